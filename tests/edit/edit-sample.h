/* edit/edit-sample.h - documents to edit in tests
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/document.h"

/**
 * edit_sample_town: two pools and a black box. The pool Town (process P) has the lanes
 * L1 (y 100…300) and L2 (300…500); what stands in them is listed in edit-sample.c.
 */
PwModel *edit_sample_town (void);

/** edit_sample_plain: a process without pools: start S, task A, gateway G, tasks B and C, end E */
PwModel *edit_sample_plain (void);
