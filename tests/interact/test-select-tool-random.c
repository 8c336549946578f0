/* interact/test-select-tool-random.c - a hand that does anything anywhere
 *
 * Whatever it drags, with whatever keys held and wherever it lets go or is interrupted:
 * nothing warns, an interrupted drag leaves no trace, and undo leads back to the first
 * byte (see editor_tear_down()).
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "editor-fixture.h"
#include "interact/handles.h"

#define N_DRAGS 400

static PwPoint
choose_place (EditorFixture *f,
              GRand         *rand)
{
  guint   n = pw_diagram_get_n_items (f->diagram);
  PwPoint at = { g_rand_double_range (rand, 0, 1200), g_rand_double_range (rand, 0, 800) };

  if (n > 0 && g_rand_boolean (rand))
    {
      const PwDiagramItem *item = pw_diagram_get_item (f->diagram, (guint) g_rand_int_range (rand, 0, (gint32) n));

      at = item->is_edge && item->n_points > 0 ? item->points[g_rand_int_range (rand, 0, (gint32) item->n_points)] :
                                                 pw_rect_center (item->bounds);
    }

  return pw_view_state_to_view (f->view, at);
}

static void
select_something (EditorFixture *f,
                  GRand         *rand)
{
  guint n = pw_diagram_get_n_items (f->diagram);

  pw_selection_set (f->selection, NULL);
  for (gint32 i = g_rand_int_range (rand, 0, 4); i > 0 && n > 0; i--)
    {
      const char *id = pw_editor_get_item_id (f->editor, (guint) g_rand_int_range (rand, 0, (gint32) n));

      if (id != NULL && !pw_selection_contains (f->selection, id))
        pw_selection_toggle (f->selection, id);
    }
}

static PwPoint
choose_grip (EditorFixture *f,
             GRand         *rand)
{
  g_autoptr (GArray) handles = pw_handles_list (f->editor);

  if (handles->len > 0 && g_rand_int_range (rand, 0, 3) > 0)
    return pw_view_state_to_view (f->view, g_array_index (handles, PwHandle, g_rand_int_range (rand, 0, (gint32) handles->len)).at);

  return choose_place (f, rand);
}

static void
drag_somewhere (EditorFixture *f,
                GRand         *rand)
{
  static const PwModifiers modifiers[] = { PW_MODIFIER_NONE, PW_MODIFIER_NONE, PW_MODIFIER_CONTROL, PW_MODIFIER_SHIFT };
  PwPoint                  from = choose_grip (f, rand);
  PwPoint                  to;
  guint                    before;

  f->event.modifiers = modifiers[g_rand_int_range (rand, 0, G_N_ELEMENTS (modifiers))];
  f->event.device = (PwDevice) g_rand_int_range (rand, PW_DEVICE_MOUSE, PW_DEVICE_PEN + 1);
  editor_hover (f, from.x, from.y);
  editor_press (f, from.x, from.y);
  for (gint32 i = g_rand_int_range (rand, 1, 4); i > 0; i--)
    {
      to = choose_place (f, rand);
      editor_motion (f, (from.x + to.x) / 2, (from.y + to.y) / 2);
      f->event.modifiers = modifiers[g_rand_int_range (rand, 0, G_N_ELEMENTS (modifiers))];
      editor_motion (f, to.x, to.y);
    }

  before = f->n_changed;
  if (g_rand_int_range (rand, 0, 6) == 0)
    {
      pw_editor_key (f->editor, PW_KEY_ESCAPE, TRUE);
      g_assert_cmpuint (f->n_changed, ==, before);
    }
  editor_release (f);
  g_assert_cmpuint (f->n_changed - before, <=, 1);
  g_assert_null (pw_editor_get_preview (f->editor));
}

static void
test_anything (EditorFixture *f,
               gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < N_DRAGS; i++)
    {
      if (g_rand_boolean (rand))
        select_something (f, rand);
      drag_somewhere (f, rand);
      if (g_rand_int_range (rand, 0, 10) == 0)
        pw_document_undo (f->edit.document);
      pw_view_state_restore (f->view, g_rand_double_range (rand, 0.3, 2), (PwPoint){ 0, 0 });
    }
  g_assert_cmpuint (f->n_changed, >, N_DRAGS / 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  EDITOR_TOWN ("/interact/select-tool/random/town", test_anything);
  EDITOR_PLAIN ("/interact/select-tool/random/plain", test_anything);

  return g_test_run ();
}
