/* report/text-table.h - tables of text with aligned columns
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PW_TEXT_ALIGN_LEFT,
  PW_TEXT_ALIGN_RIGHT,
} PwTextAlign;

/**
 * PwTextTable:
 *
 * For a screen or a page of fixed-width letters. Widths are counted as a terminal
 * shows them: wide letters count two, combining marks nothing.
 */
typedef struct _PwTextTable PwTextTable;

PwTextTable *pw_text_table_new (void);
void         pw_text_table_free (PwTextTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwTextTable, pw_text_table_free)

/** pw_text_table_add_column: @heading: (nullable): %NULL for none */
void pw_text_table_add_column (PwTextTable *self,
                               const char  *heading,
                               PwTextAlign  align);

/** pw_text_table_set_least_width: lets @column become narrower only when words must be broken */
void pw_text_table_set_least_width (PwTextTable *self,
                                    guint        column,
                                    guint        width);

/** pw_text_table_add_row: begins the next row, empty */
void pw_text_table_add_row (PwTextTable *self);

/** pw_text_table_add_rule: a line across all columns, as under the headings */
void pw_text_table_add_rule (PwTextTable *self);

/**
 * pw_text_table_set:
 * @column: of the row begun last
 * @text: may have several lines. What follows a tab stands at the right end of the
 *   cell's first line
 */
void pw_text_table_set (PwTextTable *self,
                        guint        column,
                        const char  *text);

/**
 * pw_text_table_format:
 * @width: in columns of the terminal, 0 for as wide as it takes
 *
 * Lines that would be too long are broken between words, in the widest columns
 * first. A table that cannot be made so narrow is wider.
 *
 * Returns: (transfer full): lines without trailing spaces
 */
char *pw_text_table_format (const PwTextTable *self,
                            guint              width);

/** pw_text_table_get_least_width: the narrowest it can be set without breaking a word */
guint pw_text_table_get_least_width (const PwTextTable *self);

/** pw_text_get_width: how many columns of a terminal @text takes */
guint pw_text_get_width (const char *text);

/** pw_text_wrap: breaks @text between words into lines of at most @width columns */
char *pw_text_wrap (const char *text,
                    guint       width);

G_END_DECLS
