/* model/field.c - the facts people record about a process, an activity, a flow
 *
 * Facts stand in our own element inside extensionElements (see data/schema):
 * single values as attributes, lists and long texts as children.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/field.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/quantity.h"
#include "model/model-private.h"

static const PwFieldCode medium_codes[] = {
  { "paper", N_ ("Paper") },
  { "email", N_ ("E-mail") },
  { "file", N_ ("PDF or file") },
  { "specialist-system", N_ ("Specialist application") },
  { "online-service", N_ ("Online service") },
  { "telephone", N_ ("Telephone") },
  { "in-person", N_ ("In person") },
  { NULL, NULL },
};

static const PwFieldCode automation_codes[] = {
  { "manual", N_ ("By hand") },
  { "partial", N_ ("Partly automatic") },
  { "automatic", N_ ("Automatic") },
  { NULL, NULL },
};

static const PwFieldCode quality_codes[] = {
  { "measured", N_ ("Measured") },
  { "estimated", N_ ("Estimated") },
  { "adopted", N_ ("Adopted") },
  { "counted", N_ ("Counted") },
  { NULL, NULL },
};

static const PwFieldCode discretion_codes[] = {
  { "none", N_ ("None") },
  { "judgement", N_ ("Margin of appreciation") },
  { "discretion", N_ ("Discretion") },
  { NULL, NULL },
};

static const PwFieldCode status_codes[] = {
  { "recording", N_ ("Being recorded") },
  { "agreed", N_ ("Agreed") },
  { "released", N_ ("Released") },
  { NULL, NULL },
};

static const PwFieldCode reuse_codes[] = {
  { "none", N_ ("Not available") },
  { "planned", N_ ("Planned") },
  { "efa", N_ ("One-for-all service") },
  { "civento", N_ ("civento") },
  { "own", N_ ("Own online service") },
  { NULL, NULL },
};

/* Code list urn:xoev-de:xprozess:codeliste:referenzaktivitaetengruppe, 2019-08-07;
 * the names of 6 and 8 are not in it.
 */
static const PwFieldCode rag_codes[] = {
  { "1", N_ ("1 Receive information") },
  { "2", N_ ("2 Provide information") },
  { "3", N_ ("3 Check facts formally") },
  { "4", N_ ("4 Judge or decide facts without discretion") },
  { "5", N_ ("5 Judge or decide facts with discretion") },
  { "6", N_ ("6 Process data of the case") },
  { "7", N_ ("7 Involve others") },
  { "8", N_ ("8 Other activity") },
  { NULL, NULL },
};

#define PROCESS PW_FIELD_OWNER_PROCESS
#define ACTIVITY PW_FIELD_OWNER_ACTIVITY
#define FLOW PW_FIELD_OWNER_FLOW

/* clang-format off */
static const PwFieldInfo fields[] =
{
  { "summary",         N_ ("Summary"),              N_ ("Profile"),     PROCESS,  PW_FIELD_KIND_LONG_TEXT, "summary", NULL },
  { "objective",       N_ ("Objective"),            N_ ("Profile"),     PROCESS,  PW_FIELD_KIND_LONG_TEXT, "objective", NULL },
  { "trigger",         N_ ("Trigger"),              N_ ("Profile"),     PROCESS,  PW_FIELD_KIND_LONG_TEXT, "trigger", NULL },
  { "result",          N_ ("Result"),               N_ ("Profile"),     PROCESS,  PW_FIELD_KIND_LONG_TEXT, "result", NULL },
  { "owner",           N_ ("Process owner"),        N_ ("Profile"),     PROCESS,  PW_FIELD_KIND_TEXT, "owner", NULL },
  { "responsible",     N_ ("Lead office"),          N_ ("Profile"),     PROCESS,  PW_FIELD_KIND_TEXT, "responsible", NULL },
  { "participants",    N_ ("Participants"),         N_ ("Profile"),     PROCESS,  PW_FIELD_KIND_LIST, "participant", NULL },
  { "leika",           N_ ("Service key (LeiKa)"),  N_ ("Service"),     PROCESS,  PW_FIELD_KIND_TEXT, "leika", NULL },
  { "ozg",             N_ ("OZG number"),           N_ ("Service"),     PROCESS,  PW_FIELD_KIND_TEXT, "ozg", NULL },
  { "ozg-service",     N_ ("OZG service"),          N_ ("Service"),     PROCESS,  PW_FIELD_KIND_TEXT, "ozgService", NULL },
  { "theme",           N_ ("Theme"),                N_ ("Service"),     PROCESS,  PW_FIELD_KIND_TEXT, "theme", NULL },
  { "situation",       N_ ("Life situation"),       N_ ("Service"),     PROCESS,  PW_FIELD_KIND_TEXT, "situation", NULL },
  { "reuse",           N_ ("Reuse"),                N_ ("Service"),     PROCESS,  PW_FIELD_KIND_CODE, "reuse", reuse_codes },
  { "cases",           N_ ("Cases per year"),       N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_NUMBER, "casesPerYear", NULL },
  { "cases-quality",   N_ ("Source of the number"), N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_CODE, "casesQuality", quality_codes },
  { "cases-year",      N_ ("Year of the number"),   N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_TEXT, "casesYear", NULL },
  { "channels",        N_ ("Channels"),             N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_LIST, "channel", NULL },
  { "deadline",        N_ ("Deadline"),             N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_DURATION, "deadline", NULL },
  { "maturity-model",  N_ ("Maturity model"),       N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_TEXT, "maturityModel", NULL },
  { "maturity",        N_ ("Maturity now"),         N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_NUMBER, "maturityAsIs", NULL },
  { "maturity-target", N_ ("Maturity aimed at"),    N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_NUMBER, "maturityTarget", NULL },
  { "investment",      N_ ("One-off cost"),         N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_MONEY, "investment", NULL },
  { "running-cost",    N_ ("Running cost a year"),  N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_MONEY, "runningCost", NULL },
  { "surcharge",       N_ ("Allowance"),            N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_SHARE, "surcharge", NULL },
  { "systems",         N_ ("IT systems"),           N_ ("Means"),       PROCESS,  PW_FIELD_KIND_LIST, "system", NULL },
  { "documents",       N_ ("Documents"),            N_ ("Means"),       PROCESS,  PW_FIELD_KIND_LIST, "document", NULL },
  { "legal-basis",     N_ ("Legal basis"),          N_ ("Means"),       PROCESS,  PW_FIELD_KIND_LIST, "legalBasis", NULL },
  { "weaknesses",      N_ ("Weaknesses"),           N_ ("Weaknesses"),  PROCESS,  PW_FIELD_KIND_LIST, "weakness", NULL },
  { "recorded-on",     N_ ("Recorded on"),          N_ ("Recording"),   PROCESS,  PW_FIELD_KIND_DATE, "recordedOn", NULL },
  { "recorded-by",     N_ ("Recorded by"),          N_ ("Recording"),   PROCESS,  PW_FIELD_KIND_TEXT, "recordedBy", NULL },
  { "interviewee",     N_ ("Interview with"),       N_ ("Recording"),   PROCESS,  PW_FIELD_KIND_TEXT, "interviewee", NULL },
  { "version",         N_ ("Version"),              N_ ("Recording"),   PROCESS,  PW_FIELD_KIND_TEXT, "version", NULL },
  { "status",          N_ ("Status"),               N_ ("Recording"),   PROCESS,  PW_FIELD_KIND_CODE, "status", status_codes },

  { "number",          N_ ("No."),                  N_ ("Step"),        ACTIVITY, PW_FIELD_KIND_TEXT, "number", NULL },
  { "rag",             N_ ("Activity group"),       N_ ("Step"),        ACTIVITY, PW_FIELD_KIND_CODE, "rag", rag_codes },
  { "performers",      N_ ("Performed by"),         N_ ("Step"),        ACTIVITY, PW_FIELD_KIND_LIST, "performer", NULL },
  { "processing-time", N_ ("Processing time"),      N_ ("Times"),       ACTIVITY, PW_FIELD_KIND_DURATION, "processingTime", NULL },
  { "waiting-time",    N_ ("Waiting time before"),  N_ ("Times"),       ACTIVITY, PW_FIELD_KIND_DURATION, "waitingTime", NULL },
  { "setup-time",      N_ ("Set-up time"),          N_ ("Times"),       ACTIVITY, PW_FIELD_KIND_DURATION, "setupTime", NULL },
  { "idle-time",       N_ ("Idle time"),            N_ ("Times"),       ACTIVITY, PW_FIELD_KIND_DURATION, "idleTime", NULL },
  { "transport-time",  N_ ("Transport time"),       N_ ("Times"),       ACTIVITY, PW_FIELD_KIND_DURATION, "transportTime", NULL },
  { "executions",      N_ ("Times per case"),       N_ ("Times"),       ACTIVITY, PW_FIELD_KIND_NUMBER, "executions", NULL },
  { "material-cost",   N_ ("Material cost"),        N_ ("Times"),       ACTIVITY, PW_FIELD_KIND_MONEY, "materialCost", NULL },
  { "data-quality",    N_ ("Source of the values"), N_ ("Times"),       ACTIVITY, PW_FIELD_KIND_CODE, "dataQuality", quality_codes },
  { "medium-in",       N_ ("Medium in"),            N_ ("Means"),       ACTIVITY, PW_FIELD_KIND_CODE, "mediumIn", medium_codes },
  { "medium-out",      N_ ("Medium out"),           N_ ("Means"),       ACTIVITY, PW_FIELD_KIND_CODE, "mediumOut", medium_codes },
  { "systems",         N_ ("IT systems"),           N_ ("Means"),       ACTIVITY, PW_FIELD_KIND_LIST, "system", NULL },
  { "automation",      N_ ("IT support"),           N_ ("Means"),       ACTIVITY, PW_FIELD_KIND_CODE, "automation", automation_codes },
  { "documents",       N_ ("Documents"),            N_ ("Means"),       ACTIVITY, PW_FIELD_KIND_LIST, "document", NULL },
  { "legal-basis",     N_ ("Legal basis"),          N_ ("Assessment"),  ACTIVITY, PW_FIELD_KIND_LIST, "legalBasis", NULL },
  { "discretion",      N_ ("Discretion"),           N_ ("Assessment"),  ACTIVITY, PW_FIELD_KIND_CODE, "discretion", discretion_codes },
  { "weaknesses",      N_ ("Weaknesses"),           N_ ("Assessment"),  ACTIVITY, PW_FIELD_KIND_LIST, "weakness", NULL },
  { "remark",          N_ ("Remark"),               N_ ("Assessment"),  ACTIVITY, PW_FIELD_KIND_LONG_TEXT, "remark", NULL },

  { "probability",     N_ ("Share of the cases"),   N_ ("Flow"),        FLOW,     PW_FIELD_KIND_SHARE, "probability", NULL },
};
/* clang-format on */

static const char *const owner_names[] = {
  [PROCESS] = "process",
  [ACTIVITY] = "activity",
  [FLOW] = "flow",
};

const PwFieldInfo *
pw_field_get_all (guint *n_fields)
{
  *n_fields = G_N_ELEMENTS (fields);

  return fields;
}

const PwFieldInfo *
pw_field_find (PwFieldOwner owner,
               const char  *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].owner == owner && g_str_equal (fields[i].key, key))
      return &fields[i];

  return NULL;
}

gboolean
pw_field_owner_of (const PwElement *element,
                   PwFieldOwner    *owner)
{
  PwElementType type = pw_element_get_bpmn_type (element);

  if (type == PW_ELEMENT_PROCESS)
    *owner = PROCESS;
  else if (pw_element_type_has (type, PW_TRAIT_ACTIVITY))
    *owner = ACTIVITY;
  else if (type == PW_ELEMENT_SEQUENCE_FLOW)
    *owner = FLOW;
  else
    return FALSE;

  return TRUE;
}

/* What a list item says in one line: its name or role, else its text. */
static char *
dup_item (const xmlNode *node)
{
  static const char *const names[] = { "name", "role", "kind" };
  const char              *qualifier = pw_node_get_attribute (node, NULL, "share");
  g_autofree char         *text = NULL;
  xmlChar                 *content;

  for (guint i = 0; i < G_N_ELEMENTS (names) && text == NULL; i++)
    text = g_strdup (pw_node_get_attribute (node, NULL, names[i]));
  if (text == NULL)
    {
      content = xmlNodeGetContent (node);
      text = g_strstrip (g_strdup ((const char *) content));
      xmlFree (content);
    }
  if (qualifier != NULL && g_ascii_strtod (qualifier, NULL) < 1)
    {
      g_autofree char *share = pw_share_format (g_ascii_strtod (qualifier, NULL));

      return g_strdup_printf ("%s (%s)", text, share);
    }

  return g_steal_pointer (&text);
}

static char *
dup_children (const xmlNode *own,
              const char    *name)
{
  GString *text = NULL;

  for (const xmlNode *node = own->children; node != NULL; node = node->next)
    {
      g_autofree char *item = NULL;

      if (node->type != XML_ELEMENT_NODE || !xmlStrEqual (node->name, BAD_CAST name))
        continue;
      item = dup_item (node);
      if (text == NULL)
        text = g_string_new (item);
      else
        g_string_append_printf (text, "\n%s", item);
    }

  return text != NULL ? g_string_free (text, FALSE) : NULL;
}

char *
pw_field_dup_raw (const PwElement   *element,
                  const PwFieldInfo *field)
{
  const xmlNode *own = pw_element_find_own (element, owner_names[field->owner]);

  if (own == NULL)
    return NULL;
  if (field->kind == PW_FIELD_KIND_LIST || field->kind == PW_FIELD_KIND_LONG_TEXT)
    return dup_children (own, field->attribute);

  return g_strdup (pw_node_get_attribute (own, NULL, field->attribute));
}

static const char *
find_code_label (const PwFieldInfo *field,
                 const char        *code)
{
  for (const PwFieldCode *c = field->codes; c != NULL && c->code != NULL; c++)
    if (g_str_equal (c->code, code))
      return _ (c->label);

  return code;
}

static double
parse_number (const char *raw)
{
  char  *end;
  double value = g_ascii_strtod (raw, &end);

  return end != raw && *end == '\0' && isfinite (value) ? value : NAN;
}

/* A whole number such as cases per year has no decimals. */
static char *
format_number (double value)
{
  return pw_number_format (value, value == floor (value) ? 0 : 2);
}

static char *
format_date (const char *raw)
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *full = g_strconcat (raw, "T00:00:00Z", NULL);

  date = g_date_time_new_from_iso8601 (full, NULL);

  /* TRANSLATORS: a date in numbers, see g_date_time_format(): 22.11.2026 is %d.%m.%Y */
  return date != NULL ? g_date_time_format (date, _ ("%Y-%m-%d")) : g_strdup (raw);
}

char *
pw_field_dup_text (const PwElement   *element,
                   const PwFieldInfo *field)
{
  g_autofree char *raw = pw_field_dup_raw (element, field);
  double           value;

  if (raw == NULL || *raw == '\0')
    return NULL;

  switch (field->kind)
    {
    case PW_FIELD_KIND_DURATION:
      return pw_duration_parse_iso (raw, &value) ? pw_duration_format (value) : g_steal_pointer (&raw);
    case PW_FIELD_KIND_MONEY:
      return !isnan (value = parse_number (raw)) ? pw_money_format (value) : g_steal_pointer (&raw);
    case PW_FIELD_KIND_SHARE:
      return !isnan (value = parse_number (raw)) ? pw_share_format (value) : g_steal_pointer (&raw);
    case PW_FIELD_KIND_NUMBER:
      return !isnan (value = parse_number (raw)) ? format_number (value) : g_steal_pointer (&raw);
    case PW_FIELD_KIND_CODE:
      return g_strdup (find_code_label (field, raw));
    case PW_FIELD_KIND_DATE:
      return format_date (raw);
    case PW_FIELD_KIND_TEXT:
    case PW_FIELD_KIND_LONG_TEXT:
    case PW_FIELD_KIND_LIST:
    default:
      return g_steal_pointer (&raw);
    }
}

double
pw_field_get_number (const PwElement   *element,
                     const PwFieldInfo *field)
{
  g_autofree char *raw = pw_field_dup_raw (element, field);
  double           value = NAN;

  if (raw == NULL)
    return NAN;
  if (field->kind == PW_FIELD_KIND_DURATION)
    return pw_duration_parse_iso (raw, &value) ? value : NAN;

  return parse_number (raw);
}
