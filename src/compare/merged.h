/* compare/merged.h - all variants as one picture
 *
 * The union of consolidate.h is a process that runs: where cities go different ways,
 * gateways of its own say so. A picture to compare by is simpler. Every step is there once,
 * from each leads what any city does next, and a flow says which cities go there:
 *
 *   union:    [A]-->X--GI,MR-->[B]        picture:   [A]----------->[B]
 *                    \---LM---->[C]                    \----LM----->[C]
 *
 * Pools without a process, messages, data and annotations are left out; the originals have
 * them. Stretches of steps that nothing of interest differs in can be folded into one.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/aspects.h"
#include "compare/consolidate.h"

G_BEGIN_DECLS

/**
 * PwMergedOptions:
 * @aspects: differences in these keep a step from being folded
 * @is_folded: whether any are folded at all
 * @unfolded: (nullable) (element-type guint): rows that are not
 */
typedef struct
{
  PwAspect      aspects;
  gboolean      is_folded;
  const GArray *unfolded;
} PwMergedOptions;

/**
 * PwMergedPart: whatever the picture shows of the process
 * @id: in the picture's document
 * @row: of the table, the first of a band; -1 for events, gateways and flows
 * @cities: who has it
 * @band: (nullable) (element-type guint): rows of the steps that are folded in it
 * @is_flow: else it is a step, event or gateway
 * @has_boundary: events sit at its lower border
 */
typedef struct
{
  char     *id;
  int       row;
  PwCitySet cities;
  GArray   *band;
  gboolean  is_flow;
  gboolean  has_boundary;
} PwMergedPart;

typedef struct _PwMerged PwMerged;

/**
 * pw_merged_new:
 * @united: what pw_consolidate_union() made of @variants
 * @variants: (array length=n_variants): not kept, nor what they hold
 * @alignment: of the same variants
 * @aspects: likewise
 * @title: (nullable): of the pool, where there is only one
 *
 * Deterministic. O(n log n).
 *
 * Returns: (transfer full): never %NULL
 */
PwMerged *pw_merged_new (const PwModel              *united,
                         const PwConsolidateVariant *variants,
                         guint                       n_variants,
                         const PwAlignment          *alignment,
                         const PwAspects            *aspects,
                         const PwMergedOptions      *options,
                         const char                 *title);

void pw_merged_free (PwMerged *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwMerged, pw_merged_free)

/** pw_merged_steal_model: (transfer full): the picture's document, without a drawing; once */
PwModel *pw_merged_steal_model (PwMerged *self);

/** pw_merged_find: (nullable): by the id of an element */
const PwMergedPart *pw_merged_find (const PwMerged *self,
                                    const char     *id);

/** pw_merged_find_row: (nullable): what shows a row, perhaps a band */
const PwMergedPart *pw_merged_find_row (const PwMerged *self,
                                        guint           row);

guint               pw_merged_get_n_parts (const PwMerged *self);
const PwMergedPart *pw_merged_get_part (const PwMerged *self,
                                        guint           n);

/** pw_merged_get_n_bands: how many stretches are folded */
guint pw_merged_get_n_bands (const PwMerged *self);

G_END_DECLS
