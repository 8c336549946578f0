/* app/compare/table-decisions.c - what people decide in the alignment table
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/table-page-private.h"

#include "app/compare/table-menus.h"
#include "base/quantity.h"
#include "model/field.h"

#include <glib/gi18n-lib.h>

static PwDecisions *
get_decisions (PwTablePage *self)
{
  return self->comparison != NULL ? pw_comparison_get_decisions (self->comparison) : NULL;
}

static int
get_current_row (PwTablePage *self)
{
  return self->cursor != NULL ? pw_step_cursor_get_row (self->cursor) : -1;
}

static const PwRowFacts *
get_facts (PwTablePage *self,
           guint        row)
{
  return &g_array_index (self->facts, PwRowFacts, row);
}

/* --- from one to the next --- */

typedef gboolean (*Waits) (PwTablePage *self,
                           guint        row);

static gboolean
is_proposal (PwTablePage *self,
             guint        row)
{
  return get_facts (self, row)->state == PW_ROW_STATE_PROPOSAL;
}

static gboolean
is_different (PwTablePage *self,
              guint        row)
{
  return pw_table_get_row (pw_comparison_get_table (self->comparison), row)->differences != PW_DIFFERENCE_NONE;
}

/* The next of the rows that are shown, from the current one on and around the end. */
static void
go_to_next (PwTablePage *self,
            Waits        waits,
            gboolean     is_back)
{
  int n = (int) self->entries->len;
  int at = is_back ? n : -1;

  for (int i = 0; i < n; i++)
    if (g_array_index (self->entries, PwRowEntry, i).row == get_current_row (self) && get_current_row (self) >= 0)
      at = i;
  for (int i = 1; i <= n; i++)
    {
      int index = is_back ? (at - i + 2 * n) % n : (at + i) % n;
      int row = g_array_index (self->entries, PwRowEntry, index).row;

      if (row >= 0 && waits (self, (guint) row) && pw_alignment_grid_go_to (self->grid, (guint) row, PW_GRID_STEP))
        return;
    }
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwTablePage *self = PW_TABLE_PAGE (widget);

  if (self->comparison != NULL)
    go_to_next (self, g_str_has_suffix (name, "proposal") ? is_proposal : is_different, strstr (name, "previous") != NULL);
}

/* --- which steps belong together --- */

/* The row has been decided; the rows may be others now. */
static void
go_on (PwTablePage *self)
{
  if (self->comparison != NULL)
    go_to_next (self, is_proposal, FALSE);
}

static void
decide_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwTablePage *self = PW_TABLE_PAGE (widget);
  PwDecisions *decisions = get_decisions (self);
  int          row = get_current_row (self);
  guint        n_present;
  int          variant;

  if (decisions == NULL || row < 0)
    return;

  n_present = pw_table_get_row (pw_comparison_get_table (self->comparison), (guint) row)->n_present;
  variant = pw_review_bar_get_variant (self->review);
  if (g_str_equal (name, "table.forget"))
    pw_decisions_forget (decisions, self->comparison, (guint) row);
  else if (n_present < 2)
    return;
  else if (g_str_equal (name, "table.split"))
    pw_decisions_split (decisions, self->comparison, (guint) row);
  else if (g_str_equal (name, "table.confirm"))
    pw_decisions_confirm (decisions, self->comparison, (guint) row);
  else if (variant >= 0)
    pw_decisions_reject (decisions, self->comparison, (guint) row, (guint) variant);
  if (g_str_equal (name, "table.confirm") || g_str_equal (name, "table.reject"))
    go_on (self);
}

static void
join_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwTablePage *self = PW_TABLE_PAGE (widget);
  PwDecisions *decisions = get_decisions (self);
  int          row = get_current_row (self);
  int          other = self->joining;

  if (decisions == NULL)
    return;

  self->joining = -1;
  if (g_str_equal (name, "table.join") && other < 0)
    self->joining = row;
  else if (g_str_equal (name, "table.join") && row >= 0 && row != other)
    pw_decisions_join (decisions, self->comparison, (guint) row, (guint) other);
  pw_table_page_show_question (self);
}

/* --- verdicts --- */

static char *
dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* What stands there now goes while it is being changed. */
static void
apply (PwTablePage      *self,
       guint             row,
       const PwDecision *decision)
{
  PwDecision       kept = *decision;
  g_autofree char *reason = g_strdup (decision->reason);
  g_autofree char *owner = g_strdup (decision->owner);
  g_autofree char *date = g_strdup (decision->date);

  kept.reason = reason;
  kept.owner = owner;
  kept.date = date;
  pw_decisions_set_verdict (get_decisions (self), self->comparison, row, &kept);
}

static void
set_verdict (PwTablePage  *self,
             PwVerdictKind verdict)
{
  PwDecisions *decisions = get_decisions (self);
  int          row = get_current_row (self);
  PwDecision   decision;

  if (decisions == NULL || row < 0)
    return;

  decision = pw_decisions_get (decisions, self->comparison, (guint) row);
  decision.verdict = verdict;
  apply (self, (guint) row, &decision);
}

static void
verdict_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  PwTablePage *self = PW_TABLE_PAGE (widget);
  PwDecisions *decisions = get_decisions (self);
  int          row = get_current_row (self);
  const char  *value = g_variant_get_string (parameter, NULL);
  PwDecision   decision;

  if (decisions == NULL || row < 0)
    return;

  decision = pw_decisions_get (decisions, self->comparison, (guint) row);
  if (g_str_equal (name, "table.verdict"))
    decision.verdict = g_str_equal (value, "align") ? PW_VERDICT_ALIGN : g_str_equal (value, "keep") ? PW_VERDICT_KEEP :
                                                                     g_str_equal (value, "open")     ? PW_VERDICT_OPEN :
                                                                                                       PW_VERDICT_NONE;
  else if (g_str_equal (name, "table.step"))
    decision.step = g_str_equal (value, "take") ? PW_VERDICT_STEP_TAKE : g_str_equal (value, "drop") ? PW_VERDICT_STEP_DROP :
                                                                                                       PW_VERDICT_STEP_UNSAID;
  else
    {
      decision.verdict = PW_VERDICT_ALIGN;
      for (guint i = 0; i < pw_comparison_get_n_variants (self->comparison); i++)
        if (g_str_equal (pw_comparison_get_city (self->comparison, i)->id, value))
          decision.from = (int) i;
    }
  apply (self, (guint) row, &decision);
}

static void
seen_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PwTablePage     *self = PW_TABLE_PAGE (widget);
  PwDecisions     *decisions = get_decisions (self);
  g_autofree char *today = dup_today ();

  if (decisions == NULL)
    return;

  self->query.is_new = FALSE;
  pw_decisions_mark_seen (decisions, self->comparison, today);
  gtk_widget_activate_action (widget, "win.notify", "s", _ ("All differences there are now count as seen."));
}

/* --- in place --- */

static void
on_popover_closed (PwTablePage *self)
{
  if (self->comparison != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
choose_verdict (PwTablePage *self)
{
  g_autoptr (GMenuModel) menu = NULL;
  GdkRectangle bounds;
  double       x;
  double       y;

  if (!pw_alignment_grid_get_current_bounds (self->grid, &bounds))
    return;

  menu = pw_table_menu_new_verdict (self->comparison);
  if (self->popover != NULL)
    gtk_widget_unparent (self->popover);
  self->popover = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_widget_translate_coordinates (GTK_WIDGET (self->grid), GTK_WIDGET (self), bounds.x, bounds.y, &x, &y);
  bounds.x = (int) x;
  bounds.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &bounds);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_popover_closed), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

void
pw_table_page_edit_cell (PwTablePage *self,
                         guint        row,
                         int          content)
{
  const PwRowFacts *facts = get_facts (self, row);
  g_autofree char  *date = NULL;

  if (get_decisions (self) == NULL)
    return;

  switch (content)
    {
    case PW_GRID_VERDICT:
      choose_verdict (self);
      break;
    case PW_GRID_REASON:
      pw_alignment_grid_edit (self->grid, facts->reason != NULL ? facts->reason : "", _ ("Reason"), NULL);
      break;
    case PW_GRID_OWNER:
      pw_alignment_grid_edit (self->grid, facts->owner != NULL ? facts->owner : "", _ ("Responsible"), NULL);
      break;
    case PW_GRID_DATE:
      date = facts->date != NULL ? pw_field_format (PW_FIELD_KIND_DATE, NULL, facts->date) : g_strdup ("");
      pw_alignment_grid_edit (self->grid, date, _ ("Due"), _ ("such as 12.5.2026"));
      break;
    default:
      break;
    }
}

void
pw_table_page_on_edited (PwTablePage *self,
                         guint        row,
                         int          content,
                         const char  *text)
{
  PwDecisions     *decisions = get_decisions (self);
  g_autofree char *kept = g_strstrip (g_strdup (text));
  g_autofree char *date = NULL;
  const char      *value = *kept != '\0' ? kept : NULL;
  PwDecision       decision;

  if (decisions == NULL)
    return;

  decision = pw_decisions_get (decisions, self->comparison, row);
  if (content == PW_GRID_REASON)
    decision.reason = value;
  else if (content == PW_GRID_OWNER)
    decision.owner = value;
  else
    {
      date = value != NULL ? pw_quantity_parse_date (value) : NULL;
      if (value != NULL && date == NULL)
        {
          gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s", _ ("This is no date: write it as 12.5.2026. What was there before stays."));
          return;
        }
      decision.date = date;
    }
  apply (self, row, &decision);
}

/* --- keys --- */

gboolean
pw_table_page_handle_key (PwTablePage    *self,
                          guint           key,
                          GdkModifierType modifiers)
{
  static const struct
  {
    guint           key;
    GdkModifierType modifiers;
    const char     *action;
  } keys[] = {
    { GDK_KEY_y, 0, "table.confirm" },
    { GDK_KEY_n, 0, "table.reject" },
    { GDK_KEY_t, 0, "table.split" },
    { GDK_KEY_m, 0, "table.join" },
    { GDK_KEY_r, 0, "table.forget" },
    { GDK_KEY_Down, GDK_CONTROL_MASK, "table.next-proposal" },
    { GDK_KEY_Up, GDK_CONTROL_MASK, "table.previous-proposal" },
  };
  static const PwVerdictKind verdicts[] = { PW_VERDICT_NONE, PW_VERDICT_ALIGN, PW_VERDICT_KEEP, PW_VERDICT_OPEN };
  guint                      lower = gdk_keyval_to_lower (key);
  guint32                    digit = gdk_keyval_to_unicode (key);

  if (self->comparison == NULL)
    return GDK_EVENT_PROPAGATE;

  modifiers &= GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK;
  if (key == GDK_KEY_Escape && self->joining >= 0)
    return gtk_widget_activate_action (GTK_WIDGET (self), "table.cancel-join", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == lower && keys[i].modifiers == modifiers)
      return gtk_widget_activate_action (GTK_WIDGET (self), keys[i].action, NULL);
  if (modifiers == 0 && digit >= '0' && digit <= '3' && get_current_row (self) >= 0)
    {
      set_verdict (self, verdicts[digit - '0']);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

void
pw_table_page_install_decisions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.confirm", NULL, decide_action);
  gtk_widget_class_install_action (widget_class, "table.reject", NULL, decide_action);
  gtk_widget_class_install_action (widget_class, "table.split", NULL, decide_action);
  gtk_widget_class_install_action (widget_class, "table.forget", NULL, decide_action);
  gtk_widget_class_install_action (widget_class, "table.join", NULL, join_action);
  gtk_widget_class_install_action (widget_class, "table.cancel-join", NULL, join_action);
  gtk_widget_class_install_action (widget_class, "table.verdict", "s", verdict_action);
  gtk_widget_class_install_action (widget_class, "table.step", "s", verdict_action);
  gtk_widget_class_install_action (widget_class, "table.from", "s", verdict_action);
  gtk_widget_class_install_action (widget_class, "table.mark-seen", NULL, seen_action);
  gtk_widget_class_install_action (widget_class, "table.next-proposal", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "table.previous-proposal", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "table.next-difference", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "table.previous-difference", NULL, move_action);
}
