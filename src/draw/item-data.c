/* draw/item-data.c - draws data, annotations, groups and messages
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/item.h"
#include "draw/label.h"

#include <string.h>

/* The folded corner of a sheet, of its width. */
#define FOLD 0.3

/* The lid of a store, of its height; and how far apart its rings are. */
#define LID 0.16
#define RING_STEP 0.09
#define N_RINGS 3

#define BRACKET 10.0
#define ANNOTATION_INSET 6.0
#define GROUP_RADIUS 10.0

static const double group_dashes[4] = { 9, 4, 1.5, 4 };

static const PwElement *
resolve_data (const PwElement *element)
{
  const PwElement *object = pw_element_get_reference (element, "dataObjectRef");

  if (object == NULL)
    object = pw_element_get_reference (element, "dataStoreRef");

  return object != NULL ? object : element;
}

/* The name, and below it the state in brackets. */
static char *
dup_data_label (const PwElement *element)
{
  const PwElement *object = resolve_data (element);
  const PwElement *state = pw_element_find_child (element, PW_ELEMENT_DATA_STATE);
  const char      *name = pw_element_get_name (element);
  const char      *state_name;

  if (name == NULL || *name == '\0')
    name = pw_element_get_name (object);
  if (state == NULL)
    state = pw_element_find_child (object, PW_ELEMENT_DATA_STATE);
  state_name = state != NULL ? pw_element_get_name (state) : NULL;

  if (state_name == NULL || *state_name == '\0')
    return g_strdup (name);
  /* Some tools write the state into the name, too. */
  if (name != NULL && strchr (name, '[') != NULL && strstr (name, state_name) != NULL)
    return g_strdup (name);

  return g_strdup_printf ("%s\n[%s]", name != NULL ? name : "", state_name);
}

void
pw_item_draw_data (PwItemPen *pen)
{
  const PwDiagramItem *item = pen->item;
  PwRect               bounds = item->bounds;
  double               fold = MIN (bounds.width, bounds.height) * FOLD;
  double               right = bounds.x + bounds.width, bottom = bounds.y + bounds.height;
  PwSymbol             marker = PW_SYMBOL_MULTI_INSTANCE;
  g_autofree char     *label = dup_data_label (item->element);

  pw_display_list_move_to (pen->list, bounds.x, bounds.y);
  pw_display_list_line_to (pen->list, right - fold, bounds.y);
  pw_display_list_line_to (pen->list, right, bounds.y + fold);
  pw_display_list_line_to (pen->list, right, bottom);
  pw_display_list_line_to (pen->list, bounds.x, bottom);
  pw_display_list_close (pen->list);
  pw_display_list_draw (pen->list, pen->fill, pen->stroke, pen->theme->line_width, NULL);

  pw_display_list_move_to (pen->list, right - fold, bounds.y);
  pw_display_list_line_to (pen->list, right - fold, bounds.y + fold);
  pw_display_list_line_to (pen->list, right, bounds.y + fold);
  pw_display_list_draw (pen->list, PW_NO_COLOR, pen->stroke, pen->theme->line_width, NULL);

  if (item->type == PW_ELEMENT_DATA_INPUT || item->type == PW_ELEMENT_DATA_OUTPUT)
    pw_item_draw_symbol (pen, PW_SYMBOL_ARROW, (PwPoint){ bounds.x + 11, bounds.y + 11 }, 1,
                         item->type == PW_ELEMENT_DATA_OUTPUT);
  if (pw_element_get_boolean (resolve_data (item->element), "isCollection") ||
      pw_element_get_boolean (item->element, "isCollection"))
    pw_item_draw_markers (pen, bounds, &marker, 1);

  pw_label_draw_outside (pen, label);
}

/* Half an ellipse from the left to the right edge, bent by @bend. */
static void
arc_to_right (PwDisplayList *list,
              PwRect         bounds,
              double         y,
              double         bend)
{
  double control = bend * 4 / 3;

  pw_display_list_curve_to (list, (PwPoint){ bounds.x, y + control },
                            (PwPoint){ bounds.x + bounds.width, y + control },
                            (PwPoint){ bounds.x + bounds.width, y });
}

static void
arc_to_left (PwDisplayList *list,
             PwRect         bounds,
             double         y,
             double         bend)
{
  double control = bend * 4 / 3;

  pw_display_list_curve_to (list, (PwPoint){ bounds.x + bounds.width, y + control },
                            (PwPoint){ bounds.x, y + control }, (PwPoint){ bounds.x, y });
}

void
pw_item_draw_data_store (PwItemPen *pen)
{
  PwRect           bounds = pen->item->bounds;
  double           lid = bounds.height * LID;
  double           top = bounds.y + lid, bottom = bounds.y + bounds.height - lid;
  g_autofree char *label = dup_data_label (pen->item->element);

  pw_display_list_move_to (pen->list, bounds.x, top);
  arc_to_right (pen->list, bounds, top, -lid);
  pw_display_list_line_to (pen->list, bounds.x + bounds.width, bottom);
  arc_to_left (pen->list, bounds, bottom, lid);
  pw_display_list_close (pen->list);
  pw_display_list_draw (pen->list, pen->fill, pen->stroke, pen->theme->line_width, NULL);

  for (guint i = 0; i < N_RINGS; i++)
    {
      double y = top + i * RING_STEP * bounds.height;

      pw_display_list_move_to (pen->list, bounds.x, y);
      arc_to_right (pen->list, bounds, y, lid);
      pw_display_list_draw (pen->list, PW_NO_COLOR, pen->stroke, pen->theme->line_width, NULL);
    }

  pw_label_draw_outside (pen, label);
}

void
pw_item_draw_annotation (PwItemPen *pen)
{
  const PwDiagramItem *item = pen->item;
  PwRect               bounds = item->bounds;
  const PwElement     *element = pw_element_find_child (item->element, PW_ELEMENT_TEXT);
  g_autofree char     *text = element != NULL ? pw_element_dup_text (element) : NULL;
  g_autoptr (PwTextBlock) block = NULL;
  PwPoint middle;

  if (item->fill.alpha > 0)
    {
      pw_display_list_rectangle (pen->list, bounds);
      pw_display_list_draw (pen->list, pen->fill, PW_NO_COLOR, 0, NULL);
    }
  pw_display_list_move_to (pen->list, bounds.x + BRACKET, bounds.y);
  pw_display_list_line_to (pen->list, bounds.x, bounds.y);
  pw_display_list_line_to (pen->list, bounds.x, bounds.y + bounds.height);
  pw_display_list_line_to (pen->list, bounds.x + BRACKET, bounds.y + bounds.height);
  pw_display_list_draw (pen->list, PW_NO_COLOR, pen->stroke, pen->theme->line_width, NULL);

  if (text == NULL)
    return;
  block = pw_text_block_new (g_strstrip (text), &pen->font, MAX (bounds.width - 2 * ANNOTATION_INSET, pen->font.size),
                             PW_BREAK_BETWEEN_WORDS);
  middle = (PwPoint){ bounds.x + ANNOTATION_INSET + block->width / 2, bounds.y + bounds.height / 2 };
  pw_text_block_draw (block, pen->list, middle, PW_ALIGN_LEFT, 0,
                      pw_theme_get_text_color (pen->theme, pen->text, item->fill.alpha > 0 ? pen->fill : pen->theme->paper));
  pen->label_rect = pw_text_block_get_rect (block, middle);
}

void
pw_item_draw_group (PwItemPen *pen)
{
  const PwDiagramItem *item = pen->item;
  const PwElement     *value = pw_element_get_reference (item->element, "categoryValueRef");
  const char          *label = value != NULL ? pw_element_get_attribute (value, "value") : NULL;
  PwRect               area = pw_rect_grow (item->bounds, -5);

  pw_display_list_rounded_rectangle (pen->list, item->bounds, GROUP_RADIUS);
  pw_display_list_draw (pen->list, item->fill.alpha > 0 ? pen->fill : PW_NO_COLOR, pen->stroke,
                        pen->theme->line_width, group_dashes);

  if (label == NULL || *label == '\0')
    label = pw_element_get_name (item->element);
  if (item->has_label_bounds)
    pw_label_draw_outside (pen, label);
  else
    pw_label_draw_top (pen, label, area, pen->theme->paper);
}

void
pw_item_draw_message (PwItemPen *pen)
{
  PwRect bounds = pen->item->bounds;

  pw_display_list_rectangle (pen->list, bounds);
  pw_display_list_draw (pen->list, pen->fill, pen->stroke, pen->theme->line_width, NULL);
  pw_display_list_move_to (pen->list, bounds.x, bounds.y);
  pw_display_list_line_to (pen->list, bounds.x + bounds.width / 2, bounds.y + bounds.height * 0.55);
  pw_display_list_line_to (pen->list, bounds.x + bounds.width, bounds.y);
  pw_display_list_draw (pen->list, PW_NO_COLOR, pen->stroke, pen->theme->line_width, NULL);

  pw_label_draw_outside (pen, pw_element_get_name (pen->item->element));
}
