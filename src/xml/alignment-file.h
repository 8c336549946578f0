/* xml/alignment-file.h - abgleich.xml: which steps of the variants correspond
 *
 * Read it, change the arrays, write it: what this program does not know (other
 * attributes, elements, comments) stays where it was, as the tree that was read is
 * kept and edited. Elements of variants are named by file key and id.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef enum
{
  PW_ORIGIN_PROPOSED,  /* by the program, to be looked at */
  PW_ORIGIN_CONFIRMED, /* proposed, and a person agreed */
  PW_ORIGIN_MANUAL,    /* made by a person */
} PwClusterOrigin;

typedef enum
{
  PW_VERDICT_NONE,
  PW_VERDICT_ALIGN, /* the cities shall do the same */
  PW_VERDICT_KEEP,  /* they differ on purpose */
  PW_VERDICT_OPEN,  /* to be decided */
} PwVerdictKind;

/** PwVerdictStep: what the joint process does with a step, whatever the number of cities */
typedef enum
{
  PW_VERDICT_STEP_UNSAID,
  PW_VERDICT_STEP_TAKE,
  PW_VERDICT_STEP_DROP,
} PwVerdictStep;

/**
 * PwAlignmentSource: one of the files that are aligned
 * @path: relative to abgleich.xml
 */
typedef struct
{
  char    *key;
  char    *path;
  /*< private >*/
  xmlNode *node;
} PwAlignmentSource;

/**
 * PwAlignmentMember:
 * @file: key of a PwAlignmentSource
 * @element: id in that file; it need not exist any more
 */
typedef struct
{
  char    *file;
  char    *element;
  /*< private >*/
  xmlNode *node;
} PwAlignmentMember;

/**
 * PwAlignmentCluster: steps of several variants that are the same step
 * @name: (nullable): what people call the step
 * @score: 0…1, how sure the proposal was; NAN where unset
 * @members: (element-type PwAlignmentMember): at least one; no element is in two clusters
 * @reason: (nullable): why the verdict is so
 * @owner: (nullable): who sees to it
 * @date: (nullable): of the verdict, "2026-05-12"
 * @step: what is to become of the step in the joint process
 * @from: (nullable): key of the file whose wording, role and values it gets there
 */
typedef struct
{
  char           *id;
  char           *name;
  PwClusterOrigin origin;
  double          score;
  GPtrArray      *members;
  PwVerdictKind   verdict;
  char           *reason;
  char           *owner;
  char           *date;
  PwVerdictStep   step;
  char           *from;
  /*< private >*/
  xmlNode        *node;
} PwAlignmentCluster;

/** PwAlignmentRejection: two elements that a person said do not correspond */
typedef struct
{
  PwAlignmentMember *a;
  PwAlignmentMember *b;
  /*< private >*/
  xmlNode           *node;
} PwAlignmentRejection;

/**
 * PwAlignmentSeen: a difference that people have looked at
 * @file: key of the file that differs
 * @element: id of the element there; of what is missing there, as "key:id", elsewhere
 * @kind: of difference, see pw_difference_get_key()
 */
typedef struct
{
  char    *file;
  char    *element;
  char    *kind;
  /*< private >*/
  xmlNode *node;
} PwAlignmentSeen;

/**
 * PwAlignmentFile:
 * @service: id of the service in werkstatt.xml
 * @sources: (element-type PwAlignmentSource)
 * @clusters: (element-type PwAlignmentCluster): in the order of the file
 * @rejections: (element-type PwAlignmentRejection)
 * @seen: (element-type PwAlignmentSeen)
 * @seen_date: (nullable): when people last looked; %NULL where nobody has
 *
 * The arrays free what is removed from them.
 */
typedef struct
{
  char      *service;
  GPtrArray *sources;
  GPtrArray *clusters;
  GPtrArray *rejections;
  GPtrArray *seen;
  char      *seen_date;
  /*< private >*/
  xmlDoc    *document;
} PwAlignmentFile;

/** pw_alignment_file_new: an alignment without anything in it */
PwAlignmentFile *pw_alignment_file_new (const char *service);

/**
 * pw_alignment_file_read:
 * @name: (nullable): what to call the file in messages
 * @depth: how many folders it lies below the workspace's: so many times may a path
 *   in it go up by ".."; negative where it lies in no workspace
 *
 * Returns: (transfer full) (nullable): %NULL with @error set in %PW_ERROR
 */
PwAlignmentFile *pw_alignment_file_read (GBytes     *bytes,
                                         const char *name,
                                         int         depth,
                                         GError    **error);

/**
 * pw_alignment_file_write:
 *
 * Brings the tree in line with the arrays and serialises it, to be saved with
 * pw_xml_save_bytes(). Clusters without members are dropped.
 *
 * Returns: (transfer full) (nullable): %NULL with @error set in %PW_ERROR
 */
GBytes *pw_alignment_file_write (PwAlignmentFile *self,
                                 GError         **error);

void pw_alignment_file_free (PwAlignmentFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwAlignmentFile, pw_alignment_file_free)

/** pw_alignment_file_find_source: (nullable): by key */
PwAlignmentSource *pw_alignment_file_find_source (const PwAlignmentFile *self,
                                                  const char            *key);

/** pw_alignment_file_find_cluster: (nullable): the cluster that holds the element; O(n) */
PwAlignmentCluster *pw_alignment_file_find_cluster (const PwAlignmentFile *self,
                                                    const char            *file,
                                                    const char            *element);

/** pw_alignment_file_add_source: @key must be new */
void pw_alignment_file_add_source (PwAlignmentFile *self,
                                   const char      *key,
                                   const char      *path);

/**
 * pw_alignment_file_add_cluster:
 *
 * Returns: (transfer none): an empty cluster with an id of its own
 */
PwAlignmentCluster *pw_alignment_file_add_cluster (PwAlignmentFile *self,
                                                   PwClusterOrigin  origin,
                                                   const char      *name);

void pw_alignment_cluster_add_member (PwAlignmentCluster *self,
                                      const char         *file,
                                      const char         *element);

/** pw_alignment_file_add_seen: @file, @element and @kind as in PwAlignmentSeen */
void pw_alignment_file_add_seen (PwAlignmentFile *self,
                                 const char      *file,
                                 const char      *element,
                                 const char      *kind);

void pw_alignment_file_add_rejection (PwAlignmentFile *self,
                                      const char      *file_a,
                                      const char      *element_a,
                                      const char      *file_b,
                                      const char      *element_b);

G_END_DECLS
