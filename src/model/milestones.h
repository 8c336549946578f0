/* model/milestones.h - where among many siblings a node stands
 *
 * Changes name children by their number, and planes have tens of thousands of them:
 * every so many nodes a milestone says which number it is.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef struct _PwMilestones PwMilestones;

PwMilestones *pw_milestones_new (void);

void pw_milestones_free (PwMilestones *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwMilestones, pw_milestones_free)

/** pw_milestones_get_index: how many siblings of any kind stand before @node, which has a parent */
guint pw_milestones_get_index (PwMilestones  *self,
                               const xmlNode *node);

/** pw_milestones_get_child: (nullable): the child with that many siblings before it */
xmlNode *pw_milestones_get_child (PwMilestones  *self,
                                  const xmlNode *parent,
                                  guint          index);

/**
 * pw_milestones_note_splice:
 *
 * Children of @parent from @index on are about to be replaced, @n_old by @n_new.
 */
void pw_milestones_note_splice (PwMilestones  *self,
                                const xmlNode *parent,
                                guint          index,
                                guint          n_old,
                                guint          n_new);

/** pw_milestones_forget: the subtree of @root is about to go */
void pw_milestones_forget (PwMilestones  *self,
                           const xmlNode *root);

G_END_DECLS
