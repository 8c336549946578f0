/* draw/export-file.c - whole files or none
 *
 * Drawings may be too large for memory, so they are written as they are made.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/export-file.h"

#include "base/error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define MOST_ATTEMPTS 20

#define TARGET_ATTRIBUTES \
  G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE "," G_FILE_ATTRIBUTE_UNIX_MODE

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

  return g_strdup_printf (_ ("The file cannot be saved (%s)."), cause->message);
}

static void
set_error (GError      **error,
           GFile        *file,
           const GError *cause)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *reason = cause->domain == PW_ERROR ? g_strdup (cause->message) : get_reason (cause);

  g_set_error (error, PW_ERROR, cause->domain == PW_ERROR ? cause->code : PW_ERROR_IO, "%s: %s", name, reason);
}

/* A link stays a link: what it points to is replaced. */
static GFile *
follow_links (GFile *file)
{
  const char      *path = g_file_peek_path (file);
  g_autofree char *real = NULL; /* of realpath(): freed by free(), as GLib's are */

  if (path != NULL)
    real = realpath (path, NULL);

  return real != NULL ? g_file_new_for_path (real) : g_object_ref (file);
}

static gboolean
refuse (GError    **error,
        const char *reason)
{
  g_set_error_literal (error, PW_ERROR, PW_ERROR_IO, reason);

  return FALSE;
}

/* Whether what stands in the place of @file may go; @mode is 0 where nothing does. */
static gboolean
check_target (GFile   *file,
              guint32 *mode,
              GError **error)
{
  g_autoptr (GFileInfo) old = g_file_query_info (file, TARGET_ATTRIBUTES, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  *mode = 0;
  if (old == NULL)
    return TRUE;
  if (g_file_info_get_file_type (old) == G_FILE_TYPE_DIRECTORY)
    return refuse (error, _ ("This is a folder, not a file."));
  if (g_file_info_get_file_type (old) == G_FILE_TYPE_SPECIAL)
    return refuse (error, _ ("This is a device or a pipe, not a file."));
  if (g_file_info_has_attribute (old, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE) &&
      !g_file_info_get_attribute_boolean (old, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE))
    return refuse (error, _ ("This file is write-protected."));

  *mode = g_file_info_get_attribute_uint32 (old, G_FILE_ATTRIBUTE_UNIX_MODE) & 0777;

  return TRUE;
}

/* A new file in the same folder, so that taking its place is one step. */
static GFileOutputStream *
create_beside (GFile   *file,
               GFile  **beside,
               GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);

  for (guint i = 0; folder != NULL && i < MOST_ATTEMPTS; i++)
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

static gboolean
replace (GFile       *file,
         PwExportFunc write,
         gpointer     data,
         GError     **error)
{
  g_autoptr (GFile) beside = NULL;
  g_autoptr (GFileOutputStream) stream = NULL;
  guint32 mode;

  if (!check_target (file, &mode, error))
    return FALSE;
  stream = create_beside (file, &beside, error);
  if (stream == NULL)
    return FALSE;

  if (!fill (stream, write, data, error))
    {
      (void) g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL);
      (void) g_file_delete (beside, NULL, NULL);
      return FALSE;
    }
  if (mode != 0)
    (void) g_file_set_attribute_uint32 (beside, G_FILE_ATTRIBUTE_UNIX_MODE, mode, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  if (!g_file_move (beside, file, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL, error))
    {
      (void) g_file_delete (beside, NULL, NULL);
      return FALSE;
    }

  return TRUE;
}

gboolean
pw_export_file_write (GFile       *file,
                      PwExportFunc write,
                      gpointer     data,
                      GError     **error)
{
  g_autoptr (GFile) target = follow_links (file);
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (replace (target, write, data, &cause))
    return TRUE;

  set_error (error, file, cause);

  return FALSE;
}
