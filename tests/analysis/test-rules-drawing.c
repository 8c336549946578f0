/* tests/analysis/test-rules-drawing.c - rules on where shapes stand and flows run
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "rule-cases.h"

#define DRAWN(content, drawing)                                                  \
  "<?x?><process id='P'>" content "</process>"                                   \
  "<bpmndi:BPMNDiagram id='D'><bpmndi:BPMNPlane id='L' bpmnElement='P'>" drawing \
  "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>"
#define POINT(x, y) "<di:waypoint x='" #x "' y='" #y "'/>"
#define WAY(id, points) "<bpmndi:BPMNEdge id='" id "_di' bpmnElement='" id "'>" points "</bpmndi:BPMNEdge>"
#define BOUNDARY(id, host) "<boundaryEvent id='" id "' attachedToRef='" host "'/>"

#define THREE TASK ("A") TASK ("B") TASK ("C") FLOW ("A", "B")
#define ROW SHAPE ("A", 0, 0, 100, 80) SHAPE ("C", 150, 0, 100, 80) SHAPE ("B", 300, 0, 100, 80)
#define FOUR TASK ("A") TASK ("B") TASK ("C") TASK ("D") FLOW ("A", "B") FLOW ("C", "D")
#define SQUARE SHAPE ("A", 0, 0, 100, 80) SHAPE ("B", 400, 300, 100, 80) SHAPE ("C", 400, 0, 100, 80) SHAPE ("D", 0, 300, 100, 80)
#define POOLS(x) "<?x?><collaboration id='K'><participant id='X' name='X' processRef='P'/><participant id='Y' name='Y'/></collaboration>" \
                 "<process id='P'>" TASK ("A") "</process><bpmndi:BPMNDiagram id='D'><bpmndi:BPMNPlane id='L' bpmnElement='K'>" x "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>"

/* clang-format off */
static const RuleCase cases[] = {
  { "one-not-drawn", "no-bpmndi", DRAWN (THREE, SHAPE ("A", 0, 0, 100, 80) SHAPE ("B", 0, 200, 100, 80) WAY ("A-B", POINT (50, 80) POINT (50, 200))), "C" },
  { "flow-not-drawn", "no-bpmndi", DRAWN (THREE, ROW), "A-B" },
  { "inside-collapsed-is-a-hint", "no-bpmndi", "<?x?><process id='P'><subProcess id='U'>" TASK ("A") "</subProcess></process><bpmndi:BPMNDiagram id='D'><bpmndi:BPMNPlane id='L' bpmnElement='P'><bpmndi:BPMNShape id='U_di' bpmnElement='U' isExpanded='false'><dc:Bounds x='0' y='0' width='100' height='80'/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>", "A!" },
  { "all-drawn", "no-bpmndi", DRAWN (TASK ("A"), SHAPE ("A", 0, 0, 100, 80)), "" },

  { "two-tasks", "no-overlapping-elements", DRAWN (THREE, SHAPE ("A", 0, 0, 100, 80) SHAPE ("B", 60, 40, 100, 80) SHAPE ("C", 300, 0, 100, 80)), "A+B" },
  { "touching", "no-overlapping-elements", DRAWN (THREE, SHAPE ("A", 0, 0, 100, 80) SHAPE ("B", 100, 0, 100, 80) SHAPE ("C", 300, 0, 100, 80)), "" },
  { "boundary-event-at-its-host", "no-overlapping-elements", DRAWN (TASK ("A") BOUNDARY ("T", "A"), SHAPE ("A", 0, 0, 100, 80) SHAPE ("T", 50, 62, 36, 36)), "" },
  { "boundary-event-over-another", "no-overlapping-elements", DRAWN (TASK ("A") TASK ("B") BOUNDARY ("T", "A"), SHAPE ("A", 0, 0, 100, 80) SHAPE ("B", 0, 90, 100, 80) SHAPE ("T", 50, 62, 36, 36)), "B+T" },
  { "outside-its-pool", "no-overlapping-elements", POOLS (SHAPE ("X", 0, 0, 300, 100) SHAPE ("Y", 0, 200, 300, 60) SHAPE ("A", 250, 10, 100, 80)), "A+X" },
  { "two-pools", "no-overlapping-elements", POOLS (SHAPE ("X", 0, 0, 300, 300) SHAPE ("Y", 0, 200, 300, 60) SHAPE ("A", 50, 10, 100, 80)), "X+Y" },
  { "inside", "no-overlapping-elements", POOLS (SHAPE ("X", 0, 0, 300, 100) SHAPE ("Y", 0, 200, 300, 60) SHAPE ("A", 50, 10, 100, 80)), "" },

  { "other", "standard-size", DRAWN (TASK ("A"), SHAPE ("A", 0, 0, 120, 80)), "A" },
  { "usual", "standard-size", DRAWN (TASK ("A"), SHAPE ("A", 0, 0, 100, 80)), "" },

  { "straight-through", "flow-through-shape", DRAWN (THREE, ROW WAY ("A-B", POINT (100, 40) POINT (300, 40))), "A-B+C" },
  { "around", "flow-through-shape", DRAWN (THREE, ROW WAY ("A-B", POINT (50, 80) POINT (50, 120) POINT (350, 120) POINT (350, 80))), "" },
  { "along-its-edge", "flow-through-shape", DRAWN (THREE, ROW WAY ("A-B", POINT (100, 79) POINT (300, 79))), "" },
  { "over-a-boundary-event-of-its-own", "flow-through-shape", DRAWN (TASK ("A") TASK ("B") BOUNDARY ("T", "A") FLOW ("A", "B"), SHAPE ("A", 0, 0, 100, 80) SHAPE ("T", 82, 22, 36, 36) SHAPE ("B", 300, 0, 100, 80) WAY ("A-B", POINT (100, 40) POINT (300, 40))), "" },

  { "too-short", "flow-not-docked", DRAWN (THREE, ROW WAY ("A-B", POINT (120, 40) POINT (300, 40))), "A-B" },
  { "to-the-edge", "flow-not-docked", DRAWN (THREE, ROW WAY ("A-B", POINT (100, 40) POINT (300, 40))), "" },
  { "into-the-shape", "flow-not-docked", DRAWN (THREE, ROW WAY ("A-B", POINT (50, 40) POINT (350, 40))), "" },

  { "crossing", "crossing-flows", DRAWN (FOUR, SQUARE WAY ("A-B", POINT (100, 80) POINT (400, 300)) WAY ("C-D", POINT (400, 80) POINT (100, 300))), "A-B+C-D" },
  { "side-by-side", "crossing-flows", DRAWN (FOUR, SQUARE WAY ("A-B", POINT (100, 80) POINT (400, 300)) WAY ("C-D", POINT (100, 120) POINT (400, 340))), "" },
  { "same-target", "crossing-flows", DRAWN (TASK ("A") TASK ("B") TASK ("C") FLOW ("A", "B") FLOW ("C", "B"), SQUARE WAY ("A-B", POINT (100, 80) POINT (400, 300)) WAY ("C-B", POINT (100, 300) POINT (400, 80))), "" },
  { "on-each-other", "overlapping-flows", DRAWN (FOUR, SQUARE WAY ("A-B", POINT (100, 200) POINT (400, 200)) WAY ("C-D", POINT (350, 202) POINT (150, 202))), "A-B+C-D" },
  { "far-enough", "overlapping-flows", DRAWN (FOUR, SQUARE WAY ("A-B", POINT (100, 200) POINT (400, 200)) WAY ("C-D", POINT (350, 210) POINT (150, 210))), "" },

  { "long", "label-clipped", DRAWN ("<task id='A' name='Antrag auf Erteilung einer Bewohnerparkberechtigung einschließlich aller Anlagen auf Vollständigkeit, Richtigkeit und Zuständigkeit prüfen und bei Bedarf weitere Unterlagen bei der antragstellenden Person schriftlich nachfordern, Frist setzen'/>", SHAPE ("A", 0, 0, 100, 80)), "A" },
  { "usual", "label-clipped", DRAWN ("<task id='A' name='Antrag auf Vollständigkeit prüfen'/>", SHAPE ("A", 0, 0, 100, 80)), "" },
};
/* clang-format on */

/* Findings about the whole file name no element, so they are counted. */
static void
test_document (void)
{
  static const struct
  {
    const char *rule;
    const char *xml;
    double      width_mm;
    guint       n;
  } documents[] = {
    { "no-bpmndi", TASK ("A"), 210, 1 },
    { "no-bpmndi", DRAWN (TASK ("A"), SHAPE ("A", 0, 0, 100, 80)), 210, 0 },
    { "small-print", DRAWN (THREE, SHAPE ("A", 0, 0, 100, 80) SHAPE ("B", 3000, 0, 100, 80)), 210, 1 },
    { "small-print", DRAWN (THREE, SHAPE ("A", 0, 0, 100, 80) SHAPE ("B", 3000, 0, 100, 80)), 0, 0 },
    { "small-print", DRAWN (THREE, SHAPE ("A", 0, 0, 100, 80) SHAPE ("B", 600, 0, 100, 80)), 210, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (PwModel) model = rule_case_parse (documents[i].xml);
      g_autoptr (PwChecker) checker = pw_checker_new (PW_PROFILE_DEFAULT);
      const GPtrArray *findings;
      guint            n = 0;

      pw_checker_set_paper (checker, documents[i].width_mm, 297);
      pw_checker_run (checker, pw_graph_new (model, NULL));
      findings = pw_checker_get_findings (checker);
      for (guint k = 0; k < findings->len; k++)
        {
          const PwFinding *finding = g_ptr_array_index (findings, k);

          n += g_str_equal (finding->rule, documents[i].rule) && *finding->element == '\0';
        }
      g_assert_cmpuint (n, ==, documents[i].n);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  rule_cases_add ("drawing", cases, G_N_ELEMENTS (cases));
  g_test_add_func ("/drawing/about-the-whole-file", test_document);

  return g_test_run ();
}
