/* app/text-factor.h - how much larger than usual the text of a widget is
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * pw_text_factor:
 * @share: size of the widget's text by its style, 1 for that of the interface
 *
 * Returns: 1 at the usual size and below, more for people who read large text; for
 *   widths that have to hold text
 */
double pw_text_factor (GtkWidget *widget,
                       double     share);

G_END_DECLS
