/* draw/item-activity.c - draws tasks, call activities and sub-processes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/item.h"
#include "draw/label.h"
#include "draw/outline.h"

/* Corner icon: its distance from the corner, and around it. */
#define ICON_INSET 5.0
#define ICON_SPACE 2.0

#define TEXT_INSET 6.0
#define LEAST_TEXT_INSET 2.0

#define MARKER_SIZE 14.0
#define MARKER_SPACE 4.0
#define MARKER_INSET 3.0

/* Between the two lines of a transaction. */
#define TRANSACTION_GAP 4.0

#define CALL_LINE 2.0 /* of the theme's line width */

#define MOST_MARKERS 5

static const double event_sub_process_dashes[4] = { 1.5, 3 };

double
pw_item_draw_markers (PwItemPen      *pen,
                      PwRect          bounds,
                      const PwSymbol *markers,
                      guint           n_markers)
{
  double  width = n_markers * MARKER_SIZE + (n_markers > 0 ? (n_markers - 1) * MARKER_SPACE : 0);
  PwPoint at = { bounds.x + bounds.width / 2 - width / 2 + MARKER_SIZE / 2,
                 bounds.y + bounds.height - MARKER_INSET - MARKER_SIZE / 2 };

  for (guint i = 0; i < n_markers; i++)
    {
      pw_item_draw_symbol (pen, markers[i], at, 1, FALSE);
      at.x += MARKER_SIZE + MARKER_SPACE;
    }

  return n_markers > 0 ? MARKER_SIZE + MARKER_INSET : 0;
}

static PwSymbol
get_loop_marker (const PwElement *activity)
{
  const PwElement *loop = pw_element_find_child (activity, PW_ELEMENT_MULTI_INSTANCE_LOOP_CHARACTERISTICS);

  if (loop != NULL)
    return pw_element_get_boolean (loop, "isSequential") ? PW_SYMBOL_SEQUENTIAL_MULTI_INSTANCE : PW_SYMBOL_MULTI_INSTANCE;
  if (pw_element_find_child (activity, PW_ELEMENT_STANDARD_LOOP_CHARACTERISTICS) != NULL)
    return PW_SYMBOL_LOOP;

  return PW_SYMBOL_NONE;
}

/* What a call activity calls decides what it looks like. */
static PwElementType
get_called_type (const PwElement *activity)
{
  const PwElement *called = pw_element_get_reference (activity, "calledElement");

  return called != NULL ? pw_element_get_bpmn_type (called) : PW_ELEMENT_UNKNOWN;
}

static gboolean
is_global_task (PwElementType type)
{
  return type == PW_ELEMENT_GLOBAL_TASK || pw_symbol_of_type (type) != PW_SYMBOL_NONE;
}

static gboolean
has_sub_process_marker (const PwDiagramItem *item)
{
  if (item->is_expanded)
    return FALSE;
  if (item->type == PW_ELEMENT_CALL_ACTIVITY)
    return !is_global_task (get_called_type (item->element));

  return pw_element_type_has (item->type, PW_TRAIT_SUB_PROCESS);
}

static guint
collect_markers (const PwDiagramItem *item,
                 PwSymbol             markers[MOST_MARKERS])
{
  PwSymbol loop = get_loop_marker (item->element);
  guint    n = 0;

  if (loop != PW_SYMBOL_NONE)
    markers[n++] = loop;
  if (pw_element_get_boolean (item->element, "isForCompensation"))
    markers[n++] = PW_SYMBOL_COMPENSATION_MARKER;
  if (has_sub_process_marker (item))
    markers[n++] = PW_SYMBOL_SUB_PROCESS;
  if (item->type == PW_ELEMENT_AD_HOC_SUB_PROCESS)
    markers[n++] = PW_SYMBOL_AD_HOC;

  return n;
}

static PwSymbol
get_icon (const PwDiagramItem *item)
{
  if (item->type == PW_ELEMENT_CALL_ACTIVITY)
    return pw_symbol_of_type (get_called_type (item->element));
  if (item->type == PW_ELEMENT_RECEIVE_TASK && pw_element_get_boolean (item->element, "instantiate"))
    return PW_SYMBOL_RECEIVE_START_TASK;

  return pw_symbol_of_type (item->type);
}

/* Small shapes get smaller corners. */
static double
get_radius (PwRect bounds)
{
  return MIN (PW_ACTIVITY_RADIUS, MIN (bounds.width, bounds.height) / 4);
}

static gboolean
is_event_sub_process (const PwDiagramItem *item)
{
  return pw_element_type_has (item->type, PW_TRAIT_SUB_PROCESS) &&
         pw_element_get_boolean (item->element, "triggeredByEvent");
}

static void
draw_frame (PwItemPen *pen)
{
  const PwDiagramItem *item = pen->item;
  double               line_width = pen->theme->line_width;
  const double        *dashes = is_event_sub_process (item) ? event_sub_process_dashes : NULL;
  PwColor              fill = pen->fill;

  /* What is open lies on the paper like everything around it. */
  if (item->is_expanded && item->fill.alpha <= 0)
    fill = pen->theme->paper;
  if (item->type == PW_ELEMENT_CALL_ACTIVITY)
    line_width *= CALL_LINE;

  pw_display_list_rounded_rectangle (pen->list, item->bounds, get_radius (item->bounds));
  pw_display_list_draw (pen->list, fill, pen->stroke, line_width, dashes);
  if (item->type == PW_ELEMENT_TRANSACTION)
    {
      pw_display_list_rounded_rectangle (pen->list, pw_rect_grow (item->bounds, -TRANSACTION_GAP),
                                         MAX (get_radius (item->bounds) - TRANSACTION_GAP, 1));
      pw_display_list_draw (pen->list, PW_NO_COLOR, pen->stroke, line_width, NULL);
    }
}

/* A collapsed event sub-process shows at its corner what starts it. */
static gboolean
draw_start_trigger (PwItemPen *pen,
                    PwPoint    middle,
                    double     size)
{
  const PwElement *start = pw_element_find_child (pen->item->element, PW_ELEMENT_START_EVENT);
  double           line_width = pen->theme->line_width * 0.8;

  if (start == NULL || pen->item->is_expanded || !is_event_sub_process (pen->item))
    return FALSE;

  pw_display_list_set_detail (pen->list, TRUE);
  pw_item_draw_ring (pen->list, middle, size / 2, pen->fill, pen->stroke, line_width,
                     !pw_item_is_interrupting (start));
  pw_display_list_set_detail (pen->list, FALSE);
  pw_item_draw_symbol (pen, pw_item_get_trigger_symbol (start), middle, size / 36, FALSE);

  return TRUE;
}

static gboolean
draw_icon (PwItemPen *pen,
           PwRect    *icon)
{
  PwSymbol symbol = get_icon (pen->item);
  double   size = 16;
  PwPoint  middle = { icon->x + size / 2, icon->y + size / 2 };

  *icon = (PwRect){ icon->x, icon->y, size, size };
  if (symbol == PW_SYMBOL_NONE)
    return draw_start_trigger (pen, middle, size);

  pw_item_draw_symbol (pen, symbol, middle, size / pw_symbol_get_size (symbol), symbol == PW_SYMBOL_SEND_TASK);
  return TRUE;
}

void
pw_item_draw_activity (PwItemPen *pen)
{
  const PwDiagramItem *item = pen->item;
  const char          *name = pw_element_get_name (item->element);
  PwSymbol             markers[MOST_MARKERS];
  guint                n_markers = collect_markers (item, markers);
  double               gap = item->type == PW_ELEMENT_TRANSACTION ? TRANSACTION_GAP : 0;
  PwRect               inside = pw_rect_grow (item->bounds, -gap);
  PwRect               icon = { inside.x + ICON_INSET, inside.y + ICON_INSET, 0, 0 };
  PwRect               area = pw_rect_grow (inside, -TEXT_INSET);
  gboolean             has_icon;

  draw_frame (pen);
  has_icon = draw_icon (pen, &icon);
  area.height -= pw_item_draw_markers (pen, inside, markers, n_markers);

  if (item->is_expanded)
    {
      if (has_icon)
        {
          area.x = icon.x + icon.width + ICON_SPACE;
          area.width -= 2 * (icon.width + ICON_SPACE);
        }
      pw_label_draw_top (pen, name, area, pen->fill);
      return;
    }

  icon = pw_rect_grow (icon, ICON_SPACE);
  if (area.width < 8 * LEAST_TEXT_INSET)
    area = pw_rect_grow (inside, -LEAST_TEXT_INSET);
  pw_label_draw_inside (pen, name, area, has_icon ? &icon : NULL, pen->fill);
}
