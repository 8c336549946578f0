/* edit/lay-out.c - a document without a drawing gets one
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "edit/lay-out.h"

#include <glib/gi18n-lib.h>

#include "edit/commands.h"

PwDocument *
pw_lay_out_new (PwModel       *model,
                const char    *title,
                PwTextSizeFunc measure,
                gpointer       user_data,
                GError       **error)
{
  g_autoptr (PwDocument) document = NULL;
  g_autoptr (PwArrangement) arrangement = NULL;

  g_return_val_if_fail (model != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  document = pw_document_new (model, title);
  arrangement = pw_arrangement_new (model, PW_ARRANGE_ANEW, measure, user_data);

  return pw_command_arrange (document, arrangement, _ ("Arrange diagram"), error) ? g_steal_pointer (&document) : NULL;
}
