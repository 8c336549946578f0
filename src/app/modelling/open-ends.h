/* app/modelling/open-ends.h - a small + where the flow does not go on yet
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/canvas.h"
#include "app/choosing/choosing.h"

G_BEGIN_DECLS

/**
 * PwOpenEnds:
 *
 * Lies over the whole canvas and lets everything through but its buttons: one beside each
 * element in sight that something may follow and nothing does. It opens the list of what
 * can be appended. The keyboard has that list by A.
 */
#define PW_TYPE_OPEN_ENDS (pw_open_ends_get_type ())
G_DECLARE_FINAL_TYPE (PwOpenEnds, pw_open_ends, PW, OPEN_ENDS, GtkWidget)

/** pw_open_ends_new: both outlive it */
GtkWidget *pw_open_ends_new (PwCanvas   *canvas,
                             PwChoosing *choosing);

/** pw_open_ends_get_nth: (transfer none) (nullable): the id of the element beside which the nth + stands now */
const char *pw_open_ends_get_nth (PwOpenEnds *self,
                                  guint       n);

G_END_DECLS
