/* workspace/workspace.h - an open workspace folder
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

#include "model/model.h"
#include "workspace/session.h"
#include "xml/workspace-file.h"

G_BEGIN_DECLS

/**
 * PwWorkspace:
 *
 * The description as it was read; it does not change while the object lives, so
 * any thread may use it, and pointers into it stay valid as long as the object.
 */
#define PW_TYPE_WORKSPACE (pw_workspace_get_type ())
G_DECLARE_FINAL_TYPE (PwWorkspace, pw_workspace, PW, WORKSPACE, GObject)

#define PW_WORKSPACE_FILE_NAME "werkstatt.xml"

/**
 * pw_workspace_open:
 * @folder: a folder with a werkstatt.xml, or that file itself
 *
 * Reads the description; variants are read when asked for.
 *
 * Returns: (transfer full) (nullable): %NULL with @error set; a folder without
 *   rights and a folder without werkstatt.xml say so in plain words
 */
PwWorkspace *pw_workspace_open (GFile        *folder,
                                GCancellable *cancellable,
                                GError      **error);

/**
 * pw_workspace_open_around:
 * @file: any file
 * @service: (out): the service it is a variant of
 * @variant: (out): which variant it is
 *
 * Looks for the workspace in the folders above @file. A workspace that cannot be
 * read counts as none.
 *
 * Returns: (transfer full) (nullable): the workspace that has @file as a variant
 */
PwWorkspace *pw_workspace_open_around (GFile                *file,
                                       const PwService     **service,
                                       const PwVariantInfo **variant);

GFile                 *pw_workspace_get_folder (PwWorkspace *self);
const PwWorkspaceInfo *pw_workspace_get_info (PwWorkspace *self);

/**
 * pw_workspace_resolve:
 * @path: relative to the workspace, as werkstatt.xml names it
 *
 * Looks where a path really leads: werkstatt.xml cannot name anything outside the
 * folder, but a link inside it may.
 *
 * Returns: (transfer full) (nullable): the file, which need not exist; %NULL with
 *   @error set where it would lie outside the folder
 */
GFile *pw_workspace_resolve (PwWorkspace *self,
                             const char  *path,
                             GError     **error);

/** pw_workspace_get_file: (transfer full) (nullable): the file of a variant, %NULL where it has none */
GFile *pw_workspace_get_file (PwWorkspace         *self,
                              const PwVariantInfo *variant);

/**
 * pw_workspace_load_variant:
 *
 * Returns: (transfer full) (nullable): %NULL with @error set, which names city,
 *   service and file
 */
PwModel *pw_workspace_load_variant (PwWorkspace         *self,
                                    const PwService     *service,
                                    const PwVariantInfo *variant,
                                    GCancellable        *cancellable,
                                    GError             **error);

/**
 * pw_workspace_open_session:
 * @store: (nullable): for its journal and versions
 *
 * As pw_workspace_load_variant(), to be edited.
 */
PwSession *pw_workspace_open_session (PwWorkspace         *self,
                                      PwStore             *store,
                                      const PwService     *service,
                                      const PwVariantInfo *variant,
                                      GCancellable        *cancellable,
                                      GError             **error);

/**
 * pw_workspace_add_variant:
 * @service: of that workspace
 * @city: index of a city that has no file for it yet
 * @bytes: what the new file shall hold
 *
 * Writes the file beside those of the other cities and enters it into werkstatt.xml.
 * Neither replaces anything: a file that is there already keeps its name, and what
 * others changed in werkstatt.xml meanwhile stays. The object itself does not change;
 * open the workspace again.
 *
 * Returns: (transfer full) (nullable): the new file; %NULL with @error set
 */
GFile *pw_workspace_add_variant (PwWorkspace     *self,
                                 const PwService *service,
                                 guint            city,
                                 GBytes          *bytes,
                                 GError         **error);

/** pw_workspace_is_variant_there: whether the variant's file exists and can be read */
gboolean pw_workspace_is_variant_there (PwWorkspace         *self,
                                        const PwVariantInfo *variant);

/**
 * pw_workspace_find_variant:
 * @file: any file
 * @service: (out) (optional): the service it is a variant of
 *
 * Returns: (nullable): the variant that has this file, %NULL where none has
 */
const PwVariantInfo *pw_workspace_find_variant (PwWorkspace      *self,
                                                GFile            *file,
                                                const PwService **service);

G_END_DECLS
