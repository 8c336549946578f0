/* app/panels/suggestions.c - what is written elsewhere in a document, to be chosen again
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/suggestions.h"

#include <string.h>

struct _PwSuggestions
{
  const PwModel *model;
  GHashTable    *found; /* topic → GHashTable of names; NULL until asked for */
  GHashTable    *lists; /* topic → sorted strings */
};

/* What is worth saying twice in the same words, and where it is said. */
/* clang-format off */
static const struct
{
  const char *child;     /* of our own elements */
  const char *attribute;
  const char *topic;
} sources[] = {
  { "performer",   "role",     "role" },
  { "participant", "name",     "role" },
  { "performer",   "payGroup", "pay-group" },
  { "system",      "name",     "system" },
  { "document",    "name",     "document" },
  { "legalBasis",  "name",     "legal-basis" },
  { "weakness",    "responsible", "role" },
};

static const struct
{
  PwElementType type;
  const char   *topic;
} named[] = {
  { PW_ELEMENT_LANE,        "role" },
  { PW_ELEMENT_PARTICIPANT, "role" },
  { PW_ELEMENT_MESSAGE,     "message" },
  { PW_ELEMENT_SIGNAL,      "signal" },
  { PW_ELEMENT_ERROR,       "error" },
  { PW_ELEMENT_ESCALATION,  "escalation" },
  { PW_ELEMENT_DATA_OBJECT_REFERENCE, "document" },
};
/* clang-format on */

/* Single facts that name somebody. */
static const char *const role_fields[] = { "owner", "responsible", "interviewee", "recorded-by", NULL };

static void
add (PwSuggestions *self,
     const char    *topic,
     const char    *name)
{
  GHashTable      *names = g_hash_table_lookup (self->found, topic);
  g_autofree char *text = name != NULL ? g_strstrip (g_strdelimit (g_strdup (name), "\n\r\t", ' ')) : NULL;

  if (text == NULL || *text == '\0')
    return;
  if (names == NULL)
    {
      names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (self->found, (gpointer) topic, names);
    }
  g_hash_table_add (names, g_steal_pointer (&text));
}

static void
add_own (PwSuggestions *self,
         const xmlNode *own)
{
  for (const xmlNode *child = own != NULL ? own->children : NULL; child != NULL; child = child->next)
    for (guint i = 0; child->type == XML_ELEMENT_NODE && i < G_N_ELEMENTS (sources); i++)
      if (xmlStrEqual (child->name, BAD_CAST sources[i].child))
        {
          xmlChar *value = xmlGetNoNsProp (child, BAD_CAST sources[i].attribute);

          add (self, sources[i].topic, (const char *) value);
          xmlFree (value);
        }
}

static void
read_model (PwSuggestions *self)
{
  const PwElement *root = pw_model_get_definitions (self->model);

  self->found = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_hash_table_unref);
  for (const PwElement *element = root; element != NULL; element = pw_element_next_in_tree (element, root))
    {
      PwElementType type = pw_element_get_bpmn_type (element);

      for (guint i = 0; i < G_N_ELEMENTS (named); i++)
        if (named[i].type == type)
          add (self, named[i].topic, pw_element_get_name (element));
      if (type == PW_ELEMENT_PROCESS)
        add_own (self, pw_element_find_own (element, "process"));
      else if (pw_element_has (element, PW_TRAIT_ACTIVITY))
        add_own (self, pw_element_find_own (element, "activity"));
    }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

static const char *const *
get_topic (PwSuggestions *self,
           const char    *topic)
{
  char         **list = g_hash_table_lookup (self->lists, topic);
  GHashTable    *names;
  GPtrArray     *sorted;
  GHashTableIter iter;
  gpointer       name;

  if (list != NULL)
    return (const char *const *) list;
  if (self->found == NULL)
    read_model (self);
  names = g_hash_table_lookup (self->found, topic);
  if (names == NULL)
    return NULL;
  sorted = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (sorted, g_strdup (name));
  g_ptr_array_sort (sorted, compare);
  g_ptr_array_add (sorted, NULL);
  list = (char **) g_ptr_array_free (sorted, FALSE);
  g_hash_table_insert (self->lists, (gpointer) topic, list);

  return (const char *const *) list;
}

PwSuggestions *
pw_suggestions_new (const PwModel *model)
{
  PwSuggestions *self = g_new0 (PwSuggestions, 1);

  self->model = model;
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_strfreev);

  return self;
}

void
pw_suggestions_free (PwSuggestions *self)
{
  g_clear_pointer (&self->found, g_hash_table_unref);
  g_clear_pointer (&self->lists, g_hash_table_unref);
  g_free (self);
}

const char *const *
pw_suggestions_get_for_part (PwSuggestions     *self,
                             const PwFieldInfo *field,
                             const PwFieldPart *part)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (g_str_equal (sources[i].child, field->attribute) && g_strcmp0 (sources[i].attribute, part->attribute) == 0)
      return get_topic (self, sources[i].topic);

  return NULL;
}

const char *const *
pw_suggestions_get_for_field (PwSuggestions     *self,
                              const PwFieldInfo *field)
{
  return g_strv_contains (role_fields, field->key) ? get_topic (self, "role") : NULL;
}

const char *const *
pw_suggestions_get_for_property (PwSuggestions *self,
                                 const char    *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (g_str_equal (named[i].topic, key))
      return get_topic (self, named[i].topic);

  return NULL;
}
