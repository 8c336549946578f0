/* layout/keep-blocks.c - what is new, in blocks that are placed as one
 *
 * New steps that flows connect and that stand in the same container are a block, and so
 * is a new pool with all it holds; within it all is placed as in a drawing from nothing.
 * New lanes of a pool that is drawn come first: they are bands around what they hold
 * already, or at the lower end of their pool.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "layout/keep-private.h"

#include <math.h>

#include "layout/place.h"

#define LANE_HEIGHT 120.0
#define LANE_TITLE 30.0
/* Of what layout has no size for. */
#define SPARE_GAP 20.0

#define NONE (-1)

/* --- lanes ----------------------------------------------------------------------------------- */

typedef struct
{
  int    lane;
  double top;
  double bottom;
  guint  n_members;
} Band;

static int
compare_bands (gconstpointer a,
               gconstpointer b)
{
  const Band *left = a;
  const Band *right = b;

  if ((left->n_members > 0) != (right->n_members > 0))
    return left->n_members > 0 ? -1 : 1;
  if (left->n_members > 0 && left->top != right->top)
    return left->top < right->top ? -1 : 1;

  return left->lane < right->lane ? -1 : left->lane > right->lane;
}

static Band
measure_band (const PwKeeping *self,
              int              lane)
{
  Band band = { lane, G_MAXDOUBLE, -G_MAXDOUBLE, 0 };

  for (guint i = 0; i < self->content_of[lane]->len; i++)
    {
      const PwKeepBox *member = pw_keeping_get_box (self, g_array_index (self->content_of[lane], int, i));

      if (!pw_keeping_is_solid (member))
        continue;
      band.top = MIN (band.top, member->bounds.y);
      band.bottom = MAX (band.bottom, member->bounds.y + member->bounds.height);
      band.n_members++;
    }

  return band;
}

/* Lanes are drawn at last around steps that are: between the steps of two runs the border. */
static gboolean
draw_between (PwKeeping *self,
              GArray    *bands,
              PwRect     area)
{
  guint n = 0;

  while (n < bands->len && g_array_index (bands, Band, n).n_members > 0)
    n++;
  for (guint i = 0; i + 1 < n; i++)
    if (g_array_index (bands, Band, i).bottom >= g_array_index (bands, Band, i + 1).top)
      return FALSE;

  for (guint i = 0; i < n; i++)
    {
      PwKeepBox *lane = pw_keeping_get_box (self, g_array_index (bands, Band, i).lane);
      double     top = i == 0 ? area.y : (g_array_index (bands, Band, i - 1).bottom + g_array_index (bands, Band, i).top) / 2;
      double     bottom = i + 1 == n ? area.y + area.height : (g_array_index (bands, Band, i).bottom + g_array_index (bands, Band, i + 1).top) / 2;

      lane->bounds = lane->old = (PwRect){ area.x, top, area.width, bottom - top };
      lane->is_placed = lane->was_held = TRUE;
    }
  g_array_remove_range (bands, 0, n);

  return TRUE;
}

static void add_lanes (PwKeeping *self, int around);

static void
append_lane (PwKeeping *self,
             int        lane,
             int        around)
{
  PwKeepBox *holder = pw_keeping_get_box (self, around);
  PwKeepBox *box = pw_keeping_get_box (self, lane);
  double     start = holder->bounds.x + LANE_TITLE;
  double     bottom = holder->bounds.y + holder->bounds.height;

  box->bounds = (PwRect){ start, bottom, holder->bounds.x + holder->bounds.width - start, LANE_HEIGHT };
  pw_keep_hold (self, (PwRect){ start, bottom, 1, LANE_HEIGHT - PW_KEEP_MARGIN }, around);
  box->bounds.height = holder->bounds.y + holder->bounds.height - bottom;
  box->old = box->bounds;
  box->is_placed = box->was_held = TRUE;
  add_lanes (self, lane);
}

/* The new lanes in a pool or lane that is drawn. */
static void
add_lanes (PwKeeping *self,
           int        around)
{
  PwRect area = pw_keeping_get_box (self, around)->bounds;
  g_autoptr (GArray) bands = g_array_new (FALSE, FALSE, sizeof (Band));
  gboolean has_drawn = FALSE;

  for (guint i = 0; i < self->content_of[around]->len; i++)
    {
      int              n = g_array_index (self->content_of[around], int, i);
      const PwKeepBox *box = pw_keeping_get_box (self, n);

      has_drawn |= box->type == PW_ELEMENT_LANE && box->is_placed;
      if (box->type == PW_ELEMENT_LANE && !box->is_placed)
        {
          Band band = measure_band (self, n);

          g_array_append_val (bands, band);
        }
    }
  g_array_sort (bands, compare_bands);
  area.x += LANE_TITLE;
  area.width -= LANE_TITLE;
  if (!has_drawn && bands->len > 0 && area.width > LANE_TITLE)
    {
      /* The first takes over the room that the pool has. */
      if (g_array_index (bands, Band, 0).n_members == 0)
        g_array_index (bands, Band, 0) = (Band){ g_array_index (bands, Band, 0).lane, area.y, area.y + area.height, 1 };
      draw_between (self, bands, area);
    }
  for (guint i = 0; i < bands->len; i++)
    append_lane (self, g_array_index (bands, Band, i).lane, around);
}

static int
get_new_pool (const PwKeeping *self,
              int              n)
{
  while (n >= 0 && pw_keeping_get_box (self, n)->type != PW_ELEMENT_PARTICIPANT)
    n = pw_keeping_get_box (self, n)->around;

  return n >= 0 && !pw_keeping_get_box (self, n)->is_placed ? n : NONE;
}

/* --- blocks ------------------------------------------------------------------------------------ */

static int
find_root (int *roots,
           int  n)
{
  while (roots[n] != n)
    n = roots[n] = roots[roots[n]];

  return n;
}

static void
unite (int *roots,
       int  a,
       int  b)
{
  a = find_root (roots, a);
  b = find_root (roots, b);
  roots[MAX (a, b)] = MIN (a, b);
}

/* What is drawn around something new. */
static int
get_holder (const PwKeeping *self,
            int              n)
{
  int around = pw_keeping_get_box (self, n)->around;

  while (around >= 0 && !pw_keeping_get_box (self, around)->is_placed)
    around = pw_keeping_get_box (self, around)->around;

  return around;
}

static gboolean
is_new (const PwKeeping *self,
        int              n)
{
  return n >= 0 && n < (int) self->graph->n_nodes && !pw_keeping_get_box (self, n)->is_placed;
}

static void
unite_all (const PwKeeping *self,
           int             *roots)
{
  for (int i = 0; i < (int) self->graph->n_nodes; i++)
    roots[i] = i;
  for (int i = 0; i < (int) self->graph->n_nodes; i++)
    {
      const PwKeepBox *box = pw_keeping_get_box (self, i);
      int              pool = get_new_pool (self, i);

      if (!is_new (self, i))
        continue;
      if (is_new (self, box->around))
        unite (roots, i, box->around);
      if (is_new (self, box->host))
        unite (roots, i, box->host);
      if (pool >= 0)
        unite (roots, i, pool);
    }
  for (guint i = 0; i < self->graph->n_edges; i++)
    {
      const PwGraphEdge *edge = &self->graph->edges[i];

      if (edge->type != PW_ELEMENT_MESSAGE_FLOW && is_new (self, edge->source) && is_new (self, edge->target) &&
          get_holder (self, edge->source) == get_holder (self, edge->target))
        unite (roots, edge->source, edge->target);
    }
}

/* As layout places it from nothing; what it leaves out is put below. */
static void
lay_out_block (PwKeeping   *self,
               PwKeepBlock *block)
{
  g_autofree gboolean *wanted = g_new0 (gboolean, self->graph->n_nodes + 1);
  g_autofree guint    *origins = NULL;
  g_autoptr (PwGraph) part = NULL;
  g_autoptr (PwDiagram) drawing = NULL;
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  double bottom;

  for (guint i = 0; i < block->boxes->len; i++)
    wanted[g_array_index (block->boxes, int, i)] = TRUE;
  part = pw_graph_new_part (self->graph, wanted, &origins);
  drawing = pw_layout_place (part, self->model, self->measure, self->user_data);
  for (guint i = 0; i < pw_diagram_get_n_items (drawing); i++)
    {
      PwDiagramItem *item = pw_diagram_get_item (drawing, i);

      if (item->element == NULL || item->is_edge)
        continue;
      block->bounds = pw_rect_union (block->bounds, item->bounds);
      if (pw_element_get_id (item->element) != NULL)
        g_hash_table_insert (places, (gpointer) pw_element_get_id (item->element), item);
      else if (block->boxes->len == 1)
        g_hash_table_insert (places, (gpointer) part->nodes[0].id, item);
    }

  bottom = block->bounds.y + block->bounds.height;
  for (guint i = 0; i < block->boxes->len; i++)
    {
      PwKeepBox           *box = pw_keeping_get_box (self, g_array_index (block->boxes, int, i));
      const PwDiagramItem *item = g_hash_table_lookup (places, self->graph->nodes[box->node].id);
      const PwElementInfo *info = pw_element_type_get_info (box->type);

      box->bounds = item != NULL ? item->bounds : (PwRect){ block->bounds.x, bottom + SPARE_GAP, MAX (info->width, 1), MAX (info->height, 1) };
      if (item == NULL)
        bottom += SPARE_GAP + info->height;
      else
        box->is_expanded = item->is_expanded;
      box->is_container = pw_element_type_has (box->type, PW_TRAIT_SWIMLANE) || box->is_expanded;
      if (self->is_vertical && !box->is_container)
        {
          PwPoint center = pw_rect_center (box->bounds);

          box->bounds = (PwRect){ center.x - box->bounds.height / 2, center.y - box->bounds.width / 2, box->bounds.height, box->bounds.width };
        }
    }
  block->bounds = (PwRect){ 0, 0, 0, 0 };
  for (guint i = 0; i < block->boxes->len; i++)
    block->bounds = pw_rect_union (block->bounds, pw_keeping_get_box (self, g_array_index (block->boxes, int, i))->bounds);
}

static void
clear_origin (PwKeeping   *self,
              PwKeepBlock *block)
{
  for (guint i = 0; i < block->boxes->len; i++)
    {
      PwKeepBox *box = pw_keeping_get_box (self, g_array_index (block->boxes, int, i));

      box->bounds = pw_rect_translate (box->bounds, -block->bounds.x, -block->bounds.y);
    }
  block->bounds.x = block->bounds.y = 0;
}

void
pw_keep_find_blocks (PwKeeping *self)
{
  g_autofree int *roots = g_new (int, self->graph->n_nodes + 1);
  g_autofree int *blocks = g_new (int, self->graph->n_nodes + 1);

  for (int i = 0; i < (int) self->graph->n_nodes; i++)
    if (pw_element_type_has (pw_keeping_get_box (self, i)->type, PW_TRAIT_SWIMLANE) && pw_keeping_get_box (self, i)->is_placed)
      add_lanes (self, i);
  unite_all (self, roots);

  for (int i = 0; i < (int) self->graph->n_nodes; i++)
    {
      int root = find_root (roots, i);

      if (!is_new (self, i))
        continue;
      if (root == i)
        {
          PwKeepBlock block = { g_array_new (FALSE, FALSE, sizeof (int)), { 0, 0, 0, 0 }, get_holder (self, i), FALSE };

          blocks[i] = (int) self->blocks->len;
          g_array_append_val (self->blocks, block);
        }
      pw_keeping_get_box (self, i)->block = blocks[root];
      g_array_append_val (g_array_index (self->blocks, PwKeepBlock, blocks[root]).boxes, i);
    }
  for (guint i = 0; i < self->blocks->len; i++)
    {
      PwKeepBlock *block = &g_array_index (self->blocks, PwKeepBlock, i);

      lay_out_block (self, block);
      clear_origin (self, block);
    }
}

static guint
count_placed (const PwKeeping   *self,
              const PwKeepBlock *block)
{
  guint n = 0;

  for (guint i = 0; i < block->boxes->len; i++)
    {
      int box = g_array_index (block->boxes, int, i);

      if (pw_keeping_get_box (self, box)->host >= 0 && pw_keeping_get_box (self, pw_keeping_get_box (self, box)->host)->is_placed)
        n += 100;
      for (guint k = 0; k < self->flows_of[box]->len; k++)
        {
          const PwKeepFlow *flow = pw_keeping_get_flow (self, g_array_index (self->flows_of[box], guint, k));

          if (flow->source >= 0 && pw_keeping_get_box (self, flow->source)->is_placed)
            n += 2;
          if (flow->target >= 0 && pw_keeping_get_box (self, flow->target)->is_placed)
            n++;
        }
    }

  return n;
}

int
pw_keep_next_block (PwKeeping *self)
{
  int   best = NONE;
  guint most = 0;

  for (int i = 0; i < (int) self->blocks->len; i++)
    {
      const PwKeepBlock *block = &g_array_index (self->blocks, PwKeepBlock, i);
      guint              n = block->is_placed ? 0 : 1 + count_placed (self, block);

      if (n > most)
        {
          most = n;
          best = i;
        }
    }

  return best;
}

void
pw_keep_put_block (PwKeeping *self,
                   int        n,
                   PwPoint    at)
{
  PwKeepBlock *block = &g_array_index (self->blocks, PwKeepBlock, n);

  for (guint i = 0; i < block->boxes->len; i++)
    {
      PwKeepBox *box = pw_keeping_get_box (self, g_array_index (block->boxes, int, i));

      box->bounds = pw_rect_translate (box->bounds, at.x, at.y);
      box->old = box->bounds;
      box->is_placed = box->was_held = TRUE;
    }
  block->is_placed = TRUE;
}
