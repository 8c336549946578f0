/* app/choosing/icon-shapes.c - small pictures of elements and tools, as display lists
 *
 * What the diagram draws at 36 to 100 units has to be read at 20 pixels here: outlines are
 * drawn for this size, with the weights of a diagram at 100 %, and hold the very symbols
 * of the notation (draw/symbols.h) a little smaller.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/choosing/icon-shapes.h"

#define MIDDLE (PW_ICON_UNITS / 2)
#define LINE 1.4
#define FINE 1.1
#define THIN 0.9
#define HEAVY 2.6

#define EVENT_RADIUS 8.2
#define RING_GAP 2.1
#define EVENT_SYMBOL 10.4 /* side of what stands inside */
#define GATEWAY_SYMBOL 8.4
#define TASK_SYMBOL 9.6
#define FOOT_MARKER 6.4
#define MARKER 15.0

#define TASK_RECT ((PwRect){ 1.7, 3.7, 16.6, 12.6 })
#define TASK_RADIUS 2.6

static const PwColor none = { 0 };

typedef struct
{
  PwDisplayList   *list;
  const PwIconInk *ink;
} Pen;

static void
stroke (const Pen    *pen,
        double        width,
        const double *dashes)
{
  pw_display_list_draw (pen->list, none, pen->ink->ink, width, dashes);
}

static void
draw_path (const Pen  *pen,
           const char *path,
           double      width)
{
  pw_display_list_svg_path (pen->list, path, 0, 0, 1);
  stroke (pen, width, NULL);
}

static void
draw_symbol (const Pen *pen,
             PwSymbol   symbol,
             PwPoint    middle,
             double     side,
             gboolean   is_filled)
{
  PwSymbolStyle style = { pen->ink->ink, pen->ink->ground, THIN, is_filled };

  if (symbol != PW_SYMBOL_NONE)
    pw_symbol_draw (symbol, pen->list, middle, side / pw_symbol_get_size (symbol), &style);
}

/* --- elements ------------------------------------------------------------------------ */

static void
draw_event (const Pen       *pen,
            const PwVariant *variant)
{
  static const double dashes[4] = { 2.6, 1.7, 2.6, 1.7 };
  gboolean            is_dashed = (variant->flags & PW_VARIANT_NON_INTERRUPTING) != 0;
  PwPoint             middle = { MIDDLE, MIDDLE };
  gboolean            is_throwing = variant->type == PW_ELEMENT_INTERMEDIATE_THROW_EVENT ||
                         variant->type == PW_ELEMENT_END_EVENT;
  double symbol_side = EVENT_SYMBOL;

  if (variant->type == PW_ELEMENT_END_EVENT)
    {
      pw_display_list_circle (pen->list, middle, EVENT_RADIUS - 0.6);
      stroke (pen, HEAVY, NULL);
      symbol_side = EVENT_SYMBOL - 1.6;
    }
  else
    {
      pw_display_list_circle (pen->list, middle, EVENT_RADIUS);
      stroke (pen, variant->type == PW_ELEMENT_START_EVENT ? LINE : FINE, is_dashed ? dashes : NULL);
    }
  if (variant->type != PW_ELEMENT_START_EVENT && variant->type != PW_ELEMENT_END_EVENT)
    {
      pw_display_list_circle (pen->list, middle, EVENT_RADIUS - RING_GAP);
      stroke (pen, FINE, is_dashed ? dashes : NULL);
      symbol_side = EVENT_SYMBOL - 2.4;
    }
  draw_symbol (pen, pw_symbol_of_type (variant->trigger), middle, symbol_side, is_throwing);
}

static PwSymbol
get_gateway_symbol (PwElementType type)
{
  static const struct
  {
    PwElementType type;
    PwSymbol      symbol;
  } gateways[] = {
    { PW_ELEMENT_EXCLUSIVE_GATEWAY, PW_SYMBOL_EXCLUSIVE },
    { PW_ELEMENT_PARALLEL_GATEWAY, PW_SYMBOL_PARALLEL },
    { PW_ELEMENT_INCLUSIVE_GATEWAY, PW_SYMBOL_INCLUSIVE },
    { PW_ELEMENT_COMPLEX_GATEWAY, PW_SYMBOL_COMPLEX },
    { PW_ELEMENT_EVENT_BASED_GATEWAY, PW_SYMBOL_EVENT_BASED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (gateways); i++)
    if (gateways[i].type == type)
      return gateways[i].symbol;
  return PW_SYMBOL_NONE;
}

static void
draw_gateway (const Pen       *pen,
              const PwVariant *variant)
{
  PwPoint middle = { MIDDLE, MIDDLE };

  draw_path (pen, "M10 .9L19.1 10L10 19.1L.9 10Z", LINE);
  draw_symbol (pen, get_gateway_symbol (variant->type), middle,
               variant->type == PW_ELEMENT_EXCLUSIVE_GATEWAY ? GATEWAY_SYMBOL - 1 : GATEWAY_SYMBOL, FALSE);
}

static void
draw_task (const Pen       *pen,
           const PwVariant *variant)
{
  gboolean is_call = variant->type == PW_ELEMENT_CALL_ACTIVITY;

  pw_display_list_rounded_rectangle (pen->list, is_call ? pw_rect_grow (TASK_RECT, -0.5) : TASK_RECT, TASK_RADIUS);
  stroke (pen, is_call ? HEAVY : LINE, NULL);
  draw_symbol (pen, pw_symbol_of_type (variant->type), (PwPoint){ MIDDLE, MIDDLE }, TASK_SYMBOL,
               variant->type == PW_ELEMENT_SEND_TASK);
}

static void
draw_sub_process (const Pen       *pen,
                  const PwVariant *variant)
{
  static const double dots[4] = { 1.2, 1.9, 1.2, 1.9 };
  gboolean            is_event = (variant->flags & PW_VARIANT_EVENT_TRIGGERED) != 0;
  gboolean            is_expanded = (variant->flags & PW_VARIANT_EXPANDED) != 0;
  gboolean            is_ad_hoc = variant->type == PW_ELEMENT_AD_HOC_SUB_PROCESS;
  PwRect              rect = pw_rect_grow (TASK_RECT, 0.5);

  pw_display_list_rounded_rectangle (pen->list, rect, TASK_RADIUS);
  stroke (pen, LINE, is_event ? dots : NULL);
  if (variant->type == PW_ELEMENT_TRANSACTION)
    {
      pw_display_list_rounded_rectangle (pen->list, pw_rect_grow (rect, -2.1), TASK_RADIUS - 1.6);
      stroke (pen, FINE, NULL);
    }
  if (is_ad_hoc)
    draw_symbol (pen, PW_SYMBOL_AD_HOC, (PwPoint){ is_expanded ? MIDDLE : MIDDLE + 3.4, 13.2 }, FOOT_MARKER, FALSE);

  /* Open, it shows what is in it; closed, the marker that says there is something. */
  if (is_expanded)
    draw_path (pen, is_ad_hoc ? "M5 7.2H9V10H5ZM11.4 7.2H15.2V10H11.4Z" : "M6.9 10C6.9 11 6.2 11.7 5.3 11.7S3.7 11 3.7 10 4.4 8.3 5.3 8.3 6.9 9 6.9 10ZM6.9 10H10.4M10.4 7.6H16.2V12.4H10.4Z", FINE);
  else
    draw_symbol (pen, PW_SYMBOL_SUB_PROCESS, (PwPoint){ is_ad_hoc ? MIDDLE - 3.4 : MIDDLE, 13.1 }, FOOT_MARKER, FALSE);
}

static void
draw_other (const Pen       *pen,
            const PwVariant *variant)
{
  static const double dash_dots[4] = { 3.4, 1.6, 0.8, 1.6 };

  if (variant->type == PW_ELEMENT_DATA_OBJECT_REFERENCE)
    draw_path (pen, "M4.3 1.7H11.7L15.7 5.7V18.3H4.3ZM11.7 1.7V5.7H15.7", LINE);
  else if (variant->type == PW_ELEMENT_DATA_STORE_REFERENCE)
    draw_path (pen, "M2.7 4.6C2.7 2.9 5.6 1.9 10 1.9S17.3 2.9 17.3 4.6V15.4C17.3 17.1 14.4 18.1 10 18.1S2.7 17.1 2.7 15.4ZM2.7 4.6"
                    "C2.7 6.3 5.6 7.3 10 7.3S17.3 6.3 17.3 4.6M2.7 7.8C2.7 9.5 5.6 10.5 10 10.5S17.3 9.5 17.3 7.8",
               FINE + 0.1);
  else if (variant->type == PW_ELEMENT_TEXT_ANNOTATION)
    draw_path (pen, "M8 2.7H3.7V17.3H8M7.4 6.6H16.6M7.4 10H16.6M7.4 13.4H12.8", LINE);
  else if (variant->type == PW_ELEMENT_GROUP)
    {
      pw_display_list_rounded_rectangle (pen->list, (PwRect){ 1.8, 2.8, 16.4, 14.4 }, TASK_RADIUS);
      stroke (pen, LINE, dash_dots);
    }
  else if ((variant->flags & PW_VARIANT_EXPANDED) != 0)
    draw_path (pen, "M1.7 3.7H18.3V16.3H1.7ZM5.7 3.7V16.3M5.7 10H18.3", LINE);
  else
    draw_path (pen, "M1.7 5.7H18.3V14.3H1.7ZM6.2 10H13.8", LINE);
}

static void
draw_variant (const Pen       *pen,
              const PwVariant *variant)
{
  if (pw_element_type_has (variant->type, PW_TRAIT_EVENT))
    draw_event (pen, variant);
  else if (pw_element_type_has (variant->type, PW_TRAIT_GATEWAY))
    draw_gateway (pen, variant);
  else if (pw_element_type_has (variant->type, PW_TRAIT_SUB_PROCESS))
    draw_sub_process (pen, variant);
  else if (pw_element_type_has (variant->type, PW_TRAIT_ACTIVITY))
    draw_task (pen, variant);
  else
    draw_other (pen, variant);
}

/* --- tools and deeds -------------------------------------------------------------------- */

/* @area is filled, @lines are drawn; either may be missing. */
/* clang-format off */
static const struct
{
  const char *name;
  const char *lines;
  const char *area;
} glyphs[] = {
  { "hand", "M6.4 12.6V6.2C6.4 5.4 7 4.8 7.7 4.8S9 5.4 9 6.2V9.4V3.8C9 3 9.6 2.4 10.3 2.4S11.6 3 11.6 3.8V9.4V4.8C11.6 4 12.2 3.4 12.9 3.4"
            "S14.2 4 14.2 4.8V10V7C14.2 6.2 14.8 5.6 15.5 5.6S16.8 6.2 16.8 7V12.4C16.8 15.8 14.8 17.7 11.8 17.7C9.2 17.7 8 16.7 6.6 14.5"
            "L4 10.8C3.2 9.4 5 8.3 6 9.5L6.4 10", NULL },
  { "space", "M10 2.5V17.5M7.2 10H1.8M4.4 7.4L1.8 10L4.4 12.6M12.8 10H18.2M15.6 7.4L18.2 10L15.6 12.6", NULL },
  { "connect", "M3.4 16.6L15.2 4.8", "M17 3L15.2 9.4L10.6 4.8Z" },
  { "more", NULL, "M5.9 10C5.9 10.9 5.2 11.6 4.3 11.6S2.7 10.9 2.7 10 3.4 8.4 4.3 8.4 5.9 9.1 5.9 10Z"
                  "M11.6 10C11.6 10.9 10.9 11.6 10 11.6S8.4 10.9 8.4 10 9.1 8.4 10 8.4 11.6 9.1 11.6 10Z"
                  "M17.3 10C17.3 10.9 16.6 11.6 15.7 11.6S14.1 10.9 14.1 10 14.8 8.4 15.7 8.4 17.3 9.1 17.3 10Z" },
  { "type", "M3 6.2H15.8M12.8 3.2L15.8 6.2L12.8 9.2M17 13.8H4.2M7.2 10.8L4.2 13.8L7.2 16.8", NULL },
  { "color", "M10 2.8C14 2.8 17.2 6 17.2 10S14 17.2 10 17.2 2.8 14 2.8 10 6 2.8 10 2.8Z",
             "M10 2.8C14 2.8 17.2 6 17.2 10S14 17.2 10 17.2Z" },
  { "delete", "M3.6 5.9H16.4M7.7 5.9V3.4H12.3V5.9M5.2 5.9L6 17.2H14L14.8 5.9M8.5 9V14M11.5 9V14", NULL },
  { "lane-above", "M2 10.6H18V17.2H2ZM10 1.8V8.2M6.8 5H13.2", NULL },
  { "lane-below", "M2 2.8H18V9.4H2ZM10 11.8V18.2M6.8 15H13.2", NULL },
  { "lane-divide-2", "M2 3.4H18V16.6H2ZM5.6 10H18M5.6 3.4V16.6", NULL },
  { "lane-divide-3", "M2 2.5H18V17.5H2ZM5.6 7.5H18M5.6 12.5H18M5.6 2.5V17.5", NULL },
  { "lane-left", "M10.6 2V18H17.2V2ZM1.8 10H8.2M5 6.8V13.2", NULL },
  { "lane-right", "M2.8 2V18H9.4V2ZM11.8 10H18.2M15 6.8V13.2", NULL },
  { "lane-split-2", "M3.4 2V18H16.6V2ZM10 5.6V18M3.4 5.6H16.6", NULL },
  { "lane-split-3", "M2.5 2V18H17.5V2ZM7.5 5.6V18M12.5 5.6V18M2.5 5.6H17.5", NULL },
  { "tidy", "M2 8H6.4V12H2ZM13.6 2.8H18V6.8H13.6ZM13.6 13.2H18V17.2H13.6ZM6.4 10H10V4.8H13.6M10 10V15.2H13.6", NULL },
  { "align-left", "M2.6 2.4V17.6M5.4 5H17.2V8.4H5.4ZM5.4 11.6H12.6V15H5.4Z", NULL },
  { "align-center", "M10 2.4V5M10 8.4V11.6M10 15V17.6M3.4 5H16.6V8.4H3.4ZM5.8 11.6H14.2V15H5.8Z", NULL },
  { "align-right", "M17.4 2.4V17.6M2.8 5H14.6V8.4H2.8ZM7.4 11.6H14.6V15H7.4Z", NULL },
  { "align-top", "M2.4 2.6H17.6M5 5.4V17.2H8.4V5.4ZM11.6 5.4V12.6H15V5.4Z", NULL },
  { "align-middle", "M2.4 10H5M8.4 10H11.6M15 10H17.6M5 3.4V16.6H8.4V3.4ZM11.6 5.8V14.2H15V5.8Z", NULL },
  { "align-bottom", "M2.4 17.4H17.6M5 2.8V14.6H8.4V2.8ZM11.6 7.4V14.6H15V7.4Z", NULL },
  { "distribute-horizontal", "M2.4 2.6V17.4M17.6 2.6V17.4M7.4 5.4V14.6H12.6V5.4Z", NULL },
  { "distribute-vertical", "M2.6 2.4H17.4M2.6 17.6H17.4M5.4 7.4H14.6V12.6H5.4Z", NULL },
  { "normal-flow", "M1.8 10H14", "M18.6 10L12.6 6.9V13.1Z" },
  { "default-flow", "M1.8 10H14M4.2 13.6L8 6.4", "M18.6 10L12.6 6.9V13.1Z" },
  { "conditional-flow", "M1.2 10L4.6 7.6L8 10L4.6 12.4ZM8 10H14", "M18.6 10L12.6 6.9V13.1Z" },
  { "message-flow", "M3.2 8.6C4 8.6 4.6 9.2 4.6 10S4 11.4 3.2 11.4 1.8 10.8 1.8 10 2.4 8.6 3.2 8.6ZM4.8 10H6.6M8.4 10H10.4M18 10L12.6 7.2V12.8Z", NULL },
  { "association", "M2.4 10H3.6M6.2 10H7.4M10 10H11.2M13.8 10H15M17.4 10H18", NULL },
};

/* At the foot of elements. */
static const struct
{
  const char *name;
  PwSymbol    symbol;
} markers[] = {
  { "loop", PW_SYMBOL_LOOP },
  { "parallel", PW_SYMBOL_MULTI_INSTANCE },
  { "sequential", PW_SYMBOL_SEQUENTIAL_MULTI_INSTANCE },
  { "compensation", PW_SYMBOL_COMPENSATION_MARKER },
  { "collection", PW_SYMBOL_MULTI_INSTANCE },
  { "multiplicity", PW_SYMBOL_MULTI_INSTANCE },
};
/* clang-format on */

static gboolean
draw_glyph (const Pen  *pen,
            const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (glyphs); i++)
    {
      if (!g_str_equal (glyphs[i].name, name))
        continue;
      if (glyphs[i].area != NULL)
        {
          pw_display_list_svg_path (pen->list, glyphs[i].area, 0, 0, 1);
          pw_display_list_draw (pen->list, pen->ink->ink, none, 0, NULL);
        }
      if (glyphs[i].lines != NULL)
        draw_path (pen, glyphs[i].lines, LINE);
      return TRUE;
    }
  return FALSE;
}

static gboolean
draw_special (const Pen  *pen,
              const char *name)
{
  static const double dashes[4] = { 3, 2.2, 3, 2.2 };

  for (guint i = 0; i < G_N_ELEMENTS (markers); i++)
    if (g_str_equal (markers[i].name, name))
      {
        draw_symbol (pen, markers[i].symbol, (PwPoint){ MIDDLE, MIDDLE }, MARKER, FALSE);
        return TRUE;
      }
  if (g_str_equal (name, "lasso"))
    pw_display_list_rounded_rectangle (pen->list, (PwRect){ 3, 3, 14, 14 }, 1.4);
  else if (g_str_equal (name, "non-interrupting"))
    pw_display_list_circle (pen->list, (PwPoint){ MIDDLE, MIDDLE }, EVENT_RADIUS - 1);
  else
    return FALSE;
  stroke (pen, LINE, dashes);
  return TRUE;
}

PwDisplayList *
pw_icon_shapes_draw (const char      *name,
                     const PwIconInk *ink)
{
  g_autoptr (PwDisplayList) list = pw_display_list_new ();
  Pen              pen = { list, ink };
  const PwVariant *variant;

  g_return_val_if_fail (name != NULL, NULL);

  pw_display_list_set_round (list, TRUE);
  if (draw_glyph (&pen, name) || draw_special (&pen, name))
    return g_steal_pointer (&list);
  variant = pw_variant_find (name);
  if (variant == NULL)
    return NULL;
  draw_variant (&pen, variant);
  return g_steal_pointer (&list);
}
