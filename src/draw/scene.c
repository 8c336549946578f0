/* draw/scene.c - makes a display list of every diagram item, and finds them by place
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "base/spatial-index.h"
#include "draw/item.h"
#include "draw/outline.h"
#include "draw/flow-line.h"
#include "draw/scene.h"
#include "draw/text-block.h"

#include <string.h>

/* What people cannot read is no font size: such files mean something else. */
#define LEAST_FONT_SIZE 6
#define MOST_FONT_SIZE 72

/* Nor is this the name of a font. */
#define MOST_FAMILY_BYTES 100

static const double few_dashes[4] = { 4, 3 };

typedef struct
{
  PwDisplayList *list;
  PwRect         label_rect;
  PwRect         extents;
} SceneItem;

struct _PwScene
{
  PwDiagram      *diagram;
  const PwTheme  *theme;
  PwSceneStyle    style;
  GArray         *items;  /* SceneItem */
  PwSurroundings *around; /* of each item */
  PwLabelPlaces  *places;
  PwSpatialIndex *index;
  PwRect          bounds;
};

static void
scene_item_clear (gpointer data)
{
  SceneItem *item = data;

  pw_display_list_free (item->list); /* NULL where it stands elsewhere now */
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
               .index = n,
               .source = get_end_item (self, around->source),
               .target = get_end_item (self, around->target),
               .around = around,
               .places = self->places,
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

/* The pen draws a copy of its item, without the foot, in faded colours. */
static void
draw_styled (PwScene   *self,
             PwItemPen *pen)
{
  PwItemStyle          style = { .weight = 1 };
  const PwDiagramItem *whole = pen->item;
  PwDiagramItem        item = *whole;
  PwTheme              theme;

  self->style.get_item (whole, &style, self->style.data);
  theme = pw_theme_fade (self->theme, &style);
  item.bounds.height -= style.foot;
  pen->item = &item;
  pen->theme = &theme;
  pen->stroke = pw_color_mix (pen->stroke, theme.paper, style.fade);
  pen->fill = pw_color_mix (style.is_raised ? self->theme->head : pen->fill, theme.paper, style.fade);
  pen->font.is_bold |= !!style.is_raised;
  if (self->style.draw_below != NULL)
    self->style.draw_below (&item, &theme, pen->list, self->style.data);
  pw_display_list_set_dashes (pen->list, style.is_dashed ? few_dashes : NULL);
  pw_item_draw (pen);
  pw_display_list_set_dashes (pen->list, NULL);
  if (self->style.draw_above != NULL)
    self->style.draw_above (&item, &theme, pen->list, self->style.data);
  pen->item = whole;
  pen->theme = self->theme;
}

static SceneItem
draw_item (PwScene          *self,
           const PwFlowLine *line,
           guint             n)
{
  PwItemPen pen = take_pen (self, &self->around[n], n);

  pen.route = line->points != NULL ? line : NULL;
  if (self->style.get_item != NULL)
    draw_styled (self, &pen);
  else
    pw_item_draw (&pen);
  pw_display_list_seal (pen.list);

  return (SceneItem){ pen.list, pen.label_rect, pw_display_list_get_extents (pen.list) };
}

static GArray *
find_way (const PwScene *self,
          guint          n)
{
  const PwDiagramItem *item = pw_diagram_get_item (self->diagram, n);

  return item->is_edge ? pw_outline_crop (item, get_end_item (self, self->around[n].source), get_end_item (self, self->around[n].target)) : NULL;
}

static void
draw_items (PwScene *self)
{
  guint                  n = pw_diagram_get_n_items (self->diagram);
  g_autofree PwFlowLine *lines = g_new0 (PwFlowLine, MAX (n, 1));

  self->around = pw_surroundings_find (self->diagram);
  self->places = pw_label_places_new (self->diagram, self->around);
  for (guint i = 0; i < n; i++)
    lines[i].points = find_way (self, i);
  if (self->theme->has_line_jumps)
    pw_flow_line_find_jumps (lines, n);

  for (guint i = 0; i < n; i++)
    {
      SceneItem made = draw_item (self, &lines[i], i);

      g_array_append_val (self->items, made);
      pw_flow_line_clear (&lines[i]);
    }
}

static void
index_items (PwScene *self)
{
  g_autofree PwRect *extents = g_new (PwRect, MAX (self->items->len, 1));

  for (guint i = 0; i < self->items->len; i++)
    extents[i] = pw_scene_get_extents (self, i);

  g_clear_pointer (&self->index, pw_spatial_index_free);
  self->index = pw_spatial_index_new (extents, self->items->len);
}

static void
find_bounds (PwScene *self)
{
  self->bounds = (PwRect){ 0 };
  for (guint i = 0; i < self->items->len; i++)
    self->bounds = pw_rect_union (self->bounds, g_array_index (self->items, SceneItem, i).extents);
}

PwScene *
pw_scene_new (const PwDiagram *diagram,
              const PwTheme   *theme)
{
  const PwSceneStyle none = { NULL };

  return pw_scene_new_styled (diagram, theme, &none);
}

PwScene *
pw_scene_new_styled (const PwDiagram    *diagram,
                     const PwTheme      *theme,
                     const PwSceneStyle *style)
{
  PwScene *self = g_new0 (PwScene, 1);

  g_return_val_if_fail (diagram != NULL && theme != NULL && style != NULL, self);

  self->style = *style;

  self->diagram = (PwDiagram *) diagram; /* nothing of it is altered but how it finds items */
  self->theme = theme;
  self->items = g_array_sized_new (FALSE, TRUE, sizeof (SceneItem), diagram->items->len);
  g_array_set_clear_func (self->items, scene_item_clear);

  draw_items (self);
  index_items (self);
  find_bounds (self);

  return self;
}

/* --- following ---------------------------------------------------------------------- */

/* Old items in the places of the new ones; what is new has no list yet. */
static void
renumber_items (PwScene               *self,
                const PwDiagramUpdate *update,
                guint8                *marks,
                GArray                *damage)
{
  guint   n = pw_diagram_get_n_items (self->diagram);
  GArray *items = g_array_sized_new (FALSE, TRUE, sizeof (SceneItem), n);
  guint   last = 0;

  g_array_set_clear_func (items, scene_item_clear);
  g_array_set_size (items, n);
  for (guint i = 0; i < self->items->len; i++)
    {
      SceneItem *item = &g_array_index (self->items, SceneItem, i);
      guint      now = update->map[i];

      if (now == PW_DIAGRAM_GONE || now < last)
        g_array_append_val (damage, item->extents);
      if (now == PW_DIAGRAM_GONE)
        continue;
      last = MAX (last, now);
      g_array_index (items, SceneItem, now) = *item;
      item->list = NULL;
    }
  for (guint i = 0; i < n; i++)
    marks[i] |= g_array_index (items, SceneItem, i).list == NULL;

  g_array_unref (self->items);
  self->items = items;
  pw_spatial_index_renumber (self->index, update->map);
}

static gboolean
is_same_around (const PwDiagramUpdate *update,
                const PwSurroundings  *before,
                const PwSurroundings  *now)
{
  int source = before->source >= 0 ? (int) pw_diagram_update_map (update, (guint) before->source) : -1;
  int target = before->target >= 0 ? (int) pw_diagram_update_map (update, (guint) before->target) : -1;

  return source == now->source && target == now->target && memcmp (&before->head, &now->head, sizeof before->head) == 0;
}

static void
renew_around (PwScene               *self,
              const PwDiagramUpdate *update,
              guint8                *marks)
{
  g_autofree PwSurroundings *before = g_steal_pointer (&self->around);

  self->around = pw_surroundings_update (before, self->diagram, update);
  for (guint i = 0; i < update->n_before; i++)
    {
      guint now = pw_diagram_update_map (update, i);

      if (now != PW_DIAGRAM_GONE && !is_same_around (update, &before[i], &self->around[now]))
        marks[now] = TRUE;
    }
}

static void
redraw_item (PwScene *self,
             guint    n,
             GArray  *damage)
{
  SceneItem *item = &g_array_index (self->items, SceneItem, n);
  PwFlowLine line = { find_way (self, n), NULL };
  SceneItem  made = draw_item (self, &line, n);

  pw_flow_line_clear (&line);
  if (item->list == NULL)
    pw_spatial_index_add (self->index, n, made.extents);
  else if (pw_display_list_equal (item->list, made.list))
    {
      pw_display_list_free (made.list);
      item->label_rect = made.label_rect;
      return;
    }
  else
    {
      g_array_append_val (damage, item->extents);
      pw_spatial_index_move (self->index, n, made.extents);
    }
  g_array_append_val (damage, made.extents);
  g_clear_pointer (&item->list, pw_display_list_free);
  *item = made;
}

static void
redraw_all (PwScene *self,
            GArray  *damage)
{
  g_array_append_val (damage, self->bounds);
  g_array_set_size (self->items, 0);
  g_clear_pointer (&self->places, pw_label_places_free);
  g_clear_pointer (&self->around, g_free);
  draw_items (self);
  index_items (self);
  find_bounds (self);
  g_array_append_val (damage, self->bounds);
}

GArray *
pw_scene_update (PwScene               *self,
                 const PwDiagramUpdate *update)
{
  GArray            *damage = g_array_new (FALSE, FALSE, sizeof (PwRect));
  g_autofree guint8 *marks = NULL;

  g_return_val_if_fail (self != NULL && update != NULL, damage);

  /* A line that goes elsewhere lets others jump at other places. */
  if (self->theme->has_line_jumps)
    {
      redraw_all (self, damage);
      return damage;
    }

  marks = g_new0 (guint8, pw_diagram_get_n_items (self->diagram) + 1);
  for (guint i = 0; i < update->changed->len; i++)
    marks[g_array_index (update->changed, guint, i)] = TRUE;
  if (update->map != NULL)
    renumber_items (self, update, marks, damage);
  renew_around (self, update, marks);
  pw_label_places_update (self->places, update, self->around, marks);
  for (guint i = 0; i < self->items->len; i++)
    if (marks[i])
      {
        pw_label_places_begin_again (self->places, i);
        redraw_item (self, i, damage);
        pw_label_places_end_again (self->places, i, marks);
      }
  if (pw_spatial_index_is_worn (self->index))
    index_items (self);
  find_bounds (self);

  return damage;
}

GArray *
pw_scene_restyle (PwScene *self)
{
  GArray *damage = g_array_new (FALSE, FALSE, sizeof (PwRect));

  g_return_val_if_fail (self != NULL, damage);

  redraw_all (self, damage);
  return damage;
}

void
pw_scene_free (PwScene *self)
{
  if (self == NULL)
    return;

  pw_spatial_index_free (self->index);
  pw_label_places_free (self->places);
  g_free (self->around);
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

  return g_array_index (self->items, SceneItem, n).extents;
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
  double least = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->items->len; i++)
    {
      const PwDisplayList *list = pw_scene_get_list (self, i);

      for (guint k = 0; k < pw_display_list_get_n_ops (list); k++)
        {
          const PwDrawOp *op = pw_display_list_get_op (list, k);

          if (op->kind == PW_DRAW_TEXT && (least == 0 || op->font.size < least))
            least = op->font.size;
        }
    }

  return least;
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
