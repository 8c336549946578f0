/* app/test-canvas-update.c - the canvas follows changes, and leaves the rest alone
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "canvas-fixture.h"

#include "app/canvas/canvas-keys.h"
#include "app/canvas/element-proxy.h"
#include "app/canvas/scene-picture.h"
#include "edit/commands.h"
#include "interact/describe.h"

#include "../edit/edit-sample.h"
#include "../edit/random-steps.h"

#define WIDTH 640
#define HEIGHT 360
#define ZOOM 0.75
#define N_STEPS 80
#define ROUNDING 24 /* of 255 */

/* --- picture ---------------------------------------------------------------------------- */

typedef struct
{
  PwDiagram      *diagram;
  PwScene        *scene;
  PwScenePicture *picture;
} Follower;

static cairo_surface_t *
draw (PwScenePicture *picture,
      PwPoint         offset)
{
  GtkSnapshot     *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);
  g_autoptr (GskRenderNode) node = NULL;

  pw_scene_picture_append (picture, snapshot, offset, ZOOM, WIDTH, HEIGHT, 1);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Where it clips, cairo rounds what lies on the edge a little otherwise. */
static void
assert_same_pixels (cairo_surface_t *a,
                    cairo_surface_t *b)
{
  const guint8 *left = cairo_image_surface_get_data (a);
  const guint8 *right = cairo_image_surface_get_data (b);
  gsize         size = (gsize) cairo_image_surface_get_stride (a) * HEIGHT;

  for (gsize i = 0; i < size; i++)
    g_assert_cmpint (ABS (left[i] - right[i]), <=, ROUNDING);
}

static void
follow (PwDocument *document,
        GPtrArray  *changes,
        Follower   *self)
{
  PwElement *element = pw_model_get_nth_diagram (pw_document_get_model (document), 0);
  PwPoint    offset = { 20, 20 };
  g_autoptr (PwDiagramUpdate) update = pw_diagram_update (self->diagram, element);
  g_autoptr (GArray) damage = pw_scene_update (self->scene, update);
  g_autoptr (PwScenePicture) fresh = pw_scene_picture_new (self->scene);
  cairo_surface_t *kept, *wanted;

  pw_scene_picture_repaint (self->picture, damage);
  kept = draw (self->picture, offset);
  wanted = draw (fresh, offset);
  assert_same_pixels (kept, wanted);
  cairo_surface_destroy (kept);
  cairo_surface_destroy (wanted);
}

static void
test_picture (void)
{
  g_autoptr (PwDocument) document = pw_document_new (edit_sample_town (), NULL);
  Follower    self = { 0 };
  RandomSteps steps;

  self.diagram = pw_diagram_read (pw_model_get_nth_diagram (pw_document_get_model (document), 0));
  self.scene = pw_scene_new (self.diagram, pw_theme_find ("light"));
  self.picture = pw_scene_picture_new (self.scene);
  cairo_surface_destroy (draw (self.picture, (PwPoint){ 20, 20 }));
  random_steps_init (&steps, document, 5);
  g_signal_connect (document, "changed", G_CALLBACK (follow), &self);
  for (guint i = 0; i < N_STEPS; i++)
    random_steps_take (&steps);
  while (pw_document_can_undo (document))
    pw_document_undo (document);

  random_steps_clear (&steps);
  pw_scene_picture_free (self.picture);
  pw_scene_free (self.scene);
  pw_diagram_free (self.diagram);
}

/* --- canvas ----------------------------------------------------------------------------- */

static void
set_up (CanvasFixture *f,
        gconstpointer  data)
{
  canvas_fixture_open (f, sample_xml);
}

static void
tear_down (CanvasFixture *f,
           gconstpointer  data)
{
  canvas_fixture_close (f);
}

static PwElementProxy *
find_proxy (GtkWidget  *widget,
            const char *id)
{
  if (PW_IS_ELEMENT_PROXY (widget) && g_strcmp0 (pw_element_proxy_get_id (PW_ELEMENT_PROXY (widget)), id) == 0)
    return PW_ELEMENT_PROXY (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      PwElementProxy *found = find_proxy (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
rename_task (CanvasFixture *f,
             const char    *name)
{
  g_autoptr (GError) error = NULL;

  pw_command_rename (f->document, "check", name, &error);
  g_assert_no_error (error);
}

/* Waits until what is done while nothing else is to be done is done. */
static void
wait_for_proxies (CanvasFixture *f)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC;

  while (g_get_monotonic_time () < end)
    {
      test_iterate ();
      g_usleep (5000);
    }
}

static void
test_stays (CanvasFixture *f,
            gconstpointer  data)
{
  PwElementProxy  *task = find_proxy (GTK_WIDGET (f->canvas), "check");
  g_autofree char *label = NULL;
  PwPoint          offset;
  double           zoom;
  int              n;

  pw_selection_set (f->selection, "check");
  pw_canvas_focus_element (f->canvas, "check");
  test_iterate ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == GTK_WIDGET (task));
  zoom = pw_view_state_get_zoom (f->state);
  offset = pw_view_state_get_offset (f->state);

  rename_task (f, "Etwas anderes");
  pw_document_undo (f->document);
  pw_document_redo (f->document);
  canvas_fixture_settle (f);

  n = pw_editor_find (pw_canvas_get_editor (f->canvas), "check");
  label = pw_describe_item (pw_canvas_get_diagram (f->canvas), (guint) n);
  g_assert_nonnull (strstr (label, "Etwas anderes"));
  g_assert_true (find_proxy (GTK_WIDGET (f->canvas), "check") == task);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == GTK_WIDGET (task));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (task), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  g_assert_cmpstr (pw_selection_get_only (f->selection), ==, "check");
  g_assert_cmpfloat (pw_view_state_get_zoom (f->state), ==, zoom);
  g_assert_cmpfloat (pw_view_state_get_offset (f->state).x, ==, offset.x);
  g_assert_cmpfloat (pw_view_state_get_offset (f->state).y, ==, offset.y);
}

static void
test_comes_and_goes (CanvasFixture *f,
                     gconstpointer  data)
{
  const char *ids[] = { "check", NULL };
  g_autoptr (GError) error = NULL;

  pw_selection_set (f->selection, "check");
  pw_canvas_focus_element (f->canvas, "check");
  pw_command_delete (f->document, ids, &error);
  g_assert_no_error (error);
  g_assert_null (find_proxy (GTK_WIDGET (f->canvas), "check"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == GTK_WIDGET (f->canvas));
  g_assert_cmpuint (pw_selection_get_n_ids (f->selection), ==, 0);

  pw_document_undo (f->document);
  wait_for_proxies (f);
  g_assert_nonnull (find_proxy (GTK_WIDGET (f->canvas), "check"));
  g_assert_true (gtk_widget_get_parent (GTK_WIDGET (find_proxy (GTK_WIDGET (f->canvas), "check"))) ==
                 GTK_WIDGET (find_proxy (GTK_WIDGET (f->canvas), "Front")));
}

int
main (int   argc,
      char *argv[])
{
  if (!test_init_with_display (&argc, &argv))
    return 0;

  g_test_add_func ("/canvas-update/picture", test_picture);
  g_test_add ("/canvas-update/stays", CanvasFixture, NULL, set_up, test_stays, tear_down);
  g_test_add ("/canvas-update/comes-and-goes", CanvasFixture, NULL, set_up, test_comes_and_goes, tear_down);

  return g_test_run ();
}
