/* tests/bench/canvas.c - how long the canvas takes for a frame: bench-canvas FILE…
 *
 * One line of JSON per movement and file on standard output, times in seconds of the
 * drawing thread's CPU, from before a frame's update until after it was painted: other
 * programs at work blur these least. Without a display it says so and ends with 77.
 *
 *   pan       at 100 %
 *   pan-all   with all of the diagram in sight
 *   zoom      between 100 % and 25 %, in steps of 3 %
 *   drag      a step of dragging a task, preview included
 *   drop      its end: the command, and the diagram as it is then
 *   rename    a task gets another name
 *   append    a task more, at the end of the flow
 *   undo      of such a step
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

#include "app/application.h"
#include "app/canvas/canvas-keys.h"
#include "app/canvas/diagram-view.h"
#include "base/places.h"
#include "edit/commands.h"
#include "xml/reader.h"

#define WIDTH 1200
#define HEIGHT 760

/* The first frames load fonts and make proxies. */
#define N_WARM 20
#define N_FRAMES 140

typedef struct _Run Run;

/* Of every so many frames the last one counts. */
typedef struct
{
  const char *name;
  guint       every;
  void (*begin) (Run *run);
  void (*step) (Run  *run,
                guint frame);
} Movement;

struct _Run
{
  const Movement *movement;
  PwDocument     *document;
  PwViewState    *view;
  PwEditor       *editor;
  char           *task; /* id of one in sight */
  PwPoint         pixel;
  GMainLoop      *loop;
  double          before;
  guint           frame;
  GArray         *times;
};

static double
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static void
begin_near (Run *self)
{
  pw_view_state_restore (self->view, 1, (PwPoint){ 1000, 300 });
}

static void
begin_fit (Run *self)
{
  pw_view_state_fit (self->view);
}

static void
step_pan (Run  *self,
          guint frame)
{
  pw_view_state_pan (self->view, frame % 40 < 20 ? 17 : -17, frame % 20 < 10 ? 7 : -7);
}

static void
step_zoom (Run  *self,
           guint frame)
{
  double factor = frame % 90 < 45 ? 0.97 : 1 / 0.97;

  pw_view_state_zoom_at (self->view, pw_view_state_get_zoom (self->view) * factor, (PwPoint){ WIDTH / 3.0, HEIGHT / 2.0 });
}

static void
begin_at_task (Run *self)
{
  const PwDiagram *diagram = pw_editor_get_diagram (self->editor);

  begin_near (self);
  for (guint i = 0; i < pw_diagram_get_n_items (diagram) && self->task == NULL; i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i);

      if (item->type != PW_ELEMENT_USER_TASK || !pw_rect_contains_rect (pw_view_state_get_visible (self->view), item->bounds))
        continue;
      self->task = g_strdup (pw_element_get_id (item->element));
      self->pixel = pw_view_state_to_view (self->view, pw_rect_center (item->bounds));
    }
  if (self->task == NULL)
    g_error ("No task is in sight");
}

static PwPointerEvent
point (const Run *self,
       double     dx,
       double     dy)
{
  return (PwPointerEvent){ .pixel = { self->pixel.x + dx, self->pixel.y + dy }, .device = PW_DEVICE_MOUSE, .button = 1, .n_press = 1 };
}

static void
press (Run *self)
{
  PwPointerEvent at = point (self, 0, 0);

  pw_editor_press (self->editor, &at);
}

static void
drag (Run   *self,
      double dx,
      double dy)
{
  PwPointerEvent at = point (self, dx, dy);

  pw_editor_motion (self->editor, &at);
}

static void
begin_drag (Run *self)
{
  begin_at_task (self);
  press (self);
}

static void
step_drag (Run  *self,
           guint frame)
{
  drag (self, frame % 40 < 20 ? frame % 20 * 3 : 60 - frame % 20 * 3, frame % 20);
}

/* Pressed, moved, let go, and back the other way. */
static void
step_drop (Run  *self,
           guint frame)
{
  double         way = frame % 6 < 3 ? 20 : -20;
  PwPointerEvent at = point (self, way, 0);

  if (frame % 3 == 0)
    press (self);
  else if (frame % 3 == 1)
    drag (self, way, 0);
  else
    {
      pw_editor_release (self->editor, &at);
      self->pixel.x += way;
    }
}

static void
rename_task (Run  *self,
             guint frame)
{
  g_autofree char *name = g_strdup_printf ("Antrag %u prüfen", frame);

  pw_command_rename (self->document, self->task, name, NULL);
}

static void
append_task (Run *self)
{
  PwNewElement wanted = { pw_variant_find ("user-task"), "Bescheid erstellen", NULL };

  pw_command_append (self->document, self->task, &wanted, NULL, NULL, NULL);
}

static void
step_append (Run  *self,
             guint frame)
{
  if (frame % 2 == 1)
    append_task (self);
  else
    pw_document_undo (self->document);
}

static void
step_undo (Run  *self,
           guint frame)
{
  if (frame % 2 == 0)
    append_task (self);
  else
    pw_document_undo (self->document);
}

static const Movement movements[] = {
  { "pan", 1, begin_near, step_pan },
  { "pan-all", 1, begin_fit, step_pan },
  { "zoom", 1, begin_near, step_zoom },
  { "drag", 1, begin_drag, step_drag },
  { "drop", 3, begin_at_task, step_drop },
  { "rename", 1, begin_at_task, rename_task },
  { "append", 2, begin_at_task, step_append },
  { "undo", 2, begin_at_task, step_undo },
};

static void
on_before_paint (GdkFrameClock *clock,
                 Run           *self)
{
  self->before = get_cpu_time ();
}

static void
on_after_paint (GdkFrameClock *clock,
                Run           *self)
{
  double took = get_cpu_time () - self->before;

  if (self->frame >= N_WARM && self->frame % self->movement->every == self->movement->every - 1)
    g_array_append_val (self->times, took);
  self->frame++;
  if (self->frame >= N_FRAMES)
    g_main_loop_quit (self->loop);
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Run *self = data;

  if (self->frame == 5)
    self->movement->begin (self);
  else if (self->frame > 5)
    self->movement->step (self, self->frame);
  return G_SOURCE_CONTINUE;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

static void
print_result (const Run  *self,
              const char *file,
              guint       n_items)
{
  struct rusage usage;
  const double *times = (const double *) self->times->data;
  guint         n = self->times->len;

  g_array_sort (self->times, compare_doubles);
  getrusage (RUSAGE_SELF, &usage);
  printf ("{\"work\":\"%s\",\"file\":\"%s\",\"n\":%u,\"median_s\":%.6f,\"p95_s\":%.6f,\"max_s\":%.6f,\"rss_mb\":%.1f}\n",
          self->movement->name, file, n_items, times[n / 2], times[n * 95 / 100], times[n - 1],
          (double) usage.ru_maxrss / 1024);
  fflush (stdout);
}

static void
measure (PwDocument     *document,
         const Movement *movement,
         const char     *name)
{
  GtkWidget     *window = gtk_window_new ();
  PwDiagramView *view = PW_DIAGRAM_VIEW (pw_diagram_view_new (document));
  Run            run = { .movement = movement, .document = document, .view = pw_diagram_view_get_view_state (view) };
  GdkFrameClock *clock;

  run.editor = pw_canvas_get_editor (pw_diagram_view_get_canvas (view));
  g_object_set (view, "editable", TRUE, NULL);
  run.loop = g_main_loop_new (NULL, FALSE);
  run.times = g_array_new (FALSE, FALSE, sizeof (double));
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_widget_realize (window);
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint), &run);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (on_after_paint), &run);
  gtk_widget_add_tick_callback (window, on_tick, &run, NULL);
  gtk_window_present (GTK_WINDOW (window));
  g_main_loop_run (run.loop);

  print_result (&run, name, pw_diagram_get_n_items (pw_canvas_get_diagram (pw_diagram_view_get_canvas (view))));
  g_signal_handlers_disconnect_by_data (clock, &run);
  gtk_window_destroy (GTK_WINDOW (window));
  g_array_unref (run.times);
  g_main_loop_unref (run.loop);
  g_free (run.task);
}

int
main (int    argc,
      char **argv)
{
  pw_places_init ();
  if (!gtk_init_check ())
    {
      g_printerr ("No display\n");
      return 77;
    }
  adw_init ();
  pw_application_load_resources ();

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[i]);
      g_autofree char *name = g_file_get_basename (file);
      g_autoptr (PwDocument) document = NULL;
      PwModel *model = pw_xml_read_file (file, NULL, &error);

      if (model == NULL)
        {
          g_printerr ("%s\n", error->message);
          return 2;
        }
      document = pw_document_new (model, NULL);
      for (guint k = 0; k < G_N_ELEMENTS (movements); k++)
        measure (document, &movements[k], name);
    }
  return 0;
}
