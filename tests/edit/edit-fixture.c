/* edit/edit-fixture.c - a document to edit, and questions to it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit-fixture.h"

#include "edit-sample.h"
#include "edit/drawing.h"
#include "edit/scope.h"
#include "sample-model.h"

void
edit_set_up (EditFixture  *fixture,
             gconstpointer data)
{
  fixture->model = GPOINTER_TO_INT (data) == 1 ? edit_sample_plain () : edit_sample_town ();
  fixture->start = sample_model_to_string (fixture->model);
  fixture->document = pw_document_new (fixture->model, NULL);
}

void
edit_tear_down (EditFixture  *fixture,
                gconstpointer data)
{
  g_autofree char *end = NULL;

  while (pw_document_can_undo (fixture->document))
    pw_document_undo (fixture->document);
  end = sample_model_to_string (fixture->model);
  g_assert_cmpstr (end, ==, fixture->start);
  g_object_unref (fixture->document);
  g_free (fixture->start);
}

PwElement *
edit_find (EditFixture *fixture,
           const char  *id)
{
  PwElement *element = pw_model_find (fixture->model, id);

  if (element == NULL)
    g_error ("no %s", id);

  return element;
}

PwRect
edit_bounds_of (EditFixture *fixture,
                const char  *id)
{
  PwRect bounds;

  g_assert_true (pw_drawing_get_bounds (edit_find (fixture, id), &bounds));

  return bounds;
}

GArray *
edit_points_of (EditFixture *fixture,
                const char  *id)
{
  GArray *points = pw_drawing_dup_points (edit_find (fixture, id));

  g_assert_nonnull (points);
  g_assert_cmpuint (points->len, >=, 2);

  return points;
}

char *
edit_attribute (EditFixture *fixture,
                const char  *id,
                const char  *name)
{
  return g_strdup (pw_element_get_attribute (edit_find (fixture, id), name));
}

void
edit_assert_lane (EditFixture *fixture,
                  const char  *node,
                  const char  *lane)
{
  PwElement *found = pw_scope_get_lane (edit_find (fixture, node));

  g_assert_cmpstr (found != NULL ? pw_element_get_id (found) : NULL, ==, lane);
}

void
edit_assert_ends (EditFixture *fixture,
                  const char  *flow,
                  const char  *source,
                  const char  *target)
{
  g_assert_true (pw_scope_get_source (edit_find (fixture, flow)) == edit_find (fixture, source));
  g_assert_true (pw_scope_get_target (edit_find (fixture, flow)) == edit_find (fixture, target));
}

PwElement *
edit_find_flow (EditFixture *fixture,
                const char  *source,
                const char  *target)
{
  g_autoptr (GPtrArray) flows = pw_scope_list_flows (edit_find (fixture, source), TRUE, PW_ELEMENT_UNKNOWN);

  for (guint i = 0; i < flows->len; i++)
    if (pw_scope_get_target (g_ptr_array_index (flows, i)) == edit_find (fixture, target))
      return g_ptr_array_index (flows, i);

  return NULL;
}

void
edit_move (EditFixture *fixture,
           const char  *id,
           double       dx,
           double       dy,
           const char  *container)
{
  const char *ids[] = { id, NULL };
  g_autoptr (GError) error = NULL;

  pw_command_move (fixture->document, ids, dx, dy, container, NULL, &error);
  g_assert_no_error (error);
}

void
edit_delete (EditFixture *fixture,
             const char  *id)
{
  const char *ids[] = { id, NULL };
  g_autoptr (GError) error = NULL;

  pw_command_delete (fixture->document, ids, &error);
  g_assert_no_error (error);
}

char *
edit_append (EditFixture *fixture,
             const char  *source,
             const char  *variant,
             const char  *name)
{
  const PwNewElement wanted = { pw_variant_find (variant), name, NULL };
  g_autoptr (GError) error = NULL;
  char *id = NULL;

  pw_command_append (fixture->document, source, &wanted, NULL, &id, &error);
  g_assert_no_error (error);
  g_assert_nonnull (id);

  return id;
}

char *
edit_create (EditFixture *fixture,
             const char  *variant,
             const char  *container,
             double       x,
             double       y)
{
  const PwNewElement wanted = { pw_variant_find (variant), NULL, NULL };
  g_autoptr (GError) error = NULL;
  char *id = NULL;

  pw_command_create (fixture->document, &wanted, container, (PwPoint){ x, y }, &id, &error);
  g_assert_no_error (error);
  g_assert_nonnull (id);

  return id;
}
