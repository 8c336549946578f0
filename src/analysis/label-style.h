/* analysis/label-style.h - how labels are worded, German or English
 *
 * Guesses from endings and a few lists, made so that a good label is hardly ever
 * taken for a bad one: what cannot be told is none of the bad kinds.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PwLabelStyle:
 * @n_words: without what stands in brackets
 * @has_infinitive: a German verb in the infinitive, in small letters: "Antrag prüfen"
 * @has_noun_for_verb: a noun says what is done: "Antragsprüfung", "Prüfung des
 *   Antrags", "Checking the application"
 * @has_and: two things at once: "prüfen und ablegen"
 * @is_person: somebody's name rather than a role: "Frau Müller"
 */
typedef struct
{
  guint    n_words;
  gboolean has_infinitive;
  gboolean has_noun_for_verb;
  gboolean has_and;
  gboolean is_person;
} PwLabelStyle;

/** pw_label_style_get: @label: one line, as pw_text_clean() leaves it */
PwLabelStyle pw_label_style_get (const char *label);

G_END_DECLS
