/* cli/output.c - what the commands say
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "cli/output.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define PAPER_WIDTH 132
#define LEAST_WIDTH 40

void
pw_cli_print (const char *text)
{
  fputs (text, stdout);
}

void
pw_cli_explain (const char *text)
{
  fputs (text, stderr);
}

void
pw_cli_message (const char *format,
                ...)
{
  g_autofree char *text = NULL;
  va_list          arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  fprintf (stderr, "prozess: %s\n", text);
}

void
pw_cli_error (const GError *error)
{
  pw_cli_message ("%s", error->message);
}

gboolean
pw_cli_flush (void)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  pw_cli_message (_ ("Not all results could be written: %s."), g_strerror (errno));
  return FALSE;
}

guint
pw_cli_get_width (void)
{
  const char    *columns = g_getenv ("COLUMNS");
  struct winsize size;
  guint64        width;

  if (isatty (STDOUT_FILENO) && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return MAX (size.ws_col, LEAST_WIDTH);
  if (columns != NULL && g_ascii_string_to_unsigned (columns, 10, 1, 10000, &width, NULL))
    return (guint) MAX (width, LEAST_WIDTH);

  return PAPER_WIDTH;
}
