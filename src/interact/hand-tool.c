/* interact/hand-tool.c - moving the view
 *
 * idle --press--> panning --release--> idle
 *
 * cancel: panning --> idle, the view stays where it is. Escape while idle puts it away.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/panning.h"
#include "interact/tools.h"

typedef struct
{
  PwTool    parent;
  PwPanning panning;
} PwHandTool;

static void
hand_tool_press (PwTool               *tool,
                 PwEditor             *editor,
                 const PwPointerEvent *event)
{
  PwHandTool *self = (PwHandTool *) tool;

  if (event->button != PW_BUTTON_SECONDARY)
    pw_panning_start (&self->panning, editor, event);
}

static void
hand_tool_motion (PwTool               *tool,
                  PwEditor             *editor,
                  const PwPointerEvent *event)
{
  PwHandTool *self = (PwHandTool *) tool;

  if (!pw_panning_motion (&self->panning, editor, event))
    pw_editor_set_pointer (editor, PW_POINTER_GRAB);
}

static void
hand_tool_release (PwTool               *tool,
                   PwEditor             *editor,
                   const PwPointerEvent *event)
{
  PwHandTool *self = (PwHandTool *) tool;

  if (pw_panning_release (&self->panning))
    pw_editor_set_pointer (editor, PW_POINTER_GRAB);
}

static void
hand_tool_cancel (PwTool   *tool,
                  PwEditor *editor)
{
  hand_tool_release (tool, editor, NULL);
}

static gboolean
hand_tool_key (PwTool   *tool,
               PwEditor *editor,
               PwKey     key,
               gboolean  is_down)
{
  PwHandTool *self = (PwHandTool *) tool;

  if (key != PW_KEY_ESCAPE)
    return TRUE; /* Space would give the hand that is there already */
  if (!is_down)
    return FALSE;
  if (self->panning.is_active)
    hand_tool_cancel (tool, editor);
  else
    pw_editor_drop_tool (editor);

  return TRUE;
}

static const PwToolClass hand_tool = {
  .id = "hand",
  .press = hand_tool_press,
  .motion = hand_tool_motion,
  .release = hand_tool_release,
  .cancel = hand_tool_cancel,
  .key = hand_tool_key,
};

PwTool *
pw_hand_tool_new (void)
{
  PwHandTool *self = g_new0 (PwHandTool, 1);

  self->parent.klass = &hand_tool;

  return &self->parent;
}
