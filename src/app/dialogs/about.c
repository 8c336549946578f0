/* app/dialogs/about.c - who made this, and what it runs on
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/dialogs/about.h"

#include <glib/gi18n-lib.h>

char *
pw_about_dup_debug_info (void)
{
  GdkDisplay      *display = gdk_display_get_default ();
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  g_autofree char *languages = g_strjoinv (":", (char **) g_get_language_names ());
  const char      *renderer = g_getenv ("GSK_RENDERER");

  /* For developers, hence not translated. */
  return g_strdup_printf ("Prozesswerkstatt %s\n"
                          "%s\n"
                          "GLib %u.%u.%u, GTK %u.%u.%u, libadwaita %u.%u.%u\n"
                          "Display: %s, renderer: %s\n"
                          "Languages: %s\n"
                          "Flatpak: %s\n",
                          PACKAGE_VERSION,
                          system != NULL ? system : "unknown system",
                          glib_major_version, glib_minor_version, glib_micro_version,
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          display != NULL ? G_OBJECT_TYPE_NAME (display) : "none",
                          renderer != NULL ? renderer : "default",
                          languages,
                          g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ? "yes" : "no");
}

void
pw_about_present (GtkWindow *parent)
{
  g_autofree char *debug_info = pw_about_dup_debug_info ();

  adw_show_about_window (parent,
                         "application-name", "Prozesswerkstatt",
                         "application-icon", APP_ID,
                         "version", PACKAGE_VERSION,
                         "comments", _ ("Record, compare and align the processes of several town halls. Everything lies in one folder that the cities share."),
                         "developer-name", "Prozesswerkstatt",
                         /* Translators: put your names here, one a line. */
                         "translator-credits", _ ("translator-credits"),
                         "license-type", GTK_LICENSE_CUSTOM,
                         "license", _ ("European Union Public Licence 1.2 (EUPL-1.2)"),
                         "debug-info", debug_info,
                         "debug-info-filename", "prozesswerkstatt.txt",
                         NULL);
}
