/* tests/bench/bench-works.c - what bench can measure
 *
 * "parse" and "dump" are libxml2 alone: what reading and writing cannot beat.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "bench-works.h"

#include "compare/table.h"
#include "draw/paint.h"
#include "edit/commands.h"
#include "layout/place.h"
#include "model/mutate.h"
#include "xml/reader.h"
#include "xml/writer.h"

#include <libxml/parser.h>
#include <stdio.h>

/* A laptop's screen. */
#define SCREEN_WIDTH 1280
#define SCREEN_HEIGHT 800

static void
fail_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
parse (PwBenchCase *self)
{
  self->made_document = xmlReadMemory (g_bytes_get_data (self->bytes, NULL), (int) g_bytes_get_size (self->bytes), NULL,
                                       NULL, XML_PARSE_NONET);
}

static void
load (PwBenchCase *self)
{
  GError *error = NULL;

  self->made_model = pw_xml_read_bytes (self->bytes, self->name, &error);
  fail_on (error);
}

/* The index alone, over a tree that is parsed anew each time, uncounted. */
static void
index_tree (PwBenchCase *self)
{
  xmlDoc *document = xmlCopyDoc (pw_model_get_document (self->model), 1);

  self->made_model = pw_model_new (document);
}

static void
copy_tree (PwBenchCase *self)
{
  self->made_document = xmlCopyDoc (pw_model_get_document (self->model), 1);
}

static void
serialise (PwBenchCase *self)
{
  GError *error = NULL;

  self->made_bytes = pw_xml_write_bytes (self->model, &error);
  fail_on (error);
}

static void
dump (PwBenchCase *self)
{
  xmlChar *text = NULL;
  int      length = 0;

  xmlDocDumpMemory (pw_model_get_document (self->model), &text, &length);
  self->made_bytes = g_bytes_new_with_free_func (text, (gsize) length, (GDestroyNotify) xmlFree, text);
}

static void
read_diagram (PwBenchCase *self)
{
  self->made_diagram = pw_diagram_read (pw_model_get_nth_diagram (self->model, 0));
}

static void
take_graph (PwBenchCase *self)
{
  self->made_graph = pw_graph_new (self->model, NULL);
}

static void
build_scene (PwBenchCase *self)
{
  self->made_scene = pw_scene_new (self->diagram, pw_theme_find ("light"));
}

static cairo_t *
begin_frame (PwBenchCase *self)
{
  cairo_t *cr = cairo_create (self->screen);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);

  return cr;
}

/* All of it on one screen. */
static void
paint (PwBenchCase *self)
{
  PwRect   bounds = pw_scene_get_bounds (self->scene);
  cairo_t *cr = begin_frame (self);
  double   scale = MIN (SCREEN_WIDTH / bounds.width, SCREEN_HEIGHT / bounds.height);

  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -bounds.x, -bounds.y);
  pw_paint_scene (self->scene, NULL, PW_PAINT_OUTLINES, cr);
  cairo_destroy (cr);
}

/* What a screen shows of it at 100 %. */
static void
paint_culled (PwBenchCase *self)
{
  PwPoint  center = pw_rect_center (pw_scene_get_bounds (self->scene));
  PwRect   area = { center.x - SCREEN_WIDTH / 2, center.y - SCREEN_HEIGHT / 2, SCREEN_WIDTH, SCREEN_HEIGHT };
  cairo_t *cr = begin_frame (self);

  cairo_translate (cr, -area.x, -area.y);
  pw_paint_scene (self->scene, &area, PW_PAINT_FULL, cr);
  cairo_destroy (cr);
}

/* From the bytes to the first frame. */
static void
open_file (PwBenchCase *self)
{
  PwScene *scene;

  load (self);
  self->made_diagram = pw_diagram_read (pw_model_get_nth_diagram (self->made_model, 0));
  self->made_scene = pw_scene_new (self->made_diagram, pw_theme_find ("light"));
  scene = self->scene;
  self->scene = self->made_scene;
  paint_culled (self);
  self->scene = scene;
}

static void export(PwBenchCase          *self,
                   const PwExportOptions options)
{
  GError *error = NULL;

  self->made_bytes = pw_export_to_bytes (self->scene, &options, &error);
  fail_on (error);
}

static void
export_svg (PwBenchCase *self)
{
  export(self, (PwExportOptions){ .format = PW_EXPORT_SVG });
}

static void
export_pdf (PwBenchCase *self)
{
  export(self, (PwExportOptions){ .format = PW_EXPORT_PDF, .page = PW_PAGE_A3 });
}

static void
export_pdf_tiled (PwBenchCase *self)
{
  export(self, (PwExportOptions){ .format = PW_EXPORT_PDF, .page = PW_PAGE_A4_TILED });
}

/* As large as the drawing, but at 10,000 activities no more than a disk would take. */
static void
export_png (PwBenchCase *self)
{
  const double    most_megapixels = 100;
  PwExportOptions options = { .format = PW_EXPORT_PNG, .dpi = 300 };
  PwExportInfo    info = pw_export_measure (self->scene, &options);

  self->megapixels = (double) info.width_px * (double) info.height_px / 1e6;
  while (self->megapixels > most_megapixels)
    {
      options.dpi /= 2;
      self->megapixels /= 4;
    }
  export(self, options);
}

/* With itself: every step has a partner, and its id is not looked at. */
static void
match (PwBenchCase *self)
{
  const PwGraph *const graphs[] = { self->graph, self->graph };
  g_autoptr (PwAlignment) alignment = pw_alignment_compute (graphs, G_N_ELEMENTS (graphs), NULL);
  g_autoptr (PwTable) table = pw_table_new (alignment, graphs);
}

/* Five cities. */
static void
align (PwBenchCase *self)
{
  const PwGraph *const graphs[] = { self->graph, self->graph, self->graph, self->graph, self->graph };
  g_autoptr (PwAlignment) alignment = pw_alignment_compute (graphs, G_N_ELEMENTS (graphs), NULL);
}

/* As if the file had no drawing. */
static void
lay_out (PwBenchCase *self)
{
  self->made_diagram = pw_layout_place (self->graph, self->model, pw_scene_measure_text,
                                        (gpointer) pw_theme_find ("light"));
}

/* A complete drawing is looked at, and stays as it is. */
static void
keep (PwBenchCase *self)
{
  self->made_arrangement = pw_arrangement_new (self->model, PW_ARRANGE_KEEP, pw_scene_measure_text, (gpointer) pw_theme_find ("light"));
}

/* All rules on all of it; the snapshot is there. */
static void
check (PwBenchCase *self)
{
  g_autoptr (PwChecker) checker = pw_checker_new (PW_PROFILE_DEFAULT);

  self->has_used_graph = TRUE;
  pw_checker_run (checker, g_steal_pointer (&self->graph));
}

/* After a step in the middle has been renamed; the first time everything. */
static void
check_update (PwBenchCase *self)
{
  if (self->checker == NULL)
    self->checker = pw_checker_new (PW_PROFILE_DEFAULT);
  self->has_used_graph = TRUE;
  pw_checker_update (self->checker, g_steal_pointer (&self->graph));
}

/* --- editing, without anything that shows it ---------------------------------------- */

static PwElement *
find_middle_task (PwModel *model)
{
  PwElement *root = pw_model_get_definitions (model);
  PwElement *element = root;
  guint      left = pw_model_count (model, PW_ELEMENT_USER_TASK) / 2 + 1;

  while (element != NULL && (pw_element_get_bpmn_type (element) != PW_ELEMENT_USER_TASK || --left > 0))
    element = pw_element_next_in_tree (element, root);

  return element;
}

/* The first run, which does not count, opens the document. */
static void
ensure_document (PwBenchCase *self)
{
  if (self->document != NULL)
    return;
  self->document = pw_document_new (self->model, NULL);
  self->task = g_strdup (pw_element_get_id (find_middle_task (self->model)));
}

static void
command_move (PwBenchCase *self)
{
  const char *ids[] = { NULL, NULL };
  GError     *error = NULL;

  ensure_document (self);
  ids[0] = self->task;
  self->has_done = pw_command_move (self->document, ids, 10, 0, NULL, NULL, &error);
  fail_on (error);
}

static void
command_rename (PwBenchCase *self)
{
  g_autofree char *name = g_strdup_printf ("Antrag %u prüfen", self->n_edits++);
  GError          *error = NULL;

  ensure_document (self);
  self->has_done = pw_command_rename (self->document, self->task, name, &error);
  fail_on (error);
}

static void
command_append (PwBenchCase *self)
{
  PwNewElement wanted = { pw_variant_find ("user-task"), "Bescheid erstellen", NULL };
  GError      *error = NULL;

  ensure_document (self);
  self->has_done = pw_command_append (self->document, self->task, &wanted, NULL, NULL, &error);
  fail_on (error);
}

static void
command_delete (PwBenchCase *self)
{
  const char *ids[] = { NULL, NULL };
  GError     *error = NULL;

  ensure_document (self);
  ids[0] = self->task;
  self->has_done = pw_command_delete (self->document, ids, &error);
  fail_on (error);
}

/* What was deleted comes back; then it is deleted again, uncounted. */
static void
undo (PwBenchCase *self)
{
  ensure_document (self);
  self->needs_deletion = TRUE;
  pw_document_undo (self->document);
}

const PwBenchWork pw_bench_works[] = {
  { "parse", PW_BENCH_BYTES, parse },
  { "load", PW_BENCH_BYTES, load },
  { "copy", PW_BENCH_MODEL, copy_tree },
  { "index", PW_BENCH_MODEL, index_tree },
  { "dump", PW_BENCH_MODEL, dump },
  { "serialise", PW_BENCH_MODEL, serialise },
  { "graph", PW_BENCH_MODEL, take_graph },
  { "diagram", PW_BENCH_MODEL, read_diagram },
  { "scene", PW_BENCH_DIAGRAM, build_scene },
  { "paint", PW_BENCH_SCENE, paint },
  { "paint-culled", PW_BENCH_SCENE, paint_culled },
  { "open", PW_BENCH_SCENE, open_file },
  { "svg", PW_BENCH_SCENE, export_svg },
  { "pdf", PW_BENCH_SCENE, export_pdf },
  { "pdf-tiled", PW_BENCH_SCENE, export_pdf_tiled },
  { "png", PW_BENCH_SCENE, export_png },
  { "match", PW_BENCH_GRAPH, match },
  { "align", PW_BENCH_GRAPH, align },
  { "layout", PW_BENCH_GRAPH, lay_out },
  { "keep", PW_BENCH_MODEL, keep },
  { "check", PW_BENCH_GRAPH, check },
  { "check-update", PW_BENCH_GRAPH, check_update },
  { "command-move", PW_BENCH_MODEL, command_move },
  { "command-rename", PW_BENCH_MODEL, command_rename },
  { "command-append", PW_BENCH_MODEL, command_append },
  { "command-delete", PW_BENCH_MODEL, command_delete },
  { "undo", PW_BENCH_MODEL, undo },
  { NULL, PW_BENCH_BYTES, NULL },
};

static guint
count_activities (const PwGraph *graph)
{
  guint n = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    n += pw_element_type_has (graph->nodes[i].type, PW_TRAIT_ACTIVITY);

  return n;
}

static gboolean
read_file (PwBenchCase *self,
           const char  *path,
           GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  self->bytes = g_file_load_bytes (file, NULL, NULL, error);
  if (self->bytes == NULL)
    return FALSE;
  self->model = pw_xml_read_bytes (self->bytes, path, error);

  return self->model != NULL;
}

static void
prepare (PwBenchCase *self,
         PwBenchNeed  needs)
{
  self->graph = pw_graph_new (self->model, NULL);
  self->n_activities = count_activities (self->graph);

  if (needs >= PW_BENCH_DIAGRAM && pw_model_get_n_diagrams (self->model) > 0)
    self->diagram = pw_diagram_read (pw_model_get_nth_diagram (self->model, 0));
  if (needs >= PW_BENCH_SCENE && self->diagram != NULL)
    {
      self->scene = pw_scene_new (self->diagram, pw_theme_find ("print"));
      self->screen = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SCREEN_WIDTH, SCREEN_HEIGHT);
    }

  /* What a work does not need should not count as its memory. */
  if (needs < PW_BENCH_GRAPH)
    g_clear_pointer (&self->graph, pw_graph_free);
  if (needs < PW_BENCH_MODEL)
    g_clear_pointer (&self->model, pw_model_free);
}

PwBenchCase *
pw_bench_case_new (const char        *path,
                   const PwBenchWork *work)
{
  PwBenchCase *self = g_new0 (PwBenchCase, 1);
  g_autoptr (GError) error = NULL;

  self->name = g_path_get_basename (path);
  if (!read_file (self, path, &error))
    {
      fprintf (stderr, "bench: %s\n", error->message);
      return NULL;
    }
  if (work->needs >= PW_BENCH_DIAGRAM && pw_model_get_n_diagrams (self->model) == 0)
    {
      fprintf (stderr, "bench: %s has no diagram\n", path);
      return NULL;
    }
  prepare (self, work->needs);

  return self;
}

/* Another name for the step in the middle. */
static void
edit_model (PwBenchCase *self)
{
  g_autofree char *name = g_strdup_printf ("Antrag %u prüfen", self->n_edits++);
  PwElement       *element = find_middle_task (self->model);
  g_autoptr (PwChange) change = NULL;

  if (element == NULL)
    return;
  change = pw_change_new_attribute (element, NULL, "name", name);
  pw_model_begin (self->model);
  pw_model_apply (self->model, change, NULL);
  pw_model_end (self->model);
}

void
pw_bench_case_release (PwBenchCase *self)
{
  if (self->has_used_graph)
    {
      edit_model (self);
      self->graph = pw_graph_new (self->model, NULL);
      self->has_used_graph = FALSE;
    }
  if (self->has_done)
    pw_document_undo (self->document);
  self->has_done = FALSE;
  if (self->needs_deletion)
    {
      command_delete (self);
      self->has_done = self->needs_deletion = FALSE;
    }
  g_clear_pointer (&self->made_scene, pw_scene_free);
  g_clear_pointer (&self->made_diagram, pw_diagram_free);
  g_clear_pointer (&self->made_arrangement, pw_arrangement_free);
  g_clear_pointer (&self->made_graph, pw_graph_free);
  g_clear_pointer (&self->made_model, pw_model_free);
  g_clear_pointer (&self->made_document, xmlFreeDoc);
  g_clear_pointer (&self->made_bytes, g_bytes_unref);
}
