/* compare/consolidate-ways.h - which ways a digest takes between what stays
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/consolidate-private.h"

G_BEGIN_DECLS

/**
 * PwWay: from one element that stays to a next one
 * @first: (array length=n): the first flow of each variant that goes there, -1 for none
 * @n: how many variants go there
 * @is_direct: a flow of some variant leads there, nothing left out in between
 * @choice: united gateway, left out, where one way of several was chosen; -1 for none
 * @is_parallel: taken at once with other ways from there, where it goes
 */
typedef struct
{
  guint    from;
  guint    to;
  int     *first;
  guint    n;
  int      choice;
  gboolean is_direct;
  gboolean is_parallel;
  gboolean is_chosen;
} PwWay;

/**
 * pw_united_choose_ways:
 *
 * May drop gateways that part and join nothing.
 *
 * Returns: (transfer full) (element-type PwWay)
 */
GPtrArray *pw_united_choose_ways (PwUnited *self);

/** pw_united_is_wanted: whether people want this step in any case */
gboolean pw_united_is_wanted (const PwUnited *self,
                              guint           united);

G_END_DECLS
