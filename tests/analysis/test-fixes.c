/* tests/analysis/test-fixes.c - fixes put right what they are for and nothing else; ignoring is kept in the file
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "rule-cases.h"

#include <string.h>

#include "analysis/ignore.h"
#include "model/mutate.h"
#include "sample-model.h"

#define LISTED(from, to) "<task id='" from "' name='x y'><outgoing>f</outgoing><outgoing>g</outgoing></task>" \
                         "<task id='" to "' name='y z'><incoming>f</incoming><incoming>g</incoming></task>"
#define CONDITION "<conditionExpression>x</conditionExpression>"
#define DRAWN(content, drawing)                                                  \
  "<?x?><process id='P'>" content "</process>"                                   \
  "<bpmndi:BPMNDiagram id='D'><bpmndi:BPMNPlane id='L' bpmnElement='P'>" drawing \
  "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>"
#define WAY(id, a, b, c, d) "<bpmndi:BPMNEdge id='" id "_di' bpmnElement='" id "'><di:waypoint x='" #a "' y='" #b "'/><di:waypoint x='" #c "' y='" #d "'/></bpmndi:BPMNEdge>"

/* clang-format off */
static const struct
{
  const char *name;
  const char *rule;
  const char *xml;
  const char *gone;  /* no longer in the file, or NULL where nothing may be done */
  const char *there; /* in the file afterwards */
} cases[] = {
  { "question-mark", "gateway-question", "<exclusiveGateway id='G' name='Vollständig'/>" TASK ("A") TASK ("B") FLOW ("G", "A") FLOW ("G", "B"), "\"Vollständig\"", "\"Vollständig?\"" },
  { "duplicate-flow", "no-duplicate-sequence-flows", LISTED ("A", "B") "<sequenceFlow id='f' sourceRef='A' targetRef='B'/><sequenceFlow id='g' sourceRef='A' targetRef='B'/>", ">g<", ">f<" },
  { "duplicate-flow-with-a-name-stays", "no-duplicate-sequence-flows", TASK ("A") TASK ("B") FLOW ("A", "B") "<sequenceFlow id='g' name='ja' sourceRef='A' targetRef='B'/>", NULL, NULL },
  { "gateway-healed", "superfluous-gateway",
    DRAWN (TASK ("A") "<exclusiveGateway id='G'><incoming>f</incoming><outgoing>g</outgoing></exclusiveGateway><task id='B'><incoming>g</incoming></task>"
           "<sequenceFlow id='f' sourceRef='A' targetRef='G'/><sequenceFlow id='g' sourceRef='G' targetRef='B'/>",
           SHAPE ("A", 0, 0, 100, 80) SHAPE ("G", 150, 15, 50, 50) SHAPE ("B", 300, 0, 100, 80) WAY ("f", 100, 40, 150, 40) WAY ("g", 200, 40, 300, 40)),
    "\"G\"", "<di:waypoint x=\"100\" y=\"40\"/><di:waypoint x=\"300\" y=\"40\"/>" },
  { "gateway-healed-in-the-list", "superfluous-gateway",
    TASK ("A") "<exclusiveGateway id='G'><incoming>f</incoming><outgoing>g</outgoing></exclusiveGateway><task id='B'><incoming>g</incoming></task>"
    "<sequenceFlow id='f' sourceRef='A' targetRef='G'/><sequenceFlow id='g' sourceRef='G' targetRef='B'/>", ">g<", "<incoming>f</incoming>" },
  { "gateway-with-an-annotation-stays", "superfluous-gateway", TASK ("A") XOR ("G") TASK ("B") FLOW ("A", "G") FLOW ("G", "B") "<textAnnotation id='n'><text>x</text></textAnnotation><association id='s' sourceRef='G' targetRef='n'/>", NULL, NULL },
  { "termination", "superfluous-termination", START ("S") "<endEvent id='E'><terminateEventDefinition/></endEvent>" FLOW ("S", "E"), "terminate", "\"E\"" },
  { "condition-after-events", "event-based-gateway", "<eventBasedGateway id='G'/>" TASK ("A") TASK ("B") FLOW ("G", "A") "<sequenceFlow id='c' sourceRef='G' targetRef='B'>" CONDITION "</sequenceFlow>", "condition", "\"c\"" },
  { "default-flow", "conditional-flows", XOR ("G") TASK ("A") TASK ("B") FLOW ("G", "A") "<sequenceFlow id='c' sourceRef='G' targetRef='B'>" CONDITION "</sequenceFlow>", "name=\"G?\"/>", "default=\"G-A\"" },
  { "not-one-of-two-defaults", "conditional-flows", XOR ("G") TASK ("A") TASK ("B") TASK ("C") FLOW ("G", "A") FLOW ("G", "C") "<sequenceFlow id='c' sourceRef='G' targetRef='B'>" CONDITION "</sequenceFlow>", NULL, NULL },
  { "unused-message", "global", "<?x?><message id='M' name='m'/><process id='P'/>", "\"M\"", "\"P\"" },
  { "docking", "flow-not-docked", DRAWN (TASK ("A") TASK ("B") FLOW ("A", "B"), SHAPE ("A", 0, 0, 100, 80) SHAPE ("B", 300, 0, 100, 80) WAY ("A-B", 130, 40, 280, 40)), "x=\"130\"", "x=\"100\" y=\"40\"/><di:waypoint x=\"300\" y=\"40\"" },
  { "docking-askew-stays", "flow-not-docked", DRAWN (TASK ("A") TASK ("B") FLOW ("A", "B"), SHAPE ("A", 0, 0, 100, 80) SHAPE ("B", 300, 0, 100, 80) WAY ("A-B", 130, 140, 280, 90)), NULL, NULL },
};
/* clang-format on */

static PwFinding *
find_finding (const PwModel *model,
              const char    *rule)
{
  g_autoptr (PwChecker) checker = pw_checker_new (PW_PROFILE_FIM);
  const GPtrArray *findings;

  pw_checker_run (checker, pw_graph_new (model, NULL));
  findings = pw_checker_get_findings (checker);
  for (guint i = 0; i < findings->len; i++)
    {
      PwFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->rule, rule))
        return pw_finding_ref (finding);
    }

  return NULL;
}

static void
apply (PwModel  *model,
       PwChange *change)
{
  g_autoptr (GError) error = NULL;

  pw_model_begin (model);
  g_assert_true (pw_model_apply (model, change, &error));
  g_assert_no_error (error);
  pw_model_end (model);
}

static void
test_fix (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (PwModel) model = rule_case_parse (cases[index].xml);
  g_autofree char *before = sample_model_to_string (model);
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  g_autoptr (PwFinding) finding = find_finding (model, cases[index].rule);
  g_autoptr (PwFinding) left = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  const char *label = NULL;

  g_assert_nonnull (finding);
  changes = pw_rule_fix (model, finding, &label);
  g_assert_nonnull (label);
  g_assert_true ((changes != NULL) == (cases[index].gone != NULL));
  if (changes == NULL)
    return;

  for (guint i = 0; i < changes->len; i++)
    apply (model, g_ptr_array_index (changes, i));
  after = sample_model_to_string (model);
  g_assert_null (strstr (after, cases[index].gone));
  g_assert_nonnull (strstr (after, cases[index].there));
  left = find_finding (model, cases[index].rule);
  g_assert_null (left);
  g_assert_cmpuint (pw_model_get_n_dangling (model), ==, 0);

  for (guint i = changes->len; i > 0; i--)
    {
      g_autoptr (PwChange) inverse = pw_change_invert (g_ptr_array_index (changes, i - 1));

      apply (model, inverse);
    }
  again = sample_model_to_string (model);
  g_assert_cmpstr (again, ==, before);
}

/* --- ignoring ---------------------------------------------------------------------- */

static const char *const ignorable[] = {
  "\n  <task id='A'/>\n",
  "\n  <task id='A'>\n    <incoming>f</incoming>\n  </task>\n",
  "\n  <task id='A'>\n    <extensionElements>\n      <pw:activity number='01'/>\n    </extensionElements>\n  </task>\n",
  "\n  <task id='A'><extensionElements/></task>\n",
  "\n  <task id='A'><extensionElements><pw:ignore rule='other' reason='x'/></extensionElements></task>\n",
};

static void
test_ignore (gconstpointer data)
{
  g_autoptr (PwModel) model = rule_case_parse (data);
  g_autofree char *before = sample_model_to_string (model);
  g_autofree char *after = NULL;
  g_autoptr (PwFinding) finding = find_finding (model, "label-required");
  g_autoptr (PwFinding) ignored = NULL;
  g_autoptr (PwFinding) twice = NULL;
  g_autoptr (PwFinding) ended = NULL;
  g_autoptr (PwChange) change = NULL;
  g_autoptr (PwChange) other = NULL;
  g_autoptr (PwChange) end = NULL;

  g_assert_true (pw_ignore_is_possible (model, finding));
  g_assert_null (pw_ignore_end (model, finding));
  change = pw_ignore_new (model, finding, "so \"gewollt\" & gut");
  apply (model, change);
  ignored = find_finding (model, "label-required");
  g_assert_true (ignored->is_ignored);
  g_assert_cmpstr (ignored->reason, ==, "so \"gewollt\" & gut");

  other = pw_ignore_new (model, ignored, "anders");
  apply (model, other);
  twice = find_finding (model, "label-required");
  g_assert_cmpstr (twice->reason, ==, "anders");
  g_assert_null (pw_ignore_new (model, twice, "anders"));

  end = pw_ignore_end (model, twice);
  apply (model, end);
  ended = find_finding (model, "label-required");
  g_assert_false (ended->is_ignored);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (PwChange) inverse = pw_change_invert (i == 0 ? end : i == 1 ? other :
                                                                               change);

      apply (model, inverse);
    }
  after = sample_model_to_string (model);
  g_assert_cmpstr (after, ==, before);
}

static void
test_nothing_to_ignore_in (void)
{
  g_autoptr (PwModel) model = rule_case_parse (TASK ("A"));
  g_autoptr (PwFinding) finding = find_finding (model, "no-bpmndi");

  g_assert_cmpstr (finding->element, ==, "");
  g_assert_false (pw_ignore_is_possible (model, finding));
  g_assert_null (pw_ignore_new (model, finding, "x"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/fixes/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fix);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ignorable); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ignore/written-changed-and-ended/%u", i);

      g_test_add_data_func (path, ignorable[i], test_ignore);
    }
  g_test_add_func ("/ignore/nowhere-to-say-it", test_nothing_to_ignore_in);

  return g_test_run ();
}
