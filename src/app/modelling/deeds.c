/* app/modelling/deeds.c - what the entries of context pad and context menu do
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/modelling/deeds.h"

#include "app/canvas/canvas-keys.h"
#include "app/choosing/canvas-focus.h"
#include "app/choosing/color-popover.h"
#include "app/choosing/popover-place.h"
#include "edit/commands.h"
#include "interact/tools.h"

struct _PwDeeds
{
  GtkWidget      *parent;
  PwCanvas       *canvas;
  PwChoosing     *choosing;
  PwColorPopover *colors;
  gboolean        has_preview;
};

static PwEditor *
get_editor (const PwDeeds *self)
{
  return pw_canvas_get_editor (self->canvas);
}

/* (transfer full): to be used while the document changes. */
static GStrv
dup_ids (const PwDeeds *self)
{
  PwSelection *selection = pw_canvas_get_selection (self->canvas);
  guint        n = pw_selection_get_n_ids (selection);
  GStrv        ids = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    ids[i] = g_strdup (pw_selection_get_nth_id (selection, i));
  return ids;
}

static void
on_color_chosen (PwDeeds    *self,
                 const char *fill,
                 const char *stroke)
{
  g_auto (GStrv) ids = dup_ids (self);
  g_autoptr (GError) error = NULL;

  pw_canvas_focus (self->canvas);
  if (pw_editor_get_document (get_editor (self)) != NULL)
    pw_command_color (pw_editor_get_document (get_editor (self)), (const char *const *) ids, fill, stroke, &error);
  pw_editor_refuse (get_editor (self), error);
}

static void
on_colors_closed (PwDeeds *self)
{
  pw_canvas_focus (self->canvas);
}

static void
open_colors (PwDeeds   *self,
             GtkWidget *beside)
{
  PwEditor        *editor = get_editor (self);
  const char      *first = pw_selection_get_nth_id (pw_canvas_get_selection (self->canvas), 0);
  int              n = pw_editor_find (editor, first);
  g_autofree char *fill = NULL;

  if (n >= 0 && pw_diagram_get_item (pw_editor_get_diagram (editor), (guint) n)->fill.alpha > 0)
    fill = pw_color_to_hex (pw_diagram_get_item (pw_editor_get_diagram (editor), (guint) n)->fill);
  pw_popover_place (GTK_POPOVER (self->colors), self->parent, self->canvas, beside, first);
  gtk_popover_popup (GTK_POPOVER (self->colors));
  pw_color_popover_set_current (self->colors, fill);
}

static void
add_lane (PwDeeds *self,
          gboolean is_below,
          GError **error)
{
  PwEditor        *editor = get_editor (self);
  const char      *id = pw_selection_get_only (pw_canvas_get_selection (self->canvas));
  g_autofree char *made = NULL;

  if (id == NULL || !pw_command_add_lane (pw_editor_get_document (editor), id, is_below, NULL, &made, error))
    return;
  pw_selection_set (pw_canvas_get_selection (self->canvas), made);
  pw_editor_edit_label (editor, made);
}

static void
run_command (PwDeeds          *self,
             const PwPadEntry *entry)
{
  PwDocument *document = pw_editor_get_document (get_editor (self));
  g_auto (GStrv) ids = dup_ids (self);
  const char *const *all = (const char *const *) ids;
  g_autoptr (GError) error = NULL;

  if (document == NULL || ids[0] == NULL)
    return;
  if (entry->kind == PW_PAD_ADD_LANE)
    add_lane (self, entry->value != 0, &error);
  else if (entry->kind == PW_PAD_DIVIDE_LANE)
    pw_command_divide_lane (document, ids[0], (guint) entry->value, &error);
  else if (entry->kind == PW_PAD_ALIGN)
    pw_command_align (document, all, (PwAlign) entry->value, &error);
  else if (entry->kind == PW_PAD_DISTRIBUTE)
    pw_command_distribute (document, all, entry->value != 0, &error);
  pw_editor_refuse (get_editor (self), error);
}

GArray *
pw_deeds_list (PwDeeds *self)
{
  PwDocument *document = pw_editor_get_document (get_editor (self));
  g_auto (GStrv) ids = dup_ids (self);

  if (document == NULL)
    return g_array_new (FALSE, FALSE, sizeof (PwPadEntry));
  return pw_pad_list (document, (const char *const *) ids);
}

void
pw_deeds_do (PwDeeds          *self,
             const PwPadEntry *entry,
             GtkWidget        *beside)
{
  GtkWidget *canvas = GTK_WIDGET (self->canvas);

  pw_deeds_show_preview (self, NULL);
  if (entry->kind == PW_PAD_APPEND_ANYTHING)
    {
      pw_choosing_open (self->choosing, "append", beside);
      return;
    }
  if (entry->kind == PW_PAD_CHANGE_TYPE)
    {
      pw_choosing_open (self->choosing, "type", beside);
      return;
    }
  if (entry->kind == PW_PAD_COLOR)
    {
      open_colors (self, beside);
      return;
    }

  pw_canvas_focus (self->canvas);
  if (entry->kind == PW_PAD_APPEND)
    gtk_widget_activate_action (canvas, "canvas.append", "s", entry->variant->key);
  else if (entry->kind == PW_PAD_CONNECT)
    gtk_widget_activate_action (canvas, "canvas.connect", NULL);
  else if (entry->kind == PW_PAD_DELETE)
    gtk_widget_activate_action (canvas, "canvas.delete", NULL);
  else if (entry->kind == PW_PAD_TIDY)
    gtk_widget_activate_action (canvas, "canvas.tidy", NULL);
  else
    run_command (self, entry);
}

gboolean
pw_deeds_take (PwDeeds          *self,
               const PwPadEntry *entry)
{
  const char   *id = pw_selection_get_only (pw_canvas_get_selection (self->canvas));
  const PwTool *before = pw_editor_get_tool (get_editor (self));

  pw_deeds_show_preview (self, NULL);
  if (entry->kind == PW_PAD_APPEND && id != NULL)
    pw_editor_take_tool (get_editor (self), pw_create_tool_new (entry->variant, id));
  else if (entry->kind == PW_PAD_CONNECT)
    gtk_widget_activate_action (GTK_WIDGET (self->canvas), "canvas.connect", NULL);
  return pw_editor_get_tool (get_editor (self)) != before;
}

void
pw_deeds_show_preview (PwDeeds          *self,
                       const PwPadEntry *entry)
{
  const char *id = pw_selection_get_only (pw_canvas_get_selection (self->canvas));
  PwPreview  *preview = NULL;

  if (entry != NULL && entry->kind == PW_PAD_APPEND && id != NULL)
    preview = pw_append_preview_new (get_editor (self), id, entry->variant);
  if (preview == NULL && !self->has_preview)
    return;
  self->has_preview = preview != NULL;
  pw_editor_set_preview (get_editor (self), preview);
}

PwDeeds *
pw_deeds_new (GtkWidget  *parent,
              PwCanvas   *canvas,
              PwChoosing *choosing)
{
  PwDeeds *self = g_new0 (PwDeeds, 1);

  self->parent = parent;
  self->canvas = canvas;
  self->choosing = choosing;
  self->colors = PW_COLOR_POPOVER (pw_color_popover_new ());
  gtk_popover_set_position (GTK_POPOVER (self->colors), GTK_POS_RIGHT);
  gtk_widget_set_parent (GTK_WIDGET (self->colors), parent);
  g_signal_connect_swapped (self->colors, "chosen", G_CALLBACK (on_color_chosen), self);
  g_signal_connect_swapped (self->colors, "closed", G_CALLBACK (on_colors_closed), self);

  return self;
}

void
pw_deeds_free (PwDeeds *self)
{
  if (self == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->colors, self);
  gtk_widget_unparent (GTK_WIDGET (self->colors));
  g_free (self);
}
