/* tests/analysis/rule-cases.c - small processes and what a rule says about them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "rule-cases.h"

#include <string.h>

#include "sample-model.h"

#define DEFINITIONS                                        \
  "<definitions xmlns='" PW_NAMESPACE_URI_MODEL "'"        \
  " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'" \
  " xmlns:bpmndi='" PW_NAMESPACE_URI_BPMNDI "'"            \
  " xmlns:dc='" PW_NAMESPACE_URI_DC "'"                    \
  " xmlns:di='" PW_NAMESPACE_URI_DI "'"                    \
  " xmlns:pw='" PW_NAMESPACE_URI_OWN "' targetNamespace='urn:t'>\n"

PwModel *
rule_case_parse (const char *xml)
{
  g_autofree char *text = NULL;

  if (g_str_has_prefix (xml, "<?"))
    text = g_strconcat (DEFINITIONS, strchr (xml, '>') + 1, "</definitions>", NULL);
  else
    text = g_strconcat (DEFINITIONS, "<process id='P' name='P'>", xml, "</process></definitions>", NULL);

  return sample_model_parse (text);
}

static char *
list_findings (const PwChecker *checker)
{
  const GPtrArray *findings = pw_checker_get_findings (checker);
  GString         *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const PwFinding *finding = g_ptr_array_index (findings, i);

      g_string_append_printf (text, "%s%s%s%s%s", i > 0 ? " " : "", finding->element,
                              finding->other != NULL ? "+" : "", finding->other != NULL ? finding->other : "",
                              finding->severity == PW_SEVERITY_HINT ? "!" : "");
      g_assert_true (g_utf8_validate (finding->message, -1, NULL));
      g_assert_cmpstr (finding->message, !=, "");
      g_assert_true (g_str_has_suffix (finding->message, "."));
      g_assert_true (g_str_has_suffix (finding->advice, "."));
    }

  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const RuleCase *self = data;
  g_autoptr (PwModel) model = rule_case_parse (self->xml);
  g_autoptr (PwChecker) checker = pw_checker_new (PW_PROFILE_FIM);
  g_autofree char *found = NULL;
  guint            n_rules;
  const PwRule    *rules = pw_rule_get_all (&n_rules);

  g_assert_nonnull (pw_rule_find (self->rule));
  for (guint i = 0; i < n_rules; i++)
    pw_checker_set_severity (checker, rules[i].id, strcmp (rules[i].id, self->rule) == 0 ? PW_SEVERITY_ERROR : PW_SEVERITY_OFF);
  pw_checker_run (checker, pw_graph_new (model, NULL));
  found = list_findings (checker);
  g_assert_cmpstr (found, ==, self->expected);
}

void
rule_cases_add (const char     *group,
                const RuleCase *cases,
                guint           n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/%s/%s/%s", group, cases[i].rule, cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
}
