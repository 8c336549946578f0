/* layout/place-pairs.c - where two ways cross, and which side of the other one runs
 *
 * Two ways cross where they share a step or a stretch and the second comes from one
 * side of the first and leaves to the other. Where it stays on one side the stretch
 * can be drawn without a crossing, the second beside the first on that side. (As for
 * the lines of a metro map that share tracks: Nöllenburg 2009.)
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

static gsize
index_of (const PwField *self,
          PwStep         at)
{
  return (gsize) at.y * (gsize) self->width + (gsize) at.x;
}

void
pw_place_pairs_mark (PwField       *self,
                     const PwRoute *route)
{
  self->mark++;
  for (guint i = 0; i < route->n_steps; i++)
    {
      self->marked[index_of (self, route->way[i])] = self->mark;
      self->index[index_of (self, route->way[i])] = i;
    }
}

static gboolean
is_marked (const PwField *self,
           const PwRoute *other,
           guint          n)
{
  return self->marked[index_of (self, other->way[n])] == self->mark;
}

/* On which side of the marked route, at its step @k, a way leaves it towards @to. */
static int
side_at (const PwRoute *marked,
         guint          k,
         const PwStep  *to)
{
  guint in;
  guint out;
  guint aside;

  if (to == NULL || k == 0 || k + 1 >= marked->n_steps)
    return 0;

  in = pw_place_direction (marked->way[k], marked->way[k - 1]);
  out = pw_place_direction (marked->way[k], marked->way[k + 1]);
  aside = pw_place_direction (marked->way[k], *to);
  if (aside == in || aside == out)
    return 0;
  return ((aside - in) & 3) < ((out - in) & 3) ? -1 : 1;
}

guint
pw_place_pairs_compare (PwField       *self,
                        const PwRoute *marked,
                        const PwRoute *other,
                        PwPlaceRunFunc func,
                        gpointer       user_data)
{
  guint n_crossings = 0;

  self->effort += other->n_steps / 16 + 1;
  for (guint i = 0; i < other->n_steps; i++)
    {
      guint         a;
      guint         last;
      guint         first = i;
      int           stride = 0;
      int           sides[2];
      const PwStep *before = i > 0 ? &other->way[i - 1] : NULL;
      const PwStep *after;

      if (!is_marked (self, other, i))
        continue;
      a = last = self->index[index_of (self, other->way[i])];
      for (; i + 1 < other->n_steps && is_marked (self, other, i + 1); i++)
        {
          guint next = self->index[index_of (self, other->way[i + 1])];
          int   by = (int) next - (int) last;

          if ((by != 1 && by != -1) || (stride != 0 && by != stride))
            break;
          stride = by;
          last = next;
        }
      after = i + 1 < other->n_steps ? &other->way[i + 1] : NULL;

      sides[0] = side_at (marked, a, before);
      sides[1] = side_at (marked, last, after);
      if (sides[0] != 0 && sides[1] != 0 && sides[0] != sides[1])
        n_crossings++;
      if (func != NULL)
        func (a, first, i - first + 1, stride, sides[0] != 0 ? sides[0] : sides[1], user_data);
    }

  return n_crossings;
}
