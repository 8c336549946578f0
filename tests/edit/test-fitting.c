/* tests/edit/test-fitting.c - tasks and annotations grow with their text
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include <math.h>
#include <string.h>

#include "edit-fixture.h"

/* Six wide and sixteen high is a letter, words break anywhere. */
static void
measure (const char *text,
         double      font_size,
         double      max_width,
         double     *width,
         double     *height,
         gpointer    user_data)
{
  double length = (double) g_utf8_strlen (text, -1) * 6;

  *width = max_width > 0 ? MIN (length, max_width) : length;
  *height = max_width > 0 ? ceil (length / max_width) * 16 : 16;
}

static void
rename_to (EditFixture *fixture,
           const char  *id,
           guint        n_letters)
{
  g_autofree char *text = g_strnfill (n_letters, 'x');
  g_autoptr (GError) error = NULL;

  pw_document_set_text_size (fixture->document, measure, NULL);
  g_assert_true (pw_command_rename (fixture->document, id, text, &error));
  g_assert_no_error (error);
}

/* 14 letters a line: 6 lines need 108, so 110; flows through the middle stay straight. */
static void
test_around_the_middle (EditFixture  *fixture,
                        gconstpointer data)
{
  g_autoptr (GArray) before = edit_points_of (fixture, "f5");
  g_autoptr (GArray) after = NULL;

  rename_to (fixture, "B", 80);
  edit_assert_bounds (fixture, "B", 530, 145, 100, 110);
  after = edit_points_of (fixture, "f5");
  g_assert_cmpmem (before->data, before->len * sizeof (PwPoint), after->data, after->len * sizeof (PwPoint));
  edit_assert_bounds (fixture, "Cat", 592, 237, 36, 36); /* its event follows the border */

  rename_to (fixture, "B", 10);
  edit_assert_bounds (fixture, "B", 530, 160, 100, 80);
  pw_document_undo (fixture->document);
  edit_assert_bounds (fixture, "B", 530, 160, 100, 80);
}

static void
test_what_a_person_chose (EditFixture  *fixture,
                          gconstpointer data)
{
  g_assert_true (pw_command_resize (fixture->document, "B", (PwRect){ 530, 140, 100, 120 }, NULL));
  rename_to (fixture, "B", 80);
  edit_assert_bounds (fixture, "B", 530, 140, 100, 120);
  rename_to (fixture, "B", 3);
  edit_assert_bounds (fixture, "B", 530, 140, 100, 120);
}

/* B2 lies 30 below: to grow by more than 20 each side would reach it. */
static void
test_beside_neighbours (EditFixture  *fixture,
                        gconstpointer data)
{
  PwRect grown;

  rename_to (fixture, "C2", 120);
  grown = edit_bounds_of (fixture, "C2");
  g_assert_cmpfloat (grown.y, >=, 250);
  g_assert_cmpfloat_with_epsilon (grown.y + grown.height / 2, 310, 0.01);
  g_assert_cmpfloat (grown.width, >, 100);
  g_assert_cmpfloat_with_epsilon (grown.x + grown.width / 2, 580, 0.01);
}

static void
test_new_ones (EditFixture  *fixture,
               gconstpointer data)
{
  g_autofree char *text = g_strnfill (80, 'x');
  g_autofree char *id = NULL;

  pw_document_set_text_size (fixture->document, measure, NULL);
  edit_delete (fixture, "QEnd");
  id = edit_append (fixture, "QTask", "task", text);
  g_assert_cmpfloat_with_epsilon (edit_bounds_of (fixture, id).height, 110, 0.01);

  /* An icon in the corner takes room from the text. */
  g_assert_true (pw_command_change_type (fixture->document, id, pw_variant_find ("user-task"), NULL));
  g_assert_cmpfloat_with_epsilon (edit_bounds_of (fixture, id).height, 130, 0.01);
}

static void
test_nobody_measures (EditFixture  *fixture,
                      gconstpointer data)
{
  g_autofree char *text = g_strnfill (300, 'x');

  g_assert_true (pw_command_rename (fixture->document, "B", text, NULL));
  edit_assert_bounds (fixture, "B", 530, 160, 100, 80);
}

static void
test_annotation (EditFixture  *fixture,
                 gconstpointer data)
{
  rename_to (fixture, "Note", 70); /* 5 lines */
  edit_assert_bounds (fixture, "Note", 380, 110, 100, 92);
  g_assert_true (pw_command_resize (fixture->document, "Note", (PwRect){ 380, 110, 222, 92 }, NULL));
  edit_assert_bounds (fixture, "Note", 380, 110, 222, 44); /* 2 lines */
  rename_to (fixture, "Note", 5);
  edit_assert_bounds (fixture, "Note", 380, 110, 222, 40);
}

/* A task that grows beyond its pool takes the pool along. */
static void
test_container (EditFixture  *fixture,
                gconstpointer data)
{
  edit_move (fixture, "SubTask", 0, -20, NULL);
  rename_to (fixture, "SubTask", 100);
  g_assert_true (pw_rect_contains_rect (edit_bounds_of (fixture, "Sub"), edit_bounds_of (fixture, "SubTask")));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  EDIT_TOWN ("/fitting/around-the-middle", test_around_the_middle);
  EDIT_TOWN ("/fitting/what-a-person-chose-stays", test_what_a_person_chose);
  EDIT_PLAIN ("/fitting/not-into-neighbours", test_beside_neighbours);
  EDIT_TOWN ("/fitting/new-tasks-and-icons", test_new_ones);
  EDIT_TOWN ("/fitting/nobody-measures", test_nobody_measures);
  EDIT_TOWN ("/fitting/annotations", test_annotation);
  EDIT_TOWN ("/fitting/containers-grow", test_container);

  return g_test_run ();
}
