/* analysis/checker.h - finds fault with a process, again and again as it changes
 *
 * pw_checker_run() asks every rule about everything. pw_checker_update() gets the
 * snapshot after an edit, finds out by itself what is different from the one
 * before, and asks only about that: local rules about the elements that changed and
 * their neighbours, rules on the drawing about what is near, rules on a whole
 * process or sub-process where something in it changed. Both give the same.
 *
 * A checker belongs to one thread at a time and never sees the document, only
 * snapshots, so it may work beside the main loop. Its findings are immutable and
 * may be handed to any thread.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "analysis/rule.h"
#include "model/graph.h"

G_BEGIN_DECLS

typedef struct _PwChecker PwChecker;

PwChecker *pw_checker_new (PwProfile profile);

void pw_checker_free (PwChecker *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwChecker, pw_checker_free)

/** pw_profile_from_id: "default" or "fim". Returns: %FALSE where there is no such profile */
gboolean pw_profile_from_id (const char *id,
                             PwProfile  *profile);

/**
 * pw_checker_set_severity:
 * @severity: %PW_SEVERITY_OFF where the rule is not to be asked
 *
 * Like all settings it counts from the next pw_checker_run() on.
 */
void pw_checker_set_severity (PwChecker  *self,
                              const char *rule,
                              PwSeverity  severity);

/**
 * pw_checker_set_lane_names:
 * @names: (nullable) (array zero-terminated=1): what lanes may be called in this
 *   project, in any case and punctuation; %NULL where everything goes
 */
void pw_checker_set_lane_names (PwChecker         *self,
                                const char *const *names);

/**
 * pw_checker_set_text_size:
 * @func: (nullable): measures text, from whatever thread the checker works in;
 *   %NULL for a good guess
 */
void pw_checker_set_text_size (PwChecker     *self,
                               PwTextSizeFunc func,
                               gpointer       data);

/**
 * pw_checker_set_paper:
 *
 * What each diagram is to be printed on, in either direction; A4 unless said
 * otherwise, 0 for no paper at all.
 */
void pw_checker_set_paper (PwChecker *self,
                           double     width_mm,
                           double     height_mm);

/**
 * pw_checker_run:
 * @graph: (transfer full): the whole document
 */
void pw_checker_run (PwChecker *self,
                     PwGraph   *graph);

/**
 * pw_checker_update:
 * @graph: (transfer full): the whole document after an edit
 *
 * As pw_checker_run(), in the time that what changed needs.
 */
void pw_checker_update (PwChecker *self,
                        PwGraph   *graph);

/**
 * pw_checker_get_findings:
 *
 * In the order of the document, flows after the node they leave, within one element
 * in the order of the rules: the same document gives the same list.
 *
 * Returns: (transfer none) (element-type PwFinding): what was found last
 */
const GPtrArray *pw_checker_get_findings (const PwChecker *self);

/**
 * pw_checker_dup_findings:
 *
 * Returns: (transfer full) (element-type PwFinding): the same findings, to be handed
 *   to another thread
 */
GPtrArray *pw_checker_dup_findings (const PwChecker *self);

/** pw_checker_count: findings of @severity that are not ignored */
guint pw_checker_count (const PwChecker *self,
                        PwSeverity       severity);

G_END_DECLS
