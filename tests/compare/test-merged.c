/* compare/test-merged.c - all variants as one picture: who has what, what leads where
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/merged.h"

#include "support/sample-model.h"

#include <string.h>

#define MAX_VARIANTS 8

typedef struct
{
  PwConsolidateVariant variants[MAX_VARIANTS];
  const PwGraph       *graphs[MAX_VARIANTS];
  guint                n;
  PwAlignment         *alignment;
  PwTable             *table;
  PwAspects           *aspects;
  PwModel             *united;
  PwMerged            *merged;
  PwModel             *model;
} Fixture;

static const char *const keys[MAX_VARIANTS] = { "aar", "berg", "coelbe", "dill", "eder", "fulda", "gilsa", "horloff" };
static const char *const signs[MAX_VARIANTS] = { "A", "B", "C", "D", "E", "F", "G", "H" };

/* "Anmelden > ?x > Prüfen ; ?x > Ablegen": chains of steps; "?" begins gateways. */
static char *
write_process (const char *text)
{
  GString *nodes = g_string_new (NULL);
  GString *flows = g_string_new (NULL);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  const char *before = NULL;
  gboolean    is_new;
  guint       n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_equal (words[i], ">"))
        continue;
      if (g_str_equal (words[i], ";"))
        {
          before = NULL;
          continue;
        }
      is_new = g_hash_table_add (known, words[i]);
      if (is_new && *words[i] == '?')
        g_string_append_printf (nodes, "<exclusiveGateway id='%s' name='%s?'/>", words[i] + 1, words[i] + 1);
      else if (is_new)
        g_string_append_printf (nodes, "<userTask id='%s' name='%s'/>", words[i], words[i]);
      if (before != NULL)
        g_string_append_printf (flows, "<sequenceFlow id='f%u' sourceRef='%s' targetRef='%s'/>", n++, before + (*before == '?'), words[i] + (*words[i] == '?'));
      before = words[i];
    }
  g_string_prepend (nodes, "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='P'>");
  g_string_append_printf (nodes, "%s</process></definitions>", flows->str);
  g_string_free (flows, TRUE);

  return g_string_free (nodes, FALSE);
}

static void
make (Fixture         *self,
      PwMergedOptions *options)
{
  g_clear_pointer (&self->merged, pw_merged_free);
  g_clear_pointer (&self->model, pw_model_free);
  self->merged = pw_merged_new (self->united, self->variants, self->n, self->alignment, self->aspects, options, "Dienst");
  self->model = pw_merged_steal_model (self->merged);
}

static void
fixture_init (Fixture           *self,
              const char *const *texts)
{
  PwMergedOptions plain = { PW_ASPECTS_ALL, FALSE, NULL };

  memset (self, 0, sizeof *self);
  for (; texts[self->n] != NULL; self->n++)
    {
      g_autofree char      *xml = write_process (texts[self->n]);
      PwConsolidateVariant *variant = &self->variants[self->n];

      variant->key = keys[self->n];
      variant->sign = signs[self->n];
      variant->model = sample_model_parse (xml);
      variant->graph = self->graphs[self->n] = pw_graph_new (variant->model, NULL);
    }
  self->alignment = pw_alignment_compute (self->graphs, self->n, NULL);
  self->table = pw_table_new (self->alignment, self->graphs);
  self->aspects = pw_aspects_new (self->table, self->alignment);
  self->united = pw_consolidate_union (self->variants, self->n, self->alignment, "Dienst");
  make (self, &plain);
}

static void
fixture_clear (Fixture *self)
{
  pw_merged_free (self->merged);
  pw_model_free (self->model);
  pw_model_free (self->united);
  pw_aspects_free (self->aspects);
  pw_table_free (self->table);
  pw_alignment_free (self->alignment);
  for (guint v = 0; v < self->n; v++)
    {
      pw_graph_free ((PwGraph *) self->variants[v].graph);
      pw_model_free ((PwModel *) self->variants[v].model);
    }
}

static guint
find_row (const Fixture *self,
          const char    *name)
{
  for (guint i = 0; i < self->table->rows->len; i++)
    if (strcmp (pw_table_get_row (self->table, i)->name, name) == 0)
      return i;

  g_error ("no row %s", name);
}

static const PwMergedPart *
find_step (const Fixture *self,
           const char    *name)
{
  const PwMergedPart *part = pw_merged_find_row (self->merged, find_row (self, name));

  g_assert_nonnull (part);
  return part;
}

/* (nullable): from one step to another, as the document says it */
static const PwElement *
find_flow (const Fixture *self,
           const char    *from,
           const char    *to)
{
  const PwElement *source = pw_model_find (self->model, find_step (self, from)->id);

  for (guint i = 0; i < pw_element_get_n_referrers (source); i++)
    {
      const PwReference *reference = pw_element_get_nth_referrer (source, i);
      const PwElement   *target = pw_element_get_reference (reference->from, "targetRef");

      if (strcmp (reference->role, "sourceRef") == 0 && target != NULL && strcmp (pw_element_get_id (target), find_step (self, to)->id) == 0)
        return reference->from;
    }

  return NULL;
}

static const char *
get_flow_name (const Fixture *self,
               const char    *from,
               const char    *to)
{
  const PwElement *flow = find_flow (self, from, to);

  g_assert_nonnull (flow);
  return pw_element_get_name (flow);
}

/* --- what there is ------------------------------------------------------------------------ */

static const char *const three[] = {
  "Anmelden > Scannen > Prüfen > Festsetzen > Ablegen",
  "Anmelden > Scannen > Prüfen > Festsetzen > Ablegen",
  "Anmelden > Prüfen > Festsetzen > Ablegen",
  NULL,
};

static void
test_who_has_what (void)
{
  Fixture f;

  fixture_init (&f, three);
  g_assert_cmphex (find_step (&f, "Anmelden")->cities, ==, 7);
  g_assert_cmphex (find_step (&f, "Scannen")->cities, ==, 3);
  g_assert_cmpuint (pw_model_count (f.model, PW_ELEMENT_USER_TASK), ==, 5);
  fixture_clear (&f);
}

/* The gateways that the union needs are not there: flows part by themselves, and say whose they are. */
static void
test_flows_say_whose_they_are (void)
{
  Fixture f;

  fixture_init (&f, three);
  g_assert_cmpuint (pw_model_count (f.model, PW_ELEMENT_EXCLUSIVE_GATEWAY), ==, 0);
  g_assert_cmpuint (pw_model_count (f.model, PW_ELEMENT_SEQUENCE_FLOW), ==, 5);
  g_assert_cmpstr (get_flow_name (&f, "Anmelden", "Scannen"), ==, "not C");
  g_assert_cmpstr (get_flow_name (&f, "Anmelden", "Prüfen"), ==, "C");
  /* Who comes from there goes there. */
  g_assert_null (get_flow_name (&f, "Scannen", "Prüfen"));
  g_assert_null (get_flow_name (&f, "Prüfen", "Festsetzen"));
  fixture_clear (&f);
}

static void
test_flows_keep_their_cities (void)
{
  Fixture f;

  fixture_init (&f, three);
  for (guint i = 0; i < pw_merged_get_n_parts (f.merged); i++)
    {
      const PwMergedPart *part = pw_merged_get_part (f.merged, i);

      g_assert_true (pw_merged_find (f.merged, part->id) == part);
      g_assert_nonnull (pw_model_find (f.model, part->id));
      g_assert_cmphex (part->cities, !=, 0);
    }
  g_assert_cmphex (pw_merged_find (f.merged, pw_element_get_id (find_flow (&f, "Anmelden", "Prüfen")))->cities, ==, 4);
  fixture_clear (&f);
}

/* --- folding --------------------------------------------------------------------------------- */

static void
test_what_is_the_same_is_folded (void)
{
  PwMergedOptions folded = { PW_ASPECTS_ALL, TRUE, NULL };
  Fixture         f;

  fixture_init (&f, (const char *const[]){ "Annehmen > Anmelden > Prüfen > Festsetzen > Versenden > Ablegen",
                                           "Annehmen > Anmelden > Prüfen > Festsetzen > Ablegen", NULL });
  make (&f, &folded);
  g_assert_cmpuint (pw_merged_get_n_bands (f.merged), ==, 1);
  g_assert_true (find_step (&f, "Anmelden") == find_step (&f, "Prüfen"));
  g_assert_cmpuint (find_step (&f, "Anmelden")->band->len, ==, 4);
  g_assert_cmpstr (pw_element_get_name (pw_model_find (f.model, find_step (&f, "Anmelden")->id)), ==, "4 same steps");
  /* At the end of it the ways part, and meet again at a step that stands alone. */
  g_assert_cmpstr (get_flow_name (&f, "Festsetzen", "Versenden"), ==, "A");
  g_assert_cmpstr (get_flow_name (&f, "Festsetzen", "Ablegen"), ==, "B");
  g_assert_null (find_step (&f, "Ablegen")->band);
  fixture_clear (&f);
}

static void
test_unfolding (void)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  PwMergedOptions folded = { PW_ASPECTS_ALL, TRUE, rows };
  Fixture         f;

  fixture_init (&f, (const char *const[]){ "Annehmen > Anmelden > Prüfen > Rechnen > Festsetzen > Ablegen",
                                           "Annehmen > Anmelden > Prüfen > Rechnen > Festsetzen > Ablegen", NULL });
  make (&f, &folded);
  g_assert_cmpuint (find_step (&f, "Prüfen")->band->len, ==, 6);
  g_array_append_vals (rows, find_step (&f, "Prüfen")->band->data, 6);
  make (&f, &folded);
  g_assert_cmpuint (pw_merged_get_n_bands (f.merged), ==, 0);
  g_assert_nonnull (find_flow (&f, "Prüfen", "Rechnen"));
  fixture_clear (&f);
}

/* --- aspects ----------------------------------------------------------------------------------- */

static void
test_differences_in_order (void)
{
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) without_c = NULL;
  g_autoptr (GArray) in_three = NULL;
  Fixture f;

  fixture_init (&f, three);
  rows = pw_aspects_list_rows (f.aspects, PW_ASPECT_PRESENCE, pw_city_set_all (3), 1);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpuint (g_array_index (rows, guint, 0), ==, find_row (&f, "Scannen"));
  /* Nobody asks for Cölbe, or for what fewer than all have. */
  without_c = pw_aspects_list_rows (f.aspects, PW_ASPECT_PRESENCE, 3, 1);
  g_assert_cmpuint (without_c->len, ==, 0);
  in_three = pw_aspects_list_rows (f.aspects, PW_ASPECT_PRESENCE, pw_city_set_all (3), 3);
  g_assert_cmpuint (in_three->len, ==, 0);
  g_assert_cmpuint (pw_aspects_get_row (f.aspects, find_row (&f, "Prüfen"), 7), ==, 0);
  fixture_clear (&f);
}

static void
test_steps_through_differences (void)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  static const guint numbers[] = { 2, 5, 9 };

  g_assert_cmpint (pw_aspects_step (rows, -1, 1), ==, -1);
  g_array_append_vals (rows, numbers, G_N_ELEMENTS (numbers));
  g_assert_cmpint (pw_aspects_step (rows, -1, 1), ==, 2);
  g_assert_cmpint (pw_aspects_step (rows, 2, 1), ==, 5);
  g_assert_cmpint (pw_aspects_step (rows, 3, 1), ==, 5);
  g_assert_cmpint (pw_aspects_step (rows, 9, 1), ==, 2);
  g_assert_cmpint (pw_aspects_step (rows, 5, -1), ==, 2);
  g_assert_cmpint (pw_aspects_step (rows, 2, -1), ==, 9);
  g_assert_cmpint (pw_aspects_step (rows, -1, -1), ==, 9);
}

static void
test_sets_of_cities (void)
{
  g_assert_cmphex (pw_city_set_all (5), ==, 31);
  g_assert_cmphex (pw_city_set_all (64), ==, G_MAXUINT64);
  g_assert_cmpuint (pw_city_set_count (0), ==, 0);
  g_assert_cmpuint (pw_city_set_count (22), ==, 3);
}

/* --- everything is traceable -------------------------------------------------------------------- */

/* Every city's flow can be followed through the picture. */
static void
test_every_way_is_there (void)
{
  static const char *const texts[] = {
    "Anmelden > ?voll > Prüfen > Festsetzen ; ?voll > Nachfordern > Prüfen",
    "Anmelden > Prüfen > ?voll > Festsetzen ; ?voll > Nachfordern > Festsetzen",
    "Anmelden > Festsetzen > Prüfen",
    "Anmelden > Nachfordern > Festsetzen",
    NULL,
  };
  Fixture f;

  fixture_init (&f, texts);
  g_assert_nonnull (find_flow (&f, "Nachfordern", "Prüfen"));
  g_assert_nonnull (find_flow (&f, "Nachfordern", "Festsetzen"));
  g_assert_nonnull (find_flow (&f, "Festsetzen", "Prüfen"));
  g_assert_nonnull (find_flow (&f, "Anmelden", "Nachfordern"));
  g_assert_nonnull (find_flow (&f, "Anmelden", "Festsetzen"));
  g_assert_nonnull (find_flow (&f, "Anmelden", "Prüfen"));
  fixture_clear (&f);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merged/who-has-what", test_who_has_what);
  g_test_add_func ("/merged/flows-say-whose-they-are", test_flows_say_whose_they_are);
  g_test_add_func ("/merged/parts-are-found-by-id", test_flows_keep_their_cities);
  g_test_add_func ("/merged/every-way-is-there", test_every_way_is_there);
  g_test_add_func ("/merged/what-is-the-same-is-folded", test_what_is_the_same_is_folded);
  g_test_add_func ("/merged/unfolding", test_unfolding);
  g_test_add_func ("/aspects/differences-in-order", test_differences_in_order);
  g_test_add_func ("/aspects/steps-through-differences", test_steps_through_differences);
  g_test_add_func ("/aspects/sets-of-cities", test_sets_of_cities);

  return g_test_run ();
}
