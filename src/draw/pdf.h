/* draw/pdf.h - a scene as a PDF document for people, search and the archive
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/export.h"

G_BEGIN_DECLS

/**
 * pw_pdf_write:
 *
 * Vector, with real text, title, language, bookmarks, tags and text alternative,
 * as PDF/A-2b. The same scene with the same time stamp gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the document; %NULL with @error set
 */
GBytes *pw_pdf_write (const PwScene         *scene,
                      const PwExportOptions *options,
                      GError               **error);

G_END_DECLS
