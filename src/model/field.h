/* model/field.h - the facts people record about a process, an activity, a flow
 *
 * One row per fact: where it stands in the file, what kind of value it is and what
 * people call it. Property panel, command line, graph snapshots and reports all
 * look here. Sources of the facts: src/README.md.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/element.h"

G_BEGIN_DECLS

typedef enum
{
  PW_FIELD_KIND_TEXT,
  PW_FIELD_KIND_LONG_TEXT,
  PW_FIELD_KIND_DURATION, /* ISO 8601 in the file */
  PW_FIELD_KIND_MONEY,    /* decimal euros in the file */
  PW_FIELD_KIND_SHARE,    /* 0…1 in the file */
  PW_FIELD_KIND_NUMBER,
  PW_FIELD_KIND_WHOLE,     /* a number without decimals */
  PW_FIELD_KIND_FREQUENCY, /* times per case: "15 %", "1,5 ×" */
  PW_FIELD_KIND_DATE,
  PW_FIELD_KIND_SERVICE_KEY, /* 14 digits, shown in groups */
  PW_FIELD_KIND_CODE,        /* one of @codes */
  PW_FIELD_KIND_YES_NO,      /* "true" or "false" */
  PW_FIELD_KIND_LIST,        /* child elements, shown joined; see @parts */
} PwFieldKind;

typedef enum
{
  PW_FIELD_OWNER_PROCESS,
  PW_FIELD_OWNER_ACTIVITY,
  PW_FIELD_OWNER_FLOW,
} PwFieldOwner;

/**
 * PwFieldCode:
 * @code: as in the file
 * @label: for people, in English; translate with _()
 */
typedef struct
{
  const char *code;
  const char *label;
} PwFieldCode;

/**
 * PwFieldPart: one of the values that an item of a list has
 * @key: stable name, used in lines of pw_field_dup_lines()
 * @label: for people, in English; translate with _()
 * @attribute: (nullable): %NULL for the text inside the item
 * @is_required: the schema wants it; an item is nothing without it
 */
typedef struct
{
  const char        *key;
  const char        *label;
  PwFieldKind        kind;
  const char        *attribute;
  const PwFieldCode *codes;
  gboolean           is_required;
} PwFieldPart;

/**
 * PwFieldInfo:
 * @key: stable name, used on the command line: "processing-time"
 * @label: for people, in English; translate with _()
 * @group: heading it stands under, in English; translate with _()
 * @attribute: the attribute of our own element, or for lists the child's name
 * @codes: (nullable) (array zero-terminated=1): what a code may be
 * @parts: (nullable) (array zero-terminated=1): of lists: the values of an item, the
 *   first being what it is called
 */
typedef struct
{
  const char        *key;
  const char        *label;
  const char        *group;
  PwFieldOwner       owner;
  PwFieldKind        kind;
  const char        *attribute;
  const PwFieldCode *codes;
  const PwFieldPart *parts;
} PwFieldInfo;

/** pw_field_get_all: (array length=n_fields): every field, in the order of display */
const PwFieldInfo *pw_field_get_all (guint *n_fields);

/** pw_field_find: (nullable): the field with @key of that owner */
const PwFieldInfo *pw_field_find (PwFieldOwner owner,
                                  const char  *key);

/**
 * pw_field_owner_of:
 * @owner: (out): whose fields @element has
 *
 * Returns: %FALSE where it has none (gateways, events, data …)
 */
gboolean pw_field_owner_of (const PwElement *element,
                            PwFieldOwner    *owner);

/**
 * pw_field_format: (nullable): a value of the file for people, in the language of the
 * locale; as it stands where it cannot be understood, %NULL where it is empty
 */
char *pw_field_format (PwFieldKind        kind,
                       const PwFieldCode *codes,
                       const char        *raw);

/**
 * pw_field_get_code_list:
 * @version: (out): of the list that the codes are from
 *
 * Returns: (nullable): the attribute that holds @version beside the field's own
 */
const char *pw_field_get_code_list (const PwFieldInfo *field,
                                    const char       **version);

/** pw_field_dup_raw: (nullable): the value as in the file; list items joined by newlines */
char *pw_field_dup_raw (const PwElement   *element,
                        const PwFieldInfo *field);

/**
 * pw_field_dup_text:
 *
 * Returns: (nullable): the value for people, in the language of the locale:
 *   "4 min", "15 %", "0,85 €", "Fachverfahren"; %NULL where it is not set. What
 *   cannot be understood is shown as it stands in the file
 */
char *pw_field_dup_text (const PwElement   *element,
                         const PwFieldInfo *field);

/**
 * pw_field_dup_lines:
 *
 * A list as pw_command_set_field() takes it: one line an item, which begins with the
 * first part; all others follow, each behind a tab as "key=value". Where there is no
 * other, a tab ends the line. Values are as people write them, codes as in the file.
 *
 * Returns: (nullable) (transfer full): %NULL where there is no item
 */
char *pw_field_dup_lines (const PwElement   *element,
                          const PwFieldInfo *field);

/** pw_field_get_number: seconds, euros, share or number; NAN where unset or no number */
double pw_field_get_number (const PwElement   *element,
                            const PwFieldInfo *field);

G_END_DECLS
