/* app/compare/similarity-matrix.c - how alike the cities are, each with each
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/similarity-matrix.h"

#include "app/city-sign.h"
#include "compare/similarity.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _PwSimilarityMatrix
{
  AdwBin parent_instance;

  GtkGrid   *grid;
  guint      n;
  GtkWidget *current; /* the field that had the keyboard last; a child of the grid */
};

G_DEFINE_FINAL_TYPE (PwSimilarityMatrix, pw_similarity_matrix, ADW_TYPE_BIN)

enum
{
  PAIR_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

double
pw_similarity_find_farthest (const PwComparison *comparison,
                             guint              *first,
                             guint              *second)
{
  double least = 2;

  *first = *second = 0;
  for (guint a = 0; a < pw_comparison_get_n_variants (comparison); a++)
    for (guint b = a + 1; b < pw_comparison_get_n_variants (comparison); b++)
      {
        double similarity = pw_similarity_compute (pw_comparison_get_table (comparison), pw_comparison_get_alignment (comparison), a, b);

        if (similarity < least)
          {
            least = similarity;
            *first = a;
            *second = b;
          }
      }

  return MIN (least, 1);
}

static void
on_clicked (PwSimilarityMatrix *self,
            GtkWidget          *field)
{
  int row;
  int column;

  gtk_grid_query_child (self->grid, field, &column, &row, NULL, NULL);
  g_signal_emit (self, signals[PAIR_CHOSEN], 0, (guint) row - 1, (guint) column - 1);
}

static void
on_focus (PwSimilarityMatrix *self,
          GParamSpec         *pspec,
          GtkWidget          *field)
{
  if (gtk_widget_has_focus (field))
    self->current = field;
}

static void
add_field (PwSimilarityMatrix *self,
           const PwComparison *comparison,
           guint               row,
           guint               column,
           gboolean            is_lowest)
{
  double           similarity = pw_similarity_compute (pw_comparison_get_table (comparison), pw_comparison_get_alignment (comparison), row, column);
  guint            percent = (guint) lround (similarity * 100);
  g_autofree char *number = g_strdup_printf ("%u", percent);
  g_autofree char *shade = g_strdup_printf ("shade-%u", percent / 10);
  g_autofree char *meaning = g_strdup_printf (_ ("%s and %s: %u %% alike. Side by side"),
                                              pw_comparison_get_city (comparison, row)->name,
                                              pw_comparison_get_city (comparison, column)->name, percent);
  GtkWidget       *field = gtk_button_new_with_label (number);

  gtk_widget_add_css_class (field, "similarity");
  gtk_widget_add_css_class (field, shade);
  if (is_lowest)
    {
      gtk_widget_add_css_class (field, "lowest");
      if (row < column)
        self->current = field;
    }
  gtk_widget_set_tooltip_text (field, meaning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, meaning, -1);
  g_signal_connect_object (field, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "notify::has-focus", G_CALLBACK (on_focus), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (self->grid, field, (int) column + 1, (int) row + 1, 1, 1);
}

static void
add_same (PwSimilarityMatrix *self,
          guint               variant)
{
  GtkWidget *label = gtk_label_new ("–");

  gtk_widget_add_css_class (label, "similarity");
  gtk_widget_add_css_class (label, "same");
  gtk_grid_attach (self->grid, label, (int) variant + 1, (int) variant + 1, 1, 1);
}

/* The Tab key comes to the field it was on and leaves the matrix; arrows go about in it. */
static gboolean
pw_similarity_matrix_focus (GtkWidget       *widget,
                            GtkDirectionType direction)
{
  PwSimilarityMatrix *self = PW_SIMILARITY_MATRIX (widget);
  gboolean            is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (gtk_widget_get_focus_child (widget) != NULL)
    return is_tab ? FALSE : gtk_widget_child_focus (GTK_WIDGET (self->grid), direction);

  return self->current != NULL && gtk_widget_grab_focus (self->current);
}

static void
pw_similarity_matrix_class_init (PwSimilarityMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = pw_similarity_matrix_focus;
  signals[PAIR_CHOSEN] = g_signal_new ("pair-chosen", PW_TYPE_SIMILARITY_MATRIX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "similaritymatrix");
}

static void
pw_similarity_matrix_init (PwSimilarityMatrix *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 4);
  gtk_grid_set_column_spacing (self->grid, 4);
  gtk_widget_set_halign (GTK_WIDGET (self->grid), GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

void
pw_similarity_matrix_set_comparison (PwSimilarityMatrix *self,
                                     const PwComparison *comparison)
{
  GtkWidget *child;
  guint      first;
  guint      second;

  g_return_if_fail (PW_IS_SIMILARITY_MATRIX (self));

  self->current = NULL;
  self->n = 0;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  if (comparison == NULL)
    return;

  self->n = pw_comparison_get_n_variants (comparison);
  if (self->n > 6)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dense");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dense");
  pw_similarity_find_farthest (comparison, &first, &second);
  for (guint i = 0; i < self->n; i++)
    {
      const PwCity *city = pw_comparison_get_city (comparison, i);

      gtk_grid_attach (self->grid, pw_city_sign_new (city, PW_RECORDING_RECORDED), (int) i + 1, 0, 1, 1);
      gtk_grid_attach (self->grid, pw_city_sign_new (city, PW_RECORDING_RECORDED), 0, (int) i + 1, 1, 1);
    }
  for (guint row = 0; row < self->n; row++)
    for (guint column = 0; column < self->n; column++)
      if (row == column)
        add_same (self, row);
      else
        add_field (self, comparison, row, column, MIN (row, column) == first && MAX (row, column) == second);
}

GtkWidget *
pw_similarity_matrix_get_field (PwSimilarityMatrix *self,
                                guint               first,
                                guint               second)
{
  g_return_val_if_fail (PW_IS_SIMILARITY_MATRIX (self), NULL);

  return first != second ? gtk_grid_get_child_at (self->grid, (int) second + 1, (int) first + 1) : NULL;
}
