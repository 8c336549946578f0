/* interact/move-gesture.c - moving what is selected
 *
 * Each motion decides anew what the release would do:
 *
 *                    near the border of an activity --> attach, or slide along the own host
 *   a single event <
 *                    off it ----------------------> detach, into what is under the pointer
 *   a single node ---- over a flow ---------------> insert into the flow
 *   anything --------- over a container ----------> move, into it if it is another one
 *                      over anything else --------> refused, with the reason
 *
 * The release runs the one command that belongs to it; before that nothing is changed.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/gesture.h"

#include <math.h>

#include "edit/border.h"
#include "edit/commands.h"
#include "edit/scope.h"
#include "interact/drop-target.h"
#include "interact/snapping.h"

/* How near to a border the middle of an event is attached, and how far from its own
 * host's border it is detached. */
#define ATTACH_DISTANCE 15
#define DETACH_DISTANCE 30

/* How near to a flow the middle of a node, or the pointer, inserts it. */
#define INSERT_DISTANCE 10

/* Flows of so many are looked at to become straight. */
#define MOST_STRAIGHT 40

typedef enum
{
  OUTCOME_NOTHING,
  OUTCOME_REFUSED,
  OUTCOME_MOVE,
  OUTCOME_SLIDE, /* along the own host */
  OUTCOME_ATTACH,
  OUTCOME_DETACH,
  OUTCOME_INSERT,
} Outcome;

typedef struct
{
  PwGesture   parent;
  PwPoint     start;
  guint       grabbed;
  GPtrArray  *roots; /* elements that are held by no other of them */
  GStrv       ids;   /* of these */
  PwDraft    *draft;
  PwSnapping *snapping;

  int       asked; /* the target that @verdict is about, -2 for none yet */
  PwVerdict verdict;

  Outcome outcome;
  PwPoint by;
  PwPoint center; /* of the grabbed one */
  char   *target; /* id of host, container or flow; NULL for the same container */
} PwMoveGesture;

/* --- gathering ----------------------------------------------------------------------- */

static PwElement *
get_grabbed (const PwMoveGesture *self,
             PwEditor            *editor)
{
  return pw_diagram_get_item (pw_editor_get_diagram (editor), self->grabbed)->element;
}

static PwRect
get_start_bounds (const PwMoveGesture *self,
                  PwEditor            *editor)
{
  return pw_diagram_get_item (pw_editor_get_diagram (editor), self->grabbed)->bounds;
}

/* A lane keeps its place in what it divides: that moves. */
static int
get_movable (PwEditor *editor,
             int       n)
{
  const PwDiagram *diagram = pw_editor_get_diagram (editor);

  while (n >= 0 && pw_diagram_get_item (diagram, (guint) n)->type == PW_ELEMENT_LANE)
    n = pw_diagram_get_item (diagram, (guint) n)->parent;

  return n >= 0 && !pw_diagram_get_item (diagram, (guint) n)->is_edge ? n : -1;
}

static gboolean
is_held (const PwDiagram *diagram,
         GHashTable      *selected,
         int              n)
{
  for (int at = pw_diagram_get_item (diagram, (guint) n)->parent; at >= 0; at = pw_diagram_get_item (diagram, (guint) at)->parent)
    if (g_hash_table_contains (selected, GINT_TO_POINTER (at)))
      return TRUE;

  return FALSE;
}

/* The hand may be on something that a root holds, on a lane, or on a flow between them. */
static void
find_grabbed (PwMoveGesture *self,
              PwEditor      *editor,
              GHashTable    *selected,
              const GArray  *order)
{
  const PwDiagram *diagram = pw_editor_get_diagram (editor);
  int              grabbed = -1;

  for (int at = get_movable (editor, (int) self->grabbed); at >= 0; at = pw_diagram_get_item (diagram, (guint) at)->parent)
    if (g_hash_table_contains (selected, GINT_TO_POINTER (at)))
      grabbed = at;
  for (guint i = 0; i < order->len && grabbed < 0; i++)
    if (!is_held (diagram, selected, g_array_index (order, int, i)))
      grabbed = g_array_index (order, int, i);
  if (grabbed >= 0)
    self->grabbed = (guint) grabbed;
}

static void
gather_roots (PwMoveGesture *self,
              PwEditor      *editor)
{
  const PwDiagram *diagram = pw_editor_get_diagram (editor);
  PwSelection     *selection = pw_editor_get_selection (editor);
  g_autoptr (GHashTable) selected = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < pw_selection_get_n_ids (selection); i++)
    {
      int n = get_movable (editor, pw_editor_find (editor, pw_selection_get_nth_id (selection, i)));

      if (n >= 0 && pw_diagram_get_item (diagram, (guint) n)->shape != NULL && g_hash_table_add (selected, GINT_TO_POINTER (n)))
        g_array_append_val (order, n);
    }
  for (guint i = 0; i < order->len; i++)
    {
      int n = g_array_index (order, int, i);

      if (is_held (diagram, selected, n))
        continue;
      g_ptr_array_add (self->roots, pw_diagram_get_item (diagram, (guint) n)->element);
      g_ptr_array_add (ids, g_strdup (pw_editor_get_item_id (editor, (guint) n)));
    }
  find_grabbed (self, editor, selected, order);
  g_ptr_array_add (ids, NULL);
  self->ids = (GStrv) g_ptr_array_steal (ids, NULL);
}

static void
gather_moving (PwMoveGesture *self,
               PwEditor      *editor)
{
  g_autoptr (GPtrArray) moving = pw_edit_list_moving (self->roots);

  self->draft = pw_draft_new (editor);
  for (guint i = 0; i < moving->len; i++)
    {
      int n = pw_editor_find_element (editor, g_ptr_array_index (moving, i));

      if (n >= 0)
        pw_draft_add (self->draft, (guint) n);
    }
}

static void
add_straight_flow (PwMoveGesture       *self,
                   PwEditor            *editor,
                   const PwDiagramItem *flow)
{
  const PwDiagram *diagram = pw_editor_get_diagram (editor);
  PwPoint          center = pw_rect_center (get_start_bounds (self, editor));
  int              source = pw_editor_find_element (editor, pw_scope_get_source (flow->element));
  int              target = pw_editor_find_element (editor, pw_scope_get_target (flow->element));
  gboolean         is_source = pw_draft_is_moving (self->draft, source);
  PwPoint          fixed, moving;

  if (source < 0 || target < 0 || is_source == pw_draft_is_moving (self->draft, target))
    return;
  fixed = flow->points[is_source ? flow->n_points - 1 : 0];
  moving = flow->points[is_source ? 0 : flow->n_points - 1];
  pw_snapping_add_flow (self->snapping, fixed, pw_diagram_get_item (diagram, (guint) (is_source ? target : source))->bounds,
                        moving, pw_diagram_get_item (diagram, (guint) (is_source ? source : target))->bounds, center);
}

static void
gather_snapping (PwMoveGesture *self,
                 PwEditor      *editor)
{
  const PwDiagram *diagram = pw_editor_get_diagram (editor);

  self->snapping = pw_snapping_new ();
  pw_snapping_gather (self->snapping, editor, self->draft, pw_element_get_bpmn_type (get_grabbed (self, editor)));
  pw_snapping_add_start (self->snapping, pw_rect_center (get_start_bounds (self, editor)));
  for (guint i = 0; i < MIN (self->roots->len, MOST_STRAIGHT); i++)
    for (guint outgoing = 0; outgoing < 2; outgoing++)
      {
        g_autoptr (GPtrArray) flows = pw_scope_list_flows (g_ptr_array_index (self->roots, i), outgoing == 1, PW_ELEMENT_UNKNOWN);

        for (guint k = 0; k < MIN (flows->len, MOST_STRAIGHT); k++)
          {
            int n = pw_editor_find_element (editor, g_ptr_array_index (flows, k));

            if (n >= 0 && pw_diagram_get_item (diagram, (guint) n)->n_points >= 2)
              add_straight_flow (self, editor, pw_diagram_get_item (diagram, (guint) n));
          }
      }
}

/* --- what the release would do --------------------------------------------------------- */

static PwElement *
get_single (const PwMoveGesture *self)
{
  return self->roots->len == 1 ? g_ptr_array_index (self->roots, 0) : NULL;
}

static void
decide (PwMoveGesture *self,
        PwEditor      *editor,
        Outcome        outcome,
        int            target)
{
  PwElement *element = pw_drop_target_get_element (editor, target);

  self->outcome = outcome;
  g_free (self->target);
  self->target = element != NULL ? pw_scope_dup_name_of (element) : NULL;
}

static gboolean
try_attach (PwMoveGesture *self,
            PwEditor      *editor,
            PwPreview     *preview)
{
  PwElement *event = get_single (self);
  int        own, host;
  PwRect     bounds;
  PwPoint    border;

  if (event == NULL || !pw_element_has (event, PW_TRAIT_EVENT))
    return FALSE;

  own = pw_editor_find_element (editor, pw_element_get_reference (event, "attachedToRef"));
  host = pw_drop_target_find_host (editor, self->center, ATTACH_DISTANCE, event, NULL, self->draft);
  if (host < 0 && own >= 0)
    {
      border = pw_border_project (pw_diagram_get_item (pw_editor_get_diagram (editor), (guint) own)->bounds, self->center);
      if (hypot (border.x - self->center.x, border.y - self->center.y) <= DETACH_DISTANCE)
        host = own;
    }
  if (host < 0)
    return FALSE;

  bounds = get_start_bounds (self, editor);
  self->center = pw_border_project (pw_diagram_get_item (pw_editor_get_diagram (editor), (guint) host)->bounds, self->center);
  pw_draft_place (self->draft, self->grabbed, (PwRect){ self->center.x - bounds.width / 2, self->center.y - bounds.height / 2, bounds.width, bounds.height });
  decide (self, editor, host == own ? OUTCOME_SLIDE : OUTCOME_ATTACH, host);
  pw_preview_set_verdict (preview, host, PW_FEEDBACK_ALLOWED, NULL);

  return TRUE;
}

static gboolean
try_insert (PwMoveGesture *self,
            PwEditor      *editor,
            PwPoint        at,
            gboolean       snaps,
            PwPreview     *preview)
{
  PwElement *node = get_single (self);
  int        flow;
  PwRect     bounds;

  if (node == NULL || !pw_element_has (node, PW_TRAIT_FLOW_NODE) || pw_element_get_bpmn_type (node) == PW_ELEMENT_BOUNDARY_EVENT)
    return FALSE;
  flow = pw_drop_target_find_flow (editor, self->center, INSERT_DISTANCE, node, NULL);
  if (flow < 0)
    flow = pw_drop_target_find_flow (editor, at, INSERT_DISTANCE, node, NULL);
  if (flow < 0)
    return FALSE;

  if (snaps)
    {
      bounds = get_start_bounds (self, editor);
      self->center = pw_drop_target_get_on_flow (editor, (guint) flow, self->center);
      self->by = (PwPoint){ self->center.x - pw_rect_center (bounds).x, self->center.y - pw_rect_center (bounds).y };
      pw_draft_set_shift (self->draft, self->by);
    }
  decide (self, editor, OUTCOME_INSERT, flow);
  pw_preview_set_verdict (preview, flow, PW_FEEDBACK_ALLOWED, NULL);

  return TRUE;
}

/* Whether what is grabbed stands in @container already, by meaning. */
static gboolean
is_at_home (const PwElement *grabbed,
            const PwElement *container)
{
  PwElement *parent = pw_element_get_parent (grabbed);

  if (pw_element_has (grabbed, PW_TRAIT_SWIMLANE) || container == NULL)
    return TRUE;
  /* Annotations of the collaboration lie wherever they like. */
  if (parent != NULL && pw_element_get_bpmn_type (parent) == PW_ELEMENT_COLLABORATION)
    return TRUE;

  return pw_scope_of_container (container) == pw_scope_get (grabbed);
}

/* Why an event may not go where the hand is: of an activity, why not onto its border. */
static PwVerdict
ask (const PwMoveGesture *self,
     PwEditor            *editor,
     int                  n)
{
  PwVerdict  verdict = pw_drop_target_can_drop (editor, self->roots, n);
  PwElement *event = get_single (self);
  PwElement *host = pw_drop_target_get_element (editor, n);
  PwVerdict  attached;

  if (verdict.allowed || event == NULL || !pw_element_has (event, PW_TRAIT_EVENT) || !pw_element_has (host, PW_TRAIT_ACTIVITY))
    return verdict;
  attached = pw_rules_can_attach (event, NULL, host);

  return attached.allowed ? verdict : attached;
}

static void
try_drop (PwMoveGesture *self,
          PwEditor      *editor,
          PwPoint        at,
          PwPreview     *preview)
{
  const PwDiagram *diagram = pw_editor_get_diagram (editor);
  int              n = pw_drop_target_find (editor, at, self->draft);
  PwElement       *container = pw_drop_target_get_element (editor, n);
  PwElement       *grabbed = get_grabbed (self, editor);
  PwElement       *single = get_single (self);
  gboolean         is_leaving = single != NULL && pw_element_get_bpmn_type (single) == PW_ELEMENT_BOUNDARY_EVENT;

  if (self->asked != n)
    {
      self->verdict = ask (self, editor, n);
      self->asked = n;
    }
  if (!self->verdict.allowed)
    {
      decide (self, editor, OUTCOME_REFUSED, n);
      pw_preview_set_verdict (preview, n, PW_FEEDBACK_REFUSED, self->verdict.reason);
      return;
    }
  decide (self, editor, is_leaving ? OUTCOME_DETACH : OUTCOME_MOVE, n);
  if (!is_leaving && is_at_home (grabbed, container))
    g_clear_pointer (&self->target, g_free);
  pw_preview_set_verdict (preview, n == pw_diagram_get_item (diagram, self->grabbed)->parent && !is_leaving ? -1 : n,
                          PW_FEEDBACK_ALLOWED, NULL);
}

static void
move_gesture_motion (PwGesture  *gesture,
                     PwEditor   *editor,
                     PwPoint     at,
                     PwModifiers modifiers)
{
  PwMoveGesture *self = (PwMoveGesture *) gesture;
  PwPreview     *preview = pw_preview_new (at);
  PwRect         bounds = get_start_bounds (self, editor);
  gboolean       snaps = (modifiers & PW_MODIFIER_CONTROL) == 0;

  self->by = (PwPoint){ at.x - self->start.x, at.y - self->start.y };
  if (snaps)
    {
      PwPoint more = pw_snapping_move (self->snapping, pw_rect_translate (bounds, self->by.x, self->by.y), preview);

      self->by = (PwPoint){ self->by.x + more.x, self->by.y + more.y };
    }
  self->center = pw_rect_center (pw_rect_translate (bounds, self->by.x, self->by.y));
  pw_draft_unplace (self->draft);
  pw_draft_set_shift (self->draft, self->by);

  if (try_attach (self, editor, preview) || try_insert (self, editor, at, snaps, preview))
    g_array_set_size (preview->guides, 0); /* it is in line with something else now */
  else
    try_drop (self, editor, at, preview);
  pw_draft_show (self->draft, preview);
  pw_editor_set_preview (editor, preview);
  pw_editor_set_pointer (editor, self->outcome == OUTCOME_REFUSED ? PW_POINTER_REFUSED : PW_POINTER_MOVE);
}

/* --- the release ------------------------------------------------------------------------- */

static gboolean
move_gesture_finish (PwGesture *gesture,
                     PwEditor  *editor,
                     GError   **error)
{
  PwMoveGesture *self = (PwMoveGesture *) gesture;
  PwDocument    *document = pw_editor_get_document (editor);

  switch (self->outcome)
    {
    case OUTCOME_SLIDE:
      return pw_command_move (document, (const char *const *) self->ids, self->by.x, self->by.y, NULL, NULL, error);
    case OUTCOME_MOVE:
      if (fabs (self->by.x) < 0.001 && fabs (self->by.y) < 0.001)
        return TRUE;
      return pw_command_move (document, (const char *const *) self->ids, self->by.x, self->by.y, self->target, NULL, error);
    case OUTCOME_ATTACH:
      return pw_command_attach (document, self->ids[0], self->target, self->center, error);
    case OUTCOME_DETACH:
      return pw_command_detach (document, self->ids[0], self->target, self->center, error);
    case OUTCOME_INSERT:
      return pw_command_insert_into_flow (document, self->ids[0], NULL, self->target, self->center, NULL, error);
    case OUTCOME_NOTHING:
    case OUTCOME_REFUSED:
    default:
      return TRUE;
    }
}

static void
move_gesture_clear (PwGesture *gesture)
{
  PwMoveGesture *self = (PwMoveGesture *) gesture;

  g_ptr_array_unref (self->roots);
  g_strfreev (self->ids);
  pw_draft_free (self->draft);
  pw_snapping_free (self->snapping);
  g_free (self->target);
}

static const PwGestureClass move_gesture = {
  .motion = move_gesture_motion,
  .finish = move_gesture_finish,
  .clear = move_gesture_clear,
};

PwGesture *
pw_move_gesture_new (PwEditor *editor,
                     guint     grabbed,
                     PwPoint   start)
{
  PwMoveGesture *self = g_new0 (PwMoveGesture, 1);
  self->parent.klass = &move_gesture;
  self->start = start;
  self->grabbed = grabbed;
  self->asked = -2;
  self->roots = g_ptr_array_new ();
  gather_roots (self, editor);
  if (self->roots->len == 0)
    {
      pw_gesture_free (&self->parent);
      return NULL;
    }
  gather_moving (self, editor);
  gather_snapping (self, editor);

  return &self->parent;
}
