/* edit/scope.h - who belongs to whom by meaning: scopes, pools, lanes, ends of flows
 *
 * Reads the model only.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/** pw_scope_find: (nullable): the element with that id or address */
PwElement *pw_scope_find (const PwModel *model,
                          const char    *id);

/** pw_scope_dup_name_of: (transfer full): its id, its address where it has none */
char *pw_scope_dup_name_of (const PwElement *element);

/** pw_scope_get: (nullable): the process or sub-process that @element stands in */
PwElement *pw_scope_get (const PwElement *element);

/** pw_scope_get_process: (nullable): the process around @element, of a pool its own */
PwElement *pw_scope_get_process (const PwElement *element);

/**
 * pw_scope_of_container:
 * @container: process, sub-process, pool, lane or collaboration
 *
 * Returns: (nullable): where its flow elements stand; %NULL for black-box pools and
 *   collaborations
 */
PwElement *pw_scope_of_container (const PwElement *container);

/** pw_scope_get_pool: (nullable): the pool around @element, @element if it is one */
PwElement *pw_scope_get_pool (const PwElement *element);

/** pw_scope_get_lane: (nullable): the innermost lane that lists @node */
PwElement *pw_scope_get_lane (const PwElement *node);

/** pw_scope_get_collaboration: (nullable): the document's collaboration */
PwElement *pw_scope_get_collaboration (const PwModel *model);

/** pw_scope_get_collaboration_of: (nullable): the collaboration that the pool around @element stands in */
PwElement *pw_scope_get_collaboration_of (const PwElement *element);

/** pw_scope_get_source: (nullable): where a flow of any kind begins */
PwElement *pw_scope_get_source (const PwElement *flow);

/** pw_scope_get_target: (nullable): where a flow of any kind ends */
PwElement *pw_scope_get_target (const PwElement *flow);

/**
 * pw_scope_list_flows:
 * @type: sequence flow, message flow …; %PW_ELEMENT_UNKNOWN for all kinds
 *
 * Returns: (transfer full) (element-type PwElement): flows that begin (@outgoing) or
 *   end at @element
 */
GPtrArray *pw_scope_list_flows (const PwElement *element,
                                gboolean         outgoing,
                                PwElementType    type);

/** pw_scope_list_attached: (transfer full) (element-type PwElement): boundary events of @host */
GPtrArray *pw_scope_list_attached (const PwElement *host);

/** pw_scope_list_lanes: (transfer full) (element-type PwElement): lanes right inside a pool, process, sub-process or lane */
GPtrArray *pw_scope_list_lanes (const PwElement *container);

gboolean pw_scope_is_event_sub_process (const PwElement *element);
gboolean pw_scope_is_compensation_activity (const PwElement *element);

/** pw_scope_is_compensation_event: a boundary event with that trigger */
gboolean pw_scope_is_compensation_event (const PwElement *element);

/** pw_scope_has_free_trigger: whether an event could have this trigger off a border as well */
gboolean pw_scope_has_free_trigger (const PwElement *event);

/** pw_scope_get_free_type: what a boundary event is off its border; most triggers catch, a few only throw */
PwElementType pw_scope_get_free_type (const PwElement *event);

/** pw_scope_is_event_target: whether an event-based gateway leads to it */
gboolean pw_scope_is_event_target (const PwElement *element);

/** pw_scope_is_choreography: of a choreography or conversation, which we only show */
gboolean pw_scope_is_choreography (const PwElement *element);

G_END_DECLS
