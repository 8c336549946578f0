/* app/dialogs/page-preview.c - a sheet of paper as it will come out
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/dialogs/page-preview.h"

#define MARGIN 18.0
#define POINTS_PER_MM (72.0 / 25.4)

struct _PwPagePreview
{
  GtkWidget parent_instance;

  PwExportJob    *job;
  PwExportOptions options;
  char           *strings[3];
  guint           page;
};

G_DEFINE_FINAL_TYPE (PwPagePreview, pw_page_preview, GTK_TYPE_WIDGET)

static void
pw_page_preview_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  *minimum = 160;
  *natural = 420;
}

static void
append_shadow (GtkSnapshot           *snapshot,
               const graphene_rect_t *sheet)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, sheet, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA){ 0, 0, 0, 0.14f }, 0, 0, 1, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA){ 0, 0, 0, 0.22f }, 0, 2, 0, 7);
}

static void
pw_page_preview_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  PwPagePreview  *self = PW_PAGE_PREVIEW (widget);
  double          width = gtk_widget_get_width (widget) - 2 * MARGIN;
  double          height = gtk_widget_get_height (widget) - 2 * MARGIN;
  PwExportInfo    info;
  double          scale;
  graphene_rect_t sheet;
  cairo_t        *cr;

  if (self->job == NULL || width <= 0 || height <= 0)
    return;

  info = pw_export_measure (pw_export_job_get_scene (self->job), &self->options);
  if (info.page_width <= 0 || info.page_height <= 0)
    return;

  scale = MIN (width / info.page_width, height / info.page_height);
  sheet = GRAPHENE_RECT_INIT ((float) (MARGIN + (width - info.page_width * scale) / 2), (float) (MARGIN + (height - info.page_height * scale) / 2),
                              (float) (info.page_width * scale), (float) (info.page_height * scale));
  append_shadow (snapshot, &sheet);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &sheet);
  cr = gtk_snapshot_append_cairo (snapshot, &sheet);
  cairo_translate (cr, sheet.origin.x, sheet.origin.y);
  cairo_scale (cr, scale / POINTS_PER_MM, scale / POINTS_PER_MM);
  pw_export_paint_page (pw_export_job_get_scene (self->job), &self->options, self->page, cr);
  cairo_destroy (cr);
}

static void
forget (PwPagePreview *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->strings); i++)
    g_clear_pointer (&self->strings[i], g_free);
  g_clear_object (&self->job);
}

static void
pw_page_preview_dispose (GObject *object)
{
  forget (PW_PAGE_PREVIEW (object));
  G_OBJECT_CLASS (pw_page_preview_parent_class)->dispose (object);
}

static void
pw_page_preview_class_init (PwPagePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_page_preview_dispose;
  widget_class->measure = pw_page_preview_measure;
  widget_class->snapshot = pw_page_preview_snapshot;
  gtk_widget_class_set_css_name (widget_class, "pagepreview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pw_page_preview_init (PwPagePreview *self)
{
}

void
pw_page_preview_show (PwPagePreview         *self,
                      PwExportJob           *job,
                      const PwExportOptions *options,
                      guint                  page)
{
  g_return_if_fail (PW_IS_PAGE_PREVIEW (self));

  g_object_ref (job);
  forget (self);
  self->job = job;
  self->options = *options;
  self->options.header = self->strings[0] = g_strdup (options->header);
  self->options.header_right = self->strings[1] = g_strdup (options->header_right);
  self->options.footer = self->strings[2] = g_strdup (options->footer);
  self->page = page;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
