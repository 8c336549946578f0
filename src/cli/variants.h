/* cli/variants.h - the files that a command aligns
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/alignment.h"

G_BEGIN_DECLS

/**
 * PwCliVariants:
 * @n: how many
 * @names: (array length=n): as typed, for people
 * @graphs: (array length=n)
 * @alignment: (nullable): over all of them
 */
typedef struct
{
  guint        n;
  char       **names;
  PwGraph    **graphs;
  PwAlignment *alignment;
} PwCliVariants;

/**
 * pw_cli_variants_load:
 * @shall_align: whether the alignment is wanted as well
 *
 * Returns: (transfer full) (nullable): %NULL, after a message, where one cannot be read
 */
PwCliVariants *pw_cli_variants_load (GStrv    file_names,
                                     gboolean shall_align);

void pw_cli_variants_free (PwCliVariants *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwCliVariants, pw_cli_variants_free)

/** pw_cli_variants_get_graphs: @graphs as functions of compare/ take them */
const PwGraph *const *pw_cli_variants_get_graphs (const PwCliVariants *self);

/** pw_cli_variants_has_id: whether the file gives the node an id; others cannot be named */
gboolean pw_cli_variants_has_id (const PwGraphNode *node);

/** pw_cli_variants_get_members: (element-type guint): of cluster @cluster in variant @variant */
const GArray *pw_cli_variants_get_members (const PwCliVariants *self,
                                           guint                cluster,
                                           guint                variant);

G_END_DECLS
