/* app/panels/choice-row.h - one of several values
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/panels/fact-row.h"
#include "model/field.h"

G_BEGIN_DECLS

/**
 * PwChoiceRow:
 *
 * A button that shows the value and opens the list of all; its value is the code. The
 * list is made when it is opened, so that a panel full of choices costs little.
 */
#define PW_TYPE_CHOICE_ROW (pw_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (PwChoiceRow, pw_choice_row, PW, CHOICE_ROW, PwFactRow)

/**
 * pw_choice_row_new:
 * @codes: (array zero-terminated=1): lives as long as the row
 * @can_be_unset: whether “not set” is one of the choices
 */
GtkWidget *pw_choice_row_new (const char        *title,
                              const PwFieldCode *codes,
                              gboolean           can_be_unset);

/**
 * PwChoiceRowFill: what there is to choose from at this moment
 * @add: to be called for each, with a code and a translated label
 */
typedef void (*PwChoiceRowAdd) (PwChoiceRow *self,
                                const char  *code,
                                const char  *label);
typedef void (*PwChoiceRowFill) (PwChoiceRow   *self,
                                 PwChoiceRowAdd add,
                                 gpointer       data);

/** pw_choice_row_new_filled: choices that are only known when they are asked for */
GtkWidget *pw_choice_row_new_filled (const char     *title,
                                     PwChoiceRowFill fill,
                                     gpointer        data,
                                     GDestroyNotify  destroy);

/** pw_choice_row_set_label: (nullable): what the button shows, instead of the code's name */
void pw_choice_row_set_label (PwChoiceRow *self,
                              const char  *label);

/** pw_choice_row_choose: as if @code had been chosen from the list; empty for “not set” */
void pw_choice_row_choose (PwChoiceRow *self,
                           const char  *code);

G_END_DECLS
