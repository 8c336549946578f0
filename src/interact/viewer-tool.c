/* interact/viewer-tool.c - looking at a diagram: select, pan, lasso
 *
 *                         /--Shift--> lassoing --release--> idle: what is inside is selected
 * idle --press--> armed --past threshold
 *                   |     \---------> panning ---release--> idle
 *                   \--release (a click)------------------> idle: selected, or activated
 *
 * cancel: any state --> idle; a lasso leaves no trace, a view that moved stays.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/viewer-tool.h"

#include <math.h>

/* Pixels before a press becomes a drag. Fingers tremble. */
#define DRAG_THRESHOLD 4
#define DRAG_THRESHOLD_TOUCH 12

typedef enum
{
  STATE_IDLE,
  STATE_ARMED,
  STATE_PANNING,
  STATE_LASSOING,
} State;

typedef struct
{
  PwTool         parent;
  State          state;
  PwPointerEvent press;
  PwPoint        last;  /* pixel that the view has followed so far */
  PwPoint        start; /* of a lasso, in diagram units: it stays while the view moves */
  gboolean       is_space_down;
} PwViewerTool;

static void
update_pointer (PwViewerTool *self,
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
enter (PwViewerTool *self,
       PwEditor     *editor,
       State         state)
{
  self->state = state;
  if (state != STATE_LASSOING)
    pw_editor_set_lasso (editor, NULL);
  update_pointer (self, editor);
}

static gboolean
is_lasso (const PwViewerTool *self)
{
  return self->press.button == PW_BUTTON_PRIMARY && (self->press.modifiers & PW_MODIFIER_SHIFT) != 0 &&
         self->press.device != PW_DEVICE_TOUCH && !self->is_space_down;
}

static PwRect
get_lasso (const PwViewerTool *self,
           PwEditor           *editor,
           PwPoint             pixel)
{
  PwPoint corners[] = { self->start, pw_view_state_to_diagram (pw_editor_get_view_state (editor), pixel) };

  return pw_points_bounds (corners, G_N_ELEMENTS (corners));
}

static void
viewer_tool_press (PwTool               *tool,
                   PwEditor             *editor,
                   const PwPointerEvent *event)
{
  PwViewerTool *self = (PwViewerTool *) tool;

  if (event->button == PW_BUTTON_SECONDARY || self->state != STATE_IDLE)
    return;

  self->press = *event;
  self->last = event->pixel;
  self->start = pw_view_state_to_diagram (pw_editor_get_view_state (editor), event->pixel);
  enter (self, editor, STATE_ARMED);
}

static void
viewer_tool_motion (PwTool               *tool,
                    PwEditor             *editor,
                    const PwPointerEvent *event)
{
  PwViewerTool *self = (PwViewerTool *) tool;
  double        threshold = event->device == PW_DEVICE_TOUCH ? DRAG_THRESHOLD_TOUCH : DRAG_THRESHOLD;
  PwRect        lasso;

  if (self->state == STATE_IDLE && event->device != PW_DEVICE_TOUCH)
    pw_editor_set_hover (editor, self->is_space_down ? -1 : pw_editor_hit (editor, event->pixel, event->device));

  if (self->state == STATE_ARMED && hypot (event->pixel.x - self->press.pixel.x,
                                           event->pixel.y - self->press.pixel.y) >= threshold)
    {
      enter (self, editor, is_lasso (self) ? STATE_LASSOING : STATE_PANNING);
      pw_editor_set_hover (editor, -1);
    }

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
}

static void
click (PwViewerTool         *self,
       PwEditor             *editor,
       const PwPointerEvent *event)
{
  PwSelection *selection = pw_editor_get_selection (editor);
  int          n = pw_editor_hit (editor, self->press.pixel, self->press.device);
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
  if (id != NULL && self->press.n_press == 2)
    pw_editor_activate (editor, (guint) n);
}

static void
viewer_tool_release (PwTool               *tool,
                     PwEditor             *editor,
                     const PwPointerEvent *event)
{
  PwViewerTool *self = (PwViewerTool *) tool;
  State         was = self->state;
  PwRect        lasso = get_lasso (self, editor, event->pixel);

  enter (self, editor, STATE_IDLE);
  if (was == STATE_LASSOING)
    pw_editor_select_inside (editor, lasso);
  else if (was == STATE_ARMED)
    click (self, editor, event);
}

static void
viewer_tool_cancel (PwTool   *tool,
                    PwEditor *editor)
{
  enter ((PwViewerTool *) tool, editor, STATE_IDLE);
}

static void
viewer_tool_leave (PwTool   *tool,
                   PwEditor *editor)
{
  pw_editor_set_hover (editor, -1);
}

static gboolean
viewer_tool_key (PwTool   *tool,
                 PwEditor *editor,
                 PwKey     key,
                 gboolean  is_down)
{
  PwViewerTool *self = (PwViewerTool *) tool;

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

static const PwToolClass viewer_tool = {
  .id = "viewer",
  .press = viewer_tool_press,
  .motion = viewer_tool_motion,
  .release = viewer_tool_release,
  .cancel = viewer_tool_cancel,
  .leave = viewer_tool_leave,
  .key = viewer_tool_key,
};

PwTool *
pw_viewer_tool_new (void)
{
  PwViewerTool *self = g_new0 (PwViewerTool, 1);

  self->parent.klass = &viewer_tool;
  return &self->parent;
}
