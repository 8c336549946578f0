/* app/analysis/check-runner.h - keeps the findings about an open document up to date
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "analysis/finding.h"
#include "analysis/rule.h"
#include "edit/document.h"

G_BEGIN_DECLS

/**
 * PwCheckRunner:
 *
 * Checks in a thread, from a snapshot, some moments after the document has changed.
 * Emits PwCheckRunner::changed whenever there are new findings.
 */
#define PW_TYPE_CHECK_RUNNER (pw_check_runner_get_type ())
G_DECLARE_FINAL_TYPE (PwCheckRunner, pw_check_runner, PW, CHECK_RUNNER, GObject)

/** pw_check_runner_new: begins at once, beside the main loop */
PwCheckRunner *pw_check_runner_new (PwDocument *document,
                                    PwProfile   profile);

PwDocument *pw_check_runner_get_document (PwCheckRunner *self);

PwProfile pw_check_runner_get_profile (PwCheckRunner *self);

/** pw_check_runner_set_profile: checks everything anew where it is another one */
void pw_check_runner_set_profile (PwCheckRunner *self,
                                  PwProfile      profile);

/**
 * pw_check_runner_get_findings:
 *
 * Returns: (transfer none) (element-type PwFinding): what was found last, those that are
 *   ignored included; valid until the next PwCheckRunner::changed
 */
const GPtrArray *pw_check_runner_get_findings (PwCheckRunner *self);

/** pw_check_runner_is_done: whether the findings are about the document as it is now */
gboolean pw_check_runner_is_done (PwCheckRunner *self);

/** pw_check_runner_count: those that are not ignored */
guint pw_check_runner_count (PwCheckRunner *self,
                             PwSeverity     severity);

/**
 * pw_check_runner_dup_summary:
 *
 * Returns: (transfer full) (nullable): "1 error, 2 warnings", hints where there is
 *   nothing worse; %NULL where nothing was found
 */
char *pw_check_runner_dup_summary (PwCheckRunner *self);

/** pw_check_runner_get_worst: %PW_SEVERITY_OFF where nothing was found */
PwSeverity pw_check_runner_get_worst (PwCheckRunner *self);

/* --- what people do about a finding, one undo step each --------------------------------- */

/** pw_check_runner_get_fix_label: (nullable): what its remedy does, translated; %NULL where there is none */
const char *pw_check_runner_get_fix_label (PwCheckRunner   *self,
                                           const PwFinding *finding);

/** pw_check_runner_fix: Returns: %FALSE where the document is not any more what it was */
gboolean pw_check_runner_fix (PwCheckRunner   *self,
                              const PwFinding *finding);

/** pw_check_runner_can_ignore: whether the file has a place for it */
gboolean pw_check_runner_can_ignore (PwCheckRunner   *self,
                                     const PwFinding *finding);

/** pw_check_runner_ignore: writes into the file that this is as it should be, and why */
gboolean pw_check_runner_ignore (PwCheckRunner   *self,
                                 const PwFinding *finding,
                                 const char      *reason);

/** pw_check_runner_stop_ignoring: takes that back */
gboolean pw_check_runner_stop_ignoring (PwCheckRunner   *self,
                                        const PwFinding *finding);

G_END_DECLS
