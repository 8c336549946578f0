/* xml/change-file.h - a journal: a text of changes, one after the other
 *
 * Each change is one XML element at the beginning of a line. The text only grows, so
 * after a crash or a power cut all but perhaps its last change is there.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

#include "model/change.h"

G_BEGIN_DECLS

/** pw_change_file_append: adds a change to the end of a journal */
void pw_change_file_append (GString        *journal,
                            const PwChange *change);

/**
 * pw_change_file_read:
 * @name: (nullable): what to call the journal in messages
 * @is_torn: (out) (optional): whether it ends within a change, which is left out
 *
 * Returns: (transfer full) (nullable) (element-type PwChange): the changes in order;
 *   %NULL with @error set in %PW_ERROR where something is wrong before the end
 */
GPtrArray *pw_change_file_read (GBytes     *bytes,
                                const char *name,
                                gboolean   *is_torn,
                                GError    **error);

G_END_DECLS
