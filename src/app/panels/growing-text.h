/* app/panels/growing-text.h - a text of several lines that is as high as what is in it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PwGrowingText:
 *
 * A #GtkTextView knows its height only after it has been shown once at its width; this
 * one says how high it will be at any width.
 */
#define PW_TYPE_GROWING_TEXT (pw_growing_text_get_type ())
G_DECLARE_FINAL_TYPE (PwGrowingText, pw_growing_text, PW, GROWING_TEXT, GtkTextView)

GtkWidget *pw_growing_text_new (void);

G_END_DECLS
