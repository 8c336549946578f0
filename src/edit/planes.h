/* edit/planes.h - opening and closing sub-processes and pools
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/editing.h"

G_BEGIN_DECLS

/** pw_planes_collapse: the content of a sub-process gets a plane of its own */
void pw_planes_collapse (PwEdit    *edit,
                         PwElement *sub_process);

/** pw_planes_expand: the content comes back to where the sub-process is drawn */
void pw_planes_expand (PwEdit    *edit,
                       PwElement *sub_process);

/** pw_planes_open_pool: a pool without content gets a process */
void pw_planes_open_pool (PwEdit    *edit,
                          PwElement *pool);

/** pw_planes_close_pool: the content goes; its message flows begin or end at the pool */
void pw_planes_close_pool (PwEdit    *edit,
                           PwElement *pool);

G_END_DECLS
