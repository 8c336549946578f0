/* compare/test-consolidate.c - a consolidated process holds every variant, and gives each back
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/consolidate.h"

#include "support/sample-model.h"

#include <math.h>
#include <string.h>

#define MAX_VARIANTS 8

typedef struct
{
  PwConsolidateVariant variants[MAX_VARIANTS];
  char                *keys[MAX_VARIANTS];
  const PwGraph       *graphs[MAX_VARIANTS];
  guint                n;
  PwAlignment         *alignment;
} Fixture;

static void
fixture_add (Fixture    *self,
             const char *key,
             const char *xml)
{
  PwConsolidateVariant *variant = &self->variants[self->n];

  g_assert_cmpuint (self->n, <, MAX_VARIANTS);
  self->keys[self->n] = g_strdup (key);
  variant->key = self->keys[self->n];
  variant->sign = NULL;
  variant->model = sample_model_parse (xml);
  variant->graph = self->graphs[self->n] = pw_graph_new (variant->model, NULL);
  self->n++;
}

static void
fixture_align (Fixture *self)
{
  self->alignment = pw_alignment_compute (self->graphs, self->n, NULL);
}

static void
fixture_clear (Fixture *self)
{
  pw_alignment_free (self->alignment);
  for (guint v = 0; v < self->n; v++)
    {
      pw_graph_free ((PwGraph *) self->variants[v].graph);
      pw_model_free ((PwModel *) self->variants[v].model);
      g_free (self->keys[v]);
    }
}

/* --- two documents that say the same ----------------------------------------------------- */

static const char *
get_id (const PwGraph *graph,
        int            node)
{
  return node >= 0 ? graph->nodes[node].id : "-";
}

static char *
describe_node (const PwGraph     *graph,
               const PwGraphNode *node)
{
  return g_strdup_printf ("node %s %s «%s» trigger %d in %s pool %s lane %s host %s process %s role «%s» link %s "
                          "times %g %g cost %g executions %g rate %g media %s %s automation %s system %s rag %d flags %d%d%d%d%d%d%d%d",
                          node->id, pw_element_type_get_info (node->type)->tag, node->name, (int) node->trigger, get_id (graph, node->parent),
                          get_id (graph, node->pool), get_id (graph, node->lane), get_id (graph, node->host),
                          node->process >= 0 ? graph->processes[node->process].id : "-", node->role, node->link, node->processing_s,
                          node->waiting_s, node->material_cost, node->executions, node->rate, node->medium_in, node->medium_out,
                          node->automation, node->system, node->rag, node->is_triggered_by_event, node->is_interrupting,
                          node->is_for_compensation, node->has_condition, node->has_documentation, node->has_facts, node->has_legal_basis,
                          node->type == PW_ELEMENT_PARTICIPANT);
}

static char *
describe_edge (const PwGraph     *graph,
               const PwGraphEdge *edge)
{
  return g_strdup_printf ("edge %s %s «%s» %s > %s probability %g default %d condition %d %s in %s", edge->id,
                          pw_element_type_get_info (edge->type)->tag, edge->name, get_id (graph, edge->source),
                          get_id (graph, edge->target), edge->probability, edge->is_default, edge->has_condition, edge->condition,
                          get_id (graph, edge->parent));
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* All that the model says, in one order. */
static char *
describe (const PwModel *model)
{
  g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < graph->n_nodes; i++)
    g_ptr_array_add (lines, describe_node (graph, &graph->nodes[i]));
  for (guint i = 0; i < graph->n_edges; i++)
    g_ptr_array_add (lines, describe_edge (graph, &graph->edges[i]));
  for (guint i = 0; i < graph->n_processes; i++)
    g_ptr_array_add (lines, g_strdup_printf ("process %s «%s» %g %s %s %d", graph->processes[i].id, graph->processes[i].name,
                                             graph->processes[i].cases, graph->processes[i].leika, graph->processes[i].responsible,
                                             graph->processes[i].is_executable));
  for (guint i = 0; i < graph->n_roots; i++)
    g_ptr_array_add (lines, g_strdup_printf ("root %s «%s» %d", graph->roots[i].id, graph->roots[i].name, graph->roots[i].is_used));
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (GStrv) lines->pdata);
}

static void
assert_same (const PwModel *derived,
             const PwModel *original,
             const char    *key)
{
  g_autofree char *actual = describe (derived);
  g_autofree char *expected = describe (original);
  g_auto (GStrv) actual_lines = g_strsplit (actual, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);
  guint n_wrong = 0;

  for (guint i = 0; actual_lines[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) expected_lines, actual_lines[i]))
      {
        n_wrong++;
        g_test_message ("%s, derived only: %s", key, actual_lines[i]);
      }
  for (guint i = 0; expected_lines[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) actual_lines, expected_lines[i]))
      {
        n_wrong++;
        g_test_message ("%s, original only: %s", key, expected_lines[i]);
      }
  g_assert_cmpuint (n_wrong, ==, 0);
}

/* Which elements of a variant the consolidated document names, and how often. */
static GHashTable *
count_origins (const PwModel *model,
               const char    *key)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  PwElement  *root = pw_model_get_definitions (model);

  for (PwElement *element = root; element != NULL; element = pw_element_next_in_tree (element, root))
    {
      g_autoptr (PwOrigin) origin = pw_provenance_find (element, key);

      if (origin != NULL)
        g_hash_table_insert (counts, g_strdup (origin->element), GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, origin->element)) + 1));
    }

  return counts;
}

static void
assert_traceable (const PwModel              *model,
                  const PwConsolidateVariant *variant)
{
  g_autoptr (GHashTable) counts = count_origins (model, variant->key);

  if (pw_model_get_n_duplicate_ids (variant->model) > 0)
    return; /* an id does not say which */
  for (guint i = 0; i < variant->graph->n_nodes; i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, variant->graph->nodes[i].id)), ==, 1);
  for (guint i = 0; i < variant->graph->n_edges; i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, variant->graph->edges[i].id)), ==, 1);
}

/* Every element is from some city, or says that it is from none. */
static void
assert_explained (const PwModel *model)
{
  PwElement *root = pw_model_get_definitions (model);

  for (PwElement *element = root; element != NULL; element = pw_element_next_in_tree (element, root))
    if (pw_element_has (element, PW_TRAIT_FLOW_NODE | PW_TRAIT_CONNECTION | PW_TRAIT_SWIMLANE))
      g_assert_true (pw_provenance_count (element) > 0 || pw_provenance_is_artificial (element));
}

static void
check_union (Fixture *fixture)
{
  g_autoptr (PwModel) consolidated = NULL;
  g_autoptr (PwModel) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *text_again = NULL;
  g_autoptr (PwModel) read = NULL;

  fixture_align (fixture);
  consolidated = pw_consolidate_union (fixture->variants, fixture->n, fixture->alignment, "Gemeinsam");
  again = pw_consolidate_union (fixture->variants, fixture->n, fixture->alignment, "Gemeinsam");
  text = sample_model_to_string (consolidated);
  text_again = sample_model_to_string (again);
  g_assert_cmpstr (text, ==, text_again);
  g_assert_cmpuint (pw_model_get_n_dangling (consolidated), ==, 0);
  g_assert_cmpuint (pw_model_get_n_duplicate_ids (consolidated), ==, 0);

  /* As it is once it was saved. */
  read = sample_model_parse (text);
  assert_explained (read);
  for (guint v = 0; v < fixture->n; v++)
    {
      g_autoptr (PwModel) derived = pw_consolidate_derive (read, fixture->variants[v].key);

      assert_traceable (read, &fixture->variants[v]);
      assert_same (derived, fixture->variants[v].model, fixture->variants[v].key);
    }
}

/* --- the given sets -------------------------------------------------------------------------- */

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static GPtrArray *
list_files (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir))
    if (g_str_has_suffix (name, ".bpmn"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

static char *
get_folder (const char *name)
{
  const char *root = g_getenv (g_str_has_prefix (name, "samples/") ? "PW_SAMPLES" : "PW_SHARED_DATA");

  return root != NULL ? g_build_filename (root, strchr (name, '/') + 1, NULL) : NULL;
}

static void
fixture_load (Fixture    *self,
              const char *folder)
{
  g_autoptr (GPtrArray) names = list_files (folder);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      fixture_add (self, g_ptr_array_index (names, i), text);
    }
}

static void
test_set (gconstpointer data)
{
  g_autofree char *folder = get_folder (data);
  Fixture          fixture = { .n = 0 };

  if (folder == NULL || !g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("the files are not here");
      return;
    }
  fixture_load (&fixture, folder);
  g_assert_cmpuint (fixture.n, >=, 3);
  check_union (&fixture);
  fixture_clear (&fixture);
}

static char *
read_bpmn (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

/* Whatever people draw: data, groups, sub-processes, boundary events, several pools. */
static void
test_foreign (void)
{
  g_autoptr (GPtrArray) files = sample_model_list_files ();

  if (files->len == 0)
    {
      g_test_skip ("PW_SHARED_DATA names no folder");
      return;
    }
  for (guint i = 0; i + 2 < files->len; i += 2)
    {
      Fixture fixture = { .n = 0 };

      for (guint k = i; k < i + 3; k++)
        {
          g_autofree char *text = read_bpmn (g_ptr_array_index (files, k));

          g_test_message ("%s", (const char *) g_ptr_array_index (files, k));
          fixture_add (&fixture, g_ptr_array_index (files, k), text);
        }
      check_union (&fixture);
      fixture_clear (&fixture);
    }
}

/* What all have alike needs nothing put in. */
static void
test_equal (void)
{
  g_autoptr (GPtrArray) files = sample_model_list_files ();

  if (files->len == 0)
    {
      g_test_skip ("PW_SHARED_DATA names no folder");
      return;
    }
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *text = read_bpmn (g_ptr_array_index (files, i));
      g_autoptr (PwModel) consolidated = NULL;
      g_autoptr (PwGraph) graph = NULL;
      Fixture fixture = { .n = 0 };

      g_test_message ("%s", (const char *) g_ptr_array_index (files, i));
      fixture_add (&fixture, "a", text);
      fixture_add (&fixture, "b", text);
      fixture_align (&fixture);
      consolidated = pw_consolidate_union (fixture.variants, fixture.n, fixture.alignment, NULL);
      graph = pw_graph_new (consolidated, NULL);
      g_assert_cmpuint (graph->n_edges, ==, fixture.graphs[0]->n_edges);
      for (guint k = 0; k < graph->n_nodes; k++)
        if (pw_element_type_has (graph->nodes[k].type, PW_TRAIT_FLOW_NODE))
          g_assert_cmpuint (pw_provenance_count (pw_model_find (consolidated, graph->nodes[k].id)), ==, 2);
      fixture_clear (&fixture);
    }
}

int
main (int    argc,
      char **argv)
{
  static const char *const sets[] = {
    "samples/hundesteuer",
    "samples/bewohnerparkausweis",
    "shared/warenversand/models",
    "shared/admission/models",
    "shared/birth/models",
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_autofree char *path = g_strdup_printf ("/compare/consolidate/derivation/%s", sets[i]);

      g_test_add_data_func (path, sets[i], test_set);
    }
  g_test_add_func ("/compare/consolidate/derivation/foreign", test_foreign);
  g_test_add_func ("/compare/consolidate/equal", test_equal);

  return g_test_run ();
}
