/* app/canvas/canvas-mark.h - a mark on an element, such as its number in a table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "base/geometry.h"

G_BEGIN_DECLS

/**
 * PwCanvasMark:
 * @text: (nullable): in a small badge at the upper right corner, such as "7"
 * @label: (nullable): what the mark means, for assistive technology
 * @color: of outline and badge; alpha 0 for the ink of the diagram
 * @is_strong: outlined and with a filled badge, as the partner of what is selected is
 */
typedef struct
{
  char    *text;
  char    *label;
  PwColor  color;
  gboolean is_strong;
} PwCanvasMark;

PwCanvasMark *pw_canvas_mark_new (const char *text,
                                  const char *label,
                                  PwColor     color,
                                  gboolean    is_strong);
void          pw_canvas_mark_free (PwCanvasMark *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwCanvasMark, pw_canvas_mark_free)

G_END_DECLS
