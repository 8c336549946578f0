/* draw/test-scene-files.c - nothing of any file's diagrams is missing, in any theme
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/scene.h"
#include "sample-model.h"

#include <math.h>
#include <string.h>

/* What has neither a size nor a length cannot be seen in any tool. */
static gboolean
can_be_seen (const PwDiagramItem *item)
{
  if (!item->is_edge)
    return item->bounds.width > 0 && item->bounds.height > 0;

  return item->n_points >= 2 && item->bounds.width + item->bounds.height > 0.1;
}

static gboolean
has_label (const PwDisplayList *list)
{
  for (guint i = 0; i < pw_display_list_get_n_ops (list); i++)
    if (pw_display_list_get_op (list, i)->kind == PW_DRAW_TEXT)
      return TRUE;

  return FALSE;
}

static void
check_item (const PwScene       *scene,
            const PwDiagramItem *item,
            guint                n)
{
  const PwDisplayList *list = pw_scene_get_list (scene, n);
  g_autofree char     *name = item->element != NULL ? g_strdup (pw_element_get_name (item->element)) : NULL;
  PwRect               extents = pw_scene_get_extents (scene, n);

  if (!can_be_seen (item))
    return;

  g_assert_cmpuint (pw_display_list_get_n_ops (list), >, 0);
  g_assert_true (isfinite (extents.x) && isfinite (extents.y) && isfinite (extents.width) && isfinite (extents.height));
  if (name != NULL && *g_strstrip (name) != '\0' && !pw_element_type_has (item->type, PW_TRAIT_ARTIFACT) &&
      item->type != PW_ELEMENT_DATA_INPUT_ASSOCIATION && item->type != PW_ELEMENT_DATA_OUTPUT_ASSOCIATION)
    g_assert_true (has_label (list));
}

static guint
check_diagram (const PwDiagram *diagram)
{
  guint          n_themes;
  const PwTheme *themes = pw_theme_get_all (&n_themes);

  for (guint i = 0; i < n_themes; i++)
    {
      g_autoptr (PwScene) scene = pw_scene_new (diagram, &themes[i]);

      g_assert_cmpuint (pw_scene_get_n_items (scene), ==, pw_diagram_get_n_items (diagram));
      for (guint k = 0; k < pw_scene_get_n_items (scene); k++)
        check_item (scene, pw_diagram_get_item (diagram, k), k);
    }

  return pw_diagram_get_n_items (diagram);
}

static void
test_nothing_is_missing (void)
{
  g_autoptr (GPtrArray) files = sample_model_list_files ();
  guint n_items = 0;

  if (files->len == 0)
    {
      g_test_skip ("no files of other makers");
      return;
    }

  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *text = NULL;
      g_autoptr (PwModel) model = NULL;

      g_assert_true (g_file_get_contents (g_ptr_array_index (files, i), &text, NULL, NULL));
      if (!g_utf8_validate (text, -1, NULL) || strstr (text, "xmlns") == NULL)
        continue;
      g_test_message ("%s", (char *) g_ptr_array_index (files, i));
      model = sample_model_parse (text);
      for (guint k = 0; k < pw_model_get_n_diagrams (model); k++)
        {
          g_autoptr (PwDiagram) diagram = pw_diagram_read (pw_model_get_nth_diagram (model, k));

          n_items += check_diagram (diagram);
        }
    }
  g_assert_cmpuint (n_items, >, 1000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draw/scene-files/nothing-is-missing", test_nothing_is_missing);

  return g_test_run ();
}
