/* compare/consolidate-control.c - gateways and events that become one
 *
 * They often have no name, or every city's own question. So what counts is of which kind
 * they are and which steps stand around them; equal names only help.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/consolidate-private.h"

#include <string.h>

/* La Rosa et al. ask for more (0.75) as their context is the direct neighbours, gateways
 * included, and few share those.
 */
#define LEAST_SCORE 0.5
/* Of the only start of a process, and of an event at a border, the place says it all. */
#define PLACE_SCORE 0.6

static gboolean
has_word (GStrv       words,
          const char *word)
{
  return g_strv_contains ((const char *const *) words, word);
}

/* 0…1: words in common; -1 where one of them has no name. */
static double
compare_names (const char *a,
               const char *b)
{
  g_auto (GStrv) words_a = NULL;
  g_auto (GStrv) words_b = NULL;
  guint n_common = 0, n_all;

  if (*a == '\0' || *b == '\0')
    return -1;
  if (g_str_equal (a, b))
    return 1;

  words_a = g_strsplit (a, " ", -1);
  words_b = g_strsplit (b, " ", -1);
  for (guint i = 0; words_a[i] != NULL; i++)
    n_common += has_word (words_b, words_a[i]);
  n_all = g_strv_length (words_a) + g_strv_length (words_b) - n_common;

  return n_all > 0 ? (double) n_common / n_all : 0;
}

static double
compare_with_any (const PwUnited *self,
                  guint           united,
                  guint           variant,
                  guint           node)
{
  const PwUnitedNode *known = pw_united_get_node (self, united);
  const char         *name = self->variants[variant].graph->nodes[node].folded;
  double              best = -1;

  for (guint v = 0; v < self->n; v++)
    if (known->members[v] >= 0)
      best = MAX (best, compare_names (pw_united_get_member (self, v, known->members[v])->folded, name));

  return best;
}

/* How many of the kind the variant has there. */
static guint
count_alike (const PwUnited *self,
             guint           united,
             guint           variant)
{
  const PwGraph *graph = self->variants[variant].graph;
  guint          n = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    n += graph->nodes[i].type == pw_united_get_node (self, united)->type && pw_united_is_alike (self, united, variant, i);

  return n;
}

static double
compare_control (const PwUnited *self,
                 guint           united,
                 guint           variant,
                 guint           node)
{
  PwElementType type = self->variants[variant].graph->nodes[node].type;
  double        context = pw_united_compare_context (self, united, variant, node);
  double        name = compare_with_any (self, united, variant, node);
  double        score = name < 0 ? context : (name + context) / 2;
  gboolean      is_end = type == PW_ELEMENT_START_EVENT || type == PW_ELEMENT_END_EVENT;

  if (type == PW_ELEMENT_BOUNDARY_EVENT || (type == PW_ELEMENT_START_EVENT && count_alike (self, united, variant) == 1))
    score = MAX (score, PLACE_SCORE + score / 10);
  else if (context <= 0 && !(is_end && name >= 1))
    score = 0;

  return score;
}

/* The only kinds that a variant's nodes could join, so that not all are asked. */
static char *
name_kind (const PwUnited *self,
           guint           variant,
           guint           node)
{
  const PwGraphNode *info = &self->variants[variant].graph->nodes[node];

  return g_strdup_printf ("%d %d %d", (int) info->type, pw_united_get_process_of (self, variant, node), pw_united_get_parent_of (self, variant, node));
}

static void
remember (GHashTable *by_kind,
          char       *kind,
          guint       united)
{
  GArray *list = g_hash_table_lookup (by_kind, kind);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (by_kind, g_strdup (kind), list);
    }
  g_array_append_val (list, united);
}

void
pw_united_unite_control (PwUnited *self)
{
  g_autoptr (GHashTable) by_kind = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  for (guint v = 0; v < self->n; v++)
    {
      const PwGraph *graph = self->variants[v].graph;
      g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (PwUnitedPair));

      for (guint i = 0; i < graph->n_nodes; i++)
        {
          g_autofree char *kind = NULL;
          const GArray    *known;

          if (self->node_of[v][i] >= 0 || !pw_element_type_has (graph->nodes[i].type, PW_TRAIT_FLOW_NODE))
            continue;
          kind = name_kind (self, v, i);
          known = g_hash_table_lookup (by_kind, kind);
          for (guint k = 0; known != NULL && k < known->len; k++)
            {
              guint        united = g_array_index (known, guint, k);
              PwUnitedPair pair = { 0, i, united };

              if (pw_united_is_alike (self, united, v, i))
                pair.score = compare_control (self, united, v, i);
              if (pair.score >= LEAST_SCORE)
                g_array_append_val (pairs, pair);
            }
        }
      pw_united_join_pairs (self, v, pairs);
      for (guint i = 0; i < graph->n_nodes; i++)
        if (self->node_of[v][i] < 0 && pw_element_type_has (graph->nodes[i].type, PW_TRAIT_FLOW_NODE))
          {
            g_autofree char *kind = name_kind (self, v, i);

            remember (by_kind, kind, pw_united_begin (self, v, i));
          }
    }
}
