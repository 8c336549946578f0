/* app/compare/comparison-decisions.c - what people decide: rows made anew, saving, conflicts
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/comparison-page-private.h"

#include "app/files/local-store.h"

static gboolean
has_same_rows (const PwComparison *a,
               const PwComparison *b)
{
  const PwAlignment *one = pw_comparison_get_alignment (a);
  const PwAlignment *other = pw_comparison_get_alignment (b);

  if (one->clusters->len != other->clusters->len)
    return FALSE;
  for (guint i = 0; i < one->clusters->len; i++)
    for (guint v = 0; v < one->n_variants; v++)
      {
        const GArray *mine = ((const PwCluster *) g_ptr_array_index (one->clusters, i))->members[v];
        const GArray *theirs = ((const PwCluster *) g_ptr_array_index (other->clusters, i))->members[v];

        if (mine->len != theirs->len || (mine->len > 0 && memcmp (mine->data, theirs->data, mine->len * sizeof (guint)) != 0))
          return FALSE;
      }

  return TRUE;
}

/* The row of a step after the rows have been made anew: by what stands in it. */
static int
find_row_again (const PwComparison *before,
                const PwComparison *after,
                int                 row,
                int                 variant)
{
  const PwTableCell *cells = row >= 0 ? pw_table_get_row (pw_comparison_get_table (before), (guint) row)->cells : NULL;

  if (cells != NULL && variant >= 0 && cells[variant].nodes->len > 0)
    return pw_alignment_find (pw_comparison_get_alignment (after), (guint) variant, g_array_index (cells[variant].nodes, guint, 0));
  for (guint i = 0; cells != NULL && i < pw_comparison_get_n_variants (before); i++)
    if (cells[i].nodes->len > 0)
      return pw_alignment_find (pw_comparison_get_alignment (after), i, g_array_index (cells[i].nodes, guint, 0));

  return -1;
}

/* Where other steps belong together now, all views get the new rows and stay where they were. */
static void
on_decisions_changed (PwComparisonPage *self)
{
  g_autoptr (PwComparison) before = NULL;
  PwComparison *after = pw_comparison_realign (self->comparison);
  int           row = pw_step_cursor_get_row (self->cursor);
  int           variant = pw_step_cursor_get_variant (self->cursor);

  if (has_same_rows (self->comparison, after))
    {
      pw_comparison_free (after);
      pw_table_page_refresh (self->table);
      pw_pair_page_update_comparison (self->pair, self->comparison);
    }
  else
    {
      before = self->comparison;
      self->comparison = after;
      pw_step_cursor_set (self->cursor, -1, -1);
      pw_overview_page_set_comparison (self->overview, after);
      pw_table_page_set_comparison (self->table, after);
      pw_pair_page_update_comparison (self->pair, after);
      pw_merged_page_set_comparison (self->merged, after);
      pw_step_cursor_set (self->cursor, find_row_again (before, after, row, variant), variant);
    }
  g_signal_emit_by_name (self, "decisions-changed");
}

static void
on_save_failed (PwComparisonPage *self,
                const char       *message,
                gboolean          is_conflict)
{
  if (is_conflict)
    {
      gtk_label_set_label (self->conflict_label, message);
      gtk_widget_set_visible (self->conflict_box, TRUE);
    }
  else
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s", message);
    }
}

static void
on_saved (PwComparisonPage *self)
{
  gtk_widget_set_visible (self->conflict_box, FALSE);
  g_signal_emit_by_name (self, "decisions-changed");
}

static void
solve_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  PwComparisonPage *self = PW_COMPARISON_PAGE (widget);
  PwDecisions      *decisions = pw_comparison_page_get_decisions (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) beside = NULL;
  gboolean is_solved = FALSE;

  if (decisions == NULL)
    return;

  if (g_str_equal (name, "comparison.keep-mine"))
    is_solved = pw_decisions_save_over (decisions, pw_local_store_get (), &error);
  else if (g_str_equal (name, "comparison.keep-both"))
    is_solved = (beside = pw_decisions_save_beside (decisions, &error)) != NULL;
  else
    is_solved = pw_decisions_reload (decisions, &error);
  gtk_widget_set_visible (self->conflict_box, !is_solved);
  if (error != NULL)
    gtk_widget_activate_action (widget, "win.notify", "s", error->message);
}

void
pw_comparison_page_watch_decisions (PwComparisonPage *self)
{
  PwDecisions *decisions = self->comparison != NULL ? pw_comparison_get_decisions (self->comparison) : NULL;

  /* What waits to be saved is saved when the keeper goes. */
  g_clear_object (&self->keeper);
  gtk_widget_set_visible (self->conflict_box, FALSE);
  if (decisions == NULL)
    return;

  self->keeper = pw_decision_keeper_new (decisions);
  g_signal_connect_object (self->keeper, "failed", G_CALLBACK (on_save_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "saved", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (decisions, "changed", G_CALLBACK (on_decisions_changed), self, G_CONNECT_SWAPPED);
}

void
pw_comparison_page_unwatch_decisions (PwComparisonPage *self)
{
  PwDecisions *decisions = pw_comparison_get_decisions (self->comparison);

  if (decisions != NULL)
    g_signal_handlers_disconnect_by_func (decisions, on_decisions_changed, self);
  g_clear_object (&self->keeper);
}

void
pw_comparison_page_install_decisions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "comparison.keep-mine", NULL, solve_action);
  gtk_widget_class_install_action (widget_class, "comparison.keep-both", NULL, solve_action);
  gtk_widget_class_install_action (widget_class, "comparison.take-theirs", NULL, solve_action);
}
