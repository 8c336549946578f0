/* layout/place.c - places a process that has no drawing
 *
 * What stands in which grid, and the order of the work; the picture is in
 * place-private.h.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#include <math.h>
#include <string.h>

/* Beginnings are tried where there are so many edges. */
#define FEWEST_TRIED 6
#define MOST_TRIED 160

/* Steps of searches that all moves of a scope together may take: a bound on time that is
 * the same everywhere.
 */
#define BRIEF_EFFORT 30000
#define FULL_EFFORT 250000

/* A later beginning must be better by so much. */
#define LEAST_GAIN 3.0

#define WIDTH_COST 1.0 /* of a column */

#define LETTER_WIDTH 0.56 /* of a sans-serif font on average, a part of its size */

#define NONE (-1)

/* Beginnings: how much message flows may widen the drawing, and which first order. */
typedef struct
{
  double   wider;
  guint    order;
  gboolean is_for_messages;
} Variant;

/* clang-format off */
static const Variant variants[] = {
  { 1.15, 0, FALSE },
  { 1.15, 1, FALSE },
  { 1.0,  0, TRUE },
  { 10.0, 0, TRUE },
};
/* clang-format on */

PwSpot *
pw_placing_get_spot (const PwPlacing *self,
                     int              n)
{
  return n >= 0 ? &self->spots[n] : NULL;
}

PwScope *
pw_placing_get_scope (const PwPlacing *self,
                      int              n)
{
  return &g_array_index (self->scopes, PwScope, n);
}

int
pw_placing_lift (const PwPlacing *self,
                 int              n,
                 int              scope)
{
  int cell = n >= 0 ? self->spots[n].cell : NONE;

  while (cell >= 0 && self->spots[cell].scope != scope)
    cell = pw_placing_get_scope (self, self->spots[cell].scope)->owner;
  return cell;
}

gboolean
pw_placing_is_message (const PwPlacing *self,
                       guint            edge)
{
  PwElementType type = self->graph->edges[edge].type;

  return type == PW_ELEMENT_MESSAGE_FLOW || type == PW_ELEMENT_CONVERSATION_LINK;
}

/* For callers without a font; lines break between words. */
static void
estimate_size (const char *text,
               double      font_size,
               double      max_width,
               double     *width,
               double     *height)
{
  double      letter = font_size * LETTER_WIDTH;
  double      line = 0;
  guint       n_lines = 1;
  const char *word = text;

  *width = 0;
  while (*word != '\0')
    {
      gsize  length = strcspn (word, " \n");
      double size = (double) g_utf8_strlen (word, (gssize) length) * letter;

      if (line > 0 && max_width > 0 && line + letter / 2 + size > max_width)
        {
          n_lines++;
          line = 0;
        }
      line += (line > 0 ? letter / 2 : 0) + size;
      *width = MAX (*width, line);
      word += length;
      word += *word != '\0';
    }
  *height = n_lines * font_size * 1.25;
}

void
pw_placing_measure (const PwPlacing *self,
                    const char      *text,
                    double           font_size,
                    double           max_width,
                    double          *width,
                    double          *height)
{
  if (self->measure != NULL)
    self->measure (text, font_size, max_width, width, height, self->user_data);
  else
    estimate_size (text, font_size, max_width, width, height);

  *width = ceil (*width);
  *height = ceil (*height);
}

/* --- elements of the snapshot -------------------------------------------------------- */

static gboolean
is_named_so (const PwElement *element,
             const char      *id,
             PwElementType    type)
{
  const char *own = pw_element_get_id (element);

  return pw_element_get_bpmn_type (element) == type &&
         (own != NULL && *own != '\0' ? strcmp (own, id) == 0 : *id == '#');
}

/* A snapshot lists nodes in the order of the document, so one walk finds them all,
 * also those without an id and those whose id is not the only one.
 */
static PwElement *
find_from (PwElement    *from,
           PwElement    *root,
           const char   *id,
           PwElementType type)
{
  while (from != NULL && !is_named_so (from, id, type))
    from = pw_element_next_in_tree (from, root);
  return from;
}

static void
find_elements (PwPlacing     *self,
               const PwModel *model)
{
  const PwGraph *graph = self->graph;
  PwElement     *root = pw_model_get_definitions (model);
  PwElement     *at = root;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      PwElement *found = find_from (at, root, graph->nodes[i].id, graph->nodes[i].type);

      self->spots[i].element = found != NULL ? found : pw_model_find (model, graph->nodes[i].id);
      if (found != NULL)
        at = found;
    }

  at = root;
  for (guint i = 0; i < graph->n_edges; i++)
    {
      PwElement *found = find_from (at, root, graph->edges[i].id, graph->edges[i].type);

      self->links[i] = found != NULL ? found : pw_model_find (model, graph->edges[i].id);
      if (found != NULL)
        at = found;
    }
}

/* --- what stands where ------------------------------------------------------------------ */

static int
add_scope (PwPlacing *self,
           int        owner)
{
  PwScope scope = { .owner = owner };

  if (owner >= 0)
    scope.depth = pw_placing_get_scope (self, self->spots[owner].scope)->depth + 1;
  scope.cells = g_array_new (FALSE, FALSE, sizeof (int));
  scope.edges = g_array_new (FALSE, FALSE, sizeof (guint));
  scope.leaving = g_array_new (FALSE, FALSE, sizeof (PwEdgeEnd));
  scope.bands = g_array_new (FALSE, FALSE, sizeof (PwBand));
  scope.rows = g_array_new (FALSE, FALSE, sizeof (PwRow));
  scope.lines = g_array_new (FALSE, TRUE, sizeof (PwLine));
  scope.routes = g_array_new (FALSE, FALSE, sizeof (PwRoute));
  g_array_append_val (self->scopes, scope);
  return (int) self->scopes->len - 1;
}

static gboolean
is_attachable (const PwPlacing *self,
               guint            n)
{
  const PwGraphNode *node = &self->graph->nodes[n];

  return node->type == PW_ELEMENT_BOUNDARY_EVENT && node->host >= 0 && self->graph->nodes[node->host].parent == node->parent &&
         pw_element_type_has (self->graph->nodes[node->host].type, PW_TRAIT_ACTIVITY);
}

static gboolean
is_companion (PwElementType type)
{
  return pw_element_type_has (type, PW_TRAIT_DATA) || type == PW_ELEMENT_TEXT_ANNOTATION;
}

/* Containers come before what they hold. */
static void
sort_nodes (PwPlacing *self)
{
  const PwGraph     *graph = self->graph;
  g_autofree guint8 *has_content = g_new0 (guint8, graph->n_nodes + 1);

  for (guint i = 0; i < graph->n_nodes; i++)
    if (graph->nodes[i].parent >= 0)
      has_content[graph->nodes[i].parent] = 1;

  add_scope (self, NONE);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      const PwGraphNode *node = &graph->nodes[i];
      PwSpot            *spot = &self->spots[i];

      spot->cell = spot->scope = self->scope_of[i] = NONE;
      if (pw_element_type_has (node->type, PW_TRAIT_SWIMLANE))
        spot->kind = PW_SPOT_BAND;
      else if (node->parent >= 0 && self->scope_of[node->parent] < 0)
        spot->kind = PW_SPOT_HIDDEN;
      else if (is_attachable (self, i))
        {
          spot->kind = PW_SPOT_BOUNDARY;
          spot->cell = node->host;
        }
      else
        {
          spot->kind = PW_SPOT_CELL;
          spot->cell = (int) i;
          spot->scope = node->parent >= 0 ? self->scope_of[node->parent] : 0;
          if (node->is_expanded && has_content[i])
            self->scope_of[i] = add_scope (self, (int) i);
        }
    }
}

/* Data and annotations that belong to a step stand above the first one they belong to. */
static void
find_satellites (PwPlacing *self)
{
  for (guint i = 0; i < self->graph->n_edges; i++)
    {
      const PwGraphEdge *edge = &self->graph->edges[i];
      int                ends[2] = { edge->source, edge->target };

      for (guint k = 0; k < 2; k++)
        {
          int     companion = ends[k];
          int     partner = ends[1 - k];
          PwSpot *spot;
          int     cell;

          if (companion < 0 || partner < 0 || !is_companion (self->graph->nodes[companion].type) ||
              is_companion (self->graph->nodes[partner].type) || self->spots[companion].kind != PW_SPOT_CELL)
            continue;
          spot = &self->spots[companion];
          cell = pw_placing_lift (self, partner, spot->scope);
          if (cell < 0)
            continue;
          spot->kind = PW_SPOT_SATELLITE;
          spot->cell = cell;
          spot->scope = NONE;
        }
    }
}

static void
fill_scopes (PwPlacing *self)
{
  for (guint i = 0; i < self->graph->n_nodes; i++)
    {
      PwSpot *spot = &self->spots[i];

      spot->first_attached = spot->next_attached = NONE;
      if (spot->kind == PW_SPOT_CELL)
        {
          PwScope *scope = pw_placing_get_scope (self, spot->scope);

          spot->local = (int) scope->cells->len;
          g_array_append_val (scope->cells, i);
        }
    }

  /* from the last on, so that lists are in the order of the file */
  for (int i = (int) self->graph->n_nodes - 1; i >= 0; i--)
    {
      PwSpot *spot = &self->spots[i];
      PwSpot *host = pw_placing_get_spot (self, spot->cell);

      if (host == NULL || host == spot)
        continue;
      spot->next_attached = host->first_attached;
      host->first_attached = i;
      if (spot->kind == PW_SPOT_BOUNDARY)
        host->n_boundaries++;
      else
        host->n_satellites++;
    }
}

/* The innermost grid that both ends are in; pools are in the outermost. */
static int
find_common_scope (const PwPlacing *self,
                   int              a,
                   int              b)
{
  int scopes[2] = { 0, 0 };
  int ends[2] = { a, b };

  for (guint i = 0; i < 2; i++)
    if (self->spots[ends[i]].kind == PW_SPOT_BAND)
      return self->graph->nodes[ends[i]].type == PW_ELEMENT_PARTICIPANT ? 0 : NONE;
    else if (self->spots[ends[i]].kind == PW_SPOT_HIDDEN || self->spots[ends[i]].cell < 0)
      return NONE;
    else
      scopes[i] = self->spots[self->spots[ends[i]].cell].scope;

  while (scopes[0] != scopes[1])
    {
      guint    deeper = pw_placing_get_scope (self, scopes[0])->depth >= pw_placing_get_scope (self, scopes[1])->depth ? 0 : 1;
      PwScope *scope = pw_placing_get_scope (self, scopes[deeper]);

      if (scope->owner < 0)
        return NONE;
      scopes[deeper] = self->spots[scope->owner].scope;
    }

  return scopes[0];
}

static gboolean
can_be_reached (const PwPlacing *self,
                int              n)
{
  return self->graph->nodes[n].type == PW_ELEMENT_PARTICIPANT || pw_placing_lift (self, n, 0) >= 0;
}

/* A message flow from inside sub-processes leaves them one after the other, at the side
 * where the other pool is.
 */
static void
note_exits (PwPlacing *self,
            guint      e,
            guint      end,
            int        common)
{
  const PwGraphEdge *edge = &self->graph->edges[e];
  int                node = end == 0 ? edge->source : edge->target;
  int                other = end == 0 ? edge->target : edge->source;
  int                pools[2] = { self->graph->nodes[node].pool, self->graph->nodes[other].type == PW_ELEMENT_PARTICIPANT ? other : self->graph->nodes[other].pool };
  PwExit            *leaving = &self->exits[2 * e + end];
  PwEdgeEnd          self_end = { e, end };

  if (self->spots[node].cell < 0)
    return;
  for (int scope = self->spots[self->spots[node].cell].scope; scope != common && scope > 0;)
    {
      PwScope *inner = pw_placing_get_scope (self, scope);

      g_array_append_val (inner->leaving, self_end);
      leaving->side = pools[0] >= 0 && pools[1] >= 0 && self->pool_rank[pools[1]] < self->pool_rank[pools[0]] ? 1 : 2;
      scope = self->spots[inner->owner].scope;
    }
}

static void
sort_edges (PwPlacing *self)
{
  for (guint i = 0; i < self->graph->n_edges; i++)
    {
      const PwGraphEdge *edge = &self->graph->edges[i];
      int                scope;

      if (edge->source < 0 || edge->target < 0 || !can_be_reached (self, edge->source) || !can_be_reached (self, edge->target))
        continue;
      scope = find_common_scope (self, edge->source, edge->target);
      if (scope < 0)
        continue;
      g_array_append_val (pw_placing_get_scope (self, scope)->edges, i);
      for (guint end = 0; end < 2 && pw_placing_is_message (self, i); end++)
        note_exits (self, i, end, scope);
    }
}

/* --- the work -------------------------------------------------------------------------------- */

static gboolean
has_messages (const PwPlacing *self,
              const PwScope   *scope)
{
  for (guint i = 0; i < scope->edges->len; i++)
    if (pw_placing_is_message (self, g_array_index (scope->edges, guint, i)))
      return TRUE;
  return FALSE;
}

static PwField *
find_ways (PwPlacing *self,
           int        n,
           Variant    variant,
           guint64    most_effort,
           double    *cost)
{
  PwScope        *scope = pw_placing_get_scope (self, n);
  g_autofree int *way = NULL;
  PwField        *field;

  pw_place_rank (self, n, variant.wider, &way);
  pw_place_rows (self, n, way, variant.order);
  field = pw_place_field_new (self, scope);
  *cost = pw_place_route (self, n, field, most_effort) + WIDTH_COST * scope->n_columns * (1 + has_messages (self, scope));
  return field;
}

/* Tries several beginnings in brief; the best goes on. */
static PwField *
choose_ways (PwPlacing *self,
             int        n)
{
  const PwScope *scope = pw_placing_get_scope (self, n);
  gboolean       is_tried = scope->edges->len >= FEWEST_TRIED && scope->edges->len <= MOST_TRIED;
  guint          best = 0;
  double         best_cost = HUGE_VAL;
  double         cost;

  for (guint i = 0; i < G_N_ELEMENTS (variants) && is_tried; i++)
    {
      if (variants[i].is_for_messages && !has_messages (self, scope))
        continue;
      pw_place_field_free (find_ways (self, n, variants[i], BRIEF_EFFORT, &cost));
      pw_place_forget (self, n);
      if (cost < best_cost - LEAST_GAIN)
        {
          best_cost = cost;
          best = i;
        }
    }

  return find_ways (self, n, variants[best], FULL_EFFORT, &cost);
}

static void
note_legs (PwPlacing *self,
           int        n)
{
  PwScope *scope = pw_placing_get_scope (self, n);

  for (guint i = 0; i < scope->routes->len; i++)
    {
      const PwRoute *route = &g_array_index (scope->routes, PwRoute, i);
      PwExit        *leaving = &self->exits[2 * route->edge + route->exit_end];
      PwLeg          leg = { n, i };

      if (route->exit == 0 || route->way == NULL)
        continue;
      if (leaving->legs == NULL)
        leaving->legs = g_array_new (FALSE, FALSE, sizeof (PwLeg));
      g_array_append_val (leaving->legs, leg);
    }
}

/* Where message flows cross the border, now that the sub-process has its size. */
static void
settle_exits (PwPlacing *self,
              int        n)
{
  PwScope *scope = pw_placing_get_scope (self, n);

  for (guint i = 0; i < scope->routes->len; i++)
    {
      const PwRoute *route = &g_array_index (scope->routes, PwRoute, i);

      if (route->exit != 0 && route->way != NULL)
        self->exits[2 * route->edge + route->exit_end].shift =
            g_array_index (scope->lines, PwLine, route->first_line + route->n_lines - 1).place + self->inset.x - self->spots[scope->owner].width / 2;
    }
}

static void
place_scope (PwPlacing *self,
             int        n)
{
  PwField *field = choose_ways (self, n);

  pw_place_attach (self, n);
  pw_place_order_lines (self, n, field);
  pw_place_field_free (field);
  pw_place_space (self, n);
  pw_place_name_flows (self, n);
  note_legs (self, n);
  pw_placing_size_owner (self, pw_placing_get_scope (self, n));
  settle_exits (self, n);
}

static void
free_scope (PwScope *scope)
{
  for (guint i = 0; i < scope->routes->len; i++)
    g_free (g_array_index (scope->routes, PwRoute, i).way);
  g_array_unref (scope->cells);
  g_array_unref (scope->edges);
  g_array_unref (scope->leaving);
  g_array_unref (scope->bands);
  g_array_unref (scope->rows);
  g_array_unref (scope->lines);
  g_array_unref (scope->routes);
  g_free (scope->band_of);
  g_free (scope->columns);
}

/* Where the file has drawn most of its pools and lanes upright. */
static gboolean
is_vertical (const PwGraph *graph)
{
  int n = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    if (pw_element_type_has (graph->nodes[i].type, PW_TRAIT_SWIMLANE))
      n += graph->nodes[i].is_horizontal ? -1 : 1;
  return n > 0;
}

static PwDiagram *
place (PwPlacing      placing,
       const PwModel *model)
{
  const PwGraph *graph = placing.graph;
  PwDiagram     *diagram;

  placing.spots = g_new0 (PwSpot, graph->n_nodes + 1);
  placing.links = g_new0 (PwElement *, graph->n_edges + 1);
  placing.scope_of = g_new0 (int, graph->n_nodes + 1);
  placing.scopes = g_array_new (FALSE, FALSE, sizeof (PwScope));

  placing.is_vertical = is_vertical (graph);
  placing.inset = placing.is_vertical ? (PwPoint){ PW_PLACE_SUB_PROCESS_TOP, PW_PLACE_SUB_PROCESS_SIDE } : (PwPoint){ PW_PLACE_SUB_PROCESS_SIDE, PW_PLACE_SUB_PROCESS_TOP };
  find_elements (&placing, model);
  sort_nodes (&placing);
  find_satellites (&placing);
  fill_scopes (&placing);
  placing.exits = g_new0 (PwExit, 2 * (gsize) graph->n_edges + 1);
  pw_place_rank_pools (&placing);
  sort_edges (&placing);
  pw_placing_size_all (&placing);
  for (int i = (int) placing.scopes->len - 1; i >= 0; i--)
    place_scope (&placing, i);
  pw_place_settle (&placing);
  diagram = pw_place_draw (&placing);
  if (placing.room > 0)
    pw_place_trim_room (diagram, placing.room);

  for (guint i = 0; i < placing.scopes->len; i++)
    free_scope (pw_placing_get_scope (&placing, (int) i));
  g_array_unref (placing.scopes);
  g_free (placing.spots);
  for (guint i = 0; i < 2 * graph->n_edges; i++)
    g_clear_pointer (&placing.exits[i].legs, g_array_unref);
  g_free (placing.exits);
  g_free (placing.pool_rank);
  g_free (placing.links);
  g_free (placing.scope_of);
  return diagram;
}

PwDiagram *
pw_layout_place (const PwGraph *graph,
                 const PwModel *model,
                 PwTextSizeFunc measure,
                 gpointer       user_data)
{
  return pw_layout_place_with_room (graph, model, 0, 0, measure, user_data);
}

PwDiagram *
pw_layout_place_with_room (const PwGraph *graph,
                           const PwModel *model,
                           double         width,
                           double         height,
                           PwTextSizeFunc measure,
                           gpointer       user_data)
{
  PwPlacing placing = { .graph = graph, .room_width = width, .room = height, .measure = measure, .user_data = user_data };

  g_return_val_if_fail (graph != NULL, NULL);
  g_return_val_if_fail (model != NULL, NULL);

  return place (placing, model);
}

PwDiagram *
pw_layout_place_wrapped (const PwGraph *graph,
                         const PwModel *model,
                         PwTextSizeFunc measure,
                         gpointer       user_data)
{
  PwPlacing placing = { .graph = graph, .is_wrapped = TRUE, .measure = measure, .user_data = user_data };

  g_return_val_if_fail (graph != NULL, NULL);
  g_return_val_if_fail (model != NULL, NULL);

  return place (placing, model);
}
