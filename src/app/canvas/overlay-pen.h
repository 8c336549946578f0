/* app/canvas/overlay-pen.h - what all that lies over a diagram is drawn with
 *
 * Everything here counts in the widget's pixels, so that lines are equally thick at
 * every zoom.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

#include "draw/theme.h"
#include "interact/editor.h"

G_BEGIN_DECLS

/* Between a shape and the outline that says it is selected. */
#define PW_OVERLAY_GAP 3.0

/** PwOverlayPen: @widget is for fonts */
typedef struct
{
  GtkWidget     *widget;
  GtkSnapshot   *snapshot;
  PwEditor      *editor;
  PwViewState   *view;
  const PwTheme *theme;
} PwOverlayPen;

/** pw_overlay_pen_begin: (transfer full): to draw within @pixels */
cairo_t *pw_overlay_pen_begin (const PwOverlayPen *self,
                               PwRect              pixels);

/** pw_overlay_pen_is_in_sight: whether item @n, or something close around it, is seen */
gboolean pw_overlay_pen_is_in_sight (const PwOverlayPen *self,
                                     guint               n);

/**
 * pw_overlay_pen_add_outline:
 * @gap: how far around it
 *
 * A path that follows the shape, so that a circle stays one; along an edge its line.
 */
void pw_overlay_pen_add_outline (const PwOverlayPen  *self,
                                 cairo_t             *cr,
                                 const PwDiagramItem *item,
                                 double               gap);

/** pw_overlay_pen_draw_outline: around item @n */
void pw_overlay_pen_draw_outline (const PwOverlayPen *self,
                                  guint               n,
                                  PwColor             color,
                                  double              width);

void pw_overlay_set_color (cairo_t *cr,
                           PwColor  color,
                           double   alpha);

void pw_overlay_add_rounded (cairo_t *cr,
                             PwRect   rect,
                             double   radius);

G_END_DECLS
