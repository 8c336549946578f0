/* app/compare/step-cell.c - one cell of the alignment table, drawn by itself
 *
 *   ┌────┬──────────────────────────┬──────────┐
 *   │ ≠  │ headline, wrapped        │ trailing │
 *   │    │ caption, wrapped         │          │
 *   └────┴──────────────────────────┴──────────┘
 * A city's cell has its sign before the text, the step's cell has the signs of its
 * row at the end.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/step-cell.h"

#include "app/compare/kind-symbol.h"
#include "app/compare/verdict-symbol.h"

#define PADDING_X 8
#define PADDING_Y 6
#define GAP 6
#define EQUAL_WIDTH 14
#define MIN_TEXT_WIDTH 40
#define CAPTION_SCALE 0.93
#define MAX_ROW_SIGNS 2
#define LEAST_WIDTH_FOR_ROW_SIGNS 170
#define HATCH_DISTANCE 8.5
#define CHIP_HEIGHT 24
#define CHIP_PADDING 9
#define CHIP_SIGN 14

struct _PwStepCell
{
  GtkWidget parent_instance;

  PwStepCellKind kind;
  PwCellText    *text;
  PangoLayout   *headline;
  PangoLayout   *caption;     /* nullable */
  PangoLayout   *trailing;    /* nullable */
  gboolean       has_no_room; /* for the signs of the row */
};

G_DEFINE_FINAL_TYPE (PwStepCell, pw_step_cell, GTK_TYPE_WIDGET)

static PangoLayout *
layout_new (PwStepCell *self,
            const char *text,
            gboolean    is_bold,
            double      scale)
{
  PangoLayout   *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoAttrList *attributes = pango_attr_list_new ();

  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (scale != 1.0)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);

  return layout;
}

static void
drop_layouts (PwStepCell *self)
{
  g_clear_object (&self->headline);
  g_clear_object (&self->caption);
  g_clear_object (&self->trailing);
}

static void
ensure_layouts (PwStepCell *self)
{
  if (self->headline != NULL)
    return;

  self->headline = layout_new (self, self->text->headline, self->text->is_strong, 1.0);
  if (self->kind == PW_STEP_CELL_NUMBER)
    pango_layout_set_alignment (self->headline, PANGO_ALIGN_RIGHT);
  if (self->text->caption != NULL)
    self->caption = layout_new (self, self->text->caption, FALSE, CAPTION_SCALE);
  if (self->text->trailing != NULL)
    self->trailing = layout_new (self, self->text->trailing, self->text->is_trailing_strong, 1.0);
}

static guint
count_signs (PwStepCell *self)
{
  guint n = 0;
  guint most = self->kind == PW_STEP_CELL_STEP ? MAX_ROW_SIGNS : 1;

  if (self->has_no_room)
    return 0;
  while (n < most && self->text->kinds[n] != PW_DIFFERENCE_NONE)
    n++;

  return n;
}

static int
get_layout_width (PangoLayout *layout)
{
  int width = 0;

  if (layout != NULL)
    pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static int
get_layout_height (PangoLayout *layout)
{
  int height = 0;

  if (layout != NULL)
    pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

/* What stands beside the text: signs, "=", the trailing text, and the gaps. */
static int
get_side_width (PwStepCell *self)
{
  guint n_signs = count_signs (self);
  int   width = (int) n_signs * (PW_KIND_SYMBOL_SIZE + GAP);

  if (self->kind == PW_STEP_CELL_VERDICT && self->text->state != PW_ROW_STATE_SAME)
    width += 2 * CHIP_PADDING + CHIP_SIGN + GAP;
  if (self->text->is_same)
    width += EQUAL_WIDTH + GAP;
  if (self->trailing != NULL)
    width += GAP + get_layout_width (self->trailing);

  return width;
}

static int
set_width (PwStepCell *self,
           int         width)
{
  int for_text;

  self->has_no_room = self->kind == PW_STEP_CELL_STEP && width < LEAST_WIDTH_FOR_ROW_SIGNS;
  for_text = MAX (width - 2 * PADDING_X - get_side_width (self), MIN_TEXT_WIDTH / 2);
  pango_layout_set_width (self->headline, for_text * PANGO_SCALE);
  if (self->caption != NULL)
    pango_layout_set_width (self->caption, for_text * PANGO_SCALE);

  return for_text;
}

static void
pw_step_cell_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  PwStepCell *self = PW_STEP_CELL (widget);

  ensure_layouts (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 2 * PADDING_X + get_side_width (self) + MIN_TEXT_WIDTH / 2;
      *natural = 2 * PADDING_X + get_side_width (self) + 100;
      /* A chip that may be as wide as it likes stays on one line. */
      if (self->kind == PW_STEP_CELL_VERDICT)
        {
          pango_layout_set_width (self->headline, -1);
          *natural = 2 * PADDING_X + get_side_width (self) + get_layout_width (self->headline);
        }
      return;
    }

  set_width (self, for_size >= 0 ? for_size : 160);
  *minimum = *natural = MAX (get_layout_height (self->headline) + get_layout_height (self->caption), self->kind == PW_STEP_CELL_VERDICT ? CHIP_HEIGHT : PW_KIND_SYMBOL_SIZE) + 2 * PADDING_Y;
}

static GtkSizeRequestMode
pw_step_cell_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GdkRGBA
lookup (GtkStyleContext *context,
        const char      *name)
{
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (context, name, &color))
    gtk_style_context_get_color (context, &color);

  return color;
}

static void
append_layout (GtkSnapshot   *snapshot,
               PangoLayout   *layout,
               double         x,
               double         y,
               const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_hatch (GtkSnapshot   *snapshot,
            int            width,
            int            height,
            const GdkRGBA *color)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1);
  for (double x = -height; x < width; x += HATCH_DISTANCE)
    {
      cairo_move_to (cr, x, height);
      cairo_line_to (cr, x + height, 0);
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_sign (GtkSnapshot   *snapshot,
           PwDifference   kind,
           double         x,
           double         y,
           const GdkRGBA *ground,
           const GdkRGBA *color)
{
  const float    size = PW_KIND_SYMBOL_SIZE;
  GskRoundedRect box;
  cairo_t       *cr;

  gsk_rounded_rect_init_from_rect (&box, &GRAPHENE_RECT_INIT ((float) x, (float) y, size, size), 5);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, ground, &box.bounds);
  gtk_snapshot_pop (snapshot);

  cr = gtk_snapshot_append_cairo (snapshot, &box.bounds);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_translate (cr, x + 3, y + 3);
  cairo_scale (cr, 14.0 / 16, 14.0 / 16);
  pw_kind_symbol_draw (cr, kind);
  cairo_destroy (cr);
}

/* Signs and "=" at the start; returns where the text begins. */
static int
snapshot_start (PwStepCell    *self,
                GtkSnapshot   *snapshot,
                double         middle,
                const GdkRGBA *ground,
                const GdkRGBA *foreground,
                const GdkRGBA *secondary)
{
  int x = PADDING_X;

  if (self->kind == PW_STEP_CELL_CITY && self->text->kinds[0] != PW_DIFFERENCE_NONE)
    {
      draw_sign (snapshot, self->text->kinds[0], x, middle - PW_KIND_SYMBOL_SIZE / 2.0, ground, foreground);
      x += PW_KIND_SYMBOL_SIZE + GAP;
    }
  if (self->text->is_same)
    {
      g_autoptr (PangoLayout) equal = layout_new (self, "=", FALSE, 1.0);

      append_layout (snapshot, equal, x + (EQUAL_WIDTH - get_layout_width (equal)) / 2.0, middle - get_layout_height (equal) / 2.0, secondary);
      x += EQUAL_WIDTH + GAP;
    }

  return x;
}

/* What people have said about the row: sign, word and colour. */
static void
snapshot_verdict (PwStepCell      *self,
                  GtkSnapshot     *snapshot,
                  GtkStyleContext *context,
                  int              height,
                  const GdkRGBA   *foreground)
{
  static const struct
  {
    const char *color; /* %NULL for an outline in the colour of text */
    float       share;
  } looks[PW_N_ROW_STATES] = {
    [PW_ROW_STATE_PROPOSAL] = { "pw_accent_text", 0.14f },
    [PW_ROW_STATE_OPEN] = { "pw_hint", 0.16f },
    [PW_ROW_STATE_ALIGN] = { "pw_ok", 0.14f },
  };
  const char    *name = looks[self->text->state].color;
  GdkRGBA        color = name != NULL ? lookup (context, name) : *foreground;
  GdkRGBA        ground = color;
  int            text_width = get_layout_width (self->headline);
  float          y = (float) (height - CHIP_HEIGHT - get_layout_height (self->caption)) / 2;
  GskRoundedRect chip;
  cairo_t       *cr;

  gsk_rounded_rect_init_from_rect (&chip, &GRAPHENE_RECT_INIT (PADDING_X, y, (float) (text_width + 2 * CHIP_PADDING + CHIP_SIGN + GAP), CHIP_HEIGHT), CHIP_HEIGHT / 2.0f);
  if (name != NULL)
    {
      ground.alpha = looks[self->text->state].share;
      gtk_snapshot_push_rounded_clip (snapshot, &chip);
      gtk_snapshot_append_color (snapshot, &ground, &chip.bounds);
      gtk_snapshot_pop (snapshot);
    }
  else
    {
      gtk_snapshot_append_border (snapshot, &chip, (float[]){ 1.3f, 1.3f, 1.3f, 1.3f }, (GdkRGBA[]){ color, color, color, color });
    }

  cr = gtk_snapshot_append_cairo (snapshot, &chip.bounds);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_translate (cr, PADDING_X + CHIP_PADDING, y + (CHIP_HEIGHT - CHIP_SIGN) / 2.0);
  cairo_scale (cr, CHIP_SIGN / 16.0, CHIP_SIGN / 16.0);
  pw_verdict_symbol_draw (cr, self->text->state);
  cairo_destroy (cr);
  append_layout (snapshot, self->headline, PADDING_X + CHIP_PADDING + CHIP_SIGN + GAP, y + (CHIP_HEIGHT - get_layout_height (self->headline)) / 2.0, &color);
  if (self->caption != NULL)
    append_layout (snapshot, self->caption, PADDING_X + CHIP_PADDING, y + CHIP_HEIGHT, &color);
}

static void
pw_step_cell_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  PwStepCell      *self = PW_STEP_CELL (widget);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  int              width = gtk_widget_get_width (widget);
  int              height = gtk_widget_get_height (widget);
  GdkRGBA          foreground;
  GdkRGBA          secondary = lookup (context, "pw_secondary");
  GdkRGBA          ground = lookup (context, "pw_chip");
  gboolean         is_quiet = !self->text->is_strong && self->kind != PW_STEP_CELL_NOTE;
  double           text_height;
  double           y;
  int              x;

  gtk_style_context_get_color (context, &foreground);
  ensure_layouts (self);
  set_width (self, width);
  if (self->kind == PW_STEP_CELL_VERDICT && self->text->state != PW_ROW_STATE_SAME)
    {
      snapshot_verdict (self, snapshot, context, height, &foreground);
      return;
    }
  if (self->text->is_missing)
    {
      GdkRGBA hatch = lookup (context, "pw_hatch");

      draw_hatch (snapshot, width, height, &hatch);
    }

  x = snapshot_start (self, snapshot, height / 2.0, &ground, &foreground, &secondary);
  text_height = get_layout_height (self->headline) + get_layout_height (self->caption);
  y = (height - text_height) / 2.0;
  append_layout (snapshot, self->headline, x, y, is_quiet ? &secondary : &foreground);
  if (self->caption != NULL)
    append_layout (snapshot, self->caption, x, y + get_layout_height (self->headline), &secondary);
  if (self->trailing != NULL)
    append_layout (snapshot, self->trailing, width - PADDING_X - get_layout_width (self->trailing), (height - get_layout_height (self->trailing)) / 2.0, &foreground);

  if (self->kind == PW_STEP_CELL_STEP)
    for (guint i = 0; i < count_signs (self); i++)
      draw_sign (snapshot, self->text->kinds[i], width - PADDING_X - (int) (i + 1) * (PW_KIND_SYMBOL_SIZE + GAP) + GAP,
                 (height - PW_KIND_SYMBOL_SIZE) / 2.0, &ground, &foreground);
}

static void
pw_step_cell_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pw_step_cell_parent_class)->css_changed (widget, change);

  drop_layouts (PW_STEP_CELL (widget));
}

static void
pw_step_cell_system_setting_changed (GtkWidget       *widget,
                                     GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (pw_step_cell_parent_class)->system_setting_changed (widget, setting);

  drop_layouts (PW_STEP_CELL (widget));
  gtk_widget_queue_resize (widget);
}

static void
pw_step_cell_finalize (GObject *object)
{
  PwStepCell *self = PW_STEP_CELL (object);

  drop_layouts (self);
  pw_cell_text_free (self->text);
  G_OBJECT_CLASS (pw_step_cell_parent_class)->finalize (object);
}

static void
pw_step_cell_class_init (PwStepCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pw_step_cell_finalize;
  widget_class->measure = pw_step_cell_measure;
  widget_class->get_request_mode = pw_step_cell_get_request_mode;
  widget_class->snapshot = pw_step_cell_snapshot;
  widget_class->css_changed = pw_step_cell_css_changed;
  widget_class->system_setting_changed = pw_step_cell_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "stepcell");
}

static void
pw_step_cell_init (PwStepCell *self)
{
}

GtkWidget *
pw_step_cell_new (PwStepCellKind kind,
                  PwCellText    *text)
{
  static const char *const classes[] = {
    [PW_STEP_CELL_NUMBER] = "number",
    [PW_STEP_CELL_STEP] = "step",
    [PW_STEP_CELL_CITY] = "city",
    [PW_STEP_CELL_HEAD] = "head",
    [PW_STEP_CELL_VERDICT] = "verdict",
    [PW_STEP_CELL_NOTE] = "note",
  };
  static const GtkAccessibleRole roles[] = {
    [PW_STEP_CELL_NUMBER] = GTK_ACCESSIBLE_ROLE_GRID_CELL,
    [PW_STEP_CELL_STEP] = GTK_ACCESSIBLE_ROLE_ROW_HEADER,
    [PW_STEP_CELL_CITY] = GTK_ACCESSIBLE_ROLE_GRID_CELL,
    [PW_STEP_CELL_HEAD] = GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
    [PW_STEP_CELL_VERDICT] = GTK_ACCESSIBLE_ROLE_GRID_CELL,
    [PW_STEP_CELL_NOTE] = GTK_ACCESSIBLE_ROLE_GRID_CELL,
  };
  PwStepCell *self = g_object_new (PW_TYPE_STEP_CELL,
                                   "accessible-role", roles[kind],
                                   "focusable", kind != PW_STEP_CELL_HEAD,
                                   NULL);

  self->kind = kind;
  self->text = text;
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[kind]);
  if (text->is_missing)
    gtk_widget_add_css_class (GTK_WIDGET (self), "missing");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), kind == PW_STEP_CELL_CITY ? text->description : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text->description != NULL ? text->description : text->headline, -1);

  return GTK_WIDGET (self);
}

void
pw_step_cell_set_current (PwStepCell *self,
                          gboolean    is_current)
{
  g_return_if_fail (PW_IS_STEP_CELL (self));

  if (is_current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, is_current, -1);
}
