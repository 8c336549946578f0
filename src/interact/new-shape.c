/* interact/new-shape.c - an element that is not there yet, shown with its flows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/new-shape.h"

#include "edit/creating.h"
#include "edit/rules.h"
#include "edit/scope.h"
#include "interact/tools.h"

PwRect
pw_new_shape_get_bounds (const PwVariant *variant,
                         PwPoint          center)
{
  PwRect bounds;

  pw_variant_get_size (variant, TRUE, &bounds.width, &bounds.height);
  bounds.x = center.x - bounds.width / 2;
  bounds.y = center.y - bounds.height / 2;

  return bounds;
}

static void
show_flow (PwPreview       *preview,
           int              item,
           const PwDraft   *draft,
           PwElementType    flow,
           const PwElement *end,
           gboolean         outgoing,
           PwElementType    type,
           PwRect           bounds)
{
  g_autoptr (GArray) way = pw_routing_compute_to_new (pw_draft_get_places (draft), flow, end, outgoing, type, bounds);

  if (way != NULL)
    pw_preview_add_flow (preview, item, flow, (const PwPoint *) (const void *) way->data, way->len);
}

void
pw_new_shape_show (PwPreview       *preview,
                   const PwDraft   *draft,
                   const PwVariant *variant,
                   PwRect           bounds,
                   const PwElement *source,
                   PwElementType    flow)
{
  if (source != NULL && flow != PW_ELEMENT_UNKNOWN)
    show_flow (preview, -1, draft, flow, source, TRUE, variant->type, bounds);
  pw_preview_add_ghost (preview, -1, variant, bounds);
}

void
pw_new_shape_show_inserted (PwPreview       *preview,
                            PwEditor        *editor,
                            const PwDraft   *draft,
                            const PwVariant *variant,
                            PwRect           bounds,
                            int              n)
{
  const PwElement *flow = pw_diagram_get_item (pw_editor_get_diagram (editor), (guint) n)->element;

  show_flow (preview, n, draft, PW_ELEMENT_SEQUENCE_FLOW, pw_scope_get_source (flow), TRUE, variant->type, bounds);
  show_flow (preview, -1, draft, PW_ELEMENT_SEQUENCE_FLOW, pw_scope_get_target (flow), FALSE, variant->type, bounds);
  pw_preview_add_ghost (preview, -1, variant, bounds);
}

/* Some gateways ask nothing, so there is nothing to write at them. */
gboolean
pw_new_shape_wants_name (const PwVariant *variant)
{
  return variant->type != PW_ELEMENT_PARALLEL_GATEWAY && variant->type != PW_ELEMENT_EVENT_BASED_GATEWAY;
}

PwPreview *
pw_append_preview_new (PwEditor        *editor,
                       const char      *source_id,
                       const PwVariant *variant)
{
  PwDocument *document = pw_editor_get_document (editor);
  PwElement  *source = document != NULL ? pw_scope_find (pw_document_get_model (document), source_id) : NULL;
  g_autoptr (PwDraft) draft = NULL;
  PwPreview *preview;
  PwVerdict  verdict;
  PwPoint    center;

  if (source == NULL || pw_editor_get_diagram (editor) == NULL)
    return NULL;
  verdict = pw_rules_can_append (source, variant);
  if (!verdict.allowed)
    return NULL;

  center = pw_placing_find (source, variant);
  preview = pw_preview_new (center);
  draft = pw_draft_new (editor);
  pw_new_shape_show (preview, draft, variant, pw_new_shape_get_bounds (variant, center), source, verdict.type);

  return preview;
}
