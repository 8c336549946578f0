/* cli/arguments.c - reads the words after a command's name
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "cli/arguments.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/output.h"

static GOptionContext *
make_context (const PwCliCommand *command,
              const GOptionEntry *entries,
              GStrv              *rest)
{
  const GOptionEntry remaining[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, rest, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  GOptionContext *context = g_option_context_new (_ (command->arguments));

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _ (command->summary));
  if (command->description != NULL)
    g_option_context_set_description (context, _ (command->description));
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, remaining, GETTEXT_PACKAGE);

  return context;
}

/* Help is asked for by a word of its own, up to "--". */
static gboolean
is_help_wanted (GStrv words)
{
  for (guint i = 0; words[i] != NULL && strcmp (words[i], "--") != 0; i++)
    if (strcmp (words[i], "--help") == 0 || strcmp (words[i], "-h") == 0)
      return TRUE;

  return FALSE;
}

static gboolean
refuse (const PwCliCommand *command,
        PwCliStatus        *status)
{
  g_autofree char *line = g_strdup_printf ("  prozess %s %s\n", command->name, _ (command->arguments));

  pw_cli_explain (line);
  *status = PW_CLI_FAILURE;

  return FALSE;
}

gboolean
pw_cli_parse (const PwCliCommand *command,
              const GOptionEntry *entries,
              GStrv               words,
              guint               least,
              guint               most,
              GStrv              *rest,
              PwCliStatus        *status)
{
  g_autoptr (GOptionContext) context = make_context (command, entries, rest);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) left = NULL;
  g_autofree char *name = g_strdup_printf ("prozess %s", command->name);
  guint            n = g_strv_length (words);

  *rest = NULL;
  if (is_help_wanted (words))
    {
      g_autofree char *help = NULL;

      g_set_prgname (name);
      help = g_option_context_get_help (context, FALSE, NULL);
      g_set_prgname ("prozess");
      pw_cli_print (help);
      if (!g_str_has_suffix (help, "\n"))
        pw_cli_print ("\n");
      *status = PW_CLI_SUCCESS;
      return FALSE;
    }

  /* The first word stands for the program's name. */
  left = g_new0 (char *, n + 2);
  left[0] = g_steal_pointer (&name);
  for (guint i = 0; i < n; i++)
    left[i + 1] = g_strdup (words[i]);
  if (!g_option_context_parse_strv (context, &left, &error))
    {
      pw_cli_error (error);
      return refuse (command, status);
    }

  if (*rest == NULL)
    *rest = g_new0 (char *, 1);
  n = g_strv_length (*rest);
  if (n >= least && n <= most)
    return TRUE;

  if (n < least)
    pw_cli_message (_ ("Something is missing. Usage:"));
  else
    pw_cli_message (_ ("“%s” is a word too many. Usage:"), (*rest)[most]);
  g_clear_pointer (rest, g_strfreev);

  return refuse (command, status);
}

gboolean
pw_cli_parse_format (const char  *text,
                     PwCliFormat *format)
{
  static const char *const names[] = {
    [PW_CLI_FORMAT_TEXT] = "text",
    [PW_CLI_FORMAT_TSV] = "tsv",
    [PW_CLI_FORMAT_JSON] = "json",
  };

  *format = PW_CLI_FORMAT_TEXT;
  if (text == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], text) == 0)
      {
        *format = (PwCliFormat) i;
        return TRUE;
      }

  pw_cli_message (_ ("There is no format “%s”. Use text, tsv or json."), text);
  return FALSE;
}
