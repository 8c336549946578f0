/* edit/transaction.h - a step that people can take back
 *
 * Begin one, apply changes, commit it. Until it is committed nobody hears of it;
 * cancelled, it leaves no trace.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/document.h"
#include "model/change.h"

G_BEGIN_DECLS

typedef struct _PwTransaction PwTransaction;

/**
 * pw_document_begin:
 * @label: what people read in "Undo …", translated
 * @coalesce: (nullable): a key such as "name:Task_1"; a transaction with the same
 *   key as the one before becomes part of it, so typing is one step
 *
 * Only one transaction may be open at a time.
 *
 * Returns: (transfer full): to be given to commit or cancel
 */
PwTransaction *pw_document_begin (PwDocument *self,
                                  const char *label,
                                  const char *coalesce);

/**
 * pw_transaction_apply:
 * @change: (transfer full) (nullable): %NULL, which "nothing to do" looks like, is ignored
 *
 * Returns: %FALSE with @error set where the document is not what the change was
 *   made for; the transaction can still be cancelled
 */
gboolean pw_transaction_apply (PwTransaction *self,
                               PwChange      *change,
                               GError       **error);

/** pw_transaction_commit: (transfer full): the step is done; an empty one leaves no undo step */
void pw_transaction_commit (PwTransaction *self);

/** pw_transaction_cancel: (transfer full): everything as before, byte for byte */
void pw_transaction_cancel (PwTransaction *self);

G_END_DECLS
