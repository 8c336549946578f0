/* tests/analysis/test-rules-labels.c - rules on what things are called, and how wording is told
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "rule-cases.h"

#include "analysis/label-style.h"

#define NAMED(id, name) "<task id='" id "' name='" name "'/>"
#define DECISION(name) "<exclusiveGateway id='G' name='" name "'/>" TASK ("A") TASK ("B")
#define POOL(name) "<?x?><collaboration id='K'><participant id='X' name='" name "' processRef='P'/></collaboration><process id='P'>" TASK ("A") "</process>"
#define LANES(lanes) "<laneSet id='L'>" lanes "</laneSet>" TASK ("A") TASK ("B")
#define LANE(id, name, node) "<lane id='" id "' name='" name "'><flowNodeRef>" node "</flowNodeRef></lane>"

/* clang-format off */
static const RuleCase cases[] = {
  { "task", "label-required", "<task id='A'/>", "A" },
  { "event", "label-required", "<endEvent id='E'/>", "E" },
  { "pool", "label-required", POOL (""), "X" },
  { "lane", "label-required", LANES (LANE ("N", "", "A")), "N" },
  { "splitting-gateway", "label-required", DECISION ("") FLOW ("G", "A") FLOW ("G", "B"), "G" },
  { "conditional-flow", "label-required", TASK ("A") TASK ("B") "<sequenceFlow id='f' sourceRef='A' targetRef='B'><conditionExpression/></sequenceFlow>", "f" },
  { "joining-gateway", "label-required", "<exclusiveGateway id='G'/>" TASK ("A") FLOW ("G", "A"), "" },
  { "parallel-gateway", "label-required", AND ("G") TASK ("A") TASK ("B") FLOW ("G", "A") FLOW ("G", "B"), "" },
  { "sub-process", "label-required", "<subProcess id='U'/>", "" },
  { "blanks-are-none", "label-required", NAMED ("A", " "), "A" },

  { "without", "branch-label", DECISION ("?") FLOW ("G", "A") FLOW ("G", "B"), "G-A+G G-B+G" },
  { "default-needs-none", "branch-label", "<exclusiveGateway id='G' default='G-A'/>" TASK ("A") TASK ("B") FLOW ("G", "A") FLOW ("G", "B"), "G-B+G" },
  { "behind-a-task", "branch-label", TASK ("A") TASK ("B") FLOW ("A", "B"), "" },

  { "no-question", "gateway-question", DECISION ("Prüfung") FLOW ("G", "A") FLOW ("G", "B"), "G" },
  { "question", "gateway-question", DECISION ("Vollständig?") FLOW ("G", "A") FLOW ("G", "B"), "" },
  { "join", "gateway-question", DECISION ("x") FLOW ("A", "G") FLOW ("B", "G"), "" },

  { "same", "duplicate-names", NAMED ("A", "Antrag prüfen") NAMED ("B", "antrag  prüfen"), "B+A" },
  { "elsewhere", "duplicate-names", NAMED ("A", "x y") "<subProcess id='U' name='u'>" NAMED ("B", "x y") "</subProcess>", "" },

  { "person", "lane-person", LANES (LANE ("N", "Frau Müller", "A")), "N" },
  { "office", "lane-person", LANES (LANE ("N", "Frauenbüro", "A")), "" },
  { "empty", "empty-lane", LANES (LANE ("N", "Amt", "A") LANE ("M", "Rat", "nobody")), "M" },
  { "lane-of-lanes", "empty-lane", LANES ("<lane id='O' name='o'><childLaneSet id='c'>" LANE ("N", "Amt", "A") "</childLaneSet></lane>"), "" },
  { "no-dictionary", "unknown-lane-name", LANES (LANE ("N", "Amt", "A")), "" },

  { "noun", "label-verb-object", NAMED ("A", "Antragsprüfung"), "A" },
  { "noun-and-genitive", "label-verb-object", NAMED ("A", "Prüfung des Antrags"), "A" },
  { "gerund", "label-verb-object", NAMED ("A", "Checking the application"), "A" },
  { "one-word", "label-verb-object", NAMED ("A", "Prüfen"), "A" },
  { "german", "label-verb-object", NAMED ("A", "Antrag prüfen"), "" },
  { "english", "label-verb-object", NAMED ("A", "Check application"), "" },
  { "thing-in-ung", "label-verb-object", NAMED ("A", "Rechnung an Bürger"), "" },

  { "noun", "fim-label-noun", NAMED ("A", "Antragsprüfung"), "A" },
  { "verb", "fim-label-noun", NAMED ("A", "Prüfung veranlassen"), "" },
  { "participle", "fim-label-infinitive", NAMED ("A", "Antrag geprüft"), "A" },
  { "verb-alone", "fim-label-infinitive", NAMED ("A", "prüfen"), "A" },
  { "said-once", "fim-label-infinitive", NAMED ("A", "Antragsprüfung"), "" },
  { "verb-and-object", "fim-label-infinitive", NAMED ("A", "Antrag formell prüfen (Frist)"), "" },
  { "two-things", "fim-label-and", NAMED ("A", "Antrag prüfen und ablegen"), "A" },
  { "in-brackets", "fim-label-and", NAMED ("A", "Antrag prüfen (Form und Frist)"), "" },
  { "process", "fim-pool-name", POOL ("Hund anmelden"), "X" },
  { "organisation", "fim-pool-name", POOL ("Stadt Gießen"), "" },
};
/* clang-format on */

typedef struct
{
  const char *label;
  guint       n_words;
  gboolean    has_infinitive;
  gboolean    has_noun_for_verb;
  gboolean    has_and;
} StyleCase;

static const StyleCase style_cases[] = {
  { "Anmeldung formell prüfen", 3, TRUE, FALSE, FALSE },
  { "Bescheid erstellen, versenden und ablegen", 5, TRUE, FALSE, TRUE },
  { "Person anhören", 2, TRUE, FALSE, FALSE },
  { "Antrag nachfordern", 2, TRUE, FALSE, FALSE },
  { "Daten sammeln", 2, TRUE, FALSE, FALSE },
  { "Etwas tun", 2, TRUE, FALSE, FALSE },
  { "Bescheiderstellung", 1, FALSE, TRUE, FALSE },
  { "Erfassung der Daten in den neuen Akten", 7, FALSE, TRUE, FALSE },
  { "Hundesteuersatzung", 1, FALSE, FALSE, FALSE },
  { "Send notification", 2, FALSE, FALSE, FALSE },
  { "Check and sign contract", 4, FALSE, FALSE, TRUE },
  { "Ring the bell", 3, FALSE, FALSE, FALSE },
  { "", 0, FALSE, FALSE, FALSE },
};

static void
test_style (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (style_cases); i++)
    {
      const StyleCase *expected = &style_cases[i];
      PwLabelStyle     style = pw_label_style_get (expected->label);

      g_test_message ("%s", expected->label);
      g_assert_cmpuint (style.n_words, ==, expected->n_words);
      g_assert_cmpint (style.has_infinitive, ==, expected->has_infinitive);
      g_assert_cmpint (style.has_noun_for_verb, ==, expected->has_noun_for_verb);
      g_assert_cmpint (style.has_and, ==, expected->has_and);
    }
}

static void
test_lane_dictionary (void)
{
  static const char *const names[] = { "Steueramt", NULL };
  g_autoptr (PwModel) model = rule_case_parse (LANES (LANE ("N", "Amt", "A") LANE ("M", "STEUERAMT", "B")));
  g_autoptr (PwChecker) checker = pw_checker_new (PW_PROFILE_DEFAULT);
  const GPtrArray *findings;
  guint            n = 0;

  pw_checker_set_lane_names (checker, names);
  pw_checker_run (checker, pw_graph_new (model, NULL));
  findings = pw_checker_get_findings (checker);
  for (guint i = 0; i < findings->len; i++)
    {
      const PwFinding *finding = g_ptr_array_index (findings, i);

      if (!g_str_equal (finding->rule, "unknown-lane-name"))
        continue;
      g_assert_cmpstr (finding->element, ==, "N");
      n++;
    }
  g_assert_cmpuint (n, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  rule_cases_add ("labels", cases, G_N_ELEMENTS (cases));
  g_test_add_func ("/labels/wording", test_style);
  g_test_add_func ("/labels/unknown-lane-name/with-a-dictionary", test_lane_dictionary);

  return g_test_run ();
}
