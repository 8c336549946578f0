/* app/panels/property-panel.c - what is recorded about what is selected
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/property-panel.h"

#include "app/application.h"
#include "app/panels/element-name.h"
#include "app/panels/fact-group.h"
#include "model/field.h"

#include <glib/gi18n-lib.h>

struct _PwPropertyPanel
{
  AdwBin parent_instance;

  GtkLabel *family_label;
  GtkLabel *number_label;
  GtkBox   *groups;

  PwDocument  *document;
  PwSelection *selection;
};

G_DEFINE_FINAL_TYPE (PwPropertyPanel, pw_property_panel, ADW_TYPE_BIN)

enum
{
  SHOW_ELEMENT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Facts that stand side by side, and are shown even where they are not recorded. */
/* clang-format off */
static const char *const pairs[][2] = {
  { "processing-time", "waiting-time" },
  { "medium-in",       "medium-out" },
};
/* clang-format on */

/* Shown elsewhere in the panel. */
static const char *const shown_elsewhere[] = { "number", "performers" };

static void
on_link_activated (PwPropertyPanel *self,
                   const char      *id)
{
  g_signal_emit (self, signals[SHOW_ELEMENT], 0, id);
}

static PwFactGroup *
add_group (PwPropertyPanel *self,
           const char      *title)
{
  GtkWidget *group = pw_fact_group_new (title);

  gtk_box_append (self->groups, group);
  g_signal_connect_object (group, "link-activated", G_CALLBACK (on_link_activated), self, G_CONNECT_SWAPPED);

  return PW_FACT_GROUP (group);
}

static char *
dup_field (const PwElement *element,
           PwFieldOwner     owner,
           const char      *key)
{
  const PwFieldInfo *field = pw_field_find (owner, key);

  return field != NULL ? pw_field_dup_text (element, field) : NULL;
}

static const char *
get_field_label (PwFieldOwner owner,
                 const char  *key)
{
  const PwFieldInfo *field = pw_field_find (owner, key);

  return field != NULL ? _ (field->label) : key;
}

/* Who does it: the performers that are recorded, else the lane. */
static char *
dup_role (const PwElement *element)
{
  g_autofree char *performers = dup_field (element, PW_FIELD_OWNER_ACTIVITY, "performers");
  PwElement       *lane;

  if (performers != NULL && *performers != '\0')
    return g_steal_pointer (&performers);

  lane = pw_element_find_referrer (element, PW_ELEMENT_LANE, "flowNodeRef");
  return lane != NULL ? pw_element_dup_display_name (lane) : NULL;
}

static void
add_identity (PwPropertyPanel *self,
              const PwElement *element)
{
  PwFactGroup     *group = add_group (self, NULL);
  g_autofree char *name = pw_element_dup_display_name (element);
  g_autofree char *type = pw_element_dup_type_label (element);
  g_autofree char *role = NULL;

  pw_fact_group_add_long (group, _ ("Name"), name);
  pw_fact_group_add (group, _ ("Type"), type);
  if (pw_element_has (element, PW_TRAIT_FLOW_NODE))
    {
      role = dup_role (element);
      pw_fact_group_add (group, _ ("Role"), role);
    }
}

static gboolean
is_in (const char        *key,
       const char *const *list,
       gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (list[i], key))
      return TRUE;

  return FALSE;
}

/* Adds the fact, and the one beside it; nothing if it came with its pair already. */
static void
add_field (PwFactGroup       *group,
           const PwElement   *element,
           const PwFieldInfo *field)
{
  g_autofree char *value = NULL;

  if (field->owner == PW_FIELD_OWNER_ACTIVITY)
    for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
      {
        if (g_str_equal (pairs[i][1], field->key))
          return;
        if (g_str_equal (pairs[i][0], field->key))
          {
            g_autofree char *first = pw_field_dup_text (element, field);
            g_autofree char *second = dup_field (element, field->owner, pairs[i][1]);

            pw_fact_group_add_pair (group, _ (field->label), first,
                                    get_field_label (field->owner, pairs[i][1]), second);
            return;
          }
      }

  value = pw_field_dup_text (element, field);
  if (value != NULL && *value != '\0')
    {
      if (field->kind == PW_FIELD_KIND_LONG_TEXT)
        pw_fact_group_add_long (group, _ (field->label), value);
      else
        pw_fact_group_add (group, _ (field->label), value);
    }
}

/* One box for a step, whose facts belong together; one for each heading of a process. */
static void
add_fields (PwPropertyPanel *self,
            const PwElement *element)
{
  guint              n_fields;
  const PwFieldInfo *fields = pw_field_get_all (&n_fields);
  PwFieldOwner       owner;
  PwFactGroup       *group = NULL;
  const char        *heading = NULL;

  if (!pw_field_owner_of (element, &owner))
    return;

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].owner != owner || is_in (fields[i].key, shown_elsewhere, G_N_ELEMENTS (shown_elsewhere)))
        continue;

      if (group == NULL || (owner == PW_FIELD_OWNER_PROCESS && g_strcmp0 (heading, fields[i].group) != 0))
        {
          if (group != NULL && pw_fact_group_is_empty (group))
            gtk_box_remove (self->groups, GTK_WIDGET (group));
          heading = fields[i].group;
          group = add_group (self, owner == PW_FIELD_OWNER_PROCESS ? _ (heading) : NULL);
        }
      add_field (group, element, &fields[i]);
    }

  if (group != NULL && pw_fact_group_is_empty (group))
    gtk_box_remove (self->groups, GTK_WIDGET (group));
}

static void
add_documentation (PwPropertyPanel *self,
                   const PwElement *element)
{
  g_autofree char *text = pw_element_dup_documentation (element);

  if (text != NULL)
    pw_fact_group_add_long (add_group (self, NULL), _ ("Documentation"), g_strstrip (text));
}

static void
add_link (PwFactGroup     *group,
          gboolean         is_incoming,
          const PwElement *flow,
          const PwElement *other)
{
  g_autofree char *name = pw_element_dup_display_name (other);
  g_autofree char *condition = pw_element_get_name (flow) != NULL ? pw_element_dup_display_name (flow) : NULL;
  const char      *kind = pw_element_type_get_label (pw_element_get_bpmn_type (flow));
  gboolean         is_sequence = pw_element_get_bpmn_type (flow) == PW_ELEMENT_SEQUENCE_FLOW;
  g_autofree char *note = NULL;
  g_autofree char *description = NULL;

  if (pw_element_get_id (other) == NULL)
    return;

  if (!is_sequence && condition != NULL)
    note = g_strdup_printf ("%s: %s", kind, condition);
  else
    note = g_strdup (is_sequence ? condition : kind);
  /* Translators: an element in the flow before the selected one, or after it */
  description = g_strdup_printf (is_incoming ? _ ("Comes from %s") : _ ("Leads to %s"), name);
  pw_fact_group_add_link (group, is_incoming ? "go-previous-symbolic" : "go-next-symbolic", name, note,
                          pw_element_get_id (other), description);
}

static void
add_flows (PwPropertyPanel *self,
           const PwElement *element)
{
  PwFactGroup *group;

  group = add_group (self, _ ("Flow"));
  if (pw_element_has (element, PW_TRAIT_CONNECTION))
    {
      PwElement *source = pw_element_get_reference (element, "sourceRef");
      PwElement *target = pw_element_get_reference (element, "targetRef");

      if (source != NULL)
        add_link (group, TRUE, element, source);
      if (target != NULL)
        add_link (group, FALSE, element, target);
    }
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < pw_element_get_n_referrers (element); i++)
      {
        const PwReference *link = pw_element_get_nth_referrer (element, i);
        PwElement         *other;

        if (!pw_element_has (link->from, PW_TRAIT_CONNECTION) ||
            !g_str_equal (link->role, pass == 0 ? "targetRef" : "sourceRef"))
          continue;
        other = pw_element_get_reference (link->from, pass == 0 ? "sourceRef" : "targetRef");
        if (other != NULL)
          add_link (group, pass == 0, link->from, other);
      }

  if (pw_fact_group_is_empty (group))
    gtk_box_remove (self->groups, GTK_WIDGET (group));
}

static void
show_element (PwPropertyPanel *self,
              const PwElement *element)
{
  g_autofree char *number = NULL;

  if (pw_element_has (element, PW_TRAIT_ACTIVITY))
    number = dup_field (element, PW_FIELD_OWNER_ACTIVITY, "number");
  gtk_label_set_label (self->family_label, pw_element_type_get_family (pw_element_get_bpmn_type (element)));
  gtk_label_set_label (self->number_label, number != NULL ? number : "");

  add_identity (self, element);
  add_fields (self, element);
  add_documentation (self, element);
  add_flows (self, element);
  if (pw_element_get_id (element) != NULL)
    pw_fact_group_add (add_group (self, NULL), _ ("Identifier"), pw_element_get_id (element));
}

/* The process that the file is about: the first with facts of ours, else the first. */
static const PwElement *
find_process (const PwModel *model)
{
  const PwElement *first = NULL;

  for (const PwElement *child = pw_element_get_first_child (pw_model_get_definitions (model)); child != NULL;
       child = pw_element_get_next_sibling (child))
    {
      if (pw_element_get_bpmn_type (child) != PW_ELEMENT_PROCESS)
        continue;
      if (pw_element_find_own (child, "process") != NULL)
        return child;
      if (first == NULL)
        first = child;
    }

  return first;
}

static void
show_process (PwPropertyPanel *self)
{
  const PwModel   *model = pw_document_get_model (self->document);
  const PwElement *process = find_process (model);
  g_autofree char *title = pw_model_dup_title (model);
  PwFactGroup     *group;

  gtk_label_set_label (self->family_label, _ ("Process"));
  gtk_label_set_label (self->number_label, "");
  group = add_group (self, NULL);
  pw_fact_group_add_long (group, _ ("Name"), *title != '\0' ? title : pw_document_get_title (self->document));
  if (process == NULL)
    return;

  add_fields (self, process);
  add_documentation (self, process);
}

static void
show_several (PwPropertyPanel *self)
{
  const PwModel   *model = pw_document_get_model (self->document);
  guint            n = pw_selection_get_n_ids (self->selection);
  g_autofree char *head = g_strdup_printf (ngettext ("%u element", "%u elements", n), n);
  PwFactGroup     *group = add_group (self, NULL);

  gtk_label_set_label (self->family_label, head);
  gtk_label_set_label (self->number_label, "");
  for (guint i = 0; i < n; i++)
    {
      const char      *id = pw_selection_get_nth_id (self->selection, i);
      const PwElement *element = pw_model_find (model, id);
      g_autofree char *name = element != NULL ? pw_element_dup_display_name (element) : g_strdup (id);

      pw_fact_group_add_link (group, element != NULL ? pw_element_type_get_icon_name (pw_element_get_bpmn_type (element)) : "go-next-symbolic",
                              name, NULL, id, name);
    }
}

static void
refresh (PwPropertyPanel *self)
{
  const char      *id;
  const PwElement *element = NULL;
  GtkWidget       *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  gtk_widget_set_visible (GTK_WIDGET (self->family_label), self->document != NULL);
  if (self->document == NULL)
    return;

  id = pw_selection_get_only (self->selection);
  if (id != NULL)
    element = pw_model_find (pw_document_get_model (self->document), id);

  if (element != NULL)
    show_element (self, element);
  else if (pw_selection_get_n_ids (self->selection) > 1)
    show_several (self);
  else
    show_process (self);
}

static void
pw_property_panel_dispose (GObject *object)
{
  PwPropertyPanel *self = PW_PROPERTY_PANEL (object);

  g_clear_object (&self->document);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (pw_property_panel_parent_class)->dispose (object);
}

static void
pw_property_panel_class_init (PwPropertyPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_property_panel_dispose;

  signals[SHOW_ELEMENT] = g_signal_new ("show-element", PW_TYPE_PROPERTY_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/property-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PwPropertyPanel, family_label);
  gtk_widget_class_bind_template_child (widget_class, PwPropertyPanel, number_label);
  gtk_widget_class_bind_template_child (widget_class, PwPropertyPanel, groups);
}

static void
pw_property_panel_init (PwPropertyPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pw_property_panel_set_document (PwPropertyPanel *self,
                                PwDocument      *document,
                                PwSelection     *selection)
{
  g_return_if_fail (PW_IS_PROPERTY_PANEL (self));
  g_return_if_fail ((document == NULL) == (selection == NULL));

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  g_set_object (&self->selection, selection);
  if (document != NULL)
    {
      g_signal_connect_object (selection, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
    }
  refresh (self);
}

const char *
pw_property_panel_find_value (PwPropertyPanel *self,
                              const char      *title)
{
  g_return_val_if_fail (PW_IS_PROPERTY_PANEL (self), NULL);

  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    {
      const char *value = pw_fact_group_find_value (PW_FACT_GROUP (group), title);

      if (value != NULL)
        return value;
    }

  return NULL;
}
