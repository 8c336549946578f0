/* analysis/ignore.c - "not to be found fault with here", kept in the file with a reason
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/ignore.h"

/* Findings about the whole file have no element, ids made up by a graph none either. */
static PwElement *
find_element (const PwModel   *model,
              const PwFinding *finding)
{
  return *finding->element != '\0' ? pw_model_find (model, finding->element) : NULL;
}

static xmlNode *
find_item (const PwElement *element,
           const char      *rule)
{
  PwElement *extensions = pw_element_find_child (element, PW_ELEMENT_EXTENSION_ELEMENTS);

  if (extensions == NULL)
    return NULL;
  for (xmlNode *node = pw_element_get_node (extensions)->children; node != NULL; node = node->next)
    {
      g_autofree char *named = NULL;
      xmlChar         *value;

      if (node->type != XML_ELEMENT_NODE || node->ns == NULL || !xmlStrEqual (node->name, BAD_CAST "ignore") ||
          !xmlStrEqual (node->ns->href, BAD_CAST PW_NAMESPACE_URI_OWN))
        continue;
      value = xmlGetNoNsProp (node, BAD_CAST "rule");
      named = g_strdup ((const char *) value);
      xmlFree (value);
      if (g_strcmp0 (named, rule) == 0)
        return node;
    }

  return NULL;
}

gboolean
pw_ignore_is_possible (const PwModel   *model,
                       const PwFinding *finding)
{
  return find_element (model, finding) != NULL;
}

PwChange *
pw_ignore_new (const PwModel   *model,
               const PwFinding *finding,
               const char      *reason)
{
  const char *attributes[] = { "rule", finding->rule, "reason", reason, NULL };
  PwElement  *element = find_element (model, finding);
  xmlNode    *item;

  if (element == NULL)
    return NULL;
  item = find_item (element, finding->rule);
  if (item != NULL)
    return pw_change_set_own_item (element, item, "reason", reason);

  return pw_change_new_own_item (element, "ignore", attributes);
}

PwChange *
pw_ignore_end (const PwModel   *model,
               const PwFinding *finding)
{
  PwElement *element = find_element (model, finding);
  xmlNode   *item = element != NULL ? find_item (element, finding->rule) : NULL;

  return item != NULL ? pw_change_remove_own_item (element, item) : NULL;
}
