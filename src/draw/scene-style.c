/* draw/scene-style.c - how the items of a scene look beyond what their notation says
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/scene-style.h"

PwColor
pw_color_mix (PwColor from,
              PwColor to,
              double  share)
{
  return (PwColor){ from.red + (to.red - from.red) * share, from.green + (to.green - from.green) * share,
                    from.blue + (to.blue - from.blue) * share, from.alpha };
}

PwTheme
pw_theme_fade (const PwTheme     *self,
               const PwItemStyle *style)
{
  PwTheme theme = *self;

  theme.line_width *= style->weight;
  theme.ink = pw_color_mix (theme.ink, theme.paper, style->fade);
  theme.surface = pw_color_mix (theme.surface, theme.paper, style->fade);
  theme.head = pw_color_mix (theme.head, theme.paper, style->fade);
  theme.faint = pw_color_mix (theme.faint, theme.paper, style->fade);
  theme.accent = pw_color_mix (theme.accent, theme.paper, style->fade);

  return theme;
}
