/* draw/item-event.c - draws events and gateways
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/item.h"
#include "draw/label.h"

#include <math.h>

/* The symbols were drawn for these. */
#define EVENT_SIZE 36.0
#define GATEWAY_SIZE 50.0

/* Between the two rings of intermediate events, middle to middle. */
#define RING_GAP 4.0

/* One dash and one gap of a non-interrupting ring, about. */
#define DASH_LENGTH 8.0
#define DASH_SHARE 0.6

#define SYMBOL_LINE 0.8 /* of the theme's line width */
#define HEAVY_LINE 2.0

#define BIT(symbol) (1u << (symbol))

/* BPMN 2.0.2, tables 10.84, 10.86, 10.89, 10.93: what may stand in which event. */
static const guint in_start = BIT (PW_SYMBOL_MESSAGE) | BIT (PW_SYMBOL_TIMER) | BIT (PW_SYMBOL_CONDITIONAL) |
                              BIT (PW_SYMBOL_SIGNAL) | BIT (PW_SYMBOL_MULTIPLE) | BIT (PW_SYMBOL_PARALLEL_MULTIPLE);
static const guint in_event_sub_process = BIT (PW_SYMBOL_ERROR) | BIT (PW_SYMBOL_ESCALATION) | BIT (PW_SYMBOL_COMPENSATION);
static const guint in_boundary = BIT (PW_SYMBOL_MESSAGE) | BIT (PW_SYMBOL_TIMER) | BIT (PW_SYMBOL_CONDITIONAL) |
                                 BIT (PW_SYMBOL_SIGNAL) | BIT (PW_SYMBOL_ERROR) | BIT (PW_SYMBOL_ESCALATION) |
                                 BIT (PW_SYMBOL_CANCEL) | BIT (PW_SYMBOL_COMPENSATION) | BIT (PW_SYMBOL_MULTIPLE) |
                                 BIT (PW_SYMBOL_PARALLEL_MULTIPLE);
static const guint in_catch = BIT (PW_SYMBOL_MESSAGE) | BIT (PW_SYMBOL_TIMER) | BIT (PW_SYMBOL_CONDITIONAL) |
                              BIT (PW_SYMBOL_SIGNAL) | BIT (PW_SYMBOL_LINK) | BIT (PW_SYMBOL_MULTIPLE) |
                              BIT (PW_SYMBOL_PARALLEL_MULTIPLE);
static const guint in_throw = BIT (PW_SYMBOL_MESSAGE) | BIT (PW_SYMBOL_SIGNAL) | BIT (PW_SYMBOL_ESCALATION) |
                              BIT (PW_SYMBOL_COMPENSATION) | BIT (PW_SYMBOL_LINK) | BIT (PW_SYMBOL_MULTIPLE);
static const guint in_end = BIT (PW_SYMBOL_MESSAGE) | BIT (PW_SYMBOL_SIGNAL) | BIT (PW_SYMBOL_ERROR) |
                            BIT (PW_SYMBOL_ESCALATION) | BIT (PW_SYMBOL_CANCEL) | BIT (PW_SYMBOL_COMPENSATION) |
                            BIT (PW_SYMBOL_TERMINATE) | BIT (PW_SYMBOL_MULTIPLE);

static gboolean
is_in_event_sub_process (const PwElement *event)
{
  const PwElement *parent = pw_element_get_parent (event);

  return parent != NULL && pw_element_has (parent, PW_TRAIT_SUB_PROCESS) &&
         pw_element_get_boolean (parent, "triggeredByEvent");
}

static guint
get_allowed (const PwElement *event)
{
  PwElementType type = pw_element_get_bpmn_type (event);

  if (type == PW_ELEMENT_START_EVENT)
    return is_in_event_sub_process (event) ? in_start | in_event_sub_process : in_start;
  if (type == PW_ELEMENT_BOUNDARY_EVENT)
    return in_boundary;
  if (type == PW_ELEMENT_END_EVENT)
    return in_end;

  return pw_element_type_has (type, PW_TRAIT_THROW_EVENT) ? in_throw : in_catch;
}

PwSymbol
pw_item_get_trigger_symbol (const PwElement *event)
{
  PwSymbol symbol = pw_symbol_of_type (pw_element_get_trigger (event));

  if (symbol == PW_SYMBOL_MULTIPLE && pw_element_get_boolean (event, "parallelMultiple"))
    symbol = PW_SYMBOL_PARALLEL_MULTIPLE;

  return get_allowed (event) & BIT (symbol) ? symbol : PW_SYMBOL_NONE;
}

gboolean
pw_item_is_interrupting (const PwElement *event)
{
  PwElementType type = pw_element_get_bpmn_type (event);
  PwSymbol      symbol = pw_item_get_trigger_symbol (event);

  /* These have no other way. */
  if (symbol == PW_SYMBOL_ERROR || symbol == PW_SYMBOL_CANCEL || symbol == PW_SYMBOL_COMPENSATION)
    return TRUE;
  if (type == PW_ELEMENT_BOUNDARY_EVENT)
    return pw_element_get_boolean (event, "cancelActivity");
  if (type == PW_ELEMENT_START_EVENT && is_in_event_sub_process (event))
    return pw_element_get_boolean (event, "isInterrupting");

  return TRUE;
}

void
pw_item_draw_ring (PwDisplayList *list,
                   PwPoint        middle,
                   double         radius,
                   PwColor        fill,
                   PwColor        stroke,
                   double         line_width,
                   gboolean       is_dashed)
{
  double around = 2 * G_PI * radius;
  double part = around / MAX (round (around / DASH_LENGTH), 1);
  double dashes[4] = { part * DASH_SHARE, part * (1 - DASH_SHARE), 0, 0 };

  pw_display_list_circle (list, middle, radius);
  pw_display_list_draw (list, fill, stroke, line_width, is_dashed ? dashes : NULL);
}

void
pw_item_draw_symbol (PwItemPen *pen,
                     PwSymbol   symbol,
                     PwPoint    middle,
                     double     scale,
                     gboolean   is_filled)
{
  /* On a dark fill of their own, symbols turn light. */
  PwColor       ink = pw_theme_get_text_color (pen->theme, pen->stroke, pen->fill);
  PwSymbolStyle style = { ink, pen->fill, pen->theme->line_width * SYMBOL_LINE * CLAMP (scale, 0.7, 1.5), is_filled };

  pw_symbol_draw (symbol, pen->list, middle, scale, &style);
}

void
pw_item_draw_event (PwItemPen *pen)
{
  const PwDiagramItem *item = pen->item;
  PwPoint              middle = pw_rect_center (item->bounds);
  double               radius = MIN (item->bounds.width, item->bounds.height) / 2;
  double               scale = radius * 2 / EVENT_SIZE;
  double               line_width = pen->theme->line_width;
  gboolean             is_end = item->type == PW_ELEMENT_END_EVENT;
  gboolean             is_dashed = !pw_item_is_interrupting (item->element);

  pw_item_draw_ring (pen->list, middle, radius, pen->fill, pen->stroke,
                     is_end ? HEAVY_LINE * line_width : line_width, is_dashed);
  if (!is_end && item->type != PW_ELEMENT_START_EVENT)
    pw_item_draw_ring (pen->list, middle, MAX (radius - RING_GAP * MIN (scale, 1), 1), PW_NO_COLOR, pen->stroke,
                       line_width, is_dashed);

  pw_item_draw_symbol (pen, pw_item_get_trigger_symbol (item->element), middle, scale,
                       pw_element_type_has (item->type, PW_TRAIT_THROW_EVENT));
  pw_label_draw_outside (pen, pw_element_get_name (item->element));
}

static PwSymbol
get_gateway_symbol (const PwDiagramItem *item)
{
  if (item->type == PW_ELEMENT_EXCLUSIVE_GATEWAY)
    return item->is_marker_visible ? PW_SYMBOL_EXCLUSIVE : PW_SYMBOL_NONE;
  if (item->type == PW_ELEMENT_PARALLEL_GATEWAY)
    return PW_SYMBOL_PARALLEL;
  if (item->type == PW_ELEMENT_INCLUSIVE_GATEWAY)
    return PW_SYMBOL_INCLUSIVE;
  if (item->type == PW_ELEMENT_COMPLEX_GATEWAY)
    return PW_SYMBOL_COMPLEX;
  if (item->type != PW_ELEMENT_EVENT_BASED_GATEWAY)
    return PW_SYMBOL_NONE;

  if (!pw_element_get_boolean (item->element, "instantiate"))
    return PW_SYMBOL_EVENT_BASED;
  if (g_strcmp0 (pw_element_get_attribute (item->element, "eventGatewayType"), "Parallel") == 0)
    return PW_SYMBOL_EVENT_BASED_PARALLEL_START;
  return PW_SYMBOL_EVENT_BASED_START;
}

void
pw_item_draw_gateway (PwItemPen *pen)
{
  PwRect  bounds = pen->item->bounds;
  PwPoint middle = pw_rect_center (bounds);
  double  scale = MIN (bounds.width, bounds.height) / GATEWAY_SIZE;

  pw_display_list_move_to (pen->list, middle.x, bounds.y);
  pw_display_list_line_to (pen->list, bounds.x + bounds.width, middle.y);
  pw_display_list_line_to (pen->list, middle.x, bounds.y + bounds.height);
  pw_display_list_line_to (pen->list, bounds.x, middle.y);
  pw_display_list_close (pen->list);
  pw_display_list_draw (pen->list, pen->fill, pen->stroke, pen->theme->line_width, NULL);

  pw_item_draw_symbol (pen, get_gateway_symbol (pen->item), middle, scale, FALSE);
  pw_label_draw_outside (pen, pw_element_get_name (pen->item->element));
}
