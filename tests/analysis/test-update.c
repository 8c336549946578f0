/* tests/analysis/test-update.c - checking again after an edit finds what checking all finds
 *
 * Random edits of real documents, sensible and senseless ones; after each a checker
 * that follows and one that starts anew must say the same.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/checker.h"

#include <string.h>

#include "analysis/ignore.h"
#include "model/mutate.h"
#include "sample-model.h"

#define EDITS 120
#define MOST_FILES 14

typedef struct
{
  GRand     *random;
  PwModel   *model;
  GPtrArray *elements; /* PwElement, all but the diagrams' */
  GPtrArray *drawn;    /* PwElement, shapes and edges */
} Editor;

static PwElement *
pick (Editor    *self,
      GPtrArray *elements)
{
  return g_ptr_array_index (elements, (guint) g_rand_int_range (self->random, 0, (gint32) elements->len));
}

static void
collect (Editor *self)
{
  PwElement *root = pw_model_get_definitions (self->model);

  g_ptr_array_set_size (self->elements, 0);
  g_ptr_array_set_size (self->drawn, 0);
  for (PwElement *element = pw_element_get_first_child (root); element != NULL; element = pw_element_next_in_tree (element, root))
    if (pw_element_has (element, PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_SWIMLANE | PW_TRAIT_CONNECTION | PW_TRAIT_ROOT_ELEMENT))
      g_ptr_array_add (self->elements, element);
    else if (pw_element_get_bpmn_type (element) == PW_ELEMENT_BPMN_SHAPE || pw_element_get_bpmn_type (element) == PW_ELEMENT_BPMN_EDGE)
      g_ptr_array_add (self->drawn, element);
}

static PwChange *
rename_something (Editor *self)
{
  static const char *const names[] = { "", "Antrag prüfen", "Prüfung", "Vollständig?", "ja", "Frau Müller", "Amt", "Antrag prüfen und ablegen", NULL };

  return pw_change_new_attribute (pick (self, self->elements), NULL, "name", names[g_rand_int_range (self->random, 0, 9)]);
}

static PwChange *
lead_elsewhere (Editor *self)
{
  static const char *const roles[] = { "sourceRef", "targetRef", "attachedToRef", "default", "processRef" };

  return pw_change_new_attribute (pick (self, self->elements), NULL, roles[g_rand_int_range (self->random, 0, 5)],
                                  pw_element_get_id (pick (self, self->elements)));
}

static PwChange *
set_flag (Editor *self)
{
  static const char *const flags[] = { "triggeredByEvent", "isInterrupting", "cancelActivity", "isForCompensation", "isExecutable" };

  return pw_change_new_attribute (pick (self, self->elements), NULL, flags[g_rand_int_range (self->random, 0, 5)],
                                  g_rand_boolean (self->random) ? "true" : "false");
}

static PwChange *
record_fact (Editor *self)
{
  static const char *const facts[][2] = {
    { "mediumIn", "paper" }, { "mediumOut", "file" }, { "mediumIn", "file" }, { "processingTime", "PT4M" }, { "processingTime", "PT0S" }, { "automation", "automatic" }, { "rag", "3" }
  };
  PwElement *element = pick (self, self->elements);
  guint      n = (guint) g_rand_int_range (self->random, 0, G_N_ELEMENTS (facts));

  if (pw_element_has (element, PW_TRAIT_ACTIVITY))
    return pw_change_new_own (element, "activity", facts[n][0], facts[n][1]);
  if (pw_element_get_bpmn_type (element) == PW_ELEMENT_SEQUENCE_FLOW)
    return pw_change_new_own (element, "flow", "probability", g_rand_boolean (self->random) ? "0.5" : "0.7");
  if (pw_element_get_bpmn_type (element) == PW_ELEMENT_PROCESS)
    return pw_change_new_own (element, "process", "casesPerYear", "5");

  return NULL;
}

static PwChange *
move_something (Editor *self)
{
  PwElement *drawn;
  double     x = g_rand_double_range (self->random, 0, 1500);
  double     y = g_rand_double_range (self->random, 0, 900);
  PwPoint    points[] = { { x, y }, { x + 200, y }, { x + 200, y + 150 } };

  if (self->drawn->len == 0)
    return NULL;
  drawn = pick (self, self->drawn);
  if (pw_element_get_bpmn_type (drawn) == PW_ELEMENT_BPMN_EDGE)
    return pw_change_new_waypoints (drawn, points, G_N_ELEMENTS (points));

  return pw_change_new_bounds (drawn, (PwRect){ x, y, g_rand_boolean (self->random) ? 100 : 600, 80 });
}

static PwChange *
remove_something (Editor *self)
{
  PwElement *element = self->drawn->len > 0 && g_rand_boolean (self->random) ? pick (self, self->drawn) : pick (self, self->elements);

  return pw_element_get_bpmn_type (element) == PW_ELEMENT_PROCESS ? NULL : pw_change_new_remove (element);
}

static PwChange *
insert_something (Editor *self)
{
  static const PwElementType types[] = {
    PW_ELEMENT_TASK, PW_ELEMENT_SEQUENCE_FLOW, PW_ELEMENT_SEQUENCE_FLOW, PW_ELEMENT_PARALLEL_GATEWAY, PW_ELEMENT_SUB_PROCESS, PW_ELEMENT_END_EVENT
  };
  PwElement       *beside = pick (self, self->elements);
  PwElement       *parent = pw_element_has (beside, PW_TRAIT_SCOPE) ? beside : pw_element_get_parent (beside);
  g_autofree char *id = g_strdup_printf ("new-%u", g_rand_int (self->random));
  const char      *from = pw_element_get_id (pick (self, self->elements));
  const char      *to = pw_element_get_id (pick (self, self->elements));
  const char      *attributes[] = { "id", id, "sourceRef", from, "targetRef", to, NULL };
  PwElementType    type = types[g_rand_int_range (self->random, 0, G_N_ELEMENTS (types))];

  if (parent == NULL || !pw_element_has (parent, PW_TRAIT_SCOPE) || from == NULL || to == NULL)
    return NULL;
  if (type != PW_ELEMENT_SEQUENCE_FLOW)
    attributes[2] = NULL;

  return pw_change_new_insert (parent, NULL, type, attributes);
}

static PwChange *
ignore_something (Editor          *self,
                  const PwChecker *checker)
{
  const GPtrArray *findings = pw_checker_get_findings (checker);
  const PwFinding *finding;

  if (findings->len == 0)
    return NULL;
  finding = g_ptr_array_index (findings, (guint) g_rand_int_range (self->random, 0, (gint32) findings->len));

  return finding->is_ignored ? pw_ignore_end (self->model, finding) : pw_ignore_new (self->model, finding, "weil");
}

static PwChange *
make_edit (Editor          *self,
           const PwChecker *checker)
{
  switch (g_rand_int_range (self->random, 0, 9))
    {
    case 0:
    case 1:
      return rename_something (self);
    case 2:
      return lead_elsewhere (self);
    case 3:
      return set_flag (self);
    case 4:
      return record_fact (self);
    case 5:
      return move_something (self);
    case 6:
      return remove_something (self);
    case 7:
      return insert_something (self);
    default:
      return ignore_something (self, checker);
    }
}

static char *
describe (const PwChecker *checker)
{
  const GPtrArray *findings = pw_checker_get_findings (checker);
  GString         *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const PwFinding *f = g_ptr_array_index (findings, i);

      g_string_append_printf (text, "%s|%s|%s|%s|%d|%d|%s|%d|%g,%g\n", f->rule, f->element, f->other, f->message, f->severity,
                              f->is_ignored, f->reason, f->plane, f->place.x, f->place.width);
    }

  return g_string_free (text, FALSE);
}

static void
assert_same (const PwChecker *follower,
             const PwChecker *fresh,
             const char      *what)
{
  g_autofree char *followed = describe (follower);
  g_autofree char *found = describe (fresh);
  g_auto (GStrv) a = NULL;
  g_auto (GStrv) b = NULL;

  if (g_str_equal (followed, found))
    return;
  a = g_strsplit (followed, "\n", -1);
  b = g_strsplit (found, "\n", -1);
  for (guint i = 0; a[i] != NULL && b[i] != NULL; i++)
    if (!g_str_equal (a[i], b[i]))
      g_error ("after %s: followed “%s”, found anew “%s”", what, a[i], b[i]);
  g_error ("after %s: %u findings followed, %u anew", what, g_strv_length (a), g_strv_length (b));
}

static void
edit_at_random (const char *path,
                guint       seed,
                PwProfile   profile)
{
  g_autofree char *text = NULL;
  Editor           editor = { g_rand_new_with_seed (seed), NULL, g_ptr_array_new (), g_ptr_array_new () };
  g_autoptr (PwChecker) follower = pw_checker_new (profile);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  editor.model = sample_model_parse (text);
  pw_checker_run (follower, pw_graph_new (editor.model, NULL));

  for (guint i = 0; i < EDITS; i++)
    {
      g_autoptr (PwChange) change = NULL;
      g_autoptr (PwChecker) fresh = pw_checker_new (profile);
      g_autofree char *what = NULL;

      collect (&editor);
      if (editor.elements->len == 0)
        break;
      change = make_edit (&editor, follower);
      if (change == NULL)
        continue;
      what = pw_change_to_xml (change);
      pw_model_begin (editor.model);
      g_assert_true (pw_model_apply (editor.model, change, NULL));
      pw_model_end (editor.model);

      pw_checker_update (follower, pw_graph_new (editor.model, NULL));
      pw_checker_run (fresh, pw_graph_new (editor.model, NULL));
      assert_same (follower, fresh, what);
    }

  pw_model_free (editor.model);
  g_rand_free (editor.random);
  g_ptr_array_unref (editor.elements);
  g_ptr_array_unref (editor.drawn);
}

static void
test_samples (void)
{
  static const char *const names[] = { "hundesteuer/giessen.bpmn", "bewohnerparkausweis/fulda.bpmn" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint seed = 0; seed < 4; seed++)
      {
        g_autofree char *path = g_build_filename (g_getenv ("PW_SAMPLES"), names[i], NULL);

        edit_at_random (path, seed, seed % 2 == 0 ? PW_PROFILE_DEFAULT : PW_PROFILE_FIM);
      }
}

static void
test_others (void)
{
  g_autoptr (GPtrArray) files = sample_model_list_files ();
  guint step = MAX (files->len / MOST_FILES, 1);

  if (files->len == 0)
    {
      g_test_skip ("PW_SHARED_DATA has no files");
      return;
    }
  for (guint i = 0; i < files->len; i += step)
    edit_at_random (g_ptr_array_index (files, i), i, PW_PROFILE_DEFAULT);
}

/* An unchanged document, and one that is another altogether. */
static void
test_extremes (void)
{
  g_autoptr (PwModel) small = sample_model_small ();
  g_autoptr (PwModel) other = sample_model_parse ("<definitions xmlns='" PW_NAMESPACE_URI_MODEL "'><process id='Q'><task id='X'/></process></definitions>");
  g_autoptr (PwChecker) follower = pw_checker_new (PW_PROFILE_DEFAULT);
  g_autoptr (PwChecker) fresh = pw_checker_new (PW_PROFILE_DEFAULT);

  pw_checker_update (follower, pw_graph_new (small, NULL));
  pw_checker_run (fresh, pw_graph_new (small, NULL));
  assert_same (follower, fresh, "the first snapshot");
  pw_checker_update (follower, pw_graph_new (small, NULL));
  assert_same (follower, fresh, "no edit");
  pw_checker_update (follower, pw_graph_new (other, NULL));
  pw_checker_run (fresh, pw_graph_new (other, NULL));
  assert_same (follower, fresh, "another document");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/update/first-none-and-everything", test_extremes);
  g_test_add_func ("/update/random-edits-of-the-sample", test_samples);
  g_test_add_func ("/update/random-edits-of-others-files", test_others);

  return g_test_run ();
}
