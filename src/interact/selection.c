/* interact/selection.c - what is selected in a document, by id
 *
 * An array keeps the order of selecting, a set answers "is it in". Ids are
 * interned by neither: elements come and go, so each entry owns its text.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/selection.h"

struct _PwSelection
{
  GObject parent_instance;

  GPtrArray  *ids; /* (element-type utf8): owned, in the order of selecting */
  GHashTable *set; /* the same texts, borrowed */
};

G_DEFINE_FINAL_TYPE (PwSelection, pw_selection, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
add (PwSelection *self,
     const char  *id)
{
  char *copy = g_strdup (id);

  g_ptr_array_add (self->ids, copy);
  g_hash_table_add (self->set, copy);
}

static void
clear (PwSelection *self)
{
  g_hash_table_remove_all (self->set);
  g_ptr_array_set_size (self->ids, 0);
}

static void
pw_selection_finalize (GObject *object)
{
  PwSelection *self = PW_SELECTION (object);

  g_hash_table_unref (self->set);
  g_ptr_array_unref (self->ids);

  G_OBJECT_CLASS (pw_selection_parent_class)->finalize (object);
}

static void
pw_selection_class_init (PwSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = pw_selection_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pw_selection_init (PwSelection *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->set = g_hash_table_new (g_str_hash, g_str_equal);
}

PwSelection *
pw_selection_new (void)
{
  return g_object_new (PW_TYPE_SELECTION, NULL);
}

guint
pw_selection_get_n_ids (PwSelection *self)
{
  g_return_val_if_fail (PW_IS_SELECTION (self), 0);

  return self->ids->len;
}

const char *
pw_selection_get_nth_id (PwSelection *self,
                         guint        n)
{
  g_return_val_if_fail (PW_IS_SELECTION (self), NULL);
  g_return_val_if_fail (n < self->ids->len, NULL);

  return g_ptr_array_index (self->ids, n);
}

const char *
pw_selection_get_only (PwSelection *self)
{
  g_return_val_if_fail (PW_IS_SELECTION (self), NULL);

  return self->ids->len == 1 ? g_ptr_array_index (self->ids, 0) : NULL;
}

gboolean
pw_selection_contains (PwSelection *self,
                       const char  *id)
{
  g_return_val_if_fail (PW_IS_SELECTION (self), FALSE);

  return id != NULL && g_hash_table_contains (self->set, id);
}

void
pw_selection_set (PwSelection *self,
                  const char  *id)
{
  const char *ids[] = { id, NULL };

  pw_selection_set_all (self, ids);
}

void
pw_selection_toggle (PwSelection *self,
                     const char  *id)
{
  g_return_if_fail (PW_IS_SELECTION (self));
  g_return_if_fail (id != NULL);

  if (g_hash_table_remove (self->set, id))
    {
      guint n;

      g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &n);
      g_ptr_array_remove_index (self->ids, n);
    }
  else
    {
      add (self, id);
    }

  g_signal_emit (self, signals[CHANGED], 0);
}

void
pw_selection_set_all (PwSelection       *self,
                      const char *const *ids)
{
  g_auto (GStrv) copies = NULL;
  guint n_same = 0;
  guint n = 0;

  g_return_if_fail (PW_IS_SELECTION (self));
  g_return_if_fail (ids != NULL);

  for (; ids[n] != NULL; n++)
    if (n < self->ids->len && g_str_equal (ids[n], g_ptr_array_index (self->ids, n)))
      n_same++;
  if (n == self->ids->len && n_same == n)
    return;

  /* The ids may be our own. */
  copies = g_strdupv ((char **) ids);
  clear (self);
  for (n = 0; copies[n] != NULL; n++)
    if (!g_hash_table_contains (self->set, copies[n]))
      add (self, copies[n]);

  g_signal_emit (self, signals[CHANGED], 0);
}
