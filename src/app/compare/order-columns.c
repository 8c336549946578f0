/* app/compare/order-columns.c - two orders of the same steps, set below each other
 *
 * Longest common subsequence by the usual table of lengths, walked from its start:
 *
 *   1 2 · 7 4 5 6 8        the 7 is not part of it: it crosses over
 *   1 2 3 · 4 5 6 · 7 8
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/order-columns.h"

guint
pw_order_columns (const guint *first,
                  guint        n_first,
                  const guint *second,
                  guint        n_second,
                  guint       *first_columns,
                  guint       *second_columns)
{
  guint             width = n_second + 1;
  g_autofree guint *lengths = g_new0 (guint, (gsize) (n_first + 1) * width);
  guint             i = n_first;
  guint             j;
  guint             at_first = 0; /* the next free column of each */
  guint             at_second = 0;

  /* lengths[i * width + j]: of what first[i…] and second[j…] have in common. */
  while (i-- > 0)
    for (j = n_second; j-- > 0;)
      lengths[i * width + j] = first[i] == second[j] ? lengths[(i + 1) * width + j + 1] + 1 : MAX (lengths[(i + 1) * width + j], lengths[i * width + j + 1]);

  i = j = 0;
  while (i < n_first || j < n_second)
    if (i < n_first && j < n_second && first[i] == second[j])
      {
        at_first = at_second = MAX (at_first, at_second);
        first_columns[i++] = at_first++;
        second_columns[j++] = at_second++;
      }
    else if (j == n_second || (i < n_first && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]))
      {
        first_columns[i++] = at_first++;
      }
    else
      {
        second_columns[j++] = at_second++;
      }

  return MAX (at_first, at_second);
}
