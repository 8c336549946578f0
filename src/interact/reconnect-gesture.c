/* interact/reconnect-gesture.c - an end of a flow goes to another element
 *
 * Each motion looks at what is under the pointer:
 *
 *   where the end is now ---> it docks there at another place of the outline
 *   another element --------> allowed, as the kind of flow that the rules want, or
 *                             refused with their reason
 *   free canvas ------------> the end hangs at the pointer; a release changes nothing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/gesture.h"

#include "edit/commands.h"
#include "edit/scope.h"
#include "interact/drop-target.h"

typedef enum
{
  OUTCOME_NOTHING,
  OUTCOME_DOCK,
  OUTCOME_RECONNECT,
} Outcome;

typedef struct
{
  PwGesture  parent;
  guint      item;
  char      *id;
  gboolean   is_source; /* the end in hand */
  PwElement *flow;
  PwElement *source;
  PwElement *target;
  PwDraft   *draft; /* nothing moves: it knows what stands near */

  Outcome outcome;
  char   *new_end;
  GArray *way; /* where it docks elsewhere */
} PwReconnectGesture;

/* Lanes are no ends of flows, but the pools that they divide are. */
static int
find_end (PwReconnectGesture *self,
          PwEditor           *editor,
          PwPoint             at,
          PwHitPart          *part)
{
  const PwDiagram *diagram = pw_editor_get_diagram (editor);
  PwPoint          pixel = pw_view_state_to_view (pw_editor_get_view_state (editor), at);
  int              n = pw_editor_hit (editor, pixel, PW_DEVICE_MOUSE, part);

  /* Its own line runs up to the pointer. */
  if (n == (int) self->item)
    {
      n = pw_drop_target_find (editor, at, NULL);
      *part = n >= 0 && pw_diagram_get_item (diagram, (guint) n)->has_children ? PW_HIT_CONTENT : PW_HIT_SHAPE;
    }
  while (n >= 0 && pw_diagram_get_item (diagram, (guint) n)->type == PW_ELEMENT_LANE)
    n = pw_diagram_get_item (diagram, (guint) n)->parent;

  return n >= 0 && pw_diagram_get_item (diagram, (guint) n)->element != NULL ? n : -1;
}

static void
show_way (const PwReconnectGesture *self,
          PwPreview                *preview,
          PwElementType             type,
          const GArray             *way)
{
  if (way != NULL && way->len >= 2)
    pw_preview_add_flow (preview, (int) self->item, type, (const PwPoint *) way->data, way->len);
}

static GArray *
dock (const PwReconnectGesture *self,
      PwEditor                 *editor,
      PwPoint                   at)
{
  const PwDiagramItem *item = pw_diagram_get_item (pw_editor_get_diagram (editor), self->item);
  PwRoute              route;
  PwRouteEnd           old_source, old_target;
  PwRouteEnd          *end = self->is_source ? &route.source : &route.target;
  GArray              *way, *docked;

  if (!pw_routing_read_ends (self->flow, &route))
    return NULL;
  old_source = route.source;
  old_target = route.target;
  end->docking = at;
  end->has_docking = TRUE;
  way = pw_route_repair (item->points, item->n_points, &old_source, &old_target, &route);
  if (way == NULL)
    way = pw_route_compute (&route);
  docked = pw_routing_dock (self->flow, way);
  g_array_unref (way);

  return docked;
}

static void
show_hanging (PwReconnectGesture *self,
              PwPreview          *preview,
              PwPoint             at)
{
  PwElementType type = pw_element_get_bpmn_type (self->flow);
  g_autoptr (GArray) way = pw_routing_compute_between (pw_draft_get_places (self->draft), type, self->is_source ? NULL : self->source,
                                                       self->is_source ? self->target : NULL, at, self->flow);

  show_way (self, preview, type, way);
}

static void
show_other_end (PwReconnectGesture *self,
                PwEditor           *editor,
                PwPreview          *preview,
                int                 n,
                PwHitPart           part,
                PwPoint             at)
{
  PwElement *end = pw_diagram_get_item (pw_editor_get_diagram (editor), (guint) n)->element;
  PwElement *source = self->is_source ? end : self->source;
  PwElement *target = self->is_source ? self->target : end;
  PwVerdict  verdict = pw_rules_can_reconnect (self->flow, source, target);

  if (verdict.allowed)
    {
      g_autoptr (GArray) way = pw_routing_compute_between (pw_draft_get_places (self->draft), verdict.type, source, target, at, self->flow);

      self->outcome = OUTCOME_RECONNECT;
      self->new_end = pw_scope_dup_name_of (end);
      show_way (self, preview, verdict.type, way);
      pw_preview_set_verdict (preview, n, PW_FEEDBACK_ALLOWED, NULL);
      return;
    }
  show_hanging (self, preview, at);
  if (part != PW_HIT_CONTENT)
    pw_preview_set_verdict (preview, n, PW_FEEDBACK_REFUSED, verdict.reason);
}

static void
reconnect_gesture_motion (PwGesture  *gesture,
                          PwEditor   *editor,
                          PwPoint     at,
                          PwModifiers modifiers)
{
  PwReconnectGesture *self = (PwReconnectGesture *) gesture;
  PwPreview          *preview = pw_preview_new (at);
  PwHitPart           part = PW_HIT_CONTENT;
  int                 n = find_end (self, editor, at, &part);
  const PwElement    *now = self->is_source ? self->source : self->target;

  self->outcome = OUTCOME_NOTHING;
  g_clear_pointer (&self->new_end, g_free);
  g_clear_pointer (&self->way, g_array_unref);
  if (n >= 0 && pw_diagram_get_item (pw_editor_get_diagram (editor), (guint) n)->element == now)
    {
      self->outcome = OUTCOME_DOCK;
      self->way = dock (self, editor, at);
      show_way (self, preview, pw_element_get_bpmn_type (self->flow), self->way);
      pw_preview_set_verdict (preview, n, PW_FEEDBACK_ALLOWED, NULL);
    }
  else if (n >= 0)
    show_other_end (self, editor, preview, n, part, at);
  else
    show_hanging (self, preview, at);
  pw_editor_set_pointer (editor, preview->feedback == PW_FEEDBACK_REFUSED ? PW_POINTER_REFUSED : PW_POINTER_MOVE);
  pw_editor_set_preview (editor, preview);
}

static gboolean
reconnect_gesture_finish (PwGesture *gesture,
                          PwEditor  *editor,
                          GError   **error)
{
  PwReconnectGesture *self = (PwReconnectGesture *) gesture;
  PwDocument         *document = pw_editor_get_document (editor);

  if (self->outcome == OUTCOME_DOCK && self->way != NULL)
    return pw_command_set_waypoints (document, self->id, (const PwPoint *) self->way->data, self->way->len, error);
  if (self->outcome == OUTCOME_RECONNECT)
    {
      g_autofree char *other = pw_scope_dup_name_of (self->is_source ? self->target : self->source);

      return pw_command_reconnect (document, self->id, self->is_source ? self->new_end : other,
                                   self->is_source ? other : self->new_end, error);
    }

  return TRUE;
}

static void
reconnect_gesture_clear (PwGesture *gesture)
{
  PwReconnectGesture *self = (PwReconnectGesture *) gesture;

  g_free (self->id);
  g_free (self->new_end);
  g_clear_pointer (&self->way, g_array_unref);
  pw_draft_free (self->draft);
}

static const PwGestureClass reconnect_gesture = {
  .motion = reconnect_gesture_motion,
  .finish = reconnect_gesture_finish,
  .clear = reconnect_gesture_clear,
};

PwGesture *
pw_reconnect_gesture_new (PwEditor       *editor,
                          const PwHandle *handle)
{
  PwReconnectGesture *self;
  PwElement          *flow = pw_diagram_get_item (pw_editor_get_diagram (editor), (guint) handle->item)->element;

  if (flow == NULL || pw_scope_get_source (flow) == NULL || pw_scope_get_target (flow) == NULL)
    return NULL;

  self = g_new0 (PwReconnectGesture, 1);
  self->parent.klass = &reconnect_gesture;
  self->item = (guint) handle->item;
  self->id = g_strdup (pw_editor_get_item_id (editor, self->item));
  self->is_source = handle->kind == PW_HANDLE_SOURCE;
  self->flow = flow;
  self->source = pw_scope_get_source (flow);
  self->target = pw_scope_get_target (flow);
  self->draft = pw_draft_new (editor);

  return &self->parent;
}
