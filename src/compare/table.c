/* compare/table.c - the alignment table: steps × cities
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/table.h"

#include "base/text.h"
#include "compare/row-order.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Less than a minute is below the precision of what people record. */
#define LEAST_TIME_DIFFERENCE_S 60.0
#define TIME_TOLERANCE 0.5

typedef struct
{
  PwDifference kind;
  const char  *key;
  const char  *label;
  const char  *symbol;
} DifferenceInfo;

/* In order of importance: where there is room for one sign only, the first is
 * shown.
 */
/* clang-format off */
static const DifferenceInfo difference_infos[] =
{
  { PW_DIFFERENCE_MISSING, "missing", NC_ ("difference", "missing"),         "－" },
  { PW_DIFFERENCE_ONLY,    "only",    NC_ ("difference", "only here"),       "＋" },
  { PW_DIFFERENCE_ORDER,   "order",   NC_ ("difference", "other order"),     "⇄" },
  { PW_DIFFERENCE_WORDING, "wording", NC_ ("difference", "other wording"),   "≠" },
  { PW_DIFFERENCE_ROLE,    "role",    NC_ ("difference", "other role"),      "⚇" },
  { PW_DIFFERENCE_TYPE,    "type",    NC_ ("difference", "other kind of step"), "▢" },
  { PW_DIFFERENCE_MEDIUM,  "medium",  NC_ ("difference", "other medium"),    "⎙" },
  { PW_DIFFERENCE_SYSTEM,  "system",  NC_ ("difference", "other system"),    "⚙" },
  { PW_DIFFERENCE_TIME,    "time",    NC_ ("difference", "other duration"),  "⏱" },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (difference_infos) == PW_N_DIFFERENCES);

/* Each value once, in the order of the nodes, joined. */
static char *
join_values (const char *const *values,
             guint              n)
{
  GString *joined = g_string_new (NULL);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    if (*values[i] != '\0' && g_hash_table_add (known, (gpointer) values[i]))
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " / " : "", values[i]);

  return g_string_free (joined, FALSE);
}

typedef struct
{
  double sum;
  guint  n;
} Mean;

/* Copies of one step stand on different branches, of which a case takes one: they
 * count once, with their mean. Parts of a step that was split add up.
 */
static double
sum_durations (const PwGraph *graph,
               const GArray  *nodes,
               double (*get_duration) (const PwGraphNode *node))
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree Mean *means = g_new0 (Mean, nodes->len + 1);
  double           sum = NAN;

  for (guint i = 0; i < nodes->len; i++)
    {
      const PwGraphNode *node = &graph->nodes[g_array_index (nodes, guint, i)];
      double             duration = get_duration (node);
      Mean              *mean = g_hash_table_lookup (known, node->folded);

      if (isnan (duration))
        continue;
      if (mean == NULL)
        {
          mean = &means[i];
          if (*node->folded != '\0')
            g_hash_table_insert (known, (gpointer) node->folded, mean);
        }
      mean->sum += duration;
      mean->n++;
    }
  for (guint i = 0; i < nodes->len; i++)
    if (means[i].n > 0)
      sum = (isnan (sum) ? 0 : sum) + means[i].sum / means[i].n;

  return sum;
}

static double
get_processing (const PwGraphNode *node)
{
  return node->processing_s;
}

static double
get_waiting (const PwGraphNode *node)
{
  return node->waiting_s;
}

static void
fill_cell (PwTableCell   *cell,
           const PwGraph *graph,
           const GArray  *members)
{
  guint                   n = members->len;
  g_autofree const char **names = g_new (const char *, n + 1);
  g_autofree const char **roles = g_new (const char *, n + 1);
  g_autofree const char **systems = g_new (const char *, n + 1);

  cell->nodes = g_array_copy ((GArray *) members);
  for (guint i = 0; i < n; i++)
    {
      const PwGraphNode *node = &graph->nodes[g_array_index (members, guint, i)];

      names[i] = node->name;
      roles[i] = node->role;
      systems[i] = node->system != NULL ? node->system : "";
      if (cell->medium_in == NULL)
        cell->medium_in = node->medium_in;
      if (node->medium_out != NULL)
        cell->medium_out = node->medium_out;
    }

  cell->name = join_values (names, n);
  cell->role = join_values (roles, n);
  cell->system = join_values (systems, n);
  cell->processing_s = sum_durations (graph, members, get_processing);
  cell->waiting_s = sum_durations (graph, members, get_waiting);
  cell->before = cell->after = -1;
  if (n == 0)
    cell->differences = PW_DIFFERENCE_MISSING;
}

typedef struct
{
  const char *key;
  guint       variant;
} Vote;

static int
compare_votes (gconstpointer a,
               gconstpointer b)
{
  const Vote *first = a;
  const Vote *second = b;
  int         result = strcmp (first->key, second->key);

  return result != 0 ? result : (first->variant > second->variant) - (first->variant < second->variant);
}

/* Returns the first variant that has the most frequent key, or -1 where no key is set. */
static int
find_majority (char *const *keys,
               guint        n_variants)
{
  g_autofree Vote *votes = g_new (Vote, n_variants);
  guint            n = 0, most = 0;
  int              winner = -1;

  for (guint v = 0; v < n_variants; v++)
    if (keys[v] != NULL && *keys[v] != '\0')
      votes[n++] = (Vote){ keys[v], v };
  qsort (votes, n, sizeof (Vote), compare_votes);

  for (guint i = 0, first = 0; i < n; i++)
    {
      if (strcmp (votes[first].key, votes[i].key) != 0)
        first = i;
      if (i - first + 1 > most || (i - first + 1 == most && (int) votes[first].variant < winner))
        {
          most = i - first + 1;
          winner = (int) votes[first].variant;
        }
    }

  return winner;
}

/* Marks the cells that have another key than most. Returns the majority's variant. */
static int
mark_minority (PwTableRow  *row,
               char *const *keys,
               guint        n_variants,
               PwDifference kind)
{
  int winner = find_majority (keys, n_variants);

  for (guint v = 0; v < n_variants && winner >= 0; v++)
    if (keys[v] != NULL && *keys[v] != '\0' && strcmp (keys[v], keys[winner]) != 0)
      row->cells[v].differences |= kind;

  return winner;
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* "DMS, E-Mail" and "E-Mail / dms" name the same. */
static char *
fold_list (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ",/", -1);
  guint n = g_strv_length (parts);

  for (guint i = 0; i < n; i++)
    {
      char *folded = pw_text_fold (parts[i]);

      g_free (parts[i]);
      parts[i] = folded;
    }
  qsort (parts, n, sizeof (char *), compare_strings);

  return g_strjoinv ("\n", parts);
}

/* The tag of the cell's steps; NULL where they are of several kinds, or plain. */
static const char *
get_kind (const PwTableCell *cell,
          const PwGraph     *graph)
{
  const char *kind = NULL;

  for (guint i = 0; i < cell->nodes->len; i++)
    {
      PwElementType type = graph->nodes[g_array_index (cell->nodes, guint, i)].type;
      const char   *tag = pw_element_type_get_info (type)->tag;

      if (type == PW_ELEMENT_TASK || (kind != NULL && strcmp (kind, tag) != 0))
        return NULL;
      kind = tag;
    }

  return kind;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
mark_times (PwTableRow *row,
            guint       n_variants)
{
  g_autofree double *times = g_new (double, n_variants);
  guint              n = 0;
  double             median;

  for (guint v = 0; v < n_variants; v++)
    if (!isnan (row->cells[v].processing_s))
      times[n++] = row->cells[v].processing_s;
  if (n < 2)
    return;

  qsort (times, n, sizeof (double), compare_doubles);
  median = (times[(n - 1) / 2] + times[n / 2]) / 2;

  for (guint v = 0; v < n_variants; v++)
    {
      double away = fabs (row->cells[v].processing_s - median);

      if (away >= LEAST_TIME_DIFFERENCE_S && away > TIME_TOLERANCE * median)
        row->cells[v].differences |= PW_DIFFERENCE_TIME;
    }
}

static void
mark_values (PwTableRow           *row,
             const PwGraph *const *graphs,
             guint                 n_variants)
{
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  g_autofree char **keys = g_new0 (char *, n_variants);
  int               winner;

  for (guint v = 0; v < n_variants; v++)
    keys[v] = row->cells[v].name;
  winner = mark_minority (row, keys, n_variants, PW_DIFFERENCE_WORDING);
  row->name = g_strdup (winner >= 0 ? row->cells[winner].name : "");

  for (guint v = 0; v < n_variants; v++)
    g_ptr_array_add (owned, keys[v] = fold_list (row->cells[v].role));
  winner = mark_minority (row, keys, n_variants, PW_DIFFERENCE_ROLE);
  row->role = g_strdup (winner >= 0 ? row->cells[winner].role : "");

  for (guint v = 0; v < n_variants; v++)
    g_ptr_array_add (owned, keys[v] = fold_list (row->cells[v].system));
  mark_minority (row, keys, n_variants, PW_DIFFERENCE_SYSTEM);

  for (guint v = 0; v < n_variants; v++)
    keys[v] = (char *) row->cells[v].medium_in;
  winner = mark_minority (row, keys, n_variants, PW_DIFFERENCE_MEDIUM);
  row->medium_in = winner >= 0 ? keys[winner] : NULL;

  for (guint v = 0; v < n_variants; v++)
    keys[v] = (char *) row->cells[v].medium_out;
  winner = mark_minority (row, keys, n_variants, PW_DIFFERENCE_MEDIUM);
  row->medium_out = winner >= 0 ? keys[winner] : NULL;

  for (guint v = 0; v < n_variants; v++)
    keys[v] = (char *) get_kind (&row->cells[v], graphs[v]);
  mark_minority (row, keys, n_variants, PW_DIFFERENCE_TYPE);
}

static PwTableRow *
row_new (const PwCluster      *cluster,
         const PwGraph *const *graphs,
         guint                 n_variants)
{
  PwTableRow *row = g_new0 (PwTableRow, 1);

  row->cells = g_new0 (PwTableCell, n_variants);
  for (guint v = 0; v < n_variants; v++)
    {
      fill_cell (&row->cells[v], graphs[v], cluster->members[v]);
      row->n_present += cluster->members[v]->len > 0;
    }

  mark_values (row, graphs, n_variants);
  mark_times (row, n_variants);
  for (guint v = 0; v < n_variants; v++)
    if (row->n_present == 1 && n_variants > 1 && row->cells[v].nodes->len > 0)
      row->cells[v].differences |= PW_DIFFERENCE_ONLY;

  return row;
}

static void
mark_order (PwTable           *self,
            const PwAlignment *alignment,
            guint              variant,
            guint              n_nodes)
{
  g_autofree guint     *row_of = g_new (guint, n_nodes + 1);
  g_autofree PwRowMove *moves = NULL;

  for (guint i = 0; i < n_nodes; i++)
    row_of[i] = (guint) pw_alignment_find (alignment, variant, i);
  moves = pw_row_order_find_moves (alignment->flows[variant], row_of, self->rows->len);

  for (guint r = 0; r < self->rows->len; r++)
    {
      PwTableRow  *row = g_ptr_array_index (self->rows, r);
      PwTableCell *cell = &row->cells[variant];

      if (!moves[r].is_moved)
        continue;
      cell->before = moves[r].before;
      cell->after = moves[r].after;
      cell->differences |= PW_DIFFERENCE_ORDER;
    }
}

PwTable *
pw_table_new (const PwAlignment    *alignment,
              const PwGraph *const *graphs)
{
  PwTable *self = g_new (PwTable, 1);

  self->n_variants = alignment->n_variants;
  self->rows = g_ptr_array_new ();
  for (guint i = 0; i < alignment->clusters->len; i++)
    g_ptr_array_add (self->rows, row_new (g_ptr_array_index (alignment->clusters, i), graphs, self->n_variants));

  for (guint v = 0; v < self->n_variants; v++)
    mark_order (self, alignment, v, graphs[v]->n_nodes);

  for (guint r = 0; r < self->rows->len; r++)
    {
      PwTableRow *row = g_ptr_array_index (self->rows, r);

      for (guint v = 0; v < self->n_variants; v++)
        row->differences |= row->cells[v].differences;
    }

  return self;
}

void
pw_table_free (PwTable *self)
{
  if (self == NULL)
    return;

  for (guint r = 0; r < self->rows->len; r++)
    {
      PwTableRow *row = g_ptr_array_index (self->rows, r);

      for (guint v = 0; v < self->n_variants; v++)
        {
          g_array_unref (row->cells[v].nodes);
          g_free (row->cells[v].name);
          g_free (row->cells[v].role);
          g_free (row->cells[v].system);
        }
      g_free (row->cells);
      g_free (row->name);
      g_free (row->role);
      g_free (row);
    }
  g_ptr_array_unref (self->rows);
  g_free (self);
}

const PwTableRow *
pw_table_get_row (const PwTable *self,
                  guint          n)
{
  g_return_val_if_fail (n < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, n);
}

guint
pw_table_count_steps (const PwTable *self,
                      guint          variant)
{
  guint n = 0;

  g_return_val_if_fail (variant < self->n_variants, 0);

  for (guint r = 0; r < self->rows->len; r++)
    n += pw_table_get_row (self, r)->cells[variant].nodes->len > 0;

  return n;
}

guint
pw_table_count_different (const PwTable *self,
                          guint          variant)
{
  guint n = 0;

  g_return_val_if_fail (variant < self->n_variants, 0);

  for (guint r = 0; r < self->rows->len; r++)
    n += pw_table_get_row (self, r)->cells[variant].differences != PW_DIFFERENCE_NONE;

  return n;
}

PwDifference
pw_difference_get_nth (guint n)
{
  g_return_val_if_fail (n < PW_N_DIFFERENCES, PW_DIFFERENCE_NONE);

  return difference_infos[n].kind;
}

static const DifferenceInfo *
find_info (PwDifference kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (difference_infos); i++)
    if (difference_infos[i].kind == kind)
      return &difference_infos[i];

  return NULL;
}

const char *
pw_difference_get_key (PwDifference kind)
{
  const DifferenceInfo *info = find_info (kind);

  g_return_val_if_fail (info != NULL, "");

  return info->key;
}

const char *
pw_difference_get_label (PwDifference kind)
{
  const DifferenceInfo *info = find_info (kind);

  g_return_val_if_fail (info != NULL, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "difference", info->label);
}

const char *
pw_difference_get_symbol (PwDifference kind)
{
  const DifferenceInfo *info = find_info (kind);

  g_return_val_if_fail (info != NULL, "");

  return info->symbol;
}
