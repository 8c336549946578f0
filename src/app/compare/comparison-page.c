/* app/compare/comparison-page.c - the perspective that compares a service's cities
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/comparison-page-private.h"

#include "app/application.h"
#include "app/compare/gap-dialog.h"

#include <glib/gi18n-lib.h>

/* Below this width two diagrams stand above each other, not side by side. */
#define WIDTH_FOR_PAIR 640
/* Below this one the bar has no room for the tools of a view. */
#define WIDTH_FOR_TOOLS 900

G_DEFINE_FINAL_TYPE (PwComparisonPage, pw_comparison_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_VIEW,
  PROP_IS_READY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Comparing takes two. */
#define LEAST_VARIANTS 2

static void
show_problems (PwComparisonPage *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pw_comparison_get_n_problems (self->comparison); i++)
    {
      const PwComparisonProblem *problem = pw_comparison_get_problem (self->comparison, i);
      const PwCity              *city = g_ptr_array_index (pw_workspace_get_info (self->workspace)->cities, problem->city);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      if (problem->is_expected)
        g_string_append_printf (text, _ ("%s is not in the table: not recorded yet."), city->name);
      else
        g_string_append (text, problem->message);
    }

  if (pw_comparison_get_decisions_problem (self->comparison) != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", pw_comparison_get_decisions_problem (self->comparison));
  gtk_label_set_label (self->problems_label, text->str);
  gtk_widget_set_visible (self->problems_box, text->len > 0);
}

static void
show_empty (PwComparisonPage *self)
{
  guint            n = pw_comparison_get_n_variants (self->comparison);
  g_autofree char *text = NULL;

  if (n == 0)
    text = g_strdup (_ ("No city has a diagram of this service that can be read."));
  else
    text = g_strdup_printf (_ ("Only %s has a diagram of this service; comparing takes two."), pw_comparison_get_city (self->comparison, 0)->name);
  adw_status_page_set_description (self->empty_page, text);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
go_to_wanted (PwComparisonPage *self)
{
  if (self->wanted_element != NULL)
    {
      int city = pw_workspace_info_find_city (pw_workspace_get_info (self->workspace), self->wanted_city);
      int variant = city >= 0 ? pw_comparison_find_city (self->comparison, (guint) city) : -1;
      int row = variant >= 0 ? pw_comparison_find_row (self->comparison, (guint) variant, self->wanted_element) : -1;

      if (row >= 0)
        pw_step_cursor_set (self->cursor, row, variant);
    }
  g_clear_pointer (&self->wanted_city, g_free);
  g_clear_pointer (&self->wanted_element, g_free);
}

/* What the merged view would have in the bar it has in itself where there is no room. */
static void
place_merged_tools (PwComparisonPage *self)
{
  gboolean is_here = adw_bin_get_child (self->merged_tools) != NULL;

  if (is_here == self->has_room_for_tools)
    return;
  if (is_here)
    adw_bin_set_child (self->merged_tools, NULL);
  pw_merged_page_set_narrow (self->merged, !self->has_room_for_tools);
  if (self->has_room_for_tools)
    adw_bin_set_child (self->merged_tools, pw_merged_page_get_tools (self->merged));
}

static void
show_tools (PwComparisonPage *self)
{
  const char *view = gtk_stack_get_visible_child_name (self->views);

  place_merged_tools (self);
  gtk_widget_set_visible (GTK_WIDGET (self->merged_tools), g_strcmp0 (view, "merged") == 0 && self->comparison != NULL);

  gtk_widget_set_visible (self->pair_tools, self->has_room_for_tools && g_strcmp0 (view, "pair") == 0 && self->comparison != NULL);
  gtk_widget_set_visible (self->third_button, self->comparison != NULL && pw_comparison_get_n_variants (self->comparison) > 2);
}

static void
show_comparison (PwComparisonPage *self)
{
  show_problems (self);
  if (pw_comparison_get_n_variants (self->comparison) < LEAST_VARIANTS)
    {
      show_empty (self);
    }
  else
    {
      pw_overview_page_set_comparison (self->overview, self->comparison);
      pw_table_page_set_comparison (self->table, self->comparison);
      pw_pair_page_set_comparison (self->pair, self->comparison, self->problems);
      pw_merged_page_set_comparison (self->merged, self->comparison);
      gtk_stack_set_visible_child_name (self->stack, "views");
      go_to_wanted (self);
    }
  show_tools (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_READY]);
}

/* Nothing of the old comparison may be on the screen when it goes. */
static void
drop_comparison (PwComparisonPage *self,
                 gboolean          is_renewed)
{
  if (self->comparison == NULL)
    return;

  pw_comparison_page_unwatch_decisions (self);

  pw_step_cursor_set (self->cursor, -1, -1);
  pw_overview_page_set_comparison (self->overview, NULL);
  pw_table_page_set_comparison (self->table, NULL);
  pw_pair_page_set_comparison (self->pair, NULL, NULL);
  /* The merged view goes on showing the old drawing until it has another. */
  if (!is_renewed)
    pw_merged_page_set_comparison (self->merged, NULL);
  g_clear_pointer (&self->comparison, pw_comparison_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_READY]);
}

static void
on_compared (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (PwComparisonPage) self = data;
  g_autoptr (GError) error = NULL;
  PwComparison *comparison = pw_comparison_load_finish (result, &error);

  /* Only when it was cancelled, for another service or because the page is gone. */
  if (comparison == NULL)
    return;

  g_clear_object (&self->cancellable);
  drop_comparison (self, pw_comparison_get_n_variants (comparison) >= LEAST_VARIANTS);
  self->comparison = comparison;
  pw_comparison_page_watch_decisions (self);
  show_comparison (self);
}

static void
start (PwComparisonPage *self)
{
  /* The files are read as people have decided. */
  if (self->keeper != NULL)
    pw_decision_keeper_save (self->keeper);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  pw_comparison_load_async (self->workspace, self->service, self->cancellable, on_compared, g_object_ref (self));
}

static void
on_cell_activated (PwComparisonPage *self,
                   guint             row,
                   int               variant)
{
  const PwTableCell *cell;
  const PwGraph     *graph;

  if (variant < 0)
    return;

  cell = &pw_table_get_row (pw_comparison_get_table (self->comparison), row)->cells[variant];
  graph = pw_comparison_get_graph (self->comparison, (guint) variant);
  if (cell->nodes->len == 0)
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-element", "(sss)", self->service->id,
                              pw_comparison_get_city (self->comparison, (guint) variant)->id,
                              graph->nodes[g_array_index (cell->nodes, guint, 0)].id);
}

static void
on_pair_chosen (PwComparisonPage *self,
                guint             first,
                guint             second)
{
  pw_pair_page_set_pair (self->pair, first, second);
  gtk_stack_set_visible_child_name (self->views, "pair");
}

static void
on_rows_chosen (PwComparisonPage *self,
                guint             n_cities)
{
  pw_table_page_show_all (self->table);
  pw_table_page_set_filter (self->table, (PwRowFilter){ PW_ROW_FILTER_IN, n_cities });
  gtk_stack_set_visible_child_name (self->views, "table");
}

static GtkStackPage *
get_nth_view (PwComparisonPage *self,
              guint             n)
{
  g_autoptr (GListModel) pages = G_LIST_MODEL (gtk_stack_get_pages (self->views));
  GtkStackPage *page = g_list_model_get_item (pages, n);

  if (page != NULL)
    g_object_unref (page); /* the stack holds it */

  return page;
}

static void
show_view_name (PwComparisonPage *self)
{
  GtkWidget *view = gtk_stack_get_visible_child (self->views);

  if (view != NULL)
    gtk_menu_button_set_label (self->view_button, gtk_stack_page_get_title (gtk_stack_get_page (self->views, view)));
}

static void
fill_views (PwComparisonPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkStackPage *page;

  for (guint i = 0; (page = get_nth_view (self, i)) != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (gtk_stack_page_get_title (page), NULL);

      g_menu_item_set_action_and_target (item, "win.comparison-view", "s", gtk_stack_page_get_name (page));
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->view_button, G_MENU_MODEL (menu));
  show_view_name (self);
}

static void
on_view_changed (PwComparisonPage *self)
{
  show_view_name (self);
  show_tools (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
fill_services (PwComparisonPage *self)
{
  const PwWorkspaceInfo *info = pw_workspace_get_info (self->workspace);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < info->services->len; i++)
    {
      const PwService *service = g_ptr_array_index (info->services, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (service->name, NULL);

      g_menu_item_set_action_and_target (item, "win.show-comparison", "s", service->id);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->service_button, G_MENU_MODEL (menu));
}

static void
pw_comparison_page_dispose (GObject *object)
{
  PwComparisonPage *self = PW_COMPARISON_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  drop_comparison (self, FALSE);
  g_clear_object (&self->workspace);
  g_clear_object (&self->problems);
  g_clear_object (&self->cursor);
  g_clear_pointer (&self->wanted_city, g_free);
  g_clear_pointer (&self->wanted_element, g_free);
  G_OBJECT_CLASS (pw_comparison_page_parent_class)->dispose (object);
}

static void
pw_comparison_page_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PwComparisonPage *self = PW_COMPARISON_PAGE (object);

  switch (id)
    {
    case PROP_VIEW:
      g_value_set_string (value, gtk_stack_get_visible_child_name (self->views));
      break;
    case PROP_IS_READY:
      g_value_set_boolean (value, self->comparison != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pw_comparison_page_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  PwComparisonPage *self = PW_COMPARISON_PAGE (object);

  if (id == PROP_VIEW)
    {
      if (g_value_get_string (value) != NULL && gtk_stack_get_child_by_name (self->views, g_value_get_string (value)) != NULL)
        gtk_stack_set_visible_child_name (self->views, g_value_get_string (value));
    }
  else
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
pw_comparison_page_grab_focus (GtkWidget *widget)
{
  PwComparisonPage *self = PW_COMPARISON_PAGE (widget);
  GtkWidget        *view = gtk_stack_get_visible_child (self->views);

  return view != NULL && gtk_widget_grab_focus (view);
}

/* Each view has such actions under the name it has in the stack. */
static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwComparisonPage *self = PW_COMPARISON_PAGE (widget);
  GtkWidget        *view = gtk_stack_get_visible_child (self->views);
  g_autofree char  *action = g_strconcat (gtk_stack_get_visible_child_name (self->views), strchr (name, '.'), NULL);

  if (self->comparison != NULL)
    gtk_widget_activate_action (view, action, NULL);
}

static void
show_gaps_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  PwComparisonPage *self = PW_COMPARISON_PAGE (widget);
  GtkWidget        *dialog;

  if (self->comparison == NULL)
    return;

  dialog = pw_gap_dialog_new (self->comparison);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Before a paned gets F8, which it would move its handle with. */
static void
add_key (GtkEventController *controller,
         GdkModifierType     modifiers,
         const char         *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F8, modifiers), gtk_named_action_new (action)));
}

static void
pw_comparison_page_class_init (PwComparisonPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pw_comparison_page_dispose;
  object_class->get_property = pw_comparison_page_get_property;
  object_class->set_property = pw_comparison_page_set_property;
  widget_class->grab_focus = pw_comparison_page_grab_focus;

  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "overview", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_READY] = g_param_spec_boolean ("is-ready", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_signal_new ("decisions-changed", PW_TYPE_COMPARISON_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  pw_comparison_page_install_decisions (widget_class);
  gtk_widget_class_install_action (widget_class, "comparison.next-difference", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "comparison.previous-difference", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "comparison.show-gaps", NULL, show_gaps_action);

  g_type_ensure (PW_TYPE_OVERVIEW_PAGE);
  g_type_ensure (PW_TYPE_TABLE_PAGE);
  g_type_ensure (PW_TYPE_PAIR_PAGE);
  g_type_ensure (PW_TYPE_MERGED_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/comparison-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PwComparisonPage, view_switcher);
  gtk_widget_class_bind_template_child (widget_class, PwComparisonPage, view_button);
  gtk_widget_class_bind_template_child (widget_class, PwComparisonPage, pair_tools);
  gtk_widget_class_bind_template_child (widget_class, PwComparisonPage, third_button);
  gtk_widget_class_bind_template_child (widget_class, PwComparisonPage, service_button);
  gtk_widget_class_bind_template_child (widget_class, PwComparisonPage, service_label);
  gtk_widget_class_bind_template_child (widget_class, PwComparisonPage, problems_box);
  gtk_widget_class_bind_template_child (widget_class, PwComparisonPage, problems_label);
  gtk_widget_class_bind_template_child (widget_class, PwComparisonPage, conflict_box);
  gtk_widget_class_bind_template_child (widget_class, PwComparisonPage, conflict_label);
  gtk_widget_class_bind_template_child (widget_class, PwComparisonPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PwComparisonPage, views);
  gtk_widget_class_bind_template_child (widget_class, PwComparisonPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, PwComparisonPage, overview);
  gtk_widget_class_bind_template_child (widget_class, PwComparisonPage, table);
  gtk_widget_class_bind_template_child (widget_class, PwComparisonPage, pair);
  gtk_widget_class_bind_template_child (widget_class, PwComparisonPage, merged);
  gtk_widget_class_bind_template_child (widget_class, PwComparisonPage, merged_tools);
  gtk_widget_class_bind_template_callback (widget_class, gtk_spinner_start);
  gtk_widget_class_bind_template_callback (widget_class, gtk_spinner_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_cell_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_pair_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_rows_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed);
}

static void
pw_comparison_page_init (PwComparisonPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->cursor = pw_step_cursor_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (keys, 0, "comparison.next-difference");
  add_key (keys, GDK_SHIFT_MASK, "comparison.previous-difference");
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  fill_views (self);
  pw_table_page_set_cursor (self->table, self->cursor);
  pw_pair_page_set_cursor (self->pair, self->cursor);
  pw_merged_page_set_cursor (self->merged, self->cursor);
  /* Until it is known how wide it is. */
  self->is_narrow = TRUE;
  pw_pair_page_set_narrow (self->pair, TRUE);
  pw_merged_page_set_narrow (self->merged, TRUE);
  show_tools (self);
}

void
pw_comparison_page_set_workspace (PwComparisonPage *self,
                                  PwWorkspace      *workspace,
                                  PwProblemList    *problems)
{
  g_return_if_fail (PW_IS_COMPARISON_PAGE (self));

  g_set_object (&self->workspace, workspace);
  g_set_object (&self->problems, problems);
  fill_services (self);
}

void
pw_comparison_page_show_service (PwComparisonPage *self,
                                 const PwService  *service)
{
  g_return_if_fail (PW_IS_COMPARISON_PAGE (self));
  g_return_if_fail (self->workspace != NULL);

  if (self->service == service)
    {
      if (self->comparison != NULL && pw_comparison_get_n_variants (self->comparison) >= LEAST_VARIANTS)
        go_to_wanted (self);
      return;
    }

  drop_comparison (self, FALSE);
  self->service = service;
  gtk_label_set_label (self->service_label, service->name);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  start (self);
}

void
pw_comparison_page_reload (PwComparisonPage *self)
{
  g_return_if_fail (PW_IS_COMPARISON_PAGE (self));

  if (self->service != NULL)
    start (self);
}

void
pw_comparison_page_show_element (PwComparisonPage *self,
                                 const char       *city,
                                 const char       *element)
{
  g_return_if_fail (PW_IS_COMPARISON_PAGE (self));

  g_free (self->wanted_city);
  self->wanted_city = g_strdup (city);
  g_free (self->wanted_element);
  self->wanted_element = g_strdup (element);
  if (self->comparison != NULL && self->cancellable == NULL)
    go_to_wanted (self);
}

void
pw_comparison_page_set_width (PwComparisonPage *self,
                              int               width)
{
  gboolean is_narrow = width > 0 && width < WIDTH_FOR_PAIR;

  g_return_if_fail (PW_IS_COMPARISON_PAGE (self));

  pw_overview_page_set_width (self->overview, width);
  self->has_room_for_tools = width >= WIDTH_FOR_TOOLS;
  show_tools (self);
  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  gtk_widget_set_visible (self->view_switcher, !is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->view_button), is_narrow);
  pw_pair_page_set_narrow (self->pair, is_narrow);
}

const PwService *
pw_comparison_page_get_service (PwComparisonPage *self)
{
  g_return_val_if_fail (PW_IS_COMPARISON_PAGE (self), NULL);

  return self->service;
}

const PwComparison *
pw_comparison_page_get_comparison (PwComparisonPage *self)
{
  g_return_val_if_fail (PW_IS_COMPARISON_PAGE (self), NULL);

  return self->comparison;
}

PwDecisions *
pw_comparison_page_get_decisions (PwComparisonPage *self)
{
  g_return_val_if_fail (PW_IS_COMPARISON_PAGE (self), NULL);

  return self->comparison != NULL ? pw_comparison_get_decisions (self->comparison) : NULL;
}

gboolean
pw_comparison_page_start_find (PwComparisonPage *self)
{
  g_return_val_if_fail (PW_IS_COMPARISON_PAGE (self), FALSE);

  if (self->comparison == NULL || gtk_stack_get_visible_child (self->views) != GTK_WIDGET (self->table))
    return FALSE;

  return gtk_widget_activate_action (GTK_WIDGET (self->table), "table.search", NULL);
}

PwStepCursor *
pw_comparison_page_get_cursor (PwComparisonPage *self)
{
  g_return_val_if_fail (PW_IS_COMPARISON_PAGE (self), NULL);

  return self->cursor;
}

char *
pw_comparison_page_dup_note (PwComparisonPage *self)
{
  const PwTable   *table;
  guint            n_different;
  PwDecisions     *decisions;
  g_autofree char *news = NULL;
  g_autofree char *steps = NULL;
  g_autofree char *different = NULL;

  g_return_val_if_fail (PW_IS_COMPARISON_PAGE (self), NULL);

  if (self->comparison == NULL)
    return NULL;

  decisions = pw_comparison_get_decisions (self->comparison);
  news = decisions != NULL ? pw_decisions_dup_news (decisions, self->comparison) : NULL;
  if (news != NULL)
    return g_steal_pointer (&news);

  table = pw_comparison_get_table (self->comparison);
  n_different = pw_row_filter_count ((PwRowFilter){ PW_ROW_FILTER_DIFFERENT, 0 }, table);
  steps = g_strdup_printf (ngettext ("%u step", "%u steps", table->rows->len), table->rows->len);
  different = g_strdup_printf (ngettext ("%u with differences", "%u with differences", n_different), n_different);

  return g_strdup_printf (_ ("%s, %s"), steps, different);
}

GtkWidget *
pw_comparison_page_create_export (PwComparisonPage *self,
                                  const char       *owner)
{
  g_return_val_if_fail (PW_IS_COMPARISON_PAGE (self), NULL);

  if (gtk_stack_get_visible_child (self->views) != GTK_WIDGET (self->merged))
    return NULL;
  return pw_merged_page_create_export (self->merged, owner);
}
