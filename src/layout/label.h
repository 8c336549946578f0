/* layout/label.h - where labels outside of their elements stand
 *
 * Events, gateways and data have their names beside them, flows beside the line. A
 * label stands where it covers nothing, best below its element or at the start of
 * what leaves a gateway; later it keeps its place beside its element, and is placed
 * anew only where something has come in its way:
 *
 *   label = pw_label_follow (label, old_bounds, bounds);
 *   if (!pw_label_is_free (label, bounds, &around))
 *     label = pw_label_place (bounds, label.width, label.height, &around);
 *
 * Plain geometry, deterministic; sizes of texts come from whoever draws them.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "layout/route.h"

G_BEGIN_DECLS

/* Between an element and its label, and between a line and its label. */
#define PW_LABEL_GAP 10.0
#define PW_LABEL_LINE_GAP 5.0

/**
 * PwLabelAround: what labels should not cover
 * @shapes: (array length=n_shapes): shapes and other labels, not this one. Those
 *   that hold what the label is for, such as pools, do not count
 * @flows: (array length=n_flows): all lines, the label's own among them
 */
typedef struct
{
  const PwRect     *shapes;
  guint             n_shapes;
  const PwPolyline *flows;
  guint             n_flows;
} PwLabelAround;

/**
 * pw_label_place: the place of a label beside a shape
 * @bounds: of the shape
 * @width: of the text
 * @height: of the text
 * @around: (nullable): what is there
 *
 * Below, above, right or left, or beside a line that leaves upright; the first of
 * these that covers nothing, else the one that covers least.
 */
PwRect pw_label_place (PwRect               bounds,
                       double               width,
                       double               height,
                       const PwLabelAround *around);

/**
 * pw_label_place_along: the place of a label beside a line
 * @points: at least two
 * @at_start: right behind the start, as for conditions at a gateway; else beside the
 *   longest segment
 * @around: (nullable): what is there
 */
PwRect pw_label_place_along (const PwPoint       *points,
                             guint                n_points,
                             gboolean             at_start,
                             double               width,
                             double               height,
                             const PwLabelAround *around);

/** pw_label_is_free: whether the label of the shape at @bounds covers nothing else */
gboolean pw_label_is_free (PwRect               label,
                           PwRect               bounds,
                           const PwLabelAround *around);

/** pw_label_is_free_along: whether the label of a line covers nothing, that line included */
gboolean pw_label_is_free_along (PwRect               label,
                                 const PwPoint       *points,
                                 guint                n_points,
                                 const PwLabelAround *around);

/**
 * pw_label_follow: @label after its shape moved or was resized
 *
 * It keeps its distance from the border it stands at, and its place along it.
 */
PwRect pw_label_follow (PwRect label,
                        PwRect old_bounds,
                        PwRect bounds);

/**
 * pw_label_follow_along: @label after its line changed
 *
 * It keeps the side of the line and its distance from the end of the segment it was
 * nearer to. Labels far from their line keep their place to its middle.
 */
PwRect pw_label_follow_along (PwRect         label,
                              const PwPoint *old_points,
                              guint          n_old_points,
                              const PwPoint *points,
                              guint          n_points);

G_END_DECLS
