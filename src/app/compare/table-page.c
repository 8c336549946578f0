/* app/compare/table-page.c - the alignment table: filtered, sorted, grouped, decided
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/table-page-private.h"

#include "app/application.h"
#include "app/compare/table-export.h"
#include "app/compare/table-menus.h"
#include "app/dialogs/chooser.h"
#include "xml/writer.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (PwTablePage, pw_table_page, ADW_TYPE_BIN)

enum
{
  CELL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- what is shown --- */

static void
show_chip (PwTablePage *self,
           PwRowState   state)
{
  static const char *const classes[PW_N_ROW_STATES] = { NULL, "proposal-chip", "hint-chip", "ok-chip", "keep-chip" };
  guint                    n = 0;
  GtkWidget               *button;
  g_autofree char         *label = NULL;
  g_autofree char         *value = g_strdup_printf ("%d", (int) state);
  gboolean                 is_chosen = self->query.state == (int) state;

  for (guint i = 0; i < self->facts->len; i++)
    n += g_array_index (self->facts, PwRowFacts, i).state == state;
  if (n == 0 && !is_chosen)
    return;

  label = pw_row_state_dup_count (state, n);
  button = gtk_button_new_with_label (label);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_add_css_class (button, classes[state]);
  if (is_chosen)
    gtk_widget_add_css_class (button, "chosen");
  gtk_widget_set_tooltip_text (button, is_chosen ? _ ("Show all rows again") : _ ("Show only these rows"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "state", is_chosen ? "" : value);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "table.show");
  gtk_box_append (self->chips, button);
}

/* "3 new differences since 12 May": a chip as well. */
static void
show_news (PwTablePage *self)
{
  PwDecisions     *decisions = pw_comparison_get_decisions (self->comparison);
  g_autofree char *news = decisions != NULL ? pw_decisions_dup_news (decisions, self->comparison) : NULL;
  GtkWidget       *button;

  if (news == NULL)
    return;

  button = gtk_button_new_with_label (news);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_add_css_class (button, "proposal-chip");
  if (self->query.is_new)
    gtk_widget_add_css_class (button, "chosen");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", "new", self->query.is_new ? "" : "yes");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "table.show");
  gtk_box_append (self->chips, button);
}

static void
show_bar (PwTablePage *self)
{
  static const PwRowState  states[] = { PW_ROW_STATE_PROPOSAL, PW_ROW_STATE_OPEN, PW_ROW_STATE_ALIGN, PW_ROW_STATE_KEEP };
  GtkMenuButton           *buttons[] = { self->presence_button, self->kind_button, self->city_button, self->order_button };
  static const char *const names[] = { "presence", "kind", "city", "group" };
  g_autofree char         *sentence = NULL;
  GtkWidget               *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, child);
  if (self->comparison == NULL)
    return;

  sentence = pw_row_filter_dup_sentence (pw_comparison_get_table (self->comparison));
  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->sentence), sentence);
  show_news (self);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    show_chip (self, states[i]);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      g_autofree char *label = pw_table_query_dup_label (&self->query, self->comparison, names[i]);

      gtk_menu_button_set_label (buttons[i], label);
    }
}

static int
get_sorted (PwTablePage *self)
{
  switch (self->query.sort)
    {
    case PW_ROW_SORT_STEP:
      return PW_GRID_STEP;
    case PW_ROW_SORT_STATE:
      return PW_GRID_VERDICT;
    case PW_ROW_SORT_OWNER:
      return PW_GRID_OWNER;
    case PW_ROW_SORT_DATE:
      return PW_GRID_DATE;
    case PW_ROW_SORT_CITY:
      return (int) self->query.sort_variant;
    case PW_ROW_SORT_PRESENT:
    case PW_ROW_SORT_FLOW:
    default:
      return PW_GRID_NUMBER;
    }
}

void
pw_table_page_show_question (PwTablePage *self)
{
  int row = self->cursor != NULL ? pw_step_cursor_get_row (self->cursor) : -1;
  int variant = self->cursor != NULL ? pw_step_cursor_get_variant (self->cursor) : -1;

  pw_review_bar_show (self->review, self->comparison, self->facts, row, variant, self->joining);
}

static void
show_rows (PwTablePage *self)
{
  g_clear_pointer (&self->entries, g_array_unref);
  if (self->comparison != NULL)
    self->entries = pw_row_list_new (self->comparison, self->facts, &self->query);

  gtk_stack_set_visible_child_name (self->stack, self->entries != NULL && self->entries->len == 0 ? "empty" : "grid");
  pw_alignment_grid_set_sorted (self->grid, get_sorted (self), self->query.is_descending);
  pw_alignment_grid_set_rows (self->grid, self->comparison, self->entries, self->facts, self->folded);
}

void
pw_table_page_refresh (PwTablePage *self)
{
  g_return_if_fail (PW_IS_TABLE_PAGE (self));

  g_clear_pointer (&self->facts, g_array_unref);
  if (self->comparison != NULL)
    self->facts = pw_row_facts_list (self->comparison);
  show_bar (self);
  show_rows (self);
  pw_table_page_show_question (self);
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwTablePage *self = PW_TABLE_PAGE (widget);
  const char  *what;
  const char  *value;

  if (self->comparison == NULL)
    return;

  g_variant_get (parameter, "(&s&s)", &what, &value);
  if (pw_table_query_set (&self->query, self->comparison, what, value))
    {
      show_bar (self);
      show_rows (self);
    }
}

static void
on_search_changed (PwTablePage *self)
{
  g_free (self->text);
  self->text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  self->query.text = self->text;
  show_rows (self);
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwTablePage *self = PW_TABLE_PAGE (widget);

  gtk_widget_set_visible (GTK_WIDGET (self->search), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
on_search_stopped (PwTablePage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_set_visible (GTK_WIDGET (self->search), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

/* From the search to what it found. */
static void
on_search_activated (PwTablePage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
on_head_activated (PwTablePage *self,
                   int          content)
{
  PwRowSort sort = PW_ROW_SORT_FLOW;

  if (content >= 0)
    sort = PW_ROW_SORT_CITY;
  else if (content == PW_GRID_STEP)
    sort = PW_ROW_SORT_STEP;
  else if (content == PW_GRID_VERDICT)
    sort = PW_ROW_SORT_STATE;
  else if (content == PW_GRID_OWNER)
    sort = PW_ROW_SORT_OWNER;
  else if (content == PW_GRID_DATE)
    sort = PW_ROW_SORT_DATE;

  self->query.is_descending = self->query.sort == sort && (sort != PW_ROW_SORT_CITY || self->query.sort_variant == (guint) content) && !self->query.is_descending;
  self->query.sort = sort;
  self->query.sort_variant = (guint) MAX (content, 0);
  show_rows (self);
}

static void
on_group_toggled (PwTablePage *self,
                  const char  *title)
{
  if (!g_hash_table_remove (self->folded, title))
    g_hash_table_add (self->folded, g_strdup (title));
  show_rows (self);
}

void
pw_table_page_show_all (PwTablePage *self)
{
  g_return_if_fail (PW_IS_TABLE_PAGE (self));

  self->query = (PwRowQuery){ .variant = -1, .state = -1, .group = self->query.group, .sort = self->query.sort, .sort_variant = self->query.sort_variant, .is_descending = self->query.is_descending };
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_set_visible (GTK_WIDGET (self->search), FALSE);
  show_bar (self);
  show_rows (self);
}

/* --- what is taken elsewhere --- */

GdkContentProvider *
pw_table_page_create_clipboard (PwTablePage *self)
{
  g_autofree char    *text = NULL;
  g_autofree char    *html = NULL;
  GdkContentProvider *providers[2];
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (PW_IS_TABLE_PAGE (self), NULL);
  g_return_val_if_fail (self->comparison != NULL, NULL);

  text = pw_table_export_to_tsv (self->comparison, self->entries, self->facts);
  html = pw_table_export_to_html (self->comparison, self->entries, self->facts);
  bytes = g_bytes_new (html, strlen (html));
  providers[0] = gdk_content_provider_new_for_bytes ("text/html", bytes);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwTablePage *self = PW_TABLE_PAGE (widget);
  g_autoptr (GdkContentProvider) content = NULL;

  if (self->comparison == NULL)
    return;

  content = pw_table_page_create_clipboard (self);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
  gtk_widget_activate_action (widget, "win.notify", "s", _ ("Table copied. Paste it into a spreadsheet or a text."));
}

char *
pw_table_page_dup_csv (PwTablePage *self)
{
  g_return_val_if_fail (PW_IS_TABLE_PAGE (self), NULL);
  g_return_val_if_fail (self->comparison != NULL, NULL);

  return pw_table_export_to_csv (self->comparison, self->entries, self->facts);
}

static void
on_target (GFile   *file,
           gpointer data)
{
  PwTablePage     *self = data;
  g_autofree char *text = self->comparison != NULL ? pw_table_page_dup_csv (self) : NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *message = NULL;
  g_autoptr (GBytes) bytes = text != NULL ? g_bytes_new (text, strlen (text)) : NULL;
  g_autoptr (GError) error = NULL;

  if (bytes == NULL)
    return;

  if (pw_xml_save_bytes (bytes, file, &error))
    message = g_strdup_printf (_ ("Saved as %s."), name);
  else
    message = g_strdup (error->message);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s", message);
}

static void
export_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwTablePage     *self = PW_TABLE_PAGE (widget);
  g_autofree char *proposal = NULL;

  if (self->comparison == NULL)
    return;

  /* Translators: proposed name of a file; the placeholder is the service */
  proposal = g_strdup_printf (_ ("Alignment %s.csv"), pw_comparison_get_service (self->comparison)->name);
  g_strdelimit (proposal, "/\\:*?\"<>|", ' ');
  pw_chooser_ask_target (GTK_WINDOW (gtk_widget_get_root (widget)), proposal, "*.csv", _ ("Tables (CSV)"), on_target, self);
}

/* --- the widget --- */

static void
on_cell_activated (PwTablePage *self,
                   guint        row,
                   int          content)
{
  if (content < PW_GRID_STEP)
    pw_table_page_edit_cell (self, row, content);
  else
    g_signal_emit (self, signals[CELL_ACTIVATED], 0, row, content);
}

static gboolean
on_key (PwTablePage    *self,
        guint           key,
        guint           code,
        GdkModifierType modifiers)
{
  return pw_table_page_handle_key (self, key, modifiers);
}

static void
pw_table_page_dispose (GObject *object)
{
  PwTablePage *self = PW_TABLE_PAGE (object);

  if (self->popover != NULL)
    gtk_widget_unparent (g_steal_pointer (&self->popover));
  pw_table_page_set_cursor (self, NULL);
  G_OBJECT_CLASS (pw_table_page_parent_class)->dispose (object);
}

static void
pw_table_page_finalize (GObject *object)
{
  PwTablePage *self = PW_TABLE_PAGE (object);

  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->facts, g_array_unref);
  g_hash_table_unref (self->folded);
  g_free (self->text);
  G_OBJECT_CLASS (pw_table_page_parent_class)->finalize (object);
}

static gboolean
pw_table_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PW_TABLE_PAGE (widget)->grid));
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PwTablePage, sentence);
  gtk_widget_class_bind_template_child (widget_class, PwTablePage, chips);
  gtk_widget_class_bind_template_child (widget_class, PwTablePage, search);
  gtk_widget_class_bind_template_child (widget_class, PwTablePage, presence_button);
  gtk_widget_class_bind_template_child (widget_class, PwTablePage, kind_button);
  gtk_widget_class_bind_template_child (widget_class, PwTablePage, city_button);
  gtk_widget_class_bind_template_child (widget_class, PwTablePage, order_button);
  gtk_widget_class_bind_template_child (widget_class, PwTablePage, stack);
  gtk_widget_class_bind_template_child (widget_class, PwTablePage, grid);
  gtk_widget_class_bind_template_child (widget_class, PwTablePage, review);
  gtk_widget_class_bind_template_callback (widget_class, on_cell_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_head_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_group_toggled);
  gtk_widget_class_bind_template_callback (widget_class, pw_table_page_on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, pw_table_page_show_all);
}

static void
pw_table_page_class_init (PwTablePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_table_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pw_table_page_finalize;
  widget_class->grab_focus = pw_table_page_grab_focus;

  signals[CELL_ACTIVATED] = g_signal_new ("cell-activated", PW_TYPE_TABLE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "table.show", "(ss)", show_action);
  gtk_widget_class_install_action (widget_class, "table.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "table.export", NULL, export_action);
  pw_table_page_install_decisions (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "table.export", NULL);

  g_type_ensure (PW_TYPE_ALIGNMENT_GRID);
  g_type_ensure (PW_TYPE_REVIEW_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/table-page.ui");
  bind_children (widget_class);
}

static void
pw_table_page_init (PwTablePage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->joining = -1;
  self->query.variant = self->query.state = -1;
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
set_menu (GtkMenuButton *button,
          GMenuModel    *menu)
{
  gtk_menu_button_set_menu_model (button, menu);
  g_object_unref (menu);
}

void
pw_table_page_set_comparison (PwTablePage        *self,
                              const PwComparison *comparison)
{
  g_return_if_fail (PW_IS_TABLE_PAGE (self));

  self->comparison = comparison;
  self->joining = -1;
  if (comparison != NULL)
    {
      guint n = pw_comparison_get_n_variants (comparison);

      /* Cities may have come or gone. */
      if (self->query.variant >= (int) n)
        self->query.variant = -1;
      if (self->query.sort == PW_ROW_SORT_CITY && self->query.sort_variant >= n)
        self->query.sort = PW_ROW_SORT_FLOW;
      set_menu (self->presence_button, pw_table_menu_new_presence (comparison));
      set_menu (self->kind_button, pw_table_menu_new_kinds ());
      set_menu (self->city_button, pw_table_menu_new_cities (comparison));
      set_menu (self->order_button, pw_table_menu_new_order ());
    }
  pw_table_page_refresh (self);
}

void
pw_table_page_set_cursor (PwTablePage  *self,
                          PwStepCursor *cursor)
{
  g_return_if_fail (PW_IS_TABLE_PAGE (self));

  if (self->cursor != NULL)
    g_signal_handlers_disconnect_by_func (self->cursor, pw_table_page_show_question, self);
  g_set_object (&self->cursor, cursor);
  if (cursor == NULL)
    return;

  pw_alignment_grid_set_cursor (self->grid, cursor);
  g_signal_connect_object (cursor, "changed", G_CALLBACK (pw_table_page_show_question), self, G_CONNECT_SWAPPED);
}

void
pw_table_page_set_filter (PwTablePage *self,
                          PwRowFilter  filter)
{
  g_return_if_fail (PW_IS_TABLE_PAGE (self));

  self->query.presence = filter;
  show_bar (self);
  show_rows (self);
}

guint
pw_table_page_get_n_rows (PwTablePage *self)
{
  g_return_val_if_fail (PW_IS_TABLE_PAGE (self), 0);

  return pw_alignment_grid_get_n_rows (self->grid);
}

const char *
pw_table_page_get_question (PwTablePage *self)
{
  g_return_val_if_fail (PW_IS_TABLE_PAGE (self), NULL);

  return pw_review_bar_get_question (self->review);
}
