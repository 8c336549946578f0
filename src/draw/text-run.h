/* draw/text-run.h - one line of text, shaped once and kept
 *
 * Diagrams say the same words again and again, and every frame paints the same
 * lines. So shaped text is kept, each thread with its own store, and bounded.
 * All sizes are in diagram units; glyphs are not hinted, so that text has the
 * same width at every zoom and on paper.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <cairo.h>

#include "draw/display-list.h"

G_BEGIN_DECLS

/* Lines under and through text, in font sizes. */
#define PW_TEXT_UNDERLINE_BELOW 0.14
#define PW_TEXT_STRIKE_ABOVE 0.28
#define PW_TEXT_RULE_WIDTH 0.07

typedef struct _PwTextRun PwTextRun;

/**
 * pw_text_run_get:
 * @text: one line, UTF-8
 * @length: in bytes, or -1
 *
 * Returns: (transfer none): valid until this thread asks for another
 */
const PwTextRun *pw_text_run_get (const char       *text,
                                  gssize            length,
                                  const PwDrawFont *font);

/** pw_text_run_get_width: how far the next letter would stand to the right */
double pw_text_run_get_width (const PwTextRun *self);

/** pw_text_run_paint: in the context's colour, the baseline's left end at (0, 0) */
void pw_text_run_paint (const PwTextRun *self,
                        cairo_t         *cr);

/** pw_text_run_add_path: its outlines to the context's path, the baseline's left end at (0, 0) */
void pw_text_run_add_path (const PwTextRun *self,
                           cairo_t         *cr);

G_END_DECLS
