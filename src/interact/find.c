/* interact/find.c - finding elements of a document by what people type
 *
 * What can be found is read once and folded (base/text-match.h); a search is then a walk
 * over plain strings. A longer query can only find what the shorter one found, so it looks
 * at that alone. What is shown of a hit is made when it is asked for: of thousands of hits
 * only a few are ever seen.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/find.h"

#include <glib/gi18n-lib.h>

#include "base/text-match.h"
#include "edit/scope.h"
#include "interact/describe.h"

/* In what the query was found, the best first. */
typedef enum
{
  FOUND_IN_NAME,
  FOUND_IN_KIND,
  FOUND_IN_ID,
  N_FOUND_IN,
} FoundIn;

#define N_RANKS (PW_MATCH_NONE * N_FOUND_IN)

typedef struct
{
  char       *id;
  char       *name; /* folded, as are the others */
  char       *folded_id;
  const char *kind; /* interned: there are few */
  guint       rank; /* in the last search */
} Entry;

struct _PwFind
{
  PwDocument *document;
  GArray     *entries; /* NULL until read */
  char       *query;   /* of the last search, folded */
  GArray     *found;   /* positions in @entries, in the order of display */
  GPtrArray  *hits;    /* PwFindHit of each, NULL until asked for */
};

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->id);
  g_free (entry->name);
  g_free (entry->folded_id);
}

static void
free_hit (gpointer data)
{
  PwFindHit *hit = data;

  if (hit == NULL)
    return;
  g_free (hit->title);
  g_free (hit->subtitle);
  g_free (hit);
}

/* --- what there is to find ------------------------------------------------------------------ */

static gboolean
can_be_found (const PwElement *element)
{
  return pw_element_has (element, PW_TRAIT_FLOW_NODE | PW_TRAIT_DATA | PW_TRAIT_ARTIFACT | PW_TRAIT_CONNECTION |
                                      PW_TRAIT_SWIMLANE | PW_TRAIT_CONVERSATION);
}

static void
add_entry (PwFind     *self,
           GHashTable *seen,
           PwElement  *element)
{
  g_autofree char *kind = NULL;
  g_autofree char *folded_kind = NULL;
  g_autofree char *name = NULL;
  Entry            entry = { NULL };

  if (element == NULL || !can_be_found (element) || !g_hash_table_add (seen, element))
    return;
  kind = pw_describe_kind (element);
  folded_kind = pw_text_fold_loosely (kind);
  name = pw_describe_name (element);
  entry.id = pw_scope_dup_name_of (element);
  entry.name = pw_text_fold_loosely (name);
  entry.folded_id = pw_text_fold_loosely (pw_element_get_id (element));
  entry.kind = g_intern_string (folded_kind);
  g_array_append_val (self->entries, entry);
}

/* A document without any diagram is drawn by layout, all of it. */
static void
add_inside (PwFind     *self,
            GHashTable *seen,
            PwElement  *element)
{
  for (PwElement *child = pw_element_get_first_child (element); child != NULL; child = pw_element_get_next_sibling (child))
    {
      add_entry (self, seen, child);
      add_inside (self, seen, child);
    }
}

static void
add_drawn (PwFind       *self,
           GHashTable   *seen,
           PwElement    *plane,
           PwElementType kind)
{
  for (PwElement *drawn = plane != NULL ? pw_element_get_first_child (plane) : NULL; drawn != NULL; drawn = pw_element_get_next_sibling (drawn))
    if (pw_element_get_bpmn_type (drawn) == kind)
      add_entry (self, seen, pw_element_get_reference (drawn, "bpmnElement"));
}

static void
read_document (PwFind *self)
{
  const PwModel *model = pw_document_get_model (self->document);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  static const PwElementType kinds[] = { PW_ELEMENT_BPMN_SHAPE, PW_ELEMENT_BPMN_EDGE };

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < pw_model_get_n_diagrams (model); i++)
      add_drawn (self, seen, pw_element_find_child (pw_model_get_nth_diagram (model, i), PW_ELEMENT_BPMN_PLANE), kinds[k]);
  if (pw_model_get_n_diagrams (model) == 0)
    add_inside (self, seen, pw_model_get_definitions (model));
}

static void
forget_document (PwFind *self)
{
  g_ptr_array_set_size (self->hits, 0);
  g_array_set_size (self->found, 0);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->query, g_free);
}

PwFind *
pw_find_new (PwDocument *document)
{
  PwFind *self = g_new0 (PwFind, 1);

  self->document = g_object_ref (document);
  self->found = g_array_new (FALSE, FALSE, sizeof (guint));
  self->hits = g_ptr_array_new_with_free_func (free_hit);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (forget_document), self);

  return self;
}

void
pw_find_free (PwFind *self)
{
  if (self == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->document, self);
  forget_document (self);
  g_array_unref (self->found);
  g_ptr_array_unref (self->hits);
  g_object_unref (self->document);
  g_free (self);
}

/* --- searching ------------------------------------------------------------------------------ */

static guint
get_rank (const Entry *entry,
          const char  *query)
{
  const char *texts[N_FOUND_IN] = { entry->name, entry->kind, entry->folded_id };
  guint       best = N_RANKS;

  for (guint i = 0; i < N_FOUND_IN; i++)
    {
      PwMatch match = pw_text_match (texts[i], query);

      if (match != PW_MATCH_NONE)
        best = MIN (best, i * PW_MATCH_NONE + match);
    }

  return best;
}

/* In the order of rank, then as they were read: counted, not compared. */
static void
sort_found (PwFind *self,
            guint  *candidates,
            guint   n)
{
  guint starts[N_RANKS + 1] = { 0 };
  guint n_found = 0;

  for (guint i = 0; i < n; i++)
    if (g_array_index (self->entries, Entry, candidates[i]).rank < N_RANKS)
      {
        starts[g_array_index (self->entries, Entry, candidates[i]).rank + 1]++;
        n_found++;
      }
  for (guint i = 1; i <= N_RANKS; i++)
    starts[i] += starts[i - 1];

  g_array_set_size (self->found, n_found);
  for (guint i = 0; i < n; i++)
    {
      guint rank = g_array_index (self->entries, Entry, candidates[i]).rank;

      if (rank < N_RANKS)
        g_array_index (self->found, guint, starts[rank]++) = candidates[i];
    }
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

guint
pw_find_search (PwFind     *self,
                const char *query)
{
  g_autofree char *folded = pw_text_fold_loosely (query);
  g_autoptr (GArray) candidates = NULL;

  if (self->entries == NULL)
    read_document (self);
  if (self->query != NULL && *self->query != '\0' && g_str_has_prefix (folded, self->query))
    {
      candidates = g_array_copy (self->found);
      g_array_sort (candidates, compare_positions);
    }
  else
    {
      candidates = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->entries->len);
      for (guint i = 0; i < self->entries->len; i++)
        g_array_append_val (candidates, i);
    }

  for (guint i = 0; i < candidates->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, g_array_index (candidates, guint, i));

      entry->rank = get_rank (entry, folded);
    }
  sort_found (self, (guint *) candidates->data, candidates->len);
  g_ptr_array_set_size (self->hits, 0);
  g_ptr_array_set_size (self->hits, (int) self->found->len);
  g_free (self->query);
  self->query = g_steal_pointer (&folded);

  return self->found->len;
}

guint
pw_find_get_n_hits (const PwFind *self)
{
  return self->found->len;
}

/* --- what is shown of it ---------------------------------------------------------------------- */

/* The innermost lane around it, else the pool, by name. */
static char *
dup_place (const PwElement *element)
{
  const PwElement *pool = pw_scope_get_pool (element);

  for (const PwElement *at = element; at != NULL && !pw_element_has (element, PW_TRAIT_SWIMLANE); at = pw_element_get_parent (at))
    {
      const PwElement *lane = pw_scope_get_lane (at);

      if (lane != NULL && pw_element_get_name (lane) != NULL)
        return pw_describe_name (lane);
    }
  if (pool != NULL && pool != element && pw_element_get_name (pool) != NULL)
    return pw_describe_name (pool);

  return g_strdup ("");
}

static PwFindHit *
make_hit (PwFind      *self,
          const Entry *entry)
{
  PwFindHit       *hit = g_new0 (PwFindHit, 1);
  PwElement       *element = pw_scope_find (pw_document_get_model (self->document), entry->id);
  g_autofree char *kind = pw_describe_kind (element);
  g_autofree char *name = pw_describe_name (element);
  g_autofree char *place = dup_place (element);
  const char      *parts[4] = { NULL };
  guint            n = 0;

  hit->id = entry->id;
  if (*name != '\0')
    parts[n++] = kind;
  if (*place != '\0')
    parts[n++] = place;
  if (entry->rank / PW_MATCH_NONE == FOUND_IN_ID)
    parts[n++] = entry->id;
  hit->title = g_strdup (*name != '\0' ? name : kind);
  hit->subtitle = g_strjoinv (" · ", (char **) parts);
  if (entry->rank / PW_MATCH_NONE == FOUND_IN_NAME || *name == '\0')
    pw_text_locate (hit->title, self->query, &hit->start, &hit->length);

  return hit;
}

const PwFindHit *
pw_find_get_hit (PwFind *self,
                 guint   n)
{
  g_return_val_if_fail (n < self->found->len, NULL);

  if (self->hits->pdata[n] == NULL)
    self->hits->pdata[n] = make_hit (self, &g_array_index (self->entries, Entry, g_array_index (self->found, guint, n)));

  return self->hits->pdata[n];
}
