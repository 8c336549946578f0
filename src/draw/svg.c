/* draw/svg.c - a scene as an SVG document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/svg.h"

#include "base/error.h"
#include "base/text.h"
#include "draw/export-page.h"
#include "draw/svg-number.h"
#include "draw/svg-writer.h"

#include <glib/gi18n-lib.h>

#define POINTS_PER_MM (72.0 / 25.4)
#define POINTS_PER_PIXEL 0.75

/* Paper in millimetres, pictures in pixels. */
static char *
make_length (const PwExportOptions *options,
             double                 points)
{
  g_autoptr (GString) string = g_string_new (NULL);

  if (options->page == PW_PAGE_FIT)
    {
      pw_svg_append_number (string, points / POINTS_PER_PIXEL);
    }
  else
    {
      pw_svg_append_number (string, points / POINTS_PER_MM);
      g_string_append (string, "mm");
    }

  return g_strdup (string->str);
}

/* "User task: Check the form", or the type alone. */
static char *
make_item_title (const PwDiagramItem *item)
{
  const char      *type = pw_element_type_get_label (item->type);
  const char      *raw = item->element != NULL ? pw_element_get_name (item->element) : NULL;
  g_autofree char *name = pw_text_clean (raw);

  if (item->element == NULL)
    return NULL;
  if (name[0] == '\0')
    return g_strdup (type);

  /* Translators: type of an element and its name, such as "User task: Check the form" */
  return g_strdup_printf (_ ("%s: %s"), type, name);
}

static void
add_items (PwSvgWriter   *writer,
           const PwScene *scene)
{
  const PwDiagram *diagram = pw_scene_get_diagram (scene);

  for (guint i = 0; i < pw_scene_get_n_items (scene); i++)
    {
      const PwDisplayList *list = pw_scene_get_list (scene, i);
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i);
      g_autofree char     *title = NULL;

      if (pw_display_list_get_n_ops (list) == 0)
        continue;

      title = make_item_title (item);
      pw_svg_writer_begin_group (writer, item->element != NULL ? pw_element_get_id (item->element) : NULL, title);
      pw_svg_writer_add_list (writer, list);
      pw_svg_writer_end_group (writer);
    }
}

static void
add_frame (PwSvgWriter           *writer,
           const PwPageLayout    *layout,
           const PwExportOptions *options,
           const PwTheme         *theme,
           PwRect                 view)
{
  g_autoptr (PwPageFrame) frame = pw_page_frame_new (layout, options, theme, 0);

  if (pw_display_list_get_n_ops (frame->heading) == 0 && pw_display_list_get_n_ops (frame->rest) == 0)
    return;

  pw_svg_writer_begin_placed (writer, (PwPoint){ view.x, view.y }, 1.0 / layout->scale);
  pw_svg_writer_add_list (writer, frame->heading);
  pw_svg_writer_add_list (writer, frame->rest);
  pw_svg_writer_end_group (writer);
}

GBytes *
pw_svg_write (const PwScene         *scene,
              const PwExportOptions *options,
              GError               **error)
{
  const PwTheme   *theme = pw_scene_get_theme (scene);
  PwPageLayout     layout = pw_page_layout (pw_scene_get_bounds (scene), options);
  PwRect           view = pw_page_layout_get_view (&layout, 0);
  g_autofree char *width = make_length (options, layout.page_width);
  g_autofree char *height = make_length (options, layout.page_height);
  PwSvgHead        head = {
           .view = view,
           .width = width,
           .height = height,
           .title = options->title,
           .description = options->description,
           .language = options->language != NULL ? options->language : "de",
           .font_family = theme->font_family,
           .font_size = theme->font_size,
           .paper = theme->paper,
           .text_as_paths = options->text_as_paths,
  };
  g_autoptr (PwSvgWriter) writer = pw_svg_writer_new (&head);
  GBytes *bytes;

  add_items (writer, scene);
  add_frame (writer, &layout, options, theme, view);

  bytes = pw_svg_writer_finish (writer);
  if (bytes == NULL)
    g_set_error_literal (error, PW_ERROR, PW_ERROR_TOO_LARGE, _ ("The drawing is too large for this computer’s memory."));

  return bytes;
}
