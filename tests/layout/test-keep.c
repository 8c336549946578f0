/* tests/layout/test-keep.c - a drawing is completed, and what is drawn stays
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <math.h>

#include "layout/arrange.h"
#include "sample-model.h"
#include "xml/reader.h"

#define HEAD                                                               \
  "<definitions xmlns='" PW_NAMESPACE_URI_MODEL "'"                        \
  " xmlns:bpmndi='" PW_NAMESPACE_URI_BPMNDI "'"                            \
  " xmlns:dc='" PW_NAMESPACE_URI_DC "' xmlns:di='" PW_NAMESPACE_URI_DI "'" \
  " targetNamespace='urn:t'>"
#define PLANE(plane, content) "<bpmndi:BPMNDiagram id='d'><bpmndi:BPMNPlane bpmnElement='" plane "'>" content "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>"
#define SHAPE(id, x, y, width, height)                      \
  "<bpmndi:BPMNShape bpmnElement='" id "'><dc:Bounds x='" x \
  "' y='" y "' width='" width "' height='" height "'/></bpmndi:BPMNShape>"
#define TASK(id, x, y) SHAPE (id, x, y, "100", "80")
#define EDGE(id, x1, y1, x2, y2)                              \
  "<bpmndi:BPMNEdge bpmnElement='" id "'><di:waypoint x='" x1 \
  "' y='" y1 "'/><di:waypoint x='" x2 "' y='" y2 "'/></bpmndi:BPMNEdge>"
#define FLOW(id, from, to) "<sequenceFlow id='" id "' sourceRef='" from "' targetRef='" to "'/>"

typedef struct
{
  PwModel       *model;
  PwArrangement *arrangement;
  PwDiagram     *drawing; /* the first */
} Kept;

static Kept
keep (const char *content)
{
  g_autofree char *document = g_strconcat (HEAD, content, "</definitions>", NULL);
  Kept             kept = { sample_model_parse (document), NULL, NULL };

  kept.arrangement = pw_arrangement_new (kept.model, PW_ARRANGE_KEEP, NULL, NULL);
  g_assert_cmpuint (kept.arrangement->sheets->len, >, 0);
  kept.drawing = g_array_index (kept.arrangement->sheets, PwArrangedSheet, 0).drawing;

  return kept;
}

static void
kept_clear (Kept *self)
{
  pw_arrangement_free (self->arrangement);
  pw_model_free (self->model);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Kept, kept_clear)

static const PwDiagramItem *
find (const Kept *kept,
      const char *id)
{
  int n = pw_diagram_find (kept->drawing, pw_model_find (kept->model, id));

  g_assert_cmpint (n, >=, 0);
  return pw_diagram_get_item (kept->drawing, (guint) n);
}

static void
assert_at (const Kept *kept,
           const char *id,
           double      x,
           double      y)
{
  const PwDiagramItem *item = find (kept, id);

  if (fabs (item->bounds.x - x) > 0.01 || fabs (item->bounds.y - y) > 0.01)
    g_error ("%s is at %g, %g and not at %g, %g", id, item->bounds.x, item->bounds.y, x, y);
}

static void
assert_free (const Kept *kept)
{
  for (guint i = 0; i < pw_diagram_get_n_items (kept->drawing); i++)
    for (guint k = 0; k < i; k++)
      {
        const PwDiagramItem *a = pw_diagram_get_item (kept->drawing, i);
        const PwDiagramItem *b = pw_diagram_get_item (kept->drawing, k);

        if (a->is_edge || b->is_edge || a->parent == (int) k || b->parent == (int) i || a->has_children || b->has_children)
          continue;
        g_assert_false (pw_rect_intersects (a->bounds, b->bounds));
      }
}

static void
assert_inside (const Kept *kept,
               const char *outer,
               const char *inner)
{
  g_assert_true (pw_rect_contains_rect (find (kept, outer)->bounds, find (kept, inner)->bounds));
}

/* A and B, N new between them, C behind; B begins at @x. */
#define ROW(x, x_of_c)                                                                                                                                           \
  "<process id='P'><task id='A'/><task id='N'/><task id='B'/><task id='C'/>" FLOW ("F", "A", "N") FLOW ("G", "N", "B") FLOW ("H", "B", "C") "</process>" PLANE ( \
      "P", TASK ("A", "0", "0") TASK ("B", x, "0") TASK ("C", x_of_c, "0") EDGE ("F", "100", "40", x, "40") EDGE ("H", "100", "40", x_of_c, "40"))

static void
test_free_room (void)
{
  g_auto (Kept) kept = keep (ROW ("300", "450"));

  assert_at (&kept, "A", 0, 0);
  assert_at (&kept, "N", 150, 0);
  assert_at (&kept, "B", 300, 0);
  assert_at (&kept, "C", 450, 0);
  g_assert_cmpuint (find (&kept, "G")->n_points, ==, 2);
  g_assert_cmpfloat (find (&kept, "F")->points[1].x, ==, 150);
  g_assert_cmpfloat (find (&kept, "G")->points[0].x, ==, 250);
}

static void
test_least_shift (void)
{
  g_auto (Kept) kept = keep (ROW ("200", "400"));

  assert_at (&kept, "A", 0, 0);
  assert_at (&kept, "N", 125, 0);
  assert_at (&kept, "B", 250, 0); /* by what is missing, and no more */
  assert_at (&kept, "C", 400, 0); /* the gap before it was large enough */
}

static void
test_chain_of_shifts (void)
{
  g_auto (Kept) kept = keep (ROW ("150", "280"));

  assert_at (&kept, "B", 250, 0);
  assert_at (&kept, "C", 375, 0);
}

static void
test_pool_grows (void)
{
  g_auto (Kept) kept = keep ("<collaboration id='K'><participant id='Pool' processRef='P'/><participant id='Other'/></collaboration>"
                             "<process id='P'><laneSet id='s'><lane id='L1'><flowNodeRef>A</flowNodeRef><flowNodeRef>N</flowNodeRef><flowNodeRef>B</flowNodeRef>"
                             "</lane><lane id='L2'><flowNodeRef>X</flowNodeRef></lane></laneSet><task id='A'/><task id='N'/><task id='B'/><task id='X'/>" FLOW ("F", "A", "N") FLOW ("G", "N", "B") "</process>" PLANE ("K", SHAPE ("Pool", "0", "0", "340", "240") SHAPE ("L1", "30", "0", "310", "120") SHAPE ("L2", "30", "120", "310", "120") SHAPE ("Other", "0", "300", "340", "60") TASK ("A", "50", "20") TASK ("B", "200", "20") TASK ("X", "200", "140") EDGE ("F", "150", "60", "200", "60")));

  assert_at (&kept, "A", 50, 20);
  assert_at (&kept, "B", 300, 20);
  assert_at (&kept, "X", 200, 140);
  g_assert_cmpfloat (find (&kept, "Pool")->bounds.width, ==, 420);
  g_assert_cmpfloat (find (&kept, "L1")->bounds.width, ==, 390);
  g_assert_cmpfloat (find (&kept, "L2")->bounds.width, ==, 390);
  g_assert_cmpfloat (find (&kept, "Other")->bounds.width, ==, 420); /* it was as long */
  assert_inside (&kept, "L1", "N");
}

/* Flows run downwards: room is made below. */
static void
test_vertical_pool (void)
{
  g_auto (Kept) kept = keep ("<collaboration id='K'><participant id='Pool' processRef='P'/></collaboration>"
                             "<process id='P'><task id='A'/><task id='N'/><task id='B'/>" FLOW ("F", "A", "N") FLOW ("G", "N", "B") "</process>" PLANE ("K", "<bpmndi:BPMNShape bpmnElement='Pool' isHorizontal='false'><dc:Bounds x='0' y='0' width='200' height='300'/></bpmndi:BPMNShape>" TASK ("A", "50", "50") TASK ("B", "50", "180") EDGE ("F", "100", "130", "100", "180")));

  assert_at (&kept, "A", 50, 50);
  assert_at (&kept, "N", 50, 155);
  assert_at (&kept, "B", 50, 260);
  g_assert_cmpfloat (find (&kept, "Pool")->bounds.height, ==, 360);
  g_assert_cmpfloat (find (&kept, "Pool")->bounds.width, ==, 200);
}

static void
test_new_branch (void)
{
  g_auto (Kept) kept = keep ("<process id='P'><exclusiveGateway id='S'/><task id='A'/><exclusiveGateway id='J'/><task id='N'/><task id='M'/>" FLOW ("F1", "S", "A") FLOW ("F2", "A", "J") FLOW ("F3", "S", "N") FLOW ("F4", "N", "M") FLOW ("F5", "M", "J") "</process>" PLANE ("P", SHAPE ("S", "0", "15", "50", "50") TASK ("A", "100", "0") SHAPE ("J", "250", "15", "50", "50") EDGE ("F1", "50", "40", "100", "40") EDGE ("F2", "200", "40", "250", "40")));

  assert_at (&kept, "S", 0, 15);
  assert_at (&kept, "A", 100, 0);
  assert_free (&kept);
  g_assert_cmpfloat (find (&kept, "N")->bounds.x, >, 50);
  g_assert_cmpfloat (find (&kept, "M")->bounds.x, >, find (&kept, "N")->bounds.x);
  g_assert_cmpfloat (find (&kept, "J")->bounds.x, >=, find (&kept, "M")->bounds.x + 100);
  g_assert_cmpuint (find (&kept, "F4")->n_points, ==, 2);
}

static void
test_new_event_on_border (void)
{
  g_auto (Kept) kept = keep ("<process id='P'><task id='A'/><boundaryEvent id='E' attachedToRef='A'/></process>" PLANE ("P", TASK ("A", "0", "0")));

  g_assert_cmpfloat (find (&kept, "E")->bounds.y, ==, 62);
  assert_at (&kept, "A", 0, 0);
}

static void
test_new_lane_and_pool (void)
{
  g_auto (Kept) kept = keep ("<collaboration id='K'><participant id='Pool' processRef='P'/><participant id='New' processRef='Q'/></collaboration>"
                             "<process id='P'><laneSet id='s'><lane id='L1'><flowNodeRef>A</flowNodeRef></lane><lane id='L2'><flowNodeRef>N</flowNodeRef></lane></laneSet>"
                             "<task id='A'/><task id='N'/>" FLOW ("F", "A", "N") "</process><process id='Q'><task id='B'/></process>" PLANE ("K", SHAPE ("Pool", "0", "0", "400", "120") SHAPE ("L1", "30", "0", "370", "120") TASK ("A", "50", "20")));

  assert_at (&kept, "A", 50, 20);
  assert_at (&kept, "L2", 30, 120);
  assert_inside (&kept, "L2", "N");
  assert_inside (&kept, "Pool", "L2");
  assert_inside (&kept, "New", "B");
  g_assert_cmpfloat (find (&kept, "New")->bounds.y, >=, find (&kept, "Pool")->bounds.height);
  g_assert_cmpfloat (find (&kept, "New")->bounds.width, ==, find (&kept, "Pool")->bounds.width);
}

static void
test_lanes_around_steps (void)
{
  g_auto (Kept) kept = keep ("<collaboration id='K'><participant id='Pool' processRef='P'/></collaboration><process id='P'><laneSet id='s'>"
                             "<lane id='L1'><flowNodeRef>B</flowNodeRef></lane><lane id='L2'><flowNodeRef>A</flowNodeRef></lane></laneSet><task id='A'/><task id='B'/></process>" PLANE ("K", SHAPE ("Pool", "0", "0", "400", "300") TASK ("A", "50", "20") TASK ("B", "50", "200")));

  assert_at (&kept, "A", 50, 20);
  assert_at (&kept, "B", 50, 200);
  assert_inside (&kept, "L2", "A");
  assert_inside (&kept, "L1", "B");
  assert_inside (&kept, "Pool", "L1");
}

static void
test_overlap (void)
{
  g_auto (Kept) kept = keep ("<process id='P'><task id='A'/><task id='B'/></process>" PLANE ("P", TASK ("A", "0", "0") TASK ("B", "80", "10")));

  assert_at (&kept, "A", 0, 0);
  assert_free (&kept);
}

/* What is new lies on a flow of others, which goes around it. */
static void
test_crossed_flow (void)
{
  g_auto (Kept) kept = keep ("<process id='P'><task id='A'/><task id='N'/><task id='B'/><task id='C'/><task id='D'/>" FLOW ("F", "A", "N") FLOW ("G", "N", "B") FLOW ("X", "C", "D") "</process>" PLANE ("P", TASK ("A", "0", "200") TASK ("B", "300", "200") TASK ("C", "150", "0") TASK ("D", "150", "400") EDGE ("F", "100", "240", "300", "240") EDGE ("X", "200", "80", "200", "400")));
  const PwDiagramItem *flow = find (&kept, "X");
  const PwRect         step = pw_rect_grow (find (&kept, "N")->bounds, -1);

  assert_at (&kept, "C", 150, 0);
  for (guint i = 0; i + 1 < flow->n_points; i++)
    g_assert_false (pw_rect_intersects (pw_rect_grow (pw_points_bounds (flow->points + i, 2), 0.5), step));
}

static void
test_label_follows (void)
{
  g_auto (Kept) kept = keep ("<process id='P'><task id='A'/><task id='N'/><endEvent id='B' name='Ende'/>" FLOW ("F", "A", "N") FLOW ("G", "N", "B") "</process>" PLANE ("P", TASK ("A", "0", "0") "<bpmndi:BPMNShape bpmnElement='B'><dc:Bounds x='150' y='22' width='36' height='36'/><bpmndi:BPMNLabel><dc:Bounds x='150' y='64' width='36' height='14'/></bpmndi:BPMNLabel></bpmndi:BPMNShape>" EDGE ("F", "100", "40", "150", "40")));
  const PwDiagramItem *event = find (&kept, "B");

  g_assert_cmpfloat (event->bounds.x, ==, 250);
  g_assert_cmpfloat (event->label_bounds.x, ==, 250);
  g_assert_cmpfloat (event->label_bounds.y, ==, 64);
}

/* --- clean drawings stay, and the second time nothing changes ------------------------------------ */

static gboolean
is_same (const PwDiagram *a,
         const PwDiagram *b)
{
  if (pw_diagram_get_n_items (a) != pw_diagram_get_n_items (b))
    return FALSE;
  for (guint i = 0; i < pw_diagram_get_n_items (a); i++)
    {
      const PwDiagramItem *left = pw_diagram_get_item (a, i);
      const PwDiagramItem *right = pw_diagram_get_item (b, i);

      if (memcmp (&left->bounds, &right->bounds, sizeof (PwRect)) != 0 || left->n_points != right->n_points || left->has_label_bounds != right->has_label_bounds ||
          (left->n_points > 0 && memcmp (left->points, right->points, sizeof (PwPoint) * left->n_points) != 0) ||
          (left->has_label_bounds && memcmp (&left->label_bounds, &right->label_bounds, sizeof (PwRect)) != 0))
        return FALSE;
    }

  return TRUE;
}

static void
test_deterministic (void)
{
  g_auto (Kept) first = keep (ROW ("150", "280"));
  g_auto (Kept) second = keep (ROW ("150", "280"));

  g_assert_true (is_same (first.drawing, second.drawing));
}

static void
test_clean_stays (void)
{
  g_auto (Kept) kept = keep ("<process id='P'><task id='A'/><task id='B'/>" FLOW ("F", "A", "B") "</process>" PLANE ("P", TASK ("A", "0", "0") TASK ("B", "103.5", "7.25") EDGE ("F", "99", "41", "104", "47.75")));
  g_autoptr (PwDiagram) read = pw_diagram_read (pw_model_get_nth_diagram (kept.model, 0));

  g_assert_true (is_same (kept.drawing, read));
}

static void
test_samples_stay (void)
{
  g_autoptr (GPtrArray) paths = sample_model_list_files ();
  guint n_changed = 0;

  if (paths->len == 0)
    {
      g_test_skip ("PW_SHARED_DATA names no diagrams of other makers");
      return;
    }
  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (g_ptr_array_index (paths, i));
      g_autoptr (PwModel) model = pw_xml_read_file (file, NULL, NULL);
      g_autoptr (PwArrangement) kept = model != NULL ? pw_arrangement_new (model, PW_ARRANGE_KEEP, NULL, NULL) : NULL;

      for (guint k = 0; kept != NULL && k < kept->sheets->len; k++)
        {
          const PwArrangedSheet *sheet = &g_array_index (kept->sheets, PwArrangedSheet, k);
          g_autoptr (PwDiagram) read = sheet->diagram != NULL ? pw_diagram_read (sheet->diagram) : NULL;

          if (read == NULL || is_same (read, sheet->drawing))
            continue;
          n_changed++;
          g_test_message ("changed: %s", (const char *) g_ptr_array_index (paths, i));
        }
    }
  /* In these three, flows end at steps they do not belong to, or have no length. */
  g_assert_cmpuint (n_changed, <=, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/keep/free-room", test_free_room);
  g_test_add_func ("/keep/least-shift", test_least_shift);
  g_test_add_func ("/keep/chain-of-shifts", test_chain_of_shifts);
  g_test_add_func ("/keep/pool-grows", test_pool_grows);
  g_test_add_func ("/keep/vertical-pool", test_vertical_pool);
  g_test_add_func ("/keep/new-branch", test_new_branch);
  g_test_add_func ("/keep/new-event-on-border", test_new_event_on_border);
  g_test_add_func ("/keep/new-lane-and-pool", test_new_lane_and_pool);
  g_test_add_func ("/keep/lanes-around-steps", test_lanes_around_steps);
  g_test_add_func ("/keep/overlap", test_overlap);
  g_test_add_func ("/keep/crossed-flow", test_crossed_flow);
  g_test_add_func ("/keep/label-follows", test_label_follows);
  g_test_add_func ("/keep/deterministic", test_deterministic);
  g_test_add_func ("/keep/clean-stays", test_clean_stays);
  g_test_add_func ("/keep/samples-stay", test_samples_stay);

  return g_test_run ();
}
