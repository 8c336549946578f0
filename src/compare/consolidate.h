/* compare/consolidate.h - one process out of the variants of several cities
 *
 * After M. La Rosa, M. Dumas, R. Uba, R. Dijkman: Business Process Model Merging: An Approach
 * to Business Process Consolidation, ACM TOSEM 22(2), 2013. What corresponds is there once;
 * where the cities go different ways, an artificial gateway lets them part and meet again.
 * Every element says from which elements of which cities it comes (compare/provenance.h).
 *
 * The result is a document without a drawing: layout gives it one.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/alignment.h"
#include "compare/provenance.h"

G_BEGIN_DECLS

/**
 * PwConsolidateVariant: one of the variants
 * @key: names it in the result; the id of its city in a workspace
 * @sign: (nullable): short name, written at branches that not all cities take; %NULL for @key
 * @graph: taken from @model
 */
typedef struct
{
  const char    *key;
  const char    *sign;
  const PwModel *model;
  const PwGraph *graph;
} PwConsolidateVariant;

/**
 * PwConsolidateFate: what becomes of a step, whatever the number of cities that have it
 */
typedef enum
{
  PW_CONSOLIDATE_BY_NUMBER, /* in it where enough cities have it */
  PW_CONSOLIDATE_TAKE,
  PW_CONSOLIDATE_DROP,
} PwConsolidateFate;

/**
 * PwConsolidateChoice: what people want with one step
 * @variant: whose wording, role and values it gets; -1 for those of most
 */
typedef struct
{
  PwConsolidateFate fate;
  int               variant;
} PwConsolidateChoice;

/**
 * PwConsolidateOptions:
 * @title: (nullable): name of the result; %NULL for what the variants' names have in common
 * @at_least: how many variants must have an element; 0 and 1 take everything
 * @choices: (nullable) (array): one for each cluster of the alignment
 */
typedef struct
{
  const char                *title;
  guint                      at_least;
  const PwConsolidateChoice *choices;
} PwConsolidateOptions;

/**
 * pw_consolidate_union:
 * @alignment: of the same variants in the same order
 * @title: (nullable): as in PwConsolidateOptions
 *
 * Everything that any variant has. pw_consolidate_derive() gives each of them back.
 *
 * Pools are united by the steps in them and by their names, lanes by their names and by the
 * steps in them, sub-processes with what they hold; gateways and events by kind, name and
 * the steps around them. A cluster that has several steps of one city (one step here, two
 * there) gives one element for the first and further ones for the others. A parallel gateway
 * whose branches not all of its cities have becomes an inclusive one.
 *
 * Deterministic. O(n log n) but for gateways and events, which are compared pairwise.
 *
 * Returns: (transfer full): never %NULL
 */
PwModel *pw_consolidate_union (const PwConsolidateVariant *variants,
                               guint                       n_variants,
                               const PwAlignment          *alignment,
                               const char                 *title);

/**
 * pw_consolidate_digest:
 *
 * What at least @options->at_least variants have, and what @options->choices want. Where
 * elements are left out the flow closes over the gap; of several ways those are taken that
 * most cities go, and so many that everything can be reached and left. Gateways with one
 * way in and one way out go.
 *
 * Returns: (transfer full): never %NULL; with everything left out, an empty process
 */
PwModel *pw_consolidate_digest (const PwConsolidateVariant *variants,
                                guint                       n_variants,
                                const PwAlignment          *alignment,
                                const PwConsolidateOptions *options);

/**
 * pw_consolidate_derive:
 * @consolidated: what pw_consolidate_union() made, perhaps saved and read again
 * @key: of a variant
 *
 * The variant as it was: its elements under their ids, with their names, types, facts,
 * lanes and flows. Drawing and what belongs to no process (imports, interfaces) are not
 * kept in a consolidated process. From a digest comes what is left of the variant.
 *
 * Returns: (transfer full): never %NULL; an empty document where nothing is from @key
 */
PwModel *pw_consolidate_derive (const PwModel *consolidated,
                                const char    *key);

G_END_DECLS
