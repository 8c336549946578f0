/* app/compare/pair-side.c - one of the diagrams that stand side by side
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/pair-side.h"

#include "analysis/figures.h"
#include "app/application.h"
#include "app/canvas/diagram-view.h"
#include "app/city-sign.h"
#include "app/window/diagram-page.h"
#include "base/quantity.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_OTHERS 2

struct _PwPairSide
{
  AdwBin parent_instance;

  GtkDropDown *chooser;
  GtkLabel    *steps_label;
  AdwBin      *page_bin;

  const PwComparison *comparison; /* nullable, not owned */
  PwProblemList      *problems;
  int                 variant;
  PwStepCursor       *cursor;
  PwSelection        *selection; /* of the diagram that is shown */
  PwViewState        *state;     /* likewise */
  gboolean            is_following;
  int                 others[MOST_OTHERS];
  guint               n_others;
};

G_DEFINE_FINAL_TYPE (PwPairSide, pw_pair_side, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_VARIANT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  VIEW_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The suggested button's blue: readable with white in it. */
static const PwColor strong_color = { 0.110, 0.443, 0.847, 1 };

static PwDiagramView *
get_view (PwPairSide *self)
{
  GtkWidget *page = adw_bin_get_child (self->page_bin);

  return page != NULL ? pw_diagram_page_get_view (PW_DIAGRAM_PAGE (page)) : NULL;
}

static const PwTableCell *
get_cell (PwPairSide *self,
          guint       row)
{
  return &pw_table_get_row (pw_comparison_get_table (self->comparison), row)->cells[self->variant];
}

static int
get_current_row (PwPairSide *self)
{
  return self->cursor != NULL ? pw_step_cursor_get_row (self->cursor) : -1;
}

static gboolean
is_only_here (PwPairSide       *self,
              const PwTableRow *row)
{
  for (guint i = 0; i < self->n_others; i++)
    if (self->others[i] >= 0 && row->cells[self->others[i]].nodes->len > 0)
      return FALSE;

  return self->n_others > 0;
}

static void
refresh_marks (PwPairSide *self)
{
  PwDiagramView *view = get_view (self);
  const PwTable *table;
  const PwGraph *graph;
  g_autoptr (GHashTable) marks = NULL;

  if (view == NULL || self->comparison == NULL || self->variant < 0)
    return;

  table = pw_comparison_get_table (self->comparison);
  graph = pw_comparison_get_graph (self->comparison, (guint) self->variant);
  marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pw_canvas_mark_free);
  for (guint row = 0; row < table->rows->len; row++)
    {
      const GArray    *nodes = get_cell (self, row)->nodes;
      gboolean         is_current = (int) row == get_current_row (self);
      gboolean         is_alone = is_only_here (self, pw_table_get_row (table, row));
      g_autofree char *number = g_strdup_printf (is_alone ? "+\302\240%u" : "%u", row + 1);
      g_autofree char *label = g_strdup_printf (is_alone ? _ ("Step %u of the table, only here") : _ ("Step %u of the table"), row + 1);

      for (guint i = 0; i < nodes->len; i++)
        g_hash_table_insert (marks, g_strdup (graph->nodes[g_array_index (nodes, guint, i)].id),
                             pw_canvas_mark_new (number, label, is_current ? strong_color : (PwColor){ 0 }, is_current));
    }
  pw_canvas_set_marks (pw_diagram_view_get_canvas (view), marks);
}

/* Whether what is selected here belongs to the row. */
static gboolean
is_row_selected (PwPairSide *self,
                 guint       row)
{
  const char *id = self->selection != NULL ? pw_selection_get_only (self->selection) : NULL;

  return id != NULL && pw_comparison_find_row (self->comparison, (guint) self->variant, id) == (int) row;
}

/* Both diagrams stand at the step, in the middle and clear of what lies over them. */
static gboolean
center_on_step (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       data)
{
  PwPairSide    *self = PW_PAIR_SIDE (widget);
  PwDiagramView *view = get_view (self);
  const char    *id = self->selection != NULL ? pw_selection_get_only (self->selection) : NULL;
  PwViewState   *state;
  PwRect         bounds;

  if (view == NULL || id == NULL)
    return G_SOURCE_REMOVE;

  /* It has no size before it was shown for the first time. */
  state = pw_diagram_view_get_view_state (view);
  if (pw_rect_is_empty (pw_view_state_get_size (state)))
    return G_SOURCE_CONTINUE;

  if (pw_canvas_get_element_bounds (pw_diagram_view_get_canvas (view), id, &bounds))
    pw_view_state_center_on (state, pw_view_state_to_diagram (state, pw_rect_center (bounds)));
  return G_SOURCE_REMOVE;
}

static void
follow_cursor (PwPairSide *self)
{
  PwDiagramView *view = get_view (self);
  int            row = get_current_row (self);
  const GArray  *nodes;

  refresh_marks (self);
  if (view == NULL || self->comparison == NULL || self->variant < 0 || row < 0 || is_row_selected (self, (guint) row))
    return;

  self->is_following = TRUE;
  nodes = get_cell (self, (guint) row)->nodes;
  if (nodes->len > 0)
    {
      pw_diagram_view_show_element (view, pw_comparison_get_graph (self->comparison, (guint) self->variant)->nodes[g_array_index (nodes, guint, 0)].id);
      gtk_widget_add_tick_callback (GTK_WIDGET (self), center_on_step, NULL, NULL);
    }
  else
    {
      pw_selection_set (self->selection, NULL);
    }
  self->is_following = FALSE;
}

static void
on_selection_changed (PwPairSide *self)
{
  const char *id = pw_selection_get_only (self->selection);
  int         row;

  if (self->is_following || id == NULL || self->comparison == NULL || self->cursor == NULL)
    return;

  row = pw_comparison_find_row (self->comparison, (guint) self->variant, id);
  if (row >= 0)
    pw_step_cursor_set (self->cursor, row, self->variant);
}

static void
on_view_changed (PwPairSide *self)
{
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
}

static void
watch_state (PwPairSide  *self,
             PwViewState *state)
{
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_func (self->state, on_view_changed, self);
  g_set_object (&self->state, state);
  if (state != NULL)
    g_signal_connect_object (state, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
}

static void
watch_selection (PwPairSide  *self,
                 PwSelection *selection)
{
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, on_selection_changed, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    g_signal_connect_object (selection, "changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
}

static void
on_document (PwPairSide *self)
{
  PwDiagramView *view = get_view (self);

  /* The same file may be open in a tab, where it is edited: two documents of it would undo each other. */
  if (view != NULL)
    g_object_set (view, "editable", FALSE, NULL);
  watch_selection (self, view != NULL ? pw_diagram_view_get_selection (view) : NULL);
  watch_state (self, view != NULL ? pw_diagram_view_get_view_state (view) : NULL);
  follow_cursor (self);
  on_view_changed (self);
  /* Who waited for the diagram goes on in it. */
  if (view != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* "16 steps · 31.50 min · 36.47 €", as far as it is recorded. */
static void
show_figures (PwPairSide *self)
{
  PwFigures figures;
  g_autoptr (GString) text = g_string_new (NULL);

  pw_figures_compute (pw_comparison_get_graph (self->comparison, (guint) self->variant),
                      pw_workspace_get_info (pw_comparison_get_workspace (self->comparison))->surcharge, &figures);
  g_string_append_printf (text, ngettext ("%u step", "%u steps", figures.n_steps), figures.n_steps);
  if (!isnan (figures.processing_s))
    {
      g_autofree char *minutes = pw_number_format (figures.processing_s / 60, 2);

      g_string_append_printf (text, " · %s\302\240min", minutes);
    }
  if (!isnan (figures.cost))
    {
      g_autofree char *cost = pw_money_format (figures.cost);

      g_string_append_printf (text, " · %s", cost);
    }
  gtk_label_set_label (self->steps_label, text->str);
}

static void
show_variant (PwPairSide *self)
{
  GtkWidget *page;

  watch_selection (self, NULL);
  watch_state (self, NULL);
  if (self->comparison == NULL || self->variant < 0)
    {
      adw_bin_set_child (self->page_bin, NULL);
      return;
    }

  page = pw_diagram_page_new_for_variant (pw_comparison_get_workspace (self->comparison), pw_comparison_get_service (self->comparison),
                                          pw_comparison_get_variant (self->comparison, (guint) self->variant)->city, self->problems);
  g_signal_connect_object (page, "notify::document", G_CALLBACK (on_document), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->page_bin, page);
  show_figures (self);
}

static void
on_chosen (PwPairSide *self)
{
  guint chosen = gtk_drop_down_get_selected (self->chooser);

  if (self->comparison != NULL && chosen != GTK_INVALID_LIST_POSITION)
    pw_pair_side_set_variant (self, (int) chosen);
}

static const PwCity *
find_city (PwPairSide *self,
           const char *name)
{
  for (guint i = 0; self->comparison != NULL && i < pw_comparison_get_n_variants (self->comparison); i++)
    if (g_str_equal (pw_comparison_get_city (self->comparison, i)->name, name))
      return pw_comparison_get_city (self->comparison, i);

  return NULL;
}

static void
on_setup_city (PwPairSide  *self,
               GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_list_item_set_child (item, box);
}

static void
on_bind_city (PwPairSide  *self,
              GtkListItem *item)
{
  const char   *name = gtk_string_object_get_string (gtk_list_item_get_item (item));
  const PwCity *city = find_city (self, name);
  GtkWidget    *box = gtk_list_item_get_child (item);
  GtkWidget    *label = gtk_label_new (name);
  GtkWidget    *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
  if (city != NULL)
    gtk_box_append (GTK_BOX (box), pw_city_sign_new (city, PW_RECORDING_RECORDED));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
}

/* A digit is a city by its place; nothing is written here. */
static gboolean
on_key (PwPairSide     *self,
        guint           key,
        guint           code,
        GdkModifierType modifiers)
{
  guint32 digit = gdk_keyval_to_unicode (key);

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || digit < '1' || digit > '9' || self->comparison == NULL ||
      digit - '1' >= pw_comparison_get_n_variants (self->comparison))
    return GDK_EVENT_PROPAGATE;

  pw_pair_side_set_variant (self, (int) (digit - '1'));
  return GDK_EVENT_STOP;
}

static void
pw_pair_side_dispose (GObject *object)
{
  PwPairSide *self = PW_PAIR_SIDE (object);

  self->comparison = NULL;
  watch_selection (self, NULL);
  watch_state (self, NULL);
  pw_pair_side_set_cursor (self, NULL);
  g_clear_object (&self->problems);
  G_OBJECT_CLASS (pw_pair_side_parent_class)->dispose (object);
}

static void
pw_pair_side_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (id == PROP_VARIANT)
    g_value_set_int (value, PW_PAIR_SIDE (object)->variant);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pw_pair_side_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (id == PROP_VARIANT)
    pw_pair_side_set_variant (PW_PAIR_SIDE (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
pw_pair_side_grab_focus (GtkWidget *widget)
{
  PwDiagramView *view = get_view (PW_PAIR_SIDE (widget));

  if (view == NULL)
    return gtk_widget_child_focus (GTK_WIDGET (PW_PAIR_SIDE (widget)->chooser), GTK_DIR_TAB_FORWARD);

  return gtk_widget_grab_focus (GTK_WIDGET (pw_diagram_view_get_canvas (view)));
}

static void
pw_pair_side_class_init (PwPairSideClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pw_pair_side_dispose;
  object_class->get_property = pw_pair_side_get_property;
  object_class->set_property = pw_pair_side_set_property;
  widget_class->grab_focus = pw_pair_side_grab_focus;

  properties[PROP_VARIANT] = g_param_spec_int ("variant", NULL, NULL, -1, G_MAXINT, -1, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[VIEW_CHANGED] = g_signal_new ("view-changed", PW_TYPE_PAIR_SIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/pair-side.ui");
  gtk_widget_class_bind_template_child (widget_class, PwPairSide, chooser);
  gtk_widget_class_bind_template_child (widget_class, PwPairSide, steps_label);
  gtk_widget_class_bind_template_child (widget_class, PwPairSide, page_bin);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
}

static void
pw_pair_side_init (PwPairSide *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->variant = -1;
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_city), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_city), self, G_CONNECT_SWAPPED);
  gtk_drop_down_set_factory (self->chooser, factory);
  g_object_unref (factory);
}

void
pw_pair_side_set_comparison (PwPairSide         *self,
                             const PwComparison *comparison,
                             PwProblemList      *problems,
                             int                 variant)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (PW_IS_PAIR_SIDE (self));

  self->comparison = NULL;
  self->variant = -1;
  g_set_object (&self->problems, problems);
  for (guint i = 0; comparison != NULL && i < pw_comparison_get_n_variants (comparison); i++)
    gtk_string_list_append (names, pw_comparison_get_city (comparison, i)->name);
  self->comparison = comparison;
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (names));
  if (comparison != NULL)
    pw_pair_side_set_variant (self, variant);
  else
    show_variant (self);
}

void
pw_pair_side_update_comparison (PwPairSide         *self,
                                const PwComparison *comparison)
{
  g_return_if_fail (PW_IS_PAIR_SIDE (self));

  self->comparison = comparison;
  follow_cursor (self);
}

void
pw_pair_side_set_cursor (PwPairSide   *self,
                         PwStepCursor *cursor)
{
  g_return_if_fail (PW_IS_PAIR_SIDE (self));

  if (self->cursor != NULL)
    g_signal_handlers_disconnect_by_func (self->cursor, follow_cursor, self);
  g_set_object (&self->cursor, cursor);
  if (cursor != NULL)
    g_signal_connect_object (cursor, "changed", G_CALLBACK (follow_cursor), self, G_CONNECT_SWAPPED);
}

int
pw_pair_side_get_variant (PwPairSide *self)
{
  g_return_val_if_fail (PW_IS_PAIR_SIDE (self), -1);

  return self->variant;
}

void
pw_pair_side_set_variant (PwPairSide *self,
                          int         variant)
{
  g_return_if_fail (PW_IS_PAIR_SIDE (self));
  g_return_if_fail (self->comparison != NULL && variant < (int) pw_comparison_get_n_variants (self->comparison));

  if (self->variant == variant)
    return;

  self->variant = variant;
  gtk_drop_down_set_selected (self->chooser, (guint) variant);
  show_variant (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VARIANT]);
}

void
pw_pair_side_set_others (PwPairSide *self,
                         const int  *variants,
                         guint       n_variants)
{
  g_return_if_fail (PW_IS_PAIR_SIDE (self));
  g_return_if_fail (n_variants <= MOST_OTHERS);

  self->n_others = n_variants;
  for (guint i = 0; i < n_variants; i++)
    self->others[i] = variants[i];
  refresh_marks (self);
}

PwViewState *
pw_pair_side_get_view_state (PwPairSide *self)
{
  g_return_val_if_fail (PW_IS_PAIR_SIDE (self), NULL);

  return self->state;
}

/* Where the row's first step that is drawn stands, in pixels of the canvas. */
static gboolean
find_step (PwPairSide *self,
           guint       row,
           PwRect     *bounds)
{
  PwCanvas      *canvas = pw_diagram_view_get_canvas (get_view (self));
  const PwGraph *graph = pw_comparison_get_graph (self->comparison, (guint) self->variant);
  const GArray  *nodes = get_cell (self, row)->nodes;

  for (guint i = 0; i < nodes->len; i++)
    if (pw_canvas_get_element_bounds (canvas, graph->nodes[g_array_index (nodes, guint, i)].id, bounds))
      return TRUE;

  return FALSE;
}

PwPoint *
pw_pair_side_list_steps (PwPairSide *self)
{
  guint    n;
  PwPoint *steps;

  g_return_val_if_fail (PW_IS_PAIR_SIDE (self) && self->comparison != NULL, NULL);

  n = pw_comparison_get_table (self->comparison)->rows->len;
  steps = g_new (PwPoint, n + 1);
  for (guint row = 0; row < n; row++)
    {
      PwRect bounds;

      steps[row] = (PwPoint){ NAN, NAN };
      if (self->state != NULL && self->variant >= 0 && find_step (self, row, &bounds))
        steps[row] = pw_view_state_to_diagram (self->state, pw_rect_center (bounds));
    }

  return steps;
}

gboolean
pw_pair_side_get_end (PwPairSide  *self,
                      guint        row,
                      GtkWidget   *bridge,
                      PwBridgeEnd *end)
{
  PwCanvas       *canvas;
  const PwGraph  *graph;
  graphene_rect_t pane;
  PwRect          step;

  g_return_val_if_fail (PW_IS_PAIR_SIDE (self), FALSE);

  if (self->comparison == NULL || self->variant < 0 || self->state == NULL || !find_step (self, row, &step))
    return FALSE;

  canvas = pw_diagram_view_get_canvas (get_view (self));
  graph = pw_comparison_get_graph (self->comparison, (guint) self->variant);
  if (!gtk_widget_compute_bounds (GTK_WIDGET (canvas), bridge, &pane) || step.x + step.width < 0 || step.y + step.height < 0 ||
      step.x > pane.size.width || step.y > pane.size.height)
    return FALSE;

  end->pane = (PwRect){ pane.origin.x, pane.origin.y, pane.size.width, pane.size.height };
  end->step = pw_rect_translate (step, pane.origin.x, pane.origin.y);
  end->obstacles = g_array_new (FALSE, FALSE, sizeof (PwRect));
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      PwRect bounds;

      if (!pw_element_type_has (graph->nodes[i].type, PW_TRAIT_FLOW_NODE) || !pw_canvas_get_element_bounds (canvas, graph->nodes[i].id, &bounds))
        continue;
      bounds = pw_rect_translate (bounds, pane.origin.x, pane.origin.y);
      g_array_append_val (end->obstacles, bounds);
    }

  return TRUE;
}
