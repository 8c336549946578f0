/* app/recent.h - what was opened lately
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PW_RECENT_MAX 6

/** pw_recent_get_files: (transfer container) (element-type GFile): the latest first; gone ones of this machine are left out */
GPtrArray *pw_recent_get_files (void);

/** pw_recent_add: puts @file first */
void pw_recent_add (GFile *file);

/** pw_recent_remove: forgets @file */
void pw_recent_remove (GFile *file);

/** pw_recent_describe_place: (transfer full): the folder @file lies in, for people: "~/Projekte" */
char *pw_recent_describe_place (GFile *file);

G_END_DECLS
