/* app/panels/property-sheet.c - the rows for what is selected
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/property-sheet.h"

#include "app/panels/element-name.h"
#include "app/panels/list-editor.h"
#include "app/panels/property-sheet-private.h"
#include "edit/drawing.h"
#include "edit/scope.h"
#include "edit/variant.h"

#include <glib/gi18n-lib.h>

/* --- one element ------------------------------------------------------------------------------------- */

/* Who does it: the performers that are recorded, else the lane. */
static void
add_role (PwPropertySheet *self,
          PwFactGroup     *group,
          const PwElement *element)
{
  PwElement       *lane = pw_scope_get_lane (element);
  g_autofree char *name = lane != NULL ? pw_element_dup_display_name (lane) : NULL;
  GtkWidget       *row;

  if (pw_element_has (element, PW_TRAIT_ACTIVITY))
    {
      row = pw_property_sheet_make_field (self, (const char *const *) self->ids,
                                          pw_field_find (PW_FIELD_OWNER_ACTIVITY, "performers"), _ ("Role"));
      pw_list_editor_set_placeholder (PW_LIST_EDITOR (row), name);
      pw_fact_group_add (group, row);
    }
  else if (name != NULL)
    pw_fact_group_add_plain (group, _ ("Role"), name);
}

static void
add_identity (PwPropertySheet *self,
              const PwElement *element)
{
  PwFactGroup     *group = pw_property_sheet_add_group (self, NULL);
  g_autofree char *type = pw_element_dup_type_label (element);

  if (pw_property_applies (element, "text"))
    pw_fact_group_add (group, pw_property_sheet_make_property (self, "text"));
  else if (pw_property_applies (element, "name"))
    pw_fact_group_add (group, pw_property_sheet_make_property (self, "name"));
  if (pw_variant_get_of (element) != NULL)
    pw_fact_group_add (group, pw_property_sheet_make_type (self, element));
  else
    pw_fact_group_add_plain (group, _ ("Type"), type);
  if (pw_element_has (element, PW_TRAIT_FLOW_NODE))
    add_role (self, group, element);
}

/* What only elements of this kind have. */
static void
add_details (PwPropertySheet *self,
             const PwElement *element)
{
  static const char *const elsewhere[] = { "name", "text", "documentation", "id", NULL };
  PwElementType            type = pw_element_get_bpmn_type (element);
  guint                    n;
  const PwPropertyInfo    *properties = pw_property_get_all (&n);
  PwFactGroup             *group = pw_property_sheet_add_group (self, NULL);

  for (guint i = 0; i < n; i++)
    if (!g_strv_contains (elsewhere, properties[i].key) && pw_property_applies (element, properties[i].key))
      pw_fact_group_add (group, pw_property_sheet_make_property (self, properties[i].key));
  if (type == PW_ELEMENT_SEQUENCE_FLOW)
    pw_fact_group_add (group, pw_property_sheet_make_field (self, (const char *const *) self->ids,
                                                            pw_field_find (PW_FIELD_OWNER_FLOW, "probability"), _ ("Share of the cases")));
  if (type == PW_ELEMENT_BOUNDARY_EVENT || (type == PW_ELEMENT_START_EVENT && pw_scope_is_event_sub_process (pw_scope_get (element))))
    pw_fact_group_add (group, pw_property_sheet_make_marker (self, "non-interrupting", _ ("Does not interrupt")));
  if (type == PW_ELEMENT_DATA_OBJECT_REFERENCE)
    pw_fact_group_add (group, pw_property_sheet_make_marker (self, "collection", _ ("Several of them")));
  if (type == PW_ELEMENT_PARTICIPANT)
    pw_fact_group_add (group, pw_property_sheet_make_marker (self, "multiplicity", _ ("Several of them")));
  if (pw_fact_group_is_empty (group))
    gtk_box_remove (self->box, GTK_WIDGET (group));
}

static void
set_fact_ids (PwPropertySheet *self,
              const PwElement *element)
{
  g_strfreev (self->fact_ids);
  self->fact_ids = g_new0 (char *, 2);
  self->fact_ids[0] = pw_scope_dup_name_of (element);
}

static void
add_documentation (PwPropertySheet *self,
                   const PwElement *element)
{
  if (pw_property_applies (element, "documentation"))
    pw_fact_group_add (pw_property_sheet_add_group (self, NULL), pw_property_sheet_make_property (self, "documentation"));
}

/* The visit is over: the document has taken the id, or has refused it. */
static void
on_id_done (PwFactRow *row,
            gpointer   data)
{
  PwPropertySheet *self = data;
  const char      *text = pw_fact_row_get_shown (row);

  if (pw_model_find (pw_document_get_model (self->document), self->ids[0]) == NULL &&
      pw_model_find (pw_document_get_model (self->document), text) != NULL)
    self->new_id (text, self->link_data);
}

static void
add_id (PwPropertySheet *self,
        PwFactGroup     *group)
{
  GtkWidget *row = pw_property_sheet_make_property (self, "id");

  pw_fact_group_add (group, row);
  g_signal_connect (row, "end", G_CALLBACK (on_id_done), self);
}

static void
add_looks (PwPropertySheet *self,
           const PwElement *element)
{
  PwFactGroup *group = pw_property_sheet_add_group (self, NULL);

  if (pw_drawing_get_shape (element) != NULL || pw_drawing_get_edge (element) != NULL)
    pw_fact_group_add (group, pw_property_sheet_make_color (self));
  if (pw_element_get_id (element) != NULL)
    add_id (self, group);
  if (pw_fact_group_is_empty (group))
    gtk_box_remove (self->box, GTK_WIDGET (group));
}

static void
show_element (PwPropertySheet *self,
              const PwElement *element)
{
  PwElement *process = NULL;

  add_identity (self, element);
  add_details (self, element);
  if (pw_element_has (element, PW_TRAIT_ACTIVITY))
    {
      set_fact_ids (self, element);
      pw_property_sheet_add_activity_facts (self, element);
    }
  if (pw_element_has (element, PW_TRAIT_GATEWAY))
    pw_property_sheet_add_outgoing (self, element);
  add_documentation (self, element);
  if (pw_element_get_bpmn_type (element) == PW_ELEMENT_PARTICIPANT)
    process = pw_scope_get_process (element);
  if (process != NULL)
    {
      const char *ids[2] = { NULL, NULL };

      set_fact_ids (self, process);
      ids[0] = self->fact_ids[0];
      pw_fact_group_add (pw_property_sheet_add_group (self, _ ("Process")),
                         pw_property_sheet_make_property_of (self, ids, "name", _ ("Name of the process")));
      pw_property_sheet_add_process_facts (self, process);
    }
  pw_property_sheet_update_links (self, element);
  add_looks (self, element);
}

/* --- the process, several elements ---------------------------------------------------------------- */

/* The process that the file is about: the first with facts of ours, else the first. */
static PwElement *
find_process (const PwModel *model)
{
  PwElement *first = NULL;

  for (PwElement *child = pw_element_get_first_child (pw_model_get_definitions (model)); child != NULL;
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
show_process (PwPropertySheet *self)
{
  const PwModel   *model = pw_document_get_model (self->document);
  PwElement       *process = find_process (model);
  g_autofree char *title = pw_model_dup_title (model);
  PwFactGroup     *group = pw_property_sheet_add_group (self, NULL);

  if (process == NULL)
    {
      pw_fact_group_add_plain (group, _ ("Name"), *title != '\0' ? title : pw_document_get_title (self->document));
      return;
    }
  set_fact_ids (self, process);
  g_strfreev (self->ids);
  self->ids = g_strdupv (self->fact_ids);
  pw_fact_group_add (group, pw_property_sheet_make_property (self, "name"));
  pw_property_sheet_add_process_facts (self, process);
  add_documentation (self, process);
}

static void
show_several (PwPropertySheet *self)
{
  const PwModel *model = pw_document_get_model (self->document);
  PwFactGroup   *group;
  PwFieldOwner   common = PW_FIELD_OWNER_PROCESS;
  gboolean       is_common = TRUE;
  gboolean       has_documentation = TRUE;

  for (guint i = 0; self->ids[i] != NULL; i++)
    {
      const PwElement *element = pw_scope_find (model, self->ids[i]);
      PwFieldOwner     owner;

      is_common = is_common && element != NULL && pw_field_owner_of (element, &owner) && (i == 0 || owner == common);
      if (is_common)
        common = owner;
      has_documentation = has_documentation && element != NULL && pw_property_applies (element, "documentation");
    }
  if (is_common)
    {
      g_strfreev (self->fact_ids);
      self->fact_ids = g_strdupv (self->ids);
      pw_property_sheet_add_common_facts (self, common);
    }
  group = pw_property_sheet_add_group (self, NULL);
  if (has_documentation)
    pw_fact_group_add (group, pw_property_sheet_make_property (self, "documentation"));
  pw_fact_group_add (group, pw_property_sheet_make_color (self));
  group = pw_property_sheet_add_group (self, _ ("Selected"));
  for (guint i = 0; self->ids[i] != NULL; i++)
    {
      const PwElement *element = pw_scope_find (model, self->ids[i]);
      g_autofree char *name = element != NULL ? pw_element_dup_display_name (element) : g_strdup (self->ids[i]);

      pw_fact_group_add_link (group, element != NULL ? pw_element_type_get_icon_name (pw_element_get_bpmn_type (element)) : "go-next-symbolic",
                              name, NULL, self->ids[i], name);
    }
}

/* --- the sheet ---------------------------------------------------------------------------------------- */

/* What the choice of rows depends on. */
static char *
dup_signature (PwPropertySheet *self)
{
  const PwModel *model = pw_document_get_model (self->document);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; self->ids[i] != NULL; i++)
    {
      const PwElement *element = pw_scope_find (model, self->ids[i]);
      const PwVariant *variant = element != NULL ? pw_variant_get_of (element) : NULL;
      PwElement       *lane = element != NULL && pw_element_has (element, PW_TRAIT_FLOW_NODE) ? pw_scope_get_lane (element) : NULL;
      gboolean         has_condition = element != NULL && pw_property_applies (element, "condition");

      g_string_append_printf (text, "%s %d %s %s %d %d", self->ids[i], element != NULL ? (int) pw_element_get_bpmn_type (element) : -1,
                              variant != NULL ? variant->key : "", lane != NULL ? pw_element_get_id (lane) : "",
                              has_condition, element != NULL && pw_property_applies (element, "default"));
      if (element != NULL && pw_element_has (element, PW_TRAIT_GATEWAY))
        {
          g_autoptr (GPtrArray) flows = pw_property_sheet_list_outgoing (element);

          for (guint k = 0; k < flows->len; k++)
            {
              PwElement *target = pw_scope_get_target (g_ptr_array_index (flows, k));

              g_string_append_printf (text, " %s>%s", pw_element_get_id (g_ptr_array_index (flows, k)), target != NULL ? pw_element_get_id (target) : "");
            }
        }
    }

  return g_strdup (text->str);
}

PwPropertySheet *
pw_property_sheet_new (GtkBox             *box,
                       PwDocument         *document,
                       const char *const  *ids,
                       GHashTable         *open_folds,
                       PwPropertySheetLink link,
                       PwPropertySheetLink new_id,
                       gpointer            data)
{
  PwPropertySheet *self = g_new0 (PwPropertySheet, 1);
  const PwElement *only;

  self->box = box;
  self->document = g_object_ref (document);
  self->ids = g_strdupv ((char **) ids);
  self->bindings = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_fact_binding_free);
  self->suggestions = pw_suggestions_new (pw_document_get_model (document));
  self->open_folds = open_folds;
  self->link = link;
  self->new_id = new_id;
  self->link_data = data;

  only = ids[0] != NULL && ids[1] == NULL ? pw_scope_find (pw_document_get_model (document), ids[0]) : NULL;
  if (only != NULL)
    show_element (self, only);
  else if (ids[0] != NULL && ids[1] != NULL)
    show_several (self);
  else
    show_process (self);
  self->signature = dup_signature (self);

  return self;
}

gboolean
pw_property_sheet_update (PwPropertySheet *self)
{
  g_autofree char *signature = dup_signature (self);
  const PwElement *only = self->ids[0] != NULL && self->ids[1] == NULL ? pw_scope_find (pw_document_get_model (self->document), self->ids[0]) : NULL;

  for (guint i = 0; i < self->bindings->len; i++)
    pw_fact_binding_update (g_ptr_array_index (self->bindings, i));
  if (!g_str_equal (signature, self->signature))
    return FALSE;
  if (only != NULL && self->links != NULL)
    pw_property_sheet_update_links (self, only);
  if (only != NULL)
    pw_property_sheet_update_sum (self, only);

  return TRUE;
}

void
pw_property_sheet_commit (PwPropertySheet *self)
{
  for (guint i = 0; i < self->bindings->len; i++)
    pw_fact_binding_commit (g_ptr_array_index (self->bindings, i));
}

void
pw_property_sheet_free (PwPropertySheet *self)
{
  GtkWidget *child;

  g_ptr_array_unref (self->bindings);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  pw_suggestions_free (self->suggestions);
  g_object_unref (self->document);
  g_strfreev (self->ids);
  g_strfreev (self->fact_ids);
  g_free (self->signature);
  g_free (self->links_signature);
  g_free (self);
}
