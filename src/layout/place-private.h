/* layout/place-private.h - the stages of placing a diagram
 *
 * The layered method (Sugiyama, Tagawa, Toda 1981; Gansner et al. 1993) on a grid, made
 * for BPMN as in Kitzmann et al. 2009 and Effinger, Siebenhaller, Kaufmann 2009. Flow
 * nodes stand in cells; their columns are the ranks of the flow, their rows come from
 * the order within the ranks, pools and lanes being bands of rows. Borders of pools and
 * lanes are rows without height.
 *
 *   y 0  ┼──────────┼──────────┼─────   A line runs along the middle of a column or
 *   y 1  │  cell ───┼──┐       │        row (odd numbers) or between two (even ones):
 *   y 2  ┼──────────┼──│───────┼─────   "half steps". The ways of edges are looked
 *   y 3  │          │  └ cell  │        for among these lines, as global routing does
 *   y 4  ┼──────────┼──────────┼─────   in circuits; what lies side by side on a line
 *       x 0   x 1  x 2   x 3  x 4       is then put into order, and only the last
 *                                       stage knows true distances.
 *
 * The content of an expanded sub-process is a grid of its own, finished before the
 * grid its sub-process stands in.
 *
 *   place.c         what stands in which grid, the order of the work
 *   place-sizes.c   how large shapes and labels are
 *   place-ranks.c   columns
 *   place-bands.c   pools and lanes
 *   place-order.c   who stands above whom
 *   place-rows.c    rows
 *   place-wrap.c    long processes in tiers, where that is wanted
 *   place-field.c   the cheapest way through the grid
 *   place-pairs.c   where two ways cross, and which side of the other one runs
 *   place-routes.c  the ways of all edges
 *   place-attach.c  what stands on and beside shapes
 *   place-moves.c   steps in other rows, where that is better for the ways
 *   place-tracks.c  the order of what runs along one line
 *   place-space.c   coordinates
 *   place-names.c   labels of flows
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
#define PW_PLACE_COLUMN_GAP 32.0 /* between two shapes side by side, likewise ROW_GAP */
#define PW_PLACE_ROW_GAP 40.0
#define PW_PLACE_POOL_GAP 50.0         /* between two pools */
#define PW_PLACE_SUB_PROCESS_SIDE 20.0 /* from its border to its content */
#define PW_PLACE_SUB_PROCESS_TOP 30.0

/* Sides of a shape and directions of a way, clockwise. */
typedef enum
{
  PW_SIDE_TOP,
  PW_SIDE_RIGHT,
  PW_SIDE_BOTTOM,
  PW_SIDE_LEFT,
} PwSide;

#define PW_SIDE_OPPOSITE(side) ((PwSide) (((side) + 2) & 3))
#define PW_SIDE_IS_UPRIGHT(side) (((side) &1) == 0)

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
 * @local: index among the scope's cells
 * @above: what the cell needs above its middle; likewise the three others
 * @n_out: per side of the shape, how many ways leave there
 * @n_in: likewise for those that arrive
 * @label: until all is in its place relative to its shape's middle
 * @first_attached: events on its border and what stands above it, then @next_attached
 * @from_right: of a boundary event: from the host's right border to its middle
 * @dx: from the middle of its cell to its own, likewise @dy
 */
typedef struct
{
  PwElement *element;
  PwSpotKind kind;
  int        cell;
  int        scope;
  int        local;
  int        column;
  int        row;
  double     width;
  double     height;
  double     above;
  double     below;
  double     left;
  double     right;
  double     label_width;
  double     label_height;
  PwRect     bounds;
  PwRect     label;
  guint16    n_out[4];
  guint16    n_in[4];
  guint      n_boundaries;
  guint      n_satellites;
  int        first_attached;
  int        next_attached;
  double     boundaries_width; /* from the right border to its leftmost event's middle */
  double     from_right;
  double     dx;
  double     dy;
} PwSpot;

/** PwStep: a place in the grid, in half steps */
typedef struct
{
  int x;
  int y;
} PwStep;

/**
 * PwLine: a straight stretch of a route
 * @at: the grid line it runs along, in half steps
 * @lo: where it begins, in half steps along that line, the cells at its ends apart
 * @order: its place among those that run along the same grid line
 * @shift: from the middle of the column or row, where @at is one
 * @before: room a label on it needs above or left of it, likewise @after
 * @length: it must not be shorter
 * @place: its coordinate
 */
typedef struct
{
  guint  is_upright : 1;
  guint  is_tied : 1; /* to a shape at one of its ends */
  guint  route;
  int    at;
  int    lo;
  int    hi;
  int    order;
  double shift;
  double before;
  double after;
  double length;
  double place;
} PwLine;

/**
 * PwRoute: the way of one edge
 * @source: node, likewise @target; the other way round than in the graph where a pool
 *   would come first
 * @way: every half step, the cells (or borders of pools) at the ends included
 * @first_line: its lines follow each other
 * @is_short: from a satellite to its partner, not by the grid
 * @is_turned: the way begins where the edge ends
 * @exit: of the part of a message flow in a sub-process, from a step to the border: 1 up,
 *   2 down; else 0
 * @exit_end: which end of the edge that step is
 */
typedef struct
{
  guint   edge;
  int     source;
  int     target;
  PwSide  start;
  PwSide  end;
  PwStep *way;
  guint   n_steps;
  guint   first_line;
  guint   n_lines;
  PwRect  label;
  guint   is_short : 1;
  guint   is_message : 1;
  guint   is_flow : 1;
  guint   is_back : 1;
  guint   is_turned : 1;
  guint   exit : 2;
  guint   exit_end : 1;
} PwRoute;

/**
 * PwExit: where a message flow leaves the outermost sub-process placed so far
 * @side: 1 up, 2 down, 0 not at all
 * @shift: from the sub-process's middle
 * @legs: (nullable) (element-type PwLeg): its parts, from the inside
 */
typedef struct
{
  guint   side;
  double  shift;
  GArray *legs;
} PwExit;

typedef struct
{
  int   scope;
  guint route;
} PwLeg;

typedef struct
{
  guint edge;
  guint end;
} PwEdgeEnd;

typedef struct
{
  gboolean is_border;
  int      band;
  double   y; /* of the centre line */
  double   above;
  double   below;
} PwRow;

/**
 * PwBand: an innermost lane, a pool without lanes, or what is in no pool (both -1)
 * @tier_rows: so many rows are a tier, if it is wrapped; else 0
 */
typedef struct
{
  int pool;
  int lane;
  int n_rows;
  int tier_rows;
  int first_row;
  int last_row;
} PwBand;

/**
 * PwScope: one grid
 * @owner: the sub-process it is in, -1 for the whole drawing
 * @origin: where it begins in the drawing
 */
typedef struct
{
  int     owner;
  int     depth;
  GArray *cells;   /* of int: nodes */
  GArray *edges;   /* of guint: edges of the graph that join cells of this grid */
  GArray *leaving; /* of PwEdgeEnd: message flows from inside to the outside */
  GArray *bands;   /* of PwBand */
  GArray *rows;    /* of PwRow */
  GArray *lines;   /* of PwLine */
  GArray *routes;  /* of PwRoute */
  int    *band_of; /* of each cell */
  double *columns; /* their middles */
  int     n_columns;
  double  titles; /* how wide the headings of pools and lanes are together */
  double  width;
  double  height;
  PwPoint origin;
} PwScope;

typedef struct
{
  const PwGraph *graph;
  PwTextSizeFunc measure;
  gpointer       user_data;
  double         room;       /* above and below each activity that is not open */
  double         room_width; /* at the left of boundary events */
  PwSpot        *spots;
  PwElement    **links;       /* element of each edge */
  PwExit        *exits;       /* of each end of each edge */
  int           *pool_rank;   /* of each pool: its place from above */
  gboolean       is_vertical; /* all is placed as if mirrored at the diagonal */
  gboolean       is_wrapped;  /* long processes are broken into tiers */
  PwPoint        inset;       /* from the border of a sub-process to its content */
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

/** pw_placing_size_all: sizes of shapes and labels */
void pw_placing_size_all (PwPlacing *self);

/** pw_placing_size_owner: of a sub-process, once its content is placed */
void pw_placing_size_owner (PwPlacing *self,
                            PwScope   *scope);

/* --- the way through the grid ------------------------------------------------------ */

/**
 * PwField: what stands and runs where in a grid
 * @is_taken: whether a cell stands there
 * @n_level: how many routes pass straight to the side, likewise @n_upright
 * @n_turns: how many routes turn there
 */
typedef struct
{
  int      width;
  int      height;
  guint8  *is_taken;
  guint8  *is_border; /* of each y */
  guint8  *is_inside; /* of each y: in a pool, where messages should not run along */
  guint16 *n_level;
  guint16 *n_upright;
  guint16 *n_turns;
  /* of the search at hand */
  guint    serial;
  guint   *seen;
  float   *cost;
  guint8  *from;
  GArray  *heap;
  /* of the route others are held against */
  guint   *marked;
  guint   *index;
  guint    mark;
  /* steps of searches and comparisons so far */
  guint64  effort;
} PwField;

/** PwSearch: @start_cost: of leaving at each side, %INFINITY where it may not; likewise
 *    @end_cost. Without a cell as end (@end.x -1), all of the row @end.y is one
 *  @top: rows it must keep to, in half steps */
typedef struct
{
  PwStep   start;
  PwStep   end;
  double   start_cost[4];
  double   end_cost[4];
  int      top;
  int      bottom;
  gboolean is_message;
} PwSearch;

#define PW_PLACE_BEND 3.0
#define PW_PLACE_CROSSING 9.0

PwField *pw_place_field_new (const PwPlacing *placing,
                             const PwScope   *scope);
void     pw_place_field_free (PwField *self);

/** pw_place_field_find: (transfer full) (nullable): the steps of the cheapest way */
PwStep *pw_place_field_find (PwField        *self,
                             const PwSearch *search,
                             guint          *n_steps);

/** pw_place_field_add: counts a route in, or out again with @by -1 */
void pw_place_field_add (PwField       *self,
                         const PwRoute *route,
                         int            by);

/** pw_place_field_measure: what the way costs by itself, without its ends */
double pw_place_field_measure (const PwField *self,
                               const PwRoute *route,
                               gboolean       is_message);

/* Direction from one step to the next. */
PwSide pw_place_direction (PwStep a,
                           PwStep b);

/**
 * PwPlaceRunFunc: two routes that share steps
 * @a: index into the first route's way, of the first step they share
 * @b: where the second route is there; it goes on by @stride (1, -1; 0 for one step)
 * @side: where the second runs, in the direction of the first: -1 left, 1 right, 0 anywhere
 */
typedef void (*PwPlaceRunFunc) (guint    a,
                                guint    b,
                                guint    n_steps,
                                int      stride,
                                int      side,
                                gpointer user_data);

/** pw_place_pairs_mark: the route that others will be held against */
void pw_place_pairs_mark (PwField       *self,
                          const PwRoute *route);

/**
 * pw_place_pairs_compare: how often @other must cross the marked route
 * @func: (nullable): told of every stretch the two share
 */
guint pw_place_pairs_compare (PwField       *self,
                              const PwRoute *marked,
                              const PwRoute *other,
                              PwPlaceRunFunc func,
                              gpointer       user_data);

/* --- the order within the columns --------------------------------------------------- */

/**
 * PwElementPlace: a cell, or the stand-in of a flow that passes the column
 * @cell: its number in the scope, -1 for a stand-in
 * @place: from above in its column
 */
typedef struct
{
  int cell;
  int column;
  int band;
  int place;
  int row;
} PwElementPlace;

/** PwLink: from an element to one in the next column, as a part of @chain */
typedef struct
{
  guint    from;
  guint    to;
  guint    chain;
  gboolean is_below; /* starts at an event on the lower border */
} PwLink;

/** PwChain: a flow that runs to the right, from cell to cell */
typedef struct
{
  guint    edge;
  int      from;
  int      to;
  gboolean is_below;
} PwChain;

/**
 * PwLayers: the elements of column c are @order[@start[c]] … ; the first are the cells
 * @next_start: links that leave element n are @next[@next_start[n]] … ; likewise those
 *   that arrive
 */
typedef struct
{
  GArray *elements; /* of PwElementPlace */
  GArray *links;    /* of PwLink */
  GArray *chains;   /* of PwChain */
  guint  *order;
  guint  *start;
  guint  *next_start;
  guint  *next;
  guint  *prev_start;
  guint  *prev;
} PwLayers;

/** pw_place_order: @variant picks among first orders that are equally good */
PwLayers *pw_place_order (PwPlacing *placing,
                          int        scope,
                          const int *way,
                          guint      variant);
void      pw_place_layers_free (PwLayers *layers);

/** pw_place_rank_pools: sets @pool_rank */
void pw_place_rank_pools (PwPlacing *self);

/** pw_place_find_bands: the bands, and of each cell the one it stands in */
void pw_place_find_bands (PwPlacing *self,
                          PwScope   *scope);

/** pw_place_find_band_of: the band of a pool or of what is in @cell, or -1 */
int pw_place_find_band_of (const PwPlacing *self,
                           const PwScope   *scope,
                           int              node,
                           int              cell);

/** pw_place_join_bands: one list of rows, once every band knows how many it has */
void pw_place_join_bands (PwScope *scope);

/* --- the steps of the work on one scope, in this order ---------------------------------- */

/**
 * pw_place_rank:
 * @wider: how much wider than the flows alone message flows may make the drawing
 * @way: (inout): for each cell how many steps it is at most to an end
 */
void pw_place_rank (PwPlacing *self,
                    int        scope,
                    double     wider,
                    int      **way);
void pw_place_rows (PwPlacing *self,
                    int        scope,
                    const int *way,
                    guint      variant);

/** pw_place_wrap: breaks a long grid into tiers, once cells have rows in their bands */
void pw_place_wrap (PwPlacing *self,
                    int        scope);

/** pw_place_get_tier: of a row of @band, from above */
int pw_place_get_tier (const PwScope *scope,
                       int            band,
                       int            row);

/** PwRouting: the ways of a scope's edges while they are looked for */
typedef struct
{
  PwPlacing *placing;
  PwScope   *scope;
  int        number;
  PwField   *field;
} PwRouting;

/* Scopes with more edges are routed once and not improved. */
#define PW_PLACE_MANY_ROUTES 500

/** pw_place_find_way: sets the route's way, %NULL where there is none */
void pw_place_find_way (PwRouting *self,
                        PwRoute   *route);

/** pw_place_enter_route: counts it in, or out again with @by -1 */
void pw_place_enter_route (PwRouting     *self,
                           const PwRoute *route,
                           int            by);

/** pw_place_measure_route: what it costs among the others; it must not be counted in */
double pw_place_measure_route (PwRouting     *self,
                               const PwRoute *route);

/** pw_place_move_cells: puts steps into other rows where that crosses and bends less */
void pw_place_move_cells (PwRouting *self,
                          guint64    most_effort);

/** pw_place_route: returns what all ways cost together; moves of steps take @most_effort */
double pw_place_route (PwPlacing *self,
                       int        scope,
                       PwField   *field,
                       guint64    most_effort);

/** pw_place_forget: rows and routes of a scope, so that others can be tried */
void pw_place_forget (PwPlacing *self,
                      int        scope);
void pw_place_attach (PwPlacing *self,
                      int        scope);
void pw_place_order_lines (PwPlacing *self,
                           int        scope,
                           PwField   *field);
void pw_place_space (PwPlacing *self,
                     int        scope);
void pw_place_name_flows (PwPlacing *self,
                          int        scope);

/** pw_place_bounds_in_cell: of a node's shape, from the middle of the cell of @scope it is in */
PwRect pw_place_bounds_in_cell (const PwPlacing *self,
                                int              scope,
                                int              node);

/** pw_place_bounds_in_scope: likewise from the beginning of the grid, once that has coordinates */
PwRect pw_place_bounds_in_scope (const PwPlacing *self,
                                 int              scope,
                                 int              node);

/** pw_place_draw_route: (transfer full) (element-type PwPoint): in its scope's coordinates */
GArray *pw_place_draw_route (const PwPlacing *self,
                             int              scope,
                             const PwRoute   *route);

/* --- the steps on the whole -------------------------------------------------------------- */
void       pw_place_settle (PwPlacing *self);
PwDiagram *pw_place_draw (PwPlacing *self);

/* Takes the room above activities away again, which was there only to keep flows at the
 * middle of what is drawn.
 */
void pw_place_trim_room (PwDiagram *diagram,
                         double     room);

G_END_DECLS
