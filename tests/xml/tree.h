/* tests/xml/tree.h - compares two trees as strictly as XML allows
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

/**
 * tree_find_difference:
 *
 * Compares names, prefixes, namespaces and where they are declared, attributes and
 * their order, all text, CDATA, comments, instructions and the DOCTYPE.
 *
 * Returns: (nullable): the first difference, %NULL where there is none
 */
char *tree_find_difference (const xmlDoc *a,
                            const xmlDoc *b);
