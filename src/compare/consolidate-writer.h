/* compare/consolidate-writer.h - the parts of writing what was united
 *
 *   consolidate-write.c      ids, what stands beside processes, pools, the whole
 *   consolidate-elements.c   nodes, lanes and flows, and what each is in which city
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/consolidate-private.h"

G_BEGIN_DECLS

/** PwConsolidateRoot: message, signal, error … that several elements may name; @members: of each variant */
typedef struct
{
  PwElement **members;
  char       *key;
  char       *id;
} PwConsolidateRoot;

/**
 * PwConsolidateWriter:
 * @copies: one for each variant, with the ids of its elements; all of one document
 * @roots: (element-type PwConsolidateRoot)
 * @nodes: of united nodes, %NULL until written
 * @edges: likewise
 */
typedef struct
{
  PwUnited  *united;
  PwCopy    *copies;
  GPtrArray *roots;
  xmlNode  **nodes;
  xmlNode  **edges;
  xmlNode   *definitions;
} PwConsolidateWriter;

/* An id that is free, @wanted if that is. */
char *pw_writer_take_id (PwConsolidateWriter *self,
                         const char          *wanted);

/* (nullable): what a city's file calls so, in that line: not every file has each id only once */
const xmlNode *pw_writer_find (const PwConsolidateWriter *self,
                               guint                      variant,
                               const char                *id,
                               guint                      line);

/* (nullable): the name of @node, @fallback where there is no node */
const char *pw_writer_get_name (const xmlNode *node,
                                const char    *fallback);

xmlNode *pw_writer_add_origin (PwConsolidateWriter *self,
                               xmlNode             *element,
                               guint                variant,
                               const char          *id);

/* What the city says is noted in full where it is not what the new element says. */
void pw_writer_note_content (PwConsolidateWriter *self,
                             xmlNode             *origin,
                             guint                variant,
                             const xmlNode       *member,
                             const xmlNode       *model);

void pw_writer_note_name (xmlNode    *origin,
                          const char *name,
                          xmlNode    *element);

void pw_writer_write_node (PwConsolidateWriter *self,
                           guint                united,
                           xmlNode             *parent);

void pw_writer_write_edge (PwConsolidateWriter *self,
                           guint                united,
                           xmlNode             *parent);

/* Whether a flow stands beside the processes. */
gboolean pw_writer_is_between_pools (const PwConsolidateWriter *self,
                                     const PwUnitedEdge        *edge);

/* Lanes, nodes and flows of a process or sub-process. */
void pw_writer_write_scope (PwConsolidateWriter *self,
                            xmlNode             *holder,
                            int                  process,
                            int                  parent);

/* Once all nodes are there: what lies inside them, and the flows they name. */
void pw_writer_connect (PwConsolidateWriter *self);

G_END_DECLS
