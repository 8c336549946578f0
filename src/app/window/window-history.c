/* app/window/window-history.c - taking back and doing again: the diagram in front, or what is decided
 *
 * The keys are no accelerators of the application: those would come before the text
 * fields, whose own undo they are as well.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/window/window-private.h"

#include <glib/gi18n-lib.h>

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwWindow *self = PW_WINDOW (widget);
  gboolean  is_undo = g_str_equal (name, "win.undo");

  if (!pw_window_is_modelling (self))
    {
      PwDecisions *decisions = pw_comparison_page_get_decisions (self->comparison);

      if (decisions != NULL && is_undo)
        pw_decisions_undo (decisions);
      else if (decisions != NULL)
        pw_decisions_redo (decisions);
      return;
    }
  if (self->history == NULL)
    return;
  if (is_undo)
    pw_document_undo (self->history);
  else
    pw_document_redo (self->history);
}

/* What was just done can be taken back right where it is told. */
static void
notify_undoable_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  PwWindow *self = PW_WINDOW (widget);
  AdwToast *toast = adw_toast_new (g_variant_get_string (parameter, NULL));

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_set_weak_pointer (&self->undo_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Its button would take back something else now. */
static void
on_changed (PwWindow *self)
{
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  g_clear_weak_pointer (&self->undo_toast);
}

static void
refresh (PwWindow *self)
{
  gboolean         is_modelling = pw_window_is_modelling (self);
  PwDecisions     *decisions = is_modelling ? NULL : pw_comparison_page_get_decisions (self->comparison);
  gboolean         can_undo = is_modelling && self->history != NULL && pw_document_can_undo (self->history);
  gboolean         can_redo = is_modelling && self->history != NULL && pw_document_can_redo (self->history);
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;
  g_autofree char *undo_tip = NULL;
  g_autofree char *redo_tip = NULL;

  if (decisions != NULL)
    {
      undo_label = g_strdup (pw_decisions_get_undo_label (decisions));
      redo_label = g_strdup (pw_decisions_get_redo_label (decisions));
      can_undo = undo_label != NULL;
      can_redo = redo_label != NULL;
    }
  else if (is_modelling && self->history != NULL)
    {
      g_object_get (self->history, "undo-label", &undo_label, "redo-label", &redo_label, NULL);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", can_undo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", can_redo);
  if (undo_label != NULL)
    /* Translators: the placeholder is what would be taken back, such as "Move" */
    undo_tip = g_strdup_printf (_ ("Undo: %s (Ctrl+Z)"), undo_label);
  if (redo_label != NULL)
    /* Translators: the placeholder is what would be done again, such as "Move" */
    redo_tip = g_strdup_printf (_ ("Redo: %s (Ctrl+Shift+Z)"), redo_label);
  gtk_widget_set_tooltip_text (self->undo_button, undo_tip != NULL ? undo_tip : _ ("Undo (Ctrl+Z)"));
  gtk_widget_set_tooltip_text (self->redo_button, redo_tip != NULL ? redo_tip : _ ("Redo (Ctrl+Shift+Z)"));
}

void
pw_window_update_history (PwWindow *self)
{
  PwDiagramPage *page = pw_modelling_page_get_current (self->modelling);
  PwDocument    *document = page != NULL ? pw_diagram_page_get_document (page) : NULL;

  if (self->undo_button == NULL)
    return;
  if (document != self->history)
    {
      if (self->history != NULL)
        {
          g_signal_handlers_disconnect_by_func (self->history, refresh, self);
          g_signal_handlers_disconnect_by_func (self->history, on_changed, self);
        }
      on_changed (self);
      g_set_object (&self->history, document);
      if (document != NULL)
        {
          g_signal_connect_object (document, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
          g_signal_connect_object (document, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
        }
    }
  refresh (self);
}

void
pw_window_install_history (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.notify-undoable", "s", notify_undoable_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
}
