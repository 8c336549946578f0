/* app/compare/merged-page.h - all cities on one drawing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/compare/merged-picture.h"
#include "app/compare/step-cursor.h"

G_BEGIN_DECLS

/**
 * PwMergedPage:
 *
 * The drawing is made in a thread when the page is first seen, and anew when the
 * comparison or what is folded changes; zoom, place and selection stay.
 *
 * Property: "is-ready" (boolean, read-only): the drawing is there.
 *
 * Actions: "merged.next-difference", "merged.previous-difference", "merged.fold" (boolean
 * state), "view.zoom-in", "view.zoom-out", "view.zoom-original", "view.zoom-fit".
 */
#define PW_TYPE_MERGED_PAGE (pw_merged_page_get_type ())
G_DECLARE_FINAL_TYPE (PwMergedPage, pw_merged_page, PW, MERGED_PAGE, AdwBin)

/** pw_merged_page_set_comparison: (nullable): outlives what is shown of it */
void pw_merged_page_set_comparison (PwMergedPage *self,
                                    PwComparison *comparison);

void pw_merged_page_set_cursor (PwMergedPage *self,
                                PwStepCursor *cursor);

/** pw_merged_page_get_tools: (transfer none): which difference one is at; to stand in the bar of the view */
GtkWidget *pw_merged_page_get_tools (PwMergedPage *self);

/** pw_merged_page_set_narrow: there is no room in the bar: the tools stand in the page */
void pw_merged_page_set_narrow (PwMergedPage *self,
                                gboolean      is_narrow);

/** pw_merged_page_get_picture: (nullable): what is shown */
const PwMergedPicture *pw_merged_page_get_picture (PwMergedPage *self);

/**
 * pw_merged_page_create_export:
 * @owner: (nullable): whose comparison it is, for the foot of the pages
 *
 * Returns: (nullable): the dialog that exports what is shown, as it is shown; %NULL where nothing is
 */
GtkWidget *pw_merged_page_create_export (PwMergedPage *self,
                                         const char   *owner);

/** pw_merged_page_get_n_differences: that one can go through, and (out) (optional) which one is selected, counted from 1; 0 for none */
guint pw_merged_page_get_n_differences (PwMergedPage *self,
                                        guint        *current);

G_END_DECLS
