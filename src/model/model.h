/* model/model.h - a BPMN document: a libxml2 tree and a typed index over it
 *
 * The tree is the document. What our table does not know (vendor extensions,
 * comments, foreign attributes, order, prefixes) is simply still in it, so
 * nothing is lost between reading and writing.
 *
 * A model belongs to one thread at a time. Only a transaction changes it, see
 * model/change.h.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/element.h"

G_BEGIN_DECLS

/**
 * pw_model_new:
 * @document: (transfer full): a parsed tree whose root is BPMN definitions
 *
 * Builds the index in one walk: O(n).
 *
 * Returns: (transfer full): never %NULL
 */
PwModel *pw_model_new (xmlDoc *document);

void pw_model_free (PwModel *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwModel, pw_model_free)

/** pw_model_get_document: (transfer none): the tree, for writing it */
xmlDoc *pw_model_get_document (const PwModel *self);

/** pw_model_get_definitions: (transfer none): the root element */
PwElement *pw_model_get_definitions (const PwModel *self);

/**
 * pw_model_find:
 * @id: an id, or a prefixed name such as "tns:Task_1"
 *
 * Returns: (nullable): the first element in the file with that id
 */
PwElement *pw_model_find (const PwModel *self,
                          const char    *id);

/**
 * pw_model_find_by_address: (nullable): the element of an address, see
 * pw_element_dup_address()
 */
PwElement *pw_model_find_by_address (const PwModel *self,
                                     const char    *address);

/** pw_model_count: how many elements of @type the document has */
guint pw_model_count (const PwModel *self,
                      PwElementType  type);

/** pw_model_get_n_elements: how many elements have an index entry */
guint pw_model_get_n_elements (const PwModel *self);

/** pw_model_get_n_duplicate_ids: elements whose id an earlier one already has */
guint pw_model_get_n_duplicate_ids (const PwModel *self);

/** pw_model_get_n_dangling: references to ids that no element has */
guint pw_model_get_n_dangling (const PwModel *self);

/** pw_model_get_encoding: (transfer none): as the file names it, "UTF-8" where it does not */
const char *pw_model_get_encoding (const PwModel *self);

/** pw_model_get_n_diagrams: BPMNDiagram elements in the file */
guint pw_model_get_n_diagrams (const PwModel *self);

/** pw_model_get_nth_diagram: (transfer none): the BPMNDiagram element */
PwElement *pw_model_get_nth_diagram (const PwModel *self,
                                     guint          n);

/**
 * pw_model_dup_title:
 *
 * Returns: (transfer full): the name of the process or collaboration that the
 *   file is about, for people; never %NULL, perhaps empty
 */
char *pw_model_dup_title (const PwModel *self);

G_END_DECLS
