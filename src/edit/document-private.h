/* edit/document-private.h - what document and transaction share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/document.h"
#include "model/change.h"

G_BEGIN_DECLS

/* The history takes over the changes of a finished transaction. */
void pw_document_finish (PwDocument *self,
                         const char *label,
                         const char *coalesce,
                         GPtrArray  *changes);

/* Whether a transaction may begin; there is one at a time. */
gboolean pw_document_set_busy (PwDocument *self,
                               gboolean    is_busy);

G_END_DECLS
