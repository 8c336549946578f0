/* model/schema.h - what the OMG schema allows: attributes, children, their order
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/element-type.h"

G_BEGIN_DECLS

typedef enum
{
  PW_ATTRIBUTE_STRING,
  PW_ATTRIBUTE_BOOLEAN,
  PW_ATTRIBUTE_INTEGER,
  PW_ATTRIBUTE_DOUBLE,
  PW_ATTRIBUTE_URI,
  PW_ATTRIBUTE_ENUM,
  PW_ATTRIBUTE_ID,
  PW_ATTRIBUTE_IDREF, /* names an element of the same file */
  PW_ATTRIBUTE_QNAME, /* names an element, perhaps with a prefix */
} PwAttributeKind;

/**
 * PwAttributeInfo:
 * @name: local name; attributes of the schema have no namespace
 * @default_value: (nullable): what an absent attribute means
 * @values: (nullable) (array zero-terminated=1): what an enumeration allows
 */
typedef struct
{
  const char        *name;
  PwAttributeKind    kind;
  gboolean           is_required;
  const char        *default_value;
  const char *const *values;
} PwAttributeInfo;

/**
 * PwChildInfo:
 * @type: the element, or the abstract element it may stand for
 * @min: least number
 * @max: largest number, 0 where there is no limit
 */
typedef struct
{
  PwElementType type;
  guint         min;
  guint         max;
} PwChildInfo;

/**
 * pw_schema_get_attributes:
 * @type: an element type
 * @n_attributes: (out): their number
 *
 * Returns: (transfer none) (array length=n_attributes): the attributes of
 *   @type, inherited ones first
 */
const PwAttributeInfo *pw_schema_get_attributes (PwElementType type,
                                                 guint        *n_attributes);

/**
 * pw_schema_get_attribute:
 *
 * Returns: (transfer none) (nullable): the attribute @name of @type, or %NULL
 *   where the schema knows none
 */
const PwAttributeInfo *pw_schema_get_attribute (PwElementType type,
                                                const char   *name);

/**
 * pw_schema_get_children:
 *
 * Returns: (transfer none) (array length=n_children): the children that @type
 *   may have, in the order in which the schema wants them
 */
const PwChildInfo *pw_schema_get_children (PwElementType type,
                                           guint        *n_children);

/**
 * pw_schema_get_child_rank:
 *
 * Returns: the place of @child in the sequence that @parent allows (0 is the
 *   first), or -1 if @parent may not have it. Children with a smaller rank must
 *   stand before it
 */
int pw_schema_get_child_rank (PwElementType parent,
                              PwElementType child);

G_END_DECLS
