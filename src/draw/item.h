/* draw/item.h - how one diagram item is drawn: what its painters share
 *
 * A scene makes one PwItemPen per item, with colours and fonts already chosen,
 * and hands it to the painter of the item's family.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/display-list.h"
#include "draw/theme.h"
#include "model/diagram.h"

G_BEGIN_DECLS

/**
 * PwItemPen:
 * @list: what is drawn so far
 * @stroke: of lines: set in the file, or the theme's ink
 * @fill: of the shape's inside: set in the file, or the theme's for such shapes
 * @text: of the label
 * @font: of the label
 * @label_rect: (out): where the label was put
 */
typedef struct
{
  const PwDiagram     *diagram;
  const PwTheme       *theme;
  const PwDiagramItem *item;
  PwDisplayList       *list;
  PwColor              stroke;
  PwColor              fill;
  PwColor              text;
  PwDrawFont           font;
  PwRect               label_rect;
} PwItemPen;

#define PW_NO_COLOR ((PwColor){ 0 })

/* Each draws items of one family. */
void pw_item_draw_shape (PwItemPen *pen);
void pw_item_draw_edge (PwItemPen *pen);

G_END_DECLS
