/* draw/presence-bar.h - who has a step: a small box for each city
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/display-list.h"
#include "draw/theme.h"

G_BEGIN_DECLS

typedef enum
{
  PW_PRESENCE_SAME,      /* filled */
  PW_PRESENCE_DIFFERENT, /* half filled */
  PW_PRESENCE_MISSING,   /* empty, dashed */
  PW_PRESENCE_HIDDEN,    /* nothing; its place stays free */
} PwPresence;

/** PwPresenceBox: @sign: of the city, such as "GI" */
typedef struct
{
  const char *sign;
  PwColor     color;
  PwPresence  presence;
} PwPresenceBox;

/* Of a bar, and of what it takes with its distance from the step. */
#define PW_PRESENCE_BAR_HEIGHT 16.0
#define PW_PRESENCE_BAR_ROOM 20.0

/** pw_presence_bar_get_width: of one whose signs can be read */
double pw_presence_bar_get_width (guint n_boxes);

/**
 * pw_presence_bar_draw:
 * @area: centred in it, with boxes as wide as they are usually or as there is room for
 * @boxes: (array length=n_boxes): in the order of the cities
 * @fade: 0…1: how far colours are on the way to the paper's
 */
void pw_presence_bar_draw (const PwPresenceBox *boxes,
                           guint                n_boxes,
                           PwDisplayList       *list,
                           PwRect               area,
                           const PwTheme       *theme,
                           double               fade);

G_END_DECLS
