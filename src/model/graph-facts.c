/* model/graph-facts.c - the facts of our extension, as a graph holds them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/graph-private.h"

#include <math.h>
#include <stdlib.h>

#include "base/quantity.h"
#include "model/model-private.h"

static double
read_duration (const xmlNode *own,
               const char    *name)
{
  const char *text = pw_node_get_attribute (own, NULL, name);
  double      value;

  return text != NULL && pw_duration_parse_iso (text, &value) ? value : NAN;
}

double
pw_graph_read_number (const xmlNode *own,
                      const char    *name)
{
  const char *text = pw_node_get_attribute (own, NULL, name);
  char       *end;
  double      value;

  if (text == NULL || *text == '\0')
    return NAN;
  value = g_ascii_strtod (text, &end);

  return *end == '\0' && isfinite (value) ? value : NAN;
}

static const char *
read_text (PwGraph       *self,
           const xmlNode *own,
           const char    *name)
{
  const char *text = pw_node_get_attribute (own, NULL, name);

  return text != NULL ? pw_graph_keep (self, text) : NULL;
}

static double
add_known (double sum,
           double more)
{
  if (isnan (sum))
    return more;

  return isnan (more) ? sum : sum + more;
}

static void
append_name (GString   **names,
             const char *name)
{
  if (name == NULL)
    return;
  if (*names == NULL)
    *names = g_string_new (NULL);
  g_string_append_printf (*names, "%s%s", (*names)->len > 0 ? ", " : "", name);
}

/* Performers and systems are lists; the rate of several performers is weighted by
 * their shares, where an absent share is all of it.
 */
static void
read_lists (PwGraph       *self,
            const xmlNode *own,
            PwGraphNode   *node)
{
  GString *systems = NULL;
  GString *roles = NULL;

  for (const xmlNode *child = own->children; child != NULL; child = child->next)
    {
      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (xmlStrEqual (child->name, BAD_CAST "system"))
        append_name (&systems, pw_node_get_attribute (child, NULL, "name"));
      else if (xmlStrEqual (child->name, BAD_CAST "legalBasis"))
        node->has_legal_basis = TRUE;
      else if (xmlStrEqual (child->name, BAD_CAST "performer"))
        {
          double share = pw_graph_read_number (child, "share");
          double per_hour = pw_graph_read_number (child, "rate");

          append_name (&roles, pw_node_get_attribute (child, NULL, "role"));
          node->rate = add_known (node->rate, per_hour * (isnan (share) ? 1 : share));
        }
    }

  if (systems != NULL && systems->len > 0)
    node->system = pw_graph_keep (self, systems->str);
  if (roles != NULL && roles->len > 0)
    node->role = pw_graph_keep (self, roles->str);
  if (systems != NULL)
    g_string_free (systems, TRUE);
  if (roles != NULL)
    g_string_free (roles, TRUE);
}

void
pw_graph_clear_facts (PwGraphNode *node)
{
  node->processing_s = node->waiting_s = node->material_cost = node->executions = node->rate = NAN;
}

void
pw_graph_read_activity (PwGraph       *self,
                        const xmlNode *own,
                        PwGraphNode   *node)
{
  const char *rag = pw_node_get_attribute (own, NULL, "rag");

  node->has_facts = TRUE;
  node->processing_s = read_duration (own, "processingTime");
  node->waiting_s = add_known (read_duration (own, "waitingTime"), read_duration (own, "idleTime"));
  node->waiting_s = add_known (node->waiting_s, read_duration (own, "transportTime"));
  node->material_cost = pw_graph_read_number (own, "materialCost");
  node->executions = pw_graph_read_number (own, "executions");
  node->medium_in = read_text (self, own, "mediumIn");
  node->medium_out = read_text (self, own, "mediumOut");
  node->automation = read_text (self, own, "automation");
  node->rag = rag != NULL ? CLAMP (atoi (rag), 0, 8) : 0;
  read_lists (self, own, node);
}

void
pw_graph_read_process (PwGraph        *self,
                       const xmlNode  *own,
                       PwGraphProcess *process)
{
  process->has_facts = TRUE;
  process->cases = pw_graph_read_number (own, "casesPerYear");
  process->leika = read_text (self, own, "leika");
  process->responsible = read_text (self, own, "responsible");
  for (const xmlNode *child = own->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && xmlStrEqual (child->name, BAD_CAST "legalBasis"))
      process->has_legal_basis = TRUE;
}
