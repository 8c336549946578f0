/* app/analysis/finding-row.c - one finding and what can be done about it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/analysis/finding-row.h"

#include <glib/gi18n-lib.h>

#include "app/analysis/finding-item.h"
#include "app/application.h"

struct _PwFindingRow
{
  AdwBin parent_instance;

  GtkImage      *icon;
  GtkLabel      *message_label;
  GtkLabel      *advice_label;
  GtkMenuButton *menu_button;
  GtkPopover    *popover;
  GtkButton     *fix_button;
  GtkWidget     *ignore_box;
  GtkEntry      *reason_entry;
  GtkButton     *again_button;

  PwCheckRunner *runner;
  PwFinding     *finding;
};

G_DEFINE_FINAL_TYPE (PwFindingRow, pw_finding_row, ADW_TYPE_BIN)

/* What can be done depends on the document as it is when somebody asks. */
static void
on_popover_shown (PwFindingRow *self)
{
  const char *fix = pw_check_runner_get_fix_label (self->runner, self->finding);

  gtk_widget_set_visible (GTK_WIDGET (self->fix_button), fix != NULL && !self->finding->is_ignored);
  gtk_button_set_label (self->fix_button, fix != NULL ? fix : "");
  gtk_editable_set_text (GTK_EDITABLE (self->reason_entry), self->finding->reason != NULL ? self->finding->reason : "");
}

/* The list is filled anew before the popover has gone: it must not go down with its row. */
static void
on_fix (PwFindingRow *self)
{
  g_autoptr (PwCheckRunner) runner = g_object_ref (self->runner);
  g_autoptr (PwFinding) finding = pw_finding_ref (self->finding);

  gtk_popover_popdown (self->popover);
  if (!pw_check_runner_fix (runner, finding))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
on_ignore (PwFindingRow *self)
{
  g_autoptr (PwCheckRunner) runner = g_object_ref (self->runner);
  g_autoptr (PwFinding) finding = pw_finding_ref (self->finding);
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason_entry))));

  gtk_popover_popdown (self->popover);
  pw_check_runner_ignore (runner, finding, reason);
}

static void
on_again (PwFindingRow *self)
{
  g_autoptr (PwCheckRunner) runner = g_object_ref (self->runner);
  g_autoptr (PwFinding) finding = pw_finding_ref (self->finding);

  gtk_popover_popdown (self->popover);
  pw_check_runner_stop_ignoring (runner, finding);
}

static void
pw_finding_row_dispose (GObject *object)
{
  PwFindingRow *self = PW_FINDING_ROW (object);

  g_clear_object (&self->runner);
  g_clear_pointer (&self->finding, pw_finding_unref);
  G_OBJECT_CLASS (pw_finding_row_parent_class)->dispose (object);
}

static void
pw_finding_row_class_init (PwFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_finding_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PwFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, PwFindingRow, message_label);
  gtk_widget_class_bind_template_child (widget_class, PwFindingRow, advice_label);
  gtk_widget_class_bind_template_child (widget_class, PwFindingRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, PwFindingRow, popover);
  gtk_widget_class_bind_template_child (widget_class, PwFindingRow, fix_button);
  gtk_widget_class_bind_template_child (widget_class, PwFindingRow, ignore_box);
  gtk_widget_class_bind_template_child (widget_class, PwFindingRow, reason_entry);
  gtk_widget_class_bind_template_child (widget_class, PwFindingRow, again_button);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_fix);
  gtk_widget_class_bind_template_callback (widget_class, on_ignore);
  gtk_widget_class_bind_template_callback (widget_class, on_again);
}

static void
pw_finding_row_init (PwFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pw_finding_row_new (void)
{
  return g_object_new (PW_TYPE_FINDING_ROW, NULL);
}

static void
set_severity (PwFindingRow *self,
              PwSeverity    severity)
{
  for (PwSeverity other = PW_SEVERITY_HINT; other <= PW_SEVERITY_ERROR; other++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), pw_severity_get_css_class (other));
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), pw_severity_get_css_class (severity));
  gtk_image_set_from_icon_name (self->icon, pw_severity_get_icon_name (severity));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->icon), pw_severity_get_label (severity));
}

void
pw_finding_row_set (PwFindingRow    *self,
                    PwCheckRunner   *runner,
                    const PwFinding *finding)
{
  g_autofree char *ignored = NULL;
  g_autofree char *description = NULL;
  gboolean         can_ignore;

  g_return_if_fail (PW_IS_FINDING_ROW (self));
  g_return_if_fail ((runner == NULL) == (finding == NULL));

  g_set_object (&self->runner, runner);
  g_clear_pointer (&self->finding, pw_finding_unref);
  if (finding == NULL)
    return;

  self->finding = pw_finding_ref ((PwFinding *) finding);
  can_ignore = pw_check_runner_can_ignore (runner, finding);
  if (finding->is_ignored && finding->reason != NULL && *finding->reason != '\0')
    /* TRANSLATORS: a finding of the checker that is as it should be, and why */
    ignored = g_strdup_printf (_ ("Ignored: %s"), finding->reason);
  else if (finding->is_ignored)
    ignored = g_strdup (_ ("Ignored"));

  set_severity (self, finding->severity);
  gtk_label_set_label (self->message_label, finding->message);
  gtk_label_set_label (self->advice_label, ignored != NULL ? ignored : finding->advice);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->message_label), finding->advice);
  gtk_widget_set_sensitive (GTK_WIDGET (self->message_label), !finding->is_ignored);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), can_ignore || pw_check_runner_get_fix_label (runner, finding) != NULL);
  gtk_widget_set_visible (self->ignore_box, can_ignore && !finding->is_ignored);
  gtk_widget_set_visible (GTK_WIDGET (self->again_button), finding->is_ignored);

  description = g_strdup_printf ("%s: %s %s", pw_severity_get_label (finding->severity), finding->message,
                                 ignored != NULL ? ignored : finding->advice);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}
