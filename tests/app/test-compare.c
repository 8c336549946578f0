/* app/test-compare.c - the alignment table and the pair say what the files say
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "app/compare/alignment-grid.h"
#include "app/compare/cell-text.h"
#include "app/compare/order-columns.h"
#include "app/compare/table-page.h"
#include "display.h"

#include <glib/gstdio.h>

/* A process of tasks one after the other: "id|name|role|minutes" each. */
static char *
write_process (const char *const *tasks)
{
  GString *xml = g_string_new ("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' "
                               "xmlns:pw='urn:prozesswerkstatt:bpmn:1'><process id='P'>");

  for (guint i = 0; tasks[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (tasks[i], "|", 4);

      g_string_append_printf (xml,
                              "<task id='%s' name='%s'><extensionElements><pw:activity processingTime='PT%sM'>"
                              "<pw:performer role='%s'/></pw:activity></extensionElements></task>",
                              parts[0], parts[1], parts[3], parts[2]);
      if (i > 0)
        {
          g_auto (GStrv) before = g_strsplit (tasks[i - 1], "|", 2);

          g_string_append_printf (xml, "<sequenceFlow id='F%u' sourceRef='%s' targetRef='%s'/>", i, before[0], parts[0]);
        }
    }
  g_string_append (xml, "</process></definitions>");

  return g_string_free (xml, FALSE);
}

static const char *const city_a[] = { "a1|Anmelden|Bürgerbüro|6", "a2|Prüfen|Steueramt|4", "a3|Scannen|Poststelle|2", "a4|Ablegen|Steueramt|1", NULL };
static const char *const city_b[] = { "b1|Anmelden|Bürgerbüro|6", "b2|Prüfen|Steueramt|4", "b4|Ablegen|Steueramt|1", NULL };
static const char *const city_c[] = { "c1|Anmelden|Steueramt|15", "c4|Ablegen|Steueramt|1", "c2|Prüfen|Steueramt|4", NULL };

static const char description[] =
    "<workspace xmlns='urn:prozesswerkstatt:workspace:1' version='1' name='Test'><cities>"
    "<city id='a' name='Aar' sign='A' color='#0072B2'/><city id='b' name='Berg' sign='B' color='#009E73'/>"
    "<city id='c' name='Cölbe' sign='C' color='#D55E00'/></cities><services><service id='s' name='Dienst'>"
    "<variant city='a' file='a.bpmn' state='recorded'/><variant city='b' file='b.bpmn' state='recorded'/>"
    "<variant city='c' file='c.bpmn' state='recorded'/></service></services></workspace>";

typedef struct
{
  char         *folder;
  PwWorkspace  *workspace;
  PwComparison *comparison;
} Fixture;

static void
write_file (Fixture    *fixture,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autofree char *a = write_process (city_a);
  g_autofree char *b = write_process (city_b);
  g_autofree char *c = write_process (city_c);

  fixture->folder = g_dir_make_tmp ("compare-XXXXXX", NULL);
  write_file (fixture, "a.bpmn", a);
  write_file (fixture, "b.bpmn", b);
  write_file (fixture, "c.bpmn", c);
  write_file (fixture, "werkstatt.xml", description);
  folder = g_file_new_for_path (fixture->folder);
  fixture->workspace = pw_workspace_open (folder, NULL, &error);
  g_assert_no_error (error);
  fixture->comparison = pw_comparison_load (fixture->workspace, pw_workspace_info_find_service (pw_workspace_get_info (fixture->workspace), "s"), NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const names[] = { "a.bpmn", "b.bpmn", "c.bpmn", "werkstatt.xml" };

  pw_comparison_free (fixture->comparison);
  g_object_unref (fixture->workspace);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static guint
find_row (Fixture    *fixture,
          const char *name)
{
  const PwTable *table = pw_comparison_get_table (fixture->comparison);

  for (guint i = 0; i < table->rows->len; i++)
    if (g_str_equal (pw_table_get_row (table, i)->name, name))
      return i;

  g_assert_not_reached ();
}

static void
test_cells (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (PwCellText) same = pw_cell_text_new (fixture->comparison, find_row (fixture, "Anmelden"), 1);
  g_autoptr (PwCellText) other_role = pw_cell_text_new (fixture->comparison, find_row (fixture, "Anmelden"), 2);
  g_autoptr (PwCellText) missing = pw_cell_text_new (fixture->comparison, find_row (fixture, "Scannen"), 1);
  g_autoptr (PwCellText) only = pw_cell_text_new (fixture->comparison, find_row (fixture, "Scannen"), 0);

  g_assert_true (same->is_same);
  g_assert_cmpstr (same->headline, ==, "same");
  g_assert_cmpstr (same->trailing, ==, "6\u00a0min");

  g_assert_true (other_role->is_strong);
  g_assert_cmpstr (other_role->headline, ==, "Steueramt");
  g_assert_cmpstr (other_role->caption, ==, "15\u00a0min");

  g_assert_true (missing->is_missing);
  g_assert_cmpint (missing->kinds[0], ==, PW_DIFFERENCE_MISSING);
  g_assert_nonnull (strstr (missing->description, "Berg, Scannen"));

  g_assert_cmpint (only->kinds[0], ==, PW_DIFFERENCE_ONLY);
  g_assert_cmpstr (only->headline, ==, "only here");
}

static void
test_filters (Fixture      *fixture,
              gconstpointer data)
{
  const PwTable   *table = pw_comparison_get_table (fixture->comparison);
  g_autofree char *all = pw_row_filter_dup_label ((PwRowFilter){ PW_ROW_FILTER_IN, 3 }, table);
  g_autofree char *one = pw_row_filter_dup_label ((PwRowFilter){ PW_ROW_FILTER_IN, 1 }, table);
  PwTablePage     *page = g_object_ref_sink (g_object_new (PW_TYPE_TABLE_PAGE, NULL));

  g_assert_cmpstr (all, ==, "3 in all three");
  g_assert_cmpstr (one, ==, "1 in one city only");

  pw_table_page_set_comparison (page, fixture->comparison);
  g_assert_cmpuint (pw_table_page_get_n_rows (page), ==, 4);
  pw_table_page_set_filter (page, (PwRowFilter){ PW_ROW_FILTER_MISSING, 0 });
  g_assert_cmpuint (pw_table_page_get_n_rows (page), ==, 1);
  pw_table_page_show_all (page);
  g_assert_cmpuint (pw_table_page_get_n_rows (page), ==, 4);

  pw_table_page_set_comparison (page, NULL);
  g_assert_finalize_object (page);
}

static void
press (GtkWidget *grid,
       guint      key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (grid);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean is_taken = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        {
          g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &is_taken);
          g_assert_true (is_taken);
        }
    }
}

static void
on_cell_activated (PwAlignmentGrid *grid,
                   guint            row,
                   int              variant,
                   gpointer         data)
{
  int *activated = data;

  activated[0] = (int) row;
  activated[1] = variant;
}

static void
test_keys (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (PwStepCursor) cursor = pw_step_cursor_new ();
  g_autoptr (GArray) facts = pw_row_facts_list (fixture->comparison);
  g_autoptr (GArray) rows = pw_row_list_new (fixture->comparison, facts, &(PwRowQuery){ .variant = -1, .state = -1 });
  GtkWidget *grid = pw_alignment_grid_new ();
  GtkWidget *window = gtk_window_new ();
  int        activated[2] = { -1, -1 };

  gtk_window_set_child (GTK_WINDOW (window), grid);
  pw_alignment_grid_set_cursor (PW_ALIGNMENT_GRID (grid), cursor);
  pw_alignment_grid_set_rows (PW_ALIGNMENT_GRID (grid), fixture->comparison, rows, facts, NULL);
  g_signal_connect (grid, "cell-activated", G_CALLBACK (on_cell_activated), activated);
  gtk_window_present (GTK_WINDOW (window));
  test_iterate ();
  gtk_test_accessible_assert_role (grid, GTK_ACCESSIBLE_ROLE_GRID);

  press (grid, GDK_KEY_Down);
  press (grid, GDK_KEY_Right);
  press (grid, GDK_KEY_Right);
  g_assert_cmpint (pw_step_cursor_get_row (cursor), ==, 1);
  g_assert_cmpint (pw_step_cursor_get_variant (cursor), ==, 1);
  press (grid, GDK_KEY_Return);
  g_assert_cmpint (activated[0], ==, 1);
  g_assert_cmpint (activated[1], ==, 1);

  /* Not beyond the table; what is decided stands behind the cities. */
  for (guint i = 0; i < 10; i++)
    press (grid, GDK_KEY_Up);
  press (grid, GDK_KEY_End);
  press (grid, GDK_KEY_Right);
  g_assert_cmpint (pw_step_cursor_get_row (cursor), ==, 0);
  press (grid, GDK_KEY_Return);
  g_assert_cmpint (activated[1], ==, PW_GRID_DATE);
  for (guint i = 0; i < PW_GRID_N_DECISIONS; i++)
    press (grid, GDK_KEY_Left);
  g_assert_cmpint (pw_step_cursor_get_variant (cursor), ==, 2);

  gtk_window_destroy (GTK_WINDOW (window));
  test_iterate ();
}

static gboolean
has_sentence (GPtrArray  *differences,
              const char *sentence)
{
  for (guint i = 0; i < differences->len; i++)
    if (g_str_equal (((const PwSentence *) g_ptr_array_index (differences, i))->text, sentence))
      return TRUE;

  return FALSE;
}

static void
test_sentences (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GPtrArray) a_b = pw_comparison_describe_pair (fixture->comparison, 0, 1);
  g_autoptr (GPtrArray) b_c = pw_comparison_describe_pair (fixture->comparison, 1, 2);

  g_assert_cmpuint (a_b->len, ==, 1);
  g_assert_true (has_sentence (a_b, "Only Aar has “Scannen”: Poststelle, 2 min."));

  g_assert_true (has_sentence (b_c, "“Anmelden”: Berg Bürgerbüro, Cölbe Steueramt."));
  g_assert_true (has_sentence (b_c, "“Anmelden” takes 6 min in Berg, 15 min in Cölbe."));
  g_assert_true (has_sentence (b_c, "In Cölbe “Ablegen” comes before “Prüfen”, in Berg after it.") ||
                 has_sentence (b_c, "In Cölbe “Prüfen” comes after “Ablegen”, in Berg before it."));
  g_assert_cmpuint (b_c->len, ==, 3);
}

static void
test_order_columns (void)
{
  static const guint first[] = { 1, 2, 7, 4, 5 };
  static const guint second[] = { 1, 2, 3, 4, 5, 7 };
  guint              first_columns[G_N_ELEMENTS (first)];
  guint              second_columns[G_N_ELEMENTS (second)];
  guint              n = pw_order_columns (first, 5, second, 6, first_columns, second_columns);

  g_assert_cmpuint (n, ==, 6);
  g_assert_cmpuint (first_columns[0], ==, second_columns[0]);
  g_assert_cmpuint (first_columns[3], ==, second_columns[3]);
  g_assert_cmpuint (first_columns[4], ==, second_columns[4]);
  g_assert_cmpuint (first_columns[2], !=, second_columns[5]);

  g_assert_cmpuint (pw_order_columns (first, 0, second, 0, first_columns, second_columns), ==, 0);
  g_assert_cmpuint (pw_order_columns (first, 5, second, 0, first_columns, second_columns), ==, 5);
}

int
main (int   argc,
      char *argv[])
{
  if (!test_init_with_display (&argc, &argv))
    return 0;

  g_test_add ("/compare/cells-say-what-differs", Fixture, NULL, set_up, test_cells, tear_down);
  g_test_add ("/compare/counts-filter-the-rows", Fixture, NULL, set_up, test_filters, tear_down);
  g_test_add ("/compare/keys-go-from-cell-to-cell", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/compare/pairs-in-sentences", Fixture, NULL, set_up, test_sentences, tear_down);
  g_test_add_func ("/compare/equal-order-stands-in-one-column", test_order_columns);

  return g_test_run ();
}
