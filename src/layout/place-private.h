/* layout/place-private.h - the parts of the simple placement
 *
 * A drawing is a grid. Flow nodes stand in cells; their columns come from the
 * flow, their rows from the bands (pools and lanes) and from what leads to them.
 * Between columns and between rows run channels without shapes, with as many
 * parallel tracks as edges need. Borders of pools and lanes are rows without height.
 *
 *   channel 0    column 0    channel 1    column 1   …
 *      |        ┌────────┐      |        ┌────────┐
 *      |        │  cell  │──────┼──┐     │  cell  │   row 0
 *      |        └────────┘      |  │     └────────┘
 *   ───┼────────────────────────┼──┼───────────────── channel 1 (between the rows)
 *      |                        |  │     ┌────────┐
 *      |                        |  └─────│  cell  │   row 1
 *
 * Places in the grid are counted in half steps: 2 n is channel n, 2 n + 1 column or
 * row n. The content of an expanded sub-process is a grid of its own, finished
 * before the grid its sub-process stands in.
 *
 *   place.c         what stands in which grid, sizes, the order of the work
 *   place-ranks.c   columns
 *   place-rows.c    bands and rows
 *   place-routes.c  the way of each edge through cells and channels
 *   place-tracks.c  tracks, and from all this coordinates
 *   place-draw.c    the finished diagram
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "layout/place.h"

G_BEGIN_DECLS

/* In diagram units. */
#define PW_PLACE_TITLE 30.0        /* heading strip of a pool or lane */
#define PW_PLACE_TRACK 12.0        /* from one track to the next */
#define PW_PLACE_LABEL_FONT 11.0   /* external labels */
#define PW_PLACE_LABEL_WIDTH 100.0 /* where they wrap */
#define PW_PLACE_LABEL_GAP 4.0
#define PW_PLACE_EVENT 36.0
#define PW_PLACE_SATELLITE_GAP 24.0 /* from a data object or annotation to its partner */
#define PW_PLACE_SATELLITE_STEP 16.0
#define PW_PLACE_MESSAGE_SHIFT 25.0 /* message flows dock left of a task's middle */
#define PW_PLACE_MESSAGE_STEP 10.0
#define PW_PLACE_POOL_GAP 50.0 /* between two pools */

typedef enum
{
  PW_SIDE_LEFT,
  PW_SIDE_RIGHT,
  PW_SIDE_TOP,
  PW_SIDE_BOTTOM,
} PwSide;

typedef enum
{
  PW_SPOT_HIDDEN,    /* inside a collapsed sub-process */
  PW_SPOT_BAND,      /* pool or lane */
  PW_SPOT_CELL,      /* stands in a cell of its own */
  PW_SPOT_BOUNDARY,  /* on the lower border of its cell's node */
  PW_SPOT_SATELLITE, /* above its cell's node */
} PwSpotKind;

/**
 * PwSpot: one node of the graph while it is placed
 * @cell: the node in whose cell it stands, itself for %PW_SPOT_CELL
 * @scope: the grid that cell is in
 * @above: what the cell needs above the row's centre line, likewise @below
 * @half: what it needs to each side of the column's middle
 * @ports: bits of PwSide that edges use, so that no label goes there
 */
typedef struct
{
  PwElement *element;
  PwSpotKind kind;
  int        cell;
  int        scope;
  int        local; /* index among the scope's cells */
  int        column;
  int        row;
  double     width;
  double     height;
  double     above;
  double     below;
  double     half;
  double     label_width;
  double     label_height;
  PwRect     bounds;
  PwRect     label;
  guint      ports;
  guint      n_boundaries;
  guint      n_satellites;
  guint      n_messages;
  guint      n_docked; /* message flows routed so far */
  double     satellites_width;
  double     satellites_height;
  double     boundaries_width; /* from the right border to its leftmost event's middle */
  double     from_right;       /* of a boundary event: to its middle */
} PwSpot;

/**
 * PwLine: a stretch of an edge in a channel
 * @lo: where it begins, in half steps across the channel's direction
 * @group: lines of one group may lie on each other: a common stem
 * @rank: which of two lines goes first where both could
 */
typedef struct
{
  guint  is_vertical : 1;
  int    channel;
  int    lo;
  int    hi;
  guint  group;
  int    rank;
  int    track;
  double label_height;
  double offset; /* from the channel's start */
} PwLine;

/**
 * PwRoute: the way of one edge
 * @start: side it leaves its source at
 * @lines: indices of the scope's lines, upright and level in turn
 * @start_shift: from the middle of that side
 * @is_short: goes straight from a satellite to its partner
 */
typedef struct
{
  guint  edge;
  int    source;
  int    target;
  PwSide start;
  PwSide end;
  guint  n_lines;
  guint  lines[4];
  double start_shift;
  double end_shift;
  guint  is_short : 1;
  guint  is_message : 1;
} PwRoute;

typedef struct
{
  int lo;
  int hi;
  int source;
  int target;
} PwReservation;

typedef struct
{
  gboolean is_border;
  int      band;
  guint64 *taken; /* bits: columns with a cell, or kept free for an edge */
  double   above;
  double   below;
  double   y; /* of the centre line */
  GArray  *reservations;
} PwRow;

typedef struct
{
  double  half;
  double  x; /* of the middle */
  GArray *reservations;
} PwColumn;

/** PwChannel: @need is what labels in it want beside the tracks */
typedef struct
{
  double start;
  double size;
  double need;
  guint  n_tracks;
} PwChannel;

/** PwBand: an innermost lane, a pool without lanes, or what is in no pool (both -1) */
typedef struct
{
  int     pool;
  int     lane;
  GArray *rows; /* of guint64 *: which columns are taken */
  int     first_row;
  int     last_row;
} PwBand;

/**
 * PwScope: one grid
 * @owner: the sub-process it is in, -1 for the whole drawing
 * @origin: where it begins in the drawing
 */
typedef struct
{
  int        owner;
  int        depth;
  GArray    *cells;  /* of int: nodes */
  GArray    *edges;  /* of guint: edges of the graph that join cells of this grid */
  GArray    *bands;  /* of PwBand */
  GArray    *rows;   /* of PwRow */
  GArray    *lines;  /* of PwLine */
  GArray    *routes; /* of PwRoute */
  PwColumn  *columns;
  int        n_columns;
  PwChannel *upright; /* n_columns + 1 of them */
  PwChannel *level;   /* rows + 1 of them */
  double     width;
  double     height;
  PwPoint    origin;
} PwScope;

typedef struct
{
  const PwGraph *graph;
  PwTextSizeFunc measure;
  gpointer       user_data;
  PwSpot        *spots;
  PwElement    **links; /* element of each edge */
  GArray        *scopes;
  int           *scope_of; /* of each expanded sub-process, else -1 */
} PwPlacing;

/** pw_placing_get_spot: (nullable): of node @n, %NULL for -1 */
PwSpot  *pw_placing_get_spot (const PwPlacing *self,
                              int              n);
PwScope *pw_placing_get_scope (const PwPlacing *self,
                               int              n);

/** pw_placing_lift: the cell in @scope that holds node @n, or -1 */
int pw_placing_lift (const PwPlacing *self,
                     int              n,
                     int              scope);

/** pw_placing_is_message: whether the edge joins pools rather than steps */
gboolean pw_placing_is_message (const PwPlacing *self,
                                guint            edge);

/** pw_placing_measure: the size of a label */
void pw_placing_measure (const PwPlacing *self,
                         const char      *text,
                         double           font_size,
                         double           max_width,
                         double          *width,
                         double          *height);

/* The steps of the work on one scope, in this order. @way is for each cell how many
 * steps it is at most to an end.
 */
void pw_place_rank (PwPlacing *self,
                    int        scope,
                    int      **way);
void pw_place_rows (PwPlacing *self,
                    int        scope,
                    const int *way);
void pw_place_route (PwPlacing *self,
                     int        scope);
void pw_place_measure_scope (PwPlacing *self,
                             int        scope);

/* The steps on the whole. */
void       pw_place_settle (PwPlacing *self);
PwDiagram *pw_place_draw (PwPlacing *self);

/** pw_place_add_bands: the bands of the whole drawing, and the order of pools */
void pw_place_add_bands (PwPlacing *self,
                         PwScope   *scope);

G_END_DECLS
