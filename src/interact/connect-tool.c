/* interact/connect-tool.c - drawing a flow from one element to another
 *
 *        /--press on an element--> drawing --release on another, or far off--> dropped: one command
 *       |                           |   \------release beside everything-----> idle
 * idle -<                           \--release where it was pressed (a click)--> following
 *       |
 *        \--source was given-----> following --press and release-------------> dropped: one command
 *                                      ^          refused or beside everything-----> following
 *                                      \--release without a press: as above, else dropped
 *
 * cancel: back to where it began, idle or following; Escape and a release outside of the
 * view: dropped.
 *
 * The rules choose the kind of the flow; its way is shown as the command will lay it.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <math.h>

#include "edit/commands.h"
#include "edit/rules.h"
#include "edit/scope.h"
#include "interact/draft.h"
#include "interact/panning.h"
#include "interact/tools.h"

/* Pixels before a press becomes a drag. Fingers tremble. */
#define DRAG_THRESHOLD 4
#define DRAG_THRESHOLD_TOUCH 12

typedef enum
{
  STATE_IDLE,
  STATE_DRAWING,
  STATE_FOLLOWING,
} State;

typedef struct
{
  PwTool    parent;
  State     state;
  gboolean  is_given; /* the source was, with the tool */
  gboolean  is_pressed;
  gboolean  is_far; /* the press became a drag */
  PwPoint   press;  /* in pixels */
  PwPanning panning;
  guint     revision;
  PwDraft  *draft; /* of that revision */

  char    *source;
  char    *target;  /* NULL for none */
  gboolean is_seen; /* the pointer was somewhere since the source is known */
} PwConnectTool;

/* --- what is under the pointer ----------------------------------------------------------- */

typedef struct
{
  int        item; /* -1 for nothing */
  PwElement *element;
  gboolean   is_passing; /* the free space of a container that is only crossed */
} Under;

/* A lane is no end of a flow, its pool may be. */
static Under
find_under (PwEditor             *editor,
            const PwPointerEvent *event)
{
  const PwDiagram *diagram = pw_editor_get_diagram (editor);
  PwHitPart        part = PW_HIT_SHAPE;
  Under            under = { pw_editor_hit (editor, event->pixel, event->device, &part), NULL, FALSE };

  while (under.item >= 0 && pw_diagram_get_item (diagram, (guint) under.item)->type == PW_ELEMENT_LANE &&
         pw_diagram_get_item (diagram, (guint) under.item)->parent >= 0)
    under.item = pw_diagram_get_item (diagram, (guint) under.item)->parent;
  if (under.item >= 0)
    under.element = pw_diagram_get_item (diagram, (guint) under.item)->element;
  if (under.element == NULL)
    under.item = -1;
  under.is_passing = under.item >= 0 && part == PW_HIT_CONTENT;

  return under;
}

static PwElement *
find_source (const PwConnectTool *self,
             PwEditor            *editor)
{
  return self->source != NULL ? pw_scope_find (pw_document_get_model (pw_editor_get_document (editor)), self->source) : NULL;
}

/* What is drawn until there is a target. */
static PwElementType
guess_flow (const PwElement *source)
{
  PwElementType type = pw_element_get_bpmn_type (source);

  if (type == PW_ELEMENT_PARTICIPANT)
    return PW_ELEMENT_MESSAGE_FLOW;
  if (pw_element_has (source, PW_TRAIT_DATA))
    return PW_ELEMENT_DATA_INPUT_ASSOCIATION;
  if (pw_element_has (source, PW_TRAIT_ARTIFACT | PW_TRAIT_CONNECTION) || pw_scope_is_compensation_event (source))
    return PW_ELEMENT_ASSOCIATION;

  return PW_ELEMENT_SEQUENCE_FLOW;
}

/* --- showing it ---------------------------------------------------------------------------- */

static void
show_flow (PwConnectTool   *self,
           PwEditor        *editor,
           PwPreview       *preview,
           PwElementType    flow,
           const PwElement *source,
           const PwElement *target)
{
  g_autoptr (GArray) way = NULL;

  if (self->draft == NULL || self->revision != pw_editor_get_revision (editor))
    {
      g_clear_pointer (&self->draft, pw_draft_free);
      self->draft = pw_draft_new (editor);
      self->revision = pw_editor_get_revision (editor);
    }
  way = pw_routing_compute_between (pw_draft_get_places (self->draft), flow, source, target, preview->at, NULL);
  if (way != NULL)
    pw_preview_add_flow (preview, -1, flow, (const PwPoint *) (const void *) way->data, way->len);
}

static void
look_for_source (PwEditor  *editor,
                 PwPreview *preview,
                 Under      under)
{
  PwVerdict verdict = { TRUE, PW_ELEMENT_UNKNOWN, NULL };

  if (under.item >= 0)
    verdict = pw_rules_can_start_flow (under.element);
  pw_editor_set_hover (editor, verdict.allowed && !under.is_passing ? under.item : -1);
  if (!verdict.allowed && !under.is_passing)
    pw_preview_set_verdict (preview, under.item, PW_FEEDBACK_REFUSED, verdict.reason);
}

static void
look_for_target (PwConnectTool *self,
                 PwEditor      *editor,
                 PwPreview     *preview,
                 Under          under)
{
  PwElement *source = find_source (self, editor);
  PwVerdict  verdict = { FALSE, PW_ELEMENT_UNKNOWN, NULL };

  g_clear_pointer (&self->target, g_free);
  pw_editor_set_hover (editor, -1);
  self->is_seen = TRUE;
  if (source == NULL)
    return;

  /* A press that is no drag yet is no flow from the source to itself. */
  if (under.item >= 0 && (self->state == STATE_FOLLOWING || self->is_far || under.element != source))
    verdict = pw_rules_can_connect (source, under.element);
  if (verdict.allowed)
    {
      self->target = pw_scope_dup_name_of (under.element);
      pw_preview_set_verdict (preview, under.item, PW_FEEDBACK_ALLOWED, NULL);
    }
  else if (verdict.reason != NULL && !under.is_passing)
    pw_preview_set_verdict (preview, under.item, PW_FEEDBACK_REFUSED, verdict.reason);
  show_flow (self, editor, preview, verdict.allowed ? verdict.type : guess_flow (source), source, verdict.allowed ? under.element : NULL);
}

static void
look (PwConnectTool        *self,
      PwEditor             *editor,
      const PwPointerEvent *event)
{
  PwPreview *preview;
  Under      under;

  if (pw_editor_get_document (editor) == NULL || pw_editor_get_diagram (editor) == NULL)
    return;
  preview = pw_preview_new (pw_view_state_to_diagram (pw_editor_get_view_state (editor), event->pixel));
  under = find_under (editor, event);
  if (self->state == STATE_IDLE)
    look_for_source (editor, preview, under);
  else
    look_for_target (self, editor, preview, under);
  pw_editor_set_pointer (editor, preview->feedback == PW_FEEDBACK_REFUSED ? PW_POINTER_REFUSED : PW_POINTER_CROSS);
  pw_editor_set_preview (editor, preview);
}

/* --- doing it -------------------------------------------------------------------------------- */

/* The command alters the diagram: by then nothing may show the gesture any more. */
static void
finish (PwConnectTool *self,
        PwEditor      *editor)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  pw_editor_set_preview (editor, NULL);
  pw_command_connect (pw_editor_get_document (editor), self->source, self->target, PW_ELEMENT_UNKNOWN, &id, &error);
  pw_editor_drop_tool (editor);
  if (id != NULL)
    pw_selection_set (pw_editor_get_selection (editor), id);
  else
    pw_editor_refuse (editor, error);
}

/* As it was when the tool came into the hand. */
static void
start_again (PwConnectTool *self)
{
  self->state = self->is_given ? STATE_FOLLOWING : STATE_IDLE;
  self->is_pressed = FALSE;
  self->is_seen = FALSE;
  if (!self->is_given)
    g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->target, g_free);
}

/* --- events ---------------------------------------------------------------------------------- */

static void
connect_tool_press (PwTool               *tool,
                    PwEditor             *editor,
                    const PwPointerEvent *event)
{
  PwConnectTool *self = (PwConnectTool *) tool;
  Under          under;

  if (pw_panning_press (&self->panning, editor, event) || event->button != PW_BUTTON_PRIMARY ||
      pw_editor_get_document (editor) == NULL || pw_editor_get_diagram (editor) == NULL)
    return;
  self->is_pressed = TRUE;
  self->is_far = FALSE;
  self->press = event->pixel;
  under = find_under (editor, event);
  if (self->state == STATE_IDLE && under.item >= 0 && pw_rules_can_start_flow (under.element).allowed)
    {
      self->source = pw_scope_dup_name_of (under.element);
      self->state = STATE_DRAWING;
    }
  look (self, editor, event);
}

static void
connect_tool_motion (PwTool               *tool,
                     PwEditor             *editor,
                     const PwPointerEvent *event)
{
  PwConnectTool *self = (PwConnectTool *) tool;
  double         threshold = event->device == PW_DEVICE_TOUCH ? DRAG_THRESHOLD_TOUCH : DRAG_THRESHOLD;

  if (pw_panning_motion (&self->panning, editor, event) || self->panning.is_space_down)
    return;
  if (self->is_pressed && hypot (event->pixel.x - self->press.x, event->pixel.y - self->press.y) >= threshold)
    self->is_far = TRUE;
  look (self, editor, event);
}

static void
connect_tool_release (PwTool               *tool,
                      PwEditor             *editor,
                      const PwPointerEvent *event)
{
  PwConnectTool *self = (PwConnectTool *) tool;
  gboolean       was_pressed = self->is_pressed;

  if (pw_panning_release (&self->panning))
    {
      look (self, editor, event);
      return;
    }
  /* Without a press or a motion it is the end of something that began elsewhere. */
  if (event->button != PW_BUTTON_PRIMARY || self->state == STATE_IDLE || !self->is_seen)
    return;

  self->is_pressed = FALSE;
  look (self, editor, event);
  if (!pw_rect_contains (pw_view_state_get_size (pw_editor_get_view_state (editor)), event->pixel))
    pw_editor_drop_tool (editor);
  else if (self->target != NULL)
    finish (self, editor);
  else if (self->state == STATE_DRAWING && !self->is_far)
    self->state = STATE_FOLLOWING;
  else if (!was_pressed)
    pw_editor_drop_tool (editor);
  else if (self->state == STATE_DRAWING)
    {
      start_again (self);
      look (self, editor, event);
    }
}

static void
connect_tool_cancel (PwTool   *tool,
                     PwEditor *editor)
{
  PwConnectTool *self = (PwConnectTool *) tool;

  start_again (self);
  pw_panning_release (&self->panning);
  pw_editor_set_hover (editor, -1);
  pw_editor_set_preview (editor, NULL);
  pw_editor_set_pointer (editor, PW_POINTER_DEFAULT);
}

static void
connect_tool_leave (PwTool   *tool,
                    PwEditor *editor)
{
  PwConnectTool *self = (PwConnectTool *) tool;

  pw_editor_set_hover (editor, -1);
  if (!self->is_pressed)
    pw_editor_set_preview (editor, NULL);
}

static gboolean
connect_tool_key (PwTool   *tool,
                  PwEditor *editor,
                  PwKey     key,
                  gboolean  is_down)
{
  if (pw_panning_key (&((PwConnectTool *) tool)->panning, editor, key, is_down))
    return TRUE;
  if (key != PW_KEY_ESCAPE || !is_down)
    return FALSE;
  pw_editor_set_hover (editor, -1);
  pw_editor_drop_tool (editor);

  return TRUE;
}

static void
connect_tool_clear (PwTool *tool)
{
  PwConnectTool *self = (PwConnectTool *) tool;

  g_free (self->source);
  g_free (self->target);
  pw_draft_free (self->draft);
}

static const PwToolClass connect_tool = {
  .id = "connect",
  .press = connect_tool_press,
  .motion = connect_tool_motion,
  .release = connect_tool_release,
  .cancel = connect_tool_cancel,
  .leave = connect_tool_leave,
  .key = connect_tool_key,
  .clear = connect_tool_clear,
};

PwTool *
pw_connect_tool_new (const char *source)
{
  PwConnectTool *self = g_new0 (PwConnectTool, 1);

  self->parent.klass = &connect_tool;
  self->source = g_strdup (source);
  self->is_given = source != NULL;
  self->state = self->is_given ? STATE_FOLLOWING : STATE_IDLE;

  return &self->parent;
}
