/* draw/svg.h - a scene as an SVG document
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/export.h"

G_BEGIN_DECLS

/** pw_svg_write: (transfer full) (nullable): the document; %NULL with @error set */
GBytes *pw_svg_write (const PwScene         *scene,
                      const PwExportOptions *options,
                      GError               **error);

G_END_DECLS
