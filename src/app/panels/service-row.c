/* app/panels/service-row.c - one service: its name and a sign for each city
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/service-row.h"

#include "app/application.h"
#include "app/city-sign.h"

#include <glib/gi18n-lib.h>

struct _PwServiceRow
{
  GtkListBoxRow parent_instance;

  GtkToggleButton *expander;
  GtkLabel        *name_label;
  GtkFlowBox      *signs;
  GtkRevealer     *revealer;
  GtkBox          *details;
  GtkWidget       *comparison_button;

  const PwWorkspaceInfo *workspace;
  const PwService       *service;
  PwProblemList         *problems;
};

G_DEFINE_FINAL_TYPE (PwServiceRow, pw_service_row, GTK_TYPE_LIST_BOX_ROW)

static const PwCity *
get_city (PwServiceRow *self,
          guint         n)
{
  return g_ptr_array_index (self->workspace->cities, n);
}

static PwRecordingState
get_state (PwServiceRow *self,
           guint         city)
{
  const PwVariantInfo *variant = pw_service_find_variant (self->service, city);

  return variant != NULL ? variant->state : PW_RECORDING_MISSING;
}

static GtkWidget *
warning_badge_new (void)
{
  GtkWidget *badge = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_set_halign (badge, GTK_ALIGN_END);
  gtk_widget_set_valign (badge, GTK_ALIGN_START);
  gtk_widget_add_css_class (badge, "sign-warning");

  return badge;
}

/* What a sign says to those who do not see it, and in its tooltip. */
static char *
describe_variant (PwServiceRow *self,
                  guint         n)
{
  const PwCity *city = get_city (self, n);
  const char   *problem = pw_problem_list_get (self->problems, self->service->id, city->id);

  if (problem != NULL)
    /* Translators: a city and what is wrong with its file */
    return g_strdup_printf (_ ("%s: %s"), city->name, problem);
  /* Translators: a city and the state of its process, such as "Gießen: recorded" */
  return g_strdup_printf (_ ("%s: %s"), city->name, pw_recording_state_get_label (get_state (self, n)));
}

static GtkWidget *
sign_child_new (PwServiceRow *self,
                guint         n)
{
  const PwCity    *city = get_city (self, n);
  GtkWidget       *child = gtk_flow_box_child_new ();
  GtkWidget       *sign = pw_city_sign_new (city, get_state (self, n));
  g_autofree char *text = describe_variant (self, n);

  if (pw_problem_list_get (self->problems, self->service->id, city->id) != NULL)
    {
      GtkWidget *overlay = gtk_overlay_new ();

      gtk_overlay_set_child (GTK_OVERLAY (overlay), sign);
      gtk_overlay_add_overlay (GTK_OVERLAY (overlay), warning_badge_new ());
      sign = overlay;
    }
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), sign);
  gtk_widget_set_tooltip_text (child, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return child;
}

static GtkWidget *
problem_button_new (PwServiceRow *self,
                    guint         n)
{
  const PwCity    *city = get_city (self, n);
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  g_autofree char *text = describe_variant (self, n);
  GtkWidget       *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (icon, "hint");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "service-detail");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-variant");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", self->service->id, city->id);

  return button;
}

static void
fill (PwServiceRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->signs))) != NULL)
    gtk_flow_box_remove (self->signs, child);
  while ((child = gtk_widget_get_last_child (GTK_WIDGET (self->details))) != self->comparison_button)
    gtk_box_remove (self->details, child);

  for (guint i = 0; i < self->workspace->cities->len; i++)
    {
      gtk_flow_box_insert (self->signs, sign_child_new (self, i), -1);
      if (pw_problem_list_get (self->problems, self->service->id, get_city (self, i)->id) != NULL)
        gtk_box_append (self->details, problem_button_new (self, i));
    }
}

static void
on_sign_activated (PwServiceRow    *self,
                   GtkFlowBoxChild *child)
{
  const PwCity *city = get_city (self, (guint) gtk_flow_box_child_get_index (child));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-variant", "(ss)", self->service->id, city->id);
}

static void
on_expander_toggled (PwServiceRow *self)
{
  gboolean is_expanded = gtk_toggle_button_get_active (self->expander);

  gtk_button_set_icon_name (GTK_BUTTON (self->expander), is_expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_revealer_set_reveal_child (self->revealer, is_expanded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, is_expanded, -1);
}

static gboolean
on_key (PwServiceRow   *self,
        guint           key,
        guint           code,
        GdkModifierType modifiers)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right || key == GDK_KEY_plus)
    pw_service_row_set_expanded (self, TRUE);
  else if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left || key == GDK_KEY_minus)
    pw_service_row_set_expanded (self, FALSE);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
pw_service_row_dispose (GObject *object)
{
  PwServiceRow *self = PW_SERVICE_ROW (object);

  g_clear_object (&self->problems);
  G_OBJECT_CLASS (pw_service_row_parent_class)->dispose (object);
}

static void
pw_service_row_class_init (PwServiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_service_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/service-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PwServiceRow, expander);
  gtk_widget_class_bind_template_child (widget_class, PwServiceRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, PwServiceRow, signs);
  gtk_widget_class_bind_template_child (widget_class, PwServiceRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, PwServiceRow, details);
  gtk_widget_class_bind_template_child (widget_class, PwServiceRow, comparison_button);
  gtk_widget_class_bind_template_callback (widget_class, on_sign_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_expander_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
}

static void
pw_service_row_init (PwServiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pw_service_row_new (const PwWorkspaceInfo *workspace,
                    const PwService       *service,
                    PwProblemList         *problems)
{
  PwServiceRow *self = g_object_new (PW_TYPE_SERVICE_ROW, NULL);

  self->workspace = workspace;
  self->service = service;
  self->problems = g_object_ref (problems);
  gtk_label_set_label (self->name_label, service->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, service->name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->signs), GTK_ACCESSIBLE_PROPERTY_LABEL, service->name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->comparison_button), "s", service->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->comparison_button), "win.show-comparison");
  g_signal_connect_object (problems, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);

  return GTK_WIDGET (self);
}

const char *
pw_service_row_get_service_id (PwServiceRow *self)
{
  g_return_val_if_fail (PW_IS_SERVICE_ROW (self), NULL);

  return self->service->id;
}

gboolean
pw_service_row_get_expanded (PwServiceRow *self)
{
  g_return_val_if_fail (PW_IS_SERVICE_ROW (self), FALSE);

  return gtk_toggle_button_get_active (self->expander);
}

void
pw_service_row_set_expanded (PwServiceRow *self,
                             gboolean      expanded)
{
  g_return_if_fail (PW_IS_SERVICE_ROW (self));

  gtk_toggle_button_set_active (self->expander, expanded);
}
