/* draw/export-file.c - whole files or none
 *
 * Drawings may be too large for memory, so they are written as they are made.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/export-file.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

#define MOST_ATTEMPTS 20

static char *
get_reason (const GError *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    return g_strdup (_ ("The folder to save it in does not exist."));
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
      g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return g_strdup (_ ("You have no right to save in this folder."));
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return g_strdup (_ ("There is no space left to save it."));
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return g_strdup (_ ("This is a folder, not a file."));

  return g_strdup_printf (_ ("The file cannot be saved (%s)."), cause->message);
}

/* Errors of our own say what they have to say already. */
static void
set_error (GError      **error,
           GFile        *file,
           const GError *cause)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *reason = NULL;

  if (cause->domain == PW_ERROR)
    {
      g_propagate_error (error, g_error_copy (cause));
      return;
    }

  reason = get_reason (cause);
  g_set_error (error, PW_ERROR, PW_ERROR_IO, "%s: %s", name, reason);
}

/* A new file in the same folder, so that taking its place is one step. */
static GFileOutputStream *
create_beside (GFile   *file,
               GFile  **beside,
               GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);

  if (folder == NULL || g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "");
      return NULL;
    }

  for (guint i = 0; i < MOST_ATTEMPTS; i++)
    {
      g_autofree char *unique = g_strdup_printf (".%.100s.%08x.tmp", name, g_random_int ());
      g_autoptr (GFile) candidate = g_file_get_child (folder, unique);
      g_autoptr (GError) cause = NULL;
      GFileOutputStream *stream = g_file_create (candidate, G_FILE_CREATE_NONE, NULL, &cause);

      if (stream != NULL)
        {
          *beside = g_steal_pointer (&candidate);
          return stream;
        }
      if (!g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return NULL;
        }
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, g_strerror (EEXIST));
  return NULL;
}

static gboolean
fill (GFileOutputStream *stream,
      PwExportFunc       write,
      gpointer           data,
      GError           **error)
{
  g_autoptr (GOutputStream) buffered = g_buffered_output_stream_new_sized (G_OUTPUT_STREAM (stream), 1 << 16);

  return write (buffered, data, error) && g_output_stream_close (buffered, NULL, error);
}

gboolean
pw_export_file_write (GFile       *file,
                      PwExportFunc write,
                      gpointer     data,
                      GError     **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFile) beside = NULL;
  g_autoptr (GFileOutputStream) stream = create_beside (file, &beside, &cause);

  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (stream == NULL)
    {
      set_error (error, file, cause);
      return FALSE;
    }

  if (!fill (stream, write, data, &cause) ||
      !g_file_move (beside, file, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL, &cause))
    {
      (void) g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL);
      (void) g_file_delete (beside, NULL, NULL);
      set_error (error, file, cause);
      return FALSE;
    }

  return TRUE;
}
