/* compare/test-similarity.c - how much two variants have in common
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/similarity.h"

#include "support/sketch-graph.h"

static PwGraph     *graphs[3];
static PwAlignment *alignment;
static PwTable     *table;

#define SIMILARITY(a, b) pw_similarity_compute (table, alignment, a, b)

static void
align (const char *a,
       const char *b,
       const char *c)
{
  graphs[0] = sketch_graph (a);
  graphs[1] = sketch_graph (b);
  graphs[2] = sketch_graph (c);
  alignment = pw_alignment_compute ((const PwGraph *const *) graphs, 3, NULL);
  table = pw_table_new (alignment, (const PwGraph *const *) graphs);
}

static void
clear (void)
{
  g_clear_pointer (&table, pw_table_free);
  g_clear_pointer (&alignment, pw_alignment_free);
  for (guint i = 0; i < 3; i++)
    g_clear_pointer (&graphs[i], pw_graph_free);
}

static void
test_dice (void)
{
  align ("Antrag_annehmen > Rasse_prüfen > Steuer_festsetzen", "Antrag_annehmen > Vorgang_ablegen",
         "Marke_ausgeben > Post_öffnen");
  g_assert_cmpfloat_with_epsilon (SIMILARITY (0, 1), 2.0 / 5, 1e-12);
  g_assert_cmpfloat (SIMILARITY (0, 1), ==, SIMILARITY (1, 0));
  g_assert_cmpfloat (SIMILARITY (0, 2), ==, 0);
  g_assert_cmpfloat (SIMILARITY (2, 2), ==, 1);
  clear ();
}

static void
test_nothing (void)
{
  align ("(x", "(y", "Post_öffnen");
  g_assert_cmpfloat (SIMILARITY (0, 1), ==, 1);
  g_assert_cmpfloat (SIMILARITY (0, 2), ==, 0);
  clear ();
}

/* One step done in other words and by others: half of it, and of the rest one of three. */
static void
test_alike (void)
{
  double before;

  align ("Antrag_annehmen > Rasse_prüfen", "Antrag_annehmen > Rasse_prüfen", "Post_öffnen");
  g_assert_cmpfloat (SIMILARITY (0, 1), ==, 1);
  clear ();

  graphs[0] = sketch_graph ("Antrag_annehmen > Rasse_prüfen");
  graphs[1] = sketch_graph ("Antrag_annehmen > Rasse_prüfen");
  graphs[2] = sketch_graph ("Post_öffnen");
  sketch_node (graphs[0], "Rasse_prüfen")->role = "Steueramt";
  sketch_node (graphs[1], "Rasse_prüfen")->role = "Ordnungsamt";
  alignment = pw_alignment_compute ((const PwGraph *const *) graphs, 3, NULL);
  table = pw_table_new (alignment, (const PwGraph *const *) graphs);
  before = SIMILARITY (0, 1);
  g_assert_cmpfloat_with_epsilon (before, (1 + 0.5 + 0.5 * 2 / 3) / 2, 1e-12); /* wording and order are the same */
  g_assert_cmpfloat (SIMILARITY (1, 0), ==, before);
  clear ();
}

/* What only one step of the other city does as well is there, though not alike. */
static void
test_covered (void)
{
  PwCluster *lacking;
  int        row;

  align ("Antrag_annehmen > Rasse_prüfen", "Antrag_annehmen", "Post_öffnen");
  g_assert_cmpfloat_with_epsilon (SIMILARITY (0, 1), 2.0 / 3, 1e-12);
  row = pw_alignment_find (alignment, 0, (guint) pw_graph_find (graphs[0], sketch_node (graphs[0], "Rasse_prüfen")->id));
  lacking = g_ptr_array_index (alignment->clusters, row);
  lacking->covered_by[1] = pw_graph_find (graphs[1], sketch_node (graphs[1], "Antrag_annehmen")->id);
  g_assert_cmpfloat_with_epsilon (SIMILARITY (0, 1), 2.5 / 3, 1e-12);
  g_assert_cmpfloat_with_epsilon (SIMILARITY (1, 0), 2.5 / 3, 1e-12);
  clear ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/similarity/share-of-steps-with-a-partner", test_dice);
  g_test_add_func ("/similarity/without-steps", test_nothing);
  g_test_add_func ("/similarity/done-alike", test_alike);
  g_test_add_func ("/similarity/one-step-for-two", test_covered);

  return g_test_run ();
}
