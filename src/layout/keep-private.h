/* layout/keep-private.h - the parts of completing a drawing
 *
 * All shapes are boxes, all flows are ways between boxes. In vertical pools both are
 * mirrored at the diagonal before and after, so that flows always run to the right.
 *
 *   keep.c         what is there and what is new; the order of the work; the result
 *   keep-blocks.c  what is new, in blocks that are placed as one
 *   keep-place.c   where a block goes
 *   keep-room.c    what makes room for it
 *   keep-flows.c   ways and labels
 *   tidy.c         another use of the same: what is drawn is put straight
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "layout/keep.h"
#include "layout/route.h"

G_BEGIN_DECLS

/* Between two shapes that one flow connects: what new ones get, and what others keep. */
#define PW_KEEP_GAP 30.0
#define PW_KEEP_LEAST_GAP 25.0
/* Between shapes that only lie beside each other. */
#define PW_KEEP_CLEARANCE 12.0
/* Between what a container holds and its border. */
#define PW_KEEP_MARGIN 20.0

/**
 * PwKeepBox: a shape, or what is to become one
 * @node: of the graph, -1 for what the graph does not know
 * @item: of the drawing, -1 for what is new
 * @around: the box of the pool, lane or sub-process that holds it, -1 for none
 * @host: of a boundary event: the box it is attached to
 * @bounds: where it is now
 * @old: where it was when the work began
 * @was_held: it lay wholly inside of @around
 * @block: that it comes with, -1 for what is drawn
 */
typedef struct
{
  int           node;
  int           item;
  PwElement    *element;
  PwElementType type;
  int           around;
  int           host;
  PwRect        bounds;
  PwRect        old;
  PwRect        label;
  int           block;
  guint         is_placed : 1;
  guint         is_container : 1;
  guint         is_expanded : 1;
  guint         was_held : 1;
  guint         has_label : 1;
} PwKeepBox;

/**
 * PwKeepFlow: a flow of any kind
 * @edge: of the graph, -1 for what the graph does not know
 * @source: box, -1 where it begins at none
 * @old_source: where @source was when @points were right
 * @was_source: the box that @points begin at, if that is another than @source
 * @points: (nullable): (element-type PwPoint): its way as far as it is known
 * @is_settled: the way may stay as it is
 */
typedef struct
{
  int        edge;
  int        item;
  PwElement *element;
  int        source;
  int        target;
  PwRect     old_source;
  PwRect     old_target;
  int        was_source;
  int        was_target;
  GArray    *points;
  PwRect     label;
  guint      has_label : 1;
  guint      is_settled : 1;
  guint      is_new_way : 1;
} PwKeepFlow;

/**
 * PwKeepBlock: new shapes that are placed as one
 * @boxes: (element-type int)
 * @bounds: around all of them, from 0, 0
 * @around: the box that holds it, -1 for none
 */
typedef struct
{
  GArray *boxes;
  PwRect  bounds;
  int     around;
  guint   is_placed : 1;
} PwKeepBlock;

typedef struct
{
  const PwGraph   *graph;
  const PwModel   *model;
  const PwDiagram *drawn;
  PwTextSizeFunc   measure;
  gpointer         user_data;
  GArray          *boxes;      /* PwKeepBox; those of the graph's nodes come first */
  GArray          *flows;      /* PwKeepFlow; those of the graph's edges come first */
  GArray          *blocks;     /* PwKeepBlock */
  GArray          *moved;      /* (element-type int): boxes that are new or elsewhere than they were, once all are placed */
  GArray         **flows_of;   /* of each box: (element-type guint) */
  GArray         **content_of; /* of each box: (element-type int): what it holds, and events on it */
  gboolean         is_vertical;
} PwKeeping;

static inline PwKeepBox *
pw_keeping_get_box (const PwKeeping *self,
                    int              n)
{
  return &g_array_index (self->boxes, PwKeepBox, n);
}

static inline PwKeepFlow *
pw_keeping_get_flow (const PwKeeping *self,
                     guint            n)
{
  return &g_array_index (self->flows, PwKeepFlow, n);
}

/** pw_keeping_init: reads what is drawn; free what it holds with pw_keeping_clear() */
void pw_keeping_init (PwKeeping       *self,
                      const PwGraph   *graph,
                      const PwModel   *model,
                      const PwDiagram *drawn,
                      PwTextSizeFunc   measure,
                      gpointer         user_data);
void pw_keeping_clear (PwKeeping *self);

/** pw_keeping_finish: (transfer full): ways, labels, and the drawing that comes of it all */
PwDiagram *pw_keeping_finish (PwKeeping *self);

/** pw_keeping_measure: the size of a text beside an element */
void pw_keeping_measure (const PwKeeping *self,
                         const char      *text,
                         double          *width,
                         double          *height);

/** pw_keeping_is_around: whether the box @container holds the box @n, however deep */
gboolean pw_keeping_is_around (const PwKeeping *self,
                               int              container,
                               int              n);

/** pw_keeping_is_solid: whether nothing should lie on the box: no container, group, or what is not placed */
gboolean pw_keeping_is_solid (const PwKeepBox *box);

/** pw_keeping_has_outer_label: whether the name of the box stands beside it */
gboolean pw_keeping_has_outer_label (const PwKeepBox *box);

/* --- keep-blocks.c --- */

void pw_keep_find_blocks (PwKeeping *self);

/** pw_keep_next_block: the one that most of what it is connected with is placed of, -1 at the end */
int pw_keep_next_block (PwKeeping *self);

/** pw_keep_put_block: its boxes are placed, with the block's upper left corner at @at */
void pw_keep_put_block (PwKeeping *self,
                        int        block,
                        PwPoint    at);

/* --- keep-place.c --- */

void pw_keep_place_block (PwKeeping *self,
                          int        block);

/* --- keep-room.c --- */

/**
 * pw_keep_make_room:
 * @area: what is to be free
 * @is_across: what lies below makes room, else what lies to the right
 * @cut: only what begins behind this makes room
 * @around: the box that @area is in, -1 for none
 * @gap: to keep from @area
 */
void pw_keep_make_room (PwKeeping *self,
                        PwRect     area,
                        gboolean   is_across,
                        double     cut,
                        int        around,
                        double     gap);

/** pw_keep_push: the box is shifted to the right, with all that has to give way */
void pw_keep_push (PwKeeping *self,
                   int        box,
                   double     shift);

/** pw_keep_hold: containers grow around @area, which lies in the box @around */
void pw_keep_hold (PwKeeping *self,
                   PwRect     area,
                   int        around);

/** pw_keep_part: what overlaps is moved apart */
void pw_keep_part (PwKeeping *self);

/* --- keep-flows.c --- */

/** pw_keep_count_ways: how many ways run through @area, those of the block apart */
guint pw_keep_count_ways (const PwKeeping *self,
                          PwRect           area,
                          int              block);

/** pw_keep_compute: (transfer full): a new way between two boxes */
GArray *pw_keep_compute (const PwKeeping  *self,
                         const PwKeepFlow *flow,
                         int               source,
                         int               target);

void pw_keep_route (PwKeeping *self);

/** pw_keep_place_labels: after everything else, in the drawing's own directions */
void pw_keep_place_labels (PwKeeping *self);

G_END_DECLS
