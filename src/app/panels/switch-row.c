/* app/panels/switch-row.c - yes or no
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/switch-row.h"

#include <glib/gi18n-lib.h>

struct _PwSwitchRow
{
  PwFactRow parent_instance;

  GtkSwitch *toggle;
  gboolean   is_setting;
};

G_DEFINE_FINAL_TYPE (PwSwitchRow, pw_switch_row, PW_TYPE_FACT_ROW)

static void
set_active (PwSwitchRow *self,
            gboolean     is_active)
{
  self->is_setting = TRUE;
  gtk_switch_set_active (self->toggle, is_active);
  self->is_setting = FALSE;
}

/* What is refused is not shown as if it had been taken. */
static void
on_active (PwSwitchRow *self)
{
  gboolean is_active = gtk_switch_get_active (self->toggle);

  if (self->is_setting || is_active == (g_strcmp0 (pw_fact_row_get_value (PW_FACT_ROW (self)), "true") == 0))
    return;
  if (!pw_fact_row_apply (PW_FACT_ROW (self), is_active ? "true" : "false"))
    set_active (self, !is_active);
}

static void
pw_switch_row_show_value (PwFactRow  *row,
                          const char *value,
                          gboolean    is_mixed)
{
  set_active (PW_SWITCH_ROW (row), !is_mixed && g_strcmp0 (value, "true") == 0);
}

static char *
pw_switch_row_dup_shown (PwFactRow *row)
{
  const char *value = pw_fact_row_get_value (row);

  return g_strdup (value == NULL ? NULL : g_str_equal (value, "true") ? _ ("Yes") :
                                                                        _ ("No"));
}

static void
pw_switch_row_class_init (PwSwitchRowClass *klass)
{
  PwFactRowClass *row_class = PW_FACT_ROW_CLASS (klass);

  row_class->show_value = pw_switch_row_show_value;
  row_class->dup_shown = pw_switch_row_dup_shown;
}

static void
pw_switch_row_init (PwSwitchRow *self)
{
  self->toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->toggle), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->toggle, "notify::active", G_CALLBACK (on_active), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pw_switch_row_new (const char *title)
{
  PwSwitchRow *self = g_object_new (PW_TYPE_SWITCH_ROW, NULL);

  pw_fact_row_set_content (PW_FACT_ROW (self), title, GTK_WIDGET (self->toggle), GTK_WIDGET (self->toggle));
  pw_fact_row_set_inline (PW_FACT_ROW (self));

  return GTK_WIDGET (self);
}

GtkSwitch *
pw_switch_row_get_switch (PwSwitchRow *self)
{
  g_return_val_if_fail (PW_IS_SWITCH_ROW (self), NULL);

  return self->toggle;
}
