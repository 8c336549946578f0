/* interact/hit-test.h - what lies under a pointer
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "interact/item-index.h"

G_BEGIN_DECLS

/**
 * PwHitPart: what of an item was hit
 * @PW_HIT_SHAPE: a shape that holds nothing
 * @PW_HIT_LINE: a flow
 * @PW_HIT_LABEL: the name beside it
 * @PW_HIT_BORDER: border or head of a container
 * @PW_HIT_CONTENT: the free space inside of a container
 */
typedef enum
{
  PW_HIT_SHAPE,
  PW_HIT_LINE,
  PW_HIT_LABEL,
  PW_HIT_BORDER,
  PW_HIT_CONTENT,
} PwHitPart;

/**
 * pw_hit_test:
 * @index: (nullable): made of @diagram and @labels; %NULL looks at each item
 * @point: in diagram units
 * @tolerance: how far beside a line still counts, in diagram units
 * @labels: (nullable) (array): per item the place of its external label, empty
 *   rectangles where there is none; an item is also hit at its label
 * @part: (out) (optional): what of it
 *
 * The topmost thing a person means: boundary events before hosts, flows before the
 * containers they cross, an expanded container only at its border or head unless
 * nothing else is there. Circles and diamonds are hit at their true outline.
 *
 * Returns: the item's index, or -1
 */
int pw_hit_test (const PwDiagram   *diagram,
                 const PwItemIndex *index,
                 PwPoint            point,
                 double             tolerance,
                 const PwRect      *labels,
                 PwHitPart         *part);

G_END_DECLS
