/* analysis/fixes.h - what can be put right without asking
 *
 * Only where there is one way to do it and nothing is lost but the fault.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "analysis/rule.h"

G_BEGIN_DECLS

/* clang-format off */
GPtrArray *pw_fix_question_mark (const PwModel *model, const PwFinding *finding);
GPtrArray *pw_fix_duplicate_flow (const PwModel *model, const PwFinding *finding);
GPtrArray *pw_fix_superfluous_gateway (const PwModel *model, const PwFinding *finding);
GPtrArray *pw_fix_termination (const PwModel *model, const PwFinding *finding);
GPtrArray *pw_fix_event_condition (const PwModel *model, const PwFinding *finding);
GPtrArray *pw_fix_default_flow (const PwModel *model, const PwFinding *finding);
GPtrArray *pw_fix_unused_root (const PwModel *model, const PwFinding *finding);
GPtrArray *pw_fix_docking (const PwModel *model, const PwFinding *finding);
/* clang-format on */

G_END_DECLS
