/* compare/test-sentence.c - in what cities differ, said in sentences
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/sentence.h"

#include "support/sketch-graph.h"

#include <string.h>

#define N 3

static const char *const names[N] = { "Aar", "Berg", "Cölbe" };

typedef struct
{
  PwGraph         *graphs[N];
  PwAlignment     *alignment;
  PwTable         *table;
  PwSentenceSource source;
} Fixture;

static void
fixture_init (Fixture    *self,
              const char *first,
              const char *second,
              const char *third)
{
  self->graphs[0] = sketch_graph (first);
  self->graphs[1] = sketch_graph (second);
  self->graphs[2] = sketch_graph (third);
}

static void
fixture_compare (Fixture *self)
{
  const PwGraph *const *graphs = (const PwGraph *const *) self->graphs;

  self->alignment = pw_alignment_compute (graphs, N, NULL);
  self->table = pw_table_new (self->alignment, graphs);
  self->source = (PwSentenceSource){ self->table, self->alignment, graphs, names };
}

static void
fixture_clear (Fixture *self)
{
  pw_table_free (self->table);
  pw_alignment_free (self->alignment);
  for (guint v = 0; v < N; v++)
    pw_graph_free (self->graphs[v]);
}

static char *
join (GPtrArray *sentences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " | " : "", ((const PwSentence *) g_ptr_array_index (sentences, i))->text);
  g_ptr_array_unref (sentences);

  return g_string_free (text, FALSE);
}

static void
assert_city (const Fixture *self,
             guint          variant,
             const char    *expected)
{
  g_autofree char *text = join (pw_sentence_list_city (&self->source, variant));

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_pair (const Fixture *self,
             guint          first,
             guint          second,
             const char    *expected)
{
  g_autofree char *text = join (pw_sentence_list_pair (&self->source, first, second));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_order (void)
{
  Fixture fixture;

  fixture_init (&fixture, "Annehmen > Angaben > Rasse > Ablegen", "Annehmen > Angaben > Rasse > Ablegen", "Rasse > Annehmen > Angaben > Ablegen");
  fixture_compare (&fixture);
  assert_city (&fixture, 0, "");
  assert_city (&fixture, 2, "Cölbe does “Rasse” before “Annehmen”.");
  assert_pair (&fixture, 0, 2, "In Cölbe “Rasse” comes before “Annehmen”, in Aar after it.");
  assert_pair (&fixture, 0, 1, "");
  fixture_clear (&fixture);
}

static void
test_presence_and_wording (void)
{
  g_autoptr (GPtrArray) sentences = NULL;
  Fixture fixture;

  fixture_init (&fixture, "Annehmen > Bescheid_erstellen > Ablegen", "Annehmen > Bescheid_erstellen > Ablegen", "Annehmen > Erstellen_des_Bescheids");
  fixture_compare (&fixture);
  assert_city (&fixture, 2, "Cölbe says “Erstellen des Bescheids” for “Bescheid erstellen”. | Cölbe does without “Ablegen”, which 2 of 3 have.");
  sentences = pw_sentence_list_city (&fixture.source, 2);
  g_assert_true (((const PwSentence *) g_ptr_array_index (sentences, 0))->is_wording);
  g_assert_false (((const PwSentence *) g_ptr_array_index (sentences, 1))->is_wording);
  fixture_clear (&fixture);
}

static void
test_values (void)
{
  Fixture fixture;

  fixture_init (&fixture, "Annehmen > Ablegen", "Annehmen > Ablegen", "Annehmen > Ablegen");
  for (guint v = 0; v < N; v++)
    {
      PwGraphNode *node = sketch_node (fixture.graphs[v], "Ablegen");

      node->role = v == 2 ? "Amt" : "Büro";
      node->processing_s = v == 2 ? 900 : 120;
      node->medium_in = node->medium_out = v == 2 ? "paper" : "file";
      node->system = v == 2 ? "Excel" : "DMS";
    }
  sketch_node (fixture.graphs[2], "Ablegen")->type = PW_ELEMENT_MANUAL_TASK;
  fixture_compare (&fixture);
  assert_city (&fixture, 2,
               "Cölbe, “Ablegen”: Amt instead of Büro. | Cölbe, “Ablegen”: Manual task instead of User task. | "
               "Cölbe, “Ablegen”: Paper instead of PDF or file. | Cölbe, “Ablegen”: Excel instead of DMS. | "
               "Cölbe, “Ablegen”: 15 min instead of 2 min.");
  assert_pair (&fixture, 0, 2,
               "“Ablegen”: Aar Büro, Cölbe Amt. | “Ablegen”: Aar User task, Cölbe Manual task. | "
               "“Ablegen”: Aar PDF or file, Cölbe Paper. | “Ablegen”: Aar DMS, Cölbe Excel. | "
               "“Ablegen” takes 2 min in Aar, 15 min in Cölbe.");
  fixture_clear (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compare/sentence/order", test_order);
  g_test_add_func ("/compare/sentence/presence-and-wording", test_presence_and_wording);
  g_test_add_func ("/compare/sentence/values", test_values);

  return g_test_run ();
}
