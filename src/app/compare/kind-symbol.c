/* app/compare/kind-symbol.c - the sign of a kind of difference
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/kind-symbol.h"

#include "draw/paint.h"

struct _PwKindSymbol
{
  GtkWidget parent_instance;

  PwSign sign;
};

G_DEFINE_FINAL_TYPE (PwKindSymbol, pw_kind_symbol, GTK_TYPE_WIDGET)

static const struct
{
  PwDifference kind;
  PwSign       sign;
} kind_signs[] = {
  { PW_DIFFERENCE_MISSING, PW_SIGN_MISSING },
  { PW_DIFFERENCE_ONLY, PW_SIGN_EXTRA },
  { PW_DIFFERENCE_WORDING, PW_SIGN_WORDING },
  { PW_DIFFERENCE_ORDER, PW_SIGN_ORDER },
  { PW_DIFFERENCE_ROLE, PW_SIGN_ROLE },
  { PW_DIFFERENCE_MEDIUM, PW_SIGN_MEDIUM },
  { PW_DIFFERENCE_TIME, PW_SIGN_TIME },
  { PW_DIFFERENCE_SYSTEM, PW_SIGN_SYSTEM },
  { PW_DIFFERENCE_TYPE, PW_SIGN_TYPE },
};

static void
draw_sign (cairo_t *cr,
           PwSign   sign)
{
  g_autoptr (PwDisplayList) list = pw_display_list_new ();
  PwColor color = { 0, 0, 0, 1 };

  cairo_pattern_get_rgba (cairo_get_source (cr), &color.red, &color.green, &color.blue, &color.alpha);
  pw_sign_draw (sign, list, (PwPoint){ PW_SIGN_SIZE / 2, PW_SIGN_SIZE / 2 }, 1, color);
  pw_paint_list (list, cr);
}

void
pw_kind_symbol_draw (cairo_t     *cr,
                     PwDifference kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_signs); i++)
    if (kind_signs[i].kind == kind)
      draw_sign (cr, kind_signs[i].sign);
}

static void
pw_kind_symbol_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  *minimum = *natural = PW_KIND_SYMBOL_SIZE;
}

static void
pw_kind_symbol_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  PwKindSymbol *self = PW_KIND_SYMBOL (widget);
  GdkRGBA       color;
  cairo_t      *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, PW_KIND_SYMBOL_SIZE, PW_KIND_SYMBOL_SIZE));

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_translate (cr, 3, 3);
  cairo_scale (cr, 14.0 / 16, 14.0 / 16);
  draw_sign (cr, self->sign);
  cairo_destroy (cr);
}

static void
pw_kind_symbol_class_init (PwKindSymbolClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = pw_kind_symbol_measure;
  widget_class->snapshot = pw_kind_symbol_snapshot;
  gtk_widget_class_set_css_name (widget_class, "kindsymbol");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pw_kind_symbol_init (PwKindSymbol *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
pw_kind_symbol_new (PwDifference kind)
{
  PwSign sign = PW_SIGN_WORDING;

  for (guint i = 0; i < G_N_ELEMENTS (kind_signs); i++)
    if (kind_signs[i].kind == kind)
      sign = kind_signs[i].sign;

  return pw_kind_symbol_new_for_sign (sign, pw_difference_get_label (kind));
}

GtkWidget *
pw_kind_symbol_new_for_sign (PwSign      sign,
                             const char *label)
{
  PwKindSymbol *self = g_object_new (PW_TYPE_KIND_SYMBOL, NULL);

  self->sign = sign;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), label);
  if (label != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}
