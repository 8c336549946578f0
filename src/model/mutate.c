/* model/mutate.c - applying changes to tree and index
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/mutate.h"

#include <glib/gi18n-lib.h>

#include "base/error.h"
#include "model/change-private.h"
#include "model/model-private.h"

void
pw_model_begin (PwModel *self)
{
  if (self->n_open++ == 0)
    pw_model_begin_trace (self);
}

void
pw_model_end (PwModel *self)
{
  g_return_if_fail (self->n_open > 0);

  if (--self->n_open == 0)
    self->serial++;
}

static gboolean
refuse (const char *address,
        GError    **error)
{
  g_set_error (error, PW_ERROR, PW_ERROR_NOT_FOUND,
               /* TRANSLATORS: the placeholder is the id of an element */
               _ ("“%s” is not what it was when the change was made"), address);

  return FALSE;
}

/* Elements are indexed where elements are: not in extensions, not in DI's numbers. */
static gboolean
is_indexed (const xmlNode *parent)
{
  const PwElement *element = pw_element_from_node (parent);

  return element != NULL && pw_element_get_bpmn_type (element) != PW_ELEMENT_EXTENSION_ELEMENTS;
}

/* What happens inside DI's numbers or in extensions happens to the element around them. */
static void
touch_holder (PwModel       *self,
              const xmlNode *node)
{
  while (node != NULL && pw_element_from_node (node) == NULL)
    node = node->parent;
  if (node != NULL)
    pw_model_touch (self, pw_element_from_node (node));
}

/* The text inside a reference is what it names, however deep it stands. */
static void
update_text_references (PwModel *self,
                        xmlNode *node,
                        void (*update) (PwModel   *model,
                                        PwElement *element))
{
  for (; node != NULL && node->type == XML_ELEMENT_NODE; node = node->parent)
    {
      PwElement *element = pw_element_from_node (node);

      if (element != NULL && pw_element_has (element, PW_TRAIT_REFERENCE))
        update (self, element);
    }
}

static void
take_out (PwModel *self,
          xmlNode *parent,
          guint    index,
          guint    n)
{
  for (; n > 0; n--)
    {
      xmlNode *node = pw_node_get_raw_child (parent, index);

      pw_milestones_forget (self->milestones, node);
      pw_milestones_note_splice (self->milestones, parent, index, 1, 0);
      pw_model_forget_subtree (self, node);
      xmlUnlinkNode (node);
      xmlFreeNode (node);
    }
}

static gboolean
apply_splice (PwModel      *self,
              const PwStep *step,
              GError      **error)
{
  xmlNode *parent = pw_model_find_node (self, step->address);
  guint    n_old = step->old_nodes != NULL ? pw_fragment_get_n_nodes (step->old_nodes) : 0;
  guint    n_new = step->new_nodes != NULL ? pw_fragment_get_n_nodes (step->new_nodes) : 0;

  if (parent == NULL || (step->index > 0 && pw_node_get_raw_child (parent, step->index - 1) == NULL) ||
      (step->old_nodes != NULL && !pw_fragment_matches (step->old_nodes, parent, step->index)))
    return refuse (step->address, error);

  touch_holder (self, parent);
  update_text_references (self, parent, pw_model_remove_references);
  if (step->old_nodes != NULL)
    take_out (self, parent, step->index, n_old);
  if (step->new_nodes != NULL)
    {
      pw_fragment_insert (step->new_nodes, parent, step->index);
      pw_milestones_note_splice (self->milestones, parent, step->index, 0, n_new);
    }

  if (is_indexed (parent))
    for (guint i = 0; i < n_new; i++)
      pw_model_index_subtree (self, pw_node_get_raw_child (parent, step->index + i));
  update_text_references (self, parent, pw_model_add_references);

  return TRUE;
}

static xmlAttr *
find_attribute (xmlNode      *node,
                const PwStep *step)
{
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (xmlStrEqual (attribute->name, BAD_CAST step->name) &&
        (step->uri == NULL ? attribute->ns == NULL : attribute->ns != NULL && xmlStrEqual (attribute->ns->href, BAD_CAST step->uri)))
      return attribute;

  return NULL;
}

static void
move_attribute (xmlNode *node,
                xmlAttr *attribute,
                guint    index)
{
  xmlAttr *next = node->properties;

  while (next != NULL && index-- > 0)
    next = next->next;
  if (next == attribute || next == NULL)
    return;

  attribute->prev->next = NULL; /* it was the last one */
  attribute->next = next;
  attribute->prev = next->prev;
  if (next->prev != NULL)
    next->prev->next = attribute;
  else
    node->properties = attribute;
  next->prev = attribute;
}

static xmlNs *
find_prefixed_ns (xmlNode      *node,
                  const PwStep *step)
{
  xmlNs *ns;

  if (step->uri == NULL)
    return NULL;
  ns = step->declares ? NULL : xmlSearchNs (node->doc, node, BAD_CAST step->prefix);

  return ns != NULL ? ns : xmlNewNs (node, BAD_CAST step->uri, BAD_CAST step->prefix);
}

static gboolean
uses_namespace (const xmlNode *node,
                const xmlNs   *ns)
{
  if (node->type != XML_ELEMENT_NODE)
    return FALSE;
  if (node->ns == ns)
    return TRUE;
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (attribute->ns == ns)
      return TRUE;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (uses_namespace (child, ns))
      return TRUE;

  return FALSE;
}

/* A record that was not made here may name a declaration that others need. */
static void
remove_declaration (xmlNode    *node,
                    const char *prefix)
{
  for (xmlNs **ns = &node->nsDef; *ns != NULL; ns = &(*ns)->next)
    if (xmlStrEqual ((*ns)->prefix, BAD_CAST prefix) && !uses_namespace (node, *ns))
      {
        xmlNs *gone = *ns;

        *ns = gone->next;
        xmlFreeNs (gone);
        return;
      }
}

static void
set_attribute (xmlNode      *node,
               xmlAttr      *attribute,
               const PwStep *step)
{
  if (step->new_value == NULL)
    {
      xmlRemoveProp (attribute);
      if (step->declares)
        remove_declaration (node, step->prefix);
    }
  else if (attribute != NULL)
    {
      xmlFreeNodeList (attribute->children);
      attribute->children = attribute->last = xmlNewDocText (node->doc, BAD_CAST step->new_value);
      attribute->children->parent = (xmlNode *) attribute;
    }
  else
    {
      attribute = xmlNewNsProp (node, find_prefixed_ns (node, step), BAD_CAST step->name,
                                BAD_CAST step->new_value);
      move_attribute (node, attribute, step->index);
    }
}

static gboolean
apply_attribute (PwModel      *self,
                 const PwStep *step,
                 GError      **error)
{
  xmlNode    *node = pw_model_find_node (self, step->address);
  xmlAttr    *attribute = node != NULL ? find_attribute (node, step) : NULL;
  const char *value = NULL;
  PwElement  *element = pw_element_from_node (node);
  gboolean    is_id = step->uri == NULL && g_str_equal (step->name, "id");

  if (attribute != NULL)
    value = attribute->children != NULL ? (const char *) attribute->children->content : "";
  if (node == NULL || g_strcmp0 (value, step->old_value) != 0)
    return refuse (step->address, error);

  touch_holder (self, node);
  if (element != NULL)
    {
      pw_model_remove_references (self, element);
      if (is_id)
        pw_model_remove_id (self, element);
    }
  set_attribute (node, attribute, step);
  if (element != NULL)
    {
      if (is_id)
        pw_model_add_id (self, element);
      pw_model_add_references (self, element);
    }

  return TRUE;
}

static gboolean
apply_step (PwModel      *self,
            const PwStep *step,
            GError      **error)
{
  return step->is_splice ? apply_splice (self, step, error) : apply_attribute (self, step, error);
}

gboolean
pw_model_apply (PwModel        *self,
                const PwChange *change,
                GError        **error)
{
  if (self->n_open == 0)
    {
      g_critical ("A change to “%s” outside of a transaction", change->address);
      return refuse (change->address, error);
    }

  for (guint done = 0; done < change->steps->len; done++)
    {
      g_autoptr (PwChange) inverse = NULL;

      if (apply_step (self, &g_array_index (change->steps, PwStep, done), error))
        continue;

      /* Nothing or all: take back what was done. */
      inverse = pw_change_invert (change);
      for (guint i = inverse->steps->len - done; i < inverse->steps->len; i++)
        if (!apply_step (self, &g_array_index (inverse->steps, PwStep, i), NULL))
          g_critical ("A change to “%s” could be undone only in part", change->address);
      return FALSE;
    }

  return TRUE;
}
