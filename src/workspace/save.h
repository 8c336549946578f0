/* workspace/save.h - replaces a file by its next version, whole, and never somebody else's
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PW_SAVE_ERROR (pw_save_error_quark ())

/**
 * PwSaveError:
 * @PW_SAVE_ERROR_CHANGED_ON_DISK: the file is not what it was when it was read
 * @PW_SAVE_ERROR_GONE: the file was deleted, moved or renamed since it was read
 *
 * Questions for people; everything else is %PW_ERROR.
 */
typedef enum
{
  PW_SAVE_ERROR_CHANGED_ON_DISK,
  PW_SAVE_ERROR_GONE,
} PwSaveError;

GQuark pw_save_error_quark (void);

/**
 * pw_save_file:
 * @base: (nullable): what the file is expected to hold; %NULL where there must be none
 * @attempt: (nullable): what it may hold instead, because an earlier attempt failed late
 * @bytes: what it shall hold
 *
 * Writes a temporary file in the same folder, brings it to the disk, looks once more
 * whether the file still is what is expected, renames, brings the folder to the disk
 * and reads again what is there now. Whoever reads the file meanwhile, and whoever
 * finds it after a crash or a power cut, sees the old one or the new one. Rights, group
 * and, where the system allows it, owner stay; a symbolic link keeps pointing to its file.
 *
 * Returns: %TRUE once @bytes are on the disk; else %FALSE with @error set in
 *   %PW_SAVE_ERROR or %PW_ERROR
 */
gboolean pw_save_file (GFile   *file,
                       GBytes  *base,
                       GBytes  *attempt,
                       GBytes  *bytes,
                       GError **error);

/** pw_save_sweep: clears away temporary files of crashed programs beside @file */
void pw_save_sweep (GFile *file);

/**
 * pw_save_dup_name_beside:
 *
 * Returns: (transfer full): a file that does not exist yet, in the folder of @file and
 *   with its name, to which it adds who saves where: "giessen (Anna Schmidt, amt-12).bpmn"
 */
GFile *pw_save_dup_name_beside (GFile *file);

G_END_DECLS
