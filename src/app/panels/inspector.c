/* app/panels/inspector.c - the pane at the end: properties, outline and findings
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/inspector.h"

#include "app/application.h"

struct _PwInspector
{
  AdwBin parent_instance;

  GtkStack        *stack;
  PwPropertyPanel *properties;
  PwOutlinePanel  *outline;
  PwFindingsPanel *findings;
};

G_DEFINE_FINAL_TYPE (PwInspector, pw_inspector, ADW_TYPE_BIN)

enum
{
  SHOW_ELEMENT,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_show_element (PwInspector *self,
                 const char  *id)
{
  g_signal_emit (self, signals[SHOW_ELEMENT], 0, id);
}

static void
on_activated (PwInspector *self,
              const char  *id)
{
  g_signal_emit (self, signals[ACTIVATED], 0, id);
}

static gboolean
pw_inspector_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (PW_INSPECTOR (widget)->stack), GTK_DIR_TAB_FORWARD);
}

static void
pw_inspector_class_init (PwInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = pw_inspector_grab_focus;

  signals[SHOW_ELEMENT] = g_signal_new ("show-element", PW_TYPE_INSPECTOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ACTIVATED] = g_signal_new ("activated", PW_TYPE_INSPECTOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PW_TYPE_PROPERTY_PANEL);
  g_type_ensure (PW_TYPE_OUTLINE_PANEL);
  g_type_ensure (PW_TYPE_FINDINGS_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, PwInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, PwInspector, properties);
  gtk_widget_class_bind_template_child (widget_class, PwInspector, outline);
  gtk_widget_class_bind_template_child (widget_class, PwInspector, findings);
  gtk_widget_class_bind_template_callback (widget_class, on_show_element);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
pw_inspector_init (PwInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pw_inspector_set_document (PwInspector *self,
                           PwDocument  *document,
                           PwSelection *selection)
{
  g_return_if_fail (PW_IS_INSPECTOR (self));

  pw_property_panel_set_document (self->properties, document, selection);
  pw_outline_panel_set_document (self->outline, document, selection);
  gtk_widget_set_sensitive (GTK_WIDGET (self), document != NULL);
}

void
pw_inspector_start_search (PwInspector *self)
{
  g_return_if_fail (PW_IS_INSPECTOR (self));

  gtk_stack_set_visible_child_name (self->stack, "outline");
  pw_outline_panel_start_search (self->outline);
}

void
pw_inspector_show_properties (PwInspector *self)
{
  g_return_if_fail (PW_IS_INSPECTOR (self));

  gtk_stack_set_visible_child_name (self->stack, "properties");
}

PwPropertyPanel *
pw_inspector_get_properties (PwInspector *self)
{
  g_return_val_if_fail (PW_IS_INSPECTOR (self), NULL);

  return self->properties;
}

void
pw_inspector_set_runner (PwInspector   *self,
                         PwCheckRunner *runner,
                         PwSelection   *selection)
{
  g_return_if_fail (PW_IS_INSPECTOR (self));

  pw_findings_panel_set_runner (self->findings, runner, selection);
  gtk_widget_set_visible (GTK_WIDGET (self->findings), runner != NULL);
}

void
pw_inspector_show_findings (PwInspector *self)
{
  g_return_if_fail (PW_IS_INSPECTOR (self));

  pw_findings_panel_open (self->findings);
}
