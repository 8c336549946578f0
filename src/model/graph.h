/* model/graph.h - an immutable snapshot of a process for thinking about it
 *
 * Comparison, analysis, layout and the checker work on this and never walk the
 * tree. Everything is in plain arrays named by index; all strings belong to the
 * graph, so a graph may be handed to another thread and outlive its model.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/field.h"
#include "model/model.h"

G_BEGIN_DECLS

/**
 * PwGraphNode:
 * @id: the element's id; made up ("#12") where the file gives none
 * @name: cleaned to one line, "" where there is none
 * @folded: @name as pw_text_fold() leaves it
 * @trigger: of an event, see pw_element_get_trigger()
 * @parent: index of the sub-process it stands in, -1 at the top
 * @pool: index of its pool, -1 where there is none
 * @lane: index of its innermost lane, -1 where there is none
 * @host: index of the activity a boundary event is attached to, else -1
 * @role: who does it: the performer in our extension, else the name of the lane,
 *   else of the pool; "" where nobody is named
 * @process: index of the process it stands in, -1 for pools and the like
 * @plane: which diagram of the file draws it (0 is the first), -1 where none does
 * @bounds: its place in that diagram, empty where none draws it
 * @label_bounds: where the file wants the label, empty where it does not say
 * @link: the link's name of a link event, "" where it has none; else %NULL
 * @line: where it starts in the file it was read from, 0 if new
 * @processing_s: this and what follows up to @rag are facts from our extension,
 *   unset ones as NAN or NULL
 * @has_condition: a conditional event says which
 * @has_facts: our extension says anything at all about it
 */
typedef struct
{
  const char   *id;
  const char   *name;
  const char   *folded;
  PwElementType type;
  PwElementType trigger;
  int           parent;
  int           pool;
  int           lane;
  int           host;
  int           process;
  int           plane;
  const char   *role;
  const char   *link;
  PwRect        bounds;
  PwRect        label_bounds;
  guint         line;
  double        processing_s;
  double        waiting_s; /* waiting, idle and transport time together */
  double        material_cost;
  double        executions; /* override per case, NAN where the flow decides */
  double        rate;       /* euros per hour of the performers, weighted by share */
  const char   *medium_in;
  const char   *medium_out;
  const char   *automation;
  const char   *system; /* names joined by ", " */
  int           rag;    /* 1…8, 0 where unset */
  guint         is_expanded : 1;
  guint         is_triggered_by_event : 1;
  guint         is_interrupting : 1;
  guint         is_horizontal : 1;
  guint         is_for_compensation : 1;
  guint         has_condition : 1;
  guint         has_documentation : 1;
  guint         has_facts : 1;
  guint         has_legal_basis : 1;
} PwGraphNode;

/**
 * PwGraphEdge:
 * @source: node index, -1 where the reference dangles. May be a pool
 * @target: likewise
 * @probability: 0…1 from our extension, NAN where unset
 * @is_default: the default flow of its source
 * @has_condition: carries a condition expression
 * @condition: its text, %NULL where there is none
 * @parent: index of the sub-process it stands in, -1 at the top
 * @process: index of the process it stands in, -1 for message flows and the like
 * @plane: which diagram draws it, -1 where none does
 * @points: (array length=n_points): its way there, source to target
 */
typedef struct
{
  const char   *id;
  const char   *name;
  PwElementType type;
  int           source;
  int           target;
  double        probability;
  const char   *condition;
  int           parent;
  int           process;
  int           plane;
  PwPoint      *points;
  guint         n_points;
  PwRect        label_bounds;
  guint         line;
  guint         is_default : 1;
  guint         has_condition : 1;
} PwGraphEdge;

/**
 * PwGraphProcess:
 * @pool: index of the first pool that shows it, -1 where none does
 * @cases: cases per year, NAN where unset; this and the rest from our extension
 * @leika: (nullable): the service key
 * @responsible: (nullable): the lead office
 */
typedef struct
{
  const char *id;
  const char *name;
  int         pool;
  guint       line;
  double      cases;
  const char *leika;
  const char *responsible;
  guint       is_executable : 1;
  guint       has_documentation : 1;
  guint       has_facts : 1;
  guint       has_legal_basis : 1;
} PwGraphProcess;

/**
 * PwGraphRoot: a message, signal, error or escalation that events refer to
 * @is_used: something refers to it
 */
typedef struct
{
  const char   *id;
  const char   *name;
  PwElementType type;
  guint         line;
  guint         is_used : 1;
} PwGraphRoot;

/**
 * PwGraphIgnore: "not to be found fault with here", see analysis/ignore.h
 * @element: id of a node, edge or process
 * @reason: why, perhaps ""
 */
typedef struct
{
  const char *element;
  const char *rule;
  const char *reason;
} PwGraphIgnore;

/**
 * PwGraph:
 * @nodes: everything that has a shape: pools, lanes, flow nodes, data, artifacts,
 *   in document order, containers before what they hold
 * @edges: everything that has an edge, in document order
 * @out_start: (array length=n_nodes+1): sequence flows leaving node n are
 *   @out[@out_start[n]] … @out[@out_start[n + 1] - 1], as edge indices
 * @in_start: likewise for sequence flows that arrive
 * @processes: all processes, in document order
 * @roots: what several events may share, in document order
 * @ignores: in document order
 * @n_planes: diagrams in the file
 */
typedef struct
{
  PwGraphNode *nodes;
  guint        n_nodes;
  PwGraphEdge *edges;
  guint        n_edges;
  guint       *out_start;
  guint       *out;
  guint       *in_start;
  guint       *in;
  char        *title;

  PwGraphProcess *processes;
  guint           n_processes;
  PwGraphRoot    *roots;
  guint           n_roots;
  PwGraphIgnore  *ignores;
  guint           n_ignores;
  guint           n_planes;
  /*< private >*/
  GStringChunk   *strings;
  GHashTable     *by_id;
  PwPoint        *points;
} PwGraph;

/**
 * pw_graph_new:
 * @root: (nullable): an element whose content is wanted, such as a sub-process;
 *   %NULL for the whole document
 *
 * Takes a snapshot: O(n).
 *
 * Returns: (transfer full): never %NULL
 */
PwGraph *pw_graph_new (const PwModel   *model,
                       const PwElement *root);

/**
 * pw_graph_new_part:
 * @nodes: (array length=n_nodes): which nodes of @self are wanted
 * @origins: (out) (optional) (transfer full): for each node of the part its index in @self
 *
 * Takes a part of a graph, for layout: nodes, the edges between them, and those that
 * dangle. What a wanted node stands in is the nearest that is wanted too. Processes are
 * all there; what several events share, and what is to be ignored, is not. O(n).
 *
 * Returns: (transfer full): never %NULL; it may outlive @self
 */
PwGraph *pw_graph_new_part (const PwGraph  *self,
                            const gboolean *nodes,
                            guint         **origins);

void pw_graph_free (PwGraph *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwGraph, pw_graph_free)

/** pw_graph_find: the index of the node with @id, or -1 */
int pw_graph_find (const PwGraph *self,
                   const char    *id);

/**
 * pw_graph_order:
 *
 * Ranks nodes by the flow: a node comes after everything that leads to it, loops
 * apart. Nodes that no flow touches come last, in document order.
 *
 * Returns: (transfer full) (array length=n_nodes): node indices in flow order
 */
guint *pw_graph_order (const PwGraph *self);

G_END_DECLS
