/* base/geometry.h - points, rectangles and polylines in diagram units
 *
 * One diagram unit is one pixel at 100 %. x grows to the right, y downwards.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
} PwPoint;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} PwRect;

/**
 * PwColor:
 *
 * Red, green, blue and opacity, each 0…1. An alpha of 0 means "no colour set".
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} PwColor;

/**
 * PwTextSizeFunc:
 * @text: UTF-8, may hold line breaks
 * @font_size: in diagram units
 * @max_width: where lines wrap; 0 means never
 * @width: (out): of the laid out text
 * @height: (out): of the laid out text
 * @user_data: what came with the function
 *
 * Measures text for code that may not draw, such as layout.
 */
typedef void (*PwTextSizeFunc) (const char *text,
                                double      font_size,
                                double      max_width,
                                double     *width,
                                double     *height,
                                gpointer    user_data);

/** pw_rect_is_empty: whether @rect covers no area */
gboolean pw_rect_is_empty (PwRect rect);

PwPoint pw_rect_center (PwRect rect);

/** pw_rect_contains: whether @point lies in @rect, edges included */
gboolean pw_rect_contains (PwRect  rect,
                           PwPoint point);

/** pw_rect_contains_rect: whether @inner lies wholly in @rect, edges included */
gboolean pw_rect_contains_rect (PwRect rect,
                                PwRect inner);

/** pw_rect_intersect: what both cover, empty where they share nothing */
PwRect pw_rect_intersect (PwRect a,
                          PwRect b);

/** pw_rect_intersects: whether the two share area (touching edges do not count) */
gboolean pw_rect_intersects (PwRect a,
                             PwRect b);

/** pw_rect_union: the smallest rectangle around both; an empty one adds nothing */
PwRect pw_rect_union (PwRect a,
                      PwRect b);

/** pw_rect_grow: @rect made larger by @by on each side (smaller if negative) */
PwRect pw_rect_grow (PwRect rect,
                     double by);

PwRect pw_rect_translate (PwRect rect,
                          double dx,
                          double dy);

/** pw_points_bounds: the smallest rectangle around all @points */
PwRect pw_points_bounds (const PwPoint *points,
                         guint          n_points);

/**
 * pw_points_distance:
 *
 * Returns: how far @point is from the polyline @points, in diagram units;
 *   G_MAXDOUBLE where there is no point at all
 */
double pw_points_distance (const PwPoint *points,
                           guint          n_points,
                           PwPoint        point);

/**
 * pw_points_middle:
 *
 * Returns: the point half way along the polyline
 */
PwPoint pw_points_middle (const PwPoint *points,
                          guint          n_points);

/**
 * pw_color_parse:
 * @text: (nullable): "#rgb", "#rrggbb", "#rrggbbaa" or one of the 16 HTML names
 * @color: (out): the colour
 *
 * Returns: %FALSE, with @color untouched, where @text is no colour
 */
gboolean pw_color_parse (const char *text,
                         PwColor    *color);

/** pw_color_to_hex: "#rrggbb"; opacity is left out */
char *pw_color_to_hex (PwColor color);

G_END_DECLS
