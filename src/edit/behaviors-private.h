/* edit/behaviors-private.h - the behaviours that the table names
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/editing.h"

G_BEGIN_DECLS

/* Each gets one element that was touched. It may remove it. */

/* behaviors-meaning.c */
void pw_behavior_plain_trigger (PwEdit *edit, PwElement *element);
void pw_behavior_data_object (PwEdit *edit, PwElement *element);
void pw_behavior_group_category (PwEdit *edit, PwElement *element);
void pw_behavior_trigger_root (PwEdit *edit, PwElement *element);
void pw_behavior_event_gateway (PwEdit *edit, PwElement *element);
void pw_behavior_compensation (PwEdit *edit, PwElement *element);
void pw_behavior_attachments (PwEdit *edit, PwElement *element);
void pw_behavior_legal_flows (PwEdit *edit, PwElement *element);
void pw_behavior_associations (PwEdit *edit, PwElement *element);
void pw_behavior_default_flow (PwEdit *edit, PwElement *element);

/* behaviors-drawing.c */
void pw_behavior_drag_events (PwEdit *edit, PwElement *element);
void pw_behavior_grow_container (PwEdit *edit, PwElement *element);
void pw_behavior_change_plane (PwEdit *edit, PwElement *element);
void pw_behavior_order (PwEdit *edit, PwElement *element);
void pw_behavior_outer_label (PwEdit *edit, PwElement *element);

/* fitting.c */
void pw_behavior_fit_text (PwEdit *edit, PwElement *element);

/* Each looks at all that was touched at once. */
void pw_behavior_lane_membership (PwEdit *edit);
void pw_behavior_group_membership (PwEdit *edit);
void pw_behavior_reroute (PwEdit *edit);

G_END_DECLS
