/* model/test-milestones.c - places among many siblings, while these come and go
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "model/milestones.h"

#define N_CHILDREN 1500
#define N_SPLICES 400

static void
check (PwMilestones  *milestones,
       const xmlNode *parent)
{
  guint index = 0;

  for (const xmlNode *node = parent->children; node != NULL; node = node->next, index++)
    {
      g_assert_cmpuint (pw_milestones_get_index (milestones, node), ==, index);
      g_assert_true (pw_milestones_get_child (milestones, parent, index) == node);
    }
  g_assert_null (pw_milestones_get_child (milestones, parent, index));
}

static void
add_before (xmlNode *parent,
            xmlNode *next)
{
  xmlNode *node = xmlNewDocNode (parent->doc, NULL, BAD_CAST "child", NULL);

  if (next != NULL)
    xmlAddPrevSibling (next, node);
  else
    xmlAddChild (parent, node);
}

static xmlNode *
make_tree (xmlDoc *document)
{
  xmlNode *root = xmlNewDocNode (document, NULL, BAD_CAST "root", NULL);
  xmlNode *parent = xmlNewDocNode (document, NULL, BAD_CAST "parent", NULL);

  xmlDocSetRootElement (document, root);
  xmlAddChild (root, parent);
  for (guint i = 0; i < N_CHILDREN; i++)
    add_before (parent, NULL);

  return parent;
}

static void
test_splices (void)
{
  xmlDoc  *document = xmlNewDoc (BAD_CAST "1.0");
  xmlNode *parent = make_tree (document);
  guint    n = N_CHILDREN;
  g_autoptr (PwMilestones) milestones = pw_milestones_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  check (milestones, parent);
  for (guint i = 0; i < N_SPLICES; i++)
    {
      guint    index = (guint) g_rand_int_range (random, 0, (gint32) n);
      guint    n_old = MIN ((guint) g_rand_int_range (random, 0, 9), n - index);
      guint    n_new = (guint) g_rand_int_range (random, 0, 9);
      xmlNode *next;

      pw_milestones_note_splice (milestones, parent, index, n_old, n_new);
      next = parent->children;
      for (guint k = 0; k < index; k++)
        next = next->next;
      for (guint k = 0; k < n_old; k++)
        {
          xmlNode *gone = next;

          next = next->next;
          xmlUnlinkNode (gone);
          xmlFreeNode (gone);
        }
      for (guint k = 0; k < n_new; k++)
        add_before (parent, next);
      n += n_new - n_old;
      if (i % 20 == 0)
        check (milestones, parent);
    }
  check (milestones, parent);
  xmlFreeDoc (document);
}

static void
test_parent_goes (void)
{
  xmlDoc  *document = xmlNewDoc (BAD_CAST "1.0");
  xmlNode *parent = make_tree (document);
  g_autoptr (PwMilestones) milestones = pw_milestones_new ();

  check (milestones, parent);
  pw_milestones_forget (milestones, parent->parent);
  /* Nobody said so: only what was forgotten is counted anew. */
  add_before (parent, parent->children);
  check (milestones, parent);
  xmlFreeDoc (document);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/milestones/splices", test_splices);
  g_test_add_func ("/milestones/parent-goes", test_parent_goes);

  return g_test_run ();
}
