/* cli/output.h - what the commands say
 *
 * Always UTF-8, whatever the locale: names of steps and cities must not turn into
 * question marks because a script runs with LC_ALL=C.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** pw_cli_print: writes a result to standard output */
void pw_cli_print (const char *text);

/** pw_cli_message: writes one line to standard error */
void pw_cli_message (const char *format,
                     ...) G_GNUC_PRINTF (1, 2);

/** pw_cli_explain: writes text to standard error as it is */
void pw_cli_explain (const char *text);

/** pw_cli_error: writes the message of @error to standard error */
void pw_cli_error (const GError *error);

/**
 * pw_cli_flush:
 *
 * Returns: %FALSE, after a message, where not all results could be written
 */
gboolean pw_cli_flush (void);

/**
 * pw_cli_get_width:
 *
 * Returns: columns of the terminal that results go to; of a page of paper where
 *   they go to a file or another program
 */
guint pw_cli_get_width (void);

G_END_DECLS
