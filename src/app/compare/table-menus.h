/* app/compare/table-menus.h - what can be chosen above the alignment table and in it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

#include "app/compare/row-list.h"

G_BEGIN_DECLS

/* Each of these is a menu of "table.show" with a pair of names. */
GMenuModel *pw_table_menu_new_presence (const PwComparison *comparison);
GMenuModel *pw_table_menu_new_kinds (void);
GMenuModel *pw_table_menu_new_cities (const PwComparison *comparison);
GMenuModel *pw_table_menu_new_order (void);

/** pw_table_menu_new_verdict: what can be said about a row */
GMenuModel *pw_table_menu_new_verdict (const PwComparison *comparison);

/**
 * pw_table_query_set:
 * @what: "presence", "kind", "city", "state", "new", "group" or "sort"
 * @value: as in the menus
 *
 * Returns: whether both were understood
 */
gboolean pw_table_query_set (PwRowQuery         *query,
                             const PwComparison *comparison,
                             const char         *what,
                             const char         *value);

/** pw_table_query_dup_label: what the button of that menu says: what is chosen in it */
char *pw_table_query_dup_label (const PwRowQuery   *query,
                                const PwComparison *comparison,
                                const char         *what);

G_END_DECLS
