/* edit/edit-random.c - commands as nobody would give them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit-random.h"

#include "edit/commands.h"
#include "edit/scope.h"

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

void
edit_random_run (PwDocument *document,
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
