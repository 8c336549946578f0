/* interact/test-hit-test.c - a pointer finds what a person means
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/hit-test.h"

#include "sample-diagram.h"

typedef struct
{
  const char *name;
  PwPoint     point;
  const char *id;
  PwHitPart   part;
} HitCase;

static const HitCase cases[] = {
  { "inside-a-task", { 250, 80 }, "check", PW_HIT_SHAPE },
  { "task-goes-before-flow-that-ends-in-it", { 201, 100 }, "check", PW_HIT_SHAPE },
  { "beside-a-flow", { 168, 103 }, "f1", PW_HIT_LINE },
  { "too-far-from-a-flow", { 168, 110 }, "Front", PW_HIT_CONTENT },
  { "flow-goes-before-the-lane-border-it-crosses", { 375, 200 }, "no", PW_HIT_LINE },
  { "corner-of-a-circle-is-outside", { 101, 83 }, "Front", PW_HIT_CONTENT },
  { "middle-of-a-circle", { 118, 100 }, "start", PW_HIT_SHAPE },
  { "corner-of-a-diamond-is-outside", { 353, 78 }, "Front", PW_HIT_CONTENT },
  { "middle-of-a-diamond", { 375, 90 }, "gate", PW_HIT_SHAPE },
  { "attached-event-goes-before-its-host", { 400, 335 }, "deadline", PW_HIT_SHAPE },
  { "attached-event-outside-its-host", { 405, 350 }, "deadline", PW_HIT_SHAPE },
  { "host-beside-its-attached-event", { 340, 280 }, "ask", PW_HIT_SHAPE },
  { "inside-a-lane", { 600, 350 }, "Back", PW_HIT_CONTENT },
  { "head-of-a-lane", { 45, 300 }, "Back", PW_HIT_BORDER },
  { "head-of-a-pool", { 15, 300 }, "Pool", PW_HIT_BORDER },
  { "black-box", { 350, 480 }, "Citizen", PW_HIT_SHAPE },
  { "message-flow", { 281, 400 }, "asks", PW_HIT_LINE },
  { "nothing", { 350, 430 }, NULL },
  { "far-away", { -5000, 9000 }, NULL },
  { "on-a-label", { 150, 160 }, "start", PW_HIT_LABEL },
};

static void
test_hit (gconstpointer data)
{
  const HitCase *want = data;
  PwHitPart      part = PW_HIT_SHAPE;
  g_auto (SampleDiagram) sample = sample_diagram_new ();
  g_autofree PwRect *labels = g_new0 (PwRect, pw_diagram_get_n_items (sample.diagram));
  g_autoptr (PwItemIndex) index = NULL;

  labels[sample_diagram_find (&sample, "start")] = (PwRect){ 90, 150, 70, 20 };
  g_assert_cmpstr (sample_diagram_get_id (&sample, pw_hit_test (sample.diagram, NULL, want->point, 5, labels, NULL)), ==,
                   want->id);
  /* An index finds the same, only sooner. */
  index = pw_item_index_new (sample.diagram, labels);
  g_assert_cmpstr (sample_diagram_get_id (&sample, pw_hit_test (sample.diagram, index, want->point, 5, labels, &part)), ==,
                   want->id);
  if (want->id != NULL)
    g_assert_cmpint (part, ==, want->part);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/interact/hit-test/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_hit);
    }

  return g_test_run ();
}
