/* app/modelling/pad-hand.c - when the context pad is seen, where, and what it does
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/modelling/pad-hand.h"

#include "app/canvas/canvas-keys.h"
#include "app/choosing/canvas-focus.h"
#include "app/modelling/drag-out.h"
#include "app/modelling/pad-place.h"
#include "interact/tool.h"

/* So that the pad does not flicker along where one walks or clicks fast. */
#define DELAY_MS 120

/* Around the middle of a flow, in pixels: as much as stays free. */
#define FLOW_ROOM 10

struct _PwPadHand
{
  PwContextPad       *pad;
  GtkWidget          *overlay;
  PwCanvas           *canvas;
  PwDeeds            *deeds;
  PwDragOut          *drag_out;
  GtkEventController *presses;
  PwDocument         *document; /* (nullable): that is listened to, as the next three are */
  PwSelection        *selection;
  PwViewState        *view;
  GtkRoot            *root; /* (nullable): not held, as it holds all this */

  guint    show_id;
  gboolean is_pressed; /* on the canvas */
  PwRect   target;     /* of the selection, in diagram units */
};

static PwEditor *
get_editor (const PwPadHand *self)
{
  return pw_canvas_get_editor (self->canvas);
}

/* --- where ------------------------------------------------------------------------------------ */

/* Of a flow not all it spans but its middle. */
static PwRect
get_room (PwPadHand           *self,
          const PwDiagramItem *item)
{
  double  room = FLOW_ROOM / pw_view_state_get_zoom (pw_canvas_get_view_state (self->canvas));
  PwPoint from;
  PwPoint to;

  if (!item->is_edge || item->n_points < 2)
    return item->bounds;
  from = item->points[(item->n_points - 1) / 2];
  to = item->points[(item->n_points - 1) / 2 + 1];
  return pw_rect_grow ((PwRect){ (from.x + to.x) / 2, (from.y + to.y) / 2, 0.1, 0.1 }, room);
}

/* With the events on its border, which stick out of it. */
static PwRect
add_border (PwPadHand *self,
            guint      host,
            PwRect     room)
{
  const PwDiagram *diagram = pw_editor_get_diagram (get_editor (self));

  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i);

      if (item->parent == (int) host && item->type == PW_ELEMENT_BOUNDARY_EVENT)
        room = pw_rect_union (room, item->bounds);
    }
  return room;
}

/* What is selected and drawn here; %FALSE where nothing is. */
static gboolean
find_target (PwPadHand *self)
{
  PwEditor    *editor = get_editor (self);
  PwSelection *selection = pw_editor_get_selection (editor);
  PwRect       target = { 0 };

  for (guint i = 0; i < pw_selection_get_n_ids (selection); i++)
    {
      int n = pw_editor_find (editor, pw_selection_get_nth_id (selection, i));

      if (n >= 0)
        target = pw_rect_union (target, get_room (self, pw_diagram_get_item (pw_editor_get_diagram (editor), (guint) n)));
      if (n >= 0 && pw_selection_get_only (selection) != NULL)
        target = add_border (self, (guint) n, target);
    }
  self->target = target;
  return !pw_rect_is_empty (target);
}

PwRect
pw_pad_hand_place (PwPadHand    *self,
                   const PwRect *obstacles,
                   guint         n_obstacles)
{
  PwViewState *view = pw_canvas_get_view_state (self->canvas);
  PwRect       seen = pw_view_state_get_size (view);
  PwRect       target = pw_view_state_rect_to_view (view, self->target);
  PwRect       visible = pw_rect_intersect (target, seen);
  GtkWidget   *pad = GTK_WIDGET (self->pad);
  int          width;
  int          height;
  PwPoint      corner;

  gtk_widget_measure (pad, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (pad, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  corner = pw_pad_place (visible, width, height, seen, obstacles, n_obstacles);
  /* Beside nothing that is seen it would say nothing. */
  gtk_widget_set_child_visible (pad, !pw_rect_is_empty (visible));
  return (PwRect){ corner.x, corner.y, width, height };
}

/* --- when --------------------------------------------------------------------------------------- */

static gboolean
has_focus (PwPadHand *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self->pad));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pad));
}

static gboolean
is_writing (PwPadHand *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self->canvas));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus)) &&
         gtk_widget_is_ancestor (focus, self->overlay);
}

/* A pointer that only looks around may have its preview; a drag has one of its own. */
static gboolean
may_show (PwPadHand *self)
{
  const PwTool *tool = pw_editor_get_tool (get_editor (self));

  return pw_editor_get_document (get_editor (self)) != NULL && !self->is_pressed && tool != NULL &&
         g_str_equal (tool->klass->id, "select") && !is_writing (self) && find_target (self);
}

static void
hide (PwPadHand *self)
{
  g_clear_handle_id (&self->show_id, g_source_remove);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->pad)))
    return;
  pw_deeds_show_preview (self->deeds, NULL);
  /* A widget that vanishes gives the keyboard to anyone. */
  if (has_focus (self))
    pw_canvas_focus (self->canvas);
  /* A gesture ends where its widget vanishes. */
  if (pw_drag_out_is_dragging (self->drag_out))
    gtk_widget_set_opacity (GTK_WIDGET (self->pad), 0);
  else
    gtk_widget_set_visible (GTK_WIDGET (self->pad), FALSE);
}

static void
show (PwPadHand *self)
{
  g_autoptr (GArray) entries = NULL;

  g_clear_handle_id (&self->show_id, g_source_remove);
  if (pw_drag_out_is_dragging (self->drag_out))
    return;
  if (!may_show (self))
    {
      hide (self);
      return;
    }
  entries = pw_deeds_list (self->deeds);
  if (entries->len == 0)
    {
      hide (self);
      return;
    }
  pw_context_pad_set_entries (self->pad, entries);
  gtk_widget_set_opacity (GTK_WIDGET (self->pad), 1);
  gtk_widget_set_visible (GTK_WIDGET (self->pad), TRUE);
  gtk_widget_queue_allocate (self->overlay);
}

static gboolean
on_delay (gpointer data)
{
  PwPadHand *self = data;

  self->show_id = 0;
  show (self);
  return G_SOURCE_REMOVE;
}

static void
show_soon (PwPadHand *self)
{
  g_clear_handle_id (&self->show_id, g_source_remove);
  self->show_id = g_timeout_add (DELAY_MS, on_delay, self);
}

static void
on_selection_changed (PwPadHand *self)
{
  hide (self);
  show_soon (self);
}

/* The pad may offer something else now, and the selection may have gone. */
static void
on_document_changed (PwPadHand *self)
{
  hide (self);
  show_soon (self);
}

static void
on_scene_changed (PwPadHand *self)
{
  PwDocument *document = pw_editor_get_document (get_editor (self));

  if (document != self->document)
    {
      if (self->document != NULL)
        g_signal_handlers_disconnect_by_data (self->document, self);
      g_set_object (&self->document, document);
      if (document != NULL)
        g_signal_connect_swapped (document, "changed", G_CALLBACK (on_document_changed), self);
    }
  hide (self);
  show_soon (self);
}

static void
on_tool_changed (PwPadHand *self)
{
  hide (self);
  show_soon (self);
}

static void
on_view_changed (PwPadHand *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->pad)))
    gtk_widget_queue_allocate (self->overlay);
}

/* Watches presses on the canvas without taking part in them. */
static gboolean
on_event (GtkEventControllerLegacy *controller,
          GdkEvent                 *event,
          PwPadHand                *self)
{
  PwRect lasso;

  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_TOUCH_BEGIN:
      self->is_pressed = TRUE;
      break;
    case GDK_MOTION_NOTIFY:
    case GDK_TOUCH_UPDATE:
      if (self->is_pressed && (pw_editor_get_preview (get_editor (self)) != NULL || pw_editor_get_lasso (get_editor (self), &lasso)))
        hide (self);
      break;
    case GDK_BUTTON_RELEASE:
    case GDK_TOUCH_END:
    case GDK_TOUCH_CANCEL:
    case GDK_GRAB_BROKEN:
      self->is_pressed = FALSE;
      if (!gtk_widget_get_visible (GTK_WIDGET (self->pad)))
        show_soon (self);
      break;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
on_focus_changed (PwPadHand *self)
{
  if (is_writing (self))
    hide (self);
  else if (!gtk_widget_get_visible (GTK_WIDGET (self->pad)) && self->show_id == 0)
    show_soon (self);
}

static void
on_root_changed (PwPadHand *self)
{
  if (self->root != NULL)
    g_signal_handlers_disconnect_by_data (self->root, self);
  self->root = gtk_widget_get_root (self->overlay);
  if (self->root != NULL)
    g_signal_connect_swapped (self->root, "notify::focus-widget", G_CALLBACK (on_focus_changed), self);
}

/* --- what ------------------------------------------------------------------------------------------ */

static void
on_chosen (PwPadHand *self,
           guint      n)
{
  PwPadEntry entry;

  pw_drag_out_steal_press (self->drag_out);
  if (n >= pw_context_pad_get_n_entries (self->pad))
    return;
  /* What it does may fill the pad anew. */
  entry = *pw_context_pad_get_entry (self->pad, n);
  pw_deeds_do (self->deeds, &entry, pw_context_pad_get_button (self->pad, n));
}

static void
on_pointed (PwPadHand *self,
            int        n)
{
  pw_deeds_show_preview (self->deeds, n >= 0 ? pw_context_pad_get_entry (self->pad, (guint) n) : NULL);
}

static void
on_left (PwPadHand *self)
{
  pw_deeds_show_preview (self->deeds, NULL);
  pw_canvas_focus (self->canvas);
}

static gboolean
on_drag (GtkWidget *button,
         gpointer   data)
{
  PwPadHand *self = data;
  int        n = pw_context_pad_find_button (self->pad, button);

  return n >= 0 && pw_deeds_take (self->deeds, pw_context_pad_get_entry (self->pad, (guint) n));
}

/* --- life --------------------------------------------------------------------------------------------- */

PwPadHand *
pw_pad_hand_new (PwContextPad *pad,
                 GtkWidget    *overlay,
                 PwCanvas     *canvas,
                 PwDeeds      *deeds)
{
  PwPadHand *self = g_new0 (PwPadHand, 1);

  self->pad = pad;
  self->overlay = overlay;
  self->canvas = canvas;
  self->deeds = deeds;
  self->drag_out = pw_drag_out_new (GTK_WIDGET (pad), canvas, on_drag, self);
  gtk_widget_set_visible (GTK_WIDGET (pad), FALSE);
  g_signal_connect_swapped (pad, "chosen", G_CALLBACK (on_chosen), self);
  g_signal_connect_swapped (pad, "pointed", G_CALLBACK (on_pointed), self);
  g_signal_connect_swapped (pad, "left", G_CALLBACK (on_left), self);

  self->selection = g_object_ref (pw_canvas_get_selection (canvas));
  self->view = g_object_ref (pw_canvas_get_view_state (canvas));
  g_signal_connect_swapped (self->selection, "changed", G_CALLBACK (on_selection_changed), self);
  g_signal_connect_swapped (self->view, "changed", G_CALLBACK (on_view_changed), self);
  g_signal_connect_swapped (overlay, "notify::root", G_CALLBACK (on_root_changed), self);
  on_root_changed (self);
  g_signal_connect_swapped (canvas, "tool-changed", G_CALLBACK (on_tool_changed), self);
  g_signal_connect_swapped (canvas, "scene-changed", G_CALLBACK (on_scene_changed), self);
  g_signal_connect_swapped (canvas, "notify::editable", G_CALLBACK (on_scene_changed), self);

  self->presses = g_object_ref (gtk_event_controller_legacy_new ());
  gtk_event_controller_set_propagation_phase (self->presses, GTK_PHASE_CAPTURE);
  g_signal_connect (self->presses, "event", G_CALLBACK (on_event), self);
  gtk_widget_add_controller (GTK_WIDGET (canvas), self->presses);
  on_scene_changed (self);

  return self;
}

void
pw_pad_hand_free (PwPadHand *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->show_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->pad, self);
  g_signal_handlers_disconnect_by_data (self->selection, self);
  g_signal_handlers_disconnect_by_data (self->view, self);
  g_signal_handlers_disconnect_by_data (self->overlay, self);
  g_object_unref (self->selection);
  g_object_unref (self->view);
  if (self->root != NULL)
    g_signal_handlers_disconnect_by_data (self->root, self);
  g_signal_handlers_disconnect_by_data (self->canvas, self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  g_signal_handlers_disconnect_by_data (self->presses, self);
  g_object_unref (self->presses);
  pw_drag_out_free (self->drag_out);
  g_free (self);
}

gboolean
pw_pad_hand_focus (PwPadHand *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->pad)))
    show (self);
  return gtk_widget_get_visible (GTK_WIDGET (self->pad)) && gtk_widget_get_child_visible (GTK_WIDGET (self->pad)) &&
         gtk_widget_child_focus (GTK_WIDGET (self->pad), GTK_DIR_TAB_FORWARD);
}
