/* app/compare/variant-thumbnail.c - a city's diagram, small, at the scale of the others
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/variant-thumbnail.h"

#include "app/canvas/far-picture.h"

#include <math.h>

/* In pixels. */
#define LEAST_WIDTH 150
#define NATURAL_WIDTH 290
#define LEAST_HEIGHT 24
#define MARGIN 2

#define USUAL_HEIGHT 76

struct _PwVariantThumbnail
{
  GtkWidget parent_instance;

  PwDiagram *diagram;
  PwRect     bounds;
  PwRect     full; /* the size of the largest beside it */
  int        most_height;
};

G_DEFINE_FINAL_TYPE (PwVariantThumbnail, pw_variant_thumbnail, GTK_TYPE_WIDGET)

static double
get_scale (PwVariantThumbnail *self,
           int                 width)
{
  if (pw_rect_is_empty (self->full))
    return 1;

  return MIN (MAX (width - 2 * MARGIN, 1) / self->full.width, self->most_height / self->full.height);
}

static void
pw_variant_thumbnail_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  PwVariantThumbnail *self = PW_VARIANT_THUMBNAIL (widget);
  double              height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  /* Not by its width, which lists that scroll do not know when they ask. */
  height = pw_rect_is_empty (self->full) ? 0 : self->bounds.height * self->most_height / self->full.height;
  *minimum = *natural = MAX ((int) ceil (height) + 2 * MARGIN, LEAST_HEIGHT);
}

static void
pw_variant_thumbnail_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  PwVariantThumbnail *self = PW_VARIANT_THUMBNAIL (widget);
  int                 width = gtk_widget_get_width (widget);
  int                 height = gtk_widget_get_height (widget);
  double              scale = get_scale (self, width);
  PwTheme             theme = *pw_theme_find ("light");
  GdkRGBA             ink;
  cairo_t            *cr;

  if (pw_rect_is_empty (self->bounds) || width <= 0 || height <= 0)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  theme.ink = (PwColor){ ink.red, ink.green, ink.blue, ink.alpha };
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_translate (cr, MARGIN, MAX ((height - self->bounds.height * scale) / 2, MARGIN));
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -self->bounds.x, -self->bounds.y);
  pw_far_picture_paint (self->diagram, &theme, scale, cr);
  cairo_destroy (cr);
}

static void
pw_variant_thumbnail_finalize (GObject *object)
{
  pw_diagram_free (PW_VARIANT_THUMBNAIL (object)->diagram);
  G_OBJECT_CLASS (pw_variant_thumbnail_parent_class)->finalize (object);
}

static void
pw_variant_thumbnail_class_init (PwVariantThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pw_variant_thumbnail_finalize;
  widget_class->measure = pw_variant_thumbnail_measure;
  widget_class->snapshot = pw_variant_thumbnail_snapshot;
  gtk_widget_class_set_css_name (widget_class, "thumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pw_variant_thumbnail_init (PwVariantThumbnail *self)
{
  self->most_height = USUAL_HEIGHT;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
pw_variant_thumbnail_new (PwDiagram *diagram,
                          PwRect     full)
{
  PwVariantThumbnail *self = g_object_new (PW_TYPE_VARIANT_THUMBNAIL, NULL);

  self->diagram = diagram;
  self->bounds = pw_diagram_get_bounds (diagram);
  self->full = full;

  return GTK_WIDGET (self);
}

void
pw_variant_thumbnail_set_height (PwVariantThumbnail *self,
                                 int                 height)
{
  g_return_if_fail (PW_IS_VARIANT_THUMBNAIL (self));

  self->most_height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

double
pw_variant_thumbnail_get_scale (PwVariantThumbnail *self)
{
  g_return_val_if_fail (PW_IS_VARIANT_THUMBNAIL (self), 0);

  return get_scale (self, gtk_widget_get_width (GTK_WIDGET (self)));
}
