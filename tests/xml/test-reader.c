/* tests/xml/test-reader.c - reading files: what is BPMN, and what is said where not
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "support/ordinary-user.h"
#include "xml/reader.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *says;
} Foreign;

/* clang-format off */
static const Foreign foreigners[] = {
  { "xhtml",       "<html xmlns='http://www.w3.org/1999/xhtml'/>", "web page" },
  { "html",        "<html><body>Seite nicht gefunden</body></html>", "web page" },
  { "xpdl",        "<Package xmlns='http://www.wfmc.org/2008/XPDL2.1'/>", "XPDL" },
  { "aris",        "<AML/>", "ARIS" },
  { "adonis",      "<ADOXML/>", "ADONIS" },
  { "visio",       "<VisioDocument xmlns='http://schemas.microsoft.com/visio/2003/core'/>", "Visio" },
  { "draw.io",     "<mxfile><diagram/></mxfile>", "draw.io" },
  { "epml",        "<epml:epml xmlns:epml='http://www.epml.de'/>", "EPML" },
  { "dmn",         "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'/>", "DMN" },
  { "cmmn",        "<cmmn:definitions xmlns:cmmn='http://www.omg.org/spec/CMMN/20151109/MODEL'/>", "CMMN" },
  { "wsdl",        "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/'/>", "WSDL" },
  { "xprozess",    "<x:a xmlns:x='http://www.regierung-mv.de/xprozess/2'/>", "FIM" },
  { "draft",       "<definitions xmlns='http://schema.omg.org/spec/BPMN/2.0'/>", "draft" },
  { "other-bpmn",  "<definitions xmlns='http://www.omg.org/spec/BPMN/20990101/MODEL'/>", "another version" },
  { "part",        "<process xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/>", "only a part" },
  { "workspace",   "<workspace xmlns='urn:prozesswerkstatt:workspace:1'/>", "workspace" },
  { "alignment",   "<alignment xmlns='urn:prozesswerkstatt:alignment:1'/>", "correspondences" },
  { "unbound",     "<bpmn:definitions/>", "what “bpmn” stands for" },
  { "no-namespace", "<definitions/>", "<definitions>" },
  { "unknown",     "\n\n<kochrezept/>", "line 3: This is not a BPMN 2.0 file: its outermost element is <kochrezept>" },
};
/* clang-format on */

#define EMPTY_MODEL "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'><process id='p' name='Hund'/></definitions>"

static void
test_foreign_xml_is_named (gconstpointer data)
{
  const Foreign *foreign = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (foreign->text, strlen (foreign->text));
  g_autoptr (GError) error = NULL;

  g_assert_null (pw_xml_read_bytes (bytes, "a.bpmn", &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_NOT_BPMN);
  g_assert_nonnull (strstr (error->message, foreign->says));
  g_assert_true (g_str_has_prefix (error->message, "“a.bpmn”, line "));
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("pw-reader-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static GFile *
write_file (const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static void
remove_file (GFile *file)
{
  g_assert_true (g_file_delete (file, NULL, NULL));
}

static void
test_a_file_is_read (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GFile) file = write_file (folder, "Straße 1.bpmn", EMPTY_MODEL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwModel) model = pw_xml_read_file (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (model);
  g_assert_nonnull (pw_model_find (model, "p"));
  remove_file (file);
  g_rmdir (folder);
}

static void
test_a_message_names_file_and_folder (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *folder_name = g_path_get_basename (folder);
  g_autofree char *expected = g_strdup_printf ("“%s/kaputt.bpmn”, line 2: ", folder_name);
  g_autoptr (GFile) file = write_file (folder, "kaputt.bpmn", "<a>\n</b>");
  g_autoptr (GError) error = NULL;

  g_assert_null (pw_xml_read_file (file, NULL, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_NOT_XML);
  g_assert_true (g_str_has_prefix (error->message, expected));
  remove_file (file);
  g_rmdir (folder);
}

static void
test_a_missing_file_is_said (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/folder/a.bpmn");
  g_autoptr (GFile) inside_a_file = g_file_new_for_path ("/etc/passwd/a.bpmn");
  g_autoptr (GError) error = NULL;

  g_assert_null (pw_xml_read_file (file, NULL, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, "“folder/a.bpmn”: There is no such file. It may have been moved, renamed or deleted.");
  g_clear_error (&error);

  g_assert_null (pw_xml_read_file (inside_a_file, NULL, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_NOT_FOUND);
}

static void
test_a_folder_is_no_file (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) error = NULL;

  g_assert_null (pw_xml_read_file (file, NULL, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "This is a folder"));
  g_rmdir (folder);
}

static void
test_a_device_is_no_file (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");
  g_autoptr (GError) error = NULL;

  g_assert_null (pw_xml_read_file (file, NULL, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_IO);
}

static void
test_missing_rights_are_said (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GFile) file = write_file (folder, "a.bpmn", EMPTY_MODEL);
  g_autoptr (GError) error = NULL;

  g_chmod (g_file_peek_path (file), 0);
  ordinary_user_begin (folder, g_file_peek_path (file));
  g_assert_null (pw_xml_read_file (file, NULL, &error));
  ordinary_user_end ();
  g_assert_error (error, PW_ERROR, PW_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "no right to read"));
  remove_file (file);
  g_rmdir (folder);
}

/* 200 MB that take no space on the disk; they must not be read to be refused. */
static void
test_a_large_file_is_refused_unread (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GFile) file = write_file (folder, "a.bpmn", EMPTY_MODEL);
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  g_assert_cmpint (truncate (g_file_peek_path (file), 200 * 1000 * 1000), ==, 0);
  g_assert_null (pw_xml_read_file (file, NULL, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "larger than 100 MB"));
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
  remove_file (file);
  g_rmdir (folder);
}

static void
test_reading_can_be_cancelled (void)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (GFile) file = write_file (folder, "a.bpmn", EMPTY_MODEL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (pw_xml_read_file (file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  remove_file (file);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (foreigners); i++)
    {
      g_autofree char *path = g_strconcat ("/xml/reader/foreign-xml-is-named/", foreigners[i].name, NULL);

      g_test_add_data_func (path, &foreigners[i], test_foreign_xml_is_named);
    }
  g_test_add_func ("/xml/reader/a-file-is-read", test_a_file_is_read);
  g_test_add_func ("/xml/reader/a-message-names-file-and-folder", test_a_message_names_file_and_folder);
  g_test_add_func ("/xml/reader/a-missing-file-is-said", test_a_missing_file_is_said);
  g_test_add_func ("/xml/reader/a-folder-is-no-file", test_a_folder_is_no_file);
  g_test_add_func ("/xml/reader/a-device-is-no-file", test_a_device_is_no_file);
  g_test_add_func ("/xml/reader/missing-rights-are-said", test_missing_rights_are_said);
  g_test_add_func ("/xml/reader/a-large-file-is-refused-unread", test_a_large_file_is_refused_unread);
  g_test_add_func ("/xml/reader/reading-can-be-cancelled", test_reading_can_be_cancelled);

  return g_test_run ();
}
