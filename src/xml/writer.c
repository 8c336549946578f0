/* xml/writer.c - writes the tree as it is
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "xml/writer.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "xml/message.h"
#include "xml/parse.h"
#include "xml/serialise.h"

/* A new file's rights, less what the umask takes away. */
#define NEW_FILE_MODE 0666

static gboolean
holds_every_character (const char *encoding)
{
  return g_ascii_strncasecmp (encoding, "UTF", 3) == 0 || g_ascii_strncasecmp (encoding, "ISO-10646", 9) == 0;
}

/* Character references mean nothing inside CDATA, comments and instructions. */
static gboolean
needs_utf8 (xmlDoc     *document,
            const char *encoding)
{
  for (xmlNode *node = document->children; node != NULL;)
    {
      const char *content = (const char *) node->content;

      if ((node->type == XML_CDATA_SECTION_NODE || node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE) &&
          content != NULL && !g_str_is_ascii (content))
        {
          g_autofree char *converted = g_convert (content, -1, encoding, "UTF-8", NULL, NULL, NULL);

          if (converted == NULL)
            return TRUE;
        }

      if (node->type == XML_ELEMENT_NODE && node->children != NULL)
        {
          node = node->children;
          continue;
        }
      while (node != NULL && node->next == NULL)
        node = node->parent != (xmlNode *) document ? node->parent : NULL;
      if (node != NULL)
        node = node->next;
    }

  return FALSE;
}

/* Readers find a declaration only if it looks like ASCII, or is UTF-16. Some encodings
 * that one may name (UTF-7, EBCDIC) are neither.
 */
static gboolean
is_readable (const char *encoding)
{
  static const char probe[] = "<?xml version=\"1.0\"?>";
  gsize             length = 0;
  g_autofree char  *converted = NULL;

  if (g_ascii_strncasecmp (encoding, "UTF-16", 6) == 0)
    return TRUE;
  converted = g_convert (probe, -1, encoding, "UTF-8", NULL, &length, NULL);
  return converted != NULL && length == sizeof probe - 1 && memcmp (converted, probe, length) == 0;
}

static const char *
choose_encoding (xmlDoc *document)
{
  const char *encoding = (const char *) document->encoding;

  if (encoding == NULL || !is_readable (encoding))
    return "UTF-8";
  if (!holds_every_character (encoding) && needs_utf8 (document, encoding))
    return "UTF-8";
  return encoding;
}

/* A raw line feed is always a line end: inside attributes it is written "&#10;". */
static GString *
with_crlf (GString *text)
{
  GString    *out = g_string_sized_new (text->len + text->len / 20);
  const char *at = text->str;
  const char *end = text->str + text->len;
  const char *line_end;

  while ((line_end = memchr (at, '\n', (gsize) (end - at))) != NULL)
    {
      g_string_append_len (out, at, line_end - at);
      g_string_append_len (out, "\r\n", 2);
      at = line_end + 1;
    }
  g_string_append_len (out, at, end - at);
  g_string_free (text, TRUE);
  return out;
}

/* What the encoding lacks becomes a character reference. */
static GString *
recode (GString    *text,
        const char *encoding)
{
  GIConv   converter = g_iconv_open (encoding, "UTF-8");
  GString *out;
  char    *at = text->str;
  gsize    left = text->len;
  char     buffer[4096];

  if (converter == (GIConv) -1)
    {
      g_string_free (text, TRUE);
      return NULL;
    }

  out = g_string_sized_new (text->len);
  while (left > 0)
    {
      char *to = buffer;
      gsize room = sizeof buffer;
      gsize status = g_iconv (converter, &at, &left, &to, &room);
      int   cause = errno;

      g_string_append_len (out, buffer, to - buffer);
      if (status == (gsize) -1 && cause != E2BIG)
        {
          g_autofree char *reference = g_strdup_printf ("&#%u;", g_utf8_get_char (at));
          char            *in = reference;
          gsize            in_left = strlen (reference);
          gsize            step = (gsize) (g_utf8_next_char (at) - at);

          to = buffer;
          room = sizeof buffer;
          g_iconv (converter, &in, &in_left, &to, &room);
          g_string_append_len (out, buffer, to - buffer);
          at += step;
          left -= step;
        }
    }

  {
    char *to = buffer;
    gsize room = sizeof buffer;

    g_iconv (converter, NULL, NULL, &to, &room); /* back to the first state */
    g_string_append_len (out, buffer, to - buffer);
  }
  g_iconv_close (converter);
  g_string_free (text, TRUE);
  return out;
}

/* As iconv calls it: the byte order of a file that only says "UTF-16" is in its mark. */
static const char *
name_for_iconv (const char *encoding,
                PwXmlSource source)
{
  if (g_ascii_strcasecmp (encoding, "UTF-16") != 0)
    return encoding;
  return source & PW_XML_SOURCE_BIG_ENDIAN ? "UTF-16BE" : "UTF-16LE";
}

static void
prepend_mark (GString    *text,
              const char *encoding,
              PwXmlSource source)
{
  if (g_ascii_strcasecmp (encoding, "UTF-8") == 0)
    g_string_prepend_len (text, "\xef\xbb\xbf", 3);
  else if (g_ascii_strncasecmp (encoding, "UTF-16", 6) == 0)
    g_string_prepend_len (text, source & PW_XML_SOURCE_BIG_ENDIAN ? "\xfe\xff" : "\xff\xfe", 2);
}

GBytes *
pw_xml_write_document (xmlDoc  *document,
                       GError **error)
{
  const char *encoding;
  gboolean    is_utf8;
  PwXmlSource source;
  GString    *text;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  encoding = choose_encoding (document);
  is_utf8 = g_ascii_strcasecmp (encoding, "UTF-8") == 0;
  source = pw_xml_get_source (document);
  text = pw_xml_serialise (document, source & PW_XML_SOURCE_NO_DECLARATION && is_utf8 ? NULL : encoding);
  if (source & PW_XML_SOURCE_NO_LAST_LINE && text->len > 0)
    g_string_truncate (text, text->len - 1);
  if (source & PW_XML_SOURCE_CRLF)
    text = with_crlf (text);
  if (!is_utf8)
    text = recode (text, name_for_iconv (encoding, source));
  if (text == NULL)
    {
      g_set_error (error, PW_ERROR, PW_ERROR_IO, _ ("The document cannot be written in the encoding “%s”."), encoding);
      return NULL;
    }
  if (source & PW_XML_SOURCE_BOM)
    prepend_mark (text, encoding, source);

  return g_string_free_to_bytes (text);
}

GBytes *
pw_xml_write_bytes (const PwModel *model,
                    GError       **error)
{
  return pw_xml_write_document (pw_model_get_document (model), error);
}

static gboolean
refuse (GFile      *file,
        GError    **error,
        const char *cause)
{
  g_autofree char *name = pw_xml_dup_file_name (file);

  pw_xml_set_error (error, PW_ERROR_IO, name, 0, "%s", cause);
  return FALSE;
}

static gboolean
set_save_error (GFile        *file,
                const GError *cause,
                GError      **error)
{
  g_autofree char *name = pw_xml_dup_file_name (file);

  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOENT) ||
      g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    pw_xml_set_error (error, PW_ERROR_NOT_FOUND, name, 0, _ ("The folder to save it in does not exist."));
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ACCES) ||
           g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_PERM) ||
           g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ROFS) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    pw_xml_set_error (error, PW_ERROR_IO, name, 0, _ ("You have no right to save in this folder."));
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    pw_xml_set_error (error, PW_ERROR_IO, name, 0, _ ("There is no space left to save it."));
  else
    pw_xml_set_error (error, PW_ERROR_IO, name, 0, _ ("The file cannot be saved (%s)."), cause->message);
  return FALSE;
}

static gboolean
save_by_path (GBytes     *bytes,
              GFile      *file,
              const char *path,
              GError    **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *real = NULL; /* of realpath(): freed by free(), as GLib's are */
  GStatBuf         old;
  gsize            length;
  const char      *data = g_bytes_get_data (bytes, &length);
  int              mode = NEW_FILE_MODE;
  gboolean         is_there;

  real = realpath (path, NULL);
  if (real == NULL)
    real = g_strdup (path);

  is_there = g_stat (real, &old) == 0;
  if (is_there)
    {
      if (S_ISDIR (old.st_mode))
        return refuse (file, error, _ ("This is a folder, not a file."));
      if (!S_ISREG (old.st_mode))
        return refuse (file, error, _ ("This is a device or a pipe, not a file."));
      if (g_access (real, W_OK) != 0)
        return refuse (file, error, _ ("This file is write-protected."));
      mode = (int) (old.st_mode & 0777);
    }
  else
    {
      folder = g_path_get_dirname (real);
      if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
        {
          g_set_error_literal (&cause, G_FILE_ERROR, G_FILE_ERROR_NOENT, "");
          return set_save_error (file, cause, error);
        }
    }

  if (!g_file_set_contents_full (real, data, (gssize) length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, mode, &cause))
    return set_save_error (file, cause, error);

  /* The umask has taken from the new file what the old one may have had. */
  if (is_there)
    (void) g_chmod (real, mode);
  return TRUE;
}

gboolean
pw_xml_save_bytes (GBytes  *bytes,
                   GFile   *file,
                   GError **error)
{
  g_autoptr (GError) cause = NULL;
  const char *path;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  path = g_file_peek_path (file);
  if (path != NULL)
    return save_by_path (bytes, file, path, error);

  if (!g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                G_FILE_CREATE_NONE, NULL, NULL, &cause))
    return set_save_error (file, cause, error);
  return TRUE;
}

gboolean
pw_xml_write_file (const PwModel *model,
                   GFile         *file,
                   GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;

  bytes = pw_xml_write_bytes (model, error);
  return bytes != NULL && pw_xml_save_bytes (bytes, file, error);
}
