/* app/panels/fact-group.h - a card with rows: what is recorded, and links
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/panels/fact-row.h"

G_BEGIN_DECLS

/**
 * PwFactGroup:
 *
 * Rows lie below each other, two that belong together side by side. A group that
 * folds makes its rows when it is first opened.
 *
 * Signals:
 * - link-activated (const char *id): a row made by pw_fact_group_add_link()
 * - fill: the group has been opened for the first time, and wants its rows
 * - folded (gboolean is_open): by the person, either way
 */
#define PW_TYPE_FACT_GROUP (pw_fact_group_get_type ())
G_DECLARE_FINAL_TYPE (PwFactGroup, pw_fact_group, PW, FACT_GROUP, AdwBin)

/** pw_fact_group_new: @title: (nullable): what stands above the card */
GtkWidget *pw_fact_group_new (const char *title);

/**
 * pw_fact_group_new_folding:
 * @note: (nullable): small, beside the title
 */
GtkWidget *pw_fact_group_new_folding (const char *title,
                                      const char *note);

/** pw_fact_group_set_open: of one that folds */
void pw_fact_group_set_open (PwFactGroup *self,
                             gboolean     is_open);

const char *pw_fact_group_get_title (PwFactGroup *self);

void pw_fact_group_add (PwFactGroup *self,
                        GtkWidget   *row);

/** pw_fact_group_add_pair: side by side */
void pw_fact_group_add_pair (PwFactGroup *self,
                             GtkWidget   *first,
                             GtkWidget   *second);

/** pw_fact_group_add_plain: @value is only shown */
void pw_fact_group_add_plain (PwFactGroup *self,
                              const char  *title,
                              const char  *value);

/**
 * pw_fact_group_add_link:
 * @icon_name: which way the link goes
 * @note: (nullable): small, below the title
 * @id: what it leads to
 * @description: the whole of it in words, for assistive technology
 */
void pw_fact_group_add_link (PwFactGroup *self,
                             const char  *icon_name,
                             const char  *title,
                             const char  *note,
                             const char  *id,
                             const char  *description);

/** pw_fact_group_find_value: (nullable): what the row called @title shows */
const char *pw_fact_group_find_value (PwFactGroup *self,
                                      const char  *title);

/** pw_fact_group_find_row: (transfer none) (nullable): the editor called @title */
PwFactRow *pw_fact_group_find_row (PwFactGroup *self,
                                   const char  *title);

gboolean pw_fact_group_is_empty (PwFactGroup *self);

G_END_DECLS
