/* cli/command-edit.c - editing commands in words
 *
 * The file is read once, all commands are done in memory, and only when every one of
 * them worked is it written: whole, and only if nobody else wrote it meanwhile.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/error.h"
#include "cli/arguments.h"
#include "cli/output.h"
#include "draw/scene.h"
#include "draw/theme.h"
#include "edit/commands.h"
#include "edit/scope.h"
#include "model/field.h"
#include "xml/reader.h"
#include "xml/writer.h"

typedef gboolean (*Action) (PwDocument *document,
                            GStrv       words,
                            guint       n_words,
                            char      **new_id,
                            GError    **error);

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, PW_ERROR, PW_ERROR_USAGE, message);

  return FALSE;
}

static const PwVariant *
find_variant (const char *word,
              GError    **error)
{
  const PwVariant *variant = pw_variant_find (word);

  if (variant == NULL)
    g_set_error (error, PW_ERROR, PW_ERROR_USAGE,
                 /* TRANSLATORS: the placeholder is what was typed */
                 _ ("There is no type “%s”. Types are called as in BPMN, such as user-task or timer-start-event."), word);

  return variant;
}

static gboolean
read_number (const char *word,
             double     *value,
             GError    **error)
{
  char *end;

  *value = g_ascii_strtod (word, &end);
  if (end == word || *end != '\0' || !(*value > -1e6 && *value < 1e6))
    {
      g_set_error (error, PW_ERROR, PW_ERROR_USAGE, _ ("“%s” is no number."), word);
      return FALSE;
    }

  return TRUE;
}

static gboolean
run_rename (PwDocument *document,
            GStrv       words,
            guint       n_words,
            char      **new_id,
            GError    **error)
{
  return pw_command_rename (document, words[1], words[2], error);
}

static gboolean
run_append (PwDocument *document,
            GStrv       words,
            guint       n_words,
            char      **new_id,
            GError    **error)
{
  PwNewElement wanted = { find_variant (words[2], error), n_words > 3 ? words[3] : NULL, n_words > 4 ? words[4] : NULL };

  return wanted.variant != NULL && pw_command_append (document, words[1], &wanted, NULL, new_id, error);
}

static gboolean
run_create (PwDocument *document,
            GStrv       words,
            guint       n_words,
            char      **new_id,
            GError    **error)
{
  PwNewElement wanted = { find_variant (words[1], error), n_words > 5 ? words[5] : NULL, n_words > 6 ? words[6] : NULL };
  PwPoint      center;

  return wanted.variant != NULL && read_number (words[3], &center.x, error) && read_number (words[4], &center.y, error) &&
         pw_command_create (document, &wanted, words[2], center, new_id, error);
}

static gboolean
run_connect (PwDocument *document,
             GStrv       words,
             guint       n_words,
             char      **new_id,
             GError    **error)
{
  return pw_command_connect (document, words[1], words[2], PW_ELEMENT_UNKNOWN, new_id, error);
}

static gboolean
run_delete (PwDocument *document,
            GStrv       words,
            guint       n_words,
            char      **new_id,
            GError    **error)
{
  return pw_command_delete (document, (const char *const *) words + 1, error);
}

static gboolean
run_move (PwDocument *document,
          GStrv       words,
          guint       n_words,
          char      **new_id,
          GError    **error)
{
  const char *ids[] = { words[1], NULL };
  double      dx, dy;

  return read_number (words[2], &dx, error) && read_number (words[3], &dy, error) &&
         pw_command_move (document, ids, dx, dy, n_words > 4 ? words[4] : NULL, NULL, error);
}

static gboolean
run_set (PwDocument *document,
         GStrv       words,
         guint       n_words,
         char      **new_id,
         GError    **error)
{
  const char *ids[] = { words[1], NULL };
  PwElement  *element = pw_scope_find (pw_document_get_model (document), words[1]);
  const char *text = n_words > 3 ? words[3] : NULL;

  for (PwFieldOwner owner = PW_FIELD_OWNER_PROCESS; owner <= PW_FIELD_OWNER_FLOW; owner++)
    {
      PwFieldOwner own;
      PwElement   *holder = element;

      if (holder != NULL && pw_element_get_bpmn_type (holder) == PW_ELEMENT_PARTICIPANT && pw_scope_get_process (holder) != NULL)
        holder = pw_scope_get_process (holder);
      if (holder != NULL && pw_field_owner_of (holder, &own) && own == owner && pw_field_find (owner, words[2]) != NULL)
        return pw_command_set_field (document, ids, words[2], text, error);
    }

  return pw_command_set_property (document, ids, words[2], text, error);
}

static gboolean
run_type (PwDocument *document,
          GStrv       words,
          guint       n_words,
          char      **new_id,
          GError    **error)
{
  const PwVariant *variant = find_variant (words[2], error);

  return variant != NULL && pw_command_change_type (document, words[1], variant, error);
}

/* "lane ID above|below [NAME]", "lane ID divide N" */
static gboolean
run_lane (PwDocument *document,
          GStrv       words,
          guint       n_words,
          char      **new_id,
          GError    **error)
{
  double n;

  if (g_str_equal (words[2], "above") || g_str_equal (words[2], "below"))
    return pw_command_add_lane (document, words[1], g_str_equal (words[2], "below"), n_words > 3 ? words[3] : NULL, new_id, error);
  if (g_str_equal (words[2], "divide") && n_words == 4)
    return read_number (words[3], &n, error) && pw_command_divide_lane (document, words[1], n > 0 ? (guint) n : 0, error);

  return refuse (error, _ ("A lane is added “above” or “below”, or divided by “divide N”."));
}

static gboolean
run_undo (PwDocument *document,
          GStrv       words,
          guint       n_words,
          char      **new_id,
          GError    **error)
{
  if (!pw_document_can_undo (document))
    return refuse (error, _ ("There is nothing to undo."));
  pw_document_undo (document);

  return TRUE;
}

static gboolean
run_redo (PwDocument *document,
          GStrv       words,
          guint       n_words,
          char      **new_id,
          GError    **error)
{
  if (!pw_document_can_redo (document))
    return refuse (error, _ ("There is nothing to redo."));
  pw_document_redo (document);

  return TRUE;
}

/* clang-format off */
static const struct
{
  const char *name;
  const char *usage;
  guint       least; /* words, the name included */
  guint       most;
  Action      run;
} actions[] = {
  { "rename",  "rename ID TEXT",                       3, 3,         run_rename },
  { "append",  "append ID TYPE [NAME [NEW-ID]]",       3, 5,         run_append },
  { "create",  "create TYPE CONTAINER X Y [NAME [NEW-ID]]", 5, 7,    run_create },
  { "connect", "connect ID ID",                        3, 3,         run_connect },
  { "delete",  "delete ID…",                           2, G_MAXUINT, run_delete },
  { "move",    "move ID DX DY [CONTAINER]",            4, 5,         run_move },
  { "set",     "set ID FIELD [VALUE]",                 3, 4,         run_set },
  { "type",    "type ID TYPE",                         3, 3,         run_type },
  { "lane",    "lane ID above|below [NAME], lane ID divide N", 3, 4, run_lane },
  { "undo",    "undo",                                 1, 1,         run_undo },
  { "redo",    "redo",                                 1, 1,         run_redo },
};
/* clang-format on */

/* Does one line; @place says where it stands, for messages. */
static gboolean
run_line (PwDocument *document,
          const char *line,
          const char *place)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *new_id = NULL;
  g_autoptr (GError) error = NULL;
  int n_words = 0;

  if (!g_shell_parse_argv (line, &n_words, &words, &error))
    {
      /* A blank line and a comment are no commands; all else is a quote left open. */
      if (g_error_matches (error, G_SHELL_ERROR, G_SHELL_ERROR_EMPTY_STRING))
        return TRUE;
      pw_cli_message (_ ("%s: A quotation mark is not closed."), place);
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (strcmp (actions[i].name, words[0]) != 0)
        continue;
      if ((guint) n_words < actions[i].least || (guint) n_words > actions[i].most)
        {
          pw_cli_message (_ ("%s: Write it as “%s”."), place, actions[i].usage);
          return FALSE;
        }
      if (!actions[i].run (document, words, (guint) n_words, &new_id, &error))
        {
          /* TRANSLATORS: file and line, then what is wrong */
          pw_cli_message (_ ("%s: %s"), place, error->message);
          return FALSE;
        }
      if (new_id != NULL)
        {
          g_autofree char *made = g_strconcat (new_id, "\n", NULL);

          pw_cli_print (made);
        }
      return TRUE;
    }
  pw_cli_message (_ ("%s: There is no editing command “%s”."), place, words[0]);

  return FALSE;
}

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

      if (!run_line (document, g_strchomp (lines[i]), place))
        return FALSE;
    }

  return TRUE;
}

/* Between reading and writing somebody else may have written: their work stays. */
static gboolean
save (PwDocument *document,
      GFile      *file,
      GBytes     *read)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) now = pw_xml_load_bytes (file, NULL, &error);
  g_autofree char *name = g_file_get_parse_name (file);

  if (now != NULL && !g_bytes_equal (now, read))
    {
      /* TRANSLATORS: the placeholder is the name of a file */
      pw_cli_message (_ ("“%s” was changed by somebody else meanwhile. It is left as it is now; try again."), name);
      return FALSE;
    }
  if (now != NULL && pw_xml_write_file (pw_document_get_model (document), file, &error))
    return TRUE;
  pw_cli_error (error);

  return FALSE;
}

static PwCliStatus
edit (const char        *path,
      const char *const *commands,
      const char        *script)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PwDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  PwModel *model;

  bytes = pw_xml_load_bytes (file, NULL, &error);
  model = bytes != NULL ? pw_xml_read_bytes (bytes, name, &error) : NULL;
  if (model == NULL)
    {
      pw_cli_error (error);
      return PW_CLI_FAILURE;
    }
  document = pw_document_new (model, NULL);
  pw_document_set_text_size (document, pw_scene_measure_text, (gpointer) pw_theme_find ("light"));

  for (guint i = 0; commands != NULL && commands[i] != NULL; i++)
    {
      /* TRANSLATORS: which of the commands that were typed one after the other */
      g_autofree char *place = g_strdup_printf (_ ("command %u"), i + 1);

      if (!g_utf8_validate (commands[i], -1, NULL) || !run_line (document, commands[i], place))
        return PW_CLI_FAILURE;
    }
  if (script != NULL && !run_script (document, script))
    return PW_CLI_FAILURE;
  if (!pw_document_is_modified (document))
    return PW_CLI_SUCCESS;

  return save (document, file, bytes) ? PW_CLI_SUCCESS : PW_CLI_FAILURE;
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
                     "connect ID ID, delete ID…, move ID DX DY [CONTAINER], set ID FIELD [VALUE], type ID TYPE, "
                     "lane ID above|below [NAME], lane ID divide N, undo, redo. Words with spaces stand in quotation marks. "
                     "Ids of new elements are printed. The file is written only when all commands worked."),
  .run = run,
};
