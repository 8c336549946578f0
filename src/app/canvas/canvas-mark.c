/* app/canvas/canvas-mark.c - a mark on an element, such as its number in a table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/canvas-mark.h"

PwCanvasMark *
pw_canvas_mark_new (const char *text,
                    const char *label,
                    PwColor     color,
                    gboolean    is_strong)
{
  PwCanvasMark *self = g_new0 (PwCanvasMark, 1);

  self->text = g_strdup (text);
  self->label = g_strdup (label);
  self->color = color;
  self->is_strong = is_strong;

  return self;
}

void
pw_canvas_mark_free (PwCanvasMark *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self->label);
  g_free (self);
}
