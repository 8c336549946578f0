/* interact/panning.c - moving the view while any tool is in hand
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/panning.h"

gboolean
pw_panning_press (PwPanning            *self,
                  PwEditor             *editor,
                  const PwPointerEvent *event)
{
  if (event->button != PW_BUTTON_MIDDLE && !(event->button == PW_BUTTON_PRIMARY && self->is_space_down))
    return FALSE;
  pw_panning_start (self, editor, event);

  return TRUE;
}

void
pw_panning_start (PwPanning            *self,
                  PwEditor             *editor,
                  const PwPointerEvent *event)
{
  self->is_active = TRUE;
  self->last = event->pixel;
  pw_editor_set_pointer (editor, PW_POINTER_GRABBING);
}

gboolean
pw_panning_motion (PwPanning            *self,
                   PwEditor             *editor,
                   const PwPointerEvent *event)
{
  if (!self->is_active)
    return FALSE;
  pw_view_state_pan (pw_editor_get_view_state (editor), self->last.x - event->pixel.x, self->last.y - event->pixel.y);
  self->last = event->pixel;

  return TRUE;
}

gboolean
pw_panning_release (PwPanning *self)
{
  gboolean was_active = self->is_active;

  self->is_active = FALSE;

  return was_active;
}

gboolean
pw_panning_key (PwPanning *self,
                PwEditor  *editor,
                PwKey      key,
                gboolean   is_down)
{
  if (key != PW_KEY_SPACE)
    return FALSE;
  self->is_space_down = is_down;
  if (is_down && !self->is_active)
    pw_editor_set_pointer (editor, PW_POINTER_GRAB);

  return TRUE;
}
