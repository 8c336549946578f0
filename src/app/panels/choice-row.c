/* app/panels/choice-row.c - one of several values
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/choice-row.h"

#include <glib/gi18n-lib.h>

#define LIST_MAX_HEIGHT 420

struct _PwChoiceRow
{
  PwFactRow parent_instance;

  GtkMenuButton *button;
  GtkLabel      *value_label;
  GtkListBox    *list; /* only while it is open */

  const PwFieldCode *codes;
  gboolean           can_be_unset;
  PwChoiceRowFill    fill;
  gpointer           fill_data;
  GDestroyNotify     fill_destroy;
  char              *label; /* nullable: shown for whatever the value is */
};

G_DEFINE_FINAL_TYPE (PwChoiceRow, pw_choice_row, PW_TYPE_FACT_ROW)

static GQuark
code_quark (void)
{
  return g_quark_from_static_string ("pw-code");
}

static void
add_choice (PwChoiceRow *self,
            const char  *code,
            const char  *label)
{
  GtkWidget  *row = gtk_list_box_row_new ();
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget  *text = gtk_label_new (label);
  GtkWidget  *mark = gtk_image_new_from_icon_name ("object-select-symbolic");
  const char *value = pw_fact_row_get_value (PW_FACT_ROW (self));
  gboolean    is_current = g_strcmp0 (value != NULL ? value : "", code) == 0;

  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 34);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_opacity (mark, is_current ? 1 : 0);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_qdata_full (G_OBJECT (row), code_quark (), g_strdup (code), g_free);
  gtk_list_box_append (self->list, row);
  if (is_current)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

static void
on_row_activated (PwChoiceRow   *self,
                  GtkListBoxRow *row)
{
  g_autofree char *code = g_strdup (g_object_get_qdata (G_OBJECT (row), code_quark ()));

  gtk_menu_button_popdown (self->button);
  pw_choice_row_choose (self, code);
}

static void
on_map (PwChoiceRow *self)
{
  GtkListBoxRow *current = self->list != NULL ? gtk_list_box_get_selected_row (self->list) : NULL;

  if (current == NULL && self->list != NULL)
    current = gtk_list_box_get_row_at_index (self->list, 0);
  if (current != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (current));
}

static void
fill_list (PwChoiceRow *self)
{
  if (self->fill != NULL)
    self->fill (self, add_choice, self->fill_data);
  if (self->can_be_unset)
    add_choice (self, "", _ ("Not set"));
  for (const PwFieldCode *code = self->codes; code != NULL && code->code != NULL; code++)
    add_choice (self, code->code, _ (code->label));
}

/* The list is made anew each time: it is short, and what is in it may have changed. */
static void
create_popup (GtkMenuButton *button,
              gpointer       data)
{
  PwChoiceRow *self = data;
  GtkWidget   *popover = gtk_popover_new ();
  GtkWidget   *window = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "choices");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_SINGLE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pw_fact_row_get_title (PW_FACT_ROW (self)), -1);
  fill_list (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), LIST_MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), GTK_WIDGET (self->list));
  gtk_popover_set_child (GTK_POPOVER (popover), window);
  gtk_widget_add_css_class (popover, "menu");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "map", G_CALLBACK (on_map), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_menu_button_set_popover (button, popover);
}

static char *
pw_choice_row_dup_shown (PwFactRow *row)
{
  PwChoiceRow *self = PW_CHOICE_ROW (row);
  const char  *value = pw_fact_row_get_value (row);

  if (self->label != NULL)
    return g_strdup (self->label);

  return pw_field_format (PW_FIELD_KIND_CODE, self->codes, value);
}

static void
pw_choice_row_show_value (PwFactRow  *row,
                          const char *value,
                          gboolean    is_mixed)
{
  PwChoiceRow *self = PW_CHOICE_ROW (row);
  const char  *shown = pw_fact_row_get_shown (row);
  gboolean     is_unset = is_mixed || g_str_equal (shown, "–");

  gtk_label_set_label (self->value_label, shown);
  if (is_unset)
    gtk_widget_add_css_class (GTK_WIDGET (self->value_label), "secondary");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->value_label), "secondary");
}

static void
pw_choice_row_finalize (GObject *object)
{
  PwChoiceRow *self = PW_CHOICE_ROW (object);

  if (self->fill_destroy != NULL)
    self->fill_destroy (self->fill_data);
  g_clear_pointer (&self->label, g_free);
  G_OBJECT_CLASS (pw_choice_row_parent_class)->finalize (object);
}

static void
pw_choice_row_class_init (PwChoiceRowClass *klass)
{
  PwFactRowClass *row_class = PW_FACT_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pw_choice_row_finalize;
  row_class->show_value = pw_choice_row_show_value;
  row_class->dup_shown = pw_choice_row_dup_shown;
}

static void
pw_choice_row_init (PwChoiceRow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");

  self->value_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->value_label, 0);
  gtk_label_set_wrap (self->value_label, TRUE);
  gtk_label_set_wrap_mode (self->value_label, PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (GTK_WIDGET (self->value_label), TRUE);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->value_label));
  gtk_box_append (GTK_BOX (content), arrow);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, content);
  gtk_menu_button_set_has_frame (self->button, FALSE);
  gtk_menu_button_set_create_popup_func (self->button, create_popup, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "fact-choice");
  /* GTK centres what it puts around the content. */
  for (GtkWidget *around = content; around != GTK_WIDGET (self->button); around = gtk_widget_get_parent (around))
    gtk_widget_set_halign (around, GTK_ALIGN_FILL);
}

GtkWidget *
pw_choice_row_new (const char        *title,
                   const PwFieldCode *codes,
                   gboolean           can_be_unset)
{
  PwChoiceRow *self = g_object_new (PW_TYPE_CHOICE_ROW, NULL);

  self->codes = codes;
  self->can_be_unset = can_be_unset;
  pw_fact_row_set_content (PW_FACT_ROW (self), title, GTK_WIDGET (self->button), GTK_WIDGET (self->button));

  return GTK_WIDGET (self);
}

GtkWidget *
pw_choice_row_new_filled (const char     *title,
                          PwChoiceRowFill fill,
                          gpointer        data,
                          GDestroyNotify  destroy)
{
  PwChoiceRow *self = PW_CHOICE_ROW (pw_choice_row_new (title, NULL, FALSE));

  self->fill = fill;
  self->fill_data = data;
  self->fill_destroy = destroy;

  return GTK_WIDGET (self);
}

void
pw_choice_row_set_label (PwChoiceRow *self,
                         const char  *label)
{
  g_return_if_fail (PW_IS_CHOICE_ROW (self));

  g_free (self->label);
  self->label = g_strdup (label);
  gtk_label_set_label (self->value_label, pw_fact_row_get_shown (PW_FACT_ROW (self)));
}

void
pw_choice_row_choose (PwChoiceRow *self,
                      const char  *code)
{
  const char *value;

  g_return_if_fail (PW_IS_CHOICE_ROW (self));

  value = pw_fact_row_get_value (PW_FACT_ROW (self));
  if (g_strcmp0 (value != NULL ? value : "", code) != 0)
    pw_fact_row_apply (PW_FACT_ROW (self), code);
}
