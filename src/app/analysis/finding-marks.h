/* app/analysis/finding-marks.h - findings as signs on the elements they are about
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pw_finding_marks_new:
 * @findings: (element-type PwFinding): ignored ones get no sign
 *
 * Returns: (transfer full) (element-type utf8 PwCanvasMark): by element id, the worst of
 *   each element with all its sentences; for pw_canvas_set_marks()
 */
GHashTable *pw_finding_marks_new (const GPtrArray *findings);

G_END_DECLS
