/* app/test-findings.c - findings follow the document, can be put right and ignored
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "app/analysis/finding-marks.h"
#include "app/analysis/findings-panel.h"
#include "app/canvas/canvas-mark.h"
#include "display.h"
#include "edit/commands.h"
#include "xml/reader.h"

#include <libglib-testing/signal-logger.h>

/* A question without its mark, and a step that nothing leads out of. */
static const char diagram[] =
    "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>"
    "<process id='P' name='Anmelden'>"
    "<startEvent id='S' name='Antrag eingegangen'><outgoing>F1</outgoing></startEvent>"
    "<exclusiveGateway id='G' name='Vollständig'><incoming>F1</incoming><outgoing>F2</outgoing><outgoing>F3</outgoing></exclusiveGateway>"
    "<userTask id='A' name='Angaben prüfen'><incoming>F2</incoming></userTask>"
    "<endEvent id='E' name='Abgelehnt'><incoming>F3</incoming></endEvent>"
    "<sequenceFlow id='F1' sourceRef='S' targetRef='G'/>"
    "<sequenceFlow id='F2' name='ja' sourceRef='G' targetRef='A'/>"
    "<sequenceFlow id='F3' name='nein' sourceRef='G' targetRef='E'/>"
    "</process></definitions>";

typedef struct
{
  PwDocument    *document;
  PwCheckRunner *runner;
} Fixture;

static void
wait_until_done (PwCheckRunner *runner)
{
  while (!pw_check_runner_is_done (runner))
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (diagram, sizeof diagram - 1);
  PwModel *model = pw_xml_read_bytes (bytes, "test", &error);

  g_assert_no_error (error);
  f->document = pw_document_new (model, "test");
  f->runner = pw_check_runner_new (f->document, PW_PROFILE_DEFAULT);
  wait_until_done (f->runner);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_object_unref (f->runner);
  g_object_unref (f->document);
}

static const PwFinding *
find (Fixture    *f,
      const char *rule,
      const char *element)
{
  const GPtrArray *findings = pw_check_runner_get_findings (f->runner);

  for (guint i = 0; i < findings->len; i++)
    {
      const PwFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->rule, rule) && g_str_equal (finding->element, element))
        return finding;
    }

  return NULL;
}

static void
test_follows (Fixture      *f,
              gconstpointer data)
{
  const PwNewElement end = { pw_variant_find ("end-event"), "Fertig", NULL };
  g_autoptr (GtSignalLogger) log = gt_signal_logger_new ();
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (find (f, "no-implicit-end", "A"));
  gt_signal_logger_connect (log, f->runner, "changed");

  /* Two changes in a row are looked at once. */
  g_assert_true (pw_command_append (f->document, "A", &end, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (pw_command_rename (f->document, "A", "Alles prüfen", &error));
  g_assert_false (pw_check_runner_is_done (f->runner));
  wait_until_done (f->runner);
  g_assert_null (find (f, "no-implicit-end", "A"));
  g_assert_cmpuint (gt_signal_logger_get_n_emissions (log), ==, 1);

  pw_document_undo (f->document);
  pw_document_undo (f->document);
  wait_until_done (f->runner);
  g_assert_nonnull (find (f, "no-implicit-end", "A"));
}

static void
test_change_while_working (Fixture      *f,
                           gconstpointer data)
{
  g_assert_true (pw_command_rename (f->document, "A", "Eins", NULL));
  while (pw_check_runner_is_done (f->runner))
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name %u", i);

      g_assert_true (pw_command_rename (f->document, "G", name, NULL));
      g_main_context_iteration (NULL, FALSE);
    }
  wait_until_done (f->runner);
  g_assert_nonnull (strstr (find (f, "gateway-question", "G")->message, "Name 19"));
}

static void
test_fix (Fixture      *f,
          gconstpointer data)
{
  const PwFinding *finding = find (f, "gateway-question", "G");

  g_assert_nonnull (finding);
  g_assert_nonnull (pw_check_runner_get_fix_label (f->runner, finding));
  g_assert_true (pw_check_runner_fix (f->runner, finding));
  g_assert_cmpstr (pw_element_get_name (pw_model_find (pw_document_get_model (f->document), "G")), ==, "Vollständig?");

  /* It is put right already, so there is nothing more to do. */
  g_assert_null (pw_check_runner_get_fix_label (f->runner, finding));
  g_assert_false (pw_check_runner_fix (f->runner, finding));

  wait_until_done (f->runner);
  g_assert_null (find (f, "gateway-question", "G"));
  pw_document_undo (f->document);
  wait_until_done (f->runner);
  g_assert_nonnull (find (f, "gateway-question", "G"));
}

static void
test_ignore (Fixture      *f,
             gconstpointer data)
{
  guint            n_before = pw_check_runner_count (f->runner, PW_SEVERITY_ERROR);
  const PwFinding *finding = find (f, "no-implicit-end", "A");

  g_assert_true (pw_check_runner_can_ignore (f->runner, finding));
  g_assert_true (pw_check_runner_ignore (f->runner, finding, "Endet hier, sagt die Satzung"));
  wait_until_done (f->runner);
  finding = find (f, "no-implicit-end", "A");
  g_assert_true (finding->is_ignored);
  g_assert_cmpstr (finding->reason, ==, "Endet hier, sagt die Satzung");
  g_assert_cmpuint (pw_check_runner_count (f->runner, PW_SEVERITY_ERROR), ==, n_before - 1);

  g_assert_true (pw_check_runner_stop_ignoring (f->runner, finding));
  wait_until_done (f->runner);
  g_assert_false (find (f, "no-implicit-end", "A")->is_ignored);
}

static void
test_profile (Fixture      *f,
              gconstpointer data)
{
  g_assert_null (find (f, "fim-activity-group", "A"));
  pw_check_runner_set_profile (f->runner, PW_PROFILE_FIM);
  wait_until_done (f->runner);
  g_assert_nonnull (find (f, "fim-activity-group", "A"));
}

static void
test_marks (Fixture      *f,
            gconstpointer data)
{
  g_autoptr (GHashTable) marks = pw_finding_marks_new (pw_check_runner_get_findings (f->runner));
  PwCanvasMark *mark = g_hash_table_lookup (marks, "A");

  g_assert_nonnull (mark);
  g_assert_cmpint (mark->sign, ==, PW_CANVAS_SIGN_ERROR);
  g_assert_cmpint (((PwCanvasMark *) g_hash_table_lookup (marks, "G"))->sign, <, PW_CANVAS_SIGN_ERROR);

  pw_check_runner_ignore (f->runner, find (f, "no-implicit-end", "A"), "");
  wait_until_done (f->runner);
  g_hash_table_unref (g_steal_pointer (&marks));
  marks = pw_finding_marks_new (pw_check_runner_get_findings (f->runner));
  mark = g_hash_table_lookup (marks, "A");
  g_assert_true (mark == NULL || mark->sign < PW_CANVAS_SIGN_ERROR);
}

static void
test_panel (Fixture      *f,
            gconstpointer data)
{
  g_autoptr (PwFindingsPanel) panel = g_object_ref_sink (g_object_new (PW_TYPE_FINDINGS_PANEL, NULL));
  g_autoptr (PwSelection) selection = pw_selection_new ();
  guint n;

  pw_findings_panel_set_runner (panel, f->runner, selection);
  n = pw_findings_panel_get_n_rows (panel);
  g_assert_cmpuint (n, ==, pw_check_runner_get_findings (f->runner)->len);

  pw_check_runner_ignore (f->runner, find (f, "no-implicit-end", "A"), "");
  wait_until_done (f->runner);
  g_assert_cmpuint (pw_findings_panel_get_n_rows (panel), ==, n - 1);
  g_object_set (panel, "show-ignored", TRUE, NULL);
  g_assert_cmpuint (pw_findings_panel_get_n_rows (panel), ==, n);

  pw_findings_panel_set_runner (panel, NULL, NULL);
  g_assert_cmpuint (pw_findings_panel_get_n_rows (panel), ==, 0);
}

/* The worker is still at it when nobody wants to know any more. */
static void
test_dropped (Fixture      *f,
              gconstpointer data)
{
  PwCheckRunner *runner = pw_check_runner_new (f->document, PW_PROFILE_FIM);

  g_object_unref (runner);
  g_assert_true (pw_command_rename (f->document, "A", "Anders", NULL));
  wait_until_done (f->runner);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (!test_init_with_display (&argc, &argv))
    return 0;

  ADD ("/findings/follow-the-document", test_follows);
  ADD ("/findings/changes-while-working-are-not-missed", test_change_while_working);
  ADD ("/findings/fix-is-one-undo-step", test_fix);
  ADD ("/findings/ignored-with-a-reason", test_ignore);
  ADD ("/findings/profile", test_profile);
  ADD ("/findings/signs-on-the-canvas", test_marks);
  ADD ("/findings/panel", test_panel);
  ADD ("/findings/dropped-while-working", test_dropped);

  return g_test_run ();
}
