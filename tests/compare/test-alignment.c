/* compare/test-alignment.c - which steps of several variants are the same step
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/alignment.h"

#include "support/sketch-graph.h"

#define MAX_VARIANTS 5

typedef struct
{
  const char *name;
  const char *sketches[MAX_VARIANTS + 1];
  const char *expected; /* clusters in order: the members' ids, variants set apart by "/" */
} AlignmentCase;

static const AlignmentCase cases[] = {
  { "one-variant", { "A > B" }, "A, B" },
  { "no-steps", { "(s > )e", "" }, "" },
  { "equal-labels", { "A > B", "A > B" }, "A/A, B/B" },
  { "case-and-punctuation-do-not-count", { "Antrag_prüfen", "ANTRAG_PRÜFEN." }, "Antrag_prüfen/ANTRAG_PRÜFEN." },
  { "sharp-s-is-ss", { "Straße_sperren", "Strasse_sperren" }, "Straße_sperren/Strasse_sperren" },
  { "copies-share-a-cluster", { "A > ?g > E@1 ; ?g > E@2", "A > E" }, "A/A, E@1 E@2/E" },
  { "unnamed-stay-alone", { "A > @1 > @2", "A > @3" }, "A/A, @1/, /@3, @2/" },
  { "events-and-gateways-are-no-steps", { "(A > ?A > A > )A", "A" }, "A/A" },
  { "extra-step-stands-in-its-place", { "A > B > C", "A > X > B > C", "A > B > C" }, "A/A/A, /X/, B/B/B, C/C/C" },
  { "majority-decides", { "B > A", "A > B", "A > B" }, "A/A/A, B/B/B" },
  { "first-place-decides-a-tie", { "A > B", "B > A" }, "A/A, B/B" },
  { "one-step-moved-far", { "A > B > C > D", "D > A > B > C", "A > B > C > D" }, "A/A/A, B/B/B, C/C/C, D/D/D" },
  { "majorities-in-a-circle", { "A > B > C", "B > C > A", "C > A > B" }, "A/A/A, B/B/B, C/C/C" },
  { "loop", { "A > ?g > B > A ; ?g > C", "A > B > C" }, "A/A, B/B, C/C" },
  { "disjoint-variants", { "A > B", "X > Y" }, "A/, /X, B/, /Y" },
  { "branches-against-a-line", { "A > ?s > B > ?j > D ; ?s > C > ?j", "A > C > B > D" }, "A/A, C/C, B/B, D/D" },
};

static guint
sketch_all (const char *const *sketches,
            PwGraph          **graphs)
{
  guint n = 0;

  for (; n < MAX_VARIANTS && sketches[n] != NULL; n++)
    graphs[n] = sketch_graph (sketches[n]);

  return n;
}

static char *
describe (const PwAlignment *alignment,
          PwGraph          **graphs)
{
  GString *text = g_string_new (NULL);

  for (guint c = 0; c < alignment->clusters->len; c++)
    {
      const PwCluster *cluster = g_ptr_array_index (alignment->clusters, c);

      g_string_append (text, c > 0 ? ", " : "");
      for (guint v = 0; v < alignment->n_variants; v++)
        {
          g_string_append (text, v > 0 ? "/" : "");
          for (guint i = 0; i < cluster->members[v]->len; i++)
            {
              guint node = g_array_index (cluster->members[v], guint, i);

              g_string_append_printf (text, "%s%s", i > 0 ? " " : "", graphs[v]->nodes[node].id);
              g_assert_cmpint (pw_alignment_find (alignment, v, node), ==, (int) c);
            }
        }
    }

  return g_string_free (text, FALSE);
}

static void
test_alignment (gconstpointer data)
{
  const AlignmentCase *test = data;
  PwGraph             *graphs[MAX_VARIANTS] = { NULL };
  guint                n = sketch_all (test->sketches, graphs);

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (PwAlignment) alignment = pw_alignment_compute ((const PwGraph *const *) graphs, n, NULL);
      g_autofree char *actual = describe (alignment, graphs);

      g_assert_cmpuint (alignment->n_variants, ==, n);
      g_assert_cmpstr (actual, ==, test->expected);
    }
  for (guint v = 0; v < n; v++)
    pw_graph_free (graphs[v]);
}

static void
test_every_activity_is_in_one_cluster (void)
{
  g_autoptr (PwGraph) graph = sketch_graph ("(s > A > S[ A@2 > B ] > ?g > @1 > )e ; ?g > C ; !t:C > B@2");
  const PwGraph *graphs[] = { graph };
  g_autoptr (PwAlignment) alignment = pw_alignment_compute (graphs, 1, NULL);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      gboolean is_activity = pw_element_type_has (graph->nodes[i].type, PW_TRAIT_ACTIVITY);
      guint    found = 0;

      g_assert_cmpint (pw_alignment_find (alignment, 0, i) >= 0, ==, is_activity);
      for (guint c = 0; c < alignment->clusters->len; c++)
        {
          const PwCluster *cluster = g_ptr_array_index (alignment->clusters, c);

          for (guint k = 0; k < cluster->members[0]->len; k++)
            found += g_array_index (cluster->members[0], guint, k) == i;
        }
      g_assert_cmpuint (found, ==, is_activity ? 1 : 0);
    }
  g_assert_cmpint (pw_alignment_find (alignment, 0, graph->n_nodes), ==, -1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/compare/alignment/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_alignment);
    }
  g_test_add_func ("/compare/alignment/every-activity-is-in-one-cluster", test_every_activity_is_in_one_cluster);

  return g_test_run ();
}
