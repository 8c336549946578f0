/* layout/place.c - places a process that has no drawing
 *
 * What stands in which grid, how large everything is, and the order of the work;
 * the picture is in place-private.h.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#include <math.h>
#include <string.h>

#define TASK_FONT 12.0
#define TASK_PADDING 12.0
#define WIDEST_TASK 160.0
#define NOTE_WIDTH 160.0
#define LEAST_SUB_PROCESS_WIDTH 140.0
#define LEAST_SUB_PROCESS_HEIGHT 120.0
#define SUB_PROCESS_BORDER 20.0
#define BOUNDARY_ROOM 46.0  /* from one boundary event to the next */
#define BOUNDARY_END 30.0   /* from the host's border to the nearest event's middle */
#define BOUNDARY_LABEL 80.0 /* where their labels wrap */

#define NONE (-1)

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

/* For callers without a font: the average width of a sans-serif letter. */
static void
estimate_size (const char *text,
               double      font_size,
               double      max_width,
               double     *width,
               double     *height)
{
  double letters = (double) g_utf8_strlen (text, -1) * font_size * 0.56;
  double lines = max_width > 0 ? MAX (ceil (letters * 1.15 / max_width), 1) : 1;

  *width = max_width > 0 ? MIN (letters, max_width) : letters;
  *height = lines * font_size * 1.25;
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
  scope.bands = g_array_new (FALSE, FALSE, sizeof (PwBand));
  scope.rows = g_array_new (FALSE, FALSE, sizeof (PwRow));
  scope.lines = g_array_new (FALSE, FALSE, sizeof (PwLine));
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
  for (int i = 0; i < (int) self->graph->n_nodes; i++)
    {
      PwSpot *spot = &self->spots[i];
      PwSpot *host = pw_placing_get_spot (self, spot->cell);

      if (spot->kind == PW_SPOT_CELL)
        {
          PwScope *scope = pw_placing_get_scope (self, spot->scope);

          spot->local = (int) scope->cells->len;
          g_array_append_val (scope->cells, i);
        }
      else if (spot->kind == PW_SPOT_BOUNDARY)
        host->n_boundaries++;
      else if (spot->kind == PW_SPOT_SATELLITE)
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
      if (pw_placing_is_message (self, i))
        {
          self->spots[edge->source].n_messages++;
          self->spots[edge->target].n_messages++;
        }
    }
}

/* --- sizes ------------------------------------------------------------------------------- */

static void
size_task (const PwPlacing *self,
           const char      *name,
           PwSpot          *spot)
{
  double width;
  double height = 0;

  /* A task grows in width first, in the steps of the grid. */
  for (; spot->width <= WIDEST_TASK; spot->width += 20)
    {
      pw_placing_measure (self, name, TASK_FONT, spot->width - TASK_PADDING, &width, &height);
      if (height <= spot->height - TASK_PADDING)
        break;
    }
  spot->width = MIN (spot->width, WIDEST_TASK);
  spot->height = MAX (spot->height, ceil ((height + TASK_PADDING) / 10) * 10);
}

static void
size_node (const PwPlacing *self,
           guint            n)
{
  const PwGraphNode   *node = &self->graph->nodes[n];
  const PwElementInfo *info = pw_element_type_get_info (node->type);
  PwSpot              *spot = &self->spots[n];

  spot->width = info->width > 0 ? info->width : 100;
  spot->height = info->height > 0 ? info->height : 80;
  if (node->type == PW_ELEMENT_GROUP)
    spot->width = spot->height = 100;

  if (node->type == PW_ELEMENT_TEXT_ANNOTATION)
    {
      pw_placing_measure (self, node->name, TASK_FONT, NOTE_WIDTH - TASK_PADDING, &spot->width, &spot->height);
      spot->width = MAX (spot->width + TASK_PADDING, 100);
      spot->height = MAX (spot->height + TASK_PADDING, 30);
    }
  else if (pw_element_type_has (node->type, PW_TRAIT_ACTIVITY))
    size_task (self, node->name, spot);
  else if (*node->name != '\0' && pw_element_type_has (node->type, PW_TRAIT_EVENT | PW_TRAIT_GATEWAY | PW_TRAIT_DATA))
    pw_placing_measure (self, node->name, PW_PLACE_LABEL_FONT, spot->kind == PW_SPOT_BOUNDARY ? BOUNDARY_LABEL : PW_PLACE_LABEL_WIDTH,
                        &spot->label_width, &spot->label_height);
}

/* Boundary events stand side by side from the right, each with its label at its right. */
static void
size_boundary (PwSpot *spot,
               PwSpot *host)
{
  spot->from_right = BOUNDARY_END;
  if (host->boundaries_width > 0)
    spot->from_right = host->boundaries_width + MAX (BOUNDARY_ROOM, spot->label_width + spot->width);
  host->boundaries_width = spot->from_right;
}

static void
size_all (PwPlacing *self)
{
  for (guint i = 0; i < self->graph->n_nodes; i++)
    {
      PwSpot *spot = &self->spots[i];
      PwSpot *host = pw_placing_get_spot (self, spot->cell);

      if (spot->kind == PW_SPOT_HIDDEN || spot->kind == PW_SPOT_BAND)
        continue;
      size_node (self, i);
      if (spot->kind == PW_SPOT_BOUNDARY)
        size_boundary (spot, host);
      if (spot->kind == PW_SPOT_SATELLITE)
        {
          double label = spot->label_height > 0 ? spot->label_height + PW_PLACE_LABEL_GAP : 0;

          if (host->satellites_width > 0)
            host->satellites_width += PW_PLACE_SATELLITE_STEP;
          host->satellites_width += MAX (spot->width, spot->label_width);
          host->satellites_height = MAX (host->satellites_height, spot->height + label);
        }
    }

  for (guint i = 0; i < self->graph->n_nodes; i++)
    if (self->spots[i].n_boundaries > 0)
      self->spots[i].width = MAX (self->spots[i].width, self->spots[i].boundaries_width + BOUNDARY_END);
}

/* A sub-process is drawn around its content. */
static void
size_owner (PwPlacing *self,
            PwScope   *scope)
{
  PwSpot *spot = pw_placing_get_spot (self, scope->owner);
  double  width;
  double  height;

  if (spot == NULL)
    return;

  pw_placing_measure (self, self->graph->nodes[scope->owner].name, TASK_FONT, 0, &width, &height);
  spot->width = MAX (MAX (scope->width + 2 * SUB_PROCESS_BORDER, LEAST_SUB_PROCESS_WIDTH), spot->boundaries_width + BOUNDARY_END);
  spot->width = MAX (spot->width, MIN (width + 2 * SUB_PROCESS_BORDER, 2 * LEAST_SUB_PROCESS_WIDTH));
  spot->height = MAX (scope->height + 30 + SUB_PROCESS_BORDER, LEAST_SUB_PROCESS_HEIGHT);
}

/* --- the work -------------------------------------------------------------------------------- */

static void
place_scope (PwPlacing *self,
             int        n)
{
  g_autofree int *way = NULL;

  pw_place_rank (self, n, &way);
  pw_place_rows (self, n, way);
  pw_place_route (self, n);
  pw_place_measure_scope (self, n);
  size_owner (self, pw_placing_get_scope (self, n));
}

static void
free_scope (PwScope *scope)
{
  for (guint i = 0; i < scope->bands->len; i++)
    g_array_unref (g_array_index (scope->bands, PwBand, i).rows);
  for (guint i = 0; i < scope->rows->len; i++)
    {
      g_free (g_array_index (scope->rows, PwRow, i).taken);
      g_array_unref (g_array_index (scope->rows, PwRow, i).reservations);
    }
  for (int i = 0; i < scope->n_columns; i++)
    g_array_unref (scope->columns[i].reservations);
  g_array_unref (scope->cells);
  g_array_unref (scope->edges);
  g_array_unref (scope->bands);
  g_array_unref (scope->rows);
  g_array_unref (scope->lines);
  g_array_unref (scope->routes);
  g_free (scope->columns);
  g_free (scope->upright);
  g_free (scope->level);
}

PwDiagram *
pw_layout_place (const PwGraph *graph,
                 const PwModel *model,
                 PwTextSizeFunc measure,
                 gpointer       user_data)
{
  PwPlacing  placing = { .graph = graph, .measure = measure, .user_data = user_data };
  PwDiagram *diagram;

  g_return_val_if_fail (graph != NULL, NULL);
  g_return_val_if_fail (model != NULL, NULL);

  placing.spots = g_new0 (PwSpot, graph->n_nodes + 1);
  placing.links = g_new0 (PwElement *, graph->n_edges + 1);
  placing.scope_of = g_new0 (int, graph->n_nodes + 1);
  placing.scopes = g_array_new (FALSE, FALSE, sizeof (PwScope));

  find_elements (&placing, model);
  sort_nodes (&placing);
  find_satellites (&placing);
  fill_scopes (&placing);
  sort_edges (&placing);
  size_all (&placing);
  for (int i = (int) placing.scopes->len - 1; i >= 0; i--)
    place_scope (&placing, i);
  pw_place_settle (&placing);
  diagram = pw_place_draw (&placing);

  for (guint i = 0; i < placing.scopes->len; i++)
    free_scope (pw_placing_get_scope (&placing, (int) i));
  g_array_unref (placing.scopes);
  g_free (placing.spots);
  g_free (placing.links);
  g_free (placing.scope_of);
  return diagram;
}
