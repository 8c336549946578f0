/* draw/signs.h - the signs of kinds of difference, as drawings
 *
 * Few fonts have all of them.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/display-list.h"
#include "draw/theme.h"

G_BEGIN_DECLS

typedef enum
{
  PW_SIGN_MISSING, /* － */
  PW_SIGN_EXTRA,   /* ＋ */
  PW_SIGN_WORDING, /* ≠ */
  PW_SIGN_ORDER,   /* two arrows against each other */
  PW_SIGN_ROLE,    /* a person */
  PW_SIGN_MEDIUM,  /* a printer */
  PW_SIGN_TIME,    /* a stop watch */
  PW_SIGN_SYSTEM,  /* a gear */
  PW_SIGN_TYPE,    /* a box */
  PW_SIGN_SPLIT,   /* a line that parts */
} PwSign;

/* Signs are drawn in a square of this size. */
#define PW_SIGN_SIZE 16.0

/** pw_sign_draw: @scale: 1 for %PW_SIGN_SIZE */
void pw_sign_draw (PwSign         sign,
                   PwDisplayList *list,
                   PwPoint        middle,
                   double         scale,
                   PwColor        color);

#define PW_SIGN_BADGE_SIZE 17.0

/** pw_sign_draw_badge: on a small square with a border */
void pw_sign_draw_badge (PwSign         sign,
                         PwDisplayList *list,
                         PwPoint        middle,
                         const PwTheme *theme);

G_END_DECLS
