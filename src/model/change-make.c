/* model/change-make.c - changes made from what is wanted
 *
 * Nothing here alters the document. New nodes get the prefixes that the file uses,
 * the indentation of their neighbours and the place that the schema wants.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/change.h"

#include <math.h>
#include <string.h>

#include "model/change-private.h"
#include "model/model-private.h"
#include "model/schema.h"

/* --- white space --------------------------------------------------------------- */

static gboolean
is_blank (const xmlNode *node)
{
  return node != NULL && node->type == XML_TEXT_NODE && xmlIsBlankNode (node);
}

static const char *
get_indent_before (const xmlNode *node)
{
  return node != NULL && is_blank (node->prev) ? (const char *) node->prev->content : NULL;
}

/* How much deeper children stand than their parents in this file: as the first
 * child of the root does.
 */
char *
pw_node_dup_indent_unit (const xmlDoc *document)
{
  const xmlNode *first = xmlDocGetRootElement (document)->children;
  const char    *line;

  if (!is_blank (first))
    return NULL;
  line = strrchr ((const char *) first->content, '\n');

  return line != NULL ? g_strdup (line + 1) : NULL;
}

/* The white space in front of a new child of @parent, NULL where the file has none. */
char *
pw_node_dup_child_indent (const xmlNode *parent)
{
  const char      *outer = get_indent_before (parent);
  const char      *line = outer != NULL ? strrchr (outer, '\n') : NULL;
  g_autofree char *unit = NULL;

  for (const xmlNode *child = parent->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      return g_strdup (get_indent_before (child));

  unit = pw_node_dup_indent_unit (parent->doc);
  if (unit == NULL || (line == NULL && parent->parent->type == XML_ELEMENT_NODE))
    return NULL;

  return g_strconcat ("\n", line != NULL ? line + 1 : "", unit, NULL);
}

char *
pw_node_dup_closing_indent (const xmlNode *parent)
{
  const char *outer = get_indent_before (parent);
  const char *line = outer != NULL ? strrchr (outer, '\n') : NULL;

  return g_strdup (line != NULL ? line : "\n");
}

/* --- new nodes ------------------------------------------------------------------- */

static void
append_text (xmlNode    *parent,
             const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  /* Linked by hand: a text beside a text would be joined to it. */
  xmlAddChild (parent, xmlNewDocText (parent->doc, BAD_CAST text));
}

static const char *const usual_prefixes[] = {
  [PW_NAMESPACE_NONE] = NULL,
  [PW_NAMESPACE_MODEL] = "bpmn",
  [PW_NAMESPACE_BPMNDI] = "bpmndi",
  [PW_NAMESPACE_DI] = "di",
  [PW_NAMESPACE_DC] = "dc",
};

/* The prefix that the file itself uses for @uri near @near, else one declared on
 * the new node.
 */
static void
set_namespace (xmlNode       *node,
               const xmlNode *near,
               const char    *uri,
               const char    *usual_prefix)
{
  xmlNs *ns = NULL;

  for (; near != NULL && near->type == XML_ELEMENT_NODE && ns == NULL; near = near->parent)
    if (near->ns != NULL && xmlStrEqual (near->ns->href, BAD_CAST uri))
      ns = xmlSearchNs (node->doc, node, near->ns->prefix);
  if (ns == NULL || !xmlStrEqual (ns->href, BAD_CAST uri))
    ns = xmlSearchNsByHref (node->doc, node, BAD_CAST uri);
  if (ns == NULL)
    ns = xmlNewNs (node, BAD_CAST uri, BAD_CAST usual_prefix);
  node->ns = ns;
}

static xmlNode *
append_element (xmlNode       *parent,
                const xmlNode *near,
                PwNamespace    ns,
                const char    *name)
{
  xmlNode *node = xmlNewDocNode (parent->doc, NULL, BAD_CAST name, NULL);

  xmlAddChild (parent, node);
  set_namespace (node, near, pw_namespace_get_uri (ns), usual_prefixes[ns]);

  return node;
}

static void
format_number (double value,
               char   buffer[G_ASCII_DTOSTR_BUF_SIZE])
{
  g_ascii_formatd (buffer, G_ASCII_DTOSTR_BUF_SIZE, "%.10g", round (value * 10000) / 10000);
}

static void
set_number (xmlNode    *node,
            const char *name,
            double      value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  format_number (value, buffer);
  xmlNewProp (node, BAD_CAST name, BAD_CAST buffer);
}

static void
append_bounds (xmlNode       *parent,
               const xmlNode *near,
               PwRect         bounds)
{
  xmlNode *node = append_element (parent, near, PW_NAMESPACE_DC, "Bounds");

  set_number (node, "x", bounds.x);
  set_number (node, "y", bounds.y);
  set_number (node, "width", bounds.width);
  set_number (node, "height", bounds.height);
}

/* --- places ---------------------------------------------------------------------- */

/* The raw index of the indentation in front of @node, which goes where it goes. */
guint
pw_node_get_index_with_indent (const xmlNode *node)
{
  guint index = pw_node_get_raw_index (node);

  return is_blank (node->prev) ? index - 1 : index;
}

static PwElement *
get_last_element (const xmlNode *node)
{
  while (node != NULL && pw_element_from_node (node) == NULL)
    node = node->prev;

  return node != NULL ? pw_element_from_node (node) : NULL;
}

/* The last child of those that the schema wants in front of @type. Sought from the end:
 * what is new mostly goes there, and planes have tens of thousands of children.
 */
static PwElement *
find_predecessor (const PwElement *parent,
                  PwElementType    type)
{
  PwElementType holder = pw_element_get_bpmn_type (parent);
  PwElementType known = PW_ELEMENT_UNKNOWN;
  gboolean      is_known_before = FALSE;
  int           rank = pw_schema_get_child_rank (holder, type);

  for (PwElement *child = get_last_element (pw_element_get_node (parent)->last); child != NULL;
       child = get_last_element (pw_element_get_node (child)->prev))
    {
      if (pw_element_get_bpmn_type (child) != known || known == PW_ELEMENT_UNKNOWN)
        {
          known = pw_element_get_bpmn_type (child);
          is_known_before = rank < 0 || pw_schema_get_child_rank (holder, known) <= rank;
        }
      if (is_known_before)
        return child;
    }

  return NULL;
}

/* Behind the last child that the schema wants before it, else in front of all. */
guint
pw_element_find_place (const PwElement *parent,
                       PwElementType    type)
{
  const PwElement *child = find_predecessor (parent, type);
  const xmlNode   *node = child != NULL ? pw_element_get_node (child) : NULL;

  /* Bounds and waypoints are no elements of ours but come before a label. */
  if (node == NULL && type == PW_ELEMENT_BPMN_LABEL)
    {
      node = pw_element_get_node (parent)->last;
      while (node != NULL && node->type != XML_ELEMENT_NODE)
        node = node->prev;
    }

  return node != NULL ? pw_node_get_raw_index (node) + 1 : 0;
}

static gboolean
is_empty (const xmlNode *parent)
{
  return parent->children == NULL;
}

/* --- constructors ------------------------------------------------------------------ */

PwChange *
pw_change_new_insert (const PwElement   *parent,
                      const PwElement   *before,
                      PwElementType      type,
                      const char *const *attributes)
{
  const PwElementInfo *info = pw_element_type_get_info (type);
  xmlNode             *holder = pw_element_get_node (parent);
  PwFragment          *nodes = pw_fragment_new (holder);
  xmlNode             *root = pw_fragment_get_root (nodes);
  g_autofree char     *indent = pw_node_dup_child_indent (holder);
  g_autofree char     *address = pw_element_dup_address (parent);
  PwChange            *self = pw_change_new (PW_CHANGE_INSERT, address);
  xmlNode             *node;

  append_text (root, indent);
  node = append_element (root, holder, info->ns, info->tag);
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    xmlNewProp (node, BAD_CAST attributes[i], BAD_CAST attributes[i + 1]);
  if (type == PW_ELEMENT_BPMN_SHAPE)
    append_bounds (node, holder, (PwRect){ 0, 0, info->width, info->height });
  if (is_empty (holder) && indent != NULL)
    {
      g_autofree char *closing = pw_node_dup_closing_indent (holder);

      append_text (root, closing);
    }

  pw_change_add_splice (self, address,
                        before != NULL ? pw_node_get_index_with_indent (pw_element_get_node (before)) : pw_element_find_place (parent, type),
                        NULL, nodes);

  return self;
}

PwChange *
pw_change_new_remove (const PwElement *element)
{
  xmlNode         *node = pw_element_get_node (element);
  guint            index = pw_node_get_index_with_indent (node);
  g_autofree char *parent = pw_node_dup_address (pw_element_get_model (element), node->parent);
  g_autofree char *address = pw_element_dup_address (element);
  PwChange        *self = pw_change_new (PW_CHANGE_REMOVE, address);

  pw_change_add_splice (self, parent, index,
                        pw_fragment_copy (node->parent, index, pw_node_get_raw_index (node) + 1 - index),
                        NULL);

  return self;
}

PwChange *
pw_change_new_move (const PwElement *element,
                    const PwElement *parent,
                    const PwElement *before)
{
  PwModel         *model = pw_element_get_model (element);
  xmlNode         *node = pw_element_get_node (element);
  xmlNode         *holder = pw_element_get_node (parent);
  guint            from = pw_node_get_index_with_indent (node);
  guint            n = pw_node_get_raw_index (node) + 1 - from;
  guint            to;
  g_autofree char *from_address = pw_node_dup_address (model, node->parent);
  g_autofree char *to_address = pw_node_dup_address_without (model, holder, node);
  g_autofree char *address = pw_element_dup_address (element);
  g_autoptr (PwFragment) nodes = NULL;
  PwChange *self;

  g_return_val_if_fail (!pw_element_is_inside (parent, element), NULL);

  to = before != NULL ? pw_node_get_index_with_indent (pw_element_get_node (before)) : pw_element_find_place (parent, pw_element_get_bpmn_type (element));
  if (holder == node->parent)
    {
      if (to >= from && to <= from + n)
        return NULL; /* it stands there already */
      if (to > from)
        to -= n;
    }

  nodes = pw_fragment_copy (node->parent, from, n);
  self = pw_change_new (PW_CHANGE_MOVE, address);
  pw_change_add_splice (self, from_address, from, pw_fragment_ref (nodes), NULL);
  pw_change_add_splice (self, to_address, to, NULL, pw_fragment_ref (nodes));

  return self;
}

static const xmlAttr *
find_attribute (const xmlNode *node,
                const char    *uri,
                const char    *name,
                guint         *index)
{
  const xmlAttr *attribute = node->properties;

  for (*index = 0; attribute != NULL; attribute = attribute->next, (*index)++)
    if (xmlStrEqual (attribute->name, BAD_CAST name) &&
        (uri == NULL ? attribute->ns == NULL : attribute->ns != NULL && xmlStrEqual (attribute->ns->href, BAD_CAST uri)))
      break;

  return attribute;
}

/* A prefix for attributes of @uri at @node: they never take the default namespace. */
static char *
dup_prefix (const xmlNode *node,
            const char    *uri,
            gboolean      *is_declared)
{
  xmlNs **scope = xmlGetNsList (node->doc, node);
  char   *prefix = NULL;

  for (guint i = 0; scope != NULL && scope[i] != NULL && prefix == NULL; i++)
    if (scope[i]->prefix != NULL && xmlStrEqual (scope[i]->href, BAD_CAST uri))
      prefix = g_strdup ((const char *) scope[i]->prefix);
  *is_declared = prefix != NULL;
  for (guint n = 1; prefix == NULL; n++)
    {
      prefix = g_strdup_printf ("ns%u", n);
      for (guint i = 0; scope != NULL && scope[i] != NULL; i++)
        if (xmlStrEqual (scope[i]->prefix, BAD_CAST prefix))
          g_clear_pointer (&prefix, g_free);
    }
  xmlFree (scope);

  return prefix;
}

static gboolean
add_attribute_step (PwChange   *self,
                    PwModel    *model,
                    xmlNode    *node,
                    const char *uri,
                    const char *name,
                    const char *value)
{
  guint            index;
  const xmlAttr   *attribute = find_attribute (node, uri, name, &index);
  const char      *old = pw_node_get_attribute (node, uri, name);
  g_autofree char *prefix = NULL;
  g_autofree char *address = NULL;
  gboolean         is_declared = TRUE;

  if (g_strcmp0 (old, value) == 0)
    return FALSE;

  if (attribute != NULL && attribute->ns != NULL)
    prefix = g_strdup ((const char *) attribute->ns->prefix);
  else if (uri != NULL)
    prefix = dup_prefix (node, uri, &is_declared);
  address = uri == NULL && g_str_equal (name, "id") ? pw_node_dup_address_by_parent (model, node) : pw_node_dup_address (model, node);
  pw_change_add_attribute (self, address, index, uri, prefix, name, old, value, !is_declared);

  return TRUE;
}

PwChange *
pw_change_new_attribute (const PwElement *element,
                         const char      *ns_uri,
                         const char      *name,
                         const char      *value)
{
  g_autofree char *address = pw_element_dup_address (element);
  g_autoptr (PwChange) self = pw_change_new (PW_CHANGE_ATTRIBUTE, address);

  if (!add_attribute_step (self, pw_element_get_model (element), pw_element_get_node (element),
                           ns_uri, name, value))
    return NULL;

  return g_steal_pointer (&self);
}

PwChange *
pw_change_new_text (const PwElement *element,
                    const char      *text)
{
  xmlNode         *node = pw_element_get_node (element);
  PwFragment      *nodes = pw_fragment_new (node);
  g_autofree char *address = pw_element_dup_address (element);
  PwChange        *self = pw_change_new (PW_CHANGE_TEXT, address);

  append_text (pw_fragment_get_root (nodes), text);
  pw_change_add_splice (self, address, 0, pw_fragment_copy (node, 0, G_MAXUINT), nodes);

  return self;
}

static xmlNode *
find_node (xmlNode    *parent,
           const char *uri,
           const char *name)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && node->ns != NULL && xmlStrEqual (node->name, BAD_CAST name) &&
        xmlStrEqual (node->ns->href, BAD_CAST uri))
      return node;

  return NULL;
}

PwChange *
pw_change_new_bounds (const PwElement *shape,
                      PwRect           bounds)
{
  static const char *const names[] = { "x", "y", "width", "height" };
  const double             values[] = { bounds.x, bounds.y, bounds.width, bounds.height };
  PwModel                 *model = pw_element_get_model (shape);
  xmlNode                 *holder = pw_element_get_node (shape);
  xmlNode                 *node = find_node (holder, PW_NAMESPACE_URI_DC, "Bounds");
  g_autofree char         *address = pw_element_dup_address (shape);
  g_autoptr (PwChange) self = pw_change_new (PW_CHANGE_BOUNDS, address);
  gboolean is_changed = FALSE;

  if (node == NULL)
    {
      PwFragment *nodes = pw_fragment_new (holder);

      append_bounds (pw_fragment_get_root (nodes), holder, bounds);
      pw_change_add_splice (self, address, 0, NULL, nodes);
      return g_steal_pointer (&self);
    }

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *old = pw_node_get_attribute (node, NULL, names[i]);
      char        buffer[G_ASCII_DTOSTR_BUF_SIZE];

      if (old != NULL && fabs (pw_node_parse_number (old) - values[i]) < 1e-9)
        continue;
      format_number (values[i], buffer);
      is_changed |= add_attribute_step (self, model, node, NULL, names[i], buffer);
    }

  return is_changed ? g_steal_pointer (&self) : NULL;
}

static gboolean
is_waypoint (const xmlNode *node)
{
  return node->type == XML_ELEMENT_NODE && xmlStrEqual (node->name, BAD_CAST "waypoint");
}

/* Where the waypoints are, as a run of raw children; an empty run where there are none. */
static void
find_waypoints (xmlNode *edge,
                guint   *first,
                guint   *n)
{
  guint index = 0;
  guint last = 0;

  *first = *n = 0;
  for (xmlNode *node = edge->children; node != NULL; node = node->next, index++)
    if (is_waypoint (node))
      {
        if (*n == 0)
          *first = index;
        *n = 1;
        last = index;
      }
  if (*n > 0)
    *n = last + 1 - *first;
}

PwChange *
pw_change_new_waypoints (const PwElement *edge,
                         const PwPoint   *points,
                         guint            n_points)
{
  xmlNode         *holder = pw_element_get_node (edge);
  PwFragment      *nodes = pw_fragment_new (holder);
  xmlNode         *root = pw_fragment_get_root (nodes);
  const xmlNode   *near = find_node (holder, PW_NAMESPACE_URI_DI, "waypoint");
  g_autofree char *indent = pw_node_dup_child_indent (holder);
  g_autofree char *address = pw_element_dup_address (edge);
  PwChange        *self = pw_change_new (PW_CHANGE_WAYPOINTS, address);
  guint            first, n;

  find_waypoints (holder, &first, &n);
  for (guint i = 0; i < n_points; i++)
    {
      xmlNode *node;

      if (i > 0 || n == 0)
        append_text (root, indent);
      node = append_element (root, near != NULL ? near : holder, PW_NAMESPACE_DI, "waypoint");
      set_number (node, "x", points[i].x);
      set_number (node, "y", points[i].y);
    }
  if (is_empty (holder) && indent != NULL)
    {
      g_autofree char *closing = pw_node_dup_closing_indent (holder);

      append_text (root, closing);
    }
  pw_change_add_splice (self, address, first, pw_fragment_copy (holder, first, n), nodes);

  return self;
}

static xmlNode *
append_own (xmlNode           *parent,
            const xmlNode     *near,
            const char        *name,
            const char *const *attributes)
{
  xmlNode *node = xmlNewDocNode (parent->doc, NULL, BAD_CAST name, NULL);

  xmlAddChild (parent, node);
  set_namespace (node, near, PW_NAMESPACE_URI_OWN, "pw");
  for (guint i = 0; attributes[i] != NULL; i += 2)
    xmlNewProp (node, BAD_CAST attributes[i], BAD_CAST attributes[i + 1]);

  return node;
}

/* extensionElements is missing too: both come at once, indented as the file is. */
static PwChange *
new_extension (const PwElement   *element,
               const char        *owner_name,
               const char *const *attributes)
{
  const char      *none[] = { NULL };
  PwChange        *self = pw_change_new_insert (element, NULL, PW_ELEMENT_EXTENSION_ELEMENTS, none);
  PwStep          *step = &g_array_index (self->steps, PwStep, 0);
  xmlNode         *root = pw_fragment_get_root (step->new_nodes);
  xmlNode         *extensions = root->children;
  const char      *line;
  g_autofree char *indent = NULL;
  g_autofree char *unit = pw_node_dup_indent_unit (pw_element_get_node (element)->doc);

  while (extensions->type != XML_ELEMENT_NODE)
    extensions = extensions->next;
  line = is_blank (extensions->prev) ? strrchr ((const char *) extensions->prev->content, '\n') : NULL;
  if (line != NULL && unit != NULL)
    indent = g_strconcat (line, unit, NULL);
  append_text (extensions, indent);
  append_own (extensions, pw_element_get_node (element), owner_name, attributes);
  append_text (extensions, indent != NULL ? line : NULL);
  self->kind = PW_CHANGE_ATTRIBUTE;

  return self;
}

PwChange *
pw_change_new_own (const PwElement *element,
                   const char      *owner_name,
                   const char      *attribute,
                   const char      *value)
{
  const char      *attributes[] = { attribute, value, NULL };
  PwElement       *extensions = pw_element_find_child (element, PW_ELEMENT_EXTENSION_ELEMENTS);
  xmlNode         *own = pw_element_find_own (element, owner_name);
  g_autofree char *address = pw_element_dup_address (element);
  g_autoptr (PwChange) self = pw_change_new (PW_CHANGE_ATTRIBUTE, address);
  g_autofree char *holder = NULL;
  g_autofree char *indent = NULL;
  PwFragment      *nodes;
  xmlNode         *node;

  if (own != NULL)
    return add_attribute_step (self, pw_element_get_model (element), own, NULL, attribute, value) ? g_steal_pointer (&self) : NULL;
  if (value == NULL)
    return NULL;
  if (extensions == NULL)
    return new_extension (element, owner_name, attributes);

  node = pw_element_get_node (extensions);
  nodes = pw_fragment_new (node);
  indent = pw_node_dup_child_indent (node);
  holder = pw_element_dup_address (extensions);
  append_text (pw_fragment_get_root (nodes), indent);
  append_own (pw_fragment_get_root (nodes), node, owner_name, attributes);
  pw_change_add_splice (self, holder, 0, NULL, nodes);

  return g_steal_pointer (&self);
}

PwChange *
pw_change_new_own_item (const PwElement   *element,
                        const char        *name,
                        const char *const *attributes)
{
  PwElement       *extensions = pw_element_find_child (element, PW_ELEMENT_EXTENSION_ELEMENTS);
  g_autofree char *address = pw_element_dup_address (element);
  g_autofree char *holder = NULL;
  PwFragment      *nodes;
  xmlNode         *node;
  PwChange        *self;

  if (extensions == NULL)
    return new_extension (element, name, attributes);

  self = pw_change_new (PW_CHANGE_ATTRIBUTE, address);
  node = pw_element_get_node (extensions);
  nodes = pw_fragment_new (node);
  holder = pw_element_dup_address (extensions);
  if (node->children != NULL && is_blank (node->children))
    append_text (pw_fragment_get_root (nodes), (const char *) node->children->content);
  append_own (pw_fragment_get_root (nodes), node, name, attributes);
  pw_change_add_splice (self, holder, 0, NULL, nodes);

  return self;
}

PwChange *
pw_change_set_own_item (const PwElement *element,
                        xmlNode         *item,
                        const char      *attribute,
                        const char      *value)
{
  g_autofree char *address = pw_element_dup_address (element);
  g_autoptr (PwChange) self = pw_change_new (PW_CHANGE_ATTRIBUTE, address);

  return add_attribute_step (self, pw_element_get_model (element), item, NULL, attribute, value) ? g_steal_pointer (&self) : NULL;
}

PwChange *
pw_change_remove_own_item (const PwElement *element,
                           xmlNode         *item)
{
  guint            index = pw_node_get_raw_index (item) - (is_blank (item->prev) ? 1 : 0);
  g_autofree char *address = pw_element_dup_address (element);
  g_autofree char *holder = pw_node_dup_address (pw_element_get_model (element), item->parent);
  PwChange        *self = pw_change_new (PW_CHANGE_ATTRIBUTE, address);

  pw_change_add_splice (self, holder, index,
                        pw_fragment_copy (item->parent, index, pw_node_get_raw_index (item) + 1 - index), NULL);

  return self;
}
