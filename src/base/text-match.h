/* base/text-match.h - looking for what people type in what is written
 *
 * Forgiving where people are: "prufen" and "pruefen" both find "Prüfen", case and
 * punctuation do not count, every word of the query may stand anywhere.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PwMatch: how well a text answers a query, the best first
 * @PW_MATCH_WHOLE: it is the query
 * @PW_MATCH_START: it begins with it
 * @PW_MATCH_WORD: one of its words begins with it
 * @PW_MATCH_WORDS: its words begin with those of the query, in any order
 * @PW_MATCH_INSIDE: the words of the query are somewhere in it
 */
typedef enum
{
  PW_MATCH_WHOLE,
  PW_MATCH_START,
  PW_MATCH_WORD,
  PW_MATCH_WORDS,
  PW_MATCH_INSIDE,
  PW_MATCH_NONE,
} PwMatch;

/**
 * pw_text_fold_loosely:
 * @text: (nullable): one line, see pw_text_clean()
 *
 * Small letters and digits without any marks, words apart by one space; "ä" and "ae" are
 * both "a", "ß" is "ss".
 *
 * Returns: (transfer full): never %NULL
 */
char *pw_text_fold_loosely (const char *text);

/**
 * pw_text_match:
 * @folded: of pw_text_fold_loosely(), as is @query
 *
 * An empty query finds nothing.
 */
PwMatch pw_text_match (const char *folded,
                       const char *query);

/**
 * pw_text_locate:
 * @text: as it is written
 * @query: of pw_text_fold_loosely()
 * @start: (out): in bytes
 * @length: (out): in bytes
 *
 * What of @text to show as found: the query as a whole, else the longest of its words.
 *
 * Returns: %FALSE, with both 0, where there is nothing of it
 */
gboolean pw_text_locate (const char *text,
                         const char *query,
                         gsize      *start,
                         gsize      *length);

G_END_DECLS
