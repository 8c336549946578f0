/* interact/new-shape.h - an element that is not there yet, shown with its flows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "interact/draft.h"

G_BEGIN_DECLS

/** pw_new_shape_get_bounds: a new element of this kind around @center */
PwRect pw_new_shape_get_bounds (const PwVariant *variant,
                                PwPoint          center);

/**
 * pw_new_shape_show:
 * @draft: places of all that is there
 * @source: (nullable): what a flow of kind @flow leads from
 */
void pw_new_shape_show (PwPreview       *preview,
                        const PwDraft   *draft,
                        const PwVariant *variant,
                        PwRect           bounds,
                        const PwElement *source,
                        PwElementType    flow);

/** pw_new_shape_show_inserted: the new element within the flow that is item @n, which it divides */
void pw_new_shape_show_inserted (PwPreview       *preview,
                                 PwEditor        *editor,
                                 const PwDraft   *draft,
                                 const PwVariant *variant,
                                 PwRect           bounds,
                                 int              n);

/** pw_new_shape_wants_name: whether people are asked for its name as soon as it is there */
gboolean pw_new_shape_wants_name (const PwVariant *variant);

G_END_DECLS
