/* compare/consolidate-private.h - the parts of consolidating, and what they hand on
 *
 *   consolidate.c           the order of the work
 *   consolidate-context.c   which steps stand around each gateway and event
 *   consolidate-steps.c     processes and steps: what becomes one element
 *   consolidate-control.c   gateways and events likewise, by the steps around them
 *   consolidate-holders.c   pools, lanes, data and artifacts likewise
 *   consolidate-flows.c     flows likewise
 *   consolidate-digest.c    what is left out, and how the flow closes over it
 *   consolidate-ways.c      which ways it takes there
 *   consolidate-gateways.c  artificial gateways where ways part and meet
 *   consolidate-shares.c    how many cases take which way
 *   consolidate-write.c     the document, with consolidate-elements.c
 *   consolidate-copy.c      content of elements from one document to another
 *   consolidate-derive.c    the way back
 *
 * All that is united has at most one member of each variant, so that the way back is only
 * leaving out.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/consolidate.h"

G_BEGIN_DECLS

/** PwUnitedProcess: @members: (array length=n): index in the variant's graph, -1 where it has none */
typedef struct
{
  int  *members;
  guint n_steps; /* that are united with others, to say which process is the main one */
  char *id;
} PwUnitedProcess;

/**
 * PwUnitedNode: whatever has a shape
 * @members: (array length=n): node of the variant's graph, -1 where it has none
 * @type: of what is written, which may be another than some member's
 * @model: the variant it is written from, -1 for artificial ones
 * @name: (nullable): instead of the name of that
 * @process: index of the united process, -1 for pools
 * @parent: the united sub-process it stands in, else -1; the rest likewise
 * @cluster: of the alignment, -1 for what is in none
 */
typedef struct
{
  int          *members;
  PwElementType type;
  int           model;
  char         *name;
  char         *id;
  int           process;
  int           parent;
  int           lane;
  int           host;
  int           cluster;
  guint         is_artificial : 1;
  guint         is_dropped : 1;
} PwUnitedNode;

/**
 * PwUnitedEdge: whatever has a line
 * @members: (array length=n): edge of the variant's graph, -1 where it has none; in a digest
 *   also the first of several that the flow stands for
 * @source: united node, -1 where the end is a flow: @source_edge
 * @share: of the cases that take it, where cities' shares had to be brought together; else
 *   NAN; negative where not all of them are known
 * @choice: in a digest the united gateway, left out, where this way was chosen; else -1
 * @is_parallel: several ways out of its source are taken at once where it was
 */
typedef struct
{
  int          *members;
  PwElementType type;
  int           model;
  char         *name;
  char         *id;
  int           source;
  int           target;
  int           source_edge;
  int           target_edge;
  double        share;
  int           choice;
  guint         is_artificial : 1;
  guint         is_dropped : 1;
  guint         is_parallel : 1;
} PwUnitedEdge;

/**
 * PwUnited:
 * @processes: (element-type PwUnitedProcess)
 * @nodes: (element-type PwUnitedNode)
 * @edges: (element-type PwUnitedEdge)
 * @process_of: for each variant and process of its graph the united one
 * @node_of: likewise
 * @edge_of: likewise
 * @before: for each variant and node the clusters that come right before it
 * @after: likewise
 */
typedef struct
{
  guint                       n;
  const PwConsolidateVariant *variants;
  const PwAlignment          *alignment;
  PwConsolidateOptions        options;
  gboolean                    is_digest;
  GArray                     *processes;
  GArray                     *nodes;
  GArray                     *edges;
  int                       **process_of;
  int                       **node_of;
  int                       **edge_of;
  GArray                   ***before;
  GArray                   ***after;
} PwUnited;

PwUnitedProcess *pw_united_get_process (const PwUnited *self,
                                        guint           n);
PwUnitedNode    *pw_united_get_node (const PwUnited *self,
                                     guint           n);
PwUnitedEdge    *pw_united_get_edge (const PwUnited *self,
                                     guint           n);

const PwGraphNode *pw_united_get_member (const PwUnited *self,
                                         guint           variant,
                                         int             node);

guint pw_united_add_process (PwUnited *self);
guint pw_united_add_node (PwUnited     *self,
                          PwElementType type);
guint pw_united_add_edge (PwUnited     *self,
                          PwElementType type);

/* Puts a node of a variant into a united one. */
void pw_united_join (PwUnited *self,
                     guint     united,
                     guint     variant,
                     guint     node);

guint pw_united_count (const PwUnited *self,
                       const int      *members);

/* Where a node of a variant stands, as far as that is united: -1 at the top. */
int pw_united_get_parent_of (const PwUnited *self,
                             guint           variant,
                             guint           node);
int pw_united_get_process_of (const PwUnited *self,
                              guint           variant,
                              guint           node);
int pw_united_get_host_of (const PwUnited *self,
                           guint           variant,
                           guint           node);

/* Whether two nodes may become one: same kind, same holder. */
gboolean pw_united_is_alike (const PwUnited *self,
                             guint           united,
                             guint           variant,
                             guint           node);

/* Makes a united node of one member. */
guint pw_united_begin (PwUnited *self,
                       guint     variant,
                       guint     node);

/** PwUnitedPair: what may become one, and how much speaks for it */
typedef struct
{
  double score;
  guint  node;   /* of the variant */
  guint  united; /* node it may join */
} PwUnitedPair;

/* Joins pairs of one variant, the best first; each node and united node at most once. */
void pw_united_join_pairs (PwUnited *self,
                           guint     variant,
                           GArray   *pairs);

/* 0…1: how much the steps before and after have in common with those of any member. */
double pw_united_compare_context (const PwUnited *self,
                                  guint           united,
                                  guint           variant,
                                  guint           node);

#define PW_CONTEXT_START -2
#define PW_CONTEXT_END -3

void pw_united_read_context (PwUnited *self);
void pw_united_unite_steps (PwUnited *self);
void pw_united_unite_control (PwUnited *self);
void pw_united_unite_holders (PwUnited *self);
void pw_united_unite_flows (PwUnited *self);
void pw_united_choose_models (PwUnited *self);
void pw_united_digest (PwUnited *self);
void pw_united_put_gateways (PwUnited *self);

/* Shares of the flows behind gateways where one way is taken: the cities' mean. */
void pw_united_share (PwUnited *self);

/* Returns: (transfer full) */
PwModel *pw_united_write (PwUnited *self);

/** PwCopy: from one document to another */
typedef struct
{
  xmlDoc        *document;
  xmlNs         *bpmn;
  xmlNs         *own;
  const PwModel *source;
  GHashTable    *ids;      /* (element-type utf8 utf8): what elements of @source are called now */
  GHashTable    *taken;    /* (element-type utf8): ids of the new document; owned */
  gboolean       is_aside; /* the copy stands among extensions: ids give way to pw:id */
} PwCopy;

/* Returns: (transfer full): a tree with the namespaces that consolidating needs */
xmlDoc *pw_copy_new_document (PwCopy     *self,
                              const char *id);

/* Copies what an element itself says (attributes, documentation, extensions, event
 * definitions …), not what it holds, nor what it is connected with.
 */
void pw_copy_content (PwCopy        *self,
                      const xmlNode *from,
                      xmlNode       *to);

/* (transfer full): all that pw_copy_content() would copy, as text to be compared */
char *pw_copy_describe (const xmlNode *node);

/* Returns: (transfer full): an id that is free, @wanted if that is */
char *pw_copy_take_id (PwCopy     *self,
                       const char *wanted);

xmlNode *pw_copy_add (PwCopy       *self,
                      xmlNode      *parent,
                      PwElementType type,
                      const char   *id);

xmlNode *pw_copy_add_own (PwCopy     *self,
                          xmlNode    *parent,
                          const char *name);

/* What pw_copy_content() is to copy to where it must not count as an element. */
xmlNode *pw_copy_add_content (PwCopy       *self,
                              xmlNode      *parent,
                              PwElementType type);

/* The extensionElements of a new element, where the schema wants them. */
xmlNode *pw_copy_get_extensions (PwCopy  *self,
                                 xmlNode *element);

void pw_copy_set (xmlNode    *node,
                  const char *name,
                  const char *value);

void pw_copy_set_text (xmlNode    *node,
                       const char *text);

/* Brings children into the order of the schema, indents, and makes a model of it.
 * Takes the document. */
PwModel *pw_copy_finish (PwCopy *self);

void pw_copy_clear (PwCopy *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PwCopy, pw_copy_clear)

G_END_DECLS
