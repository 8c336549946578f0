/* app/panels/element-name.h - what to call an element in lists and panels
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/** pw_element_dup_display_name: its name on one line, else what kind of element it is */
char *pw_element_dup_display_name (const PwElement *element);

/** pw_element_dup_type_label: its kind in full: "Start event, message trigger" */
char *pw_element_dup_type_label (const PwElement *element);

/** pw_element_type_get_family: (transfer none): the plain word for its kind: "Task", "Event" */
const char *pw_element_type_get_family (PwElementType type);

/** pw_element_type_get_icon_name: (transfer none): a symbol for its kind */
const char *pw_element_type_get_icon_name (PwElementType type);

G_END_DECLS
