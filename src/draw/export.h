/* draw/export.h - scenes as SVG, PDF and PNG files
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "draw/scene.h"

G_BEGIN_DECLS

typedef enum
{
  PW_EXPORT_SVG,
  PW_EXPORT_PDF,
  PW_EXPORT_PNG,
} PwExportFormat;

typedef enum
{
  PW_PAGE_FIT, /* as large as the drawing and its margins */
  PW_PAGE_A4,  /* landscape or portrait, whichever shows more */
  PW_PAGE_A3,
  PW_PAGE_A4_TILED, /* 100 %, on as many sheets as it takes */
} PwPageSize;

/**
 * PwExportOptions:
 * @dpi: of PNG, 0 for 300
 * @page: PNG and SVG know only %PW_PAGE_FIT and the two paper sizes
 * @title: (nullable): of the document
 * @header: (nullable): left at the top of each page, such as city and process; a PDF
 *   without one shows its title there
 * @header_right: (nullable): such as version and date
 * @footer: (nullable): left at the bottom; the page number stands at the right
 * @author: (nullable)
 * @language: (nullable): of the texts, such as "de"; %NULL for German
 * @text_as_paths: SVG only: for programs without the font
 * @description: (nullable): a text alternative for people who do not see the drawing
 * @created: (nullable): time stamp of the document; %NULL for now
 */
typedef struct
{
  PwExportFormat format;
  double         dpi;
  PwPageSize     page;
  const char    *title;
  const char    *header;
  const char    *header_right;
  const char    *footer;
  const char    *author;
  const char    *language;
  const char    *description;
  GDateTime     *created;
  gboolean       text_as_paths;
  gboolean       is_transparent; /* PNG only */
} PwExportOptions;

/**
 * PwExportInfo: what will come out, for a preview and its warnings
 * @n_pages: of a PDF
 * @page_width: in mm
 * @page_height: in mm
 * @scale: paper per drawing, 1.0 where one diagram unit is 1/96 inch
 * @min_font_pt: the smallest text on paper; below 7 warn and propose A3 or tiles
 * @width_px: of a PNG
 * @height_px: of a PNG
 */
typedef struct
{
  guint  n_pages;
  double page_width;
  double page_height;
  double scale;
  double min_font_pt;
  gint64 width_px;
  gint64 height_px;
} PwExportInfo;

/** pw_export_measure: what an export would be, without making it */
PwExportInfo pw_export_measure (const PwScene         *scene,
                                const PwExportOptions *options);

/**
 * pw_export_to_bytes:
 *
 * Returns: (transfer full) (nullable): the finished file; %NULL with @error set
 */
GBytes *pw_export_to_bytes (const PwScene         *scene,
                            const PwExportOptions *options,
                            GError               **error);

/**
 * pw_export_to_file:
 *
 * As pw_export_to_bytes(), written beside @file and renamed, so that there is
 * never half a file. PNG of any size are streamed, never held in memory whole.
 */
gboolean pw_export_to_file (const PwScene         *scene,
                            const PwExportOptions *options,
                            GFile                 *file,
                            GError               **error);

/**
 * pw_export_paint_page:
 *
 * Paints page @page of what a PDF export would be on @cr, in points: for previews.
 */
void pw_export_paint_page (const PwScene         *scene,
                           const PwExportOptions *options,
                           guint                  page,
                           cairo_t               *cr);

/** pw_export_format_from_name: by a file name's ending; %FALSE where it is none of ours */
gboolean pw_export_format_from_name (const char     *name,
                                     PwExportFormat *format);

G_END_DECLS
