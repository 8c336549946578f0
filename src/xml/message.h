/* xml/message.h - messages that name file, line and cause
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

#include "base/error.h"

G_BEGIN_DECLS

/**
 * pw_xml_set_error:
 * @error: (nullable): set in %PW_ERROR
 * @name: (nullable): what to call the file; %NULL for text that is in no file
 * @line: counted from 1, 0 where there is none
 * @format: the cause as a whole translated sentence
 */
void pw_xml_set_error (GError    **error,
                       PwError     code,
                       const char *name,
                       guint       line,
                       const char *format,
                       ...) G_GNUC_PRINTF (5, 6);

/**
 * pw_xml_dup_file_name:
 *
 * Returns: (transfer full): what messages call @file: its name with the folder it
 *   lies in, as every service of a workspace may have a file of the same name
 */
char *pw_xml_dup_file_name (GFile *file);

G_END_DECLS
