/* draw/text-path.h - text lines as outlines
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/display-list.h"

G_BEGIN_DECLS

typedef struct _PwTextPath PwTextPath;

PwTextPath *pw_text_path_new (void);

void pw_text_path_free (PwTextPath *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwTextPath, pw_text_path_free)

/** pw_text_path_append: the glyphs of a text line as SVG path data, in diagram units */
void pw_text_path_append (PwTextPath     *self,
                          const PwDrawOp *op,
                          GString        *string);

G_END_DECLS
