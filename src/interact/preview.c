/* interact/preview.c - what a gesture would do, shown before it is done
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/preview.h"

static void
clear_flow (gpointer data)
{
  PwGhostFlow *flow = data;

  g_free (flow->points);
}

PwPreview *
pw_preview_new (PwPoint at)
{
  PwPreview *self = g_new0 (PwPreview, 1);

  self->ghosts = g_array_new (FALSE, FALSE, sizeof (PwGhost));
  self->flows = g_array_new (FALSE, FALSE, sizeof (PwGhostFlow));
  g_array_set_clear_func (self->flows, clear_flow);
  self->guides = g_array_new (FALSE, FALSE, sizeof (PwGuide));
  self->target = -1;
  self->at = at;

  return self;
}

void
pw_preview_free (PwPreview *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->ghosts);
  g_array_unref (self->flows);
  g_array_unref (self->guides);
  g_free (self->reason);
  g_free (self);
}

void
pw_preview_add_ghost (PwPreview       *self,
                      int              item,
                      const PwVariant *variant,
                      PwRect           bounds)
{
  const PwGhost ghost = { item, variant, bounds };

  g_return_if_fail (item >= 0 || variant != NULL);

  g_array_append_val (self->ghosts, ghost);
}

void
pw_preview_add_flow (PwPreview     *self,
                     int            item,
                     PwElementType  type,
                     const PwPoint *points,
                     guint          n_points)
{
  const PwGhostFlow flow = { item, type, g_memdup2 (points, n_points * sizeof (PwPoint)), n_points };

  g_array_append_val (self->flows, flow);
}

void
pw_preview_add_guide (PwPreview *self,
                      PwPoint    from,
                      PwPoint    to)
{
  const PwGuide guide = { from, to };

  g_array_append_val (self->guides, guide);
}

void
pw_preview_set_verdict (PwPreview  *self,
                        int         target,
                        PwFeedback  feedback,
                        const char *reason)
{
  char *copy = g_strdup (reason);

  self->target = target;
  self->feedback = feedback;
  g_free (self->reason);
  self->reason = copy;
}
