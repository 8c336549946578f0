/* app/compare/grid-lines.c - the lines of the alignment table, filled
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/grid-lines.h"

#include "app/city-sign.h"
#include "app/compare/step-cell.h"
#include "model/field.h"

#include <glib/gi18n-lib.h>

/* Where the rows are sorted by this column, and which way. */
static char *
dup_sorted (const char *text,
            gboolean    is_sorted,
            gboolean    is_descending)
{
  return is_sorted ? g_strconcat (text, is_descending ? "\302\240▾" : "\302\240▴", NULL) : g_strdup (text);
}

static GtkWidget *
city_head_new (const PwCity *city,
               gboolean      is_sorted,
               gboolean      is_descending)
{
  GtkWidget       *box = g_object_new (GTK_TYPE_BOX, "spacing", 6, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);
  g_autofree char *text = dup_sorted (city->name, is_sorted, is_descending);
  GtkWidget       *label = gtk_label_new (text);

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
                  const PwComparison  *comparison,
                  int                  sorted,
                  gboolean             is_descending)
{
  GtkWidget *head = pw_grid_row_new (columns, TRUE);

  for (guint i = 0; i < columns->n_columns; i++)
    {
      int              content = pw_grid_columns_get_content (columns, i);
      const char      *title = NULL;
      g_autofree char *text = NULL;

      switch (content)
        {
        case PW_GRID_NUMBER:
          title = C_ ("number of a step", "No.");
          break;
        case PW_GRID_STEP:
          title = _ ("Step");
          break;
        case PW_GRID_VERDICT:
          title = _ ("Verdict");
          break;
        case PW_GRID_REASON:
          title = _ ("Reason");
          break;
        case PW_GRID_OWNER:
          title = _ ("Responsible");
          break;
        case PW_GRID_DATE:
          title = _ ("Due");
          break;
        default:
          pw_grid_row_append (PW_GRID_ROW (head), city_head_new (pw_comparison_get_city (comparison, (guint) content), (int) i == sorted, is_descending));
          continue;
        }
      text = dup_sorted (title, (int) i == sorted, is_descending);
      pw_grid_row_append (PW_GRID_ROW (head), pw_step_cell_new (PW_STEP_CELL_HEAD, plain_text_new (text, content != PW_GRID_NUMBER)));
      if (content <= PW_GRID_VERDICT)
        gtk_widget_add_css_class (pw_grid_row_get_cell (PW_GRID_ROW (head), i), "decision");
    }

  return head;
}

GtkWidget *
pw_grid_line_new (const PwGridColumns *columns,
                  const PwComparison  *comparison,
                  guint                row,
                  const PwRowFacts    *facts)
{
  GtkWidget       *line = pw_grid_row_new (columns, FALSE);
  g_autofree char *number = g_strdup_printf ("%u", row + 1);
  g_autofree char *date = facts->date != NULL ? pw_field_format (PW_FIELD_KIND_DATE, NULL, facts->date) : NULL;

  pw_grid_row_append (PW_GRID_ROW (line), pw_step_cell_new (PW_STEP_CELL_NUMBER, plain_text_new (number, FALSE)));
  pw_grid_row_append (PW_GRID_ROW (line), pw_step_cell_new (PW_STEP_CELL_STEP, pw_cell_text_new_step (comparison, row)));
  for (guint i = 0; i < pw_comparison_get_n_variants (comparison); i++)
    pw_grid_row_append (PW_GRID_ROW (line), pw_step_cell_new (PW_STEP_CELL_CITY, pw_cell_text_new (comparison, row, i)));
  pw_grid_row_append (PW_GRID_ROW (line), pw_step_cell_new (PW_STEP_CELL_VERDICT, pw_cell_text_new_verdict (facts)));
  pw_grid_row_append (PW_GRID_ROW (line), pw_step_cell_new (PW_STEP_CELL_NOTE, pw_cell_text_new_note (facts->reason, _ ("Reason"))));
  pw_grid_row_append (PW_GRID_ROW (line), pw_step_cell_new (PW_STEP_CELL_NOTE, pw_cell_text_new_note (facts->owner, _ ("Responsible"))));
  pw_grid_row_append (PW_GRID_ROW (line), pw_step_cell_new (PW_STEP_CELL_NOTE, pw_cell_text_new_note (date, _ ("Due"))));

  return line;
}

GtkWidget *
pw_grid_group_new (const PwRowEntry *entry,
                   gboolean          is_folded)
{
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *title = gtk_label_new (entry->title);
  g_autofree char *steps = g_strdup_printf (ngettext ("%u step", "%u steps", entry->n_rows), entry->n_rows);
  g_autofree char *open = g_strdup_printf (ngettext ("%u open", "%u open", entry->n_open), entry->n_open);
  g_autofree char *count = entry->n_open > 0 ? g_strdup_printf (_ ("%s, %s"), steps, open) : g_strdup (steps);
  GtkWidget       *count_label = gtk_label_new (count);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (is_folded ? "pan-end-symbolic" : "pan-down-symbolic"));
  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), title);
  gtk_widget_add_css_class (count_label, "secondary");
  gtk_box_append (GTK_BOX (box), count_label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "grid-group");
  g_object_set_data_full (G_OBJECT (button), "pw-title", g_strdup (entry->title), g_free);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, !is_folded, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, entry->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count, -1);

  return button;
}
