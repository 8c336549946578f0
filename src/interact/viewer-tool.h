/* interact/viewer-tool.h - looking at a diagram: select, pan, lasso
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "interact/tool.h"

G_BEGIN_DECLS

/**
 * pw_viewer_tool_new:
 *
 * A click selects (with Shift or Ctrl adds or takes away), a click beside everything
 * selects nothing, a double click activates. A drag moves the view; with Shift it is a
 * lasso. Space or the middle button make any drag move the view, fingers always do.
 *
 * Returns: (transfer full)
 */
PwTool *pw_viewer_tool_new (void);

G_END_DECLS
