/* app/compare/merged-controls.c - what the merged view shows: how many cities, which, what differences
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/merged-controls.h"

#include "app/application.h"
#include "app/city-sign.h"
#include "app/compare/kind-symbol.h"
#include "app/compare/merged-look.h"

#include <glib/gi18n-lib.h>

struct _PwMergedControls
{
  AdwBin parent_instance;

  GtkAdjustment *adjustment;
  GtkScale      *scale;
  GtkLabel      *count_label;
  GtkBox        *cities_box;
  GtkBox        *aspects_box;

  GPtrArray *ids;    /* of the cities, interned */
  GPtrArray *cities; /* check buttons */
  GtkWidget *aspects[PW_N_ASPECTS];
  gboolean   is_quiet;
};

G_DEFINE_FINAL_TYPE (PwMergedControls, pw_merged_controls, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Wordings and durations differ nearly everywhere: who wants them asks for them. */
#define ASPECTS_AT_FIRST (PW_ASPECTS_ALL & ~(PW_ASPECT_WORDING | PW_ASPECT_TIME))

static void
update_count (PwMergedControls *self)
{
  guint            n = pw_city_set_count (pw_merged_controls_get_cities (self));
  guint            at_least = pw_merged_controls_get_at_least (self);
  /* TRANSLATORS: how many cities at least must have a step, of how many: "3 of 5" */
  g_autofree char *text = g_strdup_printf (_ ("%u of %u"), at_least, n);

  gtk_label_set_label (self->count_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

static void
on_changed (PwMergedControls *self)
{
  if (self->is_quiet)
    return;
  update_count (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A slider knows no whole numbers. */
static void
on_slid (PwMergedControls *self)
{
  double value = gtk_adjustment_get_value (self->adjustment);
  double whole = (double) (guint) (value + 0.5);

  if (self->is_quiet)
    return;
  if (!G_APPROX_VALUE (value, whole, 0.001))
    gtk_adjustment_set_value (self->adjustment, whole);
  else
    on_changed (self);
}

static void
set_range (PwMergedControls *self)
{
  guint  n = MAX (pw_city_set_count (pw_merged_controls_get_cities (self)), 1);
  double value = gtk_adjustment_get_value (self->adjustment);

  self->is_quiet = TRUE;
  gtk_adjustment_configure (self->adjustment, CLAMP (value, 1, n), 1, n, 1, 1, 0);
  gtk_scale_clear_marks (self->scale);
  for (guint i = 1; i <= n; i++)
    gtk_scale_add_mark (self->scale, i, GTK_POS_BOTTOM, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->scale), n > 1);
  self->is_quiet = FALSE;
  update_count (self);
}

/* One city at least stays: a picture of none says nothing. */
static void
on_city_toggled (PwMergedControls *self,
                 GtkCheckButton   *button)
{
  if (self->is_quiet)
    return;
  if (pw_merged_controls_get_cities (self) == 0)
    {
      gtk_check_button_set_active (button, TRUE);
      return;
    }
  set_range (self);
  on_changed (self);
}

static GtkWidget *
aspect_button_new (PwMergedControls *self,
                   PwAspect          aspect)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (box), pw_kind_symbol_new_for_sign (pw_merged_look_get_sign (aspect), NULL));
  gtk_box_append (GTK_BOX (box), gtk_label_new (pw_aspect_get_label (aspect)));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, pw_aspect_get_hint (aspect));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, pw_aspect_get_label (aspect), -1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), (ASPECTS_AT_FIRST & aspect) != 0);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
city_button_new (PwMergedControls *self,
                 const PwCity     *city)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *sign = pw_city_sign_new (city, PW_RECORDING_RECORDED);

  /* A check button of GTK 4.8 has a label, and no other child. */
  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_widget_set_tooltip_text (box, city->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, city->name, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_city_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->cities_box, box);

  return button;
}

static void
pw_merged_controls_finalize (GObject *object)
{
  PwMergedControls *self = PW_MERGED_CONTROLS (object);

  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->cities);
  G_OBJECT_CLASS (pw_merged_controls_parent_class)->finalize (object);
}

static void
pw_merged_controls_class_init (PwMergedControlsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pw_merged_controls_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/merged-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, PwMergedControls, adjustment);
  gtk_widget_class_bind_template_child (widget_class, PwMergedControls, scale);
  gtk_widget_class_bind_template_child (widget_class, PwMergedControls, count_label);
  gtk_widget_class_bind_template_child (widget_class, PwMergedControls, cities_box);
  gtk_widget_class_bind_template_child (widget_class, PwMergedControls, aspects_box);
  gtk_widget_class_bind_template_callback (widget_class, on_slid);
}

static void
pw_merged_controls_init (PwMergedControls *self)
{
  self->ids = g_ptr_array_new ();
  self->cities = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < PW_N_ASPECTS; i++)
    {
      self->aspects[i] = aspect_button_new (self, 1 << i);
      gtk_box_append (self->aspects_box, self->aspects[i]);
    }
}

static gboolean
has_same_cities (PwMergedControls   *self,
                 const PwComparison *comparison)
{
  gboolean is_same = self->ids->len == pw_comparison_get_n_variants (comparison);

  for (guint v = 0; is_same && v < self->ids->len; v++)
    is_same = g_ptr_array_index (self->ids, v) == g_intern_string (pw_comparison_get_city (comparison, v)->id);

  return is_same;
}

void
pw_merged_controls_set_comparison (PwMergedControls   *self,
                                   const PwComparison *comparison)
{
  GtkWidget *child;

  g_return_if_fail (PW_IS_MERGED_CONTROLS (self));

  if (comparison == NULL || has_same_cities (self, comparison))
    return;

  self->is_quiet = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cities_box))) != NULL)
    gtk_box_remove (self->cities_box, child);
  g_ptr_array_set_size (self->ids, 0);
  g_ptr_array_set_size (self->cities, 0);
  for (guint v = 0; v < MIN (pw_comparison_get_n_variants (comparison), PW_CITY_SET_MOST); v++)
    {
      const PwCity *city = pw_comparison_get_city (comparison, v);

      g_ptr_array_add (self->ids, (gpointer) g_intern_string (city->id));
      g_ptr_array_add (self->cities, city_button_new (self, city));
    }
  self->is_quiet = FALSE;
  set_range (self);
  /* What most cities do is what a joint process begins with. */
  self->is_quiet = TRUE;
  gtk_adjustment_set_value (self->adjustment, self->cities->len / 2 + 1);
  self->is_quiet = FALSE;
  update_count (self);
}

guint
pw_merged_controls_get_at_least (PwMergedControls *self)
{
  g_return_val_if_fail (PW_IS_MERGED_CONTROLS (self), 1);

  return (guint) (gtk_adjustment_get_value (self->adjustment) + 0.5);
}

PwCitySet
pw_merged_controls_get_cities (PwMergedControls *self)
{
  PwCitySet cities = 0;

  g_return_val_if_fail (PW_IS_MERGED_CONTROLS (self), 0);

  for (guint v = 0; v < self->cities->len; v++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->cities, v)))
      cities |= PW_CITY_SET_BIT (v);

  return cities;
}

PwAspect
pw_merged_controls_get_aspects (PwMergedControls *self)
{
  PwAspect aspects = 0;

  g_return_val_if_fail (PW_IS_MERGED_CONTROLS (self), 0);

  for (guint i = 0; i < PW_N_ASPECTS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->aspects[i])))
      aspects |= 1 << i;

  return aspects;
}

void
pw_merged_controls_add (PwMergedControls *self,
                        GtkWidget        *widget)
{
  g_return_if_fail (PW_IS_MERGED_CONTROLS (self));

  gtk_box_prepend (self->aspects_box, widget);
}
