/* app/test-templates.c - every template can be made and has what its class binds
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "app/choosing/choice-popover.h"
#include "app/choosing/color-popover.h"
#include "app/choosing/find-bar.h"
#include "app/compare/comparison-page.h"
#include "app/compare/merged-page.h"
#include "app/compare/pair-page.h"
#include "app/compare/pair-side.h"
#include "app/compare/table-page.h"
#include "app/dialogs/about.h"
#include "app/dialogs/export-dialog.h"
#include "app/files/notice-bar.h"
#include "app/files/recovery-dialog.h"
#include "app/files/versions-dialog.h"
#include "app/modelling/context-pad.h"
#include "app/modelling/palette.h"
#include "app/panels/inspector.h"
#include "app/panels/service-list.h"
#include "app/recent.h"
#include "app/window/diagram-tabs.h"
#include "app/window/modelling-page.h"
#include "app/window/side-pane.h"
#include "app/window/start-page.h"
#include "app/window/status-line.h"
#include "app/window/window.h"
#include "display.h"

#include <glib/gstdio.h>

static void
test_widget (gconstpointer data)
{
  GType      type = ((GType (*) (void)) data) ();
  GtkWidget *widget = g_object_ref_sink (g_object_new (type, NULL));

  g_assert_true (GTK_IS_WIDGET (widget));
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_assert_finalize_object (widget);
}

/* The narrowest window there may be; panes fold over what is below them. */
#define LEAST_WINDOW_WIDTH 360

static void
test_width (gconstpointer data)
{
  GType      type = ((GType (*) (void)) data) ();
  GtkWidget *widget = g_object_ref_sink (g_object_new (type, NULL));
  int        minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, LEAST_WINDOW_WIDTH);
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_assert_finalize_object (widget);
}

static void
test_shortcuts_window (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (PW_RESOURCES "gtk/help-overlay.ui");
  GObject *window = gtk_builder_get_object (builder, "help_overlay");

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_debug_info (void)
{
  g_autofree char *text = pw_about_dup_debug_info ();

  g_assert_nonnull (strstr (text, "Prozesswerkstatt "));
  g_assert_nonnull (strstr (text, "libadwaita 1."));
}

static void
test_recent (void)
{
  g_autofree char *folder = g_dir_make_tmp ("recent-XXXXXX", NULL);
  g_autoptr (GFile) here = g_file_new_for_path (folder);
  g_autoptr (GFile) gone = g_file_new_build_filename (folder, "gone", NULL);
  g_autoptr (GFile) share = g_file_new_for_uri ("smb://server/projekte");
  g_autoptr (GPtrArray) files = NULL;

  pw_recent_add (here);
  pw_recent_add (gone);
  pw_recent_add (share);
  pw_recent_add (here);

  files = pw_recent_get_files ();
  g_assert_cmpuint (files->len, ==, 2);
  g_assert_true (g_file_equal (g_ptr_array_index (files, 0), here));
  g_assert_true (g_file_equal (g_ptr_array_index (files, 1), share));

  pw_recent_remove (here);
  pw_recent_remove (share);
  pw_recent_remove (gone);
  g_rmdir (folder);
}

/* clang-format off */
static const struct
{
  const char *name;
  GType     (*get_type) (void);
} widgets[] = {
  { "choice-popover",   pw_choice_popover_get_type },
  { "color-popover",    pw_color_popover_get_type },
  { "comparison-page",  pw_comparison_page_get_type },
  { "context-pad",      pw_context_pad_get_type },
  { "diagram-page",     pw_diagram_page_get_type },
  { "diagram-tabs",     pw_diagram_tabs_get_type },
  { "export-dialog",   pw_export_dialog_get_type },
  { "find-bar",         pw_find_bar_get_type },
  { "inspector",        pw_inspector_get_type },
  { "modelling-page",   pw_modelling_page_get_type },
  { "notice-bar",       pw_notice_bar_get_type },
  { "outline-panel",    pw_outline_panel_get_type },
  { "pair-page",        pw_pair_page_get_type },
  { "pair-side",        pw_pair_side_get_type },
  { "palette",          pw_palette_get_type },
  { "property-panel",   pw_property_panel_get_type },
  { "recovery-dialog",  pw_recovery_dialog_get_type },
  { "service-list",     pw_service_list_get_type },
  { "side-pane",        pw_side_pane_get_type },
  { "start-page",       pw_start_page_get_type },
  { "status-line",      pw_status_line_get_type },
  { "merged-page",      pw_merged_page_get_type },
  { "table-page",       pw_table_page_get_type },
  { "versions-dialog",  pw_versions_dialog_get_type },
  { "window",           pw_window_get_type },
};
/* clang-format on */

int
main (int   argc,
      char *argv[])
{
  if (!test_init_with_display (&argc, &argv))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    {
      g_autofree char *path = g_strconcat ("/templates/", widgets[i].name, NULL);

      g_autofree char *width_path = g_strconcat ("/narrow/", widgets[i].name, NULL);

      g_test_add_data_func (path, widgets[i].get_type, test_widget);
      g_test_add_data_func (width_path, widgets[i].get_type, test_width);
    }
  g_test_add_func ("/templates/shortcuts-window", test_shortcuts_window);
  g_test_add_func ("/about/names-all-versions", test_debug_info);
  g_test_add_func ("/recent/latest-first-without-what-is-gone", test_recent);

  return g_test_run ();
}
