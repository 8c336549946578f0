/* workspace/fs.h - what saving asks of the operating system, so that a test may refuse it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

/** PwFs: as the functions of POSIX of those names; they set errno */
typedef struct
{
  int (*open) (const char *path,
               int         flags,
               mode_t      mode);
  gssize (*read) (int   fd,
                  void *buffer,
                  gsize length);
  gssize (*write) (int         fd,
                   const void *buffer,
                   gsize       length);
  int (*chown) (int   fd,
                uid_t user,
                gid_t group);
  int (*chmod) (int    fd,
                mode_t mode);
  int (*sync) (int fd);
  int (*close) (int fd);
  int (*rename) (const char *from,
                 const char *to);
  int (*unlink) (const char *path);
} PwFs;

/** pw_fs_get: what is in use, which is the system unless a test says otherwise */
const PwFs *pw_fs_get (void);

/** pw_fs_set: @fs: (nullable): %NULL for the system; only while nothing is being saved */
void pw_fs_set (const PwFs *fs);

G_END_DECLS
