/* app/test-overview.c - the overview says what the files say, and leads on
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "app/compare/city-figures.h"
#include "app/compare/overview-page.h"
#include "app/compare/similarity-matrix.h"
#include "app/compare/variant-thumbnail.h"
#include "compare-fixture.h"
#include "compare/similarity.h"
#include "display.h"

#include <math.h>

typedef struct
{
  CompareFixture files;
  GtkWidget     *window;
  GtkWidget     *page;
  int            chosen[3]; /* a pair, or -1 -1 and a number of cities */
} Fixture;

static void
on_pair_chosen (PwOverviewPage *page,
                guint           first,
                guint           second,
                gpointer        data)
{
  Fixture *fixture = data;

  fixture->chosen[0] = (int) first;
  fixture->chosen[1] = (int) second;
}

static void
on_rows_chosen (PwOverviewPage *page,
                guint           n_cities,
                gpointer        data)
{
  ((Fixture *) data)->chosen[2] = (int) n_cities;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  compare_fixture_sample (&fixture->files, GPOINTER_TO_UINT (data));
  fixture->page = g_object_new (PW_TYPE_OVERVIEW_PAGE, NULL);
  fixture->window = g_object_new (GTK_TYPE_WINDOW, "default-width", 1366, "default-height", 768, "child", fixture->page, NULL);
  for (guint i = 0; i < 3; i++)
    fixture->chosen[i] = -1;
  g_signal_connect (fixture->page, "pair-chosen", G_CALLBACK (on_pair_chosen), fixture);
  g_signal_connect (fixture->page, "rows-chosen", G_CALLBACK (on_rows_chosen), fixture);
  pw_overview_page_set_comparison (PW_OVERVIEW_PAGE (fixture->page), fixture->files.comparison);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_iterate ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  pw_overview_page_set_comparison (PW_OVERVIEW_PAGE (fixture->page), NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_iterate ();
  compare_fixture_clear (&fixture->files);
}

/* All widgets of a type, in the order they stand. */
static void
list_widgets (GtkWidget *widget,
              GType      type,
              GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    list_widgets (child, type, found);
}

static GtkWidget *
find_widget (Fixture *fixture,
             GType    type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  list_widgets (fixture->page, type, found);
  g_assert_cmpuint (found->len, >, 0);

  return g_ptr_array_index (found, 0);
}

static void
test_figures (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *text = pw_city_figures_dup_text (PW_CITY_FIGURES (find_widget (fixture, PW_TYPE_CITY_FIGURES)));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpstr (lines[0], ==, "City\tSteps\tRoles\tSystems\tHand- overs\tMedia breaks\tDeci- sions\tWork, min\tLead time, h\tCost per case, €");
  g_assert_true (g_str_has_prefix (lines[1], "Gießen\t16\t5\t4\t"));
  g_assert_true (g_str_has_suffix (lines[1], "\t2\t7\t31.50\t96.5\t36.47"));
  g_assert_true (g_str_has_suffix (lines[3], "\t5\t7\t53.03\t175.4\t62.10"));
  g_assert_cmpuint (g_strv_length (lines), ==, GPOINTER_TO_UINT (data) + 2);
}

/* The numbers of the sentence are the rows of the table. */
static void
test_sentence (Fixture      *fixture,
               gconstpointer data)
{
  const PwTable *table = pw_comparison_get_table (fixture->files.comparison);
  const char    *sentence = pw_overview_page_get_sentence (PW_OVERVIEW_PAGE (fixture->page));
  g_auto (GStrv) parts = g_strsplit_set (sentence, ":,", -1);
  guint            sum = 0;
  g_autofree char *steps = g_strdup_printf ("%u steps", table->rows->len);

  g_assert_cmpstr (parts[0], ==, steps);
  g_assert_nonnull (strstr (sentence, "in all five"));
  for (guint i = 1; parts[i] != NULL; i++)
    sum += (guint) g_ascii_strtoull (parts[i] + 1, NULL, 10);
  g_assert_cmpuint (sum, ==, table->rows->len);
}

static void
test_matrix (Fixture      *fixture,
             gconstpointer data)
{
  PwSimilarityMatrix *matrix = PW_SIMILARITY_MATRIX (find_widget (fixture, PW_TYPE_SIMILARITY_MATRIX));
  const PwAlignment  *alignment = pw_comparison_get_alignment (fixture->files.comparison);
  guint               n = GPOINTER_TO_UINT (data);
  guint               first;
  guint               second;

  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < n; b++)
      {
        GtkWidget       *field = pw_similarity_matrix_get_field (matrix, a, b);
        g_autofree char *percent = g_strdup_printf ("%ld", lround (100 * pw_similarity_compute (pw_comparison_get_table (fixture->files.comparison), alignment, a, b)));

        if (a == b)
          g_assert_null (field);
        else
          g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (field)), ==, percent);
      }

  pw_similarity_find_farthest (fixture->files.comparison, &first, &second);
  g_assert_true (gtk_widget_has_css_class (pw_similarity_matrix_get_field (matrix, second, first), "lowest"));
  g_signal_emit_by_name (pw_similarity_matrix_get_field (matrix, 2, 1), "clicked");
  g_assert_cmpint (fixture->chosen[0], ==, 2);
  g_assert_cmpint (fixture->chosen[1], ==, 1);
}

/* One stop for the Tab key, arrows inside. */
static void
test_matrix_keys (Fixture      *fixture,
                  gconstpointer data)
{
  PwSimilarityMatrix *matrix = PW_SIMILARITY_MATRIX (find_widget (fixture, PW_TYPE_SIMILARITY_MATRIX));

  gtk_widget_grab_focus (pw_similarity_matrix_get_field (matrix, 0, 1));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (matrix), GTK_DIR_RIGHT));
  g_assert_true (gtk_widget_is_focus (pw_similarity_matrix_get_field (matrix, 0, 2)));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (matrix), GTK_DIR_DOWN));
  g_assert_true (gtk_widget_is_focus (pw_similarity_matrix_get_field (matrix, 1, 2)));
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (matrix), GTK_DIR_TAB_FORWARD));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (gtk_widget_grab_focus (fixture->page));
  g_assert_true (gtk_widget_is_focus (pw_similarity_matrix_get_field (matrix, 1, 2)));
}

static void
test_presence (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  list_widgets (fixture->page, GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    if (gtk_widget_has_css_class (g_ptr_array_index (buttons, i), "presence"))
      {
        g_signal_emit_by_name (g_ptr_array_index (buttons, i), "clicked");
        break;
      }
  g_assert_cmpint (fixture->chosen[2], ==, (int) GPOINTER_TO_UINT (data));
}

static gboolean
on_timeout (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
test_scale (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) drawings = g_ptr_array_new ();

  list_widgets (fixture->page, PW_TYPE_VARIANT_THUMBNAIL, drawings);
  g_assert_cmpuint (drawings->len, ==, GPOINTER_TO_UINT (data));
  for (guint i = 1; i < drawings->len; i++)
    g_assert_cmpfloat (pw_variant_thumbnail_get_scale (g_ptr_array_index (drawings, i)), ==,
                       pw_variant_thumbnail_get_scale (g_ptr_array_index (drawings, 0)));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (g_ptr_array_index (drawings, 0)), GTK_ACCESSIBLE_ROLE_IMG);
}

/* All cities are there, none is cut off. */
static void
test_room (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget      *figures = find_widget (fixture, PW_TYPE_CITY_FIGURES);
  GtkWidget      *card = gtk_widget_get_ancestor (figures, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget      *last;
  graphene_rect_t bounds;
  g_autoptr (GPtrArray) drawings = g_ptr_array_new ();

  list_widgets (fixture->page, PW_TYPE_VARIANT_THUMBNAIL, drawings);
  last = g_ptr_array_index (drawings, drawings->len - 1);
  for (int width = 700; width <= 1900; width += 600)
    {
      gboolean is_over = FALSE;

      pw_overview_page_set_width (PW_OVERVIEW_PAGE (fixture->page), width);
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 1000);
      g_timeout_add (250, on_timeout, &is_over);
      while (!is_over)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (gtk_widget_compute_bounds (last, card, &bounds));
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (card));
    }
}

int
main (int   argc,
      char *argv[])
{
  if (!test_init_with_display (&argc, &argv))
    return 0;

#define ADD(name, n, test) g_test_add ("/overview/" name, Fixture, GUINT_TO_POINTER (n), set_up, test, tear_down)
  ADD ("figures", 5, test_figures);
  ADD ("figures-of-eight", 8, test_figures);
  ADD ("sentence", 5, test_sentence);
  ADD ("similarity", 5, test_matrix);
  ADD ("similarity-of-eight", 8, test_matrix);
  ADD ("keys-in-the-matrix", 5, test_matrix_keys);
  ADD ("bars-lead-to-the-steps", 5, test_presence);
  ADD ("one-scale", 5, test_scale);
  ADD ("one-scale-of-eight", 8, test_scale);

  ADD ("no-city-cut-off", 5, test_room);
  ADD ("no-city-cut-off-of-eight", 8, test_room);

  return g_test_run ();
}
