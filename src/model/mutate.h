/* model/mutate.h - applying changes; for transactions and nothing else
 *
 * The include test lets edit, xml and compare see this file, nobody above.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/change.h"

G_BEGIN_DECLS

/**
 * pw_model_begin:
 *
 * Opens the model for changes. Applying one outside of begin and end is a
 * programming error.
 */
void pw_model_begin (PwModel *self);

void pw_model_end (PwModel *self);

/**
 * pw_model_apply:
 *
 * Applies one change to tree and index.
 *
 * Returns: %FALSE with @error set, and nothing altered, where the document is not
 *   what the change was made for
 */
gboolean pw_model_apply (PwModel        *self,
                         const PwChange *change,
                         GError        **error);

G_END_DECLS
