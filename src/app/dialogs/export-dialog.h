/* app/dialogs/export-dialog.h - how a diagram shall come out, and where to
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "draw/scene-style.h"
#include "edit/document.h"
#include "model/diagram.h"

G_BEGIN_DECLS

/**
 * PwExportDialog:
 *
 * Actions: "export.choose" asks where to and exports; "export.to-uri" (s) exports.
 *
 * Signal: exported (GFile *file): once the file is there; the dialog closes
 */
#define PW_TYPE_EXPORT_DIALOG (pw_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PwExportDialog, pw_export_dialog, PW, EXPORT_DIALOG, AdwWindow)

/**
 * pw_export_dialog_new:
 * @shown: the diagram of @document that is seen
 * @name: proposed for the file, without an ending
 * @header: (nullable): proposed for the top of the pages
 * @footer: (nullable): proposed for the bottom
 * @author: (nullable): whose process it is
 */
GtkWidget *pw_export_dialog_new (PwDocument      *document,
                                 const PwDiagram *shown,
                                 const char      *name,
                                 const char      *header,
                                 const char      *footer,
                                 const char      *author);

/**
 * pw_export_dialog_new_styled:
 * @drawing: of @document, of which neither changes while the dialog is there
 * @style: copied: how it is drawn
 * @keep: (transfer full): what its data lives by
 * @free_keep: frees @keep in the end
 *
 * As pw_export_dialog_new(), for a drawing that stands in no file.
 */
GtkWidget *pw_export_dialog_new_styled (PwDocument         *document,
                                        const PwDiagram    *drawing,
                                        const PwSceneStyle *style,
                                        gpointer            keep,
                                        GDestroyNotify      free_keep,
                                        const char         *name,
                                        const char         *header,
                                        const char         *footer);

G_END_DECLS
