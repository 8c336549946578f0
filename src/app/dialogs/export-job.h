/* app/dialogs/export-job.h - one drawing on its way to paper or into a picture
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

#include "draw/export.h"
#include "edit/document.h"

G_BEGIN_DECLS

/**
 * PwExportJob:
 *
 * Owns all that an export reads: what is on the screen may go on changing.
 */
#define PW_TYPE_EXPORT_JOB (pw_export_job_get_type ())
G_DECLARE_FINAL_TYPE (PwExportJob, pw_export_job, PW, EXPORT_JOB, GObject)

/**
 * pw_export_job_new:
 * @shown: (nullable): which of the document's diagrams; %NULL for the first that shows
 *   anything
 * @theme: in its colours
 */
PwExportJob *pw_export_job_new (PwDocument      *document,
                                const PwDiagram *shown,
                                const PwTheme   *theme);

/**
 * pw_export_job_new_styled:
 * @drawing: of @document; copied. Nobody changes the document any more
 * @style: (transfer none): its data is only needed until this returns
 *
 * A drawing that stands in no file, such as that of all cities together.
 */
PwExportJob *pw_export_job_new_styled (PwDocument         *document,
                                       const PwDiagram    *drawing,
                                       const PwTheme      *theme,
                                       const PwSceneStyle *style);

/** pw_export_job_get_scene: (transfer none): for measuring and previews */
const PwScene *pw_export_job_get_scene (PwExportJob *self);

/**
 * pw_export_job_run_async:
 * @options: copied. Title and description are filled in where they are %NULL
 *
 * Writes the file in another thread.
 */
void pw_export_job_run_async (PwExportJob           *self,
                              const PwExportOptions *options,
                              GFile                 *file,
                              GCancellable          *cancellable,
                              GAsyncReadyCallback    callback,
                              gpointer               user_data);

gboolean pw_export_job_run_finish (PwExportJob  *self,
                                   GAsyncResult *result,
                                   GError      **error);

G_END_DECLS
