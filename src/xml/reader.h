/* xml/reader.h - reads BPMN files, losing nothing and trusting nothing
 *
 * No network, no external entities, no entity expansion; size and depth are
 * limited. What real files contain is tolerated: undeclared prefixes, dangling
 * references, duplicate ids, old encodings, no diagram.
 *
 * Every message names the file (with the folder it lies in), the line where there
 * is one, and the cause, for people who do not know XML.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

#include "model/model.h"
#include "xml/parse.h"

G_BEGIN_DECLS

/**
 * pw_xml_read_file:
 * @file: a BPMN 2.0 file
 *
 * Returns: (transfer full) (nullable): %NULL with @error set in %PW_ERROR, or in
 *   %G_IO_ERROR where it was cancelled
 */
PwModel *pw_xml_read_file (GFile        *file,
                           GCancellable *cancellable,
                           GError      **error);

/**
 * pw_xml_read_bytes:
 * @name: (nullable): what to call the source in messages
 *
 * Returns: (transfer full) (nullable): %NULL with @error set in %PW_ERROR;
 *   %PW_ERROR_NOT_BPMN says what the file is instead, where that is known
 */
PwModel *pw_xml_read_bytes (GBytes     *bytes,
                            const char *name,
                            GError    **error);

/**
 * pw_xml_load_bytes:
 *
 * Reads a file within %PW_XML_MAX_BYTES; its size is looked at before anything
 * is read.
 *
 * Returns: (transfer full) (nullable): %NULL with @error set in %PW_ERROR:
 *   %PW_ERROR_NOT_FOUND, %PW_ERROR_TOO_LARGE or %PW_ERROR_IO (a folder, no rights,
 *   …), or in %G_IO_ERROR where it was cancelled
 */
GBytes *pw_xml_load_bytes (GFile        *file,
                           GCancellable *cancellable,
                           GError      **error);

G_END_DECLS
