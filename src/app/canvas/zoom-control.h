/* app/canvas/zoom-control.h - map, zoom and fit, over a corner of the canvas
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/canvas/canvas.h"

G_BEGIN_DECLS

/**
 * PwZoomControl:
 *
 * Its buttons do the actions view.zoom-in, view.zoom-out, view.zoom-original and
 * view.zoom-fit of what it stands in. On a small canvas the map is hidden.
 */
#define PW_TYPE_ZOOM_CONTROL (pw_zoom_control_get_type ())
G_DECLARE_FINAL_TYPE (PwZoomControl, pw_zoom_control, PW, ZOOM_CONTROL, AdwBin)

/** pw_zoom_control_set_canvas: what it is about; can be set once */
void pw_zoom_control_set_canvas (PwZoomControl *self,
                                 PwCanvas      *canvas);

G_END_DECLS
