/* draw/scene.h - a diagram turned into display lists
 *
 * One entry per diagram item, in drawing order, each with its display list, its
 * extents and the place of its label. Screen, thumbnails and exports paint the
 * same scene.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/display-list.h"
#include "draw/scene-style.h"
#include "draw/theme.h"
#include "model/diagram.h"

G_BEGIN_DECLS

typedef struct _PwScene PwScene;

/**
 * pw_scene_new:
 * @diagram: outlives the scene
 * @theme: outlives the scene
 *
 * Builds every display list: O(n), text layout included.
 *
 * Returns: (transfer full): never %NULL
 */
PwScene *pw_scene_new (const PwDiagram *diagram,
                       const PwTheme   *theme);

/**
 * pw_scene_new_styled:
 * @style: copied; its data outlives the last change of the scene
 *
 * Returns: (transfer full): as pw_scene_new()
 */
PwScene *pw_scene_new_styled (const PwDiagram    *diagram,
                              const PwTheme      *theme,
                              const PwSceneStyle *style);

/**
 * pw_scene_restyle:
 *
 * The style's data has changed: draws all anew, at the same places.
 *
 * Returns: (transfer full) (element-type PwRect): all places that look different
 */
GArray *pw_scene_restyle (PwScene *self);

void pw_scene_free (PwScene *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwScene, pw_scene_free)

const PwDiagram *pw_scene_get_diagram (const PwScene *self);
const PwTheme   *pw_scene_get_theme (const PwScene *self);

/** pw_scene_get_n_items: as many as the diagram has, with the same indices */
guint pw_scene_get_n_items (const PwScene *self);

/** pw_scene_get_list: (transfer none): what item @n looks like, label included */
const PwDisplayList *pw_scene_get_list (const PwScene *self,
                                        guint          n);

/** pw_scene_get_extents: all that item @n may touch */
PwRect pw_scene_get_extents (const PwScene *self,
                             guint          n);

/**
 * pw_scene_get_label_rect:
 *
 * Returns: where the text of item @n stands, empty where it has none
 */
PwRect pw_scene_get_label_rect (const PwScene *self,
                                guint          n);

/** pw_scene_get_bounds: the rectangle around everything */
PwRect pw_scene_get_bounds (const PwScene *self);

/**
 * pw_scene_update:
 * @update: how the scene's diagram has changed
 *
 * Draws anew what looks different: the same as a new scene would. Lists and rectangles
 * that were got before are no longer valid.
 *
 * Returns: (transfer full) (element-type PwRect): all places that look different
 */
GArray *pw_scene_update (PwScene               *self,
                         const PwDiagramUpdate *update);

/**
 * pw_scene_find_visible:
 * @area: in diagram units
 *
 * Returns: (transfer full) (element-type guint): indices of items whose extents
 *   meet @area, in drawing order; by a spatial index, not by a walk
 */
GArray *pw_scene_find_visible (const PwScene *self,
                               PwRect         area);

/**
 * pw_scene_get_min_font_size: the smallest text of the scene in diagram units, 0
 * where it has no text
 */
double pw_scene_get_min_font_size (const PwScene *self);

/** pw_scene_measure_text: a #PwTextSizeFunc for layout; user data is a #PwTheme */
void pw_scene_measure_text (const char *text,
                            double      font_size,
                            double      max_width,
                            double     *width,
                            double     *height,
                            gpointer    theme);

G_END_DECLS
