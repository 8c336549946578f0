/* app/modelling/palette.c - tools and elements to take into one's hand
 *
 * A press on an entry may become a click, which takes the tool, or a drag out of the
 * palette; one gesture on the whole palette sees it first and takes it away from the
 * button once it is a drag.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/modelling/palette.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/application.h"
#include "app/modelling/entry-text.h"
#include "app/modelling/palette-layout.h"
#include "app/modelling/variant-icon.h"
#include "base/geometry.h"

/* A press that moved so many pixels is a drag. */
#define DRAG_THRESHOLD 6

struct _PwPalette
{
  AdwBin parent_instance;

  GtkWidget *box;

  const char *active;
  PwPoint     press;
  const char *dragged; /* entry under the press */
  gboolean    is_dragging;
  gboolean    is_pointer; /* the button that is clicked was pressed by one */
  GtkWidget  *last_focus; /* where the keyboard comes back to */
};

G_DEFINE_FINAL_TYPE (PwPalette, pw_palette, ADW_TYPE_BIN)

enum
{
  TAKEN,
  PRESSED,
  DRAG_BEGIN,
  DRAG_UPDATE,
  DRAG_END,
  DRAG_CANCEL,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* %NULL is a line between groups. */
static const char *const entries[] = {
  "hand",
  "lasso",
  "space",
  "connect",
  NULL,
  "start-event",
  "intermediate-event",
  "end-event",
  "exclusive-gateway",
  "task",
  "expanded-sub-process",
  "data-object",
  "data-store",
  "pool",
  "group",
  "annotation",
  NULL,
  "more",
};

static const char *
get_entry_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "entry");
}

static GtkWidget *
find_button_at (PwPalette *self,
                double     x,
                double     y)
{
  GtkWidget *at = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return at == NULL || GTK_IS_BUTTON (at) ? at : gtk_widget_get_ancestor (at, GTK_TYPE_BUTTON);
}

/* --- pointer ------------------------------------------------------------------------------ */

static void
on_drag_begin (GtkGestureDrag *gesture,
               double          x,
               double          y,
               PwPalette      *self)
{
  GtkWidget *button = find_button_at (self, x, y);

  self->press = (PwPoint){ x, y };
  self->is_dragging = FALSE;
  self->dragged = button != NULL ? get_entry_of (button) : NULL;
  self->is_pointer = self->dragged != NULL;
}

static void
on_drag_update (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                PwPalette      *self)
{
  if (self->dragged == NULL)
    return;
  if (!self->is_dragging)
    {
      if (hypot (dx, dy) < DRAG_THRESHOLD || g_str_equal (self->dragged, "more"))
        return;
      self->is_dragging = TRUE;
      self->is_pointer = FALSE;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      g_signal_emit (self, signals[DRAG_BEGIN], 0, self->dragged);
    }
  g_signal_emit (self, signals[DRAG_UPDATE], 0, self->press.x + dx, self->press.y + dy);
}

static void
on_drag_end (GtkGestureDrag *gesture,
             double          dx,
             double          dy,
             PwPalette      *self)
{
  if (!self->is_dragging)
    return;
  self->is_dragging = FALSE;
  self->dragged = NULL;
  g_signal_emit (self, signals[DRAG_END], 0, self->press.x + dx, self->press.y + dy);
}

static void
on_drag_cancel (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                PwPalette        *self)
{
  self->is_pointer = FALSE;
  if (!self->is_dragging)
    return;
  self->is_dragging = FALSE;
  self->dragged = NULL;
  g_signal_emit (self, signals[DRAG_CANCEL], 0);
}

static void
on_clicked (GtkButton *button,
            PwPalette *self)
{
  guint signal = signals[self->is_pointer ? TAKEN : PRESSED];

  self->is_pointer = FALSE;
  g_signal_emit (self, signal, 0, get_entry_of (GTK_WIDGET (button)));
}

/* --- keyboard ------------------------------------------------------------------------------- */

static gboolean
escape_key (GtkWidget *widget,
            GVariant  *args,
            gpointer   data)
{
  g_signal_emit (widget, signals[LEFT], 0);
  return GDK_EVENT_STOP;
}

/* One stop for Tab; arrow keys stay inside. */
static gboolean
pw_palette_focus (GtkWidget       *widget,
                  GtkDirectionType direction)
{
  PwPalette *self = PW_PALETTE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean   is_inside = focus != NULL && gtk_widget_is_ancestor (focus, widget);

  if (!is_inside)
    return gtk_widget_grab_focus (self->last_focus);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;

  if (GTK_WIDGET_CLASS (pw_palette_parent_class)->focus (widget, direction))
    self->last_focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  return TRUE;
}

/* --- life ------------------------------------------------------------------------------------ */

static GtkWidget *
create_button (PwPalette  *self,
               const char *entry)
{
  GtkWidget       *button = gtk_button_new ();
  g_autofree char *tooltip = pw_entry_text_dup_tooltip (entry);

  gtk_button_set_child (GTK_BUTTON (button), pw_variant_icon_new (entry, 20));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_markup (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pw_entry_text_get_label (entry), -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  g_object_set_data (G_OBJECT (button), "entry", (gpointer) entry);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  return button;
}

static void
fill (PwPalette *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GtkWidget *child = entries[i] != NULL ? create_button (self, entries[i]) :
                                              gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

      gtk_box_append (GTK_BOX (self->box), child);
      if (self->last_focus == NULL)
        self->last_focus = child;
    }
}

static void
install_signals (PwPaletteClass *klass)
{
  static const struct
  {
    guint       signal;
    const char *name;
  } of_entries[] = { { TAKEN, "taken" }, { PRESSED, "pressed" }, { DRAG_BEGIN, "drag-begin" } };
  GType type = G_TYPE_FROM_CLASS (klass);

  for (guint i = 0; i < G_N_ELEMENTS (of_entries); i++)
    signals[of_entries[i].signal] = g_signal_new (of_entries[i].name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DRAG_UPDATE] = g_signal_new ("drag-update", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                       G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[DRAG_END] = g_signal_new ("drag-end", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                    G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[DRAG_CANCEL] = g_signal_new ("drag-cancel", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pw_palette_class_init (PwPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = pw_palette_focus;

  install_signals (klass);
  g_type_ensure (PW_TYPE_PALETTE_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_key, NULL);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/palette.ui");
  gtk_widget_class_bind_template_child (widget_class, PwPalette, box);
}

static void
pw_palette_init (PwPalette *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (on_drag_cancel), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tools and Elements"), -1);
}

GtkWidget *
pw_palette_new (void)
{
  return g_object_new (PW_TYPE_PALETTE, NULL);
}

void
pw_palette_fit (PwPalette *self,
                int        height,
                int       *fit_width,
                int       *fit_height)
{
  int least;
  int inner;

  g_return_if_fail (PW_IS_PALETTE (self));

  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, -1, &inner, NULL, NULL, NULL);
  pw_palette_layout_fit (self->box, height - (least - inner), fit_width, fit_height);
  *fit_width += least - inner;
  *fit_height += least - inner;
}

static void
show_pressed (PwPalette  *self,
              const char *entry,
              gboolean    is_pressed)
{
  GtkWidget *button = entry != NULL ? pw_palette_get_entry (self, entry) : NULL;

  if (button == NULL)
    return;
  if (is_pressed)
    gtk_widget_set_state_flags (button, GTK_STATE_FLAG_CHECKED, FALSE);
  else
    gtk_widget_unset_state_flags (button, GTK_STATE_FLAG_CHECKED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                               is_pressed ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

void
pw_palette_set_active (PwPalette  *self,
                       const char *entry)
{
  g_return_if_fail (PW_IS_PALETTE (self));

  entry = g_intern_string (entry);
  if (self->active == entry)
    return;
  show_pressed (self, self->active, FALSE);
  self->active = entry;
  show_pressed (self, self->active, TRUE);
}

const char *
pw_palette_get_active (PwPalette *self)
{
  g_return_val_if_fail (PW_IS_PALETTE (self), NULL);

  return self->active;
}

GtkWidget *
pw_palette_get_entry (PwPalette  *self,
                      const char *entry)
{
  g_return_val_if_fail (PW_IS_PALETTE (self), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (get_entry_of (child), entry) == 0)
      return child;
  return NULL;
}
