/* interact/test-planes.c - the diagrams of a document, and the way between them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/describe.h"
#include "interact/planes.h"

#include <libxml/parser.h>

#include "sample-planes.h"

static PwModel *
read_model (const char *xml)
{
  xmlDoc *document = xmlReadMemory (xml, (int) strlen (xml), NULL, NULL, 0);

  g_assert_nonnull (document);
  return pw_model_new (document);
}

static void
test_collect (void)
{
  static const struct
  {
    const char *title;
    int         parent;
  } want[] = {
    { "Register a dog", -1 },
    { "Check the application", 0 },
    { "Check the breed", 1 },
    { "Pay", -1 },
    { "Hollow", 3 },
  };
  g_autoptr (PwModel) model = read_model (sample_planes_xml);
  g_autoptr (PwPlanes) planes = pw_planes_new (model);

  g_assert_cmpuint (pw_planes_get_n (planes), ==, G_N_ELEMENTS (want));
  for (guint i = 0; i < G_N_ELEMENTS (want); i++)
    {
      g_assert_cmpstr (pw_planes_get (planes, i)->title, ==, want[i].title);
      g_assert_cmpint (pw_planes_get (planes, i)->parent, ==, want[i].parent);
    }
}

static void
test_find (void)
{
  static const struct
  {
    const char *id;
    int         plane;
    const char *drawn; /* the element itself, or what holds it */
  } want[] = {
    { "start", 0, "start" },
    { "f1", 0, "f1" },
    { "first", 1, "first" },
    { "leaf", 2, "leaf" },
    { "pay", 3, "pay" },
    { "message", 0, "end" },
    { "P", -1, NULL },
  };
  g_autoptr (PwModel) model = read_model (sample_planes_xml);
  g_autoptr (PwPlanes) planes = pw_planes_new (model);

  for (guint i = 0; i < G_N_ELEMENTS (want); i++)
    {
      PwElement *element = pw_model_find (model, want[i].id);

      g_assert_cmpint (pw_planes_find_drawn (planes, &element, -1), ==, want[i].plane);
      if (want[i].drawn != NULL)
        g_assert_cmpstr (pw_element_get_id (element), ==, want[i].drawn);
    }
  g_assert_cmpint (pw_planes_find_inside (planes, pw_model_find (model, "deeper")), ==, 2);
  g_assert_cmpint (pw_planes_find_inside (planes, pw_model_find (model, "first")), ==, -1);
  g_assert_cmpint (pw_planes_find_address (planes, "D4"), ==, 3);
}

static void
test_nothing_drawn (void)
{
  g_autoptr (PwModel) model = read_model ("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>"
                                          "<process id='P' name='Only words'><task id='t'/></process></definitions>");
  g_autoptr (PwPlanes) planes = pw_planes_new (model);
  PwElement *task = pw_model_find (model, "t");

  g_assert_cmpuint (pw_planes_get_n (planes), ==, 1);
  g_assert_null (pw_planes_get (planes, 0)->diagram);
  g_assert_cmpstr (pw_planes_get (planes, 0)->title, ==, "Only words");
  g_assert_cmpint (pw_planes_find_drawn (planes, &task, -1), ==, 0);
}

/* Two sub-processes, each said to stand on the plane of the other. */
static void
test_ring (void)
{
  g_autoptr (PwModel) model = read_model (
      "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
      " xmlns:bpmndi='http://www.omg.org/spec/BPMN/20100524/DI'>"
      "<process id='P'><subProcess id='a'/><subProcess id='b'/></process>"
      "<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement='a'><bpmndi:BPMNShape bpmnElement='b'/></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>"
      "<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement='b'><bpmndi:BPMNShape bpmnElement='a'/></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>"
      "</definitions>");
  g_autoptr (PwPlanes) planes = pw_planes_new (model);

  g_assert_cmpuint (pw_planes_get_n (planes), ==, 2);
  g_assert_cmpint (pw_planes_get (planes, 0)->parent, ==, 1);
  g_assert_cmpint (pw_planes_get (planes, 1)->parent, ==, -1);
}

static void
test_describe (void)
{
  static const char *const want[][2] = {
    { "start", "Start event" },
    { "sub", "Sub-process Check the application" },
    { "end", "End event (message)" },
    { "note", "Text annotation A note" },
    { "f1", "Sequence flow" },
  };
  g_autoptr (PwModel) model = read_model (sample_planes_xml);
  g_autoptr (PwDiagram) diagram = pw_diagram_read (pw_model_get_nth_diagram (model, 0));

  for (guint i = 0; i < G_N_ELEMENTS (want); i++)
    {
      int              n = pw_diagram_find (diagram, pw_model_find (model, want[i][0]));
      g_autofree char *text = pw_describe_item (diagram, (guint) n);

      g_assert_cmpstr (text, ==, want[i][1]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/interact/planes/what-shows-something", test_collect);
  g_test_add_func ("/interact/planes/elements-are-found-where-they-are-drawn", test_find);
  g_test_add_func ("/interact/planes/nothing-drawn-is-one-plane", test_nothing_drawn);
  g_test_add_func ("/interact/planes/rings-are-cut", test_ring);
  g_test_add_func ("/interact/describe/kind-and-name", test_describe);

  return g_test_run ();
}
