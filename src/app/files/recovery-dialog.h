/* app/files/recovery-dialog.h - offers what was not saved when the program ended
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

/**
 * PwRecoveryDialog:
 *
 * A list; each entry can be taken up or, after a question, given up. What nobody decides
 * is offered again the next time. Emits PwRecoveryDialog::recover with a PwLostWork.
 */
#define PW_TYPE_RECOVERY_DIALOG (pw_recovery_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PwRecoveryDialog, pw_recovery_dialog, PW, RECOVERY_DIALOG, AdwWindow)

/** pw_recovery_dialog_new: @lost: (element-type PwLostWork): what to offer */
GtkWidget *pw_recovery_dialog_new (GPtrArray *lost);

/** pw_recovery_dialog_get_n_rows: how much is left to decide */
guint pw_recovery_dialog_get_n_rows (PwRecoveryDialog *self);

G_END_DECLS
