/* compare/merged-write.c - the picture as a document
 *
 * What the union has and the picture shows is taken over as it stands there, without what
 * only a file needs; flows are written anew.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "compare/merged-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static PwElementType
get_type (const xmlNode *node)
{
  PwNamespace ns = node->type == XML_ELEMENT_NODE && node->ns != NULL ? pw_namespace_from_uri ((const char *) node->ns->href) : PW_NAMESPACE_NONE;

  return ns != PW_NAMESPACE_NONE ? pw_element_type_lookup (ns, (const char *) node->name) : PW_ELEMENT_UNKNOWN;
}

static gboolean
is_shown_id (GHashTable *shown,
             xmlChar    *id)
{
  gboolean is_shown = id != NULL && g_hash_table_contains (shown, (const char *) id);

  xmlFree (id);

  return is_shown;
}

static gboolean
is_wanted (GHashTable *shown,
           xmlNode    *node)
{
  PwElementType type = get_type (node);

  if (pw_element_type_has (type, PW_TRAIT_FLOW_NODE))
    return is_shown_id (shown, xmlGetNoNsProp (node, BAD_CAST "id"));
  if (type == PW_ELEMENT_FLOW_NODE_REF)
    return is_shown_id (shown, xmlNodeGetContent (node));
  if (type == PW_ELEMENT_PARTICIPANT)
    return xmlHasProp (node, BAD_CAST "processRef") != NULL;

  return type == PW_ELEMENT_COLLABORATION || type == PW_ELEMENT_PROCESS || type == PW_ELEMENT_LANE_SET ||
         type == PW_ELEMENT_CHILD_LANE_SET || type == PW_ELEMENT_LANE || type == PW_ELEMENT_MULTI_INSTANCE_LOOP_CHARACTERISTICS ||
         type == PW_ELEMENT_STANDARD_LOOP_CHARACTERISTICS || pw_element_type_has (type, PW_TRAIT_EVENT_DEFINITION);
}

static void
prune (GHashTable *shown,
       GHashTable *nodes,
       xmlNode    *parent)
{
  xmlChar *id;

  for (xmlNode *child = parent->children, *next; child != NULL; child = next)
    {
      next = child->next;
      if (child->type == XML_TEXT_NODE)
        continue;
      if (child->type == XML_ELEMENT_NODE && is_wanted (shown, child))
        {
          prune (shown, nodes, child);
          continue;
        }
      xmlUnlinkNode (child);
      xmlFreeNode (child);
    }

  id = xmlGetNoNsProp (parent, BAD_CAST "id");
  if (id != NULL)
    g_hash_table_insert (nodes, g_strdup ((const char *) id), parent);
  xmlFree (id);
  xmlUnsetProp (parent, BAD_CAST "default");
}

static const char *
get_id (const PwMerging *self,
        guint            n)
{
  return self->graph->nodes[pw_merging_get_node (self, n)->element].id;
}

/* --- which cities --------------------------------------------------------------------------- */

static char *
dup_signs (const PwMerging *self,
           PwCitySet        cities)
{
  GString *signs = g_string_new (NULL);

  for (guint v = 0; v < self->n; v++)
    if (cities & PW_CITY_SET_BIT (v))
      g_string_append_printf (signs, "%s%s", signs->len > 0 ? ", " : "", self->variants[v].sign != NULL ? self->variants[v].sign : self->variants[v].key);

  return g_string_free (signs, FALSE);
}

/* Said where not all go on that came so far; the shorter list of the two. */
static char *
dup_flow_name (const PwMerging    *self,
               const PwMergedFlow *flow)
{
  PwCitySet        before = pw_merging_get_node (self, flow->source)->cities;
  PwCitySet        others = before & ~flow->cities;
  gboolean         is_without = pw_city_set_count (others) < pw_city_set_count (flow->cities);
  g_autofree char *signs = dup_signs (self, is_without ? others : flow->cities);

  if (others == 0)
    return g_strdup (flow->name);
  if (flow->name == NULL)
    /* TRANSLATORS: at a flow of the merged view: all cities but these go here, such as "not LM" */
    return is_without ? g_strdup_printf (_ ("not %s"), signs) : g_steal_pointer (&signs);
  if (is_without)
    /* TRANSLATORS: name of a flow, and which cities do not go there: "online (not LM)" */
    return g_strdup_printf (_ ("%s (not %s)"), flow->name, signs);
  /* TRANSLATORS: name of a flow, and the only cities that go there: "online (only GI, MR)" */
  return g_strdup_printf (_ ("%s (only %s)"), flow->name, signs);
}

/* --- the document ---------------------------------------------------------------------------- */

static void
write_flow (const PwMerging *self,
            GHashTable      *nodes,
            PwMergedFlow    *flow,
            guint            n)
{
  const char      *source_id = get_id (self, pw_merging_find_shown (self, flow->source));
  const char      *target_id = get_id (self, pw_merging_find_shown (self, flow->target));
  xmlNode         *source = g_hash_table_lookup (nodes, source_id);
  xmlNode         *target = g_hash_table_lookup (nodes, target_id);
  xmlNode         *node;
  g_autofree char *name = dup_flow_name (self, flow);

  if (source == NULL || target == NULL)
    {
      flow->is_gone = TRUE;
      return;
    }

  flow->id = g_strdup_printf ("Merged_Flow_%u", n);
  while (g_hash_table_contains (nodes, flow->id))
    {
      g_autofree char *taken = g_steal_pointer (&flow->id);

      flow->id = g_strconcat (taken, "_", NULL);
    }
  node = xmlNewChild (source->parent, source->ns, BAD_CAST "sequenceFlow", NULL);
  xmlSetProp (node, BAD_CAST "id", BAD_CAST flow->id);
  if (name != NULL)
    xmlSetProp (node, BAD_CAST "name", BAD_CAST name);
  xmlSetProp (node, BAD_CAST "sourceRef", BAD_CAST source_id);
  xmlSetProp (node, BAD_CAST "targetRef", BAD_CAST target_id);
}

static void
write_band (GHashTable         *nodes,
            const PwMergedNode *band,
            const char         *id)
{
  xmlNode         *node = g_hash_table_lookup (nodes, id);
  g_autofree char *name = g_strdup_printf (ngettext ("%u same step", "%u same steps", band->band->len), band->band->len);

  if (node == NULL)
    return;
  xmlNodeSetName (node, BAD_CAST "task");
  xmlSetProp (node, BAD_CAST "name", BAD_CAST name);
}

static void
name_pool (const PwMerging *self,
           xmlNode         *root)
{
  xmlNode *only = NULL;
  guint    n = 0;

  for (xmlNode *child = root->children; child != NULL; child = child->next)
    for (xmlNode *pool = get_type (child) == PW_ELEMENT_COLLABORATION ? child->children : NULL; pool != NULL; pool = pool->next)
      if (get_type (pool) == PW_ELEMENT_PARTICIPANT)
        {
          only = pool;
          n++;
        }
  if (n == 1 && self->title != NULL)
    xmlSetProp (only, BAD_CAST "name", BAD_CAST self->title);
}

PwModel *
pw_merging_write (PwMerging *self)
{
  xmlDoc  *document = xmlCopyDoc (pw_model_get_document (self->united), TRUE);
  xmlNode *root = xmlDocGetRootElement (document);
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) nodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->nodes->len; i++)
    if (pw_merging_get_node (self, i)->into == i)
      g_hash_table_add (shown, (gpointer) get_id (self, i));
  prune (shown, nodes, root);
  for (guint i = 0; i < self->nodes->len; i++)
    if (pw_merging_get_node (self, i)->band != NULL)
      write_band (nodes, pw_merging_get_node (self, i), get_id (self, i));
  for (guint i = 0; i < self->flows->len; i++)
    if (!pw_merging_get_flow (self, i)->is_gone)
      write_flow (self, nodes, pw_merging_get_flow (self, i), i);
  name_pool (self, root);

  return pw_model_new (document);
}
