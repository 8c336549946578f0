/* draw/export.c - scenes as SVG, PDF and PNG files
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/export.h"

#include "base/error.h"
#include "draw/export-file.h"
#include "draw/export-page.h"
#include "draw/paint.h"
#include "draw/pdf.h"
#include "draw/png.h"
#include "draw/svg.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define POINTS_PER_INCH 72.0
#define MM_PER_INCH 25.4
#define FULL_SCALE 0.75

typedef struct
{
  const PwScene         *scene;
  const PwExportOptions *options;
} Job;

PwExportInfo
pw_export_measure (const PwScene         *scene,
                   const PwExportOptions *options)
{
  PwPageLayout layout = pw_page_layout (pw_scene_get_bounds (scene), options);
  PwExportInfo info = {
    .n_pages = pw_page_layout_get_n_pages (&layout),
    .page_width = layout.page_width * MM_PER_INCH / POINTS_PER_INCH,
    .page_height = layout.page_height * MM_PER_INCH / POINTS_PER_INCH,
    .scale = layout.scale / FULL_SCALE,
    .min_font_pt = pw_scene_get_min_font_size (scene) * layout.scale,
  };

  pw_page_layout_get_pixels (&layout, options, &info.width_px, &info.height_px);

  return info;
}

static gboolean
check_options (const PwExportOptions *options,
               GError               **error)
{
  if (options->page != PW_PAGE_A4_TILED || options->format == PW_EXPORT_PDF)
    return TRUE;

  g_set_error_literal (error, PW_ERROR, PW_ERROR_USAGE, _ ("Only a PDF can be spread over several sheets."));

  return FALSE;
}

static gboolean
write_bytes (GOutputStream *stream,
             GBytes        *bytes,
             GError       **error)
{
  g_autoptr (GBytes) owned = bytes;

  return owned != NULL && g_output_stream_write_all (stream, g_bytes_get_data (owned, NULL),
                                                     g_bytes_get_size (owned), NULL, NULL, error);
}

static gboolean
write_job (GOutputStream *stream,
           gpointer       data,
           GError       **error)
{
  const Job *job = data;

  switch (job->options->format)
    {
    case PW_EXPORT_PDF:
      return write_bytes (stream, pw_pdf_write (job->scene, job->options, error), error);
    case PW_EXPORT_PNG:
      return pw_png_write (job->scene, job->options, stream, error);
    case PW_EXPORT_SVG:
    default:
      return write_bytes (stream, pw_svg_write (job->scene, job->options, error), error);
    }
}

GBytes *
pw_export_to_bytes (const PwScene         *scene,
                    const PwExportOptions *options,
                    GError               **error)
{
  Job job = { scene, options };
  g_autoptr (GOutputStream) stream = NULL;

  g_return_val_if_fail (scene != NULL && options != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_options (options, error))
    return NULL;

  switch (options->format)
    {
    case PW_EXPORT_PDF:
      return pw_pdf_write (scene, options, error);
    case PW_EXPORT_SVG:
      return pw_svg_write (scene, options, error);
    case PW_EXPORT_PNG:
    default:
      break;
    }

  stream = g_memory_output_stream_new_resizable ();
  if (!write_job (stream, &job, error) || !g_output_stream_close (stream, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

gboolean
pw_export_to_file (const PwScene         *scene,
                   const PwExportOptions *options,
                   GFile                 *file,
                   GError               **error)
{
  Job job = { scene, options };

  g_return_val_if_fail (scene != NULL && options != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return check_options (options, error) && pw_export_file_write (file, write_job, &job, error);
}

void
pw_export_paint_page (const PwScene         *scene,
                      const PwExportOptions *options,
                      guint                  page,
                      cairo_t               *cr)
{
  const PwTheme *theme = pw_scene_get_theme (scene);
  PwPageLayout   layout = pw_page_layout (pw_scene_get_bounds (scene), options);
  g_autoptr (PwPageFrame) frame = NULL;

  g_return_if_fail (page < pw_page_layout_get_n_pages (&layout));

  if (!options->is_transparent)
    {
      cairo_set_source_rgb (cr, theme->paper.red, theme->paper.green, theme->paper.blue);
      cairo_rectangle (cr, 0, 0, layout.page_width, layout.page_height);
      cairo_fill (cr);
    }
  pw_page_paint_drawing (&layout, scene, page, cr);

  frame = pw_page_frame_new (&layout, options, theme, page);
  pw_paint_list (frame->heading, cr);
  pw_paint_list (frame->rest, cr);
}

gboolean
pw_export_format_from_name (const char     *name,
                            PwExportFormat *format)
{
  static const struct
  {
    const char    *ending;
    PwExportFormat format;
  } endings[] = {
    { ".svg", PW_EXPORT_SVG },
    { ".pdf", PW_EXPORT_PDF },
    { ".png", PW_EXPORT_PNG },
  };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i].ending))
      {
        *format = endings[i].format;
        return TRUE;
      }

  return FALSE;
}
