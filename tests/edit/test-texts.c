/* tests/edit/test-texts.c - names, facts and properties
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <string.h>

#include "edit-fixture.h"
#include "edit/drawing.h"
#include "edit/property.h"
#include "edit/scope.h"
#include "model/field.h"
#include "sample-model.h"

/* --- texts and facts ---------------------------------------------------------------------------------- */

static void
test_rename (EditFixture  *fixture,
             gconstpointer data)
{
  g_assert_true (pw_command_rename (fixture->document, "A", "Prüfen & entscheiden", NULL));
  g_assert_true (pw_command_rename (fixture->document, "A", "Prüfen & entscheiden!", NULL));
  g_assert_true (pw_command_rename (fixture->document, "Note", "Neu", NULL));
  g_assert_cmpstr (pw_element_get_name (edit_find (fixture, "A")), ==, "Prüfen & entscheiden!");
  pw_document_undo (fixture->document);
  pw_document_undo (fixture->document); /* typing was one step */
  g_assert_cmpstr (pw_element_get_name (edit_find (fixture, "A")), ==, "Prüfen");
  g_assert_false (pw_document_can_undo (fixture->document));
  /* The label comes and goes with the name. */
  g_assert_true (pw_command_rename (fixture->document, "End", "Fertig", NULL));
  g_assert_nonnull (pw_drawing_get_label (edit_find (fixture, "End")));
  g_assert_true (pw_command_rename (fixture->document, "End", "", NULL));
  g_assert_null (pw_drawing_get_label (edit_find (fixture, "End")));
}

static const struct
{
  const char *id;
  const char *key;
  const char *text;
  const char *raw; /* NULL: refused */
} facts[] = {
  { "A", "processing-time", "1:30 h", "PT1H30M" },
  { "A", "processing-time", "90 min", "PT1H30M" },
  { "A", "waiting-time", "3 Tage", "PT72H" },
  { "A", "processing-time", "bald", NULL },
  { "A", "material-cost", "0,85 €", "0.85" },
  { "A", "material-cost", "1.5", "1.50" },
  { "A", "medium-in", "Paper", "paper" },
  { "A", "medium-in", "online-service", "online-service" },
  { "A", "medium-in", "Brieftaube", NULL },
  { "A", "number", "04", "04" },
  { "A", "number", "4", NULL },
  { "A", "performers", "Sachbearbeitung (50 %)\nLeitung (50 %)", "Sachbearbeitung (50%)\nLeitung (50%)" },
  { "A", "systems", "DMS", "DMS" },
  { "A", "executions", "15 %", "0.15" },
  { "A", "executions", "1.5 ×", "1.5" },
  { "A", "executions", "oft", NULL },
  { "A", "processing-time-max", "2 h", "PT2H" },
  { "A", "documents", "Antrag\tdirection=out\tmedium=paper", "Antrag" },
  { "A", "documents", "Antrag\tdirection=quer", NULL },
  { "A", "legal-basis", "HKAG\tkind=104\turl=https://example.org", "HKAG" },
  { "A", "remark", "Zeile 1\nZeile 2", "Zeile 1\nZeile 2" },
  { "A", "weaknesses", "MB wird ausgedruckt", "wird ausgedruckt" },
  { "A", "weaknesses", "Unsinn", NULL },
  { "A", "probability", "15 %", NULL },
  { "f3", "probability", "15 %", "0.15" },
  { "f3", "probability", "115 %", NULL },
  { "P", "leika", "99102013104000", "99102013104000" },
  { "P", "leika", "99 102 013 104 000", "99102013104000" },
  { "P", "leika", "99.102.013.104.000", "99102013104000" },
  { "P", "leika", "98 102 013 104 000", NULL },
  { "P", "leika", "4711", NULL },
  { "P", "ozg", "10160", "10160" },
  { "P", "ozg", "x", NULL },
  { "P", "cases", "1.200", "1200" },
  { "P", "cases", "1.234.567", "1234567" },
  { "P", "cases", "6,5", NULL },
  { "P", "cases-year", "2025", "2025" },
  { "P", "cases-year", "1812", NULL },
  { "P", "maturity", "7", "7" },
  { "P", "maturity-model", "1.1", "1.1" },
  { "P", "maturity", "5", NULL },
  { "P", "maturity", "4", "4" },
  { "P", "weaknesses", "MB\ttext=Wird gedruckt\tpriority=A\tdue=22.11.2026\tsaving=1.200,50 €", "Wird gedruckt" },
  { "P", "weaknesses", "MB\ttext=Wird gedruckt\tsaving=viel", NULL },
  { "P", "weaknesses", "MB\ttext=", NULL },
  { "P", "participants", "Steueramt\trole=main-actor", "Steueramt" },
  { "P", "channels", "post (35 %)", "post (35%)" },
  { "P", "recorded-on", "22.11.2026", "2026-11-22" },
  { "P", "status", "Agreed", "agreed" },
  { "Town", "summary", "Kurz", "Kurz" },
  { "G", "processing-time", "5", NULL },
};

static void
test_fields (EditFixture  *fixture,
             gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const char *ids[] = { facts[i].id, NULL };
      g_autoptr (GError) error = NULL;
      gboolean         done = pw_command_set_field (fixture->document, ids, facts[i].key, facts[i].text, &error);
      PwElement       *element = edit_find (fixture, facts[i].id);
      PwFieldOwner     owner;
      g_autofree char *raw = NULL;

      g_test_message ("%s %s: %s", facts[i].key, facts[i].text, error != NULL ? error->message : "");
      g_assert_cmpint (done, ==, facts[i].raw != NULL);
      if (!done)
        continue;
      if (pw_element_get_bpmn_type (element) == PW_ELEMENT_PARTICIPANT)
        element = pw_scope_get_process (element);
      g_assert_true (pw_field_owner_of (element, &owner));
      raw = pw_field_dup_raw (element, pw_field_find (owner, facts[i].key));
      g_assert_cmpstr (raw, ==, facts[i].raw);
    }
}

/* What a list item says beyond its line stays when another line changes. */
static void
test_list_items_keep_facts (EditFixture  *fixture,
                            gconstpointer data)
{
  const char      *ids[] = { "A", NULL };
  g_autofree char *text = NULL;

  g_assert_true (pw_command_set_field (fixture->document, ids, "systems", "DMS\nFachverfahren", NULL));
  g_assert_true (pw_command_set_field (fixture->document, ids, "remark", "zuletzt", NULL));
  g_assert_true (pw_command_set_field (fixture->document, ids, "documents", "Antrag", NULL));
  g_assert_true (pw_command_set_field (fixture->document, ids, "systems", "Fachverfahren", NULL));
  text = sample_model_to_string (fixture->model);
  g_assert_nonnull (strstr (text, "<pw:system name=\"Fachverfahren\"/>"));
  g_assert_null (strstr (text, "DMS"));
  g_assert_cmpuint ((gsize) strstr (text, "<pw:document"), <, (gsize) strstr (text, "<pw:remark"));
}

/* Lines with tabs say all of an item; what nobody touched keeps what is not shown of it. */
static void
test_list_lines (EditFixture  *fixture,
                 gconstpointer data)
{
  const char        *ids[] = { "A", NULL };
  const PwFieldInfo *field = pw_field_find (PW_FIELD_OWNER_ACTIVITY, "performers");
  g_autofree char   *lines = NULL;
  g_autofree char   *text = NULL;

  g_assert_true (pw_command_set_field (fixture->document, ids, "performers",
                                       "Sachbearbeitung\tshare=66,6667 %\tpay-group=E 8\trate=59 €\nLeitung\tshare=33,3333 %", NULL));
  lines = pw_field_dup_lines (edit_find (fixture, "A"), field);
  g_assert_cmpstr (lines, ==,
                   "Sachbearbeitung\tshare=66.67%\tpay-group=E 8\trate=€59.00\n"
                   "Leitung\tshare=33.33%\tpay-group=\trate=");

  /* Another name, another order. */
  g_assert_true (pw_command_set_field (fixture->document, ids, "performers",
                                       "Leitung\tshare=33.33%\tpay-group=\trate=\n"
                                       "Sachbearbeitung Steueramt\tshare=66.67%\tpay-group=E 8\trate=",
                                       NULL));
  text = sample_model_to_string (fixture->model);
  g_assert_nonnull (strstr (text, "role=\"Leitung\" share=\"0.333333\"/>"));
  g_assert_nonnull (strstr (text, "<pw:performer role=\"Sachbearbeitung Steueramt\" share=\"0.666667\" payGroup=\"E 8\"/>"));
  g_assert_cmpuint ((gsize) strstr (text, "Leitung\" share"), <, (gsize) strstr (text, "Sachbearbeitung Steueramt"));
}

/* Codes name the version of their list as long as there is one; what says nothing goes. */
static void
test_nothing_is_left_over (EditFixture  *fixture,
                           gconstpointer data)
{
  const char      *b[] = { "B", NULL };
  const char      *flow[] = { "f1", NULL };
  g_autofree char *text = NULL;

  g_assert_true (pw_command_set_field (fixture->document, b, "medium-in", "paper", NULL));
  g_assert_true (pw_command_set_field (fixture->document, b, "medium-out", "email", NULL));
  text = sample_model_to_string (fixture->model);
  g_assert_nonnull (strstr (text, "mediumIn=\"paper\" mediumList=\"1\" mediumOut=\"email\""));
  g_assert_true (pw_command_set_field (fixture->document, b, "medium-in", NULL, NULL));
  g_assert_nonnull (xmlHasProp (pw_element_find_own (edit_find (fixture, "B"), "activity"), BAD_CAST "mediumList"));
  g_assert_true (pw_command_set_field (fixture->document, b, "medium-out", NULL, NULL));
  g_assert_null (pw_element_find_own (edit_find (fixture, "B"), "activity"));

  g_assert_true (pw_command_set_field (fixture->document, flow, "probability", "40 %", NULL));
  g_assert_true (pw_command_set_field (fixture->document, flow, "probability", "", NULL));
  g_assert_null (pw_element_find_own (edit_find (fixture, "f1"), "flow"));
}

static void
test_properties (EditFixture  *fixture,
                 gconstpointer data)
{
  const char      *f3[] = { "f3", NULL };
  const char      *f4[] = { "f4", NULL };
  const char      *f1[] = { "f1", NULL };
  const char      *a[] = { "A", NULL };
  const char      *sub[] = { "Sub", NULL };
  PwElement       *gateway = edit_find (fixture, "G");
  g_autofree char *text = NULL;

  /* A flow made default loses its condition; a condition ends the default. */
  g_assert_true (pw_command_set_property (fixture->document, f3, "default", "yes", NULL));
  g_assert_cmpstr (pw_element_get_id (pw_element_get_reference (gateway, "default")), ==, "f3");
  g_assert_null (pw_element_find_child (edit_find (fixture, "f3"), PW_ELEMENT_CONDITION_EXPRESSION));
  g_assert_true (pw_command_set_property (fixture->document, f3, "condition", "gut", NULL));
  g_assert_null (pw_element_get_reference (gateway, "default"));
  g_assert_true (pw_command_set_property (fixture->document, f4, "default", "yes", NULL));
  g_assert_false (pw_command_set_property (fixture->document, f1, "condition", "x", NULL));

  g_assert_true (pw_command_set_property (fixture->document, a, "documentation", "Erst dies", NULL));
  text = pw_element_dup_documentation (edit_find (fixture, "A"));
  g_assert_cmpstr (text, ==, "Erst dies");
  g_assert_true (pw_command_set_property (fixture->document, a, "documentation", NULL, NULL));
  g_assert_null (pw_element_find_child (edit_find (fixture, "A"), PW_ELEMENT_DOCUMENTATION));
  g_assert_false (pw_command_set_property (fixture->document, a, "nonsense", "x", NULL));
  g_assert_false (pw_command_set_property (fixture->document, a, "isForCompensation", "maybe", NULL));

  /* All that names it follows the id. */
  g_assert_true (pw_command_set_property (fixture->document, sub, "id", "Prüfung", NULL));
  edit_assert_ends (fixture, "f4", "G", "Prüfung");
  g_assert_nonnull (pw_model_find (fixture->model, "Prüfung_di"));
  edit_assert_lane (fixture, "Prüfung", "L2");
  g_assert_cmpuint (pw_model_get_n_dangling (fixture->model), ==, 0);
  g_assert_false (pw_command_set_property (fixture->document, a, "id", "1a", NULL));
  g_assert_false (pw_command_set_property (fixture->document, a, "id", "B", NULL));
}

static void
assert_property (EditFixture *fixture,
                 const char  *id,
                 const char  *key,
                 const char  *text)
{
  g_autofree char *is = pw_property_dup_text (edit_find (fixture, id), key);

  g_assert_cmpstr (is, ==, text);
}

static void
set_property (EditFixture *fixture,
              const char  *id,
              const char  *key,
              const char  *text)
{
  const char *ids[] = { id, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (pw_command_set_property (fixture->document, ids, key, text, &error));
  g_assert_no_error (error);
}

static char *
dup_duration (EditFixture *fixture,
              const char  *id)
{
  PwElement *definition = pw_element_find_child (edit_find (fixture, id), PW_ELEMENT_TIMER_EVENT_DEFINITION);

  return pw_element_dup_text (pw_element_find_child (definition, PW_ELEMENT_TIME_DURATION));
}

/* In the file days stay days: a month has no fixed number of hours. */
static void
test_durations (EditFixture  *fixture,
                gconstpointer data)
{
  static const char *const cases[][2] = {
    { "14 Tage", "P14D" },
    { "24 h", "P1D" },
    { "90 min", "PT1H30M" },
    { "P1M", "P1M" },
    { "PT336H", "PT336H" },
  };
  g_autofree char *timer = edit_append (fixture, "A", "timer-catch-event", "Frist");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = NULL;

      set_property (fixture, timer, "timer", cases[i][0]);
      written = dup_duration (fixture, timer);
      g_assert_cmpstr (written, ==, cases[i][1]);
    }
}

/* What triggers an event: times as people write them, messages shared by name. */
static void
test_triggers (EditFixture  *fixture,
               gconstpointer data)
{
  g_autofree char *timer = edit_append (fixture, "A", "timer-catch-event", "Frist");
  g_autofree char *sent = edit_append (fixture, "A", "message-throw-event", "senden");
  g_autofree char *received = edit_append (fixture, "B", "message-catch-event", "warten");
  g_autofree char *error = edit_append (fixture, "B", "error-end-event", "Abbruch");
  g_autofree char *condition = edit_append (fixture, "B", "conditional-catch-event", "wenn");
  guint            n_messages = pw_model_count (fixture->model, PW_ELEMENT_MESSAGE);

  assert_property (fixture, timer, "timer-kind", "duration");
  set_property (fixture, timer, "timer", "14 Tage");
  assert_property (fixture, timer, "timer", "14 d");
  g_assert_nonnull (pw_element_find_child (pw_element_find_child (edit_find (fixture, timer), PW_ELEMENT_TIMER_EVENT_DEFINITION),
                                           PW_ELEMENT_TIME_DURATION));
  set_property (fixture, timer, "timer-kind", "date");
  set_property (fixture, timer, "timer", "22.11.2026");
  assert_property (fixture, timer, "timer", "2026-11-22");
  set_property (fixture, timer, "timer", "nach dem Fest");
  assert_property (fixture, timer, "timer", "nach dem Fest");
  g_assert_false (pw_property_applies (edit_find (fixture, timer), "message"));

  /* Two bare messages become one where they are called the same. */
  set_property (fixture, sent, "message", "Bescheid");
  set_property (fixture, received, "message", "Bescheid");
  assert_property (fixture, received, "message", "Bescheid");
  g_assert_cmpuint (pw_model_count (fixture->model, PW_ELEMENT_MESSAGE), ==, n_messages - 1);
  set_property (fixture, received, "message", "Antrag");
  assert_property (fixture, sent, "message", "Bescheid");
  g_assert_cmpuint (pw_model_count (fixture->model, PW_ELEMENT_MESSAGE), ==, n_messages);
  set_property (fixture, received, "message", NULL);
  assert_property (fixture, received, "message", NULL);

  set_property (fixture, error, "error", "Keine Antwort");
  set_property (fixture, error, "error-code", "E42");
  assert_property (fixture, error, "error-code", "E42");
  set_property (fixture, condition, "condition", "Akte vollständig");
  assert_property (fixture, condition, "condition", "Akte vollständig");
  g_assert_cmpuint (pw_model_get_n_dangling (fixture->model), ==, 0);
}

static void
test_details (EditFixture  *fixture,
              gconstpointer data)
{
  g_autofree char *object = edit_create (fixture, "data-object", "Town", 500, 200);

  set_property (fixture, object, "state", "geprüft");
  assert_property (fixture, object, "state", "geprüft");
  set_property (fixture, object, "state", NULL);
  assert_property (fixture, object, "state", NULL);
  set_property (fixture, "f3", "default", "yes");
  assert_property (fixture, "f3", "default", "true");
  assert_property (fixture, "f4", "default", "false");
  set_property (fixture, "Note", "text", "Hinweis");
  assert_property (fixture, "Note", "text", "Hinweis");
  g_assert_false (pw_property_applies (edit_find (fixture, "f1"), "condition"));
  g_assert_false (pw_property_applies (edit_find (fixture, "A"), "timer"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  EDIT_TOWN ("/command/rename", test_rename);
  EDIT_TOWN ("/command/field/what-people-write", test_fields);
  EDIT_TOWN ("/command/field/list-items-keep-facts", test_list_items_keep_facts);
  EDIT_TOWN ("/command/field/list-lines", test_list_lines);
  EDIT_TOWN ("/command/field/nothing-is-left-over", test_nothing_is_left_over);
  EDIT_TOWN ("/command/property", test_properties);
  EDIT_TOWN ("/command/property/durations", test_durations);
  EDIT_TOWN ("/command/property/triggers-of-events", test_triggers);
  EDIT_TOWN ("/command/property/details", test_details);

  return g_test_run ();
}
