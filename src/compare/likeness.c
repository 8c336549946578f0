/* compare/likeness.c - how sure each step of one variant is a step of another
 *
 * Names are compared as weighted sets of words: each word of the one looks for its
 * like in the other, rare words weigh more than frequent ones. What speaks against it
 * (opposite words, a negation, other numbers) multiplies; who does it and what stands
 * around it adds or takes a little.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/likeness.h"

#include <math.h>
#include <string.h>

#define MOST_TOKENS 24

/* Two words that many steps have lead to too many pairs; other words will do. */
#define MOST_PAIRS_OF_TERMS 4096

#define WEIGHT_OF_LIGHT 0.3
#define NEGATION_FACTOR 0.4
#define NUMBER_FACTOR 0.5
#define KIND_FACTOR 0.85
#define LEAST_WORDS 0.2
#define LEAST_COVER 0.5
#define SAME_ROLE 0.6
#define SAME_ACTION 0.85
#define BONUS_DATA 0.05

static const PwMatchTuning default_tuning = {
  .near_threshold = 0.3,
  .far_threshold = 0.75,
  .context_weight = 0.15,
  .role_weight = 0.3,
  .opposite_factor = 0.35,
  .near_word_factor = 1,
  .group_threshold = 0.7,
  .near_group_threshold = 0.7,
  .action_weight = 0.4,
  .object_weight = 0.3,
  .role_word_factor = 0.5,
  .roleless_threshold = 0.45,
  .least_agreement = 0.6,
  .far_overlap = 0.25,
  .near_overlap = 0.45,
  .without = 0,
};

const PwMatchTuning *
pw_match_tuning_get_default (void)
{
  return &default_tuning;
}

static gboolean
has_stage (const PwLikeness *self,
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

static void
weigh_terms (PwLikeness *self)
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

      self->weight[i] = has_stage (self, PW_STAGE_RARITY) ? log (1 + (double) n / MAX (counts[i], 1)) / log (1 + n) : 1;
      if (word != NULL && word->is_light)
        self->weight[i] *= WEIGHT_OF_LIGHT;
    }
  if (has_stage (self, PW_STAGE_ROLES))
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
      return has_stage (self, PW_STAGE_SYNONYMS) ? value : 0;
    case PW_LIKE_NEAR:
      return has_stage (self, PW_STAGE_SYNONYMS) ? value * self->tuning->near_word_factor : 0;
    case PW_LIKE_SPELLING:
      return has_stage (self, PW_STAGE_SPELLING) ? value : 0;
    case PW_LIKE_PART:
      return has_stage (self, PW_STAGE_COMPOUNDS) ? value : 0;
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
  if (token->is_implied && !has_stage (self, PW_STAGE_RECEIVE))
    return 0;

  return self->weight[token->term] * token->share;
}

static gboolean
says_much (const PwLikeness *self,
           const PwToken    *token,
           gboolean          is_action)
{
  const PwWord *word = pw_terms_get (self->terms, token->term)->word;

  return token->is_action == is_action && (word == NULL || !word->is_light);
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
  pair->cover_a = found.is_opposed || first->is_negated != second->is_negated ? 0 : found.cover_a;
  pair->cover_b = found.is_opposed || first->is_negated != second->is_negated ? 0 : found.cover_b;
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

  if (!is_same && has_stage (self, PW_STAGE_ACTIONS))
    pair->words *= (1 - self->tuning->action_weight * (1 - found.action)) * (1 - self->tuning->object_weight * (1 - found.object));
  if (found.is_opposed && has_stage (self, PW_STAGE_OPPOSITES))
    pair->words *= self->tuning->opposite_factor;
  if (first->is_negated != second->is_negated && has_stage (self, PW_STAGE_OPPOSITES))
    pair->words *= NEGATION_FACTOR;
  if (first->number != 0 && second->number != 0 && first->number != second->number)
    pair->words *= NUMBER_FACTOR;
  if (a->is_event != b->is_event)
    {
      if (a->receives != b->receives && has_stage (self, PW_STAGE_RECEIVE) && pair->words >= 0.5)
        pair->reasons |= PW_REASON_RECEIVE;
      else
        pair->words *= KIND_FACTOR;
    }
}

double
pw_likeness_compare_parts (const PwLikeness *self,
                           const PwLikely   *pair,
                           gboolean          is_b_whole)
{
  const PwNaming *whole = is_b_whole ? &self->b->steps[pair->b].naming : &self->a->steps[pair->a].naming;
  const PwNaming *other = is_b_whole ? &self->a->steps[pair->a].naming : &self->b->steps[pair->b].naming;
  double          best = 0;

  for (guint p = 0; whole->n_parts > 1 && p < whole->n_parts; p++)
    {
      PwToken  tokens[MOST_TOKENS];
      PwNaming part = { .tokens = tokens };

      for (guint t = 0; t < whole->n_tokens && part.n_tokens < MOST_TOKENS; t++)
        if (whole->tokens[t].part == p)
          tokens[part.n_tokens++] = whole->tokens[t];
      /* One word alone, as in "öffnen und verteilen", is no step of its own. */
      if (part.n_tokens > 1)
        best = MAX (best, compare_names (self, &part, other).value);
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

/* --- who does it ------------------------------------------------------------------------ */

static void
compare_roles (PwLikeness *self)
{
  self->roles = g_new (double, (gsize) self->a->n_roles * self->b->n_roles + 1);
  for (guint i = 0; i < self->a->n_roles; i++)
    for (guint k = 0; k < self->b->n_roles; k++)
      {
        const PwNaming *first = &self->a->roles[i];
        const PwNaming *second = &self->b->roles[k];

        self->roles[(gsize) i * self->b->n_roles + k] =
            strcmp (first->key, second->key) == 0 ? 1 : compare_names (self, first, second).value;
      }
}

static double
get_role_likeness (const PwLikeness *self,
                   guint             a,
                   guint             b)
{
  return self->roles[(gsize) a * self->b->n_roles + b];
}

/* Another role only says something where the other variant has the step's own role too
 * and gives it to somebody else.
 */
static double
weigh_roles (const PwLikeness *self,
             PwLikely         *pair)
{
  int    a = self->a->steps[pair->a].role;
  int    b = self->b->steps[pair->b].role;
  double own, best = 0;

  if (a < 0 || b < 0)
    return 0;
  own = get_role_likeness (self, (guint) a, (guint) b);
  for (guint k = 0; k < self->b->n_roles; k++)
    best = MAX (best, get_role_likeness (self, (guint) a, k));
  for (guint i = 0; i < self->a->n_roles; i++)
    best = MAX (best, get_role_likeness (self, i, (guint) b));

  if (own >= SAME_ROLE)
    pair->reasons |= PW_REASON_SAME_ROLE;
  else if (best >= SAME_ROLE)
    pair->reasons |= PW_REASON_OTHER_ROLE;

  return best >= SAME_ROLE ? MAX (best - own, 0) : 0;
}

/* --- which pairs to look at ------------------------------------------------------------- */

/* For each term the steps of one variant that have it: compressed. */
typedef struct
{
  guint *start;
  guint *steps;
} Postings;

static Postings
list_postings (const PwSteps *steps,
               guint          n_terms)
{
  Postings          self = { g_new0 (guint, n_terms + 2), NULL };
  guint             n = 0;
  g_autofree guint *fill = NULL;

  for (guint i = 0; i < steps->n_steps; i++)
    for (guint t = 0; t < steps->steps[i].naming.n_tokens; t++)
      {
        self.start[steps->steps[i].naming.tokens[t].term + 1]++;
        n++;
      }
  for (guint i = 0; i < n_terms; i++)
    self.start[i + 1] += self.start[i];
  self.steps = g_new (guint, n + 1);
  fill = g_memdup2 (self.start, (n_terms + 1) * sizeof (guint));
  for (guint i = 0; i < steps->n_steps; i++)
    for (guint t = 0; t < steps->steps[i].naming.n_tokens; t++)
      self.steps[fill[steps->steps[i].naming.tokens[t].term]++] = i;

  return self;
}

static void
postings_clear (Postings *self)
{
  g_free (self->start);
  g_free (self->steps);
}

static void
add_partners (const PwLikeness *self,
              const Postings   *first,
              const Postings   *second,
              guint             term,
              guint             other,
              guint             a,
              guint            *seen,
              GArray           *found)
{
  guint n_a = first->start[term + 1] - first->start[term];
  guint n_b = second->start[other + 1] - second->start[other];

  if (n_b == 0 || (guint64) n_a * n_b > MOST_PAIRS_OF_TERMS)
    return;
  for (guint i = second->start[other]; i < second->start[other + 1]; i++)
    {
      guint b = second->steps[i];

      if (seen[b] == a + 1)
        continue;
      seen[b] = a + 1;
      g_array_append_val (found, b);
    }
}

static void
add_equal (const PwLikeness *self,
           GHashTable       *by_key,
           guint             a,
           guint            *seen,
           GArray           *found)
{
  const GArray *equal = g_hash_table_lookup (by_key, self->a->steps[a].naming.key);

  for (guint i = 0; equal != NULL && i < equal->len; i++)
    {
      guint b = g_array_index (equal, guint, i);

      if (seen[b] == a + 1)
        continue;
      seen[b] = a + 1;
      g_array_append_val (found, b);
    }
}

static GHashTable *
index_keys (const PwSteps *steps)
{
  GHashTable *by_key = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < steps->n_steps; i++)
    {
      const char *key = steps->steps[i].naming.key;
      GArray     *list = g_hash_table_lookup (by_key, key);

      if (*key == '\0')
        continue;
      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (by_key, (gpointer) key, list);
        }
      g_array_append_val (list, i);
    }

  return by_key;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return first < second ? -1 : first > second;
}

static void
find_pairs (PwLikeness *self)
{
  guint             n_terms = self->terms->terms->len;
  Postings          first = list_postings (self->a, n_terms);
  Postings          second = list_postings (self->b, n_terms);
  g_autofree guint *seen = g_new0 (guint, self->b->n_steps + 1);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) by_key = index_keys (self->b);

  self->first = g_new (guint, self->a->n_steps + 1);
  for (guint a = 0; a < self->a->n_steps; a++)
    {
      const PwNaming *naming = &self->a->steps[a].naming;

      g_array_set_size (found, 0);
      add_equal (self, by_key, a, seen, found);
      for (guint t = 0; t < naming->n_tokens; t++)
        {
          guint         term = naming->tokens[t].term;
          const GArray *links = pw_terms_get_links (self->terms, term);

          add_partners (self, &first, &second, term, term, a, seen, found);
          for (guint l = 0; l < links->len; l++)
            add_partners (self, &first, &second, term, g_array_index (links, PwTermLink, l).term, a, seen, found);
        }
      g_array_sort (found, compare_numbers);

      self->first[a] = self->pairs->len;
      for (guint i = 0; i < found->len; i++)
        {
          PwLikely pair = { .a = a, .b = g_array_index (found, guint, i) };

          pw_likeness_measure (self, &pair);
          if (pair.words >= LEAST_WORDS || MAX (pair.cover_a, pair.cover_b) >= LEAST_COVER)
            g_array_append_val (self->pairs, pair);
        }
    }
  self->first[self->a->n_steps] = self->pairs->len;
  postings_clear (&first);
  postings_clear (&second);
}

const PwLikely *
pw_likeness_find (const PwLikeness *self,
                  guint             a,
                  guint             b)
{
  guint low = self->first[a];
  guint high = self->first[a + 1];

  while (low < high)
    {
      guint           middle = low + (high - low) / 2;
      const PwLikely *pair = &g_array_index (self->pairs, PwLikely, middle);

      if (pair->b == b)
        return pair;
      if (pair->b < b)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

/* --- what stands around ----------------------------------------------------------------- */

/* 0…1: how well the one's neighbours find partners among the other's; -1 where there is
 * nothing to tell from.
 */
static double
compare_neighbours (const PwLikeness *self,
                    const GArray     *a,
                    const GArray     *b)
{
  double sum = 0;

  if (a->len == 0 && b->len == 0)
    return -1;
  if (a->len == 0 || b->len == 0)
    return 0.25;
  for (guint i = 0; i < a->len; i++)
    {
      double best = 0;

      for (guint k = 0; k < b->len; k++)
        {
          const PwLikely *pair = pw_likeness_find (self, g_array_index (a, guint, i), g_array_index (b, guint, k));

          best = MAX (best, pair != NULL ? pair->words : 0);
        }
      sum += best / a->len;
    }
  for (guint k = 0; k < b->len; k++)
    {
      double best = 0;

      for (guint i = 0; i < a->len; i++)
        {
          const PwLikely *pair = pw_likeness_find (self, g_array_index (a, guint, i), g_array_index (b, guint, k));

          best = MAX (best, pair != NULL ? pair->words : 0);
        }
      sum += best / b->len;
    }

  return sum / 2;
}

static gboolean
share_data (const GArray *a,
            const GArray *b)
{
  for (guint i = 0; i < a->len; i++)
    for (guint k = 0; k < b->len; k++)
      if (g_array_index (a, guint, i) == g_array_index (b, guint, k))
        return TRUE;

  return FALSE;
}

static void
weigh_context (const PwLikeness *self,
               PwLikely         *pair)
{
  const PwStep *a = &self->a->steps[pair->a];
  const PwStep *b = &self->b->steps[pair->b];
  double        before = compare_neighbours (self, a->before, b->before);
  double        after = compare_neighbours (self, a->after, b->after);
  double        around = before < 0 && after < 0 ? 0.5 : before < 0 ? after :
                                                     after < 0      ? before :
                                                                      (before + after) / 2;

  if (around >= 0.6)
    pair->reasons |= PW_REASON_NEIGHBOURS;
  if (has_stage (self, PW_STAGE_CONTEXT))
    pair->context += self->tuning->context_weight * (around - 0.5);
  if (share_data (a->data, b->data))
    {
      pair->reasons |= PW_REASON_SAME_DATA;
      pair->context += BONUS_DATA;
    }
}

static void
finish_pair (const PwLikeness *self,
             PwLikely         *pair)
{
  double conflict = weigh_roles (self, pair);

  weigh_context (self, pair);
  if (has_stage (self, PW_STAGE_ROLES))
    pair->context -= self->tuning->role_weight * conflict * pair->words;
  pair->score = CLAMP (pair->words + pair->context, 0, 1);
}

void
pw_likeness_explain (const PwLikeness *self,
                     PwLikely         *pair)
{
  pw_likeness_measure (self, pair);
  pair->context = 0;
  finish_pair (self, pair);
}

PwLikeness *
pw_likeness_new (const PwSteps       *a,
                 const PwSteps       *b,
                 const PwTerms       *terms,
                 const PwMatchTuning *tuning)
{
  PwLikeness *self = g_new0 (PwLikeness, 1);

  self->a = a;
  self->b = b;
  self->terms = terms;
  self->tuning = tuning;
  self->pairs = g_array_new (FALSE, FALSE, sizeof (PwLikely));
  weigh_terms (self);
  compare_roles (self);
  find_pairs (self);
  for (guint i = 0; i < self->pairs->len; i++)
    finish_pair (self, &g_array_index (self->pairs, PwLikely, i));

  return self;
}

void
pw_likeness_free (PwLikeness *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->pairs);
  g_free (self->first);
  g_free (self->weight);
  g_free (self->roles);
  g_free (self);
}
