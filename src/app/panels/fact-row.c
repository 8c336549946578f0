/* app/panels/fact-row.c - one thing that is recorded, with its name above it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/fact-row.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkBox    *box;
  GtkBox    *title_line;
  GtkLabel  *title_label;
  GtkLabel  *message_label;
  GtkWidget *editor; /* not owned */

  char    *value; /* what is recorded, as last heard */
  char    *shown;
  char    *hint;
  gboolean is_mixed;
  gboolean has_message;
  gboolean is_visited;
  gboolean is_changed; /* in this visit */
  gboolean is_emitting;
} PwFactRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PwFactRow, pw_fact_row, ADW_TYPE_BIN)

enum
{
  BEGIN,
  APPLY,
  REVERT,
  END,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static PwFactRowPrivate *
get_private (PwFactRow *self)
{
  return pw_fact_row_get_instance_private (self);
}

/* What assistive technology reads: the row as "name: value", the editor by its name. */
static void
describe (PwFactRow *self)
{
  PwFactRowPrivate *priv = get_private (self);
  g_autofree char  *label = g_strdup_printf ("%s: %s", gtk_label_get_label (priv->title_label), pw_fact_row_get_shown (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show_message (PwFactRow  *self,
              const char *message)
{
  PwFactRowPrivate *priv = get_private (self);
  const char       *text = message != NULL ? message : priv->hint;

  priv->has_message = message != NULL;
  gtk_label_set_label (priv->message_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->message_label), text != NULL);
  if (message != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "invalid");
      gtk_widget_add_css_class (GTK_WIDGET (priv->message_label), "error-text");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "invalid");
      gtk_widget_remove_css_class (GTK_WIDGET (priv->message_label), "error-text");
    }
  if (priv->editor == NULL)
    return;
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->editor), GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->editor), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "", -1);
}

static void
show_value (PwFactRow *self)
{
  PwFactRowPrivate *priv = get_private (self);

  PW_FACT_ROW_GET_CLASS (self)->show_value (self, priv->value, priv->is_mixed);
  describe (self);
}

/* The first handler that objects is heard. */
static gboolean
accumulate_reason (GSignalInvocationHint *hint,
                   GValue                *result,
                   const GValue          *one,
                   gpointer               data)
{
  g_value_copy (one, result);

  return g_value_get_string (one) == NULL;
}

static void
on_pressed (PwFactRow *self)
{
  PwFactRowPrivate *priv = get_private (self);

  if (priv->editor != NULL)
    gtk_widget_grab_focus (priv->editor);
}

static void
pw_fact_row_finalize (GObject *object)
{
  PwFactRowPrivate *priv = get_private (PW_FACT_ROW (object));

  g_clear_pointer (&priv->value, g_free);
  g_clear_pointer (&priv->shown, g_free);
  g_clear_pointer (&priv->hint, g_free);
  G_OBJECT_CLASS (pw_fact_row_parent_class)->finalize (object);
}

static void
pw_fact_row_class_init (PwFactRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_fact_row_finalize;

  signals[BEGIN] = g_signal_new ("begin", PW_TYPE_FACT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[APPLY] = g_signal_new ("apply", PW_TYPE_FACT_ROW, G_SIGNAL_RUN_LAST, 0, accumulate_reason, NULL, NULL,
                                 G_TYPE_STRING, 1, G_TYPE_STRING);
  signals[REVERT] = g_signal_new ("revert", PW_TYPE_FACT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[END] = g_signal_new ("end", PW_TYPE_FACT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static GtkWidget *
label_new (const char *first_class,
           const char *second_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, first_class);
  gtk_widget_add_css_class (label, second_class);

  return label;
}

static void
pw_fact_row_init (PwFactRow *self)
{
  PwFactRowPrivate *priv = get_private (self);
  GtkGesture       *click = gtk_gesture_click_new ();

  priv->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  priv->title_label = GTK_LABEL (label_new ("caption", "secondary"));
  priv->message_label = GTK_LABEL (label_new ("caption", "message"));
  gtk_widget_set_visible (GTK_WIDGET (priv->message_label), FALSE);
  priv->title_line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  gtk_widget_set_hexpand (GTK_WIDGET (priv->title_label), TRUE);
  gtk_box_append (priv->title_line, GTK_WIDGET (priv->title_label));
  gtk_box_append (priv->box, GTK_WIDGET (priv->title_line));
  gtk_box_append (priv->box, GTK_WIDGET (priv->message_label));
  gtk_widget_add_css_class (GTK_WIDGET (self), "fact");
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (priv->box));

  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (priv->title_label), GTK_EVENT_CONTROLLER (click));
}

const char *
pw_fact_row_get_title (PwFactRow *self)
{
  g_return_val_if_fail (PW_IS_FACT_ROW (self), NULL);

  return gtk_label_get_label (get_private (self)->title_label);
}

void
pw_fact_row_set_value (PwFactRow  *self,
                       const char *value,
                       gboolean    is_mixed)
{
  PwFactRowPrivate *priv = get_private (self);
  gboolean          is_known;

  g_return_if_fail (PW_IS_FACT_ROW (self));

  is_known = priv->shown != NULL && g_strcmp0 (priv->value, value) == 0 && priv->is_mixed == is_mixed;
  if (is_known)
    return;
  if (priv->value != value)
    {
      g_free (priv->value);
      priv->value = g_strdup (value);
    }
  priv->is_mixed = is_mixed;
  if (priv->is_emitting || (priv->has_message && priv->is_visited))
    {
      describe (self);
      return;
    }
  show_message (self, NULL);
  show_value (self);
}

const char *
pw_fact_row_get_value (PwFactRow *self)
{
  g_return_val_if_fail (PW_IS_FACT_ROW (self), NULL);

  return get_private (self)->value;
}

const char *
pw_fact_row_get_shown (PwFactRow *self)
{
  PwFactRowPrivate *priv = get_private (self);

  g_return_val_if_fail (PW_IS_FACT_ROW (self), NULL);

  g_free (priv->shown);
  priv->shown = PW_FACT_ROW_GET_CLASS (self)->dup_shown != NULL ? PW_FACT_ROW_GET_CLASS (self)->dup_shown (self) : g_strdup (priv->value);
  if (priv->shown == NULL || *priv->shown == '\0')
    {
      g_free (priv->shown);
      priv->shown = g_strdup (priv->is_mixed ? _ ("Different values") : "–");
    }

  return priv->shown;
}

const char *
pw_fact_row_get_message (PwFactRow *self)
{
  PwFactRowPrivate *priv = get_private (self);

  g_return_val_if_fail (PW_IS_FACT_ROW (self), NULL);

  return priv->has_message ? gtk_label_get_label (priv->message_label) : NULL;
}

void
pw_fact_row_set_hint (PwFactRow  *self,
                      const char *hint)
{
  PwFactRowPrivate *priv = get_private (self);

  g_return_if_fail (PW_IS_FACT_ROW (self));

  if (g_strcmp0 (priv->hint, hint) == 0)
    return;
  g_free (priv->hint);
  priv->hint = g_strdup (hint);
  if (!priv->has_message)
    show_message (self, NULL);
}

void
pw_fact_row_commit (PwFactRow *self)
{
  g_return_if_fail (PW_IS_FACT_ROW (self));

  if (get_private (self)->is_visited && PW_FACT_ROW_GET_CLASS (self)->commit != NULL)
    PW_FACT_ROW_GET_CLASS (self)->commit (self);
  pw_fact_row_end (self);
}

void
pw_fact_row_set_content (PwFactRow  *self,
                         const char *title,
                         GtkWidget  *content,
                         GtkWidget  *editor)
{
  PwFactRowPrivate *priv = get_private (self);

  g_return_if_fail (PW_IS_FACT_ROW (self));

  gtk_label_set_label (priv->title_label, title);
  gtk_box_insert_child_after (priv->box, content, GTK_WIDGET (priv->title_line));
  priv->editor = editor;
  if (editor != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

void
pw_fact_row_set_inline (PwFactRow *self)
{
  PwFactRowPrivate *priv = get_private (self);
  GtkWidget        *content = gtk_widget_get_next_sibling (GTK_WIDGET (priv->title_line));

  g_object_ref (content);
  gtk_box_remove (priv->box, content);
  gtk_box_append (priv->title_line, content);
  g_object_unref (content);
  gtk_widget_remove_css_class (GTK_WIDGET (priv->title_label), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self), "inline");
}

void
pw_fact_row_add_tool (PwFactRow *self,
                      GtkWidget *tool)
{
  gtk_box_append (get_private (self)->title_line, tool);
}

void
pw_fact_row_hide_title (PwFactRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (get_private (self)->title_line), FALSE);
}

void
pw_fact_row_begin (PwFactRow *self)
{
  PwFactRowPrivate *priv = get_private (self);

  if (priv->is_visited)
    return;
  priv->is_visited = TRUE;
  priv->is_changed = FALSE;
  g_signal_emit (self, signals[BEGIN], 0);
}

char *
pw_fact_row_try (PwFactRow  *self,
                 const char *text)
{
  PwFactRowPrivate *priv = get_private (self);
  char             *message = NULL;

  pw_fact_row_begin (self);
  priv->is_changed = TRUE;
  priv->is_emitting = TRUE;
  g_signal_emit (self, signals[APPLY], 0, text, &message);
  priv->is_emitting = FALSE;
  describe (self);

  return message;
}

gboolean
pw_fact_row_apply (PwFactRow  *self,
                   const char *text)
{
  gboolean         is_alone = !get_private (self)->is_visited;
  g_autofree char *message = pw_fact_row_try (self, text);

  show_message (self, message);
  if (is_alone)
    pw_fact_row_end (self);

  return message == NULL;
}

gboolean
pw_fact_row_revert (PwFactRow *self)
{
  PwFactRowPrivate *priv = get_private (self);

  if (!priv->is_visited || !priv->is_changed)
    return FALSE;
  priv->is_emitting = TRUE;
  g_signal_emit (self, signals[REVERT], 0);
  priv->is_emitting = FALSE;
  priv->is_changed = FALSE;
  show_message (self, NULL);
  show_value (self);

  return TRUE;
}

void
pw_fact_row_end (PwFactRow *self)
{
  PwFactRowPrivate *priv = get_private (self);

  if (!priv->is_visited)
    return;
  g_signal_emit (self, signals[END], 0);
  priv->is_visited = FALSE;
  if (!priv->has_message && priv->is_changed)
    show_value (self);
  priv->is_changed = FALSE;
}
