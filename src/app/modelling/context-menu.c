/* app/modelling/context-menu.c - the menu of the right button and the Menu key
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/modelling/context-menu.h"

#include <glib/gi18n-lib.h>

#include "app/canvas/canvas-keys.h"
#include "app/choosing/canvas-focus.h"
#include "app/choosing/popover-place.h"

struct _PwContextMenu
{
  GtkWidget          *parent;
  PwCanvas           *canvas;
  PwDeeds            *deeds;
  GtkWidget          *popover;
  GtkEventController *click;
  GArray             *entries; /* (nullable): that the menu stands for */
};

/* --- the model -------------------------------------------------------------------------------- */

static void
append_entries (PwContextMenu *self,
                GMenu         *menu,
                PwPadKind      first,
                PwPadKind      last)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const PwPadEntry *entry = &g_array_index (self->entries, PwPadEntry, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (entry->label, NULL);

      if (entry->kind < first || entry->kind > last)
        continue;
      g_menu_item_set_action_and_target (item, "deed.do", "i", (int) i);
      g_menu_append_item (menu, item);
    }
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_submenu (GMenu      *menu,
                const char *label,
                GMenu      *submenu)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (submenu)) > 0)
    g_menu_append_submenu (menu, label, G_MENU_MODEL (submenu));
}

/* The canvas stands beside the menu, not around it: its actions are passed on to it. */
static void
append_action (GMenu      *menu,
               const char *label,
               const char *action)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "deed.canvas", "s", action);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_model (PwContextMenu *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) element = g_menu_new ();
  g_autoptr (GMenu) following = g_menu_new ();
  g_autoptr (GMenu) arranging = g_menu_new ();
  g_autoptr (GMenu) clipboard = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();
  gboolean is_one = pw_selection_get_only (pw_canvas_get_selection (self->canvas)) != NULL;
  gboolean is_any = pw_selection_get_n_ids (pw_canvas_get_selection (self->canvas)) > 0;

  if (is_one)
    append_action (element, _ ("Rename"), "canvas.rename");
  append_entries (self, following, PW_PAD_APPEND, PW_PAD_APPEND_ANYTHING);
  append_submenu (element, _ ("Append"), following);
  append_entries (self, element, PW_PAD_CONNECT, PW_PAD_DIVIDE_LANE);
  append_entries (self, arranging, PW_PAD_TIDY, PW_PAD_DISTRIBUTE);
  append_submenu (element, _ ("Arrange"), arranging);
  append_entries (self, element, PW_PAD_COLOR, PW_PAD_COLOR);
  if (!is_any)
    append_action (element, _ ("More Elements…"), "canvas.choose-create");
  append_section (menu, element);

  if (is_any)
    {
      append_action (clipboard, _ ("Cut"), "canvas.cut");
      append_action (clipboard, _ ("Copy"), "canvas.copy");
    }
  append_action (clipboard, _ ("Paste"), "canvas.paste");
  if (is_any)
    append_action (clipboard, _ ("Duplicate"), "canvas.duplicate");
  append_entries (self, clipboard, PW_PAD_DELETE, PW_PAD_DELETE);
  append_section (menu, clipboard);

  append_action (end, _ ("Select All"), "canvas.select-all");
  append_action (end, _ ("Arrange Diagram"), "canvas.arrange");
  g_menu_append (end, _ ("Properties"), "win.show-properties");
  append_section (menu, end);
  return G_MENU_MODEL (menu);
}

/* --- opening and choosing ------------------------------------------------------------------------- */

static void
on_deed (PwContextMenu *self,
         GVariant      *parameter)
{
  guint      n = (guint) g_variant_get_int32 (parameter);
  PwPadEntry entry;

  if (self->entries == NULL || n >= self->entries->len)
    return;
  entry = g_array_index (self->entries, PwPadEntry, n);
  pw_deeds_do (self->deeds, &entry, NULL);
}

static void
on_canvas_action (PwContextMenu *self,
                  GVariant      *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (self->canvas), g_variant_get_string (parameter, NULL), NULL);
}

static void
on_closed (PwContextMenu *self)
{
  pw_canvas_focus (self->canvas);
}

static void
point_to (PwContextMenu *self,
          const PwPoint *at)
{
  graphene_rect_t origin;
  GdkRectangle    target;

  if (at == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (self->canvas), self->parent, &origin))
    {
      pw_popover_place (GTK_POPOVER (self->popover), self->parent, self->canvas, NULL,
                        pw_selection_get_nth_id (pw_canvas_get_selection (self->canvas), 0));
      return;
    }
  target = (GdkRectangle){ (int) (origin.origin.x + at->x), (int) (origin.origin.y + at->y), 1, 1 };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &target);
}

void
pw_context_menu_open (PwContextMenu *self,
                      const PwPoint *at)
{
  g_autoptr (GMenuModel) model = NULL;

  if (pw_editor_get_document (pw_canvas_get_editor (self->canvas)) == NULL)
    return;
  g_clear_pointer (&self->entries, g_array_unref);
  self->entries = pw_deeds_list (self->deeds);
  model = create_model (self);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->popover), model);
  point_to (self, at);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* What is below the pointer is meant, unless it is part of what is selected. */
static void
on_pressed (PwContextMenu   *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *click)
{
  PwEditor    *editor = pw_canvas_get_editor (self->canvas);
  PwSelection *selection = pw_editor_get_selection (editor);
  PwPoint      at = { x, y };
  int          n = pw_editor_hit (editor, at, PW_DEVICE_MOUSE, NULL);
  const char  *id = n >= 0 ? pw_editor_get_item_id (editor, (guint) n) : NULL;

  if (pw_editor_get_document (editor) == NULL)
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  if (id == NULL || !pw_selection_contains (selection, id))
    pw_selection_set (selection, id);
  pw_canvas_focus (self->canvas);
  pw_context_menu_open (self, &at);
}

static void
add_action (PwContextMenu      *self,
            GSimpleActionGroup *group,
            const char         *name,
            const GVariantType *type,
            GCallback           activate)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, type);

  g_signal_connect_swapped (action, "activate", activate, self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

PwContextMenu *
pw_context_menu_new (GtkWidget *parent,
                     PwCanvas  *canvas,
                     PwDeeds   *deeds)
{
  PwContextMenu *self = g_new0 (PwContextMenu, 1);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->parent = parent;
  self->canvas = canvas;
  self->deeds = deeds;
  self->popover = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, parent);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (on_closed), self);

  add_action (self, group, "do", G_VARIANT_TYPE_INT32, G_CALLBACK (on_deed));
  add_action (self, group, "canvas", G_VARIANT_TYPE_STRING, G_CALLBACK (on_canvas_action));
  gtk_widget_insert_action_group (self->popover, "deed", G_ACTION_GROUP (group));

  self->click = g_object_ref (GTK_EVENT_CONTROLLER (gtk_gesture_click_new ()));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (self->click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (canvas), self->click);

  return self;
}

void
pw_context_menu_free (PwContextMenu *self)
{
  if (self == NULL)
    return;

  gtk_widget_remove_controller (GTK_WIDGET (self->canvas), self->click);
  g_object_unref (self->click);
  g_signal_handlers_disconnect_by_data (self->popover, self);
  gtk_widget_insert_action_group (self->popover, "deed", NULL);
  gtk_widget_unparent (self->popover);
  g_clear_pointer (&self->entries, g_array_unref);
  g_free (self);
}

GMenuModel *
pw_context_menu_get_model (PwContextMenu *self)
{
  return gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (self->popover));
}
