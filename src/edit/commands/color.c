/* edit/commands/color.c - colours of shapes and lines
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <glib/gi18n-lib.h>

#include "base/geometry.h"
#include "edit/creating.h"
#include "edit/drawing.h"

/* The standard's extension and the older one of other tools, which read only that. */
#define COLOR_URI "http://www.omg.org/spec/BPMN/non-normative/color/1.0"
#define BIOC_URI "http://bpmn.io/schema/bpmn/biocolor/1.0"

static gboolean
is_color (const char *text)
{
  PwColor color;

  return text == NULL || pw_color_parse (text, &color);
}

gboolean
pw_command_color (PwDocument        *document,
                  const char *const *ids,
                  const char        *fill,
                  const char        *stroke,
                  GError           **error)
{
  PwEdit *edit = pw_edit_begin (document, _ ("Change colour"), NULL);

  if (!is_color (fill) || !is_color (stroke))
    pw_edit_fail (edit, _ ("This is no colour. Write “#rrggbb”."));
  for (guint i = 0; ids[i] != NULL && !pw_edit_has_failed (edit); i++)
    {
      PwElement *element = pw_creating_find (edit, ids[i]);
      PwElement *drawn = element != NULL ? pw_drawing_get_shape (element) : NULL;

      if (drawn != NULL)
        {
          pw_edit_set_foreign (edit, drawn, COLOR_URI, "background-color", fill);
          pw_edit_set_foreign (edit, drawn, BIOC_URI, "fill", fill);
        }
      else if (element != NULL)
        drawn = pw_drawing_get_edge (element);
      if (drawn == NULL)
        continue;
      pw_edit_set_foreign (edit, drawn, COLOR_URI, "border-color", stroke);
      pw_edit_set_foreign (edit, drawn, BIOC_URI, "stroke", stroke);
    }

  return pw_edit_end (edit, error);
}
