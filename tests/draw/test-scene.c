/* draw/test-scene.c - the notation of events, gateways, activities, pools and data
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "drawing.h"

#include <math.h>
#include <string.h>

#define PLACE "<di:BPMNShape bpmnElement='X' %s><dc:Bounds x='100' y='100' width='%d' height='%d'/></di:BPMNShape>"

static PwDrawing *
draw_one (const char *process,
          const char *attributes,
          int         width,
          int         height)
{
  g_autofree char *plane = g_strdup_printf (PLACE, attributes, width, height);

  return pw_drawing_sketch ("", process, plane, "light");
}

static gboolean
is_ring (const PwDrawOp *op)
{
  return op->kind == PW_DRAW_PATH && !op->is_detail && op->n_verbs == 6 && op->verbs[1] == PW_PATH_CURVE;
}

/* --- events ------------------------------------------------------------------ */

typedef struct
{
  const char *process;
  guint       n_rings;
  double      line_width;
  gboolean    is_dashed;
  gboolean    has_symbol;
  gboolean    is_filled;
} EventCase;

#define BOUNDARY(attributes, definition) \
  "<task id='T'/><boundaryEvent id='X' attachedToRef='T' " attributes ">" definition "</boundaryEvent>"
#define IN_EVENT_SUB_PROCESS(attributes, definition) \
  "<subProcess id='S' triggeredByEvent='true'><startEvent id='X' " attributes ">" definition "</startEvent></subProcess>"

static const EventCase event_cases[] = {
  { "<startEvent id='X'/>", 1, 1.5, FALSE, FALSE, FALSE },
  { "<startEvent id='X'><messageEventDefinition/></startEvent>", 1, 1.5, FALSE, TRUE, FALSE },
  { "<endEvent id='X'/>", 1, 3, FALSE, FALSE, FALSE },
  { "<endEvent id='X'><messageEventDefinition/></endEvent>", 1, 3, FALSE, TRUE, TRUE },
  { "<endEvent id='X'><terminateEventDefinition/></endEvent>", 1, 3, FALSE, TRUE, TRUE },
  { "<intermediateThrowEvent id='X'/>", 2, 1.5, FALSE, FALSE, FALSE },
  { "<intermediateThrowEvent id='X'><signalEventDefinition/></intermediateThrowEvent>", 2, 1.5, FALSE, TRUE, TRUE },
  { "<intermediateCatchEvent id='X'><timerEventDefinition/></intermediateCatchEvent>", 2, 1.5, FALSE, TRUE, FALSE },
  { BOUNDARY ("", "<timerEventDefinition/>"), 2, 1.5, FALSE, TRUE, FALSE },
  { BOUNDARY ("cancelActivity='false'", "<timerEventDefinition/>"), 2, 1.5, TRUE, TRUE, FALSE },
  { BOUNDARY ("cancelActivity='false'", "<errorEventDefinition/>"), 2, 1.5, FALSE, TRUE, FALSE },
  { BOUNDARY ("", ""), 2, 1.5, FALSE, FALSE, FALSE },
  { IN_EVENT_SUB_PROCESS ("isInterrupting='false'", "<escalationEventDefinition/>"), 1, 1.5, TRUE, TRUE, FALSE },
  { IN_EVENT_SUB_PROCESS ("", "<errorEventDefinition/>"), 1, 1.5, FALSE, TRUE, FALSE },
  /* not interrupting says nothing outside an event sub-process */
  { "<startEvent id='X' isInterrupting='false'/>", 1, 1.5, FALSE, FALSE, FALSE },
  /* several triggers */
  { "<startEvent id='X'><messageEventDefinition/><timerEventDefinition/></startEvent>", 1, 1.5, FALSE, TRUE, FALSE },
  /* what BPMN forbids is drawn as if there were no trigger */
  { "<startEvent id='X'><linkEventDefinition/></startEvent>", 1, 1.5, FALSE, FALSE, FALSE },
  { "<startEvent id='X'><errorEventDefinition/></startEvent>", 1, 1.5, FALSE, FALSE, FALSE },
  { "<endEvent id='X'><timerEventDefinition/></endEvent>", 1, 3, FALSE, FALSE, FALSE },
  { "<intermediateThrowEvent id='X'><timerEventDefinition/></intermediateThrowEvent>", 2, 1.5, FALSE, FALSE, FALSE },
  { BOUNDARY ("", "<linkEventDefinition/>"), 2, 1.5, FALSE, FALSE, FALSE },
};

static void
test_event (gconstpointer data)
{
  const EventCase *want = data;
  g_autoptr (PwDrawing) drawing = draw_one (want->process, "", 36, 36);
  const PwDisplayList *list = pw_drawing_find (drawing, "X");
  const PwTheme       *theme = pw_theme_find ("light");
  guint                n_rings = 0;
  const PwDrawOp      *symbol = NULL;

  for (guint i = 0; i < pw_display_list_get_n_ops (list); i++)
    {
      const PwDrawOp *op = pw_display_list_get_op (list, i);

      if (is_ring (op))
        {
          n_rings++;
          g_assert_cmpfloat (op->line_width, ==, want->line_width);
          g_assert_cmpint (op->dashes[0] > 0, ==, want->is_dashed);
        }
      else if (symbol == NULL && op->is_detail)
        symbol = op;
    }

  g_assert_cmpuint (n_rings, ==, want->n_rings);
  g_assert_cmpint (symbol != NULL, ==, want->has_symbol);
  if (symbol != NULL)
    g_assert_cmpint (symbol->fill.red == theme->ink.red, ==, want->is_filled);
}

static void
test_referenced_trigger_counts (void)
{
  g_autoptr (PwDrawing) drawing =
      pw_drawing_sketch ("<timerEventDefinition id='TD'/>",
                         "<startEvent id='X'><eventDefinitionRef>TD</eventDefinitionRef></startEvent>",
                         "<di:BPMNShape bpmnElement='X'><dc:Bounds x='0' y='0' width='36' height='36'/></di:BPMNShape>",
                         "light");

  g_assert_cmpuint (pw_display_list_get_n_ops (pw_drawing_find (drawing, "X")), ==, 4);
}

/* --- gateways ---------------------------------------------------------------- */

static void
test_cross_only_where_visible (void)
{
  g_autoptr (PwDrawing) with = draw_one ("<exclusiveGateway id='X'/>", "isMarkerVisible='true'", 50, 50);
  g_autoptr (PwDrawing) without = draw_one ("<exclusiveGateway id='X'/>", "", 50, 50);

  g_assert_cmpuint (pw_display_list_get_n_ops (pw_drawing_find (with, "X")), ==, 2);
  g_assert_cmpuint (pw_display_list_get_n_ops (pw_drawing_find (without, "X")), ==, 1);
}

static void
test_gateways_differ (void)
{
  static const char *const gateways[] = {
    "<parallelGateway id='X'/>",
    "<inclusiveGateway id='X'/>",
    "<complexGateway id='X'/>",
    "<eventBasedGateway id='X'/>",
    "<eventBasedGateway id='X' instantiate='true'/>",
    "<eventBasedGateway id='X' instantiate='true' eventGatewayType='Parallel'/>",
  };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (gateways); i++)
    {
      g_autoptr (PwDrawing) drawing = draw_one (gateways[i], "", 50, 50);
      const PwDisplayList *list = pw_drawing_find (drawing, "X");
      const PwDrawOp      *last = pw_display_list_get_op (list, pw_display_list_get_n_ops (list) - 1);

      g_assert_cmpuint (pw_display_list_get_n_ops (list), >=, 2);
      g_assert_true (g_hash_table_add (seen, g_strdup_printf ("%u %u %g", pw_display_list_get_n_ops (list), last->n_points, last->points[0].y)));
    }
}

/* --- activities --------------------------------------------------------------- */

typedef struct
{
  const char *process;
  const char *attributes;
  guint       n_markers; /* at the foot */
  gboolean    has_icon;  /* at the corner */
} ActivityCase;

#define LOOP "<standardLoopCharacteristics/>"
#define MULTI "<multiInstanceLoopCharacteristics/>"

static const ActivityCase activity_cases[] = {
  { "<task id='X'/>", "", 0, FALSE },
  { "<userTask id='X'/>", "", 0, TRUE },
  { "<receiveTask id='X' instantiate='true'/>", "", 0, TRUE },
  { "<task id='X'>" LOOP "</task>", "", 1, FALSE },
  { "<userTask id='X' isForCompensation='true'>" MULTI "</userTask>", "", 2, TRUE },
  { "<subProcess id='X'/>", "isExpanded='false'", 1, FALSE },
  { "<adHocSubProcess id='X' isForCompensation='true'>" MULTI "</adHocSubProcess>", "isExpanded='false'", 4, FALSE },
  { "<callActivity id='X'/>", "", 1, FALSE },
  { "<callActivity id='X' calledElement='GlobalUser'/>", "", 0, TRUE },
  { "<callActivity id='X' calledElement='Global'/>", "", 0, FALSE },
  { "<callActivity id='X' calledElement='P'/>", "", 1, FALSE },
  { "<subProcess id='X' triggeredByEvent='true'><startEvent id='S'><messageEventDefinition/></startEvent></subProcess>",
    "isExpanded='false'", 1, TRUE },
};

/* Counts the groups of details whose middles are more than 10 units apart. */
static void
test_activity (gconstpointer data)
{
  const ActivityCase *want = data;
  g_autofree char    *plane = g_strdup_printf (PLACE, want->attributes, 100, 80);
  g_autoptr (PwDrawing) drawing =
      pw_drawing_sketch ("<globalTask id='Global'/><globalUserTask id='GlobalUser'/>", want->process, plane, "light");
  const PwDisplayList *list = pw_drawing_find (drawing, "X");
  guint                n_markers = 0;
  gboolean             has_icon = FALSE;
  double               left = G_MAXDOUBLE, right = -G_MAXDOUBLE, last = -G_MAXDOUBLE;

  for (guint i = 0; i < pw_display_list_get_n_ops (list); i++)
    {
      const PwDrawOp *op = pw_display_list_get_op (list, i);
      PwRect          bounds = op->kind == PW_DRAW_PATH ? pw_points_bounds (op->points, op->n_points) : (PwRect){ 0 };
      PwPoint         middle = pw_rect_center (bounds);

      if (op->kind != PW_DRAW_PATH || !op->is_detail)
        continue;
      if (middle.y < 140)
        {
          g_assert_cmpfloat (middle.x, <, 125);
          has_icon = TRUE;
          continue;
        }
      left = MIN (left, bounds.x);
      right = MAX (right, bounds.x + bounds.width);
      g_assert_cmpfloat (bounds.y + bounds.height, <=, 180);
      if (middle.x > last + 10)
        n_markers++;
      last = MAX (last, middle.x);
    }

  g_assert_cmpint (has_icon, ==, want->has_icon);
  g_assert_cmpuint (n_markers, ==, want->n_markers);
  if (n_markers > 0)
    g_assert_cmpfloat_with_epsilon ((left + right) / 2, 150, 1.5);
}

static void
test_frames_of_activities (void)
{
  g_autoptr (PwDrawing) call = draw_one ("<callActivity id='X'/>", "", 100, 80);
  g_autoptr (PwDrawing) event = draw_one ("<subProcess id='X' triggeredByEvent='true'/>", "isExpanded='true'", 300, 200);
  g_autoptr (PwDrawing) transaction = draw_one ("<transaction id='X'/>", "isExpanded='true'", 300, 200);

  g_assert_cmpfloat (pw_display_list_get_op (pw_drawing_find (call, "X"), 0)->line_width, ==, 3);
  g_assert_cmpfloat (pw_display_list_get_op (pw_drawing_find (event, "X"), 0)->dashes[0], >, 0);
  g_assert_cmpuint (pw_display_list_get_n_ops (pw_drawing_find (transaction, "X")), ==, 2);
}

/* --- pools, data, colours ------------------------------------------------------ */

static void
test_pools (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch (
      "<collaboration id='C'><participant id='White' name='Amt' processRef='P'/><participant id='Black' name='Bürger'/>"
      "<participant id='Many' name='Viele'><participantMultiplicity/></participant></collaboration>",
      "<task id='T'/>",
      "<di:BPMNShape bpmnElement='White' isHorizontal='true'><dc:Bounds x='0' y='0' width='400' height='200'/></di:BPMNShape>"
      "<di:BPMNShape bpmnElement='Black' isHorizontal='true'><dc:Bounds x='0' y='300' width='400' height='60'/></di:BPMNShape>"
      "<di:BPMNShape bpmnElement='Many' isHorizontal='true'><dc:Bounds x='0' y='400' width='400' height='60'/></di:BPMNShape>"
      "<di:BPMNShape bpmnElement='T'><dc:Bounds x='100' y='50' width='100' height='80'/></di:BPMNShape>",
      "light");
  PwRect white = pw_drawing_get_label (drawing, "White");
  PwRect black = pw_drawing_get_label (drawing, "Black");

  /* The head of a white box is read from below, in a strip at the left. */
  g_assert_cmpfloat (white.x + white.width, <=, 30);
  g_assert_cmpfloat (white.height, >, white.width);
  g_assert_cmpfloat_with_epsilon (pw_rect_center (white).y, 100, 1);

  g_assert_cmpfloat_with_epsilon (pw_rect_center (black).x, 200, 1);
  g_assert_cmpfloat_with_epsilon (pw_rect_center (black).y, 330, 1);
  g_assert_cmpuint (pw_display_list_get_n_ops (pw_drawing_find (drawing, "Many")), ==,
                    pw_display_list_get_n_ops (pw_drawing_find (drawing, "Black")) + 1);
}

static void
test_heads_leave_room_for_contents (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch (
      "<collaboration id='C'><participant id='Pool' name='Amt' processRef='P'/></collaboration>",
      "<laneSet id='LS'><lane id='Lane' name='Bahn'><flowNodeRef>T</flowNodeRef></lane></laneSet><task id='T'/>",
      "<di:BPMNShape bpmnElement='Pool' isHorizontal='true'><dc:Bounds x='0' y='0' width='400' height='200'/></di:BPMNShape>"
      "<di:BPMNShape bpmnElement='Lane' isHorizontal='true'><dc:Bounds x='24' y='0' width='376' height='200'/></di:BPMNShape>"
      "<di:BPMNShape bpmnElement='T'><dc:Bounds x='44' y='50' width='100' height='80'/></di:BPMNShape>",
      "light");
  PwRect pool = pw_drawing_get_label (drawing, "Pool");
  PwRect lane = pw_drawing_get_label (drawing, "Lane");

  g_assert_cmpfloat (pool.x + pool.width, <=, 24);
  g_assert_cmpfloat (lane.x, >=, 24);
  g_assert_cmpfloat (lane.x + lane.width, <=, 44);
}

static void
test_data_shows_state_and_collection (void)
{
  static const char plane[] = "<di:BPMNShape bpmnElement='X'><dc:Bounds x='100' y='100' width='36' height='50'/></di:BPMNShape>";
  g_autoptr (PwDrawing) one =
      pw_drawing_sketch ("", "<dataObject id='O'/><dataObjectReference id='X' name='Antrag' dataObjectRef='O'><dataState name='geprüft'/></dataObjectReference>", plane, "light");
  g_autoptr (PwDrawing) many =
      pw_drawing_sketch ("", "<dataObject id='O' isCollection='true'/><dataObjectReference id='X' name='Antrag' dataObjectRef='O'/>", plane, "light");
  const PwDisplayList *list = pw_drawing_find (one, "X");
  const PwDisplayList *collection = pw_drawing_find (many, "X");

  g_assert_cmpuint (pw_display_list_get_n_ops (list), ==, 4);
  g_assert_cmpstr (pw_display_list_get_op (list, 2)->text, ==, "Antrag");
  g_assert_cmpstr (pw_display_list_get_op (list, 3)->text, ==, "[geprüft]");
  g_assert_true (pw_display_list_get_op (collection, 2)->is_detail);
  g_assert_cmpfloat (pw_drawing_get_label (one, "X").y, >=, 150);
}

static void
test_colors_of_the_file (void)
{
  static const char attributes[] =
      "xmlns:color='http://www.omg.org/spec/BPMN/non-normative/color/1.0' color:background-color='#000080' color:border-color='#ff0000'";
  g_autofree char *plane = g_strdup_printf (PLACE, attributes, 100, 80);
  g_autoptr (PwDrawing) light = pw_drawing_sketch ("", "<userTask id='X' name='Prüfen'/>", plane, "light");
  g_autoptr (PwDrawing) contrast = pw_drawing_sketch ("", "<userTask id='X' name='Prüfen'/>", plane, "high-contrast");
  const PwDisplayList *list = pw_drawing_find (light, "X");
  const PwDrawOp      *frame = pw_display_list_get_op (list, 0);
  const PwDrawOp      *text = pw_display_list_get_op (list, pw_display_list_get_n_ops (list) - 1);

  g_assert_cmpfloat_with_epsilon (frame->fill.blue, 128 / 255.0, 0.01);
  g_assert_cmpfloat_with_epsilon (frame->stroke.red, 1, 0.01);
  g_assert_cmpint (text->kind, ==, PW_DRAW_TEXT);
  g_assert_cmpfloat (text->fill.red, >, 0.9); /* light on dark blue */

  frame = pw_display_list_get_op (pw_drawing_find (contrast, "X"), 0);
  g_assert_cmpfloat (frame->fill.red, ==, 1);
  g_assert_cmpfloat (frame->stroke.red, ==, 0);
}

/* --- every type ---------------------------------------------------------------- */

static void
test_every_type_draws_something (void)
{
  for (PwElementType type = 1; type < PW_N_ELEMENT_TYPES; type++)
    {
      const PwElementInfo *info = pw_element_type_get_info (type);
      g_autofree char     *element = g_strdup_printf ("<%s id='X' name='Ein Name'/>", info->tag);
      g_autoptr (PwDrawing) drawing = NULL;

      if (info->width <= 0 || info->ns != PW_NAMESPACE_MODEL || (info->traits & PW_TRAIT_ABSTRACT))
        continue;
      drawing = draw_one (element, "", (int) info->width, (int) info->height);
      g_test_message ("%s", info->tag);
      g_assert_cmpuint (pw_scene_get_n_items (drawing->scene), ==, 1);
      g_assert_cmpuint (pw_display_list_get_n_ops (pw_scene_get_list (drawing->scene, 0)), >, 0);
    }
}

static void
test_unknown_shapes_are_drawn (void)
{
  g_autoptr (PwDrawing) drawing = draw_one ("", "", 100, 80);

  g_assert_cmpuint (pw_scene_get_n_items (drawing->scene), ==, 1);
  g_assert_cmpuint (pw_display_list_get_n_ops (pw_scene_get_list (drawing->scene, 0)), ==, 1);
}

static void
test_visible_is_found (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_new_wide (200);
  PwRect area = { 1000, 10, 500, 10 };
  g_autoptr (GArray) found = pw_scene_find_visible (drawing->scene, area);
  guint at = 0;

  for (guint i = 0; i < pw_scene_get_n_items (drawing->scene); i++)
    {
      PwRect extents = pw_scene_get_extents (drawing->scene, i);

      g_assert_true (pw_rect_contains_rect (pw_scene_get_bounds (drawing->scene), extents));
      if (!pw_rect_intersects (extents, area))
        continue;
      g_assert_cmpuint (at, <, found->len);
      g_assert_cmpuint (g_array_index (found, guint, at++), ==, i);
    }
  g_assert_cmpuint (at, ==, found->len);
  g_assert_cmpuint (at, <, 10);
}

static void
add_cases (const char   *group,
           gconstpointer cases,
           gsize         size,
           guint         n,
           GTestDataFunc test)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/draw/scene/%s/%u", group, i);

      g_test_add_data_func (path, (const char *) cases + i * size, test);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("event", event_cases, sizeof (EventCase), G_N_ELEMENTS (event_cases), test_event);
  add_cases ("activity", activity_cases, sizeof (ActivityCase), G_N_ELEMENTS (activity_cases), test_activity);
  g_test_add_func ("/draw/scene/referenced-trigger-counts", test_referenced_trigger_counts);
  g_test_add_func ("/draw/scene/cross-only-where-visible", test_cross_only_where_visible);
  g_test_add_func ("/draw/scene/gateways-differ", test_gateways_differ);
  g_test_add_func ("/draw/scene/frames-of-activities", test_frames_of_activities);
  g_test_add_func ("/draw/scene/pools", test_pools);
  g_test_add_func ("/draw/scene/heads-leave-room-for-contents", test_heads_leave_room_for_contents);
  g_test_add_func ("/draw/scene/data-shows-state-and-collection", test_data_shows_state_and_collection);
  g_test_add_func ("/draw/scene/colors-of-the-file", test_colors_of_the_file);
  g_test_add_func ("/draw/scene/every-type-draws-something", test_every_type_draws_something);
  g_test_add_func ("/draw/scene/unknown-shapes-are-drawn", test_unknown_shapes_are_drawn);
  g_test_add_func ("/draw/scene/visible-is-found", test_visible_is_found);

  return g_test_run ();
}
