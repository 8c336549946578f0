/* app/compare/step-snippet.h - a step as a city's own drawing has it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

#include "app/compare/variant-scenes.h"

G_BEGIN_DECLS

/**
 * PwStepSnippet:
 *
 * The steps of one cell of the alignment table beside each other, cut out of their
 * drawing, with the beginnings of the flows at them.
 */
#define PW_TYPE_STEP_SNIPPET (pw_step_snippet_get_type ())
G_DECLARE_FINAL_TYPE (PwStepSnippet, pw_step_snippet, PW, STEP_SNIPPET, GtkWidget)

/**
 * pw_step_snippet_new:
 * @scenes: outlives it
 * @nodes: (element-type guint): of the graph of that variant
 */
GtkWidget *pw_step_snippet_new (PwVariantScenes *scenes,
                                guint            variant,
                                const GArray    *nodes,
                                const PwTheme   *theme);

G_END_DECLS
