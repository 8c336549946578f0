/* app/compare/step-snippet.c - a step as a city's own drawing has it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/step-snippet.h"

/* In diagram units: of a flow, at each side, and above and below. */
#define STUB 20.0
#define EDGE 12.0

#define MOST_SCALE 0.8
#define LEAST_SCALE 0.3
#define HEIGHT 80

struct _PwStepSnippet
{
  GtkWidget parent_instance;

  PwVariantScenes *scenes;
  guint            variant;
  GArray          *nodes;
  const PwTheme   *theme;
  double           width; /* of all, in diagram units */
  double           height;
};

G_DEFINE_FINAL_TYPE (PwStepSnippet, pw_step_snippet, GTK_TYPE_WIDGET)

static PwRect
paint (PwStepSnippet *self,
       guint          n,
       cairo_t       *cr)
{
  return pw_variant_scenes_paint_step (self->scenes, self->variant, g_array_index (self->nodes, guint, n), self->theme, cr);
}

static double
get_scale (const PwStepSnippet *self,
           double               width,
           double               height)
{
  return self->width > 0 ? MIN (MOST_SCALE, MIN (width / self->width, height / self->height)) : 1;
}

static void
pw_step_snippet_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  PwStepSnippet *self = PW_STEP_SNIPPET (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = HEIGHT;
      return;
    }
  *minimum = (int) (self->width * LEAST_SCALE);
  *natural = (int) (self->width * get_scale (self, G_MAXDOUBLE, HEIGHT));
}

static void
pw_step_snippet_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  PwStepSnippet *self = PW_STEP_SNIPPET (widget);
  int            width = gtk_widget_get_width (widget);
  int            height = gtk_widget_get_height (widget);
  double         scale = get_scale (self, width, height);
  cairo_t       *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  double         left = 0;

  cairo_translate (cr, 0, height / 2.0);
  cairo_scale (cr, scale, scale);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      PwRect bounds = paint (self, i, NULL);
      PwRect around = { bounds.x - STUB, bounds.y - EDGE, bounds.width + 2 * STUB, bounds.height + 2 * EDGE };

      cairo_save (cr);
      cairo_translate (cr, left - around.x, -pw_rect_center (bounds).y);
      cairo_rectangle (cr, around.x, around.y, around.width, around.height);
      cairo_clip (cr);
      paint (self, i, cr);
      cairo_restore (cr);
      left += around.width;
    }
  cairo_destroy (cr);
}

static void
pw_step_snippet_finalize (GObject *object)
{
  g_array_unref (PW_STEP_SNIPPET (object)->nodes);
  G_OBJECT_CLASS (pw_step_snippet_parent_class)->finalize (object);
}

static void
pw_step_snippet_class_init (PwStepSnippetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pw_step_snippet_finalize;
  widget_class->measure = pw_step_snippet_measure;
  widget_class->snapshot = pw_step_snippet_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pw_step_snippet_init (PwStepSnippet *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
pw_step_snippet_new (PwVariantScenes *scenes,
                     guint            variant,
                     const GArray    *nodes,
                     const PwTheme   *theme)
{
  PwStepSnippet *self = g_object_new (PW_TYPE_STEP_SNIPPET, NULL);

  self->scenes = scenes;
  self->variant = variant;
  self->nodes = g_array_copy ((GArray *) nodes);
  self->theme = theme;
  for (guint i = 0; i < self->nodes->len; i++)
    {
      PwRect bounds = paint (self, i, NULL);

      self->width += bounds.width + 2 * STUB;
      self->height = MAX (self->height, bounds.height + 2 * EDGE);
    }

  return GTK_WIDGET (self);
}
