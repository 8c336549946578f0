/* tests/analysis/test-rules-events.c - rules on events
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "rule-cases.h"

#define MESSAGE_START(id) "<startEvent id='" id "'><messageEventDefinition/></startEvent>"
#define TERMINATE(id) "<endEvent id='" id "'><terminateEventDefinition/></endEvent>"
#define THROW(id, link) "<intermediateThrowEvent id='" id "'><linkEventDefinition name='" link "'/></intermediateThrowEvent>"
#define CATCH(id, link) "<intermediateCatchEvent id='" id "'><linkEventDefinition name='" link "'/></intermediateCatchEvent>"
#define EXECUTABLE(content) "<?x?><process id='P' isExecutable='true'>" content "</process>"

/* clang-format off */
static const RuleCase cases[] = {
  { "process-without", "start-event-required", TASK ("A"), "P" },
  { "sub-process-without", "start-event-required", START ("S") "<subProcess id='U'>" TASK ("A") "</subProcess>", "U" },
  { "with", "start-event-required", START ("S"), "" },
  { "ad-hoc-needs-none", "start-event-required", START ("S") "<adHocSubProcess id='U'>" TASK ("A") "</adHocSubProcess>", "" },
  { "fim-activity-group-needs-none", "start-event-required", START ("S") "<subProcess id='U'/>", "" },
  { "process-without", "end-event-required", TASK ("A"), "P" },
  { "with", "end-event-required", END ("E"), "" },

  { "two", "single-blank-start-event", START ("S") START ("T"), "P" },
  { "one-has-a-trigger", "single-blank-start-event", START ("S") MESSAGE_START ("T"), "" },

  { "trigger", "sub-process-blank-start-event", "<subProcess id='U'>" MESSAGE_START ("S") "</subProcess>", "S+U" },
  { "blank", "sub-process-blank-start-event", MESSAGE_START ("M") "<subProcess id='U'>" START ("S") "</subProcess>", "" },
  { "event-sub-process", "sub-process-blank-start-event", "<subProcess id='U' triggeredByEvent='true'>" MESSAGE_START ("S") "</subProcess>", "" },

  { "blank", "event-sub-process-typed-start-event", "<subProcess id='U' triggeredByEvent='true'>" START ("S") "</subProcess>", "S+U" },
  { "trigger", "event-sub-process-typed-start-event", START ("T") "<subProcess id='U' triggeredByEvent='true'>" MESSAGE_START ("S") "</subProcess>", "" },

  { "two", "single-event-definition", "<startEvent id='S'><messageEventDefinition/><timerEventDefinition/></startEvent>", "S" },
  { "one", "single-event-definition", MESSAGE_START ("S"), "" },

  { "none", "conditional-event", EXECUTABLE ("<startEvent id='S'><conditionalEventDefinition/></startEvent>"), "S" },
  { "some", "conditional-event", EXECUTABLE ("<startEvent id='S'><conditionalEventDefinition><condition>x</condition></conditionalEventDefinition></startEvent>"), "" },
  { "not-executable", "conditional-event", "<startEvent id='S'><conditionalEventDefinition/></startEvent>", "" },

  { "no-catch", "link-event", THROW ("A", "x"), "A" },
  { "no-throw", "link-event", CATCH ("A", "x"), "A" },
  { "no-name", "link-event", CATCH ("A", "") THROW ("B", ""), "A B" },
  { "two-catches", "link-event", THROW ("A", "x") CATCH ("B", "x") CATCH ("C", "x"), "B C" },
  { "several-throws", "link-event", THROW ("A", "x") THROW ("B", "x") CATCH ("C", "x"), "" },

  { "start-and-end", "ad-hoc-sub-process", "<adHocSubProcess id='U'>" START ("S") END ("E") "</adHocSubProcess>", "S E" },
  { "catch-event", "ad-hoc-sub-process", "<adHocSubProcess id='U'><intermediateCatchEvent id='C'/></adHocSubProcess>", "C" },
  { "tasks", "ad-hoc-sub-process", "<adHocSubProcess id='U'>" TASK ("A") "</adHocSubProcess>" START ("S"), "" },

  { "only-end", "superfluous-termination", START ("S") TERMINATE ("E") FLOW ("S", "E"), "E" },
  { "other-end", "superfluous-termination", START ("S") TERMINATE ("E") END ("F") FLOW ("S", "E"), "" },
  { "plain", "superfluous-termination", START ("S") END ("E") FLOW ("S", "E"), "" },

  { "unused-and-unnamed", "global", "<?x?><message id='M'/><process id='P'/>", "M M" },
  { "same-name", "global", "<?x?><message id='M' name='a'/><message id='N' name='a'/><process id='P'><startEvent id='S'><messageEventDefinition messageRef='M'/></startEvent><startEvent id='T'><messageEventDefinition messageRef='N'/></startEvent></process>", "M N" },
  { "used", "global", "<?x?><message id='M' name='a'/><process id='P'><startEvent id='S'><messageEventDefinition messageRef='M'/></startEvent></process>", "" },
};
/* clang-format on */

/* Outside FIM a sub-process drawn from outside only gets a hint. */
static void
test_empty_sub_process (void)
{
  g_autoptr (PwModel) model = rule_case_parse (START ("S") "<subProcess id='U' name='Check'/>" END ("E") FLOW ("S", "U") FLOW ("U", "E"));
  g_autoptr (PwChecker) checker = pw_checker_new (PW_PROFILE_DEFAULT);
  const GPtrArray *findings;

  pw_checker_run (checker, pw_graph_new (model, NULL));
  findings = pw_checker_get_findings (checker);
  for (guint i = 0; i < findings->len; i++)
    {
      const PwFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_has_suffix (finding->rule, "-event-required"))
        g_assert_cmpint (finding->severity, ==, PW_SEVERITY_HINT);
    }
  g_assert_cmpuint (pw_checker_count (checker, PW_SEVERITY_HINT), >=, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  rule_cases_add ("events", cases, G_N_ELEMENTS (cases));
  g_test_add_func ("/events/start-event-required/empty-sub-process-is-a-hint", test_empty_sub_process);

  return g_test_run ();
}
