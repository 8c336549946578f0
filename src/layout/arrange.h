/* layout/arrange.h - all drawings of a document at once, from nothing or as they are
 *
 * A document may have several diagrams: one for a collaboration, one for each
 * collapsed sub-process, and more. What is drawn stays on its diagram; what is not goes
 * where it belongs by meaning: to the plane of the collapsed sub-process it stands in,
 * beside its pool or its neighbours, else on the first diagram. A collapsed sub-process
 * without a plane, and a process that nothing draws beside others that are drawn, get one
 * of their own.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/diagram.h"
#include "model/graph.h"

G_BEGIN_DECLS

/**
 * PwArrangeMode:
 * @PW_ARRANGE_ANEW: all is placed as if nothing were drawn
 * @PW_ARRANGE_IN_ROWS: likewise, long processes broken into rows, see
 *   pw_layout_place_wrapped()
 * @PW_ARRANGE_KEEP: what is drawn stays; only what is new or in the way moves, see
 *   layout/keep.h
 */
typedef enum
{
  PW_ARRANGE_ANEW,
  PW_ARRANGE_IN_ROWS,
  PW_ARRANGE_KEEP,
} PwArrangeMode;

/**
 * PwArrangedSheet: one drawing
 * @diagram: (nullable): the BPMNDiagram it is for; %NULL for one that is to be made
 * @drawing: where everything goes. Items that are drawn already need not name their
 *   shapes. What is drawn on @diagram and not among them keeps its place
 */
typedef struct
{
  PwElement *diagram;
  PwDiagram *drawing;
} PwArrangedSheet;

/** PwArrangement: @sheets: (element-type PwArrangedSheet): in the order of the file */
typedef struct
{
  PwArrangeMode mode;
  GArray       *sheets;
} PwArrangement;

/**
 * pw_arrangement_new:
 * @model: read only; it must not change while this works
 * @measure: (nullable): sizes of texts; %NULL estimates them
 *
 * Deterministic. References that lead nowhere are passed over.
 *
 * Returns: (transfer full): never %NULL; perhaps without sheets, where there is nothing
 *   to be drawn
 */
PwArrangement *pw_arrangement_new (const PwModel *model,
                                   PwArrangeMode  mode,
                                   PwTextSizeFunc measure,
                                   gpointer       user_data);

/**
 * pw_arrangement_is_complete: whether all steps, pools, data and annotations are drawn
 * somewhere; far less work than arranging
 */
gboolean pw_arrangement_is_complete (const PwModel *model);

/**
 * pw_arrangement_new_tidy:
 * @diagram: a BPMNDiagram
 * @ids: (array zero-terminated=1): what is to be tidied up: steps, or pools, lanes and
 *   sub-processes for all steps in them
 *
 * See layout/tidy.h.
 *
 * Returns: (transfer full): never %NULL; a drawing of @diagram alone
 */
PwArrangement *pw_arrangement_new_tidy (const PwModel     *model,
                                        PwElement         *diagram,
                                        const char *const *ids,
                                        PwTextSizeFunc     measure,
                                        gpointer           user_data);

/**
 * pw_arrangement_steal:
 * @diagram: (nullable): a BPMNDiagram; %NULL for the first drawing there is
 *
 * Returns: (nullable) (transfer full): its drawing, taken out of the arrangement
 */
PwDiagram *pw_arrangement_steal (PwArrangement   *self,
                                 const PwElement *diagram);

/** pw_arrangement_restrict: forgets all drawings but that of @diagram */
void pw_arrangement_restrict (PwArrangement   *self,
                              const PwElement *diagram);

/**
 * pw_arrangement_translate:
 * @model: the same document as it was arranged, read a second time
 *
 * The arrangement is about @model from now on. For arranging a copy in a thread.
 *
 * Returns: %FALSE where the two are not the same; the arrangement is of no use then
 */
gboolean pw_arrangement_translate (PwArrangement *self,
                                   const PwModel *model);

void pw_arrangement_free (PwArrangement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwArrangement, pw_arrangement_free)

G_END_DECLS
