/* interact/preview.h - what a gesture would do, shown before it is done
 *
 * A preview is data: tools make it, the canvas draws it over the diagram, and nothing of
 * it ever reaches the document. A cancelled gesture drops it and leaves no trace.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/variant.h"
#include "model/diagram.h"

G_BEGIN_DECLS

typedef enum
{
  PW_FEEDBACK_NONE,
  PW_FEEDBACK_ALLOWED,
  PW_FEEDBACK_REFUSED,
} PwFeedback;

/**
 * PwGhost: a shape where it would be
 * @item: an item of the diagram that is drawn there as well, or -1
 * @variant: (nullable): a new element of this kind, where @item is -1
 * @bounds: in diagram units; another size than the item's is a resize
 */
typedef struct
{
  int              item;
  const PwVariant *variant;
  PwRect           bounds;
} PwGhost;

/**
 * PwGhostFlow: the way a flow would take
 * @item: the edge that is drawn otherwise now, or -1 for a new one
 * @points: (array length=n_points) (owned)
 */
typedef struct
{
  int           item;
  PwElementType type;
  PwPoint      *points;
  guint         n_points;
} PwGhostFlow;

/** PwGuide: a line that says what the pointer snapped to */
typedef struct
{
  PwPoint from;
  PwPoint to;
} PwGuide;

/**
 * PwPreview:
 * @ghosts: (element-type PwGhost)
 * @flows: (element-type PwGhostFlow)
 * @guides: (element-type PwGuide)
 * @area: a place that is no element's own: what the space tool inserts or removes, a
 *   name beside its element; empty for none
 * @target: the item that would hold, carry or receive what is in hand: tinted where that
 *   is allowed, outlined in red where it is not; -1 for none
 * @reason: (nullable): why it is refused, one sentence shown at the pointer
 * @at: the pointer, in diagram units
 */
typedef struct
{
  GArray    *ghosts;
  GArray    *flows;
  GArray    *guides;
  PwRect     area;
  int        target;
  PwFeedback feedback;
  char      *reason;
  PwPoint    at;
} PwPreview;

/** pw_preview_new: an empty one */
PwPreview *pw_preview_new (PwPoint at);

void pw_preview_free (PwPreview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwPreview, pw_preview_free)

/** pw_preview_add_ghost: @variant (nullable) where @item is -1 */
void pw_preview_add_ghost (PwPreview       *self,
                           int              item,
                           const PwVariant *variant,
                           PwRect           bounds);

/** pw_preview_add_flow: copies @points */
void pw_preview_add_flow (PwPreview     *self,
                          int            item,
                          PwElementType  type,
                          const PwPoint *points,
                          guint          n_points);

void pw_preview_add_guide (PwPreview *self,
                           PwPoint    from,
                           PwPoint    to);

/** pw_preview_set_verdict: @target -1 for none, @reason (nullable) */
void pw_preview_set_verdict (PwPreview  *self,
                             int         target,
                             PwFeedback  feedback,
                             const char *reason);

G_END_DECLS
