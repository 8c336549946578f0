/* app/compare/verdict-symbol.c - the sign of where people stand with a row
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/verdict-symbol.h"

#include <math.h>

static void
draw_tick (cairo_t *cr)
{
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, 3, 8.5);
  cairo_line_to (cr, 6.5, 12);
  cairo_line_to (cr, 13, 4.5);
  cairo_stroke (cr);
}

static void
draw_lock (cairo_t *cr)
{
  cairo_rectangle (cr, 3.5, 7, 9, 6.5);
  cairo_fill (cr);
  cairo_set_line_width (cr, 1.7);
  cairo_move_to (cr, 5.5, 7);
  cairo_line_to (cr, 5.5, 5.5);
  cairo_arc (cr, 8, 5.5, 2.5, M_PI, 0);
  cairo_line_to (cr, 10.5, 7);
  cairo_stroke (cr);
}

static void
draw_open (cairo_t *cr)
{
  cairo_set_line_width (cr, 1.6);
  cairo_arc (cr, 8, 8, 6, 0, 2 * M_PI);
  cairo_stroke (cr);
  cairo_rectangle (cr, 7.2, 4.6, 1.6, 1.6);
  cairo_rectangle (cr, 7.2, 7.2, 1.6, 4.2);
  cairo_fill (cr);
}

static void
draw_question (cairo_t *cr)
{
  cairo_set_line_width (cr, 1.9);
  cairo_arc (cr, 8, 5.6, 2.9, M_PI, M_PI / 3);
  cairo_line_to (cr, 8, 9.2);
  cairo_line_to (cr, 8, 10.2);
  cairo_stroke (cr);
  cairo_rectangle (cr, 7.05, 11.8, 1.9, 1.9);
  cairo_fill (cr);
}

void
pw_verdict_symbol_draw (cairo_t   *cr,
                        PwRowState state)
{
  cairo_new_path (cr);
  switch (state)
    {
    case PW_ROW_STATE_ALIGN:
      draw_tick (cr);
      break;
    case PW_ROW_STATE_KEEP:
      draw_lock (cr);
      break;
    case PW_ROW_STATE_OPEN:
      draw_open (cr);
      break;
    case PW_ROW_STATE_PROPOSAL:
      draw_question (cr);
      break;
    case PW_ROW_STATE_SAME:
    default:
      break;
    }
}
