/* app/canvas/variant-sample.c - what a new element of a kind will look like
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/variant-sample.h"

#include "xml/reader.h"

#define SAMPLE "sample"
#define START "start"

/* A sub-process comes with a start event at a sixth of its width. */
#define START_SHARE (1.0 / 6)

struct _PwVariantSample
{
  PwVariantFlags flags;
  PwModel       *model;
};

static const char *
get_tag (PwElementType type)
{
  return pw_element_type_get_info (type)->tag;
}

static void
write_sample (GString       *xml,
              PwElementType  type,
              PwElementType  trigger,
              PwVariantFlags flags)
{
  const char *tag = get_tag (type);
  gboolean    is_expanded = (flags & PW_VARIANT_EXPANDED) != 0;

  g_string_append_printf (xml, "<%s id='" SAMPLE "'", tag);
  if ((flags & PW_VARIANT_EVENT_TRIGGERED) != 0)
    g_string_append (xml, " triggeredByEvent='true'");
  if ((flags & PW_VARIANT_NON_INTERRUPTING) != 0)
    g_string_append_printf (xml, " %s='false'", type == PW_ELEMENT_BOUNDARY_EVENT ? "cancelActivity" : "isInterrupting");
  if (type == PW_ELEMENT_PARTICIPANT && is_expanded)
    g_string_append (xml, " processRef='process'");
  g_string_append_c (xml, '>');
  if (trigger != PW_ELEMENT_UNKNOWN)
    g_string_append_printf (xml, "<%s/>", get_tag (trigger));
  if (pw_element_type_has (type, PW_TRAIT_SUB_PROCESS) && is_expanded)
    g_string_append (xml, "<startEvent id='" START "'/>");
  g_string_append_printf (xml, "</%s>", tag);
}

PwVariantSample *
pw_variant_sample_new (PwElementType    type,
                       const PwVariant *variant)
{
  PwVariantSample *self = g_new0 (PwVariantSample, 1);
  gboolean         is_pool = type == PW_ELEMENT_PARTICIPANT || type == PW_ELEMENT_MESSAGE_FLOW;
  GString         *xml = g_string_new ("<definitions xmlns='" PW_NAMESPACE_URI_MODEL "' targetNamespace='urn:sample'>");
  g_autoptr (GBytes) bytes = NULL;

  g_string_append (xml, is_pool ? "<collaboration>" : "<process>");
  self->flags = variant != NULL ? variant->flags : PW_VARIANT_NONE;
  write_sample (xml, type, variant != NULL ? variant->trigger : PW_ELEMENT_UNKNOWN, self->flags);
  g_string_append (xml, is_pool ? "</collaboration><process id='process'/>" : "</process>");
  g_string_append (xml, "</definitions>");
  bytes = g_string_free_to_bytes (xml);

  self->model = pw_xml_read_bytes (bytes, NULL, NULL);
  g_assert (self->model != NULL); /* it is our own text */
  return self;
}

void
pw_variant_sample_free (PwVariantSample *self)
{
  if (self == NULL)
    return;

  pw_model_free (self->model);
  g_free (self);
}

PwElement *
pw_variant_sample_get (PwVariantSample *self)
{
  return pw_model_find (self->model, SAMPLE);
}

void
pw_variant_sample_add (PwVariantSample *self,
                       PwDiagram       *diagram,
                       PwRect           bounds)
{
  PwElement     *start = pw_model_find (self->model, START);
  PwDiagramItem *item = pw_diagram_add (diagram, pw_variant_sample_get (self));

  item->bounds = bounds;
  item->is_horizontal = bounds.width >= bounds.height;
  item->is_marker_visible = TRUE;
  item->is_expanded = (self->flags & PW_VARIANT_EXPANDED) != 0;

  if (start != NULL)
    {
      const PwElementInfo *info = pw_element_type_get_info (PW_ELEMENT_START_EVENT);

      item = pw_diagram_add (diagram, start);
      item->bounds = (PwRect){ bounds.x + bounds.width * START_SHARE - info->width / 2,
                               bounds.y + (bounds.height - info->height) / 2, info->width, info->height };
    }
}
