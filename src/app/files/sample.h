/* app/files/sample.h - the sample workspace, to be changed at will
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * pw_sample_get_copy:
 *
 * People learn by changing the sample, and what came with the program must stay as it
 * is, so they get a copy in their own data folder; it is made once.
 *
 * Returns: (transfer full): the folder; the original where it cannot be copied
 */
GFile *pw_sample_get_copy (void);

/** pw_sample_contains: whether @file belongs to the original, which is not saved to by itself */
gboolean pw_sample_contains (GFile *file);

/** pw_sample_is_copy: whether @folder is the copy */
gboolean pw_sample_is_copy (GFile *folder);

G_END_DECLS
