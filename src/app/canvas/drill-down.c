/* app/canvas/drill-down.c - the button that opens a collapsed sub-process
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/drill-down.h"

#include <glib/gi18n-lib.h>

/* In pixels. */
#define SIZE 24

struct _PwDrillDown
{
  GtkWidget *widget;
  GtkWidget *button;
  PwEditor  *editor;
  int        item;   /* that the button opens, -1 for none */
  PwPoint    corner; /* of it, where the button stands, in diagram units */
};

static void
on_clicked (PwDrillDown *self)
{
  if (self->item >= 0)
    pw_editor_activate (self->editor, (guint) self->item);
}

PwDrillDown *
pw_drill_down_new (GtkWidget *widget,
                   PwEditor  *editor)
{
  PwDrillDown *self = g_new0 (PwDrillDown, 1);

  self->widget = widget;
  self->editor = editor;
  self->item = -1;
  self->button = gtk_button_new_from_icon_name ("pw-drill-down-symbolic");
  gtk_widget_add_css_class (self->button, "drill-down");
  gtk_widget_set_tooltip_text (self->button, _ ("Open the Sub-Process"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Open the Sub-Process"), -1);
  /* The keyboard opens it by Enter on the element. */
  gtk_widget_set_focusable (self->button, FALSE);
  gtk_widget_set_child_visible (self->button, FALSE);
  gtk_widget_set_parent (self->button, widget);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_clicked), self);

  return self;
}

void
pw_drill_down_free (PwDrillDown *self)
{
  if (self == NULL)
    return;

  gtk_widget_unparent (self->button);
  g_free (self);
}

static gboolean
can_drill (PwDrillDown *self,
           int          n)
{
  return n >= 0 && pw_diagram_get_item (pw_editor_get_diagram (self->editor), (guint) n)->has_plane;
}

/* The first corner of the sub-process, from the lower right on, at which no event is
 * attached; in diagram units.
 */
static PwPoint
choose_corner (PwDrillDown *self)
{
  const PwDiagram     *diagram = pw_editor_get_diagram (self->editor);
  const PwDiagramItem *item = pw_diagram_get_item (diagram, (guint) self->item);
  PwRect               place = item->bounds;
  PwPoint              corners[] = {
                 { place.x + place.width, place.y + place.height },
                 { place.x, place.y + place.height },
                 { place.x + place.width, place.y },
                 { place.x, place.y },
  };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      gboolean is_free = TRUE;

      for (guint k = 0; k < pw_diagram_get_n_items (diagram) && is_free; k++)
        {
          const PwDiagramItem *other = pw_diagram_get_item (diagram, k);

          is_free = other->parent != self->item || other->is_edge ||
                    !pw_rect_contains (pw_rect_grow (other->bounds, SIZE / 2), corners[i]);
        }
      if (is_free)
        return corners[i];
    }
  return corners[0];
}

void
pw_drill_down_update (PwDrillDown *self)
{
  int n = pw_editor_find (self->editor, pw_selection_get_only (pw_editor_get_selection (self->editor)));

  if (!can_drill (self, n))
    n = pw_editor_get_hover (self->editor);
  if (!can_drill (self, n))
    n = -1;
  if (self->item == n)
    return;

  self->item = n;
  if (n >= 0)
    self->corner = choose_corner (self);
  gtk_widget_set_child_visible (self->button, n >= 0);
  gtk_widget_queue_allocate (self->widget);
}

void
pw_drill_down_forget (PwDrillDown *self)
{
  self->item = -1;
  gtk_widget_set_child_visible (self->button, FALSE);
}

void
pw_drill_down_allocate (PwDrillDown *self)
{
  GtkAllocation allocation;
  PwPoint       corner;
  int           width;
  int           height;

  if (self->item < 0)
    return;

  gtk_widget_measure (self->button, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (self->button, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  corner = pw_view_state_to_view (pw_editor_get_view_state (self->editor), self->corner);
  allocation.width = MAX (width, SIZE);
  allocation.height = MAX (height, SIZE);
  allocation.x = (int) corner.x - allocation.width / 2;
  allocation.y = (int) corner.y - allocation.height / 2;
  gtk_widget_size_allocate (self->button, &allocation, -1);
}

void
pw_drill_down_snapshot (PwDrillDown *self,
                        GtkSnapshot *snapshot)
{
  if (self->item >= 0)
    gtk_widget_snapshot_child (self->widget, self->button, snapshot);
}
