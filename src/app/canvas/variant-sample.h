/* app/canvas/variant-sample.h - what a new element of a kind will look like
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/variant.h"
#include "model/diagram.h"

G_BEGIN_DECLS

/**
 * PwVariantSample: an element of a kind, in a small document of its own
 *
 * Drawing asks elements what to draw, so one is there to be asked.
 */
typedef struct _PwVariantSample PwVariantSample;

/** pw_variant_sample_new: (nullable) @variant: %NULL for nothing but @type, such as a flow */
PwVariantSample *pw_variant_sample_new (PwElementType    type,
                                        const PwVariant *variant);

void pw_variant_sample_free (PwVariantSample *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwVariantSample, pw_variant_sample_free)

/** pw_variant_sample_get: (transfer none): the element */
PwElement *pw_variant_sample_get (PwVariantSample *self);

/**
 * pw_variant_sample_add:
 * @diagram: must not outlive the sample
 *
 * Adds the element to @diagram as it will be drawn at @bounds, with what it comes with.
 */
void pw_variant_sample_add (PwVariantSample *self,
                            PwDiagram       *diagram,
                            PwRect           bounds);

G_END_DECLS
