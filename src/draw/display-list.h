/* draw/display-list.h - what a scene looks like, as a few primitives
 *
 * The scene fills display lists, painters read them: one puts them on cairo
 * (screen, PDF, PNG, thumbnails), one writes SVG. All coordinates are diagram
 * units, all colours final: the theme has been applied.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "base/geometry.h"

G_BEGIN_DECLS

typedef enum
{
  PW_DRAW_PATH,      /* fill and/or stroke */
  PW_DRAW_TEXT,      /* one line of text */
  PW_DRAW_PUSH_CLIP, /* path becomes a clip until the matching pop */
  PW_DRAW_POP_CLIP,
} PwDrawKind;

typedef enum
{
  PW_PATH_MOVE,  /* 1 point */
  PW_PATH_LINE,  /* 1 point */
  PW_PATH_CURVE, /* 3 points: cubic Bézier */
  PW_PATH_CLOSE, /* none */
} PwPathVerb;

/**
 * PwDrawFont:
 * @family: interned; %NULL for %PW_THEME_FONT_FAMILY
 */
typedef struct
{
  const char *family;
  double      size;
  guint       is_bold : 1;
  guint       is_italic : 1;
  guint       is_underlined : 1;
  guint       is_struck_through : 1;
} PwDrawFont;

/**
 * PwDrawOp:
 * @fill: alpha 0 means not filled
 * @stroke: alpha 0 means not stroked
 * @dashes: lengths of dash and gap in turn, all 0 for a solid line
 * @verbs: (array length=n_verbs): of a path
 * @points: as many as the verbs need
 * @text: (nullable): of a text line
 * @origin: left end of the text's baseline
 * @text_width: as laid out; writers scale to it where their font differs
 * @rotation: of the text about @origin, in degrees, clockwise
 * @is_round: round caps and joins
 * @is_detail: an icon or a marker, left out when seen from far away
 */
typedef struct
{
  PwDrawKind     kind;
  PwColor        fill;
  PwColor        stroke;
  double         line_width;
  double         dashes[4];
  guint          is_round : 1;
  guint          is_detail : 1;
  const guint8  *verbs;
  guint          n_verbs;
  const PwPoint *points;
  guint          n_points;
  const char    *text;
  PwPoint        origin;
  double         text_width;
  double         rotation;
  PwDrawFont     font;
} PwDrawOp;

typedef struct _PwDisplayList PwDisplayList;

PwDisplayList *pw_display_list_new (void);
void           pw_display_list_free (PwDisplayList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwDisplayList, pw_display_list_free)

guint           pw_display_list_get_n_ops (const PwDisplayList *self);
const PwDrawOp *pw_display_list_get_op (const PwDisplayList *self,
                                        guint                n);

/** pw_display_list_equal: whether both draw the same, stroke by stroke */
gboolean pw_display_list_equal (const PwDisplayList *a,
                                const PwDisplayList *b);

/** pw_display_list_get_extents: everything the list may touch, line widths included */
PwRect pw_display_list_get_extents (const PwDisplayList *self);

/*
 * Building: set the path, then finish it with one of fill_stroke or push_clip.
 */
void pw_display_list_move_to (PwDisplayList *self,
                              double         x,
                              double         y);
void pw_display_list_line_to (PwDisplayList *self,
                              double         x,
                              double         y);
void pw_display_list_curve_to (PwDisplayList *self,
                               PwPoint        control1,
                               PwPoint        control2,
                               PwPoint        end);
void pw_display_list_close (PwDisplayList *self);
void pw_display_list_rectangle (PwDisplayList *self,
                                PwRect         rect);
void pw_display_list_rounded_rectangle (PwDisplayList *self,
                                        PwRect         rect,
                                        double         radius);
void pw_display_list_circle (PwDisplayList *self,
                             PwPoint        center,
                             double         radius);

/**
 * pw_display_list_svg_path:
 *
 * Adds an SVG path ("M0 0L…", all commands but arcs), scaled, then moved. What
 * comes after something that is no path data is left out.
 */
void pw_display_list_svg_path (PwDisplayList *self,
                               const char    *data,
                               double         x,
                               double         y,
                               double         scale);

/** pw_display_list_set_round: whether the strokes that follow have round caps and joins */
void pw_display_list_set_round (PwDisplayList *self,
                                gboolean       is_round);

/** pw_display_list_set_detail: whether what follows can be left out from far away */
void pw_display_list_set_detail (PwDisplayList *self,
                                 gboolean       is_detail);

/**
 * pw_display_list_set_dashes:
 * @dashes: (array fixed-size=4) (nullable): see #PwDrawOp
 *
 * Dashes all solid lines that follow but for details; %NULL leaves them solid again.
 */
void pw_display_list_set_dashes (PwDisplayList *self,
                                 const double  *dashes);

/**
 * pw_display_list_draw:
 * @dashes: (array fixed-size=4) (nullable): see #PwDrawOp; %NULL for a solid line
 *
 * Fills and strokes the path built so far, and forgets it.
 */
void pw_display_list_draw (PwDisplayList *self,
                           PwColor        fill,
                           PwColor        stroke,
                           double         line_width,
                           const double  *dashes);

/** pw_display_list_push_clip: the path built so far clips what follows */
void pw_display_list_push_clip (PwDisplayList *self);
void pw_display_list_pop_clip (PwDisplayList *self);

/** pw_display_list_text: one line; @text and the font's family are copied */
void pw_display_list_text (PwDisplayList *self,
                           const char    *text,
                           PwPoint        origin,
                           double         width,
                           double         rotation,
                           PwDrawFont     font,
                           PwColor        color);

/** pw_display_list_seal: gives back the memory that only building needs */
void pw_display_list_seal (PwDisplayList *self);

G_END_DECLS
