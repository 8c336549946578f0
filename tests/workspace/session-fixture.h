/* workspace/session-fixture.h - a store and a city's file in a folder of their own
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "workspace/session.h"

#define SESSION_TEST(path, function) g_test_add (path, SessionFixture, NULL, session_set_up, function, session_tear_down)

typedef struct
{
  char    *folder;
  char    *home;
  char    *path;
  GFile   *file;
  PwStore *store;
} SessionFixture;

void session_set_up (SessionFixture *fixture,
                     gconstpointer   data);

void session_tear_down (SessionFixture *fixture,
                        gconstpointer   data);

/** session_open: (transfer full): the file, with the store of the fixture */
PwSession *session_open (SessionFixture *fixture);

/** session_crash: the program is gone, and another one starts */
void session_crash (SessionFixture *fixture,
                    PwSession      *session);

/** session_recover_only: (transfer full): the one document that is offered */
PwSession *session_recover_only (SessionFixture *fixture,
                                 char          **note);

/** session_rename: one step */
void session_rename (PwSession  *session,
                     const char *name);

/** session_edit_randomly: some command, undo or redo, with or without an effect */
void session_edit_randomly (PwDocument *document,
                            GRand      *random);

/** session_dup_text: (transfer full): what the document would be written as */
char *session_dup_text (PwSession *session);

/** session_dup_file: (transfer full): what is on disk */
char *session_dup_file (SessionFixture *fixture);

/** session_write_file: somebody else writes it */
void session_write_file (SessionFixture *fixture,
                         const char     *text);
