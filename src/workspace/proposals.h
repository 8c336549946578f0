/* workspace/proposals.h - what the program proposes and what people have decided
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/alignment.h"
#include "xml/alignment-file.h"

G_BEGIN_DECLS

/**
 * pw_proposals_update:
 * @file: changed in place
 * @alignment: what the program found now
 * @graphs: (array length=n_variants): the variants that were aligned
 * @keys: (array length=n_variants): what @file calls them
 *
 * Replaces earlier proposals by those of @alignment. What a person confirmed, made
 * by hand or gave a verdict on stays as it is, and what a person rejected is not
 * proposed again. Elements without an id cannot be named and are left out.
 */
void pw_proposals_update (PwAlignmentFile      *file,
                          const PwAlignment    *alignment,
                          const PwGraph *const *graphs,
                          const char *const    *keys);

G_END_DECLS
