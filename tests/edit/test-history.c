/* tests/edit/test-history.c - whatever is done can be undone, byte for byte
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/transaction.h"

#include <libglib-testing/signal-logger.h>
#include <libxml/parser.h>
#include <string.h>

#include "base/error.h"
#include "model/mutate.h"
#include "sample-model.h"

#define N_STEPS_PER_FILE 400
#define N_FILES 25

/* --- random changes --------------------------------------------------------------- */

static PwElement *
pick (GRand   *random,
      PwModel *model)
{
  PwElement *definitions = pw_model_get_definitions (model);
  PwElement *element = definitions;
  gint32     n = g_rand_int_range (random, 1, (gint32) MAX (2, pw_model_get_n_elements (model)));

  while (n-- > 0 && pw_element_next_in_tree (element, definitions) != NULL)
    element = pw_element_next_in_tree (element, definitions);

  return element;
}

static PwElement *
pick_typed (GRand        *random,
            PwModel      *model,
            PwElementType type)
{
  for (guint i = 0; i < 30; i++)
    {
      PwElement *element = pick (random, model);

      if (pw_element_get_bpmn_type (element) == type)
        return element;
    }

  return NULL;
}

static PwChange *
make_insert (GRand   *random,
             PwModel *model)
{
  static const PwElementType types[] = { PW_ELEMENT_USER_TASK, PW_ELEMENT_SEQUENCE_FLOW, PW_ELEMENT_BPMN_SHAPE,
                                         PW_ELEMENT_DOCUMENTATION, PW_ELEMENT_TEXT_ANNOTATION };
  g_autofree char           *id = g_strdup_printf ("new_%u", g_rand_int (random));
  const char                *attributes[] = { "id", id, NULL };
  PwElement                 *parent = pick (random, model);
  PwElement                 *before = g_rand_boolean (random) ? pw_element_get_first_child (parent) : NULL;

  return pw_change_new_insert (parent, before, types[g_rand_int_range (random, 0, G_N_ELEMENTS (types))], attributes);
}

static PwChange *
make_move (GRand   *random,
           PwModel *model)
{
  PwElement *element = pick (random, model);
  PwElement *parent = pick (random, model);

  if (pw_element_is_inside (parent, element))
    return NULL;

  return pw_change_new_move (element, parent,
                             g_rand_boolean (random) ? pw_element_get_first_child (parent) : NULL);
}

static PwChange *
make_attribute (GRand   *random,
                PwModel *model)
{
  static const char *const names[] = { "name", "id", "sourceRef", "bpmnElement" };
  static const char *const values[] = { "Prüfen &\nsenden", "", NULL, "A", "new" };
  const char              *uri = g_rand_int_range (random, 0, 4) == 0 ? "urn:vendor" : NULL;

  return pw_change_new_attribute (pick (random, model), uri,
                                  names[g_rand_int_range (random, 0, G_N_ELEMENTS (names))],
                                  values[g_rand_int_range (random, 0, G_N_ELEMENTS (values))]);
}

static PwChange *
make_geometry (GRand   *random,
               PwModel *model)
{
  PwPoint    points[] = { { g_rand_double_range (random, 0, 900), 10 }, { 20.25, 30 }, { 7, 8 } };
  PwElement *edge = pick_typed (random, model, PW_ELEMENT_BPMN_EDGE);
  PwElement *shape = pick_typed (random, model, PW_ELEMENT_BPMN_SHAPE);

  if (edge != NULL && g_rand_boolean (random))
    return pw_change_new_waypoints (edge, points, (guint) g_rand_int_range (random, 2, 4));

  return shape != NULL ? pw_change_new_bounds (shape, (PwRect){ points[0].x, 5, 100.5, 80 }) : NULL;
}

static PwChange *
make_change (GRand   *random,
             PwModel *model)
{
  PwElement *element = pick (random, model);

  switch (g_rand_int_range (random, 0, 7))
    {
    case 0:
      return make_insert (random, model);
    case 1:
      return element != pw_model_get_definitions (model) ? pw_change_new_remove (element) : NULL;
    case 2:
      return make_move (random, model);
    case 3:
      return make_attribute (random, model);
    case 4:
      return make_geometry (random, model);
    case 5:
      return pw_change_new_own (element, "activity", "processingTime",
                                g_rand_boolean (random) ? "PT9M" : NULL);
    default:
      return pw_element_get_first_child (element) == NULL ? pw_change_new_text (element, "f1 <ä>") : NULL;
    }
}

/* What the index says must be what a fresh one would say. */
static void
assert_index_is_true (const PwModel *model)
{
  g_autofree char *text = sample_model_to_string (model);
  g_autoptr (PwModel) fresh = sample_model_parse (text);

  g_assert_cmpuint (pw_model_get_n_elements (model), ==, pw_model_get_n_elements (fresh));
  g_assert_cmpuint (pw_model_get_n_dangling (model), ==, pw_model_get_n_dangling (fresh));
  g_assert_cmpuint (pw_model_get_n_duplicate_ids (model), ==, pw_model_get_n_duplicate_ids (fresh));
  for (guint i = 0; i < PW_N_ELEMENT_TYPES; i++)
    g_assert_cmpuint (pw_model_count (model, i), ==, pw_model_count (fresh, i));
}

static void
edit_at_random (PwDocument *document,
                guint32     seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = 0; i < N_STEPS_PER_FILE; i++)
    {
      PwTransaction *transaction = pw_document_begin (document, "Schritt", NULL);
      gint32         n = g_rand_int_range (random, 1, 4);
      g_autoptr (GError) error = NULL;

      while (n-- > 0)
        {
          pw_transaction_apply (transaction, make_change (random, pw_document_get_model (document)), &error);
          g_assert_no_error (error);
        }
      if (g_rand_int_range (random, 0, 8) == 0)
        pw_transaction_cancel (transaction);
      else
        pw_transaction_commit (transaction);
    }
}

static void
check_document (PwModel *model,
                guint32  seed)
{
  g_autoptr (PwDocument) document = pw_document_new (model, NULL);
  g_autofree char *start = sample_model_to_string (model);
  g_autofree char *end = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  edit_at_random (document, seed);
  assert_index_is_true (model);
  end = sample_model_to_string (model);
  g_assert_cmpstr (start, !=, end);

  while (pw_document_can_undo (document))
    pw_document_undo (document);
  undone = sample_model_to_string (model);
  g_assert_cmpstr (undone, ==, start);
  g_assert_false (pw_document_is_modified (document));
  assert_index_is_true (model);

  while (pw_document_can_redo (document))
    pw_document_redo (document);
  redone = sample_model_to_string (model);
  g_assert_cmpstr (redone, ==, end);
  assert_index_is_true (model);
}

static void
test_random_small (void)
{
  for (guint32 seed = 1; seed <= 20; seed++)
    check_document (sample_model_small (), seed);
}

static void
test_random_real (void)
{
  g_autoptr (GPtrArray) files = sample_model_list_files ();

  if (files->len == 0)
    {
      g_test_skip ("diagrams of other makers are not here (PW_SHARED_DATA)");
      return;
    }

  for (guint i = 0; i < files->len; i += MAX (1, files->len / N_FILES))
    {
      xmlDoc *file = xmlReadFile (g_ptr_array_index (files, i), NULL,
                                  XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);

      g_assert_nonnull (file);
      g_test_message ("%s", (const char *) g_ptr_array_index (files, i));
      check_document (pw_model_new (file), i);
    }
}

/* --- the journal ---------------------------------------------------------------------- */

static PwChange *
reread (PwChange *change)
{
  g_autofree char *text = pw_change_to_xml (change);
  xmlDoc          *document = xmlReadMemory (text, (int) strlen (text), NULL, NULL, XML_PARSE_NONET);
  g_autoptr (GError) error = NULL;
  PwChange *read = pw_change_from_node (xmlDocGetRootElement (document), &error);

  g_assert_no_error (error);
  xmlFreeDoc (document);

  return read;
}

/* Written, read and applied to the same start, changes lead to the same end. */
static void
test_records_replay (void)
{
  g_autoptr (PwModel) model = sample_model_small ();
  g_autoptr (PwModel) other = sample_model_small ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  pw_model_begin (model);
  pw_model_begin (other);
  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (PwChange) change = make_change (random, model);
      g_autoptr (PwChange) read = NULL;
      g_autoptr (GError) error = NULL;

      if (change == NULL)
        continue;
      read = reread (change);
      pw_model_apply (model, change, &error);
      g_assert_no_error (error);
      pw_model_apply (other, read, &error);
      g_assert_no_error (error);
    }
  pw_model_end (model);
  pw_model_end (other);

  {
    g_autofree char *left = sample_model_to_string (model);
    g_autofree char *right = sample_model_to_string (other);

    g_assert_cmpstr (left, ==, right);
  }
}

static void
test_not_a_record (void)
{
  static const char *const texts[] = { "<change/>", "<change kind='insert'/>", "<change kind='x' address='A'/>",
                                       "<change kind='text' address='A'><splice/></change>",
                                       "<change kind='text' address='A'><other address='A' index='0'/></change>" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      xmlDoc *document = xmlReadMemory (texts[i], (int) strlen (texts[i]), NULL, NULL, 0);
      g_autoptr (GError) error = NULL;

      g_assert_null (pw_change_from_node (xmlDocGetRootElement (document), &error));
      g_assert_error (error, PW_ERROR, PW_ERROR_FORMAT);
      xmlFreeDoc (document);
    }
}

/* A change made for another state alters nothing. */
static void
test_stale_change (void)
{
  g_autoptr (PwModel) model = sample_model_small ();
  g_autoptr (PwChange) removal = pw_change_new_remove (pw_model_find (model, "B"));
  g_autoptr (PwChange) rename = pw_change_new_attribute (pw_model_find (model, "B"), NULL, "name", "Anders");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  pw_model_begin (model);
  g_assert_true (pw_model_apply (model, rename, NULL));
  before = sample_model_to_string (model);
  g_assert_false (pw_model_apply (model, removal, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_NOT_FOUND);
  after = sample_model_to_string (model);
  g_assert_cmpstr (before, ==, after);
  pw_model_end (model);
}

static void
test_outside_transaction (void)
{
  g_autoptr (PwModel) model = sample_model_small ();
  g_autoptr (PwChange) change = pw_change_new_attribute (pw_model_find (model, "B"), NULL, "name", "x");

  g_test_expect_message ("pw-model", G_LOG_LEVEL_CRITICAL, "*outside of a transaction*");
  g_assert_false (pw_model_apply (model, change, NULL));
  g_test_assert_expected_messages ();
}

/* --- what is written -------------------------------------------------------------------- */

static void
test_new_nodes_fit_the_file (void)
{
  static const char before[] = "<semantic:definitions xmlns:semantic=\"" PW_NAMESPACE_URI_MODEL "\">\n"
                               "   <semantic:process id=\"P\"/>\n</semantic:definitions>";
  g_autoptr (PwModel) model = sample_model_parse (before);
  const char *task[] = { "id", "T", "name", "Prüfen", NULL };
  const char *lanes[] = { "id", "LS", NULL };
  g_autoptr (PwChange) first = pw_change_new_insert (pw_model_find (model, "P"), NULL, PW_ELEMENT_TASK, task);
  g_autoptr (PwChange) second = NULL;
  g_autoptr (PwChange) fact = NULL;
  g_autofree char *text = NULL;

  pw_model_begin (model);
  g_assert_true (pw_model_apply (model, first, NULL));
  second = pw_change_new_insert (pw_model_find (model, "P"), NULL, PW_ELEMENT_LANE_SET, lanes);
  g_assert_true (pw_model_apply (model, second, NULL));
  fact = pw_change_new_own (pw_model_find (model, "T"), "activity", "processingTime", "PT4M");
  g_assert_true (pw_model_apply (model, fact, NULL));
  pw_model_end (model);
  text = sample_model_to_string (model);

  g_assert_nonnull (strstr (text, "   <semantic:process id=\"P\">\n"
                                  "      <semantic:laneSet id=\"LS\"/>\n"
                                  "      <semantic:task id=\"T\" name=\"Prüfen\">\n"
                                  "         <semantic:extensionElements>\n"
                                  "            <pw:activity xmlns:pw=\"urn:prozesswerkstatt:bpmn:1\" processingTime=\"PT4M\"/>\n"
                                  "         </semantic:extensionElements>\n"
                                  "      </semantic:task>\n"
                                  "   </semantic:process>"));
}

/* --- the document ------------------------------------------------------------------------- */

static void
rename_task (PwDocument *document,
             const char *name,
             const char *coalesce)
{
  PwTransaction *transaction = pw_document_begin (document, "Umbenennen", coalesce);
  PwElement     *task = pw_model_find (pw_document_get_model (document), "B");

  g_assert_true (pw_transaction_apply (transaction, pw_change_new_attribute (task, NULL, "name", name), NULL));
  pw_transaction_commit (transaction);
}

static void
test_typing_is_one_step (void)
{
  g_autoptr (PwDocument) document = pw_document_new (sample_model_small (), NULL);
  PwModel *model = pw_document_get_model (document);

  rename_task (document, "P", "name:B");
  rename_task (document, "Pr", "name:B");
  rename_task (document, "Prü", "name:B");
  pw_document_undo (document);
  g_assert_cmpstr (pw_element_get_name (pw_model_find (model, "B")), ==, "Bescheid erstellen");
  g_assert_false (pw_document_can_undo (document));
  pw_document_redo (document);
  g_assert_cmpstr (pw_element_get_name (pw_model_find (model, "B")), ==, "Prü");
}

/* What was never meant leaves nothing behind; what is complete takes in nothing more. */
static void
test_taken_back (void)
{
  g_autoptr (PwDocument) document = pw_document_new (sample_model_small (), "test");
  g_autofree char *start = sample_model_to_string (pw_document_get_model (document));
  g_autofree char *end = NULL;
  guint64          step;

  g_assert_cmpuint (pw_document_get_step (document), ==, 0);
  rename_task (document, "eins", "name:B");
  step = pw_document_get_step (document);
  rename_task (document, "zwei", "name:B");
  g_assert_cmpuint (pw_document_get_step (document), ==, step);
  g_assert_false (pw_document_take_back (document, step + 1));
  g_assert_true (pw_document_take_back (document, step));
  g_assert_false (pw_document_can_undo (document));
  g_assert_false (pw_document_can_redo (document));
  g_assert_false (pw_document_is_modified (document));
  end = sample_model_to_string (pw_document_get_model (document));
  g_assert_cmpstr (end, ==, start);

  rename_task (document, "drei", "name:B");
  pw_document_seal (document);
  rename_task (document, "vier", "name:B");
  pw_document_undo (document);
  g_assert_cmpstr (pw_element_get_name (pw_model_find (pw_document_get_model (document), "B")), ==, "drei");
}

static void
test_saved_state (void)
{
  g_autoptr (PwDocument) document = pw_document_new (sample_model_small (), NULL);

  rename_task (document, "1", "key");
  pw_document_mark_saved (document);
  g_assert_false (pw_document_is_modified (document));
  rename_task (document, "2", "key"); /* what is saved is a step of its own */
  g_assert_true (pw_document_is_modified (document));
  pw_document_undo (document);
  g_assert_false (pw_document_is_modified (document));
  pw_document_undo (document);
  g_assert_true (pw_document_is_modified (document));
  rename_task (document, "3", NULL); /* the saved state is gone for good */
  pw_document_undo (document);
  g_assert_true (pw_document_is_modified (document));
}

static void
test_announced_once (void)
{
  g_autoptr (PwDocument) document = pw_document_new (sample_model_small (), NULL);
  g_autoptr (GtSignalLogger) log = gt_signal_logger_new ();
  PwTransaction *transaction;

  gt_signal_logger_connect (log, document, "changed");
  rename_task (document, "x", NULL);
  gt_signal_logger_assert_emission_pop (log, document, "changed", NULL);
  transaction = pw_document_begin (document, "Nichts", NULL);
  pw_transaction_commit (transaction);
  transaction = pw_document_begin (document, "Doch nicht", NULL);
  pw_transaction_apply (transaction, pw_change_new_remove (pw_model_find (pw_document_get_model (document), "B")), NULL);
  gt_signal_logger_assert_no_emissions (log);
  pw_transaction_cancel (transaction);
  /* What kept a pointer to B must look again: it is another element now. */
  gt_signal_logger_assert_emission_pop (log, document, "changed", NULL);
  gt_signal_logger_assert_no_emissions (log);
  g_assert_nonnull (pw_model_find (pw_document_get_model (document), "B"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/random-steps-undo-and-redo", test_random_small);
  g_test_add_func ("/history/random-steps-on-real-files", test_random_real);
  g_test_add_func ("/change/records-replay-to-the-same-bytes", test_records_replay);
  g_test_add_func ("/change/refuses-what-is-no-record", test_not_a_record);
  g_test_add_func ("/change/made-for-another-state-alters-nothing", test_stale_change);
  g_test_add_func ("/change/outside-a-transaction-is-refused", test_outside_transaction);
  g_test_add_func ("/change/new-nodes-fit-the-file", test_new_nodes_fit_the_file);
  g_test_add_func ("/document/typing-is-one-step", test_typing_is_one_step);
  g_test_add_func ("/document/what-was-never-meant-leaves-nothing", test_taken_back);
  g_test_add_func ("/document/knows-when-it-is-saved", test_saved_state);
  g_test_add_func ("/document/announces-a-step-once", test_announced_once);

  return g_test_run ();
}
