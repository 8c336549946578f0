/* compare/similarity.c - how much two variants have in common
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/similarity.h"

#include "base/text.h"

#include <math.h>

/* What being there is worth; the rest is for being done alike. */
#define WORTH_OF_PRESENCE 0.5

/* Durations differ when the longer is half as long again, and a minute longer at least. */
#define TIME_RATIO 1.5
#define TIME_LEAST_S 60.0

typedef struct
{
  guint n_compared;
  guint n_equal;
} Facets;

static void
add_facet (Facets  *self,
           gboolean is_recorded,
           gboolean is_equal)
{
  self->n_compared += is_recorded;
  self->n_equal += is_recorded && is_equal;
}

static void
add_text (Facets     *self,
          const char *a,
          const char *b)
{
  g_autofree char *folded_a = pw_text_fold (a);
  g_autofree char *folded_b = pw_text_fold (b);

  add_facet (self, *folded_a != '\0' && *folded_b != '\0', g_str_equal (folded_a, folded_b));
}

static double
compare_cells (const PwTableCell *a,
               const PwTableCell *b)
{
  Facets   facets = { 0, 0 };
  double   apart = fabs (a->processing_s - b->processing_s);
  gboolean has_media = (a->medium_in != NULL || a->medium_out != NULL) && (b->medium_in != NULL || b->medium_out != NULL);

  add_text (&facets, a->name, b->name);
  add_text (&facets, a->role, b->role);
  add_text (&facets, a->system, b->system);
  add_facet (&facets, has_media, g_strcmp0 (a->medium_in, b->medium_in) == 0 && g_strcmp0 (a->medium_out, b->medium_out) == 0);
  add_facet (&facets, !isnan (apart),
             apart < TIME_LEAST_S || fmax (a->processing_s, b->processing_s) < TIME_RATIO * fmin (a->processing_s, b->processing_s));
  add_facet (&facets, TRUE, !((a->differences ^ b->differences) & PW_DIFFERENCE_ORDER));

  return WORTH_OF_PRESENCE + (1 - WORTH_OF_PRESENCE) * facets.n_equal / facets.n_compared;
}

/* A step of @variant that does this row as well stands for a step of @other elsewhere. */
static gboolean
covers_any (const PwAlignment *alignment,
            const GArray      *steps,
            guint              variant,
            guint              other)
{
  for (guint c = 0; c < alignment->clusters->len; c++)
    {
      const PwCluster *cluster = g_ptr_array_index (alignment->clusters, c);

      for (guint i = 0; i < steps->len; i++)
        if (cluster->covered_by[variant] == (int) g_array_index (steps, guint, i) && cluster->members[other]->len > 0)
          return TRUE;
    }

  return FALSE;
}

static double
compare_row (const PwTable     *table,
             const PwAlignment *alignment,
             guint              row,
             guint              a,
             guint              b)
{
  const PwTableCell *cells = pw_table_get_row (table, row)->cells;
  const PwCluster   *cluster = g_ptr_array_index (alignment->clusters, row);
  gboolean           has_a = cells[a].nodes->len > 0;
  gboolean           has_b = cells[b].nodes->len > 0;
  guint              has = has_a ? a : b;
  guint              lacks = has_a ? b : a;

  if (has_a && has_b)
    return compare_cells (&cells[a], &cells[b]);
  if (cluster->covered_by[lacks] >= 0 || covers_any (alignment, cells[has].nodes, has, lacks))
    return WORTH_OF_PRESENCE;

  return 0;
}

double
pw_similarity_compute (const PwTable     *table,
                       const PwAlignment *alignment,
                       guint              a,
                       guint              b)
{
  guint  n_steps = 0;
  double sum = 0;

  g_return_val_if_fail (a < table->n_variants && b < table->n_variants, 0);

  if (a == b)
    return 1;
  for (guint row = 0; row < table->rows->len; row++)
    {
      const PwTableCell *cells = pw_table_get_row (table, row)->cells;
      guint              n = cells[a].nodes->len + cells[b].nodes->len;

      if (n > 0)
        sum += n * compare_row (table, alignment, row, a, b);
      n_steps += n;
    }

  return n_steps > 0 ? sum / n_steps : 1;
}
