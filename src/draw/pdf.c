/* draw/pdf.c - a scene as a PDF document for people, search and the archive
 *
 * cairo writes pages, fonts, tags and bookmarks; pdf-archive.c makes PDF/A of it.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/pdf.h"

#include "base/error.h"
#include "base/text.h"
#include "draw/export-page.h"
#include "draw/paint.h"
#include "draw/pdf-archive.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  const PwScene         *scene;
  const PwExportOptions *options;
  PwPageLayout           layout;
  cairo_surface_t       *surface;
  cairo_t               *cr;
  GByteArray            *bytes;
} Pdf;

static cairo_status_t
on_write (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Before all else, over the whole sheet: cairo keeps the region that operations
 * cover, and uniting thousands of rectangles takes quadratic time (16,000 shapes
 * 23 s). In a region that is one rectangle from the start each is found inside at
 * once (0.2 s). No tag may begin earlier: what is painted over, tags included, cairo
 * forgets.
 */
static void
paint_paper (const Pdf *self)
{
  PwColor paper = pw_scene_get_theme (self->scene)->paper;

  cairo_set_source_rgb (self->cr, paper.red, paper.green, paper.blue);
  cairo_paint (self->cr);
}

static void
add_bookmark (const Pdf *self,
              guint      page,
              int       *parent)
{
  g_autofree char *place = g_strdup_printf ("page=%u pos=[0 0]", page + 1);
  g_autofree char *label = NULL;

  if (page == 0)
    {
      const char *title = self->options->title != NULL ? self->options->title : _ ("Diagram");

      *parent = cairo_pdf_surface_add_outline (self->surface, CAIRO_PDF_OUTLINE_ROOT, title, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }
  if (pw_page_layout_get_n_pages (&self->layout) == 1)
    return;

  label = g_strdup_printf (_ ("Row %u, column %u"), page / self->layout.n_columns + 1, page % self->layout.n_columns + 1);
  cairo_pdf_surface_add_outline (self->surface, *parent, label, place, 0);
}

static void
add_page (const Pdf *self,
          guint      page)
{
  g_autoptr (PwPageFrame) frame =
      pw_page_frame_new (&self->layout, self->options, pw_scene_get_theme (self->scene), page);
  gboolean has_heading = page == 0 && pw_display_list_get_n_ops (frame->heading) > 0;

  if (has_heading)
    cairo_tag_begin (self->cr, "H1", NULL);
  pw_paint_list (frame->heading, self->cr);
  if (has_heading)
    cairo_tag_end (self->cr, "H1");

  cairo_tag_begin (self->cr, "Figure", NULL);
  pw_page_paint_drawing (&self->layout, self->scene, page, self->cr);
  cairo_tag_end (self->cr, "Figure");

  pw_paint_list (frame->rest, self->cr);
}

static void
begin (Pdf *self)
{
  self->bytes = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (on_write, self->bytes, self->layout.page_width, self->layout.page_height);
  cairo_surface_set_fallback_resolution (self->surface, 300, 300);
  self->cr = cairo_create (self->surface);
}

static gboolean
finish (Pdf     *self,
        GError **error)
{
  cairo_status_t status = cairo_status (self->cr);

  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, PW_ERROR, PW_ERROR_FORMAT, _ ("The PDF could not be made (%s)."), cairo_status_to_string (status));

  return FALSE;
}

static GBytes *
archive (const Pdf *self,
         GError   **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GBytes) plain = g_bytes_new_static (self->bytes->data, self->bytes->len);
  const PwExportOptions *options = self->options;
  g_autofree char       *title = options->title != NULL ? pw_text_clean (options->title) : g_strdup (_ ("Diagram"));
  g_autofree char       *author = options->author != NULL ? pw_text_clean (options->author) : NULL;
  g_autofree char       *others = g_strdup_printf (_ ("Continued from page 1: %s"), title);
  const char            *alternatives[] = { options->description != NULL ? options->description : title, others, NULL };
  PwPdfFacts             facts = {
                .title = options->title != NULL ? title : NULL,
                .author = author,
                .language = options->language != NULL ? options->language : "de",
                .created = options->created != NULL ? options->created : now,
                .alternatives = alternatives,
  };

  return pw_pdf_archive (plain, &facts, error);
}

GBytes *
pw_pdf_write (const PwScene         *scene,
              const PwExportOptions *options,
              GError               **error)
{
  Pdf     self = { .scene = scene, .options = options, .layout = pw_page_layout (pw_scene_get_bounds (scene), options) };
  GBytes *result = NULL;
  guint   n_pages = pw_page_layout_get_n_pages (&self.layout);
  int     parent = CAIRO_PDF_OUTLINE_ROOT;

  begin (&self);
  for (guint page = 0; page < n_pages; page++)
    {
      paint_paper (&self);
      if (page == 0)
        cairo_tag_begin (self.cr, "Document", NULL);
      add_bookmark (&self, page, &parent);
      add_page (&self, page);
      if (page + 1 == n_pages)
        cairo_tag_end (self.cr, "Document");
      cairo_show_page (self.cr);
    }
  if (finish (&self, error))
    result = archive (&self, error);
  g_byte_array_unref (self.bytes);

  return result;
}
