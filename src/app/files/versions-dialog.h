/* app/files/versions-dialog.h - earlier versions of a file, to look at and to go back to
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PwVersionsDialog:
 *
 * Emits PwVersionsDialog::chosen with the bytes of a version, when it was made, and
 * whether to go back to it or only to open it beside.
 */
#define PW_TYPE_VERSIONS_DIALOG (pw_versions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PwVersionsDialog, pw_versions_dialog, PW, VERSIONS_DIALOG, AdwWindow)

/** pw_versions_dialog_new: @key: by which the versions are kept; @title: what people call the document */
GtkWidget *pw_versions_dialog_new (const char *key,
                                   const char *title);

guint pw_versions_dialog_get_n_rows (PwVersionsDialog *self);

G_END_DECLS
