/* draw/item-swimlane.c - draws pools and lanes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/item.h"
#include "draw/label.h"

#define TEXT_INSET 2.0

/* A pool with a process but nothing in it, lower than this, has room for its name only. */
#define BLACK_BOX_HEIGHT 120.0

/* How much of a colour set for the head reaches the body. */
#define BODY_TINT 0.25

static PwColor
mix (PwColor a,
     PwColor b,
     double  share)
{
  return (PwColor){ a.red + (b.red - a.red) * share, a.green + (b.green - a.green) * share,
                    a.blue + (b.blue - a.blue) * share, 1 };
}

gboolean
pw_item_is_black_box (const PwDiagramItem *pool)
{
  if (pool->has_children)
    return FALSE;
  if (pool->element == NULL || pw_element_get_reference (pool->element, "processRef") == NULL)
    return TRUE;

  return (pool->is_horizontal ? pool->bounds.height : pool->bounds.width) < BLACK_BOX_HEIGHT;
}

static PwRect
get_head (PwRect   bounds,
          gboolean is_horizontal,
          double   size)
{
  if (is_horizontal)
    bounds.width = MIN (size, bounds.width);
  else
    bounds.height = MIN (size, bounds.height);

  return bounds;
}

static void
draw_head (PwItemPen *pen)
{
  const PwDiagramItem *item = pen->item;
  PwRect               head = get_head (item->bounds, item->is_horizontal, pen->around->head);
  PwColor              fill = item->fill.alpha > 0 ? pen->fill : pen->theme->head;
  const char          *name = pw_element_get_name (item->element);

  pw_display_list_rectangle (pen->list, head);
  pw_display_list_draw (pen->list, fill, pen->stroke, pen->theme->line_width, NULL);

  if (item->is_horizontal)
    pw_label_draw_upwards (pen, name, pw_rect_grow (head, -TEXT_INSET), fill);
  else
    pw_label_draw_inside (pen, name, pw_rect_grow (head, -TEXT_INSET), NULL, fill);
}

static void
draw_body (PwItemPen *pen,
           PwColor    ground)
{
  const PwDiagramItem *item = pen->item;
  PwColor              fill = ground;

  if (item->fill.alpha > 0)
    fill = mix (pen->theme->paper, pen->fill, BODY_TINT);

  pw_display_list_rectangle (pen->list, item->bounds);
  pw_display_list_draw (pen->list, fill, pen->stroke, pen->theme->line_width, NULL);
}

void
pw_item_draw_pool (PwItemPen *pen)
{
  const PwDiagramItem *item = pen->item;
  PwRect               area = pw_rect_grow (item->bounds, -TEXT_INSET);
  PwSymbol             marker = PW_SYMBOL_MULTI_INSTANCE;
  const PwElement     *multiplicity = pw_element_find_child (item->element, PW_ELEMENT_PARTICIPANT_MULTIPLICITY);

  /* Names of pools stand out unless the file has its own idea. */
  if (item->font.size <= 0)
    {
      pen->font.size = pen->theme->head_font_size;
      pen->font.is_bold = TRUE;
    }

  if (pw_item_is_black_box (item))
    {
      PwColor fill = item->fill.alpha > 0 ? pen->fill : pen->theme->head;

      pw_display_list_rectangle (pen->list, item->bounds);
      pw_display_list_draw (pen->list, fill, pen->stroke, pen->theme->line_width, NULL);
      pen->fill = fill;
      if (multiplicity != NULL)
        area.height -= pw_item_draw_markers (pen, item->bounds, &marker, 1);
      if (item->is_horizontal || area.width > area.height)
        pw_label_draw_inside (pen, pw_element_get_name (item->element), area, NULL, fill);
      else
        pw_label_draw_upwards (pen, pw_element_get_name (item->element), area, fill);
      return;
    }

  draw_body (pen, pen->theme->paper);
  draw_head (pen);
  if (multiplicity != NULL)
    pw_item_draw_markers (pen, item->bounds, &marker, 1);
}

void
pw_item_draw_lane (PwItemPen *pen)
{
  const char *name = pw_element_get_name (pen->item->element);

  draw_body (pen, PW_NO_COLOR);
  if (name != NULL && *name != '\0')
    draw_head (pen);
}
