/* app/compare/merged-detail.h - a step of the merged view as each city has it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/compare/merged-look.h"

G_BEGIN_DECLS

/**
 * PwMergedDetail:
 *
 * A strip with one card for each city: the step in its own drawing, how long it takes,
 * with what, and in what it differs. A card leads to the city's diagram.
 */
#define PW_TYPE_MERGED_DETAIL (pw_merged_detail_get_type ())
G_DECLARE_FINAL_TYPE (PwMergedDetail, pw_merged_detail, PW, MERGED_DETAIL, AdwBin)

/**
 * pw_merged_detail_show:
 * @look: (nullable): referenced: the present one
 * @part: (nullable): what is selected, %NULL for nothing
 * @name: (nullable): what that is called in the picture
 * @theme: of the picture
 */
void pw_merged_detail_show (PwMergedDetail     *self,
                            PwMergedLook       *look,
                            const PwMergedPart *part,
                            const char         *name,
                            const PwTheme      *theme);

/** pw_merged_detail_set_verdict: (nullable): a widget at the end of the headline */
void pw_merged_detail_set_verdict (PwMergedDetail *self,
                                   GtkWidget      *verdict);

G_END_DECLS
