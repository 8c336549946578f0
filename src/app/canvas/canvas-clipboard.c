/* app/canvas/canvas-clipboard.c - elements and pictures on the clipboard
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/canvas-clipboard.h"

#include <math.h>

#include "draw/export.h"
#include "edit/clipboard.h"
#include "edit/scope.h"
#include "interact/describe.h"
#include "xml/reader.h"
#include "xml/serialise.h"

/* Of a copied picture: sharp on a projector, and never more pixels than programs take. */
#define PICTURE_DPI 192
#define MOST_PIXELS (24.0 * 1000 * 1000)

/* --- elements ------------------------------------------------------------------------- */

static char *
list_names (const PwModel     *model,
            const char *const *ids)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const PwElement *element = pw_scope_find (model, ids[i]);
      g_autofree char *name = element != NULL ? pw_describe_name (element) : NULL;

      if (name != NULL && *name != '\0')
        g_string_append_printf (names, "%s%s", names->len > 0 ? "\n" : "", name);
    }
  return g_string_free (names, FALSE);
}

gboolean
pw_canvas_clipboard_copy (GtkWidget         *widget,
                          const PwModel     *model,
                          const char *const *ids)
{
  g_autoptr (PwModel) clip = pw_clipboard_copy (model, ids);
  g_autofree char *names = list_names (model, ids);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;
  GdkContentProvider *both[2];

  if (clip == NULL)
    return FALSE;

  bytes = g_string_free_to_bytes (pw_xml_serialise (pw_model_get_document (clip), "UTF-8"));
  both[0] = gdk_content_provider_new_for_bytes (PW_CLIPBOARD_MIME_TYPE, bytes);
  both[1] = gdk_content_provider_new_typed (G_TYPE_STRING, names);
  provider = gdk_content_provider_new_union (both, G_N_ELEMENTS (both));
  return gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
}

/* --- reading ------------------------------------------------------------------------------ */

typedef struct
{
  PwClipFunc    func;
  GWeakRef      object;
  GInputStream *stream;
} Reading;

/* Tells @func, once; @bytes (nullable). */
static void
finish_reading (Reading *reading,
                GBytes  *bytes)
{
  g_autoptr (GObject) object = g_weak_ref_get (&reading->object);
  g_autoptr (PwModel) clip = bytes != NULL ? pw_xml_read_bytes (bytes, NULL, NULL) : NULL;

  if (object != NULL)
    reading->func (clip, object);
  g_weak_ref_clear (&reading->object);
  g_clear_object (&reading->stream);
  g_free (reading);
}

static void
on_spliced (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GBytes) bytes = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) >= 0)
    bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  finish_reading (data, bytes);
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Reading *reading = data;
  g_autoptr (GOutputStream) memory = NULL;

  reading->stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  if (reading->stream == NULL)
    {
      finish_reading (reading, NULL);
      return;
    }
  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (memory, reading->stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, on_spliced, reading);
}

void
pw_canvas_clipboard_read (GtkWidget *widget,
                          PwClipFunc func,
                          GObject   *object)
{
  static const char *const types[] = { PW_CLIPBOARD_MIME_TYPE, "text/plain;charset=utf-8", "text/plain", NULL };
  Reading                 *reading = g_new0 (Reading, 1);

  reading->func = func;
  g_weak_ref_init (&reading->object, object);
  gdk_clipboard_read_async (gtk_widget_get_clipboard (widget), (const char **) types, G_PRIORITY_DEFAULT, NULL, on_opened,
                            reading);
}

/* --- pictures ------------------------------------------------------------------------------- */

static GBytes *export(const PwScene *scene,
                      PwExportFormat format,
                      GError       **error)
{
  PwExportOptions options = { .format = format, .dpi = PICTURE_DPI };
  PwExportInfo    info = pw_export_measure (scene, &options);
  double          pixels = (double) info.width_px * (double) info.height_px;

  if (pixels > MOST_PIXELS)
    options.dpi *= sqrt (MOST_PIXELS / pixels);
  return pw_export_to_bytes (scene, &options, error);
}

gboolean
pw_canvas_clipboard_copy_picture (GtkWidget       *widget,
                                  const PwDiagram *diagram,
                                  GError         **error)
{
  g_autoptr (PwScene) scene = pw_scene_new (diagram, pw_theme_find ("print"));
  g_autoptr (GBytes) png = export(scene, PW_EXPORT_PNG, error);
  g_autoptr (GBytes) svg = png != NULL ? export(scene, PW_EXPORT_SVG, error) : NULL;
  g_autoptr (GdkContentProvider) provider = NULL;
  GdkContentProvider *both[2];

  if (svg == NULL)
    return FALSE;
  both[0] = gdk_content_provider_new_for_bytes ("image/png", png);
  both[1] = gdk_content_provider_new_for_bytes ("image/svg+xml", svg);
  provider = gdk_content_provider_new_union (both, G_N_ELEMENTS (both));
  return gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
}
