/* tests/edit/test-random.c - random commands on real models can all be taken back
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <libxml/parser.h>

#include "edit-sample.h"
#include "edit/scope.h"
#include "sample-model.h"

#define N_STEPS 60
#define N_FILES 12

static char *
pick (GRand   *random,
      PwModel *model)
{
  PwElement *root = pw_model_get_definitions (model);
  PwElement *element = root;
  gint32     n = g_rand_int_range (random, 1, (gint32) MAX (2, pw_model_get_n_elements (model)));

  while (n-- > 0 && pw_element_next_in_tree (element, root) != NULL)
    element = pw_element_next_in_tree (element, root);

  return pw_scope_dup_name_of (element);
}

static void
run_one (PwDocument *document,
         GRand      *random)
{
  g_autofree char *a = pick (random, pw_document_get_model (document));
  g_autofree char *b = pick (random, pw_document_get_model (document));
  const char      *ids[] = { a, NULL };
  guint            n_variants;
  const PwVariant *variants = pw_variant_get_all (&n_variants);
  PwNewElement     wanted = { &variants[g_rand_int_range (random, 0, (gint32) n_variants)], "Neu", NULL };
  PwPoint          at = { g_rand_int_range (random, 0, 900), g_rand_int_range (random, 0, 600) };

  switch (g_rand_int_range (random, 0, 9))
    {
    case 0:
      pw_command_delete (document, ids, NULL);
      break;
    case 1:
      pw_command_move (document, ids, at.x - 450, at.y - 300, NULL, NULL, NULL);
      break;
    case 2:
      pw_command_move (document, ids, 50, 50, b, NULL, NULL);
      break;
    case 3:
    case 4:
      pw_command_append (document, a, &wanted, NULL, NULL, NULL);
      break;
    case 5:
      pw_command_connect (document, a, b, PW_ELEMENT_UNKNOWN, NULL, NULL);
      break;
    case 6:
      pw_command_change_type (document, a, wanted.variant, NULL);
      break;
    case 7:
      pw_command_create (document, &wanted, a, at, NULL, NULL);
      break;
    default:
      pw_command_rename (document, a, "Anders", NULL);
    }
}

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
    run_one (document, random);
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
