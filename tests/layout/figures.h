/* tests/layout/figures.h - what a drawing is judged by: crossings, shared lines, bends, names
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/diagram.h"

G_BEGIN_DECLS

/**
 * PwFigures: of sequence and message flows, and of external names
 * @n_shared: stretches on which two flows lie on each other
 * @n_cut: names that a flow runs through
 * @n_covered: names over a shape that is no container, or over another name
 */
typedef struct
{
  guint  n_flows;
  guint  n_nodes;
  guint  n_crossings;
  guint  n_shared;
  guint  n_bends;
  guint  n_cut;
  guint  n_covered;
  double length;
  double area;
} PwFigures;

/** figures_add: adds those of @diagram; O(n²) */
void figures_add (PwFigures       *self,
                  const PwDiagram *diagram);

G_END_DECLS
