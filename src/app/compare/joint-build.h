/* app/compare/joint-build.h - makes the joint process, asking what there is to ask
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gtk/gtk.h>

#include "workspace/comparison.h"

G_BEGIN_DECLS

/**
 * pw_joint_build:
 * @widget: in the window that asks, tells and shows it
 * @comparison: not kept
 * @at_least: how many cities must have a step
 *
 * Where there is a joint process already, a person chooses between replacing it and a file
 * beside it. In the end "win.show-joint-process" shows it.
 */
void pw_joint_build (GtkWidget          *widget,
                     const PwComparison *comparison,
                     guint               at_least);

G_END_DECLS
