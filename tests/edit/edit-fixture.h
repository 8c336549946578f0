/* edit/edit-fixture.h - a document to edit, and questions to it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/commands.h"

typedef struct
{
  PwDocument *document;
  PwModel    *model;
  char       *start;
} EditFixture;

/** edit_set_up: @data: 1 for the plain process, 0 for the town */
void edit_set_up (EditFixture  *fixture,
                  gconstpointer data);

/** edit_tear_down: whatever a test did, undo leads back to the first byte */
void edit_tear_down (EditFixture  *fixture,
                     gconstpointer data);

/** edit_find: the element, which must be there */
PwElement *edit_find (EditFixture *fixture,
                      const char  *id);

/** edit_bounds_of: where it is drawn */
PwRect edit_bounds_of (EditFixture *fixture,
                       const char  *id);

/** edit_points_of: (transfer full): the way of a flow */
GArray *edit_points_of (EditFixture *fixture,
                        const char  *id);

/** edit_attribute: (transfer full): as the schema has it where it is absent */
char *edit_attribute (EditFixture *fixture,
                      const char  *id,
                      const char  *name);

/** edit_assert_lane: (nullable) @lane: the innermost one that lists @node */
void edit_assert_lane (EditFixture *fixture,
                       const char  *node,
                       const char  *lane);

void edit_assert_ends (EditFixture *fixture,
                       const char  *flow,
                       const char  *source,
                       const char  *target);

/** edit_find_flow: (nullable): a flow from one to the other */
PwElement *edit_find_flow (EditFixture *fixture,
                           const char  *source,
                           const char  *target);

void edit_move (EditFixture *fixture,
                const char  *id,
                double       dx,
                double       dy,
                const char  *container);

void edit_delete (EditFixture *fixture,
                  const char  *id);

/** edit_append: (transfer full): the new id */
char *edit_append (EditFixture *fixture,
                   const char  *source,
                   const char  *variant,
                   const char  *name);

/** edit_create: (transfer full): the new id */
char *edit_create (EditFixture *fixture,
                   const char  *variant,
                   const char  *container,
                   double       x,
                   double       y);

#define edit_assert_bounds(fixture, id, x_, y_, w_, h_)      \
  G_STMT_START                                               \
  {                                                          \
    PwRect rect_ = edit_bounds_of (fixture, id);             \
    g_assert_cmpfloat_with_epsilon (rect_.x, x_, 0.01);      \
    g_assert_cmpfloat_with_epsilon (rect_.y, y_, 0.01);      \
    g_assert_cmpfloat_with_epsilon (rect_.width, w_, 0.01);  \
    g_assert_cmpfloat_with_epsilon (rect_.height, h_, 0.01); \
  }                                                          \
  G_STMT_END

#define edit_assert_attribute(fixture, id, name, value)        \
  G_STMT_START                                                 \
  {                                                            \
    g_autofree char *is_ = edit_attribute (fixture, id, name); \
    g_assert_cmpstr (is_, ==, value);                          \
  }                                                            \
  G_STMT_END

#define EDIT_TOWN(path, function) g_test_add (path, EditFixture, GINT_TO_POINTER (0), edit_set_up, function, edit_tear_down)
#define EDIT_PLAIN(path, function) g_test_add (path, EditFixture, GINT_TO_POINTER (1), edit_set_up, function, edit_tear_down)
