/* draw/item.h - how one diagram item is drawn: what its painters share
 *
 * A scene makes one PwItemPen per item, with colours and fonts already chosen,
 * and hands it to the painter of the item's family.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/display-list.h"
#include "draw/label-places.h"
#include "draw/flow-line.h"
#include "draw/surroundings.h"
#include "draw/symbols.h"
#include "draw/theme.h"
#include "model/diagram.h"

G_BEGIN_DECLS

/**
 * PwItemPen:
 * @index: of the item in its diagram
 * @source: (nullable): of an edge: the item it comes from
 * @target: (nullable): of an edge: the item it goes to
 * @around: what the item has around and inside it
 * @route: (nullable): of an edge: its way from outline to outline
 * @places: for labels without a place of their own
 * @list: what is drawn so far
 * @stroke: of lines: set in the file, or the theme's ink
 * @fill: of the shape's inside: set in the file, or the theme's
 * @text: of the label: set in the file; alpha 0 where the theme chooses
 * @font: of the label
 * @label_rect: (out): where the label was put
 */
typedef struct
{
  const PwDiagram      *diagram;
  const PwTheme        *theme;
  const PwDiagramItem  *item;
  guint                 index;
  const PwSurroundings *around;
  const PwDiagramItem  *source;
  const PwDiagramItem  *target;
  const PwFlowLine     *route;
  PwLabelPlaces        *places;
  PwDisplayList        *list;
  PwColor               stroke;
  PwColor               fill;
  PwColor               text;
  PwDrawFont            font;
  PwRect                label_rect;
} PwItemPen;

#define PW_NO_COLOR ((PwColor){ 0 })

/** pw_item_draw: by the painter of the item's family */
void pw_item_draw (PwItemPen *pen);

/* The painters, one a family. */
void pw_item_draw_activity (PwItemPen *pen);
void pw_item_draw_event (PwItemPen *pen);
void pw_item_draw_gateway (PwItemPen *pen);
void pw_item_draw_pool (PwItemPen *pen);
void pw_item_draw_lane (PwItemPen *pen);
void pw_item_draw_data (PwItemPen *pen);
void pw_item_draw_data_store (PwItemPen *pen);
void pw_item_draw_annotation (PwItemPen *pen);
void pw_item_draw_group (PwItemPen *pen);
void pw_item_draw_message (PwItemPen *pen);
void pw_item_draw_choreography (PwItemPen *pen);
void pw_item_draw_participant_band (PwItemPen *pen);
void pw_item_draw_conversation (PwItemPen *pen);
void pw_item_draw_unknown (PwItemPen *pen);
void pw_item_draw_flow (PwItemPen *pen);

/** pw_item_get_trigger_symbol: what an event shows, none where BPMN forbids it */
PwSymbol pw_item_get_trigger_symbol (const PwElement *event);

/** pw_item_is_interrupting: of a start or boundary event */
gboolean pw_item_is_interrupting (const PwElement *event);

/** pw_item_is_black_box: whether a pool shows nothing of its process */
gboolean pw_item_is_black_box (const PwDiagramItem *pool);

/**
 * pw_item_draw_ring:
 *
 * A circle; @is_dashed with dashes that close evenly.
 */
void pw_item_draw_ring (PwDisplayList *list,
                        PwPoint        middle,
                        double         radius,
                        PwColor        fill,
                        PwColor        stroke,
                        double         line_width,
                        gboolean       is_dashed);

/** pw_item_draw_symbol: in the item's colours on its fill */
void pw_item_draw_symbol (PwItemPen *pen,
                          PwSymbol   symbol,
                          PwPoint    middle,
                          double     scale,
                          gboolean   is_filled);

/**
 * pw_item_draw_markers:
 *
 * Side by side, centred at the foot of @bounds.
 *
 * Returns: how much room they take there, 0 without any
 */
double pw_item_draw_markers (PwItemPen      *pen,
                             PwRect          bounds,
                             const PwSymbol *markers,
                             guint           n_markers);

G_END_DECLS
