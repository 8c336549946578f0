/* workspace/joint-process.h - the process that all cities are to have
 *
 * Calling sequence: pw_joint_process_new() with the number of cities that suffices; show
 * what it takes and leaves out; pw_joint_process_save(); open the file in the editor. Where
 * there is a joint process already, a person says what becomes of it.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "base/geometry.h"
#include "store/store.h"
#include "workspace/comparison.h"

G_BEGIN_DECLS

/** PwJointCause: why a step is in the joint process, or is not */
typedef enum
{
  PW_JOINT_BY_NUMBER,  /* so many cities have it, or too few */
  PW_JOINT_BY_VERDICT, /* people said so */
  PW_JOINT_BY_HOLDER,  /* what holds it is left out, or needed */
} PwJointCause;

/** PwJointStep: what became of one row of the comparison */
typedef struct
{
  gboolean     is_taken;
  PwJointCause cause;
} PwJointStep;

/**
 * PwJointProcess:
 * @model: the joint process, not drawn yet
 * @steps: (element-type PwJointStep): one for each row of the comparison
 * @n_taken: how many of them are taken
 * @at_least: how many cities sufficed
 */
typedef struct
{
  PwModel         *model;
  GArray          *steps;
  guint            n_taken;
  guint            at_least;
  /*< private >*/
  PwWorkspace     *workspace;
  const PwService *service;
  GFile           *file;
  GBytes          *base; /* what the file held at first, NULL where there was none */
} PwJointProcess;

/**
 * pw_joint_process_new:
 * @comparison: not kept
 *
 * Takes what at least @at_least cities have, and follows the verdicts: a step may be taken
 * or dropped whatever the number, and what is to be as in one city is as it is there, or
 * is not. What cities keep on purpose and what is open goes by the number.
 *
 * Returns: (transfer full) (nullable): %NULL with @error set where the present file of the
 *   joint process cannot be read
 */
PwJointProcess *pw_joint_process_new (const PwComparison *comparison,
                                      guint               at_least,
                                      GError            **error);

void pw_joint_process_free (PwJointProcess *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwJointProcess, pw_joint_process_free)

/** pw_joint_process_has_file: whether there was a joint process when this one was made */
gboolean pw_joint_process_has_file (const PwJointProcess *self);

/** pw_joint_process_dup_summary: "11 of 17 steps are taken, 6 left out.", translated */
char *pw_joint_process_dup_summary (const PwJointProcess *self);

/** PwJointPlace: where it goes where there is a joint process already */
typedef enum
{
  PW_JOINT_ONLY_NEW, /* nowhere: that is an error in %PW_SAVE_ERROR */
  PW_JOINT_REPLACE,  /* in its place, unless it has changed since pw_joint_process_new() */
  PW_JOINT_BESIDE,   /* into a file of its own beside it */
} PwJointPlace;

/**
 * pw_joint_process_save:
 * @store: (nullable): keeps what is replaced as a version
 * @measure: (nullable): sizes of texts; %NULL estimates them
 *
 * Draws it, saves it as diagrams are saved and enters it into werkstatt.xml. Only once.
 *
 * Returns: (transfer full) (nullable): the file; %NULL with @error set in %PW_SAVE_ERROR
 *   or %PW_ERROR
 */
GFile *pw_joint_process_save (PwJointProcess *self,
                              PwJointPlace    place,
                              PwStore        *store,
                              PwTextSizeFunc  measure,
                              gpointer        user_data,
                              GError        **error);

G_END_DECLS
