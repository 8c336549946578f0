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

gboolean pw_document_can_measure (PwDocument *self);

/* As PwTextSizeFunc; FALSE where nobody can measure. */
gboolean pw_document_measure (PwDocument *self,
                              const char *text,
                              double      font_size,
                              double      max_width,
                              double     *width,
                              double     *height);

/* All is as before, but what points to elements must look again. */
void pw_document_tell_cancelled (PwDocument *self);

/* Whether a transaction may begin; there is one at a time. */
gboolean pw_document_set_busy (PwDocument *self,
                               gboolean    is_busy);

G_END_DECLS
