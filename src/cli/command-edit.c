/* cli/command-edit.c - editing commands in words
 *
 * The file is read once, all commands are done in memory, and only when every one of
 * them worked is it written: whole, and only if nobody else wrote it meanwhile.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/error.h"
#include "cli/arguments.h"
#include "cli/edit-words.h"
#include "cli/output.h"
#include "draw/scene.h"
#include "draw/theme.h"
#include "workspace/session.h"

static gboolean
run_script (PwDocument *document,
            const char *path)
{
  g_autofree char *text = NULL;
  g_autofree char *name = g_filename_display_name (path);
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    {
      pw_cli_error (error);
      return FALSE;
    }
  if (!g_utf8_validate (text, -1, NULL))
    {
      pw_cli_message (_ ("%s: This is no UTF-8 text."), name);
      return FALSE;
    }
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *place = g_strdup_printf ("%s:%u", name, i + 1);

      if (!pw_cli_edit_line (document, g_strchomp (lines[i]), place))
        return FALSE;
    }

  return TRUE;
}

static PwCliStatus
edit (const char        *path,
      const char *const *commands,
      const char        *script)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  /* All or nothing: there is no unfinished work to be found again, so no journal. */
  g_autoptr (PwSession) session = pw_session_open (NULL, file, NULL, NULL, NULL, &error);
  PwDocument *document;

  if (session == NULL)
    {
      pw_cli_error (error);
      return PW_CLI_FAILURE;
    }
  document = pw_session_get_document (session);
  pw_document_set_text_size (document, pw_scene_measure_text, (gpointer) pw_theme_find ("light"));

  for (guint i = 0; commands != NULL && commands[i] != NULL; i++)
    {
      /* TRANSLATORS: which of the commands that were typed one after the other */
      g_autofree char *place = g_strdup_printf (_ ("command %u"), i + 1);

      if (!g_utf8_validate (commands[i], -1, NULL) || !pw_cli_edit_line (document, commands[i], place))
        return PW_CLI_FAILURE;
    }
  if (script != NULL && !run_script (document, script))
    return PW_CLI_FAILURE;
  if (!pw_session_is_modified (session) || pw_session_save (session, NULL, &error))
    return PW_CLI_SUCCESS;
  pw_cli_error (error);

  return PW_CLI_FAILURE;
}

static PwCliStatus
run (const PwCliCommand *self,
     GStrv               words)
{
  g_auto (GStrv) names = NULL;
  g_auto (GStrv) commands = NULL;
  g_autofree char   *script = NULL;
  const GOptionEntry entries[] = {
    { "command", 'c', 0, G_OPTION_ARG_FILENAME_ARRAY, &commands, N_ ("An editing command; may be given several times"), N_ ("COMMAND") },
    { "script", 0, 0, G_OPTION_ARG_FILENAME, &script, N_ ("A file with one command a line; # begins a comment"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  PwCliStatus status;

  if (!pw_cli_parse (self, entries, words, 1, 1, &names, &status))
    return status;
  if (commands == NULL && script == NULL)
    {
      pw_cli_message (_ ("Say what to do by -c or --script."));
      return PW_CLI_FAILURE;
    }

  return edit (names[0], (const char *const *) commands, script);
}

const PwCliCommand pw_cli_edit = {
  .name = "edit",
  .arguments = N_ ("FILE [-c COMMAND]… [--script F]"),
  .summary = N_ ("Changes a BPMN file by commands in words"),
  .description = N_ ("Commands: rename ID TEXT, append ID TYPE [NAME [NEW-ID]], create TYPE CONTAINER X Y [NAME [NEW-ID]], "
                     "insert ID|TYPE FLOW X Y [NAME], connect ID ID, reconnect FLOW ID ID, attach ID|TYPE ID X Y, "
                     "detach ID X Y [CONTAINER], delete ID…, duplicate ID…, move ID DX DY [CONTAINER], "
                     "resize ID X Y WIDTH HEIGHT, space CONTAINER x|y CUT DELTA [everywhere], waypoints FLOW X,Y X,Y…, "
                     "label ID DX DY, align left|center|right|top|middle|bottom ID…, distribute horizontal|vertical ID…, "
                     "color ID FILL [STROKE], set ID FIELD [VALUE], type ID TYPE, marker ID MARKER, "
                     "lane ID above|below [NAME], lane ID divide N, undo, redo. Words with spaces stand in quotation marks. "
                     "Ids of new elements are printed. The file is written only when all commands worked."),
  .run = run,
};
