/* interact/planes.c - the diagrams of a document, and how one gets from one to another
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/planes.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"

struct _PwPlanes
{
  GArray *planes; /* PwPlane */
};

static void
plane_clear (gpointer data)
{
  PwPlane *plane = data;

  g_free (plane->title);
}

static PwElement *
get_plane (const PwElement *diagram)
{
  return diagram != NULL ? pw_element_find_child (diagram, PW_ELEMENT_BPMN_PLANE) : NULL;
}

static gboolean
shows_anything (const PwElement *diagram)
{
  PwElement *plane = get_plane (diagram);

  return plane != NULL && (pw_element_find_child (plane, PW_ELEMENT_BPMN_SHAPE) != NULL ||
                           pw_element_find_child (plane, PW_ELEMENT_BPMN_EDGE) != NULL);
}

static gboolean
is_sub_process (const PwElement *element)
{
  return element != NULL && pw_element_has (element, PW_TRAIT_SUB_PROCESS);
}

static char *
dup_title (const PwElement *diagram,
           const PwElement *element,
           guint            number)
{
  g_autofree char *name = pw_text_clean (pw_element_get_name (diagram));

  /* What it shows says more than what tools call their diagrams. */
  if (element != NULL && pw_element_get_name (element) != NULL && *pw_element_get_name (element) != '\0')
    return pw_text_clean (pw_element_get_name (element));
  if (*name != '\0')
    return g_steal_pointer (&name);
  return g_strdup_printf (_ ("Diagram %u"), number);
}

/* Whether there is nothing at all that could be drawn. */
static gboolean
is_blank (const PwModel *model)
{
  PwElement *root = pw_model_get_definitions (model);

  for (PwElement *element = root; element != NULL; element = pw_element_next_in_tree (element, root))
    if (pw_element_has (element, PW_TRAIT_FLOW_NODE | PW_TRAIT_ARTIFACT | PW_TRAIT_SWIMLANE | PW_TRAIT_DATA |
                                     PW_TRAIT_CONVERSATION))
      return FALSE;
  return TRUE;
}

/* A drawing that is just being begun, or all of which was deleted. */
static PwElement *
find_blank_diagram (const PwModel *model)
{
  for (guint i = 0; i < pw_model_get_n_diagrams (model); i++)
    {
      PwElement *diagram = pw_model_get_nth_diagram (model, i);

      if (get_plane (diagram) != NULL && pw_element_get_reference (get_plane (diagram), "bpmnElement") != NULL)
        return is_blank (model) ? diagram : NULL;
    }
  return NULL;
}

static void
collect (PwPlanes      *self,
         const PwModel *model)
{
  for (guint i = 0; i < pw_model_get_n_diagrams (model); i++)
    {
      PwElement *diagram = pw_model_get_nth_diagram (model, i);
      PwPlane    plane = { diagram, NULL, -1, NULL };

      if (get_plane (diagram) == NULL)
        continue;
      plane.element = pw_element_get_reference (get_plane (diagram), "bpmnElement");
      if (!shows_anything (diagram) && !is_sub_process (plane.element))
        continue;
      plane.title = dup_title (diagram, plane.element, self->planes->len + 1);
      g_array_append_val (self->planes, plane);
    }

  if (self->planes->len == 0)
    {
      PwPlane plane = { find_blank_diagram (model), pw_model_dup_title (model), -1, NULL };

      if (plane.diagram != NULL)
        plane.element = pw_element_get_reference (get_plane (plane.diagram), "bpmnElement");
      g_array_append_val (self->planes, plane);
    }
}

/* The plane that a shape or edge stands on. */
static int
find_plane_of (const PwPlanes  *self,
               const PwElement *shape)
{
  for (guint i = 0; i < self->planes->len; i++)
    if (pw_planes_get (self, i)->diagram != NULL &&
        pw_element_get_parent (shape) == get_plane (pw_planes_get (self, i)->diagram))
      return (int) i;
  return -1;
}

static int
find_plane_drawing (const PwPlanes  *self,
                    const PwElement *element,
                    int              prefer)
{
  int found = -1;

  for (guint i = 0; i < pw_element_get_n_referrers (element); i++)
    {
      const PwReference *reference = pw_element_get_nth_referrer (element, i);
      PwElementType      type = pw_element_get_bpmn_type (reference->from);
      int                plane;

      if (type != PW_ELEMENT_BPMN_SHAPE && type != PW_ELEMENT_BPMN_EDGE)
        continue;
      plane = find_plane_of (self, reference->from);
      if (plane >= 0 && (found < 0 || plane == prefer))
        found = plane;
    }
  return found;
}

/* Rings that files may say ("each is drawn on the plane of the other") are cut. */
static gboolean
leads_to (const PwPlanes *self,
          int             from,
          int             to)
{
  guint n = 0;

  for (int at = from; at >= 0 && n <= self->planes->len; at = pw_planes_get (self, (guint) at)->parent, n++)
    if (at == to)
      return TRUE;
  return FALSE;
}

static void
set_parents (PwPlanes *self)
{
  for (guint i = 0; i < self->planes->len; i++)
    {
      PwPlane *plane = &g_array_index (self->planes, PwPlane, i);
      int      parent;

      if (!is_sub_process (plane->element))
        continue;
      parent = find_plane_drawing (self, plane->element, -1);
      if (parent >= 0 && !leads_to (self, parent, (int) i))
        plane->parent = parent;
    }
}

PwPlanes *
pw_planes_new (const PwModel *model)
{
  PwPlanes *self = g_new0 (PwPlanes, 1);

  self->planes = g_array_new (FALSE, FALSE, sizeof (PwPlane));
  g_array_set_clear_func (self->planes, plane_clear);
  collect (self, model);
  set_parents (self);

  return self;
}

void
pw_planes_free (PwPlanes *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->planes);
  g_free (self);
}

guint
pw_planes_get_n (const PwPlanes *self)
{
  return self->planes->len;
}

const PwPlane *
pw_planes_get (const PwPlanes *self,
               guint           n)
{
  g_return_val_if_fail (n < self->planes->len, NULL);

  return &g_array_index (self->planes, PwPlane, n);
}

int
pw_planes_find_inside (const PwPlanes  *self,
                       const PwElement *element)
{
  for (guint i = 0; element != NULL && i < self->planes->len; i++)
    if (pw_planes_get (self, i)->element == element)
      return (int) i;
  return -1;
}

int
pw_planes_find_drawn (const PwPlanes *self,
                      PwElement     **element,
                      int             prefer)
{
  if (self->planes->len == 1 && pw_planes_get (self, 0)->diagram == NULL)
    return 0;

  for (PwElement *at = *element; at != NULL; at = pw_element_get_parent (at))
    {
      int plane = find_plane_drawing (self, at, prefer);

      if (plane >= 0)
        {
          *element = at;
          return plane;
        }
    }
  return -1;
}

int
pw_planes_find_address (const PwPlanes *self,
                        const char     *address)
{
  for (guint i = 0; i < self->planes->len; i++)
    {
      const PwPlane   *plane = pw_planes_get (self, i);
      g_autofree char *own = plane->diagram != NULL ? pw_element_dup_address (plane->diagram) : NULL;

      if (g_strcmp0 (own, address) == 0)
        return (int) i;
    }
  return -1;
}
