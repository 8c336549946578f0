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
} HitCase;

static const HitCase cases[] = {
  { "inside-a-task", { 250, 80 }, "check" },
  { "task-goes-before-flow-that-ends-in-it", { 201, 100 }, "check" },
  { "beside-a-flow", { 168, 103 }, "f1" },
  { "too-far-from-a-flow", { 168, 110 }, "Front" },
  { "flow-goes-before-the-lane-border-it-crosses", { 375, 200 }, "no" },
  { "corner-of-a-circle-is-outside", { 101, 83 }, "Front" },
  { "middle-of-a-circle", { 118, 100 }, "start" },
  { "corner-of-a-diamond-is-outside", { 353, 78 }, "Front" },
  { "middle-of-a-diamond", { 375, 90 }, "gate" },
  { "attached-event-goes-before-its-host", { 400, 335 }, "deadline" },
  { "attached-event-outside-its-host", { 405, 350 }, "deadline" },
  { "host-beside-its-attached-event", { 340, 280 }, "ask" },
  { "inside-a-lane", { 600, 350 }, "Back" },
  { "head-of-a-lane", { 45, 300 }, "Back" },
  { "head-of-a-pool", { 15, 300 }, "Pool" },
  { "black-box", { 350, 480 }, "Citizen" },
  { "message-flow", { 281, 400 }, "asks" },
  { "nothing", { 350, 430 }, NULL },
  { "far-away", { -5000, 9000 }, NULL },
  { "on-a-label", { 150, 160 }, "start" },
};

static void
test_hit (gconstpointer data)
{
  const HitCase *want = data;
  g_auto (SampleDiagram) sample = sample_diagram_new ();
  g_autofree PwRect *labels = g_new0 (PwRect, pw_diagram_get_n_items (sample.diagram));

  labels[sample_diagram_find (&sample, "start")] = (PwRect){ 90, 150, 70, 20 };
  g_assert_cmpstr (sample_diagram_get_id (&sample, pw_hit_test (sample.diagram, want->point, 5, labels)), ==,
                   want->id);
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
