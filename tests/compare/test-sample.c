/* compare/test-sample.c - the sample's five cities differ as planned, and all of it is found
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include <gio/gio.h>
#include <string.h>

#include "base/places.h"
#include "compare/table.h"
#include "xml/reader.h"

#define N_CITIES 5

static const char *const cities[N_CITIES] = { "giessen", "marburg", "limburg", "fulda", "wetzlar" };

/* Each step as the cities have it, "=" where they call it the same as the row, "-" where
 * they have none, "(…)" where another step does it as well. Nothing in the files names the
 * partner: their ids are not looked at.
 */
static const char *const planned_steps[] = {
  "Anmeldung entgegennehmen: = = Hundeanmeldung annehmen = =",
  "Posteingang öffnen und verteilen: = = = = Post öffnen und verteilen",
  "Anmeldung einscannen: = = - Eingang zentral scannen -",
  "Anmeldung formell prüfen: = = = Angaben auf Vollständigkeit prüfen =",
  "Fehlende Angaben nachfordern: = = = = =",
  "Meldedaten abgleichen: = = = = =",
  "Rasse prüfen: = = = = =",
  "Ordnungsamt beteiligen: = = = = =",
  "Steuerbefreiung prüfen: = = = = =",
  "Daten im Fachverfahren erfassen: = = Daten in Excel und Fachverfahren erfassen = Hundehalter anlegen + Hund erfassen",
  "Steuer festsetzen: = Steuer festsetzen und Bescheid erzeugen = = =",
  "Bescheid erstellen: = (Steuer festsetzen und Bescheid erzeugen) = = =",
  "Bescheid gegenzeichnen: - - = - =",
  "SEPA-Mandat erfassen: = = = = =",
  "Hundesteuermarke ausgeben: = = = = =",
  "Bescheid und Marke versenden: = = = = =",
  "Vorgang ablegen: = = = = =",
};

/* Steps that stand elsewhere in the flow. */
static const char *const planned_orders[] = {
  "Rasse prüfen limburg",
  "Hundesteuermarke ausgeben fulda",
};

typedef struct
{
  PwGraph     *graphs[N_CITIES];
  PwAlignment *alignment;
  PwTable     *table;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  for (guint v = 0; v < N_CITIES; v++)
    {
      g_autofree char *name = g_strconcat (cities[v], ".bpmn", NULL);
      g_autofree char *path = g_build_filename (pw_places_get_samples_dir (), "hundesteuer", name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;
      g_autoptr (PwModel) model = pw_xml_read_file (file, NULL, &error);

      g_assert_no_error (error);
      fixture->graphs[v] = pw_graph_new (model, NULL);
    }
  fixture->alignment = pw_alignment_compute ((const PwGraph *const *) fixture->graphs, N_CITIES, NULL);
  fixture->table = pw_table_new (fixture->alignment, (const PwGraph *const *) fixture->graphs);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  pw_table_free (fixture->table);
  pw_alignment_free (fixture->alignment);
  for (guint v = 0; v < N_CITIES; v++)
    pw_graph_free (fixture->graphs[v]);
}

static void
append_cell (GString       *text,
             const Fixture *fixture,
             guint          row,
             guint          city)
{
  const PwCluster *cluster = g_ptr_array_index (fixture->alignment->clusters, row);
  const PwGraph   *graph = fixture->graphs[city];
  const GArray    *members = cluster->members[city];

  g_string_append_c (text, ' ');
  if (members->len == 0 && cluster->covered_by[city] >= 0)
    g_string_append_printf (text, "(%s)", graph->nodes[cluster->covered_by[city]].name);
  else if (members->len == 0)
    g_string_append_c (text, '-');
  else if (members->len == 1 && strcmp (graph->nodes[g_array_index (members, guint, 0)].name, pw_table_get_row (fixture->table, row)->name) == 0)
    g_string_append_c (text, '=');
  for (guint i = 0; i < members->len && text->str[text->len - 1] != '='; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " + " : "", graph->nodes[g_array_index (members, guint, i)].name);
}

static void
test_steps (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_cmpuint (fixture->table->rows->len, ==, G_N_ELEMENTS (planned_steps));
  for (guint row = 0; row < G_N_ELEMENTS (planned_steps); row++)
    {
      g_autoptr (GString) text = g_string_new (pw_table_get_row (fixture->table, row)->name);

      g_string_append_c (text, ':');
      for (guint city = 0; city < N_CITIES; city++)
        append_cell (text, fixture, row, city);
      g_assert_cmpstr (text->str, ==, planned_steps[row]);
    }
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  guint n = 0;

  for (guint row = 0; row < fixture->table->rows->len; row++)
    for (guint city = 0; city < N_CITIES; city++)
      if (pw_table_get_row (fixture->table, row)->cells[city].differences & PW_DIFFERENCE_ORDER)
        {
          g_autofree char *text = g_strdup_printf ("%s %s", pw_table_get_row (fixture->table, row)->name, cities[city]);

          g_assert_cmpuint (n, <, G_N_ELEMENTS (planned_orders));
          g_assert_cmpstr (text, ==, planned_orders[n++]);
        }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (planned_orders));
}

/* Whoever asks why gets the weakest link of a step explained. */
static void
test_explanations (Fixture      *fixture,
                   gconstpointer data)
{
  const PwGraph *const *graphs = (const PwGraph *const *) fixture->graphs;
  g_autoptr (PwExplanation) equal = pw_alignment_explain (fixture->alignment, graphs, 4);
  g_autoptr (PwExplanation) synonym = pw_alignment_explain (fixture->alignment, graphs, 0);
  g_autoptr (PwExplanation) parts = pw_alignment_explain (fixture->alignment, graphs, 9);
  g_autofree char *text = pw_explanation_format (synonym);

  g_assert_true (equal->reasons & PW_REASON_SAME_NAME);
  g_assert_true (synonym->reasons & PW_REASON_SYNONYM);
  g_assert_cmpstr (synonym->word_a, ==, "entgegennehmen");
  g_assert_cmpstr (synonym->word_b, ==, "annehmen");
  g_assert_nonnull (strstr (text, "“entgegennehmen” and “annehmen” mean the same"));
  g_assert_true (parts->reasons & (PW_REASON_PART | PW_REASON_NEIGHBOURS));
}

/* Whether two steps of variants @a and @b share a cluster. */
static gboolean
are_together (const PwAlignment *alignment,
              guint              a,
              guint              node_a,
              guint              b,
              guint              node_b)
{
  return pw_alignment_find (alignment, a, node_a) == pw_alignment_find (alignment, b, node_b);
}

/* What is together or apart in all five is so as well when one city is left out. */
static void
test_leaving_one_out (Fixture      *fixture,
                      gconstpointer data)
{
  for (guint left_out = 0; left_out < N_CITIES; left_out++)
    {
      const PwGraph *graphs[N_CITIES];
      guint          city_of[N_CITIES];
      guint          n = 0;
      g_autoptr (PwAlignment) alignment = NULL;

      for (guint v = 0; v < N_CITIES; v++)
        if (v != left_out)
          {
            city_of[n] = v;
            graphs[n++] = fixture->graphs[v];
          }
      alignment = pw_alignment_compute (graphs, n, NULL);
      for (guint a = 0; a < n; a++)
        for (guint b = a; b < n; b++)
          for (guint i = 0; i < graphs[a]->n_nodes; i++)
            for (guint k = 0; k < graphs[b]->n_nodes; k++)
              if (pw_alignment_find (alignment, a, i) >= 0 && pw_alignment_find (alignment, b, k) >= 0)
                g_assert_cmpint (are_together (alignment, a, i, b, k), ==,
                                 are_together (fixture->alignment, city_of[a], i, city_of[b], k));
    }
}

/* Each two cities alone find what all five find together, in either order. */
static void
test_pairs_agree (Fixture      *fixture,
                  gconstpointer data)
{
  for (guint a = 0; a < N_CITIES; a++)
    for (guint b = 0; b < N_CITIES; b++)
      {
        const PwGraph *const graphs[] = { fixture->graphs[a], fixture->graphs[b] };
        g_autoptr (PwAlignment) alignment = pw_alignment_compute (graphs, 2, NULL);

        for (guint i = 0; a != b && i < graphs[0]->n_nodes; i++)
          for (guint k = 0; k < graphs[1]->n_nodes; k++)
            if (pw_alignment_find (alignment, 0, i) >= 0 && pw_alignment_find (alignment, 1, k) >= 0)
              g_assert_cmpint (are_together (alignment, 0, i, 1, k), ==, are_together (fixture->alignment, a, i, b, k));
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/compare/sample/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/compare/sample/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/compare/sample/explanations", Fixture, NULL, set_up, test_explanations, tear_down);
  g_test_add ("/compare/sample/leaving-one-out", Fixture, NULL, set_up, test_leaving_one_out, tear_down);
  g_test_add ("/compare/sample/pairs-agree", Fixture, NULL, set_up, test_pairs_agree, tear_down);

  return g_test_run ();
}
