/* app/compare/merged-legend.c - what boxes and lines of the merged view mean
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/merged-legend.h"

#include "draw/paint.h"
#include "draw/presence-bar.h"

#include <glib/gi18n-lib.h>

struct _PwMergedLegend
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (PwMergedLegend, pw_merged_legend, ADW_TYPE_BIN)

/* In the ink of the legend's text: cities have colours of their own. */
static void
draw_box (GtkDrawingArea *area,
          cairo_t        *cr,
          int             width,
          int             height,
          gpointer        presence)
{
  g_autoptr (PwDisplayList) list = pw_display_list_new ();
  PwTheme       theme = *pw_theme_find ("light");
  PwPresenceBox box = { "", { 0 }, GPOINTER_TO_INT (presence) };
  GdkRGBA       ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &ink);
  theme.ink = box.color = theme.faint = (PwColor){ ink.red, ink.green, ink.blue, 1 };
  theme.surface = (PwColor){ 0 };
  pw_presence_bar_draw (&box, 1, list, (PwRect){ 0, (height - PW_PRESENCE_BAR_HEIGHT) / 2, width, PW_PRESENCE_BAR_HEIGHT }, &theme, 0);
  pw_paint_list (list, cr);
}

static void
add_entry (GtkBox     *box,
           PwPresence  presence,
           const char *text)
{
  GtkWidget *area = gtk_drawing_area_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), (int) pw_presence_bar_get_width (1));
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), (int) PW_PRESENCE_BAR_HEIGHT + 2);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_box, GINT_TO_POINTER (presence), NULL);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);
  gtk_box_append (box, area);
  gtk_box_append (box, label);
  gtk_widget_set_margin_end (label, 10);
}

static void
pw_merged_legend_class_init (PwMergedLegendClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mergedlegend");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pw_merged_legend_init (PwMergedLegend *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

  add_entry (GTK_BOX (box), PW_PRESENCE_SAME, C_ ("step", "same"));
  add_entry (GTK_BOX (box), PW_PRESENCE_DIFFERENT, C_ ("step", "differs"));
  add_entry (GTK_BOX (box), PW_PRESENCE_MISSING, C_ ("step", "missing"));
  gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("Weight of lines: in how many cities")));
  adw_bin_set_child (ADW_BIN (self), box);
  /* Over the drawing, not in its way. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Legend"), -1);
}
