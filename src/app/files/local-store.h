/* app/files/local-store.h - the local database of the running application
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/** pw_local_store_get: (transfer none) (nullable): opened when first asked for, by any thread; %NULL where there can be none */
PwStore *pw_local_store_get (void);

/** pw_local_store_get_notice: (nullable): what people should know about it, such as that there is none */
const char *pw_local_store_get_notice (void);

G_END_DECLS
