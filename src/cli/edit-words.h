/* cli/edit-words.h - editing commands in words
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/document.h"

G_BEGIN_DECLS

/**
 * pw_cli_edit_line:
 * @line: a command such as "rename A 'Check it'"; blank lines and comments do nothing
 * @place: where it stands, for messages
 *
 * Prints the ids of new elements.
 *
 * Returns: %FALSE where it did not work, which was said
 */
gboolean pw_cli_edit_line (PwDocument *document,
                           const char *line,
                           const char *place);

G_END_DECLS
