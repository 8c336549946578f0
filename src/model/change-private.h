/* model/change-private.h - what a change is made of
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/change.h"
#include "model/fragment.h"

G_BEGIN_DECLS

/**
 * PwStep: the smallest thing that can be done to the tree, and undone
 * @is_splice: children are replaced; else an attribute is
 * @address: of the parent whose children are replaced, or of the attribute's element
 * @index: raw index of the first child that is replaced, or where among the
 *   attributes it stands
 * @old_nodes: (nullable): what is taken out
 * @new_nodes: (nullable): what is put in
 * @uri: (nullable): namespace of the attribute
 * @prefix: (nullable): its prefix
 * @old_value: (nullable): %NULL where the attribute was absent
 * @new_value: (nullable): likewise
 * @declares: the attribute brings the declaration of its namespace and takes it along
 */
typedef struct
{
  gboolean    is_splice;
  char       *address;
  guint       index;
  PwFragment *old_nodes;
  PwFragment *new_nodes;
  char       *uri;
  char       *prefix;
  char       *name;
  char       *old_value;
  char       *new_value;
  gboolean    declares;
} PwStep;

struct _PwChange
{
  int          ref_count;
  PwChangeKind kind;
  char        *address;
  GArray      *steps; /* PwStep */
};

PwChange *pw_change_new (PwChangeKind kind,
                         const char  *address);

/* Takes the nodes, copies everything else. */
void pw_change_add_splice (PwChange   *self,
                           const char *address,
                           guint       index,
                           PwFragment *old_nodes,
                           PwFragment *new_nodes);

void pw_change_add_attribute (PwChange   *self,
                              const char *address,
                              guint       index,
                              const char *uri,
                              const char *prefix,
                              const char *name,
                              const char *old_value,
                              const char *new_value,
                              gboolean    declares);

/* The white space in front of a new child of @parent, NULL where the file has none. */
char *pw_node_dup_child_indent (const xmlNode *parent);

/* That behind the last child of @parent, in front of its end tag. */
char *pw_node_dup_closing_indent (const xmlNode *parent);

/* How much deeper children stand than their parents, NULL where the file has none. */
char *pw_node_dup_indent_unit (const xmlDoc *document);

/* The raw index of the indentation in front of @node, which goes where it goes. */
guint pw_node_get_index_with_indent (const xmlNode *node);

/* The raw index where the schema wants a new child of that type. */
guint pw_element_find_place (const PwElement *parent,
                             PwElementType    type);

G_END_DECLS
