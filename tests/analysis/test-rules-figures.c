/* tests/analysis/test-rules-figures.c - rules on recorded facts, and on those FIM demands
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "rule-cases.h"

#define FACTS(id, facts) "<task id='" id "' name='Do " id "'><extensionElements><pw:activity " facts "</extensionElements></task>"
#define SHARE(to, share) "<sequenceFlow id='" to "f' sourceRef='G' targetRef='" to "'><extensionElements><pw:flow probability='" share "'/></extensionElements></sequenceFlow>"
#define PROCESS(facts, content) "<?x?><process id='P'><extensionElements><pw:process " facts "</extensionElements>" content "</process>"
#define CHOICE TASK ("A") TASK ("B") XOR ("G")
#define TIMED FACTS ("T", "processingTime='PT4M'/>")
#define MEDIA(id, in, out) FACTS (id, "mediumIn='" in "' mediumOut='" out "'/>")

/* clang-format off */
static const RuleCase cases[] = {
  { "nobody", "step-without-role", TIMED TASK ("A"), "T A" },
  { "plain-drawing", "step-without-role", TASK ("A"), "" },
  { "performer", "step-without-role", FACTS ("A", "processingTime='PT4M'><pw:performer role='Amt'/></pw:activity>"), "" },
  { "pool", "step-without-role", "<?x?><collaboration id='K'><participant id='X' name='Amt' processRef='P'/></collaboration><process id='P'>" TASK ("A") "</process>", "" },
  { "pool-without-name", "step-without-role", "<?x?><collaboration id='K'><participant id='X' processRef='P'/></collaboration><process id='P'>" TASK ("A") "</process>", "A" },

  { "automatic", "step-without-system", FACTS ("A", "automation='automatic'/>"), "A" },
  { "medium", "step-without-system", FACTS ("A", "mediumOut='specialist-system'/>"), "A" },
  { "named", "step-without-system", FACTS ("A", "automation='automatic'><pw:system name='x'/></pw:activity>"), "" },
  { "by-hand", "step-without-system", FACTS ("A", "automation='manual' mediumIn='paper'/>"), "" },

  { "none", "missing-time", TIMED TASK ("A"), "A" },
  { "zero", "missing-time", TIMED FACTS ("A", "processingTime='PT0S'/>"), "A" },
  { "automatic", "missing-time", TIMED FACTS ("A", "processingTime='PT0S' automation='automatic'/>"), "" },
  { "plain-drawing", "missing-time", TASK ("A"), "" },
  { "steps-inside-have-it", "missing-time", TIMED "<subProcess id='U'>" TIMED "</subProcess>", "" },

  { "none", "missing-cases", TIMED, "P" },
  { "some", "missing-cases", PROCESS ("casesPerYear='620'/>", TIMED), "" },
  { "plain-drawing", "missing-cases", TASK ("A"), "" },

  { "too-little", "flow-shares", CHOICE SHARE ("A", "0.5") SHARE ("B", "0.4"), "G" },
  { "too-much", "flow-shares", CHOICE SHARE ("A", "0.7") SHARE ("B", "0.4"), "G" },
  { "one-missing", "flow-shares", CHOICE SHARE ("A", "0.7") FLOW ("G", "B"), "G!" },
  { "all", "flow-shares", CHOICE SHARE ("A", "0.7") SHARE ("B", "0.3"), "" },
  { "thirds", "flow-shares", CHOICE TASK ("C") SHARE ("A", "0.33") SHARE ("B", "0.33") SHARE ("C", "0.33"), "" },
  { "plain-drawing", "flow-shares", CHOICE FLOW ("G", "A") FLOW ("G", "B"), "" },

  { "within", "media-break", MEDIA ("A", "paper", "file"), "A" },
  { "same", "media-break", MEDIA ("A", "paper", "paper"), "" },
  { "unknown", "media-break", FACTS ("A", "mediumIn='paper'/>"), "" },
  { "next-step", "media-break-between", MEDIA ("A", "paper", "paper") MEDIA ("B", "file", "file") FLOW ("A", "B"), "B+A" },
  { "through-gateways", "media-break-between", MEDIA ("A", "paper", "paper") XOR ("G") MEDIA ("B", "file", "file") FLOW ("A", "G") FLOW ("G", "B"), "B+A" },
  { "not-past-another-step", "media-break-between", MEDIA ("A", "paper", "paper") TASK ("C") MEDIA ("B", "file", "file") FLOW ("A", "C") FLOW ("C", "B"), "" },
  { "same", "media-break-between", MEDIA ("A", "paper", "file") MEDIA ("B", "file", "file") FLOW ("A", "B"), "" },

  { "script-task-is-one", "fim-element", TASK ("A") "<signal id='s'/>", "" },
  { "signal", "fim-element", "<startEvent id='S'><signalEventDefinition/></startEvent>", "S" },
  { "message", "fim-element", "<startEvent id='S'><messageEventDefinition/></startEvent>", "" },
  { "complex-gateway", "fim-element", "<complexGateway id='G'/>", "G" },
  { "event-sub-process", "fim-element", "<subProcess id='U' triggeredByEvent='true'/>", "U" },
  { "none", "fim-activity-group", TASK ("A"), "A" },
  { "set", "fim-activity-group", FACTS ("A", "rag='3'/>"), "" },
  { "none", "fim-legal-basis", TASK ("A"), "A" },
  { "set", "fim-legal-basis", FACTS ("A", "rag='3'><pw:legalBasis name='§ 1'/></pw:activity>"), "" },
  { "nobody", "fim-role", TASK ("A"), "A" },
  { "performer", "fim-role", FACTS ("A", "rag='3'><pw:performer role='Amt'/></pw:activity>"), "" },
  { "nothing", "fim-process", TASK ("A"), "P P P" },
  { "all", "fim-process", PROCESS ("leika='99102013104000' responsible='Amt'><pw:legalBasis name='Satzung'/></pw:process>", TASK ("A")), "" },
};
/* clang-format on */

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  rule_cases_add ("figures", cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
