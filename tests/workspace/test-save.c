/* workspace/test-save.c - whatever fails, and wherever it stops: the old file or the new one
 *
 * A system that fails at call n, and one that ends at call n, for every n that saving
 * makes. "Ends" means that nothing after it happens, and that a write may be done in half.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "session-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "workspace/fs.h"

#define MOST_CALLS 200

static struct
{
  guint    n;        /* the call that fails, from 1; 0 for none */
  int      code;     /* errno of it */
  gboolean is_crash; /* everything after it fails too */
  guint    n_calls;
  gboolean has_failed;
} faults;

static gboolean
fails (void)
{
  faults.n_calls++;
  if (faults.n != 0 && (faults.n_calls == faults.n || (faults.is_crash && faults.n_calls > faults.n)))
    {
      faults.has_failed = TRUE;
      errno = faults.code;
      return TRUE;
    }

  return FALSE;
}

static int
faulty_open (const char *path,
             int         flags,
             mode_t      mode)
{
  return fails () ? -1 : g_open (path, flags | O_CLOEXEC, (int) mode);
}

static gssize
faulty_read (int   fd,
             void *buffer,
             gsize length)
{
  return fails () ? -1 : read (fd, buffer, length);
}

static gssize
faulty_write (int         fd,
              const void *buffer,
              gsize       length)
{
  if (!fails ())
    return write (fd, buffer, MAX (1, length / 2)); /* as networks do */
  (void) !write (fd, buffer, length / 2);
  errno = faults.code;
  return -1;
}

static int
faulty_chown (int   fd,
              uid_t user,
              gid_t group)
{
  return fails () ? -1 : fchown (fd, user, group);
}

static int
faulty_chmod (int    fd,
              mode_t mode)
{
  return fails () ? -1 : fchmod (fd, mode);
}

static int
faulty_sync (int fd)
{
  return fails () ? -1 : fsync (fd);
}

static int
faulty_close (int fd)
{
  int status = close (fd);

  return fails () ? -1 : status;
}

static int
faulty_rename (const char *from,
               const char *to)
{
  return fails () ? -1 : g_rename (from, to);
}

static int
faulty_unlink (const char *path)
{
  return fails () ? -1 : g_unlink (path);
}

static const PwFs faulty = {
  faulty_open, faulty_read, faulty_write, faulty_chown, faulty_chmod, faulty_sync, faulty_close, faulty_rename, faulty_unlink
};

static guint
count_files (SessionFixture *fixture)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Whether the save said that it was done. */
static gboolean
save_with_fault (PwSession *session,
                 guint      n,
                 int        code,
                 gboolean   is_crash)
{
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  memset (&faults, 0, sizeof faults);
  faults.n = n;
  faults.code = code;
  faults.is_crash = is_crash;
  pw_fs_set (&faulty);
  is_done = pw_session_save (session, NULL, &error);
  pw_fs_set (NULL);
  if (!is_done)
    {
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, "Gießen größer.bpmn"));
    }

  return is_done;
}

static void
check_faults (SessionFixture *fixture,
              int             code,
              gboolean        is_crash)
{
  guint n;

  for (n = 1; n < MOST_CALLS; n++)
    {
      PwSession       *session = session_open (fixture);
      g_autofree char *old = session_dup_file (fixture);
      g_autofree char *name = g_strdup_printf ("Schritt %u %d", n, code);
      g_autofree char *new = NULL;
      g_autofree char *now = NULL;
      gboolean         is_done;

      session_rename (session, name);
      new = session_dup_text (session);
      is_done = save_with_fault (session, n, code, is_crash);
      now = session_dup_file (fixture);
      g_assert_true (g_str_equal (now, old) || g_str_equal (now, new));
      if (is_done)
        g_assert_cmpstr (now, ==, new);
      else
        g_assert_true (pw_session_is_modified (session));

      if (is_crash)
        {
          /* What was not acknowledged is offered, unless it arrived. */
          session_crash (fixture, g_steal_pointer (&session));
          {
            g_autoptr (GPtrArray) lost = pw_session_list_lost (fixture->store, NULL);

            g_assert_cmpuint (lost->len, ==, g_str_equal (now, new) ? 0 : 1);
          }
          if (g_str_equal (now, old))
            {
              g_autofree char *text = NULL;

              session = session_recover_only (fixture, NULL);
              text = session_dup_text (session);
              g_assert_cmpstr (text, ==, new);
              g_assert_true (pw_session_save (session, NULL, NULL));
              g_object_unref (session);
            }
        }
      else
        {
          g_autofree char *after = NULL;

          /* The next attempt works, whatever the last one left behind. */
          session_rename (session, "Danach");
          g_assert_true (pw_session_save (session, NULL, NULL));
          g_free (g_steal_pointer (&new));
          new = session_dup_text (session);
          after = session_dup_file (fixture);
          g_assert_cmpstr (after, ==, new);
          g_assert_cmpuint (count_files (fixture), ==, 1);
          g_object_unref (session);
        }
      if (!faults.has_failed)
        break;
    }
  g_assert_cmpuint (n, >, 10);
  g_assert_cmpuint (n, <, MOST_CALLS);
}

static void
test_a_failing_call_harms_nothing (SessionFixture *fixture,
                                   gconstpointer   data)
{
  check_faults (fixture, EIO, FALSE);
  check_faults (fixture, ENOSPC, FALSE);
  check_faults (fixture, EACCES, FALSE);
}

static void
test_a_crash_at_any_call_harms_nothing (SessionFixture *fixture,
                                        gconstpointer   data)
{
  check_faults (fixture, EIO, TRUE);
}

static void
test_causes_are_said_in_words (SessionFixture *fixture,
                               gconstpointer   data)
{
  static const struct
  {
    int         code;
    const char *words;
  } causes[] = {
    { ENOSPC, "no space left" },
    { EDQUOT, "no space left" },
    { EACCES, "no right" },
    { EROFS, "write-protected" },
    { EIO, "does not answer" },
    { ESTALE, "does not answer" },
    { ETIMEDOUT, "does not answer" },
    { ENAMETOOLONG, "too long" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (causes); i++)
    {
      g_autoptr (PwSession) session = session_open (fixture);

      session_rename (session, "Eins");
      for (guint n = 1; pw_session_get_problem (session) == NULL || strstr (pw_session_get_problem (session), causes[i].words) == NULL; n++)
        {
          g_assert_cmpuint (n, <, MOST_CALLS);
          save_with_fault (session, n, causes[i].code, FALSE);
          session_rename (session, n % 2 ? "Zwei" : "Drei");
        }
      pw_session_discard (session);
    }
}

/* In the moment between the last look and now somebody else has saved. */
static guint n_opened;

static int
intruding_open (const char *path,
                int         flags,
                mode_t      mode)
{
  if (flags & O_CREAT)
    n_opened++;
  return g_open (path, flags | O_CLOEXEC, (int) mode);
}

static int
intruding_chmod (int    fd,
                 mode_t mode)
{
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autofree char *temporary = g_file_read_link (link, NULL);
  g_autofree char *folder = g_path_get_dirname (temporary);
  g_autofree char *path = g_build_filename (folder, "Gießen größer.bpmn", NULL);

  g_assert_true (g_file_set_contents (path, "anderes", -1, NULL));
  return fchmod (fd, mode);
}

static void
test_who_saves_meanwhile_is_not_overwritten (SessionFixture *fixture,
                                             gconstpointer   data)
{
  PwFs             intruding = *pw_fs_get ();
  g_autofree char *now = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PwSession) session = session_open (fixture);

  intruding.open = intruding_open;
  intruding.chmod = intruding_chmod;
  session_rename (session, "Eins");
  pw_fs_set (&intruding);
  g_assert_false (pw_session_save (session, NULL, &error));
  pw_fs_set (NULL);
  g_assert_error (error, PW_SAVE_ERROR, PW_SAVE_ERROR_CHANGED_ON_DISK);
  now = session_dup_file (fixture);
  g_assert_cmpstr (now, ==, "anderes");
  g_assert_cmpuint (n_opened, ==, 1);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_what_crashes_left_is_swept_away (SessionFixture *fixture,
                                      gconstpointer   data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *old = g_build_filename (folder, ".pw-12345678-1.tmp", NULL);
  g_autofree char *young = g_build_filename (folder, ".pw-87654321-1.tmp", NULL);
  struct timespec  times[2] = { { 1000000000, 0 }, { 1000000000, 0 } };

  g_assert_true (g_file_set_contents (old, "halb", -1, NULL));
  g_assert_true (g_file_set_contents (young, "halb", -1, NULL));
  g_assert_cmpint (utimensat (AT_FDCWD, old, times, 0), ==, 0);
  pw_save_sweep (fixture->file);
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (young, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  SESSION_TEST ("/workspace/save/a-failing-call-harms-nothing", test_a_failing_call_harms_nothing);
  SESSION_TEST ("/workspace/save/a-crash-at-any-call-harms-nothing", test_a_crash_at_any_call_harms_nothing);
  SESSION_TEST ("/workspace/save/causes-are-said-in-words", test_causes_are_said_in_words);
  SESSION_TEST ("/workspace/save/who-saves-meanwhile-is-not-overwritten", test_who_saves_meanwhile_is_not_overwritten);
  SESSION_TEST ("/workspace/save/what-crashes-left-is-swept-away", test_what_crashes_left_is_swept_away);

  return g_test_run ();
}
