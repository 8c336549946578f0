/* analysis/figures.h - what one process amounts to per case, in figures
 *
 * Formulae: expected executions n of each step from the shares of the flows; time per
 * case t = Σ n·t, cost per case K = Σ n·t·r/60·(1 + v) + Σ n·m. They solve the linear
 * equations of the flow, loops included; nothing is simulated.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/graph.h"

G_BEGIN_DECLS

/**
 * PwFigures:
 * @n_steps: activities, but for sub-processes that hold others
 * @n_roles: different people or offices that do them
 * @n_systems: different systems they are done with
 * @n_handovers: pairs of steps that follow each other and are done by different roles
 * @n_media_breaks: steps that get one medium and give another
 * @n_decisions: gateways where a case takes one of several ways
 * @processing_s: expected time of work per case; NAN where no step has one, or a loop
 *   never ends. What single steps do not say counts as nothing
 * @waiting_s: expected time of waiting, likewise
 * @lead_time_s: expected time from start to end; of ways taken at once the longest counts
 * @cost: expected euros per case, likewise; NAN where no step says what it costs
 */
typedef struct
{
  guint  n_steps;
  guint  n_roles;
  guint  n_systems;
  guint  n_handovers;
  guint  n_media_breaks;
  guint  n_decisions;
  double processing_s;
  double waiting_s;
  double lead_time_s;
  double cost;
} PwFigures;

/**
 * pw_figures_compute:
 * @surcharge: share added to working time in costs, such as 0.15
 * @figures: (out caller-allocates)
 *
 * Where shares are missing at a gateway, its other ways share the rest. Several start
 * events of a process are taken for alternatives. Deterministic, any thread.
 */
void pw_figures_compute (const PwGraph *graph,
                         double         surcharge,
                         PwFigures     *figures);

G_END_DECLS
