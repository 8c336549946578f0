/* interact/editor.h - what tools act on: a diagram, what is seen and selected of it
 *
 * Holds what a gesture shows while it lasts (hover, lasso, pointer) and tells one
 * listener, the canvas, when it must draw again. Knows nothing of toolkits.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/document.h"
#include "interact/event.h"
#include "interact/hit-test.h"
#include "interact/preview.h"
#include "interact/selection.h"
#include "interact/view-state.h"
#include "interact/walk.h"

G_BEGIN_DECLS

typedef enum
{
  PW_POINTER_DEFAULT,
  PW_POINTER_GRAB,
  PW_POINTER_GRABBING,
  PW_POINTER_CROSS,
  PW_POINTER_MOVE,
  PW_POINTER_RESIZE_EAST_WEST,
  PW_POINTER_RESIZE_NORTH_SOUTH,
  PW_POINTER_RESIZE_FALLING, /* north-west to south-east */
  PW_POINTER_RESIZE_RISING,
  PW_POINTER_REFUSED,
} PwPointerShape;

typedef struct _PwEditor PwEditor;
typedef struct _PwTool   PwTool;

/**
 * PwEditorListener:
 * @hover_changed: (nullable): see pw_editor_get_hover()
 * @lasso_changed: (nullable): see pw_editor_get_lasso()
 * @pointer_changed: (nullable): see pw_editor_get_pointer()
 * @activated: (nullable): a person wants to do something with the element
 * @drill_down: (nullable): a person wants to see the element's own diagram
 * @preview_changed: (nullable): see pw_editor_get_preview()
 * @tool_changed: (nullable): see pw_editor_get_tool()
 * @edit_label: (nullable): the name of the element shall be written in place
 * @refused: (nullable): a command did not work; @reason is a sentence for people
 */
typedef struct
{
  void (*hover_changed) (PwEditor *editor,
                         gpointer  user_data);
  void (*lasso_changed) (PwEditor *editor,
                         gpointer  user_data);
  void (*pointer_changed) (PwEditor *editor,
                           gpointer  user_data);
  void (*activated) (PwEditor   *editor,
                     const char *id,
                     gpointer    user_data);
  void (*drill_down) (PwEditor   *editor,
                      const char *id,
                      gpointer    user_data);
  void (*preview_changed) (PwEditor *editor,
                           gpointer  user_data);
  void (*tool_changed) (PwEditor *editor,
                        gpointer  user_data);
  void (*edit_label) (PwEditor   *editor,
                      const char *id,
                      gpointer    user_data);
  void (*refused) (PwEditor   *editor,
                   const char *reason,
                   gpointer    user_data);
} PwEditorListener;

/**
 * pw_editor_new:
 * @listener: (nullable): outlives the editor
 */
PwEditor *pw_editor_new (PwSelection            *selection,
                         PwViewState            *view_state,
                         const PwEditorListener *listener,
                         gpointer                user_data);

void pw_editor_free (PwEditor *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwEditor, pw_editor_free)

/**
 * pw_editor_set_diagram:
 * @diagram: (nullable): outlives its use here
 * @labels: (nullable) (transfer full) (array): per item the place of its label, see
 *   pw_hit_test()
 */
void pw_editor_set_diagram (PwEditor        *self,
                            const PwDiagram *diagram,
                            PwRect          *labels);

/**
 * pw_editor_update_diagram:
 * @update: how the diagram, which is still the same structure, has changed
 * @labels: (nullable) (transfer full) (array): as for pw_editor_set_diagram()
 *
 * What is pointed at stays so; a gesture that is not at work itself, lasso and preview end.
 */
void pw_editor_update_diagram (PwEditor              *self,
                               const PwDiagramUpdate *update,
                               PwRect                *labels);

const PwDiagram *pw_editor_get_diagram (const PwEditor *self);

/** pw_editor_get_revision: another number whenever items are no longer what they were */
guint pw_editor_get_revision (const PwEditor *self);

PwSelection *pw_editor_get_selection (const PwEditor *self);
PwViewState *pw_editor_get_view_state (const PwEditor *self);

void pw_editor_set_selection (PwEditor    *self,
                              PwSelection *selection);
void pw_editor_set_view_state (PwEditor    *self,
                               PwViewState *view_state);

/**
 * pw_editor_get_item_id:
 * @n: an item of the diagram
 *
 * Returns: (transfer none) (nullable): the id of its element, its address where it has
 *   no id; %NULL where it draws no element
 */
const char *pw_editor_get_item_id (PwEditor *self,
                                   guint     n);

/** pw_editor_find: the index of the item that draws the element, or -1 */
int pw_editor_find (PwEditor   *self,
                    const char *id);

/**
 * pw_editor_get_item_bounds: the item's place in diagram units, its label included
 */
PwRect pw_editor_get_item_bounds (PwEditor *self,
                                  guint     n);

/** pw_editor_get_walk: (transfer none) (nullable): the ways through the diagram, made when first asked for */
PwWalk *pw_editor_get_walk (PwEditor *self);

/** pw_editor_get_first: (nullable): the id of where the flow begins, see pw_walk_first() */
const char *pw_editor_get_first (PwEditor *self);

/** pw_editor_find_element: the index of the item that draws @element (nullable), or -1 */
int pw_editor_find_element (PwEditor        *self,
                            const PwElement *element);

/** pw_editor_get_label: where the name beside item @n is drawn, empty where there is none */
PwRect pw_editor_get_label (const PwEditor *self,
                            guint           n);

/** pw_editor_list_near: (transfer full) (element-type guint): see pw_item_index_find() */
GArray *pw_editor_list_near (PwEditor *self,
                             PwRect    area);

/**
 * pw_editor_hit: the index of the item at @pixel, or -1; fingers hit more than mice
 * @part: (out) (optional): what of it was hit
 */
int pw_editor_hit (PwEditor  *self,
                   PwPoint    pixel,
                   PwDevice   device,
                   PwHitPart *part);

/** pw_editor_get_hover: the index of the item under the pointer, or -1 */
int  pw_editor_get_hover (const PwEditor *self);
void pw_editor_set_hover (PwEditor *self,
                          int       hover);

/** pw_editor_get_lasso: whether one is being drawn, and where, in diagram units */
gboolean pw_editor_get_lasso (const PwEditor *self,
                              PwRect         *lasso);
/** pw_editor_set_lasso: %NULL for none */
void     pw_editor_set_lasso (PwEditor     *self,
                              const PwRect *lasso);

PwPointerShape pw_editor_get_pointer (const PwEditor *self);
void           pw_editor_set_pointer (PwEditor      *self,
                                      PwPointerShape pointer);

/** pw_editor_select_inside: adds what lies wholly in @rect (diagram units) to the selection */
void pw_editor_select_inside (PwEditor *self,
                              PwRect    rect);

/** pw_editor_select_all: everything on the diagram */
void pw_editor_select_all (PwEditor *self);

/**
 * pw_editor_walk:
 *
 * Selects the element that is one step away from the only selected one and brings it
 * into sight.
 *
 * Returns: %FALSE, with nothing changed, where there is none that way
 */
gboolean pw_editor_walk (PwEditor  *self,
                         PwWalkStep step);

/** pw_editor_show_item: pans until item @n is seen; of what is larger than the view, its beginning */
void pw_editor_show_item (PwEditor *self,
                          guint     n);

/** pw_editor_activate: what a double click or Enter on item @n means */
void pw_editor_activate (PwEditor *self,
                         guint     n);

/* --- editing ----------------------------------------------------------------------- */

/** pw_editor_set_document: (nullable) @document: what tools may change; %NULL for only looking */
void        pw_editor_set_document (PwEditor   *self,
                                    PwDocument *document);
PwDocument *pw_editor_get_document (const PwEditor *self);

/** pw_editor_get_preview: (transfer none) (nullable): what the gesture in hand would do */
const PwPreview *pw_editor_get_preview (const PwEditor *self);

/** pw_editor_set_preview: (transfer full) (nullable) @preview */
void pw_editor_set_preview (PwEditor  *self,
                            PwPreview *preview);

/** pw_editor_edit_label: asks for the name of the element to be written in place */
void pw_editor_edit_label (PwEditor   *self,
                           const char *id);

/** pw_editor_refuse: (nullable) @error: tells people why something did not work; %NULL is ignored */
void pw_editor_refuse (PwEditor     *self,
                       const GError *error);

/* --- the tool in hand ---------------------------------------------------------------- */

/**
 * pw_editor_set_default_tool:
 * @tool: (transfer full): in hand whenever no other is
 */
void pw_editor_set_default_tool (PwEditor *self,
                                 PwTool   *tool);

/**
 * pw_editor_take_tool:
 * @tool: (transfer full): until it is dropped or another is taken; the one in hand is cancelled
 */
void pw_editor_take_tool (PwEditor *self,
                          PwTool   *tool);

/** pw_editor_drop_tool: back to the default tool; a tool may say it of itself at any time */
void pw_editor_drop_tool (PwEditor *self);

/** pw_editor_get_tool: (transfer none) (nullable) */
PwTool *pw_editor_get_tool (const PwEditor *self);

/* What happens goes to the tool in hand. */
void     pw_editor_press (PwEditor             *self,
                          const PwPointerEvent *event);
void     pw_editor_motion (PwEditor             *self,
                           const PwPointerEvent *event);
void     pw_editor_release (PwEditor             *self,
                            const PwPointerEvent *event);
void     pw_editor_cancel (PwEditor *self);
void     pw_editor_leave (PwEditor *self);
gboolean pw_editor_key (PwEditor *self,
                        PwKey     key,
                        gboolean  is_down);

G_END_DECLS
