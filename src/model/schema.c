/* model/schema.c - what the OMG schema allows: attributes, children, their order
 *
 * The complex types of BPMN20.xsd, Semantic.xsd, BPMNDI.xsd, DI.xsd and DC.xsd in
 * a notation of their own, parsed once per type: children in sequence with ? * + {min,max}
 * as in regular expressions ({2,0}: two or more; ##any: anything), attributes as
 * name:kind, ! where required, =default. A test holds it against the schema files.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/schema.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *name;
  const char *base;
  const char *children;
  const char *attributes;
} TypeRow;

typedef struct
{
  GArray *attributes;
  GArray *children;
} ParsedType;

/* clang-format off */
static const TypeRow type_rows[] =
{
  { "tDefinitions", NULL, "import* extension* rootElement* bpmndi:BPMNDiagram* relationship*", "id:id name:string targetNamespace!:uri expressionLanguage:uri=http://www.w3.org/1999/XPath typeLanguage:uri=http://www.w3.org/2001/XMLSchema exporter:string exporterVersion:string" },
  { "tImport", NULL, "", "namespace!:uri location!:string importType!:uri" },
  { "tActivity", "tFlowNode", "ioSpecification? property* dataInputAssociation* dataOutputAssociation* resourceRole* loopCharacteristics?", "isForCompensation:boolean=false startQuantity:integer=1 completionQuantity:integer=1 default:idref" },
  { "tAdHocSubProcess", "tSubProcess", "completionCondition?", "cancelRemainingInstances:boolean=true ordering:Parallel|Sequential" },
  { "tArtifact", "tBaseElement", "", "" },
  { "tAssignment", "tBaseElement", "from to", "" },
  { "tAssociation", "tArtifact", "", "sourceRef!:qname targetRef!:qname associationDirection:None|One|Both=None" },
  { "tAuditing", "tBaseElement", "", "" },
  { "tBaseElement", NULL, "documentation* extensionElements?", "id:id" },
  { "tBaseElementWithMixedContent", NULL, "documentation* extensionElements?", "id:id" },
  { "tBoundaryEvent", "tCatchEvent", "", "cancelActivity:boolean=true attachedToRef!:qname" },
  { "tBusinessRuleTask", "tTask", "", "implementation:##unspecified|##WebService=##unspecified" },
  { "tCallableElement", "tRootElement", "supportedInterfaceRef* ioSpecification? ioBinding*", "name:string" },
  { "tCallActivity", "tActivity", "", "calledElement:qname" },
  { "tCallChoreography", "tChoreographyActivity", "participantAssociation*", "calledChoreographyRef:qname" },
  { "tCallConversation", "tConversationNode", "participantAssociation*", "calledCollaborationRef:qname" },
  { "tCancelEventDefinition", "tEventDefinition", "", "" },
  { "tCatchEvent", "tEvent", "dataOutput* dataOutputAssociation* outputSet? eventDefinition* eventDefinitionRef*", "parallelMultiple:boolean=false" },
  { "tCategory", "tRootElement", "categoryValue*", "name:string" },
  { "tCategoryValue", "tBaseElement", "", "value:string" },
  { "tChoreography", "tCollaboration", "flowElement*", "" },
  { "tChoreographyActivity", "tFlowNode", "participantRef{2,0} correlationKey*", "initiatingParticipantRef!:qname loopType:None|Standard|MultiInstanceSequential|MultiInstanceParallel=None" },
  { "tChoreographyTask", "tChoreographyActivity", "messageFlowRef{1,2}", "" },
  { "tCollaboration", "tRootElement", "participant* messageFlow* artifact* conversationNode* conversationAssociation* participantAssociation* messageFlowAssociation* correlationKey* choreographyRef* conversationLink*", "name:string isClosed:boolean=false" },
  { "tCompensateEventDefinition", "tEventDefinition", "", "waitForCompletion:boolean activityRef:qname" },
  { "tComplexBehaviorDefinition", "tBaseElement", "condition event?", "" },
  { "tComplexGateway", "tGateway", "activationCondition?", "default:idref" },
  { "tConditionalEventDefinition", "tEventDefinition", "condition", "" },
  { "tConversation", "tConversationNode", "", "" },
  { "tConversationAssociation", "tBaseElement", "", "innerConversationNodeRef!:qname outerConversationNodeRef!:qname" },
  { "tConversationLink", "tBaseElement", "", "name:string sourceRef!:qname targetRef!:qname" },
  { "tConversationNode", "tBaseElement", "participantRef* messageFlowRef* correlationKey*", "name:string" },
  { "tCorrelationKey", "tBaseElement", "correlationPropertyRef*", "name:string" },
  { "tCorrelationProperty", "tRootElement", "correlationPropertyRetrievalExpression+", "name:string type:qname" },
  { "tCorrelationPropertyBinding", "tBaseElement", "dataPath", "correlationPropertyRef!:qname" },
  { "tCorrelationPropertyRetrievalExpression", "tBaseElement", "messagePath", "messageRef!:qname" },
  { "tCorrelationSubscription", "tBaseElement", "correlationPropertyBinding*", "correlationKeyRef!:qname" },
  { "tDataAssociation", "tBaseElement", "sourceRef* targetRef transformation? assignment*", "" },
  { "tDataInput", "tBaseElement", "dataState?", "name:string itemSubjectRef:qname isCollection:boolean=false" },
  { "tDataInputAssociation", "tDataAssociation", "", "" },
  { "tDataObject", "tFlowElement", "dataState?", "itemSubjectRef:qname isCollection:boolean=false" },
  { "tDataObjectReference", "tFlowElement", "dataState?", "itemSubjectRef:qname dataObjectRef:idref" },
  { "tDataOutput", "tBaseElement", "dataState?", "name:string itemSubjectRef:qname isCollection:boolean=false" },
  { "tDataOutputAssociation", "tDataAssociation", "", "" },
  { "tDataState", "tBaseElement", "", "name:string" },
  { "tDataStore", "tRootElement", "dataState?", "name:string capacity:integer isUnlimited:boolean=true itemSubjectRef:qname" },
  { "tDataStoreReference", "tFlowElement", "dataState?", "itemSubjectRef:qname dataStoreRef:qname" },
  { "tDocumentation", NULL, "##any*", "id:id textFormat:string=text/plain" },
  { "tEndEvent", "tThrowEvent", "", "" },
  { "tEndPoint", "tRootElement", "", "" },
  { "tError", "tRootElement", "", "name:string errorCode:string structureRef:qname" },
  { "tErrorEventDefinition", "tEventDefinition", "", "errorRef:qname" },
  { "tEscalation", "tRootElement", "", "name:string escalationCode:string structureRef:qname" },
  { "tEscalationEventDefinition", "tEventDefinition", "", "escalationRef:qname" },
  { "tEvent", "tFlowNode", "property*", "" },
  { "tEventBasedGateway", "tGateway", "", "instantiate:boolean=false eventGatewayType:Exclusive|Parallel=Exclusive" },
  { "tEventDefinition", "tRootElement", "", "" },
  { "tExclusiveGateway", "tGateway", "", "default:idref" },
  { "tExpression", "tBaseElementWithMixedContent", "", "" },
  { "tExtension", NULL, "documentation*", "definition:qname mustUnderstand:boolean=false" },
  { "tExtensionElements", NULL, "##any*", "" },
  { "tFlowElement", "tBaseElement", "auditing? monitoring? categoryValueRef*", "name:string" },
  { "tFlowNode", "tFlowElement", "incoming* outgoing*", "" },
  { "tFormalExpression", "tExpression", "", "language:uri evaluatesToTypeRef:qname" },
  { "tGateway", "tFlowNode", "", "gatewayDirection:Unspecified|Converging|Diverging|Mixed=Unspecified" },
  { "tGlobalBusinessRuleTask", "tGlobalTask", "", "implementation:##unspecified|##WebService=##unspecified" },
  { "tGlobalChoreographyTask", "tChoreography", "", "initiatingParticipantRef:qname" },
  { "tGlobalConversation", "tCollaboration", "", "" },
  { "tGlobalManualTask", "tGlobalTask", "", "" },
  { "tGlobalScriptTask", "tGlobalTask", "script?", "scriptLanguage:uri" },
  { "tGlobalTask", "tCallableElement", "resourceRole*", "" },
  { "tGlobalUserTask", "tGlobalTask", "rendering*", "implementation:##unspecified|##WebService=##unspecified" },
  { "tGroup", "tArtifact", "", "categoryValueRef:qname" },
  { "tHumanPerformer", "tPerformer", "", "" },
  { "tImplicitThrowEvent", "tThrowEvent", "", "" },
  { "tInclusiveGateway", "tGateway", "", "default:idref" },
  { "tInputSet", "tBaseElement", "dataInputRefs* optionalInputRefs* whileExecutingInputRefs* outputSetRefs*", "name:string" },
  { "tInterface", "tRootElement", "operation+", "name!:string implementationRef:qname" },
  { "tIntermediateCatchEvent", "tCatchEvent", "", "" },
  { "tIntermediateThrowEvent", "tThrowEvent", "", "" },
  { "tInputOutputBinding", "tBaseElement", "", "operationRef!:qname inputDataRef!:idref outputDataRef!:idref" },
  { "tInputOutputSpecification", "tBaseElement", "dataInput* dataOutput* inputSet+ outputSet+", "" },
  { "tItemDefinition", "tRootElement", "", "structureRef:qname isCollection:boolean=false itemKind:Information|Physical=Information" },
  { "tLane", "tBaseElement", "partitionElement? flowNodeRef* childLaneSet?", "name:string partitionElementRef:qname" },
  { "tLaneSet", "tBaseElement", "lane*", "name:string" },
  { "tLinkEventDefinition", "tEventDefinition", "source* target?", "name!:string" },
  { "tLoopCharacteristics", "tBaseElement", "", "" },
  { "tManualTask", "tTask", "", "" },
  { "tMessage", "tRootElement", "", "name:string itemRef:qname" },
  { "tMessageEventDefinition", "tEventDefinition", "operationRef?", "messageRef:qname" },
  { "tMessageFlow", "tBaseElement", "", "name:string sourceRef!:qname targetRef!:qname messageRef:qname" },
  { "tMessageFlowAssociation", "tBaseElement", "", "innerMessageFlowRef!:qname outerMessageFlowRef!:qname" },
  { "tMonitoring", "tBaseElement", "", "" },
  { "tMultiInstanceLoopCharacteristics", "tLoopCharacteristics", "loopCardinality? loopDataInputRef? loopDataOutputRef? inputDataItem? outputDataItem? complexBehaviorDefinition* completionCondition?", "isSequential:boolean=false behavior:None|One|All|Complex=All oneBehaviorEventRef:qname noneBehaviorEventRef:qname" },
  { "tOperation", "tBaseElement", "inMessageRef outMessageRef? errorRef*", "name!:string implementationRef:qname" },
  { "tOutputSet", "tBaseElement", "dataOutputRefs* optionalOutputRefs* whileExecutingOutputRefs* inputSetRefs*", "name:string" },
  { "tParallelGateway", "tGateway", "", "" },
  { "tParticipant", "tBaseElement", "interfaceRef* endPointRef* participantMultiplicity?", "name:string processRef:qname" },
  { "tParticipantAssociation", "tBaseElement", "innerParticipantRef outerParticipantRef", "" },
  { "tParticipantMultiplicity", "tBaseElement", "", "minimum:integer=0 maximum:integer=1" },
  { "tPartnerEntity", "tRootElement", "participantRef*", "name:string" },
  { "tPartnerRole", "tRootElement", "participantRef*", "name:string" },
  { "tPerformer", "tResourceRole", "", "" },
  { "tPotentialOwner", "tHumanPerformer", "", "" },
  { "tProcess", "tCallableElement", "auditing? monitoring? property* laneSet* flowElement* artifact* resourceRole* correlationSubscription* supports*", "processType:None|Public|Private=None isClosed:boolean=false isExecutable:boolean definitionalCollaborationRef:qname" },
  { "tProperty", "tBaseElement", "dataState?", "name:string itemSubjectRef:qname" },
  { "tReceiveTask", "tTask", "", "implementation:##unspecified|##WebService=##WebService instantiate:boolean=false messageRef:qname operationRef:qname" },
  { "tRelationship", "tBaseElement", "source+ target+", "type!:string direction:None|Forward|Backward|Both" },
  { "tRendering", "tBaseElement", "", "" },
  { "tResource", "tRootElement", "resourceParameter*", "name!:string" },
  { "tResourceAssignmentExpression", "tBaseElement", "expression", "" },
  { "tResourceParameter", "tBaseElement", "", "name:string type:qname isRequired:boolean" },
  { "tResourceParameterBinding", "tBaseElement", "expression", "parameterRef!:qname" },
  { "tResourceRole", "tBaseElement", "resourceRef? resourceParameterBinding* resourceAssignmentExpression?", "name:string" },
  { "tRootElement", "tBaseElement", "", "" },
  { "tScriptTask", "tTask", "script?", "scriptFormat:string" },
  { "tScript", NULL, "##any*", "" },
  { "tSendTask", "tTask", "", "implementation:##unspecified|##WebService=##WebService messageRef:qname operationRef:qname" },
  { "tSequenceFlow", "tFlowElement", "conditionExpression?", "sourceRef!:idref targetRef!:idref isImmediate:boolean" },
  { "tServiceTask", "tTask", "", "implementation:##unspecified|##WebService=##WebService operationRef:qname" },
  { "tSignal", "tRootElement", "", "name:string structureRef:qname" },
  { "tSignalEventDefinition", "tEventDefinition", "", "signalRef:qname" },
  { "tStandardLoopCharacteristics", "tLoopCharacteristics", "loopCondition?", "testBefore:boolean=false loopMaximum:integer" },
  { "tStartEvent", "tCatchEvent", "", "isInterrupting:boolean=true" },
  { "tSubChoreography", "tChoreographyActivity", "flowElement* artifact*", "" },
  { "tSubConversation", "tConversationNode", "conversationNode*", "" },
  { "tSubProcess", "tActivity", "laneSet* flowElement* artifact*", "triggeredByEvent:boolean=false" },
  { "tTask", "tActivity", "", "" },
  { "tTerminateEventDefinition", "tEventDefinition", "", "" },
  { "tTextAnnotation", "tArtifact", "text?", "textFormat:string=text/plain" },
  { "tText", NULL, "##any*", "" },
  { "tThrowEvent", "tEvent", "dataInput* dataInputAssociation* inputSet? eventDefinition* eventDefinitionRef*", "" },
  { "tTimerEventDefinition", "tEventDefinition", "timeDate? timeDuration? timeCycle?", "" },
  { "tTransaction", "tSubProcess", "", "method:##Compensate|##Image|##Store=##Compensate" },
  { "tUserTask", "tTask", "rendering*", "implementation:##unspecified|##WebService=##unspecified" },
  { "BPMNDiagram", "Diagram", "BPMNPlane BPMNLabelStyle*", "" },
  { "BPMNPlane", "Plane", "", "bpmnElement:qname" },
  { "BPMNEdge", "LabeledEdge", "BPMNLabel?", "bpmnElement:qname sourceElement:qname targetElement:qname messageVisibleKind:initiating|non_initiating" },
  { "BPMNShape", "LabeledShape", "BPMNLabel?", "bpmnElement:qname isHorizontal:boolean isExpanded:boolean isMarkerVisible:boolean isMessageVisible:boolean participantBandKind:top_initiating|middle_initiating|bottom_initiating|top_non_initiating|middle_non_initiating|bottom_non_initiating choreographyActivityShape:qname" },
  { "BPMNLabel", "Label", "", "labelStyle:qname" },
  { "BPMNLabelStyle", "Style", "dc:Font", "" },
  { "DiagramElement", NULL, "extension?", "id:id" },
  { "EXTENSION_ANON", NULL, "##any*", "" },
  { "Diagram", NULL, "", "name:string documentation:string resolution:double id:id" },
  { "Node", "DiagramElement", "", "" },
  { "Edge", "DiagramElement", "waypoint{2,0}", "" },
  { "LabeledEdge", "Edge", "", "" },
  { "Shape", "Node", "dc:Bounds", "" },
  { "LabeledShape", "Shape", "", "" },
  { "Label", "Node", "dc:Bounds?", "" },
  { "Plane", "Node", "di:DiagramElement*", "" },
  { "Style", NULL, "", "id:id" },
  { "Font", NULL, "", "name:string size:double isBold:boolean isItalic:boolean isUnderline:boolean isStrikeThrough:boolean" },
  { "Point", NULL, "", "x!:double y!:double" },
  { "Bounds", NULL, "", "x!:double y!:double width!:double height!:double" },
};
/* clang-format on */

static const struct
{
  const char     *word;
  PwAttributeKind kind;
} kind_words[] = {
  { "string", PW_ATTRIBUTE_STRING },
  { "boolean", PW_ATTRIBUTE_BOOLEAN },
  { "integer", PW_ATTRIBUTE_INTEGER },
  { "double", PW_ATTRIBUTE_DOUBLE },
  { "uri", PW_ATTRIBUTE_URI },
  { "id", PW_ATTRIBUTE_ID },
  { "idref", PW_ATTRIBUTE_IDREF },
  { "qname", PW_ATTRIBUTE_QNAME },
};

static const TypeRow *
find_row (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (type_rows); i++)
    if (g_str_equal (type_rows[i].name, name))
      return &type_rows[i];

  return NULL;
}

/* "name!:kind=default" */
static void
parse_attribute (const char *word,
                 GArray     *attributes)
{
  PwAttributeInfo  info = { .kind = PW_ATTRIBUTE_ENUM };
  g_autofree char *copy = g_strdup (word);
  char            *kind = strchr (copy, ':');
  char            *value;

  *kind++ = '\0';
  value = strchr (kind, '=');
  if (value != NULL)
    *value++ = '\0';
  info.is_required = g_str_has_suffix (copy, "!");
  if (info.is_required)
    copy[strlen (copy) - 1] = '\0';

  info.name = g_intern_string (copy);
  info.default_value = value != NULL ? g_intern_string (value) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    if (g_str_equal (kind, kind_words[i].word))
      info.kind = kind_words[i].kind;
  if (info.kind == PW_ATTRIBUTE_ENUM)
    info.values = (const char *const *) g_strsplit (kind, "|", -1); /* lives as long as the table */

  g_array_append_val (attributes, info);
}

static PwElementType
lookup_child (const char *name,
              const char *type_name)
{
  static const struct
  {
    const char *prefix;
    PwNamespace ns;
  } prefixes[] = { { "bpmndi:", PW_NAMESPACE_BPMNDI }, { "di:", PW_NAMESPACE_DI }, { "dc:", PW_NAMESPACE_DC } };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (name, prefixes[i].prefix))
      return pw_element_type_lookup (prefixes[i].ns, name + strlen (prefixes[i].prefix));

  /* DI's own types name their own children without a prefix. */
  for (guint ns = PW_NAMESPACE_MODEL; ns <= PW_NAMESPACE_DC; ns++)
    {
      PwElementType type = pw_element_type_lookup (ns, name);

      if (type != PW_ELEMENT_UNKNOWN &&
          (ns != PW_NAMESPACE_MODEL || type_name[0] == 't' || !g_str_equal (name, "extension")))
        return type;
    }

  return PW_ELEMENT_UNKNOWN;
}

/* "name", "name?", "name*", "name+", "name{2,0}" */
static void
parse_child (const char *word,
             const char *type_name,
             GArray     *children)
{
  gsize            length = strcspn (word, "?*+{");
  g_autofree char *name = g_strndup (word, length);
  PwChildInfo      info = { .min = 1, .max = 1 };

  info.type = lookup_child (name, type_name);
  if (info.type == PW_ELEMENT_UNKNOWN)
    return; /* ##any, and DI's abstract elements, which no file contains */

  switch (word[length])
    {
    case '?':
      info.min = 0;
      break;
    case '*':
      info.min = info.max = 0;
      break;
    case '+':
      info.max = 0;
      break;
    case '{':
      info.min = (guint) strtoul (word + length + 1, NULL, 10);
      info.max = (guint) strtoul (strchr (word, ',') + 1, NULL, 10);
      break;
    default:
      break;
    }

  g_array_append_val (children, info);
}

static void
parse_type (const char *name,
            ParsedType *parsed)
{
  const TypeRow *row = name != NULL ? find_row (name) : NULL;
  g_auto (GStrv) children = NULL;
  g_auto (GStrv) attributes = NULL;

  if (row == NULL)
    return;

  parse_type (row->base, parsed);
  children = g_strsplit (row->children, " ", -1);
  attributes = g_strsplit (row->attributes, " ", -1);
  for (guint i = 0; children[i] != NULL && *children[i] != '\0'; i++)
    parse_child (children[i], name, parsed->children);
  for (guint i = 0; attributes[i] != NULL && *attributes[i] != '\0'; i++)
    parse_attribute (attributes[i], parsed->attributes);
}

/* Each type when it is first asked for: a file uses few of them, and a start of the
 * command line tool is short.
 */
static const ParsedType *
get_parsed (PwElementType type)
{
  static gsize      initialized[PW_N_ELEMENT_TYPES];
  static ParsedType parsed[PW_N_ELEMENT_TYPES];

  if (g_once_init_enter (&initialized[type]))
    {
      parsed[type].attributes = g_array_new (FALSE, FALSE, sizeof (PwAttributeInfo));
      parsed[type].children = g_array_new (FALSE, FALSE, sizeof (PwChildInfo));
      parse_type (pw_element_type_get_info (type)->schema_type, &parsed[type]);
      g_once_init_leave (&initialized[type], 1);
    }

  return &parsed[type];
}

const PwAttributeInfo *
pw_schema_get_attributes (PwElementType type,
                          guint        *n_attributes)
{
  const ParsedType *parsed = get_parsed (type);

  *n_attributes = parsed->attributes->len;

  return (const PwAttributeInfo *) parsed->attributes->data;
}

const PwAttributeInfo *
pw_schema_get_attribute (PwElementType type,
                         const char   *name)
{
  const GArray *attributes = get_parsed (type)->attributes;

  for (guint i = 0; i < attributes->len; i++)
    if (g_str_equal (g_array_index (attributes, PwAttributeInfo, i).name, name))
      return &g_array_index (attributes, PwAttributeInfo, i);

  return NULL;
}

const PwChildInfo *
pw_schema_get_children (PwElementType type,
                        guint        *n_children)
{
  const ParsedType *parsed = get_parsed (type);

  *n_children = parsed->children->len;

  return (const PwChildInfo *) parsed->children->data;
}

static gboolean
may_stand_for (PwElementType type,
               PwElementType wanted)
{
  while (type != PW_ELEMENT_UNKNOWN)
    {
      if (type == wanted)
        return TRUE;
      type = pw_element_type_get_info (type)->substitutes;
    }

  return FALSE;
}

int
pw_schema_get_child_rank (PwElementType parent,
                          PwElementType child)
{
  const GArray *children = get_parsed (parent)->children;

  for (guint i = 0; i < children->len; i++)
    if (may_stand_for (child, g_array_index (children, PwChildInfo, i).type))
      return (int) i;

  /* A plane holds DI's abstract diagram elements, in any number and order. */
  if (parent == PW_ELEMENT_BPMN_PLANE &&
      (child == PW_ELEMENT_BPMN_SHAPE || child == PW_ELEMENT_BPMN_EDGE))
    return (int) children->len;

  return -1;
}
