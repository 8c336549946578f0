/* tests/bench/tools.c - how long a tool needs for a motion of the pointer: bench-tools FILE…
 *
 * One line of JSON per tool and file on standard output, times in seconds of CPU. The
 * pointer strolls over what is seen at 100 %, so that it meets all there is; drawing is
 * measured by bench-canvas. No display is needed. "first_s" is the first motion, for which
 * the diagram is gathered.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <stdio.h>
#include <time.h>

#include "interact/find.h"
#include "interact/tools.h"
#include "xml/reader.h"

#define WIDTH 1200
#define HEIGHT 760
#define N_MOTIONS 300

typedef struct
{
  PwDocument *document;
  PwDiagram  *diagram;
  PwEditor   *editor;
  const char *file;
} Desk;

static double
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

static void
print_result (const Desk *desk,
              const char *work,
              double      first,
              GArray     *times)
{
  const double *sorted;

  g_array_sort (times, compare_doubles);
  sorted = (const double *) (const void *) times->data;
  printf ("{\"work\":\"%s\",\"file\":\"%s\",\"n\":%u,\"first_s\":%.6f,\"median_s\":%.6f,\"p95_s\":%.6f,\"max_s\":%.6f}\n", work, desk->file,
          pw_diagram_get_n_items (desk->diagram), first, sorted[times->len / 2], sorted[times->len * 95 / 100], sorted[times->len - 1]);
  fflush (stdout);
}

/* @press: whether the tool needs a press to be at work */
static void
measure (const Desk *desk,
         const char *work,
         PwTool     *tool,
         gboolean    press,
         PwModifiers modifiers)
{
  PwPointerEvent event = { { WIDTH / 2.0, HEIGHT / 2.0 }, PW_BUTTON_PRIMARY, modifiers, PW_DEVICE_MOUSE, 1 };
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  double first = 0;

  pw_editor_take_tool (desk->editor, tool);
  if (press)
    pw_editor_press (desk->editor, &event);
  for (guint i = 0; i <= N_MOTIONS; i++)
    {
      double before = get_cpu_time ();
      double took;

      event.pixel = (PwPoint){ (i * 7 + 13) % WIDTH, (i * 3 + 29) % HEIGHT };
      pw_editor_motion (desk->editor, &event);
      took = get_cpu_time () - before;
      if (i == 0)
        first = took;
      else
        g_array_append_val (times, took);
    }
  pw_editor_cancel (desk->editor);
  pw_editor_drop_tool (desk->editor);
  print_result (desk, work, first, times);
}

static void
measure_find (const Desk *desk)
{
  static const char *const queries[] = { "a", "an", "ant", "antr", "p", "pr", "prü", "prüf", "prüfe", "e", "ei", "ein", "1", "12", "123" };
  g_autoptr (PwFind) find = pw_find_new (desk->document);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  double first = 0;

  for (guint i = 0; i <= G_N_ELEMENTS (queries); i++)
    {
      double before = get_cpu_time ();
      double took;
      guint  n = pw_find_search (find, i == 0 ? "" : queries[i - 1]);

      /* As many as a list shows. */
      for (guint k = 0; k < MIN (n, 20); k++)
        pw_find_get_hit (find, k);
      took = get_cpu_time () - before;
      if (i == 0)
        first = took;
      else
        g_array_append_val (times, took);
    }
  print_result (desk, "find-letter", first, times);
}

/* (transfer none) (nullable): something to append to, in sight if there is */
static const char *
find_source (const Desk *desk)
{
  PwRect visible = pw_view_state_get_visible (pw_editor_get_view_state (desk->editor));

  for (guint i = 0; i < pw_diagram_get_n_items (desk->diagram); i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (desk->diagram, i);

      if (pw_element_type_has (item->type, PW_TRAIT_ACTIVITY) && pw_rect_contains_rect (visible, item->bounds))
        return pw_editor_get_item_id (desk->editor, i);
    }

  return NULL;
}

static void
measure_all (const Desk *desk)
{
  g_autofree char *source = g_strdup (find_source (desk));

  measure (desk, "create", pw_create_tool_new (pw_variant_find ("task"), NULL), FALSE, PW_MODIFIER_NONE);
  measure (desk, "create-event", pw_create_tool_new (pw_variant_find ("timer-catch-event"), NULL), FALSE, PW_MODIFIER_NONE);
  measure (desk, "append", pw_create_tool_new (pw_variant_find ("task"), source), FALSE, PW_MODIFIER_NONE);
  measure (desk, "connect", pw_connect_tool_new (source), FALSE, PW_MODIFIER_NONE);
  measure (desk, "space", pw_space_tool_new (), TRUE, PW_MODIFIER_NONE);
  measure (desk, "space-everywhere", pw_space_tool_new (), TRUE, PW_MODIFIER_SHIFT);
  measure (desk, "lasso", pw_lasso_tool_new (), TRUE, PW_MODIFIER_NONE);
  measure_find (desk);
}

static int
work_at (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (PwSelection) selection = pw_selection_new ();
  g_autoptr (PwViewState) view = pw_view_state_new ();
  PwModel *model = pw_xml_read_file (file, NULL, &error);
  Desk     desk = { .file = name };

  if (model == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  desk.document = pw_document_new (model, NULL);
  desk.diagram = pw_diagram_read (pw_model_get_nth_diagram (model, 0));
  desk.editor = pw_editor_new (selection, view, NULL, NULL);
  pw_editor_set_document (desk.editor, desk.document);
  pw_editor_set_diagram (desk.editor, desk.diagram, NULL);
  pw_view_state_set_size (view, WIDTH, HEIGHT);
  pw_view_state_set_content (view, pw_diagram_get_bounds (desk.diagram));
  pw_view_state_restore (view, 1, (PwPoint){ 1000, 300 });
  measure_all (&desk);

  pw_editor_free (desk.editor);
  pw_diagram_free (desk.diagram);
  g_object_unref (desk.document);
  return 0;
}

int
main (int    argc,
      char **argv)
{
  int result = 0;

  for (int i = 1; i < argc && result == 0; i++)
    result = work_at (argv[i]);
  return result;
}
