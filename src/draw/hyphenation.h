/* draw/hyphenation.h - where long German words may be cut
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PwHyphen:
 * @offset: the second part begins at this byte
 * @is_joint: between two words of a compound, where it reads best
 */
typedef struct
{
  gsize    offset;
  gboolean is_joint;
} PwHyphen;

/**
 * pw_hyphenation_find:
 * @word: letters, perhaps with signs around them
 * @length: in bytes
 *
 * Returns: (transfer full) (element-type PwHyphen): in order; each part keeps at
 *   least three letters
 */
GArray *pw_hyphenation_find (const char *word,
                             gsize       length);

G_END_DECLS
