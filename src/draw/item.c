/* draw/item.c - finds the painter of an item
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/item.h"

typedef void (*Painter) (PwItemPen *pen);

/* The first row that fits: single types before families. */
static const struct
{
  PwElementType   type;
  PwElementTraits traits;
  Painter         draw;
} painters[] = {
  { PW_ELEMENT_PARTICIPANT, 0, pw_item_draw_pool },
  { PW_ELEMENT_LANE, 0, pw_item_draw_lane },
  { PW_ELEMENT_DATA_STORE_REFERENCE, 0, pw_item_draw_data_store },
  { PW_ELEMENT_DATA_STORE, 0, pw_item_draw_data_store },
  { PW_ELEMENT_TEXT_ANNOTATION, 0, pw_item_draw_annotation },
  { PW_ELEMENT_GROUP, 0, pw_item_draw_group },
  { PW_ELEMENT_MESSAGE, 0, pw_item_draw_message },
  { PW_ELEMENT_UNKNOWN, PW_TRAIT_ACTIVITY, pw_item_draw_activity },
  { PW_ELEMENT_UNKNOWN, PW_TRAIT_EVENT, pw_item_draw_event },
  { PW_ELEMENT_UNKNOWN, PW_TRAIT_GATEWAY, pw_item_draw_gateway },
  { PW_ELEMENT_UNKNOWN, PW_TRAIT_DATA, pw_item_draw_data },
  { PW_ELEMENT_UNKNOWN, PW_TRAIT_CHOREOGRAPHY, pw_item_draw_choreography },
  { PW_ELEMENT_UNKNOWN, PW_TRAIT_CONVERSATION, pw_item_draw_conversation },
};

static Painter
find_painter (const PwDiagramItem *item)
{
  if (item->is_edge)
    return pw_item_draw_flow;
  if (item->element == NULL)
    return pw_item_draw_unknown;
  if (item->type == PW_ELEMENT_PARTICIPANT && item->shape != NULL &&
      pw_element_has_attribute (item->shape, "participantBandKind"))
    return pw_item_draw_participant_band;

  for (guint i = 0; i < G_N_ELEMENTS (painters); i++)
    if (painters[i].type != PW_ELEMENT_UNKNOWN ? painters[i].type == item->type :
                                                 pw_element_type_has (item->type, painters[i].traits))
      return painters[i].draw;

  return pw_item_draw_unknown;
}

void
pw_item_draw (PwItemPen *pen)
{
  find_painter (pen->item) (pen);
}
