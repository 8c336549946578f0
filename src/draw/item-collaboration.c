/* draw/item-collaboration.c - draws choreography and conversation, and what has no
 * notation at all
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/item.h"
#include "draw/label.h"
#include "draw/outline.h"

#include <string.h>

#define TEXT_INSET 4.0
#define CALL_LINE 2.0

static const double unknown_dashes[4] = { 3, 3 };

/* The bands' shapes lie on top of the activity: its name goes between them. */
static PwRect
find_middle (const PwItemPen *pen)
{
  PwRect area = pen->item->bounds;
  double top = area.y, bottom = area.y + area.height, middle = area.y + area.height / 2;

  for (guint i = 0; i < pw_diagram_get_n_items (pen->diagram); i++)
    {
      const PwDiagramItem *band = pw_diagram_get_item (pen->diagram, i);

      if (band->shape == NULL || band->type != PW_ELEMENT_PARTICIPANT ||
          pw_element_get_reference (band->shape, "choreographyActivityShape") != pen->item->shape)
        continue;
      if (band->bounds.y + band->bounds.height / 2 < middle)
        top = MAX (top, band->bounds.y + band->bounds.height);
      else
        bottom = MIN (bottom, band->bounds.y);
    }

  return (PwRect){ area.x, top, area.width, MAX (bottom - top, 0) };
}

void
pw_item_draw_choreography (PwItemPen *pen)
{
  const PwDiagramItem *item = pen->item;
  PwRect               middle = pen->item->shape != NULL ? find_middle (pen) : item->bounds;
  PwSymbol             marker = PW_SYMBOL_SUB_PROCESS;
  const char          *name = pw_element_get_name (item->element);
  gboolean             is_call = item->type == PW_ELEMENT_CALL_CHOREOGRAPHY;

  pw_display_list_rounded_rectangle (pen->list, item->bounds, PW_ACTIVITY_RADIUS);
  pw_display_list_draw (pen->list, pen->fill, pen->stroke, pen->theme->line_width * (is_call ? CALL_LINE : 1), NULL);

  if (item->type == PW_ELEMENT_SUB_CHOREOGRAPHY && !item->is_expanded)
    middle.height -= pw_item_draw_markers (pen, middle, &marker, 1);
  middle = pw_rect_grow (middle, -TEXT_INSET);
  if (item->is_expanded && item->has_children)
    pw_label_draw_top (pen, name, middle, pen->fill);
  else
    pw_label_draw_inside (pen, name, middle, NULL, pen->fill);
}

/* A strip whose upper or lower corners are those of the activity. */
static void
add_band (PwDisplayList *list,
          PwRect         bounds,
          gboolean       is_top,
          gboolean       is_bottom)
{
  double top = is_top ? MIN (PW_ACTIVITY_RADIUS, bounds.height) : 0;
  double bottom = is_bottom ? MIN (PW_ACTIVITY_RADIUS, bounds.height) : 0;
  double right = bounds.x + bounds.width, end = bounds.y + bounds.height;
  double control = 0.45; /* of the radius, from the corner: a quarter circle */

  pw_display_list_move_to (list, bounds.x + top, bounds.y);
  pw_display_list_line_to (list, right - top, bounds.y);
  pw_display_list_curve_to (list, (PwPoint){ right - top * control, bounds.y },
                            (PwPoint){ right, bounds.y + top * control }, (PwPoint){ right, bounds.y + top });
  pw_display_list_line_to (list, right, end - bottom);
  pw_display_list_curve_to (list, (PwPoint){ right, end - bottom * control },
                            (PwPoint){ right - bottom * control, end }, (PwPoint){ right - bottom, end });
  pw_display_list_line_to (list, bounds.x + bottom, end);
  pw_display_list_curve_to (list, (PwPoint){ bounds.x + bottom * control, end },
                            (PwPoint){ bounds.x, end - bottom * control }, (PwPoint){ bounds.x, end - bottom });
  pw_display_list_line_to (list, bounds.x, bounds.y + top);
  pw_display_list_curve_to (list, (PwPoint){ bounds.x, bounds.y + top * control },
                            (PwPoint){ bounds.x + top * control, bounds.y }, (PwPoint){ bounds.x + top, bounds.y });
  pw_display_list_close (list);
}

void
pw_item_draw_participant_band (PwItemPen *pen)
{
  const PwDiagramItem *item = pen->item;
  const char          *kind = pw_element_get_attribute (item->shape, "participantBandKind");
  PwColor              fill = strstr (kind, "non_initiating") != NULL ? pen->theme->head : pen->fill;

  add_band (pen->list, item->bounds, g_str_has_prefix (kind, "top"), g_str_has_prefix (kind, "bottom"));
  pw_display_list_draw (pen->list, fill, pen->stroke, pen->theme->line_width, NULL);
  pw_label_draw_inside (pen, pw_element_get_name (item->element), pw_rect_grow (item->bounds, -TEXT_INSET / 2), NULL, fill);
}

void
pw_item_draw_conversation (PwItemPen *pen)
{
  const PwDiagramItem *item = pen->item;
  PwRect               bounds = item->bounds;
  double               right = bounds.x + bounds.width, bottom = bounds.y + bounds.height;
  double               middle = bounds.y + bounds.height / 2, corner = bounds.width / 4;
  PwSymbol             marker = PW_SYMBOL_SUB_PROCESS;
  gboolean             is_call = item->type == PW_ELEMENT_CALL_CONVERSATION;

  pw_display_list_move_to (pen->list, bounds.x + corner, bounds.y);
  pw_display_list_line_to (pen->list, right - corner, bounds.y);
  pw_display_list_line_to (pen->list, right, middle);
  pw_display_list_line_to (pen->list, right - corner, bottom);
  pw_display_list_line_to (pen->list, bounds.x + corner, bottom);
  pw_display_list_line_to (pen->list, bounds.x, middle);
  pw_display_list_close (pen->list);
  pw_display_list_draw (pen->list, pen->fill, pen->stroke, pen->theme->line_width * (is_call ? CALL_LINE : 1), NULL);

  if (item->type == PW_ELEMENT_SUB_CONVERSATION)
    pw_item_draw_markers (pen, bounds, &marker, 1);
  pw_label_draw_outside (pen, pw_element_get_name (item->element));
}

/* Something the file draws without saying what it is, or a type without notation
 * of its own: a box with its name, so that nothing is missing.
 */
void
pw_item_draw_unknown (PwItemPen *pen)
{
  const PwDiagramItem *item = pen->item;
  const char          *name = item->element != NULL ? pw_element_get_name (item->element) : NULL;

  pw_display_list_rounded_rectangle (pen->list, item->bounds, MIN (PW_ACTIVITY_RADIUS, item->bounds.height / 4));
  pw_display_list_draw (pen->list, PW_NO_COLOR, item->stroke.alpha > 0 ? pen->stroke : pen->theme->faint,
                        pen->theme->line_width, unknown_dashes);
  pw_label_draw_inside (pen, name, pw_rect_grow (item->bounds, -TEXT_INSET), NULL, pen->theme->paper);
}
