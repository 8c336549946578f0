/* edit/sizes.h - how small and how large elements may become
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/**
 * PwSizeLimit: how far the sides of an element may come in
 * @old: its place now
 * @most_left: its left side stays left of this, likewise the others
 * @width: at least, where it is so wide now
 */
typedef struct
{
  PwRect old;
  double most_left;
  double most_top;
  double least_right;
  double least_bottom;
  double width;
  double height;
} PwSizeLimit;

/**
 * pw_size_limit_read:
 * @limit: (out):
 *
 * The content stays inside, with a margin; a side that some of it lies beyond stays where
 * it is. Outer lanes of a pool keep their least breadth.
 *
 * Returns: %FALSE where @element is not drawn
 */
gboolean pw_size_limit_read (const PwElement *element,
                             PwSizeLimit     *limit);

/** pw_size_limit_keep: @bounds, or as near to it as may be */
PwRect pw_size_limit_keep (const PwSizeLimit *limit,
                           PwRect             bounds);

G_END_DECLS
