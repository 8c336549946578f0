/* cli/command-check.c - finds fault with BPMN files
 *
 * Hints alone are no reason to say "no": they are how things are, not mistakes.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "analysis/checker.h"
#include "base/text.h"
#include "cli/arguments.h"
#include "cli/output.h"
#include "report/json-writer.h"
#include "xml/reader.h"

/* "file:line: severity: rule: text", as compilers write it. */
static void
print_text (const char      *file,
            const PwFinding *finding)
{
  g_autofree char *line = NULL;

  if (finding->is_ignored)
    return;
  line = g_strdup_printf ("%s:%u: %s: %s: %s\n", file, MAX (finding->line, 1),
                          pw_severity_get_id (finding->severity), finding->rule, finding->message);
  pw_cli_print (line);
}

static void
print_tsv (const char      *file,
           const PwFinding *finding)
{
  g_autofree char *reason = pw_text_clean (finding->reason);
  g_autofree char *line = NULL;

  line = g_strdup_printf ("%s\t%u\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", file, MAX (finding->line, 1),
                          pw_severity_get_id (finding->severity), finding->rule, finding->element,
                          finding->other != NULL ? finding->other : "", finding->message, finding->advice,
                          finding->is_ignored ? "ignored" : "", reason);
  pw_cli_print (line);
}

static void
write_json (const PwFinding *finding,
            PwJsonWriter    *json)
{
  pw_json_begin_object (json, NULL);
  pw_json_number (json, "line", MAX (finding->line, 1));
  pw_json_string (json, "severity", pw_severity_get_id (finding->severity));
  pw_json_string (json, "rule", finding->rule);
  pw_json_string (json, "element", finding->element);
  pw_json_string (json, "other", finding->other);
  pw_json_string (json, "message", finding->message);
  pw_json_string (json, "advice", finding->advice);
  pw_json_boolean (json, "ignored", finding->is_ignored);
  pw_json_string (json, "reason", finding->reason);
  pw_json_end (json);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const PwFinding *first = *(const PwFinding *const *) a;
  const PwFinding *second = *(const PwFinding *const *) b;

  return (first->line > second->line) - (first->line < second->line);
}

/* In the order of the lines; what is about the same line stays in its order. */
static void
sort_by_line (GPtrArray *findings)
{
  g_ptr_array_sort (findings, compare_lines);
}

static void
print_findings (const char   *name,
                PwChecker    *checker,
                PwCliFormat   format,
                PwJsonWriter *json)
{
  g_autoptr (GPtrArray) findings = pw_checker_dup_findings (checker);
  g_autofree char *file = g_filename_display_name (name);

  sort_by_line (findings);
  if (json != NULL)
    {
      pw_json_begin_object (json, NULL);
      pw_json_string (json, "file", file);
      pw_json_number (json, "errors", pw_checker_count (checker, PW_SEVERITY_ERROR));
      pw_json_number (json, "warnings", pw_checker_count (checker, PW_SEVERITY_WARNING));
      pw_json_number (json, "hints", pw_checker_count (checker, PW_SEVERITY_HINT));
      pw_json_begin_array (json, "findings");
    }
  for (guint i = 0; i < findings->len; i++)
    {
      const PwFinding *finding = g_ptr_array_index (findings, i);

      if (json != NULL)
        write_json (finding, json);
      else if (format == PW_CLI_FORMAT_TSV)
        print_tsv (file, finding);
      else
        print_text (file, finding);
    }
  if (json != NULL)
    {
      pw_json_end (json);
      pw_json_end (json);
    }
}

static PwCliStatus
check_file (const char   *name,
            PwProfile     profile,
            PwCliFormat   format,
            PwJsonWriter *json)
{
  g_autoptr (GFile) file = g_file_new_for_path (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwModel) model = pw_xml_read_file (file, NULL, &error);
  g_autoptr (PwChecker) checker = NULL;

  if (model == NULL)
    {
      pw_cli_error (error);
      return PW_CLI_FAILURE;
    }
  checker = pw_checker_new (profile);
  pw_checker_run (checker, pw_graph_new (model, NULL));
  print_findings (name, checker, format, json);

  return pw_checker_count (checker, PW_SEVERITY_ERROR) + pw_checker_count (checker, PW_SEVERITY_WARNING) > 0 ? PW_CLI_NO : PW_CLI_SUCCESS;
}

static gboolean
parse_profile (const char *text,
               PwProfile  *profile)
{
  *profile = PW_PROFILE_DEFAULT;
  if (text == NULL || pw_profile_from_id (text, profile))
    return TRUE;

  pw_cli_message (_ ("There is no profile “%s”. There are: default, fim."), text);

  return FALSE;
}

static PwCliStatus
run (const PwCliCommand *self,
     GStrv               words)
{
  g_auto (GStrv) names = NULL;
  g_autofree char   *format_name = NULL;
  g_autofree char   *profile_name = NULL;
  const GOptionEntry entries[] = {
    { "profile", 0, 0, G_OPTION_ARG_FILENAME, &profile_name, N_ ("Which rules to ask: default or fim"), N_ ("PROFILE") },
    PW_CLI_FORMAT_OPTION (format_name),
    G_OPTION_ENTRY_NULL,
  };
  PwCliFormat   format;
  PwProfile     profile;
  PwCliStatus   status;
  PwJsonWriter *json = NULL;

  if (!pw_cli_parse (self, entries, words, 1, G_MAXUINT, &names, &status))
    return status;
  if (!pw_cli_parse_format (format_name, &format) || !parse_profile (profile_name, &profile))
    return PW_CLI_FAILURE;

  status = PW_CLI_SUCCESS;
  if (format == PW_CLI_FORMAT_JSON)
    {
      json = pw_json_writer_new ();
      pw_json_begin_array (json, NULL);
    }
  for (guint i = 0; names[i] != NULL; i++)
    {
      PwCliStatus one = check_file (names[i], profile, format, json);

      status = MAX (status, one);
    }
  if (json != NULL)
    {
      g_autofree char *text = NULL;

      pw_json_end (json);
      text = pw_json_writer_free_to_text (json);
      pw_cli_print (text);
    }

  return status;
}

const PwCliCommand pw_cli_check = {
  .name = "check",
  .arguments = N_ ("FILE…"),
  .summary = N_ ("Says what is wrong or could be better in BPMN files"),
  .description = N_ ("The answer is no (status 1) where there are errors or warnings; hints alone are none."),
  .run = run,
};
