/* model/trace.c - which elements the last transaction touched
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/trace.h"

#include "model/model-private.h"

void
pw_model_begin_trace (PwModel *self)
{
  g_hash_table_remove_all (self->touched);
  g_hash_table_remove_all (self->gone);
  self->has_moved_pools = FALSE;
}

void
pw_model_touch (PwModel   *self,
                PwElement *element)
{
  if (self->n_open > 0 && element != NULL)
    g_hash_table_add (self->touched, element);
}

void
pw_model_touch_link (PwModel      *self,
                     const PwLink *link)
{
  if (self->n_open == 0)
    return;

  pw_model_touch (self, link->public.from);
  pw_model_touch (self, link->public.to);
  if (g_str_equal (link->public.role, "processRef"))
    self->has_moved_pools = TRUE;
}

void
pw_model_note_gone (PwModel   *self,
                    PwElement *element)
{
  if (self->n_open == 0)
    return;

  g_hash_table_remove (self->touched, element);
  g_hash_table_add (self->gone, element);
}

guint64
pw_model_get_serial (const PwModel *self)
{
  return self->serial;
}

static GPtrArray *
list_keys (GHashTable *table)
{
  GPtrArray     *keys = g_ptr_array_sized_new (g_hash_table_size (table));
  GHashTableIter iter;
  gpointer       key;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (keys, key);

  return keys;
}

GPtrArray *
pw_model_list_touched (const PwModel *self)
{
  return list_keys (self->touched);
}

GPtrArray *
pw_model_list_gone (const PwModel *self)
{
  return list_keys (self->gone);
}

gboolean
pw_model_is_gone (const PwModel   *self,
                  const PwElement *element)
{
  return g_hash_table_contains (self->gone, element);
}

gboolean
pw_model_has_moved_pools (const PwModel *self)
{
  return self->has_moved_pools;
}
