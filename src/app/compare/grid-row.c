/* app/compare/grid-row.c - one line of the alignment table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/grid-row.h"

struct _PwGridRow
{
  GtkWidget parent_instance;

  const PwGridColumns *columns;
  GPtrArray           *cells; /* not owned: children */
};

G_DEFINE_FINAL_TYPE (PwGridRow, pw_grid_row, GTK_TYPE_WIDGET)

static void
pw_grid_row_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  PwGridRow *self = PW_GRID_ROW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = self->columns->frozen_width;
  else
    *minimum = *natural = pw_grid_row_measure_height (self);
}

static void
pw_grid_row_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  PwGridRow           *self = PW_GRID_ROW (widget);
  const PwGridColumns *columns = self->columns;
  int                  frozen_x = 0;
  int                  x = columns->frozen_width - (int) columns->scroll;

  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (self->cells, i);
      gboolean   is_frozen = i < PW_GRID_N_FROZEN;
      int       *at = is_frozen ? &frozen_x : &x;
      gboolean   is_seen = is_frozen || (*at + columns->widths[i] > columns->frozen_width && *at < width);

      gtk_widget_set_child_visible (cell, is_seen);
      if (is_seen)
        gtk_widget_size_allocate (cell, &(GtkAllocation){ *at, 0, columns->widths[i], height }, -1);
      *at += columns->widths[i];
    }
}

static void
pw_grid_row_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  PwGridRow *self = PW_GRID_ROW (widget);
  float      frozen = (float) self->columns->frozen_width;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (frozen, 0, (float) gtk_widget_get_width (widget) - frozen, (float) gtk_widget_get_height (widget)));
  for (guint i = PW_GRID_N_FROZEN; i < self->cells->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->cells, i), snapshot);
  gtk_snapshot_pop (snapshot);

  for (guint i = 0; i < MIN (PW_GRID_N_FROZEN, self->cells->len); i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->cells, i), snapshot);
}

static void
pw_grid_row_dispose (GObject *object)
{
  PwGridRow *self = PW_GRID_ROW (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->cells, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (pw_grid_row_parent_class)->dispose (object);
}

static void
pw_grid_row_finalize (GObject *object)
{
  g_ptr_array_unref (PW_GRID_ROW (object)->cells);
  G_OBJECT_CLASS (pw_grid_row_parent_class)->finalize (object);
}

static void
pw_grid_row_class_init (PwGridRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_grid_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = pw_grid_row_finalize;
  widget_class->measure = pw_grid_row_measure;
  widget_class->size_allocate = pw_grid_row_size_allocate;
  widget_class->snapshot = pw_grid_row_snapshot;
  gtk_widget_class_set_css_name (widget_class, "gridrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
pw_grid_row_init (PwGridRow *self)
{
  self->cells = g_ptr_array_new ();
}

int
pw_grid_columns_get_content (const PwGridColumns *columns,
                             guint                n)
{
  if (n < PW_GRID_N_FROZEN)
    return n == 0 ? PW_GRID_NUMBER : PW_GRID_STEP;
  if (n < PW_GRID_N_FROZEN + columns->n_cities)
    return (int) (n - PW_GRID_N_FROZEN);

  return PW_GRID_VERDICT - (int) (n - PW_GRID_N_FROZEN - columns->n_cities);
}

guint
pw_grid_columns_find (const PwGridColumns *columns,
                      int                  content)
{
  if (content >= 0)
    return PW_GRID_N_FROZEN + (guint) content;
  if (content >= PW_GRID_NUMBER)
    return content == PW_GRID_NUMBER ? 0 : 1;

  return PW_GRID_N_FROZEN + columns->n_cities + (guint) (PW_GRID_VERDICT - content);
}

GtkWidget *
pw_grid_row_new (const PwGridColumns *columns,
                 gboolean             is_head)
{
  PwGridRow *self = g_object_new (PW_TYPE_GRID_ROW, NULL);

  self->columns = columns;
  if (is_head)
    gtk_widget_add_css_class (GTK_WIDGET (self), "head");

  return GTK_WIDGET (self);
}

void
pw_grid_row_append (PwGridRow *self,
                    GtkWidget *cell)
{
  g_return_if_fail (PW_IS_GRID_ROW (self));

  gtk_widget_set_parent (cell, GTK_WIDGET (self));
  g_ptr_array_add (self->cells, cell);
}

GtkWidget *
pw_grid_row_get_cell (PwGridRow *self,
                      guint      column)
{
  g_return_val_if_fail (PW_IS_GRID_ROW (self), NULL);

  return column < self->cells->len ? g_ptr_array_index (self->cells, column) : NULL;
}

int
pw_grid_row_measure_height (PwGridRow *self)
{
  int height = 0;

  g_return_val_if_fail (PW_IS_GRID_ROW (self), 0);

  for (guint i = 0; i < self->cells->len; i++)
    {
      int natural;

      gtk_widget_measure (g_ptr_array_index (self->cells, i), GTK_ORIENTATION_VERTICAL, self->columns->widths[i], NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
    }

  return height;
}
