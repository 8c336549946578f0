/* app/compare/merged-picture.h - the merged view's drawing, made in a thread
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/compare/merged-look.h"
#include "edit/document.h"
#include "model/diagram.h"

G_BEGIN_DECLS

/**
 * PwMergedPicture:
 * @document: of @diagram; nobody changes it
 * @look: what draws it
 */
typedef struct
{
  PwDocument   *document;
  PwDiagram    *diagram;
  PwMergedLook *look;
} PwMergedPicture;

void pw_merged_picture_free (PwMergedPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwMergedPicture, pw_merged_picture_free)

/**
 * pw_merged_picture_load_async:
 * @options: copied
 *
 * Unites the variants and places what comes of it. The thread reads copies of the files;
 * of the comparison it only reads what is plain data.
 */
void pw_merged_picture_load_async (PwComparison          *comparison,
                                   const PwMergedOptions *options,
                                   GCancellable          *cancellable,
                                   GAsyncReadyCallback    callback,
                                   gpointer               user_data);

/** pw_merged_picture_load_finish: (transfer full) (nullable): %NULL with @error set where it was cancelled */
PwMergedPicture *pw_merged_picture_load_finish (GAsyncResult *result,
                                                GError      **error);

/** pw_merged_picture_place: (transfer full): the drawing of such a document, with room for the bars of @n_cities */
PwDiagram *pw_merged_picture_place (const PwModel *model,
                                    guint          n_cities);

G_END_DECLS
