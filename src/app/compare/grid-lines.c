/* app/compare/grid-lines.c - the lines of the alignment table, filled
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/grid-lines.h"

#include "app/city-sign.h"
#include "app/compare/step-cell.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
city_head_new (const PwCity *city)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 6, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);
  GtkWidget *label = gtk_label_new (city->name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (box, "cityhead");
  gtk_box_append (GTK_BOX (box), pw_city_sign_new (city, PW_RECORDING_RECORDED));
  gtk_box_append (GTK_BOX (box), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, city->name, -1);

  return box;
}

static PwCellText *
plain_text_new (const char *headline,
                gboolean    is_strong)
{
  PwCellText *text = g_new0 (PwCellText, 1);

  text->headline = g_strdup (headline);
  text->is_strong = is_strong;

  return text;
}

GtkWidget *
pw_grid_head_new (const PwGridColumns *columns,
                  const PwComparison  *comparison)
{
  GtkWidget *head = pw_grid_row_new (columns, TRUE);

  pw_grid_row_append (PW_GRID_ROW (head), pw_step_cell_new (PW_STEP_CELL_HEAD, plain_text_new (C_ ("number of a step", "No."), FALSE)));
  pw_grid_row_append (PW_GRID_ROW (head), pw_step_cell_new (PW_STEP_CELL_HEAD, plain_text_new (_ ("Step"), TRUE)));
  for (guint i = 0; i < pw_comparison_get_n_variants (comparison); i++)
    pw_grid_row_append (PW_GRID_ROW (head), city_head_new (pw_comparison_get_city (comparison, i)));

  return head;
}

GtkWidget *
pw_grid_line_new (const PwGridColumns *columns,
                  const PwComparison  *comparison,
                  guint                row)
{
  GtkWidget       *line = pw_grid_row_new (columns, FALSE);
  g_autofree char *number = g_strdup_printf ("%u", row + 1);

  pw_grid_row_append (PW_GRID_ROW (line), pw_step_cell_new (PW_STEP_CELL_NUMBER, plain_text_new (number, FALSE)));
  pw_grid_row_append (PW_GRID_ROW (line), pw_step_cell_new (PW_STEP_CELL_STEP, pw_cell_text_new_step (comparison, row)));
  for (guint i = 0; i < pw_comparison_get_n_variants (comparison); i++)
    pw_grid_row_append (PW_GRID_ROW (line), pw_step_cell_new (PW_STEP_CELL_CITY, pw_cell_text_new (comparison, row, i)));

  return line;
}
