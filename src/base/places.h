/* base/places.h - where the program's own data lies
 *
 * A program that was started inside its build folder uses what was built
 * beside it, an installed one what was installed with it.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pw_places_init:
 *
 * Makes GSettings find the schema of the build folder; does nothing in an
 * installed program. Call it first in `main`, before any thread is started.
 */
void pw_places_init (void);

/**
 * pw_places_get_locale_dir:
 *
 * Returns: the folder with the compiled translations
 */
const char *pw_places_get_locale_dir (void);

/**
 * pw_places_get_samples_dir:
 *
 * The environment variable `PW_SAMPLES` goes before everything else. An
 * installed sample may be read-only.
 *
 * Returns: the folder of the sample workspace
 */
const char *pw_places_get_samples_dir (void);

/**
 * pw_places_get_words_dir:
 *
 * Returns: the folder with what the program knows about words, one file a language
 */
const char *pw_places_get_words_dir (void);

G_END_DECLS
