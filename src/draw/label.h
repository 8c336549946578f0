/* draw/label.h - where the text of an item goes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/item.h"
#include "draw/text-block.h"

G_BEGIN_DECLS

/* Text never gets smaller than this to fit. */
#define PW_LABEL_LEAST_SIZE 9.0

/**
 * pw_label_draw_inside:
 * @area: where the text should stay
 * @keep_out: (nullable): what stands in a corner of @area, such as an icon
 * @ground: what the text stands on
 *
 * Centred, hyphenated, in a smaller font where it does not fit otherwise.
 */
void pw_label_draw_inside (PwItemPen    *pen,
                           const char   *text,
                           PwRect        area,
                           const PwRect *keep_out,
                           PwColor       ground);

/**
 * pw_label_draw_top:
 *
 * As pw_label_draw_inside(), but in the upper left corner unless the file puts it
 * in the middle; groups have it in the middle.
 */
void pw_label_draw_top (PwItemPen  *pen,
                        const char *text,
                        PwRect      area,
                        PwColor     ground);

/** pw_label_draw_upwards: as pw_label_draw_inside(), to be read from below */
void pw_label_draw_upwards (PwItemPen  *pen,
                            const char *text,
                            PwRect      area,
                            PwColor     ground);

/**
 * pw_label_draw_outside:
 *
 * Beside the shape: where the file puts it, else where it covers nothing; never
 * broken inside a word.
 */
void pw_label_draw_outside (PwItemPen  *pen,
                            const char *text);

/**
 * pw_label_draw_along:
 *
 * Beside the route of an edge: where the file puts it, else at its middle or, for
 * what leaves a gateway, at its start.
 */
void pw_label_draw_along (PwItemPen  *pen,
                          const char *text);

G_END_DECLS
