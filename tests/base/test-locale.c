/* tests/base/test-locale.c - the program speaks the language it is asked for
 *
 * Each case starts this program again in another environment, because a process
 * chooses its language once.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "base/locale.h"
#include "base/places.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <locale.h>

typedef struct
{
  const char *path;
  const char *variable;
  const char *value;
  const char *languages; /* LANGUAGE, or NULL */
  const char *answer;
} LanguageCase;

static const LanguageCase cases[] = {
  { "/locale/plain-c-is-english", "LC_ALL", "C", "de", "Sequence flow" },
  { "/locale/nothing-chosen-is-english", "LANG", "C.UTF-8", NULL, "Sequence flow" },
  { "/locale/language-under-c-utf-8", "LANG", "C.UTF-8", "de", "Sequenzfluss" },
  { "/locale/not-installed-locale-gives-its-language", "LANG", "de_DE.UTF-8", NULL, "Sequenzfluss" },
  { "/locale/not-installed-lc-all-gives-its-language", "LC_ALL", "de_AT.UTF-8", NULL, "Sequenzfluss" },
  { "/locale/language-goes-before-not-installed-locale", "LANG", "de_DE.UTF-8", "en", "Sequence flow" },
  { "/locale/unknown-language-is-english", "LANG", "tlh_QO.UTF-8", NULL, "Sequence flow" },
};

static const char *const variables[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };

static char *program;

static void
test_language (gconstpointer data)
{
  const LanguageCase *test = data;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    g_subprocess_launcher_unsetenv (launcher, variables[i]);
  g_subprocess_launcher_setenv (launcher, test->variable, test->value, TRUE);
  if (test->languages != NULL)
    g_subprocess_launcher_setenv (launcher, "LANGUAGE", test->languages, TRUE);

  child = g_subprocess_launcher_spawn (launcher, &error, program, "--say", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (child, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (output, ==, test->answer);
}

static void
test_build_folder (void)
{
  g_autofree char *translation = g_build_filename (pw_places_get_locale_dir (), "de", "LC_MESSAGES", "prozesswerkstatt.mo", NULL);
  g_autofree char *schema = NULL;

  g_assert_true (g_file_test (translation, G_FILE_TEST_EXISTS));

  pw_places_init ();
  schema = g_build_filename (g_getenv ("GSETTINGS_SCHEMA_DIR"), "gschemas.compiled", NULL);
  g_assert_true (g_file_test (schema, G_FILE_TEST_EXISTS));
}

static void
test_samples (void)
{
  g_setenv ("PW_SAMPLES", "/somewhere/else", TRUE);
  g_assert_cmpstr (pw_places_get_samples_dir (), ==, "/somewhere/else");

  g_unsetenv ("PW_SAMPLES");
  g_assert_true (g_str_has_suffix (pw_places_get_samples_dir (), "/data/samples"));
}

int
main (int    argc,
      char **argv)
{
  if (argc == 2 && g_str_equal (argv[1], "--say"))
    {
      pw_locale_init ();
      g_print ("%s", _ ("Sequence flow"));
      return 0;
    }

  g_test_init (&argc, &argv, NULL);
  program = argv[0];

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_language);
  g_test_add_func ("/places/build-folder", test_build_folder);
  g_test_add_func ("/places/samples", test_samples);

  return g_test_run ();
}
