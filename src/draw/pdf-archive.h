/* draw/pdf-archive.h - makes cairo's PDF fit for the archive: PDF/A-2b
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PwPdfFacts: what the document says about itself
 * @title: (nullable)
 * @author: (nullable)
 * @language: such as "de"
 * @created: its time stamp
 * @alternatives: (array zero-terminated=1): texts for people who do not see the
 *   figures, one per figure in reading order; the last serves all that follow
 */
typedef struct
{
  const char        *title;
  const char        *author;
  const char        *language;
  GDateTime         *created;
  const char *const *alternatives;
} PwPdfFacts;

/**
 * pw_pdf_archive:
 * @pdf: a finished PDF without PDF/A marks
 *
 * Adds metadata, colour profile, language and text alternatives. Tags and
 * bookmarks stay.
 *
 * Returns: (transfer full) (nullable): %NULL with @error set where the PDF cannot be
 *   archived, such as with a font that is not embedded
 */
GBytes *pw_pdf_archive (GBytes           *pdf,
                        const PwPdfFacts *facts,
                        GError          **error);

G_END_DECLS
