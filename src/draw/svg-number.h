/* draw/svg-number.h - numbers and path data as SVG writes them
 *
 * printf would make up most of the time an export takes, and depends on the
 * locale; these do neither.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/display-list.h"

G_BEGIN_DECLS

/** pw_svg_append_number: @value with at most two decimals, as short as it goes */
void pw_svg_append_number (GString *string,
                           double   value);

/** pw_svg_append_path: the path of @op, such as "M0 0H10L5-8Z" */
void pw_svg_append_path (GString        *string,
                         const PwDrawOp *op);

/** pw_svg_append_color: "#rrggbb", or "#rgb" where that says the same; no opacity */
void pw_svg_append_color (GString *string,
                          PwColor  color);

G_END_DECLS
