/* draw/png.h - a scene as pixels, of any size
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/export.h"

G_BEGIN_DECLS

/**
 * pw_png_write:
 *
 * Paints and writes a strip at a time: memory does not grow with the height, and
 * the width may go beyond what cairo's surfaces hold.
 *
 * Returns: %FALSE with @error set, in the stream's domain where that failed
 */
gboolean pw_png_write (const PwScene         *scene,
                       const PwExportOptions *options,
                       GOutputStream         *stream,
                       GError               **error);

G_END_DECLS
