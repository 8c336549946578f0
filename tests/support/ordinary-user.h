/* tests/support/ordinary-user.h - tests of missing rights, also where root runs them
 *
 * Root may read and write everything, so a test that expects a refusal becomes
 * somebody else for as long as it needs. To be compiled with -D_GNU_SOURCE.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>
#include <sys/types.h>
#include <unistd.h>

#define ORDINARY_USER 65534

/** ordinary_user_begin: @folder and @file (nullable) are handed to that user */
static inline void
ordinary_user_begin (const char *folder,
                     const char *file)
{
  if (geteuid () != 0)
    return;

  g_assert_cmpint (chown (folder, ORDINARY_USER, ORDINARY_USER), ==, 0);
  if (file != NULL)
    g_assert_cmpint (chown (file, ORDINARY_USER, ORDINARY_USER), ==, 0);
  g_assert_cmpint (setresuid (ORDINARY_USER, ORDINARY_USER, 0), ==, 0);
}

/** ordinary_user_end: whoever began is that again */
static inline void
ordinary_user_end (void)
{
  uid_t real;
  uid_t effective;
  uid_t saved;

  g_assert_cmpint (getresuid (&real, &effective, &saved), ==, 0);
  if (saved == 0)
    g_assert_cmpint (setresuid (0, 0, 0), ==, 0);
}
