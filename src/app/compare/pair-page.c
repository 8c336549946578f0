/* app/compare/pair-page.c - two cities side by side, and in what they differ
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/pair-page.h"

#include "app/application.h"
#include "app/compare/kind-symbol.h"
#include "app/compare/order-rail.h"
#include "app/compare/pair-difference.h"
#include "app/compare/pair-side.h"

#include <glib/gi18n-lib.h>

struct _PwPairPage
{
  AdwBin parent_instance;

  GtkOrientable *sides;
  GtkWidget     *order_box;
  PwPairSide    *first;
  PwPairSide    *second;
  PwOrderRail   *rail;
  GtkLabel      *count_label;
  GtkStack      *list_stack;
  GtkListBox    *list;

  const PwComparison *comparison; /* nullable, not owned */
  PwStepCursor       *cursor;
  GPtrArray          *differences; /* PwPairDifference, one for each row of the list */
};

G_DEFINE_FINAL_TYPE (PwPairPage, pw_pair_page, ADW_TYPE_BIN)

static GtkWidget *
difference_row_new (const PwPairDifference *difference)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *label = gtk_label_new (difference->sentence);
  g_autofree char *number = g_strdup_printf ("%u", difference->row + 1);
  GtkWidget       *number_label = gtk_label_new (number);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_width_chars (GTK_LABEL (number_label), 2);
  gtk_label_set_xalign (GTK_LABEL (number_label), 1);
  gtk_widget_add_css_class (number_label, "secondary");
  gtk_widget_add_css_class (number_label, "numeric");
  gtk_box_append (GTK_BOX (box), pw_kind_symbol_new (difference->kind));
  gtk_box_append (GTK_BOX (box), number_label);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, difference->sentence, -1);

  return row;
}

/* Marks the sentences about the current step and brings the first into sight. */
static void
follow_cursor (PwPairPage *self)
{
  int            current = self->cursor != NULL ? pw_step_cursor_get_row (self->cursor) : -1;
  GtkWidget     *viewport = gtk_widget_get_parent (GTK_WIDGET (self->list));
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  gboolean       is_first = TRUE;

  for (guint i = 0; self->differences != NULL && i < self->differences->len; i++)
    {
      const PwPairDifference *difference = g_ptr_array_index (self->differences, i);
      GtkWidget              *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) i));
      graphene_rect_t         bounds;

      if ((int) difference->row != current)
        {
          gtk_widget_remove_css_class (row, "current");
          continue;
        }
      gtk_widget_add_css_class (row, "current");
      if (is_first && gtk_widget_compute_bounds (row, GTK_WIDGET (self->list), &bounds))
        gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
      is_first = FALSE;
    }
}

static void
show_pair (PwPairPage *self)
{
  int              first = pw_pair_side_get_variant (self->first);
  int              second = pw_pair_side_get_variant (self->second);
  GtkListBoxRow   *row;
  g_autofree char *count = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  if (self->comparison == NULL || first < 0 || second < 0)
    {
      pw_order_rail_set_pair (self->rail, NULL, 0, 0);
      return;
    }

  self->differences = pw_pair_difference_list (self->comparison, (guint) first, (guint) second);
  for (guint i = 0; i < self->differences->len; i++)
    gtk_list_box_append (self->list, difference_row_new (g_ptr_array_index (self->differences, i)));
  count = g_strdup_printf (ngettext ("%u difference", "%u differences", self->differences->len), self->differences->len);
  gtk_label_set_label (self->count_label, count);
  gtk_stack_set_visible_child_name (self->list_stack, self->differences->len > 0 ? "list" : "empty");
  pw_order_rail_set_pair (self->rail, self->comparison, (guint) first, (guint) second);
  follow_cursor (self);
}

static void
on_row_activated (PwPairPage    *self,
                  GtkListBoxRow *row)
{
  const PwPairDifference *difference = g_ptr_array_index (self->differences, (guint) gtk_list_box_row_get_index (row));

  if (self->cursor != NULL)
    pw_step_cursor_set (self->cursor, (int) difference->row, -1);
}

/* To the next step that differs, from the current one on, around the end. */
static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwPairPage *self = PW_PAIR_PAGE (widget);
  gboolean    is_next = g_str_equal (name, "pair.next-difference");
  int         current = self->cursor != NULL ? pw_step_cursor_get_row (self->cursor) : -1;
  int         found = -1;

  if (self->differences == NULL || self->differences->len == 0 || self->cursor == NULL)
    return;

  for (guint i = 0; i < self->differences->len; i++)
    {
      int row = (int) ((const PwPairDifference *) g_ptr_array_index (self->differences, i))->row;

      if (is_next ? row > current && found < 0 : row < current)
        found = row;
    }
  if (found < 0)
    found = (int) ((const PwPairDifference *) g_ptr_array_index (self->differences, is_next ? 0 : self->differences->len - 1))->row;
  pw_step_cursor_set (self->cursor, found, -1);
}

static void
pw_pair_page_dispose (GObject *object)
{
  PwPairPage *self = PW_PAIR_PAGE (object);

  pw_pair_page_set_cursor (self, NULL);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  G_OBJECT_CLASS (pw_pair_page_parent_class)->dispose (object);
}

static gboolean
pw_pair_page_grab_focus (GtkWidget *widget)
{
  PwPairPage *self = PW_PAIR_PAGE (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->first)) || gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
pw_pair_page_class_init (PwPairPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_pair_page_dispose;
  widget_class->grab_focus = pw_pair_page_grab_focus;

  gtk_widget_class_install_action (widget_class, "pair.next-difference", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "pair.previous-difference", NULL, move_action);

  g_type_ensure (PW_TYPE_PAIR_SIDE);
  g_type_ensure (PW_TYPE_ORDER_RAIL);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/pair-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PwPairPage, sides);
  gtk_widget_class_bind_template_child (widget_class, PwPairPage, order_box);
  gtk_widget_class_bind_template_child (widget_class, PwPairPage, first);
  gtk_widget_class_bind_template_child (widget_class, PwPairPage, second);
  gtk_widget_class_bind_template_child (widget_class, PwPairPage, rail);
  gtk_widget_class_bind_template_child (widget_class, PwPairPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, PwPairPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, PwPairPage, list);
  gtk_widget_class_bind_template_callback (widget_class, show_pair);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

/* Before the paned gets F8, which it would move its handle with. */
static void
add_key (GtkEventController *controller,
         GdkModifierType     modifiers,
         const char         *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F8, modifiers), gtk_named_action_new (action)));
}

static void
pw_pair_page_init (PwPairPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (keys, 0, "pair.next-difference");
  add_key (keys, GDK_SHIFT_MASK, "pair.previous-difference");
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
pw_pair_page_set_comparison (PwPairPage         *self,
                             const PwComparison *comparison,
                             PwProblemList      *problems)
{
  g_return_if_fail (PW_IS_PAIR_PAGE (self));

  self->comparison = NULL;
  pw_pair_side_set_comparison (self->first, comparison, problems, 0);
  pw_pair_side_set_comparison (self->second, comparison, problems, 1);
  self->comparison = comparison;
  show_pair (self);
}

void
pw_pair_page_set_pair (PwPairPage *self,
                       guint       first,
                       guint       second)
{
  g_return_if_fail (PW_IS_PAIR_PAGE (self));
  g_return_if_fail (self->comparison != NULL);

  pw_pair_side_set_variant (self->first, (int) first);
  pw_pair_side_set_variant (self->second, (int) second);
}

void
pw_pair_page_set_cursor (PwPairPage   *self,
                         PwStepCursor *cursor)
{
  g_return_if_fail (PW_IS_PAIR_PAGE (self));

  if (self->cursor != NULL)
    g_signal_handlers_disconnect_by_func (self->cursor, follow_cursor, self);
  g_set_object (&self->cursor, cursor);
  if (cursor == NULL)
    return;

  pw_pair_side_set_cursor (self->first, cursor);
  pw_pair_side_set_cursor (self->second, cursor);
  pw_order_rail_set_cursor (self->rail, cursor);
  g_signal_connect_object (cursor, "changed", G_CALLBACK (follow_cursor), self, G_CONNECT_SWAPPED);
}

void
pw_pair_page_set_narrow (PwPairPage *self,
                         gboolean    is_narrow)
{
  g_return_if_fail (PW_IS_PAIR_PAGE (self));

  gtk_orientable_set_orientation (self->sides, is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->order_box, !is_narrow);
  if (is_narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

guint
pw_pair_page_get_n_differences (PwPairPage *self)
{
  g_return_val_if_fail (PW_IS_PAIR_PAGE (self), 0);

  return self->differences != NULL ? self->differences->len : 0;
}
