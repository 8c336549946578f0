/* interact/space-tool.c - making or taking room beyond a cut
 *
 * idle --press--> armed --past threshold: right and left, or up and down--> dragging
 *   ^               |                                                          |
 *   |               \--release (a click)--> idle                               |
 *   \--there is no room to take--<--release--/--------------> dropped: one command
 *
 * cancel: any state --> idle; Escape and a release outside of the view: dropped.
 *
 * To the right or down makes room where the drag began, to the left or up takes it away
 * there. With Ctrl it is the other way round, and what the drag has passed over is the
 * room that goes or comes. Only what is under the pointer when the drag begins is cut;
 * with Shift the whole drawing.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "edit/commands.h"
#include "edit/rules.h"
#include "edit/scope.h"
#include "edit/space.h"
#include "interact/drop-target.h"
#include "interact/panning.h"
#include "interact/tools.h"

/* Pixels before a press becomes a drag: its direction must be clear. Fingers tremble. */
#define DRAG_THRESHOLD 5
#define DRAG_THRESHOLD_TOUCH 12

/* Room comes in steps of the grid, so that what was on it stays on it. */
#define GRID 10

typedef enum
{
  STATE_IDLE,
  STATE_ARMED,
  STATE_DRAGGING,
} State;

/* What a plan is asked for. */
typedef struct
{
  double   at;
  double   delta;
  gboolean is_horizontal;
  gboolean everywhere;
} Cut;

typedef struct
{
  PwTool    parent;
  State     state;
  PwPanning panning;
  PwPoint   press; /* in pixels */
  PwPoint   start; /* in diagram units: it stays while the view moves */
  char     *container;
  Cut       cut;

  /* For @cut, of this revision. */
  PwSpace     *space;
  PwSpacePlan *plan;
  guint        revision;
  PwRect       visible;
} PwSpaceTool;

/* --- what is cut ------------------------------------------------------------------------- */

static int
find_container (PwEditor *editor,
                PwPoint   at)
{
  const PwDiagram *diagram = pw_editor_get_diagram (editor);
  int              n = pw_drop_target_find (editor, at, NULL);

  while (n >= 0 && (!pw_rules_is_container (pw_diagram_get_item (diagram, (guint) n)->element) ||
                    !(pw_diagram_get_item (diagram, (guint) n)->is_expanded ||
                      pw_diagram_get_item (diagram, (guint) n)->type == PW_ELEMENT_LANE)))
    n = pw_diagram_get_item (diagram, (guint) n)->parent;

  return n;
}

static Cut
get_cut (const PwSpaceTool *self,
         PwPoint            at,
         PwModifiers        modifiers)
{
  double by = self->cut.is_horizontal ? at.x - self->start.x : at.y - self->start.y;
  Cut    cut = self->cut;

  cut.at = self->cut.is_horizontal ? self->start.x : self->start.y;
  cut.delta = round (by / GRID) * GRID;
  cut.everywhere = (modifiers & PW_MODIFIER_SHIFT) != 0;
  if ((modifiers & PW_MODIFIER_CONTROL) != 0)
    {
      cut.at += cut.delta;
      cut.delta = -cut.delta;
    }

  return cut;
}

static gboolean
is_same_cut (const Cut *a,
             const Cut *b)
{
  return fabs (a->at - b->at) < 0.001 && fabs (a->delta - b->delta) < 0.001 && a->everywhere == b->everywhere;
}

static void
forget_plan (PwSpaceTool *self)
{
  g_clear_pointer (&self->plan, pw_space_plan_free);
  g_clear_pointer (&self->space, pw_space_free);
}

/* Pointers move in pixels, room in steps: most motions need no other plan. */
static void
update_plan (PwSpaceTool *self,
             PwEditor    *editor,
             Cut          cut,
             PwRect       visible)
{
  PwElement *container = pw_scope_find (pw_document_get_model (pw_editor_get_document (editor)), self->container);

  if (self->revision != pw_editor_get_revision (editor) || self->cut.everywhere != cut.everywhere)
    forget_plan (self);
  if (self->plan != NULL && is_same_cut (&self->cut, &cut) && pw_rect_contains_rect (self->visible, visible))
    return;
  g_clear_pointer (&self->plan, pw_space_plan_free);
  self->cut = cut;
  self->visible = visible;
  self->revision = pw_editor_get_revision (editor);
  if (self->space == NULL && container != NULL)
    self->space = pw_space_new (container, cut.everywhere);
  if (self->space != NULL)
    self->plan = pw_space_plan_within (self->space, cut.at, cut.is_horizontal, cut.delta, &visible);
}

/* --- showing it ---------------------------------------------------------------------------- */

static void
add_cut_line (PwPreview *preview,
              PwRect     visible,
              gboolean   is_upright,
              double     at)
{
  if (is_upright)
    pw_preview_add_guide (preview, (PwPoint){ at, visible.y }, (PwPoint){ at, visible.y + visible.height });
  else
    pw_preview_add_guide (preview, (PwPoint){ visible.x, at }, (PwPoint){ visible.x + visible.width, at });
}

static void
show_plan (PwSpaceTool *self,
           PwEditor    *editor,
           PwPreview   *preview)
{
  for (guint i = 0; i < self->plan->shapes->len; i++)
    {
      const PwSpaceShape *shape = &g_array_index (self->plan->shapes, PwSpaceShape, i);
      int                 n = pw_editor_find_element (editor, shape->element);

      if (n >= 0)
        pw_preview_add_ghost (preview, n, NULL, shape->to);
    }
  for (guint i = 0; i < self->plan->flows->len; i++)
    {
      const PwSpaceFlow *flow = &g_array_index (self->plan->flows, PwSpaceFlow, i);
      const PwPoint     *points = (const PwPoint *) (const void *) flow->points->data;
      int                n = pw_editor_find_element (editor, flow->flow);

      if (n >= 0)
        pw_preview_add_flow (preview, n, pw_element_get_bpmn_type (flow->flow), points, flow->points->len);
    }
  preview->area = self->plan->area;
}

static void
drag (PwSpaceTool          *self,
      PwEditor             *editor,
      const PwPointerEvent *event)
{
  PwRect     visible = pw_view_state_get_visible (pw_editor_get_view_state (editor));
  PwPoint    at = pw_view_state_to_diagram (pw_editor_get_view_state (editor), event->pixel);
  PwPreview *preview = pw_preview_new (at);
  int        target;

  update_plan (self, editor, get_cut (self, at, event->modifiers), visible);
  target = self->cut.everywhere ? -1 : pw_editor_find (editor, self->container);
  if (self->plan != NULL && self->cut.delta < 0 && self->plan->delta >= 0)
    pw_preview_set_verdict (preview, target, PW_FEEDBACK_REFUSED, _ ("There is no room left to remove here."));
  else
    pw_preview_set_verdict (preview, target, PW_FEEDBACK_ALLOWED, NULL);
  if (self->plan != NULL)
    show_plan (self, editor, preview);
  add_cut_line (preview, visible, self->cut.is_horizontal, self->cut.at);
  pw_editor_set_pointer (editor, self->cut.is_horizontal ? PW_POINTER_RESIZE_EAST_WEST : PW_POINTER_RESIZE_NORTH_SOUTH);
  pw_editor_set_preview (editor, preview);
}

/* Both lines: which of them will cut, the drag decides. */
static void
hover (PwSpaceTool          *self,
       PwEditor             *editor,
       const PwPointerEvent *event)
{
  PwRect     visible = pw_view_state_get_visible (pw_editor_get_view_state (editor));
  PwPoint    at = pw_view_state_to_diagram (pw_editor_get_view_state (editor), event->pixel);
  PwPreview *preview = pw_preview_new (at);

  pw_preview_set_verdict (preview, (event->modifiers & PW_MODIFIER_SHIFT) != 0 ? -1 : find_container (editor, at), PW_FEEDBACK_ALLOWED, NULL);
  add_cut_line (preview, visible, TRUE, at.x);
  add_cut_line (preview, visible, FALSE, at.y);
  pw_editor_set_hover (editor, -1);
  pw_editor_set_pointer (editor, PW_POINTER_CROSS);
  pw_editor_set_preview (editor, preview);
}

/* --- doing it -------------------------------------------------------------------------------- */

static void
start_again (PwSpaceTool *self)
{
  self->state = STATE_IDLE;
  g_clear_pointer (&self->container, g_free);
  forget_plan (self);
}

/* The command alters the diagram: by then nothing may show the gesture any more. */
static void
finish (PwSpaceTool *self,
        PwEditor    *editor)
{
  g_autoptr (GError) error = NULL;

  pw_editor_set_preview (editor, NULL);
  forget_plan (self);
  pw_command_make_space (pw_editor_get_document (editor), self->container, self->cut.at, self->cut.is_horizontal,
                         self->cut.delta, self->cut.everywhere, &error);
  pw_editor_drop_tool (editor);
  pw_editor_refuse (editor, error);
}

static gboolean
has_effect (const PwSpaceTool *self)
{
  return self->plan != NULL && self->plan->delta != 0;
}

/* --- events ---------------------------------------------------------------------------------- */

static void
space_tool_press (PwTool               *tool,
                  PwEditor             *editor,
                  const PwPointerEvent *event)
{
  PwSpaceTool *self = (PwSpaceTool *) tool;
  PwElement   *container;

  if (pw_panning_press (&self->panning, editor, event) || event->button != PW_BUTTON_PRIMARY || self->state != STATE_IDLE ||
      pw_editor_get_document (editor) == NULL || pw_editor_get_diagram (editor) == NULL)
    return;
  self->press = event->pixel;
  self->start = pw_view_state_to_diagram (pw_editor_get_view_state (editor), event->pixel);
  container = pw_drop_target_get_element (editor, find_container (editor, self->start));
  if (container == NULL)
    return;
  self->container = pw_scope_dup_name_of (container);
  self->state = STATE_ARMED;
}

static void
space_tool_motion (PwTool               *tool,
                   PwEditor             *editor,
                   const PwPointerEvent *event)
{
  PwSpaceTool *self = (PwSpaceTool *) tool;
  double       threshold = event->device == PW_DEVICE_TOUCH ? DRAG_THRESHOLD_TOUCH : DRAG_THRESHOLD;
  double       dx = fabs (event->pixel.x - self->press.x);
  double       dy = fabs (event->pixel.y - self->press.y);

  if (pw_panning_motion (&self->panning, editor, event) || self->panning.is_space_down ||
      pw_editor_get_document (editor) == NULL || pw_editor_get_diagram (editor) == NULL)
    return;
  if (self->state == STATE_ARMED && MAX (dx, dy) >= threshold)
    {
      self->state = STATE_DRAGGING;
      self->cut.is_horizontal = dx >= dy;
    }
  if (self->state == STATE_DRAGGING)
    drag (self, editor, event);
  else if (self->state == STATE_IDLE)
    hover (self, editor, event);
}

static void
space_tool_release (PwTool               *tool,
                    PwEditor             *editor,
                    const PwPointerEvent *event)
{
  PwSpaceTool *self = (PwSpaceTool *) tool;
  State        was = self->state;

  if (pw_panning_release (&self->panning) || was == STATE_IDLE)
    return;
  if (was == STATE_DRAGGING && !pw_rect_contains (pw_view_state_get_size (pw_editor_get_view_state (editor)), event->pixel))
    {
      pw_editor_drop_tool (editor);
      return;
    }
  if (was == STATE_DRAGGING)
    drag (self, editor, event);
  if (was == STATE_DRAGGING && has_effect (self))
    {
      finish (self, editor);
      return;
    }
  start_again (self);
  hover (self, editor, event);
}

static void
space_tool_cancel (PwTool   *tool,
                   PwEditor *editor)
{
  PwSpaceTool *self = (PwSpaceTool *) tool;

  start_again (self);
  pw_panning_release (&self->panning);
  pw_editor_set_preview (editor, NULL);
  pw_editor_set_pointer (editor, PW_POINTER_DEFAULT);
}

static void
space_tool_leave (PwTool   *tool,
                  PwEditor *editor)
{
  if (((PwSpaceTool *) tool)->state == STATE_IDLE)
    pw_editor_set_preview (editor, NULL);
}

static gboolean
space_tool_key (PwTool   *tool,
                PwEditor *editor,
                PwKey     key,
                gboolean  is_down)
{
  if (pw_panning_key (&((PwSpaceTool *) tool)->panning, editor, key, is_down))
    return TRUE;
  if (key != PW_KEY_ESCAPE || !is_down)
    return FALSE;
  pw_editor_drop_tool (editor);

  return TRUE;
}

static void
space_tool_clear (PwTool *tool)
{
  start_again ((PwSpaceTool *) tool);
}

static const PwToolClass space_tool = {
  .id = "space",
  .press = space_tool_press,
  .motion = space_tool_motion,
  .release = space_tool_release,
  .cancel = space_tool_cancel,
  .leave = space_tool_leave,
  .key = space_tool_key,
  .clear = space_tool_clear,
};

PwTool *
pw_space_tool_new (void)
{
  PwSpaceTool *self = g_new0 (PwSpaceTool, 1);

  self->parent.klass = &space_tool;

  return &self->parent;
}
