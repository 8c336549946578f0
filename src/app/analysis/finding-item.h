/* app/analysis/finding-item.h - a finding as an item of a list
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib-object.h>

#include "analysis/finding.h"

G_BEGIN_DECLS

#define PW_TYPE_FINDING_ITEM (pw_finding_item_get_type ())
G_DECLARE_FINAL_TYPE (PwFindingItem, pw_finding_item, PW, FINDING_ITEM, GObject)

PwFindingItem *pw_finding_item_new (PwFinding *finding);

const PwFinding *pw_finding_item_get (PwFindingItem *self);

/** pw_finding_item_compare: the worst first; what is ignored last */
int pw_finding_item_compare (PwFindingItem *a,
                             PwFindingItem *b);

/** pw_severity_get_icon_name: a symbol to go with the words */
const char *pw_severity_get_icon_name (PwSeverity severity);

/** pw_severity_get_css_class: of text and symbols in its colour */
const char *pw_severity_get_css_class (PwSeverity severity);

G_END_DECLS
