/* compare/consolidate-derive.c - the variant of one city out of a consolidated process
 *
 * What is from the city is written again, as it was there; what is not is left out. Only
 * artificial gateways stand in between: a flow that begins at one begins where that one's
 * only way in begins, and likewise at its end.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/consolidate-private.h"

#include <string.h>

typedef struct
{
  PwCopy      copy;
  const char *key;
  GHashTable *origins; /* PwElement → PwOrigin */
  GHashTable *written; /* PwElement → xmlNode */
  xmlNode    *definitions;
} Deriving;

static PwElementType
type_of (const PwElement *element)
{
  return pw_element_get_bpmn_type (element);
}

static const PwOrigin *
get_origin (const Deriving  *self,
            const PwElement *element)
{
  return element != NULL ? g_hash_table_lookup (self->origins, element) : NULL;
}

static void
collect (Deriving      *self,
         const PwModel *model)
{
  PwElement *root = pw_model_get_definitions (model);

  for (PwElement *element = root; element != NULL; element = pw_element_next_in_tree (element, root))
    {
      PwOrigin   *origin = pw_provenance_find (element, self->key);
      const char *id = pw_element_get_id (element);

      if (origin == NULL)
        continue;
      g_hash_table_insert (self->origins, element, origin);
      if (id == NULL)
        continue;
      g_hash_table_insert (self->copy.ids, g_strdup (id), g_strdup (origin->element));
      g_hash_table_add (self->copy.taken, g_strdup (origin->element));
      /* What is inside keeps its names. */
      for (PwElement *inner = pw_element_has (element, PW_TRAIT_ROOT_ELEMENT) ? pw_element_next_in_tree (element, element) : NULL;
           inner != NULL && type_of (element) == PW_ELEMENT_CATEGORY; inner = pw_element_next_in_tree (inner, element))
        if (pw_element_get_id (inner) != NULL)
          g_hash_table_insert (self->copy.ids, g_strdup (pw_element_get_id (inner)), g_strdup (pw_element_get_id (inner)));
    }
}

/* --- one element ---------------------------------------------------------------------------- */

static PwElementType
get_original_type (const PwElement *element,
                   const PwOrigin  *origin)
{
  PwElementType type = origin->tag != NULL ? pw_element_type_lookup (PW_NAMESPACE_MODEL, origin->tag) : PW_ELEMENT_UNKNOWN;

  return type != PW_ELEMENT_UNKNOWN ? type : type_of (element);
}

static xmlNode *
write_element (Deriving  *self,
               xmlNode   *parent,
               PwElement *element)
{
  const PwOrigin *origin = get_origin (self, element);
  xmlNode        *made = pw_copy_add (&self->copy, parent, get_original_type (element, origin), *origin->element == '#' ? NULL : origin->element);
  const char     *name = origin->name != NULL ? origin->name : pw_element_get_name (element);

  if (name != NULL && *name != '\0')
    pw_copy_set (made, "name", name);
  pw_copy_content (&self->copy, origin->content != NULL ? origin->content : pw_element_get_node (element), made);
  g_hash_table_insert (self->written, element, made);

  return made;
}

static const char *
get_written_id (const Deriving  *self,
                const PwElement *element)
{
  const PwOrigin *origin = get_origin (self, element);

  return origin != NULL && *origin->element != '#' ? origin->element : NULL;
}

/* --- flows ------------------------------------------------------------------------------------ */

static PwElement *
find_source (const PwElement *flow)
{
  PwElement *source = pw_element_get_reference (flow, "sourceRef");

  if (source != NULL && pw_provenance_is_artificial (source) && pw_element_has (source, PW_TRAIT_FLOW_NODE))
    {
      PwElement *stem = pw_element_find_referrer (source, PW_ELEMENT_SEQUENCE_FLOW, "targetRef");

      source = stem != NULL ? pw_element_get_reference (stem, "sourceRef") : NULL;
    }

  return source;
}

static PwElement *
find_target (const PwElement *flow)
{
  PwElement *target = pw_element_get_reference (flow, "targetRef");

  if (target != NULL && pw_provenance_is_artificial (target) && pw_element_has (target, PW_TRAIT_FLOW_NODE))
    {
      PwElement *stem = pw_element_find_referrer (target, PW_ELEMENT_SEQUENCE_FLOW, "sourceRef");

      target = stem != NULL ? pw_element_get_reference (stem, "targetRef") : NULL;
    }

  return target;
}

static void
write_flow (Deriving  *self,
            xmlNode   *parent,
            PwElement *flow)
{
  PwElement  *source = find_source (flow);
  PwElement  *target = find_target (flow);
  const char *source_id = get_written_id (self, source);
  const char *target_id = get_written_id (self, target);
  xmlNode    *made;

  if (source_id == NULL || target_id == NULL)
    return;
  made = write_element (self, parent, flow);
  pw_copy_set (made, "sourceRef", source_id);
  pw_copy_set (made, "targetRef", target_id);
}

static void
add_reference (Deriving     *self,
               xmlNode      *element,
               PwElementType type,
               const char   *id)
{
  pw_copy_set_text (pw_copy_add (&self->copy, element, type, NULL), id);
}

static void
write_data_association (Deriving  *self,
                        PwElement *association)
{
  xmlNode    *holder = g_hash_table_lookup (self->written, pw_element_get_parent (association));
  gboolean    is_input = type_of (association) == PW_ELEMENT_DATA_INPUT_ASSOCIATION;
  const char *data = get_written_id (self, pw_element_get_reference (association, is_input ? "sourceRef" : "targetRef"));
  xmlNode    *made;

  if (holder == NULL || data == NULL)
    return;
  made = write_element (self, holder, association);
  if (is_input)
    {
      g_autofree char *id = pw_copy_take_id (&self->copy, "Property");

      pw_copy_add (&self->copy, holder, PW_ELEMENT_PROPERTY, id);
      add_reference (self, made, PW_ELEMENT_SOURCE_REF, data);
      add_reference (self, made, PW_ELEMENT_TARGET_REF, id);
    }
  else
    add_reference (self, made, PW_ELEMENT_TARGET_REF, data);
}

/* --- scopes ------------------------------------------------------------------------------------ */

static void
list_steps (Deriving        *self,
            const PwElement *scope,
            const PwElement *lane,
            xmlNode         *made)
{
  for (PwElement *child = pw_element_get_first_child (scope); child != NULL; child = pw_element_get_next_sibling (child))
    {
      const PwOrigin *origin = get_origin (self, child);

      if (origin != NULL && pw_element_has (child, PW_TRAIT_FLOW_NODE) && g_strcmp0 (origin->lane, pw_element_get_id (lane)) == 0)
        add_reference (self, made, PW_ELEMENT_FLOW_NODE_REF, origin->element);
    }
}

static void
write_lanes (Deriving        *self,
             const PwElement *scope,
             const PwElement *holder,
             xmlNode         *parent)
{
  xmlNode *made_set = NULL;

  for (PwElement *set = pw_element_get_first_child (holder); set != NULL; set = pw_element_get_next_sibling (set))
    {
      if (type_of (set) != PW_ELEMENT_LANE_SET && type_of (set) != PW_ELEMENT_CHILD_LANE_SET)
        continue;
      for (PwElement *lane = pw_element_get_first_child (set); lane != NULL; lane = pw_element_get_next_sibling (lane))
        {
          xmlNode *made;

          if (get_origin (self, lane) == NULL)
            continue;
          if (made_set == NULL)
            {
              g_autofree char *id = pw_copy_take_id (&self->copy, "LaneSet");

              made_set = pw_copy_add (&self->copy, parent, type_of (set), id);
            }
          made = write_element (self, made_set, lane);
          list_steps (self, scope, lane, made);
          write_lanes (self, scope, lane, made);
        }
    }
}

static void
write_node (Deriving  *self,
            xmlNode   *parent,
            PwElement *element)
{
  xmlNode    *made = write_element (self, parent, element);
  const char *host = get_written_id (self, pw_element_get_reference (element, "attachedToRef"));

  pw_copy_set (made, "attachedToRef", host);
  if (type_of (element) == PW_ELEMENT_DATA_OBJECT_REFERENCE)
    {
      g_autofree char *id = pw_copy_take_id (&self->copy, "DataObject");

      pw_copy_add (&self->copy, parent, PW_ELEMENT_DATA_OBJECT, id);
      pw_copy_set (made, "dataObjectRef", id);
    }
}

static void
write_scope (Deriving        *self,
             const PwElement *scope,
             xmlNode         *parent)
{
  write_lanes (self, scope, scope, parent);
  for (PwElement *child = pw_element_get_first_child (scope); child != NULL; child = pw_element_get_next_sibling (child))
    {
      const PwOrigin *origin = get_origin (self, child);

      if (origin == NULL || pw_element_has (child, PW_TRAIT_CONNECTION) || !pw_element_has (child, PW_TRAIT_FLOW_NODE | PW_TRAIT_DATA | PW_TRAIT_ARTIFACT))
        continue;
      write_node (self, parent, child);
      if (pw_element_type_has (get_original_type (child, origin), PW_TRAIT_SUB_PROCESS))
        write_scope (self, child, g_hash_table_lookup (self->written, child));
    }
  for (PwElement *child = pw_element_get_first_child (scope); child != NULL; child = pw_element_get_next_sibling (child))
    if (get_origin (self, child) != NULL && (type_of (child) == PW_ELEMENT_SEQUENCE_FLOW || type_of (child) == PW_ELEMENT_ASSOCIATION))
      write_flow (self, parent, child);
}

/* Nodes name their flows, and those that have one their default. */
static void
connect (Deriving      *self,
         const PwModel *model)
{
  PwElement *root = pw_model_get_definitions (model);

  for (PwElement *flow = root; flow != NULL; flow = pw_element_next_in_tree (flow, root))
    {
      const PwOrigin *origin = get_origin (self, flow);

      if (origin == NULL)
        continue;
      if (type_of (flow) == PW_ELEMENT_DATA_INPUT_ASSOCIATION || type_of (flow) == PW_ELEMENT_DATA_OUTPUT_ASSOCIATION)
        write_data_association (self, flow);
      if (type_of (flow) == PW_ELEMENT_SEQUENCE_FLOW && g_hash_table_contains (self->written, flow))
        {
          xmlNode *source = g_hash_table_lookup (self->written, find_source (flow));
          xmlNode *target = g_hash_table_lookup (self->written, find_target (flow));

          add_reference (self, source, PW_ELEMENT_OUTGOING, origin->element);
          add_reference (self, target, PW_ELEMENT_INCOMING, origin->element);
          if (origin->is_default)
            pw_copy_set (source, "default", origin->element);
        }
    }
}

/* --- what stands beside each other --------------------------------------------------------------- */

static void
write_collaboration (Deriving  *self,
                     PwElement *collaboration)
{
  xmlNode *made = write_element (self, self->definitions, collaboration);

  for (PwElement *child = pw_element_get_first_child (collaboration); child != NULL; child = pw_element_get_next_sibling (child))
    {
      if (get_origin (self, child) == NULL)
        continue;
      if (type_of (child) == PW_ELEMENT_PARTICIPANT)
        pw_copy_set (write_element (self, made, child), "processRef", get_written_id (self, pw_element_get_reference (child, "processRef")));
      else if (pw_element_has (child, PW_TRAIT_ARTIFACT) && !pw_element_has (child, PW_TRAIT_CONNECTION))
        write_element (self, made, child);
    }
  for (PwElement *child = pw_element_get_first_child (collaboration); child != NULL; child = pw_element_get_next_sibling (child))
    if (get_origin (self, child) != NULL && pw_element_has (child, PW_TRAIT_CONNECTION))
      write_flow (self, made, child);
}

static void
write_all (Deriving      *self,
           const PwModel *model)
{
  for (PwElement *child = pw_element_get_first_child (pw_model_get_definitions (model)); child != NULL; child = pw_element_get_next_sibling (child))
    {
      if (get_origin (self, child) == NULL)
        continue;
      if (type_of (child) == PW_ELEMENT_COLLABORATION)
        write_collaboration (self, child);
      else if (type_of (child) == PW_ELEMENT_PROCESS)
        write_scope (self, child, write_element (self, self->definitions, child));
      else
        write_element (self, self->definitions, child);
    }
  connect (self, model);
}

PwModel *
pw_consolidate_derive (const PwModel *consolidated,
                       const char    *key)
{
  Deriving self = { .key = key };
  PwModel *model;

  g_return_val_if_fail (consolidated != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  self.definitions = xmlDocGetRootElement (pw_copy_new_document (&self.copy, "Definitions_Derived"));
  self.copy.source = consolidated;
  self.copy.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.origins = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pw_origin_free);
  self.written = g_hash_table_new (NULL, NULL);

  collect (&self, consolidated);
  write_all (&self, consolidated);
  model = pw_copy_finish (&self.copy);

  pw_copy_clear (&self.copy);
  g_hash_table_unref (self.copy.ids);
  g_hash_table_unref (self.origins);
  g_hash_table_unref (self.written);

  return model;
}
