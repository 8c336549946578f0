/* app/panels/service-list.h - the services of a workspace and who has recorded them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/problem-list.h"
#include "workspace/workspace.h"

G_BEGIN_DECLS

/**
 * PwServiceList:
 *
 * Activates "win.show-service" (s), "win.open-variant" (ss) and
 * "win.show-comparison" (s).
 */
#define PW_TYPE_SERVICE_LIST (pw_service_list_get_type ())
G_DECLARE_FINAL_TYPE (PwServiceList, pw_service_list, PW, SERVICE_LIST, AdwBin)

/** pw_service_list_set_workspace: both or none */
void pw_service_list_set_workspace (PwServiceList *self,
                                    PwWorkspace   *workspace,
                                    PwProblemList *problems);

/** pw_service_list_set_current: marks the service that is worked on; opens it */
void pw_service_list_set_current (PwServiceList *self,
                                  const char    *service);

guint pw_service_list_get_n_rows (PwServiceList *self);

G_END_DECLS
