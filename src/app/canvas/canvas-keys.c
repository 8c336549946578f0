/* app/canvas/canvas-keys.c - what the keys do on a canvas, and its actions
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/canvas-keys.h"

/* Keys move the view by so many pixels. */
#define KEY_PAN 50
#define KEY_PAN_FAR 200

static void
zoom_by (PwCanvas *self,
         int       steps)
{
  /* Where keys and buttons zoom, what is selected is what is meant. */
  PwPoint pixel = pw_rect_center (pw_view_state_get_size (pw_canvas_get_view_state (self)));
  PwRect  bounds;

  pw_view_motion_finish (pw_canvas_get_motion (self));
  if (pw_canvas_get_element_bounds (self, pw_selection_get_only (pw_canvas_get_selection (self)), &bounds) &&
      pw_rect_contains_rect (pw_view_state_get_size (pw_canvas_get_view_state (self)), bounds))
    pixel = pw_rect_center (bounds);
  pw_view_motion_zoom (pw_canvas_get_motion (self), pw_view_state_get_step (pw_canvas_get_view_state (self), steps), pixel);
}

static void
zoom_in_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  zoom_by (PW_CANVAS (widget), 1);
}

static void
zoom_out_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  zoom_by (PW_CANVAS (widget), -1);
}

static void
zoom_original_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  PwCanvas *self = PW_CANVAS (widget);

  pw_view_motion_finish (pw_canvas_get_motion (self));
  pw_view_motion_zoom (pw_canvas_get_motion (self), 1, pw_rect_center (pw_view_state_get_size (pw_canvas_get_view_state (self))));
}

static void
zoom_fit_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  PwCanvas *self = PW_CANVAS (widget);

  pw_view_motion_finish (pw_canvas_get_motion (self));
  pw_view_motion_fit (pw_canvas_get_motion (self));
}

static void
select_all_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  pw_editor_select_all (pw_canvas_get_editor (PW_CANVAS (widget)));
}

static void
select_none_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  pw_selection_set (pw_canvas_get_selection (PW_CANVAS (widget)), NULL);
}

static gboolean
walk_key (GtkWidget *widget,
          GVariant  *args,
          gpointer   data)
{
  PwCanvas *self = PW_CANVAS (widget);
  int       step;
  int       dx;
  int       dy;

  g_variant_get (args, "(iii)", &step, &dx, &dy);
  if (pw_selection_get_n_ids (pw_canvas_get_selection (self)) == 0 && (dx != 0 || dy != 0))
    {
      pw_view_state_pan (pw_canvas_get_view_state (self), dx * KEY_PAN, dy * KEY_PAN);
      return GDK_EVENT_STOP;
    }
  if (!pw_editor_walk (pw_canvas_get_editor (self), (PwWalkStep) step))
    gtk_widget_error_bell (widget);
  return GDK_EVENT_STOP;
}

static gboolean
pan_key (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  int dx;
  int dy;

  g_variant_get (args, "(ii)", &dx, &dy);
  pw_view_state_pan (pw_canvas_get_view_state (PW_CANVAS (widget)), dx, dy);
  return GDK_EVENT_STOP;
}

static gboolean
page_key (GtkWidget *widget,
          GVariant  *args,
          gpointer   data)
{
  PwCanvas *self = PW_CANVAS (widget);

  pw_view_state_pan (pw_canvas_get_view_state (self), 0, g_variant_get_int32 (args) * 0.9 * pw_view_state_get_size (pw_canvas_get_view_state (self)).height);
  return GDK_EVENT_STOP;
}

static gboolean
enter_key (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  PwCanvas   *self = PW_CANVAS (widget);
  PwEditor   *editor = pw_canvas_get_editor (self);
  const char *id = pw_selection_get_only (pw_canvas_get_selection (self));
  int         n = pw_editor_find (editor, id);

  if (n < 0)
    return GDK_EVENT_PROPAGATE;
  /* Where there is something to step into, that; else its name, where it may be written. */
  if (pw_editor_get_document (editor) != NULL && !pw_diagram_get_item (pw_editor_get_diagram (editor), (guint) n)->has_plane)
    pw_editor_edit_label (editor, id);
  else
    pw_editor_activate (editor, (guint) n);
  return GDK_EVENT_STOP;
}

static gboolean
escape_key (GtkWidget *widget,
            GVariant  *args,
            gpointer   data)
{
  PwCanvas *self = PW_CANVAS (widget);
  gboolean  is_taken = FALSE;

  if (pw_selection_get_n_ids (pw_canvas_get_selection (self)) > 0)
    {
      pw_selection_set (pw_canvas_get_selection (self), NULL);
      return GDK_EVENT_STOP;
    }
  g_signal_emit_by_name (self, "leave-plane", &is_taken);
  return is_taken;
}

static void
install_walking (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint      key;
    guint      keypad;
    PwWalkStep step;
    int        dx;
    int        dy;
  } keys[] = {
    { GDK_KEY_Right, GDK_KEY_KP_Right, PW_WALK_RIGHT, 1, 0 },
    { GDK_KEY_Left, GDK_KEY_KP_Left, PW_WALK_LEFT, -1, 0 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, PW_WALK_DOWN, 0, 1 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, PW_WALK_UP, 0, -1 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, PW_WALK_FIRST, 0, 0 },
    { GDK_KEY_End, GDK_KEY_KP_End, PW_WALK_LAST, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      guint both[] = { keys[i].key, keys[i].keypad };

      for (guint k = 0; k < G_N_ELEMENTS (both); k++)
        {
          gtk_widget_class_add_binding (widget_class, both[k], 0, walk_key, "(iii)", (int) keys[i].step,
                                        keys[i].dx, keys[i].dy);
          if (keys[i].dx == 0 && keys[i].dy == 0)
            continue;
          gtk_widget_class_add_binding (widget_class, both[k], GDK_CONTROL_MASK, pan_key, "(ii)",
                                        keys[i].dx * KEY_PAN, keys[i].dy * KEY_PAN);
          gtk_widget_class_add_binding (widget_class, both[k], GDK_CONTROL_MASK | GDK_SHIFT_MASK, pan_key, "(ii)",
                                        keys[i].dx * KEY_PAN_FAR, keys[i].dy * KEY_PAN_FAR);
        }
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint       key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "canvas.zoom-in" },
    { GDK_KEY_equal, "canvas.zoom-in" },
    { GDK_KEY_KP_Add, "canvas.zoom-in" },
    { GDK_KEY_minus, "canvas.zoom-out" },
    { GDK_KEY_KP_Subtract, "canvas.zoom-out" },
    { GDK_KEY_0, "canvas.zoom-original" },
    { GDK_KEY_KP_0, "canvas.zoom-original" },
    { GDK_KEY_1, "canvas.zoom-fit" },
    { GDK_KEY_KP_1, "canvas.zoom-fit" },
    { GDK_KEY_a, "canvas.select-all" },
    { GDK_KEY_g, "canvas.show-grid" },
  };

  gtk_widget_class_install_action (widget_class, "canvas.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-original", NULL, zoom_original_action);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-fit", NULL, zoom_fit_action);
  gtk_widget_class_install_action (widget_class, "canvas.select-all", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "canvas.select-none", NULL, select_none_action);
  gtk_widget_class_install_property_action (widget_class, "canvas.show-grid", "show-grid");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK, keys[i].action, NULL);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, enter_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, enter_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, page_key, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, page_key, "i", -1);
}

void
pw_canvas_keys_install (GtkWidgetClass *widget_class)
{
  install_walking (widget_class);
  install_actions (widget_class);
}
