/* app/panels/property-rows.c - the right editor for each kind of value
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/property-sheet-private.h"

#include "app/panels/choice-row.h"
#include "app/panels/color-row.h"
#include "app/panels/element-name.h"
#include "app/panels/field-row.h"
#include "app/panels/list-editor.h"
#include "app/panels/switch-row.h"
#include "edit/commands.h"
#include "edit/drawing.h"
#include "edit/rules.h"
#include "edit/scope.h"

#include <glib/gi18n-lib.h>

/* --- groups ------------------------------------------------------------------------------------- */

static void
on_link_activated (PwFactGroup *group,
                   const char  *id,
                   gpointer     data)
{
  PwPropertySheet *self = data;

  self->link (id, self->link_data);
}

PwFactGroup *
pw_property_sheet_add_group (PwPropertySheet *self,
                             const char      *title)
{
  GtkWidget *group = pw_fact_group_new (title);

  gtk_box_append (self->box, group);
  g_signal_connect (group, "link-activated", G_CALLBACK (on_link_activated), self);

  return PW_FACT_GROUP (group);
}

void
pw_property_sheet_bind (PwPropertySheet *self,
                        PwFactBinding   *binding)
{
  g_ptr_array_add (self->bindings, binding);
}

/* --- fields and properties ------------------------------------------------------------------------ */

/* Short although it may have several lines. */
static gboolean
is_name_like (const char *key)
{
  static const char *const keys[] = { "name", "trigger", "result", "condition", NULL };

  return g_strv_contains (keys, key);
}

static GtkWidget *
make_row (PwFieldKind        kind,
          const PwFieldCode *codes,
          const char        *key,
          const char        *title)
{
  static const char *const whole[] = { "id", "message", "signal", "error", "escalation", NULL };

  switch (kind)
    {
    case PW_FIELD_KIND_CODE:
      return pw_choice_row_new (title, codes, !g_str_equal (key, "timer-kind"));
    case PW_FIELD_KIND_YES_NO:
      return pw_switch_row_new (title);
    case PW_FIELD_KIND_LONG_TEXT:
      return pw_field_row_new (title, is_name_like (key) ? PW_FIELD_ROW_NAME : PW_FIELD_ROW_TEXT);
    case PW_FIELD_KIND_TEXT:
    case PW_FIELD_KIND_DURATION:
    case PW_FIELD_KIND_MONEY:
    case PW_FIELD_KIND_SHARE:
    case PW_FIELD_KIND_NUMBER:
    case PW_FIELD_KIND_WHOLE:
    case PW_FIELD_KIND_FREQUENCY:
    case PW_FIELD_KIND_DATE:
    case PW_FIELD_KIND_SERVICE_KEY:
    case PW_FIELD_KIND_LIST:
    default:
      return pw_field_row_new (title, g_strv_contains (whole, key) ? PW_FIELD_ROW_WHOLE : PW_FIELD_ROW_LINE);
    }
}

GtkWidget *
pw_property_sheet_make_property_of (PwPropertySheet   *self,
                                    const char *const *ids,
                                    const char        *key,
                                    const char        *title)
{
  const PwPropertyInfo *info = pw_property_find (key);
  GtkWidget            *row = make_row (info->kind, info->codes, key, title);
  const char *const    *suggestions = pw_suggestions_get_for_property (self->suggestions, key);

  if (suggestions != NULL && PW_IS_FIELD_ROW (row))
    pw_field_row_set_suggestions (PW_FIELD_ROW (row), suggestions);
  pw_property_sheet_bind (self, pw_fact_binding_new_property (PW_FACT_ROW (row), self->document, ids, key));

  return row;
}

GtkWidget *
pw_property_sheet_make_property (PwPropertySheet *self,
                                 const char      *key)
{
  return pw_property_sheet_make_property_of (self, (const char *const *) self->ids, key, _ (pw_property_find (key)->label));
}

GtkWidget *
pw_property_sheet_make_field (PwPropertySheet   *self,
                              const char *const *ids,
                              const PwFieldInfo *field,
                              const char        *title)
{
  GtkWidget         *row;
  const char *const *suggestions;

  if (field->kind == PW_FIELD_KIND_LIST)
    {
      row = pw_list_editor_new (title, field);
      for (const PwFieldPart *part = field->parts; part->key != NULL; part++)
        if ((suggestions = pw_suggestions_get_for_part (self->suggestions, field, part)) != NULL)
          pw_list_editor_set_suggestions (PW_LIST_EDITOR (row), part->key, suggestions);
    }
  else
    {
      row = make_row (field->kind, field->codes, field->key, title);
      suggestions = pw_suggestions_get_for_field (self->suggestions, field);
      if (suggestions != NULL)
        pw_field_row_set_suggestions (PW_FIELD_ROW (row), suggestions);
    }
  pw_property_sheet_bind (self, pw_fact_binding_new_field (PW_FACT_ROW (row), self->document, ids, field));

  return row;
}

/* --- the kind of an element -------------------------------------------------------------------------- */

static char *
read_type (const PwElement *element,
           const char      *key)
{
  const PwVariant *variant = pw_variant_get_of (element);

  return g_strdup (variant != NULL ? variant->key : NULL);
}

static gboolean
write_type (PwDocument        *document,
            const char *const *ids,
            const char        *key,
            const char        *text,
            GError           **error)
{
  const PwVariant *variant = pw_variant_find (text);

  return variant == NULL || pw_command_change_type (document, ids[0], variant, error);
}

typedef struct
{
  PwDocument *document;
  char       *id;
} TypeSource;

static void
type_source_free (gpointer data)
{
  TypeSource *source = data;

  g_object_unref (source->document);
  g_free (source->id);
  g_free (source);
}

static void
fill_types (PwChoiceRow   *row,
            PwChoiceRowAdd add,
            gpointer       data)
{
  const TypeSource *source = data;
  const PwElement  *element = pw_scope_find (pw_document_get_model (source->document), source->id);
  const PwVariant  *current = element != NULL ? pw_variant_get_of (element) : NULL;
  g_autoptr (GPtrArray) variants = element != NULL ? pw_rules_list_variants (element) : g_ptr_array_new ();

  if (current != NULL)
    add (row, current->key, _ (current->label));
  for (guint i = 0; i < variants->len; i++)
    {
      const PwVariant *variant = g_ptr_array_index (variants, i);

      add (row, variant->key, _ (variant->label));
    }
}

GtkWidget *
pw_property_sheet_make_type (PwPropertySheet *self,
                             const PwElement *element)
{
  TypeSource      *source = g_new (TypeSource, 1);
  g_autofree char *label = pw_element_dup_type_label (element);
  GtkWidget       *row;

  source->document = g_object_ref (self->document);
  source->id = g_strdup (self->ids[0]);
  row = pw_choice_row_new_filled (_ ("Type"), fill_types, source, type_source_free);
  pw_choice_row_set_label (PW_CHOICE_ROW (row), label);
  pw_property_sheet_bind (self, pw_fact_binding_new (PW_FACT_ROW (row), self->document, (const char *const *) self->ids, "type", read_type, write_type));

  return row;
}

/* --- markers ------------------------------------------------------------------------------------------ */

static const struct
{
  const char *key;
  PwMarker    marker;
} markers[] = {
  { "loop", PW_MARKER_LOOP },
  { "parallel", PW_MARKER_PARALLEL },
  { "sequential", PW_MARKER_SEQUENTIAL },
  { "compensation", PW_MARKER_COMPENSATION },
  { "collection", PW_MARKER_COLLECTION },
  { "multiplicity", PW_MARKER_MULTIPLICITY },
  { "non-interrupting", PW_MARKER_NON_INTERRUPTING },
};

static const PwFieldCode loop_codes[] = {
  { "loop", N_ ("Again until it is done") },
  { "parallel", N_ ("For several, at the same time") },
  { "sequential", N_ ("For several, one after the other") },
  { NULL, NULL },
};

static PwMarker
find_marker (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (markers); i++)
    if (g_str_equal (markers[i].key, key))
      return markers[i].marker;

  g_return_val_if_reached (PW_MARKER_LOOP);
}

static char *
read_marker (const PwElement *element,
             const char      *key)
{
  return g_strdup (pw_command_has_marker (element, find_marker (key)) ? "true" : "false");
}

static gboolean
write_marker (PwDocument        *document,
              const char *const *ids,
              const char        *key,
              const char        *text,
              GError           **error)
{
  return pw_command_toggle_marker (document, ids[0], find_marker (key), error);
}

static char *
read_loop (const PwElement *element,
           const char      *key)
{
  for (const PwFieldCode *code = loop_codes; code->code != NULL; code++)
    if (pw_command_has_marker (element, find_marker (code->code)))
      return g_strdup (code->code);

  return NULL;
}

static gboolean
write_loop (PwDocument        *document,
            const char *const *ids,
            const char        *key,
            const char        *text,
            GError           **error)
{
  const PwElement *element = pw_scope_find (pw_document_get_model (document), ids[0]);
  g_autofree char *current = element != NULL ? read_loop (element, key) : NULL;

  if (*text == '\0' && current == NULL)
    return TRUE;

  return pw_command_toggle_marker (document, ids[0], find_marker (*text != '\0' ? text : current), error);
}

GtkWidget *
pw_property_sheet_make_loop (PwPropertySheet *self)
{
  GtkWidget *row = pw_choice_row_new (_ ("Repetition"), loop_codes, TRUE);

  pw_property_sheet_bind (self, pw_fact_binding_new (PW_FACT_ROW (row), self->document, (const char *const *) self->ids, "loop", read_loop, write_loop));

  return row;
}

GtkWidget *
pw_property_sheet_make_marker (PwPropertySheet *self,
                               const char      *key,
                               const char      *title)
{
  GtkWidget *row = pw_switch_row_new (title);

  pw_property_sheet_bind (self, pw_fact_binding_new (PW_FACT_ROW (row), self->document, (const char *const *) self->ids, key, read_marker, write_marker));

  return row;
}

/* --- colours -------------------------------------------------------------------------------------------- */

#define COLOR_URI "http://www.omg.org/spec/BPMN/non-normative/color/1.0"

static char *
read_color (const PwElement *element,
            const char      *key)
{
  const PwElement *shape = pw_drawing_get_shape (element);
  const PwElement *drawn = shape != NULL ? shape : pw_drawing_get_edge (element);
  const char      *stroke = drawn != NULL ? pw_element_get_foreign_attribute (drawn, COLOR_URI, "border-color") : NULL;
  const char      *fill = drawn != NULL ? pw_element_get_foreign_attribute (drawn, COLOR_URI, "background-color") : NULL;

  if (stroke == NULL && fill == NULL)
    return NULL;

  return g_strdup_printf ("%s %s", fill != NULL ? fill : stroke, stroke != NULL ? stroke : fill);
}

static gboolean
write_color (PwDocument        *document,
             const char *const *ids,
             const char        *key,
             const char        *text,
             GError           **error)
{
  g_auto (GStrv) colors = g_strsplit (text, " ", 2);

  if (colors[0] == NULL || colors[1] == NULL)
    return pw_command_color (document, ids, NULL, NULL, error);

  return pw_command_color (document, ids, colors[0], colors[1], error);
}

GtkWidget *
pw_property_sheet_make_color (PwPropertySheet *self)
{
  GtkWidget *row = pw_color_row_new (_ ("Colour"));

  pw_property_sheet_bind (self, pw_fact_binding_new (PW_FACT_ROW (row), self->document, (const char *const *) self->ids, "color", read_color, write_color));

  return row;
}
