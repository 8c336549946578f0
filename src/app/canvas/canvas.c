/* app/canvas/canvas.c - the widget that shows one diagram
 *
 * Holds together what the other files of this folder do: the scene and its nodes, the
 * overlay, the input, the proxies for assistive technology. What is drawn and where
 * the proxies lie follows from the view state; any change of it asks for a new
 * allocation, which is cheap, as only what is in sight gets a place.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/canvas-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/canvas/canvas-actions.h"
#include "app/canvas/canvas-keys.h"
#include "app/canvas/canvas-overlay.h"

G_DEFINE_FINAL_TYPE (PwCanvas, pw_canvas, GTK_TYPE_WIDGET)

enum
{
  PROP_DOCUMENT = 1,
  PROP_SELECTION,
  PROP_VIEW_STATE,
  PROP_EDITABLE,
  PROP_SHOW_GRID,
  N_PROPS
};

enum
{
  ACTIVATED,
  DRILL_DOWN,
  LEAVE_PLANE,
  HOVER_CHANGED,
  SCENE_CHANGED,
  CHOOSE,
  TOOL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

/* --- selection and focus ------------------------------------------------------------------ */

static gboolean
has_focus_inside (PwCanvas *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == GTK_WIDGET (self) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)));
}

/* A proxy can have the focus only once it has a place. */
static void
place_proxies (PwCanvas *self)
{
  g_autoptr (GArray) visible = NULL;

  if (self->proxies == NULL)
    return;
  if (pw_view_state_get_zoom (self->view) >= PW_DETAIL_ZOOM)
    visible = pw_scene_find_visible (self->scene, pw_view_state_get_visible (self->view));
  else
    visible = g_array_new (FALSE, FALSE, sizeof (guint));

  /* What is selected keeps its place, as it may have the focus. */
  for (guint i = 0; i < MIN (pw_selection_get_n_ids (self->selection), 1); i++)
    {
      int n = pw_editor_find (self->editor, pw_selection_get_nth_id (self->selection, i));

      if (n >= 0)
        g_array_append_val (visible, n);
    }
  pw_proxy_tree_allocate (self->proxies, visible);
}

static void
focus_selected (PwCanvas *self)
{
  int             n = pw_editor_find (self->editor, pw_selection_get_only (self->selection));
  PwElementProxy *proxy = n >= 0 ? pw_proxy_tree_get (self->proxies, (guint) n) : NULL;

  if (proxy == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }
  gtk_widget_set_child_visible (GTK_WIDGET (proxy), TRUE);
  place_proxies (self);
  gtk_widget_grab_focus (GTK_WIDGET (proxy));
}

static void
on_selection_changed (PwCanvas *self)
{
  pw_canvas_editing_finish_label (self->editing, pw_selection_get_only (self->selection));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->proxies == NULL)
    return;

  pw_drill_down_update (self->drill_down);
  pw_proxy_tree_set_selection (self->proxies, self->selection);
  if (has_focus_inside (self))
    focus_selected (self);
}

static void
on_proxy_action (PwElementProxy *proxy,
                 const char     *action,
                 gpointer        data)
{
  PwCanvas        *self = data;
  int              n = pw_editor_find (self->editor, pw_element_proxy_get_id (proxy));
  g_autofree char *of_canvas = g_strconcat ("canvas.", action, NULL);

  pw_selection_set (self->selection, pw_element_proxy_get_id (proxy));
  if (n >= 0 && g_str_equal (action, "activate"))
    pw_editor_activate (self->editor, (guint) n);
  else if (n >= 0 && !g_str_equal (action, "select"))
    gtk_widget_activate_action (GTK_WIDGET (self), of_canvas, NULL);
}

static void
on_view_changed (PwCanvas *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* --- scene --------------------------------------------------------------------------------- */

static const PwTheme *
choose_theme (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean         is_dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return pw_theme_find (is_dark ? "high-contrast-dark" : "high-contrast");
  return pw_theme_find (is_dark ? "dark" : "light");
}

static void
drop_scene (PwCanvas *self)
{
  if (self->glide != NULL)
    pw_glide_stop (self->glide);
  g_clear_pointer (&self->picture, pw_scene_picture_free);
  g_clear_pointer (&self->scene, pw_scene_free);
}

static void
make_scene (PwCanvas *self)
{
  drop_scene (self);
  self->theme = choose_theme ();
  if (self->diagram == NULL)
    return;
  self->scene = pw_scene_new_styled (self->diagram, self->theme, &self->style);
  self->picture = pw_scene_picture_new (self->scene);
}

static void
on_style_changed (PwCanvas *self)
{
  if (self->theme == choose_theme ())
    return;
  make_scene (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SCENE_CHANGED], 0);
}

/* Tab goes through the elements in the order of the flow, and at their end out of the
 * canvas: no trap.
 */
static gboolean
pw_canvas_focus (GtkWidget       *widget,
                 GtkDirectionType direction)
{
  PwCanvas *self = PW_CANVAS (widget);
  gboolean  is_inside = has_focus_inside (self);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return is_inside ? FALSE : gtk_widget_grab_focus (widget);
  if (!is_inside)
    {
      if (self->proxies != NULL && pw_selection_get_only (self->selection) != NULL)
        focus_selected (self);
      else
        gtk_widget_grab_focus (widget);
      return TRUE;
    }
  return pw_editor_walk (self->editor, direction == GTK_DIR_TAB_FORWARD ? PW_WALK_NEXT : PW_WALK_PREVIOUS);
}

/* --- widget ------------------------------------------------------------------------------------ */

static void
pw_canvas_measure (GtkWidget     *widget,
                   GtkOrientation orientation,
                   int            for_size,
                   int           *minimum,
                   int           *natural,
                   int           *minimum_baseline,
                   int           *natural_baseline)
{
  *minimum = 64;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 400;
}

static void
pw_canvas_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  PwCanvas *self = PW_CANVAS (widget);

  g_signal_handlers_block_by_func (self->view, on_view_changed, self);
  pw_view_state_set_size (self->view, width, height);
  if (self->pending != NULL && width > 0)
    {
      g_autofree char *id = g_steal_pointer (&self->pending);

      pw_canvas_show_element (self, id);
    }
  g_signal_handlers_unblock_by_func (self->view, on_view_changed, self);

  place_proxies (self);
  pw_drill_down_allocate (self->drill_down);
  pw_label_editor_allocate (pw_canvas_editing_get_label_editor (self->editing), self->scene);
}

static void
pw_canvas_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  PwCanvas       *self = PW_CANVAS (widget);
  int             width = gtk_widget_get_width (widget);
  int             height = gtk_widget_get_height (widget);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  PwColor         paper = self->theme->paper;
  GdkRGBA         background = { (float) paper.red, (float) paper.green, (float) paper.blue, 1 };

  gtk_snapshot_push_clip (snapshot, &all);
  if (self->scene != NULL && pw_glide_is_going_on (self->glide))
    pw_glide_append (self->glide, snapshot, self->view, width, height);
  else if (self->scene != NULL)
    {
      pw_scene_picture_append (self->picture, snapshot, pw_view_state_get_offset (self->view),
                               pw_view_state_get_zoom (self->view), width, height,
                               gtk_widget_get_scale_factor (widget));
      pw_canvas_overlay_append (widget, snapshot, self->editor, self->scene, self->marks, self->ghosts, self->has_grid);
    }
  else
    gtk_snapshot_append_color (snapshot, &background, &all);
  pw_drill_down_snapshot (self->drill_down, snapshot);
  pw_label_editor_snapshot (pw_canvas_editing_get_label_editor (self->editing), self->scene, snapshot);
  gtk_snapshot_pop (snapshot);
}

/* What a mark says, where the pointer is or, asked for by keys, of what is selected. */
static gboolean
pw_canvas_query_tooltip (GtkWidget  *widget,
                         int         x,
                         int         y,
                         gboolean    is_by_keyboard,
                         GtkTooltip *tooltip)
{
  PwCanvas           *self = PW_CANVAS (widget);
  int                 n = is_by_keyboard ? pw_editor_find (self->editor, pw_selection_get_only (self->selection)) : pw_editor_hit (self->editor, (PwPoint){ x, y }, PW_DEVICE_MOUSE, NULL);
  const char         *id = n >= 0 ? pw_editor_get_item_id (self->editor, (guint) n) : NULL;
  const PwCanvasMark *mark = id != NULL && self->marks != NULL ? g_hash_table_lookup (self->marks, id) : NULL;

  if (mark == NULL || mark->label == NULL || pw_editor_get_preview (self->editor) != NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, mark->label);

  return TRUE;
}

static void
pw_canvas_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  PwCanvas *self = PW_CANVAS (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_VIEW_STATE:
      g_value_set_object (value, self->view);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, pw_canvas_editing_get_wanted (self->editing));
      break;
    case PROP_SHOW_GRID:
      g_value_set_boolean (value, self->has_grid);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_selection (PwCanvas    *self,
               PwSelection *selection)
{
  if (selection == NULL || selection == self->selection)
    return;

  g_signal_handlers_disconnect_by_data (self->selection, self);
  g_set_object (&self->selection, selection);
  g_signal_connect_object (selection, "changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  pw_editor_set_selection (self->editor, selection);
  on_selection_changed (self);
}

static void
set_view_state (PwCanvas    *self,
                PwViewState *view)
{
  if (view == NULL || view == self->view)
    return;

  g_signal_handlers_disconnect_by_data (self->view, self);
  g_clear_pointer (&self->motion, pw_view_motion_free);
  g_set_object (&self->view, view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  pw_editor_set_view_state (self->editor, view);
  self->motion = pw_view_motion_new (GTK_WIDGET (self), view);
  on_view_changed (self);
}

static void
set_document (PwCanvas   *self,
              PwDocument *document)
{
  g_autofree char *label = NULL;

  if (!g_set_object (&self->document, document))
    return;
  pw_canvas_editing_update (self->editing);
  if (document == NULL)
    return;

  /* TRANSLATORS: what a screen reader calls a drawing; the placeholder is its title */
  label = g_strdup_printf (_ ("Diagram %s"), pw_document_get_title (document));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
pw_canvas_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  PwCanvas *self = PW_CANVAS (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      set_document (self, g_value_get_object (value));
      break;
    case PROP_SELECTION:
      set_selection (self, g_value_get_object (value));
      break;
    case PROP_VIEW_STATE:
      set_view_state (self, g_value_get_object (value));
      break;
    case PROP_EDITABLE:
      pw_canvas_editing_set_wanted (self->editing, g_value_get_boolean (value));
      break;
    case PROP_SHOW_GRID:
      self->has_grid = g_value_get_boolean (value);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Where it is at a proxy that goes, it would be nowhere until the next frame, and what is
 * typed until then with it.
 */
static void
keep_keyboard (PwCanvas *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && PW_IS_ELEMENT_PROXY (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
drop_diagram (PwCanvas *self)
{
  keep_keyboard (self);
  g_clear_pointer (&self->proxies, pw_proxy_tree_free);
  pw_editor_set_diagram (self->editor, NULL, NULL);
  pw_drill_down_update (self->drill_down);
  drop_scene (self);
  g_clear_pointer (&self->diagram, pw_diagram_free);
}

static void
pw_canvas_dispose (GObject *object)
{
  PwCanvas *self = PW_CANVAS (object);

  if (self->editing != NULL)
    g_signal_handlers_disconnect_by_data (self, self->editing);
  if (self->drill_down != NULL)
    drop_diagram (self);
  g_clear_pointer (&self->editing, pw_canvas_editing_free);
  g_clear_pointer (&self->input, pw_canvas_input_free);
  g_clear_pointer (&self->motion, pw_view_motion_free);
  g_clear_pointer (&self->glide, pw_glide_free);
  g_clear_pointer (&self->drill_down, pw_drill_down_free);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);

  G_OBJECT_CLASS (pw_canvas_parent_class)->dispose (object);
}

static void
pw_canvas_finalize (GObject *object)
{
  PwCanvas *self = PW_CANVAS (object);

  pw_editor_free (self->editor);
  pw_ghost_picture_free (self->ghosts);
  g_clear_object (&self->selection);
  g_clear_object (&self->view);
  g_clear_object (&self->document);
  g_clear_pointer (&self->marks, g_hash_table_unref);
  g_free (self->pending);

  G_OBJECT_CLASS (pw_canvas_parent_class)->finalize (object);
}

static void
pw_canvas_class_init (PwCanvasClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pw_canvas_get_property;
  object_class->set_property = pw_canvas_set_property;
  object_class->dispose = pw_canvas_dispose;
  object_class->finalize = pw_canvas_finalize;
  widget_class->measure = pw_canvas_measure;
  widget_class->size_allocate = pw_canvas_size_allocate;
  widget_class->snapshot = pw_canvas_snapshot;
  widget_class->focus = pw_canvas_focus;
  widget_class->query_tooltip = pw_canvas_query_tooltip;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, PW_TYPE_DOCUMENT, flags);
  properties[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, PW_TYPE_SELECTION, flags);
  properties[PROP_VIEW_STATE] = g_param_spec_object ("view-state", NULL, NULL, PW_TYPE_VIEW_STATE, flags);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE, flags);
  properties[PROP_SHOW_GRID] = g_param_spec_boolean ("show-grid", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DRILL_DOWN] = g_signal_new ("drill-down", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LEAVE_PLANE] = g_signal_new ("leave-plane", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 0);
  signals[HOVER_CHANGED] = g_signal_new ("hover-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  signals[SCENE_CHANGED] = g_signal_new ("scene-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  signals[CHOOSE] = g_signal_new ("choose", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TOOL_CHANGED] = g_signal_new ("tool-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  pw_canvas_keys_install (widget_class);
  pw_canvas_actions_install (widget_class);
}

/* Who goes elsewhere has written what there was to write. */
static void
before_press (gpointer data)
{
  pw_glide_stop (PW_CANVAS (data)->glide);
  pw_canvas_editing_finish_label (PW_CANVAS (data)->editing, NULL);
}

static void
pw_canvas_init (PwCanvas *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->selection = pw_selection_new ();
  self->view = pw_view_state_new ();
  self->ghosts = pw_ghost_picture_new ();
  self->editor = pw_editor_new (self->selection, self->view, &pw_canvas_listener, self);
  self->editing = pw_canvas_editing_new (self, self->editor);
  self->input = pw_canvas_input_new (GTK_WIDGET (self), self->editor, before_press, self);
  self->motion = pw_view_motion_new (GTK_WIDGET (self), self->view);
  self->glide = pw_glide_new (GTK_WIDGET (self));
  self->theme = choose_theme ();
  self->drill_down = pw_drill_down_new (GTK_WIDGET (self), self->editor);

  g_signal_connect_object (self->selection, "changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (on_style_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (on_style_changed), self, G_CONNECT_SWAPPED);

  g_signal_connect_swapped (self, "scene-changed", G_CALLBACK (pw_canvas_editing_update), self->editing);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Diagram"), -1);
}

GtkWidget *
pw_canvas_new (void)
{
  return g_object_new (PW_TYPE_CANVAS, NULL);
}

PwEditor *
pw_canvas_get_editor (PwCanvas *self)
{
  g_return_val_if_fail (PW_IS_CANVAS (self), NULL);

  return self->editor;
}

PwCanvasEditing *
pw_canvas_get_editing (PwCanvas *self)
{
  g_return_val_if_fail (PW_IS_CANVAS (self), NULL);

  return self->editing;
}

PwPoint
pw_canvas_get_pointer (PwCanvas *self)
{
  g_return_val_if_fail (PW_IS_CANVAS (self), ((PwPoint){ 0 }));

  return pw_canvas_input_get_pointer (self->input);
}

PwViewMotion *
pw_canvas_get_motion (PwCanvas *self)
{
  g_return_val_if_fail (PW_IS_CANVAS (self), NULL);

  return self->motion;
}

PwSelection *
pw_canvas_get_selection (PwCanvas *self)
{
  g_return_val_if_fail (PW_IS_CANVAS (self), NULL);

  return self->selection;
}

PwViewState *
pw_canvas_get_view_state (PwCanvas *self)
{
  g_return_val_if_fail (PW_IS_CANVAS (self), NULL);

  return self->view;
}

void
pw_canvas_set_diagram (PwCanvas  *self,
                       PwDiagram *diagram)
{
  const char *first;
  PwRect      start = { 0 };

  g_return_if_fail (PW_IS_CANVAS (self));

  pw_view_motion_finish (self->motion);
  drop_diagram (self);
  g_clear_pointer (&self->pending, g_free);
  self->diagram = diagram;
  make_scene (self);
  if (diagram != NULL)
    {
      pw_editor_set_diagram (self->editor, diagram, pw_canvas_dup_labels (self->scene));
      self->proxies = pw_proxy_tree_new (GTK_WIDGET (self), self->editor, on_proxy_action, self);
      first = pw_editor_get_first (self->editor);
      if (first != NULL)
        start = pw_editor_get_item_bounds (self->editor, (guint) pw_editor_find (self->editor, first));
    }
  pw_view_state_set_content (self->view, self->scene != NULL ? pw_scene_get_bounds (self->scene) : (PwRect){ 0 });
  pw_view_state_show_first (self->view, start);
  on_selection_changed (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit (self, signals[SCENE_CHANGED], 0);
}

const PwDiagram *
pw_canvas_get_diagram (PwCanvas *self)
{
  g_return_val_if_fail (PW_IS_CANVAS (self), NULL);

  return self->diagram;
}

const PwScene *
pw_canvas_get_scene (PwCanvas *self)
{
  g_return_val_if_fail (PW_IS_CANVAS (self), NULL);

  return self->scene;
}

static void
describe_mark (PwCanvas   *self,
               const char *id,
               const char *label)
{
  int             n = pw_editor_find (self->editor, id);
  PwElementProxy *proxy = n >= 0 && self->proxies != NULL ? pw_proxy_tree_get (self->proxies, (guint) n) : NULL;

  if (proxy != NULL)
    pw_element_proxy_set_description (proxy, label);
}

void
pw_canvas_set_marks (PwCanvas   *self,
                     GHashTable *marks)
{
  GHashTableIter iter;
  gpointer       id;
  gpointer       mark;

  g_return_if_fail (PW_IS_CANVAS (self));

  if (self->marks != NULL)
    {
      g_hash_table_iter_init (&iter, self->marks);
      while (g_hash_table_iter_next (&iter, &id, &mark))
        if (((PwCanvasMark *) mark)->label != NULL)
          describe_mark (self, id, NULL);
    }
  g_clear_pointer (&self->marks, g_hash_table_unref);
  if (marks != NULL)
    {
      self->marks = g_hash_table_ref (marks);
      g_hash_table_iter_init (&iter, marks);
      while (g_hash_table_iter_next (&iter, &id, &mark))
        if (((PwCanvasMark *) mark)->label != NULL)
          describe_mark (self, id, ((PwCanvasMark *) mark)->label);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
pw_canvas_finish (PwCanvas *self)
{
  g_return_if_fail (PW_IS_CANVAS (self));

  pw_canvas_editing_finish_label (self->editing, NULL);
}

gboolean
pw_canvas_get_element_bounds (PwCanvas   *self,
                              const char *id,
                              PwRect     *bounds)
{
  int n;

  g_return_val_if_fail (PW_IS_CANVAS (self), FALSE);

  n = pw_editor_find (self->editor, id);
  if (n < 0)
    return FALSE;
  *bounds = pw_view_state_rect_to_view (self->view, pw_diagram_get_item (self->diagram, (guint) n)->bounds);
  return TRUE;
}

void
pw_canvas_show_element (PwCanvas   *self,
                        const char *id)
{
  int n;

  g_return_if_fail (PW_IS_CANVAS (self));

  n = pw_editor_find (self->editor, id);
  if (n < 0)
    return;
  if (pw_rect_is_empty (pw_view_state_get_size (self->view)))
    {
      g_free (self->pending);
      self->pending = g_strdup (id);
      return;
    }
  pw_view_motion_finish (self->motion);
  pw_editor_show_item (self->editor, (guint) n);
}

void
pw_canvas_focus_element (PwCanvas   *self,
                         const char *id)
{
  g_return_if_fail (PW_IS_CANVAS (self));

  pw_selection_set (self->selection, id);
  if (self->proxies != NULL)
    focus_selected (self);
}
