/* app/compare/merged-look.c - how the merged view draws steps and flows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/merged-look.h"

#include <glib/gi18n-lib.h>

/* Of the theme's line width, with what no city and with what all cities have. */
#define LEAST_WEIGHT 0.6
#define WEIGHT_RANGE 1.0

/* What is below the slider, and what none of the chosen cities has. */
#define FADE_FEW 0.5
#define FADE_NONE 0.88

/* Signs stand on the upper border, from the right. */
#define SIGN_STEP (PW_SIGN_BADGE_SIZE + 1.5)
#define SIGN_FROM_RIGHT 4.0
#define MOST_SIGNS 4

/* A bar may be wider than its step. */
#define BAR_OVERHANG 16.0
#define BAR_GAP 3.0
#define BAR_LEFT 2.0

/* What peeks out behind a band. */
#define STACK_SHIFT 4.0
#define STACK_RADIUS 10.0
#define MARK_WIDTH 9.0
#define MARK_HEIGHT 5.0
#define MARK_ABOVE 8.0

/* The most telling first. */
static const PwAspect by_weight[PW_N_ASPECTS] = {
  PW_ASPECT_PRESENCE,
  PW_ASPECT_SPLIT,
  PW_ASPECT_ORDER,
  PW_ASPECT_ROLE,
  PW_ASPECT_MEDIUM,
  PW_ASPECT_WORDING,
  PW_ASPECT_TIME,
};

PwSign
pw_merged_look_get_sign (PwAspect aspect)
{
  switch (aspect)
    {
    case PW_ASPECT_WORDING:
      return PW_SIGN_WORDING;
    case PW_ASPECT_ORDER:
      return PW_SIGN_ORDER;
    case PW_ASPECT_ROLE:
      return PW_SIGN_ROLE;
    case PW_ASPECT_MEDIUM:
      return PW_SIGN_MEDIUM;
    case PW_ASPECT_TIME:
      return PW_SIGN_TIME;
    case PW_ASPECT_SPLIT:
      return PW_SIGN_SPLIT;
    case PW_ASPECT_PRESENCE:
    default:
      return PW_SIGN_MISSING;
    }
}

PwMergedLook *
pw_merged_look_new (PwComparison *comparison,
                    PwMerged     *merged,
                    PwAspects    *all)
{
  PwMergedLook *self = g_new0 (PwMergedLook, 1);

  g_atomic_ref_count_init (&self->references);
  self->comparison = pw_comparison_ref (comparison);
  self->merged = merged;
  self->all = all;
  self->n = pw_aspects_get_n_variants (all);
  self->aspects = PW_ASPECTS_ALL;
  self->cities = pw_city_set_all (self->n);
  self->at_least = 1;
  self->boxes = g_new0 (PwPresenceBox, self->n + 1);
  for (guint v = 0; v < self->n; v++)
    {
      self->boxes[v].sign = pw_comparison_get_city (comparison, v)->sign;
      self->boxes[v].color = pw_comparison_get_city (comparison, v)->color;
    }

  return self;
}

PwMergedLook *
pw_merged_look_ref (PwMergedLook *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
pw_merged_look_unref (PwMergedLook *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;

  pw_merged_free (self->merged);
  pw_aspects_free (self->all);
  pw_comparison_free (self->comparison);
  g_free (self->boxes);
  g_free (self);
}

/* --- what is what ------------------------------------------------------------------------- */

static PwPresence
get_part_presence (const PwMergedLook *self,
                   const PwMergedPart *part,
                   guint               variant)
{
  if (!(self->cities & PW_CITY_SET_BIT (variant)))
    return PW_PRESENCE_HIDDEN;
  if (!(part->cities & PW_CITY_SET_BIT (variant)))
    return PW_PRESENCE_MISSING;
  if (part->band == NULL && part->row >= 0 && (pw_aspects_get_cell (self->all, (guint) part->row, variant) & self->aspects) != 0)
    return PW_PRESENCE_DIFFERENT;

  return PW_PRESENCE_SAME;
}

PwPresence
pw_merged_look_get_presence (const PwMergedLook *self,
                             guint               row,
                             guint               variant)
{
  const PwMergedPart part = { .row = (int) row, .cities = pw_aspects_get_cities (self->all, row) };

  return get_part_presence (self, &part, variant);
}

GArray *
pw_merged_look_list_rows (const PwMergedLook *self)
{
  return pw_aspects_list_rows (self->all, self->aspects, self->cities, self->at_least);
}

/* What few have is extra, what many have is missing elsewhere. */
guint
pw_merged_look_list_signs (const PwMergedLook *self,
                           guint               row,
                           PwSign              signs[PW_N_ASPECTS])
{
  PwAspect aspects = pw_aspects_get_row (self->all, row, self->cities) & self->aspects;
  guint    n_cities = pw_city_set_count (pw_aspects_get_cities (self->all, row) & self->cities);
  guint    n = 0;

  for (guint i = 0; i < PW_N_ASPECTS; i++)
    {
      if (!(aspects & by_weight[i]))
        continue;
      signs[n] = pw_merged_look_get_sign (by_weight[i]);
      if (signs[n] == PW_SIGN_MISSING && 2 * n_cities < pw_city_set_count (self->cities))
        signs[n] = PW_SIGN_EXTRA;
      n++;
    }

  return n;
}

/* --- style ---------------------------------------------------------------------------------- */

static const PwMergedPart *
find_part (const PwMergedLook  *self,
           const PwDiagramItem *item)
{
  return item->element != NULL ? pw_merged_find (self->merged, pw_element_get_id (item->element)) : NULL;
}

static gboolean
has_bar (const PwDiagramItem *item)
{
  return !item->is_edge && !item->is_expanded && pw_element_type_has (item->type, PW_TRAIT_ACTIVITY);
}

static double
get_fade (const PwMergedLook *self,
          const PwMergedPart *part)
{
  guint n = pw_city_set_count (part->cities & self->cities);

  if (n == 0)
    return FADE_NONE;
  return n < self->at_least ? FADE_FEW : 0;
}

static void
style_item (const PwDiagramItem *item,
            PwItemStyle         *style,
            gpointer             data)
{
  const PwMergedLook *self = data;
  const PwMergedPart *part = find_part (self, item);
  guint               total = MAX (pw_city_set_count (self->cities), 1);
  guint               n;

  if (has_bar (item))
    style->foot = PW_PRESENCE_BAR_ROOM;
  if (part == NULL)
    return;

  n = pw_city_set_count (part->cities & self->cities);
  style->weight = LEAST_WEIGHT + WEIGHT_RANGE * n / total;
  style->fade = get_fade (self, part);
  style->is_dashed = 2 * n < total || n < self->at_least;
  style->is_raised = part->band != NULL;
}

static void
draw_below (const PwDiagramItem *item,
            const PwTheme       *theme,
            PwDisplayList       *list,
            gpointer             data)
{
  const PwMergedPart *part = find_part (data, item);

  if (part == NULL || part->band == NULL)
    return;

  pw_display_list_rounded_rectangle (list, pw_rect_translate (item->bounds, STACK_SHIFT, -STACK_SHIFT), STACK_RADIUS);
  pw_display_list_draw (list, theme->head, theme->ink, 1, NULL);
}

static void
draw_signs (const PwMergedLook  *self,
            const PwMergedPart  *part,
            const PwDiagramItem *item,
            const PwTheme       *theme,
            PwDisplayList       *list)
{
  PwSign signs[PW_N_ASPECTS];
  guint  n = MIN (pw_merged_look_list_signs (self, (guint) part->row, signs), MOST_SIGNS);

  for (guint i = 0; i < n; i++)
    pw_sign_draw_badge (signs[i], list,
                        (PwPoint){ item->bounds.x + item->bounds.width - SIGN_FROM_RIGHT - (n - 1 - i) * SIGN_STEP, item->bounds.y - 1 }, theme);
}

static void
draw_bar (const PwMergedLook  *self,
          const PwMergedPart  *part,
          const PwDiagramItem *item,
          const PwTheme       *theme,
          PwDisplayList       *list)
{
  g_autofree PwPresenceBox *boxes = g_memdup2 (self->boxes, sizeof *boxes * (self->n + 1));
  PwRect                    area = { item->bounds.x - BAR_OVERHANG, item->bounds.y + item->bounds.height + BAR_GAP,
                                     item->bounds.width + 2 * BAR_OVERHANG, PW_PRESENCE_BAR_HEIGHT };

  for (guint v = 0; v < self->n; v++)
    boxes[v].presence = get_part_presence (self, part, v);
  /* Beside the events at the border. */
  if (part->has_boundary)
    {
      area.x = item->bounds.x + BAR_LEFT;
      area.width = pw_presence_bar_get_width (self->n);
    }
  pw_presence_bar_draw (boxes, self->n, list, area, theme, get_fade (self, part));
}

/* That it can be opened. */
static void
draw_mark (const PwDiagramItem *item,
           const PwTheme       *theme,
           PwDisplayList       *list)
{
  PwPoint tip = { item->bounds.x + item->bounds.width / 2, item->bounds.y + item->bounds.height - MARK_ABOVE };

  pw_display_list_set_detail (list, TRUE);
  pw_display_list_move_to (list, tip.x - MARK_WIDTH / 2, tip.y - MARK_HEIGHT);
  pw_display_list_line_to (list, tip.x + MARK_WIDTH / 2, tip.y - MARK_HEIGHT);
  pw_display_list_line_to (list, tip.x, tip.y);
  pw_display_list_close (list);
  pw_display_list_draw (list, theme->ink, (PwColor){ 0 }, 0, NULL);
  pw_display_list_set_detail (list, FALSE);
}

static void
draw_above (const PwDiagramItem *item,
            const PwTheme       *theme,
            PwDisplayList       *list,
            gpointer             data)
{
  const PwMergedLook *self = data;
  const PwMergedPart *part = find_part (self, item);

  if (part == NULL || !has_bar (item))
    return;

  draw_bar (self, part, item, theme, list);
  if (part->band != NULL)
    draw_mark (item, theme, list);
  else if (part->row >= 0)
    draw_signs (self, part, item, theme, list);
}

PwSceneStyle
pw_merged_look_get_style (PwMergedLook *self)
{
  return (PwSceneStyle){ style_item, draw_below, draw_above, self };
}

/* --- words ------------------------------------------------------------------------------------- */

char *
pw_merged_look_dup_cities (const PwMergedLook *self,
                           PwCitySet           cities)
{
  guint n = pw_city_set_count (cities & self->cities);
  guint total = pw_city_set_count (self->cities);
  g_autoptr (GString) signs = g_string_new (NULL);

  if (n == total)
    return g_strdup_printf (ngettext ("in all %u cities", "in all %u cities", total), total);
  if (n == 0)
    return g_strdup (_ ("in none of the chosen cities"));

  for (guint v = 0; v < self->n; v++)
    if (cities & self->cities & PW_CITY_SET_BIT (v))
      g_string_append_printf (signs, "%s%s", signs->len > 0 ? ", " : "", self->boxes[v].sign);

  /* TRANSLATORS: number, number of all cities, and the signs of those: "in 2 of 5 cities: LM, WZ" */
  return g_strdup_printf (_ ("in %u of %u cities: %s"), n, total, signs->str);
}

static void
add_wordings (const PwMergedLook *self,
              const PwTableRow   *row,
              GString            *text)
{
  for (guint v = 0; v < self->n; v++)
    {
      const PwTableCell *cell = &row->cells[v];

      if (!(self->cities & PW_CITY_SET_BIT (v)) || cell->nodes->len == 0)
        continue;
      g_string_append_printf (text, "\n%s: %s", self->boxes[v].sign, cell->name);
    }
}

char *
pw_merged_look_describe (const PwMergedLook *self,
                         const PwMergedPart *part)
{
  const PwTable   *table = pw_comparison_get_table (self->comparison);
  GString         *text = g_string_new (NULL);
  g_autofree char *cities = pw_merged_look_dup_cities (self, part->cities);

  g_string_append (text, cities);
  if (part->band != NULL)
    {
      for (guint i = 0; i < part->band->len; i++)
        g_string_append_printf (text, "\n%s", pw_table_get_row (table, g_array_index (part->band, guint, i))->name);
    }
  else if (part->row >= 0)
    {
      PwAspect aspects = pw_aspects_get_row (self->all, (guint) part->row, self->cities) & self->aspects;

      for (guint i = 0; i < PW_N_ASPECTS; i++)
        if (aspects & by_weight[i])
          g_string_append_printf (text, "; %s", pw_aspect_get_label (by_weight[i]));
      add_wordings (self, pw_table_get_row (table, (guint) part->row), text);
    }

  return g_string_free (text, FALSE);
}
