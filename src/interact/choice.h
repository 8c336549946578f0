/* interact/choice.h - finding the kind of element that people want by typing
 *
 * For "create anything", "append anything" and "change type".
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/variant.h"

G_BEGIN_DECLS

/**
 * PwChoice: one that is offered
 * @label: translated
 * @category: translated; choices of one category follow each other
 * @term: what BPMN calls it, in English; %NULL where that is the label already
 * @synonym: (nullable): the word it was found by where neither label nor term has it:
 *   "Verzweigung" for the exclusive gateway
 * @start: the part of @label to show as found, in bytes
 * @length: in bytes, 0 for none
 */
typedef struct
{
  const PwVariant *variant;
  const char      *label;
  const char      *category;
  const char      *term;
  char            *synonym;
  gsize            start;
  gsize            length;
} PwChoice;

/** pw_choice_list_create: (transfer container) (element-type PwVariant): what may be put into some drawing */
GPtrArray *pw_choice_list_create (void);

/** pw_choice_list_append: (transfer container) (element-type PwVariant): what the rules allow to append to @source */
GPtrArray *pw_choice_list_append (const PwElement *source);

/**
 * pw_choice_find:
 * @variants: (element-type PwVariant): among these; for "change type" see
 *   pw_rules_list_variants()
 * @query: what was typed so far, in German or English, in BPMN's words or people's; empty
 *   for all in the order of display
 *
 * Best first: labels before synonyms, beginnings before middles; but the choices of a
 * category stay together, the category of the best one first.
 *
 * Returns: (transfer full) (element-type PwChoice)
 */
GArray *pw_choice_find (const GPtrArray *variants,
                        const char      *query);

G_END_DECLS
