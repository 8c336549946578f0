/* edit/drawing.h - where elements are drawn, read from the file's diagram interchange
 *
 * An element that is drawn several times is taken where it is drawn first.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/** pw_drawing_get_shape: (nullable): the BPMNShape of @element */
PwElement *pw_drawing_get_shape (const PwElement *element);

/** pw_drawing_get_edge: (nullable): the BPMNEdge of a flow */
PwElement *pw_drawing_get_edge (const PwElement *flow);

/** pw_drawing_get_bounds: %FALSE, with @bounds empty, where @element has no shape */
gboolean pw_drawing_get_bounds (const PwElement *element,
                                PwRect          *bounds);

/** pw_drawing_dup_points: (transfer full) (nullable): the way of a flow, %NULL where none is drawn */
GArray *pw_drawing_dup_points (const PwElement *flow);

/** pw_drawing_get_label: (nullable): the BPMNLabel of an element or flow */
PwElement *pw_drawing_get_label (const PwElement *element);

/** pw_drawing_get_plane: (nullable): the BPMNPlane that @element is drawn on */
PwElement *pw_drawing_get_plane (const PwElement *element);

/** pw_drawing_get_own_plane: (nullable): the BPMNPlane that shows the content of @container */
PwElement *pw_drawing_get_own_plane (const PwElement *container);

/**
 * pw_drawing_get_content_plane:
 *
 * Returns: (nullable): where the content of @container is drawn: its own plane, that
 *   of its shape, or for a process without either the first one
 */
PwElement *pw_drawing_get_content_plane (const PwElement *container);

/**
 * pw_drawing_is_expanded: whether pool or sub-process shows its content where it
 * is drawn itself; processes and lanes always do
 */
gboolean pw_drawing_is_expanded (const PwElement *container);

/** pw_drawing_is_horizontal: the direction of the pool around @element, %TRUE without one */
gboolean pw_drawing_is_horizontal (const PwElement *element);

/** pw_drawing_has_outer_label: whether its name stands beside it (events, gateways, data, flows …) */
gboolean pw_drawing_has_outer_label (PwElementType type);

/**
 * pw_drawing_lies_within: whether an annotation or group lies in a pool or expanded
 * sub-process beside which it stands in the file
 */
gboolean pw_drawing_lies_within (const PwElement *artifact,
                                 const PwElement *container);

/**
 * pw_drawing_list_content:
 * @deep: what stands in expanded sub-processes as well
 *
 * Returns: (transfer full) (element-type PwElement): elements with a shape that stand
 *   inside @container, artifacts that only lie in it included; no lanes
 */
GPtrArray *pw_drawing_list_content (const PwElement *container,
                                    gboolean         deep);

/**
 * pw_drawing_get_content_bounds: the rectangle around what @container holds, empty
 * where it holds nothing
 */
PwRect pw_drawing_get_content_bounds (const PwElement *container);

G_END_DECLS
