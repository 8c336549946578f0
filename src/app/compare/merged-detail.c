/* app/compare/merged-detail.c - a step of the merged view as each city has it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/merged-detail.h"

#include "app/city-sign.h"
#include "app/compare/kind-symbol.h"
#include "app/compare/step-snippet.h"
#include "base/quantity.h"
#include "compare/medium.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _PwMergedDetail
{
  AdwBin parent_instance;

  GtkLabel          *title;
  GtkLabel          *caption;
  AdwBin            *verdict;
  GtkStack          *stack;
  GtkBox            *cards;
  GtkLabel          *hint;
  GtkScrolledWindow *scroller;

  PwMergedLook       *look;       /* nullable */
  const PwComparison *comparison; /* of the look */
  PwVariantScenes    *scenes;
};

G_DEFINE_FINAL_TYPE (PwMergedDetail, pw_merged_detail, ADW_TYPE_BIN)

#define CARD_WIDTH 178

/* --- one city ------------------------------------------------------------------------------ */

static GtkWidget *
label_new (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
facts_new (const PwTableRow  *row,
           const PwTableCell *cell)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *medium = pw_medium_dup_way (cell->medium_in, cell->medium_out);
  const char      *values[] = { *cell->system != '\0' ? cell->system : NULL, medium, g_str_equal (cell->role, row->role) ? NULL : cell->role };

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (box, TRUE);
  if (!isnan (cell->processing_s))
    {
      g_autofree char *duration = pw_duration_format (cell->processing_s);

      gtk_box_append (GTK_BOX (box), label_new (duration, "heading"));
    }
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (values[i] != NULL && *values[i] != '\0')
      {
        GtkWidget *label = label_new (values[i], "secondary");

        gtk_label_set_width_chars (GTK_LABEL (label), 4);
        gtk_widget_add_css_class (label, "small");
        gtk_widget_set_tooltip_text (label, values[i]);
        gtk_box_append (GTK_BOX (box), label);
      }

  return box;
}

/* Signs of what differs, or that nothing does. */
static void
add_state (GtkBox             *head,
           const PwMergedLook *look,
           guint               row,
           guint               variant,
           GString            *words)
{
  PwAspect aspects = pw_aspects_get_cell (look->all, row, variant) & look->aspects;

  if (aspects == 0)
    {
      gtk_box_append (head, label_new (C_ ("step", "same"), "secondary"));
      g_string_append (words, C_ ("step", "same"));
    }
  for (guint i = 0; i < PW_N_ASPECTS; i++)
    {
      PwAspect aspect = 1 << i;

      if (!(aspects & aspect))
        continue;
      if (aspect == PW_ASPECT_PRESENCE)
        gtk_box_append (head, label_new (C_ ("step", "missing"), "secondary"));
      else
        gtk_box_append (head, pw_kind_symbol_new_for_sign (pw_merged_look_get_sign (aspect), pw_aspect_get_label (aspect)));
      g_string_append_printf (words, "%s%s", words->str[words->len - 1] == ' ' ? "" : ", ", aspect == PW_ASPECT_PRESENCE ? C_ ("step", "missing") : pw_aspect_get_label (aspect));
    }
}

static GtkWidget *
card_head_new (PwMergedDetail     *self,
               const PwMergedLook *look,
               guint               row,
               guint               variant,
               GString            *words)
{
  const PwCity *city = pw_comparison_get_city (self->comparison, variant);
  GtkWidget    *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget    *name = label_new (city->name, "heading");

  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (head), pw_city_sign_new (city, PW_RECORDING_RECORDED));
  gtk_box_append (GTK_BOX (head), name);
  g_string_append_printf (words, "%s: ", city->name);
  add_state (GTK_BOX (head), look, row, variant, words);

  return head;
}

static GtkWidget *
missing_new (PwMergedDetail *self,
             guint           row,
             guint           variant)
{
  const PwCluster *cluster = g_ptr_array_index (pw_comparison_get_alignment (self->comparison)->clusters, row);
  const PwGraph   *graph = pw_comparison_get_graph (self->comparison, variant);
  int              by = cluster->covered_by[variant];
  GtkWidget       *label;
  g_autofree char *text = NULL;

  if (by >= 0)
    text = g_strdup_printf (_ ("is done in “%s”"), graph->nodes[by].name);
  else
    text = g_strdup (_ ("has no such step"));
  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_vexpand (label, TRUE);
  gtk_widget_add_css_class (label, "secondary");
  gtk_widget_add_css_class (label, "small");

  return label;
}

static GtkWidget *
card_new (PwMergedDetail     *self,
          const PwMergedLook *look,
          guint               row,
          guint               variant,
          const PwTheme      *theme)
{
  const PwTableRow  *line = pw_table_get_row (pw_comparison_get_table (self->comparison), row);
  const PwTableCell *cell = &line->cells[variant];
  const PwGraph     *graph = pw_comparison_get_graph (self->comparison, variant);
  GtkWidget         *card = gtk_button_new ();
  GtkWidget         *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget         *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autoptr (GString) words = g_string_new (NULL);

  gtk_widget_add_css_class (card, "snippet-card");
  gtk_widget_set_size_request (card, CARD_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), card_head_new (self, look, row, variant, words));
  gtk_box_append (GTK_BOX (box), body);
  gtk_widget_set_vexpand (body, TRUE);
  gtk_button_set_child (GTK_BUTTON (card), box);
  if (cell->nodes->len > 0)
    {
      gtk_box_append (GTK_BOX (body), pw_step_snippet_new (self->scenes, variant, cell->nodes, theme));
      gtk_box_append (GTK_BOX (body), facts_new (line, cell));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (card), "win.show-element");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (card), "(sss)", pw_comparison_get_service (self->comparison)->id,
                                        pw_comparison_get_city (self->comparison, variant)->id, graph->nodes[g_array_index (cell->nodes, guint, 0)].id);
      gtk_widget_set_tooltip_text (card, cell->name);
      g_string_append_printf (words, ", %s", cell->name);
    }
  else
    {
      gtk_widget_set_sensitive (card, FALSE);
      gtk_widget_add_css_class (card, "missing");
      gtk_widget_set_halign (body, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (body), missing_new (self, row, variant));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);

  return card;
}

/* --- all of it ------------------------------------------------------------------------------ */

static void
drop_cards (PwMergedDetail *self)
{
  GtkWidget *card;

  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, card);
}

/* Drawings stay as long as the comparison does. */
static void
set_look (PwMergedDetail *self,
          PwMergedLook   *look)
{
  const PwComparison *comparison = look != NULL ? look->comparison : NULL;

  if (look != NULL)
    pw_merged_look_ref (look);
  if (self->comparison != comparison)
    {
      g_clear_pointer (&self->scenes, pw_variant_scenes_free);
      self->scenes = comparison != NULL ? pw_variant_scenes_new (comparison) : NULL;
      self->comparison = comparison;
    }
  g_clear_pointer (&self->look, pw_merged_look_unref);
  self->look = look;
}

static void
show_cards (PwMergedDetail     *self,
            const PwMergedLook *look,
            guint               row,
            const PwTheme      *theme)
{
  for (guint v = 0; v < pw_comparison_get_n_variants (self->comparison); v++)
    if (look->cities & PW_CITY_SET_BIT (v))
      gtk_box_append (self->cards, card_new (self, look, row, v, theme));
}

static char *
dup_title (const PwMergedPart *part,
           const char         *name)
{
  const char *text = name != NULL && *name != '\0' ? name : _ ("without a name");

  if (part->is_flow)
    return g_strdup_printf (_ ("Flow: %s"), text);
  if (part->row < 0 || part->band != NULL)
    return g_strdup (text);
  return g_strdup_printf (_ ("Step %d: %s"), part->row + 1, text);
}

static char *
dup_caption (const PwMergedLook *look,
             const PwMergedPart *part)
{
  g_autofree char *text = pw_merged_look_describe (look, part);
  char            *end = strchr (text, '\n');

  if (end != NULL)
    *end = '\0';
  return g_steal_pointer (&text);
}

static char *
dup_hint (const PwMergedLook *look,
          const PwMergedPart *part)
{
  g_autofree char *text = NULL;
  char            *steps;

  if (part == NULL)
    return g_strdup (_ ("Select a step to see the originals beside each other."));
  if (part->band == NULL)
    return g_strdup (_ ("Only steps are compared in detail."));

  text = pw_merged_look_describe (look, part);
  steps = strchr (text, '\n');
  return g_strdup_printf (_ ("Enter or a click shows the steps:%s"), steps != NULL ? steps : "");
}

static GtkWidget *
head_new (PwMergedDetail *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->title = GTK_LABEL (label_new (NULL, "heading"));
  self->caption = GTK_LABEL (label_new (NULL, "secondary"));
  self->verdict = ADW_BIN (adw_bin_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->caption), TRUE);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->caption));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->verdict));

  return head;
}

static void
pw_merged_detail_dispose (GObject *object)
{
  PwMergedDetail *self = PW_MERGED_DETAIL (object);

  drop_cards (self);
  set_look (self, NULL);
  G_OBJECT_CLASS (pw_merged_detail_parent_class)->dispose (object);
}

static void
pw_merged_detail_class_init (PwMergedDetailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_merged_detail_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mergeddetail");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pw_merged_detail_init (PwMergedDetail *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10));
  gtk_box_set_homogeneous (self->cards, TRUE);
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->cards));
  self->hint = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_justify (self->hint, GTK_JUSTIFY_CENTER);
  gtk_label_set_wrap (self->hint, TRUE);
  gtk_label_set_lines (self->hint, 5);
  gtk_label_set_ellipsize (self->hint, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), "secondary");

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->scroller), "cards");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->hint), "hint");
  gtk_widget_set_size_request (GTK_WIDGET (self->stack), -1, 122);
  gtk_box_append (GTK_BOX (box), head_new (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The step in each city"), -1);
  pw_merged_detail_show (self, NULL, NULL, NULL, NULL);
}

void
pw_merged_detail_show (PwMergedDetail     *self,
                       PwMergedLook       *look,
                       const PwMergedPart *part,
                       const char         *name,
                       const PwTheme      *theme)
{
  gboolean         is_step = part != NULL && part->row >= 0 && part->band == NULL;
  g_autofree char *title = part != NULL ? dup_title (part, name) : NULL;
  g_autofree char *caption = part != NULL ? dup_caption (look, part) : NULL;
  g_autofree char *hint = dup_hint (look, part);

  g_return_if_fail (PW_IS_MERGED_DETAIL (self));

  drop_cards (self);
  set_look (self, look);
  gtk_label_set_label (self->title, title != NULL ? title : _ ("Nothing selected"));
  gtk_label_set_label (self->caption, caption != NULL ? caption : "");
  gtk_label_set_label (self->hint, hint);
  if (is_step)
    show_cards (self, look, (guint) part->row, theme);
  gtk_stack_set_visible_child_name (self->stack, is_step ? "cards" : "hint");
}

void
pw_merged_detail_set_verdict (PwMergedDetail *self,
                              GtkWidget      *verdict)
{
  g_return_if_fail (PW_IS_MERGED_DETAIL (self));

  adw_bin_set_child (self->verdict, verdict);
}
