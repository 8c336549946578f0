/* app/test-property-panel.c - the properties are edited where they stand
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "app/panels/choice-row.h"
#include "app/panels/field-row.h"
#include "app/panels/list-editor.h"
#include "app/panels/property-panel.h"
#include "app/panels/switch-row.h"
#include "display.h"
#include "edit/commands.h"
#include "edit/property.h"
#include "edit/scope.h"
#include "xml/reader.h"

static const char diagram[] =
    "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:pw='urn:prozesswerkstatt:bpmn:1'>"
    "<collaboration id='C'><participant id='Pool' name='Stadt' processRef='P'/></collaboration>"
    "<process id='P' name='Anmelden'>"
    "<laneSet id='LS'><lane id='Lane' name='Steueramt'><flowNodeRef>A</flowNodeRef><flowNodeRef>B</flowNodeRef></lane></laneSet>"
    "<userTask id='A' name='Angaben prüfen'><extensionElements>"
    "<pw:activity processingTime='PT4M' mediumIn='paper'><pw:system name='Fachverfahren'/></pw:activity>"
    "</extensionElements></userTask>"
    "<userTask id='B' name='Bescheid erstellen'><extensionElements>"
    "<pw:activity processingTime='PT4M' mediumIn='email'/></extensionElements></userTask>"
    "<boundaryEvent id='Edge' attachedToRef='A'><timerEventDefinition/></boundaryEvent>"
    "<exclusiveGateway id='G' name='gut?'/>"
    "<sequenceFlow id='F0' sourceRef='A' targetRef='G'/>"
    "<sequenceFlow id='F1' name='ja' sourceRef='G' targetRef='B'><extensionElements><pw:flow probability='0.6'/></extensionElements></sequenceFlow>"
    "<sequenceFlow id='F2' name='nein' sourceRef='G' targetRef='A'/>"
    "</process></definitions>";

typedef struct
{
  PwDocument      *document;
  PwSelection     *selection;
  PwPropertyPanel *panel;
  GtkWidget       *window;
  GtkWidget       *elsewhere; /* to go to with the keyboard */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (diagram, sizeof diagram - 1);
  g_autoptr (GError) error = NULL;
  PwModel   *model = pw_xml_read_bytes (bytes, "test", &error);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  fixture->document = pw_document_new (model, "test");
  fixture->selection = pw_selection_new ();
  fixture->panel = g_object_new (PW_TYPE_PROPERTY_PANEL, NULL);
  fixture->elsewhere = gtk_button_new_with_label ("x");
  fixture->window = g_object_ref_sink (gtk_window_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->panel), TRUE);
  gtk_box_append (GTK_BOX (box), fixture->elsewhere);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->panel));
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 292, 700);
  pw_property_panel_set_document (fixture->panel, fixture->document, fixture->selection);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_iterate ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  pw_property_panel_set_document (fixture->panel, NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->document);
  test_iterate ();
}

static PwElement *
find (Fixture    *fixture,
      const char *id)
{
  PwElement *element = pw_model_find (pw_document_get_model (fixture->document), id);

  g_assert_nonnull (element);
  return element;
}

static PwFactRow *
get_row (Fixture    *fixture,
         const char *title)
{
  PwFactRow *row = pw_property_panel_find_row (fixture->panel, title);

  g_assert_nonnull (row);
  return row;
}

static GtkWidget *
enter (PwFactRow *row)
{
  GtkWidget *input = pw_field_row_get_input (PW_FIELD_ROW (row));

  gtk_widget_grab_focus (input);
  pw_fact_row_begin (row); /* the window of a test may not have the keyboard */
  test_iterate ();

  return input;
}

static void
leave (Fixture   *fixture,
       PwFactRow *row)
{
  gtk_widget_grab_focus (fixture->elsewhere);
  pw_fact_row_commit (row);
  test_iterate ();
}

static void
type_text (PwFactRow  *row,
           const char *text)
{
  GtkWidget *input = pw_field_row_get_input (PW_FIELD_ROW (row));

  if (GTK_IS_ENTRY (input))
    gtk_editable_set_text (GTK_EDITABLE (input), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (input)), text, -1);
  test_iterate ();
}

static char *
dup_raw (Fixture    *fixture,
         const char *id,
         const char *key)
{
  PwElement   *element = find (fixture, id);
  PwFieldOwner owner;

  g_assert_true (pw_field_owner_of (element, &owner));
  return pw_field_dup_raw (element, pw_field_find (owner, key));
}

#define assert_raw(fixture, id, key, expected)          \
  G_STMT_START                                          \
  {                                                     \
    g_autofree char *raw_ = dup_raw (fixture, id, key); \
    g_assert_cmpstr (raw_, ==, expected);               \
  }                                                     \
  G_STMT_END

#define assert_shown(fixture, title, expected) \
  g_assert_cmpstr (pw_property_panel_find_value ((fixture)->panel, title), ==, expected)

/* --- one field ------------------------------------------------------------------------------------- */

/* Each key is applied; the visit is one step; what is written is put into form at the end. */
static void
test_visit (Fixture      *fixture,
            gconstpointer data)
{
  PwFactRow *row;
  GtkWidget *input;

  pw_selection_set (fixture->selection, "A");
  row = get_row (fixture, "Processing time");
  input = enter (row);
  type_text (row, "1");
  assert_raw (fixture, "A", "processing-time", "PT1M");
  type_text (row, "1:30 h");
  assert_raw (fixture, "A", "processing-time", "PT1H30M");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (input)), ==, "1:30 h");
  leave (fixture, row);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (input)), ==, "90 min");
  assert_shown (fixture, "Processing time", "90 min");

  /* A second visit is a second step. */
  enter (row);
  type_text (row, "2 h");
  leave (fixture, row);
  pw_document_undo (fixture->document);
  assert_raw (fixture, "A", "processing-time", "PT1H30M");
  assert_shown (fixture, "Processing time", "90 min");
  pw_document_undo (fixture->document);
  assert_raw (fixture, "A", "processing-time", "PT4M");
  g_assert_false (pw_document_can_undo (fixture->document));
}

/* What cannot be understood says so, stays to be put right, and changes nothing. */
static void
test_invalid (Fixture      *fixture,
              gconstpointer data)
{
  PwFactRow *row;
  GtkWidget *input;

  pw_selection_set (fixture->selection, "A");
  row = get_row (fixture, "Processing time");
  input = enter (row);
  type_text (row, "12");
  type_text (row, "12 xy");
  g_assert_cmpstr (pw_fact_row_get_message (row), ==, "This is no duration. Write “90 min”, “1:30 h” or “3 d”.");
  assert_raw (fixture, "A", "processing-time", "PT4M");
  leave (fixture, row);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (input)), ==, "12 xy");
  g_assert_nonnull (pw_fact_row_get_message (row));
  g_assert_false (pw_document_can_undo (fixture->document));

  /* Something else changes meanwhile. */
  g_assert_true (pw_command_rename (fixture->document, "B", "Bescheid", NULL));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (input)), ==, "12 xy");

  enter (row);
  type_text (row, "12 min");
  g_assert_null (pw_fact_row_get_message (row));
  leave (fixture, row);
  assert_raw (fixture, "A", "processing-time", "PT12M");
}

static gboolean
press (GtkWidget *widget,
       guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &is_taken);
    }

  return is_taken;
}

static void
test_escape (Fixture      *fixture,
             gconstpointer data)
{
  PwFactRow *row;
  GtkWidget *input;

  pw_selection_set (fixture->selection, "A");
  row = get_row (fixture, "Name");
  input = enter (row);
  g_assert_false (press (input, GDK_KEY_Escape)); /* nothing to take back: for others to hear */
  type_text (row, "Etwas anderes");
  g_assert_cmpstr (pw_element_get_name (find (fixture, "A")), ==, "Etwas anderes");
  g_assert_true (press (input, GDK_KEY_Escape));
  g_assert_cmpstr (pw_element_get_name (find (fixture, "A")), ==, "Angaben prüfen");
  assert_shown (fixture, "Name", "Angaben prüfen");
  leave (fixture, row);
  g_assert_false (pw_document_can_undo (fixture->document));
  g_assert_false (pw_document_can_redo (fixture->document));
}

/* The row and its caret outlive what others change. */
static void
test_live (Fixture      *fixture,
           gconstpointer data)
{
  const char *a[] = { "A", NULL };
  PwFactRow  *row;
  GtkWidget  *input;

  pw_selection_set (fixture->selection, "A");
  row = get_row (fixture, "Processing time");
  input = enter (row);
  type_text (row, "1:30 h");
  gtk_editable_set_position (GTK_EDITABLE (input), 3);
  g_assert_true (pw_command_set_field (fixture->document, a, "waiting-time", "2 d", NULL));
  g_assert_true (get_row (fixture, "Processing time") == row);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (input)), ==, "1:30 h");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (input)), ==, 3);
  assert_shown (fixture, "Waiting time before", "48 h");

  /* Somebody else changes this very field. */
  g_assert_true (pw_command_set_field (fixture->document, a, "processing-time", "7 min", NULL));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (input)), ==, "7 min");
  leave (fixture, row);
  assert_raw (fixture, "A", "processing-time", "PT7M");
}

/* --- each kind --------------------------------------------------------------------------------------- */

static const struct
{
  const char *id; /* NULL: the process */
  const char *fold;
  const char *title;
  const char *typed;
  const char *key;
  const char *raw; /* NULL: refused */
  const char *shown;
} kinds[] = {
  { "A", NULL, "Waiting time before", "3 Tage", "waiting-time", "PT72H", "72 h" },
  { "A", NULL, "Times per case", "15 %", "executions", "0.15", "15%" },
  { "A", "More details", "Material cost", "0,85 €", "material-cost", "0.85", "€0.85" },
  { "A", "More details", "No.", "4", "number", NULL, NULL },
  { "A", "More details", "Remark", "Zeile 1\nZeile 2", "remark", "Zeile 1\nZeile 2", "Zeile 1\nZeile 2" },
  { "F1", NULL, "Share of the cases", "75 %", "probability", "0.75", "75%" },
  { "F1", NULL, "Share of the cases", "175 %", "probability", NULL, NULL },
  { NULL, NULL, "Service key (LeiKa)", "99.102.013.104.000", "leika", "99102013104000", "99 102 013 104 000" },
  { NULL, NULL, "Service key (LeiKa)", "4711", "leika", NULL, NULL },
  { NULL, NULL, "Cases per year", "1.234", "cases", "1234", "1,234" },
  { NULL, NULL, "Recorded on", "22.11.2026", "recorded-on", "2026-11-22", "2026-11-22" },
  { NULL, "Service", "OZG number", "10160", "ozg", "10160", "10160" },
  { NULL, "Figures", "Deadline", "30 Tage", "deadline", "PT720H", "30 d" },
};

static void
test_kinds (Fixture      *fixture,
            gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      PwFactRow *row;

      pw_selection_set (fixture->selection, kinds[i].id);
      if (kinds[i].fold != NULL)
        {
          pw_property_panel_unfold (fixture->panel, kinds[i].fold);
          test_iterate ();
        }
      row = get_row (fixture, kinds[i].title);
      enter (row);
      type_text (row, kinds[i].typed);
      leave (fixture, row);
      g_assert_cmpint (pw_fact_row_get_message (row) == NULL, ==, kinds[i].raw != NULL);
      if (kinds[i].raw == NULL)
        continue;
      assert_raw (fixture, kinds[i].id != NULL ? kinds[i].id : "P", kinds[i].key, kinds[i].raw);
      assert_shown (fixture, kinds[i].title, kinds[i].shown);
    }
}

static void
test_choices (Fixture      *fixture,
              gconstpointer data)
{
  PwFactRow *row;

  pw_selection_set (fixture->selection, "A");
  row = get_row (fixture, "Medium in");
  assert_shown (fixture, "Medium in", "Paper");
  pw_choice_row_choose (PW_CHOICE_ROW (row), "online-service");
  assert_raw (fixture, "A", "medium-in", "online-service");
  assert_shown (fixture, "Medium in", "Online service");
  pw_choice_row_choose (PW_CHOICE_ROW (row), "");
  assert_raw (fixture, "A", "medium-in", NULL);
  assert_shown (fixture, "Medium in", "–");

  /* Another kind: other rows, the same element. */
  pw_choice_row_choose (PW_CHOICE_ROW (get_row (fixture, "Type")), "send-task");
  assert_shown (fixture, "Type", "Send task");
  assert_shown (fixture, "Message", "–");
  pw_document_undo (fixture->document);
  assert_shown (fixture, "Type", "User task");
  g_assert_null (pw_property_panel_find_row (fixture->panel, "Message"));

  pw_property_panel_unfold (fixture->panel, "More details");
  pw_choice_row_choose (PW_CHOICE_ROW (get_row (fixture, "Repetition")), "parallel");
  g_assert_true (pw_command_has_marker (find (fixture, "A"), PW_MARKER_PARALLEL));
  pw_choice_row_choose (PW_CHOICE_ROW (get_row (fixture, "Repetition")), "");
  g_assert_false (pw_command_has_marker (find (fixture, "A"), PW_MARKER_PARALLEL));
}

/* --- lists -------------------------------------------------------------------------------------------- */

static PwFactRow *
get_cell (PwListEditor *list,
          guint         n,
          const char   *key)
{
  return PW_FACT_ROW (pw_list_item_get_cell (pw_list_editor_get_nth_item (list, n), key));
}

static void
fill_cell (Fixture    *fixture,
           PwFactRow  *cell,
           const char *text)
{
  enter (cell);
  type_text (cell, text);
  leave (fixture, cell);
}

static void
test_list (Fixture      *fixture,
           gconstpointer data)
{
  PwListEditor *list;

  pw_selection_set (fixture->selection, "A");
  list = PW_LIST_EDITOR (get_row (fixture, "IT systems"));
  g_assert_cmpuint (pw_list_editor_get_n_items (list), ==, 1);
  pw_list_editor_add (list);
  g_assert_cmpuint (pw_list_editor_get_n_items (list), ==, 2);
  assert_raw (fixture, "A", "systems", "Fachverfahren"); /* an empty one is none yet */
  fill_cell (fixture, get_cell (list, 1, "name"), "DMS");
  assert_raw (fixture, "A", "systems", "Fachverfahren\nDMS");
  assert_shown (fixture, "IT systems", "Fachverfahren, DMS");

  g_signal_emit_by_name (pw_list_editor_get_nth_item (list, 1), "move", -1);
  assert_raw (fixture, "A", "systems", "DMS\nFachverfahren");
  g_signal_emit_by_name (pw_list_editor_get_nth_item (list, 0), "remove");
  assert_raw (fixture, "A", "systems", "Fachverfahren");
  /* Adding, moving and removing were a step each. */
  pw_document_undo (fixture->document);
  assert_raw (fixture, "A", "systems", "DMS\nFachverfahren");
  g_assert_cmpuint (pw_list_editor_get_n_items (list), ==, 2);
  pw_document_undo (fixture->document);
  pw_document_undo (fixture->document);
  assert_raw (fixture, "A", "systems", "Fachverfahren");
  g_assert_false (pw_document_can_undo (fixture->document));
}

/* All that an item says; the lane holds while nobody is named. */
static void
test_list_values (Fixture      *fixture,
                  gconstpointer data)
{
  PwListEditor    *list;
  PwFactRow       *share;
  g_autofree char *lines = NULL;

  pw_selection_set (fixture->selection, "B");
  assert_shown (fixture, "Role", "Steueramt");
  list = PW_LIST_EDITOR (get_row (fixture, "Role"));
  fill_cell (fixture, get_cell (list, 0, "role"), "Sachbearbeitung");
  share = get_cell (list, 0, "share");
  fill_cell (fixture, share, "viel");
  g_assert_nonnull (pw_fact_row_get_message (share));
  assert_raw (fixture, "B", "performers", "Sachbearbeitung");
  fill_cell (fixture, get_cell (list, 0, "pay-group"), "E 8"); /* the wrong one does not get in the way */
  fill_cell (fixture, share, "60 %");
  g_assert_null (pw_fact_row_get_message (share));
  lines = pw_field_dup_lines (find (fixture, "B"), pw_field_find (PW_FIELD_OWNER_ACTIVITY, "performers"));
  g_assert_cmpstr (lines, ==, "Sachbearbeitung\tshare=60%\tpay-group=E 8\trate=");

  pw_selection_set (fixture->selection, NULL);
  pw_property_panel_unfold (fixture->panel, "Figures");
  test_iterate ();
  list = PW_LIST_EDITOR (get_row (fixture, "Channels"));
  g_assert_cmpuint (pw_list_editor_get_n_items (list), ==, 0);
  pw_list_editor_add (list);
  pw_choice_row_choose (PW_CHOICE_ROW (get_cell (list, 0, "kind")), "post");
  assert_raw (fixture, "P", "channels", NULL); /* not without a share */
  fill_cell (fixture, get_cell (list, 0, "share"), "35 %");
  assert_raw (fixture, "P", "channels", "post (35%)");
}

/* --- several, gateways, events, ids ---------------------------------------------------------------------- */

static void
test_several (Fixture      *fixture,
              gconstpointer data)
{
  const char *both[] = { "A", "B", NULL };
  PwFactRow  *row;

  pw_selection_set_all (fixture->selection, both);
  assert_shown (fixture, "Processing time", "4 min");
  assert_shown (fixture, "Medium in", "Different values");
  row = get_row (fixture, "Processing time");
  enter (row);
  type_text (row, "10");
  leave (fixture, row);
  assert_raw (fixture, "A", "processing-time", "PT10M");
  assert_raw (fixture, "B", "processing-time", "PT10M");
  pw_choice_row_choose (PW_CHOICE_ROW (get_row (fixture, "Medium in")), "file");
  assert_raw (fixture, "A", "medium-in", "file");
  assert_raw (fixture, "B", "medium-in", "file");
  pw_document_undo (fixture->document);
  assert_raw (fixture, "A", "medium-in", "paper");
  assert_raw (fixture, "B", "medium-in", "email");
  pw_document_undo (fixture->document);
  g_assert_false (pw_document_can_undo (fixture->document));
}

/* The shares of a gateway are edited side by side, and their sum is told. */
static void
test_gateway (Fixture      *fixture,
              gconstpointer data)
{
  const char *f2[] = { "F2", NULL };
  PwFactRow  *row;

  pw_selection_set (fixture->selection, "G");
  row = get_row (fixture, "to “Bescheid erstellen”");
  assert_shown (fixture, "to “Bescheid erstellen”", "ja");
  fill_cell (fixture, row, "vollständig");
  g_assert_cmpstr (pw_element_get_name (find (fixture, "F1")), ==, "vollständig");
  row = get_row (fixture, "Share of the cases");
  fill_cell (fixture, row, "70 %");
  assert_raw (fixture, "F1", "probability", "0.7");
  g_assert_true (pw_command_set_field (fixture->document, f2, "probability", "30 %", NULL));
  g_assert_true (get_row (fixture, "Share of the cases") == row);
}

static void
test_events (Fixture      *fixture,
             gconstpointer data)
{
  PwFactRow       *row;
  g_autofree char *kind = NULL;

  pw_selection_set (fixture->selection, "Edge");
  fill_cell (fixture, get_row (fixture, "Time"), "14 Tage");
  assert_shown (fixture, "Time", "14 d");
  pw_choice_row_choose (PW_CHOICE_ROW (get_row (fixture, "When it happens")), "cycle");
  kind = pw_property_dup_text (find (fixture, "Edge"), "timer-kind");
  g_assert_cmpstr (kind, ==, "cycle");
  row = get_row (fixture, "Does not interrupt");
  gtk_switch_set_active (pw_switch_row_get_switch (PW_SWITCH_ROW (row)), TRUE);
  g_assert_cmpstr (pw_fact_row_get_message (row), ==, NULL);
  g_assert_false (pw_element_get_boolean (find (fixture, "Edge"), "cancelActivity"));

  pw_selection_set (fixture->selection, "F1");
  gtk_switch_set_active (pw_switch_row_get_switch (PW_SWITCH_ROW (get_row (fixture, "Default flow"))), TRUE);
  g_assert_true (pw_element_get_reference (find (fixture, "G"), "default") == find (fixture, "F1"));
}

static void
test_id (Fixture      *fixture,
         gconstpointer data)
{
  PwFactRow *row;

  pw_selection_set (fixture->selection, "A");
  row = get_row (fixture, "Identifier");
  fill_cell (fixture, row, "1 falsch");
  g_assert_nonnull (pw_fact_row_get_message (row));
  fill_cell (fixture, row, "Pruefung");
  g_assert_cmpstr (pw_element_get_name (find (fixture, "Pruefung")), ==, "Angaben prüfen");
  /* It is still what is selected. */
  g_assert_cmpstr (pw_selection_get_only (fixture->selection), ==, "Pruefung");
  assert_shown (fixture, "Name", "Angaben prüfen");
}

static void
test_accessible (Fixture      *fixture,
                 gconstpointer data)
{
  PwFactRow *row;

  pw_selection_set (fixture->selection, "A");
  row = get_row (fixture, "Processing time");
  gtk_test_accessible_assert_property (pw_field_row_get_input (PW_FIELD_ROW (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Processing time");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Processing time: 4 min");
  enter (row);
  type_text (row, "x");
  gtk_test_accessible_assert_state (pw_field_row_get_input (PW_FIELD_ROW (row)), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
}

/* The pane is 292 wide, at large text too; nothing may want more. */
static void
test_width (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const selections[] = { NULL, "A", "G", "F1", "Edge", "Lane", "Pool" };
  static const char *const folds[] = { "More details", "Profile", "Service", "Figures", "Means", "Weaknesses", "Recording" };
  int                      dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 144 * 1024, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    pw_property_panel_unfold (fixture->panel, folds[i]);
  for (guint i = 0; i < G_N_ELEMENTS (selections); i++)
    {
      int minimum;

      pw_selection_set (fixture->selection, selections[i]);
      test_iterate ();
      gtk_widget_measure (GTK_WIDGET (fixture->panel), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_test_message ("%s: %d", selections[i], minimum);
      g_assert_cmpint (minimum, <=, 292);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_init_with_display (&argc, &argv))
    return 0;

#define ADD(path, function) g_test_add ("/property-panel/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("a-visit-is-one-step", test_visit);
  ADD ("what-is-wrong-changes-nothing", test_invalid);
  ADD ("escape-takes-back", test_escape);
  ADD ("typing-outlives-other-changes", test_live);
  ADD ("each-kind-of-value", test_kinds);
  ADD ("choices", test_choices);
  ADD ("lists", test_list);
  ADD ("values-of-list-items", test_list_values);
  ADD ("several-at-once", test_several);
  ADD ("gateways", test_gateway);
  ADD ("events-and-flows", test_events);
  ADD ("identifiers", test_id);
  ADD ("says-what-it-is", test_accessible);
  ADD ("fits-at-large-text", test_width);

  return g_test_run ();
}
