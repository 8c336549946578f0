/* app/compare/pair-page.c - two or three cities side by side, and in what they differ
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/pair-page.h"

#include "app/application.h"
#include "app/city-sign.h"
#include "app/compare/kind-symbol.h"
#include "app/compare/order-rail.h"
#include "app/compare/pair-side.h"
#include "app/compare/row-facts.h"
#include "app/compare/step-cell.h"
#include "app/compare/step-map.h"

#include <glib/gi18n-lib.h>

#define MOST_SIDES 3

struct _PwPairPage
{
  AdwBin parent_instance;

  GtkOrientable *sides_box;
  GtkWidget     *order_box;
  PwPairSide    *sides[MOST_SIDES];
  PwOrderRail   *rails[MOST_SIDES - 1];
  AdwBin        *signs[MOST_SIDES - 1][2]; /* before each rail */
  GtkWidget     *second_order;
  PwPairBridge  *bridge;
  GtkLabel      *count_label;
  GtkStack      *list_stack;
  GtkListBox    *list;

  const PwComparison *comparison; /* nullable, not owned */
  PwStepCursor       *cursor;
  GPtrArray          *differences; /* PwSentence, one for each row of the list */
  gboolean            is_linked;
  gboolean            has_third;
  gboolean            is_narrow;
  gboolean            is_waiting; /* for a diagram that shall have the keyboard */
  gboolean            is_driving; /* what happens to a view comes from another one */
  guint               leader;     /* which of the sides was scrolled last */
  guint               link_tick;
  guint               bridge_tick;
};

G_DEFINE_FINAL_TYPE (PwPairPage, pw_pair_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_IS_LINKED,
  PROP_HAS_THIRD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint
get_n_sides (PwPairPage *self)
{
  return self->has_third ? 3 : 2;
}

static int
get_current_row (PwPairPage *self)
{
  return self->cursor != NULL ? pw_step_cursor_get_row (self->cursor) : -1;
}

/* The sentence, and what people have said about the step. */
static GtkWidget *
difference_row_new (const PwSentence *difference,
                    const PwRowFacts *facts)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *label = gtk_label_new (difference->text);
  g_autofree char *number = g_strdup_printf ("%u", difference->row + 1);
  GtkWidget       *number_label = gtk_label_new (number);
  GtkWidget       *verdict = pw_step_cell_new (PW_STEP_CELL_VERDICT, pw_cell_text_new_verdict (facts));

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
  gtk_widget_set_focusable (verdict, FALSE);
  gtk_widget_set_valign (verdict, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), verdict);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, difference->text, -1);

  return row;
}

/* --- what joins the diagrams --- */

static gboolean
show_bridge (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       data)
{
  PwPairPage      *self = PW_PAIR_PAGE (widget);
  int              row = get_current_row (self);
  const PwTable   *table = self->comparison != NULL ? pw_comparison_get_table (self->comparison) : NULL;
  g_autofree char *label = NULL;
  PwDifference     kind = PW_DIFFERENCE_NONE;
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (PwBridgeEnd));

  self->bridge_tick = 0;
  if (table != NULL && row >= 0 && !self->is_narrow)
    {
      for (guint i = 0; i < get_n_sides (self); i++)
        {
          PwBridgeEnd end;

          if (pw_pair_side_get_end (self->sides[i], (guint) row, GTK_WIDGET (self->bridge), &end))
            g_array_append_val (ends, end);
        }
      for (guint i = 0; i < self->differences->len && kind == PW_DIFFERENCE_NONE; i++)
        if ((int) ((const PwSentence *) g_ptr_array_index (self->differences, i))->row == row)
          kind = ((const PwSentence *) g_ptr_array_index (self->differences, i))->kind;
      label = g_strdup_printf ("%d %s", row + 1, pw_table_get_row (table, (guint) row)->name);
    }
  pw_pair_bridge_set_ends (self->bridge, ends, label, kind);
  for (guint i = 0; i < ends->len; i++)
    g_array_unref (g_array_index (ends, PwBridgeEnd, i).obstacles);

  return G_SOURCE_REMOVE;
}

static void
queue_bridge (PwPairPage *self)
{
  if (self->bridge_tick == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->bridge_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_bridge, NULL, NULL);
}

/* Brings another view to where @leader is, at the same zoom. */
static void
drive (PwPairPage    *self,
       PwPairSide    *leader,
       PwPairSide    *other,
       const PwPoint *steps)
{
  PwViewState        *from = pw_pair_side_get_view_state (leader);
  PwViewState        *to = pw_pair_side_get_view_state (other);
  g_autofree PwPoint *partners = NULL;
  PwPoint             mapped;

  if (to == NULL || pw_rect_is_empty (pw_view_state_get_size (to)))
    return;

  partners = pw_pair_side_list_steps (other);
  if (!pw_step_map_point (steps, partners, pw_comparison_get_table (self->comparison)->rows->len,
                          pw_rect_center (pw_view_state_get_visible (from)), &mapped))
    return;
  if (!G_APPROX_VALUE (pw_view_state_get_zoom (from), pw_view_state_get_zoom (to), 1e-6))
    pw_view_state_zoom_at (to, pw_view_state_get_zoom (from), pw_rect_center (pw_view_state_get_size (to)));
  pw_view_state_center_on (to, mapped);
}

/* Between frames, not while a view is given its size: the others have theirs already then. */
static gboolean
drive_others (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       data)
{
  PwPairPage         *self = PW_PAIR_PAGE (widget);
  PwPairSide         *leader = self->sides[self->leader];
  PwViewState        *state = pw_pair_side_get_view_state (leader);
  g_autofree PwPoint *steps = NULL;

  self->link_tick = 0;
  if (!self->is_linked || self->comparison == NULL || state == NULL || pw_rect_is_empty (pw_view_state_get_size (state)))
    return G_SOURCE_REMOVE;

  self->is_driving = TRUE;
  steps = pw_pair_side_list_steps (leader);
  for (guint i = 0; i < get_n_sides (self); i++)
    if (self->sides[i] != leader)
      drive (self, leader, self->sides[i], steps);
  self->is_driving = FALSE;

  return G_SOURCE_REMOVE;
}

static void
on_view_changed (PwPairPage *self,
                 PwPairSide *leader)
{
  queue_bridge (self);
  if (self->is_waiting && leader == self->sides[0] && pw_pair_side_get_view_state (leader) != NULL)
    {
      self->is_waiting = FALSE;
      gtk_widget_grab_focus (GTK_WIDGET (leader));
    }
  if (self->is_driving || !self->is_linked)
    return;

  for (guint i = 0; i < get_n_sides (self); i++)
    if (self->sides[i] == leader)
      self->leader = i;
  if (self->link_tick == 0)
    self->link_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), drive_others, NULL, NULL);
}

/* Marks the sentences about the current step and brings the first into sight. */
static void
follow_cursor (PwPairPage *self)
{
  int            current = get_current_row (self);
  GtkWidget     *viewport = gtk_widget_get_parent (GTK_WIDGET (self->list));
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  gboolean       is_first = TRUE;

  for (guint i = 0; self->differences != NULL && i < self->differences->len; i++)
    {
      const PwSentence *difference = g_ptr_array_index (self->differences, i);
      GtkWidget        *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) i));
      graphene_rect_t   bounds;

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
  queue_bridge (self);
}

/* --- what is said about them --- */

static int
compare_differences (gconstpointer a,
                     gconstpointer b)
{
  const PwSentence *one = *(PwSentence *const *) a;
  const PwSentence *other = *(PwSentence *const *) b;

  return one->row < other->row ? -1 : one->row > other->row;
}

/* Of the first with each of the others, in the order of the table. */
static void
list_differences (PwPairPage *self)
{
  guint first = (guint) pw_pair_side_get_variant (self->sides[0]);

  g_clear_pointer (&self->differences, g_ptr_array_unref);
  self->differences = pw_comparison_describe_pair (self->comparison, first, (guint) pw_pair_side_get_variant (self->sides[1]));
  if (self->has_third)
    {
      GPtrArray *more = pw_comparison_describe_pair (self->comparison, first, (guint) pw_pair_side_get_variant (self->sides[2]));

      g_ptr_array_extend_and_steal (self->differences, more);
      g_ptr_array_sort (self->differences, compare_differences);
    }
}

static void
show_order (PwPairPage *self,
            guint       n)
{
  guint variants[2] = { (guint) pw_pair_side_get_variant (self->sides[n]), (guint) pw_pair_side_get_variant (self->sides[n + 1]) };

  pw_order_rail_set_pair (self->rails[n], self->comparison, variants[0], variants[1]);
  for (guint i = 0; i < 2; i++)
    adw_bin_set_child (self->signs[n][i], pw_city_sign_new (pw_comparison_get_city (self->comparison, variants[i]), PW_RECORDING_RECORDED));
}

static void
tell_others (PwPairPage *self)
{
  for (guint i = 0; i < MOST_SIDES; i++)
    {
      int   others[MOST_SIDES];
      guint n = 0;

      for (guint other = 0; other < get_n_sides (self); other++)
        if (other != i)
          others[n++] = pw_pair_side_get_variant (self->sides[other]);
      pw_pair_side_set_others (self->sides[i], others, MIN (n, MOST_SIDES - 1));
    }
}

static void
show_pair (PwPairPage *self)
{
  GtkListBoxRow   *row;
  g_autofree char *count = NULL;
  g_autoptr (GArray) facts = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < MOST_SIDES; i++)
    if (self->comparison == NULL || pw_pair_side_get_variant (self->sides[i]) < 0)
      {
        g_clear_pointer (&self->differences, g_ptr_array_unref);
        pw_order_rail_set_pair (self->rails[0], NULL, 0, 0);
        pw_order_rail_set_pair (self->rails[1], NULL, 0, 0);
        return;
      }

  tell_others (self);
  list_differences (self);
  facts = pw_row_facts_list (self->comparison);
  for (guint i = 0; i < self->differences->len; i++)
    gtk_list_box_append (self->list, difference_row_new (g_ptr_array_index (self->differences, i), &g_array_index (facts, PwRowFacts, ((const PwSentence *) g_ptr_array_index (self->differences, i))->row)));
  count = g_strdup_printf (ngettext ("%u difference", "%u differences", self->differences->len), self->differences->len);
  gtk_label_set_label (self->count_label, count);
  gtk_stack_set_visible_child_name (self->list_stack, self->differences->len > 0 ? "list" : "empty");
  show_order (self, 0);
  show_order (self, 1);
  gtk_widget_set_visible (self->second_order, self->has_third);
  follow_cursor (self);
  on_view_changed (self, self->sides[0]);
}

static void
on_row_activated (PwPairPage    *self,
                  GtkListBoxRow *row)
{
  const PwSentence *difference = g_ptr_array_index (self->differences, (guint) gtk_list_box_row_get_index (row));

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
  int         current = get_current_row (self);
  int         found = -1;

  if (self->differences == NULL || self->differences->len == 0 || self->cursor == NULL)
    return;

  for (guint i = 0; i < self->differences->len; i++)
    {
      int row = (int) ((const PwSentence *) g_ptr_array_index (self->differences, i))->row;

      if (is_next ? row > current && found < 0 : row < current)
        found = row;
    }
  if (found < 0)
    found = (int) ((const PwSentence *) g_ptr_array_index (self->differences, is_next ? 0 : self->differences->len - 1))->row;
  pw_step_cursor_set (self->cursor, found, -1);
}

static void
pw_pair_page_dispose (GObject *object)
{
  PwPairPage *self = PW_PAIR_PAGE (object);

  if (self->bridge_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->bridge_tick);
  if (self->link_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->link_tick);
  self->bridge_tick = self->link_tick = 0;
  self->comparison = NULL;
  pw_pair_page_set_cursor (self, NULL);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  G_OBJECT_CLASS (pw_pair_page_parent_class)->dispose (object);
}

static void
pw_pair_page_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  PwPairPage *self = PW_PAIR_PAGE (object);

  switch (id)
    {
    case PROP_IS_LINKED:
      g_value_set_boolean (value, self->is_linked);
      break;
    case PROP_HAS_THIRD:
      g_value_set_boolean (value, self->has_third);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_linked (PwPairPage *self,
            gboolean    is_linked)
{
  if (self->is_linked == is_linked)
    return;

  self->is_linked = is_linked;
  on_view_changed (self, self->sides[0]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_LINKED]);
}

static void
set_third (PwPairPage *self,
           gboolean    has_third)
{
  /* There may be no third city. */
  if (self->comparison != NULL && pw_comparison_get_n_variants (self->comparison) < MOST_SIDES)
    has_third = FALSE;
  if (self->has_third != has_third)
    {
      self->has_third = has_third;
      gtk_widget_set_visible (GTK_WIDGET (self->sides[2]), has_third);
      show_pair (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_THIRD]);
}

static void
pw_pair_page_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  PwPairPage *self = PW_PAIR_PAGE (object);

  switch (id)
    {
    case PROP_IS_LINKED:
      set_linked (self, g_value_get_boolean (value));
      break;
    case PROP_HAS_THIRD:
      set_third (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pw_pair_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pw_pair_page_parent_class)->map (widget);
  queue_bridge (PW_PAIR_PAGE (widget));
}

static gboolean
pw_pair_page_grab_focus (GtkWidget *widget)
{
  PwPairPage *self = PW_PAIR_PAGE (widget);

  self->is_waiting = pw_pair_side_get_view_state (self->sides[0]) == NULL;

  return gtk_widget_grab_focus (GTK_WIDGET (self->sides[0])) || gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
pw_pair_page_class_init (PwPairPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_pair_page_dispose;
  G_OBJECT_CLASS (klass)->get_property = pw_pair_page_get_property;
  G_OBJECT_CLASS (klass)->set_property = pw_pair_page_set_property;
  widget_class->grab_focus = pw_pair_page_grab_focus;
  widget_class->map = pw_pair_page_map;

  properties[PROP_IS_LINKED] = g_param_spec_boolean ("is-linked", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HAS_THIRD] = g_param_spec_boolean ("has-third", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "pair.next-difference", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "pair.previous-difference", NULL, move_action);

  g_type_ensure (PW_TYPE_PAIR_SIDE);
  g_type_ensure (PW_TYPE_ORDER_RAIL);
  g_type_ensure (PW_TYPE_PAIR_BRIDGE);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/pair-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PwPairPage, sides_box);
  gtk_widget_class_bind_template_child (widget_class, PwPairPage, order_box);
  gtk_widget_class_bind_template_child (widget_class, PwPairPage, second_order);
  gtk_widget_class_bind_template_child (widget_class, PwPairPage, bridge);
  for (guint i = 0; i < MOST_SIDES; i++)
    {
      g_autofree char *name = g_strdup_printf ("side%u", i);

      gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, G_STRUCT_OFFSET (PwPairPage, sides) + (gssize) (i * sizeof (PwPairSide *)));
    }
  for (guint i = 0; i < MOST_SIDES - 1; i++)
    {
      g_autofree char *rail = g_strdup_printf ("rail%u", i);

      gtk_widget_class_bind_template_child_full (widget_class, rail, FALSE, G_STRUCT_OFFSET (PwPairPage, rails) + (gssize) (i * sizeof (PwOrderRail *)));
      for (guint end = 0; end < 2; end++)
        {
          g_autofree char *sign = g_strdup_printf ("sign%u%u", i, end);

          gtk_widget_class_bind_template_child_full (widget_class, sign, FALSE,
                                                     G_STRUCT_OFFSET (PwPairPage, signs) + (gssize) ((2 * i + end) * sizeof (AdwBin *)));
        }
    }
  gtk_widget_class_bind_template_child (widget_class, PwPairPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, PwPairPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, PwPairPage, list);
  gtk_widget_class_bind_template_callback (widget_class, show_pair);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
pw_pair_page_init (PwPairPage *self)
{
  self->is_linked = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pw_pair_page_set_comparison (PwPairPage         *self,
                             const PwComparison *comparison,
                             PwProblemList      *problems)
{
  g_return_if_fail (PW_IS_PAIR_PAGE (self));

  self->comparison = NULL;
  for (guint i = 0; i < MOST_SIDES; i++)
    {
      guint last = comparison != NULL ? pw_comparison_get_n_variants (comparison) - 1 : 0;

      pw_pair_side_set_comparison (self->sides[i], comparison, problems, (int) MIN (i, last));
    }
  self->comparison = comparison;
  set_third (self, self->has_third);
  show_pair (self);
}

void
pw_pair_page_update_comparison (PwPairPage         *self,
                                const PwComparison *comparison)
{
  g_return_if_fail (PW_IS_PAIR_PAGE (self));

  self->comparison = comparison;
  for (guint i = 0; i < MOST_SIDES; i++)
    pw_pair_side_update_comparison (self->sides[i], comparison);
  show_pair (self);
}

void
pw_pair_page_set_pair (PwPairPage *self,
                       guint       first,
                       guint       second)
{
  g_return_if_fail (PW_IS_PAIR_PAGE (self));
  g_return_if_fail (self->comparison != NULL);

  pw_pair_side_set_variant (self->sides[0], (int) first);
  pw_pair_side_set_variant (self->sides[1], (int) second);
  /* The third is another one, where there is one. */
  for (guint i = 0; i < pw_comparison_get_n_variants (self->comparison); i++)
    if (i != first && i != second)
      {
        pw_pair_side_set_variant (self->sides[2], (int) i);
        break;
      }
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

  for (guint i = 0; i < MOST_SIDES; i++)
    pw_pair_side_set_cursor (self->sides[i], cursor);
  for (guint i = 0; i < MOST_SIDES - 1; i++)
    pw_order_rail_set_cursor (self->rails[i], cursor);
  g_signal_connect_object (cursor, "changed", G_CALLBACK (follow_cursor), self, G_CONNECT_SWAPPED);
}

void
pw_pair_page_set_narrow (PwPairPage *self,
                         gboolean    is_narrow)
{
  g_return_if_fail (PW_IS_PAIR_PAGE (self));

  self->is_narrow = is_narrow;
  gtk_orientable_set_orientation (self->sides_box, is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->order_box, !is_narrow);
  if (is_narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

PwPairSide *
pw_pair_page_get_side (PwPairPage *self,
                       guint       n)
{
  g_return_val_if_fail (PW_IS_PAIR_PAGE (self), NULL);
  g_return_val_if_fail (n < MOST_SIDES, NULL);

  return self->sides[n];
}

guint
pw_pair_page_get_n_differences (PwPairPage *self)
{
  g_return_val_if_fail (PW_IS_PAIR_PAGE (self), 0);

  return self->differences != NULL ? self->differences->len : 0;
}
