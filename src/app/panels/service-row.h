/* app/panels/service-row.h - one service: its name and a sign for each city
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

#include "app/problem-list.h"
#include "xml/workspace-file.h"

G_BEGIN_DECLS

#define PW_TYPE_SERVICE_ROW (pw_service_row_get_type ())
G_DECLARE_FINAL_TYPE (PwServiceRow, pw_service_row, PW, SERVICE_ROW, GtkListBoxRow)

/**
 * pw_service_row_new:
 * @workspace: outlives the row
 * @service: one of its services
 */
GtkWidget *pw_service_row_new (const PwWorkspaceInfo *workspace,
                               const PwService       *service,
                               PwProblemList         *problems);

const char *pw_service_row_get_service_id (PwServiceRow *self);

gboolean pw_service_row_get_expanded (PwServiceRow *self);

void pw_service_row_set_expanded (PwServiceRow *self,
                                  gboolean      expanded);

G_END_DECLS
