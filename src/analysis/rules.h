/* analysis/rules.h - the functions behind the rows of the table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "analysis/check.h"

G_BEGIN_DECLS

/* clang-format off */

/* rules-flow.c */
void pw_rule_no_disconnected (PwCheck *check, guint n);
void pw_rule_no_implicit_start (PwCheck *check, guint n);
void pw_rule_no_implicit_end (PwCheck *check, guint n);
void pw_rule_no_implicit_split (PwCheck *check, guint n);
void pw_rule_fake_join (PwCheck *check, guint n);
void pw_rule_no_gateway_join_fork (PwCheck *check, guint n);
void pw_rule_superfluous_gateway (PwCheck *check, guint n);
void pw_rule_no_complex_gateway (PwCheck *check, guint n);
void pw_rule_no_inclusive_gateway (PwCheck *check, guint n);
void pw_rule_event_based_gateway (PwCheck *check, guint n);
void pw_rule_conditional_flows (PwCheck *check, guint n);
void pw_rule_no_duplicate_flows (PwCheck *check, guint edge);
void pw_rule_dangling_flow (PwCheck *check, guint edge);
void pw_rule_illegal_flow (PwCheck *check, guint edge);
void pw_rule_message_flow_in_pool (PwCheck *check, guint edge);
void pw_rule_illegal_message_flow (PwCheck *check, guint edge);

/* rules-events.c */
void pw_rule_start_event_required (PwCheck *check, guint scope);
void pw_rule_end_event_required (PwCheck *check, guint scope);
void pw_rule_single_blank_start_event (PwCheck *check, guint scope);
void pw_rule_ad_hoc_sub_process (PwCheck *check, guint n);
void pw_rule_event_sub_process_start (PwCheck *check, guint n);
void pw_rule_sub_process_blank_start (PwCheck *check, guint n);
void pw_rule_single_event_definition (PwCheck *check, guint n);
void pw_rule_conditional_event (PwCheck *check, guint n);
void pw_rule_link_event (PwCheck *check, guint scope);
void pw_rule_superfluous_termination (PwCheck *check, guint scope);
void pw_rule_global (PwCheck *check, guint nothing);

/* rules-labels.c */
void pw_rule_label_required (PwCheck *check, guint n);
void pw_rule_label_required_flow (PwCheck *check, guint edge);

/* clang-format on */

G_END_DECLS
