/* tests/analysis/rule-cases.h - small processes and what a rule says about them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "analysis/checker.h"

G_BEGIN_DECLS

/**
 * RuleCase:
 * @name: the promise: "task-without-name"
 * @rule: the rule that is asked, and no other
 * @xml: what stands in the process P; or, where it begins with "<?", the content of
 *   definitions
 * @expected: "id" or "id+other" of each finding, in order, set apart by blanks; ""
 *   where there is nothing to find; "id!" where it is only a hint
 */
typedef struct
{
  const char *name;
  const char *rule;
  const char *xml;
  const char *expected;
} RuleCase;

/** rule_case_parse: (transfer full): the document of @xml */
PwModel *rule_case_parse (const char *xml);

/** rule_cases_add: one test for each case */
void rule_cases_add (const char     *group,
                     const RuleCase *cases,
                     guint           n_cases);

/* Shorthands for the documents. */
#define START(id) "<startEvent id='" id "' name='Start " id "'/>"
#define END(id) "<endEvent id='" id "' name='End " id "'/>"
#define TASK(id) "<task id='" id "' name='Do " id "'/>"
#define XOR(id) "<exclusiveGateway id='" id "' name='" id "?'/>"
#define AND(id) "<parallelGateway id='" id "'/>"
#define FLOW(from, to) "<sequenceFlow id='" from "-" to "' sourceRef='" from "' targetRef='" to "'/>"
#define SHAPE(id, x, y, w, h)                             \
  "<bpmndi:BPMNShape id='" id "_di' bpmnElement='" id "'" \
  "><dc:Bounds x='" #x "' y='" #y "' width='" #w "' height='" #h "'/></bpmndi:BPMNShape>"

G_END_DECLS
