/* compare/test-flow.c - in which order the steps of one variant follow each other
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/flow.h"

#include "support/sketch-graph.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *sketch;
  const char *expected;
} OrderCase;

static const OrderCase order_cases[] = {
  { "nothing", "", "" },
  { "line", "(s > A > B > C > )e", "A B C" },
  { "document-order-does-not-matter", "C > D ; A > B ; B > C", "A B C D" },
  { "branches-stay-together", "?s > A > B > ?j > E ; ?s > C > D > ?j", "A B C D E" },
  { "short-branch-first", "A > ?s > B > C > ?j > E ; ?s > D > ?j", "A D B C E" },
  { "loop-stands-where-it-leaves", "A > ?g > C > D ; ?g > B > A", "A B C D" },
  { "early-end-stands-where-it-leaves", "A > ?g > B > C ; ?g > X > )e", "A X B C" },
  { "pure-loop", "A > B > A", "A B" },
  { "self-loop", "A > A ; A > B", "A B" },
  { "content-after-its-sub-process", "A > S[ B > C ] > D", "A S B C D" },
  { "nested-sub-processes", "A > S[ B > T[ C ] > D ] > E", "A S B T C D E" },
  { "branch-at-the-border", "A > B > C > D ; !late:B > R", "A B R C D" },
  { "message-to-another-pool", "X > Y > Z ; A > B > C ; X ~ B ; C ~ Z", "X Y A B C Z" },
  { "unconnected-in-document-order", "B ; A ; C", "B A C" },
};

static char *
join_steps (const PwGraph *graph,
            const guint   *steps,
            guint          n)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? " " : "", graph->nodes[steps[i]].id);

  return g_string_free (joined, FALSE);
}

static void
test_order (gconstpointer data)
{
  const OrderCase *test = data;
  g_autoptr (PwGraph) graph = sketch_graph (test->sketch);
  g_autoptr (PwFlow) flow = pw_flow_new (graph);
  g_autofree char *actual = join_steps (graph, flow->steps, flow->n_steps);

  g_assert_cmpstr (actual, ==, test->expected);
  for (guint i = 0; i < flow->n_steps; i++)
    g_assert_cmpint (flow->position[flow->steps[i]], ==, i);
}

static void
test_sort_follows_priority_within_the_flow (void)
{
  g_autoptr (PwGraph) graph = sketch_graph ("A > ?s > B > ?j > D ; ?s > C > ?j");
  g_autoptr (PwFlow) flow = pw_flow_new (graph);
  g_autofree guint *priority = g_new0 (guint, graph->n_nodes);
  g_autofree guint *sorted = NULL;
  g_autofree char  *actual = NULL;

  priority[pw_graph_find (graph, "D")] = 0;
  priority[pw_graph_find (graph, "C")] = 1;
  priority[pw_graph_find (graph, "B")] = 2;
  priority[pw_graph_find (graph, "A")] = 3;
  sorted = pw_flow_sort (flow, priority);
  actual = join_steps (graph, sorted, flow->n_steps);

  g_assert_cmpstr (actual, ==, "A C B D");
}

static void
test_followers_pass_gateways (void)
{
  g_autoptr (PwGraph) graph = sketch_graph ("A > ?s > ?t > B ; ?s > C ; ?t > (e > D > E");
  g_autoptr (PwFlow) flow = pw_flow_new (graph);
  guint            followers[8];
  guint            n = pw_flow_get_followers (flow, (guint) pw_graph_find (graph, "A"), 8, followers);
  g_autofree char *actual = join_steps (graph, followers, n);

  g_assert_cmpuint (n, ==, 3);
  g_assert_nonnull (strstr (actual, "B"));
  g_assert_nonnull (strstr (actual, "C"));
  g_assert_nonnull (strstr (actual, "D"));
  g_assert_cmpuint (pw_flow_get_followers (flow, (guint) pw_graph_find (graph, "A"), 2, followers), ==, 2);
}

static void
test_relations (void)
{
  g_autoptr (PwGraph) graph = sketch_graph ("A > ?s > B > ?j > D ; ?s > C > ?j ; D > ?b > A ; ?b > E");
  g_autoptr (PwFlow) flow = pw_flow_new (graph);
  guint              b = (guint) pw_graph_find (graph, "B");
  g_autofree guint8 *relations = pw_flow_relate (flow, b);

  g_assert_cmpint (relations[pw_graph_find (graph, "A")], ==, PW_FLOW_BEFORE);
  g_assert_cmpint (relations[pw_graph_find (graph, "D")], ==, PW_FLOW_AFTER);
  g_assert_cmpint (relations[pw_graph_find (graph, "E")], ==, PW_FLOW_AFTER);
  g_assert_cmpint (relations[pw_graph_find (graph, "C")], ==, PW_FLOW_UNRELATED);
  g_assert_true (pw_flow_precedes (flow, b, (guint) pw_graph_find (graph, "E")));
  g_assert_false (pw_flow_precedes (flow, (guint) pw_graph_find (graph, "D"), b));
  g_assert_false (pw_flow_precedes (flow, b, (guint) pw_graph_find (graph, "C")));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/compare/flow/order/%s", order_cases[i].name);

      g_test_add_data_func (path, &order_cases[i], test_order);
    }
  g_test_add_func ("/compare/flow/sort-follows-priority-within-the-flow", test_sort_follows_priority_within_the_flow);
  g_test_add_func ("/compare/flow/followers-pass-gateways", test_followers_pass_gateways);
  g_test_add_func ("/compare/flow/relations", test_relations);

  return g_test_run ();
}
