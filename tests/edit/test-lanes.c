/* tests/edit/test-lanes.c - lanes in vertical pools, nested lanes, and who gives way
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit-fixture.h"
#include "edit/drawing.h"
#include "edit/scope.h"
#include "sample-model.h"

#define HEAD "<definitions xmlns=\"" PW_NAMESPACE_URI_MODEL "\" xmlns:i=\"" PW_NAMESPACE_URI_BPMNDI "\" xmlns:c=\"" PW_NAMESPACE_URI_DC "\" targetNamespace=\"urn:l\">"
#define SHAPE(id, x, y, w, h, more) "<i:BPMNShape id=\"" id "_di\" bpmnElement=\"" id "\" " more "><c:Bounds x=\"" #x "\" y=\"" #y "\" width=\"" #w "\" height=\"" #h "\"/></i:BPMNShape>"

/* A vertical pool with two lanes beside each other, a task in each. */
static const char vertical[] =
    HEAD "<collaboration id=\"C\"><participant id=\"Pool\" processRef=\"P\"/></collaboration><process id=\"P\"><laneSet id=\"LS\">"
         "<lane id=\"L1\"><flowNodeRef>A</flowNodeRef></lane><lane id=\"L2\"><flowNodeRef>B</flowNodeRef></lane></laneSet><task id=\"A\"/><task id=\"B\"/></process>"
         "<i:BPMNDiagram id=\"D\"><i:BPMNPlane id=\"Pl\" bpmnElement=\"C\">" SHAPE ("Pool", 0, 0, 400, 600, "isHorizontal=\"false\"")
             SHAPE ("L1", 0, 30, 200, 570, "isHorizontal=\"false\"") SHAPE ("L2", 200, 30, 200, 570, "isHorizontal=\"false\"")
                 SHAPE ("A", 50, 100, 100, 80, "") SHAPE ("B", 250, 100, 100, 80, "") "</i:BPMNPlane></i:BPMNDiagram></definitions>";

/* Two lanes, of which the upper one holds two. */
static const char nested[] =
    HEAD "<collaboration id=\"C\"><participant id=\"Pool\" processRef=\"P\"/></collaboration><process id=\"P\"><laneSet id=\"LS\"><lane id=\"L1\">"
         "<childLaneSet id=\"CS\"><lane id=\"L1a\"><flowNodeRef>A</flowNodeRef></lane><lane id=\"L1b\"><flowNodeRef>B</flowNodeRef></lane></childLaneSet></lane>"
         "<lane id=\"L2\"/></laneSet><task id=\"A\"/><task id=\"B\"/></process>"
         "<i:BPMNDiagram id=\"D\"><i:BPMNPlane id=\"Pl\" bpmnElement=\"C\">" SHAPE ("Pool", 0, 0, 600, 400, "isHorizontal=\"true\"")
             SHAPE ("L1", 30, 0, 570, 250, "isHorizontal=\"true\"") SHAPE ("L1a", 60, 0, 540, 125, "isHorizontal=\"true\"") SHAPE ("L1b", 60, 125, 540, 125, "isHorizontal=\"true\"")
                 SHAPE ("L2", 30, 250, 570, 150, "isHorizontal=\"true\"") SHAPE ("A", 150, 20, 100, 80, "") SHAPE ("B", 150, 145, 100, 80, "") "</i:BPMNPlane></i:BPMNDiagram></definitions>";

static void
set_up (EditFixture  *fixture,
        gconstpointer xml)
{
  fixture->model = sample_model_parse (xml);
  fixture->start = sample_model_to_string (fixture->model);
  fixture->document = pw_document_new (fixture->model, NULL);
}

static void
test_vertical (EditFixture  *fixture,
               gconstpointer data)
{
  g_autofree char *lane = NULL;
  g_autofree char *id = NULL;

  /* The neighbour gives way, no further than its content. */
  g_assert_true (pw_command_resize_lane (fixture->document, "L1", (PwRect){ 0, 30, 230, 570 }, FALSE, NULL));
  edit_assert_bounds (fixture, "L1", 0, 30, 230, 570);
  edit_assert_bounds (fixture, "L2", 230, 30, 170, 570);
  g_assert_true (pw_command_resize_lane (fixture->document, "L1", (PwRect){ 0, 30, 300, 570 }, FALSE, NULL));
  edit_assert_bounds (fixture, "L1", 0, 30, 240, 570);
  edit_assert_bounds (fixture, "Pool", 0, 0, 400, 600);

  /* The pool grows instead, and what lies beyond moves. */
  g_assert_true (pw_command_resize_lane (fixture->document, "L1", (PwRect){ 0, 30, 300, 570 }, TRUE, NULL));
  edit_assert_bounds (fixture, "Pool", 0, 0, 460, 600);
  edit_assert_bounds (fixture, "L2", 300, 30, 160, 570);
  edit_assert_bounds (fixture, "B", 310, 100, 100, 80);
  edit_assert_lane (fixture, "B", "L2");

  g_assert_true (pw_command_add_lane (fixture->document, "L2", TRUE, "Rechts", &lane, NULL));
  edit_assert_bounds (fixture, lane, 460, 30, 100, 570);
  edit_assert_attribute (fixture, pw_element_get_id (pw_drawing_get_shape (edit_find (fixture, lane))), "isHorizontal", "false");
  edit_assert_bounds (fixture, "Pool", 0, 0, 560, 600);

  /* Down the pool, since that is the way its flows go. */
  id = edit_append (fixture, "A", "task", NULL);
  edit_assert_bounds (fixture, id, 50, 230, 100, 80);
  edit_assert_lane (fixture, id, "L1");
}

static void
test_vertical_space (EditFixture  *fixture,
                     gconstpointer data)
{
  g_assert_true (pw_command_make_space (fixture->document, "L1", 200, TRUE, 80, FALSE, NULL));
  edit_assert_bounds (fixture, "L1", 0, 30, 280, 570);
  edit_assert_bounds (fixture, "L2", 280, 30, 200, 570);
  edit_assert_bounds (fixture, "B", 330, 100, 100, 80);
  g_assert_true (pw_command_make_space (fixture->document, "L2", 60, FALSE, 40, FALSE, NULL));
  edit_assert_bounds (fixture, "L1", 0, 30, 280, 610);
  edit_assert_bounds (fixture, "A", 50, 140, 100, 80);
}

static void
test_nested (EditFixture  *fixture,
             gconstpointer data)
{
  g_autofree char *lane = NULL;

  /* The inner lane at the border takes the outer one along. */
  g_assert_true (pw_command_resize_lane (fixture->document, "L1b", (PwRect){ 60, 125, 540, 175 }, FALSE, NULL));
  edit_assert_bounds (fixture, "L1b", 60, 125, 540, 175);
  edit_assert_bounds (fixture, "L1", 30, 0, 570, 300);
  edit_assert_bounds (fixture, "L2", 30, 300, 570, 100);
  edit_assert_bounds (fixture, "Pool", 0, 0, 600, 400);

  /* With the pool: the outer lane and the pool grow, what lies below moves. */
  g_assert_true (pw_command_resize_lane (fixture->document, "L1a", (PwRect){ 60, 0, 540, 185 }, TRUE, NULL));
  edit_assert_bounds (fixture, "L1a", 60, 0, 540, 185);
  edit_assert_bounds (fixture, "L1b", 60, 185, 540, 175);
  edit_assert_bounds (fixture, "L1", 30, 0, 570, 360);
  edit_assert_bounds (fixture, "Pool", 0, 0, 600, 460);
  edit_assert_bounds (fixture, "B", 150, 205, 100, 80);

  edit_delete (fixture, "L1b");
  edit_assert_bounds (fixture, "L1a", 60, 0, 540, 360);
  edit_assert_lane (fixture, "B", "L1a");

  /* The last inner one: the outer one lists what it held. */
  edit_delete (fixture, "L1a");
  edit_assert_lane (fixture, "A", "L1");
  edit_assert_lane (fixture, "B", "L1");
  g_assert_null (pw_model_find (fixture->model, "CS"));
  g_assert_true (pw_command_divide_lane (fixture->document, "L1", 3, NULL));
  g_assert_true (pw_command_add_lane (fixture->document, "Pool", FALSE, "Oben", &lane, NULL));
  edit_assert_bounds (fixture, lane, 30, 0, 570, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/lanes/vertical-pool", EditFixture, vertical, set_up, test_vertical, edit_tear_down);
  g_test_add ("/lanes/space-in-vertical-pool", EditFixture, vertical, set_up, test_vertical_space, edit_tear_down);
  g_test_add ("/lanes/nested", EditFixture, nested, set_up, test_nested, edit_tear_down);

  return g_test_run ();
}
