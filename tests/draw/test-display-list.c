/* draw/test-display-list.c - display lists say what was put in, and where it reaches
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/display-list.h"
#include "draw/paint.h"

#include <string.h>

static const PwColor INK = { 0, 0, 0, 1 };
static const PwColor NONE = { 0, 0, 0, 0 };

typedef struct
{
  const char *data;
  const char *verbs; /* one letter each */
  PwPoint     last;
} PathCase;

static const PathCase path_cases[] = {
  { "M1 2L3 4", "ML", { 3, 4 } },
  { "M1 2 3 4 5 6", "MLL", { 5, 6 } },
  { "m1 2 3 4 5 6", "MLL", { 9, 12 } },
  { "M1,2h3v-4", "MLL", { 4, -2 } },
  { "M1 2H3V4z", "MLLZ", { 3, 4 } },
  { "M0 0C1 1 2 2 3 3", "MC", { 3, 3 } },
  { "M0 0c1 1 2 2 3 3s1 1 2 2", "MCC", { 5, 5 } },
  { "M0 0Q3 3 6 0t6 0", "MCC", { 12, 0 } },
  { "M-1.5-2.5l.5.5", "ML", { -1, -2 } },
  { "M1e1 2", "M", { 10, 2 } },
  { "M1 2 L3", "M", { 1, 2 } },
  { "M1 2 X 3 4", "M", { 1, 2 } },
};

static void
test_svg_path (gconstpointer data)
{
  const PathCase *want = data;
  g_autoptr (PwDisplayList) list = pw_display_list_new ();
  g_autoptr (GString) verbs = g_string_new (NULL);
  const PwDrawOp *op;

  pw_display_list_svg_path (list, want->data, 0, 0, 1);
  pw_display_list_draw (list, NONE, INK, 1, NULL);

  g_assert_cmpuint (pw_display_list_get_n_ops (list), ==, 1);
  op = pw_display_list_get_op (list, 0);
  for (guint i = 0; i < op->n_verbs; i++)
    g_string_append_c (verbs, "MLCZ"[op->verbs[i]]);
  g_assert_cmpstr (verbs->str, ==, want->verbs);
  g_assert_cmpfloat_with_epsilon (op->points[op->n_points - 1].x, want->last.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (op->points[op->n_points - 1].y, want->last.y, 1e-9);
}

static void
test_svg_path_is_placed (void)
{
  g_autoptr (PwDisplayList) list = pw_display_list_new ();
  const PwDrawOp *op;

  pw_display_list_svg_path (list, "M1 2l2 2", 100, 200, 10);
  pw_display_list_draw (list, NONE, INK, 1, NULL);

  op = pw_display_list_get_op (list, 0);
  g_assert_cmpfloat (op->points[0].x, ==, 110);
  g_assert_cmpfloat (op->points[0].y, ==, 220);
  g_assert_cmpfloat (op->points[1].x, ==, 130);
  g_assert_cmpfloat (op->points[1].y, ==, 240);
}

static void
test_drawing_forgets_the_path (void)
{
  g_autoptr (PwDisplayList) list = pw_display_list_new ();
  double          dashes[4] = { 8, 5, 0, 0 };
  const PwDrawOp *op;

  pw_display_list_rectangle (list, (PwRect){ 0, 0, 10, 10 });
  pw_display_list_draw (list, INK, NONE, 0, NULL);
  pw_display_list_draw (list, INK, NONE, 0, NULL);
  g_assert_cmpuint (pw_display_list_get_n_ops (list), ==, 1);

  pw_display_list_set_round (list, TRUE);
  pw_display_list_set_detail (list, TRUE);
  pw_display_list_circle (list, (PwPoint){ 0, 0 }, 5);
  pw_display_list_draw (list, NONE, INK, 3, dashes);
  pw_display_list_seal (list);

  op = pw_display_list_get_op (list, 0);
  g_assert_cmpuint (op->n_points, ==, 4);
  g_assert_false (op->is_round || op->is_detail);

  op = pw_display_list_get_op (list, 1);
  g_assert_cmpuint (op->n_points, ==, 13);
  g_assert_true (op->is_round && op->is_detail);
  g_assert_cmpfloat (op->line_width, ==, 3);
  g_assert_cmpfloat (op->dashes[1], ==, 5);
}

static void
test_extents_cover_lines_and_text (void)
{
  g_autoptr (PwDisplayList) list = pw_display_list_new ();
  PwRect     extents = pw_display_list_get_extents (list);
  PwDrawFont font = { .size = 10 };

  g_assert_true (pw_rect_is_empty (extents));

  pw_display_list_rectangle (list, (PwRect){ 10, 10, 100, 50 });
  pw_display_list_draw (list, INK, INK, 2, NULL);
  extents = pw_display_list_get_extents (list);
  g_assert_true (pw_rect_contains_rect (extents, (PwRect){ 9, 9, 102, 52 }));
  g_assert_true (pw_rect_contains_rect ((PwRect){ 5, 5, 110, 60 }, extents));

  /* Text that runs upwards reaches up, not to the right. */
  pw_display_list_text (list, "Bürgerbüro", (PwPoint){ 0, 0 }, 60, -90, font, INK);
  extents = pw_display_list_get_extents (list);
  g_assert_cmpfloat (extents.y, <=, -60);
  g_assert_cmpfloat (extents.x, <=, -9);
  g_assert_cmpfloat (extents.x, >=, -15);
}

static void
test_text_is_copied (void)
{
  g_autoptr (PwDisplayList) list = pw_display_list_new ();
  char            text[] = "Antrag";
  char            family[] = "Serif";
  PwDrawFont      font = { .family = family, .size = 12, .is_bold = TRUE };
  const PwDrawOp *op;

  pw_display_list_text (list, text, (PwPoint){ 1, 2 }, 30, 0, font, INK);
  pw_display_list_text (list, "", (PwPoint){ 1, 2 }, 30, 0, font, INK);
  memset (text, 'x', sizeof text - 1);
  memset (family, 'x', sizeof family - 1);

  g_assert_cmpuint (pw_display_list_get_n_ops (list), ==, 1);
  op = pw_display_list_get_op (list, 0);
  g_assert_cmpint (op->kind, ==, PW_DRAW_TEXT);
  g_assert_cmpstr (op->text, ==, "Antrag");
  g_assert_cmpstr (op->font.family, ==, "Serif");
  g_assert_true (op->font.is_bold);
}

/* Counts the pixels that are not white. */
static guint
count_inked (cairo_surface_t *surface)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int           stride = cairo_image_surface_get_stride (surface);
  guint         n = 0;

  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      if (data[y * stride + 4 * x + 3] > 127)
        n++;

  return n;
}

static void
test_painting_clips_and_restores (void)
{
  g_autoptr (PwDisplayList) list = pw_display_list_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 100, 100);
  cairo_t         *cr = cairo_create (surface);

  pw_display_list_rectangle (list, (PwRect){ 10, 10, 10, 10 });
  pw_display_list_push_clip (list);
  pw_display_list_rectangle (list, (PwRect){ 0, 0, 100, 20 });
  pw_display_list_draw (list, INK, NONE, 0, NULL);
  pw_display_list_pop_clip (list);
  pw_display_list_rectangle (list, (PwRect){ 50, 50, 20, 20 });
  pw_display_list_draw (list, INK, NONE, 0, NULL);
  pw_paint_list (list, cr);

  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpuint (count_inked (surface), ==, 10 * 10 + 20 * 20);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_painting_text_inks_its_place (void)
{
  g_autoptr (PwDisplayList) list = pw_display_list_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 200, 100);
  cairo_t         *cr = cairo_create (surface);
  PwDrawFont       font = { .size = 40 };

  pw_display_list_text (list, "Größe → ≠", (PwPoint){ 5, 60 }, 180, 0, font, INK);
  pw_paint_list (list, cr);
  g_assert_cmpuint (count_inked (surface), >, 400);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (path_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/draw/display-list/svg-path/%u", i);

      g_test_add_data_func (path, &path_cases[i], test_svg_path);
    }
  g_test_add_func ("/draw/display-list/svg-path-is-placed", test_svg_path_is_placed);
  g_test_add_func ("/draw/display-list/drawing-forgets-the-path", test_drawing_forgets_the_path);
  g_test_add_func ("/draw/display-list/extents-cover-lines-and-text", test_extents_cover_lines_and_text);
  g_test_add_func ("/draw/display-list/text-is-copied", test_text_is_copied);
  g_test_add_func ("/draw/paint/clips-and-restores", test_painting_clips_and_restores);
  g_test_add_func ("/draw/paint/text-inks-its-place", test_painting_text_inks_its_place);

  return g_test_run ();
}
