/* edit/commands/move.c - moving, resizing, aligning, distributing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "edit/border.h"
#include "edit/creating.h"
#include "edit/drawing.h"
#include "edit/lanes.h"
#include "edit/rules.h"
#include "edit/scope.h"
#include "edit/sizes.h"

static GPtrArray *
find_all (PwEdit            *edit,
          const char *const *ids)
{
  GPtrArray *elements = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      PwElement *element = pw_creating_find (edit, ids[i]);

      if (element != NULL && !g_ptr_array_find (elements, element, NULL))
        g_ptr_array_add (elements, element);
    }

  return elements;
}

/* Along its host's border, unless the host moves as well. */
static void
slide (PwEdit    *edit,
       PwElement *event,
       PwElement *host,
       double     dx,
       double     dy)
{
  PwRect  border, bounds;
  PwPoint center;

  if (!pw_drawing_get_bounds (host, &border) || !pw_drawing_get_bounds (event, &bounds))
    return;
  center = pw_rect_center (bounds);
  center = pw_border_project (border, (PwPoint){ center.x + dx, center.y + dy });
  pw_edit_set_bounds (edit, event, (PwRect){ center.x - bounds.width / 2, center.y - bounds.height / 2, bounds.width, bounds.height });
}

static gboolean
is_held (const PwElement *element,
         const GPtrArray *elements)
{
  for (const PwElement *parent = pw_element_get_parent (element); parent != NULL; parent = pw_element_get_parent (parent))
    if (g_ptr_array_find ((GPtrArray *) elements, parent, NULL))
      return TRUE;

  return FALSE;
}

static gboolean
is_named (const PwElement *element,
          const GPtrArray *names)
{
  const char *id = pw_element_get_id (element);

  return id != NULL && g_ptr_array_find_with_equal_func ((GPtrArray *) names, id, g_str_equal, NULL);
}

/* Puts elements, with their boundary events, where the container's content stands. */
static void
put_into (PwEdit    *edit,
          GPtrArray *elements,
          PwElement *container)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *into = pw_scope_dup_name_of (container);

  for (guint i = 0; i < elements->len; i++)
    {
      PwElement *element = g_ptr_array_index (elements, i);
      g_autoptr (GPtrArray) events = pw_scope_list_attached (element);

      if (pw_element_has (element, PW_TRAIT_CONNECTION | PW_TRAIT_SWIMLANE) || is_held (element, elements) ||
          pw_element_get_bpmn_type (element) == PW_ELEMENT_DATA_INPUT || pw_element_get_bpmn_type (element) == PW_ELEMENT_DATA_OUTPUT)
        continue;
      g_ptr_array_add (names, g_strdup (pw_edit_ensure_id (edit, element)));
      for (guint k = 0; k < events->len; k++)
        g_ptr_array_add (names, g_strdup (pw_edit_ensure_id (edit, g_ptr_array_index (events, k))));
    }
  for (guint i = 0; i < names->len; i++)
    {
      PwElement *element = pw_scope_find (pw_edit_get_model (edit), g_ptr_array_index (names, i));
      PwElement *holder = pw_scope_find (pw_edit_get_model (edit), into);
      PwElement *host = element != NULL ? pw_element_get_reference (element, "attachedToRef") : NULL;

      if (element == NULL || holder == NULL)
        continue;
      /* An event leaves the border of a host that stays behind. */
      if (host != NULL && !is_named (host, names))
        element = pw_creating_set_free (edit, element);
      if (element == NULL)
        return;
      holder = pw_creating_get_holder (edit, pw_element_get_bpmn_type (element), holder);
      if (holder != NULL && holder != pw_element_get_parent (element))
        pw_edit_move (edit, element, holder, NULL);
    }
}

gboolean
pw_command_move (PwDocument        *document,
                 const char *const *ids,
                 double             dx,
                 double             dy,
                 const char        *container_id,
                 const char        *coalesce,
                 GError           **error)
{
  PwEdit    *edit = pw_edit_begin (document, _ ("Move"), coalesce);
  PwElement *container = container_id != NULL ? pw_creating_find (edit, container_id) : NULL;
  g_autoptr (GPtrArray) elements = find_all (edit, ids);
  g_autoptr (GPtrArray) free_ones = g_ptr_array_new ();
  PwVerdict verdict = { TRUE, PW_ELEMENT_UNKNOWN, NULL };

  if (container != NULL)
    verdict = pw_rules_can_drop (elements, container);
  if (!verdict.allowed)
    pw_edit_fail (edit, verdict.reason);

  for (guint i = 0; i < elements->len && !pw_edit_has_failed (edit); i++)
    {
      PwElement *element = g_ptr_array_index (elements, i);
      PwElement *host = pw_element_get_reference (element, "attachedToRef");

      if (pw_element_get_bpmn_type (element) == PW_ELEMENT_LANE)
        pw_edit_fail (edit, _ ("A lane keeps its place in the pool: move the pool, or resize the lane."));
      else if (host != NULL && !g_ptr_array_find (elements, host, NULL) && container == NULL)
        slide (edit, element, host, dx, dy);
      else
        g_ptr_array_add (free_ones, element);
    }
  if (!pw_edit_has_failed (edit))
    {
      pw_edit_translate (edit, free_ones, dx, dy);
      if (container != NULL)
        put_into (edit, free_ones, container);
    }

  return pw_edit_end (edit, error);
}

/* --- sizes ---------------------------------------------------------------------------------- */

gboolean
pw_command_resize (PwDocument *document,
                   const char *id,
                   PwRect      bounds,
                   GError    **error)
{
  PwEdit     *edit = pw_edit_begin (document, _ ("Resize"), NULL);
  PwElement  *element = pw_creating_find (edit, id);
  PwSizeLimit limit;
  PwVerdict   verdict;

  if (element == NULL || !pw_size_limit_read (element, &limit))
    {
      pw_edit_fail (edit, _ ("The element is not drawn."));
      return pw_edit_end (edit, error);
    }
  verdict = pw_rules_can_resize (element);
  if (!verdict.allowed)
    pw_edit_fail (edit, verdict.reason);
  else if (pw_element_get_bpmn_type (element) == PW_ELEMENT_LANE)
    pw_lanes_resize (edit, element, pw_size_limit_keep (&limit, bounds), FALSE);
  else if (pw_element_get_bpmn_type (element) == PW_ELEMENT_PARTICIPANT)
    pw_lanes_set_bounds (edit, element, pw_size_limit_keep (&limit, bounds));
  else
    pw_edit_set_bounds (edit, element, pw_size_limit_keep (&limit, bounds));

  return pw_edit_end (edit, error);
}

/* --- in line ----------------------------------------------------------------------------------- */

/* Those with a place of their own: no lanes, no flows, no boundary events. */
static GPtrArray *
find_placeable (PwEdit            *edit,
                const char *const *ids)
{
  GPtrArray *elements = find_all (edit, ids);

  for (guint i = elements->len; i > 0; i--)
    {
      PwElement *element = g_ptr_array_index (elements, i - 1);

      if (pw_element_has (element, PW_TRAIT_CONNECTION) || pw_element_get_bpmn_type (element) == PW_ELEMENT_LANE ||
          pw_element_get_bpmn_type (element) == PW_ELEMENT_BOUNDARY_EVENT || pw_drawing_get_shape (element) == NULL)
        g_ptr_array_remove_index (elements, i - 1);
    }

  return elements;
}

static void
shift_one (PwEdit    *edit,
           PwElement *element,
           double     dx,
           double     dy)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_ptr_array_add (one, element);
  pw_edit_translate (edit, one, dx, dy);
}

gboolean
pw_command_align (PwDocument        *document,
                  const char *const *ids,
                  PwAlign            align,
                  GError           **error)
{
  PwEdit *edit = pw_edit_begin (document, _ ("Align"), NULL);
  g_autoptr (GPtrArray) elements = find_placeable (edit, ids);
  PwRect all = { 0, 0, 0, 0 };
  PwRect place;

  for (guint i = 0; i < elements->len; i++)
    if (pw_drawing_get_bounds (g_ptr_array_index (elements, i), &place))
      all = pw_rect_union (all, place);
  if (elements->len < 2)
    pw_edit_fail (edit, _ ("At least two elements can be aligned."));
  for (guint i = 0; i < elements->len && !pw_edit_has_failed (edit); i++)
    {
      double dx = 0, dy = 0;

      pw_drawing_get_bounds (g_ptr_array_index (elements, i), &place);
      switch (align)
        {
        case PW_ALIGN_LEFT:
          dx = all.x - place.x;
          break;
        case PW_ALIGN_CENTER:
          dx = pw_rect_center (all).x - pw_rect_center (place).x;
          break;
        case PW_ALIGN_RIGHT:
          dx = all.x + all.width - place.x - place.width;
          break;
        case PW_ALIGN_TOP:
          dy = all.y - place.y;
          break;
        case PW_ALIGN_MIDDLE:
          dy = pw_rect_center (all).y - pw_rect_center (place).y;
          break;
        case PW_ALIGN_BOTTOM:
        default:
          dy = all.y + all.height - place.y - place.height;
        }
      shift_one (edit, g_ptr_array_index (elements, i), dx, dy);
    }

  return pw_edit_end (edit, error);
}

typedef struct
{
  PwElement *element;
  double     at;
  double     length;
} Placed;

static int
compare_placed (gconstpointer a,
                gconstpointer b)
{
  const Placed *left = a;
  const Placed *right = b;
  double        difference = left->at + left->length / 2 - right->at - right->length / 2;

  return difference < 0 ? -1 : difference > 0;
}

gboolean
pw_command_distribute (PwDocument        *document,
                       const char *const *ids,
                       gboolean           is_horizontal,
                       GError           **error)
{
  PwEdit *edit = pw_edit_begin (document, _ ("Distribute"), NULL);
  g_autoptr (GPtrArray) elements = find_placeable (edit, ids);
  g_autofree Placed *placed = g_new0 (Placed, MAX (1, elements->len));
  double             room, at;

  if (elements->len < 3)
    {
      pw_edit_fail (edit, _ ("At least three elements can be distributed."));
      return pw_edit_end (edit, error);
    }
  for (guint i = 0; i < elements->len; i++)
    {
      PwRect place;

      pw_drawing_get_bounds (g_ptr_array_index (elements, i), &place);
      placed[i] = (Placed){ g_ptr_array_index (elements, i), is_horizontal ? place.x : place.y, is_horizontal ? place.width : place.height };
    }
  qsort (placed, elements->len, sizeof (Placed), compare_placed);
  room = placed[elements->len - 1].at - placed[0].at;
  for (guint i = 0; i + 1 < elements->len; i++)
    room -= placed[i].length;

  /* The outer two stay; where they overlap the gaps are negative, but equal. */
  at = placed[0].at;
  for (guint i = 1; i + 1 < elements->len; i++)
    {
      double by;

      at += placed[i - 1].length + room / (elements->len - 1);
      by = at - placed[i].at;
      shift_one (edit, placed[i].element, is_horizontal ? by : 0, is_horizontal ? 0 : by);
    }

  return pw_edit_end (edit, error);
}
