/* workspace/decisions.h - what people have decided about the steps of a service
 *
 * Calling sequence: pw_comparison_load() opens the decisions along with the variants. A
 * view shows the comparison's rows, changes the decisions by the functions here, and after
 * those that say which steps are the same takes the rows anew: pw_comparison_realign().
 * Rows are those of the comparison that is given; each function may be called as soon as
 * a person has acted. At last pw_decisions_save().
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/table.h"
#include "store/store.h"
#include "workspace/workspace.h"
#include "xml/alignment-file.h"

G_BEGIN_DECLS

typedef struct _PwComparison PwComparison;

/**
 * PwDecisions:
 *
 * abgleich.xml of one service, open. Made in any thread, used in the main one afterwards.
 * Each function that changes something is one step, which can be undone.
 *
 * Emits PwDecisions::changed after every step, undo, redo, save and reload.
 */
#define PW_TYPE_DECISIONS (pw_decisions_get_type ())
G_DECLARE_FINAL_TYPE (PwDecisions, pw_decisions, PW, DECISIONS, GObject)

/**
 * PwDecision: what stands about one row
 * @origin: what the row's steps belonging together is: a proposal, confirmed, by hand
 * @verdict: on its differences
 * @step: what the joint process does with it
 * @from: city whose wording, role and values it gets there: variant of the comparison, or -1
 * @reason: (nullable) (transfer none): why; belongs to the decisions, as the rest does
 * @owner: (nullable)
 * @date: (nullable): "2026-05-12"
 */
typedef struct
{
  PwClusterOrigin origin;
  PwVerdictKind   verdict;
  PwVerdictStep   step;
  int             from;
  const char     *reason;
  const char     *owner;
  const char     *date;
} PwDecision;

/**
 * pw_decisions_open:
 *
 * Returns: (transfer full) (nullable): empty where nobody has decided anything yet; %NULL
 *   with @error set where the file cannot be read
 */
PwDecisions *pw_decisions_open (PwWorkspace     *workspace,
                                const PwService *service,
                                GCancellable    *cancellable,
                                GError         **error);

/**
 * pw_decisions_list_links:
 * @graphs: (array length=n): variants
 * @keys: (array length=n): ids of their cities
 *
 * Returns: (transfer full) (element-type PwAlignmentLink): what matching must respect.
 *   Elements that are no more are left out
 */
GArray *pw_decisions_list_links (PwDecisions          *self,
                                 const PwGraph *const *graphs,
                                 const char *const    *keys,
                                 guint                 n);

/** pw_decisions_get: what stands about @row */
PwDecision pw_decisions_get (PwDecisions        *self,
                             const PwComparison *comparison,
                             guint               row);

/** pw_decisions_confirm: the steps in @row are the same step */
void pw_decisions_confirm (PwDecisions        *self,
                           const PwComparison *comparison,
                           guint               row);

/** pw_decisions_reject: what @variant has in @row is not what the others have there */
void pw_decisions_reject (PwDecisions        *self,
                          const PwComparison *comparison,
                          guint               row,
                          guint               variant);

/** pw_decisions_split: no two cities' steps in @row are the same */
void pw_decisions_split (PwDecisions        *self,
                         const PwComparison *comparison,
                         guint               row);

/** pw_decisions_join: the steps in both rows are one */
void pw_decisions_join (PwDecisions        *self,
                        const PwComparison *comparison,
                        guint               row,
                        guint               other);

/** pw_decisions_move: what @variant has in @row belongs into row @to, and only there */
void pw_decisions_move (PwDecisions        *self,
                        const PwComparison *comparison,
                        guint               row,
                        guint               variant,
                        guint               to);

/** pw_decisions_forget: whether the steps in @row are the same is open again; the verdict stays */
void pw_decisions_forget (PwDecisions        *self,
                          const PwComparison *comparison,
                          guint               row);

/**
 * pw_decisions_set_verdict:
 * @decision: all but its origin counts
 *
 * With no verdict, reason, owner, date and step nothing of it is kept.
 */
void pw_decisions_set_verdict (PwDecisions        *self,
                               const PwComparison *comparison,
                               guint               row,
                               const PwDecision   *decision);

/* --- what is new ------------------------------------------------------------------------ */

/** PwNewDifference: in row @row, city's variant @variant, one kind */
typedef struct
{
  guint        row;
  guint        variant;
  PwDifference kind;
} PwNewDifference;

/**
 * pw_decisions_mark_seen:
 * @date: of today, "2026-05-12"
 *
 * People have looked at all differences there are.
 */
void pw_decisions_mark_seen (PwDecisions        *self,
                             const PwComparison *comparison,
                             const char         *date);

/** pw_decisions_get_seen_date: (nullable): when they last did, %NULL for never */
const char *pw_decisions_get_seen_date (PwDecisions *self);

/**
 * pw_decisions_list_new:
 *
 * Returns: (transfer full) (element-type PwNewDifference): what was not there then, by rows;
 *   empty where nobody has ever looked
 */
GArray *pw_decisions_list_new (PwDecisions        *self,
                               const PwComparison *comparison);

/** pw_decisions_dup_news: (nullable): "3 new differences since 12/05/2026"; %NULL where there are none */
char *pw_decisions_dup_news (PwDecisions        *self,
                             const PwComparison *comparison);

/* --- steps -------------------------------------------------------------------------------- */

/** pw_decisions_get_undo_label: (nullable): what undo takes back, translated; %NULL for nothing */
const char *pw_decisions_get_undo_label (PwDecisions *self);
const char *pw_decisions_get_redo_label (PwDecisions *self);

/** pw_decisions_undo: nothing where there is nothing to undo */
void pw_decisions_undo (PwDecisions *self);
void pw_decisions_redo (PwDecisions *self);

/* --- the file ------------------------------------------------------------------------------- */

/** pw_decisions_get_file: abgleich.xml, which need not exist yet */
GFile *pw_decisions_get_file (PwDecisions *self);

gboolean pw_decisions_is_modified (PwDecisions *self);

/**
 * pw_decisions_save:
 *
 * Saves as diagrams are saved: whole, and never over what somebody else has saved since it
 * was read. The first time the file is entered into werkstatt.xml as well.
 *
 * Returns: %FALSE with @error set in %PW_SAVE_ERROR, where a person must choose between
 *   pw_decisions_save_over(), pw_decisions_save_beside() and pw_decisions_reload(), or in %PW_ERROR
 */
gboolean pw_decisions_save (PwDecisions *self,
                            GError     **error);

/**
 * pw_decisions_save_over:
 * @store: (nullable): keeps what is replaced as a version
 *
 * Mine replaces what the file holds, whatever that is.
 */
gboolean pw_decisions_save_over (PwDecisions *self,
                                 PwStore     *store,
                                 GError     **error);

/**
 * pw_decisions_save_beside:
 *
 * Both stay: mine becomes a file of its own, theirs goes on being the service's and is read.
 *
 * Returns: (transfer full) (nullable): the new file
 */
GFile *pw_decisions_save_beside (PwDecisions *self,
                                 GError     **error);

/**
 * pw_decisions_reload:
 *
 * What the file holds now is what counts; one step, so that undo brings mine back.
 */
gboolean pw_decisions_reload (PwDecisions *self,
                              GError     **error);

G_END_DECLS
