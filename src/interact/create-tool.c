/* interact/create-tool.c - putting a new element where the pointer is
 *
 *           /--motion--\                                  /--allowed--> dropped: one command,
 *          v            \                                 |             selected, its name asked for
 * idle --motion--> following --press--> pressed --release-<
 *          ^            |      motion: follows            |
 *          |            |                                 \--refused--> following
 *          |            \--release without a press: as above, refused: dropped
 *          \--leave-----/
 *
 * cancel: any state --> idle; Escape and a release outside of the view: dropped. Until the
 * command all is preview.
 *
 * Each motion decides anew what the release would do:
 *
 *   an intermediate event near the border of an activity --> stands on it
 *   a node over a sequence flow -----------------------> is inserted into it
 *   over a container ----------------------------------> is put into it, with a flow from the
 *                                                        source where there is one
 *   over anything else --------------------------------> refused, with the reason
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "edit/border.h"
#include "edit/commands.h"
#include "edit/creating.h"
#include "edit/scope.h"
#include "interact/drop-target.h"
#include "interact/new-shape.h"
#include "interact/panning.h"
#include "interact/snapping.h"
#include "interact/tools.h"

/* As when moving: how near to a border an event stands on it, to a flow a node divides it. */
#define ATTACH_DISTANCE 15
#define INSERT_DISTANCE 10

typedef enum
{
  OUTCOME_NOTHING,
  OUTCOME_REFUSED,
  OUTCOME_CREATE, /* appended, if there is a source */
  OUTCOME_ATTACH,
  OUTCOME_INSERT,
} Outcome;

typedef struct
{
  PwTool           parent;
  const PwVariant *variant;
  char            *source; /* NULL for none */
  gboolean         is_pressed;
  PwPanning        panning;

  /* Gathered for the diagram and the part of it that is seen. */
  guint       revision;
  PwRect      visible;
  PwDraft    *draft;
  PwSnapping *snapping;

  Outcome outcome;
  PwPoint center;
  char   *target; /* id of container, host or flow */
} PwCreateTool;

/* --- gathering ------------------------------------------------------------------------- */

static gboolean
is_same (PwRect a,
         PwRect b)
{
  return pw_rect_contains_rect (a, b) && pw_rect_contains_rect (b, a);
}

static void
gather (PwCreateTool *self,
        PwEditor     *editor)
{
  PwRect   visible = pw_view_state_get_visible (pw_editor_get_view_state (editor));
  gboolean is_stale = self->draft == NULL || self->revision != pw_editor_get_revision (editor);

  if (is_stale)
    {
      g_clear_pointer (&self->draft, pw_draft_free);
      self->draft = pw_draft_new (editor);
      self->revision = pw_editor_get_revision (editor);
    }
  if (is_stale || !is_same (visible, self->visible))
    {
      g_clear_pointer (&self->snapping, pw_snapping_free);
      self->snapping = pw_snapping_new ();
      pw_snapping_gather (self->snapping, editor, NULL, self->variant->type);
      self->visible = visible;
    }
}

static PwElement *
get_source (const PwCreateTool *self,
            PwEditor           *editor)
{
  return self->source != NULL ? pw_scope_find (pw_document_get_model (pw_editor_get_document (editor)), self->source) : NULL;
}

/* --- what the release would do --------------------------------------------------------- */

static void
decide (PwCreateTool *self,
        PwEditor     *editor,
        Outcome       outcome,
        int           target)
{
  PwElement *element = pw_drop_target_get_element (editor, target);

  self->outcome = element != NULL ? outcome : OUTCOME_REFUSED;
  g_free (self->target);
  self->target = element != NULL ? pw_scope_dup_name_of (element) : NULL;
}

static gboolean
is_for_borders (const PwVariant *variant)
{
  return variant->type == PW_ELEMENT_BOUNDARY_EVENT || variant->type == PW_ELEMENT_INTERMEDIATE_CATCH_EVENT ||
         variant->type == PW_ELEMENT_INTERMEDIATE_THROW_EVENT;
}

/* The activity under the pointer where it could hold no event anyway, else a near border. */
static int
find_host (PwCreateTool *self,
           PwEditor     *editor,
           PwPoint       at)
{
  int        host = pw_drop_target_find_host (editor, at, ATTACH_DISTANCE, NULL, self->variant, NULL);
  int        under = pw_drop_target_find (editor, at, NULL);
  PwElement *element = pw_drop_target_get_element (editor, under);

  if (host >= 0 || under < 0 || !pw_element_has (element, PW_TRAIT_ACTIVITY) ||
      pw_drop_target_can_create (editor, self->variant, NULL, under).allowed ||
      !pw_rules_can_attach (NULL, self->variant, element).allowed)
    return host;

  return under;
}

static gboolean
try_attach (PwCreateTool *self,
            PwEditor     *editor,
            PwPoint       at,
            PwPreview    *preview)
{
  const PwVariant *shown;
  int              host;

  if (self->source != NULL || !is_for_borders (self->variant))
    return FALSE;
  host = find_host (self, editor, at);
  if (host < 0)
    return FALSE;

  self->center = pw_border_project (pw_diagram_get_item (pw_editor_get_diagram (editor), (guint) host)->bounds, self->center);
  shown = pw_variant_find_of (PW_ELEMENT_BOUNDARY_EVENT, self->variant->trigger, self->variant->flags);
  if (shown == NULL)
    shown = self->variant;
  decide (self, editor, OUTCOME_ATTACH, host);
  pw_preview_set_verdict (preview, host, PW_FEEDBACK_ALLOWED, NULL);
  pw_new_shape_show (preview, self->draft, shown, pw_new_shape_get_bounds (shown, self->center), NULL, PW_ELEMENT_UNKNOWN);

  return TRUE;
}

static gboolean
try_insert (PwCreateTool *self,
            PwEditor     *editor,
            PwPoint       at,
            gboolean      snaps,
            PwPreview    *preview)
{
  int flow;

  if (self->source != NULL || !pw_element_type_has (self->variant->type, PW_TRAIT_FLOW_NODE))
    return FALSE;
  flow = pw_drop_target_find_flow (editor, at, INSERT_DISTANCE, NULL, self->variant);
  if (flow < 0)
    return FALSE;

  if (snaps)
    self->center = pw_drop_target_get_on_flow (editor, (guint) flow, self->center);
  decide (self, editor, OUTCOME_INSERT, flow);
  pw_preview_set_verdict (preview, flow, PW_FEEDBACK_ALLOWED, NULL);
  pw_new_shape_show_inserted (preview, editor, self->draft, self->variant, pw_new_shape_get_bounds (self->variant, self->center), flow);

  return TRUE;
}

/* Of an activity that takes no event inside, why it takes none on its border either. */
static PwVerdict
ask (PwCreateTool    *self,
     PwEditor        *editor,
     const PwElement *source,
     int              n)
{
  PwVerdict  verdict = pw_drop_target_can_create (editor, self->variant, source, n);
  PwElement *host = pw_drop_target_get_element (editor, n);
  PwVerdict  attached;

  if (verdict.allowed || source != NULL || host == NULL || !is_for_borders (self->variant) || !pw_element_has (host, PW_TRAIT_ACTIVITY))
    return verdict;
  attached = pw_rules_can_attach (NULL, self->variant, host);

  return attached.allowed ? verdict : attached;
}

/* The first pool comes around all there is. */
static PwRect
get_bounds (PwCreateTool    *self,
            const PwElement *container)
{
  if (self->variant->type == PW_ELEMENT_PARTICIPANT && container != NULL && pw_element_get_bpmn_type (container) == PW_ELEMENT_PROCESS)
    return pw_creating_get_wrap (container, self->center);

  return pw_new_shape_get_bounds (self->variant, self->center);
}

static void
try_create (PwCreateTool *self,
            PwEditor     *editor,
            PwPoint       at,
            PwPreview    *preview)
{
  int        n = pw_drop_target_find_for (editor, at, self->variant);
  PwElement *source = get_source (self, editor);
  PwVerdict  verdict = ask (self, editor, source, n);

  decide (self, editor, verdict.allowed ? OUTCOME_CREATE : OUTCOME_REFUSED, n);
  pw_preview_set_verdict (preview, n, verdict.allowed ? PW_FEEDBACK_ALLOWED : PW_FEEDBACK_REFUSED, verdict.reason);
  pw_new_shape_show (preview, self->draft, self->variant, get_bounds (self, pw_drop_target_get_element (editor, n)), source, verdict.type);
}

static void
forget (PwCreateTool *self,
        PwEditor     *editor)
{
  self->is_pressed = FALSE;
  self->outcome = OUTCOME_NOTHING;
  pw_panning_release (&self->panning);
  pw_editor_set_preview (editor, NULL);
  pw_editor_set_pointer (editor, PW_POINTER_DEFAULT);
}

static void
look (PwCreateTool         *self,
      PwEditor             *editor,
      const PwPointerEvent *event)
{
  PwPoint    at = pw_view_state_to_diagram (pw_editor_get_view_state (editor), event->pixel);
  gboolean   snaps = (event->modifiers & PW_MODIFIER_CONTROL) == 0;
  PwPreview *preview;

  if (pw_editor_get_document (editor) == NULL || pw_editor_get_diagram (editor) == NULL)
    {
      forget (self, editor);
      return;
    }

  gather (self, editor);
  preview = pw_preview_new (at);
  self->center = at;
  if (snaps)
    {
      PwPoint by = pw_snapping_move (self->snapping, pw_new_shape_get_bounds (self->variant, at), preview);

      self->center = (PwPoint){ at.x + by.x, at.y + by.y };
    }
  if (!try_attach (self, editor, at, preview) && !try_insert (self, editor, at, snaps, preview))
    try_create (self, editor, at, preview);
  pw_editor_set_hover (editor, -1);
  pw_editor_set_pointer (editor, self->outcome == OUTCOME_REFUSED ? PW_POINTER_REFUSED : PW_POINTER_DEFAULT);
  pw_editor_set_preview (editor, preview);
}

/* --- doing it ---------------------------------------------------------------------------- */

static gboolean
run (PwCreateTool *self,
     PwEditor     *editor,
     char        **id,
     GError      **error)
{
  PwDocument        *document = pw_editor_get_document (editor);
  const PwNewElement wanted = { .variant = self->variant };

  switch (self->outcome)
    {
    case OUTCOME_CREATE:
      if (self->source != NULL)
        return pw_command_append_into (document, self->source, &wanted, self->target, self->center, id, error);
      return pw_command_create (document, &wanted, self->target, self->center, id, error);
    case OUTCOME_ATTACH:
      return pw_command_attach_new (document, &wanted, self->target, self->center, id, error);
    case OUTCOME_INSERT:
      return pw_command_insert_into_flow (document, NULL, &wanted, self->target, self->center, id, error);
    case OUTCOME_NOTHING:
    case OUTCOME_REFUSED:
    default:
      return FALSE;
    }
}

/* The command alters the diagram: by then nothing may show the gesture any more. */
static void
place (PwCreateTool *self,
       PwEditor     *editor)
{
  const PwVariant *variant = self->variant;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  pw_editor_set_preview (editor, NULL);
  run (self, editor, &id, &error);
  pw_editor_drop_tool (editor);
  if (id == NULL)
    {
      pw_editor_refuse (editor, error);
      return;
    }
  pw_selection_set (pw_editor_get_selection (editor), id);
  if (pw_new_shape_wants_name (variant))
    pw_editor_edit_label (editor, id);
}

/* --- events ------------------------------------------------------------------------------ */

static void
create_tool_press (PwTool               *tool,
                   PwEditor             *editor,
                   const PwPointerEvent *event)
{
  PwCreateTool *self = (PwCreateTool *) tool;

  if (pw_panning_press (&self->panning, editor, event) || event->button != PW_BUTTON_PRIMARY)
    return;
  self->is_pressed = TRUE;
  look (self, editor, event);
}

static void
create_tool_motion (PwTool               *tool,
                    PwEditor             *editor,
                    const PwPointerEvent *event)
{
  PwCreateTool *self = (PwCreateTool *) tool;

  if (!pw_panning_motion (&self->panning, editor, event) && !self->panning.is_space_down)
    look (self, editor, event);
}

static void
create_tool_release (PwTool               *tool,
                     PwEditor             *editor,
                     const PwPointerEvent *event)
{
  PwCreateTool *self = (PwCreateTool *) tool;
  gboolean      was_pressed = self->is_pressed;

  if (pw_panning_release (&self->panning))
    {
      look (self, editor, event);
      return;
    }
  /* Without a press or a motion it is the end of something that began elsewhere. */
  if (event->button != PW_BUTTON_PRIMARY || self->outcome == OUTCOME_NOTHING)
    return;

  self->is_pressed = FALSE;
  look (self, editor, event);
  if (!pw_rect_contains (pw_view_state_get_size (pw_editor_get_view_state (editor)), event->pixel) ||
      (self->outcome == OUTCOME_REFUSED && !was_pressed))
    pw_editor_drop_tool (editor);
  else if (self->outcome != OUTCOME_REFUSED)
    place (self, editor);
}

static void
create_tool_cancel (PwTool   *tool,
                    PwEditor *editor)
{
  forget ((PwCreateTool *) tool, editor);
}

static void
create_tool_leave (PwTool   *tool,
                   PwEditor *editor)
{
  PwCreateTool *self = (PwCreateTool *) tool;

  if (!self->is_pressed)
    forget (self, editor);
}

static gboolean
create_tool_key (PwTool   *tool,
                 PwEditor *editor,
                 PwKey     key,
                 gboolean  is_down)
{
  if (pw_panning_key (&((PwCreateTool *) tool)->panning, editor, key, is_down))
    return TRUE;
  if (key != PW_KEY_ESCAPE || !is_down)
    return FALSE;
  pw_editor_drop_tool (editor);

  return TRUE;
}

static void
create_tool_clear (PwTool *tool)
{
  PwCreateTool *self = (PwCreateTool *) tool;

  g_free (self->source);
  g_free (self->target);
  pw_draft_free (self->draft);
  pw_snapping_free (self->snapping);
}

static const PwToolClass create_tool = {
  .id = "create",
  .press = create_tool_press,
  .motion = create_tool_motion,
  .release = create_tool_release,
  .cancel = create_tool_cancel,
  .leave = create_tool_leave,
  .key = create_tool_key,
  .clear = create_tool_clear,
};

PwTool *
pw_create_tool_new (const PwVariant *variant,
                    const char      *source)
{
  PwCreateTool *self;

  g_return_val_if_fail (variant != NULL, NULL);

  self = g_new0 (PwCreateTool, 1);
  self->parent.klass = &create_tool;
  self->variant = variant;
  self->source = g_strdup (source);

  return &self->parent;
}
