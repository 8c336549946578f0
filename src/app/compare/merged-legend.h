/* app/compare/merged-legend.h - what boxes and lines of the merged view mean
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PW_TYPE_MERGED_LEGEND (pw_merged_legend_get_type ())
G_DECLARE_FINAL_TYPE (PwMergedLegend, pw_merged_legend, PW, MERGED_LEGEND, AdwBin)

G_END_DECLS
