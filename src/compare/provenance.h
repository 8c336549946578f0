/* compare/provenance.h - from which cities' variants an element comes
 *
 * What pw_consolidate() writes into the elements of a consolidated process, as it stands in
 * the file: one origin for each city that has the element, or a mark that no city has it.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/**
 * PwOrigin: an element of one variant
 * @city: key of the variant, which is the id of the city in a workspace
 * @element: its id in that variant's file
 * @name: (nullable): its name there, where it is another one; perhaps ""
 * @tag: (nullable): its type there, such as "userTask", where it is another one
 * @role: (nullable): the name of its lane there, where that is another one
 * @lane: (nullable): id of the lane of the consolidated process that stands for its lane there
 * @is_default: of a flow: it was the default flow of its source
 * @content: (nullable): all that it says there, where that is anything else: a node with the
 *   attributes and children of the element there, its connections left out
 */
typedef struct
{
  char          *city;
  char          *element;
  char          *name;
  char          *tag;
  char          *role;
  char          *lane;
  gboolean       is_default;
  const xmlNode *content;
} PwOrigin;

/**
 * pw_provenance_list:
 *
 * Returns: (transfer full) (element-type PwOrigin): in the order of the cities; empty where
 *   the element comes from no city. @content belongs to the model
 */
GPtrArray *pw_provenance_list (const PwElement *element);

/** pw_provenance_find: (transfer full) (nullable): the origin in one variant */
PwOrigin *pw_provenance_find (const PwElement *element,
                              const char      *city);

/** pw_provenance_count: how many variants have the element */
guint pw_provenance_count (const PwElement *element);

/**
 * pw_provenance_is_artificial:
 *
 * Whether consolidating put it in and no city has it: a gateway where ways of the cities
 * part or meet, a flow to one, a pool around a process that had none.
 */
gboolean pw_provenance_is_artificial (const PwElement *element);

void pw_origin_free (PwOrigin *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwOrigin, pw_origin_free)

G_END_DECLS
