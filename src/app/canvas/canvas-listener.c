/* app/canvas/canvas-listener.c - what the editor says, shown by the canvas
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/canvas-private.h"

static void
on_hover_changed (PwEditor *editor,
                  gpointer  data)
{
  PwCanvas *self = data;
  int       hover = pw_editor_get_hover (editor);

  pw_drill_down_update (self->drill_down);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "hover-changed", hover >= 0 ? pw_editor_get_item_id (editor, (guint) hover) : NULL);
}

static void
on_lasso_changed (PwEditor *editor,
                  gpointer  data)
{
  gtk_widget_queue_draw (GTK_WIDGET (data));
}

static void
on_preview_changed (PwEditor *editor,
                    gpointer  data)
{
  if (pw_editor_get_preview (editor) == NULL)
    pw_ghost_picture_forget (PW_CANVAS (data)->ghosts);
  gtk_widget_queue_draw (GTK_WIDGET (data));
}

static void
on_tool_changed (PwEditor *editor,
                 gpointer  data)
{
  g_signal_emit_by_name (data, "tool-changed");
}

static void
on_edit_label (PwEditor   *editor,
               const char *id,
               gpointer    data)
{
  pw_canvas_editing_write_label (PW_CANVAS (data)->editing, id);
}

static void
on_refused (PwEditor   *editor,
            const char *reason,
            gpointer    data)
{
  pw_canvas_editing_refuse (PW_CANVAS (data)->editing, reason);
}

static void
on_pointer_changed (PwEditor *editor,
                    gpointer  data)
{
  static const char *const names[] = {
    [PW_POINTER_DEFAULT] = NULL,
    [PW_POINTER_GRAB] = "grab",
    [PW_POINTER_GRABBING] = "grabbing",
    [PW_POINTER_CROSS] = "crosshair",
    [PW_POINTER_MOVE] = "move",
    [PW_POINTER_RESIZE_EAST_WEST] = "ew-resize",
    [PW_POINTER_RESIZE_NORTH_SOUTH] = "ns-resize",
    [PW_POINTER_RESIZE_FALLING] = "nwse-resize",
    [PW_POINTER_RESIZE_RISING] = "nesw-resize",
    [PW_POINTER_REFUSED] = "not-allowed",
  };

  gtk_widget_set_cursor_from_name (GTK_WIDGET (data), names[pw_editor_get_pointer (editor)]);
}

static void
on_activated (PwEditor   *editor,
              const char *id,
              gpointer    data)
{
  g_signal_emit_by_name (data, "activated", id);
}

static void
on_drill_down (PwEditor   *editor,
               const char *id,
               gpointer    data)
{
  g_signal_emit_by_name (data, "drill-down", id);
}

const PwEditorListener pw_canvas_listener = {
  .hover_changed = on_hover_changed,
  .lasso_changed = on_lasso_changed,
  .pointer_changed = on_pointer_changed,
  .activated = on_activated,
  .drill_down = on_drill_down,
  .preview_changed = on_preview_changed,
  .tool_changed = on_tool_changed,
  .edit_label = on_edit_label,
  .refused = on_refused,
};
