/* app/compare/review-bar.c - asks whether steps are the same step, and why one may think so
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/review-bar.h"

#include "app/application.h"
#include "app/city-sign.h"
#include "base/quantity.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>

/* Explaining takes a moment in large processes: it waits until the keyboard rests. */
#define PAUSE_MS 60

struct _PwReviewBar
{
  AdwBin parent_instance;

  GtkWidget *content;
  GtkLabel  *state_label;
  AdwBin    *sign;
  GtkLabel  *question;
  GtkLabel  *reason;
  GtkWidget *moves;
  GtkWidget *confirm;
  GtkWidget *reject;
  GtkWidget *more;
  GtkWidget *join;
  GtkWidget *cancel_join;
  GtkWidget *forget;

  const PwComparison *comparison; /* nullable, not owned */
  int                 row;
  int                 variant;   /* asked about */
  int                 reference; /* another one that has the step */
  double              score;
  guint               pause_id;
};

G_DEFINE_FINAL_TYPE (PwReviewBar, pw_review_bar, ADW_TYPE_BIN)

static const PwTableRow *
get_row (PwReviewBar *self)
{
  return pw_table_get_row (pw_comparison_get_table (self->comparison), (guint) self->row);
}

/* The city whose wording is another one, and one that has the wording of most. */
static void
choose_cities (PwReviewBar *self,
               int          variant)
{
  const PwTableRow *row = get_row (self);

  self->variant = self->reference = -1;
  for (int i = 0; i < (int) pw_comparison_get_n_variants (self->comparison); i++)
    {
      if (row->cells[i].nodes->len == 0)
        continue;
      if (self->reference < 0 && pw_text_is_same (row->cells[i].name, row->name))
        self->reference = i;
      else if (self->variant < 0 || (pw_text_is_same (row->cells[self->variant].name, row->name) && !pw_text_is_same (row->cells[i].name, row->name)))
        self->variant = i;
    }
  /* Where all say the same, whoever is asked about is the one that people look at. */
  if (variant >= 0 && variant != self->reference && row->cells[variant].nodes->len > 0 &&
      (!pw_text_is_same (row->cells[variant].name, row->name) || self->variant < 0 || pw_text_is_same (row->cells[self->variant].name, row->name)))
    self->variant = variant;
}

/* --- in words --- */

static void
explain (PwReviewBar *self)
{
  const PwTableRow *row = get_row (self);
  g_autoptr (PwExplanation) explanation = NULL;
  g_autofree char *why = NULL;
  g_autofree char *score = pw_number_format (self->score, 2);
  g_autofree char *text = NULL;

  if (self->variant < 0 || self->reference < 0)
    return;

  explanation = pw_match_explain (pw_comparison_get_graph (self->comparison, (guint) self->reference),
                                  g_array_index (row->cells[self->reference].nodes, guint, 0),
                                  pw_comparison_get_graph (self->comparison, (guint) self->variant),
                                  g_array_index (row->cells[self->variant].nodes, guint, 0));
  why = pw_explanation_format (explanation);
  /* Translators: how sure the program is, 0 to 1, and why in a sentence */
  text = g_strdup_printf (self->score >= PW_CERTAIN_SCORE ? _ ("Certain (%s). %s") : _ ("Likely (%s). %s"), score, why);
  gtk_label_set_label (self->reason, text);
}

static gboolean
on_pause (gpointer data)
{
  PwReviewBar *self = data;

  self->pause_id = 0;
  explain (self);

  return G_SOURCE_REMOVE;
}

static void
set_state (PwReviewBar *self,
           const char  *text,
           const char  *css_class)
{
  static const char *const classes[] = { "proposal-chip", "ok-chip", "hint-chip" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->state_label), classes[i]);
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->state_label), css_class);
  gtk_label_set_label (self->state_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), text != NULL);
}

static void
set_question (PwReviewBar *self,
              char        *text)
{
  gtk_label_set_label (self->question, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->question), text);
  g_free (text);
}

static void
show_sign (PwReviewBar *self,
           int          variant)
{
  adw_bin_set_child (self->sign, variant >= 0 ? pw_city_sign_new (pw_comparison_get_city (self->comparison, (guint) variant), PW_RECORDING_RECORDED) : NULL);
}

/* --- what may be the case --- */

static void
ask_for_partner (PwReviewBar *self,
                 int          joining)
{
  const PwTable *table = pw_comparison_get_table (self->comparison);

  set_state (self, _ ("Join"), "proposal-chip");
  show_sign (self, -1);
  if (self->row == joining || self->row < 0)
    set_question (self, g_strdup_printf (_ ("Which row is “%s” the same step as?"), pw_table_get_row (table, (guint) joining)->name));
  else
    set_question (self, g_strdup_printf (_ ("Are “%s” and “%s” the same step?"), pw_table_get_row (table, (guint) joining)->name, get_row (self)->name));
  gtk_label_set_label (self->reason, _ ("Go to the other row and press M, or Escape to leave it as it is."));
  gtk_widget_set_visible (self->join, self->row >= 0 && self->row != joining);
  gtk_widget_set_visible (self->cancel_join, TRUE);
}

static void
tell_alone (PwReviewBar *self)
{
  const PwTableRow *row = get_row (self);
  int               variant = 0;

  while (row->cells[variant].nodes->len == 0)
    variant++;
  set_state (self, _ ("No partner"), "hint-chip");
  show_sign (self, variant);
  set_question (self, g_strdup_printf (_ ("Only %s has “%s”."), pw_comparison_get_city (self->comparison, (guint) variant)->name, row->name));
  gtk_label_set_label (self->reason, _ ("If another city calls it something else, join the two rows."));
  gtk_widget_set_visible (self->join, TRUE);
}

static void
ask_about_row (PwReviewBar      *self,
               const PwRowFacts *facts,
               guint             place,
               guint             n)
{
  const PwTableRow *row = get_row (self);
  g_autofree char  *state = NULL;

  if (facts->is_decided)
    state = g_strdup (_ ("Decided"));
  else if (place > 0)
    /* Translators: the first of so many proposals */
    state = g_strdup_printf (_ ("Proposal %u of %u"), place, n);
  else
    state = g_strdup (C_ ("verdict", "Proposal"));
  set_state (self, state, facts->is_decided ? "ok-chip" : "proposal-chip");
  show_sign (self, self->variant);
  if (facts->is_decided)
    set_question (self, g_strdup_printf (_ ("People said what belongs to “%s”."), row->name));
  else if (self->variant >= 0 && !pw_text_is_same (row->cells[self->variant].name, row->name))
    set_question (self, g_strdup_printf (_ ("Does “%s” belong to “%s”?"), row->cells[self->variant].name, row->name));
  else
    set_question (self, g_strdup_printf (_ ("Is “%s” the same step in all of these cities?"), row->name));
  gtk_widget_set_visible (self->forget, facts->is_decided);
  gtk_widget_set_visible (self->confirm, !facts->is_decided);
  gtk_widget_set_visible (self->reject, !facts->is_decided);
  gtk_widget_set_visible (self->more, TRUE);
  self->pause_id = g_timeout_add (PAUSE_MS, on_pause, self);
}

/* Which of the proposals the row is, and how many there are. */
static guint
count_proposals (const GArray *facts,
                 int           row,
                 guint        *place)
{
  guint n = 0;

  *place = 0;
  for (guint i = 0; i < facts->len; i++)
    if (g_array_index (facts, PwRowFacts, i).state == PW_ROW_STATE_PROPOSAL)
      {
        n++;
        if ((int) i == row)
          *place = n;
      }

  return n;
}

static void
pw_review_bar_dispose (GObject *object)
{
  PwReviewBar *self = PW_REVIEW_BAR (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->comparison = NULL;
  G_OBJECT_CLASS (pw_review_bar_parent_class)->dispose (object);
}

static void
pw_review_bar_class_init (PwReviewBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_review_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/review-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PwReviewBar, content);
  gtk_widget_class_bind_template_child (widget_class, PwReviewBar, state_label);
  gtk_widget_class_bind_template_child (widget_class, PwReviewBar, sign);
  gtk_widget_class_bind_template_child (widget_class, PwReviewBar, question);
  gtk_widget_class_bind_template_child (widget_class, PwReviewBar, reason);
  gtk_widget_class_bind_template_child (widget_class, PwReviewBar, moves);
  gtk_widget_class_bind_template_child (widget_class, PwReviewBar, confirm);
  gtk_widget_class_bind_template_child (widget_class, PwReviewBar, reject);
  gtk_widget_class_bind_template_child (widget_class, PwReviewBar, more);
  gtk_widget_class_bind_template_child (widget_class, PwReviewBar, join);
  gtk_widget_class_bind_template_child (widget_class, PwReviewBar, cancel_join);
  gtk_widget_class_bind_template_child (widget_class, PwReviewBar, forget);
}

static void
pw_review_bar_init (PwReviewBar *self)
{
  self->row = self->variant = self->reference = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pw_review_bar_show (PwReviewBar        *self,
                    const PwComparison *comparison,
                    const GArray       *facts,
                    int                 row,
                    int                 variant,
                    int                 joining)
{
  guint      place = 0;
  guint      n;
  GtkWidget *choices[] = { self->confirm, self->reject, self->more, self->join, self->cancel_join, self->forget };

  g_return_if_fail (PW_IS_REVIEW_BAR (self));

  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->comparison = comparison;
  self->row = row;
  self->variant = self->reference = -1;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_widget_set_visible (choices[i], FALSE);
  gtk_widget_set_visible (self->content, comparison != NULL && (row >= 0 || joining >= 0) && pw_comparison_get_decisions (comparison) != NULL);
  if (!gtk_widget_get_visible (self->content))
    return;

  gtk_label_set_label (self->reason, "");
  n = count_proposals (facts, row, &place);
  gtk_widget_set_visible (self->moves, n > 0 && joining < 0);
  if (joining >= 0)
    ask_for_partner (self, joining);
  else if (get_row (self)->n_present < 2)
    tell_alone (self);
  else
    {
      self->score = ((const PwCluster *) g_ptr_array_index (pw_comparison_get_alignment (comparison)->clusters, (guint) row))->score;
      choose_cities (self, variant);
      ask_about_row (self, &g_array_index (facts, PwRowFacts, row), place, n);
    }
}

int
pw_review_bar_get_variant (PwReviewBar *self)
{
  g_return_val_if_fail (PW_IS_REVIEW_BAR (self), -1);

  return self->variant;
}

const char *
pw_review_bar_get_question (PwReviewBar *self)
{
  g_return_val_if_fail (PW_IS_REVIEW_BAR (self), NULL);

  return gtk_label_get_label (self->question);
}
