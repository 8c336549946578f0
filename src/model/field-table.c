/* model/field-table.c - which facts there are, and what they may be
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/field.h"

#include <glib/gi18n-lib.h>

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
  { NULL, NULL },
};

static const PwFieldCode cases_quality_codes[] = {
  { "counted", N_ ("Counted") },
  { "estimated", N_ ("Estimated") },
  { "adopted", N_ ("Adopted") },
  { NULL, NULL },
};

/* 1.1 has levels 0 to 4, 2.0 has levels 0 to 7. */
static const PwFieldCode maturity_model_codes[] = {
  { "1.1", N_ ("1.1 (levels 0–4)") },
  { "2.0", N_ ("2.0 (levels 0–7)") },
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

static const PwFieldCode participant_role_codes[] = {
  { "initiator", N_ ("Initiator") },
  { "main-actor", N_ ("Main actor") },
  { "contributor", N_ ("Contributor") },
  { "recipient", N_ ("Recipient of the result") },
  { NULL, NULL },
};

static const PwFieldCode channel_codes[] = {
  { "in-person", N_ ("In person") },
  { "post", N_ ("Post") },
  { "email", N_ ("E-mail") },
  { "telephone", N_ ("Telephone") },
  { "online-service", N_ ("Online service") },
  { NULL, NULL },
};

static const PwFieldCode direction_codes[] = {
  { "in", N_ ("Incoming") },
  { "out", N_ ("Outgoing") },
  { NULL, NULL },
};

static const PwFieldCode weakness_codes[] = {
  { "MB", N_ ("MB Media break") },
  { "DE", N_ ("DE Double entry") },
  { "LZ", N_ ("LZ Long idle time") },
  { "TW", N_ ("TW Errands and transport") },
  { "RF", N_ ("RF Frequent queries") },
  { "SS", N_ ("SS Too many hand-overs") },
  { "MP", N_ ("MP Needless double check") },
  { "MA", N_ ("MA By hand though automatable") },
  { "PA", N_ ("PA Paper file, no document management") },
  { "IT", N_ ("IT No IT support or interface") },
  { "UZ", N_ ("UZ Unclear responsibility") },
  { "UR", N_ ("UR Rules applied unevenly") },
  { "FH", N_ ("FH Form incomplete or not online") },
  { "WF", N_ ("WF No rule for knowledge or stand-ins") },
  { "AV", N_ ("AV Legacy system") },
  { NULL, NULL },
};

static const PwFieldCode impact_codes[] = {
  { "time", N_ ("Time") },
  { "cost", N_ ("Cost") },
  { "quality", N_ ("Quality") },
  { NULL, NULL },
};

static const PwFieldCode priority_codes[] = {
  { "A", N_ ("A high") },
  { "B", N_ ("B medium") },
  { "C", N_ ("C low") },
  { NULL, NULL },
};

static const PwFieldCode measure_codes[] = {
  { "open", N_ ("Still open") },
  { "planned", N_ ("Planned") },
  { "done", N_ ("Done") },
  { NULL, NULL },
};

/* What the items of lists consist of. */
/* clang-format off */
static const PwFieldPart participant_parts[] = {
  { "name", N_ ("Participant"), PW_FIELD_KIND_TEXT, "name", NULL, TRUE },
  { "role", N_ ("Part in the process"), PW_FIELD_KIND_CODE, "role", participant_role_codes, TRUE },
  { NULL, NULL, PW_FIELD_KIND_TEXT, NULL, NULL, FALSE },
};

static const PwFieldPart channel_parts[] = {
  { "kind", N_ ("Channel"), PW_FIELD_KIND_CODE, "kind", channel_codes, TRUE },
  { "share", N_ ("Share"), PW_FIELD_KIND_SHARE, "share", NULL, TRUE },
  { NULL, NULL, PW_FIELD_KIND_TEXT, NULL, NULL, FALSE },
};

static const PwFieldPart system_parts[] = {
  { "name", N_ ("IT system"), PW_FIELD_KIND_TEXT, "name", NULL, TRUE },
  { NULL, NULL, PW_FIELD_KIND_TEXT, NULL, NULL, FALSE },
};

static const PwFieldPart form_parts[] = {
  { "name", N_ ("Document"), PW_FIELD_KIND_TEXT, "name", NULL, TRUE },
  { "medium", N_ ("Medium"), PW_FIELD_KIND_CODE, "medium", medium_codes, FALSE },
  { "id", N_ ("Form number"), PW_FIELD_KIND_TEXT, "id", NULL, FALSE },
  { NULL, NULL, PW_FIELD_KIND_TEXT, NULL, NULL, FALSE },
};

static const PwFieldPart document_parts[] = {
  { "name", N_ ("Document"), PW_FIELD_KIND_TEXT, "name", NULL, TRUE },
  { "direction", N_ ("Direction"), PW_FIELD_KIND_CODE, "direction", direction_codes, TRUE },
  { "medium", N_ ("Medium"), PW_FIELD_KIND_CODE, "medium", medium_codes, FALSE },
  { NULL, NULL, PW_FIELD_KIND_TEXT, NULL, NULL, FALSE },
};

static const PwFieldPart legal_basis_parts[] = {
  { "name", N_ ("Legal basis"), PW_FIELD_KIND_TEXT, "name", NULL, TRUE },
  { "kind", N_ ("Kind (XProzess code)"), PW_FIELD_KIND_WHOLE, "kind", NULL, FALSE },
  { "url", N_ ("Address on the web"), PW_FIELD_KIND_TEXT, "url", NULL, FALSE },
  { NULL, NULL, PW_FIELD_KIND_TEXT, NULL, NULL, FALSE },
};

static const PwFieldPart performer_parts[] = {
  { "role", N_ ("Role"), PW_FIELD_KIND_TEXT, "role", NULL, FALSE },
  { "share", N_ ("Share"), PW_FIELD_KIND_SHARE, "share", NULL, FALSE },
  { "pay-group", N_ ("Pay group"), PW_FIELD_KIND_TEXT, "payGroup", NULL, FALSE },
  { "rate", N_ ("Hourly rate"), PW_FIELD_KIND_MONEY, "rate", NULL, FALSE },
  { NULL, NULL, PW_FIELD_KIND_TEXT, NULL, NULL, FALSE },
};

static const PwFieldPart weakness_parts[] = {
  { "code", N_ ("Weakness"), PW_FIELD_KIND_CODE, "code", weakness_codes, TRUE },
  { "text", N_ ("Description"), PW_FIELD_KIND_TEXT, NULL, NULL, TRUE },
  { NULL, NULL, PW_FIELD_KIND_TEXT, NULL, NULL, FALSE },
};

static const PwFieldPart process_weakness_parts[] = {
  { "code", N_ ("Weakness"), PW_FIELD_KIND_CODE, "code", weakness_codes, TRUE },
  { "text", N_ ("Description"), PW_FIELD_KIND_TEXT, NULL, NULL, TRUE },
  { "activity", N_ ("Activity (identifier)"), PW_FIELD_KIND_TEXT, "activity", NULL, FALSE },
  { "impact", N_ ("Affects"), PW_FIELD_KIND_CODE, "impact", impact_codes, FALSE },
  { "priority", N_ ("Priority"), PW_FIELD_KIND_CODE, "priority", priority_codes, FALSE },
  { "cause", N_ ("Cause"), PW_FIELD_KIND_TEXT, "cause", NULL, FALSE },
  { "measure", N_ ("Measure"), PW_FIELD_KIND_TEXT, "measure", NULL, FALSE },
  { "benefit", N_ ("Minutes saved per case"), PW_FIELD_KIND_NUMBER, "benefit", NULL, FALSE },
  { "saving", N_ ("Saving a year"), PW_FIELD_KIND_MONEY, "saving", NULL, FALSE },
  { "effort", N_ ("Cost of the measure"), PW_FIELD_KIND_MONEY, "effort", NULL, FALSE },
  { "responsible", N_ ("Responsible"), PW_FIELD_KIND_TEXT, "responsible", NULL, FALSE },
  { "due", N_ ("Due on"), PW_FIELD_KIND_DATE, "due", NULL, FALSE },
  { "state", N_ ("State of the measure"), PW_FIELD_KIND_CODE, "state", measure_codes, FALSE },
  { NULL, NULL, PW_FIELD_KIND_TEXT, NULL, NULL, FALSE },
};
/* clang-format on */

#define PROCESS PW_FIELD_OWNER_PROCESS
#define ACTIVITY PW_FIELD_OWNER_ACTIVITY
#define FLOW PW_FIELD_OWNER_FLOW

/* clang-format off */
static const PwFieldInfo fields[] =
{
  { "summary",         N_ ("Summary"),              N_ ("Profile"),     PROCESS,  PW_FIELD_KIND_LONG_TEXT, "summary", NULL, NULL },
  { "objective",       N_ ("Objective"),            N_ ("Profile"),     PROCESS,  PW_FIELD_KIND_LONG_TEXT, "objective", NULL, NULL },
  { "trigger",         N_ ("Trigger"),              N_ ("Profile"),     PROCESS,  PW_FIELD_KIND_LONG_TEXT, "trigger", NULL, NULL },
  { "result",          N_ ("Result"),               N_ ("Profile"),     PROCESS,  PW_FIELD_KIND_LONG_TEXT, "result", NULL, NULL },
  { "owner",           N_ ("Process owner"),        N_ ("Profile"),     PROCESS,  PW_FIELD_KIND_TEXT, "owner", NULL, NULL },
  { "responsible",     N_ ("Lead office"),          N_ ("Profile"),     PROCESS,  PW_FIELD_KIND_TEXT, "responsible", NULL, NULL },
  { "participants",    N_ ("Participants"),         N_ ("Profile"),     PROCESS,  PW_FIELD_KIND_LIST, "participant", NULL, participant_parts },
  { "leika",           N_ ("Service key (LeiKa)"),  N_ ("Service"),     PROCESS,  PW_FIELD_KIND_SERVICE_KEY, "leika", NULL, NULL },
  { "ozg",             N_ ("OZG number"),           N_ ("Service"),     PROCESS,  PW_FIELD_KIND_TEXT, "ozg", NULL, NULL },
  { "ozg-service",     N_ ("OZG service"),          N_ ("Service"),     PROCESS,  PW_FIELD_KIND_TEXT, "ozgService", NULL, NULL },
  { "theme",           N_ ("Theme"),                N_ ("Service"),     PROCESS,  PW_FIELD_KIND_TEXT, "theme", NULL, NULL },
  { "situation",       N_ ("Life situation"),       N_ ("Service"),     PROCESS,  PW_FIELD_KIND_TEXT, "situation", NULL, NULL },
  { "reuse",           N_ ("Reuse"),                N_ ("Service"),     PROCESS,  PW_FIELD_KIND_CODE, "reuse", reuse_codes, NULL },
  { "cases",           N_ ("Cases per year"),       N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_WHOLE, "casesPerYear", NULL, NULL },
  { "cases-quality",   N_ ("Source of the number"), N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_CODE, "casesQuality", cases_quality_codes, NULL },
  { "cases-year",      N_ ("Year of the number"),   N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_TEXT, "casesYear", NULL, NULL },
  { "channels",        N_ ("Channels"),             N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_LIST, "channel", NULL, channel_parts },
  { "deadline",        N_ ("Deadline"),             N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_DURATION, "deadline", NULL, NULL },
  { "maturity-model",  N_ ("Maturity model"),       N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_CODE, "maturityModel", maturity_model_codes, NULL },
  { "maturity",        N_ ("Maturity now"),         N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_WHOLE, "maturityAsIs", NULL, NULL },
  { "maturity-target", N_ ("Maturity aimed at"),    N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_WHOLE, "maturityTarget", NULL, NULL },
  { "investment",      N_ ("One-off cost"),         N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_MONEY, "investment", NULL, NULL },
  { "running-cost",    N_ ("Running cost a year"),  N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_MONEY, "runningCost", NULL, NULL },
  { "surcharge",       N_ ("Allowance"),            N_ ("Figures"),     PROCESS,  PW_FIELD_KIND_SHARE, "surcharge", NULL, NULL },
  { "systems",         N_ ("IT systems"),           N_ ("Means"),       PROCESS,  PW_FIELD_KIND_LIST, "system", NULL, system_parts },
  { "documents",       N_ ("Documents"),            N_ ("Means"),       PROCESS,  PW_FIELD_KIND_LIST, "document", NULL, form_parts },
  { "legal-basis",     N_ ("Legal basis"),          N_ ("Means"),       PROCESS,  PW_FIELD_KIND_LIST, "legalBasis", NULL, legal_basis_parts },
  { "weaknesses",      N_ ("Weaknesses"),           N_ ("Weaknesses"),  PROCESS,  PW_FIELD_KIND_LIST, "weakness", NULL, process_weakness_parts },
  { "recorded-on",     N_ ("Recorded on"),          N_ ("Recording"),   PROCESS,  PW_FIELD_KIND_DATE, "recordedOn", NULL, NULL },
  { "recorded-by",     N_ ("Recorded by"),          N_ ("Recording"),   PROCESS,  PW_FIELD_KIND_TEXT, "recordedBy", NULL, NULL },
  { "interviewee",     N_ ("Interview with"),       N_ ("Recording"),   PROCESS,  PW_FIELD_KIND_TEXT, "interviewee", NULL, NULL },
  { "version",         N_ ("Version"),              N_ ("Recording"),   PROCESS,  PW_FIELD_KIND_TEXT, "version", NULL, NULL },
  { "status",          N_ ("Status"),               N_ ("Recording"),   PROCESS,  PW_FIELD_KIND_CODE, "status", status_codes, NULL },

  { "number",          N_ ("No."),                  N_ ("Step"),        ACTIVITY, PW_FIELD_KIND_TEXT, "number", NULL, NULL },
  { "rag",             N_ ("Activity group"),       N_ ("Step"),        ACTIVITY, PW_FIELD_KIND_CODE, "rag", rag_codes, NULL },
  { "performers",      N_ ("Performed by"),         N_ ("Step"),        ACTIVITY, PW_FIELD_KIND_LIST, "performer", NULL, performer_parts },
  { "processing-time", N_ ("Processing time"),      N_ ("Times"),       ACTIVITY, PW_FIELD_KIND_DURATION, "processingTime", NULL, NULL },
  { "processing-time-min", N_ ("Shortest time"),    N_ ("Times"),       ACTIVITY, PW_FIELD_KIND_DURATION, "processingTimeMin", NULL, NULL },
  { "processing-time-max", N_ ("Longest time"),     N_ ("Times"),       ACTIVITY, PW_FIELD_KIND_DURATION, "processingTimeMax", NULL, NULL },
  { "waiting-time",    N_ ("Waiting time before"),  N_ ("Times"),       ACTIVITY, PW_FIELD_KIND_DURATION, "waitingTime", NULL, NULL },
  { "setup-time",      N_ ("Set-up time"),          N_ ("Times"),       ACTIVITY, PW_FIELD_KIND_DURATION, "setupTime", NULL, NULL },
  { "idle-time",       N_ ("Idle time"),            N_ ("Times"),       ACTIVITY, PW_FIELD_KIND_DURATION, "idleTime", NULL, NULL },
  { "transport-time",  N_ ("Transport time"),       N_ ("Times"),       ACTIVITY, PW_FIELD_KIND_DURATION, "transportTime", NULL, NULL },
  { "executions",      N_ ("Times per case"),       N_ ("Times"),       ACTIVITY, PW_FIELD_KIND_FREQUENCY, "executions", NULL, NULL },
  { "material-cost",   N_ ("Material cost"),        N_ ("Times"),       ACTIVITY, PW_FIELD_KIND_MONEY, "materialCost", NULL, NULL },
  { "data-quality",    N_ ("Source of the values"), N_ ("Times"),       ACTIVITY, PW_FIELD_KIND_CODE, "dataQuality", quality_codes, NULL },
  { "medium-in",       N_ ("Medium in"),            N_ ("Means"),       ACTIVITY, PW_FIELD_KIND_CODE, "mediumIn", medium_codes, NULL },
  { "medium-out",      N_ ("Medium out"),           N_ ("Means"),       ACTIVITY, PW_FIELD_KIND_CODE, "mediumOut", medium_codes, NULL },
  { "systems",         N_ ("IT systems"),           N_ ("Means"),       ACTIVITY, PW_FIELD_KIND_LIST, "system", NULL, system_parts },
  { "automation",      N_ ("IT support"),           N_ ("Means"),       ACTIVITY, PW_FIELD_KIND_CODE, "automation", automation_codes, NULL },
  { "documents",       N_ ("Documents"),            N_ ("Means"),       ACTIVITY, PW_FIELD_KIND_LIST, "document", NULL, document_parts },
  { "legal-basis",     N_ ("Legal basis"),          N_ ("Assessment"),  ACTIVITY, PW_FIELD_KIND_LIST, "legalBasis", NULL, legal_basis_parts },
  { "discretion",      N_ ("Discretion"),           N_ ("Assessment"),  ACTIVITY, PW_FIELD_KIND_CODE, "discretion", discretion_codes, NULL },
  { "weaknesses",      N_ ("Weaknesses"),           N_ ("Assessment"),  ACTIVITY, PW_FIELD_KIND_LIST, "weakness", NULL, weakness_parts },
  { "remark",          N_ ("Remark"),               N_ ("Assessment"),  ACTIVITY, PW_FIELD_KIND_LONG_TEXT, "remark", NULL, NULL },

  { "probability",     N_ ("Share of the cases"),   N_ ("Flow"),        FLOW,     PW_FIELD_KIND_SHARE, "probability", NULL, NULL },
};
/* clang-format on */

/* Codes say which version of their list they are from. */
/* clang-format off */
static const struct
{
  const char *attribute;
  const char *list;
  const char *version;
} code_lists[] = {
  { "rag",       "ragList",    "2019-08-07" },
  { "mediumIn",  "mediumList", "1" },
  { "mediumOut", "mediumList", "1" },
};
/* clang-format on */

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

const char *
pw_field_get_code_list (const PwFieldInfo *field,
                        const char       **version)
{
  for (guint i = 0; i < G_N_ELEMENTS (code_lists); i++)
    if (g_str_equal (code_lists[i].attribute, field->attribute))
      {
        *version = code_lists[i].version;
        return code_lists[i].list;
      }

  return NULL;
}
