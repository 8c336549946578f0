/* app/choosing/icon-shapes.h - small pictures of elements and tools, as display lists
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/display-list.h"
#include "draw/symbols.h"
#include "edit/variant.h"

G_BEGIN_DECLS

/* Side of the square that all are drawn in. */
#define PW_ICON_UNITS 20.0

/**
 * PwIconInk:
 * @ink: of lines
 * @ground: what the picture stands on; lines within filled areas are drawn in it
 */
typedef struct
{
  PwColor ink;
  PwColor ground;
} PwIconInk;

/**
 * pw_icon_shapes_draw:
 * @name: the key of a variant, see pw_variant_find(), or what the table of glyphs names:
 *   tools ("hand", "connect", …), deeds ("delete", "align-left", …), flows and markers
 *
 * Returns: (transfer full) (nullable): %NULL for a name that has no picture
 */
PwDisplayList *pw_icon_shapes_draw (const char      *name,
                                    const PwIconInk *ink);

G_END_DECLS
