/* app/canvas/breadcrumb-bar.h - the way back out of a sub-process
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PwBreadcrumbBar:
 *
 * Signals:
 * - chosen (guint n): a person wants to go to the nth of the path
 */
#define PW_TYPE_BREADCRUMB_BAR (pw_breadcrumb_bar_get_type ())
G_DECLARE_FINAL_TYPE (PwBreadcrumbBar, pw_breadcrumb_bar, PW, BREADCRUMB_BAR, AdwBin)

/**
 * pw_breadcrumb_bar_set_path:
 * @titles: (array zero-terminated=1): from the outermost to where one is
 */
void pw_breadcrumb_bar_set_path (PwBreadcrumbBar   *self,
                                 const char *const *titles);

G_END_DECLS
