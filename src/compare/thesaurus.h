/* compare/thesaurus.h - dictionaries of synonyms as office programs have them
 *
 * Files of MyThes: OpenThesaurus and others (Debian: mythes-de). None is needed, and
 * none is used unless people name it in their own words file: what is proposed shall not
 * depend on what happens to be installed.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** PwThesaurus: immutable, so threads may share it */
typedef struct _PwThesaurus PwThesaurus;

/**
 * pw_thesaurus_open:
 * @path: of the file ending in ".dat"; its index (".idx") lies beside it
 *
 * The files are mapped, not read.
 *
 * Returns: (transfer full) (nullable): %NULL where it is none, or not in UTF-8
 */
PwThesaurus *pw_thesaurus_open (const char *path);

void pw_thesaurus_free (PwThesaurus *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwThesaurus, pw_thesaurus_free)

/**
 * pw_thesaurus_find:
 * @word: folded by pw_text_fold()
 *
 * O(log n) and the length of the entry.
 *
 * Returns: (transfer full) (element-type utf8): single words that mean the same, folded
 */
GPtrArray *pw_thesaurus_find (const PwThesaurus *self,
                              const char        *word);

G_END_DECLS
