/* app/compare/city-figures.c - one line a city: its diagram, small, and its figures
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/city-figures.h"

#include "analysis/figures.h"
#include "app/city-sign.h"
#include "app/compare/variant-thumbnail.h"
#include "base/quantity.h"
#include "draw/scene.h"
#include "layout/place.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef enum
{
  FIGURE_STEPS,
  FIGURE_ROLES,
  FIGURE_SYSTEMS,
  FIGURE_HANDOVERS,
  FIGURE_MEDIA_BREAKS,
  FIGURE_DECISIONS,
  FIGURE_WORK,
  FIGURE_LEAD_TIME,
  FIGURE_COST,
  N_FIGURES
} Figure;

/* clang-format off */
static const struct
{
  const char *head;
  const char *meaning;
  guint       decimals;
  gboolean    has_best; /* less is better, whatever the city does */
} infos[N_FIGURES] = {
  /* Translators: heads of narrow columns; a line break may stand inside a long word */
  [FIGURE_STEPS]        = { N_ ("Steps"),            N_ ("Activities of the process"),                                  0, FALSE },
  [FIGURE_ROLES]        = { N_ ("Roles"),            N_ ("Different roles that do them"),                               0, FALSE },
  [FIGURE_SYSTEMS]      = { N_ ("Systems"),          N_ ("Different systems they are done with"),                       0, FALSE },
  [FIGURE_HANDOVERS]    = { N_ ("Hand-\novers"),     N_ ("Steps that follow each other and are done by different roles"), 0, TRUE },
  [FIGURE_MEDIA_BREAKS] = { N_ ("Media\nbreaks"),    N_ ("Steps that get one medium and give another"),                 0, TRUE },
  [FIGURE_DECISIONS]    = { N_ ("Deci-\nsions"),     N_ ("Gateways where a case takes one of several ways"),            0, FALSE },
  [FIGURE_WORK]         = { N_ ("Work,\nmin"),       N_ ("Expected minutes of work per case"),                          2, TRUE },
  [FIGURE_LEAD_TIME]    = { N_ ("Lead\ntime, h"),    N_ ("Expected hours from start to end, waiting included"),         1, TRUE },
  [FIGURE_COST]         = { N_ ("Cost per\ncase, €"), N_ ("Expected cost per case: work with its allowance, and material"), 2, TRUE },
};
/* clang-format on */

/* Columns of the grid before the figures. */
#define COLUMN_CITY 0
#define COLUMN_DRAWING 1
#define COLUMN_FIGURES 2

typedef double Values[N_FIGURES];

struct _PwCityFigures
{
  AdwBin parent_instance;

  GtkGrid *grid;
  GString *text;
  int      drawing_height; /* 0 for the usual one */
};

G_DEFINE_FINAL_TYPE (PwCityFigures, pw_city_figures, ADW_TYPE_BIN)

static void
read_values (const PwFigures *figures,
             Values           values)
{
  values[FIGURE_STEPS] = figures->n_steps;
  values[FIGURE_ROLES] = figures->n_roles > 0 ? figures->n_roles : NAN;
  values[FIGURE_SYSTEMS] = figures->n_systems > 0 ? figures->n_systems : NAN;
  values[FIGURE_HANDOVERS] = figures->n_roles > 0 ? figures->n_handovers : NAN;
  values[FIGURE_MEDIA_BREAKS] = figures->n_media_breaks;
  values[FIGURE_DECISIONS] = figures->n_decisions;
  values[FIGURE_WORK] = figures->processing_s / 60;
  values[FIGURE_LEAD_TIME] = figures->lead_time_s / 3600;
  values[FIGURE_COST] = figures->cost;
}

static Values *
compute_values (const PwComparison *comparison)
{
  guint   n = pw_comparison_get_n_variants (comparison);
  double  surcharge = pw_workspace_get_info (pw_comparison_get_workspace (comparison))->surcharge;
  Values *values = g_new0 (Values, n + 1);

  for (guint i = 0; i < n; i++)
    {
      PwFigures figures;

      pw_figures_compute (pw_comparison_get_graph (comparison, i), surcharge, &figures);
      read_values (&figures, values[i]);
    }

  return values;
}

/* Whether any city has the figure, and which one has the best: -1 where it is no single one. */
static gboolean
find_best (Values *values,
           guint   n,
           Figure  figure,
           int    *best)
{
  gboolean is_recorded = FALSE;
  gboolean is_single = FALSE;

  *best = -1;
  for (guint i = 0; i < n; i++)
    {
      if (isnan (values[i][figure]))
        continue;
      is_recorded = TRUE;
      if (*best >= 0 && values[i][figure] == values[*best][figure])
        is_single = FALSE;
      if (*best < 0 || values[i][figure] < values[*best][figure])
        {
          *best = (int) i;
          is_single = TRUE;
        }
    }
  if (!is_single || !infos[figure].has_best || n < 2)
    *best = -1;

  return is_recorded;
}

/* --- drawing --- */

static PwDiagram *
read_diagram (const PwComparison *comparison,
              guint               variant)
{
  const PwModel *model = pw_comparison_get_model (comparison, variant);

  if (pw_model_get_n_diagrams (model) > 0)
    return pw_diagram_read (pw_model_get_nth_diagram (model, 0));

  return pw_layout_place (pw_comparison_get_graph (comparison, variant), model, pw_scene_measure_text, (gpointer) pw_theme_find ("light"));
}

static GPtrArray *
read_diagrams (const PwComparison *comparison,
               PwRect             *full)
{
  GPtrArray *diagrams = g_ptr_array_new ();

  *full = (PwRect){ 0 };
  for (guint i = 0; i < pw_comparison_get_n_variants (comparison); i++)
    {
      PwDiagram *diagram = read_diagram (comparison, i);

      full->width = MAX (full->width, pw_diagram_get_bounds (diagram).width);
      full->height = MAX (full->height, pw_diagram_get_bounds (diagram).height);
      g_ptr_array_add (diagrams, diagram);
    }

  return diagrams;
}

/* --- lines --- */

static GtkWidget *
label_new (const char *text,
           const char *css_class,
           float       xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_line (PwCityFigures *self,
          int            row)
{
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_grid_attach (self->grid, line, 0, row, COLUMN_FIGURES + N_FIGURES, 1);
}

static GtkWidget *
city_new (const PwComparison *comparison,
          guint               variant)
{
  const PwCity        *city = pw_comparison_get_city (comparison, variant);
  const PwVariantInfo *info = pw_comparison_get_variant (comparison, variant);
  GtkWidget           *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget           *name_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget           *name = label_new (city->name, "heading", 0);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 16);
  gtk_box_append (GTK_BOX (name_box), pw_city_sign_new (city, info->state));
  gtk_box_append (GTK_BOX (name_box), name);
  gtk_box_append (GTK_BOX (box), name_box);
  if (info->cases >= 0)
    {
      g_autofree char *number = pw_number_format ((double) info->cases, 0);
      /* Translators: a number of cases, such as "1,200" */
      g_autofree char *cases = g_strdup_printf (ngettext ("%s case a year", "%s cases a year", (gulong) info->cases), number);
      GtkWidget       *label = label_new (cases, "caption", 0);

      gtk_widget_add_css_class (label, "secondary");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "first");

  return box;
}

/* A button that leads to the diagram it shows. */
static GtkWidget *
drawing_new (const PwComparison *comparison,
             guint               variant,
             PwDiagram          *diagram,
             PwRect              full)
{
  const char      *name = pw_comparison_get_city (comparison, variant)->name;
  GtkWidget       *button = gtk_button_new ();
  g_autofree char *meaning = g_strdup_printf (_ ("Open the diagram of %s"), name);

  gtk_button_set_child (GTK_BUTTON (button), pw_variant_thumbnail_new (diagram, full));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "drawing");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, meaning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, meaning, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", pw_comparison_get_service (comparison)->id,
                                    pw_comparison_get_city (comparison, variant)->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-variant");

  return button;
}

static GtkWidget *
value_new (PwCityFigures *self,
           double         value,
           Figure         figure,
           const char    *city,
           gboolean       is_best)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *text = isnan (value) ? g_strdup ("–") : pw_number_format (value, infos[figure].decimals);
  g_autofree char *head = g_strdelimit (g_strdup (_ (infos[figure].head)), "\n", ' ');
  g_autofree char *meaning = g_strdup_printf ("%s, %s: %s%s%s", city, head, isnan (value) ? _ ("not recorded") : text,
                                              is_best ? ", " : "", is_best ? _ ("best") : "");
  GtkWidget       *label = label_new (text, "numeric", 1);

  g_string_append_printf (self->text, "\t%s", isnan (value) ? "" : text);
  gtk_box_append (GTK_BOX (box), label);
  if (is_best)
    {
      GtkWidget *best = label_new (_ ("best"), "caption", 1);

      gtk_widget_add_css_class (label, "best-value");
      gtk_widget_add_css_class (best, "best");
      gtk_box_append (GTK_BOX (box), best);
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (box, _ (infos[figure].meaning));
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, meaning, -1);

  return box;
}

static void
add_head (PwCityFigures *self,
          const gboolean is_recorded[N_FIGURES])
{
  GtkWidget *city = label_new (_ ("City"), "head", 0);
  GtkWidget *drawing = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *scale = label_new (_ ("all at the same scale"), "secondary", 0);
  int        column = COLUMN_FIGURES;

  g_string_append (self->text, _ ("City"));
  gtk_widget_add_css_class (city, "first");
  gtk_grid_attach (self->grid, city, COLUMN_CITY, 0, 1, 1);
  gtk_label_set_ellipsize (GTK_LABEL (scale), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (scale, "small");
  gtk_box_append (GTK_BOX (drawing), label_new (C_ ("drawing of a process", "Flow"), "head", 0));
  gtk_box_append (GTK_BOX (drawing), scale);
  gtk_grid_attach (self->grid, drawing, COLUMN_DRAWING, 0, 1, 1);
  for (guint i = 0; i < N_FIGURES; i++)
    if (is_recorded[i])
      {
        GtkWidget       *head = label_new (_ (infos[i].head), "head", 1);
        g_autofree char *line = g_strdelimit (g_strdup (_ (infos[i].head)), "\n", ' ');

        gtk_label_set_justify (GTK_LABEL (head), GTK_JUSTIFY_RIGHT);
        gtk_widget_set_tooltip_text (head, _ (infos[i].meaning));
        gtk_grid_attach (self->grid, head, column++, 0, 1, 1);
        g_string_append_printf (self->text, "\t%s", line);
      }
  g_string_append_c (self->text, '\n');
}

static void
add_city (PwCityFigures      *self,
          const PwComparison *comparison,
          guint               variant,
          Values              values,
          const gboolean      is_recorded[N_FIGURES],
          const int           best[N_FIGURES])
{
  int row = 2 * (int) variant + 2;
  int column = COLUMN_FIGURES;

  add_line (self, row - 1);
  g_string_append (self->text, pw_comparison_get_city (comparison, variant)->name);
  gtk_grid_attach (self->grid, city_new (comparison, variant), COLUMN_CITY, row, 1, 1);
  for (guint i = 0; i < N_FIGURES; i++)
    if (is_recorded[i])
      gtk_grid_attach (self->grid,
                       value_new (self, values[i], i, pw_comparison_get_city (comparison, variant)->name, best[i] == (int) variant),
                       column++, row, 1, 1);
  g_string_append_c (self->text, '\n');
}

static void
fill (PwCityFigures      *self,
      const PwComparison *comparison)
{
  guint    n = pw_comparison_get_n_variants (comparison);
  PwRect   full;
  gboolean is_recorded[N_FIGURES];
  int      best[N_FIGURES];
  g_autoptr (GPtrArray) diagrams = read_diagrams (comparison, &full);
  Values *values = compute_values (comparison);

  for (guint i = 0; i < N_FIGURES; i++)
    is_recorded[i] = find_best (values, n, i, &best[i]);
  add_head (self, is_recorded);
  for (guint i = 0; i < n; i++)
    {
      add_city (self, comparison, i, values[i], is_recorded, best);
      gtk_grid_attach (self->grid, drawing_new (comparison, i, g_ptr_array_index (diagrams, i), full),
                       COLUMN_DRAWING, 2 * (int) i + 2, 1, 1);
    }
  g_free (values);
}

static void
pw_city_figures_finalize (GObject *object)
{
  g_string_free (PW_CITY_FIGURES (object)->text, TRUE);
  G_OBJECT_CLASS (pw_city_figures_parent_class)->finalize (object);
}

static void
pw_city_figures_class_init (PwCityFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_city_figures_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cityfigures");
}

static void
pw_city_figures_init (PwCityFigures *self)
{
  self->text = g_string_new (NULL);
  self->grid = GTK_GRID (gtk_grid_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

void
pw_city_figures_set_comparison (PwCityFigures      *self,
                                const PwComparison *comparison)
{
  GtkWidget *child;

  g_return_if_fail (PW_IS_CITY_FIGURES (self));

  g_string_truncate (self->text, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  if (comparison != NULL)
    fill (self, comparison);
  pw_city_figures_set_drawing_height (self, self->drawing_height);
}

void
pw_city_figures_set_drawing_height (PwCityFigures *self,
                                    int            height)
{
  g_return_if_fail (PW_IS_CITY_FIGURES (self));

  self->drawing_height = height;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->grid)); child != NULL && height > 0; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      pw_variant_thumbnail_set_height (PW_VARIANT_THUMBNAIL (gtk_button_get_child (GTK_BUTTON (child))), height);
}

char *
pw_city_figures_dup_text (PwCityFigures *self)
{
  g_return_val_if_fail (PW_IS_CITY_FIGURES (self), NULL);

  return g_strdup (self->text->str);
}
