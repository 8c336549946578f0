/* app/compare/table-page.c - the alignment table with the sentence that sums it up
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/table-page.h"

#include "app/application.h"
#include "app/compare/alignment-grid.h"
#include "app/compare/cell-text.h"

#include <glib/gi18n-lib.h>

struct _PwTablePage
{
  AdwBin parent_instance;

  GtkBox          *filters;
  GtkStack        *stack;
  PwAlignmentGrid *grid;

  const PwComparison *comparison; /* nullable, not owned */
  PwRowFilter         filter;
  GArray             *rows; /* guint, those that are shown */
};

G_DEFINE_FINAL_TYPE (PwTablePage, pw_table_page, ADW_TYPE_BIN)

enum
{
  CELL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_rows (PwTablePage *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
  if (self->comparison != NULL)
    self->rows = pw_row_filter_list (self->filter, pw_comparison_get_table (self->comparison));

  gtk_stack_set_visible_child_name (self->stack, self->rows != NULL && self->rows->len == 0 ? "empty" : "grid");
  pw_alignment_grid_set_rows (self->grid, self->comparison, self->rows);
}

static gboolean
is_same_filter (PwRowFilter a,
                PwRowFilter b)
{
  return a.kind == b.kind && (a.kind != PW_ROW_FILTER_IN || a.n_cities == b.n_cities);
}

static PwRowFilter
get_filter (GtkWidget *button)
{
  return (PwRowFilter){
    GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "pw-kind")),
    GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "pw-n-cities")),
  };
}

static void
on_filter_toggled (PwTablePage     *self,
                   GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    pw_table_page_set_filter (self, get_filter (GTK_WIDGET (button)));
}

static void
add_filter (PwTablePage     *self,
            PwRowFilter      filter,
            GtkToggleButton *group)
{
  g_autofree char *label = pw_row_filter_dup_label (filter, pw_comparison_get_table (self->comparison));
  GtkWidget       *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_add_css_class (button, "chip");
  g_object_set_data (G_OBJECT (button), "pw-kind", GUINT_TO_POINTER (filter.kind));
  g_object_set_data (G_OBJECT (button), "pw-n-cities", GUINT_TO_POINTER (filter.n_cities));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_same_filter (filter, self->filter));
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_filter_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->filters, button);
}

static void
fill_filters (PwTablePage *self)
{
  const PwTable   *table;
  GtkToggleButton *group;
  GtkWidget       *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->filters))) != NULL)
    gtk_box_remove (self->filters, child);
  if (self->comparison == NULL)
    return;

  table = pw_comparison_get_table (self->comparison);
  add_filter (self, (PwRowFilter){ PW_ROW_FILTER_ALL, 0 }, NULL);
  group = GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (GTK_WIDGET (self->filters)));
  for (guint n = table->n_variants; n > 0; n--)
    if (pw_row_filter_count ((PwRowFilter){ PW_ROW_FILTER_IN, n }, table) > 0)
      add_filter (self, (PwRowFilter){ PW_ROW_FILTER_IN, n }, group);
  add_filter (self, (PwRowFilter){ PW_ROW_FILTER_DIFFERENT, 0 }, group);
  add_filter (self, (PwRowFilter){ PW_ROW_FILTER_MISSING, 0 }, group);
}

static void
on_cell_activated (PwTablePage *self,
                   guint        row,
                   int          variant)
{
  g_signal_emit (self, signals[CELL_ACTIVATED], 0, row, variant);
}

static void
on_show_all (PwTablePage *self)
{
  pw_table_page_set_filter (self, (PwRowFilter){ PW_ROW_FILTER_ALL, 0 });
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwTablePage     *self = PW_TABLE_PAGE (widget);
  g_autofree char *text = pw_table_page_dup_tsv (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gtk_widget_activate_action (widget, "win.notify", "s", _ ("Table copied. Paste it into a spreadsheet or a text."));
}

static void
pw_table_page_finalize (GObject *object)
{
  PwTablePage *self = PW_TABLE_PAGE (object);

  g_clear_pointer (&self->rows, g_array_unref);
  G_OBJECT_CLASS (pw_table_page_parent_class)->finalize (object);
}

static gboolean
pw_table_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PW_TABLE_PAGE (widget)->grid));
}

static void
pw_table_page_class_init (PwTablePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pw_table_page_finalize;
  widget_class->grab_focus = pw_table_page_grab_focus;

  signals[CELL_ACTIVATED] = g_signal_new ("cell-activated", PW_TYPE_TABLE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);

  g_type_ensure (PW_TYPE_ALIGNMENT_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/table-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PwTablePage, filters);
  gtk_widget_class_bind_template_child (widget_class, PwTablePage, stack);
  gtk_widget_class_bind_template_child (widget_class, PwTablePage, grid);
  gtk_widget_class_bind_template_callback (widget_class, on_cell_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all);
}

static void
pw_table_page_init (PwTablePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pw_table_page_set_comparison (PwTablePage        *self,
                              const PwComparison *comparison)
{
  g_return_if_fail (PW_IS_TABLE_PAGE (self));

  self->comparison = comparison;
  self->filter = (PwRowFilter){ PW_ROW_FILTER_ALL, 0 };
  fill_filters (self);
  show_rows (self);
}

void
pw_table_page_set_cursor (PwTablePage  *self,
                          PwStepCursor *cursor)
{
  g_return_if_fail (PW_IS_TABLE_PAGE (self));

  pw_alignment_grid_set_cursor (self->grid, cursor);
}

void
pw_table_page_set_filter (PwTablePage *self,
                          PwRowFilter  filter)
{
  g_return_if_fail (PW_IS_TABLE_PAGE (self));

  if (is_same_filter (self->filter, filter))
    return;

  self->filter = filter;
  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->filters)); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (is_same_filter (get_filter (button), filter))
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  show_rows (self);
}

guint
pw_table_page_get_n_rows (PwTablePage *self)
{
  g_return_val_if_fail (PW_IS_TABLE_PAGE (self), 0);

  return pw_alignment_grid_get_n_rows (self->grid);
}

static void
append_field (GString    *text,
              const char *field)
{
  for (const char *c = field; *c != '\0'; c++)
    g_string_append_c (text, *c == '\t' || *c == '\n' ? ' ' : *c);
}

char *
pw_table_page_dup_tsv (PwTablePage *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (PW_IS_TABLE_PAGE (self), NULL);

  if (self->comparison == NULL)
    return g_string_free (text, FALSE);

  g_string_append_printf (text, "%s\t%s\t%s", C_ ("number of a step", "No."), _ ("Step"), _ ("Role"));
  for (guint i = 0; i < pw_comparison_get_n_variants (self->comparison); i++)
    g_string_append_printf (text, "\t%s", pw_comparison_get_city (self->comparison, i)->name);
  g_string_append_c (text, '\n');

  for (guint i = 0; i < self->rows->len; i++)
    {
      guint             n = g_array_index (self->rows, guint, i);
      const PwTableRow *row = pw_table_get_row (pw_comparison_get_table (self->comparison), n);

      g_string_append_printf (text, "%u\t", n + 1);
      append_field (text, row->name);
      g_string_append_c (text, '\t');
      append_field (text, row->role);
      for (guint j = 0; j < pw_comparison_get_n_variants (self->comparison); j++)
        {
          g_autofree char *cell = pw_cell_text_dup_plain (self->comparison, n, j);

          g_string_append_c (text, '\t');
          append_field (text, cell);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
