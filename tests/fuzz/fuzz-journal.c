/* tests/fuzz/fuzz-journal.c - any bytes as a journal of changes, replayed on a document
 *
 * Whatever can be applied can be taken back, and leaves a document that can be read.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include <glib.h>
#include <string.h>

#include "model/mutate.h"
#include "target.h"
#include "xml/change-file.h"
#include "xml/reader.h"
#include "xml/writer.h"

static const char document_text[] =
    "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:v='urn:v' targetNamespace='t'>\n"
    "  <process id='p'>\n"
    "    <task id='a' name='Antrag'/>\n"
    "    <task id='b' v:x='1'><documentation>Text</documentation></task>\n"
    "    <sequenceFlow id='f' sourceRef='a' targetRef='b'/>\n"
    "  </process>\n"
    "</definitions>\n";

static void
replay (const GPtrArray *changes)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document_text, sizeof document_text - 1);
  g_autoptr (PwModel) model = pw_xml_read_bytes (bytes, NULL, NULL);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (PwModel) again = NULL;
  g_autoptr (GError) final_error = NULL;
  guint n = 0;

  pw_model_begin (model);
  while (n < changes->len && pw_model_apply (model, g_ptr_array_index (changes, n), NULL))
    n++;
  while (n > 0)
    {
      g_autoptr (PwChange) inverse = pw_change_invert (g_ptr_array_index (changes, --n));
      g_autoptr (GError) error = NULL;

      pw_model_apply (model, inverse, &error);
      g_assert_no_error (error);
    }
  pw_model_end (model);

  after = pw_xml_write_bytes (model, NULL);
  again = pw_xml_read_bytes (after, NULL, &final_error);
  g_assert_no_error (final_error);
}

static void
write_and_read (const GPtrArray *changes)
{
  GString *journal = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_torn;

  for (guint i = 0; i < changes->len; i++)
    pw_change_file_append (journal, g_ptr_array_index (changes, i));
  bytes = g_string_free_to_bytes (journal);
  again = pw_change_file_read (bytes, "written", &is_torn, &error);
  g_assert_no_error (error);
  g_assert_false (is_torn);
  g_assert_cmpuint (again->len, ==, changes->len);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = pw_change_file_read (bytes, "fuzz", NULL, &error);

  g_assert_true ((changes == NULL) == (error != NULL));
  if (changes == NULL)
    return 0;

  write_and_read (changes);
  replay (changes);
  return 0;
}
