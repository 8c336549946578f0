/* draw/export-page.h - how a drawing stands on its sheets
 *
 * SVG, PDF, PNG and the preview all ask here, so they show the same. Places on a
 * sheet are in points (1/72 inch) from its top left corner.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/export.h"

G_BEGIN_DECLS

/**
 * PwPageLayout:
 * @drawing: all that is shown, in diagram units
 * @page_width: in points
 * @scale: points per diagram unit
 * @area: where the drawing may stand on each sheet, in points
 * @n_columns: sheets side by side
 * @n_rows: sheets one above the other
 */
typedef struct
{
  PwRect drawing;
  double page_width;
  double page_height;
  double scale;
  PwRect area;
  guint  n_columns;
  guint  n_rows;
} PwPageLayout;

/**
 * PwPageFrame: what stands around the drawing, in points
 * @heading: the text at the top left, perhaps empty
 * @rest: everything else: header, footer, page number, marks
 */
typedef struct
{
  PwDisplayList *heading;
  PwDisplayList *rest;
} PwPageFrame;

/** pw_page_layout: @drawing may be empty */
PwPageLayout pw_page_layout (PwRect                 drawing,
                             const PwExportOptions *options);

guint pw_page_layout_get_n_pages (const PwPageLayout *self);

/** pw_page_layout_get_part: what sheet @page shows in its area, in diagram units; rows first */
PwRect pw_page_layout_get_part (const PwPageLayout *self,
                                guint               page);

/** pw_page_layout_get_view: the whole of sheet @page in diagram units */
PwRect pw_page_layout_get_view (const PwPageLayout *self,
                                guint               page);

/** pw_page_get_dpi: dots per inch of a picture */
double pw_page_get_dpi (const PwExportOptions *options);

/** pw_page_layout_get_pixels: of one sheet as a picture */
void pw_page_layout_get_pixels (const PwPageLayout    *self,
                                const PwExportOptions *options,
                                gint64                *width,
                                gint64                *height);

PwPageFrame *pw_page_frame_new (const PwPageLayout    *layout,
                                const PwExportOptions *options,
                                const PwTheme         *theme,
                                guint                  page);

void pw_page_frame_free (PwPageFrame *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwPageFrame, pw_page_frame_free)

/** pw_page_paint_drawing: the part of @scene that sheet @page shows; @cr is in points */
void pw_page_paint_drawing (const PwPageLayout *layout,
                            const PwScene      *scene,
                            guint               page,
                            cairo_t            *cr);

G_END_DECLS
