/* app/compare/verdict-symbol.h - the sign of where people stand with a row
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <cairo.h>

#include "app/compare/row-facts.h"

G_BEGIN_DECLS

/**
 * pw_verdict_symbol_draw:
 *
 * A tick, a lock, a circle with an i, or a question mark; in a square of 16 units at the
 * origin, in the colour set already. Nothing where there is no difference.
 */
void pw_verdict_symbol_draw (cairo_t   *cr,
                             PwRowState state);

G_END_DECLS
