/* interact/describe.h - elements in words, for those who do not see the drawing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/diagram.h"

G_BEGIN_DECLS

/**
 * pw_describe_kind:
 *
 * Returns: (transfer full): what kind of element it is, translated: "User task",
 *   "Start event (message)"
 */
char *pw_describe_kind (const PwElement *element);

/**
 * pw_describe_name:
 *
 * Returns: (transfer full): its name on one line, of a note its text; never %NULL,
 *   perhaps empty
 */
char *pw_describe_name (const PwElement *element);

/**
 * pw_describe_item:
 * @n: an item of @diagram
 *
 * Returns: (transfer full): kind, name and place, translated: "User task Check the
 *   application, lane Tax office"
 */
char *pw_describe_item (const PwDiagram *diagram,
                        guint            n);

G_END_DECLS
