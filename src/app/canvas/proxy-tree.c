/* app/canvas/proxy-tree.c - the elements of a diagram for assistive technology
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/proxy-tree.h"

#include "interact/describe.h"

/* Made in one go while idle; then other things have their turn. */
#define SLICE 200

/* After a change others go first: the next one may follow at once. */
#define PAUSE_MS 300

/* A place of its own in memory, where a proxy that goes can say so. */
typedef struct
{
  PwElementProxy *proxy; /* NULL once it is gone */
} Slot;

struct _PwProxyTree
{
  GtkWidget         *widget;
  PwEditor          *editor;
  const PwDiagram   *diagram;
  PwElementProxyFunc func;
  gpointer           user_data;

  Slot **slots; /* of each item, NULL until made */
  guint  n_items;
  guint  n_made; /* items looked at so far, in walking order */
  guint  n_linked;
  guint  idle_id;

  GArray     *renewed;  /* items whose flow may go on elsewhere */
  GArray     *placed;   /* items that have a place now */
  guint8     *marks;    /* of each item, while placing */
  GHashTable *selected; /* items */
};

static void
forget_proxy (gpointer data,
              GObject *proxy)
{
  ((Slot *) data)->proxy = NULL;
}

static PwElementProxy *
get_proxy (const PwProxyTree *self,
           guint              n)
{
  return self->slots[n] != NULL ? self->slots[n]->proxy : NULL;
}

static void
set_proxy (PwProxyTree    *self,
           guint           n,
           PwElementProxy *proxy)
{
  if (self->slots[n] == NULL)
    self->slots[n] = g_new0 (Slot, 1);
  self->slots[n]->proxy = proxy;
  g_object_weak_ref (G_OBJECT (proxy), forget_proxy, self->slots[n]);
}

static void
free_slot (Slot *slot)
{
  if (slot != NULL && slot->proxy != NULL) /* somebody else still holds it */
    g_object_weak_unref (G_OBJECT (slot->proxy), forget_proxy, slot);
  g_free (slot);
}

static gboolean
has_proxy (const PwDiagramItem *item)
{
  return !item->is_edge && item->element != NULL;
}

static GtkWidget *
make_proxy (PwProxyTree         *self,
            guint                n,
            const PwDiagramItem *item)
{
  g_autofree char *label = pw_describe_item (self->diagram, n);
  g_autofree char *documentation = pw_element_dup_documentation (item->element);

  return pw_element_proxy_new (pw_editor_get_item_id (self->editor, n), label, documentation, item->has_children,
                               self->func, self->user_data);
}

PwElementProxy *
pw_proxy_tree_get (PwProxyTree *self,
                   guint        n)
{
  const PwDiagramItem *item;
  PwElementProxy      *parent = NULL;
  GtkWidget           *proxy;

  g_return_val_if_fail (n < self->n_items, NULL);

  item = pw_diagram_get_item (self->diagram, n);
  if (get_proxy (self, n) != NULL || !has_proxy (item))
    return get_proxy (self, n);

  if (item->parent >= 0)
    parent = pw_proxy_tree_get (self, (guint) item->parent);
  proxy = make_proxy (self, n, item);
  gtk_widget_set_child_visible (proxy, FALSE);
  gtk_widget_set_parent (proxy, parent != NULL ? GTK_WIDGET (parent) : self->widget);
  set_proxy (self, n, PW_ELEMENT_PROXY (proxy));
  /* What is selected may get its widget later, after a change of the diagram for instance. */
  if (pw_selection_contains (pw_editor_get_selection (self->editor), pw_element_proxy_get_id (get_proxy (self, n))))
    {
      pw_element_proxy_set_selected (get_proxy (self, n), TRUE);
      g_hash_table_add (self->selected, GINT_TO_POINTER ((int) n));
    }

  return get_proxy (self, n);
}

static void
link_proxy (PwProxyTree *self,
            guint        n)
{
  g_autoptr (GList) next = NULL;
  guint        n_next;
  const guint *items = pw_walk_get_next (pw_editor_get_walk (self->editor), n, &n_next);

  for (guint i = n_next; i > 0; i--)
    next = g_list_prepend (next, pw_proxy_tree_get (self, items[i - 1]));
  if (pw_proxy_tree_get (self, n) != NULL)
    pw_element_proxy_set_flows_to (pw_proxy_tree_get (self, n), next);
}

/* In the order of the flow, as screen readers meet children in the order of making. */
static gboolean
make_slice (PwProxyTree *self,
            guint        size)
{
  guint        n;
  const guint *order = pw_walk_get_order (pw_editor_get_walk (self->editor), &n);

  for (; self->n_made < n && size > 0; self->n_made++, size--)
    pw_proxy_tree_get (self, order[self->n_made]);
  for (; self->n_linked < n && size > 0; self->n_linked++, size--)
    link_proxy (self, order[self->n_linked]);
  for (; self->renewed->len > 0 && size > 0; size--)
    {
      guint renewed = g_array_index (self->renewed, guint, self->renewed->len - 1);

      g_array_set_size (self->renewed, self->renewed->len - 1);
      link_proxy (self, renewed);
    }

  if (self->n_made >= n)
    gtk_widget_queue_allocate (self->widget);
  return self->n_linked < n || self->renewed->len > 0;
}

static gboolean
on_idle (gpointer data)
{
  PwProxyTree *self = data;

  if (make_slice (self, SLICE))
    return G_SOURCE_CONTINUE;
  self->idle_id = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
on_pause (gpointer data)
{
  PwProxyTree *self = data;

  self->idle_id = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
  return G_SOURCE_REMOVE;
}

PwProxyTree *
pw_proxy_tree_new (GtkWidget         *widget,
                   PwEditor          *editor,
                   PwElementProxyFunc func,
                   gpointer           user_data)
{
  PwProxyTree *self = g_new0 (PwProxyTree, 1);

  self->widget = widget;
  self->editor = editor;
  self->diagram = pw_editor_get_diagram (editor);
  self->func = func;
  self->user_data = user_data;
  self->n_items = pw_diagram_get_n_items (self->diagram);
  self->slots = g_new0 (Slot *, self->n_items + 1);
  self->renewed = g_array_new (FALSE, FALSE, sizeof (guint));
  self->marks = g_new0 (guint8, self->n_items + 1);
  self->placed = g_array_new (FALSE, FALSE, sizeof (guint));
  self->selected = g_hash_table_new (NULL, NULL);
  self->idle_id = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);

  return self;
}

void
pw_proxy_tree_free (PwProxyTree *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->idle_id, g_source_remove);
  for (guint i = 0; i < self->n_items; i++)
    if (get_proxy (self, i) != NULL)
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (get_proxy (self, i)), GTK_ACCESSIBLE_RELATION_FLOW_TO);

  /* A pool takes those inside along, so each is looked at only while it is there. */
  for (guint i = 0; i < self->n_items; i++)
    if (get_proxy (self, i) != NULL && gtk_widget_get_parent (GTK_WIDGET (get_proxy (self, i))) == self->widget)
      gtk_widget_unparent (GTK_WIDGET (get_proxy (self, i)));
  for (guint i = 0; i < self->n_items; i++)
    free_slot (self->slots[i]);

  g_hash_table_unref (self->selected);
  g_array_unref (self->placed);
  g_free (self->marks);
  g_free (self->slots);
  g_array_unref (self->renewed);
  g_free (self);
}

/* --- following ----------------------------------------------------------------------- */

static void
map_array (GArray                *items,
           const PwDiagramUpdate *update)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      guint now = pw_diagram_update_map (update, g_array_index (items, guint, i));

      if (now != PW_DIAGRAM_GONE)
        g_array_index (items, guint, n++) = now;
    }
  g_array_set_size (items, n);
}

static void
map_selected (PwProxyTree           *self,
              const PwDiagramUpdate *update)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->selected);
  GHashTableIter iter;
  gpointer       key;

  self->selected = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint now = pw_diagram_update_map (update, GPOINTER_TO_UINT (key));

      if (now != PW_DIAGRAM_GONE)
        g_hash_table_add (self->selected, GUINT_TO_POINTER (now));
    }
}

/* Everything in its new place; the slots of what is gone go to @gone. */
static void
renumber (PwProxyTree           *self,
          const PwDiagramUpdate *update,
          GPtrArray             *gone)
{
  g_autofree Slot **before = g_steal_pointer (&self->slots);

  self->n_items = pw_diagram_get_n_items (self->diagram);
  self->slots = g_new0 (Slot *, self->n_items + 1);
  for (guint i = 0; i < update->n_before; i++)
    {
      guint now = update->map[i];

      if (now != PW_DIAGRAM_GONE)
        self->slots[now] = before[i];
      else if (before[i] != NULL)
        g_ptr_array_add (gone, before[i]);
    }
  g_free (self->marks);
  self->marks = g_new0 (guint8, self->n_items + 1);
  map_array (self->placed, update);
  map_array (self->renewed, update);
  map_selected (self, update);
}

/* Whether a proxy can go on standing for item @n. */
static gboolean
fits (PwProxyTree    *self,
      guint           n,
      PwElementProxy *proxy)
{
  const PwDiagramItem *item = pw_diagram_get_item (self->diagram, n);
  PwElementProxy      *parent = item->parent >= 0 ? get_proxy (self, (guint) item->parent) : NULL;
  gboolean             is_group = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (proxy)) == GTK_ACCESSIBLE_ROLE_GROUP;

  return has_proxy (item) && is_group == item->has_children &&
         g_strcmp0 (pw_element_proxy_get_id (proxy), pw_editor_get_item_id (self->editor, n)) == 0 &&
         gtk_widget_get_parent (GTK_WIDGET (proxy)) == (parent != NULL ? GTK_WIDGET (parent) : self->widget);
}

/* Others may name it, or one inside it, as where their flow goes on. */
static void
take_off (PwProxyTree    *self,
          PwElementProxy *proxy)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (proxy));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && (focus == GTK_WIDGET (proxy) || gtk_widget_is_ancestor (focus, GTK_WIDGET (proxy))))
    gtk_widget_grab_focus (self->widget);
  gtk_widget_unparent (GTK_WIDGET (proxy));
}

static void
unlink_all (PwProxyTree *self)
{
  for (guint i = 0; i < self->n_items; i++)
    if (get_proxy (self, i) != NULL)
      pw_element_proxy_set_flows_to (get_proxy (self, i), NULL);
}

static void
describe (PwProxyTree    *self,
          guint           n,
          PwElementProxy *proxy)
{
  g_autofree char *label = pw_describe_item (self->diagram, n);
  g_autofree char *documentation = pw_element_dup_documentation (pw_diagram_get_item (self->diagram, n)->element);

  pw_element_proxy_set_label (proxy, label);
  pw_element_proxy_set_description (proxy, documentation);
}

/* Proxies that are to go: of items that are gone, and those that no longer fit. */
static GPtrArray *
list_leaving (PwProxyTree           *self,
              const PwDiagramUpdate *update,
              const GPtrArray       *gone)
{
  GPtrArray *leaving = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < gone->len; i++)
    if (((Slot *) g_ptr_array_index (gone, i))->proxy != NULL)
      g_ptr_array_add (leaving, g_object_ref (((Slot *) g_ptr_array_index (gone, i))->proxy));
  for (guint i = 0; i < update->changed->len; i++)
    {
      guint           n = g_array_index (update->changed, guint, i);
      PwElementProxy *proxy = get_proxy (self, n);

      if (proxy == NULL)
        continue;
      pw_element_proxy_set_flows_to (proxy, NULL);
      if (fits (self, n, proxy))
        describe (self, n, proxy);
      else
        g_ptr_array_add (leaving, g_object_ref (proxy));
    }

  return leaving;
}

/* All at once: what a container takes along is made again as well. */
static void
take_off_all (PwProxyTree     *self,
              const GPtrArray *leaving)
{
  gboolean has_content = FALSE;

  for (guint i = 0; i < leaving->len; i++)
    has_content |= gtk_widget_get_first_child (g_ptr_array_index (leaving, i)) != NULL;
  if (has_content)
    {
      unlink_all (self);
      self->n_made = self->n_linked = 0;
    }
  for (guint i = 0; i < leaving->len; i++)
    if (gtk_widget_get_parent (g_ptr_array_index (leaving, i)) != NULL)
      take_off (self, g_ptr_array_index (leaving, i));
}

void
pw_proxy_tree_update (PwProxyTree           *self,
                      const PwDiagramUpdate *update)
{
  gboolean is_complete = self->idle_id == 0;
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  g_autoptr (GPtrArray) leaving = NULL;

  if (update->map != NULL)
    renumber (self, update, gone);
  leaving = list_leaving (self, update, gone);
  take_off_all (self, leaving);
  g_ptr_array_set_size (leaving, 0);
  for (guint i = 0; i < gone->len; i++)
    free_slot (g_ptr_array_index (gone, i));
  g_array_append_vals (self->renewed, update->changed->data, update->changed->len);

  /* In the midst of making them the order is another one now. */
  if (update->map != NULL && (!is_complete || self->n_made == 0))
    self->n_made = self->n_linked = 0;
  else if (update->map != NULL)
    self->n_made = self->n_linked = self->n_items;
  g_clear_handle_id (&self->idle_id, g_source_remove);
  self->idle_id = g_timeout_add_full (G_PRIORITY_LOW, PAUSE_MS, on_pause, self, NULL);
}

/* --- all of them -------------------------------------------------------------------- */

void
pw_proxy_tree_complete (PwProxyTree *self)
{
  while (make_slice (self, G_MAXUINT))
    ;
  g_clear_handle_id (&self->idle_id, g_source_remove);
}

/* A proxy can only be seen inside one that is. */
static void
mark (PwProxyTree *self,
      guint        n)
{
  for (int at = (int) n; at >= 0 && !self->marks[at]; at = pw_diagram_get_item (self->diagram, (guint) at)->parent)
    {
      guint item = (guint) at;

      if (get_proxy (self, at) == NULL)
        continue;
      self->marks[at] = TRUE;
      g_array_append_val (self->placed, item);
    }
}

static void
place (PwProxyTree *self,
       guint        n)
{
  PwViewState         *view = pw_editor_get_view_state (self->editor);
  const PwDiagramItem *item = pw_diagram_get_item (self->diagram, n);
  PwRect               rect = pw_view_state_rect_to_view (view, item->bounds);
  GtkAllocation        allocation;
  int                  parent = item->parent;

  while (parent >= 0 && get_proxy (self, parent) == NULL)
    parent = pw_diagram_get_item (self->diagram, (guint) parent)->parent;
  if (parent >= 0)
    {
      PwRect outer = pw_view_state_rect_to_view (view, pw_diagram_get_item (self->diagram, (guint) parent)->bounds);

      rect = pw_rect_translate (rect, -(int) outer.x, -(int) outer.y);
    }

  allocation = (GtkAllocation){ (int) rect.x, (int) rect.y, MAX ((int) rect.width, 1), MAX ((int) rect.height, 1) };
  gtk_widget_set_child_visible (GTK_WIDGET (get_proxy (self, n)), TRUE);
  gtk_widget_size_allocate (GTK_WIDGET (get_proxy (self, n)), &allocation, -1);
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

void
pw_proxy_tree_allocate (PwProxyTree  *self,
                        const GArray *visible)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->placed);

  self->placed = g_array_sized_new (FALSE, FALSE, sizeof (guint), visible->len + 8);
  for (guint i = 0; i < visible->len; i++)
    mark (self, g_array_index (visible, guint, i));

  for (guint i = 0; i < before->len; i++)
    {
      guint n = g_array_index (before, guint, i);

      if (!self->marks[n] && get_proxy (self, n) != NULL)
        gtk_widget_set_child_visible (GTK_WIDGET (get_proxy (self, n)), FALSE);
    }

  /* Drawing order has containers before what they hold. */
  g_array_sort (self->placed, compare_items);
  for (guint i = 0; i < self->placed->len; i++)
    {
      guint n = g_array_index (self->placed, guint, i);

      place (self, n);
      self->marks[n] = FALSE;
    }
}

void
pw_proxy_tree_set_selection (PwProxyTree *self,
                             PwSelection *selection)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->selected);
  GHashTableIter iter;
  gpointer       key;

  self->selected = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < pw_selection_get_n_ids (selection); i++)
    {
      int n = pw_editor_find (self->editor, pw_selection_get_nth_id (selection, i));

      if (n >= 0 && get_proxy (self, n) != NULL)
        g_hash_table_add (self->selected, GINT_TO_POINTER (n));
    }

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (self->selected, key) && get_proxy (self, GPOINTER_TO_INT (key)) != NULL)
      pw_element_proxy_set_selected (get_proxy (self, GPOINTER_TO_INT (key)), FALSE);
  g_hash_table_iter_init (&iter, self->selected);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    pw_element_proxy_set_selected (get_proxy (self, GPOINTER_TO_INT (key)), TRUE);
}
