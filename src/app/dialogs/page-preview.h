/* app/dialogs/page-preview.h - a sheet of paper as it will come out
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/dialogs/export-job.h"

G_BEGIN_DECLS

#define PW_TYPE_PAGE_PREVIEW (pw_page_preview_get_type ())
G_DECLARE_FINAL_TYPE (PwPagePreview, pw_page_preview, PW, PAGE_PREVIEW, GtkWidget)

/**
 * pw_page_preview_show:
 * @options: its strings are copied
 * @page: counted from 0
 */
void pw_page_preview_show (PwPagePreview         *self,
                           PwExportJob           *job,
                           const PwExportOptions *options,
                           guint                  page);

G_END_DECLS
