/* app/canvas/canvas-editing.c - what makes a canvas an editor: tools, commands, refusals
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/canvas-editing.h"

#include <glib/gi18n-lib.h>

#include "app/canvas/canvas-keys.h"
#include "edit/commands.h"
#include "edit/rules.h"
#include "edit/scope.h"
#include "interact/tools.h"

/* Keys that follow each other within this time move in one step of the history. */
#define BURST (G_USEC_PER_SEC * 2)

/* How far keys move what is selected, in diagram units. */
#define NUDGE 1
#define NUDGE_FAR 10

/* Where no pointer says where: steps of looking around, and room left free, in diagram units. */
#define PLACE_STEP 40
#define PLACE_RINGS 25
#define PLACE_GAP 20

struct _PwCanvasEditing
{
  PwCanvas      *canvas;
  PwEditor      *editor;
  PwLabelEditor *label_editor;
  gboolean       is_wanted;

  guint  n_bursts; /* of moves by key */
  gint64 burst_time;
};

/* Actions that change the document, or prepare to. */
static const char *const editing_actions[] = {
  "canvas.place",
  "canvas.append",
  "canvas.append-task",
  "canvas.rename",
  "canvas.delete",
  "canvas.nudge",
  "canvas.choose-create",
  "canvas.choose-append",
  "canvas.choose-type",
};

static PwDocument *
get_document (const PwCanvasEditing *self)
{
  return pw_editor_get_document (self->editor);
}

void
pw_canvas_editing_refuse (PwCanvasEditing *self,
                          const char      *reason)
{
  gtk_widget_activate_action (GTK_WIDGET (self->canvas), "win.notify", "s", reason);
}

/* What a command says when it did not work; @error is (transfer full) (nullable). */
static void
report (PwCanvasEditing *self,
        GError          *error)
{
  if (error == NULL)
    return;
  gtk_widget_error_bell (GTK_WIDGET (self->canvas));
  pw_canvas_editing_refuse (self, error->message);
  g_error_free (error);
}

/* (transfer container): the ids of the selection, to be used before the document changes. */
static const char **
list_selected (const PwCanvasEditing *self)
{
  PwSelection *selection = pw_editor_get_selection (self->editor);
  guint        n = pw_selection_get_n_ids (selection);
  const char **ids = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    ids[i] = pw_selection_get_nth_id (selection, i);
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

static const PwVariant *
find_variant (GVariant *parameter)
{
  const PwVariant *variant = pw_variant_find (g_variant_get_string (parameter, NULL));

  if (variant == NULL)
    g_warning ("There is no kind of element “%s”", g_variant_get_string (parameter, NULL));
  return variant;
}

/* --- a place without a pointer ------------------------------------------------------------ */

static gboolean
is_container (const PwDiagramItem *item)
{
  return item->type == PW_ELEMENT_PARTICIPANT || item->type == PW_ELEMENT_LANE ||
         (pw_element_type_has (item->type, PW_TRAIT_ACTIVITY) && item->has_children && item->is_expanded);
}

static gboolean
is_free (const PwDiagram *diagram,
         PwRect           place)
{
  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i);

      if (!item->is_edge && !is_container (item) && pw_rect_intersects (item->bounds, place))
        return FALSE;
    }
  return TRUE;
}

/* The free place that is nearest to @center, looked for in rings around it. */
static PwPoint
find_free_place (const PwDiagram *diagram,
                 const PwVariant *variant,
                 PwPoint          center)
{
  double width;
  double height;

  pw_variant_get_size (variant, TRUE, &width, &height);
  for (int ring = 0; ring <= PLACE_RINGS; ring++)
    for (int dy = -ring; dy <= ring; dy++)
      for (int dx = -ring; dx <= ring; dx++)
        {
          PwPoint at = { center.x + dx * PLACE_STEP, center.y + dy * PLACE_STEP };
          PwRect  place = { at.x - width / 2, at.y - height / 2, width, height };

          if (MAX (ABS (dx), ABS (dy)) == ring && is_free (diagram, pw_rect_grow (place, PLACE_GAP)))
            return at;
        }
  return center;
}

/* (transfer full): the innermost pool, lane or sub-process there, else what is drawn as a whole. */
static char *
dup_container_at (PwCanvasEditing *self,
                  const PwVariant *variant,
                  PwPoint          center)
{
  const PwDiagram *diagram = pw_editor_get_diagram (self->editor);

  for (guint i = pw_diagram_get_n_items (diagram); i > 0; i--)
    {
      const PwDiagramItem *item = pw_diagram_get_item (diagram, i - 1);

      if (is_container (item) && item->element != NULL && pw_rect_contains (item->bounds, center) &&
          pw_rules_can_create (variant, item->element).allowed)
        return g_strdup (pw_editor_get_item_id (self->editor, i - 1));
    }
  return diagram->plane != NULL ? pw_scope_dup_name_of (diagram->plane) : NULL;
}

static gboolean
place_at (PwCanvasEditing *self,
          const PwVariant *variant,
          PwPoint          wanted,
          char           **id,
          GError         **error)
{
  const PwDiagram *diagram = pw_editor_get_diagram (self->editor);
  PwPoint          center = find_free_place (diagram, variant, wanted);
  PwNewElement     made = { .variant = variant };
  g_autofree char *container = dup_container_at (self, variant, center);

  return container != NULL && pw_command_create (get_document (self), &made, container, center, id, error);
}

/* --- commands --------------------------------------------------------------------------- */

static void
append (PwCanvasEditing *self,
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
  if (pw_command_append (get_document (self), source, &wanted, NULL, &id, &error))
    welcome (self, id);
  report (self, error);
}

static void
append_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  const PwVariant *variant = find_variant (parameter);

  if (variant != NULL)
    append (pw_canvas_get_editing (PW_CANVAS (widget)), variant);
}

static void
append_task_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  append (pw_canvas_get_editing (PW_CANVAS (widget)), pw_variant_find ("task"));
}

/* Without a pointer to say where: in the middle of what is seen. */
static void
place_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  PwCanvasEditing *self = pw_canvas_get_editing (PW_CANVAS (widget));
  const PwVariant *variant = find_variant (parameter);
  PwPoint          center = pw_rect_center (pw_view_state_get_visible (pw_editor_get_view_state (self->editor)));
  g_autofree char *id = NULL;
  GError          *error = NULL;

  if (variant == NULL)
    return;
  if (place_at (self, variant, center, &id, &error))
    welcome (self, id);
  report (self, error);
}

static void
rename_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwCanvasEditing *self = pw_canvas_get_editing (PW_CANVAS (widget));
  const char      *id = pw_selection_get_only (pw_editor_get_selection (self->editor));

  if (id != NULL)
    pw_editor_edit_label (self->editor, id);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwCanvasEditing        *self = pw_canvas_get_editing (PW_CANVAS (widget));
  g_autofree const char **ids = list_selected (self);
  guint                   n = g_strv_length ((GStrv) ids);
  GError                 *error = NULL;

  if (n == 0)
    return;
  if (pw_command_delete (get_document (self), ids, &error) && n > 1)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u element deleted", "%u elements deleted", n), n);

      gtk_widget_activate_action (widget, "win.notify-undoable", "s", text);
    }
  report (self, error);
}

static void
nudge_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  PwCanvasEditing        *self = pw_canvas_get_editing (PW_CANVAS (widget));
  g_autofree const char **ids = list_selected (self);
  g_autofree char        *burst = NULL;
  gint64                  now = g_get_monotonic_time ();
  GError                 *error = NULL;
  int                     dx;
  int                     dy;

  if (ids[0] == NULL)
    return;
  if (now - self->burst_time > BURST)
    self->n_bursts++;
  self->burst_time = now;
  burst = g_strdup_printf ("nudge-%u", self->n_bursts);

  g_variant_get (parameter, "(ii)", &dx, &dy);
  pw_command_move (get_document (self), ids, dx, dy, NULL, burst, &error);
  report (self, error);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_signal_emit_by_name (widget, "choose", name + strlen ("canvas.choose-"));
}

/* --- names ----------------------------------------------------------------------------------- */

static void
on_label_written (const char *id,
                  const char *text,
                  PwLabelEnd  end,
                  gpointer    data)
{
  PwCanvasEditing *self = data;
  GError          *error = NULL;

  if (end != PW_LABEL_LEFT)
    pw_canvas_focus_element (self->canvas, id);
  if (end == PW_LABEL_REVERTED || get_document (self) == NULL)
    return;
  pw_command_rename (get_document (self), id, text, &error);
  report (self, error);
  if (end == PW_LABEL_NEXT)
    append (self, pw_variant_find ("task"));
}

void
pw_canvas_editing_write_label (PwCanvasEditing *self,
                               const char      *id)
{
  if (get_document (self) == NULL)
    return;
  pw_canvas_show_element (self->canvas, id);
  if (!pw_label_editor_open (self->label_editor, pw_canvas_get_scene (self->canvas), id))
    gtk_widget_error_bell (GTK_WIDGET (self->canvas));
}

void
pw_canvas_editing_finish_label (PwCanvasEditing *self,
                                const char      *but)
{
  if (g_strcmp0 (pw_label_editor_get_id (self->label_editor), but) != 0)
    pw_label_editor_close (self->label_editor, PW_LABEL_LEFT);
}

PwLabelEditor *
pw_canvas_editing_get_label_editor (PwCanvasEditing *self)
{
  return self->label_editor;
}

/* --- life ---------------------------------------------------------------------------------- */

static gboolean
can_edit (PwCanvasEditing *self)
{
  const PwDiagram *diagram = pw_canvas_get_diagram (self->canvas);

  return self->is_wanted && diagram != NULL && !diagram->is_generated;
}

void
pw_canvas_editing_update (PwCanvasEditing *self)
{
  PwDocument *document = NULL;

  if (can_edit (self))
    g_object_get (self->canvas, "document", &document, NULL);
  /* What is in hand is for editing. */
  if (document == NULL)
    pw_editor_drop_tool (self->editor);
  pw_editor_set_document (self->editor, document);
  g_clear_object (&document);

  for (guint i = 0; i < G_N_ELEMENTS (editing_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self->canvas), editing_actions[i], get_document (self) != NULL);
}

void
pw_canvas_editing_set_wanted (PwCanvasEditing *self,
                              gboolean         is_wanted)
{
  self->is_wanted = is_wanted;
  pw_canvas_editing_update (self);
}

gboolean
pw_canvas_editing_get_wanted (const PwCanvasEditing *self)
{
  return self->is_wanted;
}

PwCanvasEditing *
pw_canvas_editing_new (PwCanvas *canvas,
                       PwEditor *editor)
{
  PwCanvasEditing *self = g_new0 (PwCanvasEditing, 1);

  self->canvas = canvas;
  self->editor = editor;
  self->label_editor = pw_label_editor_new (GTK_WIDGET (canvas), editor, on_label_written, self);
  pw_editor_set_default_tool (editor, pw_select_tool_new ());
  pw_canvas_editing_update (self);

  return self;
}

void
pw_canvas_editing_free (PwCanvasEditing *self)
{
  if (self == NULL)
    return;

  pw_label_editor_free (self->label_editor);
  g_free (self);
}

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
    { GDK_KEY_Delete, 0, "canvas.delete", NULL },
    { GDK_KEY_KP_Delete, 0, "canvas.delete", NULL },
    { GDK_KEY_BackSpace, 0, "canvas.delete", NULL },
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
pw_canvas_editing_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.place", "s", place_action);
  gtk_widget_class_install_action (widget_class, "canvas.append", "s", append_action);
  gtk_widget_class_install_action (widget_class, "canvas.append-task", NULL, append_task_action);
  gtk_widget_class_install_action (widget_class, "canvas.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "canvas.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "canvas.nudge", "(ii)", nudge_action);
  gtk_widget_class_install_action (widget_class, "canvas.choose-create", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "canvas.choose-append", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "canvas.choose-type", NULL, choose_action);
  install_keys (widget_class);
  install_nudging (widget_class);
}
