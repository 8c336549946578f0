/* compare/likeness.c - how sure each step of one variant is a step of another
 *
 * Candidates are pairs of steps with words in common, found by an index of words; their
 * names are compared (likeness-names.c), then who does it and what stands around it adds
 * or takes a little.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/likeness-private.h"

#include <string.h>

/* Two words that many steps have lead to too many pairs; other words will do. */
#define MOST_PAIRS_OF_TERMS 4096

#define LEAST_WORDS 0.2
#define LEAST_COVER 0.5
#define SAME_ROLE 0.6

/* So much of what "X" says must be in one part of "X and Y". */
#define LEAST_PART 0.7
#define SCORE_OF_PART 0.72
#define LESS_PER_PART 0.1
#define BONUS_DATA 0.05

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
            pw_likeness_compare_words (self, first, second);
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
add_partners (const Postings *first,
              const Postings *second,
              guint           term,
              guint           other,
              guint           a,
              guint          *seen,
              GArray         *found)
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

/* An earlier step with the very same name and kind: what its name is like is known. */
static int
find_twin (const PwSteps *steps,
           GHashTable    *twins,
           guint          step)
{
  const char   *folded = steps->graph->nodes[steps->steps[step].node].folded;
  gpointer      known;
  const PwStep *twin;

  if (!g_hash_table_lookup_extended (twins, folded, NULL, &known))
    {
      g_hash_table_insert (twins, (gpointer) folded, GUINT_TO_POINTER (step));
      return -1;
    }
  twin = &steps->steps[GPOINTER_TO_UINT (known)];
  if (twin->is_event != steps->steps[step].is_event || twin->receives != steps->steps[step].receives)
    return -1;

  return (int) GPOINTER_TO_UINT (known);
}

static void
repeat_pairs (PwLikeness *self,
              guint       twin,
              guint       a)
{
  for (guint i = self->first[twin]; i < self->first[twin + 1]; i++)
    {
      PwLikely pair = g_array_index (self->pairs, PwLikely, i);

      pair.a = a;
      g_array_append_val (self->pairs, pair);
    }
}

static void
measure_pairs (PwLikeness   *self,
               guint         a,
               const GArray *found)
{
  for (guint i = 0; i < found->len; i++)
    {
      PwLikely pair = { .a = a, .b = g_array_index (found, guint, i) };

      pw_likeness_measure (self, &pair);
      if (pair.words >= LEAST_WORDS || MAX (pair.cover_a, pair.cover_b) >= LEAST_COVER)
        g_array_append_val (self->pairs, pair);
    }
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
  g_autoptr (GHashTable) twins = g_hash_table_new (g_str_hash, g_str_equal);

  self->first = g_new (guint, self->a->n_steps + 1);
  for (guint a = 0; a < self->a->n_steps; a++)
    {
      const PwNaming *naming = &self->a->steps[a].naming;
      int             twin = find_twin (self->a, twins, a);

      self->first[a] = self->pairs->len;
      if (twin >= 0)
        {
          repeat_pairs (self, (guint) twin, a);
          continue;
        }

      g_array_set_size (found, 0);
      add_equal (self, by_key, a, seen, found);
      for (guint t = 0; t < naming->n_tokens; t++)
        {
          guint         term = naming->tokens[t].term;
          const GArray *links = pw_terms_get_links (self->terms, term);

          add_partners (&first, &second, term, term, a, seen, found);
          for (guint l = 0; l < links->len; l++)
            add_partners (&first, &second, term, g_array_index (links, PwTermLink, l).term, a, seen, found);
        }
      g_array_sort (found, compare_numbers);
      measure_pairs (self, a, found);
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
  if (pw_likeness_has_stage (self, PW_STAGE_CONTEXT))
    pair->context += self->tuning->context_weight * (around - 0.5);
  if (share_data (a->data, b->data))
    {
      pair->reasons |= PW_REASON_SAME_DATA;
      pair->context += BONUS_DATA;
    }
}

/* A step that does two things corresponds first to the one it names first: so it finds the
 * same partner whatever variant it is held against.
 */
static double
score_part (const PwLikeness *self,
            const PwLikely   *pair)
{
  double best = 0;

  for (guint side = 0; side < 2; side++)
    {
      guint part = 0;

      if (pw_likeness_compare_parts (self, pair, side == 1, &part) >= LEAST_PART)
        best = MAX (best, SCORE_OF_PART - part * LESS_PER_PART);
    }

  return best;
}

static void
finish_pair (const PwLikeness *self,
             PwLikely         *pair)
{
  double conflict = weigh_roles (self, pair);

  weigh_context (self, pair);
  if (pw_likeness_has_stage (self, PW_STAGE_ROLES))
    pair->context -= self->tuning->role_weight * conflict * pair->words;
  pair->score = CLAMP (pair->words + pair->context, 0, 1);
  if (pw_likeness_has_stage (self, PW_STAGE_GROUPS) && pair->words < PW_SAME_NAME)
    pair->score = MAX (pair->score, score_part (self, pair));
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
  pw_likeness_weigh_terms (self);
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
