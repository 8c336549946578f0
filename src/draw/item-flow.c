/* draw/item-flow.c - draws flows, associations and links
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/item.h"
#include "draw/label.h"
#include "draw/outline.h"

#include <math.h>
#include <string.h>

#define LABEL_CLEARANCE 2.0

#define HEAD_LENGTH 10.0
#define HEAD_HALF 4.2
#define HOLLOW_HEAD_HALF 5.0
#define OPEN_HEAD_LENGTH 8.0
#define OPEN_HEAD_HALF 4.5
#define MESSAGE_START_RADIUS 4.0

#define DIAMOND_LENGTH 16.0
#define DIAMOND_HALF 5.0

/* The slash of a default flow: where it crosses the line and how far it reaches. */
#define SLASH_AT 12.0
#define SLASH_ALONG 3.0
#define SLASH_ACROSS 6.0

static const double message_dashes[4] = { 8, 5 };
static const double dots[4] = { 0.1, 4 };

typedef enum
{
  HEAD_NONE,
  HEAD_FILLED,
  HEAD_HOLLOW,
  HEAD_OPEN,
} HeadKind;

/* A place on the line and where the line goes from there; length 1. */
typedef struct
{
  PwPoint at;
  double  dx;
  double  dy;
} Direction;

static PwPoint
along (Direction way,
       double    forward,
       double    aside)
{
  return (PwPoint){ way.at.x + way.dx * forward - way.dy * aside, way.at.y + way.dy * forward + way.dx * aside };
}

static Direction
get_direction (PwPoint from,
               PwPoint to)
{
  double length = hypot (to.x - from.x, to.y - from.y);

  if (length <= 0)
    return (Direction){ from, 1, 0 };
  return (Direction){ from, (to.x - from.x) / length, (to.y - from.y) / length };
}

/* From the first point into the line. */
static Direction
get_start (const GArray *route)
{
  return get_direction (g_array_index (route, PwPoint, 0), g_array_index (route, PwPoint, 1));
}

/* From the last point back into the line. */
static Direction
get_end (const GArray *route)
{
  return get_direction (g_array_index (route, PwPoint, route->len - 1), g_array_index (route, PwPoint, route->len - 2));
}

static double
first_length (const GArray *route)
{
  const PwPoint *points = (const PwPoint *) (const void *) route->data;

  return hypot (points[1].x - points[0].x, points[1].y - points[0].y);
}

/* The line, left out where its own label stands on it. */
static void
add_line (PwItemPen *pen,
          double     off_start,
          double     off_end)
{
  PwRect gap = pw_rect_grow (pen->label_rect, LABEL_CLEARANCE);

  pw_flow_line_add_path (pen->route, pen->list, off_start, off_end,
                         pw_rect_is_empty (pen->label_rect) ? NULL : &gap);
}

static void
draw_head (PwItemPen *pen,
           Direction  tip,
           HeadKind   kind)
{
  double    line_width = pen->theme->line_width;
  Direction back = tip;
  double    length = kind == HEAD_OPEN ? OPEN_HEAD_LENGTH : HEAD_LENGTH;
  double    half = kind == HEAD_OPEN ? OPEN_HEAD_HALF : kind == HEAD_HOLLOW ? HOLLOW_HEAD_HALF :
                                                                              HEAD_HALF;
  PwPoint   left = along (back, length, half), right = along (back, length, -half);

  if (kind == HEAD_NONE)
    return;

  pw_display_list_set_round (pen->list, kind != HEAD_FILLED);
  pw_display_list_move_to (pen->list, left.x, left.y);
  pw_display_list_line_to (pen->list, tip.at.x, tip.at.y);
  pw_display_list_line_to (pen->list, right.x, right.y);
  if (kind != HEAD_OPEN)
    pw_display_list_close (pen->list);
  if (kind == HEAD_FILLED)
    pw_display_list_draw (pen->list, pen->stroke, PW_NO_COLOR, 0, NULL);
  else
    pw_display_list_draw (pen->list, kind == HEAD_HOLLOW ? pen->theme->paper : PW_NO_COLOR, pen->stroke, line_width, NULL);
  pw_display_list_set_round (pen->list, FALSE);
}

static void
draw_condition_diamond (PwItemPen *pen,
                        Direction  start)
{
  PwPoint corners[] = {
    along (start, 0, 0),
    along (start, DIAMOND_LENGTH / 2, DIAMOND_HALF),
    along (start, DIAMOND_LENGTH, 0),
    along (start, DIAMOND_LENGTH / 2, -DIAMOND_HALF),
  };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    pw_display_list_line_to (pen->list, corners[i].x, corners[i].y);
  pw_display_list_close (pen->list);
  pw_display_list_draw (pen->list, pen->theme->paper, pen->stroke, pen->theme->line_width, NULL);
}

static void
draw_default_slash (PwItemPen *pen,
                    Direction  start,
                    double     room)
{
  double  at = MIN (SLASH_AT, room / 2);
  PwPoint from = along (start, at - SLASH_ALONG, SLASH_ACROSS);
  PwPoint to = along (start, at + SLASH_ALONG, -SLASH_ACROSS);

  pw_display_list_move_to (pen->list, from.x, from.y);
  pw_display_list_line_to (pen->list, to.x, to.y);
  pw_display_list_draw (pen->list, PW_NO_COLOR, pen->stroke, pen->theme->line_width, NULL);
}

static void
draw_sequence_flow (PwItemPen *pen)
{
  const PwElement *flow = pen->item->element;
  const PwElement *source = pw_element_get_reference (flow, "sourceRef");
  Direction        start = get_start (pen->route->points);
  gboolean         is_default = source != NULL && pw_element_get_reference (source, "default") == flow;
  gboolean         is_conditional = !is_default && source != NULL && pw_element_has (source, PW_TRAIT_ACTIVITY) &&
                            pw_element_find_child (flow, PW_ELEMENT_CONDITION_EXPRESSION) != NULL;

  pw_label_draw_along (pen, pw_element_get_name (flow));
  add_line (pen, 0, HEAD_LENGTH / 2);
  pw_display_list_draw (pen->list, PW_NO_COLOR, pen->stroke, pen->theme->line_width, NULL);
  draw_head (pen, get_end (pen->route->points), HEAD_FILLED);

  if (is_conditional)
    draw_condition_diamond (pen, start);
  else if (is_default)
    draw_default_slash (pen, start, first_length (pen->route->points));
}

static void
draw_envelope (PwItemPen *pen)
{
  PwPoint middle = pw_points_middle ((const PwPoint *) (const void *) pen->route->points->data, pen->route->points->len);
  PwRect  bounds = { middle.x - PW_ENVELOPE_WIDTH / 2, middle.y - PW_ENVELOPE_HEIGHT / 2, PW_ENVELOPE_WIDTH, PW_ENVELOPE_HEIGHT };
  PwColor fill = pen->theme->surface;

  if (pen->item->message == PW_MESSAGE_NONE)
    return;
  if (pen->item->message == PW_MESSAGE_NON_INITIATING)
    {
      const PwColor ink = pen->theme->ink, paper = pen->theme->paper;

      fill = (PwColor){ paper.red * 0.75 + ink.red * 0.25, paper.green * 0.75 + ink.green * 0.25,
                        paper.blue * 0.75 + ink.blue * 0.25, 1 };
    }

  pw_display_list_rectangle (pen->list, bounds);
  pw_display_list_draw (pen->list, fill, pen->stroke, pen->theme->line_width, NULL);
  pw_display_list_move_to (pen->list, bounds.x, bounds.y);
  pw_display_list_line_to (pen->list, middle.x, bounds.y + PW_ENVELOPE_HEIGHT * 0.55);
  pw_display_list_line_to (pen->list, bounds.x + bounds.width, bounds.y);
  pw_display_list_draw (pen->list, PW_NO_COLOR, pen->stroke, pen->theme->line_width, NULL);
}

static void
draw_message_flow (PwItemPen *pen)
{
  PwPoint start = along (get_start (pen->route->points), MESSAGE_START_RADIUS, 0);

  pw_label_draw_along (pen, pw_element_get_name (pen->item->element));
  add_line (pen, 2 * MESSAGE_START_RADIUS, HEAD_LENGTH);
  pw_display_list_draw (pen->list, PW_NO_COLOR, pen->stroke, pen->theme->line_width, message_dashes);
  pw_display_list_circle (pen->list, start, MESSAGE_START_RADIUS);
  pw_display_list_draw (pen->list, pen->theme->paper, pen->stroke, pen->theme->line_width, NULL);
  draw_head (pen, get_end (pen->route->points), HEAD_HOLLOW);
  draw_envelope (pen);
}

static void
draw_dotted (PwItemPen *pen,
             HeadKind   at_start,
             HeadKind   at_end)
{
  pw_display_list_set_round (pen->list, TRUE);
  add_line (pen, 0, 0);
  pw_display_list_draw (pen->list, PW_NO_COLOR, pen->stroke, pen->theme->line_width, dots);
  pw_display_list_set_round (pen->list, FALSE);
  draw_head (pen, get_start (pen->route->points), at_start);
  draw_head (pen, get_end (pen->route->points), at_end);
}

static void
draw_association (PwItemPen *pen)
{
  const char *direction = pw_element_get_attribute (pen->item->element, "associationDirection");
  gboolean    is_both = g_strcmp0 (direction, "Both") == 0;

  draw_dotted (pen, is_both ? HEAD_OPEN : HEAD_NONE,
               is_both || g_strcmp0 (direction, "One") == 0 ? HEAD_OPEN : HEAD_NONE);
}

/* Two lines beside each other: a heavy one with paper inside. */
static void
draw_conversation_link (PwItemPen *pen)
{
  double line_width = pen->theme->line_width;

  pw_label_draw_along (pen, pw_element_get_name (pen->item->element));
  add_line (pen, 0, 0);
  pw_display_list_draw (pen->list, PW_NO_COLOR, pen->stroke, 3.5 * line_width, NULL);
  add_line (pen, 0, 0);
  pw_display_list_draw (pen->list, PW_NO_COLOR, pen->theme->paper, 1.5 * line_width, NULL);
}

static void
draw_unknown (PwItemPen *pen)
{
  if (pen->item->element != NULL)
    pw_label_draw_along (pen, pw_element_get_name (pen->item->element));
  add_line (pen, 0, 0);
  pw_display_list_draw (pen->list, PW_NO_COLOR, pen->stroke, pen->theme->line_width, NULL);
}

void
pw_item_draw_flow (PwItemPen *pen)
{
  if (pen->route == NULL || pen->route->points->len < 2)
    return;

  if (pen->item->type == PW_ELEMENT_SEQUENCE_FLOW)
    draw_sequence_flow (pen);
  else if (pen->item->type == PW_ELEMENT_MESSAGE_FLOW)
    draw_message_flow (pen);
  else if (pen->item->type == PW_ELEMENT_ASSOCIATION)
    draw_association (pen);
  else if (pen->item->type == PW_ELEMENT_DATA_INPUT_ASSOCIATION || pen->item->type == PW_ELEMENT_DATA_OUTPUT_ASSOCIATION ||
           pen->item->type == PW_ELEMENT_DATA_ASSOCIATION)
    draw_dotted (pen, HEAD_NONE, HEAD_OPEN);
  else if (pen->item->type == PW_ELEMENT_CONVERSATION_LINK)
    draw_conversation_link (pen);
  else
    draw_unknown (pen);
}
