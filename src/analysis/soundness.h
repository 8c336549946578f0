/* analysis/soundness.h - whether a process can get stuck or do things twice
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "analysis/check.h"

G_BEGIN_DECLS

typedef enum
{
  PW_FAULT_DEADLOCK,
  PW_FAULT_LACK_OF_SYNCHRONIZATION,
} PwFaultKind;

/**
 * PwFault:
 * @join: node of the graph that waits for too much or too little
 * @split: the node that began it, -1 where that is not known
 */
typedef struct
{
  PwFaultKind kind;
  int         join;
  int         split;
} PwFault;

/**
 * pw_soundness_check:
 *
 * Says nothing where it cannot tell: where nothing or several things without a start
 * event begin the scope (which other rules say), and where inclusive gateways or too
 * many states are left once all that is structured has been taken out.
 *
 * Returns: (transfer full) (element-type PwFault): each fault once, in document order
 */
GArray *pw_soundness_check (const PwCheck *check,
                            guint          scope);

G_END_DECLS
