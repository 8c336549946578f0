/* app/compare/row-facts.h - where people stand with each row of the alignment table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "workspace/comparison.h"

G_BEGIN_DECLS

/* Proposals as sure as this hold until somebody objects. */
#define PW_CERTAIN_SCORE 0.85

typedef enum
{
  PW_ROW_STATE_SAME,     /* no difference */
  PW_ROW_STATE_PROPOSAL, /* whether it is one step at all waits for a person */
  PW_ROW_STATE_OPEN,     /* differs, and nobody has said what is to become of it */
  PW_ROW_STATE_ALIGN,
  PW_ROW_STATE_KEEP,
} PwRowState;

#define PW_N_ROW_STATES 5

/**
 * PwRowFacts:
 * @is_certain: a proposal that holds until somebody objects, or confirmed
 * @is_decided: people said which steps are in the row
 * @is_new: it has a difference that was not there when people last looked
 * @reason: (nullable): of the verdict; this and what follows belong to the decisions
 * @owner: (nullable)
 * @date: (nullable): "2026-05-12"
 */
typedef struct
{
  PwRowState  state;
  gboolean    is_certain;
  gboolean    is_decided;
  gboolean    is_new;
  const char *reason;
  const char *owner;
  const char *date;
} PwRowFacts;

/**
 * pw_row_facts_list:
 *
 * Returns: (transfer full) (element-type PwRowFacts): one for each row, as the decisions are now
 */
GArray *pw_row_facts_list (const PwComparison *comparison);

/** pw_row_state_get_label: (transfer none): in words, translated */
const char *pw_row_state_get_label (PwRowState state);

/** pw_row_state_dup_count: "7 to be aligned", translated */
char *pw_row_state_dup_count (PwRowState state,
                              guint      n);

G_END_DECLS
