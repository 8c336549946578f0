/* interact/pad.c - what can be done next with what is selected: the context pad as data
 *
 * A table names what may follow each family of elements, the rules strike out what they
 * do not allow.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/pad.h"

#include <glib/gi18n-lib.h>

#include "edit/commands.h"
#include "edit/drawing.h"
#include "edit/rules.h"
#include "edit/scope.h"

/* A lane narrower than this cannot hold a task. */
#define LEAST_LANE 60

typedef enum
{
  AFTER_NODES,
  AFTER_EVENT_GATEWAY,
  AFTER_COMPENSATION,
  AFTER_ANYTHING,
} After;

/* clang-format off */
static const struct
{
  After       after;
  const char *variant;
  const char *label;
} appended[] = {
  { AFTER_NODES,         "end-event",               N_ ("Append an end event") },
  { AFTER_NODES,         "exclusive-gateway",       N_ ("Append a gateway") },
  { AFTER_NODES,         "task",                    N_ ("Append a task") },
  { AFTER_NODES,         "intermediate-event",      N_ ("Append an intermediate event") },
  { AFTER_EVENT_GATEWAY, "receive-task",            N_ ("Append a receive task") },
  { AFTER_EVENT_GATEWAY, "message-catch-event",     N_ ("Append a message event") },
  { AFTER_EVENT_GATEWAY, "timer-catch-event",       N_ ("Append a timer event") },
  { AFTER_EVENT_GATEWAY, "conditional-catch-event", N_ ("Append a conditional event") },
  { AFTER_EVENT_GATEWAY, "signal-catch-event",      N_ ("Append a signal event") },
  { AFTER_COMPENSATION,  "task",                    N_ ("Append a compensation activity") },
  { AFTER_ANYTHING,      "annotation",              N_ ("Add an annotation") },
};

static const PwPadEntry
  append_anything = { .kind = PW_PAD_APPEND_ANYTHING, .label = N_ ("Append anything…"), .icon = "more", .keys = "a" },
  connect_entry   = { .kind = PW_PAD_CONNECT, .label = N_ ("Connect"), .icon = "connect", .keys = "c" },
  change_type     = { .kind = PW_PAD_CHANGE_TYPE, .label = N_ ("Change type…"), .icon = "type", .keys = "r" },
  tidy            = { .kind = PW_PAD_TIDY, .label = N_ ("Tidy up"), .icon = "tidy", .keys = "<Control>l" },
  color           = { .kind = PW_PAD_COLOR, .label = N_ ("Colour…"), .icon = "color" },
  delete_entry    = { .kind = PW_PAD_DELETE, .label = N_ ("Delete"), .icon = "delete", .keys = "Delete" };

/* Of pools and lanes that lie, then of those that stand. */
static const PwPadEntry lanes[2][4] = {
  {
    { .kind = PW_PAD_ADD_LANE, .value = 0, .label = N_ ("Add a lane above"), .icon = "lane-above" },
    { .kind = PW_PAD_DIVIDE_LANE, .value = 2, .label = N_ ("Divide into two lanes"), .icon = "lane-divide-2" },
    { .kind = PW_PAD_DIVIDE_LANE, .value = 3, .label = N_ ("Divide into three lanes"), .icon = "lane-divide-3" },
    { .kind = PW_PAD_ADD_LANE, .value = 1, .label = N_ ("Add a lane below"), .icon = "lane-below" },
  },
  {
    { .kind = PW_PAD_ADD_LANE, .value = 0, .label = N_ ("Add a lane on the left"), .icon = "lane-left" },
    { .kind = PW_PAD_DIVIDE_LANE, .value = 2, .label = N_ ("Divide into two lanes"), .icon = "lane-split-2" },
    { .kind = PW_PAD_DIVIDE_LANE, .value = 3, .label = N_ ("Divide into three lanes"), .icon = "lane-split-3" },
    { .kind = PW_PAD_ADD_LANE, .value = 1, .label = N_ ("Add a lane on the right"), .icon = "lane-right" },
  },
};

static const PwPadEntry arranging[] = {
  { .kind = PW_PAD_ALIGN, .value = PW_ALIGN_LEFT, .label = N_ ("Align left"), .icon = "align-left" },
  { .kind = PW_PAD_ALIGN, .value = PW_ALIGN_CENTER, .label = N_ ("Align center"), .icon = "align-center" },
  { .kind = PW_PAD_ALIGN, .value = PW_ALIGN_RIGHT, .label = N_ ("Align right"), .icon = "align-right" },
  { .kind = PW_PAD_ALIGN, .value = PW_ALIGN_TOP, .label = N_ ("Align top"), .icon = "align-top" },
  { .kind = PW_PAD_ALIGN, .value = PW_ALIGN_MIDDLE, .label = N_ ("Align middle"), .icon = "align-middle" },
  { .kind = PW_PAD_ALIGN, .value = PW_ALIGN_BOTTOM, .label = N_ ("Align bottom"), .icon = "align-bottom" },
  { .kind = PW_PAD_DISTRIBUTE, .value = 1, .label = N_ ("Distribute horizontally"), .icon = "distribute-horizontal" },
  { .kind = PW_PAD_DISTRIBUTE, .value = 0, .label = N_ ("Distribute vertically"), .icon = "distribute-vertical" },
};
/* clang-format on */

static void
add (GArray           *entries,
     const PwPadEntry *entry)
{
  PwPadEntry shown = *entry;

  shown.label = _ (entry->label);
  g_array_append_val (entries, shown);
}

/* --- one element ------------------------------------------------------------------------ */

static gboolean
add_appended (GArray          *entries,
              const PwElement *element,
              After            after)
{
  gboolean is_any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (appended); i++)
    {
      const PwVariant *variant = pw_variant_find (appended[i].variant);
      const char      *label = _ (appended[i].label);
      PwPadEntry       entry = { .kind = PW_PAD_APPEND, .variant = variant, .label = label, .icon = variant->key };

      if (appended[i].after != after || !pw_rules_can_append (element, variant).allowed)
        continue;
      entry.term = g_str_equal (_ (variant->label), variant->label) ? NULL : variant->label;
      if (after == AFTER_COMPENSATION)
        entry.term = NULL; /* "Task" would say less */
      g_array_append_val (entries, entry);
      is_any = TRUE;
    }

  return is_any;
}

/* There is one to each event: another would leave the first alone. */
static gboolean
is_compensated (const PwElement *event)
{
  g_autoptr (GPtrArray) associations = pw_scope_list_flows (event, TRUE, PW_ELEMENT_ASSOCIATION);

  for (guint i = 0; i < associations->len; i++)
    {
      const PwElement *end = pw_scope_get_target (g_ptr_array_index (associations, i));

      if (end != NULL && pw_element_has (end, PW_TRAIT_ACTIVITY))
        return TRUE;
    }

  return FALSE;
}

static void
add_following (GArray          *entries,
               const PwElement *element)
{
  After after = AFTER_NODES;

  if (!pw_element_has (element, PW_TRAIT_FLOW_NODE))
    return;
  if (pw_element_get_bpmn_type (element) == PW_ELEMENT_EVENT_BASED_GATEWAY)
    after = AFTER_EVENT_GATEWAY;
  else if (pw_scope_is_compensation_event (element))
    after = AFTER_COMPENSATION;
  if (after == AFTER_COMPENSATION && is_compensated (element))
    return;
  if (add_appended (entries, element, after) && after == AFTER_NODES)
    add (entries, &append_anything);
}

/* The side of a pool or lane along which its lanes are stacked. */
static double
get_breadth (const PwElement *swimlane,
             gboolean         is_horizontal)
{
  PwRect bounds;

  pw_drawing_get_bounds (swimlane, &bounds);

  return is_horizontal ? bounds.height : bounds.width;
}

static void
add_lanes (GArray          *entries,
           const PwElement *element)
{
  gboolean is_horizontal = pw_drawing_is_horizontal (element);
  g_autoptr (GPtrArray) inside = NULL;

  if (!pw_element_has (element, PW_TRAIT_SWIMLANE) || pw_scope_of_container (element) == NULL)
    return;
  if (pw_element_get_bpmn_type (element) == PW_ELEMENT_PARTICIPANT && !pw_drawing_is_expanded (element))
    return;

  inside = pw_scope_list_lanes (element);
  for (guint i = 0; i < G_N_ELEMENTS (lanes[0]); i++)
    {
      const PwPadEntry *entry = &lanes[is_horizontal ? 0 : 1][i];

      if (entry->kind == PW_PAD_DIVIDE_LANE &&
          (inside->len > 0 || get_breadth (element, is_horizontal) < entry->value * LEAST_LANE))
        continue;
      add (entries, entry);
    }
}

static gboolean
can_change_type (const PwElement *element)
{
  g_autoptr (GPtrArray) variants = NULL;

  if (pw_element_get_bpmn_type (element) == PW_ELEMENT_SEQUENCE_FLOW)
    return pw_rules_can_be_default (element).allowed || pw_rules_can_have_condition (element).allowed;
  if (pw_element_has (element, PW_TRAIT_CONNECTION))
    return FALSE;
  variants = pw_rules_list_variants (element);

  return variants->len > 0;
}

/* Flows begin at flows only where these are annotated, which has its own entry. */
static gboolean
can_connect (const PwElement *element)
{
  return !pw_element_has (element, PW_TRAIT_CONNECTION) && pw_element_get_bpmn_type (element) != PW_ELEMENT_GROUP &&
         pw_rules_can_start_flow (element).allowed;
}

/* What holds more than one step that is drawn there can be tidied up. */
static gboolean
has_steps (const PwElement *element)
{
  g_autoptr (GPtrArray) content = NULL;
  guint n = 0;

  if (!pw_element_has (element, PW_TRAIT_SWIMLANE | PW_TRAIT_SUB_PROCESS) || !pw_drawing_is_expanded (element))
    return FALSE;
  content = pw_drawing_list_content (element, FALSE);
  for (guint i = 0; i < content->len; i++)
    n += pw_element_has (g_ptr_array_index (content, i), PW_TRAIT_FLOW_NODE);

  return n > 1;
}

static void
list_one (GArray          *entries,
          const PwElement *element)
{
  if (pw_scope_is_choreography (element))
    return;

  add_following (entries, element);
  add_lanes (entries, element);
  if (pw_element_get_bpmn_type (element) != PW_ELEMENT_TEXT_ANNOTATION)
    add_appended (entries, element, AFTER_ANYTHING);
  if (can_connect (element))
    add (entries, &connect_entry);
  if (can_change_type (element))
    add (entries, &change_type);
  if (has_steps (element))
    add (entries, &tidy);
}

/* --- several ---------------------------------------------------------------------------- */

/* As the commands see it: lanes stay where their pool has them, events at their hosts. */
static gboolean
can_arrange (const PwElement *element)
{
  PwRect bounds;

  return !pw_element_has (element, PW_TRAIT_CONNECTION) && pw_element_get_bpmn_type (element) != PW_ELEMENT_LANE &&
         pw_element_get_bpmn_type (element) != PW_ELEMENT_BOUNDARY_EVENT && pw_drawing_get_bounds (element, &bounds);
}

static void
list_several (GArray          *entries,
              const GPtrArray *elements)
{
  guint n = 0;

  for (guint i = 0; i < elements->len; i++)
    if (can_arrange (g_ptr_array_index (elements, i)))
      n++;
  if (n >= 2)
    add (entries, &tidy);
  for (guint i = 0; i < G_N_ELEMENTS (arranging); i++)
    if (n >= (arranging[i].kind == PW_PAD_ALIGN ? 2 : 3))
      add (entries, &arranging[i]);
}

static gboolean
is_drawn (const PwElement *element)
{
  return pw_drawing_get_shape (element) != NULL || pw_drawing_get_edge (element) != NULL;
}

GArray *
pw_pad_list (PwDocument        *document,
             const char *const *ids)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (PwPadEntry));
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  gboolean can_delete = TRUE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      PwElement *element = pw_scope_find (pw_document_get_model (document), ids[i]);

      if (element == NULL || !is_drawn (element))
        continue;
      g_ptr_array_add (elements, element);
      can_delete = can_delete && pw_rules_can_delete (element).allowed;
    }
  if (elements->len == 0)
    return entries;

  if (elements->len == 1)
    list_one (entries, g_ptr_array_index (elements, 0));
  else
    list_several (entries, elements);
  add (entries, &color);
  if (can_delete)
    add (entries, &delete_entry);

  return entries;
}
