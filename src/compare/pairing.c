/* compare/pairing.c - which of the likely pairs of two variants are taken
 *
 * The surest pair first, each step once: greedy, which measures as well as the best
 * assignment and can be explained. Copies of a step share its partner. Then steps are
 * paired that stand alone between the same neighbours, and last those that the other
 * variant does in one go with a step that has its partner already.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/pairing.h"

#include <math.h>
#include <string.h>

#define SURE 0.85

/* So much of what "X" says must be in one part of "X and Y". */
#define LEAST_PART 0.7

/* "Angebot einholen" says nothing that "Angebot von Spediteur 1 einholen" does not. */
#define LEAST_COVERED 0.9

/* A step's place alone is not enough: some word must be related. */
#define LEAST_WORDS_IN_GAP 0.1

/* Among models made apart two steps may well stand alike by chance. */
#define LEAST_NEARNESS_FOR_GAPS 0.3

typedef struct
{
  const PwLikeness *likeness;
  double            overlap;  /* 0…1: how much the variants share at first sight */
  double            nearness; /* 0 for models made apart … 1 for variants of one text */
  double            threshold;
  double            group_threshold;
  int              *partner_a; /* per group of a: the group of b it is paired with, -1 */
  int              *partner_b;
  GArray           *chosen;
  GHashTable       *known; /* pairs that are in @chosen */
} Pairing;

static gboolean
has_stage (const Pairing *self,
           PwMatchStage   stage)
{
  return (self->likeness->tuning->without & stage) == 0;
}

static guint
get_group (const Pairing *self,
           const PwSteps *steps,
           guint          step)
{
  return has_stage (self, PW_STAGE_COPIES) ? steps->steps[step].group : step;
}

/* The surest first; the rest only sees to it that the order does not depend on which
 * variant is named first.
 */
static int
compare_pairs (gconstpointer first,
               gconstpointer second,
               gpointer      data)
{
  const PwLikely   *p = *(const PwLikely *const *) first;
  const PwLikely   *q = *(const PwLikely *const *) second;
  const PwLikeness *likeness = data;
  const PwStep     *p_a = &likeness->a->steps[p->a];
  const PwStep     *p_b = &likeness->b->steps[p->b];
  const PwStep     *q_a = &likeness->a->steps[q->a];
  const PwStep     *q_b = &likeness->b->steps[q->b];
  double            p_far, q_far;

  if (fabs (p->score - q->score) > 1e-9)
    return p->score > q->score ? -1 : 1;
  if (fabs (p->words - q->words) > 1e-9)
    return p->words > q->words ? -1 : 1;
  p_far = fabs (p_a->place - p_b->place);
  q_far = fabs (q_a->place - q_b->place);
  if (fabs (p_far - q_far) > 1e-9)
    return p_far < q_far ? -1 : 1;
  if (p_a->place + p_b->place != q_a->place + q_b->place)
    return p_a->place + p_b->place < q_a->place + q_b->place ? -1 : 1;

  return p->a + p->b < q->a + q->b ? -1 : p->a + p->b > q->a + q->b;
}

static GPtrArray *
sort_pairs (const PwLikeness *likeness)
{
  GPtrArray *sorted = g_ptr_array_sized_new (likeness->pairs->len);

  for (guint i = 0; i < likeness->pairs->len; i++)
    {
      PwLikely *pair = &g_array_index (likeness->pairs, PwLikely, i);

      if (pair->score >= likeness->tuning->near_threshold || MAX (pair->cover_a, pair->cover_b) >= likeness->tuning->near_group_threshold)
        g_ptr_array_add (sorted, pair);
    }
  g_ptr_array_sort_with_data (sorted, compare_pairs, (gpointer) likeness);

  return sorted;
}

static gboolean
choose (Pairing *self,
        guint    a,
        guint    b,
        double   score,
        PwReason reasons,
        gboolean is_main)
{
  PwChosen chosen = { a, b, score, reasons, is_main, FALSE };
  gint64  *key = g_new (gint64, 1);

  *key = (gint64) a << 32 | b;
  if (!g_hash_table_add (self->known, key))
    return FALSE;
  g_array_append_val (self->chosen, chosen);

  return TRUE;
}

static guint8 *
mark_terms (const PwSteps *steps,
            guint          n_terms)
{
  guint8 *marks = g_new0 (guint8, n_terms + 1);

  for (guint i = 0; i < steps->n_steps; i++)
    for (guint t = 0; t < steps->steps[i].naming.n_tokens; t++)
      marks[steps->steps[i].naming.tokens[t].term] = TRUE;

  return marks;
}

/* 0…1: how many of the words of either variant both have */
static double
compare_vocabulary (const PwLikeness *likeness)
{
  guint              n_terms = likeness->terms->terms->len;
  g_autofree guint8 *in_a = mark_terms (likeness->a, n_terms);
  g_autofree guint8 *in_b = mark_terms (likeness->b, n_terms);
  guint              n_any = 0, n_both = 0;

  for (guint i = 0; i < n_terms; i++)
    {
      n_any += in_a[i] || in_b[i];
      n_both += in_a[i] && in_b[i];
    }

  return n_any > 0 ? (double) n_both / n_any : 0;
}

/* Variants of one text share words and whole names, models made apart only some. */
static void
measure_overlap (Pairing         *self,
                 const GPtrArray *sorted)
{
  const PwLikeness    *likeness = self->likeness;
  g_autofree gboolean *used_a = g_new0 (gboolean, likeness->a->n_steps + 1);
  g_autofree gboolean *used_b = g_new0 (gboolean, likeness->b->n_steps + 1);
  guint                n = 0, n_sure = 0;

  for (guint i = 0; i < likeness->a->n_steps; i++)
    n += likeness->a->steps[i].group == i && !likeness->a->steps[i].is_event;
  for (guint i = 0; i < likeness->b->n_steps; i++)
    n += likeness->b->steps[i].group == i && !likeness->b->steps[i].is_event;
  for (guint i = 0; i < sorted->len; i++)
    {
      const PwLikely *pair = g_ptr_array_index (sorted, i);
      guint           a = likeness->a->steps[pair->a].group;
      guint           b = likeness->b->steps[pair->b].group;

      if (pair->words < SURE || used_a[a] || used_b[b])
        continue;
      used_a[a] = used_b[b] = TRUE;
      n_sure++;
    }
  self->overlap = ((n > 0 ? MIN (2.0 * n_sure / n, 1) : 0) + compare_vocabulary (likeness)) / 2;
}

static void
set_threshold (Pairing *self)
{
  const PwMatchTuning *tuning = self->likeness->tuning;
  gboolean             has_roles = self->likeness->a->n_roles >= 2 && self->likeness->b->n_roles >= 2;
  double               far = has_roles ? tuning->far_threshold : tuning->roleless_threshold;

  self->nearness = CLAMP ((self->overlap - tuning->far_overlap) / (tuning->near_overlap - tuning->far_overlap), 0, 1);

  if (!has_stage (self, PW_STAGE_ADAPTIVE))
    self->nearness = 0.5;
  self->threshold = far + (tuning->near_threshold - far) * self->nearness;
  self->group_threshold = tuning->group_threshold + (tuning->near_group_threshold - tuning->group_threshold) * self->nearness;
}

static void
choose_best (Pairing         *self,
             const GPtrArray *sorted)
{
  const PwLikeness *likeness = self->likeness;

  for (guint i = 0; i < sorted->len; i++)
    {
      const PwLikely *pair = g_ptr_array_index (sorted, i);
      guint           a = get_group (self, likeness->a, pair->a);
      guint           b = get_group (self, likeness->b, pair->b);

      if (pair->score < self->threshold || pair->is_opposed || self->partner_a[a] >= 0 || self->partner_b[b] >= 0)
        continue;
      self->partner_a[a] = (int) b;
      self->partner_b[b] = (int) a;
      choose (self, pair->a, pair->b, pair->score, pair->reasons, TRUE);
    }
}

static gboolean
have_other_numbers (const PwStep *a,
                    const PwStep *b)
{
  return a->naming.number != 0 && b->naming.number != 0 && a->naming.number != b->naming.number;
}

/* Every copy of the one with every copy of the other, numbered ones with their number. */
static void
add_copies (Pairing *self)
{
  const PwLikeness *likeness = self->likeness;

  for (guint i = 0; i < likeness->pairs->len; i++)
    {
      const PwLikely *pair = &g_array_index (likeness->pairs, PwLikely, i);
      guint           a = get_group (self, likeness->a, pair->a);

      if (self->partner_a[a] == (int) get_group (self, likeness->b, pair->b) &&
          !have_other_numbers (&likeness->a->steps[pair->a], &likeness->b->steps[pair->b]))
        choose (self, pair->a, pair->b, pair->score, pair->reasons, TRUE);
    }
}

static gboolean
have_pair (const Pairing *self,
           const GArray  *a,
           const GArray  *b)
{
  for (guint i = 0; i < a->len; i++)
    for (guint k = 0; k < b->len; k++)
      if (self->partner_a[get_group (self, self->likeness->a, g_array_index (a, guint, i))] ==
          (int) get_group (self, self->likeness->b, g_array_index (b, guint, k)))
        return TRUE;

  return FALSE;
}

/* Both stand between steps that are paired, or at the same end of the flow. */
static gboolean
stand_alike (const Pairing *self,
             const PwStep  *a,
             const PwStep  *b)
{
  gboolean before = have_pair (self, a->before, b->before);
  gboolean after = have_pair (self, a->after, b->after);

  return (before && after) || (before && a->after->len == 0 && b->after->len == 0) ||
         (after && a->before->len == 0 && b->before->len == 0);
}

static gboolean
is_open (const Pairing *self,
         const PwSteps *steps,
         const int     *partner,
         guint          step)
{
  return partner[get_group (self, steps, step)] < 0 && !steps->steps[step].is_event;
}

/* The one open step of @others that stands where @step stands; -1 for none or several. */
static int
find_only_open (const Pairing *self,
                gboolean       is_a,
                guint          step)
{
  const PwLikeness *likeness = self->likeness;
  const PwSteps    *others = is_a ? likeness->b : likeness->a;
  const int        *partner = is_a ? self->partner_b : self->partner_a;
  int               found = -1;

  for (guint i = 0; i < others->n_steps; i++)
    {
      if (!is_open (self, others, partner, i))
        continue;
      if (is_a ? !stand_alike (self, &likeness->a->steps[step], &others->steps[i]) : !stand_alike (self, &others->steps[i], &likeness->b->steps[step]))
        continue;
      if (found >= 0)
        return -1;
      found = (int) i;
    }

  return found;
}

static void
pair_up (Pairing *self,
         guint    a,
         guint    b,
         PwReason reasons)
{
  guint group_a = get_group (self, self->likeness->a, a);
  guint group_b = get_group (self, self->likeness->b, b);

  self->partner_a[group_a] = (int) group_b;
  self->partner_b[group_b] = (int) group_a;
  choose (self, a, b, self->threshold, reasons | PW_REASON_NEIGHBOURS, TRUE);
}

/* Whether @second follows @first, both open, and together they stand where @step of the
 * other variant stands.
 */
static gboolean
stand_as_two (const Pairing *self,
              gboolean       is_a,
              guint          step,
              guint          first,
              guint          second)
{
  const PwLikeness *likeness = self->likeness;
  const PwSteps    *steps = is_a ? likeness->a : likeness->b;
  const PwSteps    *others = is_a ? likeness->b : likeness->a;
  const GArray     *before = steps->steps[step].before;
  const GArray     *after = steps->steps[step].after;
  const GArray     *before_two = others->steps[first].before;
  const GArray     *after_two = others->steps[second].after;

  if (!is_open (self, others, is_a ? self->partner_b : self->partner_a, second))
    return FALSE;

  return is_a ? have_pair (self, before, before_two) && have_pair (self, after, after_two) :
                have_pair (self, before_two, before) && have_pair (self, after_two, after);
}

/* One step against two in a row that do the same: the likelier of them is paired here,
 * split_gaps() adds the other.
 */
static void
fill_double_gaps (Pairing *self,
                  gboolean is_a)
{
  const PwLikeness *likeness = self->likeness;
  const PwSteps    *steps = is_a ? likeness->a : likeness->b;
  const PwSteps    *others = is_a ? likeness->b : likeness->a;

  for (guint i = 0; i < steps->n_steps; i++)
    for (guint k = 0; k < others->n_steps && is_open (self, steps, is_a ? self->partner_a : self->partner_b, i); k++)
      {
        const GArray *after = others->steps[k].after;

        if (!is_open (self, others, is_a ? self->partner_b : self->partner_a, k))
          continue;
        for (guint n = 0; n < after->len; n++)
          {
            guint    second = g_array_index (after, guint, n);
            PwLikely one = { .a = is_a ? i : k, .b = is_a ? k : i };
            PwLikely two = { .a = is_a ? i : second, .b = is_a ? second : i };

            if (!stand_as_two (self, is_a, i, k, second) || !pw_likeness_do_the_same (likeness, one.a, one.b) ||
                !pw_likeness_do_the_same (likeness, two.a, two.b))
              continue;
            pw_likeness_measure (likeness, &one);
            pw_likeness_measure (likeness, &two);
            if (one.words >= two.words)
              pair_up (self, one.a, one.b, one.reasons);
            else
              pair_up (self, two.a, two.b, two.reasons);
            break;
          }
      }
}

/* Variants of one text often call a step quite differently, but leave it in its place. */
static void
fill_gaps (Pairing *self)
{
  const PwLikeness *likeness = self->likeness;
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (PwLikely));

  if (self->nearness < LEAST_NEARNESS_FOR_GAPS)
    return;
  for (guint a = 0; a < likeness->a->n_steps; a++)
    {
      int      b = is_open (self, likeness->a, self->partner_a, a) ? find_only_open (self, TRUE, a) : -1;
      PwLikely gap = { .a = a, .b = (guint) MAX (b, 0) };

      if (b < 0 || find_only_open (self, FALSE, (guint) b) != (int) a)
        continue;
      pw_likeness_measure (likeness, &gap);
      if (!gap.is_opposed && gap.words >= LEAST_WORDS_IN_GAP)
        g_array_append_val (gaps, gap);
    }
  for (guint i = 0; i < gaps->len; i++)
    {
      const PwLikely *gap = &g_array_index (gaps, PwLikely, i);

      pair_up (self, gap->a, gap->b, gap->reasons);
    }
  fill_double_gaps (self, TRUE);
  fill_double_gaps (self, FALSE);
}

static gboolean
contains (const GArray *list,
          guint         step)
{
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, guint, i) == step)
      return TRUE;

  return FALSE;
}

static gboolean
shares (const GArray *a,
        const GArray *b)
{
  for (guint i = 0; i < a->len; i++)
    if (contains (b, g_array_index (a, guint, i)))
      return TRUE;

  return FALSE;
}

/* One right after the other, or on parallel branches. */
static gboolean
are_close (const PwSteps *steps,
           guint          first,
           guint          second)
{
  const PwStep *a = &steps->steps[first];
  const PwStep *b = &steps->steps[second];

  return contains (a->after, second) || contains (b->after, first) || shares (a->before, b->before) || shares (a->after, b->after);
}

/* Whether two in a row stand where the other variant has one: @open beside @known, whose
 * partner is @other, with partners on the far side of @open as well.
 */
static gboolean
stand_in_its_place (const Pairing *self,
                    gboolean       is_a,
                    guint          open,
                    guint          known,
                    guint          other)
{
  const PwLikeness *likeness = self->likeness;
  const PwStep     *step = &(is_a ? likeness->a : likeness->b)->steps[open];
  const PwStep     *partner = &(is_a ? likeness->b : likeness->a)->steps[other];

  if (contains (step->after, known))
    return is_a ? have_pair (self, step->before, partner->before) : have_pair (self, partner->before, step->before);
  if (contains (step->before, known))
    return is_a ? have_pair (self, step->after, partner->after) : have_pair (self, partner->after, step->after);

  return FALSE;
}

/* Whether the open step stands beside one that the other has as partner already. */
static gboolean
is_close_to_partner (const Pairing  *self,
                     const PwLikely *pair,
                     gboolean        is_free_a)
{
  for (guint i = 0; i < self->chosen->len; i++)
    {
      const PwChosen *known = &g_array_index (self->chosen, PwChosen, i);

      if (is_free_a && known->b == pair->b && known->a != pair->a && are_close (self->likeness->a, known->a, pair->a))
        return TRUE;
      if (!is_free_a && known->a == pair->a && known->b != pair->b && are_close (self->likeness->b, known->b, pair->b))
        return TRUE;
    }

  return FALSE;
}

/* What a step that does more at once says must be in the name of each part: "Daten
 * erfassen" is in "Daten des Halters erfassen". Of two that are alike and differ in one
 * word, neither does the other.
 */
static gboolean
is_part (const Pairing  *self,
         const PwLikely *pair,
         gboolean        is_free_a)
{
  double whole = is_free_a ? pair->cover_b : pair->cover_a;
  double part = is_free_a ? pair->cover_a : pair->cover_b;

  return whole >= self->group_threshold || part >= LEAST_COVERED;
}

/* "Halter anlegen" and "Hund erfassen" for "Daten erfassen": what is done is the same, and
 * both together stand where the one stands.
 */
static void
split_gaps (Pairing *self)
{
  const PwLikeness *likeness = self->likeness;
  guint             n_main = self->chosen->len;

  if (self->nearness < LEAST_NEARNESS_FOR_GAPS)
    return;
  for (guint i = 0; i < n_main; i++)
    for (guint side = 0; side < 2; side++)
      {
        const PwChosen known = g_array_index (self->chosen, PwChosen, i);
        gboolean       is_a = side == 0;
        const PwSteps *steps = is_a ? likeness->a : likeness->b;
        guint          step = is_a ? known.a : known.b;
        guint          other = is_a ? known.b : known.a;
        const GArray  *around[] = { steps->steps[step].before, steps->steps[step].after };

        /* Where the two say the same nothing is missing. */
        if (known.score >= SURE)
          continue;

        for (guint k = 0; k < G_N_ELEMENTS (around); k++)
          for (guint n = 0; n < around[k]->len; n++)
            {
              guint    open = g_array_index (around[k], guint, n);
              PwLikely pair = { .a = is_a ? open : other, .b = is_a ? other : open };

              if (!is_open (self, steps, is_a ? self->partner_a : self->partner_b, open) ||
                  !stand_in_its_place (self, is_a, open, step, other) || !pw_likeness_do_the_same (likeness, pair.a, pair.b))
                continue;
              /* A name that says both is add_groups()' business. */
              if (pw_likeness_compare_parts (likeness, &pair, is_a, NULL) >= LEAST_PART)
                continue;
              pw_likeness_measure (likeness, &pair);
              choose (self, pair.a, pair.b, self->threshold, pair.reasons | PW_REASON_PART | PW_REASON_NEIGHBOURS, FALSE);
            }
      }
}

static void
add_groups (Pairing         *self,
            const GPtrArray *sorted)
{
  const PwLikeness *likeness = self->likeness;
  guint             n_before;

  do
    {
      n_before = self->chosen->len;
      for (guint i = 0; i < sorted->len; i++)
        {
          const PwLikely *pair = g_ptr_array_index (sorted, i);
          gboolean        is_free_a = self->partner_a[get_group (self, likeness->a, pair->a)] < 0;
          gboolean        is_free_b = self->partner_b[get_group (self, likeness->b, pair->b)] < 0;

          gboolean is_named;

          if (is_free_a == is_free_b || pair->is_opposed || !is_close_to_partner (self, pair, is_free_a))
            continue;
          is_named = pw_likeness_compare_parts (likeness, pair, is_free_a, NULL) >= LEAST_PART;
          if (!is_named && !is_part (self, pair, is_free_a))
            continue;
          if (choose (self, pair->a, pair->b, pair->score, pair->reasons | PW_REASON_PART, FALSE))
            g_array_index (self->chosen, PwChosen, self->chosen->len - 1).is_named = is_named;
        }
    }
  while (self->chosen->len > n_before);
}

static int
compare_chosen (gconstpointer first,
                gconstpointer second)
{
  const PwChosen *p = first;
  const PwChosen *q = second;

  if (p->a != q->a)
    return p->a < q->a ? -1 : 1;
  return p->b < q->b ? -1 : p->b > q->b;
}

static int *
new_partners (guint n)
{
  int *partners = g_new (int, n + 1);

  for (guint i = 0; i < n; i++)
    partners[i] = -1;

  return partners;
}

GArray *
pw_pairing_choose (const PwLikeness *likeness,
                   double           *threshold)
{
  g_autoptr (GPtrArray) sorted = sort_pairs (likeness);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree int *partner_a = new_partners (likeness->a->n_steps);
  g_autofree int *partner_b = new_partners (likeness->b->n_steps);
  Pairing         self = { .likeness = likeness, .partner_a = partner_a, .partner_b = partner_b, .known = known };

  self.chosen = g_array_new (FALSE, FALSE, sizeof (PwChosen));
  measure_overlap (&self, sorted);
  set_threshold (&self);
  choose_best (&self, sorted);
  if (has_stage (&self, PW_STAGE_GAPS))
    fill_gaps (&self);
  if (has_stage (&self, PW_STAGE_COPIES))
    add_copies (&self);
  if (has_stage (&self, PW_STAGE_GROUPS))
    {
      split_gaps (&self);
      add_groups (&self, sorted);
    }
  g_array_sort (self.chosen, compare_chosen);

  if (threshold != NULL)
    *threshold = self.threshold;

  return self.chosen;
}
