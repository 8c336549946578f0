/* edit/property.c - what elements of BPMN itself say about themselves
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/property.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/quantity.h"
#include "edit/rules.h"
#include "edit/scope.h"
#include "model/schema.h"

static const PwFieldCode timer_codes[] = {
  { "duration", N_ ("After some time") },
  { "date", N_ ("On a date") },
  { "cycle", N_ ("Again and again") },
  { NULL, NULL },
};

/* clang-format off */
static const PwPropertyInfo properties[] = {
  { "name",            N_ ("Name"),                    PW_FIELD_KIND_LONG_TEXT, NULL },
  { "text",            N_ ("Text"),                    PW_FIELD_KIND_LONG_TEXT, NULL },
  { "timer-kind",      N_ ("When it happens"),         PW_FIELD_KIND_CODE, timer_codes },
  { "timer",           N_ ("Time"),                    PW_FIELD_KIND_TEXT, NULL },
  { "message",         N_ ("Message"),                 PW_FIELD_KIND_TEXT, NULL },
  { "signal",          N_ ("Signal"),                  PW_FIELD_KIND_TEXT, NULL },
  { "error",           N_ ("Error"),                   PW_FIELD_KIND_TEXT, NULL },
  { "error-code",      N_ ("Error code"),              PW_FIELD_KIND_TEXT, NULL },
  { "escalation",      N_ ("Escalation"),              PW_FIELD_KIND_TEXT, NULL },
  { "escalation-code", N_ ("Escalation code"),         PW_FIELD_KIND_TEXT, NULL },
  { "link",            N_ ("Name of the link"),        PW_FIELD_KIND_TEXT, NULL },
  { "condition",       N_ ("Condition"),               PW_FIELD_KIND_LONG_TEXT, NULL },
  { "default",         N_ ("Default flow"),            PW_FIELD_KIND_YES_NO, NULL },
  { "state",           N_ ("State"),                   PW_FIELD_KIND_TEXT, NULL },
  { "documentation",   N_ ("Documentation"),           PW_FIELD_KIND_LONG_TEXT, NULL },
  { "id",              N_ ("Identifier"),              PW_FIELD_KIND_TEXT, NULL },
};

/* What an event is about is an element of its own beside the processes. */
static const struct
{
  const char   *key;
  PwElementType definition;
  PwElementType root;
  const char   *reference;
  const char   *code_key; /* nullable */
  const char   *code;     /* attribute of the root element */
} roots[] = {
  { "message",    PW_ELEMENT_MESSAGE_EVENT_DEFINITION,    PW_ELEMENT_MESSAGE,    "messageRef",    NULL,              NULL },
  { "signal",     PW_ELEMENT_SIGNAL_EVENT_DEFINITION,     PW_ELEMENT_SIGNAL,     "signalRef",     NULL,              NULL },
  { "error",      PW_ELEMENT_ERROR_EVENT_DEFINITION,      PW_ELEMENT_ERROR,      "errorRef",      "error-code",      "errorCode" },
  { "escalation", PW_ELEMENT_ESCALATION_EVENT_DEFINITION, PW_ELEMENT_ESCALATION, "escalationRef", "escalation-code", "escalationCode" },
};

static const struct
{
  const char   *kind;
  PwElementType type;
} timers[] = {
  { "duration", PW_ELEMENT_TIME_DURATION },
  { "date",     PW_ELEMENT_TIME_DATE },
  { "cycle",    PW_ELEMENT_TIME_CYCLE },
};
/* clang-format on */

const PwPropertyInfo *
pw_property_get_all (guint *n_properties)
{
  *n_properties = G_N_ELEMENTS (properties);

  return properties;
}

const PwPropertyInfo *
pw_property_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    if (g_str_equal (properties[i].key, key))
      return &properties[i];

  return NULL;
}

#define DAY_S 86400.0

/* --- where a property stands ------------------------------------------------------------------- */

static PwElement *
find_definition (const PwElement *element,
                 PwElementType    type)
{
  return pw_element_has (element, PW_TRAIT_EVENT) ? pw_element_find_child (element, type) : NULL;
}

/* What refers to the root element: the trigger of an event, or a send or receive task. */
static PwElement *
find_holder (const PwElement *element,
             guint            row)
{
  PwElementType type = pw_element_get_bpmn_type (element);

  if (roots[row].root == PW_ELEMENT_MESSAGE && (type == PW_ELEMENT_SEND_TASK || type == PW_ELEMENT_RECEIVE_TASK))
    return (PwElement *) element;

  return find_definition (element, roots[row].definition);
}

static int
find_root_row (const char *key,
               gboolean   *is_code)
{
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      *is_code = g_strcmp0 (roots[i].code_key, key) == 0;
      if (*is_code || g_str_equal (roots[i].key, key))
        return (int) i;
    }

  return -1;
}

/* The time of a timer, and what kind it is. */
static PwElement *
find_time (const PwElement *timer,
           const char     **kind)
{
  *kind = timers[0].kind;
  for (guint i = 0; i < G_N_ELEMENTS (timers); i++)
    {
      PwElement *time = pw_element_find_child (timer, timers[i].type);

      if (time == NULL)
        continue;
      *kind = timers[i].kind;
      return time;
    }

  return NULL;
}

/* Names of flows without a source, or of drawings, are of no use to anybody. */
gboolean
pw_property_applies (const PwElement *element,
                     const char      *key)
{
  PwElementType type = pw_element_get_bpmn_type (element);
  gboolean      is_code;
  int           row = find_root_row (key, &is_code);

  if (row >= 0)
    return find_holder (element, (guint) row) != NULL;
  if (g_str_equal (key, "timer") || g_str_equal (key, "timer-kind"))
    return find_definition (element, PW_ELEMENT_TIMER_EVENT_DEFINITION) != NULL;
  if (g_str_equal (key, "link"))
    return find_definition (element, PW_ELEMENT_LINK_EVENT_DEFINITION) != NULL;
  if (g_str_equal (key, "condition") && type != PW_ELEMENT_SEQUENCE_FLOW)
    return find_definition (element, PW_ELEMENT_CONDITIONAL_EVENT_DEFINITION) != NULL;
  if (g_str_equal (key, "condition"))
    return pw_rules_can_have_condition (element).allowed || pw_element_find_child (element, PW_ELEMENT_CONDITION_EXPRESSION) != NULL;
  if (g_str_equal (key, "default"))
    return type == PW_ELEMENT_SEQUENCE_FLOW && pw_rules_can_be_default (element).allowed;
  if (g_str_equal (key, "state"))
    return pw_schema_get_child_rank (type, PW_ELEMENT_DATA_STATE) >= 0;
  if (g_str_equal (key, "text"))
    return type == PW_ELEMENT_TEXT_ANNOTATION;
  if (g_str_equal (key, "name"))
    return type == PW_ELEMENT_GROUP || pw_schema_get_attribute (type, "name") != NULL;
  if (g_str_equal (key, "documentation"))
    return pw_schema_get_child_rank (type, PW_ELEMENT_DOCUMENTATION) >= 0;

  return g_str_equal (key, "id") && pw_schema_get_attribute (type, "id") != NULL;
}

/* --- reading ------------------------------------------------------------------------------------- */

static char *
dup_child_text (const PwElement *element,
                PwElementType    type)
{
  PwElement       *child = element != NULL ? pw_element_find_child (element, type) : NULL;
  g_autofree char *text = child != NULL ? g_strstrip (pw_element_dup_text (child)) : NULL;

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static char *
dup_root_text (const PwElement *element,
               guint            row,
               gboolean         is_code)
{
  PwElement *holder = find_holder (element, row);
  PwElement *root = holder != NULL ? pw_element_get_reference (holder, roots[row].reference) : NULL;

  if (root == NULL)
    return NULL;

  return g_strdup (is_code ? pw_element_get_attribute (root, roots[row].code) : pw_element_get_name (root));
}

static char *
dup_timer (const PwElement *element,
           gboolean         wants_kind)
{
  PwElement       *timer = find_definition (element, PW_ELEMENT_TIMER_EVENT_DEFINITION);
  const char      *kind;
  PwElement       *time = timer != NULL ? find_time (timer, &kind) : NULL;
  g_autofree char *text = NULL;

  if (timer == NULL)
    return NULL;
  if (wants_kind)
    return g_strdup (kind);
  if (time == NULL)
    return NULL;
  text = g_strstrip (pw_element_dup_text (time));
  if (g_str_equal (kind, "duration"))
    return pw_field_format (PW_FIELD_KIND_DURATION, NULL, text);
  if (g_str_equal (kind, "date"))
    return pw_field_format (PW_FIELD_KIND_DATE, NULL, text);

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/* A group is called what its category value says. */
static char *
dup_name (const PwElement *element)
{
  PwElement *value = pw_element_get_reference (element, "categoryValueRef");

  if (pw_element_get_bpmn_type (element) == PW_ELEMENT_GROUP)
    return value != NULL ? g_strdup (pw_element_get_attribute (value, "value")) : NULL;

  return g_strdup (pw_element_get_name (element));
}

char *
pw_property_dup_text (const PwElement *element,
                      const char      *key)
{
  gboolean   is_code;
  int        row = find_root_row (key, &is_code);
  PwElement *child;

  if (row >= 0)
    return dup_root_text (element, (guint) row, is_code);
  if (g_str_equal (key, "name"))
    return dup_name (element);
  if (g_str_equal (key, "text"))
    return dup_child_text (element, PW_ELEMENT_TEXT);
  if (g_str_equal (key, "documentation"))
    return pw_element_dup_documentation (element);
  if (g_str_equal (key, "timer") || g_str_equal (key, "timer-kind"))
    return dup_timer (element, g_str_equal (key, "timer-kind"));
  if (g_str_equal (key, "link"))
    {
      child = find_definition (element, PW_ELEMENT_LINK_EVENT_DEFINITION);
      return child != NULL ? g_strdup (pw_element_get_name (child)) : NULL;
    }
  if (g_str_equal (key, "condition"))
    return pw_element_get_bpmn_type (element) == PW_ELEMENT_SEQUENCE_FLOW ? dup_child_text (element, PW_ELEMENT_CONDITION_EXPRESSION) : dup_child_text (find_definition (element, PW_ELEMENT_CONDITIONAL_EVENT_DEFINITION), PW_ELEMENT_CONDITION);
  if (g_str_equal (key, "default"))
    {
      child = pw_scope_get_source (element);
      return g_strdup (child != NULL && pw_element_get_reference (child, "default") == element ? "true" : "false");
    }
  if (g_str_equal (key, "state"))
    {
      child = pw_element_find_child (element, PW_ELEMENT_DATA_STATE);
      return child != NULL ? g_strdup (pw_element_get_name (child)) : NULL;
    }

  return g_strdup (pw_element_get_attribute (element, key));
}

/* --- setting --------------------------------------------------------------------------------------- */

/* As the file has it: durations as they were written where that is how files write them,
 * whole days as days; what is no duration or date stays in words.
 */
static char *
dup_time (const char *kind,
          const char *text)
{
  double duration_s;
  char  *date = g_str_equal (kind, "date") ? pw_quantity_parse_date (text) : NULL;

  if (date != NULL)
    return date;
  if (g_str_equal (kind, "duration") && !pw_duration_parse_iso (text, &duration_s) && pw_quantity_parse_duration (text, &duration_s))
    return duration_s > 0 && fmod (duration_s, DAY_S) == 0 ? g_strdup_printf ("P%.0fD", duration_s / DAY_S) : pw_duration_format_iso (duration_s);

  return g_strdup (text);
}

static PwElementType
get_time_type (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (timers); i++)
    if (g_str_equal (timers[i].kind, kind))
      return timers[i].type;

  return PW_ELEMENT_UNKNOWN;
}

static void
set_timer (PwEdit     *edit,
           PwElement  *element,
           const char *text)
{
  PwElement       *timer = find_definition (element, PW_ELEMENT_TIMER_EVENT_DEFINITION);
  const char      *kind;
  PwElement       *time = find_time (timer, &kind);
  g_autofree char *value = text != NULL ? dup_time (kind, text) : NULL;

  /* A kind that was chosen stays while nothing is written. */
  if (value == NULL && time != NULL)
    pw_edit_set_text (edit, time, "");
  else if (value != NULL)
    pw_edit_set_child_text (edit, timer, get_time_type (kind), value);
}

static void
set_timer_kind (PwEdit     *edit,
                PwElement  *element,
                const char *text)
{
  PwElement       *timer = find_definition (element, PW_ELEMENT_TIMER_EVENT_DEFINITION);
  const char      *old_kind;
  PwElement       *time = find_time (timer, &old_kind);
  const char      *kind = text != NULL ? text : timers[0].kind;
  g_autofree char *shown = dup_timer (element, FALSE);
  g_autofree char *value = shown != NULL ? dup_time (kind, shown) : g_strdup ("");

  if (get_time_type (kind) == PW_ELEMENT_UNKNOWN)
    {
      pw_edit_fail (edit, _ ("This is none of the values to choose from."));
      return;
    }
  if (g_str_equal (kind, old_kind))
    return;
  if (time != NULL)
    pw_edit_remove (edit, time);
  pw_edit_insert_text (edit, timer, get_time_type (kind), value);
}

/* Nothing but an id and a name: made for those that refer to it. */
static gboolean
is_bare (const PwElement *root)
{
  const xmlNode *node = pw_element_get_node (root);

  if (pw_element_get_first_child (root) != NULL)
    return FALSE;
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (!xmlStrEqual (attribute->name, BAD_CAST "id") && !xmlStrEqual (attribute->name, BAD_CAST "name"))
      return FALSE;

  return TRUE;
}

static PwElement *
find_root_called (PwModel      *model,
                  PwElementType type,
                  const char   *name)
{
  for (PwElement *root = pw_element_get_first_child (pw_model_get_definitions (model)); root != NULL;
       root = pw_element_get_next_sibling (root))
    if (pw_element_get_bpmn_type (root) == type && g_strcmp0 (pw_element_get_name (root), name) == 0 && pw_element_get_id (root) != NULL)
      return root;

  return NULL;
}

/* One message for all that have it: what is called the same is the same. */
static void
set_root (PwEdit     *edit,
          PwElement  *element,
          guint       row,
          const char *name)
{
  PwModel   *model = pw_edit_get_model (edit);
  PwElement *holder = find_holder (element, row);
  PwElement *old = pw_element_get_reference (holder, roots[row].reference);
  PwElement *root = name != NULL ? find_root_called (model, roots[row].root, name) : NULL;
  gboolean   is_ours = old != NULL && pw_element_get_n_referrers (old) == 1;

  if (root != NULL && root == old)
    return;
  if (root == NULL && is_ours)
    {
      pw_edit_set (edit, old, "name", name);
      return;
    }
  if (root == NULL && name != NULL)
    {
      root = pw_edit_insert (edit, pw_model_get_definitions (model), NULL, roots[row].root, NULL);
      if (root != NULL)
        pw_edit_set (edit, root, "name", name);
    }
  if (pw_edit_has_failed (edit))
    return;
  pw_edit_set (edit, holder, roots[row].reference, root != NULL ? pw_element_get_id (root) : NULL);
  if (is_ours && is_bare (old))
    pw_edit_remove (edit, old);
}

static void
set_root_code (PwEdit     *edit,
               PwElement  *element,
               guint       row,
               const char *code)
{
  PwElement *holder = find_holder (element, row);
  PwElement *root = pw_element_get_reference (holder, roots[row].reference);

  if (root == NULL && code != NULL)
    {
      root = pw_edit_insert (edit, pw_model_get_definitions (pw_edit_get_model (edit)), NULL, roots[row].root, NULL);
      if (root != NULL)
        pw_edit_set (edit, holder, roots[row].reference, pw_element_get_id (root));
    }
  if (root != NULL)
    pw_edit_set (edit, root, roots[row].code, code);
}

static void
set_state (PwEdit     *edit,
           PwElement  *element,
           const char *text)
{
  PwElement *state = pw_element_find_child (element, PW_ELEMENT_DATA_STATE);

  if (text == NULL && state != NULL)
    pw_edit_remove (edit, state);
  else if (text != NULL && state == NULL)
    state = pw_edit_insert (edit, element, NULL, PW_ELEMENT_DATA_STATE, NULL);
  if (text != NULL && state != NULL)
    pw_edit_set (edit, state, "name", text);
}

gboolean
pw_property_set_detail (PwEdit     *edit,
                        PwElement  *element,
                        const char *key,
                        const char *text)
{
  gboolean   is_code;
  int        row = find_root_row (key, &is_code);
  PwElement *condition;

  if (!pw_property_applies (element, key))
    return FALSE;
  if (row >= 0 && is_code)
    set_root_code (edit, element, (guint) row, text);
  else if (row >= 0)
    set_root (edit, element, (guint) row, text);
  else if (g_str_equal (key, "timer"))
    set_timer (edit, element, text);
  else if (g_str_equal (key, "timer-kind"))
    set_timer_kind (edit, element, text);
  else if (g_str_equal (key, "link"))
    pw_edit_set (edit, find_definition (element, PW_ELEMENT_LINK_EVENT_DEFINITION), "name", text != NULL ? text : "");
  else if (g_str_equal (key, "state"))
    set_state (edit, element, text);
  else if (g_str_equal (key, "condition") && pw_element_get_bpmn_type (element) != PW_ELEMENT_SEQUENCE_FLOW)
    {
      /* The schema wants one, if only an empty one. */
      condition = pw_element_find_child (find_definition (element, PW_ELEMENT_CONDITIONAL_EVENT_DEFINITION), PW_ELEMENT_CONDITION);
      if (condition != NULL)
        pw_edit_set_text (edit, condition, text != NULL ? text : "");
      else if (text != NULL)
        pw_edit_insert_text (edit, find_definition (element, PW_ELEMENT_CONDITIONAL_EVENT_DEFINITION), PW_ELEMENT_CONDITION, text);
    }
  else
    return FALSE;

  return TRUE;
}
