/* model/model.c - the typed index over a BPMN document's tree
 *
 * One walk makes an element for every node of the BPMN and the BPMN DI namespace;
 * a second, over what it found, resolves the references. Numbers and texts stay in
 * the tree. Content of extensionElements belongs to vendors, who put elements
 * without a prefix there: they would look like BPMN and are not indexed.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/model.h"

#include "model/model-private.h"
#include "model/schema.h"

#include <string.h>

static void
link_list_add (PwLinkList *list,
               PwLink     *link)
{
  if (list->n_links == list->n_allocated)
    {
      list->n_allocated = MAX (2, list->n_allocated * 2);
      list->links = g_renew (PwLink *, list->links, list->n_allocated);
    }
  list->links[list->n_links++] = link;
}

static void
link_list_remove (PwLinkList *list,
                  PwLink     *link)
{
  for (guint i = list->n_links; i > 0; i--)
    if (list->links[i - 1] == link)
      {
        memmove (&list->links[i - 1], &list->links[i], (list->n_links - i) * sizeof (PwLink *));
        list->n_links--;
        return;
      }
}

/* --- types ------------------------------------------------------------------ */

static PwNamespace
get_namespace (const xmlNode *node)
{
  return node->ns != NULL ? pw_namespace_from_uri ((const char *) node->ns->href) : PW_NAMESPACE_NONE;
}

static PwElementType
get_type (PwModel       *self,
          const xmlNode *node,
          PwNamespace    ns)
{
  gpointer      found;
  PwElementType type;

  /* The parser keeps each name once, so its address is enough to know it. */
  if (g_hash_table_lookup_extended (self->types[ns], node->name, NULL, &found))
    return GPOINTER_TO_UINT (found);

  type = pw_element_type_lookup (ns, (const char *) node->name);
  if (self->document->dict != NULL && xmlDictOwns (self->document->dict, node->name) == 1)
    g_hash_table_insert (self->types[ns], (gpointer) node->name, GUINT_TO_POINTER (type));

  return type;
}

/* --- ids -------------------------------------------------------------------- */

static PwLink *resolve_link (PwModel    *self,
                             PwLink     *link,
                             const char *value);

static void
bind_dangling (PwModel    *self,
               const char *id)
{
  GPtrArray *waiting = g_hash_table_lookup (self->dangling, id);
  g_autoptr (GPtrArray) links = NULL;
  g_autofree char *key = NULL;

  if (waiting == NULL)
    return;

  g_hash_table_steal_extended (self->dangling, id, (gpointer *) &key, (gpointer *) &links);
  for (guint i = 0; i < links->len; i++)
    {
      PwLink          *link = g_ptr_array_index (links, i);
      g_autofree char *value = g_steal_pointer (&link->missing);

      self->n_dangling--;
      resolve_link (self, link, value);
    }
}

void
pw_model_add_id (PwModel   *self,
                 PwElement *element)
{
  const char *id = pw_element_get_id (element);
  PwElement  *first;
  GPtrArray  *all;

  if (id == NULL || *id == '\0')
    return;

  first = g_hash_table_lookup (self->by_id, id);
  if (first == NULL)
    {
      g_hash_table_insert (self->by_id, g_strdup (id), element);
      bind_dangling (self, id);
      return;
    }

  all = g_hash_table_lookup (self->duplicates, id);
  if (all == NULL)
    {
      all = g_ptr_array_new ();
      g_ptr_array_add (all, first);
      g_hash_table_insert (self->duplicates, g_strdup (id), all);
    }
  g_ptr_array_add (all, element);
  self->n_duplicates++;
}

/* References to an element that goes: they dangle until it, or another with its
 * id, comes.
 */
static void
release_referrers (PwModel    *self,
                   PwElement  *element,
                   const char *id)
{
  while (element->referrers.n_links > 0)
    {
      PwLink *link = element->referrers.links[element->referrers.n_links - 1];

      element->referrers.n_links--;
      link->public.to = NULL;
      resolve_link (self, link, id);
    }
}

void
pw_model_remove_id (PwModel   *self,
                    PwElement *element)
{
  const char *id = pw_element_get_id (element);
  GPtrArray  *all;

  if (id == NULL || *id == '\0')
    return;

  all = g_hash_table_lookup (self->duplicates, id);
  if (all != NULL)
    {
      g_ptr_array_remove (all, element);
      self->n_duplicates--;
      if (g_hash_table_lookup (self->by_id, id) == element)
        g_hash_table_insert (self->by_id, g_strdup (id), g_ptr_array_index (all, 0));
      if (all->len == 1)
        g_hash_table_remove (self->duplicates, id);
    }
  else if (g_hash_table_lookup (self->by_id, id) == element)
    g_hash_table_remove (self->by_id, id);

  release_referrers (self, element, id);
}

/* --- references ------------------------------------------------------------- */

/* These name types of other schemas and Java classes, never elements. */
static gboolean
is_reference (const PwAttributeInfo *info)
{
  return (info->kind == PW_ATTRIBUTE_IDREF || info->kind == PW_ATTRIBUTE_QNAME) &&
         !g_str_equal (info->name, "structureRef") &&
         !g_str_equal (info->name, "implementationRef") &&
         !g_str_equal (info->name, "evaluatesToTypeRef");
}

static const char *
get_local_part (const char *value)
{
  const char *colon = strrchr (value, ':');

  return colon != NULL ? colon + 1 : value;
}

/* Binds the link to the element that @value names, or notes that there is none. */
static PwLink *
resolve_link (PwModel    *self,
              PwLink     *link,
              const char *value)
{
  const char *local = get_local_part (value);
  PwElement  *to = g_hash_table_lookup (self->by_id, value);
  GPtrArray  *waiting;

  if (to == NULL && local != value)
    to = g_hash_table_lookup (self->by_id, local);
  if (to != NULL)
    {
      link->public.to = to;
      link_list_add (&to->referrers, link);
      pw_model_touch_link (self, link);
      return link;
    }

  link->missing = g_strdup (local);
  self->n_dangling++;
  pw_model_touch_link (self, link);
  waiting = g_hash_table_lookup (self->dangling, local);
  if (waiting == NULL)
    {
      waiting = g_ptr_array_new ();
      g_hash_table_insert (self->dangling, g_strdup (local), waiting);
    }
  g_ptr_array_add (waiting, link);

  return link;
}

static void
add_link (PwModel    *self,
          PwElement  *from,
          PwElement  *owner,
          const char *role,
          const char *value)
{
  PwLink *link;

  if (*value == '\0')
    return;

  link = g_new0 (PwLink, 1);
  link->public.from = from;
  link->public.role = role;
  link->owner = owner;
  link_list_add (&from->references, resolve_link (self, link, value));
}

static void
free_link (PwModel *self,
           PwLink  *link)
{
  pw_model_touch_link (self, link);
  if (link->public.to != NULL)
    link_list_remove (&link->public.to->referrers, link);
  else if (link->missing != NULL)
    {
      GPtrArray *waiting = g_hash_table_lookup (self->dangling, link->missing);

      if (waiting != NULL)
        {
          g_ptr_array_remove (waiting, link);
          if (waiting->len == 0)
            g_hash_table_remove (self->dangling, link->missing);
        }
      self->n_dangling--;
    }
  g_free (link->missing);
  g_free (link);
}

void
pw_model_add_references (PwModel   *self,
                         PwElement *element)
{
  const PwAttributeInfo *infos;
  guint                  n_infos;
  PwElement             *parent;

  if (pw_element_has (element, PW_TRAIT_REFERENCE))
    {
      g_autofree char *value = g_strstrip (pw_element_dup_text (element));

      parent = pw_element_get_parent (element);
      if (parent != NULL)
        add_link (self, parent, element, pw_element_type_get_info (element->type)->tag, value);
      return;
    }

  if (element->node->properties == NULL)
    return;

  infos = pw_schema_get_attributes (element->type, &n_infos);
  for (guint i = 0; i < n_infos; i++)
    if (is_reference (&infos[i]))
      {
        const char *value = pw_node_get_attribute (element->node, NULL, infos[i].name);

        if (value != NULL)
          add_link (self, element, element, infos[i].name, value);
      }
}

void
pw_model_remove_references (PwModel   *self,
                            PwElement *element)
{
  PwElement *from = element;

  if (pw_element_has (element, PW_TRAIT_REFERENCE))
    from = pw_element_get_parent (element);
  if (from == NULL)
    return;

  for (guint i = from->references.n_links; i > 0; i--)
    {
      PwLink *link = from->references.links[i - 1];

      if (link->owner != element)
        continue;
      link_list_remove (&from->references, link);
      free_link (self, link);
    }
}

/* --- the index -------------------------------------------------------------- */

static PwElement *
add_element (PwModel *self,
             xmlNode *node)
{
  PwNamespace ns = get_namespace (node);
  PwElement  *element;

  if (ns != PW_NAMESPACE_MODEL && ns != PW_NAMESPACE_BPMNDI)
    return NULL;

  element = g_new0 (PwElement, 1);
  element->node = node;
  element->model = self;
  element->type = get_type (self, node, ns);
  node->_private = element;
  self->counts[element->type]++;
  self->n_elements++;
  pw_model_touch (self, element);

  return element;
}

/* Document order, iterative: files may be deep. */
static xmlNode *
next_node (xmlNode       *node,
           const xmlNode *root,
           gboolean       descend)
{
  if (descend && node->children != NULL)
    return node->children;
  while (node != root && node->next == NULL)
    node = node->parent;

  return node == root ? NULL : node->next;
}

void
pw_model_index_subtree (PwModel *self,
                        xmlNode *root)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  for (xmlNode *node = root, *next; node != NULL; node = next)
    {
      PwElement *element = node->type == XML_ELEMENT_NODE ? add_element (self, node) : NULL;

      if (element != NULL)
        {
          g_ptr_array_add (added, element);
          pw_model_add_id (self, element);
        }
      next = next_node (node, root,
                        element != NULL && element->type != PW_ELEMENT_EXTENSION_ELEMENTS);
    }

  for (guint i = 0; i < added->len; i++)
    pw_model_add_references (self, g_ptr_array_index (added, i));
}

static void
forget_element (PwModel   *self,
                PwElement *element)
{
  pw_model_remove_references (self, element);
  pw_model_remove_id (self, element);
  self->counts[element->type]--;
  self->n_elements--;
  pw_model_note_gone (self, element);
}

static void
free_element (PwElement *element)
{
  element->node->_private = NULL;
  g_free (element->references.links);
  g_free (element->referrers.links);
  g_free (element);
}

void
pw_model_forget_subtree (PwModel *self,
                         xmlNode *root)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();

  for (xmlNode *node = root; node != NULL; node = next_node (node, root, TRUE))
    if (pw_element_from_node (node) != NULL)
      g_ptr_array_add (gone, node->_private);

  /* Backwards, so that children let go of their parents' references. */
  for (guint i = gone->len; i > 0; i--)
    forget_element (self, g_ptr_array_index (gone, i - 1));
  for (guint i = 0; i < gone->len; i++)
    free_element (g_ptr_array_index (gone, i));
}

/* --- public ----------------------------------------------------------------- */

PwModel *
pw_model_new (xmlDoc *document)
{
  PwModel *self;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (xmlDocGetRootElement (document) != NULL, NULL);

  self = g_new0 (PwModel, 1);
  self->document = document;
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->duplicates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) g_ptr_array_unref);
  self->dangling = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->types); i++)
    self->types[i] = g_hash_table_new (NULL, NULL);

  self->milestones = pw_milestones_new ();
  self->touched = g_hash_table_new (NULL, NULL);
  self->gone = g_hash_table_new (NULL, NULL);

  pw_model_index_subtree (self, xmlDocGetRootElement (document));

  return self;
}

void
pw_model_free (PwModel *self)
{
  if (self == NULL)
    return;

  g_hash_table_remove_all (self->dangling);
  for (xmlNode *node = xmlDocGetRootElement (self->document), *root = node; node != NULL;
       node = next_node (node, root, TRUE))
    {
      PwElement *element = pw_element_from_node (node);

      if (element == NULL)
        continue;
      for (guint i = 0; i < element->references.n_links; i++)
        {
          g_free (element->references.links[i]->missing);
          g_free (element->references.links[i]);
        }
      free_element (element);
    }

  pw_milestones_free (self->milestones);
  g_hash_table_unref (self->touched);
  g_hash_table_unref (self->gone);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->duplicates);
  g_hash_table_unref (self->dangling);
  for (guint i = 0; i < G_N_ELEMENTS (self->types); i++)
    g_hash_table_unref (self->types[i]);
  xmlFreeDoc (self->document);
  g_free (self);
}

xmlDoc *
pw_model_get_document (const PwModel *self)
{
  return self->document;
}

PwElement *
pw_model_get_definitions (const PwModel *self)
{
  return pw_element_from_node (xmlDocGetRootElement (self->document));
}

PwElement *
pw_model_find (const PwModel *self,
               const char    *id)
{
  PwElement *element;

  g_return_val_if_fail (id != NULL, NULL);

  element = g_hash_table_lookup (self->by_id, id);
  if (element == NULL)
    element = g_hash_table_lookup (self->by_id, get_local_part (id));

  return element;
}

guint
pw_model_count (const PwModel *self,
                PwElementType  type)
{
  return self->counts[type];
}

guint
pw_model_get_n_elements (const PwModel *self)
{
  return self->n_elements;
}

guint
pw_model_get_n_duplicate_ids (const PwModel *self)
{
  return self->n_duplicates;
}

guint
pw_model_get_n_dangling (const PwModel *self)
{
  return self->n_dangling;
}

const char *
pw_model_get_encoding (const PwModel *self)
{
  const char *encoding = (const char *) self->document->encoding;

  return encoding != NULL ? encoding : "UTF-8";
}

static PwElement *
next_diagram (PwElement *element)
{
  while (element != NULL && element->type != PW_ELEMENT_BPMN_DIAGRAM)
    element = pw_element_get_next_sibling (element);

  return element;
}

guint
pw_model_get_n_diagrams (const PwModel *self)
{
  guint      n = 0;
  PwElement *definitions = pw_model_get_definitions (self);

  if (definitions == NULL)
    return 0;
  for (PwElement *diagram = next_diagram (pw_element_get_first_child (definitions)); diagram != NULL;
       diagram = next_diagram (pw_element_get_next_sibling (diagram)))
    n++;

  return n;
}

PwElement *
pw_model_get_nth_diagram (const PwModel *self,
                          guint          n)
{
  PwElement *diagram = next_diagram (pw_element_get_first_child (pw_model_get_definitions (self)));

  while (n-- > 0 && diagram != NULL)
    diagram = next_diagram (pw_element_get_next_sibling (diagram));

  return diagram;
}

char *
pw_model_dup_title (const PwModel *self)
{
  static const PwElementType subjects[] = { PW_ELEMENT_COLLABORATION, PW_ELEMENT_PROCESS,
                                            PW_ELEMENT_CHOREOGRAPHY, PW_ELEMENT_PARTICIPANT };
  PwElement                 *definitions = pw_model_get_definitions (self);

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    for (PwElement *element = definitions; element != NULL;
         element = pw_element_next_in_tree (element, definitions))
      if (element->type == subjects[i])
        {
          const char *name = pw_element_get_name (element);

          if (name != NULL && *name != '\0')
            return g_strdup (name);
        }

  return g_strdup (definitions != NULL && pw_element_get_name (definitions) != NULL ? pw_element_get_name (definitions) : "");
}
