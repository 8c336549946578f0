/* edit/editing-private.h - what the files of the primitives share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/editing.h"
#include "model/schema.h"

G_BEGIN_DECLS

struct _PwEdit
{
  PwDocument    *document;
  PwModel       *model;
  PwTransaction *transaction;
  GError        *error;
  GPtrArray     *touched; /* in the order of touching */
  GHashTable    *by_id;   /* id → what touched holds */
  guint          n_touches;
  gboolean       writes_flow_lists; /* incoming and outgoing: the file has them, or no flows yet */
};

/* Takes the change, which may be NULL for "nothing to do". */
gboolean pw_edit_apply (PwEdit   *self,
                        PwChange *change);

/* What stands on a task or in an annotation; in fitting.c. */
char *pw_fitting_dup_text (const PwElement *element);

/* As pw_edit_insert() with any attributes, the id first. */
PwElement *pw_edit_insert_with (PwEdit            *self,
                                PwElement         *parent,
                                PwElement         *before,
                                PwElementType      type,
                                const char *const *attributes);

/* A BPMNShape or BPMNEdge of @element, without a place; NULL after a failure. */
PwElement *pw_edit_add_drawing (PwEdit       *self,
                                PwElement    *element,
                                PwElement    *plane,
                                PwElementType type);

G_END_DECLS
