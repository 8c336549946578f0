/* app/panels/fact-row.h - one thing that is recorded, with its name above it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PwFactRow:
 *
 * What all editors of the property panel have in common: a title, a line for what is
 * wrong, and the rules of a visit. A visit begins when the keyboard comes in and ends
 * when it leaves; what is typed in between is applied at once, and is one step.
 *
 * The row knows nothing of documents; see app/panels/fact-binding.h.
 *
 * Signals:
 * - begin: a visit begins
 * - apply (const char *text) → char *: @text is wanted; returns %NULL, or why it cannot
 *   be, in one sentence. Nothing is changed then
 * - revert: as before this visit
 * - end: the visit is over
 */
#define PW_TYPE_FACT_ROW (pw_fact_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (PwFactRow, pw_fact_row, PW, FACT_ROW, AdwBin)

/**
 * PwFactRowClass:
 * @show_value: puts the value into the editor
 * @dup_shown: (nullable): what a person reads there; %NULL for the value itself
 * @commit: (nullable): applies what waits for the end of the visit
 */
struct _PwFactRowClass
{
  AdwBinClass parent_class;

  void (*show_value) (PwFactRow  *self,
                      const char *value,
                      gboolean    is_mixed);
  char *(*dup_shown) (PwFactRow *self);
  void (*commit) (PwFactRow *self);
};

const char *pw_fact_row_get_title (PwFactRow *self);

/**
 * pw_fact_row_set_value:
 * @value: (nullable): what is recorded now
 * @is_mixed: several elements say different things
 *
 * While a person types, only a value that somebody else changed replaces the text.
 */
void pw_fact_row_set_value (PwFactRow  *self,
                            const char *value,
                            gboolean    is_mixed);

/** pw_fact_row_get_value: (nullable): what is recorded now */
const char *pw_fact_row_get_value (PwFactRow *self);

/** pw_fact_row_get_shown: (transfer none): what a person reads there, "–" for nothing */
const char *pw_fact_row_get_shown (PwFactRow *self);

/** pw_fact_row_get_message: (nullable): what is wrong with what was typed */
const char *pw_fact_row_get_message (PwFactRow *self);

/** pw_fact_row_set_hint: (nullable) @hint: shown below, without being an error */
void pw_fact_row_set_hint (PwFactRow  *self,
                           const char *hint);

/** pw_fact_row_commit: what was typed is applied, and the visit is over */
void pw_fact_row_commit (PwFactRow *self);

/* --- for the editors themselves ------------------------------------------------------------- */

/** pw_fact_row_set_content: @editor: what has the keyboard, named by the title */
void pw_fact_row_set_content (PwFactRow  *self,
                              const char *title,
                              GtkWidget  *content,
                              GtkWidget  *editor);

/** pw_fact_row_set_inline: the title stands beside the content */
void pw_fact_row_set_inline (PwFactRow *self);

/** pw_fact_row_add_tool: a button at the end of the title */
void pw_fact_row_add_tool (PwFactRow *self,
                           GtkWidget *tool);

/** pw_fact_row_hide_title: the title is for assistive technology only */
void pw_fact_row_hide_title (PwFactRow *self);

void pw_fact_row_begin (PwFactRow *self);

/**
 * pw_fact_row_try: begins a visit where there is none
 *
 * Returns: (nullable) (transfer full): why @text cannot be; the caller shows it
 */
char *pw_fact_row_try (PwFactRow  *self,
                       const char *text);

/** pw_fact_row_apply: as above, and shows what is wrong; Returns: whether @text was taken */
gboolean pw_fact_row_apply (PwFactRow  *self,
                            const char *text);

/** pw_fact_row_revert: Returns: whether there was anything to take back */
gboolean pw_fact_row_revert (PwFactRow *self);

/** pw_fact_row_end: what was taken is shown as it is written, what was not stays */
void pw_fact_row_end (PwFactRow *self);

G_END_DECLS
