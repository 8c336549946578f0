/* layout/place-sizes.c - how large shapes and labels are
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "layout/place-private.h"

#include <math.h>

#define TASK_FONT 12.0
#define TASK_PADDING 12.0
#define WIDEST_TASK 160.0
#define NOTE_WIDTH 160.0
#define LEAST_SUB_PROCESS_WIDTH 140.0
#define LEAST_SUB_PROCESS_HEIGHT 120.0
#define SUB_PROCESS_BORDER 20.0
#define BOUNDARY_ROOM 46.0 /* from one boundary event to the next */
#define BOUNDARY_END 30.0  /* from the host's border to the nearest event's middle */
#define BOUNDARY_RADIUS 18.0
#define BOUNDARY_LABEL 80.0 /* where their labels wrap */

static void
size_task (const PwPlacing *self,
           const char      *name,
           PwSpot          *spot)
{
  double width;
  double height = 0;

  /* A task grows in width first, in the steps of the grid. */
  for (; spot->width <= WIDEST_TASK; spot->width += 20)
    {
      pw_placing_measure (self, name, TASK_FONT, spot->width - TASK_PADDING, &width, &height);
      if (height <= spot->height - TASK_PADDING)
        break;
    }
  spot->width = MIN (spot->width, WIDEST_TASK);
  spot->height = MAX (spot->height, ceil ((height + TASK_PADDING) / 10) * 10);
}

static void
size_node (const PwPlacing *self,
           guint            n)
{
  const PwGraphNode   *node = &self->graph->nodes[n];
  const PwElementInfo *info = pw_element_type_get_info (node->type);
  PwSpot              *spot = &self->spots[n];

  spot->width = info->width > 0 ? info->width : 100;
  spot->height = info->height > 0 ? info->height : 80;
  if (node->type == PW_ELEMENT_GROUP)
    spot->width = spot->height = 100;

  if (node->type == PW_ELEMENT_TEXT_ANNOTATION)
    {
      pw_placing_measure (self, node->name, TASK_FONT, NOTE_WIDTH - TASK_PADDING, &spot->width, &spot->height);
      spot->width = MAX (spot->width + TASK_PADDING, 100);
      spot->height = MAX (spot->height + TASK_PADDING, 30);
    }
  else if (pw_element_type_has (node->type, PW_TRAIT_ACTIVITY))
    size_task (self, node->name, spot);
  else if (*node->name != '\0' && pw_element_type_has (node->type, PW_TRAIT_EVENT | PW_TRAIT_GATEWAY | PW_TRAIT_DATA))
    pw_placing_measure (self, node->name, PW_PLACE_LABEL_FONT, spot->kind == PW_SPOT_BOUNDARY ? BOUNDARY_LABEL : PW_PLACE_LABEL_WIDTH,
                        &spot->label_width, &spot->label_height);
}

/* Boundary events stand side by side from the right, each with its label at its right. */
static void
size_boundary (PwSpot *spot,
               PwSpot *host)
{
  spot->from_right = BOUNDARY_END;
  if (host->boundaries_width > 0)
    spot->from_right = host->boundaries_width + MAX (BOUNDARY_ROOM, spot->label_width + spot->width);
  host->boundaries_width = spot->from_right;
}

static void
mirror (PwSpot *spot)
{
  double swap = spot->width;

  spot->width = spot->height;
  spot->height = swap;
  swap = spot->label_width;
  spot->label_width = spot->label_height;
  spot->label_height = swap;
}

void
pw_placing_size_all (PwPlacing *self)
{
  for (guint i = 0; i < self->graph->n_nodes; i++)
    {
      PwSpot *spot = &self->spots[i];

      if (spot->kind == PW_SPOT_HIDDEN || spot->kind == PW_SPOT_BAND)
        continue;
      size_node (self, i);
      if (self->scope_of[i] < 0 && pw_element_type_has (self->graph->nodes[i].type, PW_TRAIT_ACTIVITY))
        spot->height += 2 * self->room;
      if (self->is_vertical)
        mirror (spot);
      if (spot->kind == PW_SPOT_BOUNDARY)
        size_boundary (spot, pw_placing_get_spot (self, spot->cell));
    }

  for (guint i = 0; i < self->graph->n_nodes; i++)
    if (self->spots[i].n_boundaries > 0)
      self->spots[i].width = MAX (self->spots[i].width, self->spots[i].boundaries_width + MAX (BOUNDARY_END, self->room_width + BOUNDARY_RADIUS));
}

/* A sub-process is drawn around its content. */
void
pw_placing_size_owner (PwPlacing *self,
                       PwScope   *scope)
{
  PwSpot *spot = pw_placing_get_spot (self, scope->owner);
  double *along;
  double  width;
  double  height;

  if (spot == NULL)
    return;

  pw_placing_measure (self, self->graph->nodes[scope->owner].name, TASK_FONT, 0, &width, &height);
  spot->width = scope->width + (self->is_vertical ? PW_PLACE_SUB_PROCESS_TOP : PW_PLACE_SUB_PROCESS_SIDE) + SUB_PROCESS_BORDER;
  spot->height = scope->height + (self->is_vertical ? PW_PLACE_SUB_PROCESS_SIDE : PW_PLACE_SUB_PROCESS_TOP) + SUB_PROCESS_BORDER;
  spot->width = MAX (spot->width, self->is_vertical ? LEAST_SUB_PROCESS_HEIGHT : LEAST_SUB_PROCESS_WIDTH);
  spot->height = MAX (spot->height, self->is_vertical ? LEAST_SUB_PROCESS_WIDTH : LEAST_SUB_PROCESS_HEIGHT);
  spot->width = MAX (spot->width, spot->boundaries_width + BOUNDARY_END);

  /* the heading is level in any case */
  along = self->is_vertical ? &spot->height : &spot->width;
  *along = MAX (*along, MIN (width + 2 * SUB_PROCESS_BORDER, 2 * LEAST_SUB_PROCESS_WIDTH));
}
