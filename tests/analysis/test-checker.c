/* tests/analysis/test-checker.c - order, profiles, ignoring, and checking again after edits
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "rule-cases.h"

#include <string.h>

#include "sample-model.h"

static char *
describe (const PwChecker *checker)
{
  const GPtrArray *findings = pw_checker_get_findings (checker);
  GString         *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const PwFinding *finding = g_ptr_array_index (findings, i);

      g_string_append_printf (text, "%s|%s|%s|%s|%d|%d|%s|%s\n", finding->rule, finding->element, finding->other, finding->message,
                              finding->severity, finding->is_ignored, finding->reason, finding->advice);
    }

  return g_string_free (text, FALSE);
}

static void
test_rules_are_well_formed (void)
{
  guint         n_rules;
  const PwRule *rules = pw_rule_get_all (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    {
      g_assert_true (g_regex_match_simple ("^[a-z]+(-[a-z]+)*$", rules[i].id, 0, 0));
      g_assert_nonnull (rules[i].label);
      g_assert_nonnull (rules[i].check);
      g_assert_true ((rules[i].fix == NULL) == (rules[i].fix_label == NULL));
    }
}

static void
test_order (void)
{
  g_autoptr (PwModel) model = rule_case_parse ("<task id='A'/><task id='B'/>" FLOW ("A", "A2"));
  g_autoptr (PwChecker) checker = pw_checker_new (PW_PROFILE_DEFAULT);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  pw_checker_run (checker, pw_graph_new (model, NULL));
  first = describe (checker);
  pw_checker_run (checker, pw_graph_new (model, NULL));
  second = describe (checker);
  g_assert_cmpstr (first, ==, second);
  g_assert_true (g_str_has_prefix (first, "no-bpmndi||"));
  g_assert_cmpint (strstr (first, "|A|") - first, <, strstr (first, "|B|") - first);
}

static void
test_ignored (void)
{
  g_autoptr (PwModel) model = rule_case_parse ("<task id='A'><extensionElements><pw:ignore rule='label-required' reason='weil'/></extensionElements></task>");
  g_autoptr (PwChecker) checker = pw_checker_new (PW_PROFILE_DEFAULT);
  const GPtrArray *findings;
  gboolean         is_found = FALSE;

  pw_checker_run (checker, pw_graph_new (model, NULL));
  findings = pw_checker_get_findings (checker);
  for (guint i = 0; i < findings->len; i++)
    {
      const PwFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpint (finding->is_ignored, ==, g_str_equal (finding->rule, "label-required"));
      if (!finding->is_ignored)
        continue;
      is_found = TRUE;
      g_assert_cmpstr (finding->reason, ==, "weil");
    }
  g_assert_true (is_found);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/checker/rules-are-well-formed", test_rules_are_well_formed);
  g_test_add_func ("/checker/order-is-the-document’s", test_order);
  g_test_add_func ("/checker/ignored-with-reason", test_ignored);

  return g_test_run ();
}
