/* edit/test-drawing-update.c - a diagram that follows is one that is read anew
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include <libxml/parser.h>
#include <string.h>

#include "edit-sample.h"
#include "draw/paint.h"
#include "draw/scene.h"
#include "edit/document.h"
#include "model/diagram.h"
#include "random-steps.h"
#include "sample-model.h"

#define N_STEPS 80
#define N_FILES 12

/* Of the picture, in pixels. */
#define WIDTH 700
#define HEIGHT 400

typedef struct
{
  PwDocument *document;
  PwDiagram  *diagram;
  PwScene    *scene;
  GRand      *random;
  PwRect      area; /* that is painted */

  cairo_surface_t *picture;

  guint n_updates;
  guint n_in_place;
} Follower;

/* --- diagrams ------------------------------------------------------------------------- */

static void
assert_same_rect (PwRect a,
                  PwRect b)
{
  g_assert_cmpmem (&a, sizeof a, &b, sizeof b);
}

static void
assert_same_font (const PwDiagramFont *a,
                  const PwDiagramFont *b)
{
  g_assert_cmpstr (a->family, ==, b->family);
  g_assert_cmpfloat (a->size, ==, b->size);
  g_assert_cmpint (a->is_bold, ==, b->is_bold);
  g_assert_cmpint (a->is_italic, ==, b->is_italic);
  g_assert_cmpint (a->is_underlined, ==, b->is_underlined);
  g_assert_cmpint (a->is_struck_through, ==, b->is_struck_through);
}

static void
assert_same_item (const PwDiagramItem *a,
                  const PwDiagramItem *b)
{
  g_assert_true (a->element == b->element);
  g_assert_true (a->shape == b->shape);
  g_assert_cmpint (a->type, ==, b->type);
  g_assert_cmpint (a->parent, ==, b->parent);
  assert_same_rect (a->bounds, b->bounds);
  g_assert_cmpmem (a->points, a->n_points * sizeof (PwPoint), b->points, b->n_points * sizeof (PwPoint));
  assert_same_rect (a->label_bounds, b->label_bounds);
  g_assert_cmpmem (&a->fill, sizeof a->fill, &b->fill, sizeof b->fill);
  g_assert_cmpmem (&a->stroke, sizeof a->stroke, &b->stroke, sizeof b->stroke);
  g_assert_cmpmem (&a->label_color, sizeof a->label_color, &b->label_color, sizeof b->label_color);
  assert_same_font (&a->font, &b->font);
  g_assert_cmpint (a->message, ==, b->message);
  g_assert_cmpint (a->is_edge, ==, b->is_edge);
  g_assert_cmpint (a->is_expanded, ==, b->is_expanded);
  g_assert_cmpint (a->is_horizontal, ==, b->is_horizontal);
  g_assert_cmpint (a->is_marker_visible, ==, b->is_marker_visible);
  g_assert_cmpint (a->has_label_bounds, ==, b->has_label_bounds);
  g_assert_cmpint (a->has_children, ==, b->has_children);
  g_assert_cmpint (a->has_plane, ==, b->has_plane);
}

static void
assert_same_diagram (const PwDiagram *a,
                     const PwDiagram *b)
{
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_true (a->plane == b->plane);
  g_assert_cmpuint (a->items->len, ==, b->items->len);
  for (guint i = 0; i < a->items->len; i++)
    assert_same_item (pw_diagram_get_item (a, i), pw_diagram_get_item (b, i));
}

/* --- scenes ----------------------------------------------------------------------------- */

static void
assert_same_scene (const PwScene *a,
                   const PwScene *b,
                   GRand         *random)
{
  PwRect bounds = pw_scene_get_bounds (b);

  g_assert_cmpuint (pw_scene_get_n_items (a), ==, pw_scene_get_n_items (b));
  for (guint i = 0; i < pw_scene_get_n_items (a); i++)
    {
      assert_same_rect (pw_scene_get_label_rect (a, i), pw_scene_get_label_rect (b, i));
      assert_same_rect (pw_scene_get_extents (a, i), pw_scene_get_extents (b, i));
      g_assert_true (pw_display_list_equal (pw_scene_get_list (a, i), pw_scene_get_list (b, i)));
    }
  assert_same_rect (pw_scene_get_bounds (a), bounds);
  for (guint i = 0; i < 4; i++)
    {
      PwRect area = { bounds.x + g_rand_double (random) * bounds.width, bounds.y + g_rand_double (random) * bounds.height,
                      g_rand_double (random) * 400, g_rand_double (random) * 400 };
      g_autoptr (GArray) found = pw_scene_find_visible (a, area);
      g_autoptr (GArray) wanted = pw_scene_find_visible (b, area);

      g_assert_cmpmem (found->data, found->len * sizeof (guint), wanted->data, wanted->len * sizeof (guint));
    }
}

static cairo_surface_t *
paint (const PwScene *scene,
       PwRect         area)
{
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (picture);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, WIDTH / area.width, HEIGHT / area.height);
  cairo_translate (cr, -area.x, -area.y);
  pw_paint_scene (scene, &area, PW_PAINT_FULL, cr);
  cairo_destroy (cr);

  return picture;
}

static gboolean
is_damaged (const GArray *damage,
            PwRect        pixel)
{
  for (guint i = 0; i < damage->len; i++)
    if (pw_rect_intersects (pw_rect_grow (g_array_index (damage, PwRect, i), 2 * pixel.width), pixel))
      return TRUE;

  return FALSE;
}

/* Nothing looks different where nothing was said to. */
static void
assert_damage_covers (Follower     *self,
                      const GArray *damage)
{
  cairo_surface_t *picture = paint (self->scene, self->area);
  double           width = self->area.width / WIDTH, height = self->area.height / HEIGHT;

  for (int y = 0; y < HEIGHT; y++)
    {
      const guint32 *before = (const guint32 *) (const void *) (cairo_image_surface_get_data (self->picture) + y * cairo_image_surface_get_stride (picture));
      const guint32 *now = (const guint32 *) (const void *) (cairo_image_surface_get_data (picture) + y * cairo_image_surface_get_stride (picture));

      for (int x = 0; x < WIDTH; x++)
        if ((before[x] & 0xffffff) != (now[x] & 0xffffff))
          g_assert_true (is_damaged (damage, (PwRect){ self->area.x + x * width, self->area.y + y * height, width, height }));
    }
  cairo_surface_destroy (self->picture);
  self->picture = picture;
}

/* --- following -------------------------------------------------------------------------- */

static PwElement *
get_diagram (PwDocument *document)
{
  return pw_model_get_nth_diagram (pw_document_get_model (document), 0);
}

static void
on_changed (PwDocument *document,
            GPtrArray  *changes,
            Follower   *self)
{
  g_autoptr (PwDiagram) fresh = NULL;
  g_autoptr (PwDiagramUpdate) update = NULL;
  g_autoptr (PwScene) fresh_scene = NULL;
  g_autoptr (GArray) damage = NULL;

  if (get_diagram (document) == NULL)
    return;
  update = pw_diagram_update (self->diagram, get_diagram (document));
  fresh = pw_diagram_read (get_diagram (document));
  assert_same_diagram (self->diagram, fresh);
  damage = pw_scene_update (self->scene, update);
  fresh_scene = pw_scene_new (fresh, pw_theme_find ("light"));
  assert_same_scene (self->scene, fresh_scene, self->random);
  assert_damage_covers (self, damage);
  self->n_updates++;
  self->n_in_place += update->map == NULL;
}

static void
follow (PwModel *model,
        guint32  seed)
{
  g_autoptr (PwDocument) document = pw_document_new (model, NULL);
  Follower    follower = { .document = document };
  RandomSteps steps;

  if (get_diagram (document) == NULL)
    return;
  random_steps_init (&steps, document, seed);
  follower.random = steps.random;
  follower.diagram = pw_diagram_read (get_diagram (document));
  follower.scene = pw_scene_new (follower.diagram, pw_theme_find ("light"));
  follower.area = pw_rect_grow (pw_scene_get_bounds (follower.scene), 200);
  follower.picture = paint (follower.scene, follower.area);
  g_signal_connect (document, "changed", G_CALLBACK (on_changed), &follower);
  for (guint i = 0; i < N_STEPS; i++)
    {
      random_steps_take (&steps);
      if (i % 10 == 9)
        pw_document_undo (document);
      if (i % 20 == 19)
        pw_document_redo (document);
    }
  while (pw_document_can_undo (document))
    pw_document_undo (document);
  g_test_message ("%u updates, %u in place", follower.n_updates, follower.n_in_place);
  cairo_surface_destroy (follower.picture);
  pw_scene_free (follower.scene);
  pw_diagram_free (follower.diagram);
  random_steps_clear (&steps);
}

static void
test_sample (void)
{
  for (guint32 seed = 1; seed <= 10; seed++)
    follow (edit_sample_town (), seed);
}

static void
test_real (void)
{
  g_autoptr (GPtrArray) files = sample_model_list_files ();

  if (files->len == 0)
    {
      g_test_skip ("diagrams of other makers are not here (PW_SHARED_DATA)");
      return;
    }
  for (guint i = 0; i < files->len; i += MAX (1, files->len / N_FILES))
    {
      xmlDoc *file = xmlReadFile (g_ptr_array_index (files, i), NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);

      g_test_message ("%s", (const char *) g_ptr_array_index (files, i));
      follow (pw_model_new (file), i);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing-update/random-on-sample", test_sample);
  g_test_add_func ("/drawing-update/random-on-real-files", test_real);

  return g_test_run ();
}
