/* draw/export-file.h - whole files or none
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** PwExportFunc: writes all of a file; %FALSE with @error set where it cannot */
typedef gboolean (*PwExportFunc) (GOutputStream *stream,
                                  gpointer       data,
                                  GError       **error);

/**
 * pw_export_file_write:
 *
 * Lets @write fill a new file beside @file, which then takes its place. Where
 * anything fails, @file is as it was and nothing else is left behind.
 *
 * Returns: %FALSE with @error set in %PW_ERROR
 */
gboolean pw_export_file_write (GFile       *file,
                               PwExportFunc write,
                               gpointer     data,
                               GError     **error);

G_END_DECLS
