/* compare/steps.h - what of one variant can correspond to something, read for comparing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/naming.h"
#include "model/graph.h"

G_BEGIN_DECLS

/**
 * PwStep: an activity, or a labelled event a case passes through
 * @node: its index in the graph
 * @group: the first of the steps that are copies of each other, perhaps itself
 * @role: index into the variant's roles, -1 where nobody is named
 * @place: 0…1, where in the flow it stands
 * @is_event: no activity
 * @receives: something arrives here, whatever the name says
 * @before: (element-type guint): steps that may come right before, gateways passed over
 * @after: (element-type guint): likewise after
 * @data: (element-type guint): terms' numbers of what it reads and writes
 */
typedef struct
{
  guint    node;
  guint    group;
  int      role;
  double   place;
  gboolean is_event;
  gboolean receives;
  PwNaming naming;
  GArray  *before;
  GArray  *after;
  GArray  *data;
} PwStep;

/**
 * PwSteps:
 * @steps: (array length=n_steps): in the order of the flow
 * @step_of: (array): for each node of the graph its step, -1 for others
 * @roles: (array length=n_roles): the names of those who act
 */
typedef struct
{
  const PwGraph *graph;
  PwLanguage     language;
  PwStep        *steps;
  guint          n_steps;
  int           *step_of;
  PwNaming      *roles;
  guint          n_roles;
} PwSteps;

/**
 * pw_steps_read:
 * @terms: must outlive what is returned, as must @graph
 *
 * Depends on the graph alone. O(n log n).
 *
 * Returns: (transfer full): never %NULL
 */
PwSteps *pw_steps_read (const PwGraph *graph,
                        PwTerms       *terms);

void pw_steps_free (PwSteps *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwSteps, pw_steps_free)

G_END_DECLS
