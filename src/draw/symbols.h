/* draw/symbols.h - the small pictures of the notation, as paths
 *
 * What stands inside events and gateways, at the corner of tasks and at the foot
 * of activities. Palettes draw their entries from the same table.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/display-list.h"
#include "model/element-type.h"

G_BEGIN_DECLS

typedef enum
{
  PW_SYMBOL_NONE,
  /* Inside events: 20 units of an event's 36. */
  PW_SYMBOL_MESSAGE,
  PW_SYMBOL_TIMER,
  PW_SYMBOL_CONDITIONAL,
  PW_SYMBOL_SIGNAL,
  PW_SYMBOL_ERROR,
  PW_SYMBOL_ESCALATION,
  PW_SYMBOL_CANCEL,
  PW_SYMBOL_COMPENSATION,
  PW_SYMBOL_LINK,
  PW_SYMBOL_TERMINATE,
  PW_SYMBOL_MULTIPLE,
  PW_SYMBOL_PARALLEL_MULTIPLE,
  /* Inside gateways: 20 units of a gateway's 50. */
  PW_SYMBOL_EXCLUSIVE,
  PW_SYMBOL_PARALLEL,
  PW_SYMBOL_INCLUSIVE,
  PW_SYMBOL_COMPLEX,
  PW_SYMBOL_EVENT_BASED,
  PW_SYMBOL_EVENT_BASED_START,
  PW_SYMBOL_EVENT_BASED_PARALLEL_START,
  /* At the corner of tasks: 16 units. */
  PW_SYMBOL_USER_TASK,
  PW_SYMBOL_MANUAL_TASK,
  PW_SYMBOL_SERVICE_TASK,
  PW_SYMBOL_SEND_TASK,
  PW_SYMBOL_RECEIVE_TASK,
  PW_SYMBOL_RECEIVE_START_TASK,
  PW_SYMBOL_SCRIPT_TASK,
  PW_SYMBOL_BUSINESS_RULE_TASK,
  /* At the foot of activities, pools and data: 14 units. */
  PW_SYMBOL_SUB_PROCESS,
  PW_SYMBOL_LOOP,
  PW_SYMBOL_MULTI_INSTANCE,
  PW_SYMBOL_SEQUENTIAL_MULTI_INSTANCE,
  PW_SYMBOL_COMPENSATION_MARKER,
  PW_SYMBOL_AD_HOC,
  /* In the corner of data inputs and outputs: 14 units. */
  PW_SYMBOL_ARROW,
  PW_N_SYMBOLS
} PwSymbol;

/**
 * PwSymbolStyle:
 * @ink: of its lines
 * @ground: what it stands on
 * @line_width: in diagram units
 * @is_filled: thrown instead of caught: areas in ink, lines within them in ground
 */
typedef struct
{
  PwColor  ink;
  PwColor  ground;
  double   line_width;
  gboolean is_filled;
} PwSymbolStyle;

/** pw_symbol_get_size: side of the square it is drawn in, at scale 1 */
double pw_symbol_get_size (PwSymbol symbol);

/**
 * pw_symbol_draw:
 * @middle: of the square
 * @scale: 1 for the size given by pw_symbol_get_size()
 */
void pw_symbol_draw (PwSymbol             symbol,
                     PwDisplayList       *list,
                     PwPoint              middle,
                     double               scale,
                     const PwSymbolStyle *style);

/**
 * pw_symbol_of_type:
 * @type: an event definition, a task or a global task
 *
 * Returns: none where it has no picture, such as a plain task
 */
PwSymbol pw_symbol_of_type (PwElementType type);

G_END_DECLS
