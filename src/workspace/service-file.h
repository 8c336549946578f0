/* workspace/service-file.h - the files of a service that are all cities'
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "workspace/workspace.h"

G_BEGIN_DECLS

typedef enum
{
  PW_SERVICE_FILE_TARGET,    /* soll.bpmn, the joint process */
  PW_SERVICE_FILE_ALIGNMENT, /* abgleich.xml, what people have decided */
} PwServiceFile;

/** pw_service_file_dup_folder: where the cities' files are, else a folder named by the service; ends with "/" or is "" */
char *pw_service_file_dup_folder (const PwService *service);

/**
 * pw_service_file_dup_path:
 *
 * Returns: (transfer full): relative to the workspace: what werkstatt.xml names, else
 *   where it will be: beside the cities' files
 */
char *pw_service_file_dup_path (PwWorkspace     *workspace,
                                const PwService *service,
                                PwServiceFile    kind);

/** pw_service_file_get: (transfer full) (nullable): it need not exist; %NULL with @error set where it may not */
GFile *pw_service_file_get (PwWorkspace     *workspace,
                            const PwService *service,
                            PwServiceFile    kind,
                            GError         **error);

/** pw_service_file_make_folder: makes the folder that @file is to lie in */
gboolean pw_service_file_make_folder (GFile   *file,
                                      GError **error);

/**
 * pw_service_file_enter:
 *
 * Enters the file of pw_service_file_dup_path() into werkstatt.xml, unless it is there.
 * What others changed in it meanwhile stays. The workspace object itself does not change;
 * open it again.
 */
gboolean pw_service_file_enter (PwWorkspace     *workspace,
                                const PwService *service,
                                PwServiceFile    kind,
                                GError         **error);

G_END_DECLS
