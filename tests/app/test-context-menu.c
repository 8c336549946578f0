/* app/test-context-menu.c - the right button offers what fits what is below it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "canvas-fixture.h"

/* (transfer none): the menu over the canvas. */
static GtkPopoverMenu *
find_menu (GtkWidget *widget)
{
  GtkPopoverMenu *found = NULL;

  if (GTK_IS_POPOVER_MENU (widget))
    return GTK_POPOVER_MENU (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_EDITABLE (child))
      found = find_menu (child);
  return found;
}

static GtkPopoverMenu *
get_menu (CanvasFixture *f)
{
  return find_menu (gtk_widget_get_parent (GTK_WIDGET (f->canvas)));
}

static void
set_up (CanvasFixture *f,
        gconstpointer  data)
{
  canvas_fixture_open (f, data);
  g_object_set (f->view, "editable", TRUE, NULL);
  canvas_fixture_settle (f);
}

static void
tear_down (CanvasFixture *f,
           gconstpointer  data)
{
  gtk_popover_popdown (GTK_POPOVER (get_menu (f)));
  canvas_fixture_close (f);
}

/* The gesture for the right button among those of the canvas. */
static void
right_click (CanvasFixture *f,
             PwPoint        point)
{
  PwPoint pixel = pw_view_state_to_view (f->state, point);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (f->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) &&
          gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_SECONDARY)
        g_signal_emit_by_name (controller, "pressed", 1, pixel.x, pixel.y);
    }
  canvas_fixture_settle (f);
}

/* Looks through sections and submenus for an item; activates it where asked. */
static gboolean
find_item (CanvasFixture *f,
           GMenuModel    *model,
           const char    *label,
           gboolean       activates)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };
      g_autofree char         *text = NULL;
      g_autofree char         *action = NULL;
      g_autoptr (GVariant) target = g_menu_model_get_item_attribute_value (model, i, G_MENU_ATTRIBUTE_TARGET, NULL);

      for (guint k = 0; k < G_N_ELEMENTS (links); k++)
        {
          g_autoptr (GMenuModel) inner = g_menu_model_get_item_link (model, i, links[k]);

          if (inner != NULL && find_item (f, inner, label, activates))
            return TRUE;
        }
      g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_LABEL, "s", &text);
      g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
      if (g_strcmp0 (text, label) != 0)
        continue;
      if (activates)
        g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (get_menu (f)), action, target));
      canvas_fixture_settle (f);
      return TRUE;
    }
  return FALSE;
}

static gboolean
has_item (CanvasFixture *f,
          const char    *label)
{
  return find_item (f, gtk_popover_menu_get_menu_model (get_menu (f)), label, FALSE);
}

static void
choose (CanvasFixture *f,
        const char    *label)
{
  GMenuModel *model = gtk_popover_menu_get_menu_model (get_menu (f));

  gtk_popover_popdown (GTK_POPOVER (get_menu (f)));
  g_assert_true (find_item (f, model, label, TRUE));
}

static void
test_right_button (CanvasFixture *f,
                   gconstpointer  data)
{
  right_click (f, (PwPoint){ 250, 100 });
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "check");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_menu (f))));
  g_assert_true (has_item (f, "Append a task"));
  g_assert_true (has_item (f, "Copy"));
  g_assert_false (has_item (f, "Align left"));

  choose (f, "Append a task");
  g_assert_cmpint (pw_element_get_bpmn_type (pw_model_find (pw_document_get_model (f->document), pw_selection_get_only (f->selection))), ==, PW_ELEMENT_TASK);
}

static void
test_several_stay_selected (CanvasFixture *f,
                            gconstpointer  data)
{
  static const char *const ids[] = { "check", "ask", NULL };

  pw_selection_set_all (f->selection, ids);
  right_click (f, (PwPoint){ 250, 100 });
  g_assert_cmpuint (pw_selection_get_n_ids (f->selection), ==, 2);
  g_assert_true (has_item (f, "Align left"));
  choose (f, "Delete");
  g_assert_null (pw_model_find (pw_document_get_model (f->document), "check"));
  g_assert_null (pw_model_find (pw_document_get_model (f->document), "ask"));
}

static void
test_free_canvas (CanvasFixture *f,
                  gconstpointer  data)
{
  pw_selection_set (f->selection, "check");
  right_click (f, (PwPoint){ 750, 420 });
  g_assert_cmpuint (pw_selection_get_n_ids (f->selection), ==, 0);
  g_assert_true (has_item (f, "Paste"));
  g_assert_false (has_item (f, "Delete"));
  choose (f, "Select All");
  g_assert_cmpuint (pw_selection_get_n_ids (f->selection), >, 5);
}

static void
test_menu_key (CanvasFixture *f,
               gconstpointer  data)
{
  pw_selection_set (f->selection, "gate");
  g_assert_true (canvas_fixture_press (GTK_WIDGET (f->canvas), GDK_KEY_F10, GDK_SHIFT_MASK));
  canvas_fixture_settle (f);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_menu (f))));
  g_assert_true (has_item (f, "Rename"));
}

static void
test_only_looking (CanvasFixture *f,
                   gconstpointer  data)
{
  g_object_set (f->view, "editable", FALSE, NULL);
  right_click (f, (PwPoint){ 250, 100 });
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_menu (f))));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (CanvasFixture *, gconstpointer);
  } tests[] = {
    { "/context-menu/right-button-selects-and-offers", test_right_button },
    { "/context-menu/what-is-selected-stays-selected", test_several_stay_selected },
    { "/context-menu/on-the-free-canvas", test_free_canvas },
    { "/context-menu/by-the-menu-key", test_menu_key },
    { "/context-menu/not-where-people-only-look", test_only_looking },
  };

  if (!test_init_with_display (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, CanvasFixture, sample_xml, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
