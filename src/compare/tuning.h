/* compare/tuning.h - what the matcher weighs, and how
 *
 * The program knows one tuning only; tests take stages out to measure what each is
 * worth.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/graph.h"

G_BEGIN_DECLS

/**
 * PwMatchTuning: what the matcher weighs and how; a stage is left out only to measure
 * what it is worth
 * @near_threshold: least score between variants of one text
 * @far_threshold: least score between models made apart
 */
typedef struct
{
  double near_threshold;
  double far_threshold;
  double context_weight;
  double role_weight;
  double opposite_factor;
  double near_word_factor;
  double group_threshold;
  double near_group_threshold;
  double action_weight;
  double object_weight;
  double role_word_factor;
  double roleless_threshold;
  double least_agreement;
  double far_overlap;
  double near_overlap;
  guint  without; /* PwMatchStage */
} PwMatchTuning;

typedef enum
{
  PW_STAGE_STEMS = 1 << 0,
  PW_STAGE_COMPOUNDS = 1 << 1,
  PW_STAGE_SYNONYMS = 1 << 2,
  PW_STAGE_SPELLING = 1 << 3,
  PW_STAGE_RARITY = 1 << 4,
  PW_STAGE_OPPOSITES = 1 << 5,
  PW_STAGE_RECEIVE = 1 << 6,
  PW_STAGE_ROLES = 1 << 7,
  PW_STAGE_CONTEXT = 1 << 8,
  PW_STAGE_COPIES = 1 << 9,
  PW_STAGE_GROUPS = 1 << 10,
  PW_STAGE_GAPS = 1 << 11,
  PW_STAGE_ADAPTIVE = 1 << 12,
  PW_STAGE_ACTIONS = 1 << 13,
} PwMatchStage;

/** pw_match_tuning_get_default: (transfer none): what the program uses */
const PwMatchTuning *pw_match_tuning_get_default (void);

/**
 * pw_match_compute_tuned:
 *
 * As pw_match_compute(), which uses the default.
 *
 * Returns: (transfer full) (element-type PwMatchPair)
 */
GArray *pw_match_compute_tuned (const PwGraph       *a,
                                const PwGraph       *b,
                                const PwMatchTuning *tuning);

G_END_DECLS
