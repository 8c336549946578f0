/* edit/lay-out.h - a document without a drawing gets one
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/document.h"

G_BEGIN_DECLS

/**
 * pw_lay_out_new:
 * @model: (transfer full): a document that nothing draws yet, such as a consolidated one
 * @title: (nullable): as for pw_document_new()
 * @measure: (nullable): sizes of texts; %NULL estimates them
 *
 * Lays out everything in it. What is drawn is part of the file; the document counts as
 * never saved.
 *
 * Returns: (transfer full) (nullable): %NULL with @error set
 */
PwDocument *pw_lay_out_new (PwModel       *model,
                            const char    *title,
                            PwTextSizeFunc measure,
                            gpointer       user_data,
                            GError       **error);

G_END_DECLS
