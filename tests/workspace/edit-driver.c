/* workspace/edit-driver.c - a program that edits until it is killed, and says what is safe
 *
 *   edit-driver edit HOME FILE SEED    "step N HASH" once step N is in the journal,
 *                                      "saving HASH" and "saved HASH" around each save
 *   edit-driver new HOME SEED          the same for a document without a file
 *   edit-driver recover HOME N         takes up what was lost: "found STEPS HASH", HASH being
 *                                      that of the document after step N; "nothing" otherwise
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "session-fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define START "<?xml version=\"1.0\"?>\n<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"" \
              " targetNamespace=\"urn:t\"><process id=\"P\"><startEvent id=\"S\"/></process></definitions>\n"

static guint n_steps;

static void
on_changed (void)
{
  n_steps++;
}

static char *
dup_hash (PwSession *session)
{
  g_autofree char *text = session_dup_text (session);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static G_GNUC_NORETURN void
fail (GError *error)
{
  fprintf (stderr, "%s\n", error->message);
  exit (1);
}

static void
say (const char *word,
     guint       n,
     PwSession  *session)
{
  g_autofree char *hash = dup_hash (session);

  printf ("%s %u %s\n", word, n, hash);
  fflush (stdout);
}

static G_GNUC_NORETURN void
edit (PwSession *session,
      guint32    seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  PwDocument *document = pw_session_get_document (session);
  guint       n_said = 0;
  GError     *error = NULL;

  g_signal_connect (document, "changed", on_changed, NULL);
  say ("step", 0, session);
  while (TRUE)
    {
      session_edit_randomly (document, random);
      if (n_steps == n_said)
        continue;
      if (!pw_session_flush (session))
        exit (1);
      n_said = n_steps;
      say ("step", n_steps, session);
      if (pw_session_get_file (session) == NULL || g_rand_int_range (random, 0, 4) > 0)
        continue;
      say ("saving", n_steps, session);
      if (!pw_session_save (session, NULL, &error))
        fail (error);
      say ("saved", n_steps, session);
    }
}

static void
recover (PwStore *store,
         guint    wanted)
{
  g_autoptr (GPtrArray) lost = pw_session_list_lost (store, NULL);
  PwSession  *session;
  PwDocument *document;
  GError     *error = NULL;
  guint       n = 0;

  if (lost->len == 0)
    {
      puts ("nothing");
      return;
    }
  session = pw_session_recover (store, g_ptr_array_index (lost, 0), NULL, &error);
  if (session == NULL)
    fail (error);

  document = pw_session_get_document (session);
  for (; pw_document_can_undo (document); n++)
    pw_document_undo (document);
  for (guint i = 0; i < wanted && pw_document_can_redo (document); i++)
    pw_document_redo (document);
  say ("found", n, session);
  pw_session_discard (session);
  g_object_unref (session);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (PwStore) store = NULL;
  g_autoptr (GBytes) start = g_bytes_new_static (START, strlen (START));
  g_autoptr (GFile) file = NULL;
  GError    *error = NULL;
  PwSession *session = NULL;

  if (argc < 4)
    return 2;
  store = pw_store_open (argv[2], NULL, &error);
  if (store == NULL)
    fail (error);
  if (strcmp (argv[1], "recover") == 0)
    {
      recover (store, (guint) atoi (argv[3]));
      return 0;
    }

  if (strcmp (argv[1], "edit") == 0)
    {
      file = g_file_new_for_path (argv[3]);
      session = pw_session_open (store, file, NULL, NULL, NULL, &error);
    }
  else
    {
      session = pw_session_new (store, start, "Neu", NULL, NULL, FALSE, &error);
    }
  if (session == NULL)
    fail (error);
  edit (session, (guint32) atoi (argv[argc - 1]));
}
