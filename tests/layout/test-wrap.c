/* tests/layout/test-wrap.c - long processes are broken into rows where that is wanted
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "figures.h"
#include "layout/place.h"
#include "readable.h"
#include "xml/reader.h"

#define HEAD "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'>"

typedef struct
{
  PwModel   *model;
  PwGraph   *graph;
  PwDiagram *diagram;
} Fixture;

static void
wrap (Fixture    *f,
      const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  f->model = pw_xml_read_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  f->graph = pw_graph_new (f->model, NULL);
  f->diagram = pw_layout_place_wrapped (f->graph, f->model, NULL, NULL);
}

static void
clear (Fixture *f)
{
  pw_diagram_free (f->diagram);
  pw_graph_free (f->graph);
  pw_model_free (f->model);
}

static PwRect
get_bounds (const Fixture *f,
            const char    *id)
{
  int n = pw_diagram_find (f->diagram, pw_model_find (f->model, id));

  g_assert_cmpint (n, >=, 0);
  return pw_diagram_get_item (f->diagram, (guint) n)->bounds;
}

static double
get_proportions (const PwDiagram *diagram)
{
  PwRect all = pw_diagram_get_item (diagram, 0)->bounds;

  for (guint i = 1; i < pw_diagram_get_n_items (diagram); i++)
    all = pw_rect_union (all, pw_diagram_get_item (diagram, i)->bounds);
  return all.width / all.height;
}

/* Not one line, name or shape is where another is. */
static void
assert_flawless (const Fixture *f)
{
  PwFigures figures = { 0 };

  assert_readable (f->diagram);
  assert_all_is_drawn (f->diagram, f->graph);
  figures_add (&figures, f->diagram);
  g_assert_cmpuint (figures.n_crossings, ==, 0);
  g_assert_cmpuint (figures.n_shared, ==, 0);
  g_assert_cmpuint (figures.n_cut, ==, 0);
  g_assert_cmpuint (figures.n_covered, ==, 0);
}

static void
assert_same (const PwDiagram *a,
             const PwDiagram *b)
{
  g_assert_cmpuint (pw_diagram_get_n_items (a), ==, pw_diagram_get_n_items (b));
  for (guint i = 0; i < pw_diagram_get_n_items (a); i++)
    {
      const PwDiagramItem *x = pw_diagram_get_item (a, i);
      const PwDiagramItem *y = pw_diagram_get_item (b, i);

      g_assert_true (x->element == y->element);
      g_assert_cmpmem (&x->bounds, sizeof (PwRect), &y->bounds, sizeof (PwRect));
      g_assert_cmpmem (&x->label_bounds, sizeof (PwRect), &y->label_bounds, sizeof (PwRect));
      g_assert_cmpmem (x->points, x->n_points * sizeof (PwPoint), y->points, y->n_points * sizeof (PwPoint));
    }
}

/* Steps t0, t1, …, each joined to the one before it by a flow with a name. */
static void
append_chain (GString *text,
              guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "<task id='t%u' name='Antrag prüfen'/>", i);
  for (guint i = 1; i < n; i++)
    g_string_append_printf (text, "<sequenceFlow id='f%u' name='ja' sourceRef='t%u' targetRef='t%u'/>", i, i - 1, i);
}

static char *
make_chain (guint       n,
            const char *before,
            const char *more)
{
  GString *text = g_string_new (HEAD);

  g_string_append_printf (text, "%s<process id='p'>", before);
  append_chain (text, n);
  g_string_append_printf (text, "%s</process></definitions>", more);
  return g_string_free (text, FALSE);
}

/* How often the chain goes on left of where it was; there the next step is below. */
static guint
count_returns (const Fixture *f,
               guint          n)
{
  guint n_returns = 0;

  for (guint i = 1; i < n; i++)
    {
      g_autofree char *from = g_strdup_printf ("t%u", i - 1);
      g_autofree char *to = g_strdup_printf ("t%u", i);
      PwRect           a = get_bounds (f, from);
      PwRect           b = get_bounds (f, to);

      if (b.x > a.x + a.width)
        continue;
      n_returns++;
      g_assert_cmpfloat (b.y, >, a.y + a.height);
      g_assert_cmpfloat (b.x, <=, get_bounds (f, "t0").x + 1);
    }

  return n_returns;
}

static void
test_chain (void)
{
  g_autofree char *text = make_chain (30, "", "");
  Fixture          f;

  wrap (&f, text);
  assert_flawless (&f);
  g_assert_cmpfloat (get_proportions (f.diagram), >, 1);
  g_assert_cmpfloat (get_proportions (f.diagram), <, 2.2);
  g_assert_cmpuint (count_returns (&f, 30), >=, 2);
  clear (&f);
}

/* Lines between two rows lie between what they join. */
static void
test_ways_back_run_between_rows (void)
{
  g_autofree char *text = make_chain (24, "", "");
  Fixture          f;

  wrap (&f, text);
  for (guint i = 0; i < pw_diagram_get_n_items (f.diagram); i++)
    {
      const PwDiagramItem *edge = pw_diagram_get_item (f.diagram, i);
      PwRect               ends[2];

      if (!edge->is_edge)
        continue;
      ends[0] = get_bounds (&f, pw_element_get_id (pw_element_get_reference (edge->element, "sourceRef")));
      ends[1] = get_bounds (&f, pw_element_get_id (pw_element_get_reference (edge->element, "targetRef")));
      for (guint k = 0; k < edge->n_points; k++)
        {
          g_assert_cmpfloat (edge->points[k].y, >=, ends[0].y);
          g_assert_cmpfloat (edge->points[k].y, <=, ends[1].y + ends[1].height);
        }
    }
  clear (&f);
}

/* A loop of four steps is around where a tier of a plain chain would end. */
static void
test_loops_are_not_cut (void)
{
  Fixture f;
  guint   n_cut = 0;

  for (guint from = 2; from < 16; from++)
    {
      g_autofree char *back = g_strdup_printf ("<sequenceFlow id='back' sourceRef='t%u' targetRef='t%u'/>", from + 3, from);
      g_autofree char *text = make_chain (24, "", back);
      g_autofree char *first = g_strdup_printf ("t%u", from);
      g_autofree char *last = g_strdup_printf ("t%u", from + 3);

      wrap (&f, text);
      assert_readable (f.diagram);
      g_assert_cmpfloat (get_proportions (f.diagram), <, 2.5);
      n_cut += get_bounds (&f, last).x < get_bounds (&f, first).x;
      clear (&f);
    }
  g_assert_cmpuint (n_cut, ==, 0);
}

static void
test_events_and_data (void)
{
  g_autofree char *text = make_chain (26, "",
                                      "<boundaryEvent id='x' attachedToRef='t5' name='14 Tage'/><endEvent id='e' name='Abbruch'/><sequenceFlow id='g' sourceRef='x' targetRef='e'/>"
                                      "<dataObjectReference id='d' name='Anmeldeformular'/><textAnnotation id='n'><text>Nur mit Anlagen</text></textAnnotation>"
                                      "<association id='1' sourceRef='t7' targetRef='d'/><association id='2' sourceRef='t12' targetRef='n'/><task id='loose'/>");
  Fixture          f;

  wrap (&f, text);
  assert_readable (f.diagram);
  g_assert_cmpfloat (get_proportions (f.diagram), >, 1);
  g_assert_cmpfloat (get_proportions (f.diagram), <, 2.2);
  clear (&f);
}

static void
test_pool_without_lanes (void)
{
  g_autofree char *text = make_chain (28,
                                      "<collaboration id='k'><participant id='above' name='Bürger/in'/><participant id='w' name='Stadt' processRef='p'/>"
                                      "<participant id='below' name='Kasse'/><messageFlow id='m' sourceRef='above' targetRef='t3'/>"
                                      "<messageFlow id='n' sourceRef='t20' targetRef='below'/></collaboration>",
                                      "");
  Fixture          f;

  wrap (&f, text);
  assert_readable (f.diagram);
  g_assert_cmpuint (count_returns (&f, 28), >=, 2);
  g_assert_cmpfloat (get_proportions (f.diagram), <, 2.2);
  clear (&f);
}

/* Where the flow runs downwards, rows become columns. */
static void
test_upright_pool (void)
{
  g_autofree char *text = make_chain (28, "<collaboration id='k'><participant id='w' name='Stadt' processRef='p'/></collaboration>", "");
  Fixture          f;

  wrap (&f, text);
  pw_diagram_free (f.diagram);
  for (guint i = 0; i < f.graph->n_nodes; i++)
    f.graph->nodes[i].is_horizontal = FALSE;
  f.diagram = pw_layout_place_wrapped (f.graph, f.model, NULL, NULL);
  assert_readable (f.diagram);
  g_assert_cmpfloat (get_proportions (f.diagram), >, 1 / 2.2);
  g_assert_cmpfloat (get_proportions (f.diagram), <, 1);
  clear (&f);
}

static void
test_sub_process (void)
{
  g_autofree char *text = make_chain (24, "", "");
  g_autoptr (GString) inside = g_string_new (text);
  Fixture f;

  g_string_replace (inside, "<process id='p'>", "<process id='p'><subProcess id='u' name='Prüfung'>", 0);
  g_string_replace (inside, "</process>", "</subProcess></process>", 0);
  wrap (&f, inside->str);
  assert_flawless (&f);
  g_assert_cmpfloat (get_proportions (f.diagram), <, 2.2);
  clear (&f);
}

/* Flows between lanes would run through what is in the rows between. */
static void
test_lanes_stay (void)
{
  g_autofree char *text = make_chain (30, "",
                                      "<laneSet><lane id='l1' name='Bürgerbüro'><flowNodeRef>t0</flowNodeRef></lane><lane id='l2' name='Amt'><flowNodeRef>t1</flowNodeRef></lane></laneSet>");
  Fixture          f;
  g_autoptr (PwDiagram) plain = NULL;

  wrap (&f, text);
  plain = pw_layout_place (f.graph, f.model, NULL, NULL);
  assert_same (f.diagram, plain);
  clear (&f);
}

static void
test_short_ones_stay (void)
{
  for (guint n = 0; n <= 10; n++)
    {
      g_autofree char *text = make_chain (n, "", "");
      Fixture          f;
      g_autoptr (PwDiagram) plain = NULL;

      wrap (&f, text);
      plain = pw_layout_place (f.graph, f.model, NULL, NULL);
      assert_same (f.diagram, plain);
      clear (&f);
    }
}

static void
test_the_same_every_time (void)
{
  g_autofree char *text = make_chain (30, "", "<sequenceFlow id='back' sourceRef='t20' targetRef='t3'/><sequenceFlow id='over' sourceRef='t5' targetRef='t25'/>");
  Fixture          f;
  g_autoptr (PwDiagram) again = NULL;

  wrap (&f, text);
  assert_readable (f.diagram);
  again = pw_layout_place_wrapped (f.graph, f.model, NULL, NULL);
  assert_same (f.diagram, again);
  clear (&f);
}

static void
test_large (void)
{
  g_autofree char *text = make_chain (3000, "", "");
  Fixture          f;

  wrap (&f, text);
  assert_readable (f.diagram);
  g_assert_cmpfloat (get_proportions (f.diagram), >, 1);
  g_assert_cmpfloat (get_proportions (f.diagram), <, 2.2);
  clear (&f);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/wrap/chain", test_chain);
  g_test_add_func ("/layout/wrap/ways-back-run-between-rows", test_ways_back_run_between_rows);
  g_test_add_func ("/layout/wrap/loops-are-not-cut", test_loops_are_not_cut);
  g_test_add_func ("/layout/wrap/events-and-data", test_events_and_data);
  g_test_add_func ("/layout/wrap/pool-without-lanes", test_pool_without_lanes);
  g_test_add_func ("/layout/wrap/upright-pool", test_upright_pool);
  g_test_add_func ("/layout/wrap/sub-process", test_sub_process);
  g_test_add_func ("/layout/wrap/lanes-stay", test_lanes_stay);
  g_test_add_func ("/layout/wrap/short-ones-stay", test_short_ones_stay);
  g_test_add_func ("/layout/wrap/the-same-every-time", test_the_same_every_time);
  g_test_add_func ("/layout/wrap/large", test_large);

  return g_test_run ();
}
