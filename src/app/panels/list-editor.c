/* app/panels/list-editor.c - a list of things that are recorded
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/list-editor.h"

#include "base/quantity.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _PwListEditor
{
  PwFactRow parent_instance;

  GtkBox    *box;
  GtkWidget *add_button;

  const PwFieldInfo *field;
  GPtrArray         *items;       /* PwListItem, in this order */
  GHashTable        *drafts;      /* PwListItem that the value does not hold yet */
  GHashTable        *suggestions; /* key of a part → strings */
  char              *placeholder;
};

G_DEFINE_FINAL_TYPE (PwListEditor, pw_list_editor, PW_TYPE_FACT_ROW)

static gboolean
is_draft (PwListEditor *self,
          PwListItem   *item)
{
  return g_hash_table_contains (self->drafts, item);
}

/* --- what it says -------------------------------------------------------------------------------- */

static char *
dup_lines (PwListEditor *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->items->len; i++)
    {
      char *line = pw_list_item_dup_line (g_ptr_array_index (self->items, i));

      if (line != NULL)
        g_ptr_array_add (lines, line);
    }
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* Shares of all add up to the whole, where each has one. */
static void
check_sum (PwListEditor *self)
{
  double           sum = 0;
  guint            n = 0;
  g_autofree char *shown = NULL;
  g_autofree char *hint = NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      GtkWidget  *cell = pw_list_item_get_cell (g_ptr_array_index (self->items, i), "share");
      const char *text = cell != NULL ? pw_fact_row_get_value (PW_FACT_ROW (cell)) : NULL;
      double      share;

      if (is_draft (self, g_ptr_array_index (self->items, i)))
        continue;
      if (text == NULL || !pw_quantity_parse_share (text, &share))
        {
          pw_fact_row_set_hint (PW_FACT_ROW (self), NULL);
          return;
        }
      sum += share;
      n++;
    }
  if (n > 0 && fabs (sum - 1) > 0.005)
    {
      shown = pw_share_format (sum);
      /* TRANSLATORS: the placeholder is a percentage */
      hint = g_strdup_printf (_ ("The shares add up to %s, not to 100%%."), shown);
    }
  pw_fact_row_set_hint (PW_FACT_ROW (self), hint);
}

/* An empty item at the end waits for the next, where that can be typed right away. */
static gboolean
has_empty_end (PwListEditor *self)
{
  PwListItem      *last = self->items->len > 0 ? g_ptr_array_index (self->items, self->items->len - 1) : NULL;
  g_autofree char *shown = last != NULL ? pw_list_item_dup_shown (last) : NULL;

  return last != NULL && is_draft (self, last) && (*shown == '\0' || g_strcmp0 (shown, self->placeholder) == 0);
}

static void
update_tools (PwListEditor *self)
{
  gtk_widget_set_sensitive (self->add_button, !has_empty_end (self));
  check_sum (self);
}

/* --- from the items ------------------------------------------------------------------------------- */

/* Items that say enough are part of the value; others wait. */
static char *
try_lines (PwListEditor *self)
{
  g_autofree char *lines = dup_lines (self);
  char            *message = pw_fact_row_try (PW_FACT_ROW (self), lines);

  for (guint i = 0; message == NULL && i < self->items->len; i++)
    {
      PwListItem      *item = g_ptr_array_index (self->items, i);
      g_autofree char *line = pw_list_item_dup_line (item);

      if (line != NULL)
        g_hash_table_remove (self->drafts, item);
      else
        g_hash_table_add (self->drafts, item);
    }
  update_tools (self);

  return message;
}

static void
on_item_begin (PwListEditor *self)
{
  pw_fact_row_begin (PW_FACT_ROW (self));
}

static char *
on_item_changed (PwListEditor *self)
{
  return try_lines (self);
}

static void
on_item_revert (PwListEditor *self)
{
  pw_fact_row_revert (PW_FACT_ROW (self));
}

static void
on_item_end (PwListEditor *self)
{
  pw_fact_row_end (PW_FACT_ROW (self));
}

static void
focus_item (PwListEditor *self,
            guint         n)
{
  if (n < self->items->len)
    gtk_widget_child_focus (g_ptr_array_index (self->items, n), GTK_DIR_TAB_FORWARD);
  else if (gtk_widget_get_sensitive (self->add_button))
    gtk_widget_grab_focus (self->add_button);
}

/* A step of its own: it is complete as soon as it is done. */
static void
apply_order (PwListEditor *self)
{
  g_autofree char *message = NULL;

  pw_fact_row_end (PW_FACT_ROW (self));
  message = try_lines (self);
  pw_fact_row_end (PW_FACT_ROW (self));
}

static void
drop_item (PwListEditor *self,
           guint         n)
{
  PwListItem *item = g_ptr_array_index (self->items, n);

  g_hash_table_remove (self->drafts, item);
  g_ptr_array_remove_index (self->items, n);
  g_signal_handlers_disconnect_by_data (item, self);
  gtk_box_remove (self->box, GTK_WIDGET (item));
}

static void
on_item_remove (PwListEditor *self,
                PwListItem   *item)
{
  guint n;

  if (!g_ptr_array_find (self->items, item, &n))
    return;
  drop_item (self, n);
  apply_order (self);
  focus_item (self, MIN (n, MAX (self->items->len, 1) - 1));
}

static void
on_item_move (PwListEditor *self,
              int           by,
              PwListItem   *item)
{
  guint      n, target;
  GtkWidget *before;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (!g_ptr_array_find (self->items, item, &n) || (by < 0 && n == 0) || (by > 0 && n + 1 >= self->items->len))
    return;
  target = by < 0 ? n - 1 : n + 1;
  g_ptr_array_remove_index (self->items, n);
  g_ptr_array_insert (self->items, (int) target, item);
  before = target > 0 ? g_ptr_array_index (self->items, target - 1) : NULL;
  gtk_box_reorder_child_after (self->box, GTK_WIDGET (item), before);
  apply_order (self);
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (item)))
    gtk_widget_grab_focus (focus);
}

static void
on_item_next (PwListEditor *self,
              PwListItem   *item)
{
  guint n;

  if (!g_ptr_array_find (self->items, item, &n))
    return;
  if (n + 1 < self->items->len)
    focus_item (self, n + 1);
  else if (!is_draft (self, item))
    pw_list_editor_add (self);
}

/* --- items ------------------------------------------------------------------------------------------ */

static PwListItem *
add_item (PwListEditor *self)
{
  PwListItem    *item = PW_LIST_ITEM (pw_list_item_new (self->field->parts));
  PwListItem    *last = self->items->len > 0 ? g_ptr_array_index (self->items, self->items->len - 1) : NULL;
  GHashTableIter iter;
  gpointer       key, value;

  if (self->items->len == 0)
    pw_list_item_set_placeholder (item, self->placeholder);
  g_hash_table_iter_init (&iter, self->suggestions);
  while (g_hash_table_iter_next (&iter, &key, &value))
    pw_list_item_set_suggestions (item, key, value);
  g_ptr_array_add (self->items, item);
  g_hash_table_add (self->drafts, item);
  gtk_box_insert_child_after (self->box, GTK_WIDGET (item), GTK_WIDGET (last));
  g_signal_connect_object (item, "begin", G_CALLBACK (on_item_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "changed", G_CALLBACK (on_item_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "revert", G_CALLBACK (on_item_revert), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "end", G_CALLBACK (on_item_end), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "remove", G_CALLBACK (on_item_remove), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "move", G_CALLBACK (on_item_move), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "next", G_CALLBACK (on_item_next), self, G_CONNECT_SWAPPED);

  return item;
}

/* What an item that is new must say is filled in, where there is a usual answer. */
static void
fill_in (PwListEditor *self,
         PwListItem   *item)
{
  GtkWidget *role = pw_list_item_get_cell (item, "role");
  GtkWidget *direction = pw_list_item_get_cell (item, "direction");

  if (role != NULL && g_str_equal (self->field->key, "participants"))
    pw_fact_row_set_value (PW_FACT_ROW (role), "contributor", FALSE);
  if (direction != NULL)
    pw_fact_row_set_value (PW_FACT_ROW (direction), "in", FALSE);
}

static PwListItem *
add_draft (PwListEditor *self)
{
  PwListItem *item = add_item (self);

  fill_in (self, item);
  update_tools (self);

  return item;
}

/* The n-th item that the value holds; drafts stand in between. */
static int
find_recorded (PwListEditor *self,
               guint         n)
{
  for (guint i = 0; i < self->items->len; i++)
    if (!is_draft (self, g_ptr_array_index (self->items, i)) && n-- == 0)
      return (int) i;

  return -1;
}

static void
pw_list_editor_show_value (PwFactRow  *row,
                           const char *value,
                           gboolean    is_mixed)
{
  PwListEditor *self = PW_LIST_EDITOR (row);
  g_auto (GStrv) lines = g_strsplit (value != NULL ? value : "", "\n", -1);
  guint n_lines = g_strv_length (lines);
  int   surplus;

  gtk_widget_set_sensitive (GTK_WIDGET (self->box), !is_mixed);
  gtk_widget_set_visible (self->add_button, !is_mixed);
  for (guint i = 0; i < n_lines; i++)
    {
      int         index = find_recorded (self, i);
      PwListItem *item = index >= 0 ? g_ptr_array_index (self->items, index) : NULL;

      if (item == NULL)
        {
          while (self->items->len > 0 && has_empty_end (self))
            drop_item (self, self->items->len - 1);
          item = add_item (self);
          g_hash_table_remove (self->drafts, item);
        }
      pw_list_item_set_line (item, lines[i]);
    }
  while ((surplus = find_recorded (self, n_lines)) >= 0)
    drop_item (self, (guint) surplus);
  if (self->items->len == 0 && !is_mixed && self->field->parts->kind == PW_FIELD_KIND_TEXT)
    add_draft (self);
  update_tools (self);
}

static char *
pw_list_editor_dup_shown (PwFactRow *row)
{
  PwListEditor *self = PW_LIST_EDITOR (row);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      g_autofree char *shown = pw_list_item_dup_shown (g_ptr_array_index (self->items, i));

      if (*shown != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", shown);
    }

  return g_strdup (text->str);
}

static void
pw_list_editor_finalize (GObject *object)
{
  PwListEditor *self = PW_LIST_EDITOR (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_clear_pointer (&self->suggestions, g_hash_table_unref);
  g_clear_pointer (&self->placeholder, g_free);
  G_OBJECT_CLASS (pw_list_editor_parent_class)->finalize (object);
}

static void
pw_list_editor_class_init (PwListEditorClass *klass)
{
  PwFactRowClass *row_class = PW_FACT_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pw_list_editor_finalize;
  row_class->show_value = pw_list_editor_show_value;
  row_class->dup_shown = pw_list_editor_dup_shown;
}

static void
pw_list_editor_init (PwListEditor *self)
{
  self->items = g_ptr_array_new ();
  self->drafts = g_hash_table_new (NULL, NULL);
  self->suggestions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->add_button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_button_set_has_frame (GTK_BUTTON (self->add_button), FALSE);
  gtk_widget_set_valign (self->add_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->add_button, "list-add");
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (pw_list_editor_add), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pw_list_editor_new (const char        *title,
                    const PwFieldInfo *field)
{
  PwListEditor    *self = g_object_new (PW_TYPE_LIST_EDITOR, NULL);
  /* TRANSLATORS: the placeholder is the name of a list, such as “IT systems” */
  g_autofree char *label = g_strdup_printf (_ ("Add to “%s”"), title);

  self->field = field;
  pw_fact_row_set_content (PW_FACT_ROW (self), title, GTK_WIDGET (self->box), NULL);
  pw_fact_row_add_tool (PW_FACT_ROW (self), self->add_button);
  gtk_widget_set_tooltip_text (self->add_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "list");

  return GTK_WIDGET (self);
}

void
pw_list_editor_set_placeholder (PwListEditor *self,
                                const char   *placeholder)
{
  g_return_if_fail (PW_IS_LIST_EDITOR (self));

  g_free (self->placeholder);
  self->placeholder = g_strdup (placeholder);
  if (self->items->len > 0)
    pw_list_item_set_placeholder (g_ptr_array_index (self->items, 0), placeholder);
}

void
pw_list_editor_set_suggestions (PwListEditor      *self,
                                const char        *key,
                                const char *const *suggestions)
{
  g_return_if_fail (PW_IS_LIST_EDITOR (self));

  g_hash_table_replace (self->suggestions, g_strdup (key), g_strdupv ((char **) suggestions));
  for (guint i = 0; i < self->items->len; i++)
    pw_list_item_set_suggestions (g_ptr_array_index (self->items, i), key, suggestions);
}

void
pw_list_editor_add (PwListEditor *self)
{
  g_return_if_fail (PW_IS_LIST_EDITOR (self));

  if (!has_empty_end (self))
    add_draft (self);
  focus_item (self, self->items->len - 1);
}

guint
pw_list_editor_get_n_items (PwListEditor *self)
{
  g_return_val_if_fail (PW_IS_LIST_EDITOR (self), 0);

  return self->items->len;
}

PwListItem *
pw_list_editor_get_nth_item (PwListEditor *self,
                             guint         n)
{
  g_return_val_if_fail (PW_IS_LIST_EDITOR (self) && n < self->items->len, NULL);

  return g_ptr_array_index (self->items, n);
}
