/* tests/model/test-schema.c - the element table against the OMG's schema files
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/schema.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

static void
test_lookup (void)
{
  g_assert_cmpint (pw_element_type_lookup (PW_NAMESPACE_MODEL, "userTask"), ==, PW_ELEMENT_USER_TASK);
  g_assert_cmpint (pw_element_type_lookup (PW_NAMESPACE_BPMNDI, "BPMNShape"), ==, PW_ELEMENT_BPMN_SHAPE);
  g_assert_cmpint (pw_element_type_lookup (PW_NAMESPACE_DI, "waypoint"), ==, PW_ELEMENT_DI_WAYPOINT);
  g_assert_cmpint (pw_element_type_lookup (PW_NAMESPACE_MODEL, "BPMNShape"), ==, PW_ELEMENT_UNKNOWN);
  g_assert_cmpint (pw_element_type_lookup (PW_NAMESPACE_MODEL, "Grid"), ==, PW_ELEMENT_UNKNOWN);
}

static void
test_traits (void)
{
  g_assert_true (pw_element_type_has (PW_ELEMENT_TRANSACTION, PW_TRAIT_SUB_PROCESS));
  g_assert_true (pw_element_type_has (PW_ELEMENT_BOUNDARY_EVENT, PW_TRAIT_CATCH_EVENT));
  g_assert_true (pw_element_type_has (PW_ELEMENT_FLOW_NODE_REF, PW_TRAIT_REFERENCE));
  g_assert_false (pw_element_type_has (PW_ELEMENT_CALL_ACTIVITY, PW_TRAIT_TASK));
  g_assert_cmpfloat (pw_element_type_get_info (PW_ELEMENT_USER_TASK)->width, ==, 100);
}

static void
test_inherited_attributes (void)
{
  const PwAttributeInfo *info = pw_schema_get_attribute (PW_ELEMENT_USER_TASK, "isForCompensation");

  g_assert_nonnull (info);
  g_assert_cmpint (info->kind, ==, PW_ATTRIBUTE_BOOLEAN);
  g_assert_cmpstr (info->default_value, ==, "false");
  info = pw_schema_get_attribute (PW_ELEMENT_SEQUENCE_FLOW, "sourceRef");
  g_assert_true (info->is_required);
  g_assert_cmpint (info->kind, ==, PW_ATTRIBUTE_IDREF);
  info = pw_schema_get_attribute (PW_ELEMENT_EXCLUSIVE_GATEWAY, "gatewayDirection");
  g_assert_cmpint (info->kind, ==, PW_ATTRIBUTE_ENUM);
  g_assert_true (g_strv_contains (info->values, "Diverging"));
  g_assert_null (pw_schema_get_attribute (PW_ELEMENT_USER_TASK, "calledElement"));
}

static void
test_child_order (void)
{
  PwElementType process = PW_ELEMENT_PROCESS;

  g_assert_cmpint (pw_schema_get_child_rank (process, PW_ELEMENT_DOCUMENTATION), <,
                   pw_schema_get_child_rank (process, PW_ELEMENT_EXTENSION_ELEMENTS));
  g_assert_cmpint (pw_schema_get_child_rank (process, PW_ELEMENT_LANE_SET), <,
                   pw_schema_get_child_rank (process, PW_ELEMENT_USER_TASK));
  g_assert_cmpint (pw_schema_get_child_rank (process, PW_ELEMENT_USER_TASK), ==,
                   pw_schema_get_child_rank (process, PW_ELEMENT_SEQUENCE_FLOW));
  g_assert_cmpint (pw_schema_get_child_rank (process, PW_ELEMENT_USER_TASK), <,
                   pw_schema_get_child_rank (process, PW_ELEMENT_TEXT_ANNOTATION));
  g_assert_cmpint (pw_schema_get_child_rank (PW_ELEMENT_USER_TASK, PW_ELEMENT_INCOMING), <,
                   pw_schema_get_child_rank (PW_ELEMENT_USER_TASK, PW_ELEMENT_IO_SPECIFICATION));
  g_assert_cmpint (pw_schema_get_child_rank (PW_ELEMENT_USER_TASK, PW_ELEMENT_LANE), ==, -1);
}

/* --- the schema files themselves ------------------------------------------------ */

static const struct
{
  const char *file;
  PwNamespace ns;
} schema_files[] = {
  { "BPMN20.xsd", PW_NAMESPACE_MODEL },
  { "Semantic.xsd", PW_NAMESPACE_MODEL },
  { "BPMNDI.xsd", PW_NAMESPACE_BPMNDI },
  { "DI.xsd", PW_NAMESPACE_DI },
  { "DC.xsd", PW_NAMESPACE_DC },
};

static xmlNode *
find_type (xmlNode    *schema,
           const char *name)
{
  for (xmlNode *node = schema->children; node != NULL; node = node->next)
    {
      xmlChar *own = node->type == XML_ELEMENT_NODE ? xmlGetProp (node, BAD_CAST "name") : NULL;
      gboolean is_it = own != NULL && xmlStrEqual (node->name, BAD_CAST "complexType") &&
                       xmlStrEqual (own, BAD_CAST name);

      xmlFree (own);
      if (is_it)
        return node;
    }

  return NULL;
}

/* Every attribute declared below @node must be in the table for @type. */
static guint
check_attributes (xmlNode      *node,
                  PwElementType type)
{
  guint n = 0;

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      xmlChar *name;

      if (child->type != XML_ELEMENT_NODE)
        continue;
      name = xmlGetProp (child, BAD_CAST "name");
      if (xmlStrEqual (child->name, BAD_CAST "attribute") && name != NULL)
        {
          const PwAttributeInfo *info = pw_schema_get_attribute (type, (const char *) name);
          xmlChar               *standard = xmlGetProp (child, BAD_CAST "default");

          if (info == NULL)
            g_error ("%s lacks the attribute %s", pw_element_type_get_info (type)->tag, name);
          g_assert_cmpstr (info->default_value, ==, (const char *) standard);
          xmlFree (standard);
          n++;
        }
      else if (!xmlStrEqual (child->name, BAD_CAST "element"))
        n += check_attributes (child, type);
      xmlFree (name);
    }

  return n;
}

static guint
check_elements (xmlNode    *schema,
                PwNamespace ns)
{
  guint n = 0;

  for (xmlNode *node = schema->children; node != NULL; node = node->next)
    {
      xmlChar      *name, *type_name, *is_abstract;
      const char   *local;
      xmlNode      *type_node;
      PwElementType type;

      if (node->type != XML_ELEMENT_NODE || !xmlStrEqual (node->name, BAD_CAST "element"))
        continue;
      name = xmlGetProp (node, BAD_CAST "name");
      type_name = xmlGetProp (node, BAD_CAST "type");
      local = strrchr ((const char *) type_name, ':') != NULL ? strrchr ((const char *) type_name, ':') + 1 : (const char *) type_name;
      type_node = find_type (schema, local);
      is_abstract = type_node != NULL ? xmlGetProp (type_node, BAD_CAST "abstract") : NULL;
      type = pw_element_type_lookup (ns, (const char *) name);
      if (type == PW_ELEMENT_UNKNOWN && !(ns == PW_NAMESPACE_DI && is_abstract != NULL))
        g_error ("the element %s is not in the table", name);
      if (type != PW_ELEMENT_UNKNOWN && type_node != NULL)
        n += 1 + check_attributes (type_node, type);
      xmlFree (is_abstract);
      xmlFree (type_name);
      xmlFree (name);
    }

  return n;
}

static void
test_whole_schema (void)
{
  const char *root = g_getenv ("PW_SHARED_DATA");
  guint       n = 0;

  if (root == NULL)
    {
      g_test_skip ("the OMG's schema files are not here (PW_SHARED_DATA)");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (schema_files); i++)
    {
      g_autofree char *path = g_build_filename (root, "miwg", "xsd", schema_files[i].file, NULL);
      xmlDoc          *schema = xmlReadFile (path, NULL, XML_PARSE_NONET);

      g_assert_nonnull (schema);
      n += check_elements (xmlDocGetRootElement (schema), schema_files[i].ns);
      xmlFreeDoc (schema);
    }

  /* A walk that found nothing would pass everything. */
  g_assert_cmpuint (n, >, 300);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/finds-types-by-namespace-and-tag", test_lookup);
  g_test_add_func ("/schema/families-are-inherited", test_traits);
  g_test_add_func ("/schema/attributes-are-inherited", test_inherited_attributes);
  g_test_add_func ("/schema/children-have-their-order", test_child_order);
  g_test_add_func ("/schema/is-the-whole-of-the-omg-schema", test_whole_schema);

  return g_test_run ();
}
