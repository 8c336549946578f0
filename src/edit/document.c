/* edit/document.c - a document that is open: model, file, history
 *
 * The history holds changes, never states: undo applies their inverses backwards.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/document.h"

#include "edit/document-private.h"
#include "model/mutate.h"

typedef struct
{
  guint64    serial; /* never used twice */
  char      *label;
  char      *coalesce;
  GPtrArray *changes; /* PwChange, in the order they were applied */
} Entry;

struct _PwDocument
{
  GObject parent_instance;

  PwModel   *model;
  char      *title;
  GPtrArray *done;   /* Entry, the last one is undone first */
  GPtrArray *undone; /* Entry, the last one is redone first */
  guint64    last_serial;
  guint64    saved; /* serial of the entry that was last done when the file was saved, 0 for none */
  gboolean   is_busy;

  PwTextSizeFunc measure;
  gpointer       measure_data;
};

G_DEFINE_FINAL_TYPE (PwDocument, pw_document, G_TYPE_OBJECT)

enum
{
  PROP_TITLE = 1,
  PROP_MODIFIED,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->label);
  g_free (entry->coalesce);
  g_ptr_array_unref (entry->changes);
  g_free (entry);
}

static Entry *
last_entry (const GPtrArray *entries)
{
  return entries->len > 0 ? g_ptr_array_index (entries, entries->len - 1) : NULL;
}

static guint64
last_serial (const GPtrArray *entries)
{
  const Entry *entry = last_entry (entries);

  return entry != NULL ? entry->serial : 0;
}

static const char *
last_label (const GPtrArray *entries)
{
  const Entry *entry = last_entry (entries);

  return entry != NULL ? entry->label : NULL;
}

static void
notify_state (PwDocument *self)
{
  for (guint i = PROP_MODIFIED; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

void
pw_document_finish (PwDocument *self,
                    const char *label,
                    const char *coalesce,
                    GPtrArray  *changes)
{
  Entry *last = last_entry (self->done);

  if (changes->len == 0)
    return;

  g_ptr_array_set_size (self->undone, 0);
  if (coalesce != NULL && last != NULL && last->serial != self->saved && g_strcmp0 (last->coalesce, coalesce) == 0)
    {
      for (guint i = 0; i < changes->len; i++)
        g_ptr_array_add (last->changes, pw_change_ref (g_ptr_array_index (changes, i)));
    }
  else
    {
      Entry *entry = g_new0 (Entry, 1);

      entry->serial = ++self->last_serial;
      entry->label = g_strdup (label);
      entry->coalesce = g_strdup (coalesce);
      entry->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_change_unref);
      for (guint i = 0; i < changes->len; i++)
        g_ptr_array_add (entry->changes, pw_change_ref (g_ptr_array_index (changes, i)));
      g_ptr_array_add (self->done, entry);
    }

  g_signal_emit (self, signals[CHANGED], 0, changes);
  notify_state (self);
}

void
pw_document_tell_cancelled (PwDocument *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_signal_emit (self, signals[CHANGED], 0, none);
}

gboolean
pw_document_set_busy (PwDocument *self,
                      gboolean    is_busy)
{
  if (is_busy && self->is_busy)
    return FALSE;
  self->is_busy = is_busy;

  return TRUE;
}

/* Applies @changes; they fit, since the history is the only way here. */
static void
replay (PwDocument *self,
        GPtrArray  *changes)
{
  pw_model_begin (self->model);
  for (guint i = 0; i < changes->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!pw_model_apply (self->model, g_ptr_array_index (changes, i), &error))
        g_critical ("The history does not fit the document: %s", error->message);
    }
  pw_model_end (self->model);

  g_signal_emit (self, signals[CHANGED], 0, changes);
  notify_state (self);
}

void
pw_document_undo (PwDocument *self)
{
  g_autoptr (GPtrArray) inverses = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_change_unref);
  Entry *entry;

  g_return_if_fail (PW_IS_DOCUMENT (self));

  if (self->is_busy || self->done->len == 0)
    return;

  entry = g_ptr_array_steal_index (self->done, self->done->len - 1);
  g_free (g_steal_pointer (&entry->coalesce)); /* nothing joins what was taken back once */
  for (guint i = entry->changes->len; i > 0; i--)
    g_ptr_array_add (inverses, pw_change_invert (g_ptr_array_index (entry->changes, i - 1)));
  g_ptr_array_add (self->undone, entry);
  replay (self, inverses);
}

guint64
pw_document_get_step (PwDocument *self)
{
  g_return_val_if_fail (PW_IS_DOCUMENT (self), 0);

  return last_serial (self->done);
}

void
pw_document_seal (PwDocument *self)
{
  Entry *last;

  g_return_if_fail (PW_IS_DOCUMENT (self));

  last = last_entry (self->done);
  if (last != NULL)
    g_clear_pointer (&last->coalesce, g_free);
}

gboolean
pw_document_take_back (PwDocument *self,
                       guint64     step)
{
  Entry *last;

  g_return_val_if_fail (PW_IS_DOCUMENT (self), FALSE);

  last = last_entry (self->done);
  if (self->is_busy || last == NULL || last->serial != step)
    return FALSE;
  pw_document_undo (self);
  if (self->undone->len > 0 && last_entry (self->undone) == last)
    {
      g_ptr_array_set_size (self->undone, self->undone->len - 1);
      notify_state (self);
    }

  return TRUE;
}

void
pw_document_redo (PwDocument *self)
{
  Entry *entry;

  g_return_if_fail (PW_IS_DOCUMENT (self));

  if (self->is_busy || self->undone->len == 0)
    return;

  entry = g_ptr_array_steal_index (self->undone, self->undone->len - 1);
  g_ptr_array_add (self->done, entry);
  replay (self, entry->changes);
}

PwDocument *
pw_document_new (PwModel    *model,
                 const char *title)
{
  PwDocument *self;

  g_return_val_if_fail (model != NULL, NULL);

  self = g_object_new (PW_TYPE_DOCUMENT, NULL);
  self->model = model;
  self->title = title != NULL ? g_strdup (title) : pw_model_dup_title (model);

  return self;
}

void
pw_document_set_text_size (PwDocument    *self,
                           PwTextSizeFunc measure,
                           gpointer       user_data)
{
  g_return_if_fail (PW_IS_DOCUMENT (self));

  self->measure = measure;
  self->measure_data = user_data;
}

gboolean
pw_document_can_measure (PwDocument *self)
{
  return self->measure != NULL;
}

gboolean
pw_document_measure (PwDocument *self,
                     const char *text,
                     double      font_size,
                     double      max_width,
                     double     *width,
                     double     *height)
{
  if (self->measure != NULL)
    self->measure (text, font_size, max_width, width, height, self->measure_data);

  return self->measure != NULL;
}

PwModel *
pw_document_get_model (PwDocument *self)
{
  g_return_val_if_fail (PW_IS_DOCUMENT (self), NULL);

  return self->model;
}

const char *
pw_document_get_title (PwDocument *self)
{
  g_return_val_if_fail (PW_IS_DOCUMENT (self), NULL);

  return self->title;
}

gboolean
pw_document_is_modified (PwDocument *self)
{
  g_return_val_if_fail (PW_IS_DOCUMENT (self), FALSE);

  return last_serial (self->done) != self->saved;
}

void
pw_document_mark_saved (PwDocument *self)
{
  g_return_if_fail (PW_IS_DOCUMENT (self));

  self->saved = last_serial (self->done);
  notify_state (self);
}

guint64
pw_document_begin_save (PwDocument *self)
{
  Entry *last;

  g_return_val_if_fail (PW_IS_DOCUMENT (self), 0);

  last = last_entry (self->done);
  if (last != NULL)
    g_clear_pointer (&last->coalesce, g_free);

  return last_serial (self->done);
}

void
pw_document_finish_save (PwDocument *self,
                         guint64     state)
{
  g_return_if_fail (PW_IS_DOCUMENT (self));

  self->saved = state;
  notify_state (self);
}

gboolean
pw_document_can_undo (PwDocument *self)
{
  g_return_val_if_fail (PW_IS_DOCUMENT (self), FALSE);

  return self->done->len > 0;
}

gboolean
pw_document_can_redo (PwDocument *self)
{
  g_return_val_if_fail (PW_IS_DOCUMENT (self), FALSE);

  return self->undone->len > 0;
}

static void
pw_document_finalize (GObject *object)
{
  PwDocument *self = PW_DOCUMENT (object);

  g_clear_pointer (&self->model, pw_model_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->undone, g_ptr_array_unref);

  G_OBJECT_CLASS (pw_document_parent_class)->finalize (object);
}

static void
pw_document_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  PwDocument *self = PW_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, pw_document_is_modified (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->done->len > 0);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->undone->len > 0);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, last_label (self->done));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, last_label (self->undone));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pw_document_class_init (PwDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = pw_document_finalize;
  object_class->get_property = pw_document_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PwDocument::changed:
   * @changes: (element-type PwChange): what was applied, in this order; none after a
   *   step that was cancelled half-way: all is as before, but elements are new ones
   */
  signals[CHANGED] = g_signal_new ("changed", PW_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
pw_document_init (PwDocument *self)
{
  self->done = g_ptr_array_new_with_free_func (entry_free);
  self->undone = g_ptr_array_new_with_free_func (entry_free);
}
