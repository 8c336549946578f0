/* draw/scene.c - makes a display list of every diagram item, and finds them by place
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "base/spatial-index.h"
#include "draw/item.h"
#include "draw/outline.h"
#include "draw/route.h"
#include "draw/scene.h"
#include "draw/text-block.h"

#include <string.h>

/* What people cannot read is no font size: such files mean something else. */
#define LEAST_FONT_SIZE 6
#define MOST_FONT_SIZE 72

/* Nor is this the name of a font. */
#define MOST_FAMILY_BYTES 100

typedef struct
{
  PwDisplayList *list;
  PwRect         label_rect;
} SceneItem;

struct _PwScene
{
  const PwDiagram *diagram;
  const PwTheme   *theme;
  GArray          *items; /* SceneItem */
  PwSpatialIndex  *index;
  PwRect           bounds;
  double           min_font_size;
};

static void
scene_item_clear (gpointer data)
{
  SceneItem *item = data;

  pw_display_list_free (item->list);
}

static PwDrawFont
choose_font (const PwTheme       *theme,
             const PwDiagramFont *wanted)
{
  PwDrawFont font = { .size = theme->font_size };

  if (wanted->family != NULL && strlen (wanted->family) <= MOST_FAMILY_BYTES)
    font.family = wanted->family;
  if (wanted->size >= LEAST_FONT_SIZE && wanted->size <= MOST_FONT_SIZE)
    font.size = wanted->size;
  font.is_bold = wanted->is_bold;
  font.is_italic = wanted->is_italic;
  font.is_underlined = wanted->is_underlined;
  font.is_struck_through = wanted->is_struck_through;

  return font;
}

static const PwDiagramItem *
get_end_item (const PwScene *self,
              int            index)
{
  return index >= 0 ? pw_diagram_get_item (self->diagram, (guint) index) : NULL;
}

static PwItemPen
take_pen (const PwScene        *self,
          const PwSurroundings *around,
          guint                 n)
{
  const PwTheme       *theme = self->theme;
  const PwDiagramItem *item = pw_diagram_get_item (self->diagram, n);
  PwItemPen            pen = {
               .diagram = self->diagram,
               .theme = theme,
               .item = item,
               .source = get_end_item (self, around->source),
               .target = get_end_item (self, around->target),
               .around = around,
               .list = pw_display_list_new (),
               .stroke = theme->ink,
               .fill = theme->surface,
               .font = choose_font (theme, &item->font),
  };

  if (item->stroke.alpha > 0)
    pen.stroke = pw_theme_adapt_color (theme, item->stroke, FALSE);
  if (item->fill.alpha > 0)
    pen.fill = pw_theme_adapt_color (theme, item->fill, TRUE);
  pen.text = pw_theme_adapt_color (theme, item->label_color, FALSE);

  return pen;
}

static void
note_font_sizes (PwScene             *self,
                 const PwDisplayList *list)
{
  for (guint i = 0; i < pw_display_list_get_n_ops (list); i++)
    {
      const PwDrawOp *op = pw_display_list_get_op (list, i);

      if (op->kind == PW_DRAW_TEXT && (self->min_font_size == 0 || op->font.size < self->min_font_size))
        self->min_font_size = op->font.size;
    }
}

static void
draw_item (PwScene              *self,
           const PwSurroundings *around,
           const PwRoute        *route,
           PwLabelPlaces        *places,
           guint                 n)
{
  PwItemPen pen = take_pen (self, around, n);
  SceneItem made;

  pen.route = route->points != NULL ? route : NULL;
  pen.places = places;
  pw_item_draw (&pen);
  pw_display_list_seal (pen.list);

  made = (SceneItem){ pen.list, pen.label_rect };
  g_array_append_val (self->items, made);
  note_font_sizes (self, pen.list);
}

static void
draw_items (PwScene *self)
{
  guint                      n = pw_diagram_get_n_items (self->diagram);
  g_autofree PwSurroundings *around = pw_surroundings_find (self->diagram);
  g_autofree PwRoute        *routes = g_new0 (PwRoute, MAX (n, 1));
  g_autoptr (PwLabelPlaces) places = NULL;

  for (guint i = 0; i < n; i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (self->diagram, i);

      if (item->is_edge)
        routes[i].points = pw_outline_crop (item, get_end_item (self, around[i].source),
                                            get_end_item (self, around[i].target));
    }
  if (self->theme->has_line_jumps)
    pw_route_find_jumps (routes, n);

  places = pw_label_places_new (self->diagram, around, routes);
  for (guint i = 0; i < n; i++)
    draw_item (self, &around[i], &routes[i], places, i);

  for (guint i = 0; i < n; i++)
    pw_route_clear (&routes[i]);
}

static void
index_items (PwScene *self)
{
  g_autofree PwRect *extents = g_new (PwRect, MAX (self->items->len, 1));

  for (guint i = 0; i < self->items->len; i++)
    {
      extents[i] = pw_scene_get_extents (self, i);
      self->bounds = pw_rect_union (self->bounds, extents[i]);
    }

  self->index = pw_spatial_index_new (extents, self->items->len);
}

PwScene *
pw_scene_new (const PwDiagram *diagram,
              const PwTheme   *theme)
{
  PwScene *self = g_new0 (PwScene, 1);

  g_return_val_if_fail (diagram != NULL && theme != NULL, self);

  self->diagram = diagram;
  self->theme = theme;
  self->items = g_array_sized_new (FALSE, TRUE, sizeof (SceneItem), diagram->items->len);
  g_array_set_clear_func (self->items, scene_item_clear);

  draw_items (self);
  index_items (self);

  return self;
}

void
pw_scene_free (PwScene *self)
{
  if (self == NULL)
    return;

  pw_spatial_index_free (self->index);
  g_array_unref (self->items);
  g_free (self);
}

const PwDiagram *
pw_scene_get_diagram (const PwScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->diagram;
}

const PwTheme *
pw_scene_get_theme (const PwScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->theme;
}

guint
pw_scene_get_n_items (const PwScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

const PwDisplayList *
pw_scene_get_list (const PwScene *self,
                   guint          n)
{
  g_return_val_if_fail (self != NULL && n < self->items->len, NULL);

  return g_array_index (self->items, SceneItem, n).list;
}

PwRect
pw_scene_get_extents (const PwScene *self,
                      guint          n)
{
  g_return_val_if_fail (self != NULL && n < self->items->len, ((PwRect){ 0 }));

  return pw_display_list_get_extents (g_array_index (self->items, SceneItem, n).list);
}

PwRect
pw_scene_get_label_rect (const PwScene *self,
                         guint          n)
{
  g_return_val_if_fail (self != NULL && n < self->items->len, ((PwRect){ 0 }));

  return g_array_index (self->items, SceneItem, n).label_rect;
}

PwRect
pw_scene_get_bounds (const PwScene *self)
{
  g_return_val_if_fail (self != NULL, ((PwRect){ 0 }));

  return self->bounds;
}

GArray *
pw_scene_find_visible (const PwScene *self,
                       PwRect         area)
{
  g_return_val_if_fail (self != NULL, g_array_new (FALSE, FALSE, sizeof (guint)));

  return pw_spatial_index_find (self->index, area);
}

double
pw_scene_get_min_font_size (const PwScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->min_font_size;
}

void
pw_scene_measure_text (const char *text,
                       double      font_size,
                       double      max_width,
                       double     *width,
                       double     *height,
                       gpointer    theme)
{
  const PwTheme *look = theme;
  PwDrawFont     font = { .family = look != NULL ? look->font_family : NULL, .size = font_size };
  g_autoptr (PwTextBlock) block = pw_text_block_new (text, &font, max_width, PW_BREAK_BETWEEN_WORDS);

  if (width != NULL)
    *width = block->width;
  if (height != NULL)
    *height = block->height;
}
