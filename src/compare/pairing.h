/* compare/pairing.h - which of the likely pairs of two variants are taken
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/likeness.h"

G_BEGIN_DECLS

/**
 * PwChosen: two steps held for the same
 * @a: step index in the one variant
 * @b: step index in the other
 * @is_main: the best partner of both, or a copy of it; else one of several steps that
 *   the other does at once
 * @is_named: not main, and the other's name names it as one of several: "X und Y"
 */
typedef struct
{
  guint    a;
  guint    b;
  double   score;
  PwReason reasons;
  gboolean is_main;
  gboolean is_named;
} PwChosen;

/**
 * pw_pairing_choose:
 * @threshold: (out) (optional): the least score a pair must have between these two
 *
 * Returns: (transfer full) (element-type PwChosen): by @a, then @b
 */
GArray *pw_pairing_choose (const PwLikeness *likeness,
                           double           *threshold);

G_END_DECLS
