/* app/panels/fact-binding.c - a row of the property panel and the document it edits
 *
 * What is typed is applied at once, so that a save in the middle of a word loses
 * nothing. As long as it cannot be understood the document says what it said before
 * the visit; so “12 xy” leaves no 12 behind.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/fact-binding.h"

#include "edit/commands.h"
#include "edit/scope.h"

struct _PwFactBinding
{
  PwFactRow  *row; /* NULL once it is gone */
  PwDocument *document;
  char      **ids;
  char       *key;
  PwFactRead  read;
  PwFactWrite write;

  char    *before; /* what was recorded when the visit began */
  gboolean was_mixed;
  guint64  step; /* of this visit, 0 while nothing was changed */
};

/* What all of them say; NULL where they differ. */
static char *
dup_common (PwFactBinding *self,
            gboolean      *is_mixed)
{
  const PwModel   *model = pw_document_get_model (self->document);
  g_autofree char *common = NULL;

  *is_mixed = FALSE;
  for (guint i = 0; self->ids[i] != NULL; i++)
    {
      const PwElement *element = pw_scope_find (model, self->ids[i]);
      g_autofree char *value = element != NULL ? self->read (element, self->key) : NULL;

      if (i == 0)
        common = g_steal_pointer (&value);
      else if (g_strcmp0 (common, value) != 0)
        *is_mixed = TRUE;
    }

  return *is_mixed ? NULL : g_steal_pointer (&common);
}

/* The document says again what it said when the visit began. */
static void
take_back (PwFactBinding *self)
{
  if (self->step == 0)
    return;
  /* Where others have changed something since, a step of its own puts it right. */
  if (!pw_document_take_back (self->document, self->step) && !self->was_mixed)
    self->write (self->document, (const char *const *) self->ids, self->key, self->before != NULL ? self->before : "", NULL);
  self->step = 0;
}

static void
on_begin (PwFactRow *row,
          gpointer   data)
{
  PwFactBinding *self = data;

  pw_document_seal (self->document);
  g_free (self->before);
  self->before = dup_common (self, &self->was_mixed);
  self->step = 0;
}

static char *
on_apply (PwFactRow  *row,
          const char *text,
          gpointer    data)
{
  PwFactBinding *self = data;
  g_autoptr (GError) error = NULL;
  gboolean         is_mixed;
  g_autofree char *current = dup_common (self, &is_mixed);
  guint64          last = pw_document_get_step (self->document);

  if (!is_mixed && g_strcmp0 (current != NULL ? current : "", text) == 0)
    return NULL;
  if (self->write (self->document, (const char *const *) self->ids, self->key, text, &error))
    {
      guint64 step = pw_document_get_step (self->document);

      if (step != last)
        self->step = step;
      return NULL;
    }
  take_back (self);

  return g_strdup (error->message);
}

static void
on_revert (PwFactRow *row,
           gpointer   data)
{
  take_back (data);
}

static void
on_end (PwFactRow *row,
        gpointer   data)
{
  PwFactBinding *self = data;

  pw_document_seal (self->document);
  self->step = 0;
}

PwFactBinding *
pw_fact_binding_new (PwFactRow         *row,
                     PwDocument        *document,
                     const char *const *ids,
                     const char        *key,
                     PwFactRead         read,
                     PwFactWrite        write)
{
  PwFactBinding *self = g_new0 (PwFactBinding, 1);

  self->document = g_object_ref (document);
  self->ids = g_strdupv ((char **) ids);
  self->key = g_strdup (key);
  self->read = read;
  self->write = write;
  g_set_weak_pointer (&self->row, row);
  g_signal_connect (row, "begin", G_CALLBACK (on_begin), self);
  g_signal_connect (row, "apply", G_CALLBACK (on_apply), self);
  g_signal_connect (row, "revert", G_CALLBACK (on_revert), self);
  g_signal_connect (row, "end", G_CALLBACK (on_end), self);
  pw_fact_binding_update (self);

  return self;
}

/* --- fields ------------------------------------------------------------------------------------ */

static char *
read_field (const PwElement *element,
            const char      *key)
{
  const PwFieldInfo *field;
  PwFieldOwner       owner;

  if (!pw_field_owner_of (element, &owner) || (field = pw_field_find (owner, key)) == NULL)
    return NULL;
  if (field->kind == PW_FIELD_KIND_LIST)
    return pw_field_dup_lines (element, field);
  if (field->kind == PW_FIELD_KIND_CODE)
    return pw_field_dup_raw (element, field);

  return pw_field_dup_text (element, field);
}

PwFactBinding *
pw_fact_binding_new_field (PwFactRow         *row,
                           PwDocument        *document,
                           const char *const *ids,
                           const PwFieldInfo *field)
{
  return pw_fact_binding_new (row, document, ids, field->key, read_field, pw_command_set_field);
}

/* A name has a step of its own in the history: “Rename”. */
static gboolean
write_property (PwDocument        *document,
                const char *const *ids,
                const char        *key,
                const char        *text,
                GError           **error)
{
  if (ids[0] != NULL && ids[1] == NULL && (g_str_equal (key, "name") || g_str_equal (key, "text")))
    return pw_command_rename (document, ids[0], text, error);

  return pw_command_set_property (document, ids, key, text, error);
}

PwFactBinding *
pw_fact_binding_new_property (PwFactRow         *row,
                              PwDocument        *document,
                              const char *const *ids,
                              const char        *key)
{
  return pw_fact_binding_new (row, document, ids, key, pw_property_dup_text, write_property);
}

void
pw_fact_binding_update (PwFactBinding *self)
{
  gboolean         is_mixed;
  g_autofree char *value = NULL;

  if (self->row == NULL)
    return;
  value = dup_common (self, &is_mixed);
  pw_fact_row_set_value (self->row, value, is_mixed);
}

void
pw_fact_binding_commit (PwFactBinding *self)
{
  if (self->row != NULL)
    pw_fact_row_commit (self->row);
}

void
pw_fact_binding_free (PwFactBinding *self)
{
  if (self->row != NULL)
    {
      pw_fact_row_commit (self->row);
      g_signal_handlers_disconnect_by_data (self->row, self);
    }
  g_clear_weak_pointer (&self->row);
  g_clear_object (&self->document);
  g_strfreev (self->ids);
  g_free (self->key);
  g_free (self->before);
  g_free (self);
}
