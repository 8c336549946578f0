/* edit/test-drawing-update.c - a diagram that follows is one that is read anew
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include <libxml/parser.h>
#include <string.h>

#include "edit-sample.h"
#include "edit/commands.h"
#include "model/diagram.h"
#include "random-steps.h"
#include "sample-model.h"

#define N_STEPS 80
#define N_FILES 12

typedef struct
{
  PwDocument *document;
  PwDiagram  *diagram;
  guint       n_updates;
  guint       n_in_place;
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

  if (get_diagram (document) == NULL)
    return;
  if (self->diagram == NULL)
    self->diagram = pw_diagram_read (get_diagram (document));
  update = pw_diagram_update (self->diagram, get_diagram (document));
  fresh = pw_diagram_read (get_diagram (document));
  assert_same_diagram (self->diagram, fresh);
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
  follower.diagram = pw_diagram_read (get_diagram (document));
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
