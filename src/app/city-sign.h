/* app/city-sign.h - a city's sign, as number plates have it
 *
 * Filled where the city's process is recorded, outlined where it is in work, a
 * dash where it is missing. Colour, text and order are data of the workspace.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "xml/workspace-file.h"

G_BEGIN_DECLS

#define PW_TYPE_CITY_SIGN (pw_city_sign_get_type ())
G_DECLARE_FINAL_TYPE (PwCitySign, pw_city_sign, PW, CITY_SIGN, AdwBin)

GtkWidget *pw_city_sign_new (const PwCity    *city,
                             PwRecordingState state);

/**
 * pw_city_sign_create_icon:
 * @is_dark: whether it will stand on a dark ground
 *
 * Returns: (transfer full): the same as a picture, for where only an icon fits
 */
GIcon *pw_city_sign_create_icon (const PwCity    *city,
                                 PwRecordingState state,
                                 gboolean         is_dark);

/** pw_city_sign_text_is_white: whether white is readable on @color, or black is needed */
gboolean pw_city_sign_text_is_white (PwColor color);

/** pw_recording_state_get_label: (transfer none): "recorded", "in work", "missing", translated */
const char *pw_recording_state_get_label (PwRecordingState state);

/** pw_city_sign_get_css_class: (transfer none): a style class that gives @color to signs */
const char *pw_city_sign_get_css_class (PwColor color);

G_END_DECLS
