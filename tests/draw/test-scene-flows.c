/* draw/test-scene-flows.c - lines end at outlines and carry the marks of their kind
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "drawing.h"

#include <math.h>

#define SHAPE(id, x, y, w, h) \
  "<di:BPMNShape bpmnElement='" id "'><dc:Bounds x='" #x "' y='" #y "' width='" #w "' height='" #h "'/></di:BPMNShape>"
#define FLOW(attributes, points) "<di:BPMNEdge bpmnElement='F' " attributes ">" points "</di:BPMNEdge>"
#define AT(x, y) "<dd:waypoint x='" #x "' y='" #y "'/>"

/* The first open path of the flow "F": its line. */
static const PwDrawOp *
get_line (const PwDrawing *drawing)
{
  const PwDisplayList *list = pw_drawing_find (drawing, "F");

  for (guint i = 0; i < pw_display_list_get_n_ops (list); i++)
    {
      const PwDrawOp *op = pw_display_list_get_op (list, i);

      if (op->kind == PW_DRAW_PATH && op->fill.alpha == 0)
        return op;
    }
  g_assert_not_reached ();
}

typedef struct
{
  const char *name;
  const char *process;
  const char *plane;
  PwPoint     start;
  double      end_x; /* of the arrow's tip */
} CropCase;

static const CropCase crop_cases[] = {
  { "circles", "<startEvent id='A'/><endEvent id='B'/><sequenceFlow id='F' sourceRef='A' targetRef='B'/>", SHAPE ("A", 0, 0, 36, 36) SHAPE ("B", 100, 0, 36, 36) FLOW ("", AT (18, 18) AT (118, 18)), { 36, 18 }, 100 },
  { "tasks", "<task id='A'/><task id='B'/><sequenceFlow id='F' sourceRef='A' targetRef='B'/>", SHAPE ("A", 0, 0, 100, 80) SHAPE ("B", 200, 0, 100, 80) FLOW ("", AT (50, 40) AT (250, 40)), { 100, 40 }, 200 },
  { "points-inside-are-dropped", "<task id='A'/><task id='B'/><sequenceFlow id='F' sourceRef='A' targetRef='B'/>", SHAPE ("A", 0, 0, 100, 80) SHAPE ("B", 200, 0, 100, 80) FLOW ("", AT (20, 20) AT (50, 40) AT (90, 40) AT (250, 40)), { 100, 40 }, 200 },
  { "diamond", "<exclusiveGateway id='A'/><task id='B'/><sequenceFlow id='F' sourceRef='A' targetRef='B'/>", SHAPE ("A", 0, 0, 50, 50) SHAPE ("B", 200, 0, 100, 80) FLOW ("", AT (25, 15) AT (220, 15)), { 40, 15 }, 200 },
  { "ends-on-the-outline-stay", "<task id='A'/><task id='B'/><sequenceFlow id='F' sourceRef='A' targetRef='B'/>", SHAPE ("A", 0, 0, 100, 80) SHAPE ("B", 200, 0, 100, 80) FLOW ("", AT (100, 40) AT (200, 40)), { 100, 40 }, 200 },
  { "ends-short-of-shapes-reach-them", "<endEvent id='A'/><task id='B'/><sequenceFlow id='F' sourceRef='A' targetRef='B'/>", SHAPE ("A", 0, 0, 36, 36) SHAPE ("B", 200, 0, 100, 80) FLOW ("", AT (41, 18) AT (180, 18)), { 36, 18 }, 200 },
  { "ends-that-miss-stay", "<task id='A'/><task id='B'/><sequenceFlow id='F' sourceRef='A' targetRef='B'/>", SHAPE ("A", 0, 0, 100, 80) SHAPE ("B", 200, 0, 100, 80) FLOW ("", AT (110, 100) AT (180, 100)), { 110, 100 }, 180 },
};

static void
test_crop (gconstpointer data)
{
  const CropCase *want = data;
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch ("", want->process, want->plane, "light");
  const PwDrawOp      *line = get_line (drawing);
  const PwDisplayList *list = pw_drawing_find (drawing, "F");
  const PwDrawOp      *head = pw_display_list_get_op (list, 1);

  g_assert_cmpfloat_with_epsilon (line->points[0].x, want->start.x, 0.1);
  g_assert_cmpfloat_with_epsilon (line->points[0].y, want->start.y, 0.1);
  g_assert_cmpfloat (head->fill.alpha, ==, 1);
  g_assert_cmpfloat_with_epsilon (head->points[1].x, want->end_x, 0.1);
}

#define TWO_TASKS SHAPE ("A", 0, 0, 100, 80) SHAPE ("B", 300, 0, 100, 80) FLOW ("", AT (100, 40) AT (300, 40))

static guint
count_flow_ops (const char *process)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch ("", process, TWO_TASKS, "light");

  return pw_display_list_get_n_ops (pw_drawing_find (drawing, "F"));
}

static void
test_marks_at_the_start (void)
{
  static const char condition[] = "<conditionExpression>x</conditionExpression>";
  g_autofree char  *conditional = g_strdup_printf (
       "<task id='A'/><task id='B'/><sequenceFlow id='F' sourceRef='A' targetRef='B'>%s</sequenceFlow>", condition);
  g_autofree char *from_gateway = g_strdup_printf (
      "<exclusiveGateway id='A'/><task id='B'/><sequenceFlow id='F' sourceRef='A' targetRef='B'>%s</sequenceFlow>", condition);

  g_assert_cmpuint (count_flow_ops ("<task id='A'/><task id='B'/><sequenceFlow id='F' sourceRef='A' targetRef='B'/>"), ==, 2);
  g_assert_cmpuint (count_flow_ops ("<task id='A' default='F'/><task id='B'/><sequenceFlow id='F' sourceRef='A' targetRef='B'/>"), ==, 3);
  g_assert_cmpuint (count_flow_ops ("<exclusiveGateway id='A' default='F'/><task id='B'/><sequenceFlow id='F' sourceRef='A' targetRef='B'/>"), ==, 3);
  g_assert_cmpuint (count_flow_ops (conditional), ==, 3);
  g_assert_cmpuint (count_flow_ops (from_gateway), ==, 2);
}

/* The slash crosses the line, near the source. */
static void
test_default_slash_crosses (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch (
      "", "<task id='A' default='F'/><task id='B'/><sequenceFlow id='F' sourceRef='A' targetRef='B'/>", TWO_TASKS, "light");
  const PwDrawOp *slash = pw_display_list_get_op (pw_drawing_find (drawing, "F"), 2);

  g_assert_cmpuint (slash->n_points, ==, 2);
  g_assert_cmpfloat ((slash->points[0].y - 40) * (slash->points[1].y - 40), <, 0);
  g_assert_cmpfloat (slash->points[0].x, >, 100);
  g_assert_cmpfloat (slash->points[1].x, <, 125);
}

typedef struct
{
  const char *attributes;
  guint       n_ops;
} MessageCase;

static const MessageCase message_cases[] = {
  { "", 3 },
  { "messageVisibleKind='initiating'", 5 },
  { "messageVisibleKind='non_initiating'", 5 },
};

static void
test_message_flow (gconstpointer data)
{
  const MessageCase *want = data;
  g_autofree char   *plane = g_strdup_printf (
        SHAPE ("A", 0, 0, 100, 80) SHAPE ("B", 0, 300, 100, 80) "<di:BPMNEdge bpmnElement='F' %s>" AT (50, 80) AT (50, 300) "</di:BPMNEdge>",
        want->attributes);
  g_autoptr (PwDrawing) drawing =
      pw_drawing_sketch ("<message id='M'/><collaboration id='C'><messageFlow id='F' messageRef='M' sourceRef='A' targetRef='B'/></collaboration>",
                         "<task id='A'/><task id='B'/>", plane, "light");
  const PwDisplayList *list = pw_drawing_find (drawing, "F");

  g_assert_cmpuint (pw_display_list_get_n_ops (list), ==, want->n_ops);
  g_assert_cmpfloat (pw_display_list_get_op (list, 0)->dashes[0], >, 0);
  if (want->n_ops == 5)
    {
      const PwDrawOp *envelope = pw_display_list_get_op (list, 3);
      PwPoint         middle = pw_rect_center (pw_points_bounds (envelope->points, envelope->n_points));

      g_assert_cmpfloat_with_epsilon (middle.x, 50, 0.1);
      g_assert_cmpfloat_with_epsilon (middle.y, 190, 0.1);
    }
}

typedef struct
{
  const char *flow;
  guint       n_heads;
} AssociationCase;

static const AssociationCase association_cases[] = {
  { "<association id='F' sourceRef='A' targetRef='B'/>", 0 },
  { "<association id='F' sourceRef='A' targetRef='B' associationDirection='One'/>", 1 },
  { "<association id='F' sourceRef='A' targetRef='B' associationDirection='Both'/>", 2 },
};

static void
test_association (gconstpointer data)
{
  const AssociationCase *want = data;
  g_autofree char       *process = g_strdup_printf ("<task id='A'/><task id='B'/>%s", want->flow);
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch ("", process, TWO_TASKS, "light");
  const PwDisplayList *list = pw_drawing_find (drawing, "F");

  g_assert_cmpuint (pw_display_list_get_n_ops (list), ==, 1 + want->n_heads);
  g_assert_true (pw_display_list_get_op (list, 0)->is_round);
  g_assert_cmpfloat (pw_display_list_get_op (list, 0)->dashes[1], >, 0);
}

/* A data association is drawn to the activity it stands in. */
static void
test_data_association_ends_at_its_activity (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch (
      "", "<dataObject id='O'/><dataObjectReference id='A' dataObjectRef='O'/><task id='B'><ioSpecification><dataInput id='I'/></ioSpecification>"
          "<dataInputAssociation id='F'><sourceRef>A</sourceRef><targetRef>I</targetRef></dataInputAssociation></task>",
      SHAPE ("A", 0, 0, 36, 50) SHAPE ("B", 200, 0, 100, 80) FLOW ("", AT (18, 25) AT (250, 25)), "light");
  const PwDrawOp *line = get_line (drawing);

  g_assert_cmpfloat_with_epsilon (line->points[0].x, 36, 0.1);
  g_assert_cmpfloat_with_epsilon (line->points[line->n_points - 1].x, 200, 0.1);
}

static guint
count_verbs (const PwDrawOp *op,
             PwPathVerb      verb)
{
  guint n = 0;

  for (guint i = 0; i < op->n_verbs; i++)
    n += op->verbs[i] == verb;

  return n;
}

static void
test_corners_are_rounded (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch (
      "", "<task id='A'/><task id='B'/><sequenceFlow id='F' sourceRef='A' targetRef='B'/>",
      SHAPE ("A", 0, 0, 100, 80) SHAPE ("B", 300, 200, 100, 80) FLOW ("", AT (100, 40) AT (200, 40) AT (200, 240) AT (300, 240)),
      "light");

  g_assert_cmpuint (count_verbs (get_line (drawing), PW_PATH_CURVE), ==, 2);
}

static void
test_line_is_open_under_its_label (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch (
      "", "<task id='A'/><task id='B'/><sequenceFlow id='F' name='ja' sourceRef='A' targetRef='B'/>",
      SHAPE ("A", 0, 0, 100, 80) SHAPE ("B", 300, 0, 100, 80)
          FLOW ("", AT (100, 40) AT (300, 40) "<di:BPMNLabel><dc:Bounds x='190' y='33' width='20' height='14'/></di:BPMNLabel>"),
      "light");
  const PwDrawOp *line = get_line (drawing);
  PwRect          label = pw_drawing_get_label (drawing, "F");

  g_assert_cmpuint (count_verbs (line, PW_PATH_MOVE), ==, 2);
  g_assert_cmpfloat (line->points[1].x, <, label.x);
  g_assert_cmpfloat (line->points[2].x, >, label.x + label.width);
}

static void
test_print_jumps_over_crossings (void)
{
  static const char process[] = "<task id='A'/><task id='B'/><task id='D'/><task id='E'/>"
                                "<sequenceFlow id='F' sourceRef='A' targetRef='B'/><sequenceFlow id='G' sourceRef='D' targetRef='E'/>";
  static const char plane[] = SHAPE ("A", 0, 100, 100, 80) SHAPE ("B", 300, 100, 100, 80) SHAPE ("D", 150, 0, 100, 60) SHAPE ("E", 150, 220, 100, 60)
      FLOW ("", AT (100, 140) AT (300, 140)) "<di:BPMNEdge bpmnElement='G'>" AT (200, 60) AT (200, 220) "</di:BPMNEdge>";
  g_autoptr (PwDrawing) light = pw_drawing_sketch ("", process, plane, "light");
  g_autoptr (PwDrawing) print = pw_drawing_sketch ("", process, plane, "print");

  g_assert_cmpuint (count_verbs (get_line (light), PW_PATH_CURVE), ==, 0);
  g_assert_cmpuint (count_verbs (get_line (print), PW_PATH_CURVE), ==, 1);
  /* Only the level line jumps. */
  g_assert_cmpuint (count_verbs (pw_display_list_get_op (pw_drawing_find (print, "G"), 0), PW_PATH_CURVE), ==, 0);
}

static void
test_poor_edges_do_no_harm (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch (
      "", "<task id='A'/><sequenceFlow id='F' name='x' sourceRef='A' targetRef='Nothing'/><sequenceFlow id='G' name='y' sourceRef='A' targetRef='A'/>",
      SHAPE ("A", 0, 0, 100, 80) FLOW ("", AT (10, 10)) "<di:BPMNEdge bpmnElement='G'>" AT (10, 10) AT (10, 10) AT (10, 10) "</di:BPMNEdge>"
                                                                                                                            "<di:BPMNEdge bpmnElement='Nobody'>" AT (0, 200) AT (100, 200) "</di:BPMNEdge>",
      "print");
  const PwDisplayList *unknown = pw_scene_get_list (drawing->scene, 3);

  g_assert_cmpuint (pw_scene_get_n_items (drawing->scene), ==, 4);
  g_assert_cmpuint (pw_display_list_get_n_ops (unknown), ==, 1);
}

#define ADD(group, cases, test)                                                      \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                                   \
    {                                                                                \
      g_autofree char *path = g_strdup_printf ("/draw/scene-flows/" group "/%u", i); \
                                                                                     \
      g_test_add_data_func (path, &cases[i], test);                                  \
    }

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (crop_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/draw/scene-flows/crop/%s", crop_cases[i].name);

      g_test_add_data_func (path, &crop_cases[i], test_crop);
    }
  ADD ("message", message_cases, test_message_flow)
  ADD ("association", association_cases, test_association)
  g_test_add_func ("/draw/scene-flows/marks-at-the-start", test_marks_at_the_start);
  g_test_add_func ("/draw/scene-flows/default-slash-crosses", test_default_slash_crosses);
  g_test_add_func ("/draw/scene-flows/data-association-ends-at-its-activity", test_data_association_ends_at_its_activity);
  g_test_add_func ("/draw/scene-flows/corners-are-rounded", test_corners_are_rounded);
  g_test_add_func ("/draw/scene-flows/line-is-open-under-its-label", test_line_is_open_under_its_label);
  g_test_add_func ("/draw/scene-flows/print-jumps-over-crossings", test_print_jumps_over_crossings);
  g_test_add_func ("/draw/scene-flows/poor-edges-do-no-harm", test_poor_edges_do_no_harm);

  return g_test_run ();
}
