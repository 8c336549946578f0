/* xml/reader.h - reads BPMN files, losing nothing and trusting nothing
 *
 * No network, no external entities, no entity expansion; size and depth are
 * limited. What real files contain is tolerated: undeclared prefixes, dangling
 * references, duplicate ids, old encodings, no diagram.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

#include "model/model.h"

G_BEGIN_DECLS

/* 13,739 public files: the largest has 885 kB. */
#define PW_XML_MAX_BYTES (100u * 1000u * 1000u)
#define PW_XML_MAX_DEPTH 200

/**
 * pw_xml_read_file:
 * @file: a BPMN 2.0 file
 *
 * Returns: (transfer full) (nullable): %NULL with @error set in %PW_ERROR; the
 *   message names the file, the line where there is one, and the cause
 */
PwModel *pw_xml_read_file (GFile        *file,
                           GCancellable *cancellable,
                           GError      **error);

/**
 * pw_xml_read_bytes:
 * @name: (nullable): what to call the source in messages
 */
PwModel *pw_xml_read_bytes (GBytes     *bytes,
                            const char *name,
                            GError    **error);

/**
 * pw_xml_parse_bytes:
 *
 * The safe parser behind all readers: as pw_xml_read_bytes() without looking at
 * what the XML says.
 *
 * Returns: (transfer full) (nullable): a tree to be freed with xmlFreeDoc()
 */
xmlDoc *pw_xml_parse_bytes (GBytes     *bytes,
                            const char *name,
                            GError    **error);

/** pw_xml_load_bytes: reads a file within %PW_XML_MAX_BYTES, with messages as above */
GBytes *pw_xml_load_bytes (GFile        *file,
                           GCancellable *cancellable,
                           GError      **error);

G_END_DECLS
