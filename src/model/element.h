/* model/element.h - one element of a BPMN document
 *
 * A PwElement is the typed face of a node in the document's libxml2 tree. The
 * tree stays the truth: nothing here copies names or attributes. Every element
 * in the BPMN and the BPMN DI namespace has one, except inside
 * extensionElements, whose content belongs to vendors.
 *
 * Pointers stay valid until the element is removed from the document; do not
 * keep one across a turn of the main loop, keep the id.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <libxml/tree.h>

#include "base/geometry.h"
#include "model/element-type.h"

G_BEGIN_DECLS

typedef struct _PwModel   PwModel;
typedef struct _PwElement PwElement;

/**
 * PwReference:
 * @from: the element that names another
 * @to: (nullable): the element that is named; %NULL where no element has that id
 * @role: the attribute or child element that names it, such as "sourceRef"
 */
typedef struct
{
  PwElement  *from;
  PwElement  *to;
  const char *role;
} PwReference;

PwElementType pw_element_get_bpmn_type (const PwElement *self);

/** pw_element_has: whether the element's type has at least one of @traits */
gboolean pw_element_has (const PwElement *self,
                         PwElementTraits  traits);

/** pw_element_get_model: (transfer none): the document it stands in */
PwModel *pw_element_get_model (const PwElement *self);

/** pw_element_get_node: (transfer none): its node; only transactions may change it */
xmlNode *pw_element_get_node (const PwElement *self);

/** pw_element_from_node: (nullable): the element of a node, %NULL where it has none */
PwElement *pw_element_from_node (const xmlNode *node);

/** pw_element_get_id: (nullable) (transfer none): its id as in the file */
const char *pw_element_get_id (const PwElement *self);

/** pw_element_get_name: (nullable) (transfer none): its name attribute */
const char *pw_element_get_name (const PwElement *self);

/** pw_element_get_line: the line it starts at in the file it was read from, 0 if new */
guint pw_element_get_line (const PwElement *self);

/**
 * pw_element_get_attribute:
 * @name: the local name of an attribute without a namespace
 *
 * Returns: (nullable) (transfer none): its value; what the schema says where the
 *   attribute is absent; %NULL where it says nothing
 */
const char *pw_element_get_attribute (const PwElement *self,
                                      const char      *name);

/** pw_element_get_foreign_attribute: an attribute of the namespace @uri, or %NULL */
const char *pw_element_get_foreign_attribute (const PwElement *self,
                                              const char      *uri,
                                              const char      *name);

/** pw_element_get_boolean: whether an attribute says true (defaults as above) */
gboolean pw_element_get_boolean (const PwElement *self,
                                 const char      *name);

/** pw_element_has_attribute: whether the file itself has the attribute */
gboolean pw_element_has_attribute (const PwElement *self,
                                   const char      *name);

/** pw_element_dup_text: all text inside the element, CDATA included; never %NULL */
char *pw_element_dup_text (const PwElement *self);

/** pw_element_get_parent: (nullable): the element it stands in */
PwElement *pw_element_get_parent (const PwElement *self);

/** pw_element_get_first_child: (nullable): its first child that is an element */
PwElement *pw_element_get_first_child (const PwElement *self);

PwElement *pw_element_get_next_sibling (const PwElement *self);

/** pw_element_find_child: (nullable): its first child of @type */
PwElement *pw_element_find_child (const PwElement *self,
                                  PwElementType    type);

/** pw_element_find_child_with: (nullable): its first child with one of @traits */
PwElement *pw_element_find_child_with (const PwElement *self,
                                       PwElementTraits  traits);

/**
 * pw_element_next_in_tree:
 * @root: where the walk began
 *
 * Returns: (nullable): the element after @self in document order that still lies
 *   inside @root; %NULL at the end
 */
PwElement *pw_element_next_in_tree (const PwElement *self,
                                    const PwElement *root);

/** pw_element_is_inside: whether @ancestor is @self or holds it */
gboolean pw_element_is_inside (const PwElement *self,
                               const PwElement *ancestor);

/**
 * pw_element_get_reference:
 * @role: the attribute or child element that names another element
 *
 * Returns: (nullable): the first element named so; %NULL also where the id that
 *   is named does not exist
 */
PwElement *pw_element_get_reference (const PwElement *self,
                                     const char      *role);

/**
 * pw_element_get_n_references: how many elements it names, dangling ones included
 */
guint              pw_element_get_n_references (const PwElement *self);
const PwReference *pw_element_get_nth_reference (const PwElement *self,
                                                 guint            n);

/** pw_element_get_n_referrers: how many times other elements name this one */
guint              pw_element_get_n_referrers (const PwElement *self);
const PwReference *pw_element_get_nth_referrer (const PwElement *self,
                                                guint            n);

/**
 * pw_element_find_referrer:
 * @type: type of the element that names this one, or %PW_ELEMENT_UNKNOWN for any
 * @role: (nullable): how it names it
 *
 * Returns: (nullable): the first such element; so the shape of a task is
 *   pw_element_find_referrer (task, PW_ELEMENT_BPMN_SHAPE, "bpmnElement")
 */
PwElement *pw_element_find_referrer (const PwElement *self,
                                     PwElementType    type,
                                     const char      *role);

/**
 * pw_element_get_trigger:
 *
 * What makes an event more than a plain one: the type of its only event
 * definition, inside it or referred to.
 *
 * Returns: an event definition type; %PW_ELEMENT_UNKNOWN for a plain event;
 *   %PW_ELEMENT_EVENT_DEFINITION where there are several
 */
PwElementType pw_element_get_trigger (const PwElement *self);

/** pw_element_dup_documentation: its documentation texts, one paragraph each; or %NULL */
char *pw_element_dup_documentation (const PwElement *self);

/**
 * pw_element_find_own:
 * @name: "process", "activity" or "flow"
 *
 * Returns: (nullable): our own element of that name among its extension elements
 */
xmlNode *pw_element_find_own (const PwElement *self,
                              const char      *name);

/**
 * pw_element_dup_address:
 *
 * A name for the element that survives reload, journal and merge: its id, or the
 * way from the nearest ancestor that has one, as "id/2/0" (children counted from
 * 0, elements only). "/" and "%" inside an id are written as %2F and %25.
 */
char *pw_element_dup_address (const PwElement *self);

G_END_DECLS
