/* interact/editor.c - what tools act on: a diagram, what is seen and selected of it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/editor.h"

#include "edit/scope.h"
#include "interact/item-index.h"
#include "interact/tool.h"
#include "model/model.h"

/* How far beside a line still counts, in pixels. */
#define TOLERANCE 5
#define TOLERANCE_TOUCH 16

struct _PwEditor
{
  PwSelection            *selection;
  PwViewState            *view_state;
  const PwEditorListener *listener;
  gpointer                user_data;

  const PwDiagram *diagram;
  guint            revision;
  PwRect          *labels;
  PwItemIndex     *near;      /* made when first needed */
  PwWalk          *walk;      /* likewise */
  GHashTable      *index;     /* element → item + 1, likewise */
  GHashTable      *addresses; /* item → address, of elements without an id */

  int            hover;
  gboolean       has_lasso;
  PwRect         lasso;
  PwPointerShape pointer;

  PwDocument *document; /* NULL for only looking */
  PwPreview  *preview;
  PwTool     *default_tool;
  PwTool     *taken;   /* NULL where the default tool is in hand */
  GPtrArray  *retired; /* dropped in the middle of their own work: freed when that is done */
  guint       depth;   /* of events that tools are at work on */
  gboolean    is_pressed;
};

static const PwEditorListener no_listener = { NULL };

PwEditor *
pw_editor_new (PwSelection            *selection,
               PwViewState            *view_state,
               const PwEditorListener *listener,
               gpointer                user_data)
{
  PwEditor *self = g_new0 (PwEditor, 1);

  self->selection = g_object_ref (selection);
  self->view_state = g_object_ref (view_state);
  self->listener = listener != NULL ? listener : &no_listener;
  self->user_data = user_data;
  self->hover = -1;
  self->retired = g_ptr_array_new_with_free_func ((GDestroyNotify) pw_tool_free);

  return self;
}

static void
forget_diagram (PwEditor *self)
{
  g_clear_pointer (&self->labels, g_free);
  g_clear_pointer (&self->near, pw_item_index_free);
  g_clear_pointer (&self->walk, pw_walk_free);
  g_clear_pointer (&self->index, g_hash_table_unref);
  g_clear_pointer (&self->addresses, g_hash_table_unref);
  self->diagram = NULL;
  self->revision++;
}

void
pw_editor_free (PwEditor *self)
{
  if (self == NULL)
    return;

  forget_diagram (self);
  pw_tool_free (self->taken);
  pw_tool_free (self->default_tool);
  g_ptr_array_unref (self->retired);
  pw_preview_free (self->preview);
  g_clear_object (&self->document);
  g_object_unref (self->selection);
  g_object_unref (self->view_state);
  g_free (self);
}

void
pw_editor_set_diagram (PwEditor        *self,
                       const PwDiagram *diagram,
                       PwRect          *labels)
{
  gboolean is_other;

  g_return_if_fail (self != NULL);

  /* What a gesture has gathered is void now. A tool at work changes the document itself. */
  if (self->is_pressed && self->depth == 0)
    pw_editor_cancel (self);

  /* Who hears of the rest may ask for items: those of before may have lost their elements. */
  is_other = diagram == NULL || diagram != self->diagram;
  forget_diagram (self);
  if (is_other)
    {
      pw_editor_set_hover (self, -1);
      pw_editor_set_lasso (self, NULL);
      pw_editor_set_preview (self, NULL);
    }
  self->diagram = diagram;
  self->labels = labels;
}

/* Where an element is new, the old one must not be found by its address. */
static gboolean
is_index_good (PwEditor              *self,
               const PwDiagramUpdate *update)
{
  if (update->map != NULL)
    return FALSE;
  for (guint i = 0; i < update->changed->len; i++)
    {
      guint            n = g_array_index (update->changed, guint, i);
      const PwElement *element = pw_diagram_get_item (self->diagram, n)->element;
      guint            found = element != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->index, element)) : 0;

      if (found == 0 || pw_diagram_get_item (self->diagram, found - 1)->element != element)
        return FALSE;
    }

  return TRUE;
}

static void
update_caches (PwEditor              *self,
               const PwDiagramUpdate *update,
               PwRect                *labels)
{
  g_autofree PwRect *labels_before = g_steal_pointer (&self->labels);

  self->labels = labels;
  if (self->near != NULL && ((labels == NULL) != (labels_before == NULL) ||
                             !pw_item_index_update (self->near, self->diagram, update, labels_before, labels)))
    g_clear_pointer (&self->near, pw_item_index_free);
  if (self->index != NULL && !is_index_good (self, update))
    g_clear_pointer (&self->index, g_hash_table_unref);
  g_clear_pointer (&self->walk, pw_walk_free);
  g_clear_pointer (&self->addresses, g_hash_table_unref);
  self->revision++;
}

void
pw_editor_update_diagram (PwEditor              *self,
                          const PwDiagramUpdate *update,
                          PwRect                *labels)
{
  guint hover;

  g_return_if_fail (self != NULL && self->diagram != NULL && update != NULL);

  update_caches (self, update, labels);
  hover = self->hover >= 0 ? pw_diagram_update_map (update, (guint) self->hover) : PW_DIAGRAM_GONE;
  if (self->is_pressed && self->depth == 0)
    pw_editor_cancel (self);
  if (hover == PW_DIAGRAM_GONE)
    pw_editor_set_hover (self, -1);
  else
    self->hover = (int) hover;
  pw_editor_set_lasso (self, NULL);
  pw_editor_set_preview (self, NULL);
}

const PwDiagram *
pw_editor_get_diagram (const PwEditor *self)
{
  return self->diagram;
}

guint
pw_editor_get_revision (const PwEditor *self)
{
  return self->revision;
}

PwSelection *
pw_editor_get_selection (const PwEditor *self)
{
  return self->selection;
}

PwViewState *
pw_editor_get_view_state (const PwEditor *self)
{
  return self->view_state;
}

void
pw_editor_set_selection (PwEditor    *self,
                         PwSelection *selection)
{
  g_set_object (&self->selection, selection);
}

void
pw_editor_set_view_state (PwEditor    *self,
                          PwViewState *view_state)
{
  g_set_object (&self->view_state, view_state);
}

static guint
get_n_items (const PwEditor *self)
{
  return self->diagram != NULL ? pw_diagram_get_n_items (self->diagram) : 0;
}

const char *
pw_editor_get_item_id (PwEditor *self,
                       guint     n)
{
  PwElement  *element;
  const char *id;
  char       *address;

  g_return_val_if_fail (n < get_n_items (self), NULL);

  element = pw_diagram_get_item (self->diagram, n)->element;
  if (element == NULL)
    return NULL;
  id = pw_element_get_id (element);
  if (id != NULL)
    return id;

  if (self->addresses == NULL)
    self->addresses = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  address = g_hash_table_lookup (self->addresses, GUINT_TO_POINTER (n));
  if (address == NULL)
    {
      address = pw_element_dup_address (element);
      g_hash_table_insert (self->addresses, GUINT_TO_POINTER (n), address);
    }
  return address;
}

int
pw_editor_find_element (PwEditor        *self,
                        const PwElement *element)
{
  if (element == NULL || self->diagram == NULL)
    return -1;

  if (self->index == NULL)
    {
      self->index = g_hash_table_new (NULL, NULL);
      /* Backwards: of what is drawn several times the first counts. */
      for (guint i = get_n_items (self); i > 0; i--)
        {
          PwElement *drawn = pw_diagram_get_item (self->diagram, i - 1)->element;

          if (drawn != NULL)
            g_hash_table_replace (self->index, drawn, GUINT_TO_POINTER (i));
        }
    }

  return GPOINTER_TO_INT (g_hash_table_lookup (self->index, element)) - 1;
}

/* In files where a shape has the id of what it draws. */
static int
find_by_id (PwEditor   *self,
            const char *id)
{
  for (guint i = 0; i < get_n_items (self); i++)
    if (g_strcmp0 (pw_editor_get_item_id (self, i), id) == 0)
      return (int) i;

  return -1;
}

static const PwModel *
get_model (const PwEditor *self)
{
  const PwElement *element = self->diagram->plane;

  for (guint i = 0; i < get_n_items (self) && element == NULL; i++)
    element = pw_diagram_get_item (self->diagram, i)->element;

  return element != NULL ? pw_element_get_model (element) : NULL;
}

int
pw_editor_find (PwEditor   *self,
                const char *id)
{
  const PwModel *model;
  PwElement     *element;

  if (id == NULL || self->diagram == NULL)
    return -1;
  model = get_model (self);
  element = model != NULL ? pw_scope_find (model, id) : NULL;
  if (element != NULL && pw_element_has (element, PW_TRAIT_DIAGRAM))
    return find_by_id (self, id);

  return pw_editor_find_element (self, element);
}

PwRect
pw_editor_get_item_bounds (PwEditor *self,
                           guint     n)
{
  const PwDiagramItem *item;

  g_return_val_if_fail (n < get_n_items (self), ((PwRect){ 0 }));

  item = pw_diagram_get_item (self->diagram, n);
  return pw_rect_union (item->is_edge ? pw_rect_grow (item->bounds, 1) : item->bounds,
                        self->labels != NULL ? self->labels[n] : (PwRect){ 0 });
}

PwRect
pw_editor_get_label (const PwEditor *self,
                     guint           n)
{
  g_return_val_if_fail (n < get_n_items (self), ((PwRect){ 0 }));

  return self->labels != NULL ? self->labels[n] : (PwRect){ 0 };
}

PwWalk *
pw_editor_get_walk (PwEditor *self)
{
  if (self->walk == NULL && self->diagram != NULL)
    self->walk = pw_walk_new (self->diagram);
  return self->walk;
}

const char *
pw_editor_get_first (PwEditor *self)
{
  int first = self->diagram != NULL ? pw_walk_first (pw_editor_get_walk (self)) : -1;

  return first >= 0 ? pw_editor_get_item_id (self, (guint) first) : NULL;
}

static const PwItemIndex *
get_near (PwEditor *self)
{
  if (self->near == NULL)
    self->near = pw_item_index_new (self->diagram, self->labels);

  return self->near;
}

GArray *
pw_editor_list_near (PwEditor *self,
                     PwRect    area)
{
  if (self->diagram == NULL)
    return g_array_new (FALSE, FALSE, sizeof (guint));

  return pw_item_index_find (get_near (self), area);
}

int
pw_editor_hit (PwEditor  *self,
               PwPoint    pixel,
               PwDevice   device,
               PwHitPart *part)
{
  double tolerance = device == PW_DEVICE_TOUCH ? TOLERANCE_TOUCH : TOLERANCE;

  if (self->diagram == NULL)
    return -1;
  return pw_hit_test (self->diagram, get_near (self), pw_view_state_to_diagram (self->view_state, pixel),
                      tolerance / pw_view_state_get_zoom (self->view_state), self->labels, part);
}

int
pw_editor_get_hover (const PwEditor *self)
{
  return self->hover;
}

void
pw_editor_set_hover (PwEditor *self,
                     int       hover)
{
  if (self->hover == hover)
    return;

  self->hover = hover;
  if (self->listener->hover_changed != NULL)
    self->listener->hover_changed (self, self->user_data);
}

gboolean
pw_editor_get_lasso (const PwEditor *self,
                     PwRect         *lasso)
{
  if (self->has_lasso)
    *lasso = self->lasso;
  return self->has_lasso;
}

void
pw_editor_set_lasso (PwEditor     *self,
                     const PwRect *lasso)
{
  if (lasso == NULL && !self->has_lasso)
    return;

  self->has_lasso = lasso != NULL;
  if (lasso != NULL)
    self->lasso = *lasso;
  if (self->listener->lasso_changed != NULL)
    self->listener->lasso_changed (self, self->user_data);
}

PwPointerShape
pw_editor_get_pointer (const PwEditor *self)
{
  return self->pointer;
}

void
pw_editor_set_pointer (PwEditor      *self,
                       PwPointerShape pointer)
{
  if (self->pointer == pointer)
    return;

  self->pointer = pointer;
  if (self->listener->pointer_changed != NULL)
    self->listener->pointer_changed (self, self->user_data);
}

static void
select_where (PwEditor     *self,
              const PwRect *rect)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < pw_selection_get_n_ids (self->selection) && rect != NULL; i++)
    g_ptr_array_add (ids, (gpointer) pw_selection_get_nth_id (self->selection, i));
  for (guint i = 0; i < get_n_items (self); i++)
    {
      const char *id = pw_editor_get_item_id (self, i);

      if (id != NULL &&
          (rect == NULL || pw_rect_contains_rect (*rect, pw_diagram_get_item (self->diagram, i)->bounds)))
        g_ptr_array_add (ids, (gpointer) id);
    }
  g_ptr_array_add (ids, NULL);

  pw_selection_set_all (self->selection, (const char *const *) ids->pdata);
}

void
pw_editor_select_inside (PwEditor *self,
                         PwRect    rect)
{
  select_where (self, &rect);
}

void
pw_editor_select_all (PwEditor *self)
{
  select_where (self, NULL);
}

gboolean
pw_editor_walk (PwEditor  *self,
                PwWalkStep step)
{
  int         from = pw_editor_find (self, pw_selection_get_only (self->selection));
  int         to;
  const char *id;

  if (pw_editor_get_walk (self) == NULL)
    return FALSE;
  to = pw_walk_step (self->walk, from, step);
  id = to >= 0 ? pw_editor_get_item_id (self, (guint) to) : NULL;
  if (id == NULL)
    return FALSE;

  pw_selection_set (self->selection, id);
  pw_editor_show_item (self, (guint) to);
  return TRUE;
}

void
pw_editor_show_item (PwEditor *self,
                     guint     n)
{
  PwRect rect = pw_editor_get_item_bounds (self, n);
  PwRect visible = pw_view_state_get_visible (self->view_state);

  if (pw_rect_contains_rect (rect, visible))
    return;
  rect.width = MIN (rect.width, visible.width);
  rect.height = MIN (rect.height, visible.height);
  pw_view_state_show (self->view_state, rect);
}

void
pw_editor_activate (PwEditor *self,
                    guint     n)
{
  const char *id = pw_editor_get_item_id (self, n);

  if (id == NULL)
    return;
  if (pw_diagram_get_item (self->diagram, n)->has_plane && self->listener->drill_down != NULL)
    self->listener->drill_down (self, id, self->user_data);
  else if (self->listener->activated != NULL)
    self->listener->activated (self, id, self->user_data);
}

/* --- editing ----------------------------------------------------------------------- */

void
pw_editor_set_document (PwEditor   *self,
                        PwDocument *document)
{
  g_set_object (&self->document, document);
}

PwDocument *
pw_editor_get_document (const PwEditor *self)
{
  return self->document;
}

const PwPreview *
pw_editor_get_preview (const PwEditor *self)
{
  return self->preview;
}

void
pw_editor_set_preview (PwEditor  *self,
                       PwPreview *preview)
{
  if (preview == self->preview)
    return;

  pw_preview_free (self->preview);
  self->preview = preview;
  if (self->listener->preview_changed != NULL)
    self->listener->preview_changed (self, self->user_data);
}

void
pw_editor_edit_label (PwEditor   *self,
                      const char *id)
{
  if (self->listener->edit_label != NULL)
    self->listener->edit_label (self, id, self->user_data);
}

void
pw_editor_refuse (PwEditor     *self,
                  const GError *error)
{
  if (error != NULL && self->listener->refused != NULL)
    self->listener->refused (self, error->message, self->user_data);
}

/* --- the tool in hand ---------------------------------------------------------------- */

static void
tell_tool_changed (PwEditor *self)
{
  if (self->listener->tool_changed != NULL)
    self->listener->tool_changed (self, self->user_data);
}

static void
retire (PwEditor *self,
        PwTool   *tool)
{
  if (tool == NULL)
    return;
  if (self->depth > 0)
    g_ptr_array_add (self->retired, tool);
  else
    pw_tool_free (tool);
}

void
pw_editor_set_default_tool (PwEditor *self,
                            PwTool   *tool)
{
  retire (self, self->default_tool);
  self->default_tool = tool;
  if (self->taken == NULL)
    tell_tool_changed (self);
}

void
pw_editor_take_tool (PwEditor *self,
                     PwTool   *tool)
{
  PwTool *before = self->taken;

  pw_editor_cancel (self);
  /* To cancel may have meant to be dropped. */
  if (self->taken == before)
    retire (self, g_steal_pointer (&self->taken));
  self->taken = tool;
  tell_tool_changed (self);
}

void
pw_editor_drop_tool (PwEditor *self)
{
  if (self->taken == NULL)
    return;

  retire (self, g_steal_pointer (&self->taken));
  pw_editor_set_preview (self, NULL);
  pw_editor_set_pointer (self, PW_POINTER_DEFAULT);
  tell_tool_changed (self);
}

PwTool *
pw_editor_get_tool (const PwEditor *self)
{
  return self->taken != NULL ? self->taken : self->default_tool;
}

static PwTool *
begin (PwEditor *self)
{
  self->depth++;

  return pw_editor_get_tool (self);
}

static void
end (PwEditor *self)
{
  self->depth--;
  if (self->depth == 0)
    g_ptr_array_set_size (self->retired, 0);
}

void
pw_editor_press (PwEditor             *self,
                 const PwPointerEvent *event)
{
  PwTool *tool = begin (self);

  self->is_pressed = TRUE;
  if (tool != NULL)
    pw_tool_press (tool, self, event);
  end (self);
}

void
pw_editor_motion (PwEditor             *self,
                  const PwPointerEvent *event)
{
  PwTool *tool = begin (self);

  if (tool != NULL)
    pw_tool_motion (tool, self, event);
  end (self);
}

void
pw_editor_release (PwEditor             *self,
                   const PwPointerEvent *event)
{
  PwTool *tool = begin (self);

  self->is_pressed = FALSE;
  if (tool != NULL)
    pw_tool_release (tool, self, event);
  end (self);
}

void
pw_editor_cancel (PwEditor *self)
{
  PwTool *tool = begin (self);

  self->is_pressed = FALSE;
  if (tool != NULL)
    pw_tool_cancel (tool, self);
  end (self);
}

void
pw_editor_leave (PwEditor *self)
{
  PwTool *tool = begin (self);

  if (tool != NULL)
    pw_tool_leave (tool, self);
  end (self);
}

gboolean
pw_editor_key (PwEditor *self,
               PwKey     key,
               gboolean  is_down)
{
  PwTool  *tool = begin (self);
  gboolean is_taken = tool != NULL && pw_tool_key (tool, self, key, is_down);

  end (self);

  return is_taken;
}
