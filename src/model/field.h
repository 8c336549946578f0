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
  PW_FIELD_KIND_DATE,
  PW_FIELD_KIND_CODE, /* one of @codes */
  PW_FIELD_KIND_LIST, /* child elements, shown joined */
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
 * PwFieldInfo:
 * @key: stable name, used on the command line: "processing-time"
 * @label: for people, in English; translate with _()
 * @group: heading it stands under, in English; translate with _()
 * @attribute: the attribute of our own element, or for lists the child's name
 * @codes: (nullable) (array zero-terminated=1): what a code may be
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

/** pw_field_get_number: seconds, euros, share or number; NAN where unset or no number */
double pw_field_get_number (const PwElement   *element,
                            const PwFieldInfo *field);

G_END_DECLS
