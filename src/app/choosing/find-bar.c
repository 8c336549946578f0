/* app/choosing/find-bar.c - finding elements while looking at the diagram
 *
 * The keyboard stays in the entry; hits are only pointed at from there.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/choosing/find-bar.h"

#include <glib/gi18n-lib.h>

#include "app/application.h"
#include "app/choosing/canvas-focus.h"
#include "interact/find.h"

/* More nobody reads; typing on narrows them. */
#define MOST_ROWS 60

/* Between the bar and what it shows, in pixels. */
#define GAP 12

struct _PwFindBar
{
  AdwBin parent_instance;

  GtkEditable       *search;
  GtkLabel          *count;
  GtkScrolledWindow *scroller;
  GtkListBox        *list;

  PwDiagramView  *view;
  PwFind         *find;  /* (nullable): until it is first needed */
  PwDiagramPlace *start; /* (nullable): where one was when the bar opened */
  char           *query; /* (nullable): that was last searched for */
  guint           n_hits;
  int             at; /* hit that is shown, -1 for none */
  guint           tick_id;
  guint           n_frames;
};

G_DEFINE_FINAL_TYPE (PwFindBar, pw_find_bar, ADW_TYPE_BIN)

/* --- hits ----------------------------------------------------------------------------------- */

static GtkWidget *
create_row (const PwFindHit *hit)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (hit->title);
  GtkWidget *subtitle = gtk_label_new (hit->subtitle);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (hit->length > 0)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = (guint) hit->start;
      bold->end_index = (guint) (hit->start + hit->length);
      pango_attr_list_insert (attributes, bold);
    }
  gtk_label_set_attributes (GTK_LABEL (title), attributes);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (subtitle), 0);
  gtk_label_set_ellipsize (GTK_LABEL (subtitle), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (subtitle, "dim-label");
  gtk_widget_add_css_class (subtitle, "caption");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), subtitle);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
update_count (PwFindBar *self)
{
  g_autofree char *text = NULL;

  if (*gtk_editable_get_text (self->search) == '\0')
    text = g_strdup ("");
  else if (self->n_hits == 0)
    text = g_strdup (_ ("No hit"));
  else
    /* Translators: which hit of how many, as short as can be */
    text = g_strdup_printf (_ ("%d of %u"), self->at + 1, self->n_hits);
  gtk_label_set_text (self->count, text);
}

/* A hit must not lie below the bar that found it: the view moves the shorter way. */
static void
clear_of_bar (PwFindBar  *self,
              const char *id)
{
  PwCanvas       *canvas = pw_diagram_view_get_canvas (self->view);
  graphene_rect_t bounds;
  PwRect          bar;
  PwRect          hit;
  double          left;
  double          down;

  if (!pw_canvas_get_element_bounds (canvas, id, &hit) ||
      !gtk_widget_compute_bounds (GTK_WIDGET (self), GTK_WIDGET (canvas), &bounds))
    return;
  bar = pw_rect_grow ((PwRect){ bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height }, GAP);
  if (!pw_rect_intersects (hit, bar))
    return;
  left = hit.x + hit.width - bar.x;
  down = bar.y + bar.height - hit.y;
  if (left <= down && hit.x - left >= 0)
    pw_view_state_pan (pw_diagram_view_get_view_state (self->view), left, 0);
  else
    pw_view_state_pan (pw_diagram_view_get_view_state (self->view), 0, -down);
}

static void
show_hit (PwFindBar *self,
          int        n)
{
  GtkListBoxRow  *row = gtk_list_box_get_row_at_index (self->list, n);
  GtkAdjustment  *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;

  self->at = n;
  gtk_list_box_select_row (self->list, row);
  if (row != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
  if (n >= 0)
    {
      const char *id = pw_find_get_hit (self->find, (guint) n)->id;

      if (pw_diagram_view_show_element (self->view, id))
        clear_of_bar (self, id);
    }
  update_count (self);
}

/* How much room the list of hits takes is known one frame later. */
static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  PwFindBar *self = PW_FIND_BAR (widget);

  if (self->n_frames++ == 0)
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  if (self->find != NULL && self->at >= 0)
    clear_of_bar (self, pw_find_get_hit (self->find, (guint) self->at)->id);
  return G_SOURCE_REMOVE;
}

static void
search (PwFindBar *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  if (self->find == NULL)
    self->find = pw_find_new (pw_diagram_view_get_document (self->view));

  g_free (self->query);
  self->query = g_strdup (gtk_editable_get_text (self->search));
  self->n_hits = pw_find_search (self->find, self->query);
  for (guint i = 0; i < MIN (self->n_hits, MOST_ROWS); i++)
    gtk_list_box_append (self->list, create_row (pw_find_get_hit (self->find, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), self->n_hits > 0);
  if (self->n_hits == 0 && self->start != NULL)
    pw_diagram_view_go_back (self->view, self->start);
  show_hit (self, self->n_hits > 0 ? 0 : -1);
  self->n_frames = 0;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
}

/* --- what people do ----------------------------------------------------------------------------- */

static void
close_bar (PwFindBar *self)
{
  g_clear_pointer (&self->start, pw_diagram_place_free);
  pw_canvas_focus (pw_diagram_view_get_canvas (self->view));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_clear_pointer (&self->find, pw_find_free);
}

/* The entry tells of letters some moments after they were typed: keys may come before that,
 * and where they did, nobody wants to be taken back to the first hit.
 */
static void
catch_up (PwFindBar *self)
{
  if (g_strcmp0 (self->query, gtk_editable_get_text (self->search)) != 0)
    search (self);
}

static void
on_search_changed (PwFindBar *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    catch_up (self);
}

static void
step (PwFindBar *self,
      int        by)
{
  int n;

  catch_up (self);
  n = (int) self->n_hits;
  if (n > 0)
    show_hit (self, (self->at + by + n) % n);
}

static void
on_previous (PwFindBar *self)
{
  step (self, -1);
}

static void
on_next (PwFindBar *self)
{
  step (self, 1);
}

static void
on_accept (PwFindBar *self)
{
  catch_up (self);
  if (self->n_hits == 0)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  show_hit (self, self->at);
  close_bar (self);
}

static void
on_cancel (PwFindBar *self)
{
  if (self->start != NULL)
    pw_diagram_view_go_back (self->view, self->start);
  close_bar (self);
}

static void
on_row_activated (PwFindBar     *self,
                  GtkListBoxRow *row)
{
  show_hit (self, gtk_list_box_row_get_index (row));
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                PwFindBar             *self)
{
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    step (self, 1);
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    step (self, -1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
on_document_changed (PwFindBar *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    search (self);
}

/* --- life --------------------------------------------------------------------------------------------- */

static void
pw_find_bar_finalize (GObject *object)
{
  PwFindBar *self = PW_FIND_BAR (object);

  g_clear_pointer (&self->start, pw_diagram_place_free);
  g_clear_pointer (&self->find, pw_find_free);
  g_free (self->query);

  G_OBJECT_CLASS (pw_find_bar_parent_class)->finalize (object);
}

static void
pw_find_bar_class_init (PwFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pw_find_bar_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PwFindBar, search);
  gtk_widget_class_bind_template_child (widget_class, PwFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, PwFindBar, scroller);
  gtk_widget_class_bind_template_child (widget_class, PwFindBar, list);
  gtk_widget_class_bind_template_callback (widget_class, on_accept);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
}

static void
pw_find_bar_init (PwFindBar *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  self->at = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->search), key);
}

void
pw_find_bar_set_view (PwFindBar     *self,
                      PwDiagramView *view)
{
  g_return_if_fail (PW_IS_FIND_BAR (self));
  g_return_if_fail (self->view == NULL);

  self->view = view;
  if (pw_diagram_view_get_document (view) != NULL)
    g_signal_connect_object (pw_diagram_view_get_document (view), "changed", G_CALLBACK (on_document_changed), self,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

void
pw_find_bar_open (PwFindBar *self)
{
  g_return_if_fail (PW_IS_FIND_BAR (self));

  if (self->start == NULL)
    self->start = pw_diagram_view_remember (self->view);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (self->search, 0, -1);
  search (self);
}

GtkEditable *
pw_find_bar_get_search (PwFindBar *self)
{
  g_return_val_if_fail (PW_IS_FIND_BAR (self), NULL);

  return self->search;
}
