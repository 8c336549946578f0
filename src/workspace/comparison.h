/* workspace/comparison.h - all variants of one service, compared
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/sentence.h"
#include "compare/table.h"
#include "workspace/decisions.h"
#include "workspace/workspace.h"

G_BEGIN_DECLS

/**
 * PwComparison:
 *
 * What the alignment table, the pair view and the command line show of one
 * service. A city whose variant cannot be read is left out and named as a
 * problem; the others are compared all the same.
 *
 * Variants are counted from 0 in the order of the cities, and so are the variants
 * of its alignment and table. Immutable; any one thread at a time may read it.
 */
typedef struct _PwComparison PwComparison;

/**
 * PwComparisonProblem: why a city is not in the comparison
 * @city: index into the workspace's cities
 * @is_expected: nobody has recorded it yet, so nothing is wrong
 * @message: whole sentence for people; names city, service and file
 */
typedef struct
{
  guint    city;
  gboolean is_expected;
  char    *message;
} PwComparisonProblem;

/**
 * pw_comparison_load:
 * @service: of that workspace
 *
 * Reads all variants and what people have decided about them, and compares them.
 *
 * Returns: (transfer full) (nullable): %NULL with @error set only where it was
 *   cancelled. With no readable variant the table has no columns and no rows
 */
PwComparison *pw_comparison_load (PwWorkspace     *workspace,
                                  const PwService *service,
                                  GCancellable    *cancellable,
                                  GError         **error);

/** pw_comparison_load_async: as pw_comparison_load(), in another thread */
void pw_comparison_load_async (PwWorkspace        *workspace,
                               const PwService    *service,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);

PwComparison *pw_comparison_load_finish (GAsyncResult *result,
                                         GError      **error);

/**
 * pw_comparison_realign:
 *
 * Compares the same variants anew, after decisions about which steps are the same. Nothing
 * is read; takes milliseconds.
 *
 * Returns: (transfer full): never %NULL; rows may be others than in @self
 */
PwComparison *pw_comparison_realign (const PwComparison *self);

/** pw_comparison_ref: (transfer full): for who works on it in another thread */
PwComparison *pw_comparison_ref (PwComparison *self);

/** pw_comparison_free: gives one's reference back; the last one frees it */
void pw_comparison_free (PwComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwComparison, pw_comparison_free)

/**
 * pw_comparison_get_decisions:
 *
 * Returns: (nullable): shared by all comparisons made from this one; %NULL where they cannot
 *   be read, see pw_comparison_get_decisions_problem()
 */
PwDecisions *pw_comparison_get_decisions (const PwComparison *self);

/** pw_comparison_get_decisions_problem: (nullable): why they cannot be read, for people */
const char *pw_comparison_get_decisions_problem (const PwComparison *self);

PwWorkspace     *pw_comparison_get_workspace (const PwComparison *self);
const PwService *pw_comparison_get_service (const PwComparison *self);

guint                pw_comparison_get_n_variants (const PwComparison *self);
const PwCity        *pw_comparison_get_city (const PwComparison *self,
                                             guint               variant);
const PwVariantInfo *pw_comparison_get_variant (const PwComparison *self,
                                                guint               variant);
const PwModel       *pw_comparison_get_model (const PwComparison *self,
                                              guint               variant);
const PwGraph       *pw_comparison_get_graph (const PwComparison *self,
                                              guint               variant);

/** pw_comparison_find_city: the variant of the city with that index, or -1 */
int pw_comparison_find_city (const PwComparison *self,
                             guint               city);

const PwAlignment *pw_comparison_get_alignment (const PwComparison *self);
const PwTable     *pw_comparison_get_table (const PwComparison *self);

/**
 * pw_comparison_find_row:
 * @id: of an element of that variant
 *
 * Returns: the row of the table that the element is in, or -1
 */
int pw_comparison_find_row (const PwComparison *self,
                            guint               variant,
                            const char         *id);

/**
 * pw_comparison_dup_reason:
 *
 * Returns: (transfer full) (nullable): why the steps in @row are held for the same, a
 *   sentence about the weakest link; %NULL where only one city has the step
 */
char *pw_comparison_dup_reason (const PwComparison *self,
                                guint               row);

/**
 * pw_comparison_describe_pair: (transfer full) (element-type PwSentence): in what two cities
 * differ, see pw_sentence_list_pair()
 */
GPtrArray *pw_comparison_describe_pair (const PwComparison *self,
                                        guint               first,
                                        guint               second);

/**
 * pw_comparison_describe_city: (transfer full) (element-type PwSentence): in what a city
 * differs from most, see pw_sentence_list_city()
 */
GPtrArray *pw_comparison_describe_city (const PwComparison *self,
                                        guint               variant);

guint                      pw_comparison_get_n_problems (const PwComparison *self);
const PwComparisonProblem *pw_comparison_get_problem (const PwComparison *self,
                                                      guint               n);

G_END_DECLS
