/* workspace/session-fixture.c - a store and a city's file in a folder of their own
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "session-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "edit/commands.h"
#include "edit/scope.h"
#include "xml/writer.h"

static PwStore *
open_store (SessionFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  PwStore *store = pw_store_open (fixture->home, NULL, &error);

  g_assert_no_error (error);
  return store;
}

void
session_set_up (SessionFixture *fixture,
                gconstpointer   data)
{
  g_autofree char *sample = g_build_filename (g_getenv ("PW_SAMPLES"), "hundesteuer", "giessen.bpmn", NULL);
  g_autofree char *text = NULL;
  g_autofree char *work = NULL;

  fixture->folder = g_dir_make_tmp ("pw-session-XXXXXX", NULL);
  fixture->home = g_build_filename (fixture->folder, "home", NULL);
  work = g_build_filename (fixture->folder, "Straßen & Wege", NULL);
  g_mkdir (work, 0700);
  fixture->path = g_build_filename (work, "Gießen größer.bpmn", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  g_assert_true (g_file_get_contents (sample, &text, NULL, NULL));
  session_write_file (fixture, text);
  fixture->store = open_store (fixture);
}

static void
remove_tree (const char *folder)
{
  GDir       *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_tree (path);
      else
        g_remove (path);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (folder);
}

void
session_tear_down (SessionFixture *fixture,
                   gconstpointer   data)
{
  g_clear_pointer (&fixture->store, pw_store_unref);
  remove_tree (fixture->folder);
  g_clear_object (&fixture->file);
  g_free (fixture->folder);
  g_free (fixture->home);
  g_free (fixture->path);
}

PwSession *
session_open (SessionFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  PwSession *session = pw_session_open (fixture->store, fixture->file, "Gießen", "Hundesteuer", NULL, &error);

  g_assert_no_error (error);
  return session;
}

void
session_crash (SessionFixture *fixture,
               PwSession      *session)
{
  g_assert_true (pw_session_flush (session));
  g_object_unref (session);
  pw_store_unref (fixture->store);
  fixture->store = open_store (fixture);
}

PwSession *
session_recover_only (SessionFixture *fixture,
                      char          **note)
{
  g_autoptr (GPtrArray) lost = pw_session_list_lost (fixture->store, NULL);
  g_autoptr (GError) error = NULL;
  PwSession *session;

  g_assert_cmpuint (lost->len, ==, 1);
  session = pw_session_recover (fixture->store, g_ptr_array_index (lost, 0), note, &error);
  g_assert_no_error (error);
  return session;
}

void
session_rename (PwSession  *session,
                const char *name)
{
  PwDocument      *document = pw_session_get_document (session);
  PwElement       *element = pw_model_get_definitions (pw_document_get_model (document));
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  while (!pw_element_has (element, PW_TRAIT_ACTIVITY))
    element = pw_element_next_in_tree (element, pw_model_get_definitions (pw_document_get_model (document)));
  id = pw_scope_dup_name_of (element);
  g_assert_true (pw_command_rename (document, id, name, &error));
  g_assert_no_error (error);
}

static char *
pick (PwDocument *document,
      GRand      *random)
{
  PwElement *root = pw_model_get_definitions (pw_document_get_model (document));
  PwElement *element = root;
  gint32     n = g_rand_int_range (random, 1, (gint32) MAX (2, pw_model_get_n_elements (pw_document_get_model (document))));

  while (n-- > 0 && pw_element_next_in_tree (element, root) != NULL)
    element = pw_element_next_in_tree (element, root);

  return pw_scope_dup_name_of (element);
}

void
session_edit_randomly (PwDocument *document,
                       GRand      *random)
{
  g_autofree char *a = pick (document, random);
  g_autofree char *b = pick (document, random);
  g_autofree char *name = g_strdup_printf ("Prüfung %d: „Größe“ & <Maß>", g_rand_int_range (random, 0, 10000));
  const char      *ids[] = { a, NULL };
  guint            n_variants;
  const PwVariant *variants = pw_variant_get_all (&n_variants);
  PwNewElement     wanted = { &variants[g_rand_int_range (random, 0, (gint32) n_variants)], name, NULL };

  switch (g_rand_int_range (random, 0, 10))
    {
    case 0:
      pw_command_delete (document, ids, NULL);
      break;
    case 1:
      pw_command_move (document, ids, 50, 50, b, NULL, NULL);
      break;
    case 2:
      pw_command_move (document, ids, -30, 20, NULL, "nudge", NULL);
      break;
    case 3:
    case 4:
      pw_command_append (document, a, &wanted, NULL, NULL, NULL);
      break;
    case 5:
      pw_command_connect (document, a, b, PW_ELEMENT_UNKNOWN, NULL, NULL);
      break;
    case 6:
      pw_document_undo (document);
      break;
    case 7:
      pw_document_redo (document);
      break;
    default:
      pw_command_rename (document, a, name, NULL);
      break;
    }
}

char *
session_dup_text (PwSession *session)
{
  g_autoptr (GBytes) bytes = pw_xml_write_bytes (pw_document_get_model (pw_session_get_document (session)), NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

char *
session_dup_file (SessionFixture *fixture)
{
  char *text = NULL;

  g_file_get_contents (fixture->path, &text, NULL, NULL);
  return text;
}

void
session_write_file (SessionFixture *fixture,
                    const char     *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, text, -1, &error);
  g_assert_no_error (error);
}
