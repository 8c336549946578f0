/* app/modelling/open-ends.c - a small + where the flow does not go on yet
 *
 * A finished process has none, so there are only so many buttons; they are given their
 * places anew with each change of view or document, from what is in sight.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/modelling/open-ends.h"

#include <glib/gi18n-lib.h>

#include "app/canvas/canvas-keys.h"
#include "edit/rules.h"
#include "interact/tool.h"

#define MOST_ENDS 24

/* In pixels. */
#define SIZE 20
#define GAP 7

/* Smaller drawings have no room for them. */
#define LEAST_ZOOM 0.5

struct _PwOpenEnds
{
  GtkWidget parent_instance;

  PwCanvas   *canvas;
  PwChoosing *choosing;
  GtkWidget  *buttons[MOST_ENDS];
  char       *ids[MOST_ENDS]; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (PwOpenEnds, pw_open_ends, GTK_TYPE_WIDGET)

static PwEditor *
get_editor (const PwOpenEnds *self)
{
  return pw_canvas_get_editor (self->canvas);
}

/* The steps of an ad-hoc sub-process follow no order. */
static gboolean
is_open (const PwDiagramItem *item)
{
  const PwElement *parent = item->element != NULL ? pw_element_get_parent (item->element) : NULL;

  return parent != NULL && pw_element_has (item->element, PW_TRAIT_FLOW_NODE) &&
         pw_element_get_bpmn_type (parent) != PW_ELEMENT_AD_HOC_SUB_PROCESS &&
         pw_element_find_referrer (item->element, PW_ELEMENT_SEQUENCE_FLOW, "sourceRef") == NULL &&
         pw_rules_can_append (item->element, pw_variant_find ("task")).allowed;
}

static gboolean
may_show (const PwOpenEnds *self)
{
  PwEditor     *editor = get_editor (self);
  const PwTool *tool = pw_editor_get_tool (editor);

  return pw_editor_get_document (editor) != NULL && pw_canvas_get_scene (self->canvas) != NULL && tool != NULL &&
         g_str_equal (tool->klass->id, "select") && pw_editor_get_preview (editor) == NULL &&
         pw_view_state_get_zoom (pw_canvas_get_view_state (self->canvas)) >= LEAST_ZOOM;
}

static void
hide (PwOpenEnds *self,
      guint       n)
{
  g_clear_pointer (&self->ids[n], g_free);
  gtk_widget_set_child_visible (self->buttons[n], FALSE);
}

static void
place (PwOpenEnds          *self,
       guint                n,
       const PwDiagramItem *item,
       const char          *id)
{
  PwRect        bounds = pw_view_state_rect_to_view (pw_canvas_get_view_state (self->canvas), item->bounds);
  GtkAllocation allocation = { (int) (bounds.x + bounds.width + GAP), (int) (bounds.y + (bounds.height - SIZE) / 2),
                               SIZE, SIZE };

  g_free (self->ids[n]);
  self->ids[n] = g_strdup (id);
  gtk_widget_set_child_visible (self->buttons[n], TRUE);
  gtk_widget_size_allocate (self->buttons[n], &allocation, -1);
}

/* Beside what is selected stands the pad. */
static void
pw_open_ends_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  PwOpenEnds  *self = PW_OPEN_ENDS (widget);
  PwEditor    *editor = get_editor (self);
  PwSelection *selection = pw_editor_get_selection (editor);
  guint        n = 0;

  if (may_show (self))
    {
      g_autoptr (GArray) items = pw_scene_find_visible (pw_canvas_get_scene (self->canvas),
                                                        pw_view_state_get_visible (pw_canvas_get_view_state (self->canvas)));

      for (guint i = 0; i < items->len && n < MOST_ENDS; i++)
        {
          guint                at = g_array_index (items, guint, i);
          const PwDiagramItem *item = pw_diagram_get_item (pw_editor_get_diagram (editor), at);
          const char          *id = pw_editor_get_item_id (editor, at);

          if (id != NULL && !item->is_edge && !pw_selection_contains (selection, id) && is_open (item))
            place (self, n++, item, id);
        }
    }
  for (; n < MOST_ENDS; n++)
    hide (self, n);
}

static void
pw_open_ends_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  PwOpenEnds *self = PW_OPEN_ENDS (widget);

  /* A button must have been asked before it gets a place. */
  for (guint i = 0; i < MOST_ENDS; i++)
    gtk_widget_measure (self->buttons[i], orientation, -1, NULL, NULL, NULL, NULL);
  *minimum = *natural = 0;
}

static gboolean
pw_open_ends_contains (GtkWidget *widget,
                       double     x,
                       double     y)
{
  return FALSE;
}

static void
on_clicked (PwOpenEnds *self,
            GtkWidget  *button)
{
  for (guint i = 0; i < MOST_ENDS; i++)
    if (self->buttons[i] == button && self->ids[i] != NULL)
      {
        pw_selection_set (pw_canvas_get_selection (self->canvas), self->ids[i]);
        pw_choosing_open (self->choosing, "append", button);
        return;
      }
}

static void
pw_open_ends_dispose (GObject *object)
{
  PwOpenEnds *self = PW_OPEN_ENDS (object);

  for (guint i = 0; i < MOST_ENDS; i++)
    {
      g_clear_pointer (&self->buttons[i], gtk_widget_unparent);
      g_clear_pointer (&self->ids[i], g_free);
    }

  G_OBJECT_CLASS (pw_open_ends_parent_class)->dispose (object);
}

static void
pw_open_ends_class_init (PwOpenEndsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_open_ends_dispose;
  widget_class->measure = pw_open_ends_measure;
  widget_class->size_allocate = pw_open_ends_size_allocate;
  widget_class->contains = pw_open_ends_contains;

  gtk_widget_class_set_css_name (widget_class, "openends");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pw_open_ends_init (PwOpenEnds *self)
{
  for (guint i = 0; i < MOST_ENDS; i++)
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

      gtk_widget_set_focusable (button, FALSE);
      gtk_widget_set_tooltip_text (button, _ ("Append an Element"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Append an Element"), -1);
      gtk_widget_set_child_visible (button, FALSE);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_clicked), self);
      self->buttons[i] = button;
    }
}

GtkWidget *
pw_open_ends_new (PwCanvas   *canvas,
                  PwChoosing *choosing)
{
  PwOpenEnds *self = g_object_new (PW_TYPE_OPEN_ENDS, NULL);

  self->canvas = canvas;
  self->choosing = choosing;
  g_signal_connect_object (canvas, "scene-changed", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas, "tool-changed", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas, "notify::editable", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pw_canvas_get_view_state (canvas), "changed", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pw_canvas_get_selection (canvas), "changed", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

const char *
pw_open_ends_get_nth (PwOpenEnds *self,
                      guint       n)
{
  g_return_val_if_fail (PW_IS_OPEN_ENDS (self), NULL);

  return n < MOST_ENDS ? self->ids[n] : NULL;
}
