/* app/canvas/canvas-clipboard.h - elements and pictures on the clipboard
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

#include "model/diagram.h"

G_BEGIN_DECLS

/* A part of a diagram as BPMN, see edit/clipboard.h. */
#define PW_CLIPBOARD_MIME_TYPE "application/x-prozesswerkstatt-bpmn+xml"

/** PwClipFunc: (nullable) (transfer none) @clip: %NULL where the clipboard holds nothing of ours */
typedef void (*PwClipFunc) (const PwModel *clip,
                            gpointer       user_data);

/**
 * pw_canvas_clipboard_copy:
 * @ids: (array zero-terminated=1)
 *
 * Puts the elements on the clipboard, and their names as text for other programs.
 *
 * Returns: %FALSE where nothing of that can be copied
 */
gboolean pw_canvas_clipboard_copy (GtkWidget         *widget,
                                   const PwModel     *model,
                                   const char *const *ids);

/**
 * pw_canvas_clipboard_read:
 * @object: told of the result unless it is gone by then; user data of @func
 *
 * Reads elements, or a text that is BPMN.
 */
void pw_canvas_clipboard_read (GtkWidget *widget,
                               PwClipFunc func,
                               GObject   *object);

/**
 * pw_canvas_clipboard_copy_picture:
 *
 * Puts the whole diagram on the clipboard as PNG and as SVG, on light paper.
 *
 * Returns: %FALSE with @error set where that failed
 */
gboolean pw_canvas_clipboard_copy_picture (GtkWidget       *widget,
                                           const PwDiagram *diagram,
                                           GError         **error);

G_END_DECLS
