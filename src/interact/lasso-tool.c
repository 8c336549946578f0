/* interact/lasso-tool.c - selecting what lies inside of a rectangle
 *
 * idle --press--> armed --past threshold--> lassoing --release--> dropped: inside is selected
 *                   \-------release (a click)-------------------> idle
 *
 * cancel: any state --> idle, Escape: dropped; the selection as before.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <math.h>

#include "interact/panning.h"
#include "interact/tools.h"

/* Pixels before a press becomes a drag. Fingers tremble. */
#define DRAG_THRESHOLD 4
#define DRAG_THRESHOLD_TOUCH 12

typedef enum
{
  STATE_IDLE,
  STATE_ARMED,
  STATE_LASSOING,
} State;

typedef struct
{
  PwTool    parent;
  State     state;
  PwPoint   press; /* in pixels */
  PwPoint   start; /* in diagram units: it stays while the view moves */
  PwPanning panning;
} PwLassoTool;

static void
lasso_tool_press (PwTool               *tool,
                  PwEditor             *editor,
                  const PwPointerEvent *event)
{
  PwLassoTool *self = (PwLassoTool *) tool;

  if (self->state != STATE_IDLE || pw_panning_press (&self->panning, editor, event) || event->button != PW_BUTTON_PRIMARY)
    return;
  self->state = STATE_ARMED;
  self->press = event->pixel;
  self->start = pw_view_state_to_diagram (pw_editor_get_view_state (editor), event->pixel);
}

static PwRect
get_lasso (const PwLassoTool *self,
           PwEditor          *editor,
           PwPoint            pixel)
{
  PwPoint corners[] = { self->start, pw_view_state_to_diagram (pw_editor_get_view_state (editor), pixel) };

  return pw_points_bounds (corners, G_N_ELEMENTS (corners));
}

static void
lasso_tool_motion (PwTool               *tool,
                   PwEditor             *editor,
                   const PwPointerEvent *event)
{
  PwLassoTool *self = (PwLassoTool *) tool;
  double       threshold = event->device == PW_DEVICE_TOUCH ? DRAG_THRESHOLD_TOUCH : DRAG_THRESHOLD;
  PwRect       lasso;

  if (pw_panning_motion (&self->panning, editor, event))
    return;
  pw_editor_set_pointer (editor, self->panning.is_space_down ? PW_POINTER_GRAB : PW_POINTER_CROSS);
  pw_editor_set_hover (editor, -1);
  if (self->state == STATE_ARMED && hypot (event->pixel.x - self->press.x, event->pixel.y - self->press.y) >= threshold)
    self->state = STATE_LASSOING;
  if (self->state == STATE_LASSOING)
    {
      lasso = get_lasso (self, editor, event->pixel);
      pw_editor_set_lasso (editor, &lasso);
    }
}

static void
lasso_tool_release (PwTool               *tool,
                    PwEditor             *editor,
                    const PwPointerEvent *event)
{
  PwLassoTool *self = (PwLassoTool *) tool;
  State        was = self->state;
  PwRect       lasso = get_lasso (self, editor, event->pixel);

  if (pw_panning_release (&self->panning))
    return;
  self->state = STATE_IDLE;
  if (was != STATE_LASSOING)
    return;
  pw_editor_set_lasso (editor, NULL);
  pw_editor_drop_tool (editor);
  if ((event->modifiers & PW_MODIFIER_SHIFT) == 0)
    pw_selection_set (pw_editor_get_selection (editor), NULL);
  pw_editor_select_inside (editor, lasso);
}

static void
lasso_tool_cancel (PwTool   *tool,
                   PwEditor *editor)
{
  PwLassoTool *self = (PwLassoTool *) tool;

  self->state = STATE_IDLE;
  pw_panning_release (&self->panning);
  pw_editor_set_lasso (editor, NULL);
}

static gboolean
lasso_tool_key (PwTool   *tool,
                PwEditor *editor,
                PwKey     key,
                gboolean  is_down)
{
  if (pw_panning_key (&((PwLassoTool *) tool)->panning, editor, key, is_down))
    return TRUE;
  if (key != PW_KEY_ESCAPE || !is_down)
    return FALSE;
  lasso_tool_cancel (tool, editor);
  pw_editor_drop_tool (editor);

  return TRUE;
}

static const PwToolClass lasso_tool = {
  .id = "lasso",
  .press = lasso_tool_press,
  .motion = lasso_tool_motion,
  .release = lasso_tool_release,
  .cancel = lasso_tool_cancel,
  .key = lasso_tool_key,
};

PwTool *
pw_lasso_tool_new (void)
{
  PwLassoTool *self = g_new0 (PwLassoTool, 1);

  self->parent.klass = &lasso_tool;

  return &self->parent;
}
