/* workspace/gap-list.h - what a city would have to change to work by the joint process
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * PwGapKind:
 * @PW_GAP_ADD: a step that the city does not have
 * @PW_GAP_SPLIT: likewise, but it does it with another step by now
 * @PW_GAP_DROP: a step that the joint process does without
 * @PW_GAP_UNITE: likewise, but it is part of another step there
 * @PW_GAP_STAYS: the joint process does without, and the city keeps it on purpose
 * @PW_GAP_ORDER: a step stands elsewhere
 * @PW_GAP_NAME: it is called otherwise
 * @PW_GAP_ROLE: others do it
 * @PW_GAP_TYPE: it is another kind of task
 * @PW_GAP_MEDIUM: it gets or gives another medium
 * @PW_GAP_SYSTEM: it is done with other systems
 * @PW_GAP_TIME: it takes notably less or more time
 */
typedef enum
{
  PW_GAP_ADD,
  PW_GAP_SPLIT,
  PW_GAP_DROP,
  PW_GAP_UNITE,
  PW_GAP_STAYS,
  PW_GAP_ORDER,
  PW_GAP_NAME,
  PW_GAP_ROLE,
  PW_GAP_TYPE,
  PW_GAP_MEDIUM,
  PW_GAP_SYSTEM,
  PW_GAP_TIME,
} PwGapKind;

/**
 * PwGap: one thing to be done
 * @row: of the comparison, -1 for a step that people added to the joint process
 * @element: (nullable): id in the city's variant, %NULL where it has none
 * @target: (nullable): id in the joint process, likewise
 * @text: the whole sentence, translated
 */
typedef struct
{
  PwGapKind kind;
  int       row;
  char     *element;
  char     *target;
  char     *text;
} PwGap;

void pw_gap_free (PwGap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwGap, pw_gap_free)

/**
 * pw_gap_list_new:
 * @variant: the city
 * @joint: the joint process, as it was made (PwJointProcess) or as it is now, edited by people
 *
 * Elements correspond by where the joint process says it comes from. What the city differs in
 * on purpose (%PW_VERDICT_KEEP) is no gap; steps it keeps so are listed all the same.
 *
 * Returns: (transfer full) (element-type PwGap): in the order of the joint process, at last what
 *   the city has beyond it; empty where nothing is to be done
 */
GPtrArray *pw_gap_list_new (const PwComparison *comparison,
                            guint               variant,
                            const PwModel      *joint);

/**
 * pw_gap_list_load_joint:
 *
 * Returns: (transfer full) (nullable): the joint process of the comparison's service as it is
 *   on disk; %NULL with @error set, %PW_ERROR_NOT_FOUND where there is none yet
 */
PwModel *pw_gap_list_load_joint (const PwComparison *comparison,
                                 GCancellable       *cancellable,
                                 GError            **error);

G_END_DECLS
