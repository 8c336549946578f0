/* app/compare/kind-symbol.h - the sign of a kind of difference
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "compare/table.h"
#include "draw/signs.h"

G_BEGIN_DECLS

#define PW_KIND_SYMBOL_SIZE 20

/** pw_kind_symbol_draw: in a square of 16 units at the origin, in the colour set already */
void pw_kind_symbol_draw (cairo_t     *cr,
                          PwDifference kind);

/**
 * PwKindSymbol:
 *
 * The sign on a small grey square, with its meaning as tooltip and name.
 */
#define PW_TYPE_KIND_SYMBOL (pw_kind_symbol_get_type ())
G_DECLARE_FINAL_TYPE (PwKindSymbol, pw_kind_symbol, PW, KIND_SYMBOL, GtkWidget)

GtkWidget *pw_kind_symbol_new (PwDifference kind);

/** pw_kind_symbol_new_for_sign: @label: (nullable): what it means */
GtkWidget *pw_kind_symbol_new_for_sign (PwSign      sign,
                                        const char *label);

G_END_DECLS
