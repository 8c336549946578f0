/* model/trace.h - which elements the last transaction touched
 *
 * For those who keep something per element and want to know what of it still holds. A
 * transaction here is also an undo, a redo and one that was cancelled.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/** pw_model_get_serial: how many transactions have ended; the trace is that of the last */
guint64 pw_model_get_serial (const PwModel *self);

/**
 * pw_model_list_touched:
 *
 * Returns: (transfer full) (element-type PwElement): in no order: those whose attributes,
 *   text or children changed, who name others or are named by others than before, and
 *   all that are new
 */
GPtrArray *pw_model_list_touched (const PwModel *self);

/**
 * pw_model_list_gone:
 *
 * Returns: (transfer full): addresses of the elements that went, not to be followed; what
 *   moved went, and came as a new element
 */
GPtrArray *pw_model_list_gone (const PwModel *self);

/**
 * pw_model_is_gone:
 * @element: a pointer from before the transaction, never followed
 *
 * Returns: whether it went; the same address may be that of a new element now
 */
gboolean pw_model_is_gone (const PwModel   *self,
                           const PwElement *element);

/** pw_model_has_moved_pools: whether a pool has another process than before */
gboolean pw_model_has_moved_pools (const PwModel *self);

G_END_DECLS
