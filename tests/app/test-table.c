/* app/test-table.c - the alignment table: shown as asked for, decided, taken elsewhere
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "app/compare/alignment-grid.h"
#include "app/compare/comparison-page.h"
#include "app/compare/row-list.h"
#include "app/compare/table-export.h"
#include "app/compare/table-page.h"
#include "compare-fixture.h"
#include "display.h"

typedef struct
{
  CompareFixture    files;
  PwProblemList    *problems;
  GtkWidget        *window;
  PwComparisonPage *page;
} Fixture;

static const PwService *
get_service (Fixture *fixture)
{
  return pw_workspace_info_find_service (pw_workspace_get_info (fixture->files.workspace), "s");
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  compare_fixture_sample (&fixture->files, GPOINTER_TO_UINT (data));
}

/* --- what is shown ----------------------------------------------------------------- */

static GArray *
list_rows (Fixture          *fixture,
           const PwRowQuery *query)
{
  g_autoptr (GArray) facts = pw_row_facts_list (fixture->files.comparison);

  return pw_row_list_new (fixture->files.comparison, facts, query);
}

static const PwTableRow *
get_row (Fixture      *fixture,
         const GArray *entries,
         guint         n)
{
  return pw_table_get_row (pw_comparison_get_table (fixture->files.comparison), (guint) g_array_index (entries, PwRowEntry, n).row);
}

static void
test_filters (Fixture      *fixture,
              gconstpointer data)
{
  const PwTable *table = pw_comparison_get_table (fixture->files.comparison);
  g_autoptr (GArray) order = list_rows (fixture, &(PwRowQuery){ .variant = -1, .state = -1, .kind = PW_DIFFERENCE_ORDER });
  g_autoptr (GArray) limburg = list_rows (fixture, &(PwRowQuery){ .variant = 2, .state = -1, .kind = PW_DIFFERENCE_MISSING });
  g_autoptr (GArray) text = list_rows (fixture, &(PwRowQuery){ .variant = -1, .state = -1, .text = "EXCEL daten" });
  g_autoptr (GArray) nothing = list_rows (fixture, &(PwRowQuery){ .variant = -1, .state = -1, .text = "Katze" });
  g_autoptr (GArray) open = list_rows (fixture, &(PwRowQuery){ .variant = -1, .state = PW_ROW_STATE_OPEN });
  g_autoptr (GArray) proposals = list_rows (fixture, &(PwRowQuery){ .variant = -1, .state = PW_ROW_STATE_PROPOSAL });

  g_assert_cmpuint (order->len, >, 0);
  for (guint i = 0; i < order->len; i++)
    g_assert_true (get_row (fixture, order, i)->differences & PW_DIFFERENCE_ORDER);
  g_assert_cmpuint (limburg->len, >, 0);
  for (guint i = 0; i < limburg->len; i++)
    g_assert_cmpuint (get_row (fixture, limburg, i)->cells[2].nodes->len, ==, 0);
  g_assert_cmpuint (text->len, ==, 1);
  g_assert_cmpstr (get_row (fixture, text, 0)->name, ==, "Daten im Fachverfahren erfassen");
  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_cmpuint (open->len + proposals->len, <=, table->rows->len);
  g_assert_cmpuint (open->len, >, 0);
}

static void
test_sorting (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GArray) by_time = list_rows (fixture, &(PwRowQuery){ .variant = -1, .state = -1, .sort = PW_ROW_SORT_CITY, .sort_variant = 2, .is_descending = TRUE });
  g_autoptr (GArray) by_name = list_rows (fixture, &(PwRowQuery){ .variant = -1, .state = -1, .sort = PW_ROW_SORT_STEP });
  g_autoptr (GArray) backwards = list_rows (fixture, &(PwRowQuery){ .variant = -1, .state = -1, .is_descending = TRUE });

  /* The 25 minutes of the Ordnungsamt are Limburg's longest; what it does not do comes last. */
  g_assert_cmpstr (get_row (fixture, by_time, 0)->name, ==, "Ordnungsamt beteiligen");
  g_assert_cmpuint (get_row (fixture, by_time, by_time->len - 1)->cells[2].nodes->len, ==, 0);
  for (guint i = 1; i < by_name->len; i++)
    g_assert_cmpint (g_utf8_collate (get_row (fixture, by_name, i - 1)->name, get_row (fixture, by_name, i)->name), <=, 0);
  g_assert_cmpint (g_array_index (backwards, PwRowEntry, 0).row, ==, (int) backwards->len - 1);
}

static void
test_groups (Fixture      *fixture,
             gconstpointer data)
{
  guint n_rows = pw_comparison_get_table (fixture->files.comparison)->rows->len;
  guint n_heads = 0;
  guint sum = 0;
  g_autoptr (GArray) by_role = list_rows (fixture, &(PwRowQuery){ .variant = -1, .state = -1, .group = PW_ROW_GROUP_ROLE });
  g_autoptr (GArray) by_phase = list_rows (fixture, &(PwRowQuery){ .variant = -1, .state = -1, .group = PW_ROW_GROUP_PHASE });
  const char *title = NULL;

  for (guint i = 0; i < by_role->len; i++)
    {
      const PwRowEntry *entry = &g_array_index (by_role, PwRowEntry, i);

      if (entry->row < 0)
        {
          title = entry->title;
          sum += entry->n_rows;
          n_heads++;
        }
      else
        g_assert_cmpstr (get_row (fixture, by_role, i)->role, ==, title);
    }
  g_assert_cmpuint (sum, ==, n_rows);
  g_assert_cmpuint (by_role->len, ==, n_rows + n_heads);
  g_assert_cmpstr (g_array_index (by_phase, PwRowEntry, 0).title, ==, "1 Receive information");
}

/* --- what is taken elsewhere --------------------------------------------------------- */

static void
test_csv (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GArray) facts = pw_row_facts_list (fixture->files.comparison);
  g_autoptr (GArray) entries = pw_row_list_new (fixture->files.comparison, facts, &(PwRowQuery){ .variant = -1, .state = -1, .group = PW_ROW_GROUP_ROLE });
  g_autofree char *csv = pw_table_export_to_csv (fixture->files.comparison, entries, facts);
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);

  g_assert_true (g_str_has_prefix (csv, "\xEF\xBB\xBF\"No.\";\"Activity group\";\"Step\";\"Role\";\"Gießen\";\"Gießen, min\";\"Marburg\""));
  g_assert_cmpuint (g_strv_length (lines), ==, pw_comparison_get_table (fixture->files.comparison)->rows->len + 2);
  for (guint i = 1; *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\";\"", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 4 + 2 * 5 + 5);
    }
  g_assert_nonnull (strstr (csv, "\"Rasse prüfen\";\"Sachbearbeitung Steueramt\";\"Rasse prüfen (Sachbearbeitung Steueramt)\";\"2.00\""));
  g_assert_nonnull (strstr (csv, "\"missing\";\"\""));
}

static void
test_formulas (void)
{
  CompareFixture   files = { g_dir_make_tmp ("compare-XXXXXX", NULL), NULL, NULL };
  g_autofree char *csv = NULL;
  g_autofree char *html = NULL;
  g_autoptr (GArray) facts = NULL;
  g_autoptr (GArray) entries = NULL;

  compare_fixture_write (&files, "a.bpmn",
                         "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='P'>"
                         "<task id='A' name='=1+1 &quot;x&quot; &lt;b&gt;'/></process></definitions>");
  compare_fixture_write (&files, "b.bpmn",
                         "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='P'>"
                         "<task id='A' name='=1+1 &quot;x&quot; &lt;b&gt;'/></process></definitions>");
  compare_fixture_write (&files, "werkstatt.xml",
                         "<workspace xmlns='urn:prozesswerkstatt:workspace:1' version='1' name='T'><cities><city id='a' name='A' sign='A' color='#000000'/>"
                         "<city id='b' name='B' sign='B' color='#000001'/></cities><services><service id='s' name='S'>"
                         "<variant city='a' file='a.bpmn' state='recorded'/><variant city='b' file='b.bpmn' state='recorded'/></service></services></workspace>");
  compare_fixture_load (&files);
  facts = pw_row_facts_list (files.comparison);
  entries = pw_row_list_new (files.comparison, facts, &(PwRowQuery){ .variant = -1, .state = -1 });
  csv = pw_table_export_to_csv (files.comparison, entries, facts);
  html = pw_table_export_to_html (files.comparison, entries, facts);
  g_assert_nonnull (strstr (csv, "\"'=1+1 \"\"x\"\" <b>\""));
  g_assert_nonnull (strstr (html, "=1+1 &quot;x&quot; &lt;b&gt;"));
  compare_fixture_clear (&files);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static char *
read_clipboard (GdkContentProvider *content,
                const char         *type)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gboolean is_over = FALSE;

  gdk_content_provider_write_mime_type_async (content, type, stream, G_PRIORITY_DEFAULT, NULL, on_written, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);

  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)), g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
}

static void
test_clipboard (Fixture      *fixture,
                gconstpointer data)
{
  PwTablePage *page = g_object_ref_sink (g_object_new (PW_TYPE_TABLE_PAGE, NULL));
  g_autoptr (GdkContentProvider) content = NULL;
  g_autofree char *html = NULL;
  g_autofree char *first = NULL;
  GValue           text = G_VALUE_INIT;
  guint            n = pw_comparison_get_table (fixture->files.comparison)->rows->len;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) rows = NULL;

  pw_table_page_set_comparison (page, fixture->files.comparison);
  content = pw_table_page_create_clipboard (page);
  html = read_clipboard (content, "text/html");
  rows = g_strsplit (html, "<tr>", -1);
  g_assert_cmpuint (g_strv_length (rows), ==, n + 2);
  g_assert_nonnull (strstr (html, "<th>Gießen</th>"));
  g_assert_nonnull (strstr (html, "charset=utf-8"));

  g_value_init (&text, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &text, NULL));
  lines = g_strsplit (g_value_get_string (&text), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, n + 2);
  g_assert_true (g_str_has_prefix (lines[0], "No.\tActivity group\tStep\tRole\tGießen\tMarburg\t"));
  g_value_unset (&text);

  pw_table_page_set_comparison (page, NULL);
  g_assert_finalize_object (page);
}

/* --- what is decided ------------------------------------------------------------------ */

static gboolean
on_timeout (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, on_timeout, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
show_page (Fixture *fixture)
{
  fixture->problems = pw_problem_list_new ();
  fixture->page = g_object_new (PW_TYPE_COMPARISON_PAGE, NULL);
  fixture->window = g_object_new (GTK_TYPE_WINDOW, "default-width", 1366, "default-height", 768, "child", fixture->page, NULL);
  pw_comparison_page_set_workspace (fixture->page, fixture->files.workspace, fixture->problems);
  g_object_set (fixture->page, "view", "table", NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  pw_comparison_page_show_service (fixture->page, get_service (fixture));
  for (guint i = 0; i < 200 && pw_comparison_page_get_comparison (fixture->page) == NULL; i++)
    wait (50);
  g_assert_nonnull (pw_comparison_page_get_comparison (fixture->page));
}

static void
close_page (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_iterate ();
  g_object_unref (fixture->problems);
}

static void
set_up_page (Fixture      *fixture,
             gconstpointer data)
{
  set_up (fixture, data);
  show_page (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  compare_fixture_clear (&fixture->files);
}

static void
tear_down_page (Fixture      *fixture,
                gconstpointer data)
{
  close_page (fixture);
  tear_down (fixture, data);
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

static PwTablePage *
get_table_page (Fixture *fixture)
{
  return PW_TABLE_PAGE (find_widget (GTK_WIDGET (fixture->page), PW_TYPE_TABLE_PAGE));
}

static void
press (Fixture *fixture,
       guint    key)
{
  GtkWidget *page = GTK_WIDGET (get_table_page (fixture));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (page);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &is_taken);
    }
  g_assert_true (is_taken);
  wait (120);
}

static const PwTable *
get_table (Fixture *fixture)
{
  return pw_comparison_get_table (pw_comparison_page_get_comparison (fixture->page));
}

static PwStepCursor *
get_cursor (Fixture *fixture)
{
  return pw_comparison_page_get_cursor (fixture->page);
}

static int
find_step (Fixture    *fixture,
           const char *name)
{
  for (guint i = 0; i < get_table (fixture)->rows->len; i++)
    for (guint v = 0; v < get_table (fixture)->n_variants; v++)
      if (g_str_equal (pw_table_get_row (get_table (fixture), i)->cells[v].name, name))
        return (int) i;

  return -1;
}

static PwRowFacts
get_facts (Fixture *fixture,
           int      row)
{
  g_autoptr (GArray) facts = pw_row_facts_list (pw_comparison_page_get_comparison (fixture->page));

  return g_array_index (facts, PwRowFacts, row);
}

static char *
read_decisions (Fixture *fixture)
{
  GFile *file = pw_decisions_get_file (pw_comparison_page_get_decisions (fixture->page));
  char  *text = NULL;

  g_file_load_contents (file, NULL, &text, NULL, NULL, NULL);

  return text;
}

static void
test_verdict (Fixture      *fixture,
              gconstpointer data)
{
  int   row = find_step (fixture, "Rasse prüfen");
  char *text;

  pw_step_cursor_set (get_cursor (fixture), row, -1);
  press (fixture, GDK_KEY_1);
  g_assert_cmpint (get_facts (fixture, row).state, ==, PW_ROW_STATE_ALIGN);
  press (fixture, GDK_KEY_2);
  g_assert_cmpint (get_facts (fixture, row).state, ==, PW_ROW_STATE_KEEP);
  gtk_widget_activate_action (GTK_WIDGET (get_table_page (fixture)), "table.verdict", "s", "align");
  g_assert_cmpint (get_facts (fixture, row).state, ==, PW_ROW_STATE_ALIGN);

  /* Taken back step by step. */
  pw_decisions_undo (pw_comparison_page_get_decisions (fixture->page));
  g_assert_cmpint (get_facts (fixture, row).state, ==, PW_ROW_STATE_KEEP);
  pw_decisions_redo (pw_comparison_page_get_decisions (fixture->page));

  /* Saved by itself, and there when it is read again. */
  wait (700);
  text = read_decisions (fixture);
  g_assert_nonnull (text);
  g_assert_nonnull (strstr (text, "align"));
  g_free (text);
  close_page (fixture);
  show_page (fixture);
  g_assert_cmpint (get_facts (fixture, find_step (fixture, "Rasse prüfen")).state, ==, PW_ROW_STATE_ALIGN);
}

static void
edit (Fixture    *fixture,
      int         row,
      int         content,
      const char *text)
{
  GtkWidget *grid = find_widget (GTK_WIDGET (fixture->page), PW_TYPE_ALIGNMENT_GRID);
  GtkWidget *entry;

  g_assert_true (pw_alignment_grid_go_to (PW_ALIGNMENT_GRID (grid), (guint) row, content));
  g_signal_emit_by_name (grid, "cell-activated", (guint) row, content);
  entry = find_widget (grid, GTK_TYPE_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  wait (100);
  grid = find_widget (GTK_WIDGET (fixture->page), PW_TYPE_ALIGNMENT_GRID);
  g_assert_null (find_widget (grid, GTK_TYPE_ENTRY));
}

static void
test_in_place (Fixture      *fixture,
               gconstpointer data)
{
  int row = find_step (fixture, "Rasse prüfen");

  edit (fixture, row, PW_GRID_REASON, "Satzung verlangt es");
  edit (fixture, row, PW_GRID_OWNER, " Frau Önal ");
  edit (fixture, row, PW_GRID_DATE, "12.5.2026");
  g_assert_cmpstr (get_facts (fixture, row).reason, ==, "Satzung verlangt es");
  g_assert_cmpstr (get_facts (fixture, row).owner, ==, "Frau Önal");
  g_assert_cmpstr (get_facts (fixture, row).date, ==, "2026-05-12");

  /* What is no date is not kept. */
  edit (fixture, row, PW_GRID_DATE, "demnächst");
  g_assert_cmpstr (get_facts (fixture, row).date, ==, "2026-05-12");
  edit (fixture, row, PW_GRID_OWNER, "");
  g_assert_null (get_facts (fixture, row).owner);
}

/* Cells that are scrolled to are where they are said to be. */
static void
test_scrolling (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget      *grid = find_widget (GTK_WIDGET (fixture->page), PW_TYPE_ALIGNMENT_GRID);
  GtkWidget      *focus;
  graphene_rect_t bounds;
  GdkRectangle    said;

  g_assert_true (pw_alignment_grid_go_to (PW_ALIGNMENT_GRID (grid), 2, PW_GRID_DATE));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  for (guint i = 0; i < 50; i++)
    {
      wait (50);
      g_assert_true (gtk_widget_compute_bounds (focus, grid, &bounds));
      g_assert_true (pw_alignment_grid_get_current_bounds (PW_ALIGNMENT_GRID (grid), &said));
      if (ABS (bounds.origin.x - (float) said.x) < 1)
        break;
    }
  g_assert_cmpfloat_with_epsilon (bounds.origin.x, said.x, 1.5);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (grid) + 1);
}

static void
test_proposals (Fixture      *fixture,
                gconstpointer data)
{
  PwTablePage *page = get_table_page (fixture);
  guint        n_rows = get_table (fixture)->rows->len;
  int          row;

  /* To the first one, which says what it is about. */
  gtk_widget_activate_action (GTK_WIDGET (page), "table.next-proposal", NULL);
  row = pw_step_cursor_get_row (get_cursor (fixture));
  g_assert_cmpint (row, >=, 0);
  g_assert_cmpint (get_facts (fixture, row).state, ==, PW_ROW_STATE_PROPOSAL);
  g_assert_true (g_str_has_suffix (pw_table_page_get_question (page), "?"));

  /* Confirmed by Y: it is no proposal any more, and the next one is current. */
  press (fixture, GDK_KEY_y);
  g_assert_true (get_facts (fixture, row).is_decided);
  g_assert_cmpint (get_facts (fixture, row).state, !=, PW_ROW_STATE_PROPOSAL);
  g_assert_cmpint (pw_step_cursor_get_row (get_cursor (fixture)), !=, row);

  /* Rejected by N: what Fulda calls otherwise is a row of its own. */
  row = find_step (fixture, "Angaben auf Vollständigkeit prüfen");
  pw_step_cursor_set (get_cursor (fixture), row, 3);
  press (fixture, GDK_KEY_n);
  row = find_step (fixture, "Angaben auf Vollständigkeit prüfen");
  g_assert_cmpuint (get_table (fixture)->rows->len, ==, n_rows + 1);
  g_assert_cmpuint (pw_table_get_row (get_table (fixture), (guint) row)->n_present, ==, 1);

  /* Joined again by M on the one row and on the other. */
  pw_step_cursor_set (get_cursor (fixture), row, -1);
  press (fixture, GDK_KEY_m);
  pw_step_cursor_set (get_cursor (fixture), find_step (fixture, "Anmeldung formell prüfen"), -1);
  press (fixture, GDK_KEY_m);
  g_assert_cmpuint (get_table (fixture)->rows->len, ==, n_rows);
  g_assert_cmpint (find_step (fixture, "Angaben auf Vollständigkeit prüfen"), ==, find_step (fixture, "Anmeldung formell prüfen"));

  /* And taken back. */
  pw_decisions_undo (pw_comparison_page_get_decisions (fixture->page));
  g_assert_cmpuint (get_table (fixture)->rows->len, ==, n_rows + 1);
}

static void
test_split (Fixture      *fixture,
            gconstpointer data)
{
  guint n_rows = get_table (fixture)->rows->len;
  int   row = find_step (fixture, "Eingang zentral scannen");
  guint n_present = pw_table_get_row (get_table (fixture), (guint) row)->n_present;

  g_assert_cmpuint (n_present, >, 1);
  pw_step_cursor_set (get_cursor (fixture), row, -1);
  press (fixture, GDK_KEY_t);
  g_assert_cmpuint (get_table (fixture)->rows->len, ==, n_rows + n_present - 1);

  /* The cursor is where it was: at what the first city had in the row. */
  g_assert_cmpstr (pw_table_get_row (get_table (fixture), (guint) pw_step_cursor_get_row (get_cursor (fixture)))->name, ==, "Anmeldung einscannen");
}

static void
test_news (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->files.folder, "city0.bpmn", NULL);
  g_autofree char *text = NULL;
  g_autofree char *note = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *changed = NULL;

  gtk_widget_activate_action (GTK_WIDGET (get_table_page (fixture)), "table.mark-seen", NULL);
  wait (700);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  parts = g_strsplit (text, "role=\"Poststelle\"", -1);
  changed = g_strjoinv ("role=\"Hausdruckerei\"", parts);
  g_assert_cmpstr (text, !=, changed);
  compare_fixture_write (&fixture->files, "city0.bpmn", changed);
  pw_comparison_page_reload (fixture->page);
  wait (1500);
  note = pw_comparison_page_dup_note (fixture->page);
  g_assert_nonnull (strstr (note, "new difference"));
}

/* Somebody else decided as well: nothing is lost, and people choose. */
static void
test_conflict (Fixture      *fixture,
               gconstpointer data)
{
  PwDecisions     *decisions = pw_comparison_page_get_decisions (fixture->page);
  int              row = find_step (fixture, "Rasse prüfen");
  g_autofree char *path = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *now = NULL;

  pw_step_cursor_set (get_cursor (fixture), row, -1);
  press (fixture, GDK_KEY_1);
  wait (700);
  path = g_file_get_path (pw_decisions_get_file (decisions));
  g_assert_true (g_file_get_contents (path, &theirs, NULL, NULL));
  now = g_strconcat (theirs, "<!-- theirs -->\n", NULL);
  g_assert_true (g_file_set_contents (path, now, -1, NULL));

  press (fixture, GDK_KEY_2);
  wait (700);
  g_clear_pointer (&theirs, g_free);
  g_assert_true (g_file_get_contents (path, &theirs, NULL, NULL));
  g_assert_cmpstr (theirs, ==, now);
  g_assert_true (pw_decisions_is_modified (decisions));

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "comparison.keep-mine", NULL);
  g_assert_false (pw_decisions_is_modified (decisions));
  g_assert_cmpint (get_facts (fixture, row).state, ==, PW_ROW_STATE_KEEP);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_init_with_display (&argc, &argv))
    return 0;

#define ADD(name, test) g_test_add ("/table/" name, Fixture, GUINT_TO_POINTER (5), set_up, test, tear_down)
  ADD ("filters", test_filters);
  ADD ("sorting", test_sorting);
  ADD ("groups", test_groups);
  ADD ("csv-for-excel", test_csv);
  g_test_add_func ("/table/formulas-stay-text", test_formulas);
  ADD ("clipboard-has-table-and-text", test_clipboard);
#define ADD_PAGE(name, n, test) g_test_add ("/table/" name, Fixture, GUINT_TO_POINTER (n), set_up_page, test, tear_down_page)
  ADD_PAGE ("verdicts-by-key-undo-and-again", 5, test_verdict);
  ADD_PAGE ("in-place", 5, test_in_place);
  ADD_PAGE ("scrolled-cells-are-in-place", 8, test_scrolling);
  ADD_PAGE ("proposals-by-keyboard", 5, test_proposals);
  ADD_PAGE ("split", 5, test_split);
  ADD_PAGE ("only-what-is-new", 5, test_news);
  ADD_PAGE ("somebody-else-decided", 5, test_conflict);
  ADD_PAGE ("verdicts-of-eight", 8, test_verdict);

  return g_test_run ();
}
