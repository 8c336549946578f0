/* app/panels/list-item.c - one item of a list, with all its values
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/list-item.h"

#include "app/panels/choice-row.h"
#include "app/panels/field-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PwListItem
{
  AdwBin parent_instance;

  GtkBox          *head; /* the first line: the keyboard goes along it, so all in it is as high */
  GtkLabel        *summary;
  GtkBox          *details;
  GtkToggleButton *unfold; /* NULL where everything stands in front */

  const PwFieldPart *parts;
  GPtrArray         *cells;    /* PwFactRow, one each part */
  GPtrArray         *recorded; /* what was last understood of each, nullable strings */
  PwFactRow         *typing;   /* whose text is being tried */
};

G_DEFINE_FINAL_TYPE (PwListItem, pw_list_item, ADW_TYPE_BIN)

enum
{
  BEGIN,
  CHANGED,
  REVERT,
  END,
  REMOVE,
  MOVE,
  NEXT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The first part, and what an item cannot be without. */
static guint
count_head (const PwFieldPart *parts)
{
  guint n = 1;

  while (parts[n].key != NULL && parts[n].is_required)
    n++;

  return n;
}

static PwFactRow *
get_cell (PwListItem *self,
          guint       n)
{
  return g_ptr_array_index (self->cells, n);
}

/* What is folded away, in a line. */
static void
update_summary (PwListItem *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = count_head (self->parts); i < self->cells->len; i++)
    {
      const char *shown = pw_fact_row_get_shown (get_cell (self, i));

      if (!g_str_equal (shown, "–"))
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", shown);
    }
  gtk_label_set_label (self->summary, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->summary),
                          text->len > 0 && !gtk_widget_get_visible (GTK_WIDGET (self->details)));
}

/* --- from the cells ------------------------------------------------------------------------------ */

static void
on_cell_begin (PwListItem *self)
{
  g_signal_emit (self, signals[BEGIN], 0);
}

static void
set_recorded (PwListItem *self,
              guint       n,
              const char *text)
{
  g_free (g_ptr_array_index (self->recorded, n));
  g_ptr_array_index (self->recorded, n) = g_strdup (text);
}

/* The cell's value is what was typed from now on, as far as the line is concerned. */
static char *
on_cell_apply (PwFactRow  *cell,
               const char *text,
               gpointer    data)
{
  PwListItem *self = data;
  char       *message = NULL;
  guint       n;

  pw_fact_row_set_value (cell, text, FALSE);
  self->typing = cell;
  g_signal_emit (self, signals[CHANGED], 0, &message);
  self->typing = NULL;
  if (message == NULL && g_ptr_array_find (self->cells, cell, &n))
    set_recorded (self, n, text);
  update_summary (self);

  return message;
}

static void
on_cell_revert (PwListItem *self)
{
  g_signal_emit (self, signals[REVERT], 0);
}

static void
on_cell_end (PwListItem *self)
{
  g_signal_emit (self, signals[END], 0);
}

static void
on_unfold (PwListItem *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->details), gtk_toggle_button_get_active (self->unfold));
  update_summary (self);
}

static void
on_remove (PwListItem *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
on_up (PwListItem *self)
{
  g_signal_emit (self, signals[MOVE], 0, -1);
}

static void
on_down (PwListItem *self)
{
  g_signal_emit (self, signals[MOVE], 0, 1);
}

static void
on_next (PwListItem *self)
{
  g_signal_emit (self, signals[NEXT], 0);
}

static gboolean
on_key (GtkEventControllerKey *keys,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        gpointer               data)
{
  PwListItem *self = data;
  guint       modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (modifiers == GDK_ALT_MASK && (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down))
    {
      g_signal_emit (self, signals[MOVE], 0, keyval == GDK_KEY_Up ? -1 : 1);
      return TRUE;
    }
  if (modifiers == GDK_ALT_MASK && (keyval == GDK_KEY_Delete || keyval == GDK_KEY_BackSpace))
    {
      g_signal_emit (self, signals[REMOVE], 0);
      return TRUE;
    }

  return FALSE;
}

/* --- making ----------------------------------------------------------------------------------------- */

static void
pw_list_item_finalize (GObject *object)
{
  PwListItem *self = PW_LIST_ITEM (object);

  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->recorded, g_ptr_array_unref);
  G_OBJECT_CLASS (pw_list_item_parent_class)->finalize (object);
}

static void
pw_list_item_class_init (PwListItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_list_item_finalize;

  signals[BEGIN] = g_signal_new ("begin", PW_TYPE_LIST_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", PW_TYPE_LIST_ITEM, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_first_wins, NULL, NULL,
                                   G_TYPE_STRING, 0);
  signals[REVERT] = g_signal_new ("revert", PW_TYPE_LIST_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[END] = g_signal_new ("end", PW_TYPE_LIST_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVE] = g_signal_new ("remove", PW_TYPE_LIST_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVE] = g_signal_new ("move", PW_TYPE_LIST_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[NEXT] = g_signal_new ("next", PW_TYPE_LIST_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pw_list_item_init (PwListItem *self)
{
  self->cells = g_ptr_array_new ();
  self->recorded = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_add_css_class (GTK_WIDGET (self), "list-item");
}

static GtkWidget *
tool_new (PwListItem *self,
          const char *icon_name,
          const char *tooltip,
          GCallback   callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "list-tool");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
cell_new (PwListItem        *self,
          const PwFieldPart *part)
{
  const char *title = _ (part->label);
  GtkWidget  *cell;

  if (part->kind == PW_FIELD_KIND_CODE)
    cell = pw_choice_row_new (title, part->codes, !part->is_required);
  else
    {
      cell = pw_field_row_new (title, PW_FIELD_ROW_LINE);
      g_signal_connect_object (pw_field_row_get_input (PW_FIELD_ROW (cell)), "activate", G_CALLBACK (on_next), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }
  pw_fact_row_set_value (PW_FACT_ROW (cell), NULL, FALSE);
  g_signal_connect_object (cell, "begin", G_CALLBACK (on_cell_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "apply", G_CALLBACK (on_cell_apply), self, 0);
  g_signal_connect_object (cell, "revert", G_CALLBACK (on_cell_revert), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "end", G_CALLBACK (on_cell_end), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->cells, cell);
  g_ptr_array_add (self->recorded, NULL);

  return cell;
}

static gboolean
is_short (const PwFieldPart *part)
{
  return part->key != NULL && part->kind != PW_FIELD_KIND_TEXT;
}

/* Two short values share a line. */
static void
add_details (PwListItem *self,
             guint       first)
{
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *remove = tool_new (self, "user-trash-symbolic", _ ("Remove"), G_CALLBACK (on_remove));

  for (guint i = first; self->parts[i].key != NULL; i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

      gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
      gtk_box_append (GTK_BOX (line), cell_new (self, &self->parts[i]));
      if (is_short (&self->parts[i]) && is_short (&self->parts[i + 1]))
        gtk_box_append (GTK_BOX (line), cell_new (self, &self->parts[++i]));
      gtk_box_append (self->details, line);
    }
  gtk_box_append (GTK_BOX (tools), tool_new (self, "go-up-symbolic", _ ("Move up"), G_CALLBACK (on_up)));
  gtk_box_append (GTK_BOX (tools), tool_new (self, "go-down-symbolic", _ ("Move down"), G_CALLBACK (on_down)));
  gtk_widget_set_hexpand (remove, TRUE);
  gtk_widget_set_halign (remove, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (tools), remove);
  gtk_box_append (self->details, tools);
}

static GtkWidget *
unfold_new (PwListItem *self)
{
  GtkWidget *button = gtk_toggle_button_new ();

  self->unfold = GTK_TOGGLE_BUTTON (button);
  gtk_button_set_icon_name (GTK_BUTTON (button), "pan-down-symbolic");
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_tooltip_text (button, _ ("More about this"));
  gtk_widget_add_css_class (button, "list-tool");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("More about this"), -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_unfold), self, G_CONNECT_SWAPPED);

  return button;
}

GtkWidget *
pw_list_item_new (const PwFieldPart *parts)
{
  PwListItem         *self = g_object_new (PW_TYPE_LIST_ITEM, NULL);
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget          *front = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();
  guint               n_head = count_head (parts);
  GtkWidget          *first;

  self->parts = parts;
  self->head = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  self->summary = GTK_LABEL (gtk_label_new (NULL));
  self->details = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  gtk_label_set_xalign (self->summary, 0);
  gtk_label_set_wrap (self->summary, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->summary), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->summary), "secondary");
  gtk_widget_add_css_class (GTK_WIDGET (self->summary), "numeric");
  gtk_widget_set_visible (GTK_WIDGET (self->details), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), FALSE);

  first = cell_new (self, &parts[0]);
  pw_fact_row_hide_title (PW_FACT_ROW (first));
  gtk_widget_set_hexpand (first, TRUE);
  gtk_box_append (self->head, first);
  gtk_box_append (GTK_BOX (front), GTK_WIDGET (self->head));
  for (guint i = 1; i < n_head; i++)
    {
      GtkWidget *cell = cell_new (self, &parts[i]);

      pw_fact_row_hide_title (PW_FACT_ROW (cell));
      gtk_widget_add_css_class (cell, "second");
      gtk_box_append (GTK_BOX (front), cell);
    }
  if (parts[n_head].key != NULL)
    {
      add_details (self, n_head);
      gtk_box_append (self->head, unfold_new (self));
    }
  else
    gtk_box_append (self->head, tool_new (self, "window-close-symbolic", _ ("Remove"), G_CALLBACK (on_remove)));
  gtk_box_append (GTK_BOX (box), front);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->details));
  adw_bin_set_child (ADW_BIN (self), box);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  return GTK_WIDGET (self);
}

/* --- lines -------------------------------------------------------------------------------------------- */

void
pw_list_item_set_line (PwListItem *self,
                       const char *line)
{
  g_auto (GStrv) values = g_strsplit (line, "\t", -1);

  g_return_if_fail (PW_IS_LIST_ITEM (self));

  for (guint i = 0; i < self->cells->len; i++)
    {
      const char *text = i == 0 ? values[0] : NULL;
      gsize       length = strlen (self->parts[i].key);

      for (guint k = 1; values[0] != NULL && values[k] != NULL; k++)
        if (strncmp (values[k], self->parts[i].key, length) == 0 && values[k][length] == '=')
          text = values[k] + length + 1;
      set_recorded (self, i, text);
      pw_fact_row_set_value (get_cell (self, i), text != NULL && *text != '\0' ? text : NULL, FALSE);
    }
  update_summary (self);
}

char *
pw_list_item_dup_line (PwListItem *self)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean is_empty = TRUE;

  g_return_val_if_fail (PW_IS_LIST_ITEM (self), NULL);

  for (guint i = 0; i < self->cells->len; i++)
    {
      PwFactRow       *cell = get_cell (self, i);
      gboolean         is_wrong = cell != self->typing && pw_fact_row_get_message (cell) != NULL;
      const char      *value = is_wrong ? g_ptr_array_index (self->recorded, i) : pw_fact_row_get_value (cell);
      g_autofree char *text = g_strstrip (g_strdup (value != NULL ? value : ""));

      if (*text == '\0' && self->parts[i].is_required)
        return NULL;
      is_empty = is_empty && *text == '\0';
      if (i > 0)
        g_string_append_printf (line, "\t%s=", self->parts[i].key);
      g_string_append (line, text);
    }
  /* A tab tells a whole item from what people write on the command line. */
  if (self->cells->len == 1)
    g_string_append_c (line, '\t');

  return is_empty ? NULL : g_strdup (line->str);
}

char *
pw_list_item_dup_shown (PwListItem *self)
{
  const char *shown;

  g_return_val_if_fail (PW_IS_LIST_ITEM (self), NULL);

  shown = pw_fact_row_get_shown (get_cell (self, 0));

  return g_strdup (g_str_equal (shown, "–") ? "" : shown);
}

GtkWidget *
pw_list_item_get_cell (PwListItem *self,
                       const char *key)
{
  g_return_val_if_fail (PW_IS_LIST_ITEM (self), NULL);

  for (guint i = 0; i < self->cells->len; i++)
    if (g_str_equal (self->parts[i].key, key))
      return GTK_WIDGET (get_cell (self, i));

  return NULL;
}

void
pw_list_item_set_placeholder (PwListItem *self,
                              const char *placeholder)
{
  g_return_if_fail (PW_IS_LIST_ITEM (self));

  if (PW_IS_FIELD_ROW (get_cell (self, 0)))
    pw_field_row_set_placeholder (PW_FIELD_ROW (get_cell (self, 0)), placeholder);
}

void
pw_list_item_set_suggestions (PwListItem        *self,
                              const char        *key,
                              const char *const *suggestions)
{
  GtkWidget *cell = pw_list_item_get_cell (self, key);

  if (PW_IS_FIELD_ROW (cell))
    pw_field_row_set_suggestions (PW_FIELD_ROW (cell), suggestions);
}
