/* app/compare/gap-dialog.c - what each city would have to change for the joint process
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/gap-dialog.h"

#include "app/application.h"
#include "app/city-sign.h"
#include "app/compare/kind-symbol.h"
#include "base/error.h"
#include "workspace/gap-list.h"

#include <glib/gi18n-lib.h>

struct _PwGapDialog
{
  AdwWindow parent_instance;

  GtkStack           *stack;
  AdwPreferencesPage *page;
  AdwStatusPage      *empty_page;
  AdwToastOverlay    *toasts;
  GString            *text;
};

G_DEFINE_FINAL_TYPE (PwGapDialog, pw_gap_dialog, ADW_TYPE_WINDOW)

static const PwSign signs[] = {
  [PW_GAP_ADD] = PW_SIGN_EXTRA,
  [PW_GAP_SPLIT] = PW_SIGN_SPLIT,
  [PW_GAP_DROP] = PW_SIGN_MISSING,
  [PW_GAP_UNITE] = PW_SIGN_SPLIT,
  [PW_GAP_STAYS] = PW_SIGN_EXTRA,
  [PW_GAP_ORDER] = PW_SIGN_ORDER,
  [PW_GAP_NAME] = PW_SIGN_WORDING,
  [PW_GAP_ROLE] = PW_SIGN_ROLE,
  [PW_GAP_TYPE] = PW_SIGN_TYPE,
  [PW_GAP_MEDIUM] = PW_SIGN_MEDIUM,
  [PW_GAP_SYSTEM] = PW_SIGN_SYSTEM,
  [PW_GAP_TIME] = PW_SIGN_TIME,
};

static GtkWidget *
row_new (const PwGap *gap)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gap->text);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), pw_kind_symbol_new_for_sign (signs[gap->kind], NULL));

  return row;
}

static char *
describe_number (const GPtrArray *gaps)
{
  guint n = 0;

  for (guint i = 0; i < gaps->len; i++)
    n += ((const PwGap *) g_ptr_array_index (gaps, i))->kind != PW_GAP_STAYS;
  if (n == 0)
    return g_strdup (_ ("Nothing has to change."));

  return g_strdup_printf (ngettext ("%u change", "%u changes", n), n);
}

static void
add_city (PwGapDialog        *self,
          const PwComparison *comparison,
          guint               variant,
          const PwModel      *joint)
{
  const PwCity        *city = pw_comparison_get_city (comparison, variant);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autoptr (GPtrArray) gaps = pw_gap_list_new (comparison, variant, joint);
  g_autofree char *number = describe_number (gaps);
  /* Translators: the placeholder is a city */
  g_autofree char *title = g_strdup_printf (_ ("What would %s have to change?"), city->name);
  g_autofree char *markup = g_markup_escape_text (title, -1);

  adw_preferences_group_set_title (group, markup);
  adw_preferences_group_set_description (group, number);
  adw_preferences_group_set_header_suffix (group, pw_city_sign_new (city, PW_RECORDING_RECORDED));
  g_string_append_printf (self->text, "%s%s\n%s\n", self->text->len > 0 ? "\n" : "", title, number);
  for (guint i = 0; i < gaps->len; i++)
    {
      const PwGap *gap = g_ptr_array_index (gaps, i);

      adw_preferences_group_add (group, row_new (gap));
      g_string_append_printf (self->text, "- %s\n", gap->text);
    }
  adw_preferences_page_add (self->page, group);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwGapDialog *self = PW_GAP_DIALOG (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->text->str);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Copied: paste it where you need it.")));
}

static void
pw_gap_dialog_finalize (GObject *object)
{
  g_string_free (PW_GAP_DIALOG (object)->text, TRUE);

  G_OBJECT_CLASS (pw_gap_dialog_parent_class)->finalize (object);
}

static void
pw_gap_dialog_class_init (PwGapDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pw_gap_dialog_finalize;

  gtk_widget_class_install_action (widget_class, "gaps.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "gaps.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/gap-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PwGapDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PwGapDialog, page);
  gtk_widget_class_bind_template_child (widget_class, PwGapDialog, empty_page);
  gtk_widget_class_bind_template_child (widget_class, PwGapDialog, toasts);
}

static void
pw_gap_dialog_init (PwGapDialog *self)
{
  self->text = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "gaps.copy", FALSE);
}

GtkWidget *
pw_gap_dialog_new (const PwComparison *comparison)
{
  PwGapDialog *self = g_object_new (PW_TYPE_GAP_DIALOG, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwModel) joint = pw_gap_list_load_joint (comparison, NULL, &error);

  gtk_window_set_title (GTK_WINDOW (self), pw_comparison_get_service (comparison)->name);
  if (joint == NULL)
    {
      if (!g_error_matches (error, PW_ERROR, PW_ERROR_NOT_FOUND))
        {
          adw_status_page_set_title (self->empty_page, _ ("The joint process cannot be read"));
          adw_status_page_set_description (self->empty_page, error->message);
        }
      return GTK_WIDGET (self);
    }

  for (guint i = 0; i < pw_comparison_get_n_variants (comparison); i++)
    add_city (self, comparison, i, joint);
  gtk_stack_set_visible_child_name (self->stack, "list");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "gaps.copy", TRUE);

  return GTK_WIDGET (self);
}

const char *
pw_gap_dialog_get_text (PwGapDialog *self)
{
  g_return_val_if_fail (PW_IS_GAP_DIALOG (self), NULL);

  return self->text->str;
}
