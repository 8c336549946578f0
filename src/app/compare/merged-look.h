/* app/compare/merged-look.h - how the merged view draws steps and flows
 *
 * Lines are the heavier the more cities have what they draw; dashed where it is less than
 * half of them. Under each step a box for each city says who has it, at its upper right
 * corner signs say in what cities differ. What too few cities have fades, at its place.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/merged.h"
#include "draw/presence-bar.h"
#include "draw/scene-style.h"
#include "draw/signs.h"
#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * PwMergedLook: what is of interest, and all that drawing it takes
 *
 * Whoever changes what is public restyles the scenes drawn with it.
 *
 * @aspects: in which differences are shown
 * @cities: that are shown
 * @at_least: how many of these must have something
 */
typedef struct
{
  PwAspect        aspects;
  PwCitySet       cities;
  guint           at_least;
  /*< private >*/
  gatomicrefcount references;
  PwComparison   *comparison;
  PwMerged       *merged;
  PwAspects      *all;
  PwPresenceBox  *boxes; /* (array): of all variants, to be filled in */
  guint           n;
} PwMergedLook;

/**
 * pw_merged_look_new:
 * @comparison: referenced
 * @merged: (transfer full): made of it
 * @all: (transfer full): likewise
 *
 * Returns: (transfer full): everything is of interest
 */
PwMergedLook *pw_merged_look_new (PwComparison *comparison,
                                  PwMerged     *merged,
                                  PwAspects    *all);

PwMergedLook *pw_merged_look_ref (PwMergedLook *self);
void          pw_merged_look_unref (PwMergedLook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwMergedLook, pw_merged_look_unref)

/** pw_merged_look_get_style: for scenes; the look must outlive them */
PwSceneStyle pw_merged_look_get_style (PwMergedLook *self);

/** pw_merged_look_get_presence: of one variant, in the row of a step */
PwPresence pw_merged_look_get_presence (const PwMergedLook *self,
                                        guint               row,
                                        guint               variant);

/** pw_merged_look_list_rows: (transfer full) (element-type guint): where there is a difference to go to */
GArray *pw_merged_look_list_rows (const PwMergedLook *self);

/**
 * pw_merged_look_list_signs:
 * @signs: (array fixed-size=7) (out caller-allocates)
 *
 * Returns: how many signs stand at the step
 */
guint pw_merged_look_list_signs (const PwMergedLook *self,
                                 guint               row,
                                 PwSign              signs[PW_N_ASPECTS]);

/** pw_merged_look_dup_cities: "in all five cities", "in 3 of 5 cities: GI, MR, FD" */
char *pw_merged_look_dup_cities (const PwMergedLook *self,
                                 PwCitySet           cities);

/** pw_merged_look_describe: (transfer full): a part in words, a line for each wording; for tooltips and assistive technology */
char *pw_merged_look_describe (const PwMergedLook *self,
                               const PwMergedPart *part);

/** pw_merged_look_get_sign: the sign of an aspect */
PwSign pw_merged_look_get_sign (PwAspect aspect);

G_END_DECLS
