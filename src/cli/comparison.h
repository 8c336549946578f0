/* cli/comparison.h - the service of a workspace that a command is about
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * pw_cli_load_comparison:
 * @folder: a workspace, as typed
 * @service: id of one of its services, as typed
 *
 * Returns: (transfer full) (nullable): %NULL, after a message, where one of them is not there
 */
PwComparison *pw_cli_load_comparison (const char *folder,
                                      const char *service);

/**
 * pw_cli_report_problems:
 *
 * Says what is wrong with variants and decisions that could not be read. What nobody has recorded yet is
 * only missing.
 *
 * Returns: whether nothing was wrong
 */
gboolean pw_cli_report_problems (const PwComparison *comparison);

G_END_DECLS
