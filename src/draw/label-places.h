/* draw/label-places.h - where labels can stand without covering anything
 *
 * For labels that the file gives no place: knows all shapes, lines and labels of
 * a diagram, and says what a rectangle would cover.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/surroundings.h"

G_BEGIN_DECLS

typedef struct _PwLabelPlaces PwLabelPlaces;

/**
 * pw_label_places_new:
 * @diagram: outlives it
 * @around: (array): one per item, likewise
 *
 * Cheap: nothing is collected before something is asked.
 *
 * Returns: (transfer full): never %NULL
 */
PwLabelPlaces *pw_label_places_new (const PwDiagram      *diagram,
                                    const PwSurroundings *around);

void pw_label_places_free (PwLabelPlaces *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwLabelPlaces, pw_label_places_free)

/**
 * pw_label_places_get_cost:
 * @n: the item that wants to place its label
 *
 * Returns: how bad a label at @rect would be; 0 where all is free. Labels of the items
 *   behind @n do not count: they give way.
 */
double pw_label_places_get_cost (PwLabelPlaces *self,
                                 guint          n,
                                 PwRect         rect);

/** pw_label_places_take: the label of item @n stands at @rect from now on */
void pw_label_places_take (PwLabelPlaces *self,
                           guint          n,
                           PwRect         rect);

/**
 * pw_label_places_update:
 * @around: (array): one per item, as they are now
 * @marks: (array) (inout): one per item: those that look different; those are added whose
 *   labels may go elsewhere because of these
 *
 * The diagram has changed. Labels are to be placed again in the order of their items, each
 * between pw_label_places_begin_again() and pw_label_places_end_again().
 */
void pw_label_places_update (PwLabelPlaces         *self,
                             const PwDiagramUpdate *update,
                             const PwSurroundings  *around,
                             guint8                *marks);

/** pw_label_places_begin_again: the label of item @n stands nowhere */
void pw_label_places_begin_again (PwLabelPlaces *self,
                                  guint          n);

/** pw_label_places_end_again: marks those behind @n that its label makes give way */
void pw_label_places_end_again (PwLabelPlaces *self,
                                guint          n,
                                guint8        *marks);

G_END_DECLS
