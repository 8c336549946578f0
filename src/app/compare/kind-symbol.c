/* app/compare/kind-symbol.c - the sign of a kind of difference
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/kind-symbol.h"

struct _PwKindSymbol
{
  GtkWidget parent_instance;

  PwDifference kind;
};

G_DEFINE_FINAL_TYPE (PwKindSymbol, pw_kind_symbol, GTK_TYPE_WIDGET)

/* Stands between lines that do not touch. */
#define PEN_UP G_MAXDOUBLE

static void
draw_lines (cairo_t      *cr,
            const double *coordinates,
            guint         n)
{
  gboolean is_up = TRUE;
  guint    i = 0;

  while (i < n)
    {
      if (coordinates[i] == PEN_UP)
        {
          is_up = TRUE;
          i++;
          continue;
        }
      if (is_up)
        cairo_move_to (cr, coordinates[i], coordinates[i + 1]);
      else
        cairo_line_to (cr, coordinates[i], coordinates[i + 1]);
      is_up = FALSE;
      i += 2;
    }
  cairo_stroke (cr);
}

#define DRAW(...) draw_lines (cr, (const double[]){ __VA_ARGS__ }, sizeof ((const double[]){ __VA_ARGS__ }) / sizeof (double))

static void
draw_circle (cairo_t *cr,
             double   x,
             double   y,
             double   radius)
{
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
draw_person (cairo_t *cr)
{
  draw_circle (cr, 8, 5, 2.7);
  cairo_move_to (cr, 2.8, 13.5);
  cairo_curve_to (cr, 3.2, 10.5, 5.2, 9.1, 8, 9.1);
  cairo_curve_to (cr, 10.8, 9.1, 12.8, 10.5, 13.2, 13.5);
  cairo_stroke (cr);
}

static void
draw_gear (cairo_t *cr)
{
  draw_circle (cr, 8, 8, 3.2);
  for (guint i = 0; i < 8; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, 8, 8);
      cairo_rotate (cr, i * G_PI / 4);
      cairo_move_to (cr, 4.6, 0);
      cairo_line_to (cr, 6.2, 0);
      cairo_stroke (cr);
      cairo_restore (cr);
    }
}

void
pw_kind_symbol_draw (cairo_t     *cr,
                     PwDifference kind)
{
  cairo_set_line_width (cr, 1.6);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);

  switch (kind)
    {
    case PW_DIFFERENCE_MISSING:
      DRAW (3, 8, 13, 8);
      break;
    case PW_DIFFERENCE_ONLY:
      DRAW (8, 3, 8, 13, PEN_UP, 3, 8, 13, 8);
      break;
    case PW_DIFFERENCE_WORDING:
      DRAW (3, 6.2, 13, 6.2, PEN_UP, 3, 9.8, 13, 9.8, PEN_UP, 10.6, 2.8, 5.4, 13.2);
      break;
    case PW_DIFFERENCE_ORDER:
      DRAW (2.5, 5.5, 12.5, 5.5, PEN_UP, 9.8, 2.8, 12.5, 5.5, 9.8, 8.2,
            PEN_UP, 13.5, 10.8, 3.5, 10.8, PEN_UP, 6.2, 8.1, 3.5, 10.8, 6.2, 13.5);
      break;
    case PW_DIFFERENCE_ROLE:
      draw_person (cr);
      break;
    case PW_DIFFERENCE_MEDIUM:
      DRAW (4.5, 6, 4.5, 2.5, 11.5, 2.5, 11.5, 6, PEN_UP, 4.5, 11.5, 2.6, 11.5, 2.6, 6.3, 13.4, 6.3, 13.4, 11.5, 11.5, 11.5,
            PEN_UP, 4.8, 9.2, 11.2, 9.2, 11.2, 13.5, 4.8, 13.5, 4.8, 9.2);
      break;
    case PW_DIFFERENCE_TIME:
      draw_circle (cr, 8, 8.6, 5);
      DRAW (8, 5.8, 8, 8.8, 10, 10.1, PEN_UP, 6.2, 1.9, 9.8, 1.9);
      break;
    case PW_DIFFERENCE_SYSTEM:
      draw_gear (cr);
      break;
    case PW_DIFFERENCE_TYPE:
      DRAW (2.5, 4.5, 13.5, 4.5, 13.5, 11.5, 2.5, 11.5, 2.5, 4.5);
      break;
    case PW_DIFFERENCE_NONE:
    default:
      break;
    }
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
  pw_kind_symbol_draw (cr, self->kind);
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
  PwKindSymbol *self = g_object_new (PW_TYPE_KIND_SYMBOL, NULL);
  const char   *label = pw_difference_get_label (kind);

  self->kind = kind;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}
