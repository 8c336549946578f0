/* app/city-sign.c - a city's sign, as number plates have it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/city-sign.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Size of the picture, in pixels at scale 1. */
#define ICON_WIDTH 28
#define ICON_HEIGHT 18
#define ICON_SCALE 2

/* WCAG AA for small text. */
#define MIN_CONTRAST 4.5

struct _PwCitySign
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (PwCitySign, pw_city_sign, ADW_TYPE_BIN)

static double
channel_luminance (double value)
{
  return value <= 0.03928 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/* WCAG 2.1, relative luminance. */
static double
luminance (PwColor color)
{
  return 0.2126 * channel_luminance (color.red) + 0.7152 * channel_luminance (color.green) +
         0.0722 * channel_luminance (color.blue);
}

gboolean
pw_city_sign_text_is_white (PwColor color)
{
  return 1.05 / (luminance (color) + 0.05) >= MIN_CONTRAST;
}

/* One rule per colour, made when a workspace first brings it. */
const char *
pw_city_sign_get_css_class (PwColor color)
{
  static GHashTable     *known = NULL;
  static GString        *css = NULL;
  static GtkCssProvider *provider = NULL;
  g_autofree char       *hex = pw_color_to_hex (color);
  g_autofree char       *name = g_strconcat ("city-", hex + 1, NULL);
  const char            *interned = g_intern_string (name);

  if (known == NULL)
    {
      known = g_hash_table_new (g_str_hash, g_str_equal);
      css = g_string_new (NULL);
      provider = gtk_css_provider_new ();
      gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
    }

  if (g_hash_table_add (known, (gpointer) interned))
    {
      g_string_append_printf (css,
                              "citysign.%s:not(.missing) { border-color: %s; }\n"
                              "citysign.%s.recorded { background-color: %s; color: %s; }\n"
                              ".%s-line { border-color: %s; }\n",
                              name, hex, name, hex, pw_city_sign_text_is_white (color) ? "#ffffff" : "#101010", name, hex);
      gtk_css_provider_load_from_data (provider, css->str, (gssize) css->len);
    }

  return interned;
}

const char *
pw_recording_state_get_label (PwRecordingState state)
{
  switch (state)
    {
    case PW_RECORDING_RECORDED:
      return C_ ("process of a city", "recorded");
    case PW_RECORDING_IN_WORK:
      return C_ ("process of a city", "in work");
    case PW_RECORDING_MISSING:
    default:
      return C_ ("process of a city", "missing");
    }
}

static const char *
get_text (const PwCity    *city,
          PwRecordingState state)
{
  return state == PW_RECORDING_MISSING ? "–" : city->sign;
}

static void
pw_city_sign_class_init (PwCitySignClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "citysign");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pw_city_sign_init (PwCitySign *self)
{
}

GtkWidget *
pw_city_sign_new (const PwCity    *city,
                  PwRecordingState state)
{
  static const char *const classes[] = {
    [PW_RECORDING_MISSING] = "missing",
    [PW_RECORDING_IN_WORK] = "in-work",
    [PW_RECORDING_RECORDED] = "recorded",
  };
  GtkWidget       *self = g_object_new (PW_TYPE_CITY_SIGN, "valign", GTK_ALIGN_CENTER, "halign", GTK_ALIGN_CENTER, NULL);
  GtkWidget       *label = gtk_label_new (get_text (city, state));
  g_autofree char *name = g_strdup_printf ("%s, %s", city->name, pw_recording_state_get_label (state));

  gtk_widget_add_css_class (self, classes[state]);
  gtk_widget_add_css_class (self, pw_city_sign_get_css_class (city->color));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_bin_set_child (ADW_BIN (self), label);

  return self;
}

static void
rounded_rectangle (cairo_t *cr,
                   double   x,
                   double   y,
                   double   width,
                   double   height,
                   double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, G_PI + G_PI_2);
  cairo_close_path (cr);
}

static void
paint_text (cairo_t    *cr,
            const char *text)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Cantarell, sans-serif Ultra-Bold");
  int width;
  int height;

  pango_font_description_set_absolute_size (font, 11 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (cr, (ICON_WIDTH - width) / 2.0, (ICON_HEIGHT - height) / 2.0);
  pango_cairo_show_layout (cr, layout);
}

GIcon *
pw_city_sign_create_icon (const PwCity    *city,
                          PwRecordingState state,
                          gboolean         is_dark)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, ICON_WIDTH * ICON_SCALE, ICON_WIDTH * ICON_SCALE);
  cairo_t         *cr = cairo_create (surface);
  PwColor          color = city->color;
  double           ground = is_dark ? 0.95 : 0.17;
  GdkTexture      *texture;

  /* A square picture, since icons are scaled by their larger side. */
  cairo_scale (cr, ICON_SCALE, ICON_SCALE);
  cairo_translate (cr, 0, (ICON_WIDTH - ICON_HEIGHT) / 2.0);
  rounded_rectangle (cr, 0.75, 0.75, ICON_WIDTH - 1.5, ICON_HEIGHT - 1.5, 3.5);
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
  cairo_set_line_width (cr, 1.5);
  if (state == PW_RECORDING_RECORDED)
    {
      cairo_fill_preserve (cr);
      ground = pw_city_sign_text_is_white (color) ? 1.0 : 0.06;
    }
  if (state != PW_RECORDING_MISSING)
    cairo_stroke (cr);
  cairo_new_path (cr);
  cairo_set_source_rgb (cr, ground, ground, ground);
  paint_text (cr, get_text (city, state));
  cairo_destroy (cr);

  cairo_surface_flush (surface);
  {
    int stride = cairo_image_surface_get_stride (surface);
    int size = ICON_WIDTH * ICON_SCALE;
    g_autoptr (GBytes) bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) size);

    texture = gdk_memory_texture_new (size, size, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
  }
  cairo_surface_destroy (surface);

  return G_ICON (texture);
}
