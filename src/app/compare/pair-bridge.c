/* app/compare/pair-bridge.c - the line that joins the selected step with its partners
 *
 *        ┌──────────────( 7 Rasse prüfen )──────────────┐
 *     ┌──┴──┐                                        ┌──┴──┐
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/pair-bridge.h"

#include "app/compare/kind-symbol.h"

/* All in pixels. */
#define LINE_WIDTH 3.0
#define RADIUS 8.0
#define STEP 6.0
#define CLEARANCE 4.0
#define TOP_MARGIN 18.0
#define LEAST_RISE 14.0
#define PILL_HEIGHT 26.0
#define PILL_PADDING 10.0
#define PILL_SIGN 16.0

struct _PwPairBridge
{
  GtkWidget parent_instance;

  GArray      *ends; /* PwBridgeEnd without obstacles */
  double       height;
  char        *label;
  PwDifference kind;
};

G_DEFINE_FINAL_TYPE (PwPairBridge, pw_pair_bridge, GTK_TYPE_WIDGET)

/* The suggested button's blue: readable with white in it. */
static const GdkRGBA blue = { 0.110f, 0.443f, 0.847f, 1 };
static const GdkRGBA white = { 1, 1, 1, 1 };

static const PwBridgeEnd *
get_end (const GArray *ends,
         guint         n)
{
  return &g_array_index (ends, PwBridgeEnd, n);
}

static double
get_middle (const PwBridgeEnd *end)
{
  return end->step.x + end->step.width / 2;
}

static gboolean
meets (const PwRect *a,
       PwRect        b)
{
  return a->x < b.x + b.width && b.x < a->x + a->width && a->y < b.y + b.height && b.y < a->y + a->height;
}

static guint
count_met (const GArray *ends,
           double        y)
{
  double first = get_middle (get_end (ends, 0));
  double last = get_middle (get_end (ends, ends->len - 1));
  PwRect across = { first, y - CLEARANCE, last - first, 2 * CLEARANCE };
  guint  n = 0;

  for (guint i = 0; i < ends->len; i++)
    {
      const PwBridgeEnd *end = get_end (ends, i);
      PwRect             rise = { get_middle (end) - CLEARANCE, y, 2 * CLEARANCE, MAX (end->step.y - y - 1, 0) };

      for (guint o = 0; o < end->obstacles->len; o++)
        {
          const PwRect *obstacle = &g_array_index (end->obstacles, PwRect, o);

          n += meets (obstacle, across) || meets (obstacle, rise);
        }
    }

  return n;
}

double
pw_pair_bridge_find_height (const GArray *ends)
{
  double top = get_end (ends, 0)->pane.y;
  double lowest = get_end (ends, 0)->step.y;
  double best;
  guint  least = G_MAXUINT;

  for (guint i = 1; i < ends->len; i++)
    {
      top = MAX (top, get_end (ends, i)->pane.y);
      lowest = MIN (lowest, get_end (ends, i)->step.y);
    }
  top += TOP_MARGIN;
  lowest = MAX (lowest - LEAST_RISE, top);
  best = lowest;
  for (double y = lowest; y >= top; y -= STEP)
    {
      guint n = count_met (ends, y);

      if (n < least)
        {
          least = n;
          best = y;
        }
    }

  return best;
}

static void
draw_line (PwPairBridge *self,
           cairo_t      *cr)
{
  double first = get_middle (get_end (self->ends, 0));
  double last = get_middle (get_end (self->ends, self->ends->len - 1));
  double y = self->height;
  double radius = MIN (RADIUS, (last - first) / 2);

  gdk_cairo_set_source_rgba (cr, &blue);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_move_to (cr, first, MAX (get_end (self->ends, 0)->step.y, y));
  cairo_line_to (cr, first, y + radius);
  cairo_curve_to (cr, first, y, first, y, first + radius, y);
  cairo_line_to (cr, last - radius, y);
  cairo_curve_to (cr, last, y, last, y, last, y + radius);
  cairo_line_to (cr, last, MAX (get_end (self->ends, self->ends->len - 1)->step.y, y));
  for (guint i = 1; i + 1 < self->ends->len; i++)
    {
      cairo_move_to (cr, get_middle (get_end (self->ends, i)), y);
      cairo_line_to (cr, get_middle (get_end (self->ends, i)), MAX (get_end (self->ends, i)->step.y, y));
    }
  cairo_stroke (cr);
}

static void
draw_pill (PwPairBridge *self,
           GtkSnapshot  *snapshot)
{
  double   middle = (get_end (self->ends, 0)->pane.x + get_end (self->ends, 0)->pane.width + get_end (self->ends, 1)->pane.x) / 2;
  gboolean has_sign = self->kind != PW_DIFFERENCE_NONE;
  double   width;
  double   x;
  int      text_width;
  int      text_height;
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->label);
  GskRoundedRect pill;

  /* The line need not pass between the panes. */
  middle = CLAMP (middle, get_middle (get_end (self->ends, 0)), get_middle (get_end (self->ends, self->ends->len - 1)));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, 280 * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  width = text_width + 2 * PILL_PADDING + (has_sign ? PILL_SIGN + 6 : 0);
  x = CLAMP (middle - width / 2, 4, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - width - 4, 4));

  gsk_rounded_rect_init_from_rect (&pill, &GRAPHENE_RECT_INIT ((float) x, (float) (self->height - PILL_HEIGHT / 2), (float) width, (float) PILL_HEIGHT), (float) PILL_HEIGHT / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, &blue, &pill.bounds);
  gtk_snapshot_pop (snapshot);
  if (has_sign)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &pill.bounds);

      gdk_cairo_set_source_rgba (cr, &white);
      cairo_translate (cr, x + PILL_PADDING, self->height - PILL_SIGN / 2);
      pw_kind_symbol_draw (cr, self->kind);
      cairo_destroy (cr);
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x + width - PILL_PADDING - text_width), (float) (self->height - text_height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, &white);
  gtk_snapshot_restore (snapshot);
}

static void
pw_pair_bridge_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  PwPairBridge *self = PW_PAIR_BRIDGE (widget);
  cairo_t      *cr;

  if (self->ends->len < 2)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget)));
  draw_line (self, cr);
  cairo_destroy (cr);
  draw_pill (self, snapshot);
}

static void
pw_pair_bridge_finalize (GObject *object)
{
  PwPairBridge *self = PW_PAIR_BRIDGE (object);

  g_array_unref (self->ends);
  g_free (self->label);
  G_OBJECT_CLASS (pw_pair_bridge_parent_class)->finalize (object);
}

static void
pw_pair_bridge_class_init (PwPairBridgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pw_pair_bridge_finalize;
  widget_class->snapshot = pw_pair_bridge_snapshot;
  gtk_widget_class_set_css_name (widget_class, "pairbridge");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pw_pair_bridge_init (PwPairBridge *self)
{
  self->ends = g_array_new (FALSE, FALSE, sizeof (PwBridgeEnd));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
pw_pair_bridge_set_ends (PwPairBridge *self,
                         const GArray *ends,
                         const char   *label,
                         PwDifference  kind)
{
  g_return_if_fail (PW_IS_PAIR_BRIDGE (self));

  g_array_set_size (self->ends, 0);
  g_free (self->label);
  self->label = g_strdup (label);
  self->kind = kind;
  if (ends != NULL && ends->len > 1)
    {
      g_array_append_vals (self->ends, ends->data, ends->len);
      self->height = pw_pair_bridge_find_height (ends);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
