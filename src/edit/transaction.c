/* edit/transaction.c - a step that people can take back
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/transaction.h"

#include "edit/document-private.h"
#include "model/mutate.h"

struct _PwTransaction
{
  PwDocument *document;
  char       *label;
  char       *coalesce;
  GPtrArray  *changes;
};

PwTransaction *
pw_document_begin (PwDocument *self,
                   const char *label,
                   const char *coalesce)
{
  PwTransaction *transaction;

  g_return_val_if_fail (PW_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (pw_document_set_busy (self, TRUE), NULL);

  transaction = g_new0 (PwTransaction, 1);
  transaction->document = g_object_ref (self);
  transaction->label = g_strdup (label);
  transaction->coalesce = g_strdup (coalesce);
  transaction->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_change_unref);
  pw_model_begin (pw_document_get_model (self));

  return transaction;
}

gboolean
pw_transaction_apply (PwTransaction *self,
                      PwChange      *change,
                      GError       **error)
{
  g_autoptr (PwChange) owned = change;

  if (change == NULL)
    return TRUE;
  if (!pw_model_apply (pw_document_get_model (self->document), change, error))
    return FALSE;
  g_ptr_array_add (self->changes, g_steal_pointer (&owned));

  return TRUE;
}

static void
transaction_end (PwTransaction *self)
{
  pw_model_end (pw_document_get_model (self->document));
  pw_document_set_busy (self->document, FALSE);
}

static void
transaction_free (PwTransaction *self)
{
  g_ptr_array_unref (self->changes);
  g_free (self->label);
  g_free (self->coalesce);
  g_object_unref (self->document);
  g_free (self);
}

void
pw_transaction_commit (PwTransaction *self)
{
  g_return_if_fail (self != NULL);

  transaction_end (self);
  pw_document_finish (self->document, self->label, self->coalesce, self->changes);
  transaction_free (self);
}

void
pw_transaction_cancel (PwTransaction *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = self->changes->len; i > 0; i--)
    {
      g_autoptr (PwChange) inverse = pw_change_invert (g_ptr_array_index (self->changes, i - 1));
      g_autoptr (GError) error = NULL;

      if (!pw_model_apply (pw_document_get_model (self->document), inverse, &error))
        g_critical ("A cancelled step could not be taken back: %s", error->message);
    }
  transaction_end (self);
  if (self->changes->len > 0)
    pw_document_tell_cancelled (self->document);
  transaction_free (self);
}
