/* compare/clusters.c - which steps of several variants are the same step
 *
 * Each two variants are matched on their own, whatever others there are; no score
 * depends on a third. Steps that are copies of each other stay together from the start,
 * and what people joined. Then pairs are taken by their score, the surest first, and
 * their clusters joined unless one of these speaks against it: both have a step of the
 * same variant, people said they are not the same, or the pairs between the two do not
 * bear it out on the average. No chains: what is only like something that is like it
 * stays apart. Last come steps that another variant does in one go with others.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/clusters.h"

#include "compare/pairing.h"

/* What a pair that was not chosen still says, set against one that was. */
#define MOST_OF_UNCHOSEN 0.9

typedef struct
{
  guint    v;
  guint    w;
  guint    a; /* atoms */
  guint    b;
  double   score;
  double   place; /* of both: for the order among equals */
  gboolean is_main;
  gboolean is_named;
} Link;

typedef struct
{
  guint variant;
  guint first; /* step */
  guint cluster;
} Atom;

/* An event that says what a step of another variant receives. */
typedef struct
{
  guint atom;
  guint variant;
  guint node;
} Receiver;

typedef struct
{
  guint                n;
  const PwMatchTuning *tuning;
  PwTerms             *terms;
  PwSteps            **steps;
  PwLikeness         **likeness; /* of variants v < w at v * n + w */
  double              *threshold;
  guint              **atom_of; /* per variant and step */
  GArray              *atoms;
  GPtrArray           *groups; /* (element-type GArray): per cluster its atoms; empty where it was joined to another */
  GArray              *links;
  GArray              *receivers;
  GHashTable          *chosen; /* score of the links by their atoms */
  GHashTable          *cannot; /* pairs of atoms */
  GHashTable          *must;   /* likewise */
} Clustering;

static gint64 *
new_key (guint a,
         guint b)
{
  gint64 *key = g_new (gint64, 1);

  *key = (gint64) MIN (a, b) << 32 | MAX (a, b);

  return key;
}

static gpointer
look_up (GHashTable *table,
         guint       a,
         guint       b)
{
  gint64 key = (gint64) MIN (a, b) << 32 | MAX (a, b);

  return g_hash_table_lookup (table, &key);
}

/* --- atoms ------------------------------------------------------------------------------ */

static int
find_step (const Clustering *self,
           guint             variant,
           guint             node)
{
  if (variant >= self->n || node >= self->steps[variant]->graph->n_nodes)
    return -1;

  return self->steps[variant]->step_of[node];
}

/* A copy of which people said that it is not the same as some other step leaves the other
 * copies, for nobody said it of them.
 */
static guint8 **
find_parted (const Clustering         *self,
             const PwAlignmentOptions *options)
{
  guint8 **parted = g_new (guint8 *, self->n + 1);

  for (guint v = 0; v < self->n; v++)
    parted[v] = g_new0 (guint8, self->steps[v]->n_steps + 1);
  for (gsize i = 0; options != NULL && i < options->n_links; i++)
    {
      const PwAlignmentLink *link = &options->links[i];
      int                    a = find_step (self, link->variant_a, link->node_a);
      int                    b = find_step (self, link->variant_b, link->node_b);

      if (link->kind != PW_LINK_CANNOT || a < 0 || b < 0)
        continue;
      parted[link->variant_a][a] = TRUE;
      parted[link->variant_b][b] = TRUE;
    }

  return parted;
}

static guint
add_atom (Clustering *self,
          guint       variant,
          guint       step)
{
  Atom    atom = { variant, step, self->atoms->len };
  GArray *alone = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (alone, atom.cluster);
  g_ptr_array_add (self->groups, alone);
  g_array_append_val (self->atoms, atom);

  return atom.cluster;
}

static void
make_atoms (Clustering               *self,
            const PwAlignmentOptions *options)
{
  guint8 **parted = find_parted (self, options);

  for (guint v = 0; v < self->n; v++)
    {
      const PwSteps  *steps = self->steps[v];
      g_autofree int *of_group = g_new (int, steps->n_steps + 1);

      self->atom_of[v] = g_new (guint, steps->n_steps + 1);
      for (guint i = 0; i < steps->n_steps; i++)
        of_group[i] = -1;
      for (guint i = 0; i < steps->n_steps; i++)
        {
          int *known = &of_group[steps->steps[i].group];

          if (parted[v][i] || *known < 0)
            {
              self->atom_of[v][i] = add_atom (self, v, i);
              if (!parted[v][i])
                *known = (int) self->atom_of[v][i];
            }
          else
            self->atom_of[v][i] = (guint) *known;
        }
      g_free (parted[v]);
    }
  g_free (parted);
}

static Atom *
get_atom (const Clustering *self,
          guint             atom)
{
  return &g_array_index (self->atoms, Atom, atom);
}

static GArray *
get_group (const Clustering *self,
           guint             cluster)
{
  return g_ptr_array_index (self->groups, cluster);
}

static void
join (Clustering *self,
      guint       a,
      guint       b)
{
  guint   keep = MIN (a, b);
  GArray *from = get_group (self, MAX (a, b));

  if (a == b)
    return;
  for (guint i = 0; i < from->len; i++)
    get_atom (self, g_array_index (from, guint, i))->cluster = keep;
  g_array_append_vals (get_group (self, keep), from->data, from->len);
  g_array_set_size (from, 0);
}

/* --- what people decided ---------------------------------------------------------------- */

static void
note_decisions (Clustering               *self,
                const PwAlignmentOptions *options)
{
  for (gsize i = 0; options != NULL && i < options->n_links; i++)
    {
      const PwAlignmentLink *link = &options->links[i];
      int                    a = find_step (self, link->variant_a, link->node_a);
      int                    b = find_step (self, link->variant_b, link->node_b);
      guint                  atom_a, atom_b;

      if (a < 0 || b < 0)
        continue;
      atom_a = self->atom_of[link->variant_a][a];
      atom_b = self->atom_of[link->variant_b][b];
      if (atom_a == atom_b)
        continue;
      g_hash_table_add (link->kind == PW_LINK_MUST ? self->must : self->cannot, new_key (atom_a, atom_b));
      if (link->kind == PW_LINK_MUST)
        join (self, get_atom (self, atom_a)->cluster, get_atom (self, atom_b)->cluster);
    }
}

static gboolean
is_forbidden (const Clustering *self,
              const GArray     *first,
              const GArray     *second)
{
  if (g_hash_table_size (self->cannot) == 0)
    return FALSE;
  for (guint i = 0; i < first->len; i++)
    for (guint k = 0; k < second->len; k++)
      if (look_up (self->cannot, g_array_index (first, guint, i), g_array_index (second, guint, k)) != NULL)
        return TRUE;

  return FALSE;
}

/* --- links ------------------------------------------------------------------------------ */

static void
add_link (Clustering     *self,
          guint           v,
          guint           w,
          const PwChosen *chosen)
{
  Link    link = { .v = v, .w = w, .score = chosen->score, .is_main = chosen->is_main, .is_named = chosen->is_named };
  gint64 *key;
  double *known;

  link.a = self->atom_of[v][chosen->a];
  link.b = self->atom_of[w][chosen->b];
  link.place = self->steps[v]->steps[chosen->a].place + self->steps[w]->steps[chosen->b].place;
  known = look_up (self->chosen, link.a, link.b);
  g_array_append_val (self->links, link);
  if (known != NULL)
    {
      *known = MAX (*known, chosen->score);
      return;
    }
  key = new_key (link.a, link.b);
  known = g_new (double, 1);
  *known = chosen->score;
  g_hash_table_insert (self->chosen, key, known);
}

static int
compare_links (gconstpointer first,
               gconstpointer second)
{
  const Link *p = first;
  const Link *q = second;

  if (p->score != q->score)
    return p->score > q->score ? -1 : 1;
  if (p->place != q->place)
    return p->place < q->place ? -1 : 1;
  if (p->a != q->a)
    return p->a < q->a ? -1 : 1;
  return p->b < q->b ? -1 : p->b > q->b;
}

static void
add_receiver (Clustering *self,
              guint       v,
              guint       event,
              guint       w,
              guint       step)
{
  Receiver receiver = { self->atom_of[w][step], v, self->steps[v]->steps[event].node };

  g_array_append_val (self->receivers, receiver);
}

static void
match_all (Clustering *self)
{
  for (guint v = 0; v < self->n; v++)
    for (guint w = v + 1; w < self->n; w++)
      {
        guint       at = v * self->n + w;
        PwLikeness *likeness = pw_likeness_new (self->steps[v], self->steps[w], self->terms, self->tuning);
        g_autoptr (GArray) chosen = pw_pairing_choose (likeness, &self->threshold[at]);

        self->likeness[at] = likeness;
        for (guint i = 0; i < chosen->len; i++)
          {
            const PwChosen *pair = &g_array_index (chosen, PwChosen, i);

            gboolean is_event_a = self->steps[v]->steps[pair->a].is_event;
            gboolean is_event_b = self->steps[w]->steps[pair->b].is_event;

            if (!is_event_a && !is_event_b)
              add_link (self, v, w, pair);
            else if (!is_event_b)
              add_receiver (self, v, pair->a, w, pair->b);
            else if (!is_event_a)
              add_receiver (self, w, pair->b, v, pair->a);
          }
      }
  g_array_sort (self->links, compare_links);
}

/* --- joining ---------------------------------------------------------------------------- */

/* 1 for a pair that was chosen, else how near it came to it. */
static double
measure_pair (const Clustering *self,
              guint             a,
              guint             b)
{
  const Atom     *first = get_atom (self, MIN (a, b));
  const Atom     *second = get_atom (self, MAX (a, b));
  guint           at = first->variant * self->n + second->variant;
  const PwLikely *pair;

  if (look_up (self->chosen, a, b) != NULL || look_up (self->must, a, b) != NULL)
    return 1;
  pair = pw_likeness_find (self->likeness[at], first->first, second->first);

  return pair != NULL ? MIN (pair->score / self->threshold[at], MOST_OF_UNCHOSEN) : 0;
}

static gboolean
may_join (const Clustering *self,
          const GArray     *first,
          const GArray     *second)
{
  double sum = 0;
  guint  n = 0;

  for (guint i = 0; i < first->len; i++)
    for (guint k = 0; k < second->len; k++)
      {
        guint a = g_array_index (first, guint, i);
        guint b = g_array_index (second, guint, k);

        if (get_atom (self, a)->variant == get_atom (self, b)->variant)
          return FALSE;
        sum += measure_pair (self, a, b);
        n++;
      }

  return n > 0 && sum >= self->tuning->least_agreement * n && !is_forbidden (self, first, second);
}

static void
join_main (Clustering *self)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      const Link *link = &g_array_index (self->links, Link, i);
      guint       a = get_atom (self, link->a)->cluster;
      guint       b = get_atom (self, link->b)->cluster;

      if (link->is_main && a != b && may_join (self, get_group (self, a), get_group (self, b)))
        join (self, a, b);
    }
}

static gboolean
has_other_variants (const Clustering *self,
                    const GArray     *group)
{
  for (guint i = 1; i < group->len; i++)
    if (get_atom (self, g_array_index (group, guint, i))->variant != get_atom (self, g_array_index (group, guint, 0))->variant)
      return TRUE;

  return FALSE;
}

/* How many of the variants of @group have a step that was chosen for @atom, and how many
 * there are.
 */
static void
count_support (const Clustering *self,
               guint             atom,
               const GArray     *group,
               guint            *n_for,
               guint            *n_all)
{
  g_autofree guint8 *seen = g_new0 (guint8, self->n);

  *n_for = *n_all = 0;
  for (guint i = 0; i < group->len; i++)
    {
      guint other = g_array_index (group, guint, i);
      guint variant = get_atom (self, other)->variant;

      if (variant == get_atom (self, atom)->variant)
        continue;
      *n_all += seen[variant] == 0;
      seen[variant] = MAX (seen[variant], 1);
      if (seen[variant] == 1 && look_up (self->chosen, atom, other) != NULL)
        {
          seen[variant] = 2;
          ++*n_for;
        }
    }
}

/* A step that no other variant has on its own joins the step it is a part of, unless that
 * one's name says that it does this as well: then it stays a step of its own, covered by
 * the other, whether or not a third variant has it too.
 */
static void
join_parts (Clustering *self)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      const Link *link = &g_array_index (self->links, Link, i);

      if (link->is_main || link->is_named)
        continue;
      for (guint side = 0; side < 2; side++)
        {
          guint   atom = side == 0 ? link->a : link->b;
          guint   a = get_atom (self, atom)->cluster;
          guint   b = get_atom (self, side == 0 ? link->b : link->a)->cluster;
          GArray *own = get_group (self, a);
          GArray *other = get_group (self, b);
          guint   n_for, n_all;

          if (a == b || has_other_variants (self, own) || !has_other_variants (self, other) || is_forbidden (self, own, other))
            continue;
          count_support (self, atom, other, &n_for, &n_all);
          if (2 * n_for > n_all)
            join (self, a, b);
        }
    }
}

/* --- results ---------------------------------------------------------------------------- */

static void
free_cluster (gpointer data)
{
  PwStepCluster *self = data;

  g_array_unref (self->members);
  g_free (self->covered_by);
  g_free (self);
}

/* The weakest of the best links that each two variants have; joins by people are sure. */
static double
measure_cluster (const Clustering *self,
                 const GArray     *group)
{
  g_autofree double *best = g_new (double, (gsize) self->n * self->n);
  double             weakest = 1;

  for (guint i = 0; i < self->n * self->n; i++)
    best[i] = -1;
  for (guint i = 0; i < group->len; i++)
    for (guint k = i + 1; k < group->len; k++)
      {
        guint           a = MIN (g_array_index (group, guint, i), g_array_index (group, guint, k));
        guint           b = MAX (g_array_index (group, guint, i), g_array_index (group, guint, k));
        const Atom     *first = get_atom (self, a);
        const Atom     *second = get_atom (self, b);
        guint           at = first->variant * self->n + second->variant;
        const double   *chosen = look_up (self->chosen, a, b);
        const PwLikely *pair;

        if (first->variant == second->variant)
          continue;
        pair = pw_likeness_find (self->likeness[at], first->first, second->first);
        best[at] = MAX (best[at], look_up (self->must, a, b) != NULL ? 1 : chosen != NULL ? *chosen :
                                                                       pair != NULL       ? pair->score :
                                                                                            0);
      }
  for (guint i = 0; i < self->n * self->n; i++)
    if (best[i] >= 0)
      weakest = MIN (weakest, best[i]);

  return weakest;
}

/* One per cluster that is left; NULL for those that were joined to others. */
static GPtrArray *
make_clusters (const Clustering *self)
{
  GPtrArray *clusters = g_ptr_array_new ();

  for (guint c = 0; c < self->groups->len; c++)
    {
      PwStepCluster *cluster = NULL;

      if (get_group (self, c)->len > 0)
        {
          cluster = g_new (PwStepCluster, 1);
          cluster->members = g_array_new (FALSE, FALSE, sizeof (PwMember));
          cluster->covered_by = g_new (int, self->n + 1);
          cluster->score = measure_cluster (self, get_group (self, c));
          for (guint v = 0; v < self->n; v++)
            cluster->covered_by[v] = -1;
        }
      g_ptr_array_add (clusters, cluster);
    }
  for (guint v = 0; v < self->n; v++)
    for (guint i = 0; i < self->steps[v]->n_steps; i++)
      {
        PwStepCluster *cluster = g_ptr_array_index (clusters, get_atom (self, self->atom_of[v][i])->cluster);
        PwMember       member = { v, self->steps[v]->steps[i].node };

        if (!self->steps[v]->steps[i].is_event)
          g_array_append_val (cluster->members, member);
      }

  return clusters;
}

static gboolean
has_variant (const PwStepCluster *self,
             guint                variant)
{
  for (guint i = 0; i < self->members->len; i++)
    if (g_array_index (self->members, PwMember, i).variant == variant)
      return TRUE;

  return FALSE;
}

static void
cover (const Clustering *self,
       GPtrArray        *clusters,
       guint             atom,
       guint             variant,
       guint             node)
{
  PwStepCluster *cluster = g_ptr_array_index (clusters, get_atom (self, atom)->cluster);

  if (cluster->covered_by[variant] < 0 && !has_variant (cluster, variant))
    cluster->covered_by[variant] = (int) node;
}

/* Links that joined nothing still say who does a step along with another. */
static void
note_covers (const Clustering *self,
             GPtrArray        *clusters)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      const Link *link = &g_array_index (self->links, Link, i);
      guint       a = get_atom (self, link->a)->cluster;
      guint       b = get_atom (self, link->b)->cluster;

      if (link->is_main || a == b || is_forbidden (self, get_group (self, a), get_group (self, b)))
        continue;
      cover (self, clusters, link->b, link->v, self->steps[link->v]->steps[get_atom (self, link->a)->first].node);
      cover (self, clusters, link->a, link->w, self->steps[link->w]->steps[get_atom (self, link->b)->first].node);
    }
  for (guint i = 0; i < self->receivers->len; i++)
    {
      const Receiver *receiver = &g_array_index (self->receivers, Receiver, i);

      cover (self, clusters, receiver->atom, receiver->variant, receiver->node);
    }
}

static gboolean
is_nothing (const PwStepCluster *cluster)
{
  return cluster == NULL || cluster->members->len == 0;
}

/* --- the whole -------------------------------------------------------------------------- */

static void
clustering_init (Clustering           *self,
                 const PwGraph *const *graphs,
                 guint                 n_graphs,
                 const PwMatchTuning  *tuning)
{
  gsize n = MAX (n_graphs, 1);

  self->n = n_graphs;
  self->tuning = tuning;
  self->terms = pw_terms_new (tuning);
  self->steps = g_new0 (PwSteps *, n);
  self->likeness = g_new0 (PwLikeness *, n * n);
  self->threshold = g_new0 (double, n *n);
  self->atom_of = g_new0 (guint *, n);
  self->atoms = g_array_new (FALSE, FALSE, sizeof (Atom));
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->links = g_array_new (FALSE, FALSE, sizeof (Link));
  self->receivers = g_array_new (FALSE, FALSE, sizeof (Receiver));
  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->cannot = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->must = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint v = 0; v < n_graphs; v++)
    self->steps[v] = pw_steps_read (graphs[v], self->terms);
  pw_terms_link (self->terms);
}

static void
clustering_clear (Clustering *self)
{
  for (guint v = 0; v < self->n; v++)
    {
      pw_steps_free (self->steps[v]);
      g_free (self->atom_of[v]);
      for (guint w = 0; w < self->n; w++)
        pw_likeness_free (self->likeness[v * self->n + w]);
    }
  g_free (self->steps);
  g_free (self->likeness);
  g_free (self->threshold);
  g_free (self->atom_of);
  g_array_unref (self->atoms);
  g_ptr_array_unref (self->groups);
  g_array_unref (self->links);
  g_array_unref (self->receivers);
  g_hash_table_unref (self->chosen);
  g_hash_table_unref (self->cannot);
  g_hash_table_unref (self->must);
  pw_terms_free (self->terms);
}

GPtrArray *
pw_clusters_compute (const PwGraph *const     *graphs,
                     guint                     n_graphs,
                     const PwAlignmentOptions *options,
                     const PwMatchTuning      *tuning)
{
  GPtrArray *result = g_ptr_array_new_with_free_func (free_cluster);
  g_autoptr (GPtrArray) clusters = NULL;
  Clustering self;

  clustering_init (&self, graphs, n_graphs, tuning);
  make_atoms (&self, options);
  note_decisions (&self, options);
  match_all (&self);
  join_main (&self);
  join_parts (&self);
  clusters = make_clusters (&self);
  note_covers (&self, clusters);
  for (guint i = 0; i < clusters->len; i++)
    if (!is_nothing (g_ptr_array_index (clusters, i)))
      g_ptr_array_add (result, g_ptr_array_index (clusters, i));
    else if (g_ptr_array_index (clusters, i) != NULL)
      free_cluster (g_ptr_array_index (clusters, i));
  clustering_clear (&self);

  return result;
}
