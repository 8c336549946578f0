/* interact/select-tool.c - what is in hand by itself: select, move, resize, bend, look around
 *
 *                         /--on handle or element--> at work ---release--> idle: one command
 *                         |--Shift-----------------> lassoing --release--> idle: inside is selected
 * idle --press--> armed --past threshold
 *                   |     \-------------------------> panning ---release--> idle
 *                   \--release (a click)---------------------> idle: selected, or its name written
 *
 * What "at work" means is a gesture's own matter, see gesture.h.
 * cancel: any state --> idle; a gesture or lasso leaves no trace, a view that moved stays.
 *
 * Where there is nothing to edit a drag is never at work: all that is left is looking.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/tools.h"

#include <math.h>

#include "interact/gesture.h"

/* Pixels before a press becomes a drag. Fingers tremble. */
#define DRAG_THRESHOLD 4
#define DRAG_THRESHOLD_TOUCH 12

typedef enum
{
  STATE_IDLE,
  STATE_ARMED,
  STATE_PANNING,
  STATE_LASSOING,
  STATE_AT_WORK,
} State;

typedef struct
{
  PwTool         parent;
  State          state;
  PwPointerEvent press;
  PwPoint        last;  /* pixel that the view has followed so far */
  PwPoint        start; /* of a lasso, in diagram units: it stays while the view moves */
  gboolean       is_space_down;
  PwGesture     *gesture; /* while at work */
} PwSelectTool;

/* --- what a drag would take hold of ----------------------------------------------------- */

typedef struct
{
  int       item;
  PwHitPart part;
} Grip;

/* Nothing where a drag from @pixel would be on free canvas. */
static Grip
find_grip (PwEditor *editor,
           PwPoint   pixel,
           PwDevice  device)
{
  Grip        grip = { -1, PW_HIT_CONTENT };
  const char *id;

  if (pw_editor_get_document (editor) == NULL)
    return grip;
  grip.item = pw_editor_hit (editor, pixel, device, &grip.part);
  id = grip.item >= 0 ? pw_editor_get_item_id (editor, (guint) grip.item) : NULL;
  /* The view follows a finger but where it takes hold of what is selected already. */
  if (id == NULL || grip.part == PW_HIT_CONTENT ||
      (device == PW_DEVICE_TOUCH && !pw_selection_contains (pw_editor_get_selection (editor), id)))
    grip.item = -1;

  return grip;
}

static PwPointerShape
get_handle_shape (PwEditor       *editor,
                  const PwHandle *handle)
{
  const PwDiagramItem *item = pw_diagram_get_item (pw_editor_get_diagram (editor), (guint) handle->item);

  switch (handle->kind)
    {
    case PW_HANDLE_NORTH_WEST:
    case PW_HANDLE_SOUTH_EAST:
      return PW_POINTER_RESIZE_FALLING;
    case PW_HANDLE_NORTH_EAST:
    case PW_HANDLE_SOUTH_WEST:
      return PW_POINTER_RESIZE_RISING;
    case PW_HANDLE_NORTH:
    case PW_HANDLE_SOUTH:
      return PW_POINTER_RESIZE_NORTH_SOUTH;
    case PW_HANDLE_EAST:
    case PW_HANDLE_WEST:
      return PW_POINTER_RESIZE_EAST_WEST;
    case PW_HANDLE_SEGMENT:
      if (fabs (item->points[handle->index].y - item->points[handle->index + 1].y) < 0.01)
        return PW_POINTER_RESIZE_NORTH_SOUTH;
      if (fabs (item->points[handle->index].x - item->points[handle->index + 1].x) < 0.01)
        return PW_POINTER_RESIZE_EAST_WEST;
      return PW_POINTER_MOVE;
    case PW_HANDLE_SOURCE:
    case PW_HANDLE_TARGET:
    case PW_HANDLE_BEND:
    default:
      return PW_POINTER_MOVE;
    }
}

static PwPointerShape
get_hover_shape (PwEditor *editor,
                 PwPoint   pixel,
                 PwDevice  device)
{
  PwHandle    handle;
  Grip        grip;
  const char *id;

  if (pw_handles_hit (editor, pixel, device, &handle))
    return get_handle_shape (editor, &handle);
  grip = find_grip (editor, pixel, device);
  id = grip.item >= 0 ? pw_editor_get_item_id (editor, (guint) grip.item) : NULL;

  return id != NULL && pw_selection_contains (pw_editor_get_selection (editor), id) ? PW_POINTER_MOVE : PW_POINTER_DEFAULT;
}

/* --- states ----------------------------------------------------------------------------- */

static void
update_pointer (PwSelectTool *self,
                PwEditor     *editor)
{
  PwPointerShape shape = PW_POINTER_DEFAULT;

  if (self->state == STATE_PANNING)
    shape = PW_POINTER_GRABBING;
  else if (self->state == STATE_LASSOING)
    shape = PW_POINTER_CROSS;
  else if (self->is_space_down)
    shape = PW_POINTER_GRAB;
  pw_editor_set_pointer (editor, shape);
}

static void
enter (PwSelectTool *self,
       PwEditor     *editor,
       State         state)
{
  self->state = state;
  if (state != STATE_LASSOING)
    pw_editor_set_lasso (editor, NULL);
  if (state != STATE_AT_WORK && self->gesture != NULL)
    {
      g_clear_pointer (&self->gesture, pw_gesture_free);
      pw_editor_set_preview (editor, NULL);
    }
  update_pointer (self, editor);
}

static gboolean
is_hand (const PwSelectTool *self)
{
  return self->press.button != PW_BUTTON_PRIMARY || self->is_space_down;
}

static gboolean
is_lasso (const PwSelectTool *self)
{
  return !is_hand (self) && (self->press.modifiers & PW_MODIFIER_SHIFT) != 0 && self->press.device != PW_DEVICE_TOUCH;
}

static PwRect
get_lasso (const PwSelectTool *self,
           PwEditor           *editor,
           PwPoint             pixel)
{
  PwPoint corners[] = { self->start, pw_view_state_to_diagram (pw_editor_get_view_state (editor), pixel) };

  return pw_points_bounds (corners, G_N_ELEMENTS (corners));
}

static PwGesture *
make_gesture_at_handle (PwEditor       *editor,
                        const PwHandle *handle,
                        PwPoint         start)
{
  if (handle->kind == PW_HANDLE_SOURCE || handle->kind == PW_HANDLE_TARGET)
    return pw_reconnect_gesture_new (editor, handle);
  if (handle->kind == PW_HANDLE_BEND || handle->kind == PW_HANDLE_SEGMENT)
    return pw_flow_gesture_new_at_handle (editor, handle, start);

  return pw_resize_gesture_new (editor, handle, start);
}

/* (nullable): what the drag that begins is to do with what was pressed on. */
static PwGesture *
make_gesture (PwSelectTool *self,
              PwEditor     *editor)
{
  PwSelection *selection = pw_editor_get_selection (editor);
  PwHandle     handle;
  Grip         grip;
  const char  *id;

  if (is_hand (self))
    return NULL;
  if (pw_handles_hit (editor, self->press.pixel, self->press.device, &handle))
    return make_gesture_at_handle (editor, &handle, self->start);
  grip = find_grip (editor, self->press.pixel, self->press.device);
  id = grip.item >= 0 ? pw_editor_get_item_id (editor, (guint) grip.item) : NULL;
  if (id == NULL)
    return NULL;

  if (!pw_selection_contains (selection, id))
    {
      if ((self->press.modifiers & PW_MODIFIER_SHIFT) != 0)
        pw_selection_toggle (selection, id);
      else
        pw_selection_set (selection, id);
    }

  if (grip.part == PW_HIT_LABEL)
    return pw_label_gesture_new (editor, (guint) grip.item, self->start);
  if (grip.part == PW_HIT_LINE && pw_selection_get_only (selection) != NULL)
    return pw_flow_gesture_new (editor, (guint) grip.item, self->start);

  return pw_move_gesture_new (editor, (guint) grip.item, self->start);
}

static void
begin_drag (PwSelectTool *self,
            PwEditor     *editor)
{
  State state = is_lasso (self) ? STATE_LASSOING : STATE_PANNING;

  self->gesture = make_gesture (self, editor);
  enter (self, editor, self->gesture != NULL ? STATE_AT_WORK : state);
  pw_editor_set_hover (editor, -1);
}

/* --- events ----------------------------------------------------------------------------- */

static void
select_tool_press (PwTool               *tool,
                   PwEditor             *editor,
                   const PwPointerEvent *event)
{
  PwSelectTool *self = (PwSelectTool *) tool;

  if (event->button == PW_BUTTON_SECONDARY || self->state != STATE_IDLE)
    return;

  self->press = *event;
  self->last = event->pixel;
  self->start = pw_view_state_to_diagram (pw_editor_get_view_state (editor), event->pixel);
  enter (self, editor, STATE_ARMED);
}

static void
hover (PwSelectTool         *self,
       PwEditor             *editor,
       const PwPointerEvent *event)
{
  if (event->device == PW_DEVICE_TOUCH)
    return;
  pw_editor_set_hover (editor, self->is_space_down ? -1 : pw_editor_hit (editor, event->pixel, event->device, NULL));
  if (!self->is_space_down)
    pw_editor_set_pointer (editor, get_hover_shape (editor, event->pixel, event->device));
}

static void
select_tool_motion (PwTool               *tool,
                    PwEditor             *editor,
                    const PwPointerEvent *event)
{
  PwSelectTool *self = (PwSelectTool *) tool;
  double        threshold = event->device == PW_DEVICE_TOUCH ? DRAG_THRESHOLD_TOUCH : DRAG_THRESHOLD;
  PwRect        lasso;

  if (self->state == STATE_IDLE)
    hover (self, editor, event);
  if (self->state == STATE_ARMED && hypot (event->pixel.x - self->press.pixel.x,
                                           event->pixel.y - self->press.pixel.y) >= threshold)
    begin_drag (self, editor);

  if (self->state == STATE_PANNING)
    {
      pw_view_state_pan (pw_editor_get_view_state (editor), self->last.x - event->pixel.x,
                         self->last.y - event->pixel.y);
      self->last = event->pixel;
    }
  else if (self->state == STATE_LASSOING)
    {
      lasso = get_lasso (self, editor, event->pixel);
      pw_editor_set_lasso (editor, &lasso);
    }
  else if (self->state == STATE_AT_WORK)
    self->gesture->klass->motion (self->gesture, editor, pw_view_state_to_diagram (pw_editor_get_view_state (editor), event->pixel),
                                  event->modifiers);
}

/* The command alters the diagram: by then nothing may show the gesture any more. */
static void
finish_work (PwSelectTool *self,
             PwEditor     *editor)
{
  g_autoptr (PwGesture) gesture = g_steal_pointer (&self->gesture);
  g_autoptr (GError) error = NULL;

  enter (self, editor, STATE_IDLE);
  pw_editor_set_preview (editor, NULL);
  if (!gesture->klass->finish (gesture, editor, &error))
    pw_editor_refuse (editor, error);
}

static void
click (PwSelectTool         *self,
       PwEditor             *editor,
       const PwPointerEvent *event)
{
  PwSelection *selection = pw_editor_get_selection (editor);
  int          n = pw_editor_hit (editor, self->press.pixel, self->press.device, NULL);
  const char  *id = n >= 0 ? pw_editor_get_item_id (editor, (guint) n) : NULL;

  if (self->press.button != PW_BUTTON_PRIMARY || self->is_space_down)
    return;

  if ((self->press.modifiers & (PW_MODIFIER_SHIFT | PW_MODIFIER_CONTROL)) != 0)
    {
      if (id != NULL)
        pw_selection_toggle (selection, id);
      return;
    }

  pw_selection_set (selection, id);
  if (id == NULL || self->press.n_press != 2)
    return;
  if (pw_editor_get_document (editor) != NULL)
    pw_editor_edit_label (editor, id);
  else
    pw_editor_activate (editor, (guint) n);
}

static void
select_tool_release (PwTool               *tool,
                     PwEditor             *editor,
                     const PwPointerEvent *event)
{
  PwSelectTool *self = (PwSelectTool *) tool;
  State         was = self->state;
  PwRect        lasso = get_lasso (self, editor, event->pixel);

  if (was == STATE_AT_WORK)
    {
      finish_work (self, editor);
      return;
    }
  enter (self, editor, STATE_IDLE);
  if (was == STATE_LASSOING)
    pw_editor_select_inside (editor, lasso);
  else if (was == STATE_ARMED)
    click (self, editor, event);
}

static void
select_tool_cancel (PwTool   *tool,
                    PwEditor *editor)
{
  enter ((PwSelectTool *) tool, editor, STATE_IDLE);
}

static void
select_tool_leave (PwTool   *tool,
                   PwEditor *editor)
{
  pw_editor_set_hover (editor, -1);
}

static gboolean
select_tool_key (PwTool   *tool,
                 PwEditor *editor,
                 PwKey     key,
                 gboolean  is_down)
{
  PwSelectTool *self = (PwSelectTool *) tool;

  switch (key)
    {
    case PW_KEY_SPACE:
      self->is_space_down = is_down;
      if (is_down && self->state == STATE_IDLE)
        pw_editor_set_hover (editor, -1);
      update_pointer (self, editor);
      return TRUE;
    case PW_KEY_ESCAPE:
      if (!is_down || self->state == STATE_IDLE)
        return FALSE;
      enter (self, editor, STATE_IDLE);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
select_tool_clear (PwTool *tool)
{
  pw_gesture_free (((PwSelectTool *) tool)->gesture);
}

static const PwToolClass select_tool = {
  .id = "select",
  .press = select_tool_press,
  .motion = select_tool_motion,
  .release = select_tool_release,
  .cancel = select_tool_cancel,
  .leave = select_tool_leave,
  .key = select_tool_key,
  .clear = select_tool_clear,
};

PwTool *
pw_select_tool_new (void)
{
  PwSelectTool *self = g_new0 (PwSelectTool, 1);

  self->parent.klass = &select_tool;
  return &self->parent;
}
