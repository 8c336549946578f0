/* app/window/status-line.h - state that lasts, at the foot of the window
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "workspace/session.h"

G_BEGIN_DECLS

#define PW_TYPE_STATUS_LINE (pw_status_line_get_type ())
G_DECLARE_FINAL_TYPE (PwStatusLine, pw_status_line, PW, STATUS_LINE, AdwBin)

/** pw_status_line_set_file: @name: (nullable): what is shown, and how its file is */
void pw_status_line_set_file (PwStatusLine *self,
                              const char   *name,
                              const char   *tooltip,
                              PwSession    *session);

/** pw_status_line_set_n_problems: files that cannot be read */
void pw_status_line_set_n_problems (PwStatusLine *self,
                                    guint         n);

/** pw_status_line_set_findings: (nullable): what the checker found, in short */
void pw_status_line_set_findings (PwStatusLine *self,
                                  const char   *summary);

/** pw_status_line_set_note: (nullable): at the end, such as how much is selected */
void pw_status_line_set_note (PwStatusLine *self,
                              const char   *note);

G_END_DECLS
