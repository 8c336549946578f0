/* compare/likeness-names.c - how far two names say the same
 *
 * Names are compared as weighted sets of words: each word of the one looks for its
 * like in the other, rare words weigh more than frequent ones. What speaks against it
 * (opposite words, a negation, other numbers) multiplies.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/likeness-private.h"

#include <math.h>
#include <string.h>

#define MOST_TOKENS 24
#define WEIGHT_OF_LIGHT 0.3
#define NEGATION_FACTOR 0.4
#define NUMBER_FACTOR 0.5
#define KIND_FACTOR 0.85
#define SAME_ACTION 0.85

gboolean
pw_likeness_has_stage (const PwLikeness *self,
                       PwMatchStage      stage)
{
  return (self->tuning->without & stage) == 0;
}

/* --- how rare words are ----------------------------------------------------------------- */

static void
count_terms (const PwSteps *steps,
             guint         *counts,
             guint         *seen,
             guint         *n)
{
  for (guint i = 0; i < steps->n_steps; i++)
    {
      if (steps->steps[i].group != i)
        continue;
      ++*n;
      for (guint t = 0; t < steps->steps[i].naming.n_tokens; t++)
        {
          guint term = steps->steps[i].naming.tokens[t].term;

          if (seen[term] == *n)
            continue;
          seen[term] = *n;
          counts[term]++;
        }
    }
}

/* "to the applicant": whom a step is done for says less than what is done. */
static void
lighten_roles (PwLikeness    *self,
               const PwSteps *steps,
               guint8        *is_lightened)
{
  for (guint i = 0; i < steps->n_roles; i++)
    for (guint t = 0; t < steps->roles[i].n_tokens; t++)
      {
        guint term = steps->roles[i].tokens[t].term;

        if (!is_lightened[term])
          self->weight[term] *= self->tuning->role_word_factor;
        is_lightened[term] = TRUE;
      }
}

void
pw_likeness_weigh_terms (PwLikeness *self)
{
  guint             n_terms = self->terms->terms->len;
  g_autofree guint *counts = g_new0 (guint, n_terms + 1);
  g_autofree guint *seen = g_new0 (guint, n_terms + 1);
  guint             n = 0;

  count_terms (self->a, counts, seen, &n);
  count_terms (self->b, counts, seen, &n);
  self->weight = g_new (double, n_terms + 1);
  for (guint i = 0; i < n_terms; i++)
    {
      const PwWord *word = pw_terms_get (self->terms, i)->word;

      self->weight[i] = pw_likeness_has_stage (self, PW_STAGE_RARITY) ? log (1 + (double) n / MAX (counts[i], 1)) / log (1 + n) : 1;
      if (word != NULL && word->is_light)
        self->weight[i] *= WEIGHT_OF_LIGHT;
    }
  if (pw_likeness_has_stage (self, PW_STAGE_ROLES))
    {
      g_autofree guint8 *is_lightened = g_new0 (guint8, n_terms + 1);

      lighten_roles (self, self->a, is_lightened);
      lighten_roles (self, self->b, is_lightened);
    }
}

/* --- names ------------------------------------------------------------------------------ */

static double
compare_terms (const PwLikeness *self,
               guint             a,
               guint             b,
               PwLikeKind       *kind)
{
  double value = pw_terms_compare (self->terms, a, b, kind);

  switch (*kind)
    {
    case PW_LIKE_SAME:
      return pw_likeness_has_stage (self, PW_STAGE_SYNONYMS) ? value : 0;
    case PW_LIKE_NEAR:
      return pw_likeness_has_stage (self, PW_STAGE_SYNONYMS) ? value * self->tuning->near_word_factor : 0;
    case PW_LIKE_SPELLING:
      return pw_likeness_has_stage (self, PW_STAGE_SPELLING) ? value : 0;
    case PW_LIKE_PART:
      return pw_likeness_has_stage (self, PW_STAGE_COMPOUNDS) ? value : 0;
    case PW_LIKE_NOT:
    case PW_LIKE_EQUAL:
    default:
      return value;
    }
}

typedef struct
{
  double     value;
  double     gain;
  PwLikeKind kind;
  guint8     a;
  guint8     b;
} TokenPair;

static int
compare_token_pairs (gconstpointer a,
                     gconstpointer b)
{
  const TokenPair *first = a;
  const TokenPair *second = b;

  if (first->gain != second->gain)
    return first->gain > second->gain ? -1 : 1;
  /* The same whichever variant comes first. */
  return (int) (first->a + first->b) - (int) (second->a + second->b);
}

typedef struct
{
  double    value; /* 0…1 */
  gboolean  is_opposed;
  gboolean  all_equal;
  gboolean  any;
  double    cover_a;
  double    cover_b;
  double    action;  /* 0…1: how far the same is done; 1 where a name does not say */
  double    object;  /* 0…1: with how much of the same */
  TokenPair synonym; /* value 0 where there is none */
} NameLikeness;

static double
weigh (const PwLikeness *self,
       const PwToken    *token)
{
  if (token->is_implied && !pw_likeness_has_stage (self, PW_STAGE_RECEIVE))
    return 0;

  return self->weight[token->term] * token->share;
}

static gboolean
says_much (const PwLikeness *self,
           const PwToken    *token,
           gboolean          is_action)
{
  const PwWord *word = pw_terms_get (self->terms, token->term)->word;

  return token->is_action == is_action && (word == NULL || !word->is_light) && weigh (self, token) > 0;
}

/* 0…1: the best that words of one kind in @a find among those of @b, or among all words
 * of it; -1 where @a has none
 */
static double
find_kind (const PwLikeness *self,
           const PwNaming   *a,
           const PwNaming   *b,
           gboolean          is_action,
           gboolean          among_all)
{
  double best = -1;

  for (guint i = 0; i < a->n_tokens; i++)
    {
      if (!says_much (self, &a->tokens[i], is_action))
        continue;
      best = MAX (best, 0);
      for (guint k = 0; k < b->n_tokens; k++)
        {
          PwLikeKind kind;

          if (among_all || says_much (self, &b->tokens[k], is_action))
            best = MAX (best, compare_terms (self, a->tokens[i].term, b->tokens[k].term, &kind));
        }
    }

  return best;
}

/* "Send invitation" does what "Invite" does: it is enough if one finds the other's. */
static double
compare_kinds (const PwLikeness *self,
               const PwNaming   *a,
               const PwNaming   *b,
               gboolean          is_action)
{
  double first = find_kind (self, a, b, is_action, is_action);
  double second = find_kind (self, b, a, is_action, is_action);

  return first < 0 || second < 0 ? 1 : MAX (first, second);
}

static NameLikeness
compare_names (const PwLikeness *self,
               const PwNaming   *a,
               const PwNaming   *b)
{
  guint        n_a = MIN (a->n_tokens, MOST_TOKENS);
  guint        n_b = MIN (b->n_tokens, MOST_TOKENS);
  TokenPair    pairs[MOST_TOKENS * MOST_TOKENS];
  guint        n = 0;
  gboolean     used_a[MOST_TOKENS] = { FALSE };
  gboolean     used_b[MOST_TOKENS] = { FALSE };
  double       sum_a = 0, sum_b = 0, matched = 0;
  NameLikeness result = { .all_equal = n_a == n_b };

  for (guint i = 0; i < n_a; i++)
    sum_a += weigh (self, &a->tokens[i]);
  for (guint k = 0; k < n_b; k++)
    sum_b += weigh (self, &b->tokens[k]);
  for (guint i = 0; i < n_a; i++)
    for (guint k = 0; k < n_b; k++)
      {
        TokenPair pair = { .a = (guint8) i, .b = (guint8) k };

        pair.value = compare_terms (self, a->tokens[i].term, b->tokens[k].term, &pair.kind);
        if (pair.value <= 0)
          continue;
        pair.gain = pair.value * (weigh (self, &a->tokens[i]) + weigh (self, &b->tokens[k]));
        pairs[n++] = pair;
      }
  qsort (pairs, n, sizeof (TokenPair), compare_token_pairs);
  for (guint i = 0; i < n; i++)
    {
      if (used_a[pairs[i].a] || used_b[pairs[i].b])
        continue;
      used_a[pairs[i].a] = used_b[pairs[i].b] = TRUE;
      matched += pairs[i].gain;
      result.cover_a += pairs[i].value * weigh (self, &a->tokens[pairs[i].a]);
      result.cover_b += pairs[i].value * weigh (self, &b->tokens[pairs[i].b]);
      result.any = TRUE;
      if (pairs[i].kind != PW_LIKE_EQUAL)
        result.all_equal = FALSE;
      if ((pairs[i].kind == PW_LIKE_SAME || pairs[i].kind == PW_LIKE_NEAR) && result.synonym.gain < pairs[i].gain)
        result.synonym = pairs[i];
    }
  for (guint i = 0; i < n_a; i++)
    for (guint k = 0; k < n_b; k++)
      if ((!used_a[i] || !used_b[k]) && a->tokens[i].term != b->tokens[k].term &&
          weigh (self, &a->tokens[i]) > 0 && weigh (self, &b->tokens[k]) > 0 &&
          pw_terms_are_opposite (self->terms, a->tokens[i].term, b->tokens[k].term))
        result.is_opposed = TRUE;
  for (guint i = 0; i < n_a; i++)
    result.all_equal = result.all_equal && used_a[i];
  result.value = sum_a + sum_b > 0 ? MIN (matched / (sum_a + sum_b), 1) : 0;
  result.cover_a = sum_a > 0 ? result.cover_a / sum_a : 0;
  result.cover_b = sum_b > 0 ? result.cover_b / sum_b : 0;
  result.action = compare_kinds (self, a, b, TRUE);
  result.object = compare_kinds (self, a, b, FALSE);

  return result;
}

void
pw_likeness_measure (const PwLikeness *self,
                     PwLikely         *pair)
{
  const PwStep   *a = &self->a->steps[pair->a];
  const PwStep   *b = &self->b->steps[pair->b];
  const PwNaming *first = &a->naming;
  const PwNaming *second = &b->naming;
  NameLikeness    found = compare_names (self, first, second);
  gboolean        is_same = *first->key != '\0' && strcmp (first->key, second->key) == 0;

  pair->words = is_same ? 1 : found.value;
  pair->is_opposed = pw_likeness_has_stage (self, PW_STAGE_OPPOSITES) && (found.is_opposed || first->is_negated != second->is_negated);
  pair->cover_a = pair->is_opposed ? 0 : found.cover_a;
  pair->cover_b = pair->is_opposed ? 0 : found.cover_b;
  pair->reasons = 0;
  if (is_same)
    pair->reasons |= strcmp (self->a->graph->nodes[a->node].folded, self->b->graph->nodes[b->node].folded) == 0 ? PW_REASON_SAME_NAME : PW_REASON_SAME_WORDS;
  else if (found.all_equal)
    pair->reasons |= PW_REASON_SAME_WORDS;
  else if (found.any)
    pair->reasons |= PW_REASON_SIMILAR_WORDS;
  if (!is_same && found.synonym.value > 0)
    {
      pair->reasons |= PW_REASON_SYNONYM;
      pair->term_a = first->tokens[found.synonym.a].term;
      pair->term_b = second->tokens[found.synonym.b].term;
    }

  if (!is_same && pw_likeness_has_stage (self, PW_STAGE_ACTIONS))
    pair->words *= (1 - self->tuning->action_weight * (1 - found.action)) * (1 - self->tuning->object_weight * (1 - found.object));
  if (found.is_opposed && pw_likeness_has_stage (self, PW_STAGE_OPPOSITES))
    pair->words *= self->tuning->opposite_factor;
  if (first->is_negated != second->is_negated && pw_likeness_has_stage (self, PW_STAGE_OPPOSITES))
    pair->words *= NEGATION_FACTOR;
  if (first->number != 0 && second->number != 0 && first->number != second->number)
    pair->words *= NUMBER_FACTOR;
  if (a->is_event != b->is_event)
    {
      if (a->receives != b->receives && pw_likeness_has_stage (self, PW_STAGE_RECEIVE) && pair->words >= 0.5)
        pair->reasons |= PW_REASON_RECEIVE;
      else
        pair->words *= KIND_FACTOR;
    }
}

double
pw_likeness_compare_words (const PwLikeness *self,
                           const PwNaming   *a,
                           const PwNaming   *b)
{
  return strcmp (a->key, b->key) == 0 ? 1 : compare_names (self, a, b).value;
}

double
pw_likeness_compare_parts (const PwLikeness *self,
                           const PwLikely   *pair,
                           gboolean          is_b_whole,
                           guint            *part)
{
  const PwNaming *whole = is_b_whole ? &self->b->steps[pair->b].naming : &self->a->steps[pair->a].naming;
  const PwNaming *other = is_b_whole ? &self->a->steps[pair->a].naming : &self->b->steps[pair->b].naming;
  double          best = 0;

  for (guint p = 0; whole->n_parts > 1 && p < whole->n_parts; p++)
    {
      PwToken  tokens[MOST_TOKENS];
      PwNaming piece = { .tokens = tokens };
      double   value;

      for (guint t = 0; t < whole->n_tokens && piece.n_tokens < MOST_TOKENS; t++)
        if (whole->tokens[t].part == p)
          tokens[piece.n_tokens++] = whole->tokens[t];
      /* One word alone, as in "öffnen und verteilen", is no step of its own. */
      value = piece.n_tokens > 1 ? compare_names (self, &piece, other).value : 0;
      if (value > best)
        {
          best = value;
          if (part != NULL)
            *part = p;
        }
    }

  return best;
}

gboolean
pw_likeness_do_the_same (const PwLikeness *self,
                         guint             a,
                         guint             b)
{
  const PwNaming *first = &self->a->steps[a].naming;
  const PwNaming *second = &self->b->steps[b].naming;

  return find_kind (self, first, second, TRUE, FALSE) >= SAME_ACTION;
}
