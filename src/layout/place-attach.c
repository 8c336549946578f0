/* layout/place-attach.c - what stands on and beside shapes
 *
 * Names of events and gateways stand where no flow docks; events sit on the lower
 * borders of steps; data and annotations stand above theirs, or below where flows leave
 * above. With all of these a cell knows how much room it needs.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#include <math.h>

#define CORNER_GAP 7.0  /* from an upright flow to a label beside it */
#define MORE_FLOWS 11.0 /* where several dock beside each other */

static gboolean
is_used (const PwSpot *spot,
         PwSide        side)
{
  return spot->n_in[side] + spot->n_out[side] > 0;
}

/* The cell grows so that @rect, relative to its middle, has room in it. */
static void
include (PwSpot *cell,
         PwRect  rect)
{
  cell->left = MAX (cell->left, -rect.x);
  cell->right = MAX (cell->right, rect.x + rect.width);
  cell->above = MAX (cell->above, -rect.y);
  cell->below = MAX (cell->below, rect.y + rect.height);
}

/* Below, else above, else beside what leaves above or below. */
static PwRect
choose_label_place (const PwSpot *spot)
{
  double down = spot->height / 2 + PW_PLACE_LABEL_GAP;
  double gap = CORNER_GAP;
  PwRect label = { -spot->label_width / 2, down, spot->label_width, spot->label_height };

  if (!is_used (spot, PW_SIDE_BOTTOM))
    return label;
  label.y = -down - spot->label_height;
  if (!is_used (spot, PW_SIDE_TOP))
    return label;

  if (spot->n_in[PW_SIDE_TOP] + spot->n_out[PW_SIDE_TOP] > 1)
    gap += MORE_FLOWS;
  label.x = is_used (spot, PW_SIDE_LEFT) && !is_used (spot, PW_SIDE_RIGHT) ? gap : -gap - spot->label_width;
  return label;
}

static void
attach_boundary (PwSpot *spot,
                 PwSpot *host)
{
  spot->dx = host->width / 2 - spot->from_right;
  spot->dy = host->height / 2;
  include (host, (PwRect){ spot->dx - spot->width / 2, spot->dy - spot->height / 2, spot->width, spot->height });
  if (spot->label_height <= 0)
    return;

  /* right of the flow out of the bottom */
  spot->label = (PwRect){ CORNER_GAP, spot->height / 2 + PW_PLACE_LABEL_GAP / 2, spot->label_width, spot->label_height };
  include (host, pw_rect_translate (spot->label, spot->dx, spot->dy));
}

/* Whether data at the step belongs to others as well, to which lines lead from above. */
static gboolean
is_shared (const PwPlacing *self,
           const PwSpot    *host)
{
  for (int i = host->first_attached; i >= 0; i = self->spots[i].next_attached)
    if (self->spots[i].kind == PW_SPOT_SATELLITE && is_used (&self->spots[i], PW_SIDE_TOP))
      return TRUE;
  return FALSE;
}

/* Side by side from the left; where a flow leaves there, right of it. */
static void
attach_satellites (PwPlacing *self,
                   PwSpot    *host)
{
  gboolean is_top_used = is_used (host, PW_SIDE_TOP);
  gboolean is_below = !is_shared (self, host) && is_top_used && !is_used (host, PW_SIDE_BOTTOM) && host->n_boundaries == 0 && (host->label_height <= 0 || host->label.y < 0);
  double   width = -PW_PLACE_SATELLITE_STEP;
  double   at;

  for (int i = host->first_attached; i >= 0; i = self->spots[i].next_attached)
    if (self->spots[i].kind == PW_SPOT_SATELLITE)
      width += MAX (self->spots[i].width, self->spots[i].label_width) + PW_PLACE_SATELLITE_STEP;

  at = is_top_used && !is_below ? PW_PLACE_SATELLITE_STEP : -width / 2;
  for (int i = host->first_attached; i >= 0; i = self->spots[i].next_attached)
    {
      PwSpot *spot = &self->spots[i];
      double  slot = MAX (spot->width, spot->label_width);

      if (spot->kind != PW_SPOT_SATELLITE)
        continue;
      spot->dx = at + slot / 2;
      at += slot + PW_PLACE_SATELLITE_STEP;
      spot->dy = is_below ? host->below + PW_PLACE_SATELLITE_GAP + spot->height / 2 : -host->height / 2 - PW_PLACE_SATELLITE_GAP - spot->height / 2;
      if (!is_below && host->label_height > 0 && host->label.y < 0)
        spot->dy -= host->label_height + PW_PLACE_LABEL_GAP;
      spot->label = (PwRect){ is_used (spot, PW_SIDE_TOP) ? CORNER_GAP : -spot->label_width / 2, is_below ? spot->height / 2 + PW_PLACE_LABEL_GAP : -spot->height / 2 - PW_PLACE_LABEL_GAP - spot->label_height, spot->label_width, spot->label_height };
    }

  for (int i = host->first_attached; i >= 0; i = self->spots[i].next_attached)
    {
      const PwSpot *spot = &self->spots[i];

      if (spot->kind != PW_SPOT_SATELLITE)
        continue;
      include (host, (PwRect){ spot->dx - spot->width / 2, spot->dy - spot->height / 2, spot->width, spot->height });
      if (spot->label_height > 0)
        include (host, pw_rect_translate (spot->label, spot->dx, spot->dy));
    }
}

void
pw_place_attach (PwPlacing *self,
                 int        scope_number)
{
  PwScope *scope = pw_placing_get_scope (self, scope_number);

  for (guint i = 0; i < scope->cells->len; i++)
    {
      PwSpot *spot = pw_placing_get_spot (self, g_array_index (scope->cells, int, i));

      spot->left = spot->right = spot->width / 2;
      spot->above = spot->below = spot->height / 2;
      if (spot->label_height > 0)
        {
          spot->label = choose_label_place (spot);
          include (spot, spot->label);
        }
      for (int k = spot->first_attached; k >= 0; k = self->spots[k].next_attached)
        if (self->spots[k].kind == PW_SPOT_BOUNDARY)
          attach_boundary (&self->spots[k], spot);
      if (spot->n_satellites > 0)
        attach_satellites (self, spot);
    }
}
