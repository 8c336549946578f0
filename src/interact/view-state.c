/* interact/view-state.c - what part of a diagram is seen, and how large
 *
 * view pixel = (diagram point - offset) * zoom
 *
 * Every way in ends in move_to(), which keeps the values within their limits and
 * announces what became different, once.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/view-state.h"

#include <math.h>

/* Zoom steps between least and largest; 100 % is one of them. */
#define N_STEPS 10

/* Pixels left free around content that is made to fit, or an element that is shown. */
#define MARGIN 24

/* So much of the content stays in sight, in pixels, however far one pans. */
#define KEPT_IN_SIGHT 120

/* A diagram is met as a whole where labels are readable at that zoom, else at 80 %. */
#define READABLE_ZOOM 0.65
#define READING_ZOOM 0.8

struct _PwViewState
{
  GObject parent_instance;

  double   zoom;
  PwPoint  offset;
  double   width;
  double   height;
  PwRect   content;
  PwRect   start;
  double   covered_left;
  double   covered_bottom;
  double   corner_width;
  double   corner_height;
  gboolean is_untouched; /* nobody has panned or zoomed since show_first() */
};

G_DEFINE_FINAL_TYPE (PwViewState, pw_view_state, G_TYPE_OBJECT)

enum
{
  PROP_ZOOM = 1,
  PROP_OFFSET_X,
  PROP_OFFSET_Y,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static gboolean
has_size (const PwViewState *self)
{
  return self->width > 0 && self->height > 0;
}

/* What lies over the left edge never takes more than half of the view. */
static double
get_left (const PwViewState *self)
{
  return MIN (self->covered_left, self->width / 2);
}

static double
get_free_width (const PwViewState *self)
{
  return self->width - get_left (self);
}

static double
clamp_offset (double offset,
              double content_start,
              double content_size,
              double view_size)
{
  double kept = MIN (MIN (content_size, view_size), KEPT_IN_SIGHT);

  return CLAMP (offset, content_start - view_size + kept, content_start + content_size - kept);
}

static PwPoint
clamp_point (const PwViewState *self,
             double             zoom,
             PwPoint            offset)
{
  PwRect c = self->content;

  if (!has_size (self) || pw_rect_is_empty (c))
    return offset;

  /* In pixels, where "so much in sight" is meant. */
  return (PwPoint){
    clamp_offset (offset.x * zoom, c.x * zoom, c.width * zoom, self->width) / zoom,
    clamp_offset (offset.y * zoom, c.y * zoom, c.height * zoom, self->height) / zoom,
  };
}

/* Returns whether it was announced. */
static gboolean
move_to (PwViewState *self,
         double       zoom,
         PwPoint      offset)
{
  gboolean has_zoomed;
  gboolean has_moved_x;
  gboolean has_moved_y;

  zoom = CLAMP (zoom, pw_view_state_get_min_zoom (self), PW_ZOOM_MAX);
  offset = clamp_point (self, zoom, offset);

  has_zoomed = !G_APPROX_VALUE (zoom, self->zoom, 1e-9);
  has_moved_x = !G_APPROX_VALUE (offset.x, self->offset.x, 1e-9);
  has_moved_y = !G_APPROX_VALUE (offset.y, self->offset.y, 1e-9);
  if (!has_zoomed && !has_moved_x && !has_moved_y)
    return FALSE;

  self->zoom = zoom;
  self->offset = offset;

  if (has_zoomed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
  if (has_moved_x)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OFFSET_X]);
  if (has_moved_y)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OFFSET_Y]);
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

/* The least offset change along one axis that brings a span into view. */
static double
reveal (double offset,
        double size,
        double start,
        double length,
        double margin)
{
  margin = MIN (margin, MAX ((size - length) / 2, 0));

  if (start - margin < offset || length > size)
    return start - margin;
  if (start + length + margin > offset + size)
    return start + length + margin - size;
  return offset;
}

/* Whether something of @rect would be below what lies over the lower right corner. */
static gboolean
is_covered (const PwViewState *self,
            double             zoom,
            PwPoint            offset,
            PwRect             rect)
{
  PwRect corner = { offset.x + (self->width - self->corner_width) / zoom,
                    offset.y + (self->height - self->corner_height) / zoom, self->corner_width / zoom,
                    self->corner_height / zoom };

  return pw_rect_intersects (rect, corner);
}

static gboolean
place_untouched (PwViewState *self)
{
  double  margin = MARGIN / READING_ZOOM;
  PwPoint offset;
  double  zoom;

  if (!self->is_untouched || !has_size (self) || pw_rect_is_empty (self->content))
    return FALSE;

  zoom = pw_view_state_get_fit (self, &offset);
  if (zoom < READABLE_ZOOM)
    {
      double left = get_left (self) / READING_ZOOM;
      double width = get_free_width (self) / READING_ZOOM;
      double height = self->height / READING_ZOOM;
      PwRect c = self->content;

      zoom = READING_ZOOM;
      /* What fits one way stands in the middle that way. */
      offset.x = c.width + 2 * margin <= width ? c.x + (c.width - width) / 2 : c.x - margin;
      offset.y = c.height + 2 * margin <= height ? c.y + (c.height - height) / 2 : c.y - margin;
      if (!pw_rect_is_empty (self->start))
        {
          offset.x = reveal (offset.x, width, self->start.x, self->start.width, 5 * margin);
          offset.y = reveal (offset.y, height, self->start.y, self->start.height, 5 * margin);
        }
      offset.x -= left;
    }

  return move_to (self, zoom, offset);
}

static void
pw_view_state_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  PwViewState *self = PW_VIEW_STATE (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_OFFSET_X:
      g_value_set_double (value, self->offset.x);
      break;
    case PROP_OFFSET_Y:
      g_value_set_double (value, self->offset.y);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pw_view_state_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  PwViewState *self = PW_VIEW_STATE (object);
  PwPoint      offset = self->offset;

  self->is_untouched = FALSE;
  switch (prop_id)
    {
    case PROP_ZOOM:
      pw_view_state_zoom_at (self, g_value_get_double (value),
                             (PwPoint){ self->width / 2, self->height / 2 });
      break;
    case PROP_OFFSET_X:
      offset.x = g_value_get_double (value);
      move_to (self, self->zoom, offset);
      break;
    case PROP_OFFSET_Y:
      offset.y = g_value_get_double (value);
      move_to (self, self->zoom, offset);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pw_view_state_class_init (PwViewStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pw_view_state_get_property;
  object_class->set_property = pw_view_state_set_property;

  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, PW_ZOOM_MAX, 1, flags);
  properties[PROP_OFFSET_X] = g_param_spec_double ("offset-x", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  properties[PROP_OFFSET_Y] = g_param_spec_double ("offset-y", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pw_view_state_init (PwViewState *self)
{
  self->zoom = 1;
}

PwViewState *
pw_view_state_new (void)
{
  return g_object_new (PW_TYPE_VIEW_STATE, NULL);
}

double
pw_view_state_get_zoom (PwViewState *self)
{
  g_return_val_if_fail (PW_IS_VIEW_STATE (self), 1);

  return self->zoom;
}

PwPoint
pw_view_state_get_offset (PwViewState *self)
{
  g_return_val_if_fail (PW_IS_VIEW_STATE (self), ((PwPoint){ 0, 0 }));

  return self->offset;
}

double
pw_view_state_get_min_zoom (PwViewState *self)
{
  PwPoint offset;

  g_return_val_if_fail (PW_IS_VIEW_STATE (self), PW_ZOOM_MIN);

  return MIN (PW_ZOOM_MIN, pw_view_state_get_fit (self, &offset));
}

void
pw_view_state_set_size (PwViewState *self,
                        double       width,
                        double       height)
{
  g_return_if_fail (PW_IS_VIEW_STATE (self));

  if (G_APPROX_VALUE (self->width, width, 1e-9) && G_APPROX_VALUE (self->height, height, 1e-9))
    return;

  self->width = width;
  self->height = height;
  if (!place_untouched (self))
    g_signal_emit (self, signals[CHANGED], 0);
}

void
pw_view_state_set_covered_left (PwViewState *self,
                                double       left)
{
  g_return_if_fail (PW_IS_VIEW_STATE (self));

  if (G_APPROX_VALUE (self->covered_left, left, 1e-9))
    return;
  self->covered_left = left;
  place_untouched (self);
}

void
pw_view_state_set_covered (PwViewState *self,
                           double       bottom,
                           double       corner_width,
                           double       corner_height)
{
  g_return_if_fail (PW_IS_VIEW_STATE (self));

  self->covered_bottom = bottom;
  self->corner_width = corner_width;
  self->corner_height = corner_height;
  place_untouched (self);
}

PwRect
pw_view_state_get_size (PwViewState *self)
{
  g_return_val_if_fail (PW_IS_VIEW_STATE (self), ((PwRect){ 0, 0, 0, 0 }));

  return (PwRect){ 0, 0, self->width, self->height };
}

void
pw_view_state_set_content (PwViewState *self,
                           PwRect       content)
{
  g_return_if_fail (PW_IS_VIEW_STATE (self));

  self->content = content;
  if (!place_untouched (self))
    g_signal_emit (self, signals[CHANGED], 0);
}

PwRect
pw_view_state_get_content (PwViewState *self)
{
  g_return_val_if_fail (PW_IS_VIEW_STATE (self), ((PwRect){ 0, 0, 0, 0 }));

  return self->content;
}

void
pw_view_state_show_first (PwViewState *self,
                          PwRect       start)
{
  g_return_if_fail (PW_IS_VIEW_STATE (self));

  self->start = start;
  self->is_untouched = TRUE;
  place_untouched (self);
}

void
pw_view_state_restore (PwViewState *self,
                       double       zoom,
                       PwPoint      offset)
{
  g_return_if_fail (PW_IS_VIEW_STATE (self));

  self->is_untouched = FALSE;
  move_to (self, zoom, offset);
}

void
pw_view_state_zoom_at (PwViewState *self,
                       double       zoom,
                       PwPoint      pixel)
{
  PwPoint kept;

  g_return_if_fail (PW_IS_VIEW_STATE (self));
  g_return_if_fail (isfinite (zoom));

  self->is_untouched = FALSE;
  kept = pw_view_state_to_diagram (self, pixel);
  zoom = CLAMP (zoom, pw_view_state_get_min_zoom (self), PW_ZOOM_MAX);
  move_to (self, zoom, (PwPoint){ kept.x - pixel.x / zoom, kept.y - pixel.y / zoom });
}

double
pw_view_state_get_step (PwViewState *self,
                        int          steps)
{
  double factor = pow (PW_ZOOM_MAX / PW_ZOOM_MIN, 1.0 / N_STEPS);
  double now;
  double rung;

  g_return_val_if_fail (PW_IS_VIEW_STATE (self), 1);

  /* Between two rungs the next one in the wanted direction counts as one step. */
  now = log (self->zoom) / log (factor);
  rung = steps > 0 ? floor (now + 1e-6) : ceil (now - 1e-6);

  return CLAMP (pow (factor, rung + steps), pw_view_state_get_min_zoom (self), PW_ZOOM_MAX);
}

void
pw_view_state_step_zoom (PwViewState *self,
                         int          steps,
                         PwPoint      pixel)
{
  pw_view_state_zoom_at (self, pw_view_state_get_step (self, steps), pixel);
}

void
pw_view_state_pan (PwViewState *self,
                   double       dx,
                   double       dy)
{
  g_return_if_fail (PW_IS_VIEW_STATE (self));
  g_return_if_fail (isfinite (dx) && isfinite (dy));

  self->is_untouched = FALSE;
  move_to (self, self->zoom,
           (PwPoint){ self->offset.x + dx / self->zoom, self->offset.y + dy / self->zoom });
}

void
pw_view_state_center_on (PwViewState *self,
                         PwPoint      point)
{
  g_return_if_fail (PW_IS_VIEW_STATE (self));

  self->is_untouched = FALSE;
  move_to (self, self->zoom,
           (PwPoint){ point.x - self->width / 2 / self->zoom, point.y - self->height / 2 / self->zoom });
}

double
pw_view_state_get_fit (PwViewState *self,
                       PwPoint     *offset)
{
  PwRect c;
  double bottom;
  double zoom = 1;

  g_return_val_if_fail (PW_IS_VIEW_STATE (self), 1);

  c = self->content;
  bottom = MAX (self->covered_bottom, MARGIN);
  if (has_size (self) && !pw_rect_is_empty (c))
    zoom = MIN (1, MIN (MAX (get_free_width (self) - 2 * MARGIN, 1) / c.width,
                        MAX (self->height - MARGIN - bottom, 1) / c.height));
  *offset = (PwPoint){ c.x + c.width / 2 - (self->width + get_left (self)) / 2 / zoom,
                       c.y + c.height / 2 - (self->height + MARGIN - bottom) / 2 / zoom };

  return zoom;
}

void
pw_view_state_fit (PwViewState *self)
{
  PwPoint offset;
  double  zoom;

  g_return_if_fail (PW_IS_VIEW_STATE (self));

  self->is_untouched = FALSE;
  zoom = pw_view_state_get_fit (self, &offset);
  move_to (self, zoom, offset);
}

void
pw_view_state_show (PwViewState *self,
                    PwRect       rect)
{
  double  zoom = self->zoom;
  PwPoint offset = self->offset;
  double  width = get_free_width (self);
  double  margin;
  PwRect  free_part;

  g_return_if_fail (PW_IS_VIEW_STATE (self));

  if (!has_size (self))
    return;
  free_part = pw_view_state_get_visible (self);
  free_part.x += get_left (self) / zoom;
  free_part.width = width / zoom;
  if (pw_rect_contains_rect (free_part, rect) &&
      !is_covered (self, self->zoom, self->offset, rect))
    return;

  self->is_untouched = FALSE;
  if (rect.width * zoom > width)
    zoom = MAX (width - 2 * MARGIN, 1) / rect.width;
  if (rect.height * zoom > self->height)
    zoom = MAX (self->height - 2 * MARGIN, 1) / rect.height;
  /* Zooming out keeps the middle, then the rest is panning. */
  offset.x += self->width / 2 * (1 / self->zoom - 1 / zoom);
  offset.y += self->height / 2 * (1 / self->zoom - 1 / zoom);

  margin = MARGIN / zoom;
  offset.x = reveal (offset.x + get_left (self) / zoom, width / zoom, rect.x, rect.width, margin) - get_left (self) / zoom;
  offset.y = reveal (offset.y, self->height / zoom, rect.y, rect.height, margin);
  if (is_covered (self, zoom, offset, rect))
    offset.y = MIN (rect.y + rect.height - (self->height - self->corner_height) / zoom + margin / 2, rect.y);
  move_to (self, zoom, offset);
}

PwPoint
pw_view_state_to_diagram (PwViewState *self,
                          PwPoint      pixel)
{
  g_return_val_if_fail (PW_IS_VIEW_STATE (self), pixel);

  return (PwPoint){ self->offset.x + pixel.x / self->zoom, self->offset.y + pixel.y / self->zoom };
}

PwPoint
pw_view_state_to_view (PwViewState *self,
                       PwPoint      point)
{
  g_return_val_if_fail (PW_IS_VIEW_STATE (self), point);

  return (PwPoint){ (point.x - self->offset.x) * self->zoom, (point.y - self->offset.y) * self->zoom };
}

PwRect
pw_view_state_rect_to_view (PwViewState *self,
                            PwRect       rect)
{
  PwPoint corner = pw_view_state_to_view (self, (PwPoint){ rect.x, rect.y });

  return (PwRect){ corner.x, corner.y, rect.width * self->zoom, rect.height * self->zoom };
}

PwRect
pw_view_state_get_visible (PwViewState *self)
{
  g_return_val_if_fail (PW_IS_VIEW_STATE (self), ((PwRect){ 0, 0, 0, 0 }));

  return (PwRect){ self->offset.x, self->offset.y, self->width / self->zoom, self->height / self->zoom };
}
