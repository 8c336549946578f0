/* compare/test-match.c - which steps of two variants correspond, and why
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/match.h"

#include <string.h>

#include "support/sketch-graph.h"

typedef struct
{
  const char *name;
  const char *a;
  const char *b;
  const char *expected; /* pairs of ids, in the order of @a */
} MatchCase;

/* The steps around make it clear that these are variants of one text. */
#define AROUND(step) "Antrag_annehmen > Akte_anlegen > " step " > Gebühr_kassieren > Vorgang_ablegen"
#define AROUND_PAIRS "Antrag_annehmen=Antrag_annehmen Akte_anlegen=Akte_anlegen "
#define AFTER_PAIRS " Gebühr_kassieren=Gebühr_kassieren Vorgang_ablegen=Vorgang_ablegen"

static const MatchCase cases[] = {
  { "equal", "A > B", "B > A", "A=A B=B" },
  { "nothing-in-common", "Rechnung_bezahlen", "Hund_ausführen", "" },
  { "no-names", "@1 > @2", "@3", "" },
  { "verb-and-noun", "Unterlagen_prüfen", "Prüfung_der_Unterlagen", "Unterlagen_prüfen=Prüfung_der_Unterlagen" },
  { "umlauts-written-out", "Vollständigkeit_prüfen", "Vollstaendigkeit_pruefen", "Vollständigkeit_prüfen=Vollstaendigkeit_pruefen" },
  { "encoded-twice", "Versandart_klären", "Versandart_klÃ¤ren", "Versandart_klären=Versandart_klÃ¤ren" },
  { "cut-by-a-hyphen", "Zahlungsaufforderung_senden", "Zahlungsauf-forderung_senden", "Zahlungsaufforderung_senden=Zahlungsauf-forderung_senden" },
  { "misspelt", "Gebührenbescheid_versenden", "Gebürenbescheid_versenden", "Gebührenbescheid_versenden=Gebürenbescheid_versenden" },
  { "same-meaning", "Antrag_kontrollieren", "Antrag_prüfen", "Antrag_kontrollieren=Antrag_prüfen" },
  { "compound", "Bescheid_über_die_Steuer_erstellen", "Steuerbescheid_erstellen", "Bescheid_über_die_Steuer_erstellen=Steuerbescheid_erstellen" },
  { "english", "Check_application", "Examine_application", "Check_application=Examine_application" },
  { "phrase", "Hand_application_over", "Forward_application", "Hand_application_over=Forward_application" },
  { "opposites", AROUND ("Antrag_genehmigen > X"), AROUND ("Antrag_ablehnen > Y"),
    AROUND_PAIRS "Gebühr_kassieren=Gebühr_kassieren Vorgang_ablegen=Vorgang_ablegen" },
  { "what-is-not-done", "Send_letter > Do_interview", "Send_letter > Not_do_interview", "Send_letter=Send_letter" },
  { "numbers-tell-copies-apart", "Angebot_1_einholen > Angebot_2_einholen", "Angebot_1_einholen > Angebot_2_einholen",
    "Angebot_1_einholen=Angebot_1_einholen Angebot_2_einholen=Angebot_2_einholen" },
  { "one-for-a-series", "Angebot_1_einholen > Angebot_2_einholen", "Angebot_einholen",
    "Angebot_1_einholen=Angebot_einholen Angebot_2_einholen=Angebot_einholen" },
  { "copies", "?g > E > A ; ?g > E@2 > B", "E > A > B", "E=E A=A E@2=E B=B" },
  { "its-place-tells", AROUND ("Lage_klären"), AROUND ("Menge_bestimmen"), AROUND_PAIRS "Lage_klären=Menge_bestimmen" AFTER_PAIRS },
  { "two-in-one-name", AROUND ("Steuer_festsetzen > Bescheid_erstellen"), AROUND ("Steuer_festsetzen_und_Bescheid_erzeugen"),
    AROUND_PAIRS "Steuer_festsetzen=Steuer_festsetzen_und_Bescheid_erzeugen Bescheid_erstellen=Steuer_festsetzen_und_Bescheid_erzeugen" AFTER_PAIRS },
  { "two-for-one", AROUND ("Halter_anlegen > Hund_erfassen"), AROUND ("Daten_erfassen"),
    AROUND_PAIRS "Halter_anlegen=Daten_erfassen Hund_erfassen=Daten_erfassen" AFTER_PAIRS },
};

static char *
describe (const GArray  *pairs,
          const PwGraph *a,
          const PwGraph *b,
          gboolean       is_swapped)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < a->n_nodes; i++)
    for (guint k = 0; k < pairs->len; k++)
      {
        const PwMatchPair *pair = &g_array_index (pairs, PwMatchPair, k);

        if ((is_swapped ? pair->b : pair->a) == i)
          g_ptr_array_add (texts, g_strdup_printf ("%s=%s", a->nodes[i].id, b->nodes[is_swapped ? pair->a : pair->b].id));
      }
  g_ptr_array_add (texts, NULL);

  return g_strjoinv (" ", (char **) texts->pdata);
}

static void
test_pairs (gconstpointer data)
{
  const MatchCase *test = data;
  g_autoptr (PwGraph) a = sketch_graph (test->a);
  g_autoptr (PwGraph) b = sketch_graph (test->b);
  g_autoptr (GArray) pairs = pw_match_compute (a, b);
  g_autoptr (GArray) again = pw_match_compute (a, b);
  g_autoptr (GArray) swapped = pw_match_compute (b, a);
  g_autofree char *actual = describe (pairs, a, b, FALSE);
  g_autofree char *actual_swapped = describe (swapped, a, b, TRUE);

  g_assert_cmpstr (actual, ==, test->expected);
  g_assert_cmpstr (actual_swapped, ==, test->expected);
  g_assert_cmpuint (again->len, ==, pairs->len);
  g_assert_cmpuint (swapped->len, ==, pairs->len);
  for (guint i = 0; i < pairs->len; i++)
    {
      const PwMatchPair *pair = &g_array_index (pairs, PwMatchPair, i);
      const PwMatchPair *same = &g_array_index (again, PwMatchPair, i);
      g_autofree char   *why = pw_match_format (pair);

      g_assert_cmpuint (same->a, ==, pair->a);
      g_assert_cmpuint (same->b, ==, pair->b);
      g_assert_cmpfloat (same->score, ==, pair->score);
      g_assert_true (pair->reasons != 0);
      g_assert_true (g_str_has_prefix (why, "Why: "));
    }
}

/* "Accepted" at the applicant's is what the other's task receives, not what is sent. */
static void
test_event_says_what_is_received (void)
{
  g_autoptr (PwGraph) a = sketch_graph ("Apply > Accepted");
  g_autoptr (PwGraph) b = sketch_graph ("Apply > Receive_acceptance ; Send_acceptance");
  g_autoptr (GArray) pairs = NULL;
  g_autoptr (PwExplanation) why = NULL;
  g_autofree char *actual = NULL;

  sketch_node (a, "Accepted")->type = PW_ELEMENT_INTERMEDIATE_CATCH_EVENT;
  pairs = pw_match_compute (a, b);
  actual = describe (pairs, a, b, FALSE);
  g_assert_cmpstr (actual, ==, "Apply=Apply Accepted=Receive_acceptance");

  why = pw_match_explain (a, (guint) pw_graph_find (a, "Accepted"), b, (guint) pw_graph_find (b, "Receive_acceptance"));
  g_assert_true (why->reasons & PW_REASON_RECEIVE);
}

/* The same name twice: the role that both variants have tells which. */
static void
test_roles_decide (void)
{
  g_autoptr (PwGraph) a = sketch_graph ("X > Receive_application");
  g_autoptr (PwGraph) b = sketch_graph ("Receive_application@1 ; Receive_application@2");
  g_autoptr (GArray) pairs = NULL;
  g_autofree char *actual = NULL;

  sketch_node (a, "Receive_application")->role = "Board";
  sketch_node (b, "Receive_application@1")->role = "Office";
  sketch_node (b, "Receive_application@2")->role = "Board";
  sketch_node (b, "Receive_application@1")->pool = 7;
  pairs = pw_match_compute (a, b);
  actual = describe (pairs, a, b, FALSE);
  g_assert_cmpstr (actual, ==, "Receive_application=Receive_application@2");
}

static char *
explain (const char *a,
         const char *b)
{
  g_autoptr (PwGraph) first = sketch_graph (a);
  g_autoptr (PwGraph) second = sketch_graph (b);
  g_autoptr (PwExplanation) why = pw_match_explain (first, 0, second, 0);

  g_assert_cmpfloat_with_epsilon (why->score, CLAMP (why->words + why->context, 0, 1), 1e-9);

  return pw_explanation_format (why);
}

static void
test_explanations (void)
{
  g_autofree char *equal = explain ("Antrag_prüfen", "ANTRAG_PRÜFEN");
  g_autofree char *forms = explain ("Antrag_prüfen", "Prüfung_Antrag");
  g_autofree char *synonym = explain ("Antrag_prüfen", "Antrag_kontrollieren");
  g_autofree char *nothing = explain ("Antrag_prüfen", "Hund_ausführen");

  g_assert_cmpstr (equal, ==, "Why: the names are equal.");
  g_assert_cmpstr (forms, ==, "Why: the names have the same words.");
  g_assert_cmpstr (synonym, ==, "Why: the names have words in common; “prüfen” and “kontrollieren” mean the same.");
  g_assert_cmpstr (nothing, ==, "Why: the names have nothing in common.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/compare/match/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_pairs);
    }
  g_test_add_func ("/compare/match/event-says-what-is-received", test_event_says_what_is_received);
  g_test_add_func ("/compare/match/roles-decide", test_roles_decide);
  g_test_add_func ("/compare/match/explanations", test_explanations);

  return g_test_run ();
}
