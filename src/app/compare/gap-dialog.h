/* app/compare/gap-dialog.h - what each city would have to change for the joint process
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * PwGapDialog:
 *
 * One group of sentences for each city, in the order of the cities; without a joint process
 * it says how to make one. All of it can be copied as text.
 */
#define PW_TYPE_GAP_DIALOG (pw_gap_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PwGapDialog, pw_gap_dialog, PW, GAP_DIALOG, AdwWindow)

/** pw_gap_dialog_new: @comparison: not kept; its joint process is read as it is on disk */
GtkWidget *pw_gap_dialog_new (const PwComparison *comparison);

/** pw_gap_dialog_get_text: (transfer none): what is copied: cities and sentences, a line each */
const char *pw_gap_dialog_get_text (PwGapDialog *self);

G_END_DECLS
