/* analysis/net.h - the flow inside one process or sub-process
 *
 * What may follow what: sequence flows, from an activity to the events at its border,
 * and from where a link leads away to where it goes on. Flows that leave the scope or
 * dangle are left out, so are event sub-processes and what is for compensation.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "analysis/check.h"

G_BEGIN_DECLS

/**
 * PwNet:
 * @n: number of nodes; node k is member k of the scope
 * @from: (array length=n_arcs)
 * @to: (array length=n_arcs)
 * @edge: (array length=n_arcs): the edge of the graph, -1 for what is no flow
 * @out_start: (array length=n+1): arcs that leave node k are @out[@out_start[k]] …
 * @takes_part: (array length=n): %FALSE for event sub-processes and compensation
 */
typedef struct
{
  guint        n;
  guint        n_arcs;
  guint       *from;
  guint       *to;
  int         *edge;
  guint       *out_start;
  guint       *out;
  guint       *in_start;
  guint       *in;
  guint8      *takes_part;
  const guint *members;
} PwNet;

PwNet *pw_net_new (const PwCheck *check,
                   guint          scope);

void pw_net_free (PwNet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwNet, pw_net_free)

/**
 * pw_net_reach:
 * @reached: (array length=n): what is reached already; more is added
 * @is_forward: along the flow, else against it
 */
void pw_net_reach (const PwNet *self,
                   guint8      *reached,
                   gboolean     is_forward);

G_END_DECLS
