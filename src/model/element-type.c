/* model/element-type.c - the table of BPMN 2.0 element types
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/element-type.h"

#include <glib/gi18n-lib.h>

/* One row per element of the OMG schema (BPMN 2.0, formal/2011-01-03, and its
 * diagram interchange): reader, renderer, palette and rules all look here, so a
 * new type is one row plus one draw function. A test holds the table against
 * the schema files. The last two columns are the default size in diagram units.
 */
/* clang-format off */
static const PwElementInfo element_infos[] =
{
  [PW_ELEMENT_UNKNOWN] = { "", PW_NAMESPACE_NONE, NULL, PW_ELEMENT_UNKNOWN, N_ ("Unknown element"), PW_TRAIT_NONE, 100, 80 },
  [PW_ELEMENT_ACTIVATION_CONDITION] = { "activationCondition", PW_NAMESPACE_MODEL, "tExpression", PW_ELEMENT_UNKNOWN, N_ ("Activation condition"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_ACTIVITY] = { "activity", PW_NAMESPACE_MODEL, "tActivity", PW_ELEMENT_UNKNOWN, N_ ("Activity"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_ACTIVITY | PW_TRAIT_ABSTRACT, 0, 0 },
  [PW_ELEMENT_AD_HOC_SUB_PROCESS] = { "adHocSubProcess", PW_NAMESPACE_MODEL, "tAdHocSubProcess", PW_ELEMENT_FLOW_ELEMENT, N_ ("Ad-hoc sub-process"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_ACTIVITY | PW_TRAIT_SUB_PROCESS | PW_TRAIT_SCOPE, 100, 80 },
  [PW_ELEMENT_ARTIFACT] = { "artifact", PW_NAMESPACE_MODEL, "tArtifact", PW_ELEMENT_UNKNOWN, N_ ("Artifact"), PW_TRAIT_ARTIFACT | PW_TRAIT_ABSTRACT, 0, 0 },
  [PW_ELEMENT_ASSIGNMENT] = { "assignment", PW_NAMESPACE_MODEL, "tAssignment", PW_ELEMENT_UNKNOWN, N_ ("Assignment"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_ASSOCIATION] = { "association", PW_NAMESPACE_MODEL, "tAssociation", PW_ELEMENT_ARTIFACT, N_ ("Association"), PW_TRAIT_ARTIFACT | PW_TRAIT_CONNECTION, 0, 0 },
  [PW_ELEMENT_AUDITING] = { "auditing", PW_NAMESPACE_MODEL, "tAuditing", PW_ELEMENT_UNKNOWN, N_ ("Auditing"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_BASE_ELEMENT] = { "baseElement", PW_NAMESPACE_MODEL, "tBaseElement", PW_ELEMENT_UNKNOWN, N_ ("Base element"), PW_TRAIT_ABSTRACT, 0, 0 },
  [PW_ELEMENT_BASE_ELEMENT_WITH_MIXED_CONTENT] = { "baseElementWithMixedContent", PW_NAMESPACE_MODEL, "tBaseElementWithMixedContent", PW_ELEMENT_UNKNOWN, N_ ("Base element with mixed content"), PW_TRAIT_ABSTRACT, 0, 0 },
  [PW_ELEMENT_BOUNDARY_EVENT] = { "boundaryEvent", PW_NAMESPACE_MODEL, "tBoundaryEvent", PW_ELEMENT_FLOW_ELEMENT, N_ ("Boundary event"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_EVENT | PW_TRAIT_CATCH_EVENT, 36, 36 },
  [PW_ELEMENT_BUSINESS_RULE_TASK] = { "businessRuleTask", PW_NAMESPACE_MODEL, "tBusinessRuleTask", PW_ELEMENT_FLOW_ELEMENT, N_ ("Business rule task"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_ACTIVITY | PW_TRAIT_TASK, 100, 80 },
  [PW_ELEMENT_CALLABLE_ELEMENT] = { "callableElement", PW_NAMESPACE_MODEL, "tCallableElement", PW_ELEMENT_UNKNOWN, N_ ("Callable element"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_CALL_ACTIVITY] = { "callActivity", PW_NAMESPACE_MODEL, "tCallActivity", PW_ELEMENT_FLOW_ELEMENT, N_ ("Call activity"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_ACTIVITY, 100, 80 },
  [PW_ELEMENT_CALL_CHOREOGRAPHY] = { "callChoreography", PW_NAMESPACE_MODEL, "tCallChoreography", PW_ELEMENT_FLOW_ELEMENT, N_ ("Call choreography"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_CHOREOGRAPHY, 100, 80 },
  [PW_ELEMENT_CALL_CONVERSATION] = { "callConversation", PW_NAMESPACE_MODEL, "tCallConversation", PW_ELEMENT_CONVERSATION_NODE, N_ ("Call conversation"), PW_TRAIT_CONVERSATION, 80, 70 },
  [PW_ELEMENT_CANCEL_EVENT_DEFINITION] = { "cancelEventDefinition", PW_NAMESPACE_MODEL, "tCancelEventDefinition", PW_ELEMENT_EVENT_DEFINITION, N_ ("Cancel trigger"), PW_TRAIT_EVENT_DEFINITION | PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_CATCH_EVENT] = { "catchEvent", PW_NAMESPACE_MODEL, "tCatchEvent", PW_ELEMENT_UNKNOWN, N_ ("Catch event"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_EVENT | PW_TRAIT_CATCH_EVENT | PW_TRAIT_ABSTRACT, 0, 0 },
  [PW_ELEMENT_CATEGORY] = { "category", PW_NAMESPACE_MODEL, "tCategory", PW_ELEMENT_ROOT_ELEMENT, N_ ("Category"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_CATEGORY_VALUE] = { "categoryValue", PW_NAMESPACE_MODEL, "tCategoryValue", PW_ELEMENT_UNKNOWN, N_ ("Category value"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_CATEGORY_VALUE_REF] = { "categoryValueRef", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Category value reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_CHILD_LANE_SET] = { "childLaneSet", PW_NAMESPACE_MODEL, "tLaneSet", PW_ELEMENT_UNKNOWN, N_ ("Child lane set"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_CHOREOGRAPHY] = { "choreography", PW_NAMESPACE_MODEL, "tChoreography", PW_ELEMENT_COLLABORATION, N_ ("Choreography"), PW_TRAIT_ROOT_ELEMENT | PW_TRAIT_SCOPE, 0, 0 },
  [PW_ELEMENT_CHOREOGRAPHY_ACTIVITY] = { "choreographyActivity", PW_NAMESPACE_MODEL, "tChoreographyActivity", PW_ELEMENT_UNKNOWN, N_ ("Choreography activity"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_CHOREOGRAPHY | PW_TRAIT_ABSTRACT, 0, 0 },
  [PW_ELEMENT_CHOREOGRAPHY_REF] = { "choreographyRef", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Choreography reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_CHOREOGRAPHY_TASK] = { "choreographyTask", PW_NAMESPACE_MODEL, "tChoreographyTask", PW_ELEMENT_FLOW_ELEMENT, N_ ("Choreography task"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_CHOREOGRAPHY, 100, 80 },
  [PW_ELEMENT_COLLABORATION] = { "collaboration", PW_NAMESPACE_MODEL, "tCollaboration", PW_ELEMENT_ROOT_ELEMENT, N_ ("Collaboration"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_COMPENSATE_EVENT_DEFINITION] = { "compensateEventDefinition", PW_NAMESPACE_MODEL, "tCompensateEventDefinition", PW_ELEMENT_EVENT_DEFINITION, N_ ("Compensation trigger"), PW_TRAIT_EVENT_DEFINITION | PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_COMPLETION_CONDITION] = { "completionCondition", PW_NAMESPACE_MODEL, "tExpression", PW_ELEMENT_UNKNOWN, N_ ("Completion condition"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_COMPLEX_BEHAVIOR_DEFINITION] = { "complexBehaviorDefinition", PW_NAMESPACE_MODEL, "tComplexBehaviorDefinition", PW_ELEMENT_UNKNOWN, N_ ("Complex behavior definition"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_COMPLEX_GATEWAY] = { "complexGateway", PW_NAMESPACE_MODEL, "tComplexGateway", PW_ELEMENT_FLOW_ELEMENT, N_ ("Complex gateway"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_GATEWAY, 50, 50 },
  [PW_ELEMENT_CONDITION] = { "condition", PW_NAMESPACE_MODEL, "tExpression", PW_ELEMENT_UNKNOWN, N_ ("Condition"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_CONDITIONAL_EVENT_DEFINITION] = { "conditionalEventDefinition", PW_NAMESPACE_MODEL, "tConditionalEventDefinition", PW_ELEMENT_EVENT_DEFINITION, N_ ("Conditional trigger"), PW_TRAIT_EVENT_DEFINITION | PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_CONDITION_EXPRESSION] = { "conditionExpression", PW_NAMESPACE_MODEL, "tExpression", PW_ELEMENT_UNKNOWN, N_ ("Condition expression"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_CONVERSATION] = { "conversation", PW_NAMESPACE_MODEL, "tConversation", PW_ELEMENT_CONVERSATION_NODE, N_ ("Conversation"), PW_TRAIT_CONVERSATION, 80, 70 },
  [PW_ELEMENT_CONVERSATION_ASSOCIATION] = { "conversationAssociation", PW_NAMESPACE_MODEL, "tConversationAssociation", PW_ELEMENT_UNKNOWN, N_ ("Conversation association"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_CONVERSATION_LINK] = { "conversationLink", PW_NAMESPACE_MODEL, "tConversationLink", PW_ELEMENT_UNKNOWN, N_ ("Conversation link"), PW_TRAIT_CONNECTION, 0, 0 },
  [PW_ELEMENT_CONVERSATION_NODE] = { "conversationNode", PW_NAMESPACE_MODEL, "tConversationNode", PW_ELEMENT_UNKNOWN, N_ ("Conversation node"), PW_TRAIT_CONVERSATION | PW_TRAIT_ABSTRACT, 0, 0 },
  [PW_ELEMENT_CORRELATION_KEY] = { "correlationKey", PW_NAMESPACE_MODEL, "tCorrelationKey", PW_ELEMENT_UNKNOWN, N_ ("Correlation key"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_CORRELATION_PROPERTY] = { "correlationProperty", PW_NAMESPACE_MODEL, "tCorrelationProperty", PW_ELEMENT_ROOT_ELEMENT, N_ ("Correlation property"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_CORRELATION_PROPERTY_BINDING] = { "correlationPropertyBinding", PW_NAMESPACE_MODEL, "tCorrelationPropertyBinding", PW_ELEMENT_UNKNOWN, N_ ("Correlation property binding"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_CORRELATION_PROPERTY_REF] = { "correlationPropertyRef", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Correlation property reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_CORRELATION_PROPERTY_RETRIEVAL_EXPRESSION] = { "correlationPropertyRetrievalExpression", PW_NAMESPACE_MODEL, "tCorrelationPropertyRetrievalExpression", PW_ELEMENT_UNKNOWN, N_ ("Correlation property retrieval expression"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_CORRELATION_SUBSCRIPTION] = { "correlationSubscription", PW_NAMESPACE_MODEL, "tCorrelationSubscription", PW_ELEMENT_UNKNOWN, N_ ("Correlation subscription"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_DATA_ASSOCIATION] = { "dataAssociation", PW_NAMESPACE_MODEL, "tDataAssociation", PW_ELEMENT_UNKNOWN, N_ ("Data association"), PW_TRAIT_CONNECTION, 0, 0 },
  [PW_ELEMENT_DATA_INPUT] = { "dataInput", PW_NAMESPACE_MODEL, "tDataInput", PW_ELEMENT_UNKNOWN, N_ ("Data input"), PW_TRAIT_DATA, 36, 50 },
  [PW_ELEMENT_DATA_INPUT_ASSOCIATION] = { "dataInputAssociation", PW_NAMESPACE_MODEL, "tDataInputAssociation", PW_ELEMENT_UNKNOWN, N_ ("Data input association"), PW_TRAIT_CONNECTION, 0, 0 },
  [PW_ELEMENT_DATA_INPUT_REFS] = { "dataInputRefs", PW_NAMESPACE_MODEL, "xsd:IDREF", PW_ELEMENT_UNKNOWN, N_ ("Data input references"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_DATA_OBJECT] = { "dataObject", PW_NAMESPACE_MODEL, "tDataObject", PW_ELEMENT_FLOW_ELEMENT, N_ ("Data object definition"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_DATA, 36, 50 },
  [PW_ELEMENT_DATA_OBJECT_REFERENCE] = { "dataObjectReference", PW_NAMESPACE_MODEL, "tDataObjectReference", PW_ELEMENT_FLOW_ELEMENT, N_ ("Data object"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_DATA, 36, 50 },
  [PW_ELEMENT_DATA_OUTPUT] = { "dataOutput", PW_NAMESPACE_MODEL, "tDataOutput", PW_ELEMENT_UNKNOWN, N_ ("Data output"), PW_TRAIT_DATA, 36, 50 },
  [PW_ELEMENT_DATA_OUTPUT_ASSOCIATION] = { "dataOutputAssociation", PW_NAMESPACE_MODEL, "tDataOutputAssociation", PW_ELEMENT_UNKNOWN, N_ ("Data output association"), PW_TRAIT_CONNECTION, 0, 0 },
  [PW_ELEMENT_DATA_OUTPUT_REFS] = { "dataOutputRefs", PW_NAMESPACE_MODEL, "xsd:IDREF", PW_ELEMENT_UNKNOWN, N_ ("Data output references"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_DATA_PATH] = { "dataPath", PW_NAMESPACE_MODEL, "tFormalExpression", PW_ELEMENT_UNKNOWN, N_ ("Data path"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_DATA_STATE] = { "dataState", PW_NAMESPACE_MODEL, "tDataState", PW_ELEMENT_UNKNOWN, N_ ("Data state"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_DATA_STORE] = { "dataStore", PW_NAMESPACE_MODEL, "tDataStore", PW_ELEMENT_ROOT_ELEMENT, N_ ("Data store definition"), PW_TRAIT_ROOT_ELEMENT | PW_TRAIT_DATA, 50, 50 },
  [PW_ELEMENT_DATA_STORE_REFERENCE] = { "dataStoreReference", PW_NAMESPACE_MODEL, "tDataStoreReference", PW_ELEMENT_FLOW_ELEMENT, N_ ("Data store"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_DATA, 50, 50 },
  [PW_ELEMENT_DEFINITIONS] = { "definitions", PW_NAMESPACE_MODEL, "tDefinitions", PW_ELEMENT_UNKNOWN, N_ ("Definitions"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_DOCUMENTATION] = { "documentation", PW_NAMESPACE_MODEL, "tDocumentation", PW_ELEMENT_UNKNOWN, N_ ("Documentation"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_END_EVENT] = { "endEvent", PW_NAMESPACE_MODEL, "tEndEvent", PW_ELEMENT_FLOW_ELEMENT, N_ ("End event"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_EVENT | PW_TRAIT_THROW_EVENT, 36, 36 },
  [PW_ELEMENT_END_POINT] = { "endPoint", PW_NAMESPACE_MODEL, "tEndPoint", PW_ELEMENT_ROOT_ELEMENT, N_ ("End point"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_END_POINT_REF] = { "endPointRef", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("End point reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_ERROR] = { "error", PW_NAMESPACE_MODEL, "tError", PW_ELEMENT_ROOT_ELEMENT, N_ ("Error"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_ERROR_EVENT_DEFINITION] = { "errorEventDefinition", PW_NAMESPACE_MODEL, "tErrorEventDefinition", PW_ELEMENT_EVENT_DEFINITION, N_ ("Error trigger"), PW_TRAIT_EVENT_DEFINITION | PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_ERROR_REF] = { "errorRef", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Error reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_ESCALATION] = { "escalation", PW_NAMESPACE_MODEL, "tEscalation", PW_ELEMENT_ROOT_ELEMENT, N_ ("Escalation"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_ESCALATION_EVENT_DEFINITION] = { "escalationEventDefinition", PW_NAMESPACE_MODEL, "tEscalationEventDefinition", PW_ELEMENT_EVENT_DEFINITION, N_ ("Escalation trigger"), PW_TRAIT_EVENT_DEFINITION | PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_EVENT] = { "event", PW_NAMESPACE_MODEL, "tEvent", PW_ELEMENT_FLOW_ELEMENT, N_ ("Event"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_EVENT | PW_TRAIT_ABSTRACT, 0, 0 },
  [PW_ELEMENT_EVENT_BASED_GATEWAY] = { "eventBasedGateway", PW_NAMESPACE_MODEL, "tEventBasedGateway", PW_ELEMENT_FLOW_ELEMENT, N_ ("Event-based gateway"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_GATEWAY, 50, 50 },
  [PW_ELEMENT_EVENT_DEFINITION] = { "eventDefinition", PW_NAMESPACE_MODEL, "tEventDefinition", PW_ELEMENT_ROOT_ELEMENT, N_ ("Event definition"), PW_TRAIT_EVENT_DEFINITION | PW_TRAIT_ROOT_ELEMENT | PW_TRAIT_ABSTRACT, 0, 0 },
  [PW_ELEMENT_EVENT_DEFINITION_REF] = { "eventDefinitionRef", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Event definition reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_EXCLUSIVE_GATEWAY] = { "exclusiveGateway", PW_NAMESPACE_MODEL, "tExclusiveGateway", PW_ELEMENT_FLOW_ELEMENT, N_ ("Exclusive gateway"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_GATEWAY, 50, 50 },
  [PW_ELEMENT_EXPRESSION] = { "expression", PW_NAMESPACE_MODEL, "tExpression", PW_ELEMENT_UNKNOWN, N_ ("Expression"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_EXTENSION] = { "extension", PW_NAMESPACE_MODEL, "tExtension", PW_ELEMENT_UNKNOWN, N_ ("Extension"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_EXTENSION_ELEMENTS] = { "extensionElements", PW_NAMESPACE_MODEL, "tExtensionElements", PW_ELEMENT_UNKNOWN, N_ ("Extension elements"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_FLOW_ELEMENT] = { "flowElement", PW_NAMESPACE_MODEL, "tFlowElement", PW_ELEMENT_UNKNOWN, N_ ("Flow element"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_ABSTRACT, 0, 0 },
  [PW_ELEMENT_FLOW_NODE] = { "flowNode", PW_NAMESPACE_MODEL, "tFlowNode", PW_ELEMENT_UNKNOWN, N_ ("Flow node"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_ABSTRACT, 0, 0 },
  [PW_ELEMENT_FLOW_NODE_REF] = { "flowNodeRef", PW_NAMESPACE_MODEL, "xsd:IDREF", PW_ELEMENT_UNKNOWN, N_ ("Flow node reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_FORMAL_EXPRESSION] = { "formalExpression", PW_NAMESPACE_MODEL, "tFormalExpression", PW_ELEMENT_EXPRESSION, N_ ("Formal expression"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_FROM] = { "from", PW_NAMESPACE_MODEL, "tExpression", PW_ELEMENT_UNKNOWN, N_ ("From"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_GATEWAY] = { "gateway", PW_NAMESPACE_MODEL, "tGateway", PW_ELEMENT_UNKNOWN, N_ ("Gateway"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_GATEWAY, 50, 50 },
  [PW_ELEMENT_GLOBAL_BUSINESS_RULE_TASK] = { "globalBusinessRuleTask", PW_NAMESPACE_MODEL, "tGlobalBusinessRuleTask", PW_ELEMENT_ROOT_ELEMENT, N_ ("Global business rule task"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_GLOBAL_CHOREOGRAPHY_TASK] = { "globalChoreographyTask", PW_NAMESPACE_MODEL, "tGlobalChoreographyTask", PW_ELEMENT_CHOREOGRAPHY, N_ ("Global choreography task"), PW_TRAIT_ROOT_ELEMENT | PW_TRAIT_SCOPE, 0, 0 },
  [PW_ELEMENT_GLOBAL_CONVERSATION] = { "globalConversation", PW_NAMESPACE_MODEL, "tGlobalConversation", PW_ELEMENT_COLLABORATION, N_ ("Global conversation"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_GLOBAL_MANUAL_TASK] = { "globalManualTask", PW_NAMESPACE_MODEL, "tGlobalManualTask", PW_ELEMENT_ROOT_ELEMENT, N_ ("Global manual task"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_GLOBAL_SCRIPT_TASK] = { "globalScriptTask", PW_NAMESPACE_MODEL, "tGlobalScriptTask", PW_ELEMENT_ROOT_ELEMENT, N_ ("Global script task"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_GLOBAL_TASK] = { "globalTask", PW_NAMESPACE_MODEL, "tGlobalTask", PW_ELEMENT_ROOT_ELEMENT, N_ ("Global task"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_GLOBAL_USER_TASK] = { "globalUserTask", PW_NAMESPACE_MODEL, "tGlobalUserTask", PW_ELEMENT_ROOT_ELEMENT, N_ ("Global user task"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_GROUP] = { "group", PW_NAMESPACE_MODEL, "tGroup", PW_ELEMENT_ARTIFACT, N_ ("Group"), PW_TRAIT_ARTIFACT, 300, 300 },
  [PW_ELEMENT_HUMAN_PERFORMER] = { "humanPerformer", PW_NAMESPACE_MODEL, "tHumanPerformer", PW_ELEMENT_PERFORMER, N_ ("Human performer"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_IMPLICIT_THROW_EVENT] = { "implicitThrowEvent", PW_NAMESPACE_MODEL, "tImplicitThrowEvent", PW_ELEMENT_FLOW_ELEMENT, N_ ("Implicit throw event"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_EVENT | PW_TRAIT_THROW_EVENT, 0, 0 },
  [PW_ELEMENT_IMPORT] = { "import", PW_NAMESPACE_MODEL, "tImport", PW_ELEMENT_UNKNOWN, N_ ("Import"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_INCLUSIVE_GATEWAY] = { "inclusiveGateway", PW_NAMESPACE_MODEL, "tInclusiveGateway", PW_ELEMENT_FLOW_ELEMENT, N_ ("Inclusive gateway"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_GATEWAY, 50, 50 },
  [PW_ELEMENT_INCOMING] = { "incoming", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Incoming"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_IN_MESSAGE_REF] = { "inMessageRef", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("In message reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_INNER_PARTICIPANT_REF] = { "innerParticipantRef", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Inner participant reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_INPUT_DATA_ITEM] = { "inputDataItem", PW_NAMESPACE_MODEL, "tDataInput", PW_ELEMENT_UNKNOWN, N_ ("Input data item"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_INPUT_SET] = { "inputSet", PW_NAMESPACE_MODEL, "tInputSet", PW_ELEMENT_UNKNOWN, N_ ("Input set"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_INPUT_SET_REFS] = { "inputSetRefs", PW_NAMESPACE_MODEL, "xsd:IDREF", PW_ELEMENT_UNKNOWN, N_ ("Input set references"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_INTERFACE] = { "interface", PW_NAMESPACE_MODEL, "tInterface", PW_ELEMENT_ROOT_ELEMENT, N_ ("Interface"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_INTERFACE_REF] = { "interfaceRef", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Interface reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_INTERMEDIATE_CATCH_EVENT] = { "intermediateCatchEvent", PW_NAMESPACE_MODEL, "tIntermediateCatchEvent", PW_ELEMENT_FLOW_ELEMENT, N_ ("Intermediate catch event"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_EVENT | PW_TRAIT_CATCH_EVENT, 36, 36 },
  [PW_ELEMENT_INTERMEDIATE_THROW_EVENT] = { "intermediateThrowEvent", PW_NAMESPACE_MODEL, "tIntermediateThrowEvent", PW_ELEMENT_FLOW_ELEMENT, N_ ("Intermediate throw event"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_EVENT | PW_TRAIT_THROW_EVENT, 36, 36 },
  [PW_ELEMENT_IO_BINDING] = { "ioBinding", PW_NAMESPACE_MODEL, "tInputOutputBinding", PW_ELEMENT_UNKNOWN, N_ ("Input and output binding"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_IO_SPECIFICATION] = { "ioSpecification", PW_NAMESPACE_MODEL, "tInputOutputSpecification", PW_ELEMENT_UNKNOWN, N_ ("Input and output"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_ITEM_DEFINITION] = { "itemDefinition", PW_NAMESPACE_MODEL, "tItemDefinition", PW_ELEMENT_ROOT_ELEMENT, N_ ("Item definition"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_LANE] = { "lane", PW_NAMESPACE_MODEL, "tLane", PW_ELEMENT_UNKNOWN, N_ ("Lane"), PW_TRAIT_SWIMLANE, 400, 100 },
  [PW_ELEMENT_LANE_SET] = { "laneSet", PW_NAMESPACE_MODEL, "tLaneSet", PW_ELEMENT_UNKNOWN, N_ ("Lane set"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_LINK_EVENT_DEFINITION] = { "linkEventDefinition", PW_NAMESPACE_MODEL, "tLinkEventDefinition", PW_ELEMENT_EVENT_DEFINITION, N_ ("Link trigger"), PW_TRAIT_EVENT_DEFINITION | PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_LOOP_CARDINALITY] = { "loopCardinality", PW_NAMESPACE_MODEL, "tExpression", PW_ELEMENT_UNKNOWN, N_ ("Loop cardinality"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_LOOP_CHARACTERISTICS] = { "loopCharacteristics", PW_NAMESPACE_MODEL, "tLoopCharacteristics", PW_ELEMENT_UNKNOWN, N_ ("Loop characteristics"), PW_TRAIT_ABSTRACT, 0, 0 },
  [PW_ELEMENT_LOOP_CONDITION] = { "loopCondition", PW_NAMESPACE_MODEL, "tExpression", PW_ELEMENT_UNKNOWN, N_ ("Loop condition"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_LOOP_DATA_INPUT_REF] = { "loopDataInputRef", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Loop data input reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_LOOP_DATA_OUTPUT_REF] = { "loopDataOutputRef", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Loop data output reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_MANUAL_TASK] = { "manualTask", PW_NAMESPACE_MODEL, "tManualTask", PW_ELEMENT_FLOW_ELEMENT, N_ ("Manual task"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_ACTIVITY | PW_TRAIT_TASK, 100, 80 },
  [PW_ELEMENT_MESSAGE] = { "message", PW_NAMESPACE_MODEL, "tMessage", PW_ELEMENT_ROOT_ELEMENT, N_ ("Message"), PW_TRAIT_ROOT_ELEMENT, 36, 24 },
  [PW_ELEMENT_MESSAGE_EVENT_DEFINITION] = { "messageEventDefinition", PW_NAMESPACE_MODEL, "tMessageEventDefinition", PW_ELEMENT_EVENT_DEFINITION, N_ ("Message trigger"), PW_TRAIT_EVENT_DEFINITION | PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_MESSAGE_FLOW] = { "messageFlow", PW_NAMESPACE_MODEL, "tMessageFlow", PW_ELEMENT_UNKNOWN, N_ ("Message flow"), PW_TRAIT_CONNECTION, 0, 0 },
  [PW_ELEMENT_MESSAGE_FLOW_ASSOCIATION] = { "messageFlowAssociation", PW_NAMESPACE_MODEL, "tMessageFlowAssociation", PW_ELEMENT_UNKNOWN, N_ ("Message flow association"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_MESSAGE_FLOW_REF] = { "messageFlowRef", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Message flow reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_MESSAGE_PATH] = { "messagePath", PW_NAMESPACE_MODEL, "tFormalExpression", PW_ELEMENT_UNKNOWN, N_ ("Message path"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_MONITORING] = { "monitoring", PW_NAMESPACE_MODEL, "tMonitoring", PW_ELEMENT_UNKNOWN, N_ ("Monitoring"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_MULTI_INSTANCE_LOOP_CHARACTERISTICS] = { "multiInstanceLoopCharacteristics", PW_NAMESPACE_MODEL, "tMultiInstanceLoopCharacteristics", PW_ELEMENT_LOOP_CHARACTERISTICS, N_ ("Multi-instance marker"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_OPERATION] = { "operation", PW_NAMESPACE_MODEL, "tOperation", PW_ELEMENT_UNKNOWN, N_ ("Operation"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_OPERATION_REF] = { "operationRef", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Operation reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_OPTIONAL_INPUT_REFS] = { "optionalInputRefs", PW_NAMESPACE_MODEL, "xsd:IDREF", PW_ELEMENT_UNKNOWN, N_ ("Optional input references"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_OPTIONAL_OUTPUT_REFS] = { "optionalOutputRefs", PW_NAMESPACE_MODEL, "xsd:IDREF", PW_ELEMENT_UNKNOWN, N_ ("Optional output references"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_OUTER_PARTICIPANT_REF] = { "outerParticipantRef", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Outer participant reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_OUTGOING] = { "outgoing", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Outgoing"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_OUT_MESSAGE_REF] = { "outMessageRef", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Out message reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_OUTPUT_DATA_ITEM] = { "outputDataItem", PW_NAMESPACE_MODEL, "tDataOutput", PW_ELEMENT_UNKNOWN, N_ ("Output data item"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_OUTPUT_SET] = { "outputSet", PW_NAMESPACE_MODEL, "tOutputSet", PW_ELEMENT_UNKNOWN, N_ ("Output set"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_OUTPUT_SET_REFS] = { "outputSetRefs", PW_NAMESPACE_MODEL, "xsd:IDREF", PW_ELEMENT_UNKNOWN, N_ ("Output set references"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_PARALLEL_GATEWAY] = { "parallelGateway", PW_NAMESPACE_MODEL, "tParallelGateway", PW_ELEMENT_FLOW_ELEMENT, N_ ("Parallel gateway"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_GATEWAY, 50, 50 },
  [PW_ELEMENT_PARTICIPANT] = { "participant", PW_NAMESPACE_MODEL, "tParticipant", PW_ELEMENT_UNKNOWN, N_ ("Pool"), PW_TRAIT_SWIMLANE, 600, 250 },
  [PW_ELEMENT_PARTICIPANT_ASSOCIATION] = { "participantAssociation", PW_NAMESPACE_MODEL, "tParticipantAssociation", PW_ELEMENT_UNKNOWN, N_ ("Participant association"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_PARTICIPANT_MULTIPLICITY] = { "participantMultiplicity", PW_NAMESPACE_MODEL, "tParticipantMultiplicity", PW_ELEMENT_UNKNOWN, N_ ("Participant multiplicity"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_PARTICIPANT_REF] = { "participantRef", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Participant reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_PARTITION_ELEMENT] = { "partitionElement", PW_NAMESPACE_MODEL, "tBaseElement", PW_ELEMENT_UNKNOWN, N_ ("Partition element"), PW_TRAIT_ABSTRACT, 0, 0 },
  [PW_ELEMENT_PARTNER_ENTITY] = { "partnerEntity", PW_NAMESPACE_MODEL, "tPartnerEntity", PW_ELEMENT_ROOT_ELEMENT, N_ ("Partner entity"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_PARTNER_ROLE] = { "partnerRole", PW_NAMESPACE_MODEL, "tPartnerRole", PW_ELEMENT_ROOT_ELEMENT, N_ ("Partner role"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_PERFORMER] = { "performer", PW_NAMESPACE_MODEL, "tPerformer", PW_ELEMENT_RESOURCE_ROLE, N_ ("Performer"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_POTENTIAL_OWNER] = { "potentialOwner", PW_NAMESPACE_MODEL, "tPotentialOwner", PW_ELEMENT_PERFORMER, N_ ("Potential owner"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_PROCESS] = { "process", PW_NAMESPACE_MODEL, "tProcess", PW_ELEMENT_ROOT_ELEMENT, N_ ("Process"), PW_TRAIT_ROOT_ELEMENT | PW_TRAIT_SCOPE, 0, 0 },
  [PW_ELEMENT_PROPERTY] = { "property", PW_NAMESPACE_MODEL, "tProperty", PW_ELEMENT_UNKNOWN, N_ ("Property"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_RECEIVE_TASK] = { "receiveTask", PW_NAMESPACE_MODEL, "tReceiveTask", PW_ELEMENT_FLOW_ELEMENT, N_ ("Receive task"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_ACTIVITY | PW_TRAIT_TASK, 100, 80 },
  [PW_ELEMENT_RELATIONSHIP] = { "relationship", PW_NAMESPACE_MODEL, "tRelationship", PW_ELEMENT_UNKNOWN, N_ ("Relationship"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_RENDERING] = { "rendering", PW_NAMESPACE_MODEL, "tRendering", PW_ELEMENT_UNKNOWN, N_ ("Rendering"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_RESOURCE] = { "resource", PW_NAMESPACE_MODEL, "tResource", PW_ELEMENT_ROOT_ELEMENT, N_ ("Resource"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_RESOURCE_ASSIGNMENT_EXPRESSION] = { "resourceAssignmentExpression", PW_NAMESPACE_MODEL, "tResourceAssignmentExpression", PW_ELEMENT_UNKNOWN, N_ ("Resource assignment expression"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_RESOURCE_PARAMETER] = { "resourceParameter", PW_NAMESPACE_MODEL, "tResourceParameter", PW_ELEMENT_UNKNOWN, N_ ("Resource parameter"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_RESOURCE_PARAMETER_BINDING] = { "resourceParameterBinding", PW_NAMESPACE_MODEL, "tResourceParameterBinding", PW_ELEMENT_UNKNOWN, N_ ("Resource parameter binding"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_RESOURCE_REF] = { "resourceRef", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Resource reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_RESOURCE_ROLE] = { "resourceRole", PW_NAMESPACE_MODEL, "tResourceRole", PW_ELEMENT_UNKNOWN, N_ ("Resource role"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_ROOT_ELEMENT] = { "rootElement", PW_NAMESPACE_MODEL, "tRootElement", PW_ELEMENT_UNKNOWN, N_ ("Root element"), PW_TRAIT_ROOT_ELEMENT | PW_TRAIT_ABSTRACT, 0, 0 },
  [PW_ELEMENT_SCRIPT] = { "script", PW_NAMESPACE_MODEL, "tScript", PW_ELEMENT_UNKNOWN, N_ ("Script"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_SCRIPT_TASK] = { "scriptTask", PW_NAMESPACE_MODEL, "tScriptTask", PW_ELEMENT_FLOW_ELEMENT, N_ ("Script task"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_ACTIVITY | PW_TRAIT_TASK, 100, 80 },
  [PW_ELEMENT_SEND_TASK] = { "sendTask", PW_NAMESPACE_MODEL, "tSendTask", PW_ELEMENT_FLOW_ELEMENT, N_ ("Send task"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_ACTIVITY | PW_TRAIT_TASK, 100, 80 },
  [PW_ELEMENT_SEQUENCE_FLOW] = { "sequenceFlow", PW_NAMESPACE_MODEL, "tSequenceFlow", PW_ELEMENT_FLOW_ELEMENT, N_ ("Sequence flow"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_CONNECTION, 0, 0 },
  [PW_ELEMENT_SERVICE_TASK] = { "serviceTask", PW_NAMESPACE_MODEL, "tServiceTask", PW_ELEMENT_FLOW_ELEMENT, N_ ("Service task"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_ACTIVITY | PW_TRAIT_TASK, 100, 80 },
  [PW_ELEMENT_SIGNAL] = { "signal", PW_NAMESPACE_MODEL, "tSignal", PW_ELEMENT_ROOT_ELEMENT, N_ ("Signal"), PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_SIGNAL_EVENT_DEFINITION] = { "signalEventDefinition", PW_NAMESPACE_MODEL, "tSignalEventDefinition", PW_ELEMENT_EVENT_DEFINITION, N_ ("Signal trigger"), PW_TRAIT_EVENT_DEFINITION | PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_SOURCE] = { "source", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Source"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_SOURCE_REF] = { "sourceRef", PW_NAMESPACE_MODEL, "xsd:IDREF", PW_ELEMENT_UNKNOWN, N_ ("Source reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_STANDARD_LOOP_CHARACTERISTICS] = { "standardLoopCharacteristics", PW_NAMESPACE_MODEL, "tStandardLoopCharacteristics", PW_ELEMENT_LOOP_CHARACTERISTICS, N_ ("Loop marker"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_START_EVENT] = { "startEvent", PW_NAMESPACE_MODEL, "tStartEvent", PW_ELEMENT_FLOW_ELEMENT, N_ ("Start event"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_EVENT | PW_TRAIT_CATCH_EVENT, 36, 36 },
  [PW_ELEMENT_SUB_CHOREOGRAPHY] = { "subChoreography", PW_NAMESPACE_MODEL, "tSubChoreography", PW_ELEMENT_FLOW_ELEMENT, N_ ("Sub choreography"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_CHOREOGRAPHY | PW_TRAIT_SCOPE, 100, 80 },
  [PW_ELEMENT_SUB_CONVERSATION] = { "subConversation", PW_NAMESPACE_MODEL, "tSubConversation", PW_ELEMENT_CONVERSATION_NODE, N_ ("Sub conversation"), PW_TRAIT_CONVERSATION, 80, 70 },
  [PW_ELEMENT_SUB_PROCESS] = { "subProcess", PW_NAMESPACE_MODEL, "tSubProcess", PW_ELEMENT_FLOW_ELEMENT, N_ ("Sub-process"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_ACTIVITY | PW_TRAIT_SUB_PROCESS | PW_TRAIT_SCOPE, 100, 80 },
  [PW_ELEMENT_SUPPORTED_INTERFACE_REF] = { "supportedInterfaceRef", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Supported interface reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_SUPPORTS] = { "supports", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Supports"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_TARGET] = { "target", PW_NAMESPACE_MODEL, "xsd:QName", PW_ELEMENT_UNKNOWN, N_ ("Target"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_TARGET_REF] = { "targetRef", PW_NAMESPACE_MODEL, "xsd:IDREF", PW_ELEMENT_UNKNOWN, N_ ("Target reference"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_TASK] = { "task", PW_NAMESPACE_MODEL, "tTask", PW_ELEMENT_FLOW_ELEMENT, N_ ("Task"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_ACTIVITY | PW_TRAIT_TASK, 100, 80 },
  [PW_ELEMENT_TERMINATE_EVENT_DEFINITION] = { "terminateEventDefinition", PW_NAMESPACE_MODEL, "tTerminateEventDefinition", PW_ELEMENT_EVENT_DEFINITION, N_ ("Terminate trigger"), PW_TRAIT_EVENT_DEFINITION | PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_TEXT] = { "text", PW_NAMESPACE_MODEL, "tText", PW_ELEMENT_UNKNOWN, N_ ("Text"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_TEXT_ANNOTATION] = { "textAnnotation", PW_NAMESPACE_MODEL, "tTextAnnotation", PW_ELEMENT_ARTIFACT, N_ ("Text annotation"), PW_TRAIT_ARTIFACT, 100, 40 },
  [PW_ELEMENT_THROW_EVENT] = { "throwEvent", PW_NAMESPACE_MODEL, "tThrowEvent", PW_ELEMENT_UNKNOWN, N_ ("Throw event"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_EVENT | PW_TRAIT_THROW_EVENT | PW_TRAIT_ABSTRACT, 0, 0 },
  [PW_ELEMENT_TIME_CYCLE] = { "timeCycle", PW_NAMESPACE_MODEL, "tExpression", PW_ELEMENT_UNKNOWN, N_ ("Time cycle"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_TIME_DATE] = { "timeDate", PW_NAMESPACE_MODEL, "tExpression", PW_ELEMENT_UNKNOWN, N_ ("Time date"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_TIME_DURATION] = { "timeDuration", PW_NAMESPACE_MODEL, "tExpression", PW_ELEMENT_UNKNOWN, N_ ("Time duration"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_TIMER_EVENT_DEFINITION] = { "timerEventDefinition", PW_NAMESPACE_MODEL, "tTimerEventDefinition", PW_ELEMENT_EVENT_DEFINITION, N_ ("Timer trigger"), PW_TRAIT_EVENT_DEFINITION | PW_TRAIT_ROOT_ELEMENT, 0, 0 },
  [PW_ELEMENT_TO] = { "to", PW_NAMESPACE_MODEL, "tExpression", PW_ELEMENT_UNKNOWN, N_ ("To"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_TRANSACTION] = { "transaction", PW_NAMESPACE_MODEL, "tTransaction", PW_ELEMENT_FLOW_ELEMENT, N_ ("Transaction"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_ACTIVITY | PW_TRAIT_SUB_PROCESS | PW_TRAIT_SCOPE, 100, 80 },
  [PW_ELEMENT_TRANSFORMATION] = { "transformation", PW_NAMESPACE_MODEL, "tFormalExpression", PW_ELEMENT_UNKNOWN, N_ ("Transformation"), PW_TRAIT_NONE, 0, 0 },
  [PW_ELEMENT_USER_TASK] = { "userTask", PW_NAMESPACE_MODEL, "tUserTask", PW_ELEMENT_FLOW_ELEMENT, N_ ("User task"), PW_TRAIT_FLOW_ELEMENT | PW_TRAIT_FLOW_NODE | PW_TRAIT_ACTIVITY | PW_TRAIT_TASK, 100, 80 },
  [PW_ELEMENT_WHILE_EXECUTING_INPUT_REFS] = { "whileExecutingInputRefs", PW_NAMESPACE_MODEL, "xsd:IDREF", PW_ELEMENT_UNKNOWN, N_ ("While executing input references"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_WHILE_EXECUTING_OUTPUT_REFS] = { "whileExecutingOutputRefs", PW_NAMESPACE_MODEL, "xsd:IDREF", PW_ELEMENT_UNKNOWN, N_ ("While executing output references"), PW_TRAIT_REFERENCE, 0, 0 },
  [PW_ELEMENT_BPMN_DIAGRAM] = { "BPMNDiagram", PW_NAMESPACE_BPMNDI, "BPMNDiagram", PW_ELEMENT_UNKNOWN, N_ ("Diagram"), PW_TRAIT_DIAGRAM, 0, 0 },
  [PW_ELEMENT_BPMN_EDGE] = { "BPMNEdge", PW_NAMESPACE_BPMNDI, "BPMNEdge", PW_ELEMENT_UNKNOWN, N_ ("Edge"), PW_TRAIT_DIAGRAM, 0, 0 },
  [PW_ELEMENT_BPMN_LABEL] = { "BPMNLabel", PW_NAMESPACE_BPMNDI, "BPMNLabel", PW_ELEMENT_UNKNOWN, N_ ("Label"), PW_TRAIT_DIAGRAM, 0, 0 },
  [PW_ELEMENT_BPMN_LABEL_STYLE] = { "BPMNLabelStyle", PW_NAMESPACE_BPMNDI, "BPMNLabelStyle", PW_ELEMENT_UNKNOWN, N_ ("Label style"), PW_TRAIT_DIAGRAM, 0, 0 },
  [PW_ELEMENT_BPMN_PLANE] = { "BPMNPlane", PW_NAMESPACE_BPMNDI, "BPMNPlane", PW_ELEMENT_UNKNOWN, N_ ("Plane"), PW_TRAIT_DIAGRAM, 0, 0 },
  [PW_ELEMENT_BPMN_SHAPE] = { "BPMNShape", PW_NAMESPACE_BPMNDI, "BPMNShape", PW_ELEMENT_UNKNOWN, N_ ("Shape"), PW_TRAIT_DIAGRAM, 0, 0 },
  [PW_ELEMENT_DI_EXTENSION] = { "extension", PW_NAMESPACE_DI, "EXTENSION_ANON", PW_ELEMENT_UNKNOWN, N_ ("Extension"), PW_TRAIT_DIAGRAM, 0, 0 },
  [PW_ELEMENT_DI_WAYPOINT] = { "waypoint", PW_NAMESPACE_DI, "Point", PW_ELEMENT_UNKNOWN, N_ ("Waypoint"), PW_TRAIT_DIAGRAM, 0, 0 },
  [PW_ELEMENT_DC_BOUNDS] = { "Bounds", PW_NAMESPACE_DC, "Bounds", PW_ELEMENT_UNKNOWN, N_ ("Bounds"), PW_TRAIT_DIAGRAM, 0, 0 },
  [PW_ELEMENT_DC_FONT] = { "Font", PW_NAMESPACE_DC, "Font", PW_ELEMENT_UNKNOWN, N_ ("Font"), PW_TRAIT_DIAGRAM, 0, 0 },
  [PW_ELEMENT_DC_POINT] = { "Point", PW_NAMESPACE_DC, "Point", PW_ELEMENT_UNKNOWN, N_ ("Point"), PW_TRAIT_DIAGRAM, 0, 0 },
};
/* clang-format on */

G_STATIC_ASSERT (G_N_ELEMENTS (element_infos) == PW_N_ELEMENT_TYPES);

static const char *const namespace_uris[] = {
  [PW_NAMESPACE_NONE] = NULL,
  [PW_NAMESPACE_MODEL] = PW_NAMESPACE_URI_MODEL,
  [PW_NAMESPACE_BPMNDI] = PW_NAMESPACE_URI_BPMNDI,
  [PW_NAMESPACE_DI] = PW_NAMESPACE_URI_DI,
  [PW_NAMESPACE_DC] = PW_NAMESPACE_URI_DC,
};

static guint
info_hash (gconstpointer key)
{
  const PwElementInfo *info = key;

  return g_str_hash (info->tag) * 5 + info->ns;
}

static gboolean
info_equal (gconstpointer a,
            gconstpointer b)
{
  const PwElementInfo *left = a;
  const PwElementInfo *right = b;

  return left->ns == right->ns && g_str_equal (left->tag, right->tag);
}

static GHashTable *
get_types_by_tag (void)
{
  static gsize       initialized;
  static GHashTable *types;

  if (g_once_init_enter (&initialized))
    {
      types = g_hash_table_new (info_hash, info_equal);
      for (guint i = 1; i < PW_N_ELEMENT_TYPES; i++)
        g_hash_table_insert (types, (gpointer) &element_infos[i], GUINT_TO_POINTER (i));
      g_once_init_leave (&initialized, 1);
    }

  return types;
}

const PwElementInfo *
pw_element_type_get_info (PwElementType type)
{
  g_return_val_if_fail (type < PW_N_ELEMENT_TYPES, &element_infos[PW_ELEMENT_UNKNOWN]);

  return &element_infos[type];
}

gboolean
pw_element_type_has (PwElementType   type,
                     PwElementTraits traits)
{
  return (pw_element_type_get_info (type)->traits & traits) != 0;
}

const char *
pw_element_type_get_label (PwElementType type)
{
  return _ (pw_element_type_get_info (type)->label);
}

PwElementType
pw_element_type_lookup (PwNamespace ns,
                        const char *tag)
{
  const PwElementInfo key = { .tag = tag, .ns = ns };

  return GPOINTER_TO_UINT (g_hash_table_lookup (get_types_by_tag (), &key));
}

PwNamespace
pw_namespace_from_uri (const char *uri)
{
  if (uri != NULL)
    for (guint i = PW_NAMESPACE_MODEL; i < G_N_ELEMENTS (namespace_uris); i++)
      if (g_str_equal (uri, namespace_uris[i]))
        return i;

  return PW_NAMESPACE_NONE;
}

const char *
pw_namespace_get_uri (PwNamespace ns)
{
  return namespace_uris[ns];
}
