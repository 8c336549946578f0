/* draw/scene-style.h - how the items of a scene look beyond what their notation says
 *
 * A comparison draws what few cities have thinner, fades what is not of interest, and puts
 * marks of its own at shapes. These are part of the display lists, so screen and exports
 * show the same.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/display-list.h"
#include "draw/theme.h"
#include "model/diagram.h"

G_BEGIN_DECLS

/**
 * PwItemStyle:
 * @weight: of its lines, 1 for the theme's
 * @fade: 0…1: how far its colours are on the way to the paper's
 * @foot: room at the lower border of its bounds that is not the shape's
 * @is_dashed: whether its lines are
 * @is_raised: filled like heads of pools, with its name in bold
 */
typedef struct
{
  double   weight;
  double   fade;
  double   foot;
  gboolean is_dashed;
  gboolean is_raised;
} PwItemStyle;

/**
 * PwSceneStyle:
 * @get_item: how an item looks; called with the style set to nothing out of the common
 * @draw_below: (nullable): adds what lies under the item; @theme is faded as the item is,
 *   and @item without its foot
 * @draw_above: (nullable): likewise, what lies over it
 */
typedef struct
{
  void (*get_item) (const PwDiagramItem *item,
                    PwItemStyle         *style,
                    gpointer             data);
  void (*draw_below) (const PwDiagramItem *item,
                      const PwTheme       *theme,
                      PwDisplayList       *list,
                      gpointer             data);
  void (*draw_above) (const PwDiagramItem *item,
                      const PwTheme       *theme,
                      PwDisplayList       *list,
                      gpointer             data);
  gpointer data;
} PwSceneStyle;

/** pw_theme_fade: the theme with colours and lines as @style wants them */
PwTheme pw_theme_fade (const PwTheme     *self,
                       const PwItemStyle *style);

/** pw_color_mix: @share of the way from @from to @to; opacity is @from's */
PwColor pw_color_mix (PwColor from,
                      PwColor to,
                      double  share);

G_END_DECLS
