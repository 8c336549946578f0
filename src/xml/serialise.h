/* xml/serialise.h - a tree as text
 *
 * libxml2's own writer spoils a namespace name that holds a line break or "<", and
 * takes longer.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * pw_xml_serialise:
 * @encoding: (nullable): what the declaration names; %NULL for no declaration
 *
 * Writes the whole tree as it is, without line breaks or indentation of its own
 * except between what stands outside the root.
 *
 * Returns: (transfer full): UTF-8 in any case
 */
GString *pw_xml_serialise (const xmlDoc *document,
                           const char   *encoding);

G_END_DECLS
