/* app/modelling/creation.c - new elements without a pointer that says where
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/modelling/creation.h"

#include "app/canvas/canvas-keys.h"
#include "app/choosing/canvas-focus.h"
#include "edit/rules.h"

PwElement *
pw_creation_get_selected (PwCanvas *canvas)
{
  PwEditor   *editor = pw_canvas_get_editor (canvas);
  PwDocument *document = pw_editor_get_document (editor);
  int         n = pw_editor_find (editor, pw_selection_get_only (pw_editor_get_selection (editor)));

  return document != NULL && n >= 0 ? pw_diagram_get_item (pw_editor_get_diagram (editor), (guint) n)->element : NULL;
}

void
pw_creation_create (PwCanvas   *canvas,
                    const char *key)
{
  const PwVariant *variant = pw_variant_find (key);
  const PwElement *source = pw_creation_get_selected (canvas);
  gboolean         can_append = FALSE;

  g_return_if_fail (variant != NULL);

  if (source != NULL)
    can_append = pw_rules_can_append (source, variant).allowed;
  pw_canvas_focus (canvas);
  gtk_widget_activate_action (GTK_WIDGET (canvas), can_append ? "canvas.append" : "canvas.place", "s", variant->key);
}
