/* app/files/notice-bar.c - a state that lasts, in words, with something to do about it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/files/notice-bar.h"

#include "app/application.h"

struct _PwNoticeBar
{
  AdwBin parent_instance;

  GtkImage *wide_icon;
  GtkLabel *wide_label;
  GtkBox   *wide_buttons;
  GtkLabel *narrow_label;
  GtkBox   *narrow_buttons;
};

G_DEFINE_FINAL_TYPE (PwNoticeBar, pw_notice_bar, ADW_TYPE_BIN)

static void
pw_notice_bar_class_init (PwNoticeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/notice-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PwNoticeBar, wide_icon);
  gtk_widget_class_bind_template_child (widget_class, PwNoticeBar, wide_label);
  gtk_widget_class_bind_template_child (widget_class, PwNoticeBar, wide_buttons);
  gtk_widget_class_bind_template_child (widget_class, PwNoticeBar, narrow_label);
  gtk_widget_class_bind_template_child (widget_class, PwNoticeBar, narrow_buttons);
}

static void
pw_notice_bar_init (PwNoticeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (GtkBox               *box,
      const PwNoticeButton *buttons,
      guint                 n_buttons)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  for (guint i = 0; i < n_buttons; i++)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (buttons[i].label);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), buttons[i].action);
      if (i == 0)
        gtk_widget_add_css_class (button, "suggested-action");
      gtk_box_append (box, button);
    }
  gtk_widget_set_visible (GTK_WIDGET (box), n_buttons > 0);
}

void
pw_notice_bar_show (PwNoticeBar          *self,
                    const char           *text,
                    gboolean              is_urgent,
                    const PwNoticeButton *buttons,
                    guint                 n_buttons)
{
  g_return_if_fail (PW_IS_NOTICE_BAR (self));

  fill (self->wide_buttons, buttons, n_buttons);
  fill (self->narrow_buttons, buttons, n_buttons);
  gtk_image_set_from_icon_name (self->wide_icon, is_urgent ? "dialog-warning-symbolic" : "dialog-information-symbolic");
  if (is_urgent)
    gtk_widget_add_css_class (GTK_WIDGET (self), "urgent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "urgent");
  gtk_label_set_label (self->wide_label, text);
  gtk_label_set_label (self->narrow_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
pw_notice_bar_hide (PwNoticeBar *self)
{
  g_return_if_fail (PW_IS_NOTICE_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

const char *
pw_notice_bar_get_text (PwNoticeBar *self)
{
  g_return_val_if_fail (PW_IS_NOTICE_BAR (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_label_get_label (self->wide_label) : NULL;
}
