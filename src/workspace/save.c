/* workspace/save.c - replaces a file by its next version, whole, and never somebody else's
 *
 * Between the last look at the file and its renaming lies one system call. Who writes in
 * that moment is overwritten; their version is lost to the file, though not to them.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "workspace/save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "workspace/fs.h"
#include "xml/message.h"

/* A new file's rights, less what the umask takes away. */
#define NEW_FILE_MODE 0666
#define TEMPORARY_PREFIX ".pw-"
#define TEMPORARY_SUFFIX ".tmp"
/* Nobody needs this long to save. */
#define STALE_AFTER_S (24 * 3600)
#define MOST_NAMES 100

G_DEFINE_QUARK (pw_save_error_quark, pw_save_error)

typedef enum
{
  DISK_EXPECTED,
  DISK_OTHER,
  DISK_NOTHING,
  DISK_FAILED, /* errno says why */
} Disk;

/* --- what went wrong ------------------------------------------------------------------ */

static const char *
explain (int code)
{
  switch (code)
    {
    case ENOENT:
    case ENOTDIR:
      return _ ("The folder to save it in does not exist any more, or the network drive is not connected.");
    case EACCES:
    case EPERM:
      return _ ("You have no right to save in this folder.");
    case EROFS:
      return _ ("This drive is write-protected.");
    case ENOSPC:
    case EDQUOT:
      return _ ("There is no space left to save it.");
    case EFBIG:
      return _ ("The file is too large for this drive.");
    case ENAMETOOLONG:
      return _ ("The name of the file is too long for this drive.");
    case EIO:
    case ESTALE:
    case ENOTCONN:
    case ECONNRESET:
    case ECONNABORTED:
    case EHOSTDOWN:
    case EHOSTUNREACH:
    case ENETDOWN:
    case ENETUNREACH:
    case ETIMEDOUT:
    case ENODEV:
    case ENXIO:
      return _ ("The drive does not answer. Perhaps the network is interrupted.");
    default:
      return NULL;
    }
}

static gboolean
fail (GFile   *file,
      int      code,
      GError **error)
{
  g_autofree char *name = pw_xml_dup_file_name (file);
  const char      *cause = explain (code);

  if (cause != NULL)
    pw_xml_set_error (error, code == ENOENT || code == ENOTDIR ? PW_ERROR_NOT_FOUND : PW_ERROR_IO, name, 0, "%s", cause);
  else
    pw_xml_set_error (error, PW_ERROR_IO, name, 0, _ ("The file cannot be saved (%s)."), g_strerror (code));

  return FALSE;
}

static gboolean
refuse (GFile      *file,
        const char *cause,
        GError    **error)
{
  g_autofree char *name = pw_xml_dup_file_name (file);

  pw_xml_set_error (error, PW_ERROR_IO, name, 0, "%s", cause);

  return FALSE;
}

/* What is found on the disk instead of the base is a question, not a failure. */
static gboolean
ask (GFile   *file,
     Disk     disk,
     GError **error)
{
  g_autofree char *name = pw_xml_dup_file_name (file);

  if (disk == DISK_FAILED)
    return fail (file, errno, error);
  if (disk == DISK_NOTHING)
    /* TRANSLATORS: the placeholder is the name of a file */
    g_set_error (error, PW_SAVE_ERROR, PW_SAVE_ERROR_GONE, _ ("“%s” was deleted, moved or renamed meanwhile."), name);
  else
    /* TRANSLATORS: the placeholder is the name of a file */
    g_set_error (error, PW_SAVE_ERROR, PW_SAVE_ERROR_CHANGED_ON_DISK, _ ("“%s” was changed by somebody else meanwhile."), name);

  return FALSE;
}

/* --- reading and writing -------------------------------------------------------------- */

static gboolean
read_equal (const PwFs *fs,
            int         fd,
            GBytes     *bytes,
            gboolean   *is_equal)
{
  gsize       length;
  const char *expected = g_bytes_get_data (bytes, &length);
  char        buffer[65536];
  gssize      n;

  *is_equal = TRUE;
  while ((n = fs->read (fd, buffer, sizeof buffer)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      if ((gsize) n > length || memcmp (buffer, expected, (gsize) n) != 0)
        {
          *is_equal = FALSE;
          return TRUE;
        }
      expected += n;
      length -= (gsize) n;
    }
  *is_equal = length == 0;

  return TRUE;
}

static Disk
look (const char *path,
      GBytes     *expected)
{
  const PwFs *fs = pw_fs_get ();
  int         fd = fs->open (path, O_RDONLY, 0);
  gboolean    is_equal = FALSE;
  gboolean    is_read;
  int         code;

  if (fd < 0)
    return errno == ENOENT || errno == ENOTDIR ? DISK_NOTHING : DISK_FAILED;
  if (expected == NULL)
    {
      fs->close (fd);
      return DISK_OTHER;
    }

  is_read = read_equal (fs, fd, expected, &is_equal);
  code = errno;
  fs->close (fd);
  errno = code;
  if (!is_read)
    return DISK_FAILED;

  return is_equal ? DISK_EXPECTED : DISK_OTHER;
}

/* Whether the file is what saving may replace. */
static gboolean
is_expected (GFile      *file,
             const char *path,
             GBytes     *base,
             GBytes     *attempt,
             GError    **error)
{
  Disk disk = look (path, base);

  if (disk == DISK_OTHER && attempt != NULL)
    disk = look (path, attempt);
  if (disk == DISK_EXPECTED || (disk == DISK_NOTHING && base == NULL))
    return TRUE;

  return ask (file, disk, error);
}

static gboolean
write_all (const PwFs *fs,
           int         fd,
           GBytes     *bytes)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      gssize n = fs->write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      data += n;
      length -= (gsize) n;
    }

  return TRUE;
}

/* Some file systems have nothing to bring to the disk, and say so. */
static gboolean
bring_to_disk (const PwFs *fs,
               int         fd)
{
  return fs->sync (fd) == 0 || errno == EINVAL || errno == ENOTSUP;
}

/* Owner and group first: handing a file over may take rights from it. */
static gboolean
take_over_rights (const PwFs        *fs,
                  int                fd,
                  const struct stat *old)
{
  struct stat own;

  if (fstat (fd, &own) != 0)
    return FALSE;
  if (own.st_uid != old->st_uid && fs->chown (fd, old->st_uid, (gid_t) -1) != 0 && errno != EPERM && errno != EINVAL)
    return FALSE;
  if (own.st_gid != old->st_gid && fs->chown (fd, (uid_t) -1, old->st_gid) != 0 && errno != EPERM && errno != EINVAL)
    return FALSE;

  return fs->chmod (fd, old->st_mode & 07777) == 0 || errno == EPERM || errno == ENOTSUP;
}

/* Returns the path of a file with @bytes that is on the disk, or NULL with errno set. */
static char *
write_temporary (const char        *folder,
                 GBytes            *bytes,
                 const struct stat *old)
{
  const PwFs      *fs = pw_fs_get ();
  g_autofree char *random = g_uuid_string_random ();
  g_autofree char *name = g_strdup_printf (TEMPORARY_PREFIX "%.8s-%d" TEMPORARY_SUFFIX, random, (int) getpid ());
  g_autofree char *path = g_build_filename (folder, name, NULL);
  int              fd = fs->open (path, O_CREAT | O_EXCL | O_WRONLY, old != NULL ? 0600 : NEW_FILE_MODE);
  gboolean         is_good;
  int              code;

  if (fd < 0)
    return NULL;

  is_good = write_all (fs, fd, bytes) && (old == NULL || take_over_rights (fs, fd, old)) && bring_to_disk (fs, fd);
  code = errno;
  if (fs->close (fd) != 0 && is_good)
    {
      is_good = FALSE; /* where network drives report a full disk */
      code = errno;
    }
  if (is_good)
    return g_steal_pointer (&path);

  fs->unlink (path);
  errno = code;

  return NULL;
}

static gboolean
bring_folder_to_disk (const char *folder)
{
  const PwFs *fs = pw_fs_get ();
  int         fd = fs->open (folder, O_RDONLY | O_DIRECTORY, 0);
  gboolean    is_good;
  int         code;

  if (fd < 0)
    return errno == EACCES;
  is_good = bring_to_disk (fs, fd) || errno == EACCES;
  code = errno;
  fs->close (fd);
  errno = code;

  return is_good;
}

/* --- saving --------------------------------------------------------------------------- */

static gboolean
replace (GFile             *file,
         const char        *path,
         const struct stat *old,
         GBytes            *base,
         GBytes            *attempt,
         GBytes            *bytes,
         GError           **error)
{
  const PwFs      *fs = pw_fs_get ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = write_temporary (folder, bytes, old);
  Disk             disk;

  if (temporary == NULL)
    return fail (file, errno, error);
  if (!is_expected (file, path, base, attempt, error))
    {
      fs->unlink (temporary);
      return FALSE;
    }
  if (fs->rename (temporary, path) != 0)
    {
      fail (file, errno, error);
      fs->unlink (temporary);
      return FALSE;
    }
  if (!bring_folder_to_disk (folder))
    return fail (file, errno, error);

  disk = look (path, bytes);
  return disk == DISK_EXPECTED || ask (file, disk, error);
}

static gboolean
save_by_path (GFile      *file,
              const char *path,
              GBytes     *base,
              GBytes     *attempt,
              GBytes     *bytes,
              GError    **error)
{
  char            *found = realpath (path, NULL); /* freed by free(), as GLib's are */
  g_autofree char *real = found != NULL ? found : g_strdup (path);
  g_autofree char *folder = g_path_get_dirname (real);
  struct stat      old;
  gboolean         is_there = stat (real, &old) == 0;

  if (!is_there && errno != ENOENT)
    return fail (file, errno, error);
  if (!is_there && !g_file_test (folder, G_FILE_TEST_IS_DIR))
    return fail (file, ENOENT, error);
  if (is_there && S_ISDIR (old.st_mode))
    return refuse (file, _ ("This is a folder, not a file."), error);
  if (is_there && !S_ISREG (old.st_mode))
    return refuse (file, _ ("This is a device or a pipe, not a file."), error);
  if (is_there && g_access (real, W_OK) != 0)
    return refuse (file, _ ("This file is write-protected."), error);
  if (!is_expected (file, real, base, attempt, error))
    return FALSE;

  return replace (file, real, is_there ? &old : NULL, base, attempt, bytes, error);
}

/* A place that only GIO reaches; its backends compare and replace in one step where
 * the protocol can.
 */
static gboolean
save_by_gio (GFile   *file,
             GBytes  *base,
             GBytes  *attempt,
             GBytes  *bytes,
             GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *etag = NULL;
  g_autofree char *name = pw_xml_dup_file_name (file);
  g_autoptr (GBytes) found = g_file_load_bytes (file, NULL, &etag, &cause);

  if (found == NULL && base != NULL && g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return ask (file, DISK_NOTHING, error);
  if (found != NULL && (base == NULL || !g_bytes_equal (found, base)) && (attempt == NULL || !g_bytes_equal (found, attempt)))
    return ask (file, DISK_OTHER, error);

  g_clear_error (&cause);
  if (g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), etag, FALSE,
                               G_FILE_CREATE_NONE, NULL, NULL, &cause))
    return TRUE;
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    return ask (file, DISK_OTHER, error);
  pw_xml_set_error (error, PW_ERROR_IO, name, 0, _ ("The file cannot be saved (%s)."), cause->message);

  return FALSE;
}

gboolean
pw_save_file (GFile   *file,
              GBytes  *base,
              GBytes  *attempt,
              GBytes  *bytes,
              GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  path = g_file_get_path (file);
  if (path == NULL)
    return save_by_gio (file, base, attempt, bytes, error);

  return save_by_path (file, path, base, attempt, bytes, error);
}

void
pw_save_sweep (GFile *file)
{
  g_autoptr (GFile) parent = g_file_get_parent (file);
  g_autofree char *folder = parent != NULL ? g_file_get_path (parent) : NULL;
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;
  gint64      now = g_get_real_time () / G_USEC_PER_SEC;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = NULL;
      GStatBuf         status;

      if (!g_str_has_prefix (name, TEMPORARY_PREFIX) || !g_str_has_suffix (name, TEMPORARY_SUFFIX))
        continue;
      path = g_build_filename (folder, name, NULL);
      if (g_stat (path, &status) == 0 && S_ISREG (status.st_mode) && now - status.st_mtime > STALE_AFTER_S)
        (void) g_unlink (path);
    }
}

GFile *
pw_save_dup_name_beside (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  const char      *dot = strrchr (base, '.');
  int              stem = dot != NULL && dot != base ? (int) (dot - base) : (int) strlen (base);
  g_autofree char *who = g_strdup_printf ("%s, %s", g_strcmp0 (g_get_real_name (), "Unknown") != 0 ? g_get_real_name () : g_get_user_name (), g_get_host_name ());
  g_autoptr (GFile) folder = g_file_get_parent (file);

  /* What no file system of any of the cities allows in names. */
  g_strdelimit (who, "/\\:*?\"<>|", '-');
  for (guint i = 1; i < MOST_NAMES; i++)
    {
      g_autofree char *count = i > 1 ? g_strdup_printf (" %u", i) : g_strdup ("");
      g_autofree char *name = g_strdup_printf ("%.*s (%s)%s%s", stem, base, who, count, base + stem);
      g_autoptr (GFile) candidate = g_file_get_child (folder, name);

      if (!g_file_query_exists (candidate, NULL))
        return g_steal_pointer (&candidate);
    }

  return g_file_get_child (folder, base);
}
