/* app/canvas-fixture.h - a canvas in a window, and hands that touch it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/diagram-view.h"
#include "display.h"

#include "../interact/sample-diagram.h"

G_BEGIN_DECLS

typedef struct
{
  PwDocument    *document;
  GtkWidget     *window;
  PwDiagramView *view;
  PwCanvas      *canvas;
  PwSelection   *selection;
  PwViewState   *state;
} CanvasFixture;

static inline PwDocument *
canvas_fixture_read (const char *xml)
{
  xmlDoc *document = xmlReadMemory (xml, (int) strlen (xml), NULL, NULL, 0);

  g_assert_nonnull (document);
  return pw_document_new (pw_model_new (document), NULL);
}

/* Lets frames pass until the canvas has its size and everything idle is done. */
static inline void
canvas_fixture_settle (CanvasFixture *self)
{
  gint64 end = g_get_monotonic_time () + 2 * G_USEC_PER_SEC;

  while (pw_rect_is_empty (pw_view_state_get_size (self->state)) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  for (guint i = 0; i < 20; i++)
    {
      test_iterate ();
      g_usleep (2000);
    }
}

static inline void
canvas_fixture_open (CanvasFixture *self,
                     const char    *xml)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  self->document = canvas_fixture_read (xml);
  self->window = g_object_ref_sink (gtk_window_new ());
  self->view = PW_DIAGRAM_VIEW (pw_diagram_view_new (self->document));
  self->canvas = pw_diagram_view_get_canvas (self->view);
  self->selection = pw_diagram_view_get_selection (self->view);
  self->state = pw_diagram_view_get_view_state (self->view);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->view));
  gtk_window_present (GTK_WINDOW (self->window));
  canvas_fixture_settle (self);
}

static inline void
canvas_fixture_close (CanvasFixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->window);
  g_assert_finalize_object (self->document);
  test_iterate ();
}

static inline GtkEventController *
canvas_fixture_find_controller (GtkWidget *widget,
                                GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

/* The canvas's own gesture is for every button; menus have theirs beside it. */
static inline GtkEventController *
canvas_fixture_find_click (GtkWidget *canvas)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (canvas);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == 0)
        return controller;
    }
  g_assert_not_reached ();
}

/* GTK 4 has no way to make events; gestures and shortcuts can be played all the same. */
static inline void
canvas_fixture_click (CanvasFixture *self,
                      PwPoint        point,
                      int            n_press)
{
  PwPoint             pixel = pw_view_state_to_view (self->state, point);
  GtkEventController *click = canvas_fixture_find_click (GTK_WIDGET (self->canvas));
  GtkEventController *drag = canvas_fixture_find_controller (GTK_WIDGET (self->canvas), GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (click, "pressed", n_press, pixel.x, pixel.y);
  g_signal_emit_by_name (drag, "drag-begin", pixel.x, pixel.y);
  g_signal_emit_by_name (drag, "drag-end", 0.0, 0.0);
  test_iterate ();
}

static inline void
canvas_fixture_drag (GtkWidget *widget,
                     PwPoint    from,
                     double     dx,
                     double     dy)
{
  GtkEventController *drag = canvas_fixture_find_controller (widget, GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (drag, "drag-begin", from.x, from.y);
  g_signal_emit_by_name (drag, "drag-update", dx / 2, dy / 2);
  g_signal_emit_by_name (drag, "drag-update", dx, dy);
  g_signal_emit_by_name (drag, "drag-end", dx, dy);
  test_iterate ();
}

/* Returns whether a key binding of the widget's class took the key. */
static inline gboolean
canvas_fixture_press (GtkWidget      *widget,
                      guint           keyval,
                      GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            {
              gboolean is_taken = gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                                gtk_shortcut_get_arguments (shortcut));

              test_iterate ();
              return is_taken;
            }
        }
    }
  return FALSE;
}

G_END_DECLS
