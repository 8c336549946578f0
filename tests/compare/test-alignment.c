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

/* Two copies of every label, and labels that are nearly the same: much to decide on. */
static const char *const contested[MAX_VARIANTS] = {
  "Antrag_annehmen > Antrag_prüfen > Bescheid_erstellen > Bescheid_senden > Akte_ablegen",
  "Antrag_annehmen > Antrag_kontrollieren > Bescheid_erstellen > Bescheid_erstellen@2 > Akte_ablegen",
  "Antrag_entgegennehmen > Anträge_prüfen > Bescheid_schreiben > Bescheid_versenden > Ablage",
  "Antrag_prüfen > Antrag_prüfen@2 > Bescheid_erstellen_und_senden > Akte_ablegen",
};

static guint
pick_step (const PwGraph *graph,
           GRand         *random)
{
  return (guint) g_rand_int_range (random, 0, (gint32) graph->n_nodes);
}

static gboolean
are_together (const PwAlignment     *alignment,
              const PwAlignmentLink *link)
{
  return pw_alignment_find (alignment, link->variant_a, link->node_a) == pw_alignment_find (alignment, link->variant_b, link->node_b);
}

static gboolean
is_one_step (const PwAlignmentLink *link)
{
  return link->variant_a == link->variant_b && link->node_a == link->node_b;
}

/* Joined by decisions, also over others; those that part what is joined do not count. */
static gboolean
is_contradicted (const PwAlignmentLink *links,
                 guint                  n,
                 guint                  which)
{
  guint    group[4][16];
  gboolean has_changed = TRUE;

  for (guint v = 0; v < 4; v++)
    for (guint i = 0; i < 16; i++)
      group[v][i] = v * 16 + i;
  while (has_changed)
    {
      has_changed = FALSE;
      for (guint i = 0; i < n; i++)
        {
          guint *a = &group[links[i].variant_a][links[i].node_a];
          guint *b = &group[links[i].variant_b][links[i].node_b];

          if (links[i].kind != PW_LINK_MUST || *a == *b)
            continue;
          *a = *b = MIN (*a, *b);
          has_changed = TRUE;
        }
    }

  return group[links[which].variant_a][links[which].node_a] == group[links[which].variant_b][links[which].node_b];
}

static void
test_decisions_hold (void)
{
  PwGraph *graphs[MAX_VARIANTS] = { NULL };
  guint    n = sketch_all (contested, graphs);
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);

  for (guint round = 0; round < 300; round++)
    {
      PwAlignmentLink    links[6];
      PwAlignmentOptions options = { links, 1 + round % G_N_ELEMENTS (links) };
      g_autoptr (PwAlignment) alignment = NULL;

      for (guint i = 0; i < options.n_links; i++)
        {
          links[i].kind = g_rand_boolean (random) ? PW_LINK_MUST : PW_LINK_CANNOT;
          links[i].variant_a = (guint) g_rand_int_range (random, 0, (gint32) n);
          links[i].variant_b = (guint) g_rand_int_range (random, 0, (gint32) n);
          links[i].node_a = pick_step (graphs[links[i].variant_a], random);
          links[i].node_b = pick_step (graphs[links[i].variant_b], random);
        }
      alignment = pw_alignment_compute ((const PwGraph *const *) graphs, n, &options);
      for (guint i = 0; i < options.n_links; i++)
        {
          if (links[i].kind == PW_LINK_MUST)
            g_assert_true (are_together (alignment, &links[i]));
          else if (!is_one_step (&links[i]) && !is_contradicted (links, (guint) options.n_links, i))
            g_assert_false (are_together (alignment, &links[i]));
        }
    }
  for (guint v = 0; v < n; v++)
    pw_graph_free (graphs[v]);
}

/* Who confirms what was proposed changes nothing but how sure it is. */
static void
test_confirming_keeps_the_rest (void)
{
  PwGraph *graphs[MAX_VARIANTS] = { NULL };
  guint    n = sketch_all (contested, graphs);
  g_autoptr (PwAlignment) proposed = pw_alignment_compute ((const PwGraph *const *) graphs, n, NULL);
  g_autofree char *expected = describe (proposed, graphs);

  for (guint c = 0; c < proposed->clusters->len; c++)
    {
      const PwCluster *cluster = g_ptr_array_index (proposed->clusters, c);
      g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (PwAlignmentLink));
      PwAlignmentOptions options;
      g_autoptr (PwAlignment) again = NULL;
      g_autofree char *actual = NULL;

      for (guint v = 0; v < n; v++)
        for (guint i = 0; i < cluster->members[v]->len; i++)
          for (guint w = v + 1; w < n; w++)
            for (guint k = 0; k < cluster->members[w]->len; k++)
              {
                PwAlignmentLink link = { PW_LINK_MUST, v, g_array_index (cluster->members[v], guint, i),
                                         w, g_array_index (cluster->members[w], guint, k) };

                g_array_append_val (links, link);
              }
      options = (PwAlignmentOptions){ (const PwAlignmentLink *) (void *) links->data, links->len };
      again = pw_alignment_compute ((const PwGraph *const *) graphs, n, &options);
      actual = describe (again, graphs);
      g_assert_cmpstr (actual, ==, expected);
      if (links->len > 0)
        {
          const PwAlignmentLink *first = &g_array_index (links, PwAlignmentLink, 0);
          int                    at = pw_alignment_find (again, first->variant_a, first->node_a);

          g_assert_cmpfloat (((const PwCluster *) g_ptr_array_index (again->clusters, at))->score, ==, 1);
        }
    }
  for (guint v = 0; v < n; v++)
    pw_graph_free (graphs[v]);
}

static void
test_eight_variants (void)
{
  const PwGraph *graphs[8];
  PwGraph       *own[MAX_VARIANTS] = { NULL };
  guint          n = sketch_all (contested, own);
  g_autoptr (PwAlignment) alignment = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (graphs); i++)
    graphs[i] = own[i % n];
  alignment = pw_alignment_compute (graphs, G_N_ELEMENTS (graphs), NULL);
  g_assert_cmpuint (alignment->n_variants, ==, 8);
  /* What is in the files twice is together. */
  for (guint v = 0; v < 4; v++)
    for (guint i = 0; i < own[v]->n_nodes; i++)
      g_assert_cmpint (pw_alignment_find (alignment, v, i), ==, pw_alignment_find (alignment, v + 4, i));
  for (guint v = 0; v < n; v++)
    pw_graph_free (own[v]);
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
  g_test_add_func ("/compare/alignment/decisions-hold", test_decisions_hold);
  g_test_add_func ("/compare/alignment/confirming-keeps-the-rest", test_confirming_keeps_the_rest);
  g_test_add_func ("/compare/alignment/eight-variants", test_eight_variants);

  return g_test_run ();
}
