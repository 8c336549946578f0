/* app/modelling/context-pad.c - what can be done with the selection, beside it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/modelling/context-pad.h"

#include <glib/gi18n-lib.h>

#include "app/application.h"
#include "app/choosing/entry-text.h"
#include "app/choosing/variant-icon.h"

#define N_COLUMNS 2
#define ICON_SIZE 18

struct _PwContextPad
{
  AdwBin parent_instance;

  GtkGrid *grid;
  GArray  *entries;
};

G_DEFINE_FINAL_TYPE (PwContextPad, pw_context_pad, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  POINTED,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_clicked (PwContextPad *self,
            GtkButton    *button)
{
  g_signal_emit (self, signals[CHOSEN], 0, (guint) pw_context_pad_find_button (self, GTK_WIDGET (button)));
}

static void
on_enter (GtkEventController *controller,
          double              x,
          double              y,
          PwContextPad       *self)
{
  g_signal_emit (self, signals[POINTED], 0,
                 pw_context_pad_find_button (self, gtk_event_controller_get_widget (controller)));
}

static void
on_leave (GtkEventController *controller,
          PwContextPad       *self)
{
  g_signal_emit (self, signals[POINTED], 0, -1);
}

static void
on_focus_enter (GtkEventController *controller,
                PwContextPad       *self)
{
  on_enter (controller, 0, 0, self);
}

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
pw_context_pad_focus (GtkWidget       *widget,
                      GtkDirectionType direction)
{
  static const int steps[] = {
    [GTK_DIR_UP] = -N_COLUMNS,
    [GTK_DIR_DOWN] = N_COLUMNS,
    [GTK_DIR_LEFT] = -1,
    [GTK_DIR_RIGHT] = 1,
  };
  PwContextPad *self = PW_CONTEXT_PAD (widget);
  int           at = pw_context_pad_find_button (self, gtk_root_get_focus (gtk_widget_get_root (widget)));
  int           to = 0;

  if (at >= 0 && (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD))
    return FALSE;
  if (at >= 0)
    to = at + steps[direction];
  if (to >= 0 && to < (int) pw_context_pad_get_n_entries (self))
    gtk_widget_grab_focus (pw_context_pad_get_button (self, (guint) to));
  return pw_context_pad_get_n_entries (self) > 0;
}

static void
pw_context_pad_finalize (GObject *object)
{
  g_clear_pointer (&PW_CONTEXT_PAD (object)->entries, g_array_unref);

  G_OBJECT_CLASS (pw_context_pad_parent_class)->finalize (object);
}

static void
pw_context_pad_class_init (PwContextPadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pw_context_pad_finalize;
  widget_class->focus = pw_context_pad_focus;

  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[POINTED] = g_signal_new ("pointed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_key, NULL);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/context-pad.ui");
  gtk_widget_class_bind_template_child (widget_class, PwContextPad, grid);
}

static void
pw_context_pad_init (PwContextPad *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What Can Be Done with the Selection"), -1);
}

GtkWidget *
pw_context_pad_new (void)
{
  return g_object_new (PW_TYPE_CONTEXT_PAD, NULL);
}

static GtkWidget *
create_button (PwContextPad     *self,
               const PwPadEntry *entry)
{
  GtkWidget          *button = gtk_button_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char    *tooltip = pw_entry_text_dup_tooltip_of (entry);

  gtk_button_set_child (GTK_BUTTON (button), pw_variant_icon_new (entry->icon, ICON_SIZE));
  gtk_widget_add_css_class (button, "flat");
  if (entry->kind == PW_PAD_DELETE)
    gtk_widget_add_css_class (button, "delete");
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_markup (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, entry->label, -1);

  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_clicked), self);
  g_signal_connect (motion, "enter", G_CALLBACK (on_enter), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (button, motion);
  g_signal_connect (focus, "enter", G_CALLBACK (on_focus_enter), self);
  g_signal_connect (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (button, focus);
  return button;
}

void
pw_context_pad_set_entries (PwContextPad *self,
                            GArray       *entries)
{
  GtkWidget *child;

  g_return_if_fail (PW_IS_CONTEXT_PAD (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  g_clear_pointer (&self->entries, g_array_unref);
  self->entries = g_array_ref (entries);
  for (guint i = 0; i < entries->len; i++)
    gtk_grid_attach (self->grid, create_button (self, &g_array_index (entries, PwPadEntry, i)), (int) (i % N_COLUMNS),
                     (int) (i / N_COLUMNS), 1, 1);
}

guint
pw_context_pad_get_n_entries (PwContextPad *self)
{
  g_return_val_if_fail (PW_IS_CONTEXT_PAD (self), 0);

  return self->entries != NULL ? self->entries->len : 0;
}

const PwPadEntry *
pw_context_pad_get_entry (PwContextPad *self,
                          guint         n)
{
  g_return_val_if_fail (n < pw_context_pad_get_n_entries (self), NULL);

  return &g_array_index (self->entries, PwPadEntry, n);
}

GtkWidget *
pw_context_pad_get_button (PwContextPad *self,
                           guint         n)
{
  g_return_val_if_fail (PW_IS_CONTEXT_PAD (self), NULL);

  return gtk_grid_get_child_at (self->grid, (int) (n % N_COLUMNS), (int) (n / N_COLUMNS));
}

int
pw_context_pad_find_button (PwContextPad *self,
                            GtkWidget    *button)
{
  for (guint i = 0; i < pw_context_pad_get_n_entries (self); i++)
    if (pw_context_pad_get_button (self, i) == button)
      return (int) i;
  return -1;
}
