/* edit/planes.c - opening and closing sub-processes and pools
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/planes.h"

#include "edit/drawing.h"
#include "edit/rules.h"
#include "edit/scope.h"

#define COLLAPSED_WIDTH 100
#define COLLAPSED_HEIGHT 80
#define EXPANDED_WIDTH 350
#define EXPANDED_HEIGHT 200
#define POOL_LENGTH 600
#define POOL_BREADTH 250
#define BOX_BREADTH 60
/* Around content that comes back from a plane of its own. */
#define PADDING 30
/* Where content goes on a plane of its own. */
#define PLANE_MARGIN 160

/* Everything inside with shapes and edges, as deep as it is drawn there. */
static GPtrArray *
list_drawn (const PwElement *sub_process,
            const PwElement *plane)
{
  GPtrArray *drawn = g_ptr_array_new ();

  for (PwElement *element = pw_element_next_in_tree (sub_process, sub_process); element != NULL;
       element = pw_element_next_in_tree (element, sub_process))
    if (pw_drawing_get_plane (element) == plane)
      g_ptr_array_add (drawn, element);

  return drawn;
}

/* Brings shapes and edges to another plane, shifted. */
static void
carry (PwEdit    *edit,
       GPtrArray *drawn,
       PwElement *plane,
       double     dx,
       double     dy)
{
  for (guint i = 0; i < drawn->len; i++)
    {
      PwElement *element = g_ptr_array_index (drawn, i);
      PwElement *shape = pw_drawing_get_shape (element);
      PwElement *edge = pw_drawing_get_edge (element);
      PwRect     bounds;

      if (shape != NULL)
        pw_edit_move (edit, shape, plane, NULL);
      else if (edge != NULL)
        pw_edit_move (edit, edge, plane, NULL);
      if (shape != NULL && pw_drawing_get_bounds (element, &bounds))
        pw_edit_set_bounds (edit, element, pw_rect_translate (bounds, dx, dy));
    }
}

static PwElement *
ensure_plane (PwEdit    *edit,
              PwElement *sub_process)
{
  PwElement       *plane = pw_drawing_get_own_plane (sub_process);
  const char      *id = pw_edit_ensure_id (edit, sub_process);
  g_autofree char *plane_id = NULL;
  PwElement       *diagram;

  if (plane != NULL)
    return plane;
  diagram = pw_edit_insert (edit, pw_model_get_definitions (pw_edit_get_model (edit)), NULL, PW_ELEMENT_BPMN_DIAGRAM, NULL);
  if (diagram == NULL)
    return NULL;
  plane_id = g_strconcat (id, "_plane", NULL);
  plane = pw_edit_insert (edit, diagram, NULL, PW_ELEMENT_BPMN_PLANE,
                          pw_model_find (pw_edit_get_model (edit), plane_id) == NULL ? plane_id : NULL);
  if (plane != NULL)
    pw_edit_set (edit, plane, "bpmnElement", id);

  return plane;
}

static void
set_size (PwEdit    *edit,
          PwElement *element,
          double     width,
          double     height)
{
  PwRect bounds;

  if (pw_drawing_get_bounds (element, &bounds))
    pw_edit_set_bounds (edit, element, (PwRect){ bounds.x + (bounds.width - width) / 2, bounds.y + (bounds.height - height) / 2, width, height });
}

/* A flow with one end in what is closed leads to its border from now on. */
static void
hang_flows (PwEdit    *edit,
            PwElement *sub_process)
{
  PwElement *root = pw_model_get_definitions (pw_edit_get_model (edit));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (PwElement *flow = root; flow != NULL; flow = pw_element_next_in_tree (flow, root))
    {
      PwElement *source = pw_scope_get_source (flow);
      PwElement *target = pw_scope_get_target (flow);

      if (pw_element_has (flow, PW_TRAIT_CONNECTION) && source != NULL && target != NULL && source != sub_process && target != sub_process &&
          pw_element_is_inside (source, sub_process) != pw_element_is_inside (target, sub_process))
        g_ptr_array_add (names, pw_scope_dup_name_of (flow));
    }
  for (guint i = 0; i < names->len; i++)
    {
      PwElement *flow = pw_scope_find (pw_edit_get_model (edit), g_ptr_array_index (names, i));
      PwElement *source = flow != NULL ? pw_scope_get_source (flow) : NULL;
      PwElement *target = flow != NULL ? pw_scope_get_target (flow) : NULL;

      if (source == NULL || target == NULL)
        continue;
      if (pw_element_is_inside (source, sub_process))
        source = sub_process;
      else
        target = sub_process;
      if (pw_rules_can_connect_as (source, target, pw_element_get_bpmn_type (flow)).allowed)
        pw_edit_set_ends (edit, flow, source, target);
      else
        pw_edit_delete (edit, flow);
    }
}

/* What only lies in it comes into it, so that it goes along. */
static void
take_in (PwEdit    *edit,
         PwElement *sub_process)
{
  g_autoptr (GPtrArray) content = pw_drawing_list_content (sub_process, FALSE);

  for (guint i = 0; i < content->len; i++)
    if (!pw_element_is_inside (g_ptr_array_index (content, i), sub_process))
      pw_edit_move (edit, g_ptr_array_index (content, i), sub_process, NULL);
}

void
pw_planes_collapse (PwEdit    *edit,
                    PwElement *sub_process)
{
  PwElement *shape = pw_drawing_get_shape (sub_process);
  PwElement *plane = shape != NULL ? ensure_plane (edit, sub_process) : NULL;
  PwRect     content = pw_drawing_get_content_bounds (sub_process);
  g_autoptr (GPtrArray) drawn = NULL;

  if (plane == NULL)
    return;
  take_in (edit, sub_process);
  hang_flows (edit, sub_process);
  drawn = list_drawn (sub_process, pw_element_get_parent (shape));
  pw_edit_set (edit, shape, "isExpanded", "false");
  carry (edit, drawn, plane, PLANE_MARGIN - content.x, PLANE_MARGIN - content.y);
  set_size (edit, sub_process, COLLAPSED_WIDTH, COLLAPSED_HEIGHT);
}

void
pw_planes_expand (PwEdit    *edit,
                  PwElement *sub_process)
{
  PwElement *shape = pw_drawing_get_shape (sub_process);
  PwElement *plane = pw_drawing_get_own_plane (sub_process);
  PwRect     content = pw_drawing_get_content_bounds (sub_process);
  g_autoptr (GPtrArray) drawn = NULL;
  PwRect bounds;

  if (shape == NULL)
    return;
  pw_edit_set (edit, shape, "isExpanded", "true");
  set_size (edit, sub_process, MAX (EXPANDED_WIDTH, content.width + 2 * PADDING), MAX (EXPANDED_HEIGHT, content.height + 2 * PADDING));
  if (plane == NULL || !pw_drawing_get_bounds (sub_process, &bounds))
    return;
  drawn = list_drawn (sub_process, plane);
  carry (edit, drawn, pw_element_get_parent (shape), pw_rect_center (bounds).x - pw_rect_center (content).x,
         pw_rect_center (bounds).y - pw_rect_center (content).y);
  pw_edit_remove (edit, pw_element_get_parent (plane));
}

/* --- pools --------------------------------------------------------------------------------- */

void
pw_planes_open_pool (PwEdit    *edit,
                     PwElement *pool)
{
  PwElement *process = pw_edit_insert (edit, pw_model_get_definitions (pw_edit_get_model (edit)), NULL, PW_ELEMENT_PROCESS, NULL);
  gboolean   is_horizontal = pw_drawing_is_horizontal (pool);
  PwRect     bounds;

  if (process == NULL)
    return;
  pw_edit_set (edit, process, "isExecutable", "false");
  pw_edit_set (edit, pool, "processRef", pw_element_get_id (process));
  if (pw_drawing_get_bounds (pool, &bounds))
    set_size (edit, pool, MAX (bounds.width, is_horizontal ? POOL_LENGTH : POOL_BREADTH), MAX (bounds.height, is_horizontal ? POOL_BREADTH : POOL_LENGTH));
}

static void
hang_messages (PwEdit    *edit,
               PwElement *pool,
               PwElement *process)
{
  PwElement *collaboration = pw_element_get_parent (pool);

  for (PwElement *flow = pw_element_get_first_child (collaboration); flow != NULL; flow = pw_element_get_next_sibling (flow))
    {
      PwElement *source = pw_scope_get_source (flow);
      PwElement *target = pw_scope_get_target (flow);
      gboolean   begins = source != NULL && pw_element_is_inside (source, process);
      gboolean   ends = target != NULL && pw_element_is_inside (target, process);

      if (pw_element_get_bpmn_type (flow) == PW_ELEMENT_MESSAGE_FLOW && source != NULL && target != NULL && (begins || ends))
        pw_edit_set_ends (edit, flow, begins ? pool : source, ends ? pool : target);
    }
}

void
pw_planes_close_pool (PwEdit    *edit,
                      PwElement *pool)
{
  PwElement *process = pw_scope_get_process (pool);
  gboolean   is_horizontal = pw_drawing_is_horizontal (pool);
  PwRect     bounds;
  guint      n_pools = 0;

  if (process == NULL)
    return;
  hang_messages (edit, pool, process);
  pw_edit_set (edit, pool, "processRef", NULL);
  for (guint i = 0; i < pw_element_get_n_referrers (process); i++)
    if (g_str_equal (pw_element_get_nth_referrer (process, i)->role, "processRef"))
      n_pools++;
  if (n_pools == 0)
    pw_edit_delete (edit, process);
  if (pw_drawing_get_bounds (pool, &bounds))
    set_size (edit, pool, is_horizontal ? bounds.width : BOX_BREADTH, is_horizontal ? BOX_BREADTH : bounds.height);
}
