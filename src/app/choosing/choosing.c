/* app/choosing/choosing.c - what is offered to choose from, and what the choice does
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/choosing/choosing.h"

#include <glib/gi18n-lib.h>

#include "app/canvas/canvas-keys.h"
#include "app/choosing/canvas-focus.h"
#include "app/choosing/popover-place.h"
#include "app/modelling/creation.h"
#include "edit/rules.h"
#include "edit/scope.h"
#include "interact/choice.h"

struct _PwChoosing
{
  GtkWidget       *parent;
  PwCanvas        *canvas;
  PwChoicePopover *popover;
  const char      *what; /* interned */
  char            *id;   /* (nullable): of the element that it is about */
};

static PwDocument *
get_document (const PwChoosing *self)
{
  return pw_editor_get_document (pw_canvas_get_editor (self->canvas));
}

/* The element is looked up again each time: the document may have changed meanwhile. */
static PwElement *
find_element (const PwChoosing *self)
{
  PwDocument *document = get_document (self);
  PwElement  *element = NULL;

  if (self->id == NULL || document == NULL)
    return NULL;
  element = pw_model_find (pw_document_get_model (document), self->id);
  return element != NULL ? element : pw_model_find_by_address (pw_document_get_model (document), self->id);
}

/* --- markers -------------------------------------------------------------------------------- */

static gboolean
can_be_non_interrupting (const PwElement *element)
{
  const PwVariant *variant = pw_variant_get_of (element);

  if (variant == NULL || (variant->type != PW_ELEMENT_START_EVENT && variant->type != PW_ELEMENT_BOUNDARY_EVENT))
    return FALSE;
  variant = pw_variant_find_of (variant->type, variant->trigger, variant->flags ^ PW_VARIANT_NON_INTERRUPTING);
  return variant != NULL && pw_rules_can_change_type (element, variant).allowed;
}

static gboolean
has_room_for (const PwElement *element,
              PwMarker         marker)
{
  PwElementType type = pw_element_get_bpmn_type (element);

  switch (marker)
    {
    case PW_MARKER_LOOP:
    case PW_MARKER_PARALLEL:
    case PW_MARKER_SEQUENTIAL:
      return pw_element_has (element, PW_TRAIT_ACTIVITY) && !pw_scope_is_event_sub_process (element);
    case PW_MARKER_COLLECTION:
      return type == PW_ELEMENT_DATA_OBJECT_REFERENCE;
    case PW_MARKER_MULTIPLICITY:
      return type == PW_ELEMENT_PARTICIPANT;
    case PW_MARKER_NON_INTERRUPTING:
      return can_be_non_interrupting (element);
    case PW_MARKER_COMPENSATION:
    default:
      return FALSE;
    }
}

static const PwMarker markers[] = { PW_MARKER_PARALLEL, PW_MARKER_SEQUENTIAL, PW_MARKER_LOOP,
                                    PW_MARKER_COLLECTION, PW_MARKER_MULTIPLICITY, PW_MARKER_NON_INTERRUPTING };

static void
add_markers (PwChoosing      *self,
             const PwElement *element)
{
  for (guint i = 0; i < G_N_ELEMENTS (markers); i++)
    if (has_room_for (element, markers[i]))
      pw_choice_popover_add_marker (self->popover, markers[i], pw_command_has_marker (element, markers[i]));
}

static void
on_marker_toggled (PwChoosing *self,
                   guint       marker)
{
  g_autoptr (GError) error = NULL;
  PwElement *element;

  if (self->id != NULL && get_document (self) != NULL)
    pw_command_toggle_marker (get_document (self), self->id, (PwMarker) marker, &error);
  pw_editor_refuse (pw_canvas_get_editor (self->canvas), error);

  /* One may have put another out. */
  element = find_element (self);
  for (guint i = 0; element != NULL && i < G_N_ELEMENTS (markers); i++)
    pw_choice_popover_set_marker (self->popover, markers[i], pw_command_has_marker (element, markers[i]));
  if (marker == PW_MARKER_NON_INTERRUPTING)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* --- flows ------------------------------------------------------------------------------------- */

static const char *
get_kind_of_flow (const PwElement *flow)
{
  const PwElement *source = pw_scope_get_source (flow);

  if (source != NULL && pw_element_get_reference (source, "default") == flow)
    return "default-flow";
  return pw_element_find_child (flow, PW_ELEMENT_CONDITION_EXPRESSION) != NULL ? "conditional-flow" : "normal-flow";
}

static void
offer_flows (PwChoosing      *self,
             const PwElement *flow)
{
  const char *entries[4] = { "normal-flow" };
  guint       n = 1;

  if (pw_rules_can_be_default (flow).allowed)
    entries[n++] = "default-flow";
  if (pw_rules_can_have_condition (flow).allowed)
    entries[n++] = "conditional-flow";
  pw_choice_popover_set_flows (self->popover, _ ("Change Type"), entries, get_kind_of_flow (flow));
}

static void
change_flow (PwChoosing      *self,
             const PwElement *flow,
             const char      *entry,
             GError         **error)
{
  const char *ids[] = { self->id, NULL };
  const char *now = get_kind_of_flow (flow);
  const char *name = pw_element_get_attribute (flow, "name");

  if (g_str_equal (now, entry))
    return;
  if (g_str_equal (entry, "default-flow"))
    pw_command_set_property (get_document (self), ids, "default", "yes", error);
  else if (g_str_equal (entry, "conditional-flow"))
    pw_command_set_property (get_document (self), ids, "condition",
                             name != NULL && *name != '\0' ? name : _ ("still to be described"), error);
  else if (g_str_equal (now, "default-flow"))
    pw_command_set_property (get_document (self), ids, "default", "no", error);
  else
    pw_command_set_property (get_document (self), ids, "condition", NULL, error);
}

/* --- what is chosen -------------------------------------------------------------------------------- */

static void
change_type (PwChoosing *self,
             const char *entry)
{
  PwElement       *element = find_element (self);
  const PwVariant *variant = pw_variant_find (entry);
  g_autoptr (GError) error = NULL;

  if (element == NULL)
    return;
  if (pw_element_get_bpmn_type (element) == PW_ELEMENT_SEQUENCE_FLOW)
    change_flow (self, element, entry, &error);
  else if (variant != NULL)
    pw_command_change_type (get_document (self), self->id, variant, &error);
  pw_editor_refuse (pw_canvas_get_editor (self->canvas), error);
}

static void
on_chosen (PwChoosing *self,
           const char *entry,
           gboolean    by_keyboard)
{
  pw_canvas_focus (self->canvas);
  if (g_str_equal (self->what, "type"))
    change_type (self, entry);
  else if (g_str_equal (self->what, "append"))
    gtk_widget_activate_action (GTK_WIDGET (self->canvas), "canvas.append", "s", entry);
  else if (by_keyboard)
    pw_creation_create (self->canvas, entry);
  else
    gtk_widget_activate_action (GTK_WIDGET (self->canvas), "canvas.create", "s", entry);
}

static void
on_closed (PwChoosing *self)
{
  pw_canvas_focus (self->canvas);
}

/* --- opening ------------------------------------------------------------------------------------------ */

static gboolean
offer_types (PwChoosing      *self,
             const PwElement *element)
{
  g_autoptr (GPtrArray) variants = NULL;
  const PwVariant *current;

  if (pw_element_get_bpmn_type (element) == PW_ELEMENT_SEQUENCE_FLOW)
    {
      offer_flows (self, element);
      return TRUE;
    }
  variants = pw_rules_list_variants (element);
  current = pw_variant_get_of (element);
  pw_choice_popover_set_variants (self->popover, _ ("Change Type"), variants, current != NULL ? current->key : NULL);
  add_markers (self, element);
  return variants->len > 0;
}

/* Whether there is anything to choose from. */
static gboolean
offer (PwChoosing *self)
{
  const PwElement *element = find_element (self);
  g_autoptr (GPtrArray) variants = NULL;

  if (g_str_equal (self->what, "type"))
    return element != NULL && offer_types (self, element);

  if (g_str_equal (self->what, "append"))
    variants = element != NULL ? pw_choice_list_append (element) : NULL;
  else
    variants = pw_choice_list_create ();
  if (variants == NULL || variants->len == 0)
    return FALSE;
  pw_choice_popover_set_variants (self->popover,
                                  g_str_equal (self->what, "append") ? _ ("Append an Element") : _ ("Create an Element"),
                                  variants, NULL);
  return TRUE;
}

static const char *
get_refusal (const PwChoosing *self)
{
  if (self->id == NULL)
    return g_str_equal (self->what, "append") ? _ ("Select the element that it shall follow first.") :
                                                _ ("Select the element whose type shall change first.");
  return g_str_equal (self->what, "append") ? _ ("Nothing can follow this element.") :
                                              _ ("This element cannot become anything else.");
}

void
pw_choosing_open (PwChoosing *self,
                  const char *what,
                  GtkWidget  *beside)
{
  const char *id = pw_selection_get_only (pw_canvas_get_selection (self->canvas));

  if (get_document (self) == NULL)
    return;
  self->what = g_intern_string (what);
  g_free (self->id);
  self->id = g_strdup (id);

  if (!offer (self))
    {
      gtk_widget_error_bell (GTK_WIDGET (self->canvas));
      gtk_widget_activate_action (GTK_WIDGET (self->canvas), "win.notify", "s", get_refusal (self));
      return;
    }
  pw_popover_place (GTK_POPOVER (self->popover), self->parent, self->canvas, beside, self->id);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
on_choose (PwChoosing *self,
           const char *what)
{
  pw_choosing_open (self, what, NULL);
}

PwChoosing *
pw_choosing_new (GtkWidget *parent,
                 PwCanvas  *canvas)
{
  PwChoosing *self = g_new0 (PwChoosing, 1);

  self->parent = parent;
  self->canvas = canvas;
  self->popover = PW_CHOICE_POPOVER (pw_choice_popover_new ());
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_RIGHT);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), parent);
  g_signal_connect_swapped (self->popover, "chosen", G_CALLBACK (on_chosen), self);
  g_signal_connect_swapped (self->popover, "marker-toggled", G_CALLBACK (on_marker_toggled), self);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (on_closed), self);
  g_signal_connect_swapped (canvas, "choose", G_CALLBACK (on_choose), self);

  return self;
}

void
pw_choosing_free (PwChoosing *self)
{
  if (self == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->canvas, self);
  g_signal_handlers_disconnect_by_data (self->popover, self);
  gtk_widget_unparent (GTK_WIDGET (self->popover));
  g_free (self->id);
  g_free (self);
}

PwChoicePopover *
pw_choosing_get_popover (PwChoosing *self)
{
  return self->popover;
}
