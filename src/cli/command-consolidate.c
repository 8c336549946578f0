/* cli/command-consolidate.c - one process out of all cities' variants of one service
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/arguments.h"
#include "cli/comparison.h"
#include "cli/output.h"
#include "draw/scene.h"
#include "edit/lay-out.h"
#include "workspace/consolidation.h"
#include "xml/message.h"
#include "xml/writer.h"

/* The variants are what the result is made of; it must not take the place of one. */
static gboolean
is_allowed (const PwComparison *comparison,
            GFile              *out)
{
  const PwVariantInfo *variant = pw_workspace_find_variant (pw_comparison_get_workspace (comparison), out, NULL);
  g_autofree char     *name = NULL;

  if (variant == NULL)
    return TRUE;
  name = pw_xml_dup_file_name (out);
  pw_cli_message (_ ("“%s” is the variant of a city and is not overwritten."), name);

  return FALSE;
}

static gboolean
check_number (const PwComparison *comparison,
              int                 at_least)
{
  guint n = pw_comparison_get_n_variants (comparison);

  if (n == 0)
    {
      pw_cli_message (_ ("No city has recorded “%s” yet."), pw_comparison_get_service (comparison)->name);
      return FALSE;
    }
  if (at_least >= 0 && (guint) at_least <= n)
    return TRUE;
  /* Translators: a number that was typed, and how many cities there are */
  pw_cli_message (ngettext ("--at-least %d is not possible: %u city has recorded the service.",
                            "--at-least %d is not possible: %u cities have recorded the service.", n),
                  at_least, n);

  return FALSE;
}

static gboolean
write_consolidated (const PwComparison *comparison,
                    guint               at_least,
                    GFile              *out)
{
  PwModel *model = at_least > 1 ? pw_consolidation_new_digest (comparison, at_least) : pw_consolidation_new_union (comparison);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwDocument) document = pw_lay_out_new (model, NULL, pw_scene_measure_text, (gpointer) pw_theme_find ("light"), &error);

  if (document != NULL && pw_xml_write_file (pw_document_get_model (document), out, &error))
    return TRUE;
  pw_cli_error (error);

  return FALSE;
}

static PwCliStatus
run (const PwCliCommand *self,
     GStrv               words)
{
  g_auto (GStrv) names = NULL;
  g_autofree char   *out_name = NULL;
  int                at_least = 0;
  const GOptionEntry entries[] = {
    { "at-least", 'k', 0, G_OPTION_ARG_INT, &at_least, N_ ("Only what at least K cities have"), N_ ("K") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out_name, N_ ("The BPMN file to write"), N_ ("OUT") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (PwComparison) comparison = NULL;
  g_autoptr (GFile) out = NULL;
  PwCliStatus status;

  if (!pw_cli_parse (self, entries, words, 2, 2, &names, &status))
    return status;
  if (out_name == NULL)
    {
      pw_cli_message (_ ("Say where the result goes: -o OUT.bpmn."));
      return PW_CLI_FAILURE;
    }
  comparison = pw_cli_load_comparison (names[0], names[1]);
  if (comparison == NULL || !pw_cli_report_problems (comparison) || !check_number (comparison, at_least))
    return PW_CLI_FAILURE;
  out = g_file_new_for_path (out_name);

  return is_allowed (comparison, out) && write_consolidated (comparison, (guint) at_least, out) ? PW_CLI_SUCCESS : PW_CLI_FAILURE;
}

const PwCliCommand pw_cli_consolidate = {
  .name = "consolidate",
  .arguments = N_ ("WORKSPACE SERVICE -o OUT.bpmn"),
  .summary = N_ ("Makes one process of all cities’ variants of a service"),
  .description = N_ ("Every element says from which elements of which cities it comes. Where one city’s variant cannot be read, nothing is written."),
  .run = run,
};
