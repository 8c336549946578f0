/* app/panels/field-row.c - a text that can be edited where it stands
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/field-row.h"

#include "app/panels/growing-text.h"

#include <glib/gi18n-lib.h>

#define TEXT_MIN_HEIGHT 66

struct _PwFieldRow
{
  PwFactRow parent_instance;

  GtkWidget      *input; /* GtkEntry or GtkTextView */
  GtkTextBuffer  *buffer;
  PwFieldRowStyle style;
  char           *placeholder;
  gboolean        is_setting;
};

G_DEFINE_FINAL_TYPE (PwFieldRow, pw_field_row, PW_TYPE_FACT_ROW)

static gboolean
is_line (PwFieldRow *self)
{
  return self->style == PW_FIELD_ROW_LINE || self->style == PW_FIELD_ROW_WHOLE;
}

static char *
dup_typed (PwFieldRow *self)
{
  GtkTextIter start, end;

  if (is_line (self))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->input)));
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/* --- from the keyboard --------------------------------------------------------------------------- */

static void
apply_typed (PwFieldRow *self)
{
  g_autofree char *text = dup_typed (self);

  pw_fact_row_apply (PW_FACT_ROW (self), text);
}

static void
on_changed (PwFieldRow *self)
{
  if (self->is_setting)
    return;
  if (self->style == PW_FIELD_ROW_WHOLE)
    pw_fact_row_begin (PW_FACT_ROW (self));
  else
    apply_typed (self);
}

static const char *
get_recorded (PwFieldRow *self)
{
  const char *value = pw_fact_row_get_value (PW_FACT_ROW (self));

  return value != NULL ? value : "";
}

static gboolean
is_typed (PwFieldRow *self)
{
  g_autofree char *text = dup_typed (self);

  return !g_str_equal (text, get_recorded (self));
}

static void
on_enter (PwFieldRow *self)
{
  pw_fact_row_begin (PW_FACT_ROW (self));
}

static void
pw_field_row_commit (PwFactRow *row)
{
  PwFieldRow *self = PW_FIELD_ROW (row);

  if (self->style == PW_FIELD_ROW_WHOLE && is_typed (self))
    apply_typed (self);
}

static void
on_leave (PwFieldRow *self)
{
  pw_fact_row_commit (PW_FACT_ROW (self));
  if (is_line (self))
    gtk_editable_select_region (GTK_EDITABLE (self->input), 0, 0);
}

/* Done with this, and still here. */
static void
on_activate (PwFieldRow *self)
{
  pw_fact_row_commit (PW_FACT_ROW (self));
  pw_fact_row_begin (PW_FACT_ROW (self));
}

static gboolean
on_key (GtkEventControllerKey *keys,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        gpointer               data)
{
  PwFieldRow *self = data;

  if (keyval == GDK_KEY_Escape)
    {
      if (pw_fact_row_revert (PW_FACT_ROW (self)))
        return TRUE;
      if (self->style != PW_FIELD_ROW_WHOLE || !is_typed (self))
        return FALSE;
      self->is_setting = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self->input), get_recorded (self));
      self->is_setting = FALSE;
      return TRUE;
    }
  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && self->style == PW_FIELD_ROW_NAME && (state & GDK_SHIFT_MASK) == 0)
    {
      on_activate (self);
      return TRUE;
    }

  return FALSE;
}

/* --- showing -------------------------------------------------------------------------------------- */

static void
show_in_text (PwFieldRow *self,
              const char *text)
{
  GtkTextIter iter;
  int         offset;

  g_object_get (self->buffer, "cursor-position", &offset, NULL);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, offset);
  gtk_text_buffer_place_cursor (self->buffer, &iter);
}

static void
show_in_entry (PwFieldRow *self,
               const char *text,
               gboolean    is_mixed)
{
  int offset = gtk_editable_get_position (GTK_EDITABLE (self->input));

  gtk_editable_set_text (GTK_EDITABLE (self->input), text);
  gtk_editable_set_position (GTK_EDITABLE (self->input), MIN (offset, (int) g_utf8_strlen (text, -1)));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->input), is_mixed ? _ ("Different values") : self->placeholder != NULL ? self->placeholder :
                                                                                                                           "–");
}

static void
pw_field_row_show_value (PwFactRow  *row,
                         const char *value,
                         gboolean    is_mixed)
{
  PwFieldRow      *self = PW_FIELD_ROW (row);
  const char      *text = value != NULL && !is_mixed ? value : "";
  g_autofree char *typed = dup_typed (self);

  self->is_setting = TRUE;
  if (is_line (self))
    show_in_entry (self, text, is_mixed);
  else if (!g_str_equal (typed, text))
    show_in_text (self, text);
  self->is_setting = FALSE;
}

/* What stands there; while nothing does, what holds then. */
static char *
pw_field_row_dup_shown (PwFactRow *row)
{
  PwFieldRow      *self = PW_FIELD_ROW (row);
  g_autofree char *typed = dup_typed (self);

  if (*typed == '\0' && self->placeholder != NULL)
    return g_strdup (self->placeholder);

  return g_steal_pointer (&typed);
}

static void
pw_field_row_finalize (GObject *object)
{
  g_clear_pointer (&PW_FIELD_ROW (object)->placeholder, g_free);
  G_OBJECT_CLASS (pw_field_row_parent_class)->finalize (object);
}

static void
pw_field_row_class_init (PwFieldRowClass *klass)
{
  PwFactRowClass *row_class = PW_FACT_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pw_field_row_finalize;
  row_class->show_value = pw_field_row_show_value;
  row_class->dup_shown = pw_field_row_dup_shown;
  row_class->commit = pw_field_row_commit;
}

static void
pw_field_row_init (PwFieldRow *self)
{
}

static GtkWidget *
make_entry (PwFieldRow *self)
{
  self->input = gtk_entry_new ();
  gtk_entry_set_has_frame (GTK_ENTRY (self->input), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->input), 1);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->input), FALSE);
  gtk_widget_add_css_class (self->input, "fact-entry");
  gtk_widget_add_css_class (self->input, "numeric");
  g_signal_connect_object (self->input, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->input, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);

  return self->input;
}

/* As high as its text: the panel scrolls, not the field. */
static GtkWidget *
make_text (PwFieldRow *self)
{
  self->input = pw_growing_text_new ();
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->input));
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->input), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->input), FALSE);
  gtk_widget_add_css_class (self->input, "fact-text");
  if (self->style == PW_FIELD_ROW_TEXT)
    gtk_widget_set_size_request (self->input, -1, TEXT_MIN_HEIGHT);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);

  return self->input;
}

GtkWidget *
pw_field_row_new (const char     *title,
                  PwFieldRowStyle style)
{
  PwFieldRow         *self = g_object_new (PW_TYPE_FIELD_ROW, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget          *content;

  self->style = style;
  content = is_line (self) ? make_entry (self) : make_text (self);
  pw_fact_row_set_content (PW_FACT_ROW (self), title, content, self->input);

  g_signal_connect_object (focus, "enter", G_CALLBACK (on_enter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->input, focus);
  gtk_widget_add_controller (self->input, keys);

  return GTK_WIDGET (self);
}

void
pw_field_row_set_placeholder (PwFieldRow *self,
                              const char *placeholder)
{
  g_return_if_fail (PW_IS_FIELD_ROW (self) && is_line (self));

  g_free (self->placeholder);
  self->placeholder = g_strdup (placeholder);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->input), placeholder != NULL ? placeholder : "–");
}

/* Any word of a suggestion may begin with what is typed. */
static gboolean
matches (GtkEntryCompletion *completion,
         const char         *key,
         GtkTreeIter        *iter,
         gpointer            data)
{
  g_autofree char *text = NULL;

  gtk_tree_model_get (gtk_entry_completion_get_model (completion), iter, 0, &text, -1);

  return text != NULL && g_str_match_string (key, text, TRUE);
}

void
pw_field_row_set_suggestions (PwFieldRow        *self,
                              const char *const *suggestions)
{
  g_autoptr (GtkEntryCompletion) completion = NULL;
  g_autoptr (GtkListStore) store = NULL;

  g_return_if_fail (PW_IS_FIELD_ROW (self) && is_line (self));

  if (suggestions == NULL || suggestions[0] == NULL)
    {
      gtk_entry_set_completion (GTK_ENTRY (self->input), NULL);
      return;
    }
  store = gtk_list_store_new (1, G_TYPE_STRING);
  for (guint i = 0; suggestions[i] != NULL; i++)
    gtk_list_store_insert_with_values (store, NULL, -1, 0, suggestions[i], -1);
  completion = gtk_entry_completion_new ();
  gtk_entry_completion_set_model (completion, GTK_TREE_MODEL (store));
  gtk_entry_completion_set_text_column (completion, 0);
  gtk_entry_completion_set_minimum_key_length (completion, 1);
  gtk_entry_completion_set_match_func (completion, matches, NULL, NULL);
  gtk_entry_set_completion (GTK_ENTRY (self->input), completion);
}

GtkWidget *
pw_field_row_get_input (PwFieldRow *self)
{
  g_return_val_if_fail (PW_IS_FIELD_ROW (self), NULL);

  return self->input;
}
