/* app/panels/fact-group.c - a boxed list of facts: a name and a value each
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/fact-group.h"

/* Characters of name and value that fit beside each other. */
#define MAX_INLINE_CHARS 34

struct _PwFactGroup
{
  AdwBin parent_instance;

  GtkLabel   *title_label;
  GtkListBox *list;

  GHashTable *values; /* title to value */
};

G_DEFINE_FINAL_TYPE (PwFactGroup, pw_fact_group, ADW_TYPE_BIN)

enum
{
  LINK_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GQuark
link_quark (void)
{
  return g_quark_from_static_string ("pw-link");
}

static GtkWidget *
label_new (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
title_new (const char *text,
           const char *css_class)
{
  GtkWidget *label = label_new (text, css_class);

  gtk_widget_add_css_class (label, "secondary");

  return label;
}

static GtkWidget *
value_new (const char *value)
{
  GtkWidget *label = label_new (value != NULL ? value : "–", "numeric");

  if (value == NULL)
    gtk_widget_add_css_class (label, "secondary");

  return label;
}

static GtkWidget *
stacked_new (const char *title,
             const char *value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_add_css_class (box, "fact");
  gtk_box_append (GTK_BOX (box), title_new (title, "caption"));
  gtk_box_append (GTK_BOX (box), value_new (value));

  return box;
}

static GtkWidget *
inline_new (const char *title,
            const char *value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = title_new (title, "small");
  GtkWidget *text = value_new (value);

  gtk_widget_add_css_class (box, "fact");
  gtk_widget_add_css_class (box, "inline");
  gtk_label_set_wrap (GTK_LABEL (name), FALSE);
  gtk_label_set_xalign (GTK_LABEL (text), 1);
  gtk_label_set_justify (GTK_LABEL (text), GTK_JUSTIFY_RIGHT);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), text);

  return box;
}

static GtkWidget *
append_row (PwFactGroup *self,
            GtkWidget   *child,
            const char  *description)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  gtk_list_box_append (self->list, row);

  return row;
}

static void
remember (PwFactGroup *self,
          const char  *title,
          const char  *value)
{
  g_hash_table_replace (self->values, g_strdup (title), g_strdup (value != NULL ? value : "–"));
}

static void
on_row_activated (PwFactGroup   *self,
                  GtkListBoxRow *row)
{
  const char *id = g_object_get_qdata (G_OBJECT (row), link_quark ());

  if (id != NULL)
    {
      /* The list may be gone before the handlers are through with the id. */
      g_autofree char *copy = g_strdup (id);

      g_signal_emit (self, signals[LINK_ACTIVATED], 0, copy);
    }
}

static void
pw_fact_group_finalize (GObject *object)
{
  PwFactGroup *self = PW_FACT_GROUP (object);

  g_hash_table_unref (self->values);
  G_OBJECT_CLASS (pw_fact_group_parent_class)->finalize (object);
}

static void
pw_fact_group_class_init (PwFactGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_fact_group_finalize;

  signals[LINK_ACTIVATED] = g_signal_new ("link-activated", PW_TYPE_FACT_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pw_fact_group_init (PwFactGroup *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->title_label = GTK_LABEL (label_new (NULL, "heading"));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "facts");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pw_fact_group_new (const char *title)
{
  PwFactGroup *self = g_object_new (PW_TYPE_FACT_GROUP, NULL);

  gtk_label_set_label (self->title_label, title != NULL ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title_label), title != NULL);
  if (title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

void
pw_fact_group_add (PwFactGroup *self,
                   const char  *title,
                   const char  *value)
{
  g_autofree char *description = g_strdup_printf ("%s: %s", title, value != NULL ? value : "–");
  gboolean         is_long;

  g_return_if_fail (PW_IS_FACT_GROUP (self));

  is_long = value != NULL && (strchr (value, '\n') != NULL ||
                              g_utf8_strlen (title, -1) + g_utf8_strlen (value, -1) > MAX_INLINE_CHARS);
  append_row (self, is_long ? stacked_new (title, value) : inline_new (title, value), description);
  remember (self, title, value);
}

void
pw_fact_group_add_long (PwFactGroup *self,
                        const char  *title,
                        const char  *value)
{
  g_autofree char *description = g_strdup_printf ("%s: %s", title, value != NULL ? value : "–");

  g_return_if_fail (PW_IS_FACT_GROUP (self));

  append_row (self, stacked_new (title, value), description);
  remember (self, title, value);
}

void
pw_fact_group_add_pair (PwFactGroup *self,
                        const char  *first_title,
                        const char  *first_value,
                        const char  *second_title,
                        const char  *second_value)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget       *row;
  g_autofree char *description = g_strdup_printf ("%s: %s, %s: %s",
                                                  first_title, first_value != NULL ? first_value : "–",
                                                  second_title, second_value != NULL ? second_value : "–");

  g_return_if_fail (PW_IS_FACT_GROUP (self));

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_box_append (GTK_BOX (box), stacked_new (first_title, first_value));
  gtk_box_append (GTK_BOX (box), stacked_new (second_title, second_value));
  row = append_row (self, box, description);
  gtk_widget_add_css_class (row, "pair");
  remember (self, first_title, first_value);
  remember (self, second_title, second_value);
}

void
pw_fact_group_add_link (PwFactGroup *self,
                        const char  *icon_name,
                        const char  *title,
                        const char  *note,
                        const char  *id,
                        const char  *description)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);
  GtkWidget *row;

  g_return_if_fail (PW_IS_FACT_GROUP (self));

  gtk_widget_add_css_class (box, "fact");
  gtk_widget_add_css_class (icon, "secondary");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), label_new (title, NULL));
  if (note != NULL)
    gtk_box_append (GTK_BOX (texts), title_new (note, "caption"));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), texts);
  row = append_row (self, box, description);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_qdata_full (G_OBJECT (row), link_quark (), g_strdup (id), g_free);
}

const char *
pw_fact_group_find_value (PwFactGroup *self,
                          const char  *title)
{
  g_return_val_if_fail (PW_IS_FACT_GROUP (self), NULL);

  return g_hash_table_lookup (self->values, title);
}

gboolean
pw_fact_group_is_empty (PwFactGroup *self)
{
  g_return_val_if_fail (PW_IS_FACT_GROUP (self), TRUE);

  return gtk_list_box_get_row_at_index (self->list, 0) == NULL;
}
