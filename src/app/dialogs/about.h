/* app/dialogs/about.h - who made this, and what it runs on
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** pw_about_present: shows the about window over @parent */
void pw_about_present (GtkWindow *parent);

/** pw_about_dup_debug_info: versions and settings of everything that matters for a report of an error */
char *pw_about_dup_debug_info (void);

G_END_DECLS
