/* app/canvas/diagram-view.c - a document's diagrams: canvas, zoom, map, way back
 *
 * One canvas shows one plane after the other; for each the place and zoom at which it
 * was left are remembered by the address of its diagram. After a change of the document
 * the canvas follows; selection, plane and view are as they were.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/diagram-view.h"

#include <glib/gi18n-lib.h>

#include "app/application.h"
#include "app/canvas/breadcrumb-bar.h"
#include "app/canvas/zoom-control.h"
#include "app/choosing/find-bar.h"
#include "app/modelling/modelling-layer.h"
#include "edit/commands.h"
#include "interact/planes.h"
#include "layout/arrange.h"

/* The address of the only plane of a file without a drawing. */
#define GENERATED ""

struct _PwDiagramView
{
  AdwBin parent_instance;

  GtkInfoBar      *generated_bar;
  GtkLabel        *generated_label;
  GtkWidget       *adopt_button;
  GtkWidget       *bar;
  PwBreadcrumbBar *breadcrumbs;
  GtkDropDown     *switcher;
  GtkStack        *stack;
  GtkOverlay      *overlay;
  PwCanvas        *canvas;
  PwZoomControl   *zoom_control;
  PwFindBar       *find_bar;

  PwModellingLayer *layer;

  PwDocument *document;
  PwPlanes   *planes;
  guint       plane;    /* that is shown */
  char       *address;  /* of its diagram, also when the diagram is gone */
  GHashTable *views;    /* address of a diagram → SavedView */
  GArray     *roots;    /* planes that the switcher offers */
  gboolean    is_quiet; /* the switcher is being set, not used */
  gboolean    is_plain; /* what is missing in the drawing shall not be shown */
  gboolean    is_taken; /* what was missing was taken over, which may be taken back */
};

typedef struct
{
  double  zoom;
  PwPoint offset;
} SavedView;

struct _PwDiagramPlace
{
  char     *address; /* of the plane */
  SavedView view;
  GStrv     ids; /* of what was selected */
};

G_DEFINE_FINAL_TYPE (PwDiagramView, pw_diagram_view, ADW_TYPE_BIN)

enum
{
  PROP_DOCUMENT = 1,
  PROP_TITLE,
  PROP_EDITABLE,
  N_PROPS
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

/* --- planes ----------------------------------------------------------------------- */

static char *
dup_address (const PwPlane *plane)
{
  return plane->diagram != NULL ? pw_element_dup_address (plane->diagram) : g_strdup (GENERATED);
}

static PwArrangement *
complete (const PwModel *model)
{
  return pw_arrangement_new (model, PW_ARRANGE_KEEP, pw_scene_measure_text, (gpointer) pw_theme_find ("light"));
}

static gboolean
has_new_items (const PwDiagram *drawing)
{
  for (guint i = 0; i < pw_diagram_get_n_items (drawing); i++)
    if (pw_diagram_get_item (drawing, i)->shape == NULL)
      return TRUE;

  return FALSE;
}

/* What layout drew where nothing, or not all, is drawn in the file. */
static PwDiagram *
read_plane (PwDiagramView *self,
            const PwPlane *plane)
{
  PwModel *model = pw_document_get_model (self->document);
  g_autoptr (PwArrangement) arrangement = NULL;
  PwDiagram *drawing;

  if (plane->diagram != NULL && (self->is_plain || pw_arrangement_is_complete (model)))
    return pw_diagram_read (plane->diagram);

  arrangement = complete (model);
  drawing = pw_arrangement_steal (arrangement, plane->diagram);
  if (drawing != NULL && (plane->diagram == NULL || has_new_items (drawing)))
    return drawing;
  pw_diagram_free (drawing);

  return plane->diagram != NULL ? pw_diagram_read (plane->diagram) : pw_diagram_new (NULL);
}

static void
remember_view (PwDiagramView *self)
{
  PwViewState *view = pw_canvas_get_view_state (self->canvas);
  SavedView   *saved;

  if (pw_canvas_get_diagram (self->canvas) == NULL || pw_rect_is_empty (pw_view_state_get_size (view)))
    return;
  saved = g_new (SavedView, 1);
  *saved = (SavedView){ pw_view_state_get_zoom (view), pw_view_state_get_offset (view) };
  g_hash_table_replace (self->views, g_strdup (self->address), saved);
}

static void
update_breadcrumbs (PwDiagramView *self)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (int at = (int) self->plane; at >= 0; at = pw_planes_get (self->planes, (guint) at)->parent)
    g_ptr_array_insert (titles, 0, pw_planes_get (self->planes, (guint) at)->title);
  g_ptr_array_add (titles, NULL);
  pw_breadcrumb_bar_set_path (self->breadcrumbs, (const char *const *) titles->pdata);
}

static void
update_switcher (PwDiagramView *self)
{
  guint root = self->plane;

  while (pw_planes_get (self->planes, root)->parent >= 0)
    root = (guint) pw_planes_get (self->planes, root)->parent;

  self->is_quiet = TRUE;
  for (guint i = 0; i < self->roots->len; i++)
    if (g_array_index (self->roots, guint, i) == root)
      gtk_drop_down_set_selected (self->switcher, i);
  self->is_quiet = FALSE;
}

static gboolean
is_editable (PwDiagramView *self)
{
  gboolean editable;

  g_object_get (self->canvas, "editable", &editable, NULL);
  return editable;
}

static void
update_bars (PwDiagramView *self)
{
  gboolean         is_inside = pw_planes_get (self->planes, self->plane)->parent >= 0;
  const PwDiagram *diagram = pw_canvas_get_diagram (self->canvas);

  update_breadcrumbs (self);
  update_switcher (self);
  gtk_widget_set_visible (GTK_WIDGET (self->breadcrumbs), is_inside);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher), self->roots->len > 1);
  gtk_widget_set_visible (self->bar, is_inside || self->roots->len > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "view.up", is_inside);
  gtk_stack_set_visible_child_name (self->stack, pw_diagram_get_n_items (diagram) > 0 || is_editable (self) ? "diagram" : "empty");
  gtk_info_bar_set_revealed (self->generated_bar, diagram->is_generated && (pw_diagram_get_n_items (diagram) > 0 || is_editable (self)));
  gtk_label_set_label (self->generated_label, pw_planes_get (self->planes, self->plane)->diagram == NULL ?
                                                  _ ("The file holds no drawing. This one was made for display and is not written to the file.") :
                                                  _ ("Parts of the drawing are missing in the file. They were added for display and are not written to the file."));
  gtk_widget_set_visible (self->adopt_button, is_editable (self));
}

static void
show_plane (PwDiagramView *self,
            guint          n)
{
  const PwPlane   *plane = pw_planes_get (self->planes, n);
  const SavedView *saved;

  g_free (self->address);
  self->address = dup_address (plane);
  saved = g_hash_table_lookup (self->views, self->address);
  self->plane = n;
  pw_canvas_set_diagram (self->canvas, read_plane (self, plane));
  if (saved != NULL)
    pw_view_state_restore (pw_canvas_get_view_state (self->canvas), saved->zoom, saved->offset);
  update_bars (self);
}

static void
go_to_plane (PwDiagramView *self,
             guint          n)
{
  if (n == self->plane)
    return;
  remember_view (self);
  show_plane (self, n);
}

static gboolean
has_titles (PwDiagramView *self,
            GListModel    *titles)
{
  GListModel *shown = gtk_drop_down_get_model (self->switcher);
  guint       n = g_list_model_get_n_items (titles);

  if (shown == NULL || g_list_model_get_n_items (shown) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (shown), i),
                      gtk_string_list_get_string (GTK_STRING_LIST (titles), i)))
      return FALSE;

  return TRUE;
}

static void
read_planes (PwDiagramView *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  g_clear_pointer (&self->planes, pw_planes_free);
  self->planes = pw_planes_new (pw_document_get_model (self->document));

  g_array_set_size (self->roots, 0);
  for (guint i = 0; i < pw_planes_get_n (self->planes); i++)
    if (pw_planes_get (self->planes, i)->parent < 0)
      {
        g_array_append_val (self->roots, i);
        gtk_string_list_append (titles, pw_planes_get (self->planes, i)->title);
      }

  self->is_quiet = TRUE;
  if (!has_titles (self, G_LIST_MODEL (titles)))
    gtk_drop_down_set_model (self->switcher, G_LIST_MODEL (titles));
  self->is_quiet = FALSE;
}

static void
show_plane_anew (PwDiagramView *self,
                 int            plane)
{
  remember_view (self);
  pw_canvas_set_diagram (self->canvas, NULL);
  show_plane (self, (guint) MAX (plane, 0));
}

/* The tree may hold other elements now: planes are cheap to find again, and the canvas
 * follows where it goes on showing the same one.
 */
static void
on_document_changed (PwDiagramView *self)
{
  int            plane;
  const PwPlane *shown;
  gboolean       is_taken_back;

  read_planes (self);
  plane = *self->address != '\0' ? pw_planes_find_address (self->planes, self->address) : 0;
  shown = plane >= 0 ? pw_planes_get (self->planes, (guint) plane) : NULL;
  is_taken_back = self->is_taken && !pw_arrangement_is_complete (pw_document_get_model (self->document));
  if (is_taken_back || shown == NULL || shown->diagram == NULL || pw_canvas_get_diagram (self->canvas)->is_generated)
    {
      show_plane_anew (self, plane);
      return;
    }

  self->plane = (guint) plane;
  pw_canvas_update_diagram (self->canvas, shown->diagram);
  update_bars (self);
}

/* Where nothing is drawn the way back has the keyboard. */
static void
take_focus (PwDiagramView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->canvas)))
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->breadcrumbs), GTK_DIR_TAB_FORWARD);
}

/* --- what people do ------------------------------------------------------------------ */

static void
on_crumb_chosen (PwDiagramView *self,
                 guint          n)
{
  guint depth = 0;
  int   at;

  for (at = (int) self->plane; at >= 0; at = pw_planes_get (self->planes, (guint) at)->parent)
    depth++;
  at = (int) self->plane;
  for (guint i = depth; i > n + 1; i--)
    at = pw_planes_get (self->planes, (guint) at)->parent;
  go_to_plane (self, (guint) at);
  take_focus (self);
}

static void
on_switched (PwDiagramView *self)
{
  guint selected = gtk_drop_down_get_selected (self->switcher);

  if (!self->is_quiet && selected < self->roots->len)
    go_to_plane (self, g_array_index (self->roots, guint, selected));
}

static void
on_drill_down (PwDiagramView *self,
               const char    *id)
{
  PwElement *element = pw_model_find_by_address (pw_document_get_model (self->document), id);
  int        plane;

  if (element == NULL)
    element = pw_model_find (pw_document_get_model (self->document), id);
  plane = pw_planes_find_inside (self->planes, element);
  if (plane < 0)
    return;
  go_to_plane (self, (guint) plane);
  pw_selection_set (pw_diagram_view_get_selection (self), NULL);
  take_focus (self);
}

/* One comes out where one went in: the sub-process is selected. */
static gboolean
go_up (PwDiagramView *self)
{
  const PwPlane *plane = pw_planes_get (self->planes, self->plane);

  if (plane->parent < 0)
    return FALSE;
  go_to_plane (self, (guint) plane->parent);
  take_focus (self);
  if (plane->element != NULL && pw_element_get_id (plane->element) != NULL)
    pw_selection_set (pw_diagram_view_get_selection (self), pw_element_get_id (plane->element));
  return TRUE;
}

static gboolean
on_leave_plane (PwDiagramView *self)
{
  return go_up (self);
}

static void
on_activated (PwDiagramView *self,
              const char    *id)
{
  g_signal_emit (self, signals[ACTIVATED], 0, id);
}

static void
on_generated_response (PwDiagramView *self)
{
  gtk_info_bar_set_revealed (self->generated_bar, FALSE);
  if (pw_planes_get (self->planes, self->plane)->diagram == NULL)
    return;
  /* Without what is missing the drawing is the file's own, and can be edited. */
  self->is_plain = TRUE;
  show_plane_anew (self, (int) self->plane);
}

/* What is drawn stays in sight as it is. */
static void
adopt_drawing_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  PwDiagramView *self = PW_DIAGRAM_VIEW (widget);
  PwViewState   *view = pw_canvas_get_view_state (self->canvas);
  double         zoom = pw_view_state_get_zoom (view);
  PwPoint        offset = pw_view_state_get_offset (view);
  g_autoptr (PwArrangement) arrangement = complete (pw_document_get_model (self->document));
  g_autoptr (GError) error = NULL;

  self->is_taken = TRUE;
  if (pw_command_arrange (self->document, arrangement, _ ("Take over drawing"), &error))
    pw_view_state_restore (view, zoom, offset);
  else
    gtk_widget_activate_action (widget, "win.notify", "s", error->message);
  take_focus (self);
}

static void
zoom_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_autofree char *name = g_strconcat ("canvas.", action_name + strlen ("view."), NULL);

  gtk_widget_activate_action_variant (GTK_WIDGET (PW_DIAGRAM_VIEW (widget)->canvas), name, NULL);
}

static void
up_action (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  go_up (PW_DIAGRAM_VIEW (widget));
}

/* --- life ------------------------------------------------------------------------------- */

static void
on_title_changed (PwDiagramView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
pw_diagram_view_constructed (GObject *object)
{
  PwDiagramView *self = PW_DIAGRAM_VIEW (object);

  G_OBJECT_CLASS (pw_diagram_view_parent_class)->constructed (object);

  pw_find_bar_set_view (self->find_bar, self);
  if (self->document == NULL)
    return;
  g_object_set (self->canvas, "document", self->document, NULL);
  g_signal_connect_object (self->document, "changed", G_CALLBACK (on_document_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::title", G_CALLBACK (on_title_changed), self, G_CONNECT_SWAPPED);
  read_planes (self);
  show_plane (self, g_array_index (self->roots, guint, 0));
}

static void
pw_diagram_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  PwDiagramView *self = PW_DIAGRAM_VIEW (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_TITLE:
      g_value_set_string (value, pw_diagram_view_get_title (self));
      break;
    case PROP_EDITABLE:
      g_object_get_property (G_OBJECT (self->canvas), "editable", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pw_diagram_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_set_object (&PW_DIAGRAM_VIEW (object)->document, g_value_get_object (value));
      break;
    case PROP_EDITABLE:
      g_object_set_property (G_OBJECT (PW_DIAGRAM_VIEW (object)->canvas), "editable", value);
      if (PW_DIAGRAM_VIEW (object)->planes != NULL)
        update_bars (PW_DIAGRAM_VIEW (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pw_diagram_view_dispose (GObject *object)
{
  PwDiagramView *self = PW_DIAGRAM_VIEW (object);

  g_clear_pointer (&self->layer, pw_modelling_layer_free);
  /* What the canvas shows points into the document. */
  if (self->canvas != NULL)
    pw_canvas_set_diagram (self->canvas, NULL);
  self->canvas = NULL;
  g_clear_pointer (&self->planes, pw_planes_free);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (pw_diagram_view_parent_class)->dispose (object);
}

static void
pw_diagram_view_finalize (GObject *object)
{
  PwDiagramView *self = PW_DIAGRAM_VIEW (object);

  g_hash_table_unref (self->views);
  g_free (self->address);
  g_array_unref (self->roots);

  G_OBJECT_CLASS (pw_diagram_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PW_TYPE_CANVAS);
  g_type_ensure (PW_TYPE_ZOOM_CONTROL);
  g_type_ensure (PW_TYPE_FIND_BAR);
  g_type_ensure (PW_TYPE_BREADCRUMB_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/diagram-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PwDiagramView, generated_bar);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramView, generated_label);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramView, adopt_button);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramView, bar);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramView, breadcrumbs);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramView, switcher);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramView, stack);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramView, overlay);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramView, canvas);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramView, zoom_control);
  gtk_widget_class_bind_template_child (widget_class, PwDiagramView, find_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_crumb_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_drill_down);
  gtk_widget_class_bind_template_callback (widget_class, on_generated_response);
  gtk_widget_class_bind_template_callback (widget_class, on_leave_plane);
  gtk_widget_class_bind_template_callback (widget_class, on_switched);
}

static void
pw_diagram_view_class_init (PwDiagramViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pw_diagram_view_constructed;
  object_class->get_property = pw_diagram_view_get_property;
  object_class->set_property = pw_diagram_view_set_property;
  object_class->dispose = pw_diagram_view_dispose;
  object_class->finalize = pw_diagram_view_finalize;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, PW_TYPE_DOCUMENT,
                                                   G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "view.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "view.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "view.zoom-original", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "view.zoom-fit", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "view.adopt-drawing", NULL, adopt_drawing_action);
  gtk_widget_class_install_action (widget_class, "view.up", NULL, up_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "view.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "view.up", NULL);
  bind_template (widget_class);
}

static void
pw_diagram_view_init (PwDiagramView *self)
{
  self->views = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->roots = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  pw_zoom_control_set_canvas (self->zoom_control, self->canvas);
  self->layer = pw_modelling_layer_new (self->overlay, self->canvas, GTK_WIDGET (self->zoom_control));
}

GtkWidget *
pw_diagram_view_new (PwDocument *document)
{
  g_return_val_if_fail (PW_IS_DOCUMENT (document), NULL);

  return g_object_new (PW_TYPE_DIAGRAM_VIEW, "document", document, NULL);
}

PwDocument *
pw_diagram_view_get_document (PwDiagramView *self)
{
  g_return_val_if_fail (PW_IS_DIAGRAM_VIEW (self), NULL);

  return self->document;
}

const char *
pw_diagram_view_get_title (PwDiagramView *self)
{
  g_return_val_if_fail (PW_IS_DIAGRAM_VIEW (self), NULL);

  return self->document != NULL ? pw_document_get_title (self->document) : "";
}

PwSelection *
pw_diagram_view_get_selection (PwDiagramView *self)
{
  g_return_val_if_fail (PW_IS_DIAGRAM_VIEW (self), NULL);

  return pw_canvas_get_selection (self->canvas);
}

PwViewState *
pw_diagram_view_get_view_state (PwDiagramView *self)
{
  g_return_val_if_fail (PW_IS_DIAGRAM_VIEW (self), NULL);

  return pw_canvas_get_view_state (self->canvas);
}

PwCanvas *
pw_diagram_view_get_canvas (PwDiagramView *self)
{
  g_return_val_if_fail (PW_IS_DIAGRAM_VIEW (self), NULL);

  return self->canvas;
}

static gboolean
reveal (PwDiagramView   *self,
        const PwElement *element)
{
  g_autofree char *address = pw_element_dup_address (element);
  const char      *id = pw_element_get_id (element) != NULL ? pw_element_get_id (element) : address;
  PwRect           bounds;

  if (!pw_canvas_get_element_bounds (self->canvas, id, &bounds))
    return FALSE;
  pw_selection_set (pw_diagram_view_get_selection (self), id);
  pw_canvas_show_element (self->canvas, id);
  return TRUE;
}

gboolean
pw_diagram_view_show_element (PwDiagramView *self,
                              const char    *id)
{
  PwElement *element;
  int        plane;

  g_return_val_if_fail (PW_IS_DIAGRAM_VIEW (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  element = pw_model_find (pw_document_get_model (self->document), id);
  if (element == NULL)
    element = pw_model_find_by_address (pw_document_get_model (self->document), id);
  plane = element != NULL ? pw_planes_find_drawn (self->planes, &element, (int) self->plane) : -1;
  if (plane < 0)
    return FALSE;

  go_to_plane (self, (guint) plane);
  for (; element != NULL; element = pw_element_get_parent (element))
    if (reveal (self, element))
      return TRUE;
  return FALSE;
}

PwDiagramPlace *
pw_diagram_view_remember (PwDiagramView *self)
{
  PwDiagramPlace *place = g_new0 (PwDiagramPlace, 1);
  PwSelection    *selection = pw_diagram_view_get_selection (self);
  guint           n = pw_selection_get_n_ids (selection);

  place->address = dup_address (pw_planes_get (self->planes, self->plane));
  place->view = (SavedView){ pw_view_state_get_zoom (pw_diagram_view_get_view_state (self)),
                             pw_view_state_get_offset (pw_diagram_view_get_view_state (self)) };
  place->ids = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    place->ids[i] = g_strdup (pw_selection_get_nth_id (selection, i));
  return place;
}

void
pw_diagram_view_go_back (PwDiagramView        *self,
                         const PwDiagramPlace *place)
{
  int plane = *place->address != '\0' ? pw_planes_find_address (self->planes, place->address) : 0;

  if (plane < 0)
    return;
  go_to_plane (self, (guint) plane);
  pw_selection_set_all (pw_diagram_view_get_selection (self), (const char *const *) place->ids);
  pw_view_state_restore (pw_diagram_view_get_view_state (self), place->view.zoom, place->view.offset);
}

void
pw_diagram_place_free (PwDiagramPlace *self)
{
  if (self == NULL)
    return;

  g_free (self->address);
  g_strfreev (self->ids);
  g_free (self);
}

void
pw_diagram_view_start_find (PwDiagramView *self)
{
  g_return_if_fail (PW_IS_DIAGRAM_VIEW (self));

  pw_find_bar_open (self->find_bar);
}
