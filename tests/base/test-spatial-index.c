/* base/test-spatial-index.c - the index finds what a walk over all would find
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "base/spatial-index.h"

static PwRect
random_rect (GRand *rand,
             double size)
{
  return (PwRect){
    g_rand_double_range (rand, -1000, 1000),
    g_rand_double_range (rand, -1000, 1000),
    g_rand_boolean (rand) ? g_rand_double_range (rand, 0, size) : 0,
    g_rand_boolean (rand) ? g_rand_double_range (rand, 0, size) : 0,
  };
}

static void
test_finds_what_a_walk_finds (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (n + 1);
  g_autofree PwRect *rects = g_new (PwRect, n + 1);
  g_autoptr (PwSpatialIndex) index = NULL;

  for (guint i = 0; i < n; i++)
    rects[i] = random_rect (rand, i % 10 == 0 ? 1000 : 100);
  index = pw_spatial_index_new (rects, n);

  for (guint round = 0; round < 50; round++)
    {
      PwRect area = random_rect (rand, 500);
      g_autoptr (GArray) found = pw_spatial_index_find (index, area);
      guint at = 0;

      for (guint i = 0; i < n; i++)
        {
          if (rects[i].x > area.x + area.width || area.x > rects[i].x + rects[i].width ||
              rects[i].y > area.y + area.height || area.y > rects[i].y + rects[i].height)
            continue;
          g_assert_cmpuint (at, <, found->len);
          g_assert_cmpuint (g_array_index (found, guint, at), ==, i);
          at++;
        }
      g_assert_cmpuint (at, ==, found->len);
    }
}

static void
test_touching_is_meeting (void)
{
  PwRect rects[] = { { 0, 0, 10, 10 }, { 20, 5, 0, 100 } };
  g_autoptr (PwSpatialIndex) index = pw_spatial_index_new (rects, 2);
  g_autoptr (GArray) found = pw_spatial_index_find (index, (PwRect){ 10, 10, 10, 10 });

  g_assert_cmpuint (found->len, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  static const guint sizes[] = { 0, 1, 15, 16, 17, 255, 256, 257, 5000 };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/base/spatial-index/finds-what-a-walk-finds/%u", sizes[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (sizes[i]), test_finds_what_a_walk_finds);
    }
  g_test_add_func ("/base/spatial-index/touching-is-meeting", test_touching_is_meeting);

  return g_test_run ();
}
