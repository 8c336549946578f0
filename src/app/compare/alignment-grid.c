/* app/compare/alignment-grid.c - the alignment table as a widget: steps × cities
 *
 *              frozen_width
 *   ┌──────┬────────────────┬──────────────────────┐
 *   │ No.  │ Step           │ head, scrolls in x   │
 *   ├──────┼────────────────┼──────────────────────┤
 *   │ scrolls in y          │ scrolls in x and y   │
 *
 * Each line is a widget with a widget for each cell; lines out of sight are not
 * allocated. Heights follow from wrapping at the widths of the columns.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/alignment-grid.h"

#include "app/compare/grid-lines.h"
#include "app/compare/step-cell.h"
#include "app/text-factor.h"

#include <glib/gi18n-lib.h>

/* Widths at the usual size of text; the first that is not wider than the table. */
/* clang-format off */
static const struct
{
  int width;
  int number;
  int step;
  int city;
} sizes[] = {
  { 1600, 52, 330, 140 },
  { 1000, 44, 236, 130 },
  {  620, 40, 190, 132 },
  {    0, 32, 128, 128 },
};
/* clang-format on */

/* The text of the table is smaller than that of the interface. */
#define SMALL 0.9

typedef struct
{
  GtkWidget *widget;
  guint      index; /* of the row in the comparison's table */
  int        y;
  int        height;
} Line;

struct _PwAlignmentGrid
{
  GtkWidget parent_instance;

  PwGridColumns columns;
  GtkWidget    *head;
  GArray       *lines; /* Line */
  int           head_height;
  int           current_line;   /* -1 for none */
  guint         current_column; /* never 0: the number is no cell of its own */
  PwStepCursor *cursor;

  GtkAdjustment      *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];
};

static void pw_alignment_grid_scrollable_init (GtkScrollableInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PwAlignmentGrid, pw_alignment_grid, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, pw_alignment_grid_scrollable_init))

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  CELL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
pw_alignment_grid_scrollable_init (GtkScrollableInterface *interface)
{
}

static Line *
get_line (PwAlignmentGrid *self,
          int              n)
{
  return n >= 0 && n < (int) self->lines->len ? &g_array_index (self->lines, Line, n) : NULL;
}

static GtkWidget *
get_cell (PwAlignmentGrid *self,
          int              line,
          guint            column)
{
  Line *found = get_line (self, line);

  return found != NULL ? pw_grid_row_get_cell (PW_GRID_ROW (found->widget), column) : NULL;
}

/* --- geometry --- */

static void
set_column_widths (PwAlignmentGrid *self,
                   int              width)
{
  PwGridColumns *columns = &self->columns;
  double         factor = pw_text_factor (GTK_WIDGET (self), SMALL);
  guint          size = 0;
  guint          n_cities;
  int            free_width;
  int            city;

  if (columns->n_columns < PW_GRID_N_FROZEN)
    return;

  while (sizes[size].width * factor > width && size + 1 < G_N_ELEMENTS (sizes))
    size++;
  n_cities = columns->n_columns - PW_GRID_N_FROZEN;
  columns->widths[0] = (int) (sizes[size].number * factor);
  columns->widths[1] = (int) (sizes[size].step * factor);
  columns->frozen_width = columns->widths[0] + columns->widths[1];
  free_width = MAX (width - columns->frozen_width, 0);
  city = (int) (sizes[size].city * factor);
  columns->scrolled_width = MAX (city * (int) n_cities, free_width);

  /* Whole pixels; the first columns get what is left over. */
  for (guint i = 0; i < n_cities; i++)
    columns->widths[PW_GRID_N_FROZEN + i] = columns->scrolled_width / (int) n_cities + (i < (guint) columns->scrolled_width % n_cities ? 1 : 0);
}

static int
set_line_heights (PwAlignmentGrid *self)
{
  int y = 0;

  self->head_height = self->head != NULL ? pw_grid_row_measure_height (PW_GRID_ROW (self->head)) : 0;
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = &g_array_index (self->lines, Line, i);

      line->y = y;
      line->height = pw_grid_row_measure_height (PW_GRID_ROW (line->widget));
      y += line->height;
    }

  return y;
}

static void
configure (GtkAdjustment *adjustment,
           int            upper,
           int            page)
{
  double value;

  if (adjustment == NULL)
    return;

  value = CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (upper - page, 0));
  gtk_adjustment_configure (adjustment, value, 0, MAX (upper, page), page * 0.1, page * 0.9, page);
}

static double
get_scroll (PwAlignmentGrid *self,
            GtkOrientation   orientation)
{
  return self->adjustments[orientation] != NULL ? gtk_adjustment_get_value (self->adjustments[orientation]) : 0;
}

static void
pw_alignment_grid_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  PwAlignmentGrid *self = PW_ALIGNMENT_GRID (widget);
  int              least;

  /* Asked for, so that the sizes of the lines are known to GTK. */
  if (self->head != NULL)
    gtk_widget_measure (self->head, orientation, -1, &least, NULL, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 800 : 400;
}

static void
place_line (PwAlignmentGrid *self,
            Line            *line,
            int              width,
            int              height)
{
  int      y = self->head_height + line->y - (int) get_scroll (self, GTK_ORIENTATION_VERTICAL);
  gboolean is_seen = y + line->height > self->head_height && y < height;

  /* What has the keyboard would lose it if it was taken away. */
  if (!is_seen)
    is_seen = gtk_widget_get_focus_child (GTK_WIDGET (self)) == line->widget;
  gtk_widget_set_child_visible (line->widget, is_seen);
  if (is_seen)
    gtk_widget_size_allocate (line->widget, &(GtkAllocation){ 0, y, width, line->height }, -1);
}

static void
pw_alignment_grid_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  PwAlignmentGrid *self = PW_ALIGNMENT_GRID (widget);
  int              total;

  set_column_widths (self, width);
  total = set_line_heights (self);
  configure (self->adjustments[GTK_ORIENTATION_HORIZONTAL], self->columns.scrolled_width, width - self->columns.frozen_width);
  configure (self->adjustments[GTK_ORIENTATION_VERTICAL], total, height - self->head_height);
  self->columns.scroll = get_scroll (self, GTK_ORIENTATION_HORIZONTAL);

  if (self->head != NULL)
    gtk_widget_size_allocate (self->head, &(GtkAllocation){ 0, 0, width, self->head_height }, -1);
  for (guint i = 0; i < self->lines->len; i++)
    place_line (self, &g_array_index (self->lines, Line, i), width, height);
}

static void
pw_alignment_grid_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  PwAlignmentGrid *self = PW_ALIGNMENT_GRID (widget);
  float            top = (float) self->head_height;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, top, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget) - top));
  for (guint i = 0; i < self->lines->len; i++)
    gtk_widget_snapshot_child (widget, g_array_index (self->lines, Line, i).widget, snapshot);
  gtk_snapshot_pop (snapshot);
  if (self->head != NULL)
    gtk_widget_snapshot_child (widget, self->head, snapshot);
}

/* --- the cell that has the keyboard --- */

static void
mark (PwAlignmentGrid *self,
      gboolean         is_current)
{
  Line      *line = get_line (self, self->current_line);
  GtkWidget *cell = get_cell (self, self->current_line, self->current_column);

  if (line == NULL || cell == NULL)
    return;

  if (is_current)
    gtk_widget_add_css_class (line->widget, "current");
  else
    gtk_widget_remove_css_class (line->widget, "current");
  pw_step_cell_set_current (PW_STEP_CELL (cell), is_current);
}

static void
scroll_to (GtkAdjustment *adjustment,
           double         start,
           double         length)
{
  if (adjustment != NULL)
    gtk_adjustment_clamp_page (adjustment, start, start + length);
}

static void
scroll_to_current (PwAlignmentGrid *self)
{
  Line  *line = get_line (self, self->current_line);
  double x = 0;

  if (line == NULL)
    return;

  scroll_to (self->adjustments[GTK_ORIENTATION_VERTICAL], line->y, line->height);
  if (self->current_column < PW_GRID_N_FROZEN)
    return;
  for (guint i = PW_GRID_N_FROZEN; i < self->current_column; i++)
    x += self->columns.widths[i];
  scroll_to (self->adjustments[GTK_ORIENTATION_HORIZONTAL], x, self->columns.widths[self->current_column]);
}

static void
set_current (PwAlignmentGrid *self,
             int              line,
             guint            column)
{
  mark (self, FALSE);
  self->current_line = line;
  self->current_column = column;
  mark (self, TRUE);
  scroll_to_current (self);
}

/* Moves as asked for, not beyond the table, and tells the other views. */
static void
go_to (PwAlignmentGrid *self,
       int              line,
       int              column)
{
  Line      *found;
  GtkWidget *cell;

  if (self->lines->len == 0)
    return;

  line = CLAMP (line, 0, (int) self->lines->len - 1);
  column = CLAMP (column, 1, (int) self->columns.n_columns - 1);
  set_current (self, line, (guint) column);
  found = get_line (self, line);
  if (self->cursor != NULL)
    pw_step_cursor_set (self->cursor, (int) found->index, column - PW_GRID_N_FROZEN);

  cell = get_cell (self, line, (guint) column);
  gtk_widget_set_child_visible (found->widget, TRUE);
  gtk_widget_set_child_visible (cell, TRUE);
  gtk_widget_grab_focus (cell);
}

static void
follow_cursor (PwAlignmentGrid *self)
{
  int row = self->cursor != NULL ? pw_step_cursor_get_row (self->cursor) : -1;
  int variant = self->cursor != NULL ? pw_step_cursor_get_variant (self->cursor) : -1;

  for (guint i = 0; i < self->lines->len; i++)
    if ((int) g_array_index (self->lines, Line, i).index == row)
      {
        guint column = (guint) CLAMP (variant + PW_GRID_N_FROZEN, 1, (int) self->columns.n_columns - 1);

        if (self->current_line != (int) i || self->current_column != column)
          set_current (self, (int) i, column);
        return;
      }

  set_current (self, -1, 1);
}

static void
activate (PwAlignmentGrid *self,
          int              line,
          guint            column)
{
  Line *found = get_line (self, line);

  if (found != NULL)
    g_signal_emit (self, signals[CELL_ACTIVATED], 0, found->index, (int) column - PW_GRID_N_FROZEN);
}

static int
count_lines_of_page (PwAlignmentGrid *self)
{
  Line *line = get_line (self, MAX (self->current_line, 0));

  return line != NULL ? MAX ((gtk_widget_get_height (GTK_WIDGET (self)) - self->head_height) / MAX (line->height, 1) - 1, 1) : 1;
}

static gboolean
on_key (PwAlignmentGrid *self,
        guint            key,
        guint            code,
        GdkModifierType  modifiers)
{
  gboolean has_control = (modifiers & GDK_CONTROL_MASK) != 0;
  int      line = MAX (self->current_line, 0);
  int      column = (int) self->current_column;
  int      last = (int) self->lines->len - 1;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      go_to (self, line - 1, column);
      break;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      go_to (self, line + 1, column);
      break;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      go_to (self, line, column - 1);
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      go_to (self, line, column + 1);
      break;
    case GDK_KEY_Home:
      go_to (self, has_control ? 0 : line, 1);
      break;
    case GDK_KEY_End:
      go_to (self, has_control ? last : line, (int) self->columns.n_columns - 1);
      break;
    case GDK_KEY_Page_Up:
      go_to (self, line - count_lines_of_page (self), column);
      break;
    case GDK_KEY_Page_Down:
      go_to (self, line + count_lines_of_page (self), column);
      break;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
      activate (self, self->current_line, self->current_column);
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }

  return GDK_EVENT_STOP;
}

/* One stop for the Tab key: it comes to the current cell and leaves the table. */
static gboolean
pw_alignment_grid_focus (GtkWidget       *widget,
                         GtkDirectionType direction)
{
  PwAlignmentGrid *self = PW_ALIGNMENT_GRID (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || self->lines->len == 0)
    return FALSE;

  go_to (self, MAX (self->current_line, 0), (int) self->current_column);
  return TRUE;
}

static gboolean
pw_alignment_grid_grab_focus (GtkWidget *widget)
{
  PwAlignmentGrid *self = PW_ALIGNMENT_GRID (widget);

  go_to (self, MAX (self->current_line, 0), (int) self->current_column);

  return self->lines->len > 0;
}

static void
on_released (PwAlignmentGrid *self,
             int              n_press,
             double           x,
             double           y)
{
  GtkWidget *cell = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (n_press != 1 || cell == NULL || !PW_IS_STEP_CELL (cell))
    return;

  for (guint i = 0; i < self->lines->len; i++)
    for (guint column = 0; column < self->columns.n_columns; column++)
      if (get_cell (self, (int) i, column) == cell)
        {
          go_to (self, (int) i, (int) column);
          activate (self, self->current_line, self->current_column);
          return;
        }
}

static void
clear (PwAlignmentGrid *self)
{
  g_clear_pointer (&self->head, gtk_widget_unparent);
  for (guint i = 0; i < self->lines->len; i++)
    gtk_widget_unparent (g_array_index (self->lines, Line, i).widget);
  g_array_set_size (self->lines, 0);
  g_clear_pointer (&self->columns.widths, g_free);
  self->columns.n_columns = 0;
  self->current_line = -1;
}

/* --- class --- */

static void
set_adjustment (PwAlignmentGrid *self,
                GtkOrientation   orientation,
                GtkAdjustment   *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], gtk_widget_queue_allocate, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
pw_alignment_grid_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  PwAlignmentGrid *self = PW_ALIGNMENT_GRID (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pw_alignment_grid_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  PwAlignmentGrid *self = PW_ALIGNMENT_GRID (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pw_alignment_grid_dispose (GObject *object)
{
  PwAlignmentGrid *self = PW_ALIGNMENT_GRID (object);

  clear (self);
  pw_alignment_grid_set_cursor (self, NULL);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  G_OBJECT_CLASS (pw_alignment_grid_parent_class)->dispose (object);
}

static void
pw_alignment_grid_finalize (GObject *object)
{
  g_array_unref (PW_ALIGNMENT_GRID (object)->lines);
  G_OBJECT_CLASS (pw_alignment_grid_parent_class)->finalize (object);
}

static void
pw_alignment_grid_class_init (PwAlignmentGridClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pw_alignment_grid_dispose;
  object_class->finalize = pw_alignment_grid_finalize;
  object_class->get_property = pw_alignment_grid_get_property;
  object_class->set_property = pw_alignment_grid_set_property;
  widget_class->measure = pw_alignment_grid_measure;
  widget_class->size_allocate = pw_alignment_grid_size_allocate;
  widget_class->snapshot = pw_alignment_grid_snapshot;
  widget_class->focus = pw_alignment_grid_focus;
  widget_class->grab_focus = pw_alignment_grid_grab_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[CELL_ACTIVATED] = g_signal_new ("cell-activated", PW_TYPE_ALIGNMENT_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "alignmentgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
pw_alignment_grid_init (PwAlignmentGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  self->current_line = -1;
  self->current_column = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Alignment table"), -1);
}

GtkWidget *
pw_alignment_grid_new (void)
{
  return g_object_new (PW_TYPE_ALIGNMENT_GRID, NULL);
}

void
pw_alignment_grid_set_rows (PwAlignmentGrid    *self,
                            const PwComparison *comparison,
                            const GArray       *rows)
{
  g_return_if_fail (PW_IS_ALIGNMENT_GRID (self));

  clear (self);
  if (comparison == NULL)
    return;

  self->columns.n_columns = PW_GRID_N_FROZEN + pw_comparison_get_n_variants (comparison);
  self->columns.widths = g_new0 (int, self->columns.n_columns);
  self->head = pw_grid_head_new (&self->columns, comparison);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  for (guint i = 0; i < rows->len; i++)
    {
      Line line = { .index = g_array_index (rows, guint, i) };

      line.widget = pw_grid_line_new (&self->columns, comparison, line.index);
      gtk_widget_set_parent (line.widget, GTK_WIDGET (self));
      g_array_append_val (self->lines, line);
    }
  follow_cursor (self);
}

void
pw_alignment_grid_set_cursor (PwAlignmentGrid *self,
                              PwStepCursor    *cursor)
{
  g_return_if_fail (PW_IS_ALIGNMENT_GRID (self));

  if (self->cursor != NULL)
    g_signal_handlers_disconnect_by_func (self->cursor, follow_cursor, self);
  g_set_object (&self->cursor, cursor);
  if (cursor != NULL)
    {
      g_signal_connect_object (cursor, "changed", G_CALLBACK (follow_cursor), self, G_CONNECT_SWAPPED);
      follow_cursor (self);
    }
}

guint
pw_alignment_grid_get_n_rows (PwAlignmentGrid *self)
{
  g_return_val_if_fail (PW_IS_ALIGNMENT_GRID (self), 0);

  return self->lines->len;
}
