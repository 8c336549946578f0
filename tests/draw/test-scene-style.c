/* draw/test-scene-style.c - what a style does to a scene, and the marks it can add
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/presence-bar.h"
#include "draw/signs.h"
#include "drawing.h"

#include <math.h>
#include <string.h>

#define PLANE                                                                                         \
  "<di:BPMNShape bpmnElement='X'><dc:Bounds x='100' y='100' width='100' height='98'/></di:BPMNShape>" \
  "<di:BPMNShape bpmnElement='Y'><dc:Bounds x='300' y='100' width='100' height='98'/></di:BPMNShape>" \
  "<di:BPMNEdge bpmnElement='F'><dd:waypoint x='200' y='140'/><dd:waypoint x='300' y='140'/></di:BPMNEdge>"
#define PROCESS "<userTask id='X' name='Prüfen'/><userTask id='Y' name='Ablegen'/><sequenceFlow id='F' sourceRef='X' targetRef='Y'/>"

typedef struct
{
  PwItemStyle style;
  const char *id; /* of what has it */
} Wish;

static void
get_item (const PwDiagramItem *item,
          PwItemStyle         *style,
          gpointer             data)
{
  const Wish *wish = data;

  if (g_strcmp0 (pw_element_get_id (item->element), wish->id) == 0)
    *style = wish->style;
}

static void
draw_above (const PwDiagramItem *item,
            const PwTheme       *theme,
            PwDisplayList       *list,
            gpointer             data)
{
  const Wish *wish = data;

  if (g_strcmp0 (pw_element_get_id (item->element), wish->id) == 0)
    pw_sign_draw_badge (PW_SIGN_ORDER, list, (PwPoint){ item->bounds.x + item->bounds.width, item->bounds.y }, theme);
}

static PwScene *
draw (PwDrawing *drawing,
      Wish      *wish)
{
  PwSceneStyle style = { get_item, NULL, draw_above, wish };

  return pw_scene_new_styled (drawing->diagram, pw_theme_find ("light"), &style);
}

static const PwDisplayList *
find (const PwScene *scene,
      const char    *id)
{
  const PwDiagram *diagram = pw_scene_get_diagram (scene);

  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    if (g_strcmp0 (pw_element_get_id (pw_diagram_get_item (diagram, i)->element), id) == 0)
      return pw_scene_get_list (scene, i);

  g_assert_not_reached ();
}

/* The first path that is stroked: a frame, or the line of a flow. */
static const PwDrawOp *
get_outline (const PwDisplayList *list)
{
  for (guint i = 0; i < pw_display_list_get_n_ops (list); i++)
    if (pw_display_list_get_op (list, i)->kind == PW_DRAW_PATH && pw_display_list_get_op (list, i)->stroke.alpha > 0)
      return pw_display_list_get_op (list, i);

  g_assert_not_reached ();
}

static double
get_bottom (const PwDrawOp *op)
{
  PwRect bounds = pw_points_bounds (op->points, op->n_points);

  return bounds.y + bounds.height;
}

static void
test_weight_and_dashes (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch ("", PROCESS, PLANE, "light");
  Wish wish = { { .weight = 2, .is_dashed = TRUE }, "F" };
  g_autoptr (PwScene) scene = draw (drawing, &wish);
  const PwDrawOp *flow = get_outline (find (scene, "F"));
  const PwDrawOp *other = get_outline (find (scene, "X"));

  g_assert_cmpfloat (flow->line_width, ==, 2 * pw_theme_find ("light")->line_width);
  g_assert_cmpfloat (flow->dashes[0], >, 0);
  g_assert_cmpfloat (other->line_width, ==, pw_theme_find ("light")->line_width);
  g_assert_cmpfloat (other->dashes[0], ==, 0);
}

/* What fades goes towards the paper, its text too, and stays where it is. */
static void
test_fading (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch ("", PROCESS, PLANE, "light");
  Wish wish = { { .weight = 1, .fade = 0.5 }, "X" };
  g_autoptr (PwScene) scene = draw (drawing, &wish);
  const PwTheme       *theme = pw_theme_find ("light");
  const PwDisplayList *list = find (scene, "X");
  double               middle = (theme->ink.red + theme->paper.red) / 2;

  g_assert_cmpfloat_with_epsilon (get_outline (list)->stroke.red, middle, 0.001);
  for (guint i = 0; i < pw_display_list_get_n_ops (list); i++)
    if (pw_display_list_get_op (list, i)->kind == PW_DRAW_TEXT)
      g_assert_cmpfloat_with_epsilon (pw_display_list_get_op (list, i)->fill.red, middle, 0.001);
  g_assert_cmpfloat (get_bottom (get_outline (list)), ==, get_bottom (get_outline (pw_drawing_find (drawing, "X"))));
}

static void
test_foot (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch ("", PROCESS, PLANE, "light");
  Wish wish = { { .weight = 1, .foot = 18 }, "X" };
  g_autoptr (PwScene) scene = draw (drawing, &wish);

  g_assert_cmpfloat (get_bottom (get_outline (find (scene, "X"))), ==, 180);
  g_assert_cmpfloat (get_bottom (get_outline (find (scene, "Y"))), ==, 198);
}

/* A restyled scene is the one that is drawn so from the beginning. */
static void
test_restyling (void)
{
  g_autoptr (PwDrawing) drawing = pw_drawing_sketch ("", PROCESS, PLANE, "light");
  Wish wish = { { .weight = 1 }, "X" };
  g_autoptr (PwScene) scene = draw (drawing, &wish);
  g_autoptr (PwScene) anew = NULL;
  g_autoptr (GArray) damage = NULL;

  wish.style.fade = 0.7;
  wish.style.is_dashed = TRUE;
  damage = pw_scene_restyle (scene);
  anew = draw (drawing, &wish);
  g_assert_cmpuint (damage->len, >, 0);
  for (guint i = 0; i < pw_scene_get_n_items (scene); i++)
    g_assert_true (pw_display_list_equal (pw_scene_get_list (scene, i), pw_scene_get_list (anew, i)));
}

/* --- the bar ----------------------------------------------------------------------------- */

static guint
count_texts (const PwDisplayList *list)
{
  guint n = 0;

  for (guint i = 0; i < pw_display_list_get_n_ops (list); i++)
    n += pw_display_list_get_op (list, i)->kind == PW_DRAW_TEXT;

  return n;
}

static PwDisplayList *
draw_bar (const PwPresenceBox *boxes,
          guint                n,
          double               width,
          const char          *theme)
{
  PwDisplayList *list = pw_display_list_new ();

  pw_presence_bar_draw (boxes, n, list, (PwRect){ 0, 0, width, PW_PRESENCE_BAR_HEIGHT }, pw_theme_find (theme), 0);
  return list;
}

/* Without colours too: what is there has its sign, what is missing an empty, dashed box. */
static void
test_bar_reads_in_grey (void)
{
  static const PwPresenceBox boxes[] = {
    { "GI", { 0, 0.45, 0.7, 1 }, PW_PRESENCE_SAME },
    { "MR", { 0, 0.62, 0.45, 1 }, PW_PRESENCE_DIFFERENT },
    { "LM", { 0.83, 0.37, 0, 1 }, PW_PRESENCE_MISSING },
    { "FD", { 0.8, 0.47, 0.65, 1 }, PW_PRESENCE_HIDDEN },
  };
  g_autoptr (PwDisplayList) list = draw_bar (boxes, G_N_ELEMENTS (boxes), 130, "grey");
  guint n_dashed = 0;

  g_assert_cmpuint (count_texts (list), ==, 2);
  for (guint i = 0; i < pw_display_list_get_n_ops (list); i++)
    {
      const PwDrawOp *op = pw_display_list_get_op (list, i);

      n_dashed += op->dashes[0] > 0;
      g_assert_cmpfloat_with_epsilon (op->fill.red, op->fill.blue, 0.02);
    }
  g_assert_cmpuint (n_dashed, ==, 1);
}

/* Eight fit below a task that they may overhang; what is drawn stays in the area. */
static void
test_bar_of_eight (void)
{
  PwPresenceBox boxes[8];
  g_autoptr (PwDisplayList) list = NULL;
  PwRect extents;

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    boxes[i] = (PwPresenceBox){ "WZ", { 0, 0, 0.5, 1 }, PW_PRESENCE_SAME };
  list = draw_bar (boxes, G_N_ELEMENTS (boxes), 100, "light");
  g_assert_cmpuint (count_texts (list), ==, 8);
  extents = pw_display_list_get_extents (list);
  g_assert_cmpfloat (extents.x, >=, -1);
  g_assert_cmpfloat (extents.x + extents.width, <=, 101);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draw/style/weight-and-dashes", test_weight_and_dashes);
  g_test_add_func ("/draw/style/what-fades-goes-towards-the-paper", test_fading);
  g_test_add_func ("/draw/style/a-foot-is-not-the-shapes", test_foot);
  g_test_add_func ("/draw/style/restyling-equals-drawing", test_restyling);
  g_test_add_func ("/draw/presence/reads-in-grey", test_bar_reads_in_grey);
  g_test_add_func ("/draw/presence/eight-cities", test_bar_of_eight);

  return g_test_run ();
}
