/* app/window/opening.h - finds out what a file or folder is, without blocking
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/problem-list.h"
#include "workspace/workspace.h"

G_BEGIN_DECLS

/**
 * PwOpened:
 * @workspace: (nullable): if it is one
 * @problems: (nullable): files of the workspace that are not there
 * @diagrams: (nullable) (element-type GFile): what to open otherwise: the file itself,
 *   or the diagrams in a folder that is no workspace
 */
typedef struct
{
  PwWorkspace   *workspace;
  PwProblemList *problems;
  GPtrArray     *diagrams;
} PwOpened;

void pw_opened_free (PwOpened *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwOpened, pw_opened_free)

/**
 * pw_opening_run_async:
 * @file: a workspace folder, its werkstatt.xml, a folder with diagrams, or a diagram
 *
 * Only says what there is; diagrams are read by who shows them.
 */
void pw_opening_run_async (GFile              *file,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data);

/** pw_opening_run_finish: (transfer full) (nullable): %NULL with @error set */
PwOpened *pw_opening_run_finish (GAsyncResult *result,
                                 GError      **error);

G_END_DECLS
