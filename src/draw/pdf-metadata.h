/* draw/pdf-metadata.h - what a PDF says about itself, in both its languages
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/pdf-archive.h"

G_BEGIN_DECLS

#define PW_PDF_PRODUCER "Prozesswerkstatt " PACKAGE_VERSION

/** pw_pdf_make_xmp: (transfer full): the XMP packet that names @facts and PDF/A-2b */
char *pw_pdf_make_xmp (const PwPdfFacts *facts);

/** pw_pdf_make_date: (transfer full): as the document information spells it: "D:20260312130000+01'00'" */
char *pw_pdf_make_date (GDateTime *time);

G_END_DECLS
