/* app/panels/property-sheet.h - the rows for what is selected
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

#include "edit/document.h"

G_BEGIN_DECLS

/**
 * PwPropertySheet:
 *
 * Built once for what is selected, then kept in step with the document: rows stay where
 * they are while a person types.
 */
typedef struct _PwPropertySheet PwPropertySheet;

/**
 * PwPropertySheetLink: a link to the element @id was followed, or what is selected is
 * called @id from now on
 */
typedef void (*PwPropertySheetLink) (const char *id,
                                     gpointer    data);

/**
 * pw_property_sheet_new:
 * @box: (transfer none): empty; gets the groups, from top to bottom
 * @ids: (array zero-terminated=1): what is selected; none for the process itself
 * @open_folds: (element-type utf8): titles of the groups that are unfolded, kept by the
 *   caller from one sheet to the next
 */
PwPropertySheet *pw_property_sheet_new (GtkBox             *box,
                                        PwDocument         *document,
                                        const char *const  *ids,
                                        GHashTable         *open_folds,
                                        PwPropertySheetLink link,
                                        PwPropertySheetLink new_id,
                                        gpointer            data);

/**
 * pw_property_sheet_update: after a change of the document
 *
 * Returns: %FALSE where what is selected has become something else, so that another
 *   sheet is needed
 */
gboolean pw_property_sheet_update (PwPropertySheet *self);

/** pw_property_sheet_commit: what is being typed is applied, and the visit is over */
void pw_property_sheet_commit (PwPropertySheet *self);

/** pw_property_sheet_free: takes the groups out of the box */
void pw_property_sheet_free (PwPropertySheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwPropertySheet, pw_property_sheet_free)

G_END_DECLS
