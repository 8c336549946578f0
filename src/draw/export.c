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

  pw_page_layout_get_pixels (&layout, options->dpi, &info.width_px, &info.height_px);

  return info;
}

static GBytes *
write_bytes (const PwScene         *scene,
             const PwExportOptions *options,
             GError               **error)
{
  return pw_svg_write (scene, options, error);
}

GBytes *
pw_export_to_bytes (const PwScene         *scene,
                    const PwExportOptions *options,
                    GError               **error)
{
  g_return_val_if_fail (scene != NULL && options != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return write_bytes (scene, options, error);
}

static gboolean
write_job (GOutputStream *stream,
           gpointer       data,
           GError       **error)
{
  const Job *job = data;
  g_autoptr (GBytes) bytes = write_bytes (job->scene, job->options, error);

  return bytes != NULL && g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL),
                                                     g_bytes_get_size (bytes), NULL, NULL, error);
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

  return pw_export_file_write (file, write_job, &job, error);
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
