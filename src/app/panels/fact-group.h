/* app/panels/fact-group.h - a boxed list of facts: a name and a value each
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PwFactGroup:
 *
 * Short values stand beside their name, long ones below it, two that belong
 * together side by side.
 *
 * Signal: link-activated (const char *id): a row made by pw_fact_group_add_link()
 */
#define PW_TYPE_FACT_GROUP (pw_fact_group_get_type ())
G_DECLARE_FINAL_TYPE (PwFactGroup, pw_fact_group, PW, FACT_GROUP, AdwBin)

/** pw_fact_group_new: @title: (nullable): what stands above the box */
GtkWidget *pw_fact_group_new (const char *title);

/** pw_fact_group_add: @value: (nullable): %NULL is shown as a dash */
void pw_fact_group_add (PwFactGroup *self,
                        const char  *title,
                        const char  *value);

/** pw_fact_group_add_long: as above, below its name whatever its length */
void pw_fact_group_add_long (PwFactGroup *self,
                             const char  *title,
                             const char  *value);

void pw_fact_group_add_pair (PwFactGroup *self,
                             const char  *first_title,
                             const char  *first_value,
                             const char  *second_title,
                             const char  *second_value);

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

/** pw_fact_group_find_value: (nullable): the value of the fact called @title */
const char *pw_fact_group_find_value (PwFactGroup *self,
                                      const char  *title);

gboolean pw_fact_group_is_empty (PwFactGroup *self);

G_END_DECLS
