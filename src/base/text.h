/* base/text.h - folding and cleaning of text
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pw_text_clean:
 * @text: (nullable): a label as files hold it
 *
 * One line without leading, trailing or doubled white space; soft hyphens and
 * control characters are gone. Words cut at a line break with a hyphen
 * ("Zahlungsauf-\nforderung") are joined.
 *
 * Returns: (transfer full): UTF-8, never %NULL
 */
char *pw_text_clean (const char *text);

/**
 * pw_text_fold:
 *
 * What two labels must share to count as equal: cleaned as by pw_text_clean(),
 * compatibility-normalised (NFKC), case-folded, "ß" as "ss", punctuation gone.
 *
 * Returns: (transfer full): never %NULL
 */
char *pw_text_fold (const char *text);

/** pw_text_is_same: whether two labels count as equal, see pw_text_fold() */
gboolean pw_text_is_same (const char *a,
                          const char *b);

G_END_DECLS
