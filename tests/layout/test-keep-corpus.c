/* tests/layout/test-keep-corpus.c - a step put into real drawings moves little, and only what must
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "disturb.h"
#include "sample-model.h"
#include "xml/reader.h"

#define PER_FILE 6
#define SEED 20260415

static PwModel *
read_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return pw_xml_read_file (file, NULL, NULL);
}

static void
disturb_file (const char   *path,
              GRand        *rand,
              Displacement *sum)
{
  g_autoptr (PwModel) model = read_file (path);
  guint        n_flows = model != NULL ? disturb_count (model) : 0;
  Displacement own = { 0 };

  for (guint i = 0; i < PER_FILE && n_flows > 0; i++)
    {
      guint n = (guint) g_rand_int_range (rand, 0, (gint32) n_flows);
      g_autoptr (PwModel) inserted = disturb_insert (model, n);
      g_autoptr (PwArrangement) arrangement = pw_arrangement_new (inserted, PW_ARRANGE_KEEP, NULL, NULL);
      guint worse = own.n_unneeded + own.n_overlaps + own.n_hits;

      disturb_measure (inserted, arrangement, &own);
      if (own.n_unneeded + own.n_overlaps + own.n_hits > worse)
        g_test_message ("  … flow %u of %s", n, path);
    }
  sum->n_cases += own.n_cases;
  sum->n_shapes += own.n_shapes;
  sum->n_moved += own.n_moved;
  sum->n_unneeded += own.n_unneeded;
  sum->n_overlaps += own.n_overlaps;
  sum->n_hits += own.n_hits;
  sum->n_routed += own.n_routed;
  sum->n_still += own.n_still;
  sum->total += own.total;
  sum->most = MAX (sum->most, own.most);
}

static void
test_insert (void)
{
  g_autoptr (GPtrArray) paths = sample_model_list_files ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  Displacement sum = { 0 };

  if (paths->len == 0)
    {
      g_test_skip ("PW_SHARED_DATA names no diagrams of other makers");
      return;
    }
  for (guint i = 0; i < paths->len; i++)
    disturb_file (g_ptr_array_index (paths, i), rand, &sum);

  g_test_message ("%u steps put into %u drawings: %u times nothing moved; %u of %u shapes moved, %u of them without need, by %.0f in all, "
                  "%.1f each, %.0f at most; %u ways changed; new overlaps %u, new flows through steps %u",
                  sum.n_cases, paths->len, sum.n_still, sum.n_moved, sum.n_shapes, sum.n_unneeded, sum.total, sum.n_moved > 0 ? sum.total / sum.n_moved : 0,
                  sum.most, sum.n_routed, sum.n_overlaps, sum.n_hits);
  g_assert_cmpuint (sum.n_unneeded, ==, 0);
  g_assert_cmpuint (sum.n_overlaps, ==, 0);
  g_assert_cmpuint (sum.n_hits, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/keep-corpus/insert", test_insert);

  return g_test_run ();
}
