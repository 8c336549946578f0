/* app/modelling/creation.h - new elements without a pointer that says where
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/canvas.h"
#include "edit/variant.h"

G_BEGIN_DECLS

/** pw_creation_get_selected: (transfer none) (nullable): the only selected element, not to be kept */
PwElement *pw_creation_get_selected (PwCanvas *canvas);

/**
 * pw_creation_create:
 * @key: of a variant
 *
 * Appends it to what is selected where the rules allow that; else puts it into the middle of
 * what is seen. Its name can be written at once.
 */
void pw_creation_create (PwCanvas   *canvas,
                         const char *key);

G_END_DECLS
