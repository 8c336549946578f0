/* tests/analysis/test-rules-flow.c - rules on how sequence flows connect nodes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "rule-cases.h"

#define CONDITION "<conditionExpression>x</conditionExpression>"
#define CONDITIONAL(id, from, to, name) \
  "<sequenceFlow id='" id "' name='" name "' sourceRef='" from "' targetRef='" to "'>" CONDITION "</sequenceFlow>"
#define NAMED(id, from, to, name) "<sequenceFlow id='" id "' name='" name "' sourceRef='" from "' targetRef='" to "'/>"
#define TWO_POOLS(flows)                                                         \
  "<?pools?><collaboration id='K'><participant id='X' name='X' processRef='P'/>" \
  "<participant id='Y' name='Y' processRef='Q'/>" flows "</collaboration>"       \
  "<process id='P'>" TASK ("A") TASK ("B") START ("S") "</process>"              \
                                                       "<process id='Q'>" TASK ("C") XOR ("G") END ("E") "</process>"
#define MESSAGE(from, to) "<messageFlow id='m' sourceRef='" from "' targetRef='" to "'/>"

/* clang-format off */
static const RuleCase cases[] = {
  { "task-alone", "no-disconnected", START ("S") TASK ("A") END ("E") FLOW ("S", "E"), "A" },
  { "one-flow-is-enough", "no-disconnected", START ("S") TASK ("A") FLOW ("S", "A"), "" },
  { "compensation-needs-none", "no-disconnected", "<task id='A' isForCompensation='true'/>", "" },
  { "event-sub-process-needs-none", "no-disconnected", "<subProcess id='A' triggeredByEvent='true'/>", "" },
  { "ad-hoc-needs-none", "no-disconnected", START ("S") "<adHocSubProcess id='H'>" TASK ("A") "</adHocSubProcess>" FLOW ("S", "H"), "" },

  { "task-first", "no-implicit-start", TASK ("A") END ("E") FLOW ("A", "E"), "A" },
  { "after-start-event", "no-implicit-start", START ("S") TASK ("A") FLOW ("S", "A"), "" },
  { "link-goes-on", "no-implicit-start", "<intermediateCatchEvent id='L'><linkEventDefinition name='x'/></intermediateCatchEvent>" TASK ("A") FLOW ("L", "A"), "" },
  { "said-once-where-disconnected", "no-implicit-start", TASK ("A"), "" },

  { "task-last", "no-implicit-end", START ("S") TASK ("A") FLOW ("S", "A"), "A" },
  { "gateway-last", "no-implicit-end", START ("S") XOR ("G") FLOW ("S", "G"), "G" },
  { "before-end-event", "no-implicit-end", START ("S") END ("E") FLOW ("S", "E"), "" },
  { "link-leads-away", "no-implicit-end", START ("S") "<intermediateThrowEvent id='L'><linkEventDefinition name='x'/></intermediateThrowEvent>" FLOW ("S", "L"), "" },

  { "two-ways-out", "no-implicit-split", TASK ("A") TASK ("B") TASK ("C") FLOW ("A", "B") FLOW ("A", "C"), "A" },
  { "conditions-say-which", "no-implicit-split", TASK ("A") TASK ("B") TASK ("C") FLOW ("A", "B") CONDITIONAL ("c", "A", "C", "x"), "" },
  { "gateways-may", "no-implicit-split", XOR ("A") TASK ("B") TASK ("C") FLOW ("A", "B") FLOW ("A", "C"), "" },

  { "two-ways-in", "fake-join", TASK ("A") TASK ("B") TASK ("C") FLOW ("A", "C") FLOW ("B", "C"), "C" },
  { "gateways-may", "fake-join", TASK ("A") TASK ("B") XOR ("C") FLOW ("A", "C") FLOW ("B", "C"), "" },

  { "both", "no-gateway-join-fork", TASK ("A") TASK ("B") XOR ("G") TASK ("C") TASK ("D") FLOW ("A", "G") FLOW ("B", "G") FLOW ("G", "C") FLOW ("G", "D"), "G" },
  { "join-only", "no-gateway-join-fork", TASK ("A") TASK ("B") XOR ("G") TASK ("C") FLOW ("A", "G") FLOW ("B", "G") FLOW ("G", "C"), "" },

  { "one-in-one-out", "superfluous-gateway", TASK ("A") XOR ("G") TASK ("B") FLOW ("A", "G") FLOW ("G", "B"), "G" },
  { "split", "superfluous-gateway", TASK ("A") XOR ("G") TASK ("B") TASK ("C") FLOW ("A", "G") FLOW ("G", "B") FLOW ("G", "C"), "" },

  { "complex", "no-complex-gateway", "<complexGateway id='G'/>", "G" },
  { "exclusive", "no-complex-gateway", XOR ("G"), "" },
  { "inclusive", "no-inclusive-gateway", "<inclusiveGateway id='G'/>", "G" },
  { "parallel", "no-inclusive-gateway", AND ("G"), "" },

  { "nothing-to-choose", "event-based-gateway", "<eventBasedGateway id='G'/>" TASK ("A") FLOW ("G", "A"), "G" },
  { "condition", "event-based-gateway", "<eventBasedGateway id='G'/>" TASK ("A") TASK ("B") FLOW ("G", "A") CONDITIONAL ("c", "G", "B", "x"), "c+G" },
  { "two-events", "event-based-gateway", "<eventBasedGateway id='G'/>" TASK ("A") TASK ("B") FLOW ("G", "A") FLOW ("G", "B"), "" },

  { "one-without", "conditional-flows", XOR ("G") TASK ("A") TASK ("B") FLOW ("G", "A") CONDITIONAL ("c", "G", "B", "x"), "G-A+G" },
  { "labelled-is-a-hint", "conditional-flows", XOR ("G") TASK ("A") TASK ("B") NAMED ("f", "G", "A", "no") CONDITIONAL ("c", "G", "B", "x"), "f+G!" },
  { "default-for-the-rest", "conditional-flows", "<exclusiveGateway id='G' default='G-A'/>" TASK ("A") TASK ("B") FLOW ("G", "A") CONDITIONAL ("c", "G", "B", "x"), "" },
  { "none-at-all", "conditional-flows", XOR ("G") TASK ("A") TASK ("B") FLOW ("G", "A") FLOW ("G", "B"), "" },

  { "twice", "no-duplicate-sequence-flows", TASK ("A") TASK ("B") FLOW ("A", "B") NAMED ("f", "A", "B", ""), "f+A-B" },
  { "other-condition", "no-duplicate-sequence-flows", TASK ("A") TASK ("B") FLOW ("A", "B") CONDITIONAL ("c", "A", "B", "x"), "" },
  { "other-way-round", "no-duplicate-sequence-flows", TASK ("A") TASK ("B") FLOW ("A", "B") FLOW ("B", "A"), "" },

  { "no-target", "dangling-flow", TASK ("A") FLOW ("A", "nowhere"), "A-nowhere" },
  { "both-ends", "dangling-flow", TASK ("A") TASK ("B") FLOW ("A", "B"), "" },

  { "from-end-event", "illegal-flow", END ("E") TASK ("A") FLOW ("E", "A"), "E-A+E" },
  { "into-start-event", "illegal-flow", START ("S") TASK ("A") FLOW ("A", "S"), "A-S+S" },
  { "into-boundary-event", "illegal-flow", TASK ("A") TASK ("H") "<boundaryEvent id='B' attachedToRef='H'/>" FLOW ("A", "B"), "A-B+B" },
  { "out-of-a-sub-process", "illegal-flow", TASK ("A") "<subProcess id='U'>" TASK ("B") FLOW ("B", "A") "</subProcess>", "B-A" },
  { "to-event-sub-process", "illegal-flow", TASK ("A") "<subProcess id='U' triggeredByEvent='true'/>" FLOW ("A", "U"), "A-U" },
  { "to-compensation", "illegal-flow", TASK ("A") "<task id='U' isForCompensation='true'/>" FLOW ("A", "U"), "A-U" },
  { "between-pools", "illegal-flow", "<?x?><process id='P'>" TASK ("A") FLOW ("A", "B") "</process><process id='Q'>" TASK ("B") "</process>", "A-B" },
  { "from-boundary-event", "illegal-flow", TASK ("A") TASK ("H") "<boundaryEvent id='B' attachedToRef='H'/>" FLOW ("B", "A"), "" },
  { "plain", "illegal-flow", START ("S") TASK ("A") FLOW ("S", "A"), "" },

  { "inside", "message-flow-in-pool", TWO_POOLS (MESSAGE ("A", "B")), "m+X" },
  { "to-its-own-pool", "message-flow-in-pool", TWO_POOLS (MESSAGE ("X", "B")), "m+X" },
  { "between", "message-flow-in-pool", TWO_POOLS (MESSAGE ("A", "C")), "" },

  { "from-gateway", "illegal-message-flow", TWO_POOLS (MESSAGE ("G", "A")), "m+G" },
  { "from-start-event", "illegal-message-flow", TWO_POOLS (MESSAGE ("S", "C")), "m+S" },
  { "to-end-event", "illegal-message-flow", TWO_POOLS (MESSAGE ("A", "E")), "m+E" },
  { "from-end-event-to-start-event", "illegal-message-flow", TWO_POOLS (MESSAGE ("E", "S")), "" },
  { "to-pool", "illegal-message-flow", TWO_POOLS (MESSAGE ("A", "Y")), "" },
};
/* clang-format on */

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  rule_cases_add ("flow", cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
