/* base/locale.h - the language the program speaks
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pw_locale_init:
 *
 * Chooses the language by the environment and opens the translations. A locale
 * that is not installed (`LANG=de_DE.UTF-8` on a bare system) still gives its
 * language. Call it in `main` before any thread is started, and before GTK.
 */
void pw_locale_init (void);

G_END_DECLS
