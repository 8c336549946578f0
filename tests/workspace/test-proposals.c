/* workspace/test-proposals.c - what the program proposes and what people have decided
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "workspace/proposals.h"

#include <string.h>

#include "support/sketch-graph.h"

#define START "<alignment xmlns='urn:prozesswerkstatt:alignment:1' version='1' service='s'>" \
              "<files><file key='x' path='x.bpmn'/><file key='y' path='y.bpmn'/></files>"
#define MEMBER(file, element) "<member file='" file "' element='" element "'/>"

typedef struct
{
  const char *name;
  const char *before;   /* what the file says already */
  const char *expected; /* its clusters afterwards */
} ProposalCase;

static const ProposalCase cases[] = {
  { "nothing-yet", "", "p:xA,yA p:xB p:xC,yC p:yD" },
  { "old-proposals-go", "<cluster id='c1' origin='proposed'>" MEMBER ("x", "A") MEMBER ("y", "D") "</cluster>", "p:xA,yA p:xB p:xC,yC p:yD" },
  { "confirmed-stays", "<cluster id='c1' origin='confirmed'>" MEMBER ("x", "A") MEMBER ("y", "A") "</cluster>", "c:xA,yA p:xB p:xC,yC p:yD" },
  { "by-hand-goes-before", "<cluster id='c1' origin='manual'>" MEMBER ("x", "B") MEMBER ("y", "D") "</cluster>", "m:xB,yD p:xA,yA p:xC,yC" },
  { "by-hand-takes-a-member", "<cluster id='c1' origin='manual'>" MEMBER ("x", "B") MEMBER ("y", "C") "</cluster>", "m:xB,yC p:xA,yA p:xC p:yD" },
  { "verdict-stays", "<cluster id='c1' origin='proposed'>" MEMBER ("x", "B") "<verdict kind='keep'/></cluster>", "p:xB p:xA,yA p:xC,yC p:yD" },
  { "rejected-is-not-proposed-again", "<rejected>" MEMBER ("y", "C") MEMBER ("x", "C") "</rejected>", "p:xA,yA p:xB p:xC p:yC p:yD" },
};

static char *
describe (const PwAlignmentFile *file)
{
  static const char letters[] = { [PW_ORIGIN_PROPOSED] = 'p', [PW_ORIGIN_CONFIRMED] = 'c', [PW_ORIGIN_MANUAL] = 'm' };
  GString          *text = g_string_new (NULL);

  for (guint c = 0; c < file->clusters->len; c++)
    {
      const PwAlignmentCluster *cluster = g_ptr_array_index (file->clusters, c);

      g_string_append_printf (text, "%s%c:", c > 0 ? " " : "", letters[cluster->origin]);
      for (guint m = 0; m < cluster->members->len; m++)
        {
          const PwAlignmentMember *member = g_ptr_array_index (cluster->members, m);

          g_string_append_printf (text, "%s%s%s", m > 0 ? "," : "", member->file, member->element);
        }
    }

  return g_string_free (text, FALSE);
}

static void
test_update (gconstpointer data)
{
  static const char *const keys[] = { "x", "y" };
  const ProposalCase      *test = data;
  g_autofree char         *text = g_strconcat (START, test->before, "</alignment>", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (PwAlignmentFile) file = pw_alignment_file_read (bytes, "abgleich.xml", -1, &error);
  g_autoptr (PwGraph) first = sketch_graph ("A > B > C");
  g_autoptr (PwGraph) second = sketch_graph ("A > C > D");
  const PwGraph *graphs[] = { first, second };
  g_autoptr (PwAlignment) alignment = pw_alignment_compute (graphs, 2, NULL);

  g_assert_no_error (error);
  for (guint round = 0; round < 2; round++)
    {
      g_autofree char *actual = NULL;

      pw_proposals_update (file, alignment, graphs, keys);
      actual = describe (file);
      g_assert_cmpstr (actual, ==, test->expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/workspace/proposals/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_update);
    }

  return g_test_run ();
}
