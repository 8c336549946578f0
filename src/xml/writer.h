/* xml/writer.h - writes the tree as it is
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
 * Serialises the document in the encoding it was read in, without touching order,
 * prefixes or white space.
 *
 * Returns: (transfer full) (nullable): %NULL with @error set where memory ends
 */
GBytes *pw_xml_write_bytes (const PwModel *model,
                            GError       **error);

/**
 * pw_xml_write_file:
 *
 * Writes to a temporary file beside @file and renames it: there is never half a
 * file.
 */
gboolean pw_xml_write_file (const PwModel *model,
                            GFile         *file,
                            GError       **error);

G_END_DECLS
