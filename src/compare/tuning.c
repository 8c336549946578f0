/* compare/tuning.c - what the matcher weighs, and how
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/tuning.h"

/* Measured on judged pairs of three processes (tests/compare/figures.c); chosen where
 * neighbouring values do as well, not where these pairs do best.
 */
static const PwMatchTuning default_tuning = {
  .near_threshold = 0.3,
  .far_threshold = 0.75,
  .context_weight = 0.15,
  .role_weight = 0.3,
  .opposite_factor = 0.35,
  .near_word_factor = 1,
  .group_threshold = 0.7,
  .near_group_threshold = 0.7,
  .action_weight = 0.4,
  .object_weight = 0.3,
  .role_word_factor = 0.5,
  .roleless_threshold = 0.45,
  .least_agreement = 0.5,
  .far_overlap = 0.3,
  .near_overlap = 0.4,
  .without = 0,
};

const PwMatchTuning *
pw_match_tuning_get_default (void)
{
  return &default_tuning;
}
