/* edit/behaviors.c - what must follow, in this order
 *
 * First each element that was touched is set right, and whatever that touches in
 * turn, until all is quiet. Only then, once, what depends on all places together:
 * lanes, groups, the ways of flows. What must come before a removal is in deletion.c.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/behaviors.h"

#include "edit/behaviors-private.h"
#include "edit/editing-private.h"
#include "edit/scope.h"

/* Behaviours settle in two or three rounds; more is a ring of them. */
#define MOST_ROUNDS 20

#define CREATED PW_TOUCH_CREATED
#define MOVED PW_TOUCH_MOVED
#define RESIZED PW_TOUCH_RESIZED
#define PARENT PW_TOUCH_PARENT
#define TYPE PW_TOUCH_TYPE
#define ENDS PW_TOUCH_ENDS
#define NAMED PW_TOUCH_NAMED

/* clang-format off */
static const struct
{
  PwTouch after;
  void (*run) (PwEdit *edit, PwElement *element);
} each[] = {
  { CREATED | PARENT | TYPE,           pw_behavior_plain_trigger },   /* before flows: it alters what may be connected */
  { CREATED | PARENT | TYPE,           pw_behavior_data_object },
  { CREATED | TYPE,                    pw_behavior_trigger_root },
  { CREATED,                           pw_behavior_group_category },
  { PARENT | TYPE,                     pw_behavior_legal_flows },
  { CREATED | ENDS,                    pw_behavior_event_gateway },
  { CREATED | ENDS,                    pw_behavior_compensation },
  { CREATED | TYPE | PARENT | ENDS,    pw_behavior_attachments },     /* after both: it depends on flows */
  { TYPE | ENDS,                       pw_behavior_default_flow },
  { PARENT,                            pw_behavior_associations },
  { NAMED | TYPE | RESIZED,            pw_behavior_fit_text },        /* before events and containers: it sets sizes */
  { MOVED | RESIZED,                   pw_behavior_drag_events },
  { CREATED | PARENT,                  pw_behavior_change_plane },
  { CREATED | MOVED | RESIZED | PARENT, pw_behavior_grow_container },
  { CREATED | PARENT,                  pw_behavior_order },
  { CREATED | NAMED | TYPE,            pw_behavior_outer_label },
};

static void (*const together[]) (PwEdit *edit) = {
  pw_behavior_lane_membership,
  pw_behavior_group_membership,
  pw_behavior_reroute, /* last: all is where it belongs now */
};
/* clang-format on */

/* Runs one row over all it is about; by name, since a behaviour may remove any of them. */
static void
run_row (PwEdit *edit,
         guint   row)
{
  g_autoptr (GPtrArray) elements = pw_edit_list_touched (edit, each[row].after);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < elements->len; i++)
    g_ptr_array_add (names, pw_scope_dup_name_of (g_ptr_array_index (elements, i)));
  for (guint i = 0; i < names->len && !pw_edit_has_failed (edit); i++)
    {
      PwElement *element = pw_scope_find (edit->model, g_ptr_array_index (names, i));

      if (element != NULL)
        each[row].run (edit, element);
    }
}

void
pw_behaviors_run (PwEdit *edit)
{
  guint before = 0;

  for (guint round = 0; round < MOST_ROUNDS && before != edit->n_touches; round++)
    {
      before = edit->n_touches;
      for (guint row = 0; row < G_N_ELEMENTS (each); row++)
        run_row (edit, row);
    }
  for (guint i = 0; i < G_N_ELEMENTS (together) && !pw_edit_has_failed (edit); i++)
    together[i](edit);
}
