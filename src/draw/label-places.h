/* draw/label-places.h - where labels can stand without covering anything
 *
 * For labels that the file gives no place: knows all shapes, lines and labels of
 * a diagram, and says what a rectangle would cover.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/route.h"
#include "draw/surroundings.h"

G_BEGIN_DECLS

typedef struct _PwLabelPlaces PwLabelPlaces;

/**
 * pw_label_places_new:
 * @diagram: outlives it, as do the others
 * @around: (array): one per item
 * @routes: (array): one per item
 *
 * Cheap: nothing is collected before something is asked.
 *
 * Returns: (transfer full): never %NULL
 */
PwLabelPlaces *pw_label_places_new (const PwDiagram      *diagram,
                                    const PwSurroundings *around,
                                    const PwRoute        *routes);

void pw_label_places_free (PwLabelPlaces *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwLabelPlaces, pw_label_places_free)

/** pw_label_places_get_cost: how bad a label at @rect would be; 0 where all is free */
double pw_label_places_get_cost (PwLabelPlaces *self,
                                 PwRect         rect);

/** pw_label_places_take: a label stands at @rect from now on */
void pw_label_places_take (PwLabelPlaces *self,
                           PwRect         rect);

G_END_DECLS
