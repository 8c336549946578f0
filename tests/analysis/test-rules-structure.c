/* tests/analysis/test-rules-structure.c - where the flow gets stuck, and modelling guidelines
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "rule-cases.h"

#define TEN(x) x ("0") x ("1") x ("2") x ("3") x ("4") x ("5") x ("6") x ("7") x ("8") x ("9")
#define TASKS(n) TASK (n "a") TASK (n "b") TASK (n "c") TASK (n "d") TASK (n "e")
#define BLOCK(first, last) START ("S") END ("E") first ("X") last ("Y") TASK ("A") TASK ("B") \
    FLOW ("S", "X") FLOW ("X", "A") FLOW ("X", "B") FLOW ("A", "Y") FLOW ("B", "Y") FLOW ("Y", "E")
#define OR(id) "<inclusiveGateway id='" id "'/>"
#define MESSAGE_END(id) "<endEvent id='" id "'><messageEventDefinition/></endEvent>"
#define TERMINATE(id) "<endEvent id='" id "'><terminateEventDefinition/></endEvent>"
#define BOUNDARY(id, host, interrupts) "<boundaryEvent id='" id "' attachedToRef='" host "' cancelActivity='" interrupts "'><timerEventDefinition/></boundaryEvent>"

/* Two parallel branches that exchange a token; no block inside the other. */
#define CROSSED START ("S") END ("E") AND ("X") AND ("Y") AND ("R") AND ("Q") \
    FLOW ("S", "X") FLOW ("X", "R") FLOW ("X", "Q") FLOW ("R", "Q") FLOW ("R", "Y") FLOW ("Q", "Y") FLOW ("Y", "E")
/* The same where one of them chooses: Q or Y wait for what may not come. */
#define CROSSED_CHOICE START ("S") END ("E") AND ("X") AND ("Y") XOR ("R") AND ("Q") \
    FLOW ("S", "X") FLOW ("X", "R") FLOW ("X", "Q") FLOW ("R", "Q") FLOW ("R", "Y") FLOW ("Q", "Y") FLOW ("Y", "E")
/* A loop that leaves a parallel block and comes in front of it again. */
#define BACK_OUT START ("S") END ("E") XOR ("M") AND ("X") XOR ("R") AND ("Y") TASK ("B") \
    FLOW ("S", "M") FLOW ("M", "X") FLOW ("X", "R") FLOW ("X", "B") FLOW ("R", "Y") FLOW ("B", "Y") FLOW ("R", "M") FLOW ("Y", "E")

/* clang-format off */
static const RuleCase cases[] = {
  { "island", "unreachable", START ("S") END ("E") FLOW ("S", "E") XOR ("G") TASK ("A") FLOW ("G", "A") FLOW ("A", "G"), "G A" },
  { "link", "unreachable", START ("S") "<intermediateThrowEvent id='L'><linkEventDefinition name='x'/></intermediateThrowEvent><intermediateCatchEvent id='M'><linkEventDefinition name='x'/></intermediateCatchEvent>" END ("E") FLOW ("S", "L") FLOW ("M", "E"), "" },
  { "boundary-event", "unreachable", START ("S") TASK ("A") BOUNDARY ("T", "A", "true") END ("E") FLOW ("S", "A") FLOW ("T", "E"), "" },

  { "no-way-out", "endless-loop", START ("S") XOR ("G") TASK ("A") FLOW ("S", "G") FLOW ("G", "A") FLOW ("A", "G"), "G" },
  { "with-a-way-out", "endless-loop", START ("S") XOR ("G") TASK ("A") XOR ("H") END ("E") FLOW ("S", "G") FLOW ("G", "A") FLOW ("A", "H") FLOW ("H", "G") FLOW ("H", "E"), "" },
  { "boundary-event-is-a-way-out", "endless-loop", START ("S") XOR ("G") TASK ("A") BOUNDARY ("T", "A", "true") END ("E") FLOW ("S", "G") FLOW ("G", "A") FLOW ("A", "G") FLOW ("T", "E"), "" },
  { "until-interrupted", "endless-loop", "<subProcess id='U'>" START ("S") XOR ("G") TASK ("A") FLOW ("S", "G") FLOW ("G", "A") FLOW ("A", "G") "</subProcess>" BOUNDARY ("T", "U", "true"), "" },

  { "exclusive-into-parallel", "deadlock", BLOCK (XOR, AND), "Y+X" },
  { "exclusive-into-parallel", "lack-of-synchronization", BLOCK (XOR, AND), "" },
  { "parallel-into-exclusive", "deadlock", BLOCK (AND, XOR), "" },
  { "parallel-into-exclusive", "lack-of-synchronization", BLOCK (AND, XOR), "Y+X" },
  { "matching-exclusive", "deadlock", BLOCK (XOR, XOR), "" },
  { "matching-parallel", "deadlock", BLOCK (AND, AND), "" },
  { "matching-parallel", "lack-of-synchronization", BLOCK (AND, AND), "" },
  { "matching-inclusive", "lack-of-synchronization", BLOCK (OR, OR), "" },
  { "inclusive-into-parallel", "deadlock", BLOCK (OR, AND), "Y+X" },
  { "inclusive-into-exclusive", "lack-of-synchronization", BLOCK (OR, XOR), "Y+X" },
  { "a-way-past-the-join", "deadlock", START ("S") AND ("X") XOR ("R") AND ("Y") TASK ("B") END ("E") END ("F") FLOW ("S", "X") FLOW ("X", "R") FLOW ("X", "B") FLOW ("R", "Y") FLOW ("B", "Y") FLOW ("R", "F") FLOW ("Y", "E"), "Y" },
  { "branches-may-end-alone", "deadlock", START ("S") AND ("X") TASK ("A") TASK ("B") END ("E") END ("F") FLOW ("S", "X") FLOW ("X", "A") FLOW ("X", "B") FLOW ("A", "E") FLOW ("B", "F"), "" },
  { "loop-around-a-block", "deadlock", START ("S") XOR ("M") AND ("X") AND ("Y") TASK ("A") TASK ("B") XOR ("L") END ("E") FLOW ("S", "M") FLOW ("M", "X") FLOW ("X", "A") FLOW ("X", "B") FLOW ("A", "Y") FLOW ("B", "Y") FLOW ("Y", "L") FLOW ("L", "M") FLOW ("L", "E"), "" },
  { "crossed-branches", "deadlock", CROSSED, "" },
  { "crossed-branches", "lack-of-synchronization", CROSSED, "" },
  { "crossed-with-a-choice", "deadlock", CROSSED_CHOICE, "Y+R" },
  { "loop-out-of-a-block", "lack-of-synchronization", BACK_OUT, "Y" },
  { "two-starts", "deadlock", START ("S") START ("T") AND ("Y") END ("E") FLOW ("S", "Y") FLOW ("T", "Y") FLOW ("Y", "E"), "Y" },
  { "task-splits-in-parallel", "lack-of-synchronization", START ("S") TASK ("A") TASK ("B") TASK ("C") XOR ("Y") MESSAGE_END ("E") FLOW ("S", "A") FLOW ("A", "B") FLOW ("A", "C") FLOW ("B", "Y") FLOW ("C", "Y") FLOW ("Y", "E"), "Y+A" },
  { "several-tokens-may-end", "lack-of-synchronization", START ("S") AND ("X") TASK ("A") TASK ("B") END ("E") FLOW ("S", "X") FLOW ("X", "A") FLOW ("X", "B") FLOW ("A", "E") FLOW ("B", "E"), "" },
  { "first-one-terminates", "lack-of-synchronization", START ("S") AND ("X") TASK ("A") TASK ("B") XOR ("Y") TERMINATE ("E") FLOW ("S", "X") FLOW ("X", "A") FLOW ("X", "B") FLOW ("A", "Y") FLOW ("B", "Y") FLOW ("Y", "E"), "" },
  { "interrupting-event-into-parallel", "deadlock", START ("S") TASK ("A") BOUNDARY ("T", "A", "true") AND ("Y") END ("E") FLOW ("S", "A") FLOW ("A", "Y") FLOW ("T", "Y") FLOW ("Y", "E"), "Y+A" },
  { "interrupting-event-into-exclusive", "lack-of-synchronization", START ("S") TASK ("A") BOUNDARY ("T", "A", "true") XOR ("Y") MESSAGE_END ("E") FLOW ("S", "A") FLOW ("A", "Y") FLOW ("T", "Y") FLOW ("Y", "E"), "" },
  { "event-beside-into-exclusive", "lack-of-synchronization", START ("S") TASK ("A") BOUNDARY ("T", "A", "false") XOR ("Y") MESSAGE_END ("E") FLOW ("S", "A") FLOW ("A", "Y") FLOW ("T", "Y") FLOW ("Y", "E"), "Y" },
  { "event-beside-with-its-own-end", "lack-of-synchronization", START ("S") TASK ("A") BOUNDARY ("T", "A", "false") MESSAGE_END ("E") MESSAGE_END ("F") FLOW ("S", "A") FLOW ("A", "E") FLOW ("T", "F"), "" },
  { "inside-a-sub-process", "deadlock", "<subProcess id='U'>" BLOCK (XOR, AND) "</subProcess>", "Y+X" },

  { "many", "many-elements", TEN (TASKS) TASK ("more"), "P" },
  { "just-not-many", "many-elements", TEN (TASKS), "" },
  { "six-flows", "gateway-degree", TASK ("A") XOR ("G") TASK ("B") TASK ("C") TASK ("D") TASK ("F") TASK ("H") FLOW ("A", "G") FLOW ("G", "B") FLOW ("G", "C") FLOW ("G", "D") FLOW ("G", "F") FLOW ("G", "H"), "G" },
  { "five-flows", "gateway-degree", TASK ("A") XOR ("G") TASK ("B") TASK ("C") TASK ("D") TASK ("F") FLOW ("A", "G") FLOW ("G", "B") FLOW ("G", "C") FLOW ("G", "D") FLOW ("G", "F"), "" },
  { "two", "several-starts", START ("S") START ("T"), "P" },
  { "one", "several-starts", START ("S"), "" },
  { "two", "several-ends", END ("S") END ("T"), "P" },
  { "one", "several-ends", END ("S"), "" },
  { "no-join", "unmatched-split", START ("S") AND ("X") END ("E") END ("F") FLOW ("S", "X") FLOW ("X", "E") FLOW ("X", "F"), "P" },
  { "join", "unmatched-split", BLOCK (AND, AND), "" },
  { "four-levels", "deep-nesting", "<subProcess id='a'><subProcess id='b'><subProcess id='c'><subProcess id='d'/></subProcess></subProcess></subProcess>", "d" },
  { "three-levels", "deep-nesting", "<subProcess id='a'><subProcess id='b'><subProcess id='c'/></subProcess></subProcess>", "" },
};
/* clang-format on */

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  rule_cases_add ("structure", cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}
