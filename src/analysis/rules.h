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

void pw_rule_branch_label (PwCheck *check, guint edge);
void pw_rule_gateway_question (PwCheck *check, guint n);
void pw_rule_duplicate_names (PwCheck *check, guint scope);
void pw_rule_lane_name (PwCheck *check, guint n);
void pw_rule_lane_person (PwCheck *check, guint n);
void pw_rule_empty_lane (PwCheck *check, guint nothing);
void pw_rule_label_verb_object (PwCheck *check, guint n);

/* rules-structure.c */
void pw_rule_unreachable (PwCheck *check, guint scope);
void pw_rule_endless_loop (PwCheck *check, guint scope);
void pw_rule_deadlock (PwCheck *check, guint scope);
void pw_rule_lack_of_synchronization (PwCheck *check, guint scope);

/* rules-guidelines.c */
void pw_rule_many_elements (PwCheck *check, guint scope);
void pw_rule_gateway_degree (PwCheck *check, guint n);
void pw_rule_several_starts (PwCheck *check, guint scope);
void pw_rule_several_ends (PwCheck *check, guint scope);
void pw_rule_unmatched_split (PwCheck *check, guint scope);
void pw_rule_deep_nesting (PwCheck *check, guint scope);

/* rules-fim.c */
void pw_rule_fim_element (PwCheck *check, guint n);
void pw_rule_fim_activity_group (PwCheck *check, guint n);
void pw_rule_fim_legal_basis (PwCheck *check, guint n);
void pw_rule_fim_role (PwCheck *check, guint n);
void pw_rule_fim_process (PwCheck *check, guint scope);
void pw_rule_fim_label_noun (PwCheck *check, guint n);
void pw_rule_fim_label_infinitive (PwCheck *check, guint n);
void pw_rule_fim_label_and (PwCheck *check, guint n);
void pw_rule_fim_pool_name (PwCheck *check, guint n);

/* rules-figures.c */
void pw_rule_step_without_role (PwCheck *check, guint n);
void pw_rule_step_without_system (PwCheck *check, guint n);
void pw_rule_missing_time (PwCheck *check, guint n);
void pw_rule_missing_cases (PwCheck *check, guint scope);
void pw_rule_flow_shares (PwCheck *check, guint n);
void pw_rule_media_break (PwCheck *check, guint n);
void pw_rule_media_break_between (PwCheck *check, guint n);

/* rules-overlap.c */
void pw_rule_no_drawing (PwCheck *check, guint nothing);
void pw_rule_node_drawn (PwCheck *check, guint n);
void pw_rule_edge_drawn (PwCheck *check, guint edge);
void pw_rule_no_overlapping (PwCheck *check, guint n);
void pw_rule_standard_size (PwCheck *check, guint n);

/* rules-drawing.c */
void pw_rule_flow_through_shape (PwCheck *check, guint edge);
void pw_rule_flow_not_docked (PwCheck *check, guint edge);
void pw_rule_crossing_flows (PwCheck *check, guint edge);
void pw_rule_overlapping_flows (PwCheck *check, guint edge);
void pw_rule_label_clipped (PwCheck *check, guint n);
void pw_rule_small_print (PwCheck *check, guint nothing);

/* clang-format on */

G_END_DECLS
