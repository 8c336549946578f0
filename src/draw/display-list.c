/* draw/display-list.c - builds and owns the primitives of one item
 *
 * The path under construction lives in two growing arrays; finishing it copies
 * both into one block that belongs to the operation. So an operation never
 * moves, and a sealed list holds nothing but what painters read.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/display-list.h"

#include <math.h>
#include <string.h>

/* Control points of a quarter circle lie this share of the radius away. */
#define CIRCLE_CONTROL 0.5522847498

/* How far letters reach above and below the baseline, per font size. */
#define TEXT_ASCENT 1.15
#define TEXT_DESCENT 0.4

struct _PwDisplayList
{
  GArray     *ops; /* PwDrawOp */
  GArray     *points;
  GByteArray *verbs;
  double      left;
  double      top;
  double      right;
  double      bottom;
  double      dashes[4]; /* of lines without their own */
  guint       is_round : 1;
  guint       is_detail : 1;
};

static void
op_clear (gpointer data)
{
  PwDrawOp *op = data;

  g_free ((gpointer) op->points); /* the verbs stand in the same block */
  g_free ((gpointer) op->text);
}

PwDisplayList *
pw_display_list_new (void)
{
  PwDisplayList *self = g_new0 (PwDisplayList, 1);

  self->ops = g_array_new (FALSE, TRUE, sizeof (PwDrawOp));
  g_array_set_clear_func (self->ops, op_clear);
  self->left = self->top = G_MAXDOUBLE;
  self->right = self->bottom = -G_MAXDOUBLE;

  return self;
}

void
pw_display_list_seal (PwDisplayList *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->points, g_array_unref);
  g_clear_pointer (&self->verbs, g_byte_array_unref);
}

void
pw_display_list_free (PwDisplayList *self)
{
  if (self == NULL)
    return;

  pw_display_list_seal (self);
  g_array_unref (self->ops);
  g_free (self);
}

guint
pw_display_list_get_n_ops (const PwDisplayList *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->ops->len;
}

const PwDrawOp *
pw_display_list_get_op (const PwDisplayList *self,
                        guint                n)
{
  g_return_val_if_fail (self != NULL && n < self->ops->len, NULL);

  return &g_array_index (self->ops, PwDrawOp, n);
}

static gboolean
is_same_color (const PwColor *a,
               const PwColor *b)
{
  return memcmp (a, b, sizeof *a) == 0;
}

/* Families are interned. */
static gboolean
is_same_font (const PwDrawFont *a,
              const PwDrawFont *b)
{
  return a->family == b->family && memcmp (&a->size, &b->size, sizeof a->size) == 0 && a->is_bold == b->is_bold &&
         a->is_italic == b->is_italic && a->is_underlined == b->is_underlined && a->is_struck_through == b->is_struck_through;
}

static gboolean
is_same_path (const PwDrawOp *a,
              const PwDrawOp *b)
{
  return a->n_verbs == b->n_verbs && a->n_points == b->n_points &&
         (a->n_verbs == 0 || memcmp (a->verbs, b->verbs, a->n_verbs) == 0) &&
         (a->n_points == 0 || memcmp (a->points, b->points, a->n_points * sizeof (PwPoint)) == 0);
}

static gboolean
is_same_op (const PwDrawOp *a,
            const PwDrawOp *b)
{
  return a->kind == b->kind && is_same_color (&a->fill, &b->fill) && is_same_color (&a->stroke, &b->stroke) &&
         memcmp (&a->line_width, &b->line_width, sizeof a->line_width) == 0 &&
         memcmp (a->dashes, b->dashes, sizeof a->dashes) == 0 && a->is_round == b->is_round &&
         a->is_detail == b->is_detail && is_same_path (a, b) && g_strcmp0 (a->text, b->text) == 0 &&
         memcmp (&a->origin, &b->origin, sizeof a->origin) == 0 &&
         memcmp (&a->text_width, &b->text_width, sizeof a->text_width) == 0 &&
         memcmp (&a->rotation, &b->rotation, sizeof a->rotation) == 0 && is_same_font (&a->font, &b->font);
}

gboolean
pw_display_list_equal (const PwDisplayList *a,
                       const PwDisplayList *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->ops->len != b->ops->len)
    return FALSE;
  for (guint i = 0; i < a->ops->len; i++)
    if (!is_same_op (pw_display_list_get_op (a, i), pw_display_list_get_op (b, i)))
      return FALSE;

  return TRUE;
}

static void
include (PwDisplayList *self,
         double         x,
         double         y,
         double         around)
{
  self->left = MIN (self->left, x - around);
  self->top = MIN (self->top, y - around);
  self->right = MAX (self->right, x + around);
  self->bottom = MAX (self->bottom, y + around);
}

PwRect
pw_display_list_get_extents (const PwDisplayList *self)
{
  g_return_val_if_fail (self != NULL, ((PwRect){ 0 }));

  if (self->left > self->right)
    return (PwRect){ 0 };

  return (PwRect){ self->left, self->top, self->right - self->left, self->bottom - self->top };
}

static void
add_verb (PwDisplayList *self,
          PwPathVerb     verb,
          const PwPoint *points,
          guint          n_points)
{
  guint8 byte = verb;

  if (self->points == NULL)
    {
      self->points = g_array_new (FALSE, FALSE, sizeof (PwPoint));
      self->verbs = g_byte_array_new ();
    }

  /* A path that starts without a place to start from starts where it goes. */
  if (self->verbs->len == 0 && verb != PW_PATH_MOVE)
    {
      if (n_points == 0)
        return;
      add_verb (self, PW_PATH_MOVE, points, 1);
    }

  g_byte_array_append (self->verbs, &byte, 1);
  g_array_append_vals (self->points, points, n_points);
}

void
pw_display_list_move_to (PwDisplayList *self,
                         double         x,
                         double         y)
{
  PwPoint point = { x, y };

  add_verb (self, PW_PATH_MOVE, &point, 1);
}

void
pw_display_list_line_to (PwDisplayList *self,
                         double         x,
                         double         y)
{
  PwPoint point = { x, y };

  add_verb (self, PW_PATH_LINE, &point, 1);
}

void
pw_display_list_curve_to (PwDisplayList *self,
                          PwPoint        control1,
                          PwPoint        control2,
                          PwPoint        end)
{
  PwPoint points[] = { control1, control2, end };

  add_verb (self, PW_PATH_CURVE, points, G_N_ELEMENTS (points));
}

void
pw_display_list_close (PwDisplayList *self)
{
  add_verb (self, PW_PATH_CLOSE, NULL, 0);
}

void
pw_display_list_rectangle (PwDisplayList *self,
                           PwRect         rect)
{
  pw_display_list_move_to (self, rect.x, rect.y);
  pw_display_list_line_to (self, rect.x + rect.width, rect.y);
  pw_display_list_line_to (self, rect.x + rect.width, rect.y + rect.height);
  pw_display_list_line_to (self, rect.x, rect.y + rect.height);
  pw_display_list_close (self);
}

/* A quarter of an ellipse from where the path ends to @to; @corner is where the
 * tangents of both ends meet.
 */
static void
quarter_to (PwDisplayList *self,
            PwPoint        from,
            PwPoint        corner,
            PwPoint        to)
{
  PwPoint control1 = { from.x + (corner.x - from.x) * CIRCLE_CONTROL, from.y + (corner.y - from.y) * CIRCLE_CONTROL };
  PwPoint control2 = { to.x + (corner.x - to.x) * CIRCLE_CONTROL, to.y + (corner.y - to.y) * CIRCLE_CONTROL };

  pw_display_list_curve_to (self, control1, control2, to);
}

void
pw_display_list_rounded_rectangle (PwDisplayList *self,
                                   PwRect         rect,
                                   double         radius)
{
  double left = rect.x, top = rect.y;
  double right = rect.x + rect.width, bottom = rect.y + rect.height;
  double r = MIN (radius, MIN (rect.width, rect.height) / 2);

  if (r <= 0)
    {
      pw_display_list_rectangle (self, rect);
      return;
    }

  pw_display_list_move_to (self, left + r, top);
  pw_display_list_line_to (self, right - r, top);
  quarter_to (self, (PwPoint){ right - r, top }, (PwPoint){ right, top }, (PwPoint){ right, top + r });
  pw_display_list_line_to (self, right, bottom - r);
  quarter_to (self, (PwPoint){ right, bottom - r }, (PwPoint){ right, bottom }, (PwPoint){ right - r, bottom });
  pw_display_list_line_to (self, left + r, bottom);
  quarter_to (self, (PwPoint){ left + r, bottom }, (PwPoint){ left, bottom }, (PwPoint){ left, bottom - r });
  pw_display_list_line_to (self, left, top + r);
  quarter_to (self, (PwPoint){ left, top + r }, (PwPoint){ left, top }, (PwPoint){ left + r, top });
  pw_display_list_close (self);
}

void
pw_display_list_circle (PwDisplayList *self,
                        PwPoint        center,
                        double         radius)
{
  PwPoint top = { center.x, center.y - radius };
  PwPoint right = { center.x + radius, center.y };
  PwPoint bottom = { center.x, center.y + radius };
  PwPoint left = { center.x - radius, center.y };

  pw_display_list_move_to (self, top.x, top.y);
  quarter_to (self, top, (PwPoint){ right.x, top.y }, right);
  quarter_to (self, right, (PwPoint){ right.x, bottom.y }, bottom);
  quarter_to (self, bottom, (PwPoint){ left.x, bottom.y }, left);
  quarter_to (self, left, (PwPoint){ left.x, top.y }, top);
  pw_display_list_close (self);
}

void
pw_display_list_set_round (PwDisplayList *self,
                           gboolean       is_round)
{
  self->is_round = !!is_round;
}

void
pw_display_list_set_detail (PwDisplayList *self,
                            gboolean       is_detail)
{
  self->is_detail = !!is_detail;
}

void
pw_display_list_set_dashes (PwDisplayList *self,
                            const double  *dashes)
{
  memset (self->dashes, 0, sizeof self->dashes);
  if (dashes != NULL)
    memcpy (self->dashes, dashes, sizeof self->dashes);
}

/* Moves the path built so far into @op. */
static void
take_path (PwDisplayList *self,
           PwDrawOp      *op)
{
  gsize    points_size = self->points->len * sizeof (PwPoint);
  PwPoint *points = g_malloc (points_size + self->verbs->len);
  guint8  *verbs = (guint8 *) points + points_size;

  memcpy (points, self->points->data, points_size);
  memcpy (verbs, self->verbs->data, self->verbs->len);

  op->points = points;
  op->n_points = self->points->len;
  op->verbs = verbs;
  op->n_verbs = self->verbs->len;

  g_array_set_size (self->points, 0);
  g_byte_array_set_size (self->verbs, 0);
}

void
pw_display_list_draw (PwDisplayList *self,
                      PwColor        fill,
                      PwColor        stroke,
                      double         line_width,
                      const double  *dashes)
{
  PwDrawOp op = { 0 };
  double   around = 0;

  g_return_if_fail (self != NULL);

  if (self->verbs == NULL || self->verbs->len == 0)
    return;

  op.kind = PW_DRAW_PATH;
  op.fill = fill;
  op.stroke = stroke;
  op.line_width = line_width;
  op.is_round = self->is_round;
  op.is_detail = self->is_detail;
  if (dashes != NULL)
    memcpy (op.dashes, dashes, sizeof (op.dashes));
  else if (!op.is_detail)
    memcpy (op.dashes, self->dashes, sizeof (op.dashes));
  take_path (self, &op);

  /* A mitre stands out further than half the line: 1.5 line widths cover all
   * corners of 40 degrees and more, the sharpest we draw.
   */
  if (stroke.alpha > 0)
    around = line_width * (self->is_round ? 0.5 : 1.5);
  for (guint i = 0; i < op.n_points; i++)
    include (self, op.points[i].x, op.points[i].y, around);

  g_array_append_val (self->ops, op);
}

void
pw_display_list_push_clip (PwDisplayList *self)
{
  PwDrawOp op = { .kind = PW_DRAW_PUSH_CLIP };

  g_return_if_fail (self != NULL);

  /* Without a path nothing is inside the clip; the pop still needs its push. */
  if (self->verbs == NULL || self->verbs->len == 0)
    pw_display_list_rectangle (self, (PwRect){ 0 });

  take_path (self, &op);
  g_array_append_val (self->ops, op);
}

void
pw_display_list_pop_clip (PwDisplayList *self)
{
  PwDrawOp op = { .kind = PW_DRAW_POP_CLIP };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->ops, op);
}

void
pw_display_list_text (PwDisplayList *self,
                      const char    *text,
                      PwPoint        origin,
                      double         width,
                      double         rotation,
                      PwDrawFont     font,
                      PwColor        color)
{
  PwDrawOp op = { .kind = PW_DRAW_TEXT };
  double   cosine = cos (rotation * G_PI / 180);
  double   sine = sin (rotation * G_PI / 180);
  double   top = -TEXT_ASCENT * font.size, bottom = TEXT_DESCENT * font.size;
  PwPoint  corners[] = { { 0, top }, { width, top }, { 0, bottom }, { width, bottom } };

  g_return_if_fail (self != NULL && text != NULL);

  if (*text == '\0')
    return;

  op.text = g_strdup (text);
  op.origin = origin;
  op.text_width = width;
  op.rotation = rotation;
  op.font = font;
  op.font.family = g_intern_string (font.family);
  op.fill = color;
  op.is_detail = self->is_detail;

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    include (self,
             origin.x + corners[i].x * cosine - corners[i].y * sine,
             origin.y + corners[i].x * sine + corners[i].y * cosine,
             0);

  g_array_append_val (self->ops, op);
}
