/* app/test-palette.c - what is taken from the palette gets onto the canvas
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "canvas-fixture.h"

#include "app/modelling/icon-shapes.h"
#include "app/modelling/palette.h"

#define MARGIN 12

static void
set_up (CanvasFixture *f,
        gconstpointer  data)
{
  canvas_fixture_open (f, data);
  g_object_set (f->view, "editable", TRUE, NULL);
  canvas_fixture_settle (f);
}

static void
tear_down (CanvasFixture *f,
           gconstpointer  data)
{
  canvas_fixture_close (f);
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static PwPalette *
get_palette (CanvasFixture *f)
{
  return PW_PALETTE (find_widget (GTK_WIDGET (f->view), PW_TYPE_PALETTE));
}

static PwRect
get_place (CanvasFixture *f,
           GtkWidget     *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (f->canvas), &bounds));
  return (PwRect){ bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height };
}

static void
count (gpointer data)
{
  (*(guint *) data)++;
}

static void
test_stands_beside_the_diagram (CanvasFixture *f,
                                gconstpointer  data)
{
  PwRect place = get_place (f, GTK_WIDGET (get_palette (f)));
  PwRect content;

  g_assert_cmpfloat (place.x, ==, MARGIN);
  g_assert_cmpfloat (place.y, ==, MARGIN);
  gtk_widget_activate_action (GTK_WIDGET (f->view), "view.zoom-fit", NULL);
  content = pw_view_state_rect_to_view (f->state, pw_view_state_get_content (f->state));
  g_assert_cmpfloat (content.x, >=, place.x + place.width);
}

static void
test_hidden_where_people_only_look (CanvasFixture *f,
                                    gconstpointer  data)
{
  GtkWidget *palette = GTK_WIDGET (get_palette (f));

  g_assert_true (gtk_widget_get_visible (palette));
  g_object_set (f->view, "editable", FALSE, NULL);
  g_assert_false (gtk_widget_get_visible (palette));
}

static void
test_folds_where_the_height_is_short (void)
{
  static const struct
  {
    int height;
    int n_columns;
  } cases[] = { { 700, 1 }, { 630, 1 }, { 500, 2 }, { 360, 2 }, { 250, 3 } };
  PwPalette *palette = PW_PALETTE (g_object_ref_sink (pw_palette_new ()));
  int        one;
  int        full;

  pw_palette_fit (palette, 2000, &one, &full);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int width;
      int height;

      pw_palette_fit (palette, cases[i].height, &width, &height);
      g_assert_cmpint (width, >, (cases[i].n_columns - 1) * 40);
      g_assert_cmpint (width, <=, one + (cases[i].n_columns - 1) * 40);
      g_assert_cmpint (height, <=, MIN (full, cases[i].height));
    }
  g_assert_finalize_object (GTK_WIDGET (palette));
}

static void
test_every_entry_has_a_picture_and_a_name (CanvasFixture *f,
                                           gconstpointer  data)
{
  static const PwIconInk   ink = { { 0, 0, 0, 1 }, { 1, 1, 1, 1 } };
  static const char *const entries[] = { "hand", "lasso", "space", "connect", "start-event", "intermediate-event",
                                         "end-event", "exclusive-gateway", "task", "expanded-sub-process", "data-object",
                                         "data-store", "pool", "group", "annotation", "more" };
  const PwVariant         *variants;
  guint                    n;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GtkWidget *button = pw_palette_get_entry (get_palette (f), entries[i]);
      g_autoptr (PwDisplayList) list = pw_icon_shapes_draw (entries[i], &ink);

      g_assert_nonnull (button);
      g_assert_nonnull (gtk_widget_get_tooltip_markup (button));
      g_assert_cmpuint (pw_display_list_get_n_ops (list), >, 0);
    }

  variants = pw_variant_get_all (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PwDisplayList) list = pw_icon_shapes_draw (variants[i].key, &ink);
      PwRect extents = pw_display_list_get_extents (list);

      g_assert_true (pw_rect_contains_rect ((PwRect){ 0, 0, PW_ICON_UNITS, PW_ICON_UNITS }, extents));
    }
  g_assert_null (pw_icon_shapes_draw ("no-such-thing", &ink));
}

/* Arrow keys stay inside, Tab is one stop. */
static void
test_arrow_keys (CanvasFixture *f,
                 gconstpointer  data)
{
  GtkWidget *palette = GTK_WIDGET (get_palette (f));
  guint      n_left = 0;

  g_assert_true (gtk_widget_child_focus (palette, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == pw_palette_get_entry (get_palette (f), "hand"));
  g_assert_true (gtk_widget_child_focus (palette, GTK_DIR_UP));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == pw_palette_get_entry (get_palette (f), "hand"));
  g_assert_true (gtk_widget_child_focus (palette, GTK_DIR_DOWN));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == pw_palette_get_entry (get_palette (f), "lasso"));
  g_assert_false (gtk_widget_child_focus (palette, GTK_DIR_TAB_FORWARD));

  gtk_widget_grab_focus (GTK_WIDGET (f->canvas));
  gtk_widget_child_focus (palette, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == pw_palette_get_entry (get_palette (f), "lasso"));

  g_signal_connect_swapped (palette, "left", G_CALLBACK (count), &n_left);
  g_assert_true (canvas_fixture_press (palette, GDK_KEY_Escape, 0));
  g_assert_cmpuint (n_left, ==, 1);
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (f->window)), palette));
}

static void
test_enter_creates_at_once (CanvasFixture *f,
                            gconstpointer  data)
{
  GtkWidget       *button = pw_palette_get_entry (get_palette (f), "task");
  PwModel         *model = pw_document_get_model (f->document);
  g_autofree char *appended = NULL;
  const char      *made;

  /* Behind what is selected. */
  pw_selection_set (f->selection, "check");
  g_signal_emit_by_name (button, "clicked");
  canvas_fixture_settle (f);
  appended = g_strdup (pw_selection_get_only (f->selection));
  g_assert_cmpstr (appended, !=, "check");
  g_assert_nonnull (pw_element_find_referrer (pw_model_find (model, appended), PW_ELEMENT_SEQUENCE_FLOW, "targetRef"));

  /* Where nothing can follow, in the middle of what is seen. */
  pw_selection_set (f->selection, NULL);
  g_signal_emit_by_name (button, "clicked");
  canvas_fixture_settle (f);
  made = pw_selection_get_only (f->selection);
  g_assert_nonnull (made);
  g_assert_cmpstr (made, !=, appended);
}

typedef struct
{
  char   *begun;
  PwPoint at;
  guint   n_updates;
  guint   n_ends;
  guint   n_taken;
} Drags;

static void
on_begin (Drags      *drags,
          const char *entry)
{
  drags->begun = g_strdup (entry);
}

static void
on_update (Drags *drags,
           double x,
           double y)
{
  drags->at = (PwPoint){ x, y };
  drags->n_updates++;
}

static void
on_end (Drags *drags,
        double x,
        double y)
{
  drags->n_ends++;
}

static void
on_taken (Drags      *drags,
          const char *entry)
{
  drags->n_taken++;
}

/* A press that hardly moves is a click; further it is a drag with the entry it began on. */
static void
test_press_becomes_drag (CanvasFixture *f,
                         gconstpointer  data)
{
  PwPalette      *palette = PW_PALETTE (g_object_ref_sink (pw_palette_new ()));
  GtkWidget      *window = gtk_window_new ();
  Drags           drags = { 0 };
  GtkWidget      *button = pw_palette_get_entry (palette, "task");
  graphene_rect_t bounds;
  PwPoint         middle;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (palette));
  gtk_window_present (GTK_WINDOW (window));
  canvas_fixture_settle (f);
  g_assert_true (gtk_widget_compute_bounds (button, GTK_WIDGET (palette), &bounds));
  middle = (PwPoint){ bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2 };
  g_signal_connect_swapped (palette, "drag-begin", G_CALLBACK (on_begin), &drags);
  g_signal_connect_swapped (palette, "drag-update", G_CALLBACK (on_update), &drags);
  g_signal_connect_swapped (palette, "drag-end", G_CALLBACK (on_end), &drags);
  g_signal_connect_swapped (palette, "taken", G_CALLBACK (on_taken), &drags);

  canvas_fixture_drag (GTK_WIDGET (palette), middle, 4, 0);
  g_assert_null (drags.begun);
  g_assert_cmpuint (drags.n_ends, ==, 0);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (drags.n_taken, ==, 1);

  canvas_fixture_drag (GTK_WIDGET (palette), middle, 200, 50);
  g_assert_cmpstr (drags.begun, ==, "task");
  g_assert_cmpuint (drags.n_updates, ==, 2);
  g_assert_cmpuint (drags.n_ends, ==, 1);
  g_assert_cmpfloat_with_epsilon (drags.at.x, middle.x + 200, 1e-3);

  g_free (drags.begun);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (GTK_WIDGET (palette));
}

static void
test_shows_what_is_in_hand (CanvasFixture *f,
                            gconstpointer  data)
{
  PwPalette *palette = get_palette (f);
  GtkWidget *hand = pw_palette_get_entry (palette, "hand");

  pw_palette_set_active (palette, "hand");
  g_assert_true ((gtk_widget_get_state_flags (hand) & GTK_STATE_FLAG_CHECKED) != 0);
  gtk_test_accessible_assert_state (hand, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  pw_palette_set_active (palette, NULL);
  g_assert_true ((gtk_widget_get_state_flags (hand) & GTK_STATE_FLAG_CHECKED) == 0);
  gtk_test_accessible_assert_state (hand, GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (CanvasFixture *, gconstpointer);
  } tests[] = {
    { "/palette/stands-beside-the-diagram", test_stands_beside_the_diagram },
    { "/palette/hidden-where-people-only-look", test_hidden_where_people_only_look },
    { "/palette/every-entry-has-a-picture-and-a-name", test_every_entry_has_a_picture_and_a_name },
    { "/palette/arrow-keys-stay-inside", test_arrow_keys },
    { "/palette/enter-creates-at-once", test_enter_creates_at_once },
    { "/palette/a-press-becomes-a-click-or-a-drag", test_press_becomes_drag },
    { "/palette/shows-what-is-in-hand", test_shows_what_is_in_hand },
  };

  if (!test_init_with_display (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, CanvasFixture, sample_xml, set_up, tests[i].run, tear_down);
  g_test_add_func ("/palette/folds-where-the-height-is-short", test_folds_where_the_height_is_short);

  return g_test_run ();
}
