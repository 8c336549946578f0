/* compare/medium.h - media of a step in words
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pw_medium_dup_way:
 * @in: (nullable): code of the medium a step gets
 * @out: (nullable): code of the medium it gives
 *
 * Returns: (transfer full) (nullable): "Paper → E-mail", or the one if both are the
 *   same or only one is recorded
 */
char *pw_medium_dup_way (const char *in,
                         const char *out);

G_END_DECLS
