/* app/canvas/canvas-mark.h - a mark on an element, such as its number in a table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "base/geometry.h"

G_BEGIN_DECLS

/** PwCanvasSign: the worse the greater */
typedef enum
{
  PW_CANVAS_SIGN_NONE,
  PW_CANVAS_SIGN_HINT,    /* an amber triangle, hollow */
  PW_CANVAS_SIGN_WARNING, /* an amber triangle */
  PW_CANVAS_SIGN_ERROR,   /* a red disc */
} PwCanvasSign;

/**
 * PwCanvasMark:
 * @text: (nullable): in a small badge at the upper right corner, such as "7"
 * @label: (nullable): what the mark means, for assistive technology
 * @color: of outline and badge; alpha 0 for the ink of the diagram
 * @is_strong: outlined and with a filled badge, as the partner of what is selected is
 * @sign: that something is to be said about the element, at its upper right corner
 */
typedef struct
{
  char        *text;
  char        *label;
  PwColor      color;
  gboolean     is_strong;
  PwCanvasSign sign;
} PwCanvasMark;

PwCanvasMark *pw_canvas_mark_new (const char *text,
                                  const char *label,
                                  PwColor     color,
                                  gboolean    is_strong);
void          pw_canvas_mark_free (PwCanvasMark *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwCanvasMark, pw_canvas_mark_free)

G_END_DECLS
