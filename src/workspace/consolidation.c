/* workspace/consolidation.c - the variants of a comparison as one process
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "workspace/consolidation.h"

GArray *
pw_consolidation_list_variants (const PwComparison *comparison)
{
  GArray *variants = g_array_new (FALSE, FALSE, sizeof (PwConsolidateVariant));

  g_return_val_if_fail (comparison != NULL, variants);

  for (guint v = 0; v < pw_comparison_get_n_variants (comparison); v++)
    {
      const PwCity              *city = pw_comparison_get_city (comparison, v);
      const PwConsolidateVariant variant = {
        .key = city->id,
        .sign = city->sign,
        .model = pw_comparison_get_model (comparison, v),
        .graph = pw_comparison_get_graph (comparison, v),
      };

      g_array_append_val (variants, variant);
    }

  return variants;
}

PwModel *
pw_consolidation_new_union (const PwComparison *comparison)
{
  g_autoptr (GArray) variants = pw_consolidation_list_variants (comparison);

  return pw_consolidate_union ((const PwConsolidateVariant *) variants->data, variants->len, pw_comparison_get_alignment (comparison),
                               pw_comparison_get_service (comparison)->name);
}

PwModel *
pw_consolidation_new_digest (const PwComparison *comparison,
                             guint               at_least)
{
  g_autoptr (GArray) variants = pw_consolidation_list_variants (comparison);
  const PwConsolidateOptions options = { .title = pw_comparison_get_service (comparison)->name, .at_least = at_least };

  return pw_consolidate_digest ((const PwConsolidateVariant *) variants->data, variants->len, pw_comparison_get_alignment (comparison), &options);
}
