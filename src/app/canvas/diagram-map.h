/* app/canvas/diagram-map.h - all of a diagram, small, with the part that is seen
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/canvas.h"

G_BEGIN_DECLS

/**
 * PwDiagramMap:
 *
 * A click or drag moves the view of the canvas there.
 */
#define PW_TYPE_DIAGRAM_MAP (pw_diagram_map_get_type ())
G_DECLARE_FINAL_TYPE (PwDiagramMap, pw_diagram_map, PW, DIAGRAM_MAP, GtkWidget)

/** pw_diagram_map_set_canvas: whose diagram it shows; can be set once */
void pw_diagram_map_set_canvas (PwDiagramMap *self,
                                PwCanvas     *canvas);

/** pw_diagram_map_to_diagram: the point of the diagram at a pixel of the map */
PwPoint pw_diagram_map_to_diagram (PwDiagramMap *self,
                                   PwPoint       pixel);

G_END_DECLS
