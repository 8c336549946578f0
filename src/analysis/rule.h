/* analysis/rule.h - the checker's rules, one row each
 *
 * Rules that bpmnlint has too carry its names and mean the same; where ours say
 * less than bpmnlint, the file of the rule gives the reason.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "analysis/finding.h"
#include "model/change.h"

G_BEGIN_DECLS

typedef struct _PwCheck PwCheck;
typedef struct _PwRule  PwRule;

typedef enum
{
  PW_RULE_GROUP_CORRECTNESS,
  PW_RULE_GROUP_STYLE,
  PW_RULE_GROUP_GUIDELINES, /* seven process modelling guidelines */
  PW_RULE_GROUP_FIM,
  PW_RULE_GROUP_FIGURES,
  PW_RULE_GROUP_DRAWING,
  PW_N_RULE_GROUPS,
} PwRuleGroup;

/**
 * PwProfile:
 * @PW_PROFILE_DEFAULT: any process
 * @PW_PROFILE_FIM: processes after Germany's federal information management
 */
typedef enum
{
  PW_PROFILE_DEFAULT,
  PW_PROFILE_FIM,
  PW_N_PROFILES,
} PwProfile;

/**
 * PwRuleScope: what a rule is asked about, one by one, and how far it looks
 * @PW_RULE_NODE: a node, its flows, its host, its scope's kind, and along the flow
 *   as far as the next activities, gateways and events passed through
 * @PW_RULE_EDGE: an edge and its ends, as above
 * @PW_RULE_NODE_DRAWING: a node and what is drawn near it
 * @PW_RULE_EDGE_DRAWING: an edge and what is drawn near it
 * @PW_RULE_SCOPE: a process or sub-process and all that stands directly in it
 * @PW_RULE_DOCUMENT: everything
 */
typedef enum
{
  PW_RULE_NODE,
  PW_RULE_EDGE,
  PW_RULE_NODE_DRAWING,
  PW_RULE_EDGE_DRAWING,
  PW_RULE_SCOPE,
  PW_RULE_DOCUMENT,
} PwRuleScope;

typedef void (*PwRuleFunc) (PwCheck *check,
                            guint    subject);

/* Makes changes, never applies them; %NULL where it does not fit any more. */
typedef GPtrArray *(*PwRuleFixFunc) (const PwModel   *model,
                                     const PwFinding *finding);

/**
 * PwRule:
 * @id: stable, also written to files: "label-required"
 * @label: what it wants, in English; translate with _()
 * @severity: in each profile, %PW_SEVERITY_OFF where it is not asked
 * @types: only nodes with one of these traits are asked, %PW_TRAIT_NONE for all
 * @fix: (nullable): how it can be put right
 * @fix_label: (nullable): what @fix does, in English; translate with _()
 */
struct _PwRule
{
  const char     *id;
  const char     *label;
  PwRuleGroup     group;
  PwSeverity      severity[PW_N_PROFILES];
  PwRuleScope     scope;
  PwElementTraits types;
  PwRuleFunc      check;
  PwRuleFixFunc   fix;
  const char     *fix_label;
};

/** pw_rule_get_all: (array length=n_rules): every rule, in a stable order */
const PwRule *pw_rule_get_all (guint *n_rules);

/** pw_rule_find: (nullable): the rule with @id */
const PwRule *pw_rule_find (const char *id);

/** pw_rule_group_get_label: translated, for people */
const char *pw_rule_group_get_label (PwRuleGroup group);

/**
 * pw_rule_fix:
 * @label: (out) (optional) (transfer none): what the changes do, translated
 *
 * Puts right what @finding is about, as one step to be applied by a transaction in
 * the order of the result.
 *
 * Returns: (transfer full) (nullable) (element-type PwChange): %NULL where the rule
 *   cannot do that, or the document is not any more what it was
 */
GPtrArray *pw_rule_fix (const PwModel   *model,
                        const PwFinding *finding,
                        const char     **label);

G_END_DECLS
