/* cli/command.c - finds and runs the command that was asked for
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "cli/command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/output.h"

/* In the order in which people meet them. */
static const PwCliCommand *const commands[] = {
  &pw_cli_info,
  &pw_cli_convert,
  &pw_cli_edit,
  &pw_cli_export,
  &pw_cli_layout,
  &pw_cli_check,
  &pw_cli_match,
  &pw_cli_align,
  &pw_cli_compare,
  &pw_cli_consolidate,
};

#define MAX_SUGGESTION_DISTANCE 2

static const PwCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];

  return NULL;
}

/* Letters to insert, remove or replace (Levenshtein). */
static guint
get_distance (const char *a,
              const char *b)
{
  gsize             n = strlen (b);
  g_autofree guint *row = g_new (guint, n + 1);

  for (guint k = 0; k <= n; k++)
    row[k] = k;
  for (guint i = 0; a[i] != '\0'; i++)
    {
      guint corner = row[0];

      row[0] = i + 1;
      for (guint k = 0; k < n; k++)
        {
          guint replaced = corner + (a[i] != b[k]);

          corner = row[k + 1];
          row[k + 1] = MIN (replaced, MIN (corner, row[k]) + 1);
        }
    }

  return row[n];
}

static const PwCliCommand *
suggest_command (const char *name)
{
  const PwCliCommand *nearest = NULL;
  guint               least = MAX_SUGGESTION_DISTANCE + 1;

  if (strlen (name) > 20)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      guint distance = get_distance (name, commands[i]->name);

      if (g_str_has_prefix (commands[i]->name, name))
        distance = 0;
      if (distance < least && distance < strlen (commands[i]->name))
        {
          nearest = commands[i];
          least = distance;
        }
    }

  return nearest;
}

static char *
describe_usage (void)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n  prozess %s\n\n%s\n", _ ("Usage:"), _ ("COMMAND [OPTION…] ARGUMENT…"),
                          _ ("Reads, draws and compares business processes (BPMN 2.0)."));
  g_string_append_printf (text, "\n%s\n", _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-11s %s\n", commands[i]->name, _ (commands[i]->summary));
  g_string_append_printf (text, "\n%s\n",
                          _ ("“prozess COMMAND --help” explains a command, “prozess --version” says which version this is."));
  g_string_append_printf (text, "%s\n",
                          _ ("Exit status: 0 success, 1 the answer is no, 2 bad use or unreadable input."));

  return g_string_free (text, FALSE);
}

static PwCliStatus
refuse_unknown (const char *name)
{
  const PwCliCommand *nearest = suggest_command (name);

  if (nearest != NULL)
    pw_cli_message (_ ("There is no command “%s”. Did you mean “%s”?"), name, nearest->name);
  else
    pw_cli_message (_ ("There is no command “%s”. “prozess --help” lists all commands."), name);

  return PW_CLI_FAILURE;
}

static PwCliStatus
run (GStrv words)
{
  const char         *name = words[0];
  const PwCliCommand *command;
  g_autofree char    *usage = describe_usage ();

  if (name == NULL)
    {
      pw_cli_message (_ ("A command is missing."));
      pw_cli_explain (usage);
      return PW_CLI_FAILURE;
    }

  if (strcmp (name, "--version") == 0)
    {
      pw_cli_print ("prozess " PACKAGE_VERSION "\n");
      return PW_CLI_SUCCESS;
    }

  if (strcmp (name, "help") == 0 && words[1] != NULL)
    {
      char  help[] = "--help";
      char *asked[] = { help, NULL };

      command = find_command (words[1]);
      return command != NULL ? command->run (command, asked) : refuse_unknown (words[1]);
    }

  if (strcmp (name, "help") == 0 || strcmp (name, "--help") == 0 || strcmp (name, "-h") == 0)
    {
      pw_cli_print (usage);
      return PW_CLI_SUCCESS;
    }

  command = find_command (name);
  return command != NULL ? command->run (command, words + 1) : refuse_unknown (name);
}

int
pw_cli_run (int    argc,
            char **argv)
{
  PwCliStatus status;

  g_set_prgname ("prozess");
  status = run (argc > 0 ? argv + 1 : argv);

  return pw_cli_flush () ? (int) status : PW_CLI_FAILURE;
}
