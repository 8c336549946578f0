/* app/compare/overview-page.c - all cities at a glance
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/overview-page.h"

#include "app/application.h"
#include "app/compare/city-figures.h"
#include "app/compare/similarity-matrix.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Below this width the cards stand above each other. */
#define WIDTH_FOR_CARDS 960
/* From this one on there is room for larger drawings. */
#define WIDTH_FOR_LARGE 1600
#define USUAL_DRAWING 76
#define LARGE_DRAWING 124

struct _PwOverviewPage
{
  AdwBin parent_instance;

  GtkLabel           *sentence;
  GtkOrientable      *columns;
  PwCityFigures      *figures;
  PwSimilarityMatrix *matrix;
  GtkBox             *presence;
  GtkWidget          *side;
  GtkWidget          *farthest_box;
  GtkLabel           *farthest_label;
  GtkWidget          *farthest_button;

  guint farthest[2];
};

G_DEFINE_FINAL_TYPE (PwOverviewPage, pw_overview_page, ADW_TYPE_BIN)

enum
{
  PAIR_CHOSEN,
  ROWS_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_pair_chosen (PwOverviewPage *self,
                guint           first,
                guint           second)
{
  g_signal_emit (self, signals[PAIR_CHOSEN], 0, first, second);
}

static void
on_farthest (PwOverviewPage *self)
{
  g_signal_emit (self, signals[PAIR_CHOSEN], 0, self->farthest[0], self->farthest[1]);
}

static void
on_presence_clicked (PwOverviewPage *self,
                     GtkWidget      *button)
{
  g_signal_emit (self, signals[ROWS_CHOSEN], 0, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "pw-n-cities")));
}

/* "3 of 5", a bar and how many; leads to these steps. */
static GtkWidget *
presence_row_new (PwOverviewPage *self,
                  const PwTable  *table,
                  guint           n_cities)
{
  guint            n = pw_row_filter_count ((PwRowFilter){ PW_ROW_FILTER_IN, n_cities }, table);
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *bar = gtk_progress_bar_new ();
  g_autofree char *share = n_cities == 1 ? g_strdup (_ ("only 1")) : g_strdup_printf (_ ("%u of %u"), n_cities, table->n_variants);
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *meaning = pw_row_filter_dup_label ((PwRowFilter){ PW_ROW_FILTER_IN, n_cities }, table);
  GtkWidget       *share_label = gtk_label_new (share);
  GtkWidget       *count_label = gtk_label_new (count);

  gtk_label_set_width_chars (GTK_LABEL (share_label), 7);
  gtk_label_set_xalign (GTK_LABEL (share_label), 0);
  gtk_widget_add_css_class (share_label, "small");
  gtk_label_set_width_chars (GTK_LABEL (count_label), 3);
  gtk_label_set_xalign (GTK_LABEL (count_label), 1);
  gtk_widget_add_css_class (count_label, "heading");
  gtk_widget_add_css_class (count_label, "numeric");
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), table->rows->len > 0 ? (double) n / table->rows->len : 0);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), share_label);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), count_label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "presence");
  gtk_widget_set_sensitive (button, n > 0);
  g_object_set_data (G_OBJECT (button), "pw-n-cities", GUINT_TO_POINTER (n_cities));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, meaning, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_presence_clicked), self, G_CONNECT_SWAPPED);

  return button;
}

static void
show_presence (PwOverviewPage     *self,
               const PwComparison *comparison)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->presence))) != NULL)
    gtk_box_remove (self->presence, child);
  for (guint n = comparison != NULL ? pw_comparison_get_n_variants (comparison) : 0; n > 0; n--)
    gtk_box_append (self->presence, presence_row_new (self, pw_comparison_get_table (comparison), n));
}

static void
show_farthest (PwOverviewPage     *self,
               const PwComparison *comparison)
{
  gboolean         has_pair = comparison != NULL && pw_comparison_get_n_variants (comparison) > 1;
  double           similarity;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->farthest_box, has_pair);
  if (!has_pair)
    return;

  similarity = pw_similarity_find_farthest (comparison, &self->farthest[0], &self->farthest[1]);
  if (similarity < 1)
    /* Translators: the two cities that have least in common, and how much that is in percent */
    text = g_strdup_printf (_ ("%s and %s differ most (%u %% alike)."), pw_comparison_get_city (comparison, self->farthest[0])->name,
                            pw_comparison_get_city (comparison, self->farthest[1])->name, (guint) lround (similarity * 100));
  else
    text = g_strdup (_ ("All cities have the same steps."));
  gtk_label_set_label (self->farthest_label, text);
}

static gboolean
pw_overview_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (PW_OVERVIEW_PAGE (widget)->matrix), GTK_DIR_TAB_FORWARD);
}

static void
pw_overview_page_class_init (PwOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = pw_overview_page_grab_focus;

  signals[PAIR_CHOSEN] = g_signal_new ("pair-chosen", PW_TYPE_OVERVIEW_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[ROWS_CHOSEN] = g_signal_new ("rows-chosen", PW_TYPE_OVERVIEW_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (PW_TYPE_CITY_FIGURES);
  g_type_ensure (PW_TYPE_SIMILARITY_MATRIX);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PwOverviewPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, PwOverviewPage, columns);
  gtk_widget_class_bind_template_child (widget_class, PwOverviewPage, figures);
  gtk_widget_class_bind_template_child (widget_class, PwOverviewPage, matrix);
  gtk_widget_class_bind_template_child (widget_class, PwOverviewPage, presence);
  gtk_widget_class_bind_template_child (widget_class, PwOverviewPage, side);
  gtk_widget_class_bind_template_child (widget_class, PwOverviewPage, farthest_box);
  gtk_widget_class_bind_template_child (widget_class, PwOverviewPage, farthest_label);
  gtk_widget_class_bind_template_child (widget_class, PwOverviewPage, farthest_button);
  gtk_widget_class_bind_template_callback (widget_class, on_pair_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_farthest);
}

static void
pw_overview_page_init (PwOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pw_overview_page_set_comparison (PwOverviewPage     *self,
                                 const PwComparison *comparison)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (PW_IS_OVERVIEW_PAGE (self));

  if (comparison != NULL)
    sentence = pw_row_filter_dup_sentence (pw_comparison_get_table (comparison));
  gtk_label_set_label (self->sentence, sentence != NULL ? sentence : "");
  pw_city_figures_set_comparison (self->figures, comparison);
  pw_similarity_matrix_set_comparison (self->matrix, comparison);
  show_presence (self, comparison);
  show_farthest (self, comparison);
}

void
pw_overview_page_set_width (PwOverviewPage *self,
                            int             width)
{
  gboolean is_narrow = width > 0 && width < WIDTH_FOR_CARDS;

  g_return_if_fail (PW_IS_OVERVIEW_PAGE (self));

  gtk_orientable_set_orientation (self->columns, is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  pw_city_figures_set_drawing_height (self->figures, width >= WIDTH_FOR_LARGE ? LARGE_DRAWING : USUAL_DRAWING);
}

const char *
pw_overview_page_get_sentence (PwOverviewPage *self)
{
  g_return_val_if_fail (PW_IS_OVERVIEW_PAGE (self), NULL);

  return gtk_label_get_label (self->sentence);
}
