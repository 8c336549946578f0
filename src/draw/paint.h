/* draw/paint.h - puts scenes on cairo
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <cairo.h>

#include "draw/scene.h"

G_BEGIN_DECLS

typedef enum
{
  PW_PAINT_FULL,
  PW_PAINT_PIXELS,   /* all, text as outlines: cairo puts glyphs on whole pixels, which tears small words apart */
  PW_PAINT_OUTLINES, /* no text, no icons: for far away and thumbnails */
} PwPaintDetail;

/** pw_paint_list: paints one display list; the context's scale maps diagram units */
void pw_paint_list (const PwDisplayList *list,
                    cairo_t             *cr);

/** pw_paint_list_as: likewise, in as much detail as wanted */
void pw_paint_list_as (const PwDisplayList *list,
                       PwPaintDetail        detail,
                       cairo_t             *cr);

/**
 * pw_paint_scene:
 * @area: (nullable): what is wanted of the scene; %NULL for all
 *
 * Paints items in drawing order. The paper is not painted.
 */
void pw_paint_scene (const PwScene *scene,
                     const PwRect  *area,
                     PwPaintDetail  detail,
                     cairo_t       *cr);

G_END_DECLS
