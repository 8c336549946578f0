/* model/change.h - the one way a document changes
 *
 * A PwChange is a record: what is done to which element, with all that its
 * inverse needs. The same record is the undo history, a line of the recovery
 * journal, the output of diff and merge, and the list of what to redraw. It
 * names elements by address (see pw_element_dup_address()), never by pointer.
 *
 * Making a change reads the model and alters nothing. Applying is for
 * transactions only, see model/mutate.h and edit/transaction.h.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

typedef enum
{
  PW_CHANGE_INSERT,    /* a subtree appears */
  PW_CHANGE_REMOVE,    /* a subtree disappears */
  PW_CHANGE_MOVE,      /* a subtree gets another parent or place */
  PW_CHANGE_ATTRIBUTE, /* an attribute is set, altered or removed */
  PW_CHANGE_TEXT,      /* the content of an element is replaced */
  PW_CHANGE_BOUNDS,    /* a shape or label gets another place */
  PW_CHANGE_WAYPOINTS, /* an edge gets another way */
  PW_CHANGE_TYPE,      /* an element becomes one of another type */
} PwChangeKind;

typedef struct _PwChange PwChange;

/**
 * pw_change_new_attribute:
 * @ns_uri: (nullable): namespace of the attribute, %NULL for those of BPMN
 * @value: (nullable): %NULL removes the attribute
 *
 * Returns: (transfer full) (nullable): %NULL where nothing would change
 */
PwChange *pw_change_new_attribute (const PwElement *element,
                                   const char      *ns_uri,
                                   const char      *name,
                                   const char      *value);

/**
 * pw_change_new_text: the whole content of @element becomes @text
 */
PwChange *pw_change_new_text (const PwElement *element,
                              const char      *text);

/**
 * pw_change_new_insert:
 * @parent: where it goes
 * @before: (nullable): the child it goes in front of; %NULL for the place that the
 *   schema wants (behind its last sibling of the same rank)
 * @type: the new element, written with the file's own prefix and indentation
 * @attributes: (nullable) (array zero-terminated=1): names and values in turn
 *
 * A BPMNShape comes with dc:Bounds, a BPMNEdge is given its way by
 * pw_change_new_waypoints() afterwards.
 */
PwChange *pw_change_new_insert (const PwElement   *parent,
                                const PwElement   *before,
                                PwElementType      type,
                                const char *const *attributes);

/**
 * pw_change_new_insert_copy:
 * @before: (nullable): as in pw_change_new_insert()
 * @source: a node of any document; it is copied with all that is inside
 *
 * The copy takes on the prefixes and the indentation of the file it comes into.
 */
PwChange *pw_change_new_insert_copy (const PwElement *parent,
                                     const PwElement *before,
                                     const xmlNode   *source);

/**
 * pw_change_new_type:
 * @type: what @element becomes; its attributes, its content and its place stay, so
 *   what the new type may not have must be taken out before
 *
 * Returns: (transfer full) (nullable): %NULL where nothing would change
 */
PwChange *pw_change_new_type (const PwElement *element,
                              PwElementType    type);

/** pw_change_new_remove: @element goes, with everything inside and its indentation */
PwChange *pw_change_new_remove (const PwElement *element);

/**
 * pw_change_new_move:
 * @parent: its new parent, not inside @element
 * @before: (nullable): as in pw_change_new_insert()
 */
PwChange *pw_change_new_move (const PwElement *element,
                              const PwElement *parent,
                              const PwElement *before);

/** pw_change_new_bounds: @shape is a BPMNShape or a BPMNLabel */
PwChange *pw_change_new_bounds (const PwElement *shape,
                                PwRect           bounds);

/** pw_change_new_waypoints: @edge is a BPMNEdge, @n_points at least 2 */
PwChange *pw_change_new_waypoints (const PwElement *edge,
                                   const PwPoint   *points,
                                   guint            n_points);

/**
 * pw_change_new_own:
 * @owner_name: "process", "activity" or "flow"
 * @attribute: attribute of our own element inside extensionElements, both of
 *   which are made where they are missing
 * @value: (nullable): %NULL removes the attribute
 */
PwChange *pw_change_new_own (const PwElement *element,
                             const char      *owner_name,
                             const char      *attribute,
                             const char      *value);

/**
 * pw_change_new_own_content:
 * @content: what our own element becomes, as a node of any document
 *
 * For lists and long texts, whose items are children of our own element.
 */
PwChange *pw_change_new_own_content (const PwElement *element,
                                     const char      *owner_name,
                                     const xmlNode   *content);

/**
 * pw_change_new_own_item:
 * @name: of an element of ours of which there may be several, such as "ignore"
 * @attributes: (array zero-terminated=1): names and values in turn
 *
 * One more of them inside extensionElements, in front of what is there.
 */
PwChange *pw_change_new_own_item (const PwElement   *element,
                                  const char        *name,
                                  const char *const *attributes);

/** pw_change_set_own_item: (nullable): sets an attribute of @item, see pw_change_new_own_item() */
PwChange *pw_change_set_own_item (const PwElement *element,
                                  xmlNode         *item,
                                  const char      *attribute,
                                  const char      *value);

/** pw_change_remove_own_item: @item goes, with its indentation */
PwChange *pw_change_remove_own_item (const PwElement *element,
                                     xmlNode         *item);

PwChange *pw_change_ref (PwChange *self);
void      pw_change_unref (PwChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwChange, pw_change_unref)

PwChangeKind pw_change_get_kind (const PwChange *self);

/** pw_change_get_address: the element it is about, as it is called before the change */
const char *pw_change_get_address (const PwChange *self);

/** pw_change_is_layout: whether it touches places only, never meaning */
gboolean pw_change_is_layout (const PwChange *self);

/**
 * pw_change_invert:
 *
 * Returns: (transfer full): the change that takes this one back, byte for byte
 */
PwChange *pw_change_invert (const PwChange *self);

/**
 * pw_change_to_xml:
 *
 * Returns: (transfer full): the change as one XML element, to be read by
 *   pw_change_from_node() once parsed
 */
char *pw_change_to_xml (const PwChange *self);

/**
 * pw_change_from_node:
 * @node: the element that pw_change_to_xml() wrote, parsed
 *
 * Returns: (transfer full) (nullable): %NULL with @error set where it is no change
 */
PwChange *pw_change_from_node (xmlNode *node,
                               GError **error);

G_END_DECLS
