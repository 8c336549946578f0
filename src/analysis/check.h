/* analysis/check.h - what rules see and how they report
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "analysis/rule.h"
#include "base/spatial-index.h"
#include "model/graph.h"

G_BEGIN_DECLS

/* What a finding is about. */
typedef enum
{
  PW_CHECK_DOCUMENT,
  PW_CHECK_PROCESS,
  PW_CHECK_NODE,
  PW_CHECK_EDGE,
  PW_CHECK_ROOT,
} PwCheckTarget;

/**
 * PwCheckScope: a process or a sub-process
 * @node: the sub-process, -1 for a process
 * @process: index of the process it is or stands in, -1 where there is none
 * @members: (array length=n_members): nodes directly in it that flows may connect,
 *   in document order
 */
typedef struct
{
  int          node;
  int          process;
  const guint *members;
  guint        n_members;
} PwCheckScope;

/**
 * PwCheck:
 * @scopes: processes first, then sub-processes in document order
 * @scope_of: (array length=n_nodes): index of the scope each node stands in, -1 for
 *   pools and what no process holds
 * @position: (array length=n_nodes): which member of its scope each flow node is
 * @has_content: (array length=n_nodes): a sub-process that something is drawn or
 *   written inside of, whether or not it is expanded
 * @has_figures: (array length=n_processes): somebody has recorded times or costs there
 * @lane_names: (nullable): folded names that lanes may have
 */
struct _PwCheck
{
  const PwGraph *graph;
  PwProfile      profile;
  PwCheckScope  *scopes;
  guint          n_scopes;
  int           *scope_of;
  guint         *position;
  guint8        *has_content;
  guint8        *has_figures;
  GArray       **faults; /* by scope, where already found: see analysis/soundness.h */

  GHashTable    *lane_names;
  PwTextSizeFunc text_size;
  gpointer       text_size_data;
  double         paper_width_mm; /* 0 where nothing is to be printed */
  double         paper_height_mm;

  /*< private >*/
  const PwRule   *rule;
  PwSeverity      severity;
  guint           rule_index;
  int             subject_kind;
  guint           subject;
  guint           part;
  GPtrArray      *findings;
  GStringChunk   *names;
  guint          *members;
  PwRect         *boxes; /* of nodes, then of edges */
  double          far_x; /* where boxes of what is near to nothing are */
  PwSpatialIndex *near;  /* over @boxes, where much is asked */
  GArray         *near_edge;
  guint           near_edge_of; /* the edge that @near_edge is about, + 1 */
};

/* --- for rules ------------------------------------------------------------------- */

/**
 * pw_check_node:
 * @other: (nullable): id of a second element
 * @advice: what to do, translated
 * @format: the sentence, translated
 *
 * Reports something about a node.
 *
 * Returns: (transfer none): the finding, to be weakened if need be
 */
PwFinding *pw_check_node (PwCheck    *self,
                          guint       node,
                          const char *other,
                          const char *advice,
                          const char *format,
                          ...) G_GNUC_PRINTF (5, 6);

PwFinding *pw_check_edge (PwCheck    *self,
                          guint       edge,
                          const char *other,
                          const char *advice,
                          const char *format,
                          ...) G_GNUC_PRINTF (5, 6);

/** pw_check_scope: as above about a process or sub-process */
PwFinding *pw_check_scope (PwCheck    *self,
                           guint       scope,
                           const char *other,
                           const char *advice,
                           const char *format,
                           ...) G_GNUC_PRINTF (5, 6);

PwFinding *pw_check_root (PwCheck    *self,
                          guint       root,
                          const char *other,
                          const char *advice,
                          const char *format,
                          ...) G_GNUC_PRINTF (5, 6);

PwFinding *pw_check_document (PwCheck    *self,
                              const char *advice,
                              const char *format,
                              ...) G_GNUC_PRINTF (3, 4);

/** pw_check_weaken: lowers a finding to @most, such as a hint */
void pw_check_weaken (PwFinding *finding,
                      PwSeverity most);

/**
 * pw_check_name:
 *
 * Returns: what people know a node by: "Task “Antrag prüfen”", "Exclusive gateway
 *   after “Antrag prüfen”"; valid until the check ends
 */
const char *pw_check_name (PwCheck *self,
                           guint    node);

/** pw_check_flow_name: as above for an edge: "Sequence flow from “A” to “B”" */
const char *pw_check_flow_name (PwCheck *self,
                                guint    edge);

/** pw_check_scope_name: as above for a process or sub-process */
const char *pw_check_scope_name (PwCheck *self,
                                 guint    scope);

/** pw_check_has: whether node @n has one of @traits */
gboolean pw_check_has (const PwCheck  *self,
                       guint           n,
                       PwElementTraits traits);

/** pw_check_get_n_out: number of sequence flows that leave node @n */
guint pw_check_get_n_out (const PwCheck *self,
                          guint          n);

guint pw_check_get_n_in (const PwCheck *self,
                         guint          n);

/** pw_check_get_out: the index of the @k-th edge that leaves node @n */
guint pw_check_get_out (const PwCheck *self,
                        guint          n,
                        guint          k);

guint pw_check_get_in (const PwCheck *self,
                       guint          n,
                       guint          k);

/** pw_check_is_in_ad_hoc: whether node @n stands in an ad-hoc sub-process */
gboolean pw_check_is_in_ad_hoc (const PwCheck *self,
                                guint          n);

/**
 * pw_check_find_near:
 *
 * Returns: (transfer full) (element-type guint): what is drawn in or at @area, in
 *   ascending order: nodes by their index, edges by theirs + n_nodes
 */
GArray *pw_check_find_near (const PwCheck *self,
                            PwRect         area);

/**
 * pw_check_find_near_edge:
 *
 * Returns: (transfer none) (element-type guint): as above, what lies in or at one of
 *   the lines of an edge, itself included; valid until the next question
 */
const GArray *pw_check_find_near_edge (PwCheck *self,
                                       guint    edge);

/* --- for the checker ------------------------------------------------------------- */

/** pw_check_new: @graph must outlive it */
PwCheck *pw_check_new (const PwGraph *graph,
                       PwProfile      profile);

void pw_check_free (PwCheck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwCheck, pw_check_free)

/** pw_check_add_boxes: notes where everything is drawn; pw_check_new() does it */
void pw_check_add_boxes (PwCheck *self);

/** pw_check_index_drawing: makes pw_check_find_near() fast for many questions */
void pw_check_index_drawing (PwCheck *self);

/** pw_check_run_rule: asks @rule about one subject */
void pw_check_run_rule (PwCheck   *self,
                        guint      rule_index,
                        PwSeverity severity,
                        guint      subject);

/**
 * pw_check_sort:
 * @n_kept: how many at the beginning were in order before
 *
 * Puts findings in the order of the document.
 */
void pw_check_sort (const PwCheck *self,
                    GPtrArray     *findings,
                    guint          n_kept);

/**
 * pw_check_mark_ignored:
 *
 * Returns: (transfer full): @finding, or one like it, with what the file says about
 *   ignoring it. Takes @finding
 */
PwFinding *pw_check_mark_ignored (const PwCheck *self,
                                  PwFinding     *finding);

G_END_DECLS
