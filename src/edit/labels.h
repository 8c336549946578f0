/* edit/labels.h - places for names beside elements and flows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/editing.h"

G_BEGIN_DECLS

/** pw_labels_place: where the name of @element goes: clear of its flows and neighbours if it can */
PwRect pw_labels_place (const PwElement *element);

/** pw_labels_is_crossed: whether a flow runs through the stored label of @element */
gboolean pw_labels_is_crossed (const PwElement *element);

G_END_DECLS
