/* model/graph-private.h - how a graph is read from the tree
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/graph.h"

G_BEGIN_DECLS

typedef struct
{
  PwGraph    *graph;
  GArray     *nodes;     /* PwGraphNode */
  GArray     *edges;     /* PwGraphEdge */
  GArray     *processes; /* PwGraphProcess */
  GArray     *roots;     /* PwGraphRoot */
  GArray     *ignores;   /* PwGraphIgnore */
  GArray     *points;    /* PwPoint of all edges */
  GPtrArray  *elements;  /* PwElement of each node */
  GPtrArray  *lanes;     /* the innermost lane that names it, as PwElement or NULL */
  GPtrArray  *links;     /* PwElement of each edge */
  GPtrArray  *pools;     /* participant of each process, as PwElement or NULL */
  GHashTable *index;     /* PwElement → node index + 1 */
  GPtrArray  *planes;    /* xmlNode of the BPMNPlane of each diagram */
} PwGraphReader;

/* Where the walk is. */
typedef struct
{
  int process;
  int parent;
  int lane;
} PwGraphPlace;

/* Fills nodes, edges, processes, roots and ignores of an empty graph. */
void pw_graph_read (PwGraph         *self,
                    const PwModel   *model,
                    const PwElement *root);

/* What is found by flow and by id, once nodes and edges are all there. */
void pw_graph_index (PwGraph *self);

/* A copy of @text that lives as long as the graph; "" for %NULL. */
const char *pw_graph_keep (PwGraph    *self,
                           const char *text);

/* The file's id, or one made up where it has none. */
const char *pw_graph_keep_id (PwGraphReader *self,
                              const char    *id,
                              const char    *prefix,
                              guint          n);

/* The node of an element, -1 where it has none (yet). */
int pw_graph_find_element (PwGraphReader   *self,
                           const PwElement *element);

/* Our own element @name, and on the way all that is to be ignored here. */
const xmlNode *pw_graph_read_extensions (PwGraphReader   *self,
                                         const PwElement *extensions,
                                         const char      *id,
                                         const char      *name);

const char *pw_graph_get_value (const xmlAttr *attribute);
gboolean    pw_graph_is_true (const xmlAttr *attribute);

/* The place that a BPMNShape gives a node. */
void pw_graph_read_shape (PwGraphReader   *self,
                          const PwElement *shape,
                          PwGraphNode     *node);

/* The way that a BPMNEdge gives a flow. The points get their address once all are
 * there: the array may still move.
 */
void pw_graph_read_way (PwGraphReader   *self,
                        const PwElement *drawn,
                        PwGraphEdge     *edge);

/* A flow where it stands; pw_graph_read_edge() does the rest once all nodes are there. */
void pw_graph_add_edge (PwGraphReader *self,
                        PwElement     *element,
                        PwGraphPlace   place);
void pw_graph_read_edge (PwGraphReader *self,
                         guint          n);

/* Facts of a node: unset ones first, then what our "activity" says. */
void pw_graph_clear_facts (PwGraphNode *node);
void pw_graph_read_activity (PwGraph       *self,
                             const xmlNode *own,
                             PwGraphNode   *node);

/* Facts of a process from our "process". */
void pw_graph_read_process (PwGraph        *self,
                            const xmlNode  *own,
                            PwGraphProcess *process);

/* A number in an attribute, NAN where there is none. */
double pw_graph_read_number (const xmlNode *own,
                             const char    *name);

G_END_DECLS
