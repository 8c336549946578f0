/* app/compare/decision-keeper.h - saves decisions as soon as they are made
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "workspace/decisions.h"

G_BEGIN_DECLS

/**
 * PwDecisionKeeper:
 *
 * Saves a moment after each step. Where that cannot be, it says so once and waits for
 * what people choose, or for the next step.
 *
 * Signals: failed (const char *message, gboolean is_conflict): a conflict is solved by
 * pw_decisions_save_over(), pw_decisions_save_beside() or pw_decisions_reload();
 * saved ()
 */
#define PW_TYPE_DECISION_KEEPER (pw_decision_keeper_get_type ())
G_DECLARE_FINAL_TYPE (PwDecisionKeeper, pw_decision_keeper, PW, DECISION_KEEPER, GObject)

PwDecisionKeeper *pw_decision_keeper_new (PwDecisions *decisions);

/** pw_decision_keeper_save: what waits, now; %FALSE where it could not be saved */
gboolean pw_decision_keeper_save (PwDecisionKeeper *self);

G_END_DECLS
