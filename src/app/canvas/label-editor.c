/* app/canvas/label-editor.c - a name that is written where it stands
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/label-editor.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/schema.h"

/* Smaller text cannot be written, however far away the drawing is. */
#define LEAST_FONT_SIZE 11.0

/* Room around the text, in pixels; see .label-editor in style.css. */
#define PADDING_X 4
#define PADDING_Y 2

/* How wide the field is at least, in pixels, and what it takes of a shape, in diagram units. */
#define LEAST_WIDTH 72
#define HEAD_WIDTH 180
#define SHAPE_INSET 4
#define OUTER_WIDTH 120
#define OUTER_GAP 6
#define TOP_INSET 6

/* Of the view, in pixels, that the field keeps away from. */
#define EDGE 6

struct _PwLabelEditor
{
  GtkWidget        *widget;
  PwEditor         *editor;
  PwLabelEditorFunc func;
  gpointer          user_data;

  GtkWidget      *frame; /* both are there while it is open */
  GtkWidget      *view;
  GtkCssProvider *style;
  double          font_size;
  char           *id;

  GtkWidget *retired; /* the last frame: it stays until nobody is at work on its focus */
  guint      idle_id;
  guint      left_id;
};

/* Where the field may be: as wide as @area, its text centred in it or beginning at its top. */
typedef struct
{
  PwRect           area; /* in pixels */
  gboolean         is_at_top;
  gboolean         is_kept; /* in sight */
  GtkJustification justification;
} Place;

/* --- the text -------------------------------------------------------------------------- */

static const PwElement *
get_named (const PwElement *element)
{
  return pw_element_get_bpmn_type (element) == PW_ELEMENT_GROUP ? pw_element_get_reference (element, "categoryValueRef") : element;
}

static gboolean
has_name (const PwElement *element)
{
  PwElementType type = pw_element_get_bpmn_type (element);

  return type == PW_ELEMENT_TEXT_ANNOTATION || (type == PW_ELEMENT_GROUP && get_named (element) != NULL) ||
         (type != PW_ELEMENT_GROUP && pw_schema_get_attribute (type, "name") != NULL);
}

/* (transfer full): with its line breaks. */
static char *
dup_name (const PwElement *element)
{
  const PwElement *text;

  switch ((int) pw_element_get_bpmn_type (element))
    {
    case PW_ELEMENT_TEXT_ANNOTATION:
      text = pw_element_find_child (element, PW_ELEMENT_TEXT);
      return text != NULL ? pw_element_dup_text (text) : g_strdup ("");
    case PW_ELEMENT_GROUP:
      return g_strdup (pw_element_get_attribute (get_named (element), "value"));
    default:
      return g_strdup (pw_element_get_name (element));
    }
}

static char *
dup_written (PwLabelEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter    start;
  GtkTextIter    end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* --- where it stands -------------------------------------------------------------------- */

static PwRect
widen (PwRect area,
       double width)
{
  double more = MAX (width - area.width, 0);

  return (PwRect){ area.x - more / 2, area.y, area.width + more, area.height };
}

/* Beside events, gateways, data and along flows: where the label is, or will be. */
static PwRect
find_outer_place (const PwDiagramItem *item,
                  PwRect               label)
{
  PwPoint middle;

  if (!pw_rect_is_empty (label))
    return widen (label, OUTER_WIDTH);
  if (item->has_label_bounds)
    return widen (item->label_bounds, OUTER_WIDTH);
  if (item->is_edge)
    middle = pw_points_middle (item->points, item->n_points);
  else
    middle = (PwPoint){ item->bounds.x + item->bounds.width / 2, item->bounds.y + item->bounds.height + OUTER_GAP + 6 };
  return (PwRect){ middle.x - OUTER_WIDTH / 2, middle.y - 6, OUTER_WIDTH, 12 };
}

static Place
find_place (PwLabelEditor       *self,
            const PwDiagramItem *item,
            PwRect               label)
{
  PwViewState *view = pw_editor_get_view_state (self->editor);
  PwRect       shape = pw_view_state_rect_to_view (view, item->bounds);
  Place        place = { pw_view_state_rect_to_view (view, pw_rect_grow (item->bounds, -SHAPE_INSET)), FALSE, item->has_children, GTK_JUSTIFY_CENTER };

  if (item->type == PW_ELEMENT_TEXT_ANNOTATION)
    place.justification = GTK_JUSTIFY_LEFT;
  else if (item->type == PW_ELEMENT_GROUP || (pw_element_type_has (item->type, PW_TRAIT_ACTIVITY) && item->is_expanded))
    {
      place.is_at_top = TRUE;
      place.area.y = shape.y + TOP_INSET;
    }
  else if (pw_element_type_has (item->type, PW_TRAIT_SWIMLANE) && !pw_rect_is_empty (label) && label.height > label.width)
    /* A name that is read from below: written level, beginning at the head. */
    place.area = (PwRect){ shape.x + PADDING_X, shape.y, HEAD_WIDTH, shape.height };
  else if (pw_element_type_has (item->type, PW_TRAIT_SWIMLANE) && item->is_horizontal && item->has_children)
    place.area = (PwRect){ shape.x + PADDING_X, shape.y, HEAD_WIDTH, shape.height };
  else if (!pw_element_type_has (item->type, PW_TRAIT_ACTIVITY | PW_TRAIT_SWIMLANE) || item->is_edge)
    place.area = pw_view_state_rect_to_view (view, find_outer_place (item, label));

  place.area = widen (place.area, LEAST_WIDTH);
  return place;
}

static void
update_font (PwLabelEditor *self,
             const PwTheme *theme)
{
  double           size = MAX (theme->font_size * pw_view_state_get_zoom (pw_editor_get_view_state (self->editor)), LEAST_FONT_SIZE);
  char             number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *css = NULL;

  if (G_APPROX_VALUE (size, self->font_size, 0.01))
    return;
  self->font_size = size;
  css = g_strdup_printf ("textview { font-family: %s; font-size: %spx; }", PW_THEME_FONT_FAMILY,
                         g_ascii_formatd (number, sizeof number, "%.2f", size));
  gtk_css_provider_load_from_data (self->style, css, -1);
}

/* By Pango: a text view knows the height of its text only after it has been drawn. */
static int
measure_height (PwLabelEditor *self,
                int            width)
{
  g_autofree char *text = dup_written (self);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->view, *text != '\0' ? text : "x");
  int height;

  pango_layout_set_width (layout, MAX (width - 2 * PADDING_X, 1) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height + 2 * PADDING_Y;
}

void
pw_label_editor_allocate (PwLabelEditor *self,
                          const PwScene *scene)
{
  int           n = self->id != NULL ? pw_editor_find (self->editor, self->id) : -1;
  Place         place;
  GtkAllocation allocation;

  if (self->view == NULL)
    return;
  if (n < 0 || scene == NULL)
    {
      gtk_widget_set_child_visible (self->frame, FALSE);
      return;
    }

  gtk_widget_set_child_visible (self->frame, TRUE);
  update_font (self, pw_scene_get_theme (scene));
  place = find_place (self, pw_diagram_get_item (pw_editor_get_diagram (self->editor), (guint) n),
                      pw_scene_get_label_rect (scene, (guint) n));
  gtk_text_view_set_justification (GTK_TEXT_VIEW (self->view), place.justification);
  gtk_widget_measure (self->frame, GTK_ORIENTATION_HORIZONTAL, -1, &allocation.width, NULL, NULL, NULL);
  allocation.width = MAX (allocation.width, (int) round (place.area.width));
  allocation.height = measure_height (self, allocation.width);
  allocation.x = (int) round (place.area.x + (place.area.width - allocation.width) / 2);
  allocation.y = (int) round (place.is_at_top ? place.area.y : place.area.y + (place.area.height - allocation.height) / 2);
  /* A pool may be in sight while its head is not. */
  if (place.is_kept)
    {
      allocation.x = CLAMP (allocation.x, EDGE, MAX (EDGE, gtk_widget_get_width (self->widget) - allocation.width - EDGE));
      allocation.y = CLAMP (allocation.y, EDGE, MAX (EDGE, gtk_widget_get_height (self->widget) - allocation.height - EDGE));
    }
  gtk_widget_size_allocate (self->frame, &allocation, -1);
}

void
pw_label_editor_snapshot (PwLabelEditor *self,
                          const PwScene *scene,
                          GtkSnapshot   *snapshot)
{
  int             n = self->id != NULL && scene != NULL ? pw_editor_find (self->editor, self->id) : -1;
  PwRect          label;
  PwColor         ground;
  graphene_rect_t hidden;

  if (self->view == NULL || n < 0)
    return;

  /* The name as it was is not seen below the one that is being written. */
  label = pw_scene_get_label_rect (scene, (guint) n);
  ground = pw_element_type_has (pw_diagram_get_item (pw_editor_get_diagram (self->editor), (guint) n)->type, PW_TRAIT_ACTIVITY) ? pw_scene_get_theme (scene)->surface : pw_scene_get_theme (scene)->paper;
  if (!pw_rect_is_empty (label))
    {
      label = pw_view_state_rect_to_view (pw_editor_get_view_state (self->editor), label);
      hidden = GRAPHENE_RECT_INIT ((float) label.x, (float) label.y, (float) label.width, (float) label.height);
      gtk_snapshot_append_color (snapshot, &(GdkRGBA){ (float) ground.red, (float) ground.green, (float) ground.blue, 1 }, &hidden);
    }
  gtk_widget_snapshot_child (self->widget, self->frame, snapshot);
}

/* --- keys ---------------------------------------------------------------------------------- */

static gboolean
is_enter (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}

static gboolean
on_key (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        PwLabelEditor         *self)
{
  gboolean   is_tab = keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab || keyval == GDK_KEY_ISO_Left_Tab;
  GdkEvent  *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  PwLabelEnd end = PW_LABEL_DONE;

  if (!is_enter (keyval) && !is_tab && keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  /* What an input method is still composing ends first. */
  if (event != NULL && gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self->view), event))
    return GDK_EVENT_STOP;
  if (is_enter (keyval) && (state & GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Escape)
    end = PW_LABEL_REVERTED;
  else if (is_enter (keyval) && (state & GDK_CONTROL_MASK) != 0)
    end = PW_LABEL_NEXT;
  pw_label_editor_close (self, end);
  return GDK_EVENT_STOP;
}

/* What the text does not want is not meant for the drawing either. */
static gboolean
on_key_left (GtkEventControllerKey *controller,
             guint                  keyval,
             guint                  keycode,
             GdkModifierType        state,
             PwLabelEditor         *self)
{
  return GDK_EVENT_STOP;
}

static gboolean
has_focus (PwLabelEditor *self,
           GtkWidget     *frame)
{
  GtkRoot   *root = gtk_widget_get_root (self->widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, frame);
}

/* Another window may have the keyboard: people fetch words from there. */
static gboolean
on_left (gpointer data)
{
  PwLabelEditor *self = data;

  self->left_id = 0;
  if (!has_focus (self, self->frame))
    pw_label_editor_close (self, PW_LABEL_LEFT);
  return G_SOURCE_REMOVE;
}

/* Not at once: what gets the keyboard may be an element of the diagram, and these are made
 * anew when a name changes. A field that is closed already loses it to the next one.
 */
static void
on_focus_left (GtkEventController *controller,
               PwLabelEditor      *self)
{
  if (gtk_event_controller_get_widget (controller) == self->frame && self->left_id == 0)
    self->left_id = g_idle_add_full (G_PRIORITY_DEFAULT, on_left, self, NULL);
}

static void
on_focus_back (PwLabelEditor *self)
{
  g_clear_handle_id (&self->left_id, g_source_remove);
}

static void
on_text_changed (PwLabelEditor *self)
{
  gtk_widget_queue_allocate (self->widget);
}

/* --- life --------------------------------------------------------------------------------------- */

static void
add_keys (PwLabelEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *rest = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  /* Asked before the text view's own, which were there first. */
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (self->view, keys);
  g_signal_connect (rest, "key-pressed", G_CALLBACK (on_key_left), self);
  gtk_widget_add_controller (self->frame, rest);
  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_left), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_focus_back), self);
  gtk_widget_add_controller (self->frame, focus);
}

static void
make_widgets (PwLabelEditor *self)
{
  self->frame = adw_bin_new ();
  gtk_widget_add_css_class (self->frame, "label-editor");
  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name"), -1);
  gtk_style_context_add_provider (gtk_widget_get_style_context (self->view), GTK_STYLE_PROVIDER (self->style),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  adw_bin_set_child (ADW_BIN (self->frame), self->view);
  add_keys (self);
  gtk_widget_set_parent (self->frame, self->widget);
}

static void
write_text (PwLabelEditor *self,
            const char    *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter    start;
  GtkTextIter    end;

  /* Undo within the field does not lead to before its text. */
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (on_text_changed), self);
}

static void
drop_retired (PwLabelEditor *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_pointer (&self->retired, gtk_widget_unparent);
}

static gboolean
on_idle (gpointer data)
{
  PwLabelEditor *self = data;

  GtkRoot   *root = gtk_widget_get_root (self->widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->idle_id = 0;
  /* Another window has the keyboard: when it comes back the drawing gets it. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, self->retired))
    gtk_widget_grab_focus (self->widget);
  drop_retired (self);
  return G_SOURCE_REMOVE;
}

gboolean
pw_label_editor_open (PwLabelEditor *self,
                      const PwScene *scene,
                      const char    *id)
{
  int                  n;
  const PwDiagramItem *item;
  g_autofree char     *name = NULL;

  pw_label_editor_close (self, PW_LABEL_LEFT);
  n = pw_editor_find (self->editor, id);
  item = n >= 0 ? pw_diagram_get_item (pw_editor_get_diagram (self->editor), (guint) n) : NULL;
  if (item == NULL || item->element == NULL || scene == NULL || !has_name (item->element))
    return FALSE;

  name = dup_name (item->element);
  self->id = g_strdup (id);
  self->font_size = 0;
  make_widgets (self);
  write_text (self, name != NULL ? name : "");
  pw_label_editor_allocate (self, scene);
  gtk_widget_grab_focus (self->view);
  gtk_widget_queue_allocate (self->widget);
  return TRUE;
}

const char *
pw_label_editor_get_id (const PwLabelEditor *self)
{
  return self->id;
}

void
pw_label_editor_close (PwLabelEditor *self,
                       PwLabelEnd     end)
{
  g_autofree char *id = NULL;
  g_autofree char *text = NULL;

  if (self->id == NULL)
    return;

  g_clear_handle_id (&self->left_id, g_source_remove);
  id = g_steal_pointer (&self->id);
  text = g_strstrip (dup_written (self));
  drop_retired (self);
  self->retired = g_steal_pointer (&self->frame);
  self->view = NULL;
  self->idle_id = g_idle_add (on_idle, self);
  gtk_widget_queue_draw (self->widget);
  self->func (id, text, end, self->user_data);
}

PwLabelEditor *
pw_label_editor_new (GtkWidget        *widget,
                     PwEditor         *editor,
                     PwLabelEditorFunc func,
                     gpointer          user_data)
{
  PwLabelEditor *self = g_new0 (PwLabelEditor, 1);

  self->widget = widget;
  self->editor = editor;
  self->func = func;
  self->user_data = user_data;
  self->style = gtk_css_provider_new ();

  return self;
}

void
pw_label_editor_free (PwLabelEditor *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->id, g_free);
  g_clear_handle_id (&self->left_id, g_source_remove);
  drop_retired (self);
  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_object_unref (self->style);
  g_free (self);
}
