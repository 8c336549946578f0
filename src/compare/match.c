/* compare/match.c - which steps of two variants correspond, and why
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/match.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_step (const PwGraphNode *node)
{
  return pw_element_type_has (node->type, PW_TRAIT_ACTIVITY) && *node->folded != '\0';
}

GArray *
pw_match_compute (const PwGraph *a,
                  const PwGraph *b)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (PwMatchPair));
  g_autoptr (GHashTable) by_label = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  g_return_val_if_fail (a != NULL && b != NULL, pairs);

  for (guint i = 0; i < b->n_nodes; i++)
    {
      GArray *nodes = g_hash_table_lookup (by_label, b->nodes[i].folded);

      if (!is_step (&b->nodes[i]))
        continue;
      if (nodes == NULL)
        {
          nodes = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (by_label, (gpointer) b->nodes[i].folded, nodes);
        }
      g_array_append_val (nodes, i);
    }

  for (guint i = 0; i < a->n_nodes; i++)
    {
      const GArray *nodes = is_step (&a->nodes[i]) ? g_hash_table_lookup (by_label, a->nodes[i].folded) : NULL;

      for (guint k = 0; nodes != NULL && k < nodes->len; k++)
        {
          PwMatchPair pair = { i, g_array_index (nodes, guint, k), 1 };

          g_array_append_val (pairs, pair);
        }
    }

  return pairs;
}

PwExplanation *
pw_match_explain (const PwGraph *a,
                  guint          node_a,
                  const PwGraph *b,
                  guint          node_b)
{
  PwExplanation *self = g_new0 (PwExplanation, 1);

  g_return_val_if_fail (node_a < a->n_nodes && node_b < b->n_nodes, self);

  if (is_step (&a->nodes[node_a]) && strcmp (a->nodes[node_a].folded, b->nodes[node_b].folded) == 0)
    {
      self->score = 1;
      self->words = 1;
      self->reasons = PW_REASON_SAME_NAME;
    }

  return self;
}

static void
add_clause (GString    *text,
            const char *clause)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", clause);
}

/* Clauses after the first go on in the same sentence, so all begin small where the
 * language allows it.
 */
char *
pw_explanation_format (const PwExplanation *self)
{
  GString *text = g_string_new (NULL);

  if (self->reasons & PW_REASON_SAME_NAME)
    add_clause (text, _ ("the names are equal"));
  else if (self->reasons & PW_REASON_SAME_WORDS)
    add_clause (text, _ ("the names have the same words"));
  else if (self->reasons & PW_REASON_SIMILAR_WORDS)
    add_clause (text, _ ("the names have words in common"));
  if (self->reasons & PW_REASON_SYNONYM)
    {
      g_autofree char *clause = g_strdup_printf (_ ("“%s” and “%s” mean the same"), self->word_a, self->word_b);

      add_clause (text, clause);
    }
  if (self->reasons & PW_REASON_RECEIVE)
    add_clause (text, _ ("the event says what the task receives"));
  if (self->reasons & PW_REASON_PART)
    add_clause (text, _ ("one step does what several do in the other variant"));
  if (self->reasons & PW_REASON_NEIGHBOURS)
    add_clause (text, _ ("steps before and after correspond as well"));
  if (self->reasons & PW_REASON_SAME_ROLE)
    add_clause (text, _ ("the same people do it"));
  if (self->reasons & PW_REASON_SAME_DATA)
    add_clause (text, _ ("they use the same data"));
  if (self->reasons & PW_REASON_OTHER_ROLE)
    add_clause (text, _ ("but others do it"));
  if (text->len == 0)
    add_clause (text, _ ("the names have nothing in common"));

  /* Translators: a sentence made of clauses; %s is all of them, set apart by ";" */
  return g_strdup_printf (_ ("Why: %s."), g_string_free (text, FALSE));
}

void
pw_explanation_free (PwExplanation *self)
{
  if (self == NULL)
    return;

  g_free (self->word_a);
  g_free (self->word_b);
  g_free (self);
}
