/* compare/merged-private.h - the parts of making the picture, and what they hand on
 *
 *   merged.c         what there is: steps, events, gateways
 *   merged-flows.c   what leads where, and what is folded
 *   merged-write.c   the document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/merged.h"

G_BEGIN_DECLS

/**
 * PwMergedNode:
 * @element: index in the graph of the union
 * @into: the node that shows it, its own index where it shows itself
 * @members: (array length=n): node of the variant's graph, -1 where it has none
 * @band: (nullable) (element-type guint): rows, where others are folded into it
 * @n_in: flows that arrive
 * @n_out: flows that leave
 */
typedef struct
{
  guint     element;
  int       row;
  guint     into;
  int      *members;
  PwCitySet cities;
  GArray   *band;
  guint     n_in;
  guint     n_out;
  guint     has_boundary : 1;
  guint     has_content : 1;
} PwMergedNode;

/** PwMergedFlow: @source: node, perhaps one that another shows; @name: belongs to a graph of a variant */
typedef struct
{
  guint       source;
  guint       target;
  PwCitySet   cities;
  const char *name;
  char       *id;
  gboolean    is_gone;
} PwMergedFlow;

/** PwMerging: @node_of: for each variant and node of its graph the node here, or -1 */
typedef struct
{
  const PwModel              *united;
  PwGraph                    *graph;
  const PwConsolidateVariant *variants;
  guint                       n;
  const PwAlignment          *alignment;
  const PwAspects            *aspects;
  const PwMergedOptions      *options;
  const char                 *title;
  GArray                     *nodes; /* PwMergedNode */
  GArray                     *flows; /* PwMergedFlow */
  int                       **node_of;
} PwMerging;

PwMergedNode *pw_merging_get_node (const PwMerging *self,
                                   guint            n);
PwMergedFlow *pw_merging_get_flow (const PwMerging *self,
                                   guint            n);

/* What shows a node in the end. */
guint pw_merging_find_shown (const PwMerging *self,
                             guint            n);

void pw_merging_read_flows (PwMerging *self);
void pw_merging_fold (PwMerging *self);

/* Returns: (transfer full); gives flows their ids */
PwModel *pw_merging_write (PwMerging *self);

G_END_DECLS
