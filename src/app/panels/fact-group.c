/* app/panels/fact-group.c - a card with rows: what is recorded, and links
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/fact-group.h"

struct _PwFactGroup
{
  AdwBin parent_instance;

  GtkLabel  *title_label;
  GtkBox    *card;
  GtkButton *fold_button; /* nullable */
  GtkImage  *fold_arrow;
  GtkBox    *rows;

  char       *title;
  GHashTable *plain_values; /* title to value */
  gboolean    is_filled;
};

G_DEFINE_FINAL_TYPE (PwFactGroup, pw_fact_group, ADW_TYPE_BIN)

enum
{
  LINK_ACTIVATED,
  FILL,
  FOLDED,
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
secondary_new (const char *text,
               const char *css_class)
{
  GtkWidget *label = label_new (text, css_class);

  gtk_widget_add_css_class (label, "secondary");

  return label;
}

static GtkBox *
append_line (PwFactGroup *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (line, "fact-line");
  gtk_box_append (self->rows, line);

  return GTK_BOX (line);
}

static void
on_link_clicked (PwFactGroup *self,
                 GtkButton   *button)
{
  g_autofree char *id = g_strdup (g_object_get_qdata (G_OBJECT (button), link_quark ()));

  g_signal_emit (self, signals[LINK_ACTIVATED], 0, id);
}

static void
on_fold_clicked (PwFactGroup *self)
{
  gboolean is_open = !gtk_widget_get_visible (GTK_WIDGET (self->rows));

  pw_fact_group_set_open (self, is_open);
  g_signal_emit (self, signals[FOLDED], 0, is_open);
}

static void
pw_fact_group_finalize (GObject *object)
{
  PwFactGroup *self = PW_FACT_GROUP (object);

  g_clear_pointer (&self->plain_values, g_hash_table_unref);
  g_clear_pointer (&self->title, g_free);
  G_OBJECT_CLASS (pw_fact_group_parent_class)->finalize (object);
}

static void
pw_fact_group_class_init (PwFactGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_fact_group_finalize;

  signals[LINK_ACTIVATED] = g_signal_new ("link-activated", PW_TYPE_FACT_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FILL] = g_signal_new ("fill", PW_TYPE_FACT_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FOLDED] = g_signal_new ("folded", PW_TYPE_FACT_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
pw_fact_group_init (PwFactGroup *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->plain_values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->title_label = GTK_LABEL (label_new (NULL, "heading"));
  self->card = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->rows = GTK_BOX (g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->card), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->card), "facts");
  gtk_widget_set_overflow (GTK_WIDGET (self->card), GTK_OVERFLOW_HIDDEN);
  gtk_box_append (self->card, GTK_WIDGET (self->rows));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->card));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
pw_fact_group_new (const char *title)
{
  PwFactGroup *self = g_object_new (PW_TYPE_FACT_GROUP, NULL);

  self->title = g_strdup (title);
  self->is_filled = TRUE;
  gtk_label_set_label (self->title_label, title != NULL ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title_label), title != NULL);
  if (title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

GtkWidget *
pw_fact_group_new_folding (const char *title,
                           const char *note)
{
  PwFactGroup *self = PW_FACT_GROUP (pw_fact_group_new (NULL));
  GtkWidget   *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget   *label = label_new (title, "fold-title");

  self->title = g_strdup (title);
  self->is_filled = FALSE;
  self->fold_button = GTK_BUTTON (gtk_button_new ());
  self->fold_arrow = GTK_IMAGE (gtk_image_new_from_icon_name ("pan-end-symbolic"));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (note != NULL)
    gtk_box_append (GTK_BOX (box), secondary_new (note, "caption"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->fold_arrow));
  gtk_button_set_child (self->fold_button, box);
  gtk_button_set_has_frame (self->fold_button, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->fold_button), "fold");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  gtk_box_prepend (self->card, GTK_WIDGET (self->fold_button));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), FALSE);
  g_signal_connect_object (self->fold_button, "clicked", G_CALLBACK (on_fold_clicked), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
pw_fact_group_set_open (PwFactGroup *self,
                        gboolean     is_open)
{
  g_return_if_fail (PW_IS_FACT_GROUP (self) && self->fold_button != NULL);

  if (is_open && !self->is_filled)
    {
      self->is_filled = TRUE;
      g_signal_emit (self, signals[FILL], 0);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->rows), is_open);
  gtk_image_set_from_icon_name (self->fold_arrow, is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);
}

const char *
pw_fact_group_get_title (PwFactGroup *self)
{
  g_return_val_if_fail (PW_IS_FACT_GROUP (self), NULL);

  return self->title;
}

void
pw_fact_group_add (PwFactGroup *self,
                   GtkWidget   *row)
{
  g_return_if_fail (PW_IS_FACT_GROUP (self));

  gtk_widget_set_hexpand (row, TRUE);
  gtk_box_append (append_line (self), row);
}

void
pw_fact_group_add_pair (PwFactGroup *self,
                        GtkWidget   *first,
                        GtkWidget   *second)
{
  GtkWidget *grid;
  GtkBox    *line;

  g_return_if_fail (PW_IS_FACT_GROUP (self));

  line = append_line (self);
  grid = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (grid), TRUE);
  gtk_widget_set_hexpand (grid, TRUE);
  gtk_widget_add_css_class (grid, "pair");
  /* Titles may need several lines; the values stand beside each other all the same. */
  gtk_widget_set_valign (adw_bin_get_child (ADW_BIN (first)), GTK_ALIGN_END);
  gtk_widget_set_valign (adw_bin_get_child (ADW_BIN (second)), GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (grid), first);
  gtk_box_append (GTK_BOX (grid), second);
  gtk_box_append (line, grid);
}

void
pw_fact_group_add_plain (PwFactGroup *self,
                         const char  *title,
                         const char  *value)
{
  GtkWidget       *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  GtkWidget       *label = label_new (value, "numeric");
  g_autofree char *description = g_strdup_printf ("%s: %s", title, value);

  g_return_if_fail (PW_IS_FACT_GROUP (self));

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_focusable (label, FALSE);
  gtk_widget_add_css_class (box, "fact");
  gtk_box_append (GTK_BOX (box), secondary_new (title, "caption"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  pw_fact_group_add (self, box);
  g_hash_table_replace (self->plain_values, g_strdup (title), g_strdup (value));
}

void
pw_fact_group_add_link (PwFactGroup *self,
                        const char  *icon_name,
                        const char  *title,
                        const char  *note,
                        const char  *id,
                        const char  *description)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  g_return_if_fail (PW_IS_FACT_GROUP (self));

  gtk_widget_add_css_class (icon, "secondary");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), label_new (title, NULL));
  if (note != NULL)
    gtk_box_append (GTK_BOX (texts), secondary_new (note, "caption"));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "fact-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  g_object_set_qdata_full (G_OBJECT (button), link_quark (), g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_link_clicked), self, G_CONNECT_SWAPPED);
  pw_fact_group_add (self, button);
}

/* Rows stand in lines, pairs of them in a box of the line; editors of lists have rows of
 * their own, which belong to them.
 */
static PwFactRow *
find_row (GtkWidget  *widget,
          const char *title)
{
  PwFactRow *found = NULL;

  if (PW_IS_FACT_ROW (widget))
    return g_strcmp0 (pw_fact_row_get_title (PW_FACT_ROW (widget)), title) == 0 ? PW_FACT_ROW (widget) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, title);

  return found;
}

const char *
pw_fact_group_find_value (PwFactGroup *self,
                          const char  *title)
{
  PwFactRow *row;

  g_return_val_if_fail (PW_IS_FACT_GROUP (self), NULL);

  row = find_row (GTK_WIDGET (self->rows), title);

  return row != NULL ? pw_fact_row_get_shown (row) : g_hash_table_lookup (self->plain_values, title);
}

PwFactRow *
pw_fact_group_find_row (PwFactGroup *self,
                        const char  *title)
{
  g_return_val_if_fail (PW_IS_FACT_GROUP (self), NULL);

  return find_row (GTK_WIDGET (self->rows), title);
}

gboolean
pw_fact_group_is_empty (PwFactGroup *self)
{
  g_return_val_if_fail (PW_IS_FACT_GROUP (self), TRUE);

  return self->is_filled && gtk_widget_get_first_child (GTK_WIDGET (self->rows)) == NULL;
}
