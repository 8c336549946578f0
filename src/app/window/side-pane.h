/* app/window/side-pane.h - a pane beside what matters, which folds away
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PwSidePane:
 *
 * Where there is room, the pane stands beside the content, if it is wanted. Where
 * there is none, or @always-folded says so, it is away and slides over the content
 * when asked for.
 *
 * Properties: "content" and "pane" (GtkWidget), "position" (GtkPackType), "wanted"
 * (what people want where there is room), "shown" (what is the case; setting it
 * where there is room sets "wanted" too), "always-folded", "available" (%FALSE:
 * there is nothing to show in the pane), "folded" (read-only).
 */
#define PW_TYPE_SIDE_PANE (pw_side_pane_get_type ())
G_DECLARE_FINAL_TYPE (PwSidePane, pw_side_pane, PW, SIDE_PANE, AdwBin)

gboolean pw_side_pane_get_shown (PwSidePane *self);

void pw_side_pane_set_shown (PwSidePane *self,
                             gboolean    shown);

void pw_side_pane_set_always_folded (PwSidePane *self,
                                     gboolean    always_folded);

void pw_side_pane_set_available (PwSidePane *self,
                                 gboolean    available);

/** pw_side_pane_set_pane_width: in pixels; wider where the pane needs more */
void pw_side_pane_set_pane_width (PwSidePane *self,
                                  int         width);

gboolean pw_side_pane_is_folded (PwSidePane *self);

G_END_DECLS
