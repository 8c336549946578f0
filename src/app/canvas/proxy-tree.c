/* app/canvas/proxy-tree.c - the elements of a diagram for assistive technology
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/proxy-tree.h"

#include "interact/describe.h"

/* Made in one go while idle; then other things have their turn. */
#define SLICE 200

struct _PwProxyTree
{
  GtkWidget         *widget;
  PwEditor          *editor;
  const PwDiagram   *diagram;
  PwElementProxyFunc func;
  gpointer           user_data;

  PwElementProxy **proxies; /* of each item, NULL until made */
  guint            n_items;
  guint            n_made; /* items looked at so far, in walking order */
  guint            n_linked;
  guint            idle_id;

  GArray     *placed;   /* items that have a place now */
  guint8     *marks;    /* of each item, while placing */
  GHashTable *selected; /* item + 1 */
};

static void
forget_proxy (gpointer data,
              GObject *proxy)
{
  PwElementProxy **slot = data;

  *slot = NULL;
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
  if (self->proxies[n] != NULL || !has_proxy (item))
    return self->proxies[n];

  if (item->parent >= 0)
    parent = pw_proxy_tree_get (self, (guint) item->parent);
  proxy = make_proxy (self, n, item);
  gtk_widget_set_child_visible (proxy, FALSE);
  gtk_widget_set_parent (proxy, parent != NULL ? GTK_WIDGET (parent) : self->widget);
  self->proxies[n] = PW_ELEMENT_PROXY (proxy);
  g_object_weak_ref (G_OBJECT (proxy), forget_proxy, &self->proxies[n]);
  /* What is selected may get its widget later, after a change of the diagram for instance. */
  if (pw_selection_contains (pw_editor_get_selection (self->editor), pw_element_proxy_get_id (self->proxies[n])))
    {
      pw_element_proxy_set_selected (self->proxies[n], TRUE);
      g_hash_table_add (self->selected, GINT_TO_POINTER ((int) n));
    }

  return self->proxies[n];
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
  if (next != NULL)
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

  if (self->n_made == n)
    gtk_widget_queue_allocate (self->widget);
  return self->n_linked < n;
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
  self->proxies = g_new0 (PwElementProxy *, self->n_items + 1);
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
    if (self->proxies[i] != NULL)
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->proxies[i]), GTK_ACCESSIBLE_RELATION_FLOW_TO);

  /* A pool takes those inside along, so each is looked at only while it is there. */
  for (guint i = 0; i < self->n_items; i++)
    if (self->proxies[i] != NULL && gtk_widget_get_parent (GTK_WIDGET (self->proxies[i])) == self->widget)
      gtk_widget_unparent (GTK_WIDGET (self->proxies[i]));
  for (guint i = 0; i < self->n_items; i++)
    if (self->proxies[i] != NULL) /* somebody else still holds it */
      g_object_weak_unref (G_OBJECT (self->proxies[i]), forget_proxy, &self->proxies[i]);

  g_hash_table_unref (self->selected);
  g_array_unref (self->placed);
  g_free (self->marks);
  g_free (self->proxies);
  g_free (self);
}

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

      if (self->proxies[at] == NULL)
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

  while (parent >= 0 && self->proxies[parent] == NULL)
    parent = pw_diagram_get_item (self->diagram, (guint) parent)->parent;
  if (parent >= 0)
    {
      PwRect outer = pw_view_state_rect_to_view (view, pw_diagram_get_item (self->diagram, (guint) parent)->bounds);

      rect = pw_rect_translate (rect, -(int) outer.x, -(int) outer.y);
    }

  allocation = (GtkAllocation){ (int) rect.x, (int) rect.y, MAX ((int) rect.width, 1), MAX ((int) rect.height, 1) };
  gtk_widget_set_child_visible (GTK_WIDGET (self->proxies[n]), TRUE);
  gtk_widget_size_allocate (GTK_WIDGET (self->proxies[n]), &allocation, -1);
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

      if (!self->marks[n] && self->proxies[n] != NULL)
        gtk_widget_set_child_visible (GTK_WIDGET (self->proxies[n]), FALSE);
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

      if (n >= 0 && self->proxies[n] != NULL)
        g_hash_table_add (self->selected, GINT_TO_POINTER (n));
    }

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (self->selected, key) && self->proxies[GPOINTER_TO_INT (key)] != NULL)
      pw_element_proxy_set_selected (self->proxies[GPOINTER_TO_INT (key)], FALSE);
  g_hash_table_iter_init (&iter, self->selected);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    pw_element_proxy_set_selected (self->proxies[GPOINTER_TO_INT (key)], TRUE);
}
