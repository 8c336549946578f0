/* app/choosing/choice-popover.c - a list of kinds of elements, found by typing
 *
 * The keyboard stays in the search entry all the time; rows are only pointed at from there.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/choosing/choice-popover.h"

#include <glib/gi18n-lib.h>

#include "app/application.h"
#include "app/choosing/entry-text.h"
#include "app/choosing/variant-icon.h"
#include "base/text.h"
#include "interact/choice.h"

#define ICON_SIZE 20
#define TERM_CHARS 24

struct _PwChoicePopover
{
  GtkPopover parent_instance;

  GtkBox            *markers;
  GtkEditable       *search;
  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  GtkListBox        *list;

  GPtrArray  *variants; /* (nullable) */
  GStrv       flows;    /* (nullable): instead of variants */
  const char *current;
  char       *query; /* (nullable): that the list is filled for */
};

G_DEFINE_FINAL_TYPE (PwChoicePopover, pw_choice_popover, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  MARKER_TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* clang-format off */
static const struct
{
  const char *symbol;
  const char *label;
} marker_infos[] = {
  [PW_MARKER_LOOP] = { "loop", N_ ("Loop") },
  [PW_MARKER_PARALLEL] = { "parallel", N_ ("Several times at once (parallel multi-instance)") },
  [PW_MARKER_SEQUENTIAL] = { "sequential", N_ ("Several times in turn (sequential multi-instance)") },
  [PW_MARKER_COMPENSATION] = { "compensation", N_ ("Undoes another step (compensation)") },
  [PW_MARKER_COLLECTION] = { "collection", N_ ("Several of them (collection)") },
  [PW_MARKER_MULTIPLICITY] = { "multiplicity", N_ ("Several participants (multiplicity)") },
  [PW_MARKER_NON_INTERRUPTING] = { "non-interrupting", N_ ("Does not interrupt") },
};
/* clang-format on */

/* --- rows ----------------------------------------------------------------------------------- */

static const char *
get_entry (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "entry") : NULL;
}

static GtkWidget *
create_label (const PwChoice *choice)
{
  GtkWidget *label = gtk_label_new (choice->label);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  if (choice->length > 0)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = (guint) choice->start;
      bold->end_index = (guint) (choice->start + choice->length);
      pango_attr_list_insert (attributes, bold);
      gtk_label_set_attributes (GTK_LABEL (label), attributes);
    }
  return label;
}

static void
add_row (PwChoicePopover *self,
         const PwChoice  *choice,
         const char      *entry)
{
  GtkWidget  *row = gtk_list_box_row_new ();
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  const char *aside = choice->synonym != NULL ? choice->synonym : choice->term;

  gtk_box_append (GTK_BOX (box), pw_variant_icon_new (entry, ICON_SIZE));
  gtk_box_append (GTK_BOX (box), create_label (choice));
  if (aside != NULL)
    {
      GtkWidget *label = gtk_label_new (aside);

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), TERM_CHARS);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (GTK_BOX (box), label);
    }
  if (g_strcmp0 (entry, self->current) == 0)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, choice->label, -1);
  g_object_set_data (G_OBJECT (row), "entry", (gpointer) entry);
  g_object_set_data_full (G_OBJECT (row), "category", g_strdup (choice->category), g_free);
  gtk_list_box_append (self->list, row);
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       data)
{
  const char *category = g_object_get_data (G_OBJECT (row), "category");
  GtkWidget  *header = NULL;

  if (category != NULL &&
      (before == NULL || g_strcmp0 (category, g_object_get_data (G_OBJECT (before), "category")) != 0))
    {
      header = gtk_label_new (category);
      gtk_label_set_xalign (GTK_LABEL (header), 0);
      gtk_widget_add_css_class (header, "choice-header");
    }
  gtk_list_box_row_set_header (row, header);
}

static void
add_flows (PwChoicePopover *self,
           const char      *query)
{
  for (guint i = 0; self->flows[i] != NULL; i++)
    {
      const char      *entry = g_intern_string (self->flows[i]);
      PwChoice         choice = { .label = pw_entry_text_get_label (entry), .term = pw_entry_text_get_term (entry) };
      g_autofree char *label = pw_text_fold (choice.label);
      g_autofree char *term = choice.term != NULL ? pw_text_fold (choice.term) : NULL;
      g_autofree char *wanted = pw_text_fold (query);

      if (strstr (label, wanted) != NULL || (term != NULL && strstr (term, wanted) != NULL))
        add_row (self, &choice, entry);
    }
}

static void
add_variants (PwChoicePopover *self,
              const char      *query)
{
  g_autoptr (GArray) choices = pw_choice_find (self->variants, query);

  for (guint i = 0; i < choices->len; i++)
    {
      const PwChoice *choice = &g_array_index (choices, PwChoice, i);

      add_row (self, choice, choice->variant->key);
    }
}

static void
select_row (PwChoicePopover *self,
            int              n)
{
  GtkListBoxRow  *row = gtk_list_box_get_row_at_index (self->list, n);
  GtkAdjustment  *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    return;
  /* The first row has its heading above. */
  if (n == 0)
    gtk_adjustment_set_value (adjustment, 0);
  else
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y - 6, bounds.origin.y + bounds.size.height + 6);
}

static int
find_current (PwChoicePopover *self)
{
  for (guint i = 0; i < pw_choice_popover_get_n_rows (self); i++)
    if (g_strcmp0 (pw_choice_popover_get_row_entry (self, i), self->current) == 0)
      return (int) i;
  return 0;
}

static void
fill (PwChoicePopover *self)
{
  const char    *query = gtk_editable_get_text (self->search);
  GtkListBoxRow *row;

  g_free (self->query);
  self->query = g_strdup (query);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  if (self->flows != NULL)
    add_flows (self, query);
  else if (self->variants != NULL)
    add_variants (self, query);

  gtk_stack_set_visible_child_name (self->stack, pw_choice_popover_get_n_rows (self) > 0 ? "list" : "nothing");
  select_row (self, *query == '\0' ? find_current (self) : 0);
}

static void
choose (PwChoicePopover *self,
        GtkListBoxRow   *row,
        gboolean         by_keyboard)
{
  const char *entry = get_entry (row);

  if (entry == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, entry, by_keyboard);
}

/* --- keys and pointer --------------------------------------------------------------------------- */

static void
on_search_changed (PwChoicePopover *self)
{
  fill (self);
}

/* Enter may come before the entry has told of the last letters. */
static void
on_search_activate (PwChoicePopover *self)
{
  if (g_strcmp0 (self->query, gtk_editable_get_text (self->search)) != 0)
    fill (self);
  choose (self, gtk_list_box_get_selected_row (self->list), TRUE);
}

static void
on_stop_search (PwChoicePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
on_row_activated (PwChoicePopover *self,
                  GtkListBoxRow   *row)
{
  choose (self, row, FALSE);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                PwChoicePopover       *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int            at = row != NULL ? gtk_list_box_row_get_index (row) : -1;
  int            last = (int) pw_choice_popover_get_n_rows (self) - 1;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      select_row (self, MIN (at + 1, last));
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      if (at <= 0 && gtk_widget_get_visible (GTK_WIDGET (self->markers)))
        gtk_widget_child_focus (GTK_WIDGET (self->markers), GTK_DIR_TAB_FORWARD);
      else
        select_row (self, MAX (at - 1, 0));
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
      select_row (self, MIN (at + 8, last));
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
      select_row (self, MAX (at - 8, 0));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
on_marker_toggled (GtkToggleButton *button,
                   PwChoicePopover *self)
{
  g_signal_emit (self, signals[MARKER_TOGGLED], 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "marker")));
}

/* Down from the markers leads back to the list, typing as well. */
static gboolean
on_marker_key (GtkEventControllerKey *controller,
               guint                  keyval,
               guint                  keycode,
               GdkModifierType        state,
               PwChoicePopover       *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return gtk_event_controller_key_forward (controller, GTK_WIDGET (gtk_editable_get_delegate (self->search)));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  return GDK_EVENT_STOP;
}

/* --- life -------------------------------------------------------------------------------------------- */

static void
pw_choice_popover_map (GtkWidget *widget)
{
  PwChoicePopover *self = PW_CHOICE_POPOVER (widget);

  GTK_WIDGET_CLASS (pw_choice_popover_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  select_row (self, find_current (self));
}

static void
pw_choice_popover_finalize (GObject *object)
{
  PwChoicePopover *self = PW_CHOICE_POPOVER (object);

  g_clear_pointer (&self->variants, g_ptr_array_unref);
  g_strfreev (self->flows);
  g_free (self->query);

  G_OBJECT_CLASS (pw_choice_popover_parent_class)->finalize (object);
}

static void
pw_choice_popover_class_init (PwChoicePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pw_choice_popover_finalize;
  widget_class->map = pw_choice_popover_map;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[MARKER_TOGGLED] = g_signal_new ("marker-toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/choice-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, PwChoicePopover, markers);
  gtk_widget_class_bind_template_child (widget_class, PwChoicePopover, search);
  gtk_widget_class_bind_template_child (widget_class, PwChoicePopover, stack);
  gtk_widget_class_bind_template_child (widget_class, PwChoicePopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, PwChoicePopover, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
}

static void
pw_choice_popover_init (PwChoicePopover *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *marker_key = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->search), key);
  g_signal_connect (marker_key, "key-pressed", G_CALLBACK (on_marker_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->markers), marker_key);
}

GtkWidget *
pw_choice_popover_new (void)
{
  return g_object_new (PW_TYPE_CHOICE_POPOVER, NULL);
}

static void
start (PwChoicePopover *self,
       const char      *title,
       const char      *current)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->markers))) != NULL)
    gtk_box_remove (self->markers, child);
  gtk_widget_set_visible (GTK_WIDGET (self->markers), FALSE);
  g_clear_pointer (&self->variants, g_ptr_array_unref);
  g_clear_pointer (&self->flows, g_strfreev);
  self->current = g_intern_string (current);
  g_object_set (self->search, "placeholder-text", title, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_editable_set_text (self->search, "");
}

void
pw_choice_popover_set_variants (PwChoicePopover *self,
                                const char      *title,
                                GPtrArray       *variants,
                                const char      *current)
{
  g_return_if_fail (PW_IS_CHOICE_POPOVER (self));
  g_return_if_fail (variants != NULL);

  start (self, title, current);
  self->variants = g_ptr_array_ref (variants);
  fill (self);
}

void
pw_choice_popover_set_flows (PwChoicePopover   *self,
                             const char        *title,
                             const char *const *entries,
                             const char        *current)
{
  g_return_if_fail (PW_IS_CHOICE_POPOVER (self));
  g_return_if_fail (entries != NULL);

  start (self, title, current);
  self->flows = g_strdupv ((GStrv) entries);
  fill (self);
}

void
pw_choice_popover_add_marker (PwChoicePopover *self,
                              PwMarker         marker,
                              gboolean         is_active)
{
  GtkWidget *button = gtk_toggle_button_new ();

  g_return_if_fail (PW_IS_CHOICE_POPOVER (self));
  g_return_if_fail (marker < G_N_ELEMENTS (marker_infos));

  gtk_button_set_child (GTK_BUTTON (button), pw_variant_icon_new (marker_infos[marker].symbol, 18));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_active);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, _ (marker_infos[marker].label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (marker_infos[marker].label), -1);
  g_object_set_data (G_OBJECT (button), "marker", GUINT_TO_POINTER (marker));
  g_signal_connect (button, "toggled", G_CALLBACK (on_marker_toggled), self);
  gtk_box_append (self->markers, button);
  gtk_widget_set_visible (GTK_WIDGET (self->markers), TRUE);
}

void
pw_choice_popover_set_marker (PwChoicePopover *self,
                              PwMarker         marker,
                              gboolean         is_active)
{
  g_return_if_fail (PW_IS_CHOICE_POPOVER (self));

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->markers)); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "marker")) != marker)
        continue;
      g_signal_handlers_block_by_func (button, on_marker_toggled, self);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_active);
      g_signal_handlers_unblock_by_func (button, on_marker_toggled, self);
    }
}

guint
pw_choice_popover_get_n_rows (PwChoicePopover *self)
{
  guint n = 0;

  g_return_val_if_fail (PW_IS_CHOICE_POPOVER (self), 0);

  while (gtk_list_box_get_row_at_index (self->list, (int) n) != NULL)
    n++;
  return n;
}

const char *
pw_choice_popover_get_row_entry (PwChoicePopover *self,
                                 guint            n)
{
  g_return_val_if_fail (PW_IS_CHOICE_POPOVER (self), NULL);

  return get_entry (gtk_list_box_get_row_at_index (self->list, (int) n));
}

GtkEditable *
pw_choice_popover_get_search (PwChoicePopover *self)
{
  g_return_val_if_fail (PW_IS_CHOICE_POPOVER (self), NULL);

  return self->search;
}
