/* app/modelling/palette.c - tools and elements to take into one's hand
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/modelling/palette.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/application.h"
#include "app/choosing/entry-text.h"
#include "app/choosing/variant-icon.h"
#include "app/modelling/palette-layout.h"

struct _PwPalette
{
  AdwBin parent_instance;

  GtkWidget *box;

  const char *active;
  GtkWidget  *last_focus; /* where the keyboard comes back to */
};

G_DEFINE_FINAL_TYPE (PwPalette, pw_palette, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* %NULL is a line between groups. */
static const char *const entries[] = {
  "hand",
  "lasso",
  "space",
  "connect",
  NULL,
  "start-event",
  "intermediate-event",
  "end-event",
  "exclusive-gateway",
  "task",
  "expanded-sub-process",
  "data-object",
  "data-store",
  "pool",
  "group",
  "annotation",
  NULL,
  "more",
};

static const char *
get_entry_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "entry");
}

static void
on_clicked (GtkButton *button,
            PwPalette *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, get_entry_of (GTK_WIDGET (button)));
}

/* --- keyboard ------------------------------------------------------------------------------- */

static gboolean
escape_key (GtkWidget *widget,
            GVariant  *args,
            gpointer   data)
{
  g_signal_emit (widget, signals[LEFT], 0);
  return GDK_EVENT_STOP;
}

/* How far @to is from @from that way, sideways counting most; G_MAXDOUBLE where it is not that way. */
static double
get_distance (const graphene_rect_t *from,
              const graphene_rect_t *to,
              GtkDirectionType       direction)
{
  double dx = to->origin.x - from->origin.x;
  double dy = to->origin.y - from->origin.y;
  double ahead = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT ? dx : dy;
  double aside = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT ? dy : dx;

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_UP)
    ahead = -ahead;
  return ahead > 1 ? ahead + 2 * fabs (aside) : G_MAXDOUBLE;
}

static GtkWidget *
find_towards (PwPalette       *self,
              GtkWidget       *from,
              GtkDirectionType direction)
{
  GtkWidget      *best = from;
  double          least = G_MAXDOUBLE;
  graphene_rect_t start;
  graphene_rect_t place;

  if (!gtk_widget_compute_bounds (from, self->box, &start))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child) && gtk_widget_compute_bounds (child, self->box, &place) &&
        get_distance (&start, &place, direction) < least)
      {
        least = get_distance (&start, &place, direction);
        best = child;
      }
  return best;
}

/* One stop for Tab; arrow keys stay inside. */
static gboolean
pw_palette_focus (GtkWidget       *widget,
                  GtkDirectionType direction)
{
  PwPalette *self = PW_PALETTE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean   is_inside = focus != NULL && gtk_widget_is_ancestor (focus, widget);

  if (is_inside && (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD))
    return FALSE;
  if (is_inside)
    self->last_focus = find_towards (self, focus, direction);
  return gtk_widget_grab_focus (self->last_focus);
}

/* --- life ------------------------------------------------------------------------------------ */

static GtkWidget *
create_button (PwPalette  *self,
               const char *entry)
{
  GtkWidget       *button = gtk_button_new ();
  g_autofree char *tooltip = pw_entry_text_dup_tooltip (entry);

  gtk_button_set_child (GTK_BUTTON (button), pw_variant_icon_new (entry, 20));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_markup (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pw_entry_text_get_label (entry), -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  g_object_set_data (G_OBJECT (button), "entry", (gpointer) entry);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  return button;
}

static void
fill (PwPalette *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GtkWidget *child = entries[i] != NULL ? create_button (self, entries[i]) :
                                              gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

      gtk_box_append (GTK_BOX (self->box), child);
      if (self->last_focus == NULL)
        self->last_focus = child;
    }
}

static void
pw_palette_class_init (PwPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = pw_palette_focus;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  g_type_ensure (PW_TYPE_PALETTE_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_key, NULL);
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/palette.ui");
  gtk_widget_class_bind_template_child (widget_class, PwPalette, box);
}

static void
pw_palette_init (PwPalette *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tools and Elements"), -1);
}

GtkWidget *
pw_palette_new (void)
{
  return g_object_new (PW_TYPE_PALETTE, NULL);
}

void
pw_palette_fit (PwPalette *self,
                int        height,
                int       *fit_width,
                int       *fit_height)
{
  int least;
  int inner;

  g_return_if_fail (PW_IS_PALETTE (self));

  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, -1, &inner, NULL, NULL, NULL);
  pw_palette_layout_fit (self->box, height - (least - inner), fit_width, fit_height);
  *fit_width += least - inner;
  *fit_height += least - inner;
}

static void
show_pressed (PwPalette  *self,
              const char *entry,
              gboolean    is_pressed)
{
  GtkWidget *button = entry != NULL ? pw_palette_get_entry (self, entry) : NULL;

  if (button == NULL)
    return;
  if (is_pressed)
    gtk_widget_set_state_flags (button, GTK_STATE_FLAG_CHECKED, FALSE);
  else
    gtk_widget_unset_state_flags (button, GTK_STATE_FLAG_CHECKED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                               is_pressed ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

void
pw_palette_set_active (PwPalette  *self,
                       const char *entry)
{
  g_return_if_fail (PW_IS_PALETTE (self));

  entry = g_intern_string (entry);
  if (self->active == entry)
    return;
  show_pressed (self, self->active, FALSE);
  self->active = entry;
  show_pressed (self, self->active, TRUE);
}

const char *
pw_palette_get_active (PwPalette *self)
{
  g_return_val_if_fail (PW_IS_PALETTE (self), NULL);

  return self->active;
}

GtkWidget *
pw_palette_get_entry (PwPalette  *self,
                      const char *entry)
{
  g_return_val_if_fail (PW_IS_PALETTE (self), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (get_entry_of (child), entry) == 0)
      return child;
  return NULL;
}

const char *
pw_palette_get_entry_of (PwPalette *self,
                         GtkWidget *button)
{
  g_return_val_if_fail (PW_IS_PALETTE (self), NULL);

  return get_entry_of (button);
}
