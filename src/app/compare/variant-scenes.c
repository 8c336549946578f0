/* app/compare/variant-scenes.c - the cities' own drawings, for showing parts of them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/variant-scenes.h"

#include "draw/paint.h"
#include "layout/place.h"

typedef struct
{
  guint      variant;
  int        plane;
  PwDiagram *diagram;
  PwScene   *scene;
} Sheet;

struct _PwVariantScenes
{
  const PwComparison *comparison;
  const PwTheme      *theme;
  GPtrArray          *sheets; /* Sheet */
};

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  pw_scene_free (sheet->scene);
  pw_diagram_free (sheet->diagram);
  g_free (sheet);
}

PwVariantScenes *
pw_variant_scenes_new (const PwComparison *comparison)
{
  PwVariantScenes *self = g_new0 (PwVariantScenes, 1);

  self->comparison = comparison;
  self->sheets = g_ptr_array_new_with_free_func (sheet_free);

  return self;
}

void
pw_variant_scenes_free (PwVariantScenes *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->sheets);
  g_free (self);
}

static PwDiagram *
read_diagram (const PwVariantScenes *self,
              guint                  variant,
              int                    plane)
{
  const PwModel *model = pw_comparison_get_model (self->comparison, variant);

  if (plane >= 0 && (guint) plane < pw_model_get_n_diagrams (model))
    return pw_diagram_read (pw_model_get_nth_diagram (model, (guint) plane));

  return pw_layout_place (pw_comparison_get_graph (self->comparison, variant), model, pw_scene_measure_text, (gpointer) self->theme);
}

const PwScene *
pw_variant_scenes_get (PwVariantScenes *self,
                       guint            variant,
                       int              plane,
                       const PwTheme   *theme)
{
  Sheet *sheet;

  if (self->theme != theme)
    g_ptr_array_set_size (self->sheets, 0);
  self->theme = theme;
  for (guint i = 0; i < self->sheets->len; i++)
    {
      sheet = g_ptr_array_index (self->sheets, i);
      if (sheet->variant == variant && sheet->plane == plane)
        return sheet->scene;
    }

  sheet = g_new0 (Sheet, 1);
  sheet->variant = variant;
  sheet->plane = plane;
  sheet->diagram = read_diagram (self, variant, plane);
  sheet->scene = pw_scene_new (sheet->diagram, theme);
  g_ptr_array_add (self->sheets, sheet);

  return sheet->scene;
}

static gboolean
is_at (const PwDiagramItem *edge,
       const PwElement     *element)
{
  return edge->is_edge && edge->type == PW_ELEMENT_SEQUENCE_FLOW && edge->element != NULL &&
         (pw_element_get_reference (edge->element, "sourceRef") == element || pw_element_get_reference (edge->element, "targetRef") == element);
}

PwRect
pw_variant_scenes_paint_step (PwVariantScenes *self,
                              guint            variant,
                              guint            node,
                              const PwTheme   *theme,
                              cairo_t         *cr)
{
  const PwGraphNode *step = &pw_comparison_get_graph (self->comparison, variant)->nodes[node];
  const PwElement   *element = pw_model_find (pw_comparison_get_model (self->comparison, variant), step->id);
  const PwScene     *scene;
  const PwDiagram   *diagram;
  int                item;

  if (element == NULL)
    return (PwRect){ 0 };

  scene = pw_variant_scenes_get (self, variant, step->plane, theme);
  diagram = pw_scene_get_diagram (scene);
  item = pw_diagram_find (diagram, element);
  if (item < 0)
    return (PwRect){ 0 };

  for (guint i = 0; cr != NULL && i < pw_diagram_get_n_items (diagram); i++)
    if ((int) i == item || is_at (pw_diagram_get_item (diagram, i), element))
      pw_paint_list_as (pw_scene_get_list (scene, i), (int) i == item ? PW_PAINT_PIXELS : PW_PAINT_OUTLINES, cr);

  return pw_diagram_get_item (diagram, (guint) item)->bounds;
}
