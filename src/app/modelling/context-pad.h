/* app/modelling/context-pad.h - what can be done with the selection, beside it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "interact/pad.h"

G_BEGIN_DECLS

/**
 * PwContextPad:
 *
 * Small targets in two columns. Arrow keys go from one to the other, Tab and Escape leave.
 *
 * Signals:
 * - chosen (guint n): clicked, or chosen by the keyboard
 * - pointed (int n): the pointer or the keyboard is on entry @n, -1 for none
 * - left (): Escape
 */
#define PW_TYPE_CONTEXT_PAD (pw_context_pad_get_type ())
G_DECLARE_FINAL_TYPE (PwContextPad, pw_context_pad, PW, CONTEXT_PAD, AdwBin)

GtkWidget *pw_context_pad_new (void);

/** pw_context_pad_set_entries: (transfer none) (element-type PwPadEntry) @entries */
void pw_context_pad_set_entries (PwContextPad *self,
                                 GArray       *entries);

/** pw_context_pad_get_n_entries: how many there are */
guint pw_context_pad_get_n_entries (PwContextPad *self);

/** pw_context_pad_get_entry: entry @n, until others are set */
const PwPadEntry *pw_context_pad_get_entry (PwContextPad *self,
                                            guint         n);

/** pw_context_pad_get_button: (transfer none) (nullable): of entry @n */
GtkWidget *pw_context_pad_get_button (PwContextPad *self,
                                      guint         n);

/** pw_context_pad_find_button: which entry @button is of, or -1 */
int pw_context_pad_find_button (PwContextPad *self,
                                GtkWidget    *button);

G_END_DECLS
