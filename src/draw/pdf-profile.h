/* draw/pdf-profile.h - what our red, green and blue mean: an sRGB colour profile
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PW_PDF_PROFILE_NAME "sRGB IEC61966-2.1"

/** pw_pdf_make_profile: (transfer full): an ICC profile, version 2, for displays */
GBytes *pw_pdf_make_profile (void);

G_END_DECLS
