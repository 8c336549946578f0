/* app/choosing/variant-icon.c - a small picture of an element or a tool
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/choosing/variant-icon.h"

#include <adwaita.h>

#include "app/choosing/icon-shapes.h"
#include "draw/paint.h"

#define PIXEL_SIZE 20

struct _PwVariantIcon
{
  GtkWidget parent_instance;

  char *symbol;
  int   pixel_size;
};

G_DEFINE_FINAL_TYPE (PwVariantIcon, pw_variant_icon, GTK_TYPE_WIDGET)

enum
{
  PROP_SYMBOL = 1,
  PROP_PIXEL_SIZE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
pw_variant_icon_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  *minimum = *natural = PW_VARIANT_ICON (widget)->pixel_size;
}

static PwIconInk
choose_ink (GtkWidget *widget)
{
  const PwTheme *theme = pw_theme_find (adw_style_manager_get_dark (adw_style_manager_get_default ()) ? "dark" : "light");
  GdkRGBA        color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  return (PwIconInk){ { color.red, color.green, color.blue, color.alpha }, theme->surface };
}

static void
pw_variant_icon_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  PwVariantIcon  *self = PW_VARIANT_ICON (widget);
  PwIconInk       ink = choose_ink (widget);
  float           width = (float) gtk_widget_get_width (widget);
  float           height = (float) gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  double          scale = MIN (width, height) / PW_ICON_UNITS;
  g_autoptr (PwDisplayList) list = self->symbol != NULL ? pw_icon_shapes_draw (self->symbol, &ink) : NULL;
  cairo_t *cr;

  if (list == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, (width - PW_ICON_UNITS * scale) / 2, (height - PW_ICON_UNITS * scale) / 2);
  cairo_scale (cr, scale, scale);
  pw_paint_list (list, cr);
  cairo_destroy (cr);
}

static void
pw_variant_icon_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  PwVariantIcon *self = PW_VARIANT_ICON (object);

  switch (prop_id)
    {
    case PROP_SYMBOL:
      g_value_set_string (value, self->symbol);
      break;
    case PROP_PIXEL_SIZE:
      g_value_set_int (value, self->pixel_size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pw_variant_icon_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  PwVariantIcon *self = PW_VARIANT_ICON (object);

  switch (prop_id)
    {
    case PROP_SYMBOL:
      pw_variant_icon_set_symbol (self, g_value_get_string (value));
      break;
    case PROP_PIXEL_SIZE:
      self->pixel_size = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pw_variant_icon_finalize (GObject *object)
{
  g_free (PW_VARIANT_ICON (object)->symbol);

  G_OBJECT_CLASS (pw_variant_icon_parent_class)->finalize (object);
}

static void
pw_variant_icon_class_init (PwVariantIconClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = pw_variant_icon_get_property;
  object_class->set_property = pw_variant_icon_set_property;
  object_class->finalize = pw_variant_icon_finalize;
  widget_class->measure = pw_variant_icon_measure;
  widget_class->snapshot = pw_variant_icon_snapshot;

  properties[PROP_SYMBOL] = g_param_spec_string ("symbol", NULL, NULL, NULL,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PIXEL_SIZE] = g_param_spec_int ("pixel-size", NULL, NULL, 8, 128, PIXEL_SIZE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "varianticon");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pw_variant_icon_init (PwVariantIcon *self)
{
  self->pixel_size = PIXEL_SIZE;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
pw_variant_icon_new (const char *symbol,
                     int         pixel_size)
{
  return g_object_new (PW_TYPE_VARIANT_ICON, "symbol", symbol, "pixel-size", pixel_size, NULL);
}

const char *
pw_variant_icon_get_symbol (PwVariantIcon *self)
{
  g_return_val_if_fail (PW_IS_VARIANT_ICON (self), NULL);

  return self->symbol;
}

void
pw_variant_icon_set_symbol (PwVariantIcon *self,
                            const char    *symbol)
{
  g_return_if_fail (PW_IS_VARIANT_ICON (self));

  if (g_strcmp0 (self->symbol, symbol) == 0)
    return;
  g_free (self->symbol);
  self->symbol = g_strdup (symbol);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SYMBOL]);
}
