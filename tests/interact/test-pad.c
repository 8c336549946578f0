/* interact/test-pad.c - what the context pad offers for what is selected
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/pad.h"

#include "edit-fixture.h"

#define NODE "end-event exclusive-gateway task intermediate-event more annotation connect "
#define LANE "lane-above lane-divide-2 lane-divide-3 lane-below "

/* By picture: each has its own. */
static const struct
{
  const char *ids;
  const char *entries;
} cases[] = {
  { "", "" },
  { "Nobody", "" },
  { "A", NODE "type color delete" },
  { "Start", NODE "type color delete" },
  { "Timer", NODE "type color delete" },
  { "G", NODE "type color delete" },
  { "Sub", NODE "type tidy color delete" },
  { "SubTask", NODE "type color delete" },
  { "LinkC", NODE "type color delete" },
  { "End", "annotation connect type color delete" },
  { "LinkT", "annotation connect type color delete" },
  { "Com", "annotation connect type color delete" },
  { "Esp", "annotation connect type color delete" },
  { "Cat", "annotation connect type color delete" },
  { "Eb", "receive-task message-catch-event timer-catch-event conditional-catch-event signal-catch-event annotation connect type color delete" },
  { "Town", "lane-above lane-below annotation connect type tidy color delete" },
  { "Cash", LANE "annotation connect type tidy color delete" },
  { "Citizen", "annotation connect type color delete" },
  { "L1", LANE "tidy color delete" },
  { "f1", "annotation color delete" },
  { "f2", "annotation type color delete" },
  { "f3", "annotation type color delete" },
  { "f6", "annotation color delete" },
  { "m1", "annotation color delete" },
  { "dout", "annotation color delete" },
  { "as1", "color delete" },
  { "Data", "annotation connect type color delete" },
  { "Note", "connect color delete" },
  { "A B", "tidy align-left align-center align-right align-top align-middle align-bottom color delete" },
  { "A B End", "tidy align-left align-center align-right align-top align-middle align-bottom distribute-horizontal distribute-vertical color delete" },
  { "A L1 f1 Timer", "color delete" },
  { "A B L1 f1 Timer", "tidy align-left align-center align-right align-top align-middle align-bottom color delete" },
};

static GArray *
list (EditFixture *f,
      const char  *ids)
{
  g_auto (GStrv) split = g_strsplit (ids, " ", -1);

  return pw_pad_list (f->document, (const char *const *) split);
}

static char *
to_text (const GArray *entries)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", g_array_index (entries, PwPadEntry, i).icon);

  return g_string_free (text, FALSE);
}

static void
test_entries (EditFixture  *f,
              gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) entries = list (f, cases[i].ids);
      g_autofree char *is = to_text (entries);

      g_test_message ("%s", cases[i].ids);
      g_assert_cmpstr (is, ==, cases[i].entries);
      for (guint k = 0; k < entries->len; k++)
        g_assert_true (*g_array_index (entries, PwPadEntry, k).label != '\0');
    }
}

/* Whatever is offered can be done. */
static void
test_appending_works (EditFixture  *f,
                      gconstpointer data)
{
  static const char *const ids[] = { "A", "Start", "Timer", "Cat", "Eb", "f1", "m1", "Data", "Citizen", "LinkC", "SubTask", "dout" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GArray) entries = list (f, ids[i]);

      for (guint k = 0; k < entries->len; k++)
        {
          const PwPadEntry  *entry = &g_array_index (entries, PwPadEntry, k);
          const PwNewElement wanted = { entry->variant, NULL, NULL };
          g_autoptr (GError) error = NULL;

          if (entry->kind != PW_PAD_APPEND)
            continue;
          g_test_message ("%s: %s", ids[i], entry->icon);
          pw_command_append (f->document, ids[i], &wanted, NULL, NULL, &error);
          g_assert_no_error (error);
        }
    }
}

static void
test_groups (EditFixture  *f,
             gconstpointer data)
{
  g_autofree char *group = edit_create (f, "group", "C", 1300, 300);
  g_autoptr (GArray) entries = list (f, group);
  g_autofree char *is = to_text (entries);

  g_assert_cmpstr (is, ==, "annotation color delete");
}

static void
test_compensation (EditFixture  *f,
                   gconstpointer data)
{
  g_autoptr (GArray) entries = NULL;
  g_autofree char  *is = NULL;
  const PwPadEntry *first;

  edit_delete (f, "Com");
  entries = list (f, "Cat");
  is = to_text (entries);
  g_assert_cmpstr (is, ==, "task annotation connect type color delete");
  first = &g_array_index (entries, PwPadEntry, 0);
  g_assert_cmpstr (first->label, ==, "Append a compensation activity");
  g_assert_null (first->term);
}

/* Lanes of 200 are divided in three, of 150 in two, of 100 no more. */
static void
test_room (EditFixture  *f,
           gconstpointer data)
{
  static const struct
  {
    double      height;
    const char *entries;
  } rooms[] = {
    { 180, LANE "color delete" },
    { 150, "lane-above lane-divide-2 lane-below color delete" },
    { 100, "lane-above lane-below color delete" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) entries = NULL;
      g_autofree char *is = NULL;
      PwRect           bounds = edit_bounds_of (f, "L1");

      /* Nothing in it that would keep it large. */
      if (i == 0)
        for (const char *const *id = (const char *const[]){ "A", "B", "Com", "Start", "G", "End", "Data", NULL }; *id != NULL; id++)
          edit_delete (f, *id);
      bounds.height = rooms[i].height;
      pw_command_resize_lane (f->document, "L1", bounds, TRUE, &error);
      g_assert_no_error (error);
      entries = list (f, "L1");
      is = to_text (entries);
      g_assert_cmpstr (is, ==, rooms[i].entries);
    }
}

static void
test_upright (EditFixture  *f,
              gconstpointer data)
{
  g_autoptr (GArray) entries = NULL;
  g_autofree char *is = NULL;
  const char      *ids[] = { "Cash_di", NULL };
  g_autoptr (GError) error = NULL;

  pw_command_set_property (f->document, ids, "isHorizontal", "false", &error);
  g_assert_no_error (error);
  entries = list (f, "Cash");
  is = to_text (entries);
  g_assert_cmpstr (is, ==, "lane-left lane-split-2 lane-split-3 lane-right annotation connect type tidy color delete");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  EDIT_TOWN ("/pad/entries", test_entries);
  EDIT_TOWN ("/pad/what-is-offered-to-append-works", test_appending_works);
  EDIT_TOWN ("/pad/group", test_groups);
  EDIT_TOWN ("/pad/one-compensation-activity", test_compensation);
  EDIT_TOWN ("/pad/lanes-are-divided-where-there-is-room", test_room);
  EDIT_TOWN ("/pad/upright-pools", test_upright);

  return g_test_run ();
}
