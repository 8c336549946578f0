/* app/application.h - the running application: its windows, actions and keys
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Where everything in ui/ and the style sheets are found at run time. */
#define PW_RESOURCES "/de/prozesswerkstatt/Prozesswerkstatt/"

#define PW_TYPE_APPLICATION (pw_application_get_type ())
G_DECLARE_FINAL_TYPE (PwApplication, pw_application, PW, APPLICATION, AdwApplication)

/**
 * pw_application_new:
 *
 * Opens files and folders given on the command line or by D-Bus: a folder, or a
 * werkstatt.xml, as a workspace; everything else as a single diagram.
 */
PwApplication *pw_application_new (void);

/** pw_application_load_resources: makes templates, style sheets and icons known; may be called again */
void pw_application_load_resources (void);

G_END_DECLS
