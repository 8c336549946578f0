/* xml/workspace-file.h - werkstatt.xml, the description of a shared workspace
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

#include "base/geometry.h"

G_BEGIN_DECLS

typedef enum
{
  PW_RECORDING_MISSING,
  PW_RECORDING_IN_WORK,
  PW_RECORDING_RECORDED,
} PwRecordingState;

typedef struct
{
  char   *id;
  char   *name;
  char   *sign;
  PwColor color;
  gint64  inhabitants; /* 0 where unknown */
  char   *contact;     /* nullable */
} PwCity;

typedef struct
{
  char  *group;
  double per_hour; /* euros */
  int    year;     /* 0 where unknown */
  char  *source;   /* nullable */
} PwRate;

/**
 * PwVariantInfo: one city's variant of a service
 * @city: index into the workspace's cities
 * @path: (nullable): relative to the workspace, checked to stay inside it
 * @cases: per year, -1 where unknown
 * @maturity_as_is: -1 where unknown
 */
typedef struct
{
  guint            city;
  char            *path;
  gint64           cases;
  PwRecordingState state;
  char            *maturity_model; /* nullable */
  int              maturity_as_is;
  int              maturity_target;
} PwVariantInfo;

typedef struct
{
  char      *id;
  char      *name;
  char      *leika;          /* nullable */
  char      *ozg;            /* nullable */
  char      *theme;          /* nullable */
  GPtrArray *variants;       /* PwVariantInfo, in the order of the cities, at most one each */
  char      *target_path;    /* nullable: soll.bpmn */
  char      *alignment_path; /* nullable: abgleich.xml */
} PwService;

typedef struct
{
  char      *name;
  char      *description; /* nullable */
  gboolean   is_invented;
  GPtrArray *cities;         /* PwCity */
  int        lead;           /* index of the coordinating city, -1 where none is named */
  GPtrArray *rates;          /* PwRate */
  double     surcharge;      /* share, 0.15 where unset */
  double     annual_minutes; /* 93600 where unset */
  GPtrArray *services;       /* PwService */
} PwWorkspaceInfo;

/**
 * pw_workspace_file_read:
 * @name: what to call the file in messages
 *
 * Returns: (transfer full) (nullable): %NULL with @error in %PW_ERROR: the message
 *   names file, line and what is wrong, such as a path that leaves the folder
 */
PwWorkspaceInfo *pw_workspace_file_read (GBytes     *bytes,
                                         const char *name,
                                         GError    **error);

/**
 * pw_workspace_file_add_variant:
 * @bytes: a werkstatt.xml
 * @name: what to call it in messages
 * @service: id of a service
 * @city: id of a city that has no file for it yet
 * @path: of its new file, relative to the workspace
 *
 * Enters the file as one that is in work. All else stays as it is, comments and what is
 * not ours included.
 *
 * Returns: (transfer full) (nullable): the new werkstatt.xml; %NULL with @error set in
 *   %PW_ERROR, %PW_ERROR_USAGE where the city has a file already
 */
GBytes *pw_workspace_file_add_variant (GBytes     *bytes,
                                       const char *name,
                                       const char *service,
                                       const char *city,
                                       const char *path,
                                       GError    **error);

/**
 * pw_workspace_file_set_service_file:
 * @service: id of a service
 * @tag: "target" or "alignment"
 * @path: of that file, relative to the workspace
 *
 * Enters the file. All else stays as it is.
 *
 * Returns: (transfer full) (nullable): the new werkstatt.xml, equal to @bytes where @path
 *   was entered already; %NULL with @error set in %PW_ERROR, %PW_ERROR_USAGE where another
 *   file is
 */
GBytes *pw_workspace_file_set_service_file (GBytes     *bytes,
                                            const char *name,
                                            const char *service,
                                            const char *tag,
                                            const char *path,
                                            GError    **error);

void pw_workspace_info_free (PwWorkspaceInfo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwWorkspaceInfo, pw_workspace_info_free)

/** pw_workspace_info_find_city: its index, or -1 */
int pw_workspace_info_find_city (const PwWorkspaceInfo *self,
                                 const char            *id);

/** pw_workspace_info_find_service: (nullable): by id */
PwService *pw_workspace_info_find_service (const PwWorkspaceInfo *self,
                                           const char            *id);

/** pw_service_find_variant: (nullable): the variant of that city */
PwVariantInfo *pw_service_find_variant (const PwService *self,
                                        guint            city);

G_END_DECLS
