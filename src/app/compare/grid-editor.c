/* app/compare/grid-editor.c - writes into a cell of the alignment table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/grid-editor.h"

struct _PwGridEditor
{
  AdwBin parent_instance;

  GtkEntry *entry;
  gboolean  is_finished;
};

G_DEFINE_FINAL_TYPE (PwGridEditor, pw_grid_editor, ADW_TYPE_BIN)

enum
{
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
finish (PwGridEditor *self,
        const char   *text)
{
  g_autofree char *kept = g_strdup (text);

  if (self->is_finished)
    return;

  /* Whoever hears of it may take the editor away. */
  self->is_finished = TRUE;
  g_object_ref (self);
  g_signal_emit (self, signals[FINISHED], 0, kept);
  g_object_unref (self);
}

static void
on_activate (PwGridEditor *self)
{
  finish (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static gboolean
on_key (PwGridEditor *self,
        guint         key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  finish (self, NULL);
  return GDK_EVENT_STOP;
}

static void
pw_grid_editor_class_init (PwGridEditorClass *klass)
{
  signals[FINISHED] = g_signal_new ("finished", PW_TYPE_GRID_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "grideditor");
}

static void
pw_grid_editor_init (PwGridEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = GTK_ENTRY (gtk_entry_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->entry));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
pw_grid_editor_new (const char *text,
                    const char *label,
                    const char *hint)
{
  PwGridEditor *self = g_object_new (PW_TYPE_GRID_EDITOR, NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_entry_set_placeholder_text (self->entry, hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

GtkEditable *
pw_grid_editor_get_editable (PwGridEditor *self)
{
  g_return_val_if_fail (PW_IS_GRID_EDITOR (self), NULL);

  return GTK_EDITABLE (self->entry);
}

void
pw_grid_editor_finish (PwGridEditor *self)
{
  g_return_if_fail (PW_IS_GRID_EDITOR (self));

  on_activate (self);
}
