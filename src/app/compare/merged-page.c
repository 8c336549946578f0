/* app/compare/merged-page.c - all cities on one drawing
 *
 * Three things change what is seen, each costing what it must: the slider and the cities
 * restyle the drawing in place; other aspects, folding and other files ask for another
 * drawing, made in a thread while the old one stays.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/merged-page.h"

#include "app/application.h"
#include "app/canvas/canvas.h"
#include "app/canvas/zoom-control.h"
#include "app/compare/joint-build.h"
#include "app/compare/merged-controls.h"
#include "app/compare/merged-detail.h"
#include "app/compare/merged-legend.h"
#include "app/compare/row-facts.h"
#include "app/dialogs/export-dialog.h"
#include "workspace/decisions.h"

#include <glib/gi18n-lib.h>

struct _PwMergedPage
{
  AdwBin parent_instance;

  PwMergedControls *controls;
  GtkStack         *stack;
  GtkOverlay       *overlay;
  PwCanvas         *canvas;
  PwZoomControl    *zoom_control;
  AdwStatusPage    *failed_page;
  PwMergedDetail   *detail;
  AdwBin           *tools_bin;
  GtkWidget        *tools;
  GtkLabel         *count_label;
  GtkToggleButton  *fold_button;
  GtkWidget        *build_button;

  PwComparison    *comparison; /* nullable, not owned */
  PwDecisions     *decisions;  /* of the comparison */
  PwStepCursor    *cursor;
  PwMergedPicture *picture;
  PwAspect         aspects;  /* that the picture is folded by */
  GArray          *unfolded; /* rows */
  gboolean         is_folded;
  gboolean         is_following; /* the selection, or the cursor */
  char            *hovered;      /* element under the pointer */
  PwPoint          pressed_at;
  gboolean         is_wanted;   /* to be made once the page is seen */
  GCancellable    *cancellable; /* while it is being made */
};

G_DEFINE_FINAL_TYPE (PwMergedPage, pw_merged_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_IS_READY,
  PROP_IS_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* A pointer that goes further between press and release drags, in pixels. */
#define MOST_CLICK_WAY 6

/* --- what is selected ------------------------------------------------------------------------ */

static const PwMergedPart *
get_selected (PwMergedPage *self)
{
  const char *id = pw_selection_get_only (pw_canvas_get_selection (self->canvas));

  return self->picture != NULL && id != NULL ? pw_merged_find (self->picture->look->merged, id) : NULL;
}

static const char *
get_name (PwMergedPage *self,
          const char   *id)
{
  const PwElement *element = pw_model_find (pw_document_get_model (self->picture->document), id);

  return element != NULL ? pw_element_get_name (element) : NULL;
}

static int
get_row (PwMergedPage *self)
{
  return self->cursor != NULL ? pw_step_cursor_get_row (self->cursor) : -1;
}

guint
pw_merged_page_get_n_differences (PwMergedPage *self,
                                  guint        *current)
{
  g_autoptr (GArray) rows = NULL;

  g_return_val_if_fail (PW_IS_MERGED_PAGE (self), 0);

  if (current != NULL)
    *current = 0;
  if (self->picture == NULL)
    return 0;
  rows = pw_merged_look_list_rows (self->picture->look);
  for (guint i = 0; current != NULL && i < rows->len; i++)
    if ((int) g_array_index (rows, guint, i) == get_row (self))
      *current = i + 1;

  return rows->len;
}

static void
update_tools (PwMergedPage *self)
{
  guint            current;
  guint            n = pw_merged_page_get_n_differences (self, &current);
  g_autofree char *text = NULL;

  if (current > 0)
    /* TRANSLATORS: "Difference 4 of 8" */
    text = g_strdup_printf (_ ("Difference %u of %u"), current, n);
  else
    text = g_strdup_printf (ngettext ("%u difference to go to", "%u differences to go to", n), n);
  gtk_label_set_label (self->count_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merged.next-difference", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merged.previous-difference", n > 0);
}

/* What people have said about the step, where they have. */
static GtkWidget *
verdict_new (PwMergedPage       *self,
             const PwMergedPart *part)
{
  PwDecisions *decisions = pw_comparison_get_decisions (self->picture->look->comparison);
  PwDecision   decision;
  PwRowState   state;
  GtkWidget   *chip;

  if (decisions == NULL || part == NULL || part->row < 0 || part->band != NULL)
    return NULL;
  decision = pw_decisions_get (decisions, self->picture->look->comparison, (guint) part->row);
  if (decision.verdict == PW_VERDICT_NONE)
    return NULL;

  state = decision.verdict == PW_VERDICT_ALIGN ? PW_ROW_STATE_ALIGN : decision.verdict == PW_VERDICT_KEEP ? PW_ROW_STATE_KEEP :
                                                                                                            PW_ROW_STATE_OPEN;
  chip = gtk_label_new (pw_row_state_get_label (state));
  gtk_widget_add_css_class (chip, "count-chip");
  gtk_widget_add_css_class (chip, decision.verdict == PW_VERDICT_OPEN ? "hint-chip" : "ok-chip");
  gtk_widget_set_tooltip_text (chip, decision.reason);

  return chip;
}

/* What the button would do now. */
static void
update_build_button (PwMergedPage *self)
{
  guint            at_least = pw_merged_controls_get_at_least (self->controls);
  g_autofree char *text = g_strdup_printf (ngettext ("Takes what at least %u city has, and follows the verdicts",
                                                     "Takes what at least %u cities have, and follows the verdicts", at_least),
                                           at_least);

  gtk_widget_set_tooltip_text (self->build_button, text);
}

static void
show_selected (PwMergedPage *self)
{
  const PwScene      *scene = pw_canvas_get_scene (self->canvas);
  const PwMergedPart *part = scene != NULL ? get_selected (self) : NULL;

  pw_merged_detail_show (self->detail, self->picture != NULL ? self->picture->look : NULL, part, part != NULL ? get_name (self, part->id) : NULL,
                         scene != NULL ? pw_scene_get_theme (scene) : NULL);
  pw_merged_detail_set_verdict (self->detail, part != NULL ? verdict_new (self, part) : NULL);
  update_tools (self);
}

/* While another comparison waits for its picture, rows are those of the old one. */
static void
lead_cursor (PwMergedPage *self)
{
  const PwMergedPart *part = get_selected (self);

  if (part == NULL || part->row < 0 || part->band != NULL || self->cursor == NULL || self->is_following ||
      self->picture->look->comparison != self->comparison)
    return;

  self->is_following = TRUE;
  pw_step_cursor_set (self->cursor, part->row, -1);
  self->is_following = FALSE;
}

static void
on_selection_changed (PwMergedPage *self)
{
  lead_cursor (self);
  show_selected (self);
}

static void
watch_decisions (PwMergedPage *self,
                 PwComparison *comparison)
{
  PwDecisions *decisions = comparison != NULL ? pw_comparison_get_decisions (comparison) : NULL;

  if (self->decisions != NULL)
    g_signal_handlers_disconnect_by_func (self->decisions, show_selected, self);
  g_set_object (&self->decisions, decisions);
  if (decisions != NULL)
    g_signal_connect_object (decisions, "changed", G_CALLBACK (show_selected), self, G_CONNECT_SWAPPED);
}

/* Goes to where the cursor is, which another view may have moved. */
static void
follow_cursor (PwMergedPage *self)
{
  const PwMergedPart *part = self->picture != NULL && get_row (self) >= 0 ? pw_merged_find_row (self->picture->look->merged, (guint) get_row (self)) : NULL;
  const PwMergedPart *selected = get_selected (self);
  gboolean            is_same = part == selected || (selected != NULL && part != NULL && selected->row == part->row && part->row >= 0);

  if (self->is_following || (self->picture != NULL && self->picture->look->comparison != self->comparison))
    return;
  if (part != NULL && !is_same)
    {
      self->is_following = TRUE;
      pw_selection_set (pw_canvas_get_selection (self->canvas), part->id);
      self->is_following = FALSE;
      pw_canvas_glide_to (self->canvas, part->id);
    }
  show_selected (self);
}

/* --- what is told --------------------------------------------------------------------------- */

/* For tooltips and assistive technology. */
static void
describe_parts (PwMergedPage *self)
{
  g_autoptr (GHashTable) marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pw_canvas_mark_free);

  for (guint i = 0; i < pw_merged_get_n_parts (self->picture->look->merged); i++)
    {
      const PwMergedPart *part = pw_merged_get_part (self->picture->look->merged, i);
      g_autofree char    *text = pw_merged_look_describe (self->picture->look, part);

      g_hash_table_insert (marks, g_strdup (part->id), pw_canvas_mark_new (NULL, text, (PwColor){ 0 }, FALSE));
    }
  pw_canvas_set_marks (self->canvas, marks);
}

static void
take_choices (PwMergedPage *self)
{
  PwMergedLook *look = self->picture->look;

  look->aspects = pw_merged_controls_get_aspects (self->controls);
  look->cities = pw_merged_controls_get_cities (self->controls);
  look->at_least = pw_merged_controls_get_at_least (self->controls);
  update_build_button (self);
}

/* --- making the picture ---------------------------------------------------------------------- */

/* An element that shall not move on the screen while all else finds other places */
typedef struct
{
  char   *id;
  PwPoint at;
} Anchor;

/* What is selected, or else the step that is nearest to the middle of the view. */
static Anchor
take_anchor (PwMergedPage *self)
{
  PwRect      size = pw_view_state_get_size (pw_canvas_get_view_state (self->canvas));
  PwPoint     middle = pw_rect_center (size);
  const char *selected = pw_selection_get_only (pw_canvas_get_selection (self->canvas));
  Anchor      anchor = { NULL, { 0, 0 } };
  double      best = G_MAXDOUBLE;
  PwRect      bounds;

  if (self->picture == NULL || pw_rect_is_empty (size))
    return anchor;
  if (selected != NULL && pw_canvas_get_element_bounds (self->canvas, selected, &bounds) && pw_rect_intersects (bounds, size))
    return (Anchor){ g_strdup (selected), { bounds.x, bounds.y } };

  for (guint i = 0; i < pw_merged_get_n_parts (self->picture->look->merged); i++)
    {
      const PwMergedPart *part = pw_merged_get_part (self->picture->look->merged, i);
      PwPoint             center;
      double              distance;

      if (part->row < 0 || !pw_canvas_get_element_bounds (self->canvas, part->id, &bounds))
        continue;
      center = pw_rect_center (bounds);
      distance = ABS (center.x - middle.x) + ABS (center.y - middle.y);
      if (distance >= best)
        continue;
      best = distance;
      g_free (anchor.id);
      anchor = (Anchor){ g_strdup (part->id), { bounds.x, bounds.y } };
    }

  return anchor;
}

/* Of a picture that was met before, the rest stays where it was; else it is met as any diagram. */
static void
restore_place (PwMergedPage *self,
               const Anchor *anchor,
               double        zoom)
{
  PwViewState *view = pw_canvas_get_view_state (self->canvas);
  PwPoint      corner;
  PwRect       bounds;

  if (anchor->id == NULL)
    return;
  pw_view_state_restore (view, zoom, pw_view_state_get_offset (view));
  if (!pw_canvas_get_element_bounds (self->canvas, anchor->id, &bounds))
    return;
  corner = pw_view_state_to_diagram (view, (PwPoint){ bounds.x - anchor->at.x, bounds.y - anchor->at.y });
  pw_view_state_restore (view, zoom, corner);
}

static void
drop_picture (PwMergedPage *self)
{
  pw_merged_detail_show (self->detail, NULL, NULL, NULL, NULL);
  pw_canvas_set_marks (self->canvas, NULL);
  pw_canvas_set_diagram (self->canvas, NULL);
  g_object_set (self->canvas, "document", NULL, NULL);
  g_clear_pointer (&self->picture, pw_merged_picture_free);
}

static void
show_picture (PwMergedPage    *self,
              PwMergedPicture *picture)
{
  Anchor       anchor = take_anchor (self);
  double       zoom = pw_view_state_get_zoom (pw_canvas_get_view_state (self->canvas));
  PwSelection *selection = pw_canvas_get_selection (self->canvas);
  gboolean     is_first = self->picture == NULL;
  gboolean     has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->overlay)) != NULL;
  PwSceneStyle style;

  self->is_following = TRUE;
  drop_picture (self);
  self->picture = picture;
  take_choices (self);
  style = pw_merged_look_get_style (picture->look);
  g_object_set (self->canvas, "document", picture->document, "editable", FALSE, NULL);
  pw_canvas_set_style (self->canvas, &style);
  pw_canvas_set_diagram (self->canvas, g_steal_pointer (&picture->diagram));
  if (get_selected (self) == NULL)
    pw_selection_set (selection, NULL);
  restore_place (self, &anchor, zoom);
  describe_parts (self);
  g_free (anchor.id);
  self->is_following = FALSE;

  gtk_stack_set_visible_child_name (self->stack, "picture");
  if (is_first && gtk_widget_get_mapped (GTK_WIDGET (self)) && (has_focus || gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL))
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  if (get_row (self) < 0)
    lead_cursor (self);
  follow_cursor (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_READY]);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (PwMergedPage) self = data;
  g_autoptr (GError) error = NULL;
  PwMergedPicture *picture = pw_merged_picture_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (picture != NULL)
    {
      show_picture (self, picture);
      return;
    }
  adw_status_page_set_description (self->failed_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
start (PwMergedPage *self)
{
  PwMergedOptions options = { pw_merged_controls_get_aspects (self->controls), self->is_folded, self->unfolded };

  self->is_wanted = FALSE;
  self->aspects = options.aspects;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  pw_merged_picture_load_async (self->comparison, &options, self->cancellable, on_loaded, g_object_ref (self));
}

/* Nobody waits for what nobody sees. */
static void
want_picture (PwMergedPage *self)
{
  if (self->comparison == NULL)
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    start (self);
  else
    self->is_wanted = TRUE;
}

/* --- what people do ------------------------------------------------------------------------- */

static void
on_choices_changed (PwMergedPage *self)
{
  if (self->picture == NULL)
    return;

  take_choices (self);
  pw_canvas_restyle (self->canvas);
  describe_parts (self);
  show_selected (self);
  if (self->is_folded && self->picture->look->aspects != self->aspects)
    want_picture (self);
}

static void
unfold (PwMergedPage       *self,
        const PwMergedPart *part)
{
  if (part->band == NULL || self->cancellable != NULL)
    return;

  g_array_append_vals (self->unfolded, part->band->data, part->band->len);
  want_picture (self);
}

static void
on_activated (PwMergedPage *self,
              const char   *id)
{
  const PwMergedPart *part = self->picture != NULL ? pw_merged_find (self->picture->look->merged, id) : NULL;

  if (part != NULL)
    unfold (self, part);
}

static void
on_hover_changed (PwMergedPage *self,
                  const char   *id)
{
  g_free (self->hovered);
  self->hovered = g_strdup (id);
}

/* A click that selects a band opens it as well; keys only when asked to. The canvas takes
 * clicks for itself, so this only looks on.
 */
static gboolean
on_canvas_event (PwMergedPage *self,
                 GdkEvent     *event)
{
  const PwMergedPart *part = self->picture != NULL ? pw_merged_find (self->picture->look->merged, self->hovered) : NULL;
  GdkEventType        type = gdk_event_get_event_type (event);
  double              x;
  double              y;

  if ((type != GDK_BUTTON_PRESS && type != GDK_BUTTON_RELEASE) || gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY ||
      !gdk_event_get_position (event, &x, &y))
    return GDK_EVENT_PROPAGATE;

  if (type == GDK_BUTTON_PRESS)
    self->pressed_at = (PwPoint){ x, y };
  else if (part != NULL && part->band != NULL && ABS (x - self->pressed_at.x) + ABS (y - self->pressed_at.y) < MOST_CLICK_WAY)
    unfold (self, part);

  return GDK_EVENT_PROPAGATE;
}

static void
difference_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  PwMergedPage *self = PW_MERGED_PAGE (widget);
  g_autoptr (GArray) rows = NULL;
  int row;

  if (self->picture == NULL || self->cursor == NULL)
    return;

  rows = pw_merged_look_list_rows (self->picture->look);
  row = pw_aspects_step (rows, get_row (self), g_str_equal (name, "merged.next-difference") ? 1 : -1);
  if (row >= 0)
    pw_step_cursor_set (self->cursor, row, -1);
}

static void
on_build (PwMergedPage *self)
{
  if (self->comparison != NULL)
    pw_joint_build (GTK_WIDGET (self), self->comparison, pw_merged_controls_get_at_least (self->controls));
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autofree char *of_canvas = g_strconcat ("canvas.", name + strlen ("view."), NULL);

  gtk_widget_activate_action_variant (GTK_WIDGET (PW_MERGED_PAGE (widget)->canvas), of_canvas, NULL);
}

/* --- life ------------------------------------------------------------------------------------- */

static void
pw_merged_page_map (GtkWidget *widget)
{
  PwMergedPage *self = PW_MERGED_PAGE (widget);

  GTK_WIDGET_CLASS (pw_merged_page_parent_class)->map (widget);
  if (self->is_wanted && self->comparison != NULL)
    start (self);
}

static gboolean
pw_merged_page_grab_focus (GtkWidget *widget)
{
  PwMergedPage *self = PW_MERGED_PAGE (widget);

  return gtk_widget_grab_focus (self->picture != NULL ? GTK_WIDGET (self->canvas) : GTK_WIDGET (self->controls));
}

static void
pw_merged_page_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PwMergedPage *self = PW_MERGED_PAGE (object);

  if (id == PROP_IS_READY)
    g_value_set_boolean (value, self->picture != NULL && self->cancellable == NULL);
  else if (id == PROP_IS_FOLDED)
    g_value_set_boolean (value, self->is_folded);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pw_merged_page_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  PwMergedPage *self = PW_MERGED_PAGE (object);

  if (id == PROP_IS_FOLDED)
    {
      if (self->is_folded == !!g_value_get_boolean (value))
        return;
      self->is_folded = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      g_array_set_size (self->unfolded, 0);
      want_picture (self);
    }
  else
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pw_merged_page_dispose (GObject *object)
{
  PwMergedPage *self = PW_MERGED_PAGE (object);

  pw_merged_page_set_cursor (self, NULL);
  if (self->canvas != NULL)
    pw_merged_page_set_comparison (self, NULL);
  self->canvas = NULL;
  g_clear_object (&self->tools);
  G_OBJECT_CLASS (pw_merged_page_parent_class)->dispose (object);
}

static void
pw_merged_page_finalize (GObject *object)
{
  g_array_unref (PW_MERGED_PAGE (object)->unfolded);
  g_free (PW_MERGED_PAGE (object)->hovered);
  G_OBJECT_CLASS (pw_merged_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PW_TYPE_CANVAS);
  g_type_ensure (PW_TYPE_ZOOM_CONTROL);
  g_type_ensure (PW_TYPE_MERGED_CONTROLS);
  g_type_ensure (PW_TYPE_MERGED_DETAIL);
  g_type_ensure (PW_TYPE_MERGED_LEGEND);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/merged-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PwMergedPage, controls);
  gtk_widget_class_bind_template_child (widget_class, PwMergedPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PwMergedPage, overlay);
  gtk_widget_class_bind_template_child (widget_class, PwMergedPage, canvas);
  gtk_widget_class_bind_template_child (widget_class, PwMergedPage, zoom_control);
  gtk_widget_class_bind_template_child (widget_class, PwMergedPage, failed_page);
  gtk_widget_class_bind_template_child (widget_class, PwMergedPage, detail);
  gtk_widget_class_bind_template_child (widget_class, PwMergedPage, tools);
  gtk_widget_class_bind_template_child (widget_class, PwMergedPage, tools_bin);
  gtk_widget_class_bind_template_child (widget_class, PwMergedPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, PwMergedPage, fold_button);
  gtk_widget_class_bind_template_child (widget_class, PwMergedPage, build_button);
  gtk_widget_class_bind_template_callback (widget_class, on_build);
  gtk_widget_class_bind_template_callback (widget_class, on_choices_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, gtk_spinner_start);
  gtk_widget_class_bind_template_callback (widget_class, gtk_spinner_stop);
}

static void
pw_merged_page_class_init (PwMergedPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pw_merged_page_dispose;
  object_class->finalize = pw_merged_page_finalize;
  object_class->get_property = pw_merged_page_get_property;
  object_class->set_property = pw_merged_page_set_property;
  widget_class->map = pw_merged_page_map;
  widget_class->grab_focus = pw_merged_page_grab_focus;

  properties[PROP_IS_READY] = g_param_spec_boolean ("is-ready", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_FOLDED] = g_param_spec_boolean ("is-folded", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "merged.next-difference", NULL, difference_action);
  gtk_widget_class_install_action (widget_class, "merged.previous-difference", NULL, difference_action);
  gtk_widget_class_install_property_action (widget_class, "merged.fold", "is-folded");
  gtk_widget_class_install_action (widget_class, "view.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "view.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "view.zoom-original", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "view.zoom-fit", NULL, zoom_action);

  bind_template (widget_class);
}

static void
pw_merged_page_init (PwMergedPage *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  self->is_folded = TRUE;
  self->unfolded = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  /* It goes where the bar of the views is. */
  g_object_ref_sink (self->tools);
  pw_merged_controls_add (self->controls, GTK_WIDGET (self->fold_button));
  g_object_bind_property (self, "is-folded", self->fold_button, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  pw_zoom_control_set_canvas (self->zoom_control, self->canvas);
  g_signal_connect_object (pw_canvas_get_selection (self->canvas), "changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (events, "event", G_CALLBACK (on_canvas_event), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->canvas), events);
  g_signal_connect_object (self->canvas, "hover-changed", G_CALLBACK (on_hover_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "scene-changed", G_CALLBACK (show_selected), self, G_CONNECT_SWAPPED);
  update_tools (self);
}

void
pw_merged_page_set_comparison (PwMergedPage *self,
                               PwComparison *comparison)
{
  gboolean is_same_service;

  g_return_if_fail (PW_IS_MERGED_PAGE (self));

  is_same_service = comparison != NULL && self->picture != NULL &&
                    g_str_equal (pw_comparison_get_service (comparison)->id, pw_comparison_get_service (self->picture->look->comparison)->id);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->is_wanted = FALSE;
  self->comparison = comparison;
  watch_decisions (self, comparison);
  g_array_set_size (self->unfolded, 0);
  if (!is_same_service)
    {
      drop_picture (self);
      gtk_stack_set_visible_child_name (self->stack, "loading");
    }
  if (comparison == NULL)
    return;

  pw_merged_controls_set_comparison (self->controls, comparison);
  want_picture (self);
}

void
pw_merged_page_set_cursor (PwMergedPage *self,
                           PwStepCursor *cursor)
{
  g_return_if_fail (PW_IS_MERGED_PAGE (self));

  if (self->cursor != NULL)
    g_signal_handlers_disconnect_by_func (self->cursor, follow_cursor, self);
  g_set_object (&self->cursor, cursor);
  if (cursor != NULL)
    g_signal_connect_object (cursor, "changed", G_CALLBACK (follow_cursor), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pw_merged_page_get_tools (PwMergedPage *self)
{
  g_return_val_if_fail (PW_IS_MERGED_PAGE (self), NULL);

  return self->tools;
}

void
pw_merged_page_set_narrow (PwMergedPage *self,
                           gboolean      is_narrow)
{
  g_return_if_fail (PW_IS_MERGED_PAGE (self));

  adw_bin_set_child (self->tools_bin, is_narrow ? self->tools : NULL);
}

const PwMergedPicture *
pw_merged_page_get_picture (PwMergedPage *self)
{
  g_return_val_if_fail (PW_IS_MERGED_PAGE (self), NULL);

  return self->picture;
}

GtkWidget *
pw_merged_page_create_export (PwMergedPage *self,
                              const char   *owner)
{
  const PwService *service;
  PwSceneStyle     style;
  g_autofree char *name = NULL;
  g_autofree char *header = NULL;

  g_return_val_if_fail (PW_IS_MERGED_PAGE (self), NULL);

  if (self->picture == NULL)
    return NULL;

  service = pw_comparison_get_service (self->picture->look->comparison);
  style = pw_merged_look_get_style (self->picture->look);
  name = g_strdup_printf ("%s – %s", service->name, _ ("Merged View"));
  header = g_strdup_printf ("%s · %s", _ ("Merged View"), service->name);

  return pw_export_dialog_new_styled (self->picture->document, pw_canvas_get_diagram (self->canvas), &style,
                                      pw_merged_look_ref (self->picture->look), (GDestroyNotify) pw_merged_look_unref, name, header, owner);
}
