/* app/canvas/canvas-actions.c - what people do to a document on its canvas
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/canvas-actions.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "app/canvas/canvas-arrange.h"
#include "app/canvas/canvas-clipboard.h"
#include "app/canvas/canvas-keys.h"
#include "app/canvas/canvas-place.h"
#include "edit/commands.h"
#include "edit/rules.h"
#include "edit/scope.h"
#include "interact/tools.h"

/* Keys that follow each other within this time move in one step of the history. */
#define BURST (G_USEC_PER_SEC * 2)

/* How far keys move what is selected, in diagram units. */
#define NUDGE 1
#define NUDGE_FAR 10

/* How far from each other things pasted at the same place lie, in diagram units. */
#define PASTE_STEP 20

/* Whatever is done, the name that is being written counts. */
static PwCanvasEditing *
begin (GtkWidget *widget)
{
  PwCanvasEditing *self = pw_canvas_get_editing (PW_CANVAS (widget));

  pw_canvas_editing_finish_label (self, NULL);
  return self;
}

/* (transfer full): the ids of the selection, which changes with the document. */
static GStrv
dup_selected (const PwCanvasEditing *self)
{
  PwSelection *selection = pw_editor_get_selection (self->editor);
  guint        n = pw_selection_get_n_ids (selection);
  GStrv        ids = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    ids[i] = g_strdup (pw_selection_get_nth_id (selection, i));
  return ids;
}

/* The element that is new gets the keyboard and asks for its name. */
static void
welcome (PwCanvasEditing *self,
         const char      *id)
{
  pw_selection_set (pw_editor_get_selection (self->editor), id);
  pw_canvas_show_element (self->canvas, id);
  pw_editor_edit_label (self->editor, id);
}

/* --- tools ---------------------------------------------------------------------------- */

static void
tool_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwCanvasEditing *self = begin (widget);
  const char      *wanted = g_variant_get_string (parameter, NULL);
  static const struct
  {
    const char *id;
    PwTool *(*create) (void);
  } tools[] = {
    { "hand", pw_hand_tool_new },
    { "lasso", pw_lasso_tool_new },
    { "space", pw_space_tool_new },
  };

  if (g_str_equal (wanted, "connect"))
    pw_editor_take_tool (self->editor, pw_connect_tool_new (NULL));
  else if (g_str_equal (wanted, "select"))
    pw_editor_drop_tool (self->editor);
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    if (g_str_equal (wanted, tools[i].id))
      pw_editor_take_tool (self->editor, tools[i].create ());
}

static void
connect_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  PwCanvasEditing *self = begin (widget);

  pw_editor_take_tool (self->editor,
                       pw_connect_tool_new (pw_selection_get_only (pw_editor_get_selection (self->editor))));
}

static const PwVariant *
find_variant (GVariant *parameter)
{
  const PwVariant *variant = pw_variant_find (g_variant_get_string (parameter, NULL));

  if (variant == NULL)
    g_warning ("There is no kind of element “%s”", g_variant_get_string (parameter, NULL));
  return variant;
}

static void
create_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwCanvasEditing *self = begin (widget);
  const PwVariant *variant = find_variant (parameter);

  if (variant != NULL)
    pw_editor_take_tool (self->editor, pw_create_tool_new (variant, NULL));
}

/* (transfer full) (nullable): the name of what would hold something there; @variant (nullable)
 * is a kind that not everything can hold.
 */
static char *
dup_container (const PwDiagram *diagram,
               const PwVariant *variant,
               PwPoint          at)
{
  const PwElement *container = pw_canvas_place_find_container (diagram, at);

  if (variant != NULL && !pw_rules_can_create (variant, container).allowed)
    container = diagram->plane;

  return container != NULL ? pw_scope_dup_name_of (container) : NULL;
}

/* --- commands --------------------------------------------------------------------------- */

void
pw_canvas_editing_append (PwCanvasEditing *self,
                          const PwVariant *variant)
{
  const char      *source = pw_selection_get_only (pw_editor_get_selection (self->editor));
  PwNewElement     wanted = { .variant = variant };
  g_autofree char *id = NULL;
  GError          *error = NULL;

  if (source == NULL)
    {
      pw_canvas_editing_refuse (self, _ ("Select the element that it shall follow first."));
      return;
    }
  if (pw_command_append (pw_editor_get_document (self->editor), source, &wanted, NULL, &id, &error))
    welcome (self, id);
  pw_canvas_editing_report (self, error);
}

static void
append_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  const PwVariant *variant = find_variant (parameter);

  if (variant != NULL)
    pw_canvas_editing_append (begin (widget), variant);
}

static void
append_task_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  pw_canvas_editing_append (begin (widget), pw_variant_find ("task"));
}

/* Without a pointer to say where: in the middle of what is seen. */
static void
place_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  PwCanvasEditing *self = begin (widget);
  const PwDiagram *diagram = pw_editor_get_diagram (self->editor);
  PwNewElement     wanted = { .variant = find_variant (parameter) };
  PwPoint          center = pw_rect_center (pw_view_state_get_visible (pw_editor_get_view_state (self->editor)));
  g_autofree char *container = NULL;
  g_autofree char *id = NULL;
  GError          *error = NULL;
  double           width;
  double           height;

  if (wanted.variant == NULL)
    return;
  pw_variant_get_size (wanted.variant, TRUE, &width, &height);
  center = pw_canvas_place_find_free (diagram, width, height, center);
  container = dup_container (diagram, wanted.variant, center);
  if (container != NULL && pw_command_create (pw_editor_get_document (self->editor), &wanted, container, center, &id, &error))
    welcome (self, id);
  pw_canvas_editing_report (self, error);
}

static void
rename_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwCanvasEditing *self = begin (widget);
  const char      *id = pw_selection_get_only (pw_editor_get_selection (self->editor));

  if (id != NULL)
    pw_editor_edit_label (self->editor, id);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwCanvasEditing *self = begin (widget);
  g_auto (GStrv) ids = dup_selected (self);
  guint   n = g_strv_length (ids);
  GError *error = NULL;

  if (n == 0)
    return;
  if (pw_command_delete (pw_editor_get_document (self->editor), (const char *const *) ids, &error) && n > 1)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u element deleted", "%u elements deleted", n), n);

      gtk_widget_activate_action (widget, "win.notify-undoable", "s", text);
    }
  pw_canvas_editing_report (self, error);
}

static void
nudge_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  PwCanvasEditing *self = begin (widget);
  g_auto (GStrv) ids = dup_selected (self);
  g_autofree char *burst = NULL;
  gint64           now = g_get_monotonic_time ();
  GError          *error = NULL;
  int              dx;
  int              dy;

  if (ids[0] == NULL)
    return;
  if (now - self->burst_time > BURST)
    self->n_bursts++;
  self->burst_time = now;
  burst = g_strdup_printf ("nudge-%u", self->n_bursts);

  g_variant_get (parameter, "(ii)", &dx, &dy);
  pw_command_move (pw_editor_get_document (self->editor), (const char *const *) ids, dx, dy, NULL, burst, &error);
  pw_canvas_editing_report (self, error);
}

static void
arrange_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  begin (widget);
  pw_canvas_arrange (PW_CANVAS (widget), strcmp (name, "canvas.arrange-in-rows") == 0 ? PW_ARRANGE_IN_ROWS : PW_ARRANGE_ANEW);
}

static void
tidy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwCanvasEditing *self = begin (widget);
  g_auto (GStrv) ids = dup_selected (self);

  if (ids[0] != NULL)
    pw_canvas_tidy (self->canvas, (const char *const *) ids);
  else
    pw_canvas_editing_refuse (self, _ ("Select what shall be tidied up first."));
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_signal_emit_by_name (widget, "choose", name + strlen ("canvas.choose-"));
}

/* --- clipboard --------------------------------------------------------------------------- */

/* Also where people may only look. */
static gboolean
copy (PwCanvas *canvas)
{
  PwCanvasEditing *self = pw_canvas_get_editing (canvas);
  g_auto (GStrv) ids = dup_selected (self);
  g_autoptr (PwDocument) document = NULL;

  g_object_get (canvas, "document", &document, NULL);
  if (document != NULL && ids[0] != NULL &&
      pw_canvas_clipboard_copy (GTK_WIDGET (canvas), pw_document_get_model (document), (const char *const *) ids))
    return TRUE;
  gtk_widget_error_bell (GTK_WIDGET (canvas));
  return FALSE;
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  copy (PW_CANVAS (widget));
}

static void
cut_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  PwCanvasEditing *self = begin (widget);
  g_auto (GStrv) ids = dup_selected (self);
  GError *error = NULL;

  if (copy (PW_CANVAS (widget)))
    pw_command_delete (pw_editor_get_document (self->editor), (const char *const *) ids, &error);
  pw_canvas_editing_report (self, error);
}

static void
select_new (PwCanvasEditing *self,
            const char     **ids)
{
  pw_selection_set_all (pw_editor_get_selection (self->editor), (const char *const *) ids);
  if (ids[0] != NULL)
    pw_canvas_show_element (self->canvas, ids[0]);
}

/* Pasted once more at the same place it does not lie on what was pasted before. */
static PwPoint
choose_paste_place (PwCanvasEditing *self)
{
  PwPoint at = pw_view_state_to_diagram (pw_editor_get_view_state (self->editor), pw_canvas_get_pointer (self->canvas));

  if (!G_APPROX_VALUE (at.x, self->paste_at.x, 1) || !G_APPROX_VALUE (at.y, self->paste_at.y, 1))
    self->n_pastes = 0;
  self->paste_at = at;
  at.x += PASTE_STEP * self->n_pastes;
  at.y += PASTE_STEP * self->n_pastes;
  self->n_pastes++;
  return at;
}

static void
on_clip (const PwModel *clip,
         gpointer       canvas)
{
  PwCanvasEditing *self = pw_canvas_get_editing (canvas);
  PwDocument      *document = pw_editor_get_document (self->editor);
  PwPoint          at = choose_paste_place (self);
  g_autofree char *container = document != NULL ? dup_container (pw_editor_get_diagram (self->editor), NULL, at) : NULL;
  g_auto (GStrv) ids = NULL;
  GError *error = NULL;

  if (container == NULL)
    return;
  if (clip == NULL)
    pw_canvas_editing_refuse (self, _ ("There is nothing to paste: no elements of a diagram were copied."));
  else if (pw_command_paste (document, clip, container, at, &ids, &error))
    select_new (self, (const char **) ids);
  pw_canvas_editing_report (self, error);
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  pw_canvas_clipboard_read (widget, on_clip, G_OBJECT (widget));
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  PwCanvasEditing *self = begin (widget);
  g_auto (GStrv) ids = dup_selected (self);
  g_auto (GStrv) made = NULL;
  GError *error = NULL;

  if (ids[0] == NULL)
    return;
  if (pw_command_duplicate (pw_editor_get_document (self->editor), (const char *const *) ids, &made, &error))
    select_new (self, (const char **) made);
  pw_canvas_editing_report (self, error);
}

static void
copy_picture_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  PwCanvas        *canvas = PW_CANVAS (widget);
  const PwDiagram *diagram = pw_canvas_get_diagram (canvas);
  GError          *error = NULL;

  if (diagram == NULL)
    return;
  if (pw_canvas_clipboard_copy_picture (widget, diagram, &error))
    pw_canvas_editing_refuse (pw_canvas_get_editing (canvas), _ ("The diagram was copied as a picture."));
  pw_canvas_editing_report (pw_canvas_get_editing (canvas), error);
}

/* --- keys ---------------------------------------------------------------------------------- */

/* What changes the document, or prepares to, is there only while it may be edited. */
static const struct
{
  const char                 *name;
  const char                 *parameter; /* type */
  GtkWidgetActionActivateFunc activate;
  gboolean                    is_editing;
} actions[] = {
  { "canvas.tool", "s", tool_action, TRUE },
  { "canvas.create", "s", create_action, TRUE },
  { "canvas.connect", NULL, connect_action, TRUE },
  { "canvas.place", "s", place_action, TRUE },
  { "canvas.append", "s", append_action, TRUE },
  { "canvas.append-task", NULL, append_task_action, TRUE },
  { "canvas.rename", NULL, rename_action, TRUE },
  { "canvas.delete", NULL, delete_action, TRUE },
  { "canvas.nudge", "(ii)", nudge_action, TRUE },
  { "canvas.arrange", NULL, arrange_action, TRUE },
  { "canvas.arrange-in-rows", NULL, arrange_action, TRUE },
  { "canvas.tidy", NULL, tidy_action, TRUE },
  { "canvas.choose-create", NULL, choose_action, TRUE },
  { "canvas.choose-append", NULL, choose_action, TRUE },
  { "canvas.choose-type", NULL, choose_action, TRUE },
  { "canvas.cut", NULL, cut_action, TRUE },
  { "canvas.paste", NULL, paste_action, TRUE },
  { "canvas.duplicate", NULL, duplicate_action, TRUE },
  { "canvas.copy", NULL, copy_action, FALSE },
  { "canvas.copy-picture", NULL, copy_picture_action, FALSE },
};

static void
install_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *action;
    const char     *parameter;
  } keys[] = {
    { GDK_KEY_n, 0, "canvas.choose-create", NULL },
    { GDK_KEY_a, 0, "canvas.choose-append", NULL },
    { GDK_KEY_r, 0, "canvas.choose-type", NULL },
    { GDK_KEY_e, 0, "canvas.rename", NULL },
    { GDK_KEY_F2, 0, "canvas.rename", NULL },
    { GDK_KEY_c, 0, "canvas.connect", NULL },
    { GDK_KEY_l, 0, "canvas.tool", "lasso" },
    { GDK_KEY_h, 0, "canvas.tool", "hand" },
    { GDK_KEY_s, 0, "canvas.tool", "space" },
    { GDK_KEY_Delete, 0, "canvas.delete", NULL },
    { GDK_KEY_KP_Delete, 0, "canvas.delete", NULL },
    { GDK_KEY_BackSpace, 0, "canvas.delete", NULL },
    { GDK_KEY_x, GDK_CONTROL_MASK, "canvas.cut", NULL },
    { GDK_KEY_c, GDK_CONTROL_MASK, "canvas.copy", NULL },
    { GDK_KEY_v, GDK_CONTROL_MASK, "canvas.paste", NULL },
    { GDK_KEY_d, GDK_CONTROL_MASK, "canvas.duplicate", NULL },
    { GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "canvas.copy-picture", NULL },
    { GDK_KEY_Return, GDK_CONTROL_MASK, "canvas.append-task", NULL },
    { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "canvas.append-task", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action,
                                         keys[i].parameter != NULL ? "s" : NULL, keys[i].parameter);
}

static void
install_nudging (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    guint keypad;
    int   dx;
    int   dy;
  } keys[] = {
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1 },
  };
  static const struct
  {
    GdkModifierType modifiers;
    int             by;
  } ways[] = {
    { GDK_ALT_MASK, NUDGE },
    { GDK_SHIFT_MASK, NUDGE_FAR },
    { GDK_ALT_MASK | GDK_SHIFT_MASK, NUDGE_FAR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (guint k = 0; k < G_N_ELEMENTS (ways); k++)
      {
        int dx = keys[i].dx * ways[k].by;
        int dy = keys[i].dy * ways[k].by;

        gtk_widget_class_add_binding_action (widget_class, keys[i].key, ways[k].modifiers, "canvas.nudge", "(ii)", dx, dy);
        gtk_widget_class_add_binding_action (widget_class, keys[i].keypad, ways[k].modifiers, "canvas.nudge", "(ii)", dx, dy);
      }
}

void
pw_canvas_actions_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
  install_keys (widget_class);
  install_nudging (widget_class);
}

void
pw_canvas_actions_update (PwCanvas *canvas,
                          gboolean  is_edited)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].is_editing)
      gtk_widget_action_set_enabled (GTK_WIDGET (canvas), actions[i].name, is_edited);
}
