/* edit/variant.c - the kinds of elements that people choose from
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/variant.h"

#include <glib/gi18n-lib.h>

#include "edit/drawing.h"
#include "edit/scope.h"

#define EXPANDED_WIDTH 350
#define EXPANDED_HEIGHT 200
#define BLACK_BOX_LENGTH 400
#define BLACK_BOX_BREADTH 60

/* clang-format off */
static const PwVariant variants[] =
{
  { "start-event", N_ ("Start event"), N_ ("Start events"), PW_ELEMENT_START_EVENT, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "message-start-event", N_ ("Message start event"), N_ ("Start events"), PW_ELEMENT_START_EVENT, PW_ELEMENT_MESSAGE_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "timer-start-event", N_ ("Timer start event"), N_ ("Start events"), PW_ELEMENT_START_EVENT, PW_ELEMENT_TIMER_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "conditional-start-event", N_ ("Conditional start event"), N_ ("Start events"), PW_ELEMENT_START_EVENT, PW_ELEMENT_CONDITIONAL_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "signal-start-event", N_ ("Signal start event"), N_ ("Start events"), PW_ELEMENT_START_EVENT, PW_ELEMENT_SIGNAL_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "error-start-event", N_ ("Error start event"), N_ ("Start events"), PW_ELEMENT_START_EVENT, PW_ELEMENT_ERROR_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "escalation-start-event", N_ ("Escalation start event"), N_ ("Start events"), PW_ELEMENT_START_EVENT, PW_ELEMENT_ESCALATION_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "compensation-start-event", N_ ("Compensation start event"), N_ ("Start events"), PW_ELEMENT_START_EVENT, PW_ELEMENT_COMPENSATE_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "message-start-event-non-interrupting", N_ ("Message start event (non-interrupting)"), N_ ("Start events"), PW_ELEMENT_START_EVENT, PW_ELEMENT_MESSAGE_EVENT_DEFINITION, PW_VARIANT_NON_INTERRUPTING },
  { "timer-start-event-non-interrupting", N_ ("Timer start event (non-interrupting)"), N_ ("Start events"), PW_ELEMENT_START_EVENT, PW_ELEMENT_TIMER_EVENT_DEFINITION, PW_VARIANT_NON_INTERRUPTING },
  { "conditional-start-event-non-interrupting", N_ ("Conditional start event (non-interrupting)"), N_ ("Start events"), PW_ELEMENT_START_EVENT, PW_ELEMENT_CONDITIONAL_EVENT_DEFINITION, PW_VARIANT_NON_INTERRUPTING },
  { "signal-start-event-non-interrupting", N_ ("Signal start event (non-interrupting)"), N_ ("Start events"), PW_ELEMENT_START_EVENT, PW_ELEMENT_SIGNAL_EVENT_DEFINITION, PW_VARIANT_NON_INTERRUPTING },
  { "escalation-start-event-non-interrupting", N_ ("Escalation start event (non-interrupting)"), N_ ("Start events"), PW_ELEMENT_START_EVENT, PW_ELEMENT_ESCALATION_EVENT_DEFINITION, PW_VARIANT_NON_INTERRUPTING },
  { "intermediate-event", N_ ("Intermediate event"), N_ ("Intermediate events"), PW_ELEMENT_INTERMEDIATE_THROW_EVENT, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "message-catch-event", N_ ("Message intermediate catch event"), N_ ("Intermediate events"), PW_ELEMENT_INTERMEDIATE_CATCH_EVENT, PW_ELEMENT_MESSAGE_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "message-throw-event", N_ ("Message intermediate throw event"), N_ ("Intermediate events"), PW_ELEMENT_INTERMEDIATE_THROW_EVENT, PW_ELEMENT_MESSAGE_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "timer-catch-event", N_ ("Timer intermediate catch event"), N_ ("Intermediate events"), PW_ELEMENT_INTERMEDIATE_CATCH_EVENT, PW_ELEMENT_TIMER_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "escalation-throw-event", N_ ("Escalation intermediate throw event"), N_ ("Intermediate events"), PW_ELEMENT_INTERMEDIATE_THROW_EVENT, PW_ELEMENT_ESCALATION_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "conditional-catch-event", N_ ("Conditional intermediate catch event"), N_ ("Intermediate events"), PW_ELEMENT_INTERMEDIATE_CATCH_EVENT, PW_ELEMENT_CONDITIONAL_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "link-catch-event", N_ ("Link intermediate catch event"), N_ ("Intermediate events"), PW_ELEMENT_INTERMEDIATE_CATCH_EVENT, PW_ELEMENT_LINK_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "link-throw-event", N_ ("Link intermediate throw event"), N_ ("Intermediate events"), PW_ELEMENT_INTERMEDIATE_THROW_EVENT, PW_ELEMENT_LINK_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "compensation-throw-event", N_ ("Compensation intermediate throw event"), N_ ("Intermediate events"), PW_ELEMENT_INTERMEDIATE_THROW_EVENT, PW_ELEMENT_COMPENSATE_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "signal-catch-event", N_ ("Signal intermediate catch event"), N_ ("Intermediate events"), PW_ELEMENT_INTERMEDIATE_CATCH_EVENT, PW_ELEMENT_SIGNAL_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "signal-throw-event", N_ ("Signal intermediate throw event"), N_ ("Intermediate events"), PW_ELEMENT_INTERMEDIATE_THROW_EVENT, PW_ELEMENT_SIGNAL_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "message-boundary-event", N_ ("Message boundary event"), N_ ("Boundary events"), PW_ELEMENT_BOUNDARY_EVENT, PW_ELEMENT_MESSAGE_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "timer-boundary-event", N_ ("Timer boundary event"), N_ ("Boundary events"), PW_ELEMENT_BOUNDARY_EVENT, PW_ELEMENT_TIMER_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "escalation-boundary-event", N_ ("Escalation boundary event"), N_ ("Boundary events"), PW_ELEMENT_BOUNDARY_EVENT, PW_ELEMENT_ESCALATION_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "conditional-boundary-event", N_ ("Conditional boundary event"), N_ ("Boundary events"), PW_ELEMENT_BOUNDARY_EVENT, PW_ELEMENT_CONDITIONAL_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "error-boundary-event", N_ ("Error boundary event"), N_ ("Boundary events"), PW_ELEMENT_BOUNDARY_EVENT, PW_ELEMENT_ERROR_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "cancel-boundary-event", N_ ("Cancel boundary event"), N_ ("Boundary events"), PW_ELEMENT_BOUNDARY_EVENT, PW_ELEMENT_CANCEL_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "signal-boundary-event", N_ ("Signal boundary event"), N_ ("Boundary events"), PW_ELEMENT_BOUNDARY_EVENT, PW_ELEMENT_SIGNAL_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "compensation-boundary-event", N_ ("Compensation boundary event"), N_ ("Boundary events"), PW_ELEMENT_BOUNDARY_EVENT, PW_ELEMENT_COMPENSATE_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "message-boundary-event-non-interrupting", N_ ("Message boundary event (non-interrupting)"), N_ ("Boundary events"), PW_ELEMENT_BOUNDARY_EVENT, PW_ELEMENT_MESSAGE_EVENT_DEFINITION, PW_VARIANT_NON_INTERRUPTING },
  { "timer-boundary-event-non-interrupting", N_ ("Timer boundary event (non-interrupting)"), N_ ("Boundary events"), PW_ELEMENT_BOUNDARY_EVENT, PW_ELEMENT_TIMER_EVENT_DEFINITION, PW_VARIANT_NON_INTERRUPTING },
  { "escalation-boundary-event-non-interrupting", N_ ("Escalation boundary event (non-interrupting)"), N_ ("Boundary events"), PW_ELEMENT_BOUNDARY_EVENT, PW_ELEMENT_ESCALATION_EVENT_DEFINITION, PW_VARIANT_NON_INTERRUPTING },
  { "conditional-boundary-event-non-interrupting", N_ ("Conditional boundary event (non-interrupting)"), N_ ("Boundary events"), PW_ELEMENT_BOUNDARY_EVENT, PW_ELEMENT_CONDITIONAL_EVENT_DEFINITION, PW_VARIANT_NON_INTERRUPTING },
  { "signal-boundary-event-non-interrupting", N_ ("Signal boundary event (non-interrupting)"), N_ ("Boundary events"), PW_ELEMENT_BOUNDARY_EVENT, PW_ELEMENT_SIGNAL_EVENT_DEFINITION, PW_VARIANT_NON_INTERRUPTING },
  { "end-event", N_ ("End event"), N_ ("End events"), PW_ELEMENT_END_EVENT, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "message-end-event", N_ ("Message end event"), N_ ("End events"), PW_ELEMENT_END_EVENT, PW_ELEMENT_MESSAGE_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "escalation-end-event", N_ ("Escalation end event"), N_ ("End events"), PW_ELEMENT_END_EVENT, PW_ELEMENT_ESCALATION_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "error-end-event", N_ ("Error end event"), N_ ("End events"), PW_ELEMENT_END_EVENT, PW_ELEMENT_ERROR_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "cancel-end-event", N_ ("Cancel end event"), N_ ("End events"), PW_ELEMENT_END_EVENT, PW_ELEMENT_CANCEL_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "compensation-end-event", N_ ("Compensation end event"), N_ ("End events"), PW_ELEMENT_END_EVENT, PW_ELEMENT_COMPENSATE_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "signal-end-event", N_ ("Signal end event"), N_ ("End events"), PW_ELEMENT_END_EVENT, PW_ELEMENT_SIGNAL_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "terminate-end-event", N_ ("Terminate end event"), N_ ("End events"), PW_ELEMENT_END_EVENT, PW_ELEMENT_TERMINATE_EVENT_DEFINITION, PW_VARIANT_NONE },
  { "exclusive-gateway", N_ ("Exclusive gateway"), N_ ("Gateways"), PW_ELEMENT_EXCLUSIVE_GATEWAY, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "parallel-gateway", N_ ("Parallel gateway"), N_ ("Gateways"), PW_ELEMENT_PARALLEL_GATEWAY, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "inclusive-gateway", N_ ("Inclusive gateway"), N_ ("Gateways"), PW_ELEMENT_INCLUSIVE_GATEWAY, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "complex-gateway", N_ ("Complex gateway"), N_ ("Gateways"), PW_ELEMENT_COMPLEX_GATEWAY, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "event-based-gateway", N_ ("Event-based gateway"), N_ ("Gateways"), PW_ELEMENT_EVENT_BASED_GATEWAY, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "task", N_ ("Task"), N_ ("Tasks"), PW_ELEMENT_TASK, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "user-task", N_ ("User task"), N_ ("Tasks"), PW_ELEMENT_USER_TASK, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "service-task", N_ ("Service task"), N_ ("Tasks"), PW_ELEMENT_SERVICE_TASK, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "send-task", N_ ("Send task"), N_ ("Tasks"), PW_ELEMENT_SEND_TASK, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "receive-task", N_ ("Receive task"), N_ ("Tasks"), PW_ELEMENT_RECEIVE_TASK, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "manual-task", N_ ("Manual task"), N_ ("Tasks"), PW_ELEMENT_MANUAL_TASK, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "business-rule-task", N_ ("Business rule task"), N_ ("Tasks"), PW_ELEMENT_BUSINESS_RULE_TASK, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "script-task", N_ ("Script task"), N_ ("Tasks"), PW_ELEMENT_SCRIPT_TASK, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "call-activity", N_ ("Call activity"), N_ ("Tasks"), PW_ELEMENT_CALL_ACTIVITY, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "sub-process", N_ ("Sub-process (collapsed)"), N_ ("Sub-processes"), PW_ELEMENT_SUB_PROCESS, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "expanded-sub-process", N_ ("Sub-process (expanded)"), N_ ("Sub-processes"), PW_ELEMENT_SUB_PROCESS, PW_ELEMENT_UNKNOWN, PW_VARIANT_EXPANDED },
  { "event-sub-process", N_ ("Event sub-process"), N_ ("Sub-processes"), PW_ELEMENT_SUB_PROCESS, PW_ELEMENT_UNKNOWN, PW_VARIANT_EXPANDED | PW_VARIANT_EVENT_TRIGGERED },
  { "transaction", N_ ("Transaction"), N_ ("Sub-processes"), PW_ELEMENT_TRANSACTION, PW_ELEMENT_UNKNOWN, PW_VARIANT_EXPANDED },
  { "ad-hoc-sub-process", N_ ("Ad-hoc sub-process (collapsed)"), N_ ("Sub-processes"), PW_ELEMENT_AD_HOC_SUB_PROCESS, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "expanded-ad-hoc-sub-process", N_ ("Ad-hoc sub-process (expanded)"), N_ ("Sub-processes"), PW_ELEMENT_AD_HOC_SUB_PROCESS, PW_ELEMENT_UNKNOWN, PW_VARIANT_EXPANDED },
  { "data-object", N_ ("Data object"), N_ ("Data"), PW_ELEMENT_DATA_OBJECT_REFERENCE, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "data-store", N_ ("Data store"), N_ ("Data"), PW_ELEMENT_DATA_STORE_REFERENCE, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "pool", N_ ("Pool"), N_ ("Participants"), PW_ELEMENT_PARTICIPANT, PW_ELEMENT_UNKNOWN, PW_VARIANT_EXPANDED },
  { "black-box-pool", N_ ("Pool without content"), N_ ("Participants"), PW_ELEMENT_PARTICIPANT, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "annotation", N_ ("Text annotation"), N_ ("Artifacts"), PW_ELEMENT_TEXT_ANNOTATION, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
  { "group", N_ ("Group"), N_ ("Artifacts"), PW_ELEMENT_GROUP, PW_ELEMENT_UNKNOWN, PW_VARIANT_NONE },
};
/* clang-format on */

const PwVariant *
pw_variant_get_all (guint *n_variants)
{
  *n_variants = G_N_ELEMENTS (variants);

  return variants;
}

/* "userTask", "User_Task" and "user task" all mean "user-task". */
static char *
dup_key (const char *text)
{
  GString *key = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p == '_' || *p == ' ')
      g_string_append_c (key, '-');
    else
      {
        if (g_ascii_isupper (*p) && key->len > 0 && key->str[key->len - 1] != '-')
          g_string_append_c (key, '-');
        g_string_append_c (key, g_ascii_tolower (*p));
      }

  return g_string_free (key, FALSE);
}

const PwVariant *
pw_variant_find (const char *key)
{
  g_autofree char *wanted = dup_key (key);

  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    if (g_str_equal (variants[i].key, wanted))
      return &variants[i];
  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    if (g_str_equal (pw_element_type_get_info (variants[i].type)->tag, key))
      return &variants[i];

  return NULL;
}

const PwVariant *
pw_variant_find_of (PwElementType  type,
                    PwElementType  trigger,
                    PwVariantFlags flags)
{
  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    if (variants[i].type == type && variants[i].trigger == trigger && variants[i].flags == flags)
      return &variants[i];

  return NULL;
}

const PwVariant *
pw_variant_get_of (const PwElement *element)
{
  PwElementType    type = pw_element_get_bpmn_type (element);
  PwVariantFlags   flags = PW_VARIANT_NONE;
  const PwVariant *variant;

  if ((type == PW_ELEMENT_PARTICIPANT || pw_element_type_has (type, PW_TRAIT_SUB_PROCESS)) && pw_drawing_is_expanded (element))
    flags |= PW_VARIANT_EXPANDED;
  if (pw_scope_is_event_sub_process (element))
    flags |= PW_VARIANT_EVENT_TRIGGERED | PW_VARIANT_EXPANDED;
  if ((type == PW_ELEMENT_START_EVENT && !pw_element_get_boolean (element, "isInterrupting")) ||
      (type == PW_ELEMENT_BOUNDARY_EVENT && !pw_element_get_boolean (element, "cancelActivity")))
    flags |= PW_VARIANT_NON_INTERRUPTING;

  variant = pw_variant_find_of (type, pw_element_get_trigger (element), flags);
  if (variant == NULL && type == PW_ELEMENT_TRANSACTION)
    variant = pw_variant_find_of (type, PW_ELEMENT_UNKNOWN, PW_VARIANT_EXPANDED);

  return variant;
}

void
pw_variant_get_size (const PwVariant *variant,
                     gboolean         is_horizontal,
                     double          *width,
                     double          *height)
{
  const PwElementInfo *info = pw_element_type_get_info (variant->type);

  *width = info->width;
  *height = info->height;
  if (pw_element_type_has (variant->type, PW_TRAIT_SUB_PROCESS) && (variant->flags & PW_VARIANT_EXPANDED) != 0)
    {
      *width = EXPANDED_WIDTH;
      *height = EXPANDED_HEIGHT;
    }
  if (variant->type == PW_ELEMENT_PARTICIPANT)
    {
      if ((variant->flags & PW_VARIANT_EXPANDED) == 0)
        {
          *width = BLACK_BOX_LENGTH;
          *height = BLACK_BOX_BREADTH;
        }
      if (!is_horizontal)
        {
          double swap = *width;

          *width = *height;
          *height = swap;
        }
    }
}
