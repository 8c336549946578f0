/* app/canvas/glide.c - shapes glide to where they have been put
 *
 * Shapes are painted as the scene has them, moved back by what is left of the way; what
 * holds others is stretched as well. Flows are drawn through as many points before as
 * after, each on its own way.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/glide.h"

#include <math.h>

#include "app/canvas/overlay-pen.h"
#include "app/canvas/scene-picture.h"
#include "draw/paint.h"

#define DURATION_MS 250
/* So many shapes are painted within a frame. */
#define MOST_ITEMS 700
/* Points that a flow is drawn through while it changes. */
#define N_POINTS 24

/* Of an item as it was. */
typedef struct
{
  PwRect   bounds;
  PwPoint *points;
  guint    n_points;
} Before;

struct _PwGlide
{
  GtkWidget     *widget;
  AdwAnimation  *animation;
  GHashTable    *before; /* element → Before */
  const PwScene *scene;  /* (nullable): what moves */
  double         progress;
};

static void
before_free (gpointer data)
{
  Before *before = data;

  g_free (before->points);
  g_free (before);
}

static void
on_value (double   value,
          gpointer data)
{
  PwGlide *self = data;

  self->progress = value;
  gtk_widget_queue_draw (self->widget);
}

static void
on_done (PwGlide *self)
{
  self->scene = NULL;
  g_hash_table_remove_all (self->before);
  gtk_widget_queue_draw (self->widget);
}

PwGlide *
pw_glide_new (GtkWidget *widget)
{
  PwGlide *self = g_new0 (PwGlide, 1);

  self->widget = widget;
  self->before = g_hash_table_new_full (NULL, NULL, NULL, before_free);
  self->animation = adw_timed_animation_new (widget, 0, 1, DURATION_MS, adw_callback_animation_target_new (on_value, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_IN_OUT_CUBIC);
  g_signal_connect_swapped (self->animation, "done", G_CALLBACK (on_done), self);

  return self;
}

void
pw_glide_free (PwGlide *self)
{
  if (self == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->animation, self);
  adw_animation_pause (self->animation);
  g_object_unref (self->animation);
  g_hash_table_unref (self->before);
  g_free (self);
}

void
pw_glide_remember (PwGlide         *self,
                   const PwDiagram *diagram)
{
  pw_glide_stop (self);
  g_hash_table_remove_all (self->before);
  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i);
      Before              *before = item->element != NULL ? g_new0 (Before, 1) : NULL;

      if (before == NULL)
        continue;
      *before = (Before){ item->bounds, g_memdup2 (item->points, sizeof (PwPoint) * item->n_points), item->n_points };
      g_hash_table_replace (self->before, item->element, before);
    }
}

static const Before *
find_before (const PwGlide       *self,
             const PwDiagramItem *item)
{
  const Before *before = item->element != NULL ? g_hash_table_lookup (self->before, item->element) : NULL;

  return before != NULL && (before->n_points > 1) == (item->n_points > 1) ? before : NULL;
}

static gboolean
is_in_sight (const PwGlide       *self,
             const PwDiagramItem *item,
             guint                n,
             PwRect               visible)
{
  const Before *before = find_before (self, item);
  PwRect        way = pw_scene_get_extents (self->scene, n);

  if (before != NULL)
    way = pw_rect_union (way, pw_rect_grow (before->bounds, 1));

  return pw_rect_intersects (pw_rect_grow (way, 1), visible);
}

static guint
count_in_sight (const PwGlide *self,
                PwRect         visible)
{
  const PwDiagram *diagram = pw_scene_get_diagram (self->scene);
  guint            n = 0;

  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    n += is_in_sight (self, pw_diagram_get_item (diagram, i), i, visible);

  return n;
}

void
pw_glide_start (PwGlide       *self,
                const PwScene *scene,
                PwViewState   *view)
{
  self->scene = scene;
  self->progress = 0;
  if (!gtk_widget_get_mapped (self->widget) || !adw_get_enable_animations (self->widget) || count_in_sight (self, pw_view_state_get_visible (view)) > MOST_ITEMS)
    {
      on_done (self);
      return;
    }
  adw_animation_play (self->animation);
}

void
pw_glide_stop (PwGlide *self)
{
  if (self->scene != NULL)
    adw_animation_skip (self->animation);
}

gboolean
pw_glide_is_going_on (const PwGlide *self)
{
  return self->scene != NULL;
}

/* --- a frame ------------------------------------------------------------------------------ */

static double
mix (const PwGlide *self,
     double         from,
     double         to)
{
  return from + (to - from) * self->progress;
}

static double
get_length (const PwPoint *points,
            guint          n_points)
{
  double length = 0;

  for (guint i = 0; i + 1 < n_points; i++)
    length += hypot (points[i + 1].x - points[i].x, points[i + 1].y - points[i].y);

  return length;
}

static PwPoint
point_at (const PwPoint *points,
          guint          n_points,
          double         distance)
{
  for (guint i = 0; i + 1 < n_points; i++)
    {
      double length = hypot (points[i + 1].x - points[i].x, points[i + 1].y - points[i].y);

      if (distance <= length && length > 0)
        return (PwPoint){ points[i].x + (points[i + 1].x - points[i].x) * distance / length, points[i].y + (points[i + 1].y - points[i].y) * distance / length };
      distance -= length;
    }

  return points[n_points - 1];
}

static void
draw_flow (const PwGlide       *self,
           const PwDiagramItem *item,
           const Before        *before,
           cairo_t             *cr)
{
  const PwTheme *theme = pw_scene_get_theme (self->scene);
  const double   dashes[] = { 6, 4 };
  double         from = get_length (before->points, before->n_points);
  double         to = get_length (item->points, item->n_points);

  for (guint i = 0; i <= N_POINTS; i++)
    {
      PwPoint a = point_at (before->points, before->n_points, from * i / N_POINTS);
      PwPoint b = point_at (item->points, item->n_points, to * i / N_POINTS);

      cairo_line_to (cr, mix (self, a.x, b.x), mix (self, a.y, b.y));
    }
  cairo_set_dash (cr, dashes, item->type == PW_ELEMENT_SEQUENCE_FLOW ? 0 : 2, 0);
  cairo_set_line_width (cr, theme->line_width);
  pw_overlay_set_color (cr, theme->ink, 1);
  cairo_stroke (cr);
}

/* Its middle is on the way; what holds others is as large as it is just then. */
static void
set_place (const PwGlide       *self,
           const PwDiagramItem *item,
           const Before        *before,
           cairo_t             *cr)
{
  PwPoint from = pw_rect_center (before->bounds);
  PwPoint to = pw_rect_center (item->bounds);

  cairo_translate (cr, mix (self, from.x, to.x), mix (self, from.y, to.y));
  if (item->level == 0 && item->bounds.width > 0 && item->bounds.height > 0)
    cairo_scale (cr, mix (self, before->bounds.width, item->bounds.width) / item->bounds.width,
                 mix (self, before->bounds.height, item->bounds.height) / item->bounds.height);
  cairo_translate (cr, -to.x, -to.y);
}

static void
draw_item (const PwGlide *self,
           guint          n,
           PwPaintDetail  detail,
           cairo_t       *cr)
{
  const PwDiagramItem *item = pw_diagram_get_item (pw_scene_get_diagram (self->scene), n);
  const Before        *before = find_before (self, item);

  cairo_save (cr);
  if (before != NULL && item->n_points > 1)
    draw_flow (self, item, before, cr);
  else if (before != NULL && !pw_rect_is_empty (before->bounds))
    {
      set_place (self, item, before, cr);
      pw_paint_list_as (pw_scene_get_list (self->scene, n), detail, cr);
    }
  else if (self->progress > 0.5) /* what is new appears on the way */
    pw_paint_list_as (pw_scene_get_list (self->scene, n), detail, cr);
  cairo_restore (cr);
}

void
pw_glide_append (PwGlide     *self,
                 GtkSnapshot *snapshot,
                 PwViewState *view,
                 int          width,
                 int          height)
{
  const PwDiagram *diagram = pw_scene_get_diagram (self->scene);
  graphene_rect_t  all = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  PwRect           visible = pw_view_state_get_visible (view);
  PwPoint          offset = pw_view_state_get_offset (view);
  double           zoom = pw_view_state_get_zoom (view);
  PwPaintDetail    detail = zoom < PW_DETAIL_ZOOM ? PW_PAINT_OUTLINES : PW_PAINT_FULL;
  cairo_t         *cr = gtk_snapshot_append_cairo (snapshot, &all);

  pw_overlay_set_color (cr, pw_scene_get_theme (self->scene)->paper, 1);
  cairo_paint (cr);
  cairo_scale (cr, zoom, zoom);
  cairo_translate (cr, -offset.x, -offset.y);
  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    if (is_in_sight (self, pw_diagram_get_item (diagram, i), i, visible))
      draw_item (self, i, detail, cr);
  cairo_destroy (cr);
}
