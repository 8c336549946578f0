/* analysis/workflow.h - a workflow graph that gets smaller without losing its faults
 *
 * Nodes route tokens: exclusive ones pass each on to one way, parallel ones wait for
 * all ways in and go on all ways out, inclusive ones take some. Arcs can be followed
 * and removed in constant time.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "analysis/soundness.h"

G_BEGIN_DECLS

typedef enum
{
  PW_ROUTE_EXCLUSIVE,
  PW_ROUTE_PARALLEL,
  PW_ROUTE_INCLUSIVE,
  PW_ROUTE_END,       /* takes every token */
  PW_ROUTE_TERMINATE, /* takes every token, and with the first all others */
} PwRoute;

#define PW_WORKFLOW_NONE (-1)

/**
 * PwWorkflowNode:
 * @join: node of the graph where flows come together here, or -1
 * @split: node of the graph where flows part here, or -1
 * @out: the first arc out, PW_WORKFLOW_NONE at the end
 */
typedef struct
{
  PwRoute route;
  int     join;
  int     split;
  int     out;
  int     in;
  guint   n_out;
  guint   n_in;
} PwWorkflowNode;

typedef struct
{
  guint from;
  guint to;
  int   next_out;
  int   previous_out;
  int   next_in;
  int   previous_in;
} PwWorkflowArc;

/**
 * PwWorkflow:
 * @nodes: (element-type PwWorkflowNode): the first is where it starts
 * @arcs: (element-type PwWorkflowArc): removed ones are in no list any more
 */
typedef struct
{
  GArray *nodes;
  GArray *arcs;
} PwWorkflow;

PwWorkflow *pw_workflow_new (void);

void pw_workflow_free (PwWorkflow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwWorkflow, pw_workflow_free)

PwWorkflowNode *pw_workflow_get (const PwWorkflow *self,
                                 guint             node);

PwWorkflowArc *pw_workflow_get_arc (const PwWorkflow *self,
                                    guint             arc);

/** pw_workflow_add: @origin: node of the graph it stands for. Returns: its index */
guint pw_workflow_add (PwWorkflow *self,
                       PwRoute     route,
                       int         origin);

void pw_workflow_connect (PwWorkflow *self,
                          guint       from,
                          guint       to);

/**
 * pw_workflow_reduce:
 * @faults: (element-type PwFault): where a split and a join that meet do not match
 *
 * Takes out all that is structured. Where a fault is found, it goes on as if the join
 * matched, so that faults around it are found too.
 */
void pw_workflow_reduce (PwWorkflow *self,
                         GArray     *faults);

G_END_DECLS
