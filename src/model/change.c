/* model/change.c - the record of a change: its steps, its inverse, its text
 *
 * Whatever people do comes down to two steps, each with all its inverse needs:
 * a run of children is replaced by another, or an attribute gets another value. A
 * change is a few of these under one name; its inverse is their inverses backwards.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/change.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "base/error.h"
#include "model/change-private.h"
#include "model/model-private.h"

static const char *const kind_names[] = {
  [PW_CHANGE_INSERT] = "insert",
  [PW_CHANGE_REMOVE] = "remove",
  [PW_CHANGE_MOVE] = "move",
  [PW_CHANGE_ATTRIBUTE] = "attribute",
  [PW_CHANGE_TEXT] = "text",
  [PW_CHANGE_BOUNDS] = "bounds",
  [PW_CHANGE_WAYPOINTS] = "waypoints",
  [PW_CHANGE_TYPE] = "type",
};

static const PwChangeKind inverse_kinds[] = {
  [PW_CHANGE_INSERT] = PW_CHANGE_REMOVE,
  [PW_CHANGE_REMOVE] = PW_CHANGE_INSERT,
  [PW_CHANGE_MOVE] = PW_CHANGE_MOVE,
  [PW_CHANGE_ATTRIBUTE] = PW_CHANGE_ATTRIBUTE,
  [PW_CHANGE_TEXT] = PW_CHANGE_TEXT,
  [PW_CHANGE_BOUNDS] = PW_CHANGE_BOUNDS,
  [PW_CHANGE_WAYPOINTS] = PW_CHANGE_WAYPOINTS,
  [PW_CHANGE_TYPE] = PW_CHANGE_TYPE,
};

static void
step_clear (gpointer data)
{
  PwStep *step = data;

  g_free (step->address);
  pw_fragment_unref (step->old_nodes);
  pw_fragment_unref (step->new_nodes);
  g_free (step->uri);
  g_free (step->prefix);
  g_free (step->name);
  g_free (step->old_value);
  g_free (step->new_value);
}

PwChange *
pw_change_new (PwChangeKind kind,
               const char  *address)
{
  PwChange *self = g_new0 (PwChange, 1);

  self->ref_count = 1;
  self->kind = kind;
  self->address = g_strdup (address);
  self->steps = g_array_new (FALSE, TRUE, sizeof (PwStep));
  g_array_set_clear_func (self->steps, step_clear);

  return self;
}

PwChange *
pw_change_ref (PwChange *self)
{
  g_atomic_int_inc (&self->ref_count);

  return self;
}

void
pw_change_unref (PwChange *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->ref_count))
    return;

  g_free (self->address);
  g_array_unref (self->steps);
  g_free (self);
}

void
pw_change_add_splice (PwChange   *self,
                      const char *address,
                      guint       index,
                      PwFragment *old_nodes,
                      PwFragment *new_nodes)
{
  PwStep step = { .is_splice = TRUE,
                  .address = g_strdup (address),
                  .index = index,
                  .old_nodes = old_nodes,
                  .new_nodes = new_nodes };

  g_array_append_val (self->steps, step);
}

void
pw_change_add_attribute (PwChange   *self,
                         const char *address,
                         guint       index,
                         const char *uri,
                         const char *prefix,
                         const char *name,
                         const char *old_value,
                         const char *new_value,
                         gboolean    declares)
{
  PwStep step = { .address = g_strdup (address),
                  .index = index,
                  .uri = g_strdup (uri),
                  .prefix = g_strdup (prefix),
                  .name = g_strdup (name),
                  .old_value = g_strdup (old_value),
                  .new_value = g_strdup (new_value),
                  .declares = declares };

  g_array_append_val (self->steps, step);
}

PwChangeKind
pw_change_get_kind (const PwChange *self)
{
  return self->kind;
}

const char *
pw_change_get_address (const PwChange *self)
{
  return self->address;
}

gboolean
pw_change_is_layout (const PwChange *self)
{
  return self->kind == PW_CHANGE_BOUNDS || self->kind == PW_CHANGE_WAYPOINTS;
}

static PwFragment *
ref_nodes (PwFragment *nodes)
{
  return nodes != NULL ? pw_fragment_ref (nodes) : NULL;
}

PwChange *
pw_change_invert (const PwChange *self)
{
  PwChange *inverse = pw_change_new (inverse_kinds[self->kind], self->address);

  for (guint i = self->steps->len; i > 0; i--)
    {
      const PwStep *step = &g_array_index (self->steps, PwStep, i - 1);

      if (step->is_splice)
        pw_change_add_splice (inverse, step->address, step->index,
                              ref_nodes (step->new_nodes), ref_nodes (step->old_nodes));
      else
        pw_change_add_attribute (inverse, step->address, step->index, step->uri, step->prefix,
                                 step->name, step->new_value, step->old_value, step->declares);
    }

  return inverse;
}

/* --- as text ------------------------------------------------------------------ */

static void
set_attribute (xmlNode    *node,
               const char *name,
               const char *value)
{
  if (value != NULL)
    xmlNewProp (node, BAD_CAST name, BAD_CAST value);
}

static void
write_nodes (xmlNode          *parent,
             const char       *name,
             const PwFragment *nodes)
{
  xmlNode *holder;

  if (nodes == NULL)
    return;

  holder = xmlNewChild (parent, NULL, BAD_CAST name, NULL);
  for (const xmlNs *ns = pw_fragment_get_root (nodes)->nsDef; ns != NULL; ns = ns->next)
    xmlNewNs (holder, ns->href, ns->prefix);
  for (const xmlNode *node = pw_fragment_get_root (nodes)->children; node != NULL; node = node->next)
    pw_node_append_copy (node, holder);
}

static void
write_step (xmlNode      *parent,
            const PwStep *step)
{
  g_autofree char *index = g_strdup_printf ("%u", step->index);
  xmlNode         *node = xmlNewChild (parent, NULL,
                                       BAD_CAST (step->is_splice ? "splice" : "attribute"), NULL);

  set_attribute (node, "address", step->address);
  set_attribute (node, "index", index);
  set_attribute (node, "uri", step->uri);
  set_attribute (node, "prefix", step->prefix);
  set_attribute (node, "name", step->name);
  set_attribute (node, "old", step->old_value);
  set_attribute (node, "new", step->new_value);
  set_attribute (node, "declares", step->declares ? "true" : NULL);
  write_nodes (node, "old", step->old_nodes);
  write_nodes (node, "new", step->new_nodes);
}

char *
pw_change_to_xml (const PwChange *self)
{
  xmlDoc    *document = xmlNewDoc (BAD_CAST "1.0");
  xmlNode   *root = xmlNewDocNode (document, NULL, BAD_CAST "change", NULL);
  xmlBuffer *buffer = xmlBufferCreate ();
  char      *text;

  xmlDocSetRootElement (document, root);
  set_attribute (root, "kind", kind_names[self->kind]);
  set_attribute (root, "address", self->address);
  for (guint i = 0; i < self->steps->len; i++)
    write_step (root, &g_array_index (self->steps, PwStep, i));

  xmlNodeDump (buffer, document, root, 0, 0);
  text = g_strdup ((const char *) xmlBufferContent (buffer));
  xmlBufferFree (buffer);
  xmlFreeDoc (document);

  return text;
}

/* Where the document's default namespace is BPMN, "old" and "new" declare it and so
 * are in it themselves.
 */
static xmlNode *
find_child (const xmlNode *parent,
            const char    *name)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && xmlStrEqual (node->name, BAD_CAST name))
      return node;

  return NULL;
}

static PwFragment *
read_nodes (const xmlNode *step,
            const char    *name)
{
  xmlNode *holder = find_child (step, name);

  return holder != NULL ? pw_fragment_copy (holder, 0, G_MAXUINT) : NULL;
}

static gboolean
is_writable_name (const char *uri,
                  const char *prefix,
                  const char *name)
{
  if (name == NULL || g_str_equal (name, "xmlns") || xmlValidateNCName (BAD_CAST name, 0) != 0)
    return FALSE;
  return uri == NULL || (*uri != '\0' && prefix != NULL && xmlValidateNCName (BAD_CAST prefix, 0) == 0);
}

static gboolean
read_step (PwChange      *self,
           const xmlNode *node)
{
  const char *address = pw_node_get_attribute (node, NULL, "address");
  const char *index = pw_node_get_attribute (node, NULL, "index");
  const char *name = pw_node_get_attribute (node, NULL, "name");
  guint       n;

  if (address == NULL || index == NULL)
    return FALSE;

  n = (guint) strtoul (index, NULL, 10);
  if (xmlStrEqual (node->name, BAD_CAST "splice"))
    pw_change_add_splice (self, address, n, read_nodes (node, "old"), read_nodes (node, "new"));
  else if (xmlStrEqual (node->name, BAD_CAST "attribute") &&
           is_writable_name (pw_node_get_attribute (node, NULL, "uri"), pw_node_get_attribute (node, NULL, "prefix"), name))
    pw_change_add_attribute (self, address, n, pw_node_get_attribute (node, NULL, "uri"),
                             pw_node_get_attribute (node, NULL, "prefix"), name,
                             pw_node_get_attribute (node, NULL, "old"),
                             pw_node_get_attribute (node, NULL, "new"),
                             pw_node_get_attribute (node, NULL, "declares") != NULL);
  else
    return FALSE;

  return TRUE;
}

PwChange *
pw_change_from_node (xmlNode *node,
                     GError **error)
{
  const char *kind = pw_node_get_attribute (node, NULL, "kind");
  const char *address = pw_node_get_attribute (node, NULL, "address");
  g_autoptr (PwChange) self = NULL;

  for (guint i = 0; kind != NULL && address != NULL && i < G_N_ELEMENTS (kind_names); i++)
    if (g_str_equal (kind, kind_names[i]))
      self = pw_change_new (i, address);

  for (const xmlNode *step = node->children; self != NULL && step != NULL; step = step->next)
    if (step->type == XML_ELEMENT_NODE && !read_step (self, step))
      g_clear_pointer (&self, pw_change_unref);

  if (self == NULL)
    g_set_error (error, PW_ERROR, PW_ERROR_FORMAT,
                 _ ("Line %ld of the recovery journal is not a change"), xmlGetLineNo (node));

  return g_steal_pointer (&self);
}
