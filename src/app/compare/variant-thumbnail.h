/* app/compare/variant-thumbnail.h - a city's diagram, small, at the scale of the others
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "model/diagram.h"

G_BEGIN_DECLS

/**
 * PwVariantThumbnail:
 *
 * All that are as wide and have the same height set draw at one scale, so that a longer process
 * looks longer.
 */
#define PW_TYPE_VARIANT_THUMBNAIL (pw_variant_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (PwVariantThumbnail, pw_variant_thumbnail, PW, VARIANT_THUMBNAIL, GtkWidget)

/**
 * pw_variant_thumbnail_new:
 * @diagram: (transfer full)
 * @full: as wide as the widest and as high as the highest diagram beside which it will stand
 */
GtkWidget *pw_variant_thumbnail_new (PwDiagram *diagram,
                                     PwRect     full);

/** pw_variant_thumbnail_set_height: of the highest of those beside each other, in pixels */
void pw_variant_thumbnail_set_height (PwVariantThumbnail *self,
                                      int                 height);

/** pw_variant_thumbnail_get_scale: pixels per diagram unit at the size it has now */
double pw_variant_thumbnail_get_scale (PwVariantThumbnail *self);

G_END_DECLS
