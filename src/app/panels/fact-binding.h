/* app/panels/fact-binding.h - a row of the property panel and the document it edits
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/panels/fact-row.h"
#include "edit/document.h"
#include "edit/property.h"

G_BEGIN_DECLS

/**
 * PwFactRead: (transfer full) (nullable): what is recorded, in the form that the row shows
 * PwFactWrite: %FALSE with @error set where @text cannot be; @text is never %NULL
 */
typedef char *(*PwFactRead) (const PwElement *element,
                             const char      *key);
typedef gboolean (*PwFactWrite) (PwDocument        *document,
                                 const char *const *ids,
                                 const char        *key,
                                 const char        *text,
                                 GError           **error);

/** PwFactBinding: keeps row and document in step; one visit to the row is one step of the history */
typedef struct _PwFactBinding PwFactBinding;

/**
 * pw_fact_binding_new:
 * @row: (transfer none): outlives the binding or takes it along, see pw_fact_binding_update()
 * @ids: (array zero-terminated=1): whose fact it is
 * @key: what it is called
 */
PwFactBinding *pw_fact_binding_new (PwFactRow         *row,
                                    PwDocument        *document,
                                    const char *const *ids,
                                    const char        *key,
                                    PwFactRead         read,
                                    PwFactWrite        write);

/** pw_fact_binding_new_field: for a fact of ours, see model/field.h */
PwFactBinding *pw_fact_binding_new_field (PwFactRow         *row,
                                          PwDocument        *document,
                                          const char *const *ids,
                                          const PwFieldInfo *field);

/** pw_fact_binding_new_property: see edit/property.h */
PwFactBinding *pw_fact_binding_new_property (PwFactRow         *row,
                                             PwDocument        *document,
                                             const char *const *ids,
                                             const char        *key);

/** pw_fact_binding_update: the row shows what is recorded now */
void pw_fact_binding_update (PwFactBinding *self);

/** pw_fact_binding_commit: what is being typed is applied, and the visit is over */
void pw_fact_binding_commit (PwFactBinding *self);

void pw_fact_binding_free (PwFactBinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwFactBinding, pw_fact_binding_free)

G_END_DECLS
