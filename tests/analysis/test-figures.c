/* tests/analysis/test-figures.c - what a process amounts to per case
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/figures.h"

#include "sample-model.h"

#include <math.h>

#define TASK(id, role, facts) "<task id='" id "'><extensionElements><pw:activity " facts "><pw:performer role='" role "' rate='60'/></pw:activity></extensionElements></task>"
#define FLOW(from, to) "<sequenceFlow id='" from to "' sourceRef='" from "' targetRef='" to "'/>"
#define SHARE(from, to, share) "<sequenceFlow id='" from to "' sourceRef='" from "' targetRef='" to "'><extensionElements><pw:flow probability='" share "'/></extensionElements></sequenceFlow>"
#define MINUTES(n) "processingTime='PT" n "M'"

typedef struct
{
  const char *name;
  const char *content;
  double      minutes;
  double      lead_minutes;
  double      cost; /* at 60 euros an hour, without surcharge */
} Case;

/* clang-format off */
static const Case cases[] = {
  { "one-after-the-other",
    "<startEvent id='S'/>" TASK ("A", "x", MINUTES ("4")) TASK ("B", "x", MINUTES ("6") " waitingTime='PT1H'")
    FLOW ("S", "A") FLOW ("A", "B"), 10, 70, 10 },
  { "choice-with-one-share-missing",
    "<startEvent id='S'/><exclusiveGateway id='G'/>" TASK ("A", "x", MINUTES ("10")) TASK ("B", "x", MINUTES ("20"))
    FLOW ("S", "G") SHARE ("G", "A", "0.7") FLOW ("G", "B"), 13, 13, 13 },
  { "at-once-the-longest-counts",
    "<startEvent id='S'/><parallelGateway id='G'/><parallelGateway id='J'/>"
    TASK ("A", "x", MINUTES ("10")) TASK ("B", "x", MINUTES ("20")) TASK ("C", "x", MINUTES ("5"))
    FLOW ("S", "G") FLOW ("G", "A") FLOW ("G", "B") FLOW ("A", "J") FLOW ("B", "J") FLOW ("J", "C"), 35, 25, 35 },
  { "loop-that-half-of-the-cases-take-again",
    "<startEvent id='S'/><exclusiveGateway id='J'/><exclusiveGateway id='G'/><endEvent id='E'/>" TASK ("A", "x", MINUTES ("10"))
    FLOW ("S", "J") FLOW ("J", "A") FLOW ("A", "G") SHARE ("G", "J", "0.5") SHARE ("G", "E", "0.5"), 20, 20, 20 },
  { "loop-that-never-ends",
    "<startEvent id='S'/><exclusiveGateway id='J'/>" TASK ("A", "x", MINUTES ("10"))
    FLOW ("S", "J") FLOW ("J", "A") FLOW ("A", "J"), NAN, NAN, NAN },
  { "event-at-the-border",
    "<startEvent id='S'/>" TASK ("A", "x", MINUTES ("10")) "<boundaryEvent id='T' attachedToRef='A'/>"
    TASK ("B", "x", MINUTES ("10")) TASK ("C", "x", MINUTES ("30")) FLOW ("S", "A") FLOW ("A", "B") SHARE ("T", "C", "0.1"), 22, 22, 22 },
  { "inside-a-sub-process",
    "<startEvent id='S'/><exclusiveGateway id='G'/><endEvent id='E'/><subProcess id='U'><startEvent id='US'/>"
    TASK ("A", "x", MINUTES ("10")) FLOW ("US", "A") "</subProcess>" FLOW ("S", "G") SHARE ("G", "U", "0.5") SHARE ("G", "E", "0.5"), 5, 5, 5 },
  { "how-often-said-by-hand",
    "<startEvent id='S'/>" TASK ("A", "x", MINUTES ("10") " executions='3'") FLOW ("S", "A"), 30, 30, 30 },
  { "nothing-recorded",
    "<startEvent id='S'/><task id='A'/>" FLOW ("S", "A"), NAN, NAN, NAN },
  { "without-events",
    TASK ("A", "x", MINUTES ("10") " materialCost='1.50'") TASK ("B", "x", MINUTES ("2")) FLOW ("A", "B"), 12, 12, 13.5 },
};
/* clang-format on */

static void
assert_value (double found,
              double expected,
              double within)
{
  if (isnan (expected))
    g_assert_true (isnan (found));
  else
    g_assert_cmpfloat_with_epsilon (found, expected, within);
}

static PwGraph *
parse (const char *content)
{
  g_autofree char *xml = g_strconcat ("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:pw='urn:prozesswerkstatt:bpmn:1'>"
                                      "<process id='P'>",
                                      content, "</process></definitions>", NULL);
  g_autoptr (PwModel) model = sample_model_parse (xml);

  return pw_graph_new (model, NULL);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (PwGraph) graph = parse (test->content);
  PwFigures figures;

  pw_figures_compute (graph, 0, &figures);
  assert_value (figures.processing_s / 60, test->minutes, 1e-6);
  assert_value (figures.lead_time_s / 60, test->lead_minutes, 1e-6);
  assert_value (figures.cost, test->cost, 1e-6);
}

static void
test_counts (void)
{
  g_autoptr (PwGraph) graph = parse ("<startEvent id='S'/><exclusiveGateway id='G'/><exclusiveGateway id='J'/>" TASK ("A", "Amt", "mediumIn='paper' mediumOut='file'")
                                         TASK ("B", "Kasse", "mediumIn='file' mediumOut='file'") TASK ("C", "AMT", "mediumIn='file'")
                                             FLOW ("S", "A") FLOW ("A", "G") FLOW ("G", "B") FLOW ("G", "J") FLOW ("B", "J") FLOW ("J", "C"));
  PwFigures figures;

  pw_figures_compute (graph, 0, &figures);
  g_assert_cmpuint (figures.n_steps, ==, 3);
  g_assert_cmpuint (figures.n_roles, ==, 2);
  g_assert_cmpuint (figures.n_handovers, ==, 2); /* A to B and B to C, not A to C: "Amt" is "AMT" */
  g_assert_cmpuint (figures.n_media_breaks, ==, 1);
  g_assert_cmpuint (figures.n_decisions, ==, 1);
}

/* The sample was made with these figures, by a program that has nothing to do with ours. */
static void
test_sample (void)
{
  static const struct
  {
    const char *file;
    guint       n_steps;
    guint       n_media_breaks;
    double      minutes;
    double      waiting_hours;
    double      cost;
  } rows[] = {
    { "hundesteuer/giessen.bpmn", 16, 2, 31.50, 96.0, 36.47 },
    { "hundesteuer/marburg.bpmn", 15, 1, 20.45, 49.1, 23.80 },
    { "hundesteuer/limburg.bpmn", 16, 5, 53.03, 174.5, 62.10 },
    { "hundesteuer/fulda.bpmn", 16, 2, 36.15, 104.4, 41.67 },
    { "hundesteuer/wetzlar.bpmn", 17, 4, 48.25, 177.3, 56.30 },
    { "bewohnerparkausweis/giessen.bpmn", 0, 0, 22.83, 41.9, 26.76 },
    { "bewohnerparkausweis/marburg.bpmn", 0, 0, 7.66, 13.2, 8.85 },
    { "bewohnerparkausweis/limburg.bpmn", 0, 0, 35.61, 30.2, 41.09 },
    { "bewohnerparkausweis/fulda.bpmn", 0, 0, 24.03, 39.5, 28.05 },
    { "bewohnerparkausweis/wetzlar.bpmn", 0, 0, 23.23, 43.5, 27.19 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("PW_SAMPLES"), rows[i].file, NULL);
      g_autofree char *xml = NULL;
      g_autoptr (PwModel) model = NULL;
      g_autoptr (PwGraph) graph = NULL;
      PwFigures figures;

      g_assert_true (g_file_get_contents (path, &xml, NULL, NULL));
      model = sample_model_parse (xml);
      graph = pw_graph_new (model, NULL);
      pw_figures_compute (graph, 0.15, &figures);
      if (rows[i].n_steps > 0)
        {
          g_assert_cmpuint (figures.n_steps, ==, rows[i].n_steps);
          g_assert_cmpuint (figures.n_media_breaks, ==, rows[i].n_media_breaks);
        }
      assert_value (figures.processing_s / 60, rows[i].minutes, 0.005);
      assert_value (figures.waiting_s / 3600, rows[i].waiting_hours, 0.05);
      assert_value (figures.cost, rows[i].cost, 0.01);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/figures/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/figures/counts", test_counts);
  g_test_add_func ("/figures/sample-as-it-was-made", test_sample);

  return g_test_run ();
}
