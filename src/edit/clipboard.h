/* edit/clipboard.h - a part of a document as a small document of its own
 *
 * What is copied is itself BPMN 2.0, so it can be pasted into another window, saved as
 * a file, or come from another program. Its form:
 *
 *   definitions      exporter "Prozesswerkstatt", prefixes and target namespace of the
 *                    document it comes from
 *     message …      what the copied elements name and what stands beside processes:
 *                    messages, signals, errors, escalations, resources, categories with
 *                    the values of the copied groups …
 *     collaboration  where pools were copied: these, the message flows between them, and
 *                    the artifacts beside them
 *     process        of each pool, with its lanes; one more, which no pool names, for
 *                    all that was copied without its pool, with the data objects behind
 *                    the copied references
 *     BPMNDiagram    one plane with the places of all that; further ones for the content
 *                    of collapsed sub-processes
 *
 * The xml layer makes text of it and a document of text, which is where a foreign text
 * is held to limits:
 *
 *   clip = pw_clipboard_copy (model, ids);
 *   text = pw_xml_serialise (pw_model_get_document (clip), "UTF-8");
 *   …
 *   clip = pw_xml_read_bytes (bytes, NULL, &error);
 *   pw_command_paste (document, clip, container, at, &new_ids, &error);
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/** pw_clipboard_can_copy: whether it can be copied on its own: nodes, data, artifacts, pools */
gboolean pw_clipboard_can_copy (const PwElement *element);

/**
 * pw_clipboard_copy:
 * @ids: (array zero-terminated=1): elements, see pw_scope_find(); those that do not exist
 *   are passed over
 *
 * Copies elements with their content, boundary events, places, labels, colours, facts and
 * extension elements, and the flows whose ends are both copied, whether these are among
 * @ids or not. Message flows come along where the pools of both ends do. Lanes are copied
 * with their pool only. What would name something that is not copied does not: a default
 * flow, an association.
 *
 * Returns: (transfer full) (nullable): %NULL where nothing of that can be copied
 */
PwModel *pw_clipboard_copy (const PwModel     *model,
                            const char *const *ids);

G_END_DECLS
