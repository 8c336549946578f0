/* interact/tools.h - the tools that people take into their hands to model
 *
 * All of them act on the editor's document (pw_editor_get_document()); without one they
 * select and move the view at most. Tools that are for once call pw_editor_drop_tool()
 * when they are done; the selecting one stays.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/variant.h"
#include "interact/tool.h"

G_BEGIN_DECLS

/**
 * pw_select_tool_new: select, move, resize, bend, attach, reconnect: what is in hand by itself
 *
 * A press on an element selects and, past the threshold, moves it with all that is
 * selected. Handles (see interact/handles.h) resize, bend and reconnect. A drag on free
 * canvas moves the view, with Shift it is a lasso; Space, the middle button and Ctrl on
 * free canvas move the view; fingers on free canvas always do. Ctrl while dragging
 * switches snapping off.
 *
 * Returns: (transfer full)
 */
PwTool *pw_select_tool_new (void);

/**
 * pw_create_tool_new: puts a new element where the pointer is
 * @variant: what
 * @source: (nullable): id of the element or flow that it is appended to, with a flow
 *
 * Works by press, drag, release (also where the press was on a palette: a release without
 * a press on the canvas) and by click, move, click. For once.
 *
 * Returns: (transfer full)
 */
PwTool *pw_create_tool_new (const PwVariant *variant,
                            const char      *source);

/**
 * pw_connect_tool_new: a flow whose kind the rules choose
 * @source: (nullable): id of where it begins; %NULL for the element first pressed on
 *
 * Returns: (transfer full)
 */
PwTool *pw_connect_tool_new (const char *source);

/** pw_lasso_tool_new: (transfer full): a drag selects what is inside, Shift adds to the selection. For once */
PwTool *pw_lasso_tool_new (void);

/** pw_hand_tool_new: (transfer full): a drag moves the view; stays until another tool is chosen */
PwTool *pw_hand_tool_new (void);

/** pw_space_tool_new: (transfer full): a drag makes or takes room beyond the cut. For once */
PwTool *pw_space_tool_new (void);

/**
 * pw_append_preview_new: what a click on "append" would do, for hovering over it
 * @source: id of the element or flow
 *
 * Returns: (transfer full) (nullable): %NULL where it may not be appended
 */
PwPreview *pw_append_preview_new (PwEditor        *editor,
                                  const char      *source,
                                  const PwVariant *variant);

G_END_DECLS
