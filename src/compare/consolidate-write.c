/* compare/consolidate-write.c - what was united as a document
 *
 * First everything gets an id, so that whatever is copied can name the others.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "compare/consolidate-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/text.h"

/* --- ids ----------------------------------------------------------------------------------- */

static void
note_id (PwConsolidateWriter *self,
         guint                variant,
         const char          *old,
         const char          *id)
{
  if (old != NULL && *old != '#')
    g_hash_table_insert (self->copies[variant].ids, g_strdup (old), g_strdup (id));
}

static const char *
get_member_id (const char *id,
               const char *fallback)
{
  return *id == '#' ? fallback : id;
}

char *
pw_writer_take_id (PwConsolidateWriter *self,
                   const char          *wanted)
{
  return pw_copy_take_id (&self->copies[0], wanted);
}

static void
name_processes (PwConsolidateWriter *self)
{
  PwUnited *united = self->united;

  for (guint p = 0; p < united->processes->len; p++)
    {
      PwUnitedProcess *process = pw_united_get_process (united, p);

      process->id = pw_writer_take_id (self, "Process");
      for (guint v = 0; v < united->n; v++)
        if (process->members[v] >= 0)
          note_id (self, v, united->variants[v].graph->processes[process->members[v]].id, process->id);
    }
}

static void
name_nodes (PwConsolidateWriter *self)
{
  PwUnited *united = self->united;

  for (guint u = 0; u < united->nodes->len; u++)
    {
      PwUnitedNode *node = pw_united_get_node (united, u);

      if (node->is_dropped)
        continue;
      if (node->model >= 0)
        node->id = pw_writer_take_id (self, get_member_id (pw_united_get_member (united, (guint) node->model, node->members[node->model])->id, "Element"));
      else
        node->id = pw_writer_take_id (self, node->type == PW_ELEMENT_PARTICIPANT ? "Participant" : "Gateway");
      for (guint v = 0; v < united->n; v++)
        if (node->members[v] >= 0)
          note_id (self, v, pw_united_get_member (united, v, node->members[v])->id, node->id);
    }
}

static void
name_edges (PwConsolidateWriter *self)
{
  PwUnited *united = self->united;

  for (guint e = 0; e < united->edges->len; e++)
    {
      PwUnitedEdge *edge = pw_united_get_edge (united, e);

      if (edge->is_dropped)
        continue;
      if (edge->model >= 0)
        edge->id = pw_writer_take_id (self, get_member_id (united->variants[edge->model].graph->edges[edge->members[edge->model]].id, "Flow"));
      else
        edge->id = pw_writer_take_id (self, "Flow");
      for (guint v = 0; v < united->n; v++)
        if (edge->members[v] >= 0)
          note_id (self, v, united->variants[v].graph->edges[edge->members[v]].id, edge->id);
    }
}

/* --- what stands beside processes ---------------------------------------------------------- */

static gboolean
is_shared (const PwElement *element)
{
  PwElementType type = pw_element_get_bpmn_type (element);

  return pw_element_has (element, PW_TRAIT_ROOT_ELEMENT) && pw_element_get_id (element) != NULL && type != PW_ELEMENT_PROCESS &&
         type != PW_ELEMENT_COLLABORATION && type != PW_ELEMENT_INTERFACE && !pw_element_has (element, PW_TRAIT_CHOREOGRAPHY | PW_TRAIT_CONVERSATION);
}

/* Equal in all they say. */
static char *
dup_root_key (const PwElement *element)
{
  g_autofree char *content = pw_copy_describe (pw_element_get_node (element));
  const char      *name = pw_element_get_name (element);

  return g_strdup_printf ("%s\n%s", name != NULL ? name : "", content);
}

static PwConsolidateRoot *
find_root (const PwConsolidateWriter *self,
           const char                *key,
           guint                      variant)
{
  for (guint i = 0; i < self->roots->len; i++)
    {
      PwConsolidateRoot *root = g_ptr_array_index (self->roots, i);

      if (root->members[variant] == NULL && strcmp (root->key, key) == 0)
        return root;
    }

  return NULL;
}

static void
free_root (gpointer data)
{
  PwConsolidateRoot *root = data;

  g_free (root->members);
  g_free (root->key);
  g_free (root->id);
  g_free (root);
}

/* What is inside, such as the values of a category, is named like its equal. */
static void
name_inside (PwConsolidateWriter *self,
             guint                variant,
             const PwElement     *root,
             const PwElement     *model)
{
  PwElement *inner = pw_element_next_in_tree (root, root);
  PwElement *other = pw_element_next_in_tree (model, model);

  while (inner != NULL && other != NULL)
    {
      const char *id = pw_element_get_id (other);

      if (id != NULL && pw_element_get_id (inner) != NULL)
        note_id (self, variant, pw_element_get_id (inner), id);
      inner = pw_element_next_in_tree (inner, root);
      other = pw_element_next_in_tree (other, model);
    }
}

static void
unite_roots (PwConsolidateWriter *self)
{
  PwUnited *united = self->united;

  for (guint v = 0; v < united->n; v++)
    for (PwElement *element = pw_element_get_first_child (pw_model_get_definitions (united->variants[v].model)); element != NULL;
         element = pw_element_get_next_sibling (element))
      {
        g_autofree char   *key = NULL;
        PwConsolidateRoot *root;

        if (!is_shared (element))
          continue;
        key = dup_root_key (element);
        root = find_root (self, key, v);
        if (root == NULL)
          {
            root = g_new0 (PwConsolidateRoot, 1);
            root->members = g_new0 (PwElement *, united->n + 1);
            root->key = g_steal_pointer (&key);
            root->id = pw_writer_take_id (self, pw_element_get_id (element));
            g_ptr_array_add (self->roots, root);
          }
        root->members[v] = element;
        note_id (self, v, pw_element_get_id (element), root->id);
        for (guint w = 0; w <= v; w++)
          if (root->members[w] != NULL)
            {
              name_inside (self, v, element, root->members[w]);
              break;
            }
      }
}

/* --- processes and pools --------------------------------------------------------------------- */

/* "Stadt Gießen", "Stadt Marburg": "Stadt"; (transfer full) (nullable): the words that all begin with */
static char *
find_common_words (const char *const *names,
                   guint              n)
{
  GStrv common = NULL;
  char *text;

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) words = names[i] != NULL && *names[i] != '\0' ? g_strsplit (names[i], " ", -1) : NULL;

      if (words == NULL)
        continue;
      if (common == NULL)
        {
          common = g_steal_pointer (&words);
          continue;
        }
      for (guint k = 0; common[k] != NULL; k++)
        if (words[k] == NULL || strcmp (common[k], words[k]) != 0)
          {
            for (guint rest = k; common[rest] != NULL; rest++)
              g_clear_pointer (&common[rest], g_free);
            break;
          }
    }
  text = common != NULL ? g_strjoinv (" ", common) : NULL;
  g_strfreev (common);
  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

static char *
name_process (const PwConsolidateWriter *self,
              const PwUnitedProcess     *process,
              gboolean                   is_main)
{
  g_autofree const char **names = g_new0 (const char *, self->united->n + 1);
  guint                   n = 0;
  char                   *common;

  if (is_main && self->united->options.title != NULL)
    return g_strdup (self->united->options.title);
  for (guint v = 0; v < self->united->n; v++)
    if (process->members[v] >= 0)
      names[n++] = self->united->variants[v].graph->processes[process->members[v]].name;
  common = find_common_words (names, n);

  return common != NULL || n == 0 ? common : g_strdup (names[0]);
}

/* A pool whose names differ gets what they have in common, else the name of its process. */
static void
name_pools (PwConsolidateWriter *self)
{
  PwUnited *united = self->united;

  for (guint u = 0; u < united->nodes->len; u++)
    {
      PwUnitedNode           *node = pw_united_get_node (united, u);
      g_autofree const char **names = g_new0 (const char *, united->n + 1);
      guint                   n = 0;

      if (node->type != PW_ELEMENT_PARTICIPANT || node->process < 0)
        continue;
      for (guint v = 0; v < united->n; v++)
        if (node->members[v] >= 0)
          names[n++] = pw_united_get_member (united, v, node->members[v])->name;
      node->name = find_common_words (names, n);
      if (node->name == NULL)
        node->name = name_process (self, pw_united_get_process (united, (guint) node->process), TRUE);
    }
}

static PwElement *
find_process (const PwConsolidateWriter *self,
              guint                      variant,
              int                        process)
{
  return pw_model_find (self->united->variants[variant].model, self->united->variants[variant].graph->processes[process].id);
}

/* What all cities say of the process, it says too; the rest stays theirs. */
static gboolean
is_said_by_all (const PwConsolidateWriter *self,
                const PwUnitedProcess     *process,
                const char                *attribute,
                const char                *value)
{
  for (guint v = 0; v < self->united->n; v++)
    {
      PwElement *element = process->members[v] >= 0 ? find_process (self, v, process->members[v]) : NULL;
      xmlNode   *own = element != NULL ? pw_element_find_own (element, "process") : NULL;
      xmlChar   *theirs = own != NULL ? xmlGetNoNsProp (own, BAD_CAST attribute) : NULL;
      gboolean   is_equal = theirs != NULL && strcmp ((const char *) theirs, value) == 0;

      xmlFree (theirs);
      if (element != NULL && !is_equal)
        return FALSE;
    }

  return TRUE;
}

static void
write_common_facts (PwConsolidateWriter   *self,
                    const PwUnitedProcess *process,
                    xmlNode               *element)
{
  xmlNode *facts = NULL;

  for (guint v = 0; v < self->united->n && facts == NULL; v++)
    {
      PwElement *first = process->members[v] >= 0 ? find_process (self, v, process->members[v]) : NULL;
      xmlNode   *own = first != NULL ? pw_element_find_own (first, "process") : NULL;

      for (const xmlAttr *attribute = own != NULL ? own->properties : NULL; attribute != NULL; attribute = attribute->next)
        {
          xmlChar *value = attribute->ns == NULL ? xmlGetNoNsProp (own, attribute->name) : NULL;

          if (value != NULL && is_said_by_all (self, process, (const char *) attribute->name, (const char *) value))
            {
              if (facts == NULL)
                facts = pw_copy_add_own (&self->copies[0], pw_copy_get_extensions (&self->copies[0], element), "process");
              pw_copy_set (facts, (const char *) attribute->name, (const char *) value);
            }
          xmlFree (value);
        }
      if (own != NULL)
        return;
    }
}

static gboolean
is_step_of (const PwUnitedNode *node,
            int                 process)
{
  return !node->is_dropped && node->process == process && pw_element_type_has (node->type, PW_TRAIT_FLOW_NODE);
}

static gboolean
has_content (const PwConsolidateWriter *self,
             guint                      process)
{
  for (guint u = 0; u < self->united->nodes->len; u++)
    if (is_step_of (pw_united_get_node (self->united, u), (int) process))
      return TRUE;

  return FALSE;
}

static gboolean
is_main_process (const PwConsolidateWriter *self,
                 guint                      process)
{
  for (guint p = 0; p < self->united->processes->len; p++)
    {
      guint n_steps = pw_united_get_process (self->united, p)->n_steps;
      guint n_own = pw_united_get_process (self->united, process)->n_steps;

      if (n_steps > n_own || (n_steps == n_own && p < process))
        return FALSE;
    }

  return TRUE;
}

static void
write_process (PwConsolidateWriter *self,
               guint                united)
{
  const PwUnitedProcess *process = pw_united_get_process (self->united, united);
  gboolean               is_main = is_main_process (self, united);
  g_autofree char       *name = name_process (self, process, is_main);
  xmlNode               *element;

  if (self->united->is_digest && !is_main && !has_content (self, united))
    return;
  element = pw_copy_add (&self->copies[0], self->definitions, PW_ELEMENT_PROCESS, process->id);
  pw_copy_set (element, "name", name);
  pw_copy_set (element, "isExecutable", "false");
  write_common_facts (self, process, element);
  for (guint v = 0; v < self->united->n; v++)
    if (process->members[v] >= 0)
      {
        const PwGraphProcess *member = &self->united->variants[v].graph->processes[process->members[v]];
        const xmlNode        *own = pw_writer_find (self, v, member->id, member->line);
        xmlNode              *origin = pw_writer_add_origin (self, element, v, member->id);

        pw_writer_note_name (origin, pw_writer_get_name (own, member->name), element);
        pw_writer_note_content (self, origin, v, own, NULL);
      }
  pw_writer_write_scope (self, element, (int) united, -1);
}

static void
write_collaboration (PwConsolidateWriter *self)
{
  PwUnited        *united = self->united;
  xmlNode         *element = NULL;
  g_autofree char *id = NULL;

  for (guint u = 0; u < united->nodes->len && element == NULL; u++)
    if (pw_united_get_node (united, u)->type == PW_ELEMENT_PARTICIPANT && !pw_united_get_node (united, u)->is_dropped)
      {
        id = pw_writer_take_id (self, "Collaboration");
        element = pw_copy_add (&self->copies[0], self->definitions, PW_ELEMENT_COLLABORATION, id);
      }
  if (element == NULL)
    return;
  for (guint v = 0; v < united->n; v++)
    for (PwElement *child = pw_element_get_first_child (pw_model_get_definitions (united->variants[v].model)); child != NULL;
         child = pw_element_get_next_sibling (child))
      if (pw_element_get_bpmn_type (child) == PW_ELEMENT_COLLABORATION && pw_element_get_id (child) != NULL)
        {
          pw_writer_add_origin (self, element, v, pw_element_get_id (child));
          note_id (self, v, pw_element_get_id (child), id);
          break;
        }
  for (guint u = 0; u < united->nodes->len; u++)
    {
      const PwUnitedNode *node = pw_united_get_node (united, u);

      if (node->is_dropped || (node->type != PW_ELEMENT_PARTICIPANT && (node->process >= 0 || !pw_element_type_has (node->type, PW_TRAIT_ARTIFACT))))
        continue;
      pw_writer_write_node (self, u, element);
      if (node->type == PW_ELEMENT_PARTICIPANT && node->process >= 0)
        pw_copy_set (self->nodes[u], "processRef", pw_united_get_process (united, (guint) node->process)->id);
    }
  for (guint e = 0; e < united->edges->len; e++)
    if (!pw_united_get_edge (united, e)->is_dropped && pw_writer_is_between_pools (self, pw_united_get_edge (united, e)))
      pw_writer_write_edge (self, e, element);
}

static void
write_roots (PwConsolidateWriter *self)
{
  for (guint i = 0; i < self->roots->len; i++)
    {
      const PwConsolidateRoot *root = g_ptr_array_index (self->roots, i);
      xmlNode                 *element = NULL;

      for (guint v = 0; v < self->united->n; v++)
        {
          if (root->members[v] == NULL)
            continue;
          if (element == NULL)
            {
              element = pw_copy_add (&self->copies[v], self->definitions, pw_element_get_bpmn_type (root->members[v]), root->id);
              pw_copy_set (element, "name", pw_element_get_name (root->members[v]));
              pw_copy_content (&self->copies[v], pw_element_get_node (root->members[v]), element);
            }
          pw_writer_add_origin (self, element, v, pw_element_get_id (root->members[v]));
        }
    }
}

static char *
dup_id (const xmlNode *node)
{
  xmlChar *id = xmlGetNoNsProp (node, BAD_CAST "id");
  char    *copy = g_strdup ((const char *) id);

  xmlFree (id);

  return copy;
}

/* What layout will draw; ids made here are the same each time. */
static void
write_plane (PwConsolidateWriter *self)
{
  xmlNs           *ns = xmlSearchNs (self->definitions->doc, self->definitions, BAD_CAST "bpmndi");
  xmlNode         *diagram = xmlNewDocNode (self->definitions->doc, ns, BAD_CAST "BPMNDiagram", NULL);
  xmlNode         *plane = xmlNewDocNode (self->definitions->doc, ns, BAD_CAST "BPMNPlane", NULL);
  g_autofree char *diagram_id = pw_writer_take_id (self, "Diagram");
  g_autofree char *plane_id = pw_writer_take_id (self, "Plane");
  g_autofree char *shown = NULL;

  for (xmlNode *child = self->definitions->children; child != NULL; child = child->next)
    if (xmlStrEqual (child->name, BAD_CAST "collaboration") || (shown == NULL && xmlStrEqual (child->name, BAD_CAST "process")))
      {
        g_free (shown);
        shown = dup_id (child);
      }
  xmlAddChild (self->definitions, diagram);
  xmlAddChild (diagram, plane);
  pw_copy_set (diagram, "id", diagram_id);
  pw_copy_set (plane, "id", plane_id);
  pw_copy_set (plane, "bpmnElement", shown);
}

/* --- all of it ----------------------------------------------------------------------------------- */

static void
writer_init (PwConsolidateWriter *self,
             PwUnited            *united)
{
  PwCopy first = { NULL };

  self->united = united;
  self->definitions = xmlDocGetRootElement (pw_copy_new_document (&first, "Definitions_Consolidated"));
  self->roots = g_ptr_array_new_with_free_func (free_root);
  self->copies = g_new0 (PwCopy, united->n + 1);
  for (guint v = 0; v <= united->n; v++)
    {
      self->copies[v] = first;
      self->copies[v].source = v < united->n ? united->variants[v].model : NULL;
      self->copies[v].ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    }
}

PwModel *
pw_united_write (PwUnited *united)
{
  PwConsolidateWriter self = { NULL };
  PwModel            *model;
  PwCopy              all;

  writer_init (&self, united);
  name_processes (&self);
  name_pools (&self);
  name_nodes (&self);
  name_edges (&self);
  unite_roots (&self);
  self.nodes = g_new0 (xmlNode *, united->nodes->len + 1);
  self.edges = g_new0 (xmlNode *, united->edges->len + 1);

  write_roots (&self);
  write_collaboration (&self);
  for (guint p = 0; p < united->processes->len; p++)
    write_process (&self, p);
  pw_writer_connect (&self);
  if (united->processes->len > 0)
    write_plane (&self);

  all = self.copies[0];
  model = pw_copy_finish (&all);
  pw_copy_clear (&all);
  for (guint v = 0; v <= united->n; v++)
    g_hash_table_unref (self.copies[v].ids);
  g_ptr_array_unref (self.roots);
  g_free (self.copies);
  g_free (self.nodes);
  g_free (self.edges);

  return model;
}
