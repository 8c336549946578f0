/* draw/export-page.c - how a drawing stands on its sheets
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/export-page.h"

#include "draw/paint.h"
#include "draw/text-run.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define POINTS_PER_MM (72.0 / 25.4)

/* One diagram unit is 1/96 inch. */
#define FULL_SCALE 0.75
/* Labels of 12 units become 12 points: larger looks like a poster. */
#define LARGEST_SCALE 1.0

#define PAPER_MARGIN (10.0 * POINTS_PER_MM)
/* Around a picture that goes into another document, in diagram units. */
#define PICTURE_MARGIN 10.0

/* Sheets that are to be glued share this much. */
#define OVERLAP (10.0 * POINTS_PER_MM)
#define MARK_LENGTH (3.0 * POINTS_PER_MM)

/* PDF readers know no larger page. */
#define LARGEST_PAGE 14400.0

#define DEFAULT_DPI 300.0

#define FRAME_FONT_SIZE 8.0
/* Of a header or footer line with the space towards the drawing. */
#define FRAME_HEIGHT 18.0
#define FRAME_GAP 12.0

static gboolean
is_paper (const PwExportOptions *options)
{
  return options->page != PW_PAGE_FIT;
}

static const char *
get_heading (const PwExportOptions *options)
{
  if (options->header != NULL)
    return options->header;

  return options->format == PW_EXPORT_PDF ? options->title : NULL;
}

static gboolean
has_header (const PwExportOptions *options)
{
  return get_heading (options) != NULL || options->header_right != NULL;
}

static gboolean
has_page_number (const PwExportOptions *options)
{
  return options->format == PW_EXPORT_PDF && is_paper (options);
}

static gboolean
has_footer (const PwExportOptions *options)
{
  return options->footer != NULL || has_page_number (options);
}

static void
set_page (PwPageLayout          *self,
          const PwExportOptions *options,
          double                 width,
          double                 height,
          double                 margin)
{
  double top = has_header (options) ? FRAME_HEIGHT : 0;
  double bottom = has_footer (options) ? FRAME_HEIGHT : 0;

  self->page_width = width;
  self->page_height = height;
  self->area = (PwRect){ margin, margin + top, width - 2 * margin, height - 2 * margin - top - bottom };
}

static void
lay_out_fit (PwPageLayout          *self,
             const PwExportOptions *options)
{
  gboolean is_pdf = options->format == PW_EXPORT_PDF;
  double   margin = is_pdf ? PAPER_MARGIN : PICTURE_MARGIN * FULL_SCALE;
  double   frame = (has_header (options) ? FRAME_HEIGHT : 0) + (has_footer (options) ? FRAME_HEIGHT : 0);
  double   width = self->drawing.width;
  double   height = self->drawing.height;

  self->scale = FULL_SCALE;
  if (is_pdf)
    {
      self->scale = MIN (self->scale, (LARGEST_PAGE - 2 * margin) / width);
      self->scale = MIN (self->scale, (LARGEST_PAGE - 2 * margin - frame) / height);
    }
  else
    {
      /* Whole pixels, so that edges of the paper are sharp. */
      width = ceil (width);
      height = ceil (height);
    }
  set_page (self, options, width * self->scale + 2 * margin, height * self->scale + 2 * margin + frame, margin);
}

/* The larger scale of both ways to hold the sheet. */
static void
lay_out_on_one (PwPageLayout          *self,
                const PwExportOptions *options,
                double                 short_side,
                double                 long_side)
{
  double scales[2];

  for (guint i = 0; i < 2; i++)
    {
      set_page (self, options, i == 0 ? long_side : short_side, i == 0 ? short_side : long_side, PAPER_MARGIN);
      scales[i] = MIN (self->area.width / self->drawing.width, self->area.height / self->drawing.height);
      scales[i] = MIN (scales[i], LARGEST_SCALE);
    }
  self->scale = MAX (scales[0], scales[1]);
  if (scales[0] >= scales[1])
    set_page (self, options, long_side, short_side, PAPER_MARGIN);
}

static guint
count_sheets (double length,
              double sheet)
{
  if (length <= sheet)
    return 1;

  return 1 + (guint) ceil ((length - sheet) / (sheet - OVERLAP) - 1e-9);
}

static void
lay_out_tiles (PwPageLayout          *self,
               const PwExportOptions *options,
               double                 short_side,
               double                 long_side)
{
  guint columns[2];
  guint rows[2];
  guint best;

  self->scale = FULL_SCALE;
  for (guint i = 0; i < 2; i++)
    {
      set_page (self, options, i == 0 ? long_side : short_side, i == 0 ? short_side : long_side, PAPER_MARGIN);
      columns[i] = count_sheets (self->drawing.width * self->scale, self->area.width);
      rows[i] = count_sheets (self->drawing.height * self->scale, self->area.height);
    }
  best = columns[0] * rows[0] <= columns[1] * rows[1] ? 0 : 1;
  self->n_columns = columns[best];
  self->n_rows = rows[best];
  if (best == 0)
    set_page (self, options, long_side, short_side, PAPER_MARGIN);
}

PwPageLayout
pw_page_layout (PwRect                 drawing,
                const PwExportOptions *options)
{
  PwPageLayout self = { .drawing = drawing, .n_columns = 1, .n_rows = 1 };

  self.drawing.width = MAX (self.drawing.width, 1.0);
  self.drawing.height = MAX (self.drawing.height, 1.0);

  switch (options->page)
    {
    case PW_PAGE_A4:
      lay_out_on_one (&self, options, 210.0 * POINTS_PER_MM, 297.0 * POINTS_PER_MM);
      break;
    case PW_PAGE_A3:
      lay_out_on_one (&self, options, 297.0 * POINTS_PER_MM, 420.0 * POINTS_PER_MM);
      break;
    case PW_PAGE_A4_TILED:
      lay_out_tiles (&self, options, 210.0 * POINTS_PER_MM, 297.0 * POINTS_PER_MM);
      break;
    case PW_PAGE_FIT:
    default:
      lay_out_fit (&self, options);
      break;
    }

  return self;
}

guint
pw_page_layout_get_n_pages (const PwPageLayout *self)
{
  return self->n_columns * self->n_rows;
}

PwRect
pw_page_layout_get_part (const PwPageLayout *self,
                         guint               page)
{
  double width = self->area.width / self->scale;
  double height = self->area.height / self->scale;
  double overlap = OVERLAP / self->scale;
  guint  column = page % self->n_columns;
  guint  row = page / self->n_columns;
  double slack_x = width + (self->n_columns - 1) * (width - overlap) - self->drawing.width;
  double slack_y = height + (self->n_rows - 1) * (height - overlap) - self->drawing.height;

  return (PwRect){ self->drawing.x - slack_x / 2 + column * (width - overlap),
                   self->drawing.y - slack_y / 2 + row * (height - overlap), width, height };
}

PwRect
pw_page_layout_get_view (const PwPageLayout *self,
                         guint               page)
{
  PwRect part = pw_page_layout_get_part (self, page);

  return (PwRect){ part.x - self->area.x / self->scale, part.y - self->area.y / self->scale,
                   self->page_width / self->scale, self->page_height / self->scale };
}

double
pw_page_get_dpi (const PwExportOptions *options)
{
  return options->dpi > 0 ? options->dpi : DEFAULT_DPI;
}

void
pw_page_layout_get_pixels (const PwPageLayout    *self,
                           const PwExportOptions *options,
                           gint64                *width,
                           gint64                *height)
{
  double pixels_per_point = pw_page_get_dpi (options) / 72.0;

  *width = MAX (llround (self->page_width * pixels_per_point), 1);
  *height = MAX (llround (self->page_height * pixels_per_point), 1);
}

static PwColor
blend (PwColor a,
       PwColor b,
       double  share)
{
  return (PwColor){ a.red * share + b.red * (1 - share), a.green * share + b.green * (1 - share),
                    a.blue * share + b.blue * (1 - share), 1.0 };
}

typedef struct
{
  const PwPageLayout *layout;
  PwDrawFont          font;
  PwColor             color;
} FrameStyle;

static double
measure (const FrameStyle *style,
         const char       *text)
{
  return pw_text_run_get_width (pw_text_run_get (text, -1, &style->font));
}

/* Cuts @text so that it is no wider than @room. */
static char *
shorten (const FrameStyle *style,
         const char       *text,
         double            room)
{
  g_autoptr (GString) shortened = g_string_new (text);

  while (shortened->len > 0 && measure (style, shortened->str) > room)
    {
      const char *end = shortened->str + shortened->len;

      if (g_str_has_suffix (shortened->str, "…"))
        end -= strlen ("…");
      end = g_utf8_find_prev_char (shortened->str, end);
      g_string_truncate (shortened, end != NULL ? (gsize) (end - shortened->str) : 0);
      if (shortened->len > 0)
        g_string_append (shortened, "…");
    }

  return g_strdup (shortened->str);
}

/* One line with a text at each end; the right one goes first. */
static void
add_line (const FrameStyle *style,
          PwDisplayList    *left_list,
          const char       *left,
          PwDisplayList    *right_list,
          const char       *right,
          double            baseline)
{
  const PwPageLayout *layout = style->layout;
  double              room = layout->area.width;

  if (right != NULL && right[0] != '\0')
    {
      g_autofree char *text = shorten (style, right, left != NULL ? room / 2 : room);
      double           width = measure (style, text);

      pw_display_list_text (right_list, text, (PwPoint){ layout->area.x + layout->area.width - width, baseline },
                            width, 0, style->font, style->color);
      room -= width + FRAME_GAP;
    }
  if (left != NULL && left[0] != '\0')
    {
      g_autofree char *text = shorten (style, left, room);

      if (text[0] != '\0')
        pw_display_list_text (left_list, text, (PwPoint){ layout->area.x, baseline }, measure (style, text), 0,
                              style->font, style->color);
    }
}

static void
add_mark (const FrameStyle *style,
          PwDisplayList    *list,
          PwPoint           from,
          PwPoint           to)
{
  pw_display_list_move_to (list, from.x, from.y);
  pw_display_list_line_to (list, to.x, to.y);
  pw_display_list_draw (list, (PwColor){ 0 }, style->color, 0.5, NULL);
}

/* Beside the drawing, where the neighbouring sheet begins or ends. */
static void
add_overlap_marks (const FrameStyle *style,
                   PwDisplayList    *list,
                   guint             page)
{
  const PwPageLayout *layout = style->layout;
  const PwRect       *area = &layout->area;
  double              right = area->x + area->width;
  double              bottom = area->y + area->height;
  guint               column = page % layout->n_columns;
  guint               row = page / layout->n_columns;
  const double        xs[2] = { area->x + OVERLAP, right - OVERLAP };
  const double        ys[2] = { area->y + OVERLAP, bottom - OVERLAP };
  const gboolean      has_x[2] = { column > 0, column + 1 < layout->n_columns };
  const gboolean      has_y[2] = { row > 0, row + 1 < layout->n_rows };

  for (guint i = 0; i < 2; i++)
    {
      if (has_x[i])
        {
          add_mark (style, list, (PwPoint){ xs[i], area->y - MARK_LENGTH }, (PwPoint){ xs[i], area->y });
          add_mark (style, list, (PwPoint){ xs[i], bottom }, (PwPoint){ xs[i], bottom + MARK_LENGTH });
        }
      if (has_y[i])
        {
          add_mark (style, list, (PwPoint){ area->x - MARK_LENGTH, ys[i] }, (PwPoint){ area->x, ys[i] });
          add_mark (style, list, (PwPoint){ right, ys[i] }, (PwPoint){ right + MARK_LENGTH, ys[i] });
        }
    }
}

static char *
make_page_number (const PwPageLayout    *layout,
                  const PwExportOptions *options,
                  guint                  page)
{
  guint n_pages = pw_page_layout_get_n_pages (layout);

  if (!has_page_number (options))
    return NULL;

  if (n_pages == 1)
    return g_strdup_printf (_ ("Page %u of %u"), page + 1, n_pages);

  /* Translators: the sheets of a large drawing are glued together by row and column */
  return g_strdup_printf (_ ("Page %u of %u (row %u, column %u)"), page + 1, n_pages,
                          page / layout->n_columns + 1, page % layout->n_columns + 1);
}

PwPageFrame *
pw_page_frame_new (const PwPageLayout    *layout,
                   const PwExportOptions *options,
                   const PwTheme         *theme,
                   guint                  page)
{
  PwPageFrame     *self = g_new0 (PwPageFrame, 1);
  g_autofree char *number = make_page_number (layout, options, page);
  FrameStyle       style = {
          .layout = layout,
          .font = { .family = theme->font_family, .size = FRAME_FONT_SIZE },
          .color = blend (theme->ink, theme->paper, 0.65),
  };

  self->heading = pw_display_list_new ();
  self->rest = pw_display_list_new ();
  add_line (&style, self->heading, get_heading (options), self->rest, options->header_right,
            layout->area.y - FRAME_HEIGHT + FRAME_FONT_SIZE);
  add_line (&style, self->rest, options->footer, self->rest, number,
            layout->area.y + layout->area.height + FRAME_HEIGHT - 2);
  add_overlap_marks (&style, self->rest, page);

  return self;
}

void
pw_page_frame_free (PwPageFrame *self)
{
  pw_display_list_free (self->heading);
  pw_display_list_free (self->rest);
  g_free (self);
}

void
pw_page_paint_drawing (const PwPageLayout *layout,
                       const PwScene      *scene,
                       guint               page,
                       cairo_t            *cr)
{
  PwRect part = pw_page_layout_get_part (layout, page);

  cairo_save (cr);
  if (pw_page_layout_get_n_pages (layout) > 1)
    {
      cairo_rectangle (cr, layout->area.x, layout->area.y, layout->area.width, layout->area.height);
      cairo_clip (cr);
    }
  cairo_translate (cr, layout->area.x, layout->area.y);
  cairo_scale (cr, layout->scale, layout->scale);
  cairo_translate (cr, -part.x, -part.y);
  pw_paint_scene (scene, &part, PW_PAINT_FULL, cr);
  cairo_restore (cr);
}
