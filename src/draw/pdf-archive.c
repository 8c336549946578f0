/* draw/pdf-archive.c - makes cairo's PDF fit for the archive: PDF/A-2b
 *
 * cairo writes fonts, tags and bookmarks as an archive wants them; what it cannot
 * say is added here: XMP metadata, the meaning of RGB, language, alternatives to
 * figures, an identifier. (Ghostscript's way to PDF/A loses tags and umlauts.)
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/pdf-archive.h"

#include "base/error.h"
#include "draw/pdf-metadata.h"
#include "draw/pdf-profile.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>

/* Archives take no longer strings: 32,767 bytes, two for each UTF-16 unit and the
 * mark at the beginning.
 */
#define LONGEST_STRING 16000

/* cairo nests Document, Part, Figure: far deeper would be somebody else's file. */
#define DEEPEST_TAG 64

typedef struct
{
  qpdf_data         qpdf;
  const PwPdfFacts *facts;
  guint             n_figures;
} Archive;

static qpdf_oh
make_name (const Archive *self,
           const char    *name)
{
  return qpdf_oh_new_name (self->qpdf, name);
}

static void
set_key (const Archive *self,
         qpdf_oh        dictionary,
         const char    *key,
         qpdf_oh        value)
{
  qpdf_oh_replace_key (self->qpdf, dictionary, key, value);
}

/* Cut at the end of a line, where it is too long. */
static char *
make_string (const char *text)
{
  char       *valid = g_utf8_make_valid (text, -1);
  const char *at = valid;
  gsize       line_end = 0;
  guint       n_units = 0;

  for (; *at != '\0' && n_units < LONGEST_STRING; at = g_utf8_next_char (at))
    {
      n_units += g_utf8_get_char (at) > 0xffff ? 2 : 1;
      if (*at == '\n')
        line_end = (gsize) (at - valid);
    }
  if (*at != '\0')
    valid[line_end > 0 ? line_end : (gsize) (at - valid)] = '\0';

  return valid;
}

static void
set_text (const Archive *self,
          qpdf_oh        dictionary,
          const char    *key,
          const char    *text)
{
  g_autofree char *string = make_string (text);

  set_key (self, dictionary, key, qpdf_oh_new_unicode_string (self->qpdf, string));
}

/* Streams go in as they are: archives must be able to read metadata without tools. */
static qpdf_oh
make_stream (const Archive *self,
             const void    *data,
             gsize          length)
{
  qpdf_oh stream = qpdf_oh_new_stream (self->qpdf);

  qpdf_oh_replace_stream_data (self->qpdf, stream, data, length, qpdf_oh_new_null (self->qpdf),
                               qpdf_oh_new_null (self->qpdf));

  return stream;
}

static void
add_metadata (const Archive *self,
              qpdf_oh        root)
{
  g_autofree char *xmp = pw_pdf_make_xmp (self->facts);
  qpdf_oh          stream = make_stream (self, xmp, strlen (xmp));
  qpdf_oh          dictionary = qpdf_oh_get_dict (self->qpdf, stream);

  set_key (self, dictionary, "/Type", make_name (self, "/Metadata"));
  set_key (self, dictionary, "/Subtype", make_name (self, "/XML"));
  set_key (self, root, "/Metadata", stream);
}

static void
add_output_intent (const Archive *self,
                   qpdf_oh        root)
{
  g_autoptr (GBytes) profile = pw_pdf_make_profile ();
  qpdf_oh stream = make_stream (self, g_bytes_get_data (profile, NULL), g_bytes_get_size (profile));
  qpdf_oh intent = qpdf_oh_new_dictionary (self->qpdf);
  qpdf_oh intents = qpdf_oh_new_array (self->qpdf);

  set_key (self, qpdf_oh_get_dict (self->qpdf, stream), "/N", qpdf_oh_new_integer (self->qpdf, 3));
  set_key (self, intent, "/Type", make_name (self, "/OutputIntent"));
  set_key (self, intent, "/S", make_name (self, "/GTS_PDFA1"));
  set_key (self, intent, "/OutputConditionIdentifier", qpdf_oh_new_string (self->qpdf, PW_PDF_PROFILE_NAME));
  set_key (self, intent, "/Info", qpdf_oh_new_string (self->qpdf, PW_PDF_PROFILE_NAME));
  set_key (self, intent, "/DestOutputProfile", stream);
  qpdf_oh_append_item (self->qpdf, intents, intent);
  set_key (self, root, "/OutputIntents", intents);
}

static void
set_catalog (const Archive *self,
             qpdf_oh        root)
{
  qpdf_oh marks = qpdf_oh_new_dictionary (self->qpdf);
  qpdf_oh preferences = qpdf_oh_new_dictionary (self->qpdf);

  set_text (self, root, "/Lang", self->facts->language);
  set_key (self, marks, "/Marked", qpdf_oh_new_bool (self->qpdf, QPDF_TRUE));
  set_key (self, root, "/MarkInfo", marks);
  if (self->facts->title != NULL)
    {
      set_key (self, preferences, "/DisplayDocTitle", qpdf_oh_new_bool (self->qpdf, QPDF_TRUE));
      set_key (self, root, "/ViewerPreferences", preferences);
    }
}

static void
set_information (const Archive *self)
{
  g_autofree char *date = pw_pdf_make_date (self->facts->created);
  qpdf_oh          information = qpdf_oh_new_dictionary (self->qpdf);

  if (self->facts->title != NULL)
    set_text (self, information, "/Title", self->facts->title);
  if (self->facts->author != NULL)
    set_text (self, information, "/Author", self->facts->author);
  set_text (self, information, "/Creator", PW_PDF_PRODUCER);
  set_text (self, information, "/Producer", PW_PDF_PRODUCER);
  set_text (self, information, "/CreationDate", date);
  set_text (self, information, "/ModDate", date);
  set_key (self, qpdf_get_trailer (self->qpdf), "/Info", qpdf_make_indirect_object (self->qpdf, information));
}

static const char *
get_alternative (const Archive *self,
                 guint          n)
{
  const char *const *alternative = self->facts->alternatives;

  if (alternative == NULL)
    return NULL;
  while (n > 0 && alternative[0] != NULL && alternative[1] != NULL)
    {
      alternative++;
      n--;
    }

  return *alternative;
}

/* Figures in the order in which they are read. */
static void
describe_figures (Archive *self,
                  qpdf_oh  element,
                  guint    depth)
{
  qpdf_oh kids;

  if (depth > DEEPEST_TAG || !qpdf_oh_is_dictionary (self->qpdf, element))
    return;

  if (qpdf_oh_is_name_and_equals (self->qpdf, qpdf_oh_get_key (self->qpdf, element, "/S"), "/Figure"))
    {
      const char *alternative = get_alternative (self, self->n_figures++);

      if (alternative != NULL)
        set_text (self, element, "/Alt", alternative);
      return;
    }

  kids = qpdf_oh_get_key (self->qpdf, element, "/K");
  if (qpdf_oh_is_array (self->qpdf, kids))
    {
      int n = qpdf_oh_get_array_n_items (self->qpdf, kids);

      for (int i = 0; i < n; i++)
        describe_figures (self, qpdf_oh_get_array_item (self->qpdf, kids, i), depth + 1);
    }
  else
    {
      describe_figures (self, kids, depth + 1);
    }
}

/* An archive cannot ask the reader's computer for a font. */
static gboolean
is_embedded (const Archive *self,
             qpdf_oh        descriptor)
{
  static const char *const keys[] = { "/FontFile", "/FontFile2", "/FontFile3" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (qpdf_oh_has_key (self->qpdf, descriptor, keys[i]))
      return TRUE;

  return FALSE;
}

/* cairo leaves out what archives want to have said, though it is the default. */
static void
complete_font (const Archive *self,
               qpdf_oh        font)
{
  if (!qpdf_oh_has_key (self->qpdf, font, "/CIDToGIDMap"))
    set_key (self, font, "/CIDToGIDMap", make_name (self, "/Identity"));
}

static gboolean
check_fonts (const Archive *self,
             GError       **error)
{
  qpdf_oh size = qpdf_oh_get_key (self->qpdf, qpdf_get_trailer (self->qpdf), "/Size");
  int     n_objects = qpdf_oh_get_int_value_as_int (self->qpdf, size);

  for (int i = 1; i < n_objects; i++)
    {
      qpdf_oh object = qpdf_get_object_by_id (self->qpdf, i, 0);

      if (qpdf_oh_is_dictionary_of_type (self->qpdf, object, "/Font", "/CIDFontType2"))
        complete_font (self, object);
      if (qpdf_oh_is_dictionary_of_type (self->qpdf, object, "/FontDescriptor", "") && !is_embedded (self, object))
        {
          g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _ ("The font “%s” may not be put into a PDF. Please choose another font."),
                       qpdf_oh_get_name (self->qpdf, qpdf_oh_get_key (self->qpdf, object, "/FontName")) + 1);
          return FALSE;
        }
      qpdf_oh_release (self->qpdf, object);
    }

  return TRUE;
}

static gboolean
set_qpdf_error (const Archive *self,
                GError       **error)
{
  g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _ ("The PDF could not be made fit for the archive (%s)."),
               qpdf_has_error (self->qpdf) ? qpdf_get_error_full_text (self->qpdf, qpdf_get_error (self->qpdf)) : "");

  return FALSE;
}

static gboolean
read_pdf (const Archive *self,
          GBytes        *pdf,
          GError       **error)
{
  qpdf_silence_errors (self->qpdf);
  qpdf_set_suppress_warnings (self->qpdf, QPDF_TRUE);
  if (qpdf_read_memory (self->qpdf, "export.pdf", g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), NULL) & QPDF_ERRORS)
    return set_qpdf_error (self, error);

  return check_fonts (self, error);
}

static GBytes *
write_pdf (const Archive *self,
           GError       **error)
{
  if (qpdf_init_write_memory (self->qpdf) & QPDF_ERRORS)
    {
      set_qpdf_error (self, error);
      return NULL;
    }

  qpdf_set_deterministic_ID (self->qpdf, QPDF_TRUE);
  qpdf_set_object_stream_mode (self->qpdf, qpdf_o_disable);
  qpdf_set_stream_data_mode (self->qpdf, qpdf_s_preserve);
  qpdf_set_newline_before_endstream (self->qpdf, QPDF_TRUE);
  qpdf_force_pdf_version (self->qpdf, "1.7");
  if (qpdf_write (self->qpdf) & QPDF_ERRORS)
    {
      set_qpdf_error (self, error);
      return NULL;
    }

  return g_bytes_new (qpdf_get_buffer (self->qpdf), qpdf_get_buffer_length (self->qpdf));
}

GBytes *
pw_pdf_archive (GBytes           *pdf,
                const PwPdfFacts *facts,
                GError          **error)
{
  Archive self = { .qpdf = qpdf_init (), .facts = facts };
  GBytes *result = NULL;

  if (read_pdf (&self, pdf, error))
    {
      qpdf_oh root = qpdf_get_root (self.qpdf);

      add_metadata (&self, root);
      add_output_intent (&self, root);
      set_catalog (&self, root);
      set_information (&self);
      describe_figures (&self, qpdf_oh_get_key (self.qpdf, root, "/StructTreeRoot"), 0);
      result = write_pdf (&self, error);
    }
  qpdf_cleanup (&self.qpdf);

  return result;
}
