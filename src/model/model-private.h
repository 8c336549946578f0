/* model/model-private.h - what the files of this folder know of each other
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/milestones.h"
#include "model/model.h"

G_BEGIN_DECLS

/* A reference with the element whose removal ends it: the element itself where an
 * attribute names the other, the child (flowNodeRef, incoming …) where text does.
 */
typedef struct
{
  PwReference public;
  PwElement *owner;
  char      *missing; /* the id that is named, while no element has it */
} PwLink;

typedef struct
{
  PwLink **links;
  guint    n_links;
  guint    n_allocated;
} PwLinkList;

struct _PwElement
{
  xmlNode      *node;
  PwModel      *model;
  PwElementType type;
  PwLinkList    references; /* owned */
  PwLinkList    referrers;
};

struct _PwModel
{
  xmlDoc     *document;
  GHashTable *by_id;                      /* id → the first PwElement with it */
  GHashTable *duplicates;                 /* id → GPtrArray of PwElement, all with it */
  GHashTable *dangling;                   /* id → GPtrArray of PwLink */
  GHashTable *types[PW_NAMESPACE_DC + 1]; /* name in the document's dictionary → type */
  guint       counts[PW_N_ELEMENT_TYPES];
  guint       n_elements;
  guint       n_dangling;
  guint       n_duplicates;
  int         n_open; /* transactions that may change it */

  PwMilestones *milestones; /* among the children of its elements */

  guint64     serial;          /* transactions that have ended */
  GHashTable *touched;         /* by the last one, or the one that is open: PwElement */
  GHashTable *gone;            /* likewise; addresses that may be those of others now */
  gboolean    has_moved_pools; /* likewise */
};

/* Indexes the subtree of a node that has just been put into the tree. */
void pw_model_index_subtree (PwModel *self,
                             xmlNode *node);

/* Forgets the subtree of a node that is about to leave the tree. */
void pw_model_forget_subtree (PwModel *self,
                              xmlNode *node);

/* Before and after the id of an element changes. */
void pw_model_remove_id (PwModel   *self,
                         PwElement *element);
void pw_model_add_id (PwModel   *self,
                      PwElement *element);

/* Before and after what an element names changes. */
void pw_model_remove_references (PwModel   *self,
                                 PwElement *element);
void pw_model_add_references (PwModel   *self,
                              PwElement *element);

/* What an open transaction does is noted; see model/trace.h. */
void pw_model_begin_trace (PwModel *self);
void pw_model_touch (PwModel   *self,
                     PwElement *element);
void pw_model_touch_link (PwModel      *self,
                          const PwLink *link);
void pw_model_note_gone (PwModel   *self,
                         PwElement *element);

/* An attribute's value without a copy, NULL where it is absent. */
const char *pw_node_get_attribute (const xmlNode *node,
                                   const char    *ns_uri,
                                   const char    *name);

/* The address of any element node, see pw_element_dup_address(). */
char *pw_node_dup_address (const PwModel *model,
                           const xmlNode *node);

/* As above, never by the node's own id, so that it holds while that changes. */
char *pw_node_dup_address_by_parent (const PwModel *model,
                                     const xmlNode *node);

/* As above, as it is called once @absent has been taken out. */
char *pw_node_dup_address_without (const PwModel *model,
                                   const xmlNode *node,
                                   const xmlNode *absent);

xmlNode *pw_model_find_node (const PwModel *self,
                             const char    *address);

/* "12.5" → 12.5; 0 where it is no number. */
double pw_node_parse_number (const char *text);

G_END_DECLS
