/* app/modelling/deeds.h - what the entries of context pad and context menu do
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/canvas/canvas.h"
#include "app/choosing/choosing.h"
#include "interact/pad.h"

G_BEGIN_DECLS

typedef struct _PwDeeds PwDeeds;

/** pw_deeds_new: @parent holds the canvas and its popovers; all outlive it */
PwDeeds *pw_deeds_new (GtkWidget  *parent,
                       PwCanvas   *canvas,
                       PwChoosing *choosing);

void pw_deeds_free (PwDeeds *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwDeeds, pw_deeds_free)

/** pw_deeds_list: (transfer full) (element-type PwPadEntry): what can be done with the selection */
GArray *pw_deeds_list (PwDeeds *self);

/** pw_deeds_do: @beside: (nullable): where a list or the colours open, else beside the selection */
void pw_deeds_do (PwDeeds          *self,
                  const PwPadEntry *entry,
                  GtkWidget        *beside);

/** pw_deeds_take: takes the tool for drawing @entry out onto the canvas; %FALSE where it has none */
gboolean pw_deeds_take (PwDeeds          *self,
                        const PwPadEntry *entry);

/** pw_deeds_show_preview: (nullable) @entry: shows what a click would do; %NULL shows nothing any more */
void pw_deeds_show_preview (PwDeeds          *self,
                            const PwPadEntry *entry);

G_END_DECLS
