/* edit/editing.h - the primitives that commands are made of
 *
 * A PwEdit is one transaction with a memory: it knows what was touched, so that at
 * the end the behaviours of edit/behaviors.h can see to the consequences. After the
 * first failure nothing more happens, and the end takes everything back: commands
 * need not look at each step.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/transaction.h"

G_BEGIN_DECLS

/**
 * PwTouch: what happened to an element
 * @PW_TOUCH_ENDS: a flow that begins or ends elsewhere
 * @PW_TOUCH_ROUTED: a flow that was given its way by the command itself
 */
typedef enum
{
  PW_TOUCH_CREATED = 1 << 0,
  PW_TOUCH_MOVED = 1 << 1,
  PW_TOUCH_RESIZED = 1 << 2,
  PW_TOUCH_PARENT = 1 << 3,
  PW_TOUCH_TYPE = 1 << 4,
  PW_TOUCH_ENDS = 1 << 5,
  PW_TOUCH_ROUTED = 1 << 6,
  PW_TOUCH_NAMED = 1 << 7,
} PwTouch;

typedef struct _PwEdit PwEdit;

/** pw_edit_begin: see pw_document_begin() */
PwEdit *pw_edit_begin (PwDocument *document,
                       const char *label,
                       const char *coalesce);

/**
 * pw_edit_end:
 * @self: (transfer full):
 *
 * Runs the behaviours and commits; where anything failed, takes all back.
 *
 * Returns: %FALSE with @error set where it failed
 */
gboolean pw_edit_end (PwEdit  *self,
                      GError **error);

/** pw_edit_fail: (nullable) @reason: the whole step must not be; says why */
void     pw_edit_fail (PwEdit     *self,
                       const char *reason);
gboolean pw_edit_has_failed (const PwEdit *self);

PwModel *pw_edit_get_model (const PwEdit *self);

/* --- what was touched ----------------------------------------------------------------- */

void pw_edit_touch (PwEdit          *self,
                    const PwElement *element,
                    PwTouch          touch);

/** pw_edit_get_touch: all that happened to @element so far */
PwTouch pw_edit_get_touch (const PwEdit    *self,
                           const PwElement *element);

/** pw_edit_list_touched: (transfer full) (element-type PwElement): those that still exist, in the order of touching */
GPtrArray *pw_edit_list_touched (const PwEdit *self,
                                 PwTouch       touch);

/** pw_edit_get_old_bounds: where @element was before this step; %FALSE where it was nowhere */
gboolean pw_edit_get_old_bounds (const PwEdit    *self,
                                 const PwElement *element,
                                 PwRect          *bounds);

/** pw_edit_get_old_text: (nullable): what stood on a touched task or annotation before this step */
const char *pw_edit_get_old_text (const PwEdit    *self,
                                  const PwElement *element);

/* --- meaning --------------------------------------------------------------------------- */

/** pw_edit_dup_new_id: (transfer full): readable and not taken: "Activity_0k3m9xa" */
char *pw_edit_dup_new_id (PwEdit     *self,
                          const char *stem);

/** pw_edit_get_id_stem: "Activity", "Event", "Flow" … */
const char *pw_edit_get_id_stem (PwElementType type);

/** pw_edit_ensure_id: gives @element an id where it has none; @element stays valid */
const char *pw_edit_ensure_id (PwEdit    *self,
                               PwElement *element);

/**
 * pw_edit_insert:
 * @id: (nullable): %NULL for a new one where elements of this type have ids
 *
 * Returns: (nullable): the new element; %NULL after a failure
 */
PwElement *pw_edit_insert (PwEdit       *self,
                           PwElement    *parent,
                           PwElement    *before,
                           PwElementType type,
                           const char   *id);

/** pw_edit_insert_text: a child with text, such as flowNodeRef, text, documentation */
PwElement *pw_edit_insert_text (PwEdit       *self,
                                PwElement    *parent,
                                PwElementType type,
                                const char   *text);

PwElement *pw_edit_insert_copy (PwEdit        *self,
                                PwElement     *parent,
                                PwElement     *before,
                                const xmlNode *source);

/** pw_edit_remove: takes out the node alone; see pw_edit_delete() for all that hangs on it */
void pw_edit_remove (PwEdit    *self,
                     PwElement *element);

/**
 * pw_edit_delete:
 *
 * Takes out @element with its drawing, its flows, its boundary events, its content and
 * all that names it, see edit/behaviors.h.
 */
void pw_edit_delete (PwEdit    *self,
                     PwElement *element);

/** pw_edit_move: Returns: the element at its new place; the old pointer is void */
PwElement *pw_edit_move (PwEdit    *self,
                         PwElement *element,
                         PwElement *parent,
                         PwElement *before);

/** pw_edit_set_type: Returns: the element with its new type; the old pointer is void */
PwElement *pw_edit_set_type (PwEdit       *self,
                             PwElement    *element,
                             PwElementType type);

/** pw_edit_set: (nullable) @value: an attribute of BPMN or its DI */
void pw_edit_set (PwEdit     *self,
                  PwElement  *element,
                  const char *name,
                  const char *value);

void pw_edit_set_foreign (PwEdit     *self,
                          PwElement  *element,
                          const char *uri,
                          const char *name,
                          const char *value);

void pw_edit_set_own (PwEdit     *self,
                      PwElement  *element,
                      const char *owner,
                      const char *name,
                      const char *value);

/** pw_edit_set_own_content: see pw_change_new_own_content() */
void pw_edit_set_own_content (PwEdit        *self,
                              PwElement     *element,
                              const char    *owner,
                              const xmlNode *content);

/** pw_edit_remove_own: takes our own element out of the extension elements */
void pw_edit_remove_own (PwEdit    *self,
                         PwElement *element,
                         xmlNode   *own);

void pw_edit_set_text (PwEdit     *self,
                       PwElement  *element,
                       const char *text);

/** pw_edit_set_child_text: (nullable) @text: of the only child of @type, which comes and goes with it */
void pw_edit_set_child_text (PwEdit       *self,
                             PwElement    *element,
                             PwElementType type,
                             const char   *text);

/** pw_edit_set_ends: where a flow of any kind begins and ends; incoming and outgoing follow */
void pw_edit_set_ends (PwEdit    *self,
                       PwElement *flow,
                       PwElement *source,
                       PwElement *target);

/** pw_edit_list_flow: a sequence flow is listed at its ends, where the file does that */
void pw_edit_list_flow (PwEdit    *self,
                        PwElement *flow);

/** pw_edit_new_flow: (nullable): a flow without a way: the behaviours find one where none is set */
PwElement *pw_edit_new_flow (PwEdit       *self,
                             PwElement    *source,
                             PwElement    *target,
                             PwElementType type,
                             const char   *id);

/* --- drawing ----------------------------------------------------------------------------- */

/** pw_edit_add_shape: (nullable): a BPMNShape for @element on @plane */
PwElement *pw_edit_add_shape (PwEdit    *self,
                              PwElement *element,
                              PwElement *plane,
                              PwRect     bounds);

void pw_edit_set_bounds (PwEdit    *self,
                         PwElement *element,
                         PwRect     bounds);

/** pw_edit_set_points: the way of @flow; its BPMNEdge is made where it has none */
void pw_edit_set_points (PwEdit       *self,
                         PwElement    *flow,
                         const GArray *points);

/** pw_edit_set_label_bounds: the label is made where there is none */
void pw_edit_set_label_bounds (PwEdit    *self,
                               PwElement *element,
                               PwRect     bounds);

/** pw_edit_remove_drawing: all shapes, edges and planes of @element */
void pw_edit_remove_drawing (PwEdit    *self,
                             PwElement *element);

/**
 * pw_edit_translate:
 * @elements: (element-type PwElement): with all that moves along: content of pools, lanes
 *   and sub-processes, boundary events; flows whose both ends move keep their shape
 */
void pw_edit_translate (PwEdit    *self,
                        GPtrArray *elements,
                        double     dx,
                        double     dy);

/** pw_edit_list_moving: (transfer full): @elements and all that moves along with them */
GPtrArray *pw_edit_list_moving (const GPtrArray *elements);

G_END_DECLS
