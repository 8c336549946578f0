/* compare/figures.c - how well pairs are matched that people have judged
 *
 *   compare-figures FOLDER… [--errors] [--short] [--pairs] [--set NAME=VALUE]…
 *
 * A folder has models/ and gold/ with a TSV a pair: model_a, model_b, id_a, id_b,
 * label_a, label_b, and perhaps ignore.tsv, whose pairs do not count. Prints precision,
 * recall and F1 over all pairs of each folder, then what each stage of the matcher is
 * worth: the same without it (not with --short). --errors lists what is wrong or missed,
 * --pairs the counts of each pair: right, found, wanted. --set tries another tuning.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include <gio/gio.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compare/match.h"
#include "compare/tuning.h"
#include "xml/reader.h"

typedef struct
{
  char       *name_a;
  char       *name_b;
  GHashTable *gold;
  GHashTable *ignored;
} Pair;

typedef struct
{
  char       *name;
  GHashTable *graphs; /* by name of the model */
  GPtrArray  *pairs;
} Set;

typedef struct
{
  guint right;
  guint found;
  guint wanted;
} Count;

static const struct
{
  const char *name;
  guint       stage;
} stages[] = {
  { "everything", 0 },
  { "- stems", PW_STAGE_STEMS },
  { "- compounds", PW_STAGE_COMPOUNDS },
  { "- synonyms", PW_STAGE_SYNONYMS },
  { "- spelling", PW_STAGE_SPELLING },
  { "- rarity", PW_STAGE_RARITY },
  { "- opposites", PW_STAGE_OPPOSITES },
  { "- implied receive", PW_STAGE_RECEIVE },
  { "- roles", PW_STAGE_ROLES },
  { "- context", PW_STAGE_CONTEXT },
  { "- copies", PW_STAGE_COPIES },
  { "- groups", PW_STAGE_GROUPS },
  { "- gaps", PW_STAGE_GAPS },
  { "- adaptive threshold", PW_STAGE_ADAPTIVE },
  { "- actions", PW_STAGE_ACTIONS },
};

static const struct
{
  const char *name;
  gsize       offset;
} numbers[] = {
  { "near", offsetof (PwMatchTuning, near_threshold) },
  { "far", offsetof (PwMatchTuning, far_threshold) },
  { "context", offsetof (PwMatchTuning, context_weight) },
  { "role", offsetof (PwMatchTuning, role_weight) },
  { "opposite", offsetof (PwMatchTuning, opposite_factor) },
  { "nearword", offsetof (PwMatchTuning, near_word_factor) },
  { "group", offsetof (PwMatchTuning, group_threshold) },
  { "neargroup", offsetof (PwMatchTuning, near_group_threshold) },
  { "roleless", offsetof (PwMatchTuning, roleless_threshold) },
  { "roleword", offsetof (PwMatchTuning, role_word_factor) },
  { "action", offsetof (PwMatchTuning, action_weight) },
  { "object", offsetof (PwMatchTuning, object_weight) },
  { "faro", offsetof (PwMatchTuning, far_overlap) },
  { "nearo", offsetof (PwMatchTuning, near_overlap) },
};

static void
read_gold (Set        *set,
           const char *path,
           gboolean    is_ignored)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (g_strchomp (lines[i]), "\t", -1);
      guint n = g_strv_length (cells);
      Pair *pair = NULL;

      if (*lines[i] == '#' || n < 2 || strcmp (cells[0], "model_a") == 0)
        continue;
      for (guint k = 0; k < set->pairs->len && pair == NULL; k++)
        {
          Pair *known = g_ptr_array_index (set->pairs, k);

          if (strcmp (known->name_a, cells[0]) == 0 && strcmp (known->name_b, cells[1]) == 0)
            pair = known;
        }
      if (pair == NULL)
        {
          pair = g_new0 (Pair, 1);
          pair->name_a = g_strdup (cells[0]);
          pair->name_b = g_strdup (cells[1]);
          pair->gold = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
          pair->ignored = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
          g_ptr_array_add (set->pairs, pair);
        }
      if (n >= 4)
        g_hash_table_add (is_ignored ? pair->ignored : pair->gold, g_strjoin ("\t", cells[2], cells[3], NULL));
    }
}

static PwGraph *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwModel) model = pw_xml_read_file (file, NULL, &error);

  if (model == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      exit (2);
    }

  return pw_graph_new (model, NULL);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  GPtrArray  *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

static Set *
load_set (const char *path)
{
  Set             *set = g_new0 (Set, 1);
  g_autofree char *gold = g_build_filename (path, "gold", NULL);
  g_autofree char *models = g_build_filename (path, "models", NULL);
  g_autoptr (GPtrArray) gold_names = list_folder (gold);
  g_autoptr (GPtrArray) model_names = list_folder (models);

  set->name = g_path_get_basename (path);
  set->graphs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pw_graph_free);
  set->pairs = g_ptr_array_new ();
  for (guint i = 0; i < model_names->len; i++)
    {
      const char      *name = g_ptr_array_index (model_names, i);
      g_autofree char *file = g_build_filename (models, name, NULL);

      g_hash_table_insert (set->graphs, g_strndup (name, strcspn (name, ".")), load (file));
    }
  for (guint i = 0; i < gold_names->len; i++)
    {
      const char      *name = g_ptr_array_index (gold_names, i);
      g_autofree char *file = g_build_filename (gold, name, NULL);

      read_gold (set, file, strcmp (name, "ignore.tsv") == 0);
    }

  return set;
}

static void
print_error (const char        *kind,
             const PwGraphNode *a,
             const PwGraphNode *b,
             double             score)
{
  printf ("    %s %.2f  %s [%s]  |  %s [%s]\n", kind, score, a->name, a->role, b->name, b->role);
}

static Count
count_pair (Set                 *set,
            const Pair          *pair,
            const PwMatchTuning *tuning,
            gboolean             with_errors)
{
  const PwGraph *a = g_hash_table_lookup (set->graphs, pair->name_a);
  const PwGraph *b = g_hash_table_lookup (set->graphs, pair->name_b);
  g_autoptr (GArray) found = pw_match_compute_tuned (a, b, tuning);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  const char    *key;
  Count          count = { 0 };

  if (with_errors)
    printf ("  %s - %s\n", pair->name_a, pair->name_b);
  for (guint i = 0; i < found->len; i++)
    {
      const PwMatchPair *link = &g_array_index (found, PwMatchPair, i);
      char              *name = g_strjoin ("\t", a->nodes[link->a].id, b->nodes[link->b].id, NULL);

      if (g_hash_table_contains (pair->ignored, name))
        {
          g_free (name);
          continue;
        }
      count.found++;
      if (g_hash_table_contains (pair->gold, name))
        count.right++;
      else if (with_errors)
        print_error ("wrong ", &a->nodes[link->a], &b->nodes[link->b], link->score);
      g_hash_table_add (seen, name);
    }
  g_hash_table_iter_init (&iter, pair->gold);
  while (g_hash_table_iter_next (&iter, (gpointer *) &key, NULL))
    {
      g_auto (GStrv) ids = g_strsplit (key, "\t", 2);

      if (g_hash_table_contains (pair->ignored, key))
        continue;
      count.wanted++;
      if (with_errors && !g_hash_table_contains (seen, key))
        {
          int node_a = pw_graph_find (a, ids[0]);
          int node_b = pw_graph_find (b, ids[1]);
          g_autoptr (PwExplanation) why = node_a >= 0 && node_b >= 0 ? pw_match_explain (a, (guint) node_a, b, (guint) node_b) : NULL;

          if (why != NULL)
            print_error ("missed", &a->nodes[node_a], &b->nodes[node_b], why->score);
        }
    }

  return count;
}

static Count
count_set (Set                 *set,
           const PwMatchTuning *tuning,
           gboolean             with_errors)
{
  Count sum = { 0 };

  for (guint i = 0; i < set->pairs->len; i++)
    {
      Count count = count_pair (set, g_ptr_array_index (set->pairs, i), tuning, with_errors);

      sum.right += count.right;
      sum.found += count.found;
      sum.wanted += count.wanted;
    }

  return sum;
}

static void
print_pairs (Set                 *set,
             const PwMatchTuning *tuning)
{
  for (guint i = 0; i < set->pairs->len; i++)
    {
      const Pair *pair = g_ptr_array_index (set->pairs, i);
      Count       count = count_pair (set, pair, tuning, FALSE);

      printf ("%s\t%s\t%s\t%u\t%u\t%u\n", set->name, pair->name_a, pair->name_b, count.right, count.found, count.wanted);
    }
}

static double
get_f1 (Count count)
{
  return count.found + count.wanted > 0 ? 2.0 * count.right / (count.found + count.wanted) : 1;
}

static void
print_row (const char          *name,
           GPtrArray           *sets,
           const PwMatchTuning *tuning)
{
  printf ("%-22s", name);
  for (guint i = 0; i < sets->len; i++)
    {
      Count count = count_set (g_ptr_array_index (sets, i), tuning, FALSE);

      printf ("  %.3f (%.3f %.3f)", get_f1 (count), count.found > 0 ? (double) count.right / count.found : 1,
              count.wanted > 0 ? (double) count.right / count.wanted : 1);
    }
  printf ("\n");
}

static gboolean
set_number (PwMatchTuning *tuning,
            const char    *assignment)
{
  g_auto (GStrv) sides = g_strsplit (assignment, "=", 2);

  for (guint i = 0; sides[0] != NULL && sides[1] != NULL && i < G_N_ELEMENTS (numbers); i++)
    if (strcmp (numbers[i].name, sides[0]) == 0)
      {
        *(double *) (void *) ((char *) tuning + numbers[i].offset) = g_ascii_strtod (sides[1], NULL);
        return TRUE;
      }

  return FALSE;
}

int
main (int    argc,
      char **argv)
{
  PwMatchTuning tuning = *pw_match_tuning_get_default ();
  g_autoptr (GPtrArray) sets = g_ptr_array_new ();
  gboolean with_errors = FALSE, with_pairs = FALSE, is_short = FALSE;

  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], "--errors") == 0)
      with_errors = TRUE;
    else if (strcmp (argv[i], "--pairs") == 0)
      with_pairs = TRUE;
    else if (strcmp (argv[i], "--short") == 0)
      is_short = TRUE;
    else if (strcmp (argv[i], "--set") == 0 && i + 1 < argc)
      {
        if (!set_number (&tuning, argv[++i]))
          return 2;
      }
    else
      g_ptr_array_add (sets, load_set (argv[i]));

  if (with_errors)
    for (guint i = 0; i < sets->len; i++)
      count_set (g_ptr_array_index (sets, i), &tuning, TRUE);
  if (with_pairs)
    for (guint i = 0; i < sets->len; i++)
      print_pairs (g_ptr_array_index (sets, i), &tuning);
  printf ("%-22s", "F1 (precision recall)");
  for (guint i = 0; i < sets->len; i++)
    printf ("  %-19s", ((Set *) g_ptr_array_index (sets, i))->name);
  printf ("\n");
  for (guint i = 0; i < (is_short ? 1 : G_N_ELEMENTS (stages)); i++)
    {
      tuning.without = stages[i].stage;
      print_row (stages[i].name, sets, &tuning);
    }

  return 0;
}
