/* tests/model/test-field.c - the facts people record
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/field.h"

#include <math.h>
#include <string.h>

#include "model/model.h"
#include "sample-model.h"

static const struct
{
  const char *key;
  const char *text; /* NULL: not set */
} expected[] = {
  { "processing-time", "4 min" },
  { "waiting-time", "24 h" },
  { "medium-in", "Paper" },
  { "medium-out", "PDF or file" },
  { "rag", "3 Check facts formally" },
  { "performers", "Sachbearbeitung (50%)\nLeitung (50%)" },
  { "remark", NULL },
  { "setup-time", NULL },
};

static void
test_texts (void)
{
  g_autoptr (PwModel) model = sample_model_small ();

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const PwFieldInfo *field = pw_field_find (PW_FIELD_OWNER_ACTIVITY, expected[i].key);
      g_autofree char   *text = pw_field_dup_text (pw_model_find (model, "A"), field);

      g_assert_cmpstr (text, ==, expected[i].text);
    }
}

static void
test_numbers (void)
{
  g_autoptr (PwModel) model = sample_model_small ();
  const PwFieldInfo *time = pw_field_find (PW_FIELD_OWNER_ACTIVITY, "processing-time");
  const PwFieldInfo *share = pw_field_find (PW_FIELD_OWNER_FLOW, "probability");

  g_assert_cmpfloat (pw_field_get_number (pw_model_find (model, "A"), time), ==, 240);
  g_assert_true (isnan (pw_field_get_number (pw_model_find (model, "B"), time)));
  g_assert_cmpfloat (pw_field_get_number (pw_model_find (model, "f3"), share), ==, 0.85);
}

/* What cannot be understood is shown, not dropped. */
static void
test_odd_values (void)
{
  g_autoptr (PwModel) model = sample_model_parse (
      "<definitions xmlns='" PW_NAMESPACE_URI_MODEL "'><process id='P'><extensionElements>"
      "<process xmlns='" PW_NAMESPACE_URI_OWN "' casesPerYear='viele' deadline='bald' recordedOn='gestern'"
      " status='unbekannt'/></extensionElements></process></definitions>");
  static const struct
  {
    const char *key;
    const char *text;
  } cases[] = { { "cases", "viele" }, { "deadline", "bald" }, { "recorded-on", "gestern" }, { "status", "unbekannt" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PwFieldInfo *field = pw_field_find (PW_FIELD_OWNER_PROCESS, cases[i].key);
      g_autofree char   *text = pw_field_dup_text (pw_model_find (model, "P"), field);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_true (isnan (pw_field_get_number (pw_model_find (model, "P"), field)));
    }
}

static const struct
{
  PwFieldKind kind;
  const char *raw;
  const char *text;
} formats[] = {
  { PW_FIELD_KIND_SERVICE_KEY, "99102013104000", "99 102 013 104 000" },
  { PW_FIELD_KIND_SERVICE_KEY, "4711", "4711" },
  { PW_FIELD_KIND_FREQUENCY, "0.15", "15%" },
  { PW_FIELD_KIND_FREQUENCY, "1.5", "1.50×" },
  { PW_FIELD_KIND_FREQUENCY, "2", "2×" },
  { PW_FIELD_KIND_WHOLE, "1200", "1,200" },
  { PW_FIELD_KIND_YES_NO, "true", "Yes" },
  { PW_FIELD_KIND_MONEY, "0.85", "€0.85" },
  { PW_FIELD_KIND_MONEY, "", NULL },
};

static void
test_formats (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = pw_field_format (formats[i].kind, NULL, formats[i].raw);

      g_assert_cmpstr (text, ==, formats[i].text);
    }
}

static void
test_table (void)
{
  guint              n;
  const PwFieldInfo *fields = pw_field_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (pw_field_find (fields[i].owner, fields[i].key) == &fields[i]); /* keys are unique */
      g_assert_cmpint (fields[i].kind == PW_FIELD_KIND_CODE, ==, fields[i].codes != NULL);
      g_assert_cmpint (fields[i].kind == PW_FIELD_KIND_LIST, ==, fields[i].parts != NULL);
      for (const PwFieldPart *part = fields[i].parts; part != NULL && part->key != NULL; part++)
        g_assert_cmpint (part->kind == PW_FIELD_KIND_CODE, ==, part->codes != NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field/values-are-shown-for-people", test_texts);
  g_test_add_func ("/field/values-are-numbers", test_numbers);
  g_test_add_func ("/field/odd-values-are-shown-as-they-stand", test_odd_values);
  g_test_add_func ("/field/values-of-each-kind", test_formats);
  g_test_add_func ("/field/the-table-is-sound", test_table);

  return g_test_run ();
}
