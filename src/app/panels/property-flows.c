/* app/panels/property-flows.c - flows of what is selected: where they lead, and how often
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/property-sheet-private.h"

#include "app/panels/element-name.h"
#include "base/quantity.h"
#include "edit/scope.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* --- the order of flows ------------------------------------------------------------------------------ */

/* An index of flows changes its order when one of them changes; the file does not. */
static gsize
get_position (const PwElement *flow)
{
  gsize position = 0;

  for (const xmlNode *node = pw_element_get_node (flow)->prev; node != NULL; node = node->prev)
    position++;

  return position;
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  gsize first = get_position (*(const PwElement *const *) a);
  gsize second = get_position (*(const PwElement *const *) b);

  return first < second ? -1 : first > second;
}

GPtrArray *
pw_property_sheet_list_outgoing (const PwElement *gateway)
{
  GPtrArray *flows = pw_scope_list_flows (gateway, TRUE, PW_ELEMENT_SEQUENCE_FLOW);

  g_ptr_array_sort (flows, compare_positions);

  return flows;
}

/* --- what leaves a gateway ------------------------------------------------------------------------ */

static gboolean
has_shares (const PwElement *gateway)
{
  return pw_element_get_bpmn_type (gateway) != PW_ELEMENT_PARALLEL_GATEWAY;
}

static void
add_flow (PwPropertySheet *self,
          PwFactGroup     *group,
          const PwElement *gateway,
          const PwElement *flow)
{
  g_autofree char *id = pw_scope_dup_name_of (flow);
  const char      *ids[] = { id, NULL };
  PwElement       *target = pw_scope_get_target (flow);
  g_autofree char *name = target != NULL ? pw_element_dup_display_name (target) : g_strdup ("");
  /* TRANSLATORS: a flow; the placeholder is the step that it leads to */
  g_autofree char *title = g_strdup_printf (_ ("to “%s”"), name);
  GtkWidget       *label = pw_property_sheet_make_property_of (self, ids, "name", title);
  GtkWidget       *share;

  if (has_shares (gateway))
    {
      share = pw_property_sheet_make_field (self, ids, pw_field_find (PW_FIELD_OWNER_FLOW, "probability"), _ ("Share of the cases"));
      pw_fact_group_add_pair (group, label, share);
    }
  else
    pw_fact_group_add (group, label);
  if (pw_element_find_child (flow, PW_ELEMENT_CONDITION_EXPRESSION) != NULL)
    pw_fact_group_add (group, pw_property_sheet_make_property_of (self, ids, "condition", _ ("Condition")));
}

void
pw_property_sheet_add_outgoing (PwPropertySheet *self,
                                const PwElement *gateway)
{
  g_autoptr (GPtrArray) flows = pw_property_sheet_list_outgoing (gateway);
  PwFactGroup *group;

  if (flows->len < 2)
    return;
  group = pw_property_sheet_add_group (self, _ ("Outgoing flows"));
  for (guint i = 0; i < flows->len; i++)
    add_flow (self, group, gateway, g_ptr_array_index (flows, i));
  if (!has_shares (gateway))
    return;
  self->sum_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->sum_label, 1);
  gtk_label_set_wrap (self->sum_label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->sum_label), "sum");
  gtk_widget_add_css_class (GTK_WIDGET (self->sum_label), "numeric");
  pw_fact_group_add (group, GTK_WIDGET (self->sum_label));
  pw_property_sheet_update_sum (self, gateway);
}

/* Where exactly one flow is taken, all shares together are the whole. */
void
pw_property_sheet_update_sum (PwPropertySheet *self,
                              const PwElement *gateway)
{
  g_autoptr (GPtrArray) flows = NULL;
  const PwFieldInfo *field = pw_field_find (PW_FIELD_OWNER_FLOW, "probability");
  double             sum = 0;
  gboolean           is_whole;
  g_autofree char   *shown = NULL;
  g_autofree char   *text = NULL;

  if (self->sum_label == NULL)
    return;
  flows = pw_property_sheet_list_outgoing (gateway);
  for (guint i = 0; i < flows->len; i++)
    {
      double share = pw_field_get_number (g_ptr_array_index (flows, i), field);

      sum += isnan (share) ? 0 : share;
    }
  is_whole = sum == 0 || fabs (sum - 1) <= 0.005 || pw_element_get_bpmn_type (gateway) == PW_ELEMENT_INCLUSIVE_GATEWAY;
  shown = pw_share_format (sum);
  /* TRANSLATORS: of the shares of several flows; the placeholder is a percentage */
  text = g_strdup_printf (is_whole ? _ ("Sum: %s") : _ ("The shares add up to %s, not to 100%%."), shown);
  gtk_label_set_label (self->sum_label, text);
  if (is_whole)
    gtk_widget_remove_css_class (GTK_WIDGET (self->sum_label), "hint");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->sum_label), "hint");
}

/* --- links --------------------------------------------------------------------------------------------- */

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

typedef void (*LinkFunc) (gboolean         is_incoming,
                          const PwElement *flow,
                          const PwElement *other,
                          gpointer         data);

static void
for_each_link (const PwElement *element,
               LinkFunc         func,
               gpointer         data)
{
  if (pw_element_has (element, PW_TRAIT_CONNECTION))
    {
      PwElement *source = pw_element_get_reference (element, "sourceRef");
      PwElement *target = pw_element_get_reference (element, "targetRef");

      if (source != NULL)
        func (TRUE, element, source, data);
      if (target != NULL)
        func (FALSE, element, target, data);
    }
  for (guint pass = 0; pass < 2; pass++)
    {
      g_autoptr (GPtrArray) flows = g_ptr_array_new ();

      for (guint i = 0; i < pw_element_get_n_referrers (element); i++)
        {
          const PwReference *link = pw_element_get_nth_referrer (element, i);

          if (pw_element_has (link->from, PW_TRAIT_CONNECTION) && g_str_equal (link->role, pass == 0 ? "targetRef" : "sourceRef"))
            g_ptr_array_add (flows, link->from);
        }
      g_ptr_array_sort (flows, compare_positions);
      for (guint i = 0; i < flows->len; i++)
        {
          PwElement *other = pw_element_get_reference (g_ptr_array_index (flows, i), pass == 0 ? "sourceRef" : "targetRef");

          if (other != NULL)
            func (pass == 0, g_ptr_array_index (flows, i), other, data);
        }
    }
}

static void
describe_link (gboolean         is_incoming,
               const PwElement *flow,
               const PwElement *other,
               gpointer         data)
{
  g_string_append_printf (data, "%d\t%s\t%s\t%s\n", is_incoming, pw_element_get_id (other), pw_element_get_name (other),
                          pw_element_get_name (flow));
}

static void
show_link (gboolean         is_incoming,
           const PwElement *flow,
           const PwElement *other,
           gpointer         data)
{
  add_link (data, is_incoming, flow, other);
}

void
pw_property_sheet_update_links (PwPropertySheet *self,
                                const PwElement *element)
{
  g_autoptr (GString) signature = g_string_new (NULL);
  GtkWidget *before;

  for_each_link (element, describe_link, signature);
  if (g_strcmp0 (signature->str, self->links_signature) == 0)
    return;
  g_free (self->links_signature);
  self->links_signature = g_strdup (signature->str);

  before = self->links != NULL ? gtk_widget_get_prev_sibling (GTK_WIDGET (self->links)) : gtk_widget_get_last_child (GTK_WIDGET (self->box));
  if (self->links != NULL)
    gtk_box_remove (self->box, GTK_WIDGET (self->links));
  self->links = pw_property_sheet_add_group (self, _ ("Flow"));
  for_each_link (element, show_link, self->links);
  gtk_box_reorder_child_after (self->box, GTK_WIDGET (self->links), before);
  gtk_widget_set_visible (GTK_WIDGET (self->links), !pw_fact_group_is_empty (self->links));
}
