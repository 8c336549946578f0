/* tests/xml/test-change-file.c - a journal replays, whole or broken off anywhere
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <string.h>

#include "model/mutate.h"
#include "xml/change-file.h"
#include "xml/reader.h"
#include "xml/writer.h"

#define N_CHANGES 7

static const char document_text[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:v=\"urn:vendor\" targetNamespace=\"t\">\n"
    "  <process id=\"p\">\n"
    "    <task id=\"a\" name=\"Antrag\"/>\n"
    "    <scriptTask id=\"b\">\n"
    "      <extensionElements>\n<change of=\"kind\"/>\n<v:note><![CDATA[a\n<change b]]> ä &amp; ü\n</v:note></extensionElements>\n"
    "      <script><![CDATA[if (a < b)\n<change c]]></script>\n"
    "    </scriptTask>\n"
    "    <sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"b\"/>\n"
    "  </process>\n"
    "</definitions>\n";

static PwModel *
read_document (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document_text, sizeof document_text - 1);

  return pw_xml_read_bytes (bytes, "a.bpmn", NULL);
}

static char *
write_document (const PwModel *model)
{
  g_autoptr (GBytes) bytes = pw_xml_write_bytes (model, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static PwChange *
make_change (const PwModel *model,
             guint          n)
{
  static const char *const attributes[] = { "id", "c", "name", "neu", NULL };
  PwElement               *a = pw_model_find (model, "a");
  PwElement               *process = pw_model_find (model, "p");

  switch (n)
    {
    case 0:
      return pw_change_new_attribute (a, NULL, "name", "Antrag\nprüfen & \"buchen\" <change ");
    case 1:
      return pw_change_new_remove (pw_model_find (model, "b"));
    case 2:
      return pw_change_new_insert (process, NULL, PW_ELEMENT_USER_TASK, attributes);
    case 3:
      return pw_change_new_attribute (pw_model_find (model, "f"), NULL, "targetRef", "c");
    case 4:
      return pw_change_new_own (a, "activity", "processingTime", "PT4M");
    case 5:
      return pw_change_new_text (a, "x\n<change y");
    default:
      return pw_change_new_attribute (a, NULL, "name", NULL);
    }
}

/* Makes and applies all changes; @ends (array of N_CHANGES + 1): the document and the
 * journal's length after each.
 */
static char *
make_journal (char **states,
              gsize *lengths)
{
  g_autoptr (PwModel) model = read_document ();
  GString *journal = g_string_new (NULL);

  states[0] = write_document (model);
  lengths[0] = 0;
  pw_model_begin (model);
  for (guint i = 0; i < N_CHANGES; i++)
    {
      g_autoptr (PwChange) change = make_change (model, i);
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (change);
      g_assert_true (pw_model_apply (model, change, &error));
      pw_change_file_append (journal, change);
      states[i + 1] = write_document (model);
      lengths[i + 1] = journal->len;
    }
  pw_model_end (model);
  return g_string_free (journal, FALSE);
}

static char *
replay (GPtrArray *changes)
{
  g_autoptr (PwModel) model = read_document ();

  pw_model_begin (model);
  for (guint i = 0; i < changes->len; i++)
    {
      g_autoptr (GError) error = NULL;

      pw_model_apply (model, g_ptr_array_index (changes, i), &error);
      g_assert_no_error (error);
    }
  pw_model_end (model);
  return write_document (model);
}

static GPtrArray *
read_journal (const char *text,
              gsize       length,
              gboolean   *is_torn,
              GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return pw_change_file_read (bytes, "journal", is_torn, error);
}

static void
test_journal_replays (void)
{
  char            *states[N_CHANGES + 1];
  gsize            lengths[N_CHANGES + 1];
  g_autofree char *journal = make_journal (states, lengths);
  g_autoptr (GError) error = NULL;
  gboolean is_torn = TRUE;
  g_autoptr (GPtrArray) changes = read_journal (journal, strlen (journal), &is_torn, &error);
  g_autofree char *end = NULL;

  g_assert_no_error (error);
  g_assert_false (is_torn);
  g_assert_cmpuint (changes->len, ==, N_CHANGES);
  end = replay (changes);
  g_assert_cmpstr (end, ==, states[N_CHANGES]);
  for (guint i = 0; i <= N_CHANGES; i++)
    g_free (states[i]);
}

/* Whatever byte a journal breaks off at, all whole changes before that are there. */
static void
test_every_prefix_replays (gconstpointer data)
{
  const char      *rubbish = data; /* what a power cut may leave behind the end */
  char            *states[N_CHANGES + 1];
  gsize            lengths[N_CHANGES + 1];
  g_autofree char *journal = make_journal (states, lengths);
  guint            n_whole = 0;

  for (gsize length = 0; length <= strlen (journal); length++)
    {
      g_autoptr (GString) text = g_string_new_len (journal, (gssize) length);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) changes = NULL;
      g_autofree char *state = NULL;

      g_string_append (text, rubbish);
      changes = read_journal (text->str, text->len, NULL, &error);
      g_assert_no_error (error);
      while (n_whole < N_CHANGES && lengths[n_whole + 1] <= length + 1) /* the line break may be missing */
        n_whole++;
      if (changes->len != n_whole)
        g_error ("%u of %u changes after %" G_GSIZE_FORMAT " bytes", changes->len, n_whole, length);
      state = replay (changes);
      g_assert_cmpstr (state, ==, states[n_whole]);
    }
  for (guint i = 0; i <= N_CHANGES; i++)
    g_free (states[i]);
}

static void
test_zeros_at_the_end_are_torn (void)
{
  char            *states[N_CHANGES + 1];
  gsize            lengths[N_CHANGES + 1];
  g_autofree char *journal = make_journal (states, lengths);
  g_autoptr (GString) text = g_string_new_len (journal, (gssize) lengths[3] + 10);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  gboolean is_torn = FALSE;

  g_string_set_size (text, text->len + 4096);
  memset (text->str + text->len - 4096, 0, 4096);
  changes = read_journal (text->str, text->len, &is_torn, &error);
  g_assert_no_error (error);
  g_assert_true (is_torn);
  g_assert_cmpuint (changes->len, ==, 3);
  for (guint i = 0; i <= N_CHANGES; i++)
    g_free (states[i]);
}

typedef struct
{
  const char *name;
  const char *text;
  PwError     code;
  const char *says;
} Fault;

#define GOOD "<change kind=\"attribute\" address=\"a\"/>\n"

/* clang-format off */
static const Fault faults[] = {
  { "damaged-in-the-middle", GOOD "<change kind=\"attr</change>\n" GOOD, PW_ERROR_NOT_XML, "line 2" },
  { "other-element", GOOD "<note/>\n" GOOD, PW_ERROR_FORMAT, "line 2" },
  { "unknown-kind", GOOD "<change kind=\"x\" address=\"a\"/>\n", PW_ERROR_FORMAT, "line 2" },
  { "entities", "<!DOCTYPE a [<!ENTITY b 'c'>]>\n" GOOD, PW_ERROR_NOT_XML, "line 1" },
};
/* clang-format on */

static void
test_fault_is_said (gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (read_journal (fault->text, strlen (fault->text), NULL, &error));
  g_assert_error (error, PW_ERROR, (gint) fault->code);
  g_assert_nonnull (strstr (error->message, fault->says));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xml/change-file/journal-replays", test_journal_replays);
  g_test_add_data_func ("/xml/change-file/every-prefix-replays/clean", "", test_every_prefix_replays);
  g_test_add_data_func ("/xml/change-file/every-prefix-replays/rubbish-behind", "\001\002<<\377", test_every_prefix_replays);
  g_test_add_func ("/xml/change-file/zeros-at-the-end-are-torn", test_zeros_at_the_end_are_torn);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/xml/change-file/faults/", faults[i].name, NULL);

      g_test_add_data_func (path, &faults[i], test_fault_is_said);
    }

  return g_test_run ();
}
