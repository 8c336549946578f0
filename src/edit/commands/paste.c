/* edit/commands/paste.c - what was copied comes into a document
 *
 * Each element of the clipboard is copied beside the document, gets the ids and the
 * place it will have there, and is then put in as a whole. Names follow the ids: those
 * of what comes along to its new id, those of messages and the like to the one that is
 * there already.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/error.h"
#include "edit/clipboard.h"
#include "edit/creating.h"
#include "edit/drawing.h"
#include "edit/editing-private.h"
#include "edit/rules.h"
#include "edit/scope.h"
#include "model/fragment.h"

#define DUPLICATE_STEP 20
#define MOST_DUPLICATES 100

typedef struct
{
  PwEdit        *edit;
  const PwModel *clip;
  GHashTable    *ids;     /* old id → new id */
  GHashTable    *used;    /* new ids */
  GHashTable    *there;   /* old ids of what the document has already */
  xmlDoc        *scratch; /* copies on their way */
  PwElement     *container;
  PwPoint        by;
} Pasting;

static PwElementType
type_of (const PwElement *element)
{
  return pw_element_get_bpmn_type (element);
}

/* --- ids ----------------------------------------------------------------------------------- */

static PwElement *
get_named_diagram_element (const PwElement *element)
{
  PwElement *named = pw_element_get_reference (element, "bpmnElement");

  if (named == NULL && type_of (element) == PW_ELEMENT_BPMN_DIAGRAM)
    {
      PwElement *plane = pw_element_find_child (element, PW_ELEMENT_BPMN_PLANE);

      named = plane != NULL ? pw_element_get_reference (plane, "bpmnElement") : NULL;
    }

  return named;
}

static gboolean
is_free (const Pasting *self,
         const char    *id)
{
  return pw_model_find (pw_edit_get_model (self->edit), id) == NULL && !g_hash_table_contains (self->used, id);
}

/* "Task_1_di" of "Task_1" becomes "Task_2_di" where the task is "Task_2" now. */
static char *
dup_following_id (const Pasting   *self,
                  const PwElement *element)
{
  const char *id = pw_element_get_id (element);
  PwElement  *named = get_named_diagram_element (element);
  const char *old = named != NULL ? pw_element_get_id (named) : NULL;
  const char *now = old != NULL ? g_hash_table_lookup (self->ids, old) : NULL;

  return now != NULL && g_str_has_prefix (id, old) ? g_strconcat (now, id + strlen (old), NULL) : NULL;
}

static void
choose_id (Pasting         *self,
           const PwElement *element)
{
  const char      *id = pw_element_get_id (element);
  g_autofree char *wanted = NULL;
  const char      *stem = pw_edit_get_id_stem (type_of (element));

  if (id == NULL || g_hash_table_contains (self->ids, id))
    return;
  if (pw_element_has (element, PW_TRAIT_DIAGRAM))
    wanted = dup_following_id (self, element);
  if (wanted == NULL)
    wanted = g_strdup (id);
  while (!is_free (self, wanted))
    {
      g_free (wanted);
      wanted = pw_edit_dup_new_id (self->edit, stem != NULL ? stem : pw_element_type_get_info (type_of (element))->tag);
    }
  g_hash_table_add (self->used, g_strdup (wanted));
  g_hash_table_insert (self->ids, g_strdup (id), g_steal_pointer (&wanted));
}

/* Messages, signals, errors … of the same name are the same ones. */
static gboolean
is_there (const Pasting   *self,
          const PwElement *root)
{
  const char *id = pw_element_get_id (root);
  PwElement  *own = id != NULL ? pw_model_find (pw_edit_get_model (self->edit), id) : NULL;

  return own != NULL && type_of (own) == type_of (root) && type_of (root) != PW_ELEMENT_PROCESS && type_of (root) != PW_ELEMENT_COLLABORATION &&
         type_of (root) != PW_ELEMENT_CATEGORY && g_strcmp0 (pw_element_get_name (own), pw_element_get_name (root)) == 0;
}

static void
choose_ids (Pasting *self)
{
  PwElement *definitions = pw_model_get_definitions (self->clip);

  for (guint drawn = 0; drawn < 2; drawn++)
    for (PwElement *root = pw_element_get_first_child (definitions); root != NULL; root = pw_element_get_next_sibling (root))
      {
        if (is_there (self, root))
          {
            for (PwElement *inner = root; inner != NULL; inner = pw_element_next_in_tree (inner, root))
              if (pw_element_get_id (inner) != NULL)
                g_hash_table_add (self->there, g_strdup (pw_element_get_id (inner)));
            continue;
          }
        for (PwElement *element = root; element != NULL; element = pw_element_next_in_tree (element, root))
          if (pw_element_has (element, PW_TRAIT_DIAGRAM) == (drawn == 1))
            choose_id (self, element);
      }
}

/* --- copies with their new ids and places --------------------------------------------------- */

static const char *
get_local_part (const char *name)
{
  const char *colon = strrchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

/* Returns what @name is called in the document; NULL where there is nothing of that name. */
static const char *
get_new_name (const Pasting *self,
              const char    *name)
{
  const char *local = get_local_part (name);
  const char *now = g_hash_table_lookup (self->ids, name);

  if (now == NULL)
    now = g_hash_table_lookup (self->ids, local);
  if (now == NULL && g_hash_table_contains (self->there, local))
    now = local;

  return now;
}

static void
rename_attributes (const Pasting   *self,
                   const PwElement *element,
                   xmlNode         *copy)
{
  guint                  n;
  const PwAttributeInfo *attributes = pw_schema_get_attributes (type_of (element), &n);

  if (pw_element_get_id (element) != NULL)
    xmlSetProp (copy, BAD_CAST "id", BAD_CAST g_hash_table_lookup (self->ids, pw_element_get_id (element)));
  for (guint i = 0; i < n; i++)
    {
      const char *value = pw_element_has_attribute (element, attributes[i].name) ? pw_element_get_attribute (element, attributes[i].name) : NULL;
      const char *now = value != NULL && (attributes[i].kind == PW_ATTRIBUTE_IDREF || attributes[i].kind == PW_ATTRIBUTE_QNAME) ? get_new_name (self, value) : NULL;

      if (now != NULL)
        xmlSetProp (copy, BAD_CAST attributes[i].name, BAD_CAST now);
      else if (value != NULL && (attributes[i].kind == PW_ATTRIBUTE_IDREF || g_str_equal (attributes[i].name, "labelStyle")) &&
               pw_model_find (pw_edit_get_model (self->edit), value) == NULL)
        xmlUnsetProp (copy, BAD_CAST attributes[i].name);
    }
}

static void
shift_attribute (xmlNode    *copy,
                 const char *name,
                 double      by)
{
  xmlChar *value = xmlGetNoNsProp (copy, BAD_CAST name);
  char     text[G_ASCII_DTOSTR_BUF_SIZE];

  if (value != NULL && by != 0)
    xmlSetProp (copy, BAD_CAST name, BAD_CAST g_ascii_formatd (text, sizeof text, "%.10g", g_ascii_strtod ((const char *) value, NULL) + by));
  xmlFree (value);
}

/* Bounds or waypoint. */
static gboolean
is_place (const xmlNode *node)
{
  PwNamespace ns = node->type == XML_ELEMENT_NODE && node->ns != NULL ? pw_namespace_from_uri ((const char *) node->ns->href) : PW_NAMESPACE_NONE;

  return ns == PW_NAMESPACE_DC || ns == PW_NAMESPACE_DI;
}

/* Which of the copies are not to come along: lists of flows, which the document makes its own. */
static gboolean
is_left_behind (const PwElement *element)
{
  return type_of (element) == PW_ELEMENT_INCOMING || type_of (element) == PW_ELEMENT_OUTGOING;
}

static void
settle (const Pasting *self,
        const xmlNode *source,
        xmlNode       *copy,
        PwPoint        by)
{
  const PwElement *element = pw_element_from_node (source);
  xmlNode         *next;

  if (is_place (source))
    {
      shift_attribute (copy, "x", by.x);
      shift_attribute (copy, "y", by.y);
    }
  if (element == NULL)
    return; /* a place, or of a vendor */
  if (pw_element_has (element, PW_TRAIT_REFERENCE))
    {
      g_autofree char *text = g_strstrip (pw_element_dup_text (element));
      const char      *now = get_new_name (self, text);

      if (now != NULL)
        xmlNodeSetContent (copy, BAD_CAST now);
      return;
    }
  rename_attributes (self, element, copy);

  copy = copy->children;
  for (const xmlNode *child = source->children; child != NULL && copy != NULL; child = child->next, copy = next)
    {
      const PwElement *inner = pw_element_from_node (child);

      next = copy->next;
      settle (self, child, copy, by);
      if (inner != NULL && is_left_behind (inner))
        {
          xmlUnlinkNode (copy);
          xmlFreeNode (copy);
        }
    }
}

static void
put_in (Pasting         *self,
        const PwElement *element,
        PwElement       *holder,
        PwPoint          by)
{
  xmlNode *copy = pw_node_append_copy (pw_element_get_node (element), xmlDocGetRootElement (self->scratch));

  settle (self, pw_element_get_node (element), copy, by);
  pw_edit_insert_copy (self->edit, holder, NULL, copy);
  xmlUnlinkNode (copy);
  xmlFreeNode (copy);
}

/* --- what the clipboard holds ----------------------------------------------------------------- */

static gboolean
is_of_pool (const PwElement *process)
{
  return pw_element_find_referrer (process, PW_ELEMENT_PARTICIPANT, "processRef") != NULL;
}

/* What is put in on its own: nodes, data, artifacts and pools that are drawn. */
static GPtrArray *
list_tops (const PwModel *clip)
{
  GPtrArray *tops = g_ptr_array_new ();
  PwElement *definitions = pw_model_get_definitions (clip);

  for (PwElement *root = pw_element_get_first_child (definitions); root != NULL; root = pw_element_get_next_sibling (root))
    {
      if (type_of (root) != PW_ELEMENT_COLLABORATION && (type_of (root) != PW_ELEMENT_PROCESS || is_of_pool (root)))
        continue;
      for (PwElement *child = pw_element_get_first_child (root); child != NULL; child = pw_element_get_next_sibling (child))
        if (pw_drawing_get_shape (child) != NULL && !pw_element_has (child, PW_TRAIT_CONNECTION) &&
            (pw_element_has (child, PW_TRAIT_FLOW_NODE | PW_TRAIT_DATA | PW_TRAIT_ARTIFACT) || type_of (child) == PW_ELEMENT_PARTICIPANT))
          g_ptr_array_add (tops, child);
    }

  return tops;
}

static gboolean
has_pools (const GPtrArray *tops)
{
  for (guint i = 0; i < tops->len; i++)
    if (type_of (g_ptr_array_index (tops, i)) == PW_ELEMENT_PARTICIPANT)
      return TRUE;

  return FALSE;
}

static PwRect
get_bounds (const GPtrArray *tops)
{
  PwRect all = { 0, 0, 0, 0 };
  PwRect place;

  for (guint i = 0; i < tops->len; i++)
    if (pw_drawing_get_bounds (g_ptr_array_index (tops, i), &place))
      all = pw_rect_union (all, place);

  return all;
}

/* --- where it goes ----------------------------------------------------------------------------- */

/* Pools come into a collaboration: the one there is, or one made around what there is. */
static PwElement *
get_collaboration (Pasting   *self,
                   PwElement *container,
                   PwPoint    center)
{
  PwModel   *model = pw_edit_get_model (self->edit);
  PwElement *collaboration = pw_scope_get_collaboration (model);
  PwElement *process, *plane, *pool;

  if (collaboration != NULL)
    return collaboration;
  process = pw_scope_get_process (container);
  plane = process != NULL ? pw_drawing_get_own_plane (process) : NULL;
  if (plane == NULL)
    {
      pw_edit_fail (self->edit, _ ("A pool stands beside other pools, not inside of anything."));
      return NULL;
    }
  if (pw_element_find_child_with (process, PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_ARTIFACT) != NULL)
    {
      pool = pw_creating_wrap (self->edit, process, center, pw_element_get_name (process), NULL);
      return pool != NULL ? pw_element_get_parent (pool) : NULL;
    }

  collaboration = pw_edit_insert (self->edit, pw_model_get_definitions (model), process, PW_ELEMENT_COLLABORATION, NULL);
  if (collaboration != NULL)
    pw_edit_set (self->edit, plane, "bpmnElement", pw_element_get_id (collaboration));
  pw_edit_delete (self->edit, process);

  return collaboration;
}

static gboolean
check (Pasting         *self,
       const GPtrArray *tops)
{
  for (guint i = 0; i < tops->len; i++)
    {
      const PwElement *top = g_ptr_array_index (tops, i);
      PwVerdict        verdict;

      if (pw_element_get_reference (top, "attachedToRef") != NULL ||
          (type_of (pw_element_get_parent (top)) == PW_ELEMENT_COLLABORATION && type_of (top) != PW_ELEMENT_PARTICIPANT))
        continue; /* go where their hosts and pools go */
      verdict = type_of (top) == PW_ELEMENT_PARTICIPANT ? pw_rules_can_create (pw_variant_find ("pool"), self->container) : pw_rules_can_drop_one (top, self->container);
      if (!verdict.allowed)
        {
          pw_edit_fail (self->edit, verdict.reason);
          return FALSE;
        }
    }

  return TRUE;
}

static PwElement *
get_holder (Pasting         *self,
            const PwElement *element)
{
  PwElement *holder = self->container;

  if (pw_element_has (element, PW_TRAIT_CONNECTION) && type_of (pw_element_get_parent (element)) != PW_ELEMENT_COLLABORATION)
    return pw_scope_of_container (holder) != NULL ? pw_scope_of_container (holder) : holder;

  return pw_creating_get_holder (self->edit, type_of (element), holder);
}

/* --- meaning ------------------------------------------------------------------------------------ */

/* A group shows a value of a category; values of this document stand together. */
static void
put_in_category (Pasting         *self,
                 const PwElement *category)
{
  PwElement *definitions = pw_model_get_definitions (pw_edit_get_model (self->edit));
  PwElement *own = pw_element_find_child (definitions, PW_ELEMENT_CATEGORY);

  if (pw_element_find_child (category, PW_ELEMENT_CATEGORY_VALUE) == NULL)
    return;
  if (own == NULL)
    own = pw_edit_insert (self->edit, definitions, NULL, PW_ELEMENT_CATEGORY, NULL);
  for (PwElement *value = pw_element_get_first_child (category); value != NULL && own != NULL; value = pw_element_get_next_sibling (value))
    if (type_of (value) == PW_ELEMENT_CATEGORY_VALUE)
      put_in (self, value, own, (PwPoint){ 0, 0 });
}

static void
put_in_roots (Pasting *self)
{
  PwElement *definitions = pw_model_get_definitions (self->clip);
  PwElement *into = pw_model_get_definitions (pw_edit_get_model (self->edit));

  for (PwElement *root = pw_element_get_first_child (definitions); root != NULL; root = pw_element_get_next_sibling (root))
    {
      if (type_of (root) == PW_ELEMENT_CATEGORY)
        put_in_category (self, root);
      else if (pw_element_has (root, PW_TRAIT_ROOT_ELEMENT) && type_of (root) != PW_ELEMENT_COLLABORATION && !is_there (self, root) &&
               (type_of (root) != PW_ELEMENT_PROCESS || is_of_pool (root)))
        put_in (self, root, into, (PwPoint){ 0, 0 });
    }
}

static gboolean
is_wanted (const PwElement *child)
{
  if (pw_element_has (child, PW_TRAIT_CONNECTION))
    return TRUE;
  if (type_of (child) == PW_ELEMENT_DATA_OBJECT)
    return pw_element_find_referrer (child, PW_ELEMENT_DATA_OBJECT_REFERENCE, "dataObjectRef") != NULL;

  return pw_drawing_get_shape (child) != NULL;
}

static void
put_in_meaning (Pasting *self)
{
  PwElement *definitions = pw_model_get_definitions (self->clip);

  put_in_roots (self);
  for (guint flows = 0; flows < 2; flows++)
    for (PwElement *root = pw_element_get_first_child (definitions); root != NULL; root = pw_element_get_next_sibling (root))
      {
        if (type_of (root) != PW_ELEMENT_COLLABORATION && (type_of (root) != PW_ELEMENT_PROCESS || is_of_pool (root)))
          continue;
        for (PwElement *child = pw_element_get_first_child (root); child != NULL && !pw_edit_has_failed (self->edit); child = pw_element_get_next_sibling (child))
          {
            if (pw_element_has (child, PW_TRAIT_CHOREOGRAPHY | PW_TRAIT_CONVERSATION))
              continue;
            if (!pw_element_has (child, PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_ARTIFACT | PW_TRAIT_DATA | PW_TRAIT_CONNECTION) && type_of (child) != PW_ELEMENT_PARTICIPANT)
              continue;
            if (pw_element_has (child, PW_TRAIT_CONNECTION) == (flows == 1) && is_wanted (child))
              put_in (self, child, get_holder (self, child), (PwPoint){ 0, 0 });
          }
      }
}

/* Flows, also those deep inside, are listed at their ends as the document does it; those
 * that are drawn keep their way.
 */
static void
list_flows (Pasting *self)
{
  GHashTableIter iter;
  gpointer       id;

  g_hash_table_iter_init (&iter, self->used);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      PwElement *flow = pw_model_find (pw_edit_get_model (self->edit), id);

      if (flow == NULL || !pw_element_has (flow, PW_TRAIT_CONNECTION))
        continue;
      if (type_of (flow) == PW_ELEMENT_SEQUENCE_FLOW)
        pw_edit_list_flow (self->edit, flow);
      if (pw_drawing_get_edge (flow) != NULL)
        pw_edit_touch (self->edit, flow, PW_TOUCH_ROUTED);
    }
}

/* --- drawing --------------------------------------------------------------------------------------- */

static void
put_in_drawing (Pasting *self)
{
  PwModel   *model = pw_edit_get_model (self->edit);
  PwElement *into = pw_drawing_get_content_plane (self->container);

  if (into == NULL)
    {
      pw_edit_fail (self->edit, _ ("The element is not drawn."));
      return;
    }
  for (guint i = 0; i < pw_model_get_n_diagrams (self->clip); i++)
    {
      const PwElement *diagram = pw_model_get_nth_diagram (self->clip, i);
      const PwElement *plane = pw_element_find_child (diagram, PW_ELEMENT_BPMN_PLANE);
      PwElement       *shown = plane != NULL ? pw_element_get_reference (plane, "bpmnElement") : NULL;

      if (plane == NULL)
        continue;
      if (shown != NULL && pw_element_has (shown, PW_TRAIT_SUB_PROCESS))
        {
          put_in (self, diagram, pw_model_get_definitions (model), (PwPoint){ 0, 0 });
          continue;
        }
      for (PwElement *drawn = pw_element_get_first_child (plane); drawn != NULL && !pw_edit_has_failed (self->edit); drawn = pw_element_get_next_sibling (drawn))
        {
          PwElement  *element = pw_element_get_reference (drawn, "bpmnElement");
          const char *now = element != NULL && pw_element_get_id (element) != NULL ? g_hash_table_lookup (self->ids, pw_element_get_id (element)) : NULL;

          if (now != NULL && pw_model_find (model, now) != NULL)
            put_in (self, drawn, into, self->by);
        }
    }
}

/* --- all ----------------------------------------------------------------------------------------------- */

static void
return_ids (const Pasting   *self,
            const GPtrArray *tops,
            char          ***new_ids)
{
  GStrvBuilder *ids = g_strv_builder_new ();

  for (guint i = 0; i < tops->len; i++)
    {
      const char *id = pw_element_get_id (g_ptr_array_index (tops, i));
      const char *now = id != NULL ? g_hash_table_lookup (self->ids, id) : NULL;

      if (now != NULL)
        g_strv_builder_add (ids, now);
    }
  *new_ids = g_strv_builder_end (ids);
  g_strv_builder_unref (ids);
}

static double
get_bottom_of_pools (const PwElement *collaboration,
                     double           least)
{
  PwRect place;

  for (PwElement *pool = pw_element_get_first_child (collaboration); pool != NULL; pool = pw_element_get_next_sibling (pool))
    if (type_of (pool) == PW_ELEMENT_PARTICIPANT && pw_drawing_get_bounds (pool, &place))
      least = MAX (least, place.y + place.height);

  return least;
}

/* Pools do not come to lie on pools. */
static void
avoid_pools (Pasting *self,
             PwRect   bounds)
{
  PwRect wanted = pw_rect_translate (bounds, self->by.x, self->by.y);
  PwRect place;

  for (PwElement *pool = pw_element_get_first_child (self->container); pool != NULL; pool = pw_element_get_next_sibling (pool))
    if (type_of (pool) == PW_ELEMENT_PARTICIPANT && pw_drawing_get_bounds (pool, &place) && pw_rect_intersects (place, wanted))
      {
        self->by.y = round (get_bottom_of_pools (self->container, 0) + DUPLICATE_STEP - bounds.y);
        return;
      }
}

static gboolean
paste (PwDocument    *document,
       const char    *label,
       const PwModel *clip,
       const char    *container_id,
       PwPoint        center,
       char        ***new_ids,
       GError       **error)
{
  Pasting self = { pw_edit_begin (document, label, NULL), clip };
  g_autoptr (GPtrArray) tops = list_tops (clip);
  g_auto (GStrv) made = NULL;
  PwRect bounds = get_bounds (tops);

  self.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.scratch = xmlNewDoc (BAD_CAST "1.0");
  xmlDocSetRootElement (self.scratch, xmlNewDocNode (self.scratch, NULL, BAD_CAST "scratch", NULL));
  self.by = (PwPoint){ round (center.x - pw_rect_center (bounds).x), round (center.y - pw_rect_center (bounds).y) };
  self.container = pw_creating_find (self.edit, container_id);
  if (tops->len == 0)
    pw_edit_fail (self.edit, _ ("There is nothing to paste."));
  if (!pw_edit_has_failed (self.edit) && has_pools (tops))
    {
      self.container = get_collaboration (&self, self.container, center);
      if (self.container != NULL)
        avoid_pools (&self, bounds);
    }
  if (!pw_edit_has_failed (self.edit) && self.container != NULL && check (&self, tops))
    {
      choose_ids (&self);
      put_in_meaning (&self);
      put_in_drawing (&self);
      list_flows (&self);
      return_ids (&self, tops, &made);
    }
  g_hash_table_unref (self.ids);
  g_hash_table_unref (self.used);
  g_hash_table_unref (self.there);
  xmlFreeDoc (self.scratch);
  if (!pw_edit_end (self.edit, error))
    return FALSE;
  if (new_ids != NULL)
    *new_ids = g_steal_pointer (&made);

  return TRUE;
}

gboolean
pw_command_paste (PwDocument    *document,
                  const PwModel *clip,
                  const char    *container,
                  PwPoint        center,
                  char        ***new_ids,
                  GError       **error)
{
  return paste (document, _ ("Paste"), clip, container, center, new_ids, error);
}

/* --- duplicate ------------------------------------------------------------------------------------------- */

/* What the duplicates stand in: where all stand, else where the first one does. */
static PwElement *
get_common_container (const PwModel     *model,
                      const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      PwElement *element = pw_scope_find (model, ids[i]);

      if (element == NULL || !pw_clipboard_can_copy (element))
        continue;
      if (type_of (pw_element_get_parent (element)) == PW_ELEMENT_COLLABORATION)
        return pw_element_get_parent (element);

      return pw_scope_get (element);
    }

  return NULL;
}

static gboolean
is_taken (const PwElement *container,
          PwRect           place)
{
  PwElement *plane = pw_drawing_get_content_plane (container);
  PwRect     other;

  for (PwElement *shape = plane != NULL ? pw_element_get_first_child (plane) : NULL; shape != NULL; shape = pw_element_get_next_sibling (shape))
    {
      PwElement *element = pw_element_get_reference (shape, "bpmnElement");

      if (element != NULL && pw_drawing_get_bounds (element, &other) && fabs (other.x - place.x) < 1 && fabs (other.y - place.y) < 1 &&
          fabs (other.width - place.width) < 1 && fabs (other.height - place.height) < 1)
        return TRUE;
    }

  return FALSE;
}

/* A little to the lower right, again and again until nothing of that size lies there; pools
 * below all others.
 */
static PwPoint
find_free_place (const PwElement *container,
                 const GPtrArray *tops)
{
  PwRect bounds = get_bounds (tops);
  PwRect first;

  if (has_pools (tops))
    {
      bounds.y = get_bottom_of_pools (container, bounds.y + bounds.height) + DUPLICATE_STEP;
      return pw_rect_center (bounds);
    }
  pw_drawing_get_bounds (g_ptr_array_index (tops, 0), &first);
  for (guint i = 1; i <= MOST_DUPLICATES; i++)
    if (!is_taken (container, pw_rect_translate (first, i * DUPLICATE_STEP, i * DUPLICATE_STEP)))
      return pw_rect_center (pw_rect_translate (bounds, i * DUPLICATE_STEP, i * DUPLICATE_STEP));

  return pw_rect_center (bounds);
}

gboolean
pw_command_duplicate (PwDocument        *document,
                      const char *const *ids,
                      char            ***new_ids,
                      GError           **error)
{
  PwModel         *model = pw_document_get_model (document);
  g_autofree char *container = NULL;
  g_autoptr (PwModel) clip = pw_clipboard_copy (model, ids);
  g_autoptr (GPtrArray) tops = clip != NULL ? list_tops (clip) : NULL;

  if (tops == NULL || tops->len == 0)
    {
      g_set_error_literal (error, PW_ERROR, PW_ERROR_USAGE, _ ("This cannot be copied."));
      return FALSE;
    }
  container = pw_scope_dup_name_of (get_common_container (model, ids));

  return paste (document, _ ("Duplicate"), clip, container, find_free_place (pw_scope_find (model, container), tops), new_ids, error);
}
