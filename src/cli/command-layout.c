/* cli/command-layout.c - makes a drawing for a process, or completes the one it has
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "cli/arguments.h"
#include "cli/output.h"
#include "draw/scene.h"
#include "edit/commands.h"
#include "xml/reader.h"
#include "xml/writer.h"

static gboolean
arrange (PwDocument   *document,
         PwArrangeMode mode,
         GError      **error)
{
  g_autoptr (PwArrangement) arrangement = pw_arrangement_new (pw_document_get_model (document), mode, pw_scene_measure_text,
                                                              (gpointer) pw_theme_find ("light"));

  return pw_command_arrange (document, arrangement, _ ("Arrange diagram"), error);
}

static PwCliStatus
lay_out (const char   *from,
         const char   *to,
         PwArrangeMode mode)
{
  g_autoptr (GFile) in = g_file_new_for_path (from);
  g_autoptr (GFile) out = g_file_new_for_path (to);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwDocument) document = NULL;
  PwModel *model = pw_xml_read_file (in, NULL, &error);

  if (model != NULL)
    {
      document = pw_document_new (model, NULL);
      if (arrange (document, mode, &error) && pw_xml_write_file (model, out, &error))
        return PW_CLI_SUCCESS;
    }

  pw_cli_error (error);
  return PW_CLI_FAILURE;
}

static PwCliStatus
run (const PwCliCommand *self,
     GStrv               words)
{
  gboolean           keep = FALSE;
  gboolean           wrap = FALSE;
  const GOptionEntry entries[] = {
    { "keep", 0, 0, G_OPTION_ARG_NONE, &keep, N_ ("Leave what is drawn where it is, and draw only what is missing"), NULL },
    { "wrap", 0, 0, G_OPTION_ARG_NONE, &wrap, N_ ("Break long processes without lanes into rows, so that they fit on a sheet of paper"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) names = NULL;
  PwCliStatus status;

  if (!pw_cli_parse (self, entries, words, 2, 2, &names, &status))
    return status;

  if (keep && wrap)
    {
      pw_cli_message (_ ("Please give either --keep or --wrap."));
      return PW_CLI_FAILURE;
    }

  return lay_out (names[0], names[1], keep ? PW_ARRANGE_KEEP : wrap ? PW_ARRANGE_IN_ROWS :
                                                                      PW_ARRANGE_ANEW);
}

const PwCliCommand pw_cli_layout = {
  .name = "layout",
  .arguments = N_ ("IN OUT"),
  .summary = N_ ("Arranges a diagram, or draws what is missing in it"),
  .description = N_ ("OUT may be IN: the file is replaced only when all of it has been written."),
  .run = run,
};
