/* app/analysis/findings-panel.c - what the checker has to say, as a list to work through
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/analysis/findings-panel.h"

#include <glib/gi18n-lib.h>

#include "analysis/checker.h"
#include "app/analysis/finding-item.h"
#include "app/analysis/finding-row.h"
#include "app/application.h"
#include "app/settings.h"

struct _PwFindingsPanel
{
  AdwBin parent_instance;

  GtkToggleButton *fold_button;
  GtkImage        *fold_icon;
  GtkLabel        *summary_label;
  GtkRevealer     *revealer;
  GtkListView     *list;

  PwCheckRunner      *runner;
  PwSelection        *selection;
  GListStore         *items;
  GtkSingleSelection *rows;
  gboolean            shows_ignored;
};

G_DEFINE_FINAL_TYPE (PwFindingsPanel, pw_findings_panel, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PROFILE,
  PROP_SHOW_IGNORED,
  N_PROPS
};

enum
{
  SHOW_ELEMENT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static const PwFinding *
get_finding (PwFindingsPanel *self,
             guint            position)
{
  g_autoptr (PwFindingItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  /* The list keeps it alive. */
  return item != NULL ? pw_finding_item_get (item) : NULL;
}

/* --- rows ------------------------------------------------------------------------- */

static void
on_setup_row (PwFindingsPanel *self,
              GtkListItem     *item)
{
  gtk_list_item_set_child (item, pw_finding_row_new ());
}

static void
on_bind_row (PwFindingsPanel *self,
             GtkListItem     *item)
{
  pw_finding_row_set (PW_FINDING_ROW (gtk_list_item_get_child (item)), self->runner,
                      pw_finding_item_get (gtk_list_item_get_item (item)));
}

static void
on_unbind_row (PwFindingsPanel *self,
               GtkListItem     *item)
{
  pw_finding_row_set (PW_FINDING_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
on_row_activated (PwFindingsPanel *self,
                  guint            position)
{
  const PwFinding *finding = get_finding (self, position);

  if (finding != NULL && *finding->element != '\0')
    g_signal_emit (self, signals[SHOW_ELEMENT], 0, finding->element);
}

/* --- what is shown ------------------------------------------------------------------- */

/* The first finding about what is selected stands out. */
static void
follow_selection (PwFindingsPanel *self)
{
  const char *id = self->selection != NULL ? pw_selection_get_only (self->selection) : NULL;
  guint       selected = gtk_single_selection_get_selected (self->rows);
  guint       found = GTK_INVALID_LIST_POSITION;

  if (id != NULL && selected != GTK_INVALID_LIST_POSITION && g_str_equal (get_finding (self, selected)->element, id))
    return;

  for (guint i = 0; id != NULL && found == GTK_INVALID_LIST_POSITION && i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    if (g_str_equal (get_finding (self, i)->element, id))
      found = i;
  gtk_single_selection_set_selected (self->rows, found);
  if (found != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", found);
}

static void
show_summary (PwFindingsPanel *self)
{
  static const char *const chips[] = { "ok-chip", "hint-chip", "hint-chip", "error-chip" };
  g_autofree char         *summary = self->runner != NULL ? pw_check_runner_dup_summary (self->runner) : NULL;
  PwSeverity               worst = self->runner != NULL ? pw_check_runner_get_worst (self->runner) : PW_SEVERITY_OFF;
  g_autofree char         *description = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->summary_label), chips[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self->summary_label), chips[worst]);
  gtk_label_set_label (self->summary_label, summary != NULL ? summary : _ ("nothing found"));
  gtk_widget_set_visible (GTK_WIDGET (self->summary_label), self->runner != NULL);

  /* TRANSLATORS: what a screen reader says of the head of the list: "Check: 2 hints" */
  description = g_strdup_printf (_ ("Check: %s"), gtk_label_get_label (self->summary_label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  return pw_finding_item_compare (*(PwFindingItem *const *) a, *(PwFindingItem *const *) b);
}

static void
refresh (PwFindingsPanel *self)
{
  const GPtrArray *findings = self->runner != NULL ? pw_check_runner_get_findings (self->runner) : NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      PwFinding *finding = g_ptr_array_index (findings, i);

      if (!finding->is_ignored || self->shows_ignored)
        g_ptr_array_add (items, pw_finding_item_new (finding));
    }
  /* Stable: within one severity the order of the document stays. */
  g_ptr_array_sort (items, compare_items);
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
  gtk_single_selection_set_selected (self->rows, GTK_INVALID_LIST_POSITION);
  show_summary (self);
  follow_selection (self);
}

static void
on_folded (PwFindingsPanel *self)
{
  gboolean is_open = gtk_toggle_button_get_active (self->fold_button);

  gtk_revealer_set_reveal_child (self->revealer, is_open);
  gtk_image_set_from_icon_name (self->fold_icon, is_open ? "pan-down-symbolic" : "pan-end-symbolic");
}

/* --- life ------------------------------------------------------------------------------ */

static void
pw_findings_panel_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  PwFindingsPanel *self = PW_FINDINGS_PANEL (object);
  PwProfile        profile = self->runner != NULL ? pw_check_runner_get_profile (self->runner) : PW_PROFILE_DEFAULT;

  switch (id)
    {
    case PROP_PROFILE:
      g_value_set_string (value, profile == PW_PROFILE_FIM ? "fim" : "default");
      break;
    case PROP_SHOW_IGNORED:
      g_value_set_boolean (value, self->shows_ignored);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pw_findings_panel_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  PwFindingsPanel *self = PW_FINDINGS_PANEL (object);
  PwProfile        profile;

  switch (id)
    {
    case PROP_PROFILE:
      if (self->runner == NULL || !pw_profile_from_id (g_value_get_string (value), &profile))
        break;
      pw_settings_set_string ("check-profile", g_value_get_string (value));
      pw_check_runner_set_profile (self->runner, profile);
      break;
    case PROP_SHOW_IGNORED:
      self->shows_ignored = g_value_get_boolean (value);
      refresh (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pw_findings_panel_dispose (GObject *object)
{
  PwFindingsPanel *self = PW_FINDINGS_PANEL (object);

  g_clear_object (&self->runner);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (pw_findings_panel_parent_class)->dispose (object);
}

static void
pw_findings_panel_class_init (PwFindingsPanelClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pw_findings_panel_dispose;
  object_class->get_property = pw_findings_panel_get_property;
  object_class->set_property = pw_findings_panel_set_property;

  properties[PROP_PROFILE] = g_param_spec_string ("profile", NULL, NULL, "default", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_IGNORED] = g_param_spec_boolean ("show-ignored", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SHOW_ELEMENT] = g_signal_new ("show-element", PW_TYPE_FINDINGS_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_property_action (widget_class, "findings.profile", "profile");
  gtk_widget_class_install_property_action (widget_class, "findings.show-ignored", "show-ignored");

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/findings-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PwFindingsPanel, fold_button);
  gtk_widget_class_bind_template_child (widget_class, PwFindingsPanel, fold_icon);
  gtk_widget_class_bind_template_child (widget_class, PwFindingsPanel, summary_label);
  gtk_widget_class_bind_template_child (widget_class, PwFindingsPanel, revealer);
  gtk_widget_class_bind_template_child (widget_class, PwFindingsPanel, list);
  gtk_widget_class_bind_template_callback (widget_class, on_folded);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
pw_findings_panel_init (PwFindingsPanel *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind_row), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);

  self->items = g_list_store_new (PW_TYPE_FINDING_ITEM);
  self->rows = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->rows));
}

void
pw_findings_panel_set_runner (PwFindingsPanel *self,
                              PwCheckRunner   *runner,
                              PwSelection     *selection)
{
  g_return_if_fail (PW_IS_FINDINGS_PANEL (self));
  g_return_if_fail ((runner == NULL) == (selection == NULL));

  if (self->runner != NULL)
    g_signal_handlers_disconnect_by_data (self->runner, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_set_object (&self->runner, runner);
  g_set_object (&self->selection, selection);
  if (runner != NULL)
    {
      g_signal_connect_object (runner, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (selection, "changed", G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROFILE]);
  refresh (self);
}

void
pw_findings_panel_open (PwFindingsPanel *self)
{
  g_return_if_fail (PW_IS_FINDINGS_PANEL (self));

  gtk_toggle_button_set_active (self->fold_button, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

guint
pw_findings_panel_get_n_rows (PwFindingsPanel *self)
{
  g_return_val_if_fail (PW_IS_FINDINGS_PANEL (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}
