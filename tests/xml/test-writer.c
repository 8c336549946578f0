/* tests/xml/test-writer.c - writing: encodings that lack a character, and safe files
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/ordinary-user.h"
#include "xml/reader.h"
#include "xml/writer.h"

#define LATIN_1 "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"

static GBytes *
write_after (const char *text,
             void (*change) (xmlDoc *document))
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  xmlDoc *document = pw_xml_parse_bytes (bytes, "a.xml", &error);
  GBytes *written;

  g_assert_no_error (error);
  change (document);
  written = pw_xml_write_document (document, &error);
  g_assert_no_error (error);
  xmlFreeDoc (document);
  return written;
}

static void
assert_bytes (GBytes     *bytes,
              const char *expected)
{
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
}

static void
set_arrow_attribute (xmlDoc *document)
{
  xmlSetProp (xmlDocGetRootElement (document), (const xmlChar *) "a", (const xmlChar *) "ä → 😀\n");
}

static void
test_lacking_characters_become_references (void)
{
  g_autoptr (GBytes) written = write_after (LATIN_1 "<a a=\"\"/>\n", set_arrow_attribute);

  assert_bytes (written, LATIN_1 "<a a=\"\xe4 &#8594; &#128512;&#10;\"/>\n");
}

static void
add_arrow_cdata (xmlDoc *document)
{
  xmlAddChild (xmlDocGetRootElement (document), xmlNewCDataBlock (document, (const xmlChar *) "ä → b", 8));
}

static void
test_lacking_characters_in_cdata_change_the_encoding (void)
{
  g_autoptr (GBytes) written = write_after (LATIN_1 "<a b=\"\xfc\"/>\n", add_arrow_cdata);

  assert_bytes (written, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"ü\"><![CDATA[ä → b]]></a>\n");
}

static void
add_latin_cdata (xmlDoc *document)
{
  xmlAddChild (xmlDocGetRootElement (document), xmlNewCDataBlock (document, (const xmlChar *) "ä", 2));
}

static void
test_cdata_that_fits_keeps_the_encoding (void)
{
  g_autoptr (GBytes) written = write_after (LATIN_1 "<a><!-- \xfc --></a>\n", add_latin_cdata);

  assert_bytes (written, LATIN_1 "<a><!-- \xfc --><![CDATA[\xe4]]></a>\n");
}

static void
set_unknown_encoding (xmlDoc *document)
{
  xmlFree ((void *) document->encoding);
  document->encoding = xmlStrdup ((const xmlChar *) "klingon");
}

static void
set_odd_encoding (xmlDoc *document)
{
  xmlFree ((void *) document->encoding);
  document->encoding = xmlStrdup ((const xmlChar *) "UTF-7");
}

static void
test_odd_encodings_become_utf8 (void)
{
  g_autoptr (GBytes) unknown = write_after (LATIN_1 "<a b=\"\xfc\"/>\n", set_unknown_encoding);
  g_autoptr (GBytes) odd = write_after (LATIN_1 "<a b=\"\xfc\"/>\n", set_odd_encoding);

  assert_bytes (unknown, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"ü\"/>\n");
  g_assert_true (g_bytes_equal (unknown, odd));
}

typedef struct
{
  char   *folder;
  char   *path;
  GFile  *file;
  GBytes *bytes;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("pw-writer-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.bpmn", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->bytes = g_bytes_new_static ("<neu/>\n", 7);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_chmod (fixture->folder, 0700);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->file);
  g_bytes_unref (fixture->bytes);
}

static void
assert_content (const char *path,
                const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_a_new_file (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pw_xml_save_bytes (fixture->bytes, fixture->file, &error));
  g_assert_no_error (error);
  assert_content (fixture->path, "<neu/>\n");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_rights_stay (Fixture      *fixture,
                  gconstpointer data)
{
  static const int modes[] = { 0600, 0640, 0664, 0666, 0755 };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      GStatBuf status;

      g_assert_true (g_file_set_contents (fixture->path, "alt", -1, NULL));
      g_chmod (fixture->path, modes[i]);
      g_assert_true (pw_xml_save_bytes (fixture->bytes, fixture->file, NULL));
      assert_content (fixture->path, "<neu/>\n");
      g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, modes[i]);
    }
}

static void
test_a_link_stays_a_link (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "ziel.bpmn", NULL);

  g_assert_true (g_file_set_contents (target, "alt", -1, NULL));
  g_assert_cmpint (symlink ("ziel.bpmn", fixture->path), ==, 0);
  g_assert_true (pw_xml_save_bytes (fixture->bytes, fixture->file, NULL));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  assert_content (target, "<neu/>\n");
}

static void
test_a_protected_file_is_left_alone (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "alt", -1, NULL));
  g_chmod (fixture->path, 0444);
  ordinary_user_begin (fixture->folder, fixture->path);
  g_assert_false (pw_xml_save_bytes (fixture->bytes, fixture->file, &error));
  ordinary_user_end ();
  g_assert_error (error, PW_ERROR, PW_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "write-protected"));
  assert_content (fixture->path, "alt");
}

static void
test_a_protected_folder_is_said (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_chmod (fixture->folder, 0500);
  ordinary_user_begin (fixture->folder, NULL);
  g_assert_false (pw_xml_save_bytes (fixture->bytes, fixture->file, &error));
  ordinary_user_end ();
  g_assert_error (error, PW_ERROR, PW_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "no right to save"));
}

static void
test_a_missing_folder_is_said (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (GFile) child = g_file_get_child (fixture->file, "b.bpmn");
  g_autoptr (GError) error = NULL;

  g_assert_false (pw_xml_save_bytes (fixture->bytes, child, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "folder to save it in does not exist"));
}

static void
test_a_folder_is_not_overwritten (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GError) error = NULL;

  g_assert_false (pw_xml_save_bytes (fixture->bytes, folder, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_IO);
}

static void
test_a_device_is_not_replaced (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (GFile) full = g_file_new_for_path ("/dev/full");
  g_autoptr (GError) error = NULL;

  g_assert_false (pw_xml_save_bytes (fixture->bytes, full, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_IO);
  g_assert_true (g_file_test ("/dev/full", G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/xml/writer/saves-a-new-file", test_a_new_file },
    { "/xml/writer/rights-stay", test_rights_stay },
    { "/xml/writer/a-link-stays-a-link", test_a_link_stays_a_link },
    { "/xml/writer/a-protected-file-is-left-alone", test_a_protected_file_is_left_alone },
    { "/xml/writer/a-protected-folder-is-said", test_a_protected_folder_is_said },
    { "/xml/writer/a-missing-folder-is-said", test_a_missing_folder_is_said },
    { "/xml/writer/a-folder-is-not-overwritten", test_a_folder_is_not_overwritten },
    { "/xml/writer/a-device-is-not-replaced", test_a_device_is_not_replaced },
  };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xml/writer/lacking-characters-become-references", test_lacking_characters_become_references);
  g_test_add_func ("/xml/writer/lacking-characters-in-cdata-change-the-encoding", test_lacking_characters_in_cdata_change_the_encoding);
  g_test_add_func ("/xml/writer/cdata-that-fits-keeps-the-encoding", test_cdata_that_fits_keeps_the_encoding);
  g_test_add_func ("/xml/writer/odd-encodings-become-utf-8", test_odd_encodings_become_utf8);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
