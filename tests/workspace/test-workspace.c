/* workspace/test-workspace.c - an open workspace folder
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "workspace/workspace.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "support/ordinary-user.h"
#include "support/sketch-workspace.h"

static PwWorkspace *
open_path (const char *folder,
           const char *child,
           GError    **error)
{
  g_autofree char *path = g_build_filename (folder, child, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return pw_workspace_open (file, NULL, error);
}

static void
assert_refused (const char *folder,
                const char *child,
                PwError     code,
                const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PwWorkspace) workspace = open_path (folder, child, &error);

  g_assert_null (workspace);
  g_assert_error (error, PW_ERROR, (int) code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static void
test_opens_folder_and_file (void)
{
  char *folder = sketch_folder ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PwWorkspace) workspace = open_path (folder, i == 0 ? NULL : "werkstatt.xml", &error);

      g_assert_no_error (error);
      g_assert_cmpstr (pw_workspace_get_info (workspace)->name, ==, "Probe");
      g_assert_cmpstr (g_file_peek_path (pw_workspace_get_folder (workspace)), ==, folder);
      g_assert_cmpuint (pw_workspace_get_info (workspace)->services->len, ==, 2);
    }
  sketch_remove (folder);
}

static void
test_refuses_what_is_no_workspace (void)
{
  char *folder = sketch_folder ();

  assert_refused (folder, "nowhere", PW_ERROR_NOT_FOUND, "no such folder");
  assert_refused (folder, "a", PW_ERROR_NOT_FOUND, "no workspace: it has no file called werkstatt.xml");
  assert_refused (folder, "a/aa.bpmn", PW_ERROR_USAGE, "A workspace is a folder");
  assert_refused (folder, "a/aa.bpmn/x", PW_ERROR_NOT_FOUND, "no such folder");

  sketch_file (folder, "werkstatt.xml", "<workspace");
  assert_refused (folder, NULL, PW_ERROR_TRUNCATED, "werkstatt.xml");
  sketch_file (folder, "werkstatt.xml", "Sehr geehrte Damen und Herren");
  assert_refused (folder, NULL, PW_ERROR_NOT_XML, "werkstatt.xml");
  sketch_file (folder, "werkstatt.xml", "<workspace xmlns='urn:prozesswerkstatt:workspace:1' version='1' name='x'/>");
  assert_refused (folder, NULL, PW_ERROR_FORMAT, "werkstatt.xml");
  sketch_remove (folder);
}

static void
test_refuses_without_rights (void)
{
  char            *folder = sketch_folder ();
  g_autofree char *file = g_build_filename (folder, "werkstatt.xml", NULL);

  ordinary_user_begin (folder, file);
  g_chmod (file, 0);
  assert_refused (folder, NULL, PW_ERROR_IO, "no right to read this file");
  g_chmod (file, 0644);
  g_chmod (folder, 0);
  assert_refused (folder, NULL, PW_ERROR_IO, "no right to read this folder");
  g_chmod (folder, 0100);
  assert_refused (folder, NULL, PW_ERROR_IO, "no right to read this folder");
  g_chmod (folder, 0755);
  ordinary_user_end ();
  sketch_remove (folder);
}

static const PwVariantInfo *
get_variant (PwWorkspace      *workspace,
             const char       *service_id,
             guint             city,
             const PwService **service)
{
  *service = pw_workspace_info_find_service (pw_workspace_get_info (workspace), service_id);
  g_assert_nonnull (*service);

  return pw_service_find_variant (*service, city);
}

static void
assert_variant_refused (PwWorkspace *workspace,
                        const char  *service_id,
                        guint        city,
                        PwError      code,
                        const char  *words)
{
  const PwService     *service;
  const PwVariantInfo *variant = get_variant (workspace, service_id, city, &service);
  const PwCity        *named = g_ptr_array_index (pw_workspace_get_info (workspace)->cities, city);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwModel) model = pw_workspace_load_variant (workspace, service, variant, NULL, &error);

  g_assert_null (model);
  g_assert_error (error, PW_ERROR, (int) code);
  g_assert_false (pw_workspace_is_variant_there (workspace, variant));
  g_assert_nonnull (strstr (error->message, named->name));
  g_assert_nonnull (strstr (error->message, service->name));
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static void
test_loads_variants (void)
{
  char *folder = sketch_folder ();
  g_autoptr (PwWorkspace) workspace = open_path (folder, NULL, NULL);
  const PwService     *service;
  const PwVariantInfo *variant = get_variant (workspace, "a", 1, &service);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwModel) model = pw_workspace_load_variant (workspace, service, variant, NULL, &error);
  g_autoptr (GFile) file = pw_workspace_get_file (workspace, variant);
  g_autofree char *expected = g_build_filename (folder, "a", "bb.bpmn", NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (pw_model_count (model, PW_ELEMENT_USER_TASK), ==, 3);
  g_assert_cmpstr (g_file_peek_path (file), ==, expected);
  g_assert_true (pw_workspace_is_variant_there (workspace, variant));

  variant = get_variant (workspace, "b", 1, &service);
  g_assert_null (pw_workspace_get_file (workspace, variant));
  assert_variant_refused (workspace, "b", 1, PW_ERROR_NOT_FOUND, "has not recorded");
  sketch_remove (folder);
}

static void
test_one_broken_variant_leaves_the_others (void)
{
  char *folder = sketch_folder ();
  g_autoptr (PwWorkspace) workspace = open_path (folder, NULL, NULL);
  g_autofree char     *missing = g_build_filename (folder, "a", "aa.bpmn", NULL);
  const PwService     *service;
  const PwVariantInfo *variant;
  g_autoptr (PwModel) model = NULL;

  g_assert_no_errno (g_remove (missing));
  assert_variant_refused (workspace, "a", 0, PW_ERROR_NOT_FOUND, "a/aa.bpmn");

  variant = get_variant (workspace, "a", 2, &service);
  model = pw_workspace_load_variant (workspace, service, variant, NULL, NULL);
  g_assert_nonnull (model);
  sketch_remove (folder);
}

static void
test_finds_variant_of_a_file (void)
{
  char *folder = sketch_folder ();
  g_autoptr (PwWorkspace) workspace = open_path (folder, NULL, NULL);
  g_autoptr (GFile) known = g_file_resolve_relative_path (pw_workspace_get_folder (workspace), "b/aa.bpmn");
  g_autoptr (GFile) unknown = g_file_resolve_relative_path (pw_workspace_get_folder (workspace), "b/bb.bpmn");
  const PwService *service = NULL;

  g_assert_cmpuint (pw_workspace_find_variant (workspace, known, &service)->city, ==, 0);
  g_assert_cmpstr (service->id, ==, "b");
  g_assert_null (pw_workspace_find_variant (workspace, unknown, NULL));
  sketch_remove (folder);
}

/* --- ways out of the folder ----------------------------------------------------------- */

typedef struct
{
  const char *name;
  const char *link;   /* below the workspace, replaced by a link */
  const char *target; /* of the link, "%s" for a folder outside */
  gboolean    is_allowed;
} LinkCase;

static const LinkCase link_cases[] = {
  { "file-outside", "a/bb.bpmn", "%s/a/bb.bpmn", FALSE },
  { "folder-outside", "a", "%s/a", FALSE },
  { "relative-outside", "a/bb.bpmn", "../../../../../../../../etc/hostname", FALSE },
  { "nowhere-outside", "a/bb.bpmn", "%s/nowhere", FALSE },
  { "inside", "a/bb.bpmn", "aa.bpmn", TRUE },
};

static void
test_links (gconstpointer data)
{
  const LinkCase  *test = data;
  char            *folder = sketch_folder ();
  char            *outside = sketch_folder ();
  g_autofree char *link = g_build_filename (folder, test->link, NULL);
  g_autofree char *moved = g_strconcat (link, "-before", NULL);
  g_auto (GStrv) parts = g_strsplit (test->target, "%s", -1);
  g_autofree char *target = g_strjoinv (outside, parts);
  g_autoptr (PwWorkspace) workspace = open_path (folder, NULL, NULL);
  const PwService     *service;
  const PwVariantInfo *variant = get_variant (workspace, "a", 1, &service);

  g_assert_no_errno (g_rename (link, moved));
  g_assert_no_errno (symlink (target, link));
  if (test->is_allowed)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PwModel) model = pw_workspace_load_variant (workspace, service, variant, NULL, &error);

      g_assert_no_error (error);
    }
  else
    assert_variant_refused (workspace, "a", 1, PW_ERROR_UNSAFE, "leads out of the workspace folder");
  sketch_remove (folder);
  sketch_remove (outside);
}

static void
test_workspace_may_itself_be_a_link (void)
{
  char            *folder = sketch_folder ();
  g_autofree char *link = g_strconcat (folder, "-link", NULL);
  g_autoptr (PwWorkspace) workspace = NULL;
  const PwService     *service;
  const PwVariantInfo *variant;
  g_autoptr (PwModel) model = NULL;

  g_assert_no_errno (symlink (folder, link));
  workspace = open_path (link, NULL, NULL);
  variant = get_variant (workspace, "a", 0, &service);
  model = pw_workspace_load_variant (workspace, service, variant, NULL, NULL);
  g_assert_nonnull (model);
  g_assert_no_errno (g_remove (link));
  sketch_remove (folder);
}

static void
test_resolve (void)
{
  char *folder = sketch_folder ();
  g_autoptr (PwWorkspace) workspace = open_path (folder, NULL, NULL);
  static const char *const outside[] = { "..", "../x", "/etc/passwd", "a/../../x", "." };
  g_autoptr (GFile) absent = pw_workspace_resolve (workspace, "c/d/new.bpmn", NULL);

  g_assert_nonnull (absent);
  for (guint i = 0; i < G_N_ELEMENTS (outside); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GFile) file = pw_workspace_resolve (workspace, outside[i], &error);

      g_assert_null (file);
      g_assert_error (error, PW_ERROR, PW_ERROR_UNSAFE);
    }
  sketch_remove (folder);
}

static char *
read_child (const char *folder,
            const char *child)
{
  g_autofree char *path = g_build_filename (folder, child, NULL);
  char            *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static void
add (PwWorkspace *workspace,
     const char  *service_id,
     guint        city,
     const char  *path)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<neu/>\n", 7);
  const PwService *service = pw_workspace_info_find_service (pw_workspace_get_info (workspace), service_id);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = pw_workspace_add_variant (workspace, service, city, bytes, &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  found = g_file_get_relative_path (pw_workspace_get_folder (workspace), file);
  g_assert_cmpstr (found, ==, path);
}

static void
test_a_city_begins (void)
{
  char *folder = sketch_folder ();
  g_autoptr (PwWorkspace) workspace = open_path (folder, NULL, NULL);
  g_autoptr (PwWorkspace) again = NULL;
  g_autofree char     *text = NULL;
  const PwService     *service;
  const PwVariantInfo *variant;

  add (workspace, "b", 1, "b/bb.bpmn"); /* named as missing before */
  add (workspace, "b", 2, "b/cc.bpmn"); /* not named at all */
  again = open_path (folder, NULL, NULL);
  service = pw_workspace_info_find_service (pw_workspace_get_info (again), "b");
  g_assert_cmpuint (service->variants->len, ==, 3);
  variant = pw_service_find_variant (service, 2);
  g_assert_cmpstr (variant->path, ==, "b/cc.bpmn");
  g_assert_cmpint (variant->state, ==, PW_RECORDING_IN_WORK);
  g_assert_cmpstr (pw_service_find_variant (service, 1)->path, ==, "b/bb.bpmn");
  text = read_child (folder, "b/cc.bpmn");
  g_assert_cmpstr (text, ==, "<neu/>\n");
  sketch_remove (folder);
}

static void
test_beginning_replaces_nothing (void)
{
  char *folder = sketch_folder ();
  g_autoptr (PwWorkspace) workspace = open_path (folder, NULL, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<neu/>", 6);
  g_autofree char *text = NULL;
  g_autofree char *description = NULL;
  g_autofree char *commented = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) parts = NULL;

  /* A file of that name lies there already, and somebody has changed werkstatt.xml. */
  sketch_file (folder, "b/cc.bpmn", "fremd");
  description = read_child (folder, "werkstatt.xml");
  parts = g_strsplit (description, "<services>", 2);
  commented = g_strjoinv ("<!-- bitte stehen lassen --><services>", parts);
  sketch_file (folder, "werkstatt.xml", commented);
  add (workspace, "b", 2, "b/cc-2.bpmn");
  text = read_child (folder, "b/cc.bpmn");
  g_assert_cmpstr (text, ==, "fremd");
  after = read_child (folder, "werkstatt.xml");
  g_assert_nonnull (strstr (after, "<!-- bitte stehen lassen -->"));

  /* Somebody was faster. */
  g_assert_null (pw_workspace_add_variant (workspace, pw_workspace_info_find_service (pw_workspace_get_info (workspace), "b"), 2, bytes, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, "b/cc-2.bpmn"));
  g_clear_pointer (&after, g_free);
  after = read_child (folder, "b/cc-3.bpmn");
  g_assert_null (after);
  sketch_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workspace/workspace/opens-folder-and-file", test_opens_folder_and_file);
  g_test_add_func ("/workspace/workspace/refuses-what-is-no-workspace", test_refuses_what_is_no_workspace);
  g_test_add_func ("/workspace/workspace/refuses-without-rights", test_refuses_without_rights);
  g_test_add_func ("/workspace/workspace/loads-variants", test_loads_variants);
  g_test_add_func ("/workspace/workspace/one-broken-variant-leaves-the-others", test_one_broken_variant_leaves_the_others);
  g_test_add_func ("/workspace/workspace/finds-variant-of-a-file", test_finds_variant_of_a_file);
  for (guint i = 0; i < G_N_ELEMENTS (link_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/workspace/workspace/link/%s", link_cases[i].name);

      g_test_add_data_func (path, &link_cases[i], test_links);
    }
  g_test_add_func ("/workspace/workspace/may-itself-be-a-link", test_workspace_may_itself_be_a_link);
  g_test_add_func ("/workspace/workspace/resolve", test_resolve);

  g_test_add_func ("/workspace/a-city-begins", test_a_city_begins);
  g_test_add_func ("/workspace/beginning-replaces-nothing", test_beginning_replaces_nothing);

  return g_test_run ();
}
