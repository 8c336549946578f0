/* app/compare/variant-scenes.h - the cities' own drawings, for showing parts of them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <cairo.h>

#include "draw/scene.h"
#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * PwVariantScenes:
 *
 * Drawings are read when they are first asked for, and drawn anew for another theme.
 */
typedef struct _PwVariantScenes PwVariantScenes;

/** pw_variant_scenes_new: @comparison: outlives it */
PwVariantScenes *pw_variant_scenes_new (const PwComparison *comparison);

void pw_variant_scenes_free (PwVariantScenes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwVariantScenes, pw_variant_scenes_free)

/**
 * pw_variant_scenes_get:
 * @plane: which of its diagrams, see PwGraphNode; -1 for one that layout makes
 * @theme: in its colours
 *
 * Returns: (transfer none): valid until another theme is asked for
 */
const PwScene *pw_variant_scenes_get (PwVariantScenes *self,
                                      guint            variant,
                                      int              plane,
                                      const PwTheme   *theme);

/**
 * pw_variant_scenes_paint_step:
 * @node: of the graph of that variant
 * @cr: (nullable): takes diagram units; %NULL paints nothing
 *
 * Paints a step and the flows at it, without their names, and nothing else.
 *
 * Returns: the step's bounds; empty where it is not drawn
 */
PwRect pw_variant_scenes_paint_step (PwVariantScenes *self,
                                     guint            variant,
                                     guint            node,
                                     const PwTheme   *theme,
                                     cairo_t         *cr);

G_END_DECLS
