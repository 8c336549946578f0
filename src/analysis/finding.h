/* analysis/finding.h - one thing the checker has to say about a process
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "base/geometry.h"

G_BEGIN_DECLS

/**
 * PwSeverity:
 * @PW_SEVERITY_HINT: worth a thought; often just how things are, such as a media break
 * @PW_SEVERITY_WARNING: probably a mistake
 * @PW_SEVERITY_ERROR: the process does not say what it should
 */
typedef enum
{
  PW_SEVERITY_OFF,
  PW_SEVERITY_HINT,
  PW_SEVERITY_WARNING,
  PW_SEVERITY_ERROR,
} PwSeverity;

/**
 * PwFinding: immutable once the checker has made it; may be shared with threads
 * @rule: id of the rule, see analysis/rule.h
 * @element: id of the element it is about, "" where it is about the whole file
 * @other: (nullable): id of a second element, such as the shape that a flow crosses
 * @line: of @element in the file it was read from, 0 if new
 * @plane: which diagram draws it, -1 where none does
 * @place: where it is drawn, empty where it is not
 * @message: a sentence that names the element
 * @advice: what to do about it, a sentence
 * @is_ignored: the file says that this is not to be found fault with
 * @reason: (nullable): why it is ignored
 */
typedef struct
{
  const char *rule;
  PwSeverity  severity;
  char       *element;
  char       *other;
  guint       line;
  int         plane;
  PwRect      place;
  char       *message;
  char       *advice;
  gboolean    is_ignored;
  char       *reason;
  /*< private >*/
  gint        n_refs;
  guint       rule_index;
  int         target_kind; /* PwCheckTarget of the element */
  guint       target;
  int         subject_kind; /* what the rule looked at when it found this */
  guint       subject;
  guint       part; /* several findings of one look keep their order */
} PwFinding;

PwFinding *pw_finding_ref (PwFinding *self);
void       pw_finding_unref (PwFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwFinding, pw_finding_unref)

/** pw_severity_get_id: "error", "warning", "hint" or "off": stable, for machines */
const char *pw_severity_get_id (PwSeverity severity);

/** pw_severity_get_label: translated, for people */
const char *pw_severity_get_label (PwSeverity severity);

G_END_DECLS
