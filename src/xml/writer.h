/* xml/writer.h - writes the tree as it is
 *
 * Order, prefixes, white space and comments stay as they are in the tree; the
 * encoding, line ends and byte order mark as they were in the file.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

#include "model/model.h"

G_BEGIN_DECLS

/**
 * pw_xml_write_bytes:
 *
 * Serialises the document in the encoding it was read in. What that encoding
 * lacks becomes a character reference. Where there can be none (inside CDATA), and
 * where the encoding is unknown or so odd that readers would not find it, the whole
 * file becomes UTF-8.
 *
 * Returns: (transfer full) (nullable): %NULL with @error set in %PW_ERROR
 */
GBytes *pw_xml_write_bytes (const PwModel *model,
                            GError       **error);

/** pw_xml_write_document: as pw_xml_write_bytes(), for a tree of any kind */
GBytes *pw_xml_write_document (xmlDoc  *document,
                               GError **error);

/**
 * pw_xml_write_file:
 *
 * Serialises the document and saves it by pw_xml_save_bytes().
 */
gboolean pw_xml_write_file (const PwModel *model,
                            GFile         *file,
                            GError       **error);

/**
 * pw_xml_save_bytes:
 *
 * Writes to a temporary file beside @file, brings it to the disk and renames it:
 * whoever reads sees the old file or the new one, never half of one. The rights
 * of an existing file stay, a symbolic link keeps pointing to its file, and a
 * write-protected file is left alone.
 *
 * Returns: %FALSE with @error set in %PW_ERROR, and the old file untouched
 */
gboolean pw_xml_save_bytes (GBytes  *bytes,
                            GFile   *file,
                            GError **error);

G_END_DECLS
