/* app/canvas/element-proxy.c - an element as assistive technology meets it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/element-proxy.h"

struct _PwElementProxy
{
  GtkWidget parent_instance;

  char              *id;
  gboolean           is_selected;
  PwElementProxyFunc func;
  gpointer           user_data;
};

/* Assistive technology offers them; those that a canvas lacks do nothing. */
static const char *const actions[] = {
  "element.select",
  "element.activate",
  "element.rename",
  "element.delete",
  "element.append-task",
  "element.connect",
  "element.choose-append",
  "element.choose-type",
};

G_DEFINE_FINAL_TYPE (PwElementProxy, pw_element_proxy, GTK_TYPE_WIDGET)

static void
run_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  /* What is done may take the element away. */
  g_autoptr (PwElementProxy) self = g_object_ref (PW_ELEMENT_PROXY (widget));

  if (self->func != NULL)
    self->func (self, action_name + strlen ("element."), self->user_data);
}

static void
pw_element_proxy_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
pw_element_proxy_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
}

static void
pw_element_proxy_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pw_element_proxy_parent_class)->dispose (object);
}

static void
pw_element_proxy_finalize (GObject *object)
{
  g_free (PW_ELEMENT_PROXY (object)->id);

  G_OBJECT_CLASS (pw_element_proxy_parent_class)->finalize (object);
}

static void
pw_element_proxy_class_init (PwElementProxyClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pw_element_proxy_dispose;
  object_class->finalize = pw_element_proxy_finalize;
  widget_class->measure = pw_element_proxy_measure;
  widget_class->snapshot = pw_element_proxy_snapshot;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, run_action);
  gtk_widget_class_set_css_name (widget_class, "element");
}

static void
pw_element_proxy_init (PwElementProxy *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  /* Pointers are the canvas's business. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
pw_element_proxy_new (const char        *id,
                      const char        *label,
                      const char        *description,
                      gboolean           is_container,
                      PwElementProxyFunc func,
                      gpointer           user_data)
{
  PwElementProxy *self = g_object_new (PW_TYPE_ELEMENT_PROXY,
                                       "accessible-role",
                                       is_container ? GTK_ACCESSIBLE_ROLE_GROUP : GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                       NULL);

  self->id = g_strdup (id);
  self->func = func;
  self->user_data = user_data;
  pw_element_proxy_set_label (self, label);
  pw_element_proxy_set_description (self, description);

  return GTK_WIDGET (self);
}

const char *
pw_element_proxy_get_id (PwElementProxy *self)
{
  g_return_val_if_fail (PW_IS_ELEMENT_PROXY (self), NULL);

  return self->id;
}

void
pw_element_proxy_set_label (PwElementProxy *self,
                            const char     *label)
{
  g_return_if_fail (PW_IS_ELEMENT_PROXY (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
pw_element_proxy_set_selected (PwElementProxy *self,
                               gboolean        is_selected)
{
  g_return_if_fail (PW_IS_ELEMENT_PROXY (self));

  if (self->is_selected == !!is_selected)
    return;
  self->is_selected = !!is_selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, self->is_selected, -1);
}

void
pw_element_proxy_set_description (PwElementProxy *self,
                                  const char     *description)
{
  g_return_if_fail (PW_IS_ELEMENT_PROXY (self));

  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

void
pw_element_proxy_set_flows_to (PwElementProxy *self,
                               GList          *next)
{
  GtkAccessibleRelation relation = GTK_ACCESSIBLE_RELATION_FLOW_TO;
  g_auto (GValue) value = G_VALUE_INIT;

  g_return_if_fail (PW_IS_ELEMENT_PROXY (self));

  if (next == NULL)
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), relation);
      return;
    }

  gtk_accessible_relation_init_value (relation, &value);
  g_value_set_pointer (&value, g_list_copy (next));
  gtk_accessible_update_relation_value (GTK_ACCESSIBLE (self), 1, &relation, &value);
}
