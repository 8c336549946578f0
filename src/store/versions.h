/* store/versions.h - what files held earlier, to look at and to go back to
 *
 * Kept are, for each file: everything of the last day, then the last of each hour for
 * a week, of each day for three months, of each week for two years. Beyond that, and
 * whatever happens, the latest stays.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/**
 * PwVersionKind:
 * @PW_VERSION_OPENED: as it was when it was opened
 * @PW_VERSION_SAVED: as this program saved it
 * @PW_VERSION_SET_ASIDE: mine, which was not saved because another one was taken
 * @PW_VERSION_THEIRS: somebody else's, which was replaced by mine
 */
typedef enum
{
  PW_VERSION_OPENED,
  PW_VERSION_SAVED,
  PW_VERSION_SET_ASIDE,
  PW_VERSION_THEIRS,
} PwVersionKind;

/** PwVersion: @time: in seconds since 1970; @size: in bytes */
typedef struct
{
  gint64        id;
  gint64        time;
  PwVersionKind kind;
  gint64        size;
} PwVersion;

/**
 * pw_store_add_version:
 * @key: of the document
 * @time: in seconds since 1970
 *
 * What the latest version of @key holds already is not added again.
 */
gboolean pw_store_add_version (PwStore      *self,
                               const char   *key,
                               GBytes       *bytes,
                               PwVersionKind kind,
                               gint64        time,
                               GError      **error);

/** pw_store_list_versions: (transfer full) (element-type PwVersion): the latest first */
GPtrArray *pw_store_list_versions (PwStore    *self,
                                   const char *key);

/** pw_store_read_version: (transfer full) (nullable): what it holds, %NULL with @error set */
GBytes *pw_store_read_version (PwStore *self,
                               gint64   id,
                               GError **error);

G_END_DECLS
