/* analysis/rules.c - the table of rules
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/fixes.h"
#include "analysis/rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ERROR PW_SEVERITY_ERROR
#define WARNING PW_SEVERITY_WARNING
#define HINT PW_SEVERITY_HINT
#define OFF PW_SEVERITY_OFF

#define CORRECTNESS PW_RULE_GROUP_CORRECTNESS
#define STYLE PW_RULE_GROUP_STYLE
#define GUIDELINES PW_RULE_GROUP_GUIDELINES
#define FIM PW_RULE_GROUP_FIM
#define FIGURES PW_RULE_GROUP_FIGURES
#define DRAWING PW_RULE_GROUP_DRAWING

#define NODE PW_RULE_NODE
#define EDGE PW_RULE_EDGE
#define NODE_DRAWING PW_RULE_NODE_DRAWING
#define EDGE_DRAWING PW_RULE_EDGE_DRAWING
#define SCOPE PW_RULE_SCOPE
#define DOCUMENT PW_RULE_DOCUMENT

#define FLOW_NODES PW_TRAIT_FLOW_NODE
#define GATEWAYS PW_TRAIT_GATEWAY
#define EVENTS PW_TRAIT_EVENT
#define ACTIVITIES PW_TRAIT_ACTIVITY
#define SWIMLANES PW_TRAIT_SWIMLANE

/* clang-format off */
static const PwRule rules[] =
{
  /* id                                   label                                                   group        default, FIM         asked about  of these                       how */
  { "start-event-required",               N_ ("Processes have a start event"),                    CORRECTNESS, { ERROR, ERROR },     SCOPE,       0,                             pw_rule_start_event_required },
  { "end-event-required",                 N_ ("Processes have an end event"),                     CORRECTNESS, { ERROR, ERROR },     SCOPE,       0,                             pw_rule_end_event_required },
  { "single-blank-start-event",           N_ ("At most one start event without a trigger"),       CORRECTNESS, { ERROR, ERROR },     SCOPE,       0,                             pw_rule_single_blank_start_event },
  { "sub-process-blank-start-event",      N_ ("Sub-processes begin without a trigger"),           CORRECTNESS, { ERROR, ERROR },     NODE,        EVENTS,                        pw_rule_sub_process_blank_start },
  { "event-sub-process-typed-start-event", N_ ("Event sub-processes begin with a trigger"),       CORRECTNESS, { ERROR, ERROR },     NODE,        EVENTS,                        pw_rule_event_sub_process_start },
  { "single-event-definition",            N_ ("Events have one trigger"),                         CORRECTNESS, { ERROR, ERROR },     NODE,        EVENTS,                        pw_rule_single_event_definition },
  { "conditional-event",                  N_ ("Conditional events have a condition"),             CORRECTNESS, { OFF, OFF },         NODE,        EVENTS,                        pw_rule_conditional_event },
  { "link-event",                         N_ ("Links have a name and both their ends"),           CORRECTNESS, { ERROR, ERROR },     SCOPE,       0,                             pw_rule_link_event },
  { "ad-hoc-sub-process",                 N_ ("No start and end in ad-hoc sub-processes"),        CORRECTNESS, { ERROR, ERROR },     NODE,        EVENTS,                        pw_rule_ad_hoc_sub_process },
  { "superfluous-termination",            N_ ("Nothing terminates without need"),                 CORRECTNESS, { WARNING, WARNING }, SCOPE,       0,                             pw_rule_superfluous_termination, pw_fix_termination, N_ ("Make it a plain end event") },
  { "global",                             N_ ("Messages, signals and errors are named and used"), CORRECTNESS, { WARNING, WARNING }, DOCUMENT,    0,                             pw_rule_global, pw_fix_unused_root, N_ ("Delete what is not used") },

  { "no-disconnected",                    N_ ("Everything is connected"),                         CORRECTNESS, { ERROR, ERROR },     NODE,        FLOW_NODES,                    pw_rule_no_disconnected },
  { "no-implicit-start",                  N_ ("Flows begin at start events"),                     CORRECTNESS, { ERROR, ERROR },     NODE,        FLOW_NODES,                    pw_rule_no_implicit_start },
  { "no-implicit-end",                    N_ ("Flows end at end events"),                         CORRECTNESS, { ERROR, ERROR },     NODE,        FLOW_NODES,                    pw_rule_no_implicit_end },
  { "no-implicit-split",                  N_ ("Flows split at gateways"),                         CORRECTNESS, { ERROR, ERROR },     NODE,        ACTIVITIES | EVENTS,           pw_rule_no_implicit_split },
  { "fake-join",                          N_ ("Flows join at gateways"),                          CORRECTNESS, { WARNING, WARNING }, NODE,        ACTIVITIES | EVENTS,           pw_rule_fake_join },
  { "no-gateway-join-fork",               N_ ("Gateways join or split"),                          CORRECTNESS, { ERROR, ERROR },     NODE,        GATEWAYS,                      pw_rule_no_gateway_join_fork },
  { "superfluous-gateway",                N_ ("No gateway without effect"),                       CORRECTNESS, { WARNING, WARNING }, NODE,        GATEWAYS,                      pw_rule_superfluous_gateway, pw_fix_superfluous_gateway, N_ ("Delete the gateway") },
  { "no-complex-gateway",                 N_ ("No complex gateways"),                             STYLE,       { ERROR, ERROR },     NODE,        GATEWAYS,                      pw_rule_no_complex_gateway },
  { "no-inclusive-gateway",               N_ ("No inclusive gateways"),                           STYLE,       { WARNING, WARNING }, NODE,        GATEWAYS,                      pw_rule_no_inclusive_gateway },
  { "event-based-gateway",                N_ ("Event-based gateways choose between events"),      CORRECTNESS, { ERROR, ERROR },     NODE,        GATEWAYS,                      pw_rule_event_based_gateway, pw_fix_event_condition, N_ ("Remove the condition") },
  { "conditional-flows",                  N_ ("All branches have a condition, or none"),          CORRECTNESS, { ERROR, ERROR },     NODE,        FLOW_NODES,                    pw_rule_conditional_flows, pw_fix_default_flow, N_ ("Make it the default flow") },
  { "no-duplicate-sequence-flows",        N_ ("No flow is there twice"),                          CORRECTNESS, { ERROR, ERROR },     EDGE,        0,                             pw_rule_no_duplicate_flows, pw_fix_duplicate_flow, N_ ("Delete the second flow") },
  { "dangling-flow",                      N_ ("Flows are connected at both ends"),                CORRECTNESS, { ERROR, ERROR },     EDGE,        0,                             pw_rule_dangling_flow },
  { "illegal-flow",                       N_ ("Sequence flows connect what they may"),            CORRECTNESS, { ERROR, ERROR },     EDGE,        0,                             pw_rule_illegal_flow },
  { "message-flow-in-pool",               N_ ("Message flows lead from pool to pool"),            CORRECTNESS, { ERROR, ERROR },     EDGE,        0,                             pw_rule_message_flow_in_pool },
  { "illegal-message-flow",               N_ ("Message flows connect what they may"),             CORRECTNESS, { ERROR, ERROR },     EDGE,        0,                             pw_rule_illegal_message_flow },

  { "label-required",                     N_ ("Everything has a label"),                          STYLE,       { ERROR, ERROR },     NODE,        FLOW_NODES | PW_TRAIT_SWIMLANE, pw_rule_label_required },
  { "label-required",                     N_ ("Everything has a label"),                          STYLE,       { ERROR, ERROR },     EDGE,        0,                             pw_rule_label_required_flow },
  { "branch-label",                       N_ ("Branches say when they are taken"),                STYLE,       { WARNING, WARNING }, EDGE,        0,                             pw_rule_branch_label },
  { "gateway-question",                   N_ ("Gateways ask a question"),                         STYLE,       { HINT, WARNING },    NODE,        GATEWAYS,                      pw_rule_gateway_question, pw_fix_question_mark, N_ ("Append a question mark") },
  { "duplicate-names",                    N_ ("Each step has its own name"),                      STYLE,       { HINT, HINT },       SCOPE,       0,                             pw_rule_duplicate_names },
  { "unknown-lane-name",                  N_ ("Lanes are called as agreed in the project"),       STYLE,       { WARNING, WARNING }, NODE,        SWIMLANES,                     pw_rule_lane_name },
  { "lane-person",                        N_ ("Lanes are roles, not persons"),                    STYLE,       { HINT, WARNING },    NODE,        SWIMLANES,                     pw_rule_lane_person },
  { "empty-lane",                         N_ ("Something happens in each lane"),                  STYLE,       { HINT, HINT },       DOCUMENT,    0,                             pw_rule_empty_lane },

  { "unreachable",                        N_ ("Everything can be reached"),                       CORRECTNESS, { ERROR, ERROR },     SCOPE,       0,                             pw_rule_unreachable },
  { "endless-loop",                       N_ ("Loops have a way out"),                            CORRECTNESS, { ERROR, ERROR },     SCOPE,       0,                             pw_rule_endless_loop },
  { "deadlock",                           N_ ("The process does not get stuck"),                  CORRECTNESS, { ERROR, ERROR },     SCOPE,       0,                             pw_rule_deadlock },
  { "lack-of-synchronization",            N_ ("What runs in parallel is brought together"),       CORRECTNESS, { ERROR, ERROR },     SCOPE,       0,                             pw_rule_lack_of_synchronization },

  { "many-elements",                      N_ ("At most 50 elements on one level"),                GUIDELINES,  { HINT, HINT },       SCOPE,       0,                             pw_rule_many_elements },
  { "gateway-degree",                     N_ ("At most 5 flows at a gateway"),                    GUIDELINES,  { WARNING, WARNING }, NODE,        GATEWAYS,                      pw_rule_gateway_degree },
  { "several-starts",                     N_ ("One start"),                                       GUIDELINES,  { HINT, HINT },       SCOPE,       0,                             pw_rule_several_starts },
  { "several-ends",                       N_ ("One end"),                                         GUIDELINES,  { HINT, OFF },        SCOPE,       0,                             pw_rule_several_ends },
  { "unmatched-split",                    N_ ("Each split has its join"),                         GUIDELINES,  { HINT, HINT },       SCOPE,       0,                             pw_rule_unmatched_split },
  { "label-verb-object",                  N_ ("Steps are called by object and verb"),             GUIDELINES,  { HINT, OFF },        NODE,        ACTIVITIES,                    pw_rule_label_verb_object },
  { "deep-nesting",                       N_ ("At most 3 levels"),                                GUIDELINES,  { HINT, HINT },       SCOPE,       0,                             pw_rule_deep_nesting },

  { "fim-element",                        N_ ("Only symbols of FIM"),                             FIM,         { OFF, ERROR },       NODE,        FLOW_NODES,                    pw_rule_fim_element },
  { "fim-activity-group",                 N_ ("Steps have an activity group"),                    FIM,         { OFF, ERROR },       NODE,        ACTIVITIES,                    pw_rule_fim_activity_group },
  { "fim-legal-basis",                    N_ ("Steps have a legal basis"),                        FIM,         { OFF, ERROR },       NODE,        ACTIVITIES,                    pw_rule_fim_legal_basis },
  { "fim-role",                           N_ ("Steps have somebody who does them"),               FIM,         { OFF, ERROR },       NODE,        ACTIVITIES,                    pw_rule_fim_role },
  { "fim-process",                        N_ ("The process has its mandatory facts"),             FIM,         { OFF, ERROR },       SCOPE,       0,                             pw_rule_fim_process },
  { "fim-label-noun",                     N_ ("Steps are not called by a bare noun"),             FIM,         { OFF, WARNING },     NODE,        ACTIVITIES,                    pw_rule_fim_label_noun },
  { "fim-label-infinitive",               N_ ("Steps are called by object and infinitive"),       FIM,         { OFF, WARNING },     NODE,        ACTIVITIES,                    pw_rule_fim_label_infinitive },
  { "fim-label-and",                      N_ ("Steps do one thing"),                              FIM,         { OFF, WARNING },     NODE,        ACTIVITIES,                    pw_rule_fim_label_and },
  { "fim-pool-name",                      N_ ("Pools are organisations"),                         FIM,         { OFF, WARNING },     NODE,        SWIMLANES,                     pw_rule_fim_pool_name },

  { "step-without-role",                  N_ ("Each step has somebody who does it"),              FIGURES,     { HINT, OFF },        NODE,        ACTIVITIES,                    pw_rule_step_without_role },
  { "step-without-system",                N_ ("IT systems are named"),                            FIGURES,     { HINT, HINT },       NODE,        ACTIVITIES,                    pw_rule_step_without_system },
  { "missing-time",                       N_ ("Each step takes time or is automatic"),            FIGURES,     { HINT, HINT },       NODE,        ACTIVITIES,                    pw_rule_missing_time },
  { "missing-cases",                      N_ ("The number of cases is known"),                    FIGURES,     { HINT, HINT },       SCOPE,       0,                             pw_rule_missing_cases },
  { "flow-shares",                        N_ ("Shares of branches make 100 %"),                   FIGURES,     { WARNING, WARNING }, NODE,        GATEWAYS,                      pw_rule_flow_shares },
  { "media-break",                        N_ ("Steps stay in one medium"),                        FIGURES,     { HINT, HINT },       NODE,        ACTIVITIES,                    pw_rule_media_break },
  { "media-break-between",                N_ ("Steps hand over in one medium"),                   FIGURES,     { HINT, HINT },       NODE,        ACTIVITIES,                    pw_rule_media_break_between },

  { "no-bpmndi",                          N_ ("Everything is drawn"),                             DRAWING,     { ERROR, ERROR },     DOCUMENT,    0,                             pw_rule_no_drawing },
  { "no-bpmndi",                          N_ ("Everything is drawn"),                             DRAWING,     { ERROR, ERROR },     NODE,        0,                             pw_rule_node_drawn },
  { "no-bpmndi",                          N_ ("Everything is drawn"),                             DRAWING,     { ERROR, ERROR },     EDGE,        0,                             pw_rule_edge_drawn },
  { "no-overlapping-elements",            N_ ("Shapes do not overlap"),                           DRAWING,     { WARNING, WARNING }, NODE_DRAWING, 0,                            pw_rule_no_overlapping },
  { "standard-size",                      N_ ("Shapes have the usual size"),                      DRAWING,     { OFF, OFF },         NODE,        0,                             pw_rule_standard_size },
  { "flow-through-shape",                 N_ ("Flows run around shapes"),                         DRAWING,     { WARNING, WARNING }, EDGE_DRAWING, 0,                            pw_rule_flow_through_shape },
  { "flow-not-docked",                    N_ ("Flows reach their shapes"),                        DRAWING,     { WARNING, WARNING }, EDGE,        0,                             pw_rule_flow_not_docked, pw_fix_docking, N_ ("Draw it to the shape") },
  { "crossing-flows",                     N_ ("Flows do not cross"),                              DRAWING,     { HINT, HINT },       EDGE_DRAWING, 0,                            pw_rule_crossing_flows },
  { "overlapping-flows",                  N_ ("Flows do not lie on each other"),                  DRAWING,     { WARNING, WARNING }, EDGE_DRAWING, 0,                            pw_rule_overlapping_flows },
  { "label-clipped",                      N_ ("Labels fit into their shapes"),                    DRAWING,     { WARNING, WARNING }, NODE,        ACTIVITIES,                    pw_rule_label_clipped },
  { "small-print",                        N_ ("Text can be read on paper"),                       DRAWING,     { HINT, HINT },       DOCUMENT,    0,                             pw_rule_small_print },
};
/* clang-format on */

const PwRule *
pw_rule_get_all (guint *n_rules)
{
  *n_rules = G_N_ELEMENTS (rules);

  return rules;
}

const PwRule *
pw_rule_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (strcmp (rules[i].id, id) == 0)
      return &rules[i];

  return NULL;
}

const char *
pw_rule_group_get_label (PwRuleGroup group)
{
  switch (group)
    {
    case PW_RULE_GROUP_CORRECTNESS:
      return _ ("Correctness");
    case PW_RULE_GROUP_STYLE:
      return _ ("Style");
    case PW_RULE_GROUP_GUIDELINES:
      return _ ("Guidelines");
    case PW_RULE_GROUP_FIM:
      return _ ("FIM");
    case PW_RULE_GROUP_FIGURES:
      return _ ("Figures");
    case PW_RULE_GROUP_DRAWING:
      return _ ("Drawing");
    case PW_N_RULE_GROUPS:
    default:
      return "";
    }
}

GPtrArray *
pw_rule_fix (const PwModel   *model,
             const PwFinding *finding,
             const char     **label)
{
  const PwRule *rule = &rules[finding->rule_index];
  GPtrArray    *changes = rule->fix != NULL ? rule->fix (model, finding) : NULL;

  if (label != NULL)
    *label = rule->fix_label != NULL ? _ (rule->fix_label) : NULL;

  return changes;
}
