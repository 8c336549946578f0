/* app/compare/alignment-grid-input.c - the current cell of the alignment table, keys, pointer, writing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/alignment-grid-private.h"

#include "app/compare/grid-editor.h"
#include "app/compare/step-cell.h"

static void
mark (PwAlignmentGrid *self,
      gboolean         is_current)
{
  PwGridLine *line = pw_alignment_grid_get_line (self, self->current_line);
  GtkWidget  *cell = pw_alignment_grid_get_cell (self, self->current_line, self->current_column);

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
  PwGridLine *line = pw_alignment_grid_get_line (self, self->current_line);
  double      x = 0;

  if (line == NULL)
    return;

  scroll_to (self->adjustments[GTK_ORIENTATION_VERTICAL], line->y, line->height);
  if (self->current_column < PW_GRID_N_FROZEN)
    return;
  for (guint i = PW_GRID_N_FROZEN; i < self->current_column; i++)
    x += self->columns.widths[i];
  scroll_to (self->adjustments[GTK_ORIENTATION_HORIZONTAL], x, self->columns.widths[self->current_column]);
}

void
pw_alignment_grid_set_current (PwAlignmentGrid *self,
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
  PwGridLine *found;
  GtkWidget  *cell;

  if (self->lines->len == 0)
    return;

  line = CLAMP (line, 0, (int) self->lines->len - 1);
  column = CLAMP (column, 1, (int) self->columns.n_columns - 1);
  pw_alignment_grid_set_current (self, line, (guint) column);
  found = pw_alignment_grid_get_line (self, line);
  gtk_widget_set_child_visible (found->widget, TRUE);
  if (found->row < 0)
    {
      gtk_widget_grab_focus (found->widget);
      return;
    }

  if (self->cursor != NULL)
    pw_step_cursor_set (self->cursor, found->row, MAX (pw_grid_columns_get_content (&self->columns, (guint) column), -1));
  cell = pw_alignment_grid_get_cell (self, line, (guint) column);
  gtk_widget_set_child_visible (cell, TRUE);
  gtk_widget_grab_focus (cell);
}

void
pw_alignment_grid_follow_cursor (PwAlignmentGrid *self)
{
  int row = self->cursor != NULL ? pw_step_cursor_get_row (self->cursor) : -1;
  int variant = self->cursor != NULL ? pw_step_cursor_get_variant (self->cursor) : -1;

  for (guint i = 0; i < self->lines->len; i++)
    if (row >= 0 && g_array_index (self->lines, PwGridLine, i).row == row)
      {
        guint column = pw_grid_columns_find (&self->columns, variant);

        /* The other views know nothing of what is decided. */
        if (variant < 0 && self->current_line == (int) i && pw_grid_columns_get_content (&self->columns, self->current_column) <= PW_GRID_VERDICT)
          return;
        if (self->current_line != (int) i || self->current_column != column)
          pw_alignment_grid_set_current (self, (int) i, column);
        return;
      }

  pw_alignment_grid_set_current (self, -1, 1);
}

static void
activate (PwAlignmentGrid *self,
          int              line,
          guint            column)
{
  PwGridLine *found = pw_alignment_grid_get_line (self, line);

  if (found != NULL && found->row >= 0)
    g_signal_emit (self, pw_alignment_grid_signals[PW_GRID_CELL_ACTIVATED], 0, (guint) found->row, pw_grid_columns_get_content (&self->columns, column));
}

static int
count_lines_of_page (PwAlignmentGrid *self)
{
  PwGridLine *line = pw_alignment_grid_get_line (self, MAX (self->current_line, 0));

  return line != NULL ? MAX ((gtk_widget_get_height (GTK_WIDGET (self)) - self->head_height) / MAX (line->height, 1) - 1, 1) : 1;
}

gboolean
pw_alignment_grid_on_key (PwAlignmentGrid *self,
                          guint            key,
                          guint            code,
                          GdkModifierType  modifiers)
{
  gboolean has_control = (modifiers & GDK_CONTROL_MASK) != 0;
  int      line = MAX (self->current_line, 0);
  int      column = (int) self->current_column;
  int      last = (int) self->lines->len - 1;

  if (self->editor != NULL || (modifiers & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

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
    case GDK_KEY_F2:
      /* The head of a group is a button, which folds by itself. */
      if (self->editor != NULL || pw_alignment_grid_get_cell (self, self->current_line, self->current_column) == NULL)
        return GDK_EVENT_PROPAGATE;
      activate (self, self->current_line, self->current_column);
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }

  return GDK_EVENT_STOP;
}

/* One stop for the Tab key: it comes to the current cell and leaves the table. */
gboolean
pw_alignment_grid_move_focus (GtkWidget       *widget,
                              GtkDirectionType direction)
{
  PwAlignmentGrid *self = PW_ALIGNMENT_GRID (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || self->lines->len == 0)
    return FALSE;

  go_to (self, MAX (self->current_line, 0), (int) self->current_column);
  return TRUE;
}

gboolean
pw_alignment_grid_take_focus (GtkWidget *widget)
{
  PwAlignmentGrid *self = PW_ALIGNMENT_GRID (widget);

  go_to (self, MAX (self->current_line, 0), (int) self->current_column);

  return self->lines->len > 0;
}

/* Which line, -1 for the head, and which column are at a place. */
static gboolean
find_cell (PwAlignmentGrid *self,
           double           x,
           double           y,
           int             *line,
           guint           *column)
{
  GtkWidget *cell = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  /* A head of a city has labels inside. */
  while (cell != NULL && gtk_widget_get_parent (cell) != NULL && !PW_IS_GRID_ROW (gtk_widget_get_parent (cell)))
    cell = gtk_widget_get_parent (cell);
  if (cell == NULL)
    return FALSE;

  for (*column = 0; *column < self->columns.n_columns; (*column)++)
    {
      if (self->head != NULL && pw_grid_row_get_cell (PW_GRID_ROW (self->head), *column) == cell)
        {
          *line = -1;
          return TRUE;
        }
      for (*line = 0; *line < (int) self->lines->len; (*line)++)
        if (pw_alignment_grid_get_cell (self, *line, *column) == cell)
          return TRUE;
    }

  return FALSE;
}

void
pw_alignment_grid_on_released (PwAlignmentGrid *self,
                               int              n_press,
                               double           x,
                               double           y)
{
  int   line;
  guint column;
  int   content;

  if (!find_cell (self, x, y, &line, &column))
    return;

  content = pw_grid_columns_get_content (&self->columns, column);
  if (line < 0 && n_press == 1)
    g_signal_emit (self, pw_alignment_grid_signals[PW_GRID_HEAD_ACTIVATED], 0, content);
  if (line < 0)
    return;

  if (n_press == 1)
    go_to (self, line, (int) column);
  /* What is decided is there to be changed, a diagram is somewhere else. */
  if (content <= PW_GRID_VERDICT ? n_press == 1 : n_press == 2)
    activate (self, line, column);
}

void
pw_alignment_grid_on_group_clicked (PwAlignmentGrid *self,
                                    GtkWidget       *button)
{
  g_autofree char *title = g_strdup (g_object_get_data (G_OBJECT (button), "pw-title"));

  g_signal_emit (self, pw_alignment_grid_signals[PW_GRID_GROUP_TOGGLED], 0, title);
}

void
pw_alignment_grid_drop_editor (PwAlignmentGrid *self)
{
  GtkWidget *editor = g_steal_pointer (&self->editor);

  if (editor != NULL)
    gtk_widget_unparent (editor);
}

static void
on_edited (PwAlignmentGrid *self,
           const char      *text)
{
  PwGridLine *line = pw_alignment_grid_get_line (self, self->current_line);
  gboolean    had_focus = gtk_widget_get_focus_child (self->editor) != NULL;
  int         row = line != NULL ? line->row : -1;

  pw_alignment_grid_drop_editor (self);
  if (had_focus)
    go_to (self, self->current_line, (int) self->current_column);
  if (text != NULL && row >= 0)
    g_signal_emit (self, pw_alignment_grid_signals[PW_GRID_EDITED], 0, (guint) row, self->editor_content, text);
}

int
pw_alignment_grid_get_current (PwAlignmentGrid *self,
                               int             *content)
{
  PwGridLine *line;

  g_return_val_if_fail (PW_IS_ALIGNMENT_GRID (self), -1);

  line = pw_alignment_grid_get_line (self, self->current_line);
  *content = pw_grid_columns_get_content (&self->columns, self->current_column);

  return line != NULL ? line->row : -1;
}

gboolean
pw_alignment_grid_go_to (PwAlignmentGrid *self,
                         guint            row,
                         int              content)
{
  g_return_val_if_fail (PW_IS_ALIGNMENT_GRID (self), FALSE);

  for (guint i = 0; i < self->lines->len; i++)
    if (g_array_index (self->lines, PwGridLine, i).row == (int) row)
      {
        go_to (self, (int) i, (int) pw_grid_columns_find (&self->columns, content));
        return TRUE;
      }

  return FALSE;
}

GtkEditable *
pw_alignment_grid_edit (PwAlignmentGrid *self,
                        const char      *text,
                        const char      *label,
                        const char      *hint)
{
  g_return_val_if_fail (PW_IS_ALIGNMENT_GRID (self), NULL);

  if (pw_alignment_grid_get_cell (self, self->current_line, self->current_column) == NULL)
    return NULL;
  if (self->editor != NULL)
    pw_grid_editor_finish (PW_GRID_EDITOR (self->editor));

  self->editor = pw_grid_editor_new (text, label, hint);
  self->editor_content = pw_grid_columns_get_content (&self->columns, self->current_column);
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  scroll_to_current (self);
  gtk_widget_grab_focus (GTK_WIDGET (pw_grid_editor_get_editable (PW_GRID_EDITOR (self->editor))));
  g_signal_connect_object (self->editor, "finished", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);

  return pw_grid_editor_get_editable (PW_GRID_EDITOR (self->editor));
}
