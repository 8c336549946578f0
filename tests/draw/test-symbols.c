/* draw/test-symbols.c - every symbol is a picture inside its square
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/symbols.h"

static const PwColor INK = { 0, 0, 0, 1 };
static const PwColor GROUND = { 1, 1, 1, 1 };

static void
test_stays_in_its_square (void)
{
  for (PwSymbol symbol = PW_SYMBOL_NONE + 1; symbol < PW_N_SYMBOLS; symbol++)
    {
      g_autoptr (PwDisplayList) list = pw_display_list_new ();
      PwSymbolStyle style = { INK, GROUND, 1.2, FALSE };
      double        half = pw_symbol_get_size (symbol) / 2;
      PwRect        extents;

      g_assert_cmpfloat (half, >, 0);
      pw_symbol_draw (symbol, list, (PwPoint){ 100, 200 }, 1, &style);
      g_assert_cmpuint (pw_display_list_get_n_ops (list), >, 0);

      /* Rings around gateways' symbols reach out a little. */
      extents = pw_display_list_get_extents (list);
      g_assert_true (pw_rect_contains_rect ((PwRect){ 100 - half - 3, 200 - half - 3, 2 * half + 6, 2 * half + 6 }, extents));
      g_assert_cmpfloat_with_epsilon (pw_rect_center (extents).x, 100, 1.5);
      g_assert_cmpfloat_with_epsilon (pw_rect_center (extents).y, 200, 1.5);

      for (guint i = 0; i < pw_display_list_get_n_ops (list); i++)
        g_assert_true (pw_display_list_get_op (list, i)->is_detail);
    }
}

static void
test_scale_scales (void)
{
  g_autoptr (PwDisplayList) one = pw_display_list_new ();
  g_autoptr (PwDisplayList) two = pw_display_list_new ();
  PwSymbolStyle style = { INK, GROUND, 0, FALSE };
  PwRect        small, large;

  pw_symbol_draw (PW_SYMBOL_MESSAGE, one, (PwPoint){ 0, 0 }, 1, &style);
  pw_symbol_draw (PW_SYMBOL_MESSAGE, two, (PwPoint){ 0, 0 }, 2, &style);
  small = pw_display_list_get_extents (one);
  large = pw_display_list_get_extents (two);
  g_assert_cmpfloat_with_epsilon (large.width, 2 * small.width, 1e-9);
  g_assert_cmpfloat_with_epsilon (large.height, 2 * small.height, 1e-9);
}

/* An envelope: thrown it is dark with a light flap. */
static void
test_thrown_is_filled (void)
{
  g_autoptr (PwDisplayList) caught = pw_display_list_new ();
  g_autoptr (PwDisplayList) thrown = pw_display_list_new ();
  PwSymbolStyle style = { INK, GROUND, 1.2, FALSE };

  pw_symbol_draw (PW_SYMBOL_MESSAGE, caught, (PwPoint){ 0, 0 }, 1, &style);
  style.is_filled = TRUE;
  pw_symbol_draw (PW_SYMBOL_MESSAGE, thrown, (PwPoint){ 0, 0 }, 1, &style);

  g_assert_cmpfloat (pw_display_list_get_op (caught, 0)->fill.red, ==, GROUND.red);
  g_assert_cmpfloat (pw_display_list_get_op (caught, 1)->stroke.red, ==, INK.red);
  g_assert_cmpfloat (pw_display_list_get_op (thrown, 0)->fill.red, ==, INK.red);
  g_assert_cmpfloat (pw_display_list_get_op (thrown, 1)->stroke.red, ==, GROUND.red);
}

static void
test_every_trigger_and_task_has_one (void)
{
  for (PwElementType type = 0; type < PW_N_ELEMENT_TYPES; type++)
    {
      gboolean is_trigger = pw_element_type_has (type, PW_TRAIT_EVENT_DEFINITION);
      gboolean is_special = pw_element_type_has (type, PW_TRAIT_TASK) && type != PW_ELEMENT_TASK;

      if (is_trigger || is_special)
        g_assert_cmpint (pw_symbol_of_type (type), !=, PW_SYMBOL_NONE);
    }
  g_assert_cmpint (pw_symbol_of_type (PW_ELEMENT_TASK), ==, PW_SYMBOL_NONE);
  g_assert_cmpint (pw_symbol_of_type (PW_ELEMENT_UNKNOWN), ==, PW_SYMBOL_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draw/symbols/stays-in-its-square", test_stays_in_its_square);
  g_test_add_func ("/draw/symbols/scale-scales", test_scale_scales);
  g_test_add_func ("/draw/symbols/thrown-is-filled", test_thrown_is_filled);
  g_test_add_func ("/draw/symbols/every-trigger-and-task-has-one", test_every_trigger_and_task_has_one);

  return g_test_run ();
}
