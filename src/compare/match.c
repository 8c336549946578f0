/* compare/match.c - which steps of two variants correspond, and why
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/match.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "compare/pairing.h"

GArray *
pw_match_compute (const PwGraph *a,
                  const PwGraph *b)
{
  return pw_match_compute_tuned (a, b, pw_match_tuning_get_default ());
}

GArray *
pw_match_compute_tuned (const PwGraph       *a,
                        const PwGraph       *b,
                        const PwMatchTuning *tuning)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (PwMatchPair));
  g_autoptr (PwTerms) terms = NULL;
  g_autoptr (PwSteps) steps_a = NULL;
  g_autoptr (PwSteps) steps_b = NULL;
  g_autoptr (PwLikeness) likeness = NULL;
  g_autoptr (GArray) chosen = NULL;

  g_return_val_if_fail (a != NULL && b != NULL, pairs);

  terms = pw_terms_new (tuning);
  steps_a = pw_steps_read (a, terms);
  steps_b = pw_steps_read (b, terms);
  pw_terms_link (terms);
  likeness = pw_likeness_new (steps_a, steps_b, terms, tuning);
  chosen = pw_pairing_choose (likeness, NULL);

  for (guint i = 0; i < chosen->len; i++)
    {
      const PwChosen *link = &g_array_index (chosen, PwChosen, i);
      const PwLikely *likely = pw_likeness_find (likeness, link->a, link->b);
      PwMatchPair     pair = { steps_a->steps[link->a].node, steps_b->steps[link->b].node, link->score, link->reasons, NULL, NULL };

      if (likely != NULL && (likely->reasons & PW_REASON_SYNONYM))
        {
          pair.word_a = g_intern_string (pw_terms_get (terms, likely->term_a)->shown);
          pair.word_b = g_intern_string (pw_terms_get (terms, likely->term_b)->shown);
        }
      else
        pair.reasons &= ~(guint) PW_REASON_SYNONYM;

      g_array_append_val (pairs, pair);
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
  g_autoptr (PwTerms) terms = NULL;
  g_autoptr (PwSteps) steps_a = NULL;
  g_autoptr (PwSteps) steps_b = NULL;
  g_autoptr (PwLikeness) likeness = NULL;
  g_autoptr (GArray) chosen = NULL;
  PwLikely pair = { 0 };

  g_return_val_if_fail (node_a < a->n_nodes && node_b < b->n_nodes, self);

  terms = pw_terms_new (pw_match_tuning_get_default ());
  steps_a = pw_steps_read (a, terms);
  steps_b = pw_steps_read (b, terms);
  if (steps_a->step_of[node_a] < 0 || steps_b->step_of[node_b] < 0)
    return self;

  pw_terms_link (terms);
  likeness = pw_likeness_new (steps_a, steps_b, terms, pw_match_tuning_get_default ());
  pair.a = (guint) steps_a->step_of[node_a];
  pair.b = (guint) steps_b->step_of[node_b];
  pw_likeness_explain (likeness, &pair);
  chosen = pw_pairing_choose (likeness, NULL);
  self->score = pair.score;
  self->words = pair.words;
  self->context = pair.context;
  self->reasons = pair.reasons;
  for (guint i = 0; i < chosen->len; i++)
    {
      const PwChosen *link = &g_array_index (chosen, PwChosen, i);

      if (link->a == pair.a && link->b == pair.b)
        {
          self->score = link->score;
          self->reasons |= link->reasons;
        }
    }
  if (pair.reasons & PW_REASON_SYNONYM)
    {
      self->word_a = g_strdup (pw_terms_get (terms, pair.term_a)->shown);
      self->word_b = g_strdup (pw_terms_get (terms, pair.term_b)->shown);
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
  g_autoptr (GString) text = g_string_new (NULL);

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
  if ((self->reasons & (PW_REASON_SAME_NAME | PW_REASON_SAME_WORDS | PW_REASON_SIMILAR_WORDS)) == 0)
    add_clause (text, _ ("the names have nothing in common"));

  /* Translators: a sentence made of clauses; %s is all of them, set apart by ";" */
  return g_strdup_printf (_ ("Why: %s."), text->str);
}

char *
pw_match_format (const PwMatchPair *pair)
{
  const PwExplanation self = { .reasons = pair->reasons, .word_a = (char *) pair->word_a, .word_b = (char *) pair->word_b };

  return pw_explanation_format (&self);
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
