/* app/panels/outline-panel.c - the outline as a list, with search
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/outline-panel.h"

#include "app/application.h"
#include "app/panels/element-name.h"
#include "app/panels/outline.h"

#define PAUSE_MS 250

struct _PwOutlinePanel
{
  AdwBin parent_instance;

  GtkSearchEntry *search_entry;
  GtkStack       *stack;
  GtkListView    *list;

  PwDocument         *document;
  PwSelection        *selection;
  GListModel         *outline;
  GtkSingleSelection *rows; /* of GtkTreeListRow of PwOutlineNode */
  gboolean            is_following;
  gboolean            is_stale; /* the document is not what the outline says */
  guint               pause_id;
};

G_DEFINE_FINAL_TYPE (PwOutlinePanel, pw_outline_panel, ADW_TYPE_BIN)

enum
{
  SHOW_ELEMENT,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GListModel *
create_children (gpointer item,
                 gpointer user_data)
{
  GListModel *children = pw_outline_node_get_children (item);

  return children != NULL ? g_object_ref (children) : NULL;
}

static PwOutlineNode *
get_node (PwOutlinePanel *self,
          guint           position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  g_autoptr (PwOutlineNode) node = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  /* The list keeps it alive. */
  return node;
}

static void
on_setup_row (PwOutlinePanel *self,
              GtkListItem    *item)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), label);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), box);
  gtk_list_item_set_child (item, expander);
}

static void
on_bind_row (PwOutlinePanel *self,
             GtkListItem    *item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (PwOutlineNode) node = gtk_tree_list_row_get_item (row);
  PwElementType    type = pw_outline_node_get_bpmn_type (node);
  GtkWidget       *expander = gtk_list_item_get_child (item);
  GtkWidget       *box = gtk_tree_expander_get_child (GTK_TREE_EXPANDER (expander));
  GtkWidget       *icon = gtk_widget_get_first_child (box);
  GtkWidget       *label = gtk_widget_get_last_child (box);
  g_autofree char *description = g_strdup_printf ("%s, %s", pw_outline_node_get_name (node), pw_element_type_get_label (type));

  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (expander), row);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), pw_element_type_get_icon_name (type));
  gtk_label_set_label (GTK_LABEL (label), pw_outline_node_get_name (node));
  gtk_widget_set_tooltip_text (expander, description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  if (pw_element_type_has (type, PW_TRAIT_SWIMLANE))
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
}

static void
on_row_selected (PwOutlinePanel *self)
{
  guint position = gtk_single_selection_get_selected (self->rows);

  if (self->is_following || position == GTK_INVALID_LIST_POSITION)
    return;

  g_signal_emit (self, signals[SHOW_ELEMENT], 0, pw_outline_node_get_id (get_node (self, position)));
}

static void
on_row_activated (PwOutlinePanel *self,
                  guint           position)
{
  g_signal_emit (self, signals[ACTIVATED], 0, pw_outline_node_get_id (get_node (self, position)));
}

/* Selects the row of what is selected, without selecting it again in turn. */
static void
follow_selection (PwOutlinePanel *self)
{
  const char *id = self->selection != NULL ? pw_selection_get_only (self->selection) : NULL;
  guint       n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint       found = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; id != NULL && i < n_rows && found == GTK_INVALID_LIST_POSITION; i++)
    if (g_strcmp0 (pw_outline_node_get_id (get_node (self, i)), id) == 0)
      found = i;

  if (found == gtk_single_selection_get_selected (self->rows))
    return;

  self->is_following = TRUE;
  gtk_single_selection_set_selected (self->rows, found);
  if (found != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", found);
  self->is_following = FALSE;
}

static void
fill (PwOutlinePanel *self)
{
  const char       *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  gboolean          is_searching = *text != '\0';
  GListModel       *roots = NULL;
  GtkTreeListModel *tree;

  if (self->outline == NULL)
    roots = G_LIST_MODEL (g_list_store_new (PW_TYPE_OUTLINE_NODE));
  else
    roots = is_searching ? pw_outline_search (self->outline, text) : g_object_ref (self->outline);

  gtk_stack_set_visible_child_name (self->stack, is_searching && g_list_model_get_n_items (roots) == 0 ? "empty" : "list");
  tree = gtk_tree_list_model_new (roots, FALSE, TRUE, create_children, NULL, NULL);
  self->is_following = TRUE;
  gtk_single_selection_set_model (self->rows, G_LIST_MODEL (tree));
  self->is_following = FALSE;
  g_object_unref (tree);
  follow_selection (self);
}

static void
on_search_changed (PwOutlinePanel *self)
{
  fill (self);
}

/* Enter takes the first that was found. */
static void
on_search_activate (PwOutlinePanel *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0)
    return;

  gtk_single_selection_set_selected (self->rows, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
on_stop_search (PwOutlinePanel *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
refresh (PwOutlinePanel *self)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->is_stale = FALSE;
  g_clear_object (&self->outline);
  if (self->document != NULL)
    self->outline = pw_outline_new (pw_document_get_model (self->document));
  fill (self);
}

static gboolean
on_pause (gpointer data)
{
  PwOutlinePanel *self = data;

  self->pause_id = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

/* A list of all elements takes longer than a step of editing may: it is made when people
 * pause, and only if it is seen.
 */
static void
on_document_changed (PwOutlinePanel *self)
{
  self->is_stale = TRUE;
  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->pause_id = g_timeout_add_full (G_PRIORITY_LOW, PAUSE_MS, on_pause, self, NULL);
}

static void
pw_outline_panel_map (GtkWidget *widget)
{
  PwOutlinePanel *self = PW_OUTLINE_PANEL (widget);

  if (self->is_stale)
    refresh (self);
  GTK_WIDGET_CLASS (pw_outline_panel_parent_class)->map (widget);
}

static void
pw_outline_panel_dispose (GObject *object)
{
  PwOutlinePanel *self = PW_OUTLINE_PANEL (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_object (&self->document);
  g_clear_object (&self->selection);
  g_clear_object (&self->outline);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (pw_outline_panel_parent_class)->dispose (object);
}

static void
pw_outline_panel_class_init (PwOutlinePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_outline_panel_dispose;
  widget_class->map = pw_outline_panel_map;

  signals[SHOW_ELEMENT] = g_signal_new ("show-element", PW_TYPE_OUTLINE_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ACTIVATED] = g_signal_new ("activated", PW_TYPE_OUTLINE_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/outline-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PwOutlinePanel, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PwOutlinePanel, stack);
  gtk_widget_class_bind_template_child (widget_class, PwOutlinePanel, list);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
pw_outline_panel_init (PwOutlinePanel *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_row), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);

  self->rows = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->rows));
  g_signal_connect_object (self->rows, "notify::selected", G_CALLBACK (on_row_selected), self, G_CONNECT_SWAPPED);
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self->list));
}

void
pw_outline_panel_set_document (PwOutlinePanel *self,
                               PwDocument     *document,
                               PwSelection    *selection)
{
  g_return_if_fail (PW_IS_OUTLINE_PANEL (self));
  g_return_if_fail ((document == NULL) == (selection == NULL));

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  g_set_object (&self->selection, selection);
  if (document != NULL)
    {
      g_signal_connect_object (selection, "changed", G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "changed", G_CALLBACK (on_document_changed), self, G_CONNECT_SWAPPED);
    }
  refresh (self);
}

void
pw_outline_panel_start_search (PwOutlinePanel *self)
{
  g_return_if_fail (PW_IS_OUTLINE_PANEL (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}
