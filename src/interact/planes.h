/* interact/planes.h - the diagrams of a document, and how one gets from one to another
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/diagram.h"

G_BEGIN_DECLS

/**
 * PwPlane:
 * @diagram: (nullable): the BPMNDiagram element; %NULL for a drawing that layout makes
 * @title: for people, never empty
 * @parent: where one gets by going back: the index of the plane on which the sub-process
 *   stands whose content this plane shows, -1 for a diagram of its own
 * @element: (nullable): what the plane shows the content of
 */
typedef struct
{
  PwElement *diagram;
  char      *title;
  int        parent;
  PwElement *element;
} PwPlane;

/**
 * PwPlanes:
 *
 * All diagrams that show anything, and those of sub-processes even if they do not: one
 * can step in. Where nothing is drawn because there is nothing, an empty one is shown; else a
 * document without any gets one plane with no diagram element.
 */
typedef struct _PwPlanes PwPlanes;

/** pw_planes_new: O(n); not to be used after the document has changed */
PwPlanes *pw_planes_new (const PwModel *model);

void pw_planes_free (PwPlanes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwPlanes, pw_planes_free)

guint          pw_planes_get_n (const PwPlanes *self);
const PwPlane *pw_planes_get (const PwPlanes *self,
                              guint           n);

/** pw_planes_find_inside: the plane that shows the content of @element, or -1 */
int pw_planes_find_inside (const PwPlanes  *self,
                           const PwElement *element);

/**
 * pw_planes_find_drawn:
 * @element: any element; (out): the element itself, or what holds it and is drawn
 * @prefer: a plane that is taken if several show the element, or -1
 *
 * Returns: the plane that draws it, or -1 where none does
 */
int pw_planes_find_drawn (const PwPlanes *self,
                          PwElement     **element,
                          int             prefer);

/** pw_planes_find_address: the plane whose diagram has this address, or -1 */
int pw_planes_find_address (const PwPlanes *self,
                            const char     *address);

G_END_DECLS
