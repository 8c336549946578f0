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

#include "app/compare/alignment-grid-private.h"

#include "app/compare/grid-editor.h"
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
  int decisions[PW_GRID_N_DECISIONS];
} sizes[] = {
  { 1600, 52, 296, 140, { 150, 190, 130, 96 } },
  { 1000, 44, 236, 130, { 158, 180, 124, 96 } },
  {  620, 40, 190, 132, { 158, 180, 124, 96 } },
  {    0, 32, 128, 128, { 158, 170, 124, 96 } },
};
/* clang-format on */

/* The text of the table is smaller than that of the interface. */
#define SMALL 0.9

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

guint pw_alignment_grid_signals[PW_GRID_N_SIGNALS];

static void
pw_alignment_grid_scrollable_init (GtkScrollableInterface *interface)
{
}

PwGridLine *
pw_alignment_grid_get_line (PwAlignmentGrid *self,
                            int              n)
{
  return n >= 0 && n < (int) self->lines->len ? &g_array_index (self->lines, PwGridLine, n) : NULL;
}

GtkWidget *
pw_alignment_grid_get_cell (PwAlignmentGrid *self,
                            int              line,
                            guint            column)
{
  PwGridLine *found = pw_alignment_grid_get_line (self, line);

  return found != NULL && found->row >= 0 ? pw_grid_row_get_cell (PW_GRID_ROW (found->widget), column) : NULL;
}

/* --- geometry --- */

static void
set_column_widths (PwAlignmentGrid *self,
                   int              width)
{
  PwGridColumns *columns = &self->columns;
  double         factor = pw_text_factor (GTK_WIDGET (self), SMALL);
  guint          size = 0;
  guint          n_cities = columns->n_cities;
  int            all_decisions = 0;
  int            free_width;
  int            city;

  if (n_cities == 0)
    return;

  while (sizes[size].width * factor > width && size + 1 < G_N_ELEMENTS (sizes))
    size++;
  columns->widths[0] = (int) (sizes[size].number * factor);
  columns->widths[1] = (int) (sizes[size].step * factor);
  columns->frozen_width = columns->widths[0] + columns->widths[1];
  free_width = MAX (width - columns->frozen_width, 0);
  for (guint i = 0; i < PW_GRID_N_DECISIONS; i++)
    {
      columns->widths[PW_GRID_N_FROZEN + n_cities + i] = (int) (sizes[size].decisions[i] * factor);
      all_decisions += columns->widths[PW_GRID_N_FROZEN + n_cities + i];
    }
  city = (int) (sizes[size].city * factor) * (int) n_cities;
  /* All is in sight where there is room for it, else the cities and the verdict, else what fits. */
  if (city + all_decisions <= free_width)
    city = free_width - all_decisions;
  else if (city + columns->widths[PW_GRID_N_FROZEN + n_cities] <= free_width)
    city = free_width - columns->widths[PW_GRID_N_FROZEN + n_cities];
  columns->scrolled_width = city + all_decisions;

  /* Whole pixels; the first columns get what is left over. */
  for (guint i = 0; i < n_cities; i++)
    columns->widths[PW_GRID_N_FROZEN + i] = city / (int) n_cities + (i < (guint) city % n_cities ? 1 : 0);
}

static int
set_line_heights (PwAlignmentGrid *self)
{
  int y = 0;

  self->head_height = self->head != NULL ? pw_grid_row_measure_height (PW_GRID_ROW (self->head)) : 0;
  for (guint i = 0; i < self->lines->len; i++)
    {
      PwGridLine *line = &g_array_index (self->lines, PwGridLine, i);

      line->y = y;
      if (line->row >= 0)
        line->height = pw_grid_row_measure_height (PW_GRID_ROW (line->widget));
      else
        gtk_widget_measure (line->widget, GTK_ORIENTATION_VERTICAL, -1, &line->height, NULL, NULL, NULL);
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
            PwGridLine      *line,
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

/* Where a cell stands, in pixels of the widget. */
GdkRectangle
pw_alignment_grid_get_cell_place (PwAlignmentGrid  *self,
                                  const PwGridLine *line,
                                  guint             column)
{
  GdkRectangle place = { 0, self->head_height + line->y - (int) get_scroll (self, GTK_ORIENTATION_VERTICAL), self->columns.widths[column], line->height };

  for (guint i = 0; i < column; i++)
    place.x += self->columns.widths[i];
  if (column >= PW_GRID_N_FROZEN)
    place.x -= (int) get_scroll (self, GTK_ORIENTATION_HORIZONTAL);

  return place;
}

static void
place_editor (PwAlignmentGrid *self)
{
  const PwGridLine *line = pw_alignment_grid_get_line (self, self->current_line);
  GdkRectangle      place;
  int               least;

  if (self->editor == NULL || line == NULL)
    return;

  place = pw_alignment_grid_get_cell_place (self, line, self->current_column);
  gtk_widget_measure (self->editor, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  place.width = MAX (place.width, least);
  gtk_widget_measure (self->editor, GTK_ORIENTATION_VERTICAL, place.width, &least, NULL, NULL, NULL);
  place.y += (place.height - least) / 2;
  place.height = least;
  gtk_widget_size_allocate (self->editor, &place, -1);
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
    place_line (self, &g_array_index (self->lines, PwGridLine, i), width, height);
  place_editor (self);
}

static void
pw_alignment_grid_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  PwAlignmentGrid *self = PW_ALIGNMENT_GRID (widget);
  float            top = (float) self->head_height;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, top, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget) - top));
  for (guint i = 0; i < self->lines->len; i++)
    gtk_widget_snapshot_child (widget, g_array_index (self->lines, PwGridLine, i).widget, snapshot);
  if (self->editor != NULL)
    gtk_widget_snapshot_child (widget, self->editor, snapshot);
  gtk_snapshot_pop (snapshot);
  if (self->head != NULL)
    gtk_widget_snapshot_child (widget, self->head, snapshot);
}

static void
clear (PwAlignmentGrid *self)
{
  pw_alignment_grid_drop_editor (self);
  g_clear_pointer (&self->head, gtk_widget_unparent);
  for (guint i = 0; i < self->lines->len; i++)
    gtk_widget_unparent (g_array_index (self->lines, PwGridLine, i).widget);
  g_array_set_size (self->lines, 0);
  g_clear_pointer (&self->columns.widths, g_free);
  self->columns.n_columns = 0;
  self->columns.n_cities = 0;
  self->current_line = -1;
}

/* --- class --- */

/* Lines keep their place when the cities scroll, so GTK would not ask them to move their cells. */
static void
on_scrolled (PwAlignmentGrid *self)
{
  if (self->columns.scroll != get_scroll (self, GTK_ORIENTATION_HORIZONTAL))
    {
      if (self->head != NULL)
        gtk_widget_queue_allocate (self->head);
      for (guint i = 0; i < self->lines->len; i++)
        gtk_widget_queue_allocate (g_array_index (self->lines, PwGridLine, i).widget);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (PwAlignmentGrid *self,
                GtkOrientation   orientation,
                GtkAdjustment   *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], on_scrolled, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
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
  widget_class->focus = pw_alignment_grid_move_focus;
  widget_class->grab_focus = pw_alignment_grid_take_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  pw_alignment_grid_signals[PW_GRID_CELL_ACTIVATED] = g_signal_new ("cell-activated", PW_TYPE_ALIGNMENT_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                                    G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
  pw_alignment_grid_signals[PW_GRID_HEAD_ACTIVATED] = g_signal_new ("head-activated", PW_TYPE_ALIGNMENT_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  pw_alignment_grid_signals[PW_GRID_GROUP_TOGGLED] = g_signal_new ("group-toggled", PW_TYPE_ALIGNMENT_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  pw_alignment_grid_signals[PW_GRID_EDITED] = g_signal_new ("edited", PW_TYPE_ALIGNMENT_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                            G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_INT, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "alignmentgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
pw_alignment_grid_init (PwAlignmentGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  self->lines = g_array_new (FALSE, TRUE, sizeof (PwGridLine));
  self->current_line = -1;
  self->current_column = 1;
  self->sorted = PW_GRID_NUMBER;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (pw_alignment_grid_on_key), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (pw_alignment_grid_on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Alignment table"), -1);
}

GtkWidget *
pw_alignment_grid_new (void)
{
  return g_object_new (PW_TYPE_ALIGNMENT_GRID, NULL);
}

static void
show_head (PwAlignmentGrid *self)
{
  g_clear_pointer (&self->head, gtk_widget_unparent);
  self->head = pw_grid_head_new (&self->columns, self->comparison,
                                 self->sorted != PW_GRID_NUMBER ? (int) pw_grid_columns_find (&self->columns, self->sorted) : -1, self->is_descending);
  gtk_widget_insert_after (self->head, GTK_WIDGET (self), NULL);
}

static void
append_line (PwAlignmentGrid  *self,
             const PwRowEntry *entry,
             const GArray     *facts,
             GHashTable       *folded)
{
  PwGridLine line = { .row = entry->row };

  if (entry->row >= 0)
    {
      line.widget = pw_grid_line_new (&self->columns, self->comparison, (guint) entry->row, &g_array_index (facts, PwRowFacts, entry->row));
    }
  else
    {
      line.widget = pw_grid_group_new (entry, folded != NULL && g_hash_table_contains (folded, entry->title));
      g_signal_connect_object (line.widget, "clicked", G_CALLBACK (pw_alignment_grid_on_group_clicked), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_set_parent (line.widget, GTK_WIDGET (self));
  g_array_append_val (self->lines, line);
}

void
pw_alignment_grid_set_rows (PwAlignmentGrid    *self,
                            const PwComparison *comparison,
                            const GArray       *entries,
                            const GArray       *facts,
                            GHashTable         *folded)
{
  gboolean is_folded = FALSE;
  gboolean had_focus;
  guint    column;

  g_return_if_fail (PW_IS_ALIGNMENT_GRID (self));

  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  column = self->current_column;
  clear (self);
  self->comparison = comparison;
  if (comparison == NULL)
    return;

  self->columns.n_cities = pw_comparison_get_n_variants (comparison);
  self->columns.n_columns = PW_GRID_N_FROZEN + self->columns.n_cities + PW_GRID_N_DECISIONS;
  self->columns.widths = g_new0 (int, self->columns.n_columns);
  show_head (self);
  for (guint i = 0; i < entries->len; i++)
    {
      const PwRowEntry *entry = &g_array_index (entries, PwRowEntry, i);

      if (entry->row < 0)
        is_folded = folded != NULL && g_hash_table_contains (folded, entry->title);
      if (entry->row < 0 || !is_folded)
        append_line (self, entry, facts, folded);
    }
  pw_alignment_grid_follow_cursor (self);
  /* Whoever was about to decide goes on where they were. */
  if (self->current_line >= 0 && column < self->columns.n_columns)
    pw_alignment_grid_set_current (self, self->current_line, column);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
pw_alignment_grid_set_sorted (PwAlignmentGrid *self,
                              int              content,
                              gboolean         is_descending)
{
  g_return_if_fail (PW_IS_ALIGNMENT_GRID (self));

  self->sorted = content;
  self->is_descending = is_descending;
  if (self->comparison != NULL)
    show_head (self);
}

gboolean
pw_alignment_grid_get_current_bounds (PwAlignmentGrid *self,
                                      GdkRectangle    *bounds)
{
  PwGridLine *line;

  g_return_val_if_fail (PW_IS_ALIGNMENT_GRID (self), FALSE);

  line = pw_alignment_grid_get_line (self, self->current_line);
  if (line == NULL || line->row < 0)
    return FALSE;

  *bounds = pw_alignment_grid_get_cell_place (self, line, self->current_column);

  return TRUE;
}

void
pw_alignment_grid_set_cursor (PwAlignmentGrid *self,
                              PwStepCursor    *cursor)
{
  g_return_if_fail (PW_IS_ALIGNMENT_GRID (self));

  if (self->cursor != NULL)
    g_signal_handlers_disconnect_by_func (self->cursor, pw_alignment_grid_follow_cursor, self);
  g_set_object (&self->cursor, cursor);
  if (cursor != NULL)
    {
      g_signal_connect_object (cursor, "changed", G_CALLBACK (pw_alignment_grid_follow_cursor), self, G_CONNECT_SWAPPED);
      pw_alignment_grid_follow_cursor (self);
    }
}

guint
pw_alignment_grid_get_n_rows (PwAlignmentGrid *self)
{
  guint n = 0;

  g_return_val_if_fail (PW_IS_ALIGNMENT_GRID (self), 0);

  for (guint i = 0; i < self->lines->len; i++)
    n += g_array_index (self->lines, PwGridLine, i).row >= 0;

  return n;
}
