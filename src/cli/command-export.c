/* cli/command-export.c - draws a diagram as SVG, PDF or PNG
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/error.h"
#include "base/quantity.h"
#include "base/text.h"
#include "cli/arguments.h"
#include "cli/output.h"
#include "draw/description.h"
#include "draw/export.h"
#include "layout/place.h"
#include "workspace/workspace.h"
#include "xml/reader.h"

/* Below this nobody reads a drawing on paper without a glass. */
#define LEAST_FONT_PT 7.0
#define LEAST_DPI 10.0
#define MOST_DPI 2400.0

typedef struct
{
  char    *output;
  char    *page;
  char    *theme;
  char    *diagram;
  char    *dpi;
  gboolean text_as_paths;
  gboolean is_transparent;
} Wish;

static const struct
{
  const char *name;
  PwPageSize  size;
} pages[] = {
  { "fit", PW_PAGE_FIT },
  { "a4", PW_PAGE_A4 },
  { "a3", PW_PAGE_A3 },
  { "tiled", PW_PAGE_A4_TILED },
};

static gboolean
choose_page (const char    *name,
             PwExportFormat format,
             PwPageSize    *page)
{
  *page = format == PW_EXPORT_PDF ? PW_PAGE_A4 : PW_PAGE_FIT;
  if (name == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_ascii_strcasecmp (pages[i].name, name) == 0)
      {
        *page = pages[i].size;
        if (*page != PW_PAGE_A4_TILED || format == PW_EXPORT_PDF)
          return TRUE;
        pw_cli_message (_ ("Only a PDF can have several pages. Use fit, a4 or a3."));
        return FALSE;
      }

  pw_cli_message (_ ("There is no page size “%s”. Use fit, a4, a3 or tiled."), name);
  return FALSE;
}

static gboolean
choose_dpi (const char *text,
            double     *dpi)
{
  char *end;

  *dpi = 0;
  if (text == NULL)
    return TRUE;

  *dpi = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0' && *dpi >= LEAST_DPI && *dpi <= MOST_DPI)
    return TRUE;

  pw_cli_message (_ ("“%s” is no resolution. Use a number of dots per inch from %.0f to %.0f, such as 300."), text,
                  LEAST_DPI, MOST_DPI);
  return FALSE;
}

static const PwTheme *
choose_theme (const char    *name,
              PwExportFormat format)
{
  const PwTheme *theme = pw_theme_find (name != NULL ? name : format == PW_EXPORT_PDF ? "print" :
                                                                                        "light");
  const PwTheme *themes;
  g_autoptr (GString) ids = g_string_new (NULL);
  guint n;

  if (theme != NULL)
    return theme;

  themes = pw_theme_get_all (&n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", themes[i].id);
  pw_cli_message (_ ("There is no theme “%s”. There are: %s."), name, ids->str);

  return NULL;
}

static gboolean
has_content (PwDiagram *diagram)
{
  return pw_diagram_get_n_items (diagram) > 0 && !pw_rect_is_empty (pw_diagram_get_bounds (diagram));
}

/* By the id of the diagram, or of what it shows. */
static gboolean
is_called (const PwDiagram *diagram,
           const char      *id)
{
  return g_strcmp0 (diagram->id, id) == 0 ||
         (diagram->plane != NULL && g_strcmp0 (pw_element_get_id (diagram->plane), id) == 0);
}

static void
refuse_diagram (const PwModel *model,
                const char    *id,
                const char    *file)
{
  guint n = pw_model_get_n_diagrams (model);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const char *known = pw_element_get_id (pw_model_get_nth_diagram (model, i));

      if (known != NULL)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? ", " : "", known);
    }

  if (ids->len > 0)
    pw_cli_message (_ ("“%s” has no diagram “%s”. It has: %s."), file, id, ids->str);
  else
    pw_cli_message (_ ("“%s” has no diagram “%s”."), file, id);
}

/* A file without a drawing gets one, for this picture only. */
static PwDiagram *
place_diagram (const PwModel *model,
               const PwTheme *theme)
{
  g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);

  return pw_layout_place (graph, model, pw_scene_measure_text, (gpointer) theme);
}

/* The diagram asked for, else the first that shows anything. */
static PwDiagram *
choose_diagram (const PwModel *model,
                const char    *id,
                const char    *file,
                const PwTheme *theme)
{
  g_autoptr (PwDiagram) placed = NULL;

  for (guint i = 0; i < pw_model_get_n_diagrams (model); i++)
    {
      g_autoptr (PwDiagram) diagram = pw_diagram_read (pw_model_get_nth_diagram (model, i));

      if (id != NULL ? is_called (diagram, id) : has_content (diagram))
        {
          if (has_content (diagram))
            return g_steal_pointer (&diagram);
          pw_cli_message (_ ("The diagram “%s” in “%s” is empty."), id, file);
          return NULL;
        }
    }

  if (id != NULL)
    {
      refuse_diagram (model, id, file);
      return NULL;
    }

  placed = place_diagram (model, theme);
  if (has_content (placed))
    return g_steal_pointer (&placed);
  pw_cli_message (_ ("There is nothing to draw in “%s”."), file);

  return NULL;
}

static void
warn_of_small_text (const PwScene         *scene,
                    const PwExportOptions *options)
{
  PwExportInfo     info = pw_export_measure (scene, options);
  g_autofree char *size = pw_number_format (info.min_font_pt, 1);

  if (options->format != PW_EXPORT_PDF || info.min_font_pt <= 0 || info.min_font_pt >= LEAST_FONT_PT)
    return;

  if (options->page == PW_PAGE_A4)
    pw_cli_message (_ ("The smallest text is %s pt on this page. “--page a3” or “--page tiled” makes it larger."), size);
  else
    pw_cli_message (_ ("The smallest text is %s pt on this page. “--page tiled” makes it larger."), size);
}

/* What somebody who cannot see the drawing is told about it. */
static char *
describe (const PwModel   *model,
          const PwDiagram *diagram)
{
  gboolean is_part = diagram->plane != NULL && pw_element_has (diagram->plane, PW_TRAIT_SCOPE);
  g_autoptr (PwGraph) graph = pw_graph_new (model, is_part ? diagram->plane : NULL);

  return pw_diagram_describe (graph);
}

static char *
dup_title (const PwModel   *model,
           const PwDiagram *diagram)
{
  g_autofree char *title = pw_model_dup_title (model);
  g_autofree char *of_plane = NULL;

  /* Several diagrams of one file are told apart by what they show. */
  if (pw_model_get_n_diagrams (model) > 1 && diagram->plane != NULL)
    {
      of_plane = pw_text_clean (pw_element_get_name (diagram->plane));
      if (*of_plane != '\0')
        return g_steal_pointer (&of_plane);
    }

  return g_steal_pointer (&title);
}

/* What a page says around the drawing of a variant that lies in a workspace. */
typedef struct
{
  char *header;
  char *footer;
  char *author;
} Frame;

static void
frame_clear (Frame *self)
{
  g_free (self->header);
  g_free (self->footer);
  g_free (self->author);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Frame, frame_clear)

static void
frame_fill (Frame *self,
            GFile *file)
{
  const PwService     *service;
  const PwVariantInfo *variant;
  g_autoptr (PwWorkspace) workspace = pw_workspace_open_around (file, &service, &variant);
  const PwWorkspaceInfo *info;
  const PwCity          *city;

  if (workspace == NULL)
    return;

  info = pw_workspace_get_info (workspace);
  city = g_ptr_array_index (info->cities, variant->city);
  self->author = g_strdup (city->name);
  self->header = g_strdup_printf ("%s · %s", city->name, service->name);
  self->footer = info->is_invented ? g_strdup_printf ("%s · %s", info->name, _ ("sample data, invented")) : g_strdup (info->name);
}

/* Builds that must come out equal every time set the time themselves. */
static GDateTime *
get_time (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64      seconds;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    return g_date_time_new_from_unix_utc (seconds);

  return g_date_time_new_now_local ();
}

static PwCliStatus
export_file (const char      *file_name,
             const Wish      *wish,
             PwExportOptions *options)
{
  g_autoptr (GFile) in = g_file_new_for_path (file_name);
  g_autoptr (GFile) out = g_file_new_for_path (wish->output);
  g_autoptr (GDateTime) now = get_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PwModel) model = NULL;
  g_autoptr (PwDiagram) diagram = NULL;
  g_autoptr (PwScene) scene = NULL;
  g_autofree char *display = g_filename_display_name (file_name);
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;
  const PwTheme   *theme = choose_theme (wish->theme, options->format);
  g_auto (Frame) frame = { NULL, NULL, NULL };

  if (theme == NULL)
    return PW_CLI_FAILURE;
  model = pw_xml_read_file (in, NULL, &error);
  if (model == NULL)
    {
      pw_cli_error (error);
      return PW_CLI_FAILURE;
    }
  diagram = choose_diagram (model, wish->diagram, display, theme);
  if (diagram == NULL)
    return PW_CLI_FAILURE;

  title = dup_title (model, diagram);
  description = describe (model, diagram);
  options->title = title;
  options->description = description;
  options->created = now;
  if (options->format == PW_EXPORT_PDF)
    frame_fill (&frame, in);
  options->header = frame.header;
  options->footer = frame.footer;
  options->author = frame.author;
  scene = pw_scene_new (diagram, theme);
  warn_of_small_text (scene, options);
  if (pw_export_to_file (scene, options, out, &error))
    return PW_CLI_SUCCESS;

  pw_cli_error (error);
  return PW_CLI_FAILURE;
}

static PwCliStatus
run_wish (const char *file_name,
          const Wish *wish)
{
  PwExportOptions options = {
    .language = "de",
    .text_as_paths = wish->text_as_paths,
    .is_transparent = wish->is_transparent,
  };

  if (wish->output == NULL)
    {
      pw_cli_message (_ ("Say with “-o” which file to write: a name that ends in .svg, .pdf or .png."));
      return PW_CLI_FAILURE;
    }
  if (!pw_export_format_from_name (wish->output, &options.format))
    {
      g_autofree char *display = g_filename_display_name (wish->output);

      pw_cli_message (_ ("“%s” does not end in .svg, .pdf or .png."), display);
      return PW_CLI_FAILURE;
    }
  if (!choose_page (wish->page, options.format, &options.page) || !choose_dpi (wish->dpi, &options.dpi))
    return PW_CLI_FAILURE;

  return export_file (file_name, wish, &options);
}

static PwCliStatus
run (const PwCliCommand *self,
     GStrv               words)
{
  Wish               wish = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wish.output, N_ ("The file to write; its ending says what: .svg, .pdf or .png"), N_ ("OUT") },
    { "page", 0, 0, G_OPTION_ARG_FILENAME, &wish.page, N_ ("Size of the page: fit, a4, a3 or tiled"), N_ ("SIZE") },
    { "dpi", 0, 0, G_OPTION_ARG_FILENAME, &wish.dpi, N_ ("Dots per inch of a PNG, 300 if not said"), N_ ("NUMBER") },
    { "theme", 0, 0, G_OPTION_ARG_FILENAME, &wish.theme, N_ ("Colours: light, dark, high-contrast, print or grey"), N_ ("THEME") },
    { "diagram", 0, 0, G_OPTION_ARG_FILENAME, &wish.diagram, N_ ("Which diagram of the file, the first if not said"), N_ ("ID") },
    { "text-as-paths", 0, 0, G_OPTION_ARG_NONE, &wish.text_as_paths, N_ ("Draw the letters in an SVG, for programs without the font"), NULL },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &wish.is_transparent, N_ ("Leave the paper of a PNG out"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) names = NULL;
  PwCliStatus status;

  if (pw_cli_parse (self, entries, words, 1, 1, &names, &status))
    status = run_wish (names[0], &wish);

  g_free (wish.output);
  g_free (wish.page);
  g_free (wish.theme);
  g_free (wish.diagram);
  g_free (wish.dpi);

  return status;
}

const PwCliCommand pw_cli_export = {
  .name = "export",
  .arguments = N_ ("FILE -o OUT"),
  .summary = N_ ("Draws a diagram as SVG, PDF or PNG"),
  .description = N_ ("A PDF is made for A4, an SVG or PNG as large as the drawing, unless you say otherwise."),
  .run = run,
};
