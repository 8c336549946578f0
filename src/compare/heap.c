/* compare/heap.c - a queue that gives the smallest number first
 *
 * A binary heap: the children of entry i are the entries 2i + 1 and 2i + 2.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/heap.h"

void
pw_heap_push (GArray *heap,
              guint64 key)
{
  guint64 *keys;
  guint    i = heap->len;

  g_array_append_val (heap, key);
  keys = (guint64 *) (void *) heap->data;

  while (i > 0 && keys[(i - 1) / 2] > key)
    {
      keys[i] = keys[(i - 1) / 2];
      i = (i - 1) / 2;
    }
  keys[i] = key;
}

guint64
pw_heap_pop (GArray *heap)
{
  guint64 *keys = (guint64 *) (void *) heap->data;
  guint64  smallest, last;
  guint    i = 0, n;

  g_return_val_if_fail (heap->len > 0, 0);

  smallest = keys[0];
  n = heap->len - 1;
  last = keys[n];

  while (2 * i + 1 < n)
    {
      guint child = 2 * i + 1;

      if (child + 1 < n && keys[child + 1] < keys[child])
        child++;
      if (keys[child] >= last)
        break;
      keys[i] = keys[child];
      i = child;
    }
  keys[i] = last;
  g_array_set_size (heap, n);

  return smallest;
}
