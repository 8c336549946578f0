/* app/panels/property-panel.c - what is recorded about what is selected, to be edited
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/property-panel.h"

#include "app/application.h"
#include "app/panels/element-name.h"
#include "app/panels/fact-group.h"
#include "app/panels/property-sheet.h"
#include "edit/scope.h"
#include "model/field.h"

#include <glib/gi18n-lib.h>

struct _PwPropertyPanel
{
  AdwBin parent_instance;

  GtkLabel *family_label;
  GtkLabel *number_label;
  GtkBox   *groups;

  PwDocument      *document;
  PwSelection     *selection;
  PwPropertySheet *sheet;
  GHashTable      *open_folds; /* titles of groups that a person has unfolded */
  guint            rebuild_id; /* idle source: other rows are needed */
  char            *new_id;     /* of what was selected, once it is called otherwise */
};

G_DEFINE_FINAL_TYPE (PwPropertyPanel, pw_property_panel, ADW_TYPE_BIN)

enum
{
  SHOW_ELEMENT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_link (const char *id,
         gpointer    data)
{
  g_signal_emit (data, signals[SHOW_ELEMENT], 0, id);
}

static const PwElement *
get_only (PwPropertyPanel *self)
{
  const char *id = pw_selection_get_only (self->selection);

  return id != NULL ? pw_scope_find (pw_document_get_model (self->document), id) : NULL;
}

static void
show_head (PwPropertyPanel *self)
{
  const PwElement   *only = get_only (self);
  guint              n = pw_selection_get_n_ids (self->selection);
  const PwFieldInfo *field = pw_field_find (PW_FIELD_OWNER_ACTIVITY, "number");
  g_autofree char   *number = NULL;
  g_autofree char   *several = NULL;
  const char        *family = _ ("Process");

  if (only != NULL)
    family = pw_element_type_get_family (pw_element_get_bpmn_type (only));
  else if (n > 1)
    family = several = g_strdup_printf (ngettext ("%u element", "%u elements", n), n);
  if (only != NULL && pw_element_has (only, PW_TRAIT_ACTIVITY))
    number = pw_field_dup_text (only, field);
  gtk_label_set_label (self->family_label, family);
  gtk_label_set_label (self->number_label, number != NULL ? number : "");
}

static void
on_new_id (const char *id,
           gpointer    data)
{
  PwPropertyPanel *self = data;

  g_free (self->new_id);
  self->new_id = g_strdup (id);
}

static void
rebuild (PwPropertyPanel *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  g_clear_pointer (&self->sheet, pw_property_sheet_free);
  gtk_widget_set_visible (GTK_WIDGET (self->family_label), self->document != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->number_label), self->document != NULL);
  if (self->document == NULL)
    return;

  for (guint i = 0; i < pw_selection_get_n_ids (self->selection); i++)
    g_ptr_array_add (ids, (gpointer) pw_selection_get_nth_id (self->selection, i));
  g_ptr_array_add (ids, NULL);
  self->sheet = pw_property_sheet_new (self->groups, self->document, (const char *const *) ids->pdata, self->open_folds, on_link, on_new_id, self);
  show_head (self);
}

/* The title of the row that has the keyboard. */
static char *
dup_focused (PwPropertyPanel *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;
  row = gtk_widget_get_ancestor (focus, PW_TYPE_FACT_ROW);

  return row != NULL ? g_strdup (pw_fact_row_get_title (PW_FACT_ROW (row))) : NULL;
}

/* It has become something else: other rows, the keyboard where it was. */
static void
rebuild_now (PwPropertyPanel *self)
{
  g_autofree char *focused = dup_focused (self);
  g_autofree char *id = g_steal_pointer (&self->new_id);
  PwFactRow       *row = NULL;

  rebuild (self);
  if (id != NULL)
    pw_selection_set (self->selection, id);
  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); group != NULL && focused != NULL && row == NULL;
       group = gtk_widget_get_next_sibling (group))
    row = pw_fact_group_find_row (PW_FACT_GROUP (group), focused);
  if (row != NULL)
    gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

static gboolean
on_idle (gpointer data)
{
  PwPropertyPanel *self = data;

  self->rebuild_id = 0;
  rebuild_now (self);

  return G_SOURCE_REMOVE;
}

static void
on_changed (PwPropertyPanel *self)
{
  if (self->rebuild_id != 0)
    return;
  if (pw_property_sheet_update (self->sheet))
    show_head (self);
  else
    /* Later: it may be a row of this very sheet that has changed the document. */
    self->rebuild_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_idle, self, NULL);
}

/* The canvas shows first what is selected. What was typed belongs to what was selected. */
static void
on_selection_changed (PwPropertyPanel *self)
{
  pw_property_sheet_commit (self->sheet);
  if (self->rebuild_id == 0)
    self->rebuild_id = g_idle_add (on_idle, self);
}

/* What is asked for from outside is asked of the right rows. */
static void
catch_up (PwPropertyPanel *self)
{
  if (self->rebuild_id != 0)
    rebuild_now (self);
}

static void
pw_property_panel_dispose (GObject *object)
{
  PwPropertyPanel *self = PW_PROPERTY_PANEL (object);

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  g_clear_pointer (&self->new_id, g_free);
  g_clear_pointer (&self->sheet, pw_property_sheet_free);
  g_clear_object (&self->document);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->open_folds, g_hash_table_unref);
  G_OBJECT_CLASS (pw_property_panel_parent_class)->dispose (object);
}

static void
pw_property_panel_class_init (PwPropertyPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_property_panel_dispose;

  signals[SHOW_ELEMENT] = g_signal_new ("show-element", PW_TYPE_PROPERTY_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/property-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PwPropertyPanel, family_label);
  gtk_widget_class_bind_template_child (widget_class, PwPropertyPanel, number_label);
  gtk_widget_class_bind_template_child (widget_class, PwPropertyPanel, groups);
}

static void
pw_property_panel_init (PwPropertyPanel *self)
{
  self->open_folds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pw_property_panel_set_document (PwPropertyPanel *self,
                                PwDocument      *document,
                                PwSelection     *selection)
{
  g_return_if_fail (PW_IS_PROPERTY_PANEL (self));
  g_return_if_fail ((document == NULL) == (selection == NULL));

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  g_set_object (&self->selection, selection);
  rebuild (self);
  if (document != NULL)
    {
      g_signal_connect_object (selection, "changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
    }
}

const char *
pw_property_panel_find_value (PwPropertyPanel *self,
                              const char      *title)
{
  g_return_val_if_fail (PW_IS_PROPERTY_PANEL (self), NULL);

  catch_up (self);
  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    {
      const char *value = pw_fact_group_find_value (PW_FACT_GROUP (group), title);

      if (value != NULL)
        return value;
    }

  return NULL;
}

PwFactRow *
pw_property_panel_find_row (PwPropertyPanel *self,
                            const char      *title)
{
  PwFactRow *row = NULL;

  g_return_val_if_fail (PW_IS_PROPERTY_PANEL (self), NULL);

  catch_up (self);
  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); group != NULL && row == NULL;
       group = gtk_widget_get_next_sibling (group))
    row = pw_fact_group_find_row (PW_FACT_GROUP (group), title);

  return row;
}

void
pw_property_panel_unfold (PwPropertyPanel *self,
                          const char      *title)
{
  g_return_if_fail (PW_IS_PROPERTY_PANEL (self));

  g_hash_table_add (self->open_folds, g_strdup (title));
  rebuild (self);
}
