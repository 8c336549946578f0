/* tests/edit/test-random.c - random commands on real models can all be taken back
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include <libxml/parser.h>

#include "edit-random.h"
#include "edit-sample.h"
#include "sample-model.h"

#define N_STEPS 60
#define N_FILES 12

static void
check (PwModel *model,
       guint32  seed)
{
  g_autoptr (PwDocument) document = pw_document_new (model, NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autofree char *start = sample_model_to_string (model);
  g_autofree char *end = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  for (guint i = 0; i < N_STEPS; i++)
    edit_random_run (document, random);
  end = sample_model_to_string (model);
  while (pw_document_can_undo (document))
    pw_document_undo (document);
  undone = sample_model_to_string (model);
  g_assert_cmpstr (undone, ==, start);
  while (pw_document_can_redo (document))
    pw_document_redo (document);
  redone = sample_model_to_string (model);
  g_assert_cmpstr (redone, ==, end);
}

static void
test_sample (void)
{
  for (guint32 seed = 1; seed <= 10; seed++)
    check (edit_sample_town (), seed);
}

static void
test_real (void)
{
  g_autoptr (GPtrArray) files = sample_model_list_files ();

  if (files->len == 0)
    {
      g_test_skip ("diagrams of other makers are not here (PW_SHARED_DATA)");
      return;
    }
  for (guint i = 0; i < files->len; i += MAX (1, files->len / N_FILES))
    {
      xmlDoc *file = xmlReadFile (g_ptr_array_index (files, i), NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);

      g_test_message ("%s", (const char *) g_ptr_array_index (files, i));
      check (pw_model_new (file), i);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/random-on-sample", test_sample);
  g_test_add_func ("/command/random-on-real-files", test_real);

  return g_test_run ();
}
