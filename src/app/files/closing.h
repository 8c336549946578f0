/* app/files/closing.h - closes documents without losing anything and without needless questions
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** PwClosingFunc: @may_close: whether nothing is lost by closing now */
typedef void (*PwClosingFunc) (GObject *owner,
                               gboolean may_close,
                               gpointer user_data);

/** pw_closing_saves_by_itself: whether people left saving to the application */
gboolean pw_closing_saves_by_itself (void);

/**
 * pw_closing_run:
 * @owner: (not nullable): kept until @done is called
 * @sessions: (element-type PwSession): what is about to be closed
 *
 * What has a file is saved where the application saves by itself. Else, and where a
 * document has no file yet or its file is in question, one dialog asks for all of them.
 * @done may be called at once.
 */
void pw_closing_run (GtkWindow    *window,
                     GObject      *owner,
                     GPtrArray    *sessions,
                     PwClosingFunc done,
                     gpointer      user_data);

G_END_DECLS
