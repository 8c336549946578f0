/* workspace/fs.c - what saving asks of the operating system
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "workspace/fs.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static int
open_file (const char *path,
           int         flags,
           mode_t      mode)
{
  return g_open (path, flags | O_CLOEXEC, (int) mode);
}

static const PwFs the_system = {
  .open = open_file,
  .read = read,
  .write = write,
  .chown = fchown,
  .chmod = fchmod,
  .sync = fsync,
  .close = close,
  .rename = g_rename,
  .unlink = g_unlink,
};

static const PwFs *in_use = &the_system;

const PwFs *
pw_fs_get (void)
{
  return in_use;
}

void
pw_fs_set (const PwFs *fs)
{
  in_use = fs != NULL ? fs : &the_system;
}
