/* app/dialogs/chooser.h - asks for folders and files
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** PwChosenFunc: called once for each file that was chosen, not at all if none was */
typedef void (*PwChosenFunc) (GFile   *file,
                              gpointer user_data);

/** pw_chooser_ask_folder: @user_data: (not nullable): a #GObject, kept until the answer */
void pw_chooser_ask_folder (GtkWindow   *parent,
                            PwChosenFunc chosen,
                            gpointer     user_data);

/** pw_chooser_ask_diagrams: one or more BPMN files */
void pw_chooser_ask_diagrams (GtkWindow   *parent,
                              PwChosenFunc chosen,
                              gpointer     user_data);

/**
 * pw_chooser_ask_target:
 * @name: proposed name of the file
 * @pattern: such as "*.pdf"
 * @kind: what such files are called
 *
 * Where to write to; asks before something is overwritten.
 */
void pw_chooser_ask_target (GtkWindow   *parent,
                            const char  *name,
                            const char  *pattern,
                            const char  *kind,
                            PwChosenFunc chosen,
                            gpointer     user_data);

/**
 * pw_chooser_ask_place:
 * @proposal: (nullable): where a diagram would be saved
 * @title: what it is called, where there is no @proposal
 *
 * Where to save a diagram; asks before something is overwritten.
 */
void pw_chooser_ask_place (GtkWindow   *parent,
                           GFile       *proposal,
                           const char  *title,
                           PwChosenFunc chosen,
                           gpointer     user_data);

G_END_DECLS
