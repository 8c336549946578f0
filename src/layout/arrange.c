/* layout/arrange.c - all drawings of a document at once, from nothing or as they are
 *
 * Which node belongs on which sheet is found first; each sheet is then a graph of its
 * own for placing it.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "layout/arrange.h"

#include <string.h>

#include "layout/keep.h"
#include "layout/place.h"
#include "layout/tidy.h"

/* While it is being found out what is on which. */
typedef struct
{
  PwElement *diagram;
  PwElement *plane;
  PwElement *shown;
  gboolean  *nodes; /* (array): of the whole graph: is on it */
  guint      n_drawn;
} Sheet;

typedef struct
{
  const PwModel *model;
  PwGraph       *graph;
  PwElement    **elements; /* of the nodes */
  GHashTable    *indices;  /* element → node + 1 */
  GArray        *sheets;   /* Sheet */
  GHashTable    *tops;     /* process or the like → sheet + 1 that draws something of it */
  int           *homes;    /* sheet of each node, -1 where not known yet */
} Arranging;

static void
clear_sheet (gpointer data)
{
  g_free (((Sheet *) data)->nodes);
}

static Sheet *
get_sheet (const Arranging *self,
           int              n)
{
  return &g_array_index (self->sheets, Sheet, n);
}

static gboolean
is_sub_process (const PwElement *element)
{
  return element != NULL && pw_element_has (element, PW_TRAIT_SUB_PROCESS);
}

/* --- nodes and their elements ------------------------------------------------------------- */

static gboolean
is_node (const PwElement   *element,
         const PwGraphNode *node)
{
  const char *id = pw_element_get_id (element);

  return pw_element_get_bpmn_type (element) == node->type &&
         (id != NULL && *id != '\0' ? strcmp (id, node->id) == 0 : *node->id == '#');
}

/* A graph lists nodes in the order of the document, so that one walk finds them all. */
static void
find_elements (Arranging *self)
{
  PwElement *root = pw_model_get_definitions (self->model);
  PwElement *at = root;

  self->elements = g_new0 (PwElement *, self->graph->n_nodes + 1);
  self->indices = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->graph->n_nodes && at != NULL; i++)
    {
      while (at != NULL && !is_node (at, &self->graph->nodes[i]))
        at = pw_element_next_in_tree (at, root);
      if (at == NULL)
        break;
      self->elements[i] = at;
      g_hash_table_insert (self->indices, at, GUINT_TO_POINTER (i + 1));
      at = pw_element_next_in_tree (at, root);
    }
}

static int
find_node (const Arranging *self,
           const PwElement *element)
{
  return element != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->indices, element)) - 1 : -1;
}

/* --- what is on which sheet ------------------------------------------------------------------ */

/* The process, collaboration or the like that the element stands in. */
static PwElement *
get_top (const PwElement *element)
{
  const PwElement *top = element;

  while (pw_element_get_parent (top) != NULL && pw_element_get_parent (pw_element_get_parent (top)) != NULL)
    top = pw_element_get_parent (top);

  return (PwElement *) top;
}

static int
add_sheet (Arranging *self,
           PwElement *diagram,
           PwElement *shown)
{
  Sheet sheet = { diagram, NULL, shown, g_new0 (gboolean, self->graph->n_nodes + 1), 0 };

  if (diagram != NULL)
    sheet.plane = pw_element_find_child (diagram, PW_ELEMENT_BPMN_PLANE);
  g_array_append_val (self->sheets, sheet);

  return (int) self->sheets->len - 1;
}

static void
set_home (Arranging *self,
          guint      n,
          int        home)
{
  PwElement *top = get_top (self->elements[n]);

  self->homes[n] = home;
  get_sheet (self, home)->nodes[n] = TRUE;
  if (self->graph->nodes[n].parent < 0 && !g_hash_table_contains (self->tops, top))
    g_hash_table_insert (self->tops, top, GINT_TO_POINTER (home + 1));
}

static void
read_sheet (Arranging *self,
            PwElement *diagram)
{
  PwElement *plane = pw_element_find_child (diagram, PW_ELEMENT_BPMN_PLANE);
  PwElement *shown = plane != NULL ? pw_element_get_reference (plane, "bpmnElement") : NULL;
  int        n;

  if (plane == NULL || (shown == NULL && pw_element_get_first_child (plane) == NULL))
    return;
  n = add_sheet (self, diagram, shown);
  for (PwElement *shape = pw_element_get_first_child (plane); shape != NULL; shape = pw_element_get_next_sibling (shape))
    {
      int node = find_node (self, pw_element_get_reference (shape, "bpmnElement"));

      if (node < 0 || pw_element_get_bpmn_type (shape) != PW_ELEMENT_BPMN_SHAPE)
        continue;
      get_sheet (self, n)->nodes[node] = TRUE;
      get_sheet (self, n)->n_drawn++;
      if (self->homes[node] < 0)
        set_home (self, (guint) node, n);
    }
}

static int
find_sheet_of (const Arranging *self,
               const PwElement *shown)
{
  for (guint i = 0; shown != NULL && i < self->sheets->len; i++)
    if (get_sheet (self, (int) i)->shown == shown)
      return (int) i;

  return -1;
}

static int
find_main (const Arranging *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    if (!is_sub_process (get_sheet (self, (int) i)->shown))
      return (int) i;

  return -1;
}

static PwElement *
find_root (const Arranging *self,
           PwElementType    type)
{
  PwElement *root = pw_model_get_definitions (self->model);

  for (PwElement *child = pw_element_get_first_child (root); child != NULL; child = pw_element_get_next_sibling (child))
    if (pw_element_get_bpmn_type (child) == type)
      return child;

  return NULL;
}

static int
make_main (Arranging *self)
{
  PwElement *shown = find_root (self, PW_ELEMENT_COLLABORATION);

  return add_sheet (self, NULL, shown != NULL ? shown : find_root (self, PW_ELEMENT_PROCESS));
}

static int
find_top_home (Arranging *self,
               guint      n)
{
  const PwGraphNode *node = &self->graph->nodes[n];
  PwElement         *top = get_top (self->elements[n]);
  int                home = node->pool >= 0 ? self->homes[node->pool] : -1;

  if (home < 0)
    home = find_sheet_of (self, top);
  if (home < 0)
    home = GPOINTER_TO_INT (g_hash_table_lookup (self->tops, top)) - 1;
  if (home < 0)
    {
      home = find_main (self);
      if (home < 0)
        home = make_main (self);
      else if (node->pool < 0 && get_sheet (self, home)->diagram != NULL && get_sheet (self, home)->n_drawn > 0 &&
               pw_element_get_bpmn_type (top) == PW_ELEMENT_PROCESS)
        home = add_sheet (self, NULL, top); /* what nothing draws does not go between what somebody drew */
    }

  return home;
}

/* Nodes come after what they stand in, so that is known. */
static int
find_home (Arranging *self,
           guint      n)
{
  const PwGraphNode *node = &self->graph->nodes[n];
  int                home;

  if (node->host >= 0 && self->homes[node->host] >= 0 && self->graph->nodes[node->host].parent == node->parent)
    return self->homes[node->host];
  if (node->parent < 0)
    return find_top_home (self, n);
  home = find_sheet_of (self, self->elements[node->parent]);
  if (home >= 0)
    return home;
  if (self->graph->nodes[node->parent].is_expanded)
    return self->homes[node->parent];

  return add_sheet (self, NULL, self->elements[node->parent]);
}

static void
assign_nodes (Arranging *self)
{
  self->homes = g_new (int, self->graph->n_nodes + 1);
  for (guint i = 0; i < self->graph->n_nodes; i++)
    self->homes[i] = -1;
  for (guint i = 0; i < pw_model_get_n_diagrams (self->model); i++)
    read_sheet (self, pw_model_get_nth_diagram (self->model, i));

  for (guint i = 0; i < self->graph->n_nodes; i++)
    if (self->homes[i] < 0 && self->elements[i] != NULL)
      {
        int home = find_home (self, i);

        if (home >= 0)
          set_home (self, i, home);
      }
}

/* --- one sheet ---------------------------------------------------------------------------------- */

static PwGraph *
take_part (const Arranging *self,
           const Sheet     *sheet)
{
  gboolean is_whole = TRUE;

  for (guint i = 0; i < self->graph->n_nodes && is_whole; i++)
    is_whole = sheet->nodes[i];

  return is_whole ? pw_graph_new (self->model, NULL) : pw_graph_new_part (self->graph, sheet->nodes, NULL);
}

static void
arrange_sheet (const Arranging *self,
               const Sheet     *sheet,
               PwArrangement   *arrangement,
               PwTextSizeFunc   measure,
               gpointer         user_data)
{
  PwArrangedSheet arranged = { sheet->diagram, NULL };
  g_autoptr (PwGraph) part = take_part (self, sheet);
  g_autoptr (PwDiagram) drawn = NULL;

  if (part->n_nodes == 0)
    return;
  if (arrangement->mode == PW_ARRANGE_KEEP && sheet->n_drawn > 0)
    {
      drawn = pw_diagram_read (sheet->diagram);
      arranged.drawing = pw_layout_keep (part, self->model, drawn, measure, user_data);
    }
  else if (arrangement->mode == PW_ARRANGE_IN_ROWS)
    arranged.drawing = pw_layout_place_wrapped (part, self->model, measure, user_data);
  else
    arranged.drawing = pw_layout_place (part, self->model, measure, user_data);
  if (sheet->shown != NULL)
    arranged.drawing->plane = sheet->shown;
  g_array_append_val (arrangement->sheets, arranged);
}

static void
clear_arranged (gpointer data)
{
  pw_diagram_free (((PwArrangedSheet *) data)->drawing);
}

static PwArrangement *
create (PwArrangeMode mode)
{
  PwArrangement *self = g_new0 (PwArrangement, 1);

  self->mode = mode;
  self->sheets = g_array_new (FALSE, FALSE, sizeof (PwArrangedSheet));
  g_array_set_clear_func (self->sheets, clear_arranged);

  return self;
}

static void
arranging_init (Arranging     *self,
                const PwModel *model)
{
  *self = (Arranging){ .model = model };
  self->graph = pw_graph_new (model, NULL);
  self->sheets = g_array_new (FALSE, FALSE, sizeof (Sheet));
  g_array_set_clear_func (self->sheets, clear_sheet);
  self->tops = g_hash_table_new (NULL, NULL);
  find_elements (self);
  assign_nodes (self);
}

static void
arranging_clear (Arranging *self)
{
  g_array_unref (self->sheets);
  g_hash_table_unref (self->indices);
  g_hash_table_unref (self->tops);
  g_free (self->elements);
  g_free (self->homes);
  pw_graph_free (self->graph);
}

PwArrangement *
pw_arrangement_new (const PwModel *model,
                    PwArrangeMode  mode,
                    PwTextSizeFunc measure,
                    gpointer       user_data)
{
  PwArrangement *self = create (mode);
  Arranging      arranging;

  arranging_init (&arranging, model);
  for (guint i = 0; i < arranging.sheets->len; i++)
    arrange_sheet (&arranging, get_sheet (&arranging, (int) i), self, measure, user_data);
  arranging_clear (&arranging);

  return self;
}

PwArrangement *
pw_arrangement_new_tidy (const PwModel     *model,
                         PwElement         *diagram,
                         const char *const *ids,
                         PwTextSizeFunc     measure,
                         gpointer           user_data)
{
  PwArrangement *self = create (PW_ARRANGE_KEEP);
  Arranging      arranging;

  arranging_init (&arranging, model);
  for (guint i = 0; i < arranging.sheets->len; i++)
    {
      const Sheet    *sheet = get_sheet (&arranging, (int) i);
      PwArrangedSheet arranged = { diagram, NULL };
      g_autoptr (PwGraph) part = sheet->diagram == diagram ? take_part (&arranging, sheet) : NULL;
      g_autoptr (PwDiagram) drawn = part != NULL ? pw_diagram_read (diagram) : NULL;

      if (drawn == NULL)
        continue;
      arranged.drawing = pw_layout_tidy (part, model, drawn, ids, measure, user_data);
      g_array_append_val (self->sheets, arranged);
    }
  arranging_clear (&arranging);

  return self;
}

gboolean
pw_arrangement_is_complete (const PwModel *model)
{
  PwElement *root = pw_model_get_definitions (model);

  for (PwElement *element = root; element != NULL; element = pw_element_next_in_tree (element, root))
    {
      PwElementType type = pw_element_get_bpmn_type (element);
      gboolean      is_drawn = pw_element_has (element, PW_TRAIT_FLOW_NODE) || type == PW_ELEMENT_PARTICIPANT || type == PW_ELEMENT_TEXT_ANNOTATION ||
                          type == PW_ELEMENT_DATA_OBJECT_REFERENCE || type == PW_ELEMENT_DATA_STORE_REFERENCE;

      if (is_drawn && pw_element_find_referrer (element, PW_ELEMENT_BPMN_SHAPE, "bpmnElement") == NULL)
        return FALSE;
    }

  return TRUE;
}

void
pw_arrangement_free (PwArrangement *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->sheets);
  g_free (self);
}

PwDiagram *
pw_arrangement_steal (PwArrangement   *self,
                      const PwElement *diagram)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      PwArrangedSheet *sheet = &g_array_index (self->sheets, PwArrangedSheet, i);
      PwDiagram       *drawing = sheet->drawing;

      if (diagram != NULL && sheet->diagram != diagram)
        continue;
      sheet->drawing = NULL;
      g_array_remove_index (self->sheets, i);
      return drawing;
    }

  return NULL;
}

void
pw_arrangement_restrict (PwArrangement   *self,
                         const PwElement *diagram)
{
  for (guint i = self->sheets->len; i > 0; i--)
    if (g_array_index (self->sheets, PwArrangedSheet, i - 1).diagram != diagram)
      g_array_remove_index (self->sheets, i - 1);
}

/* --- from one reading of a document to another ----------------------------------------------------- */

static gboolean
translate (PwElement    **element,
           const PwModel *model)
{
  g_autofree char *address = *element != NULL ? pw_element_dup_address (*element) : NULL;
  PwElement       *found = address != NULL ? pw_model_find_by_address (model, address) : NULL;

  if (*element == NULL)
    return TRUE;
  if (found != NULL && pw_element_get_bpmn_type (found) != pw_element_get_bpmn_type (*element))
    found = NULL;
  *element = found;

  return found != NULL;
}

gboolean
pw_arrangement_translate (PwArrangement *self,
                          const PwModel *model)
{
  gboolean is_same = TRUE;

  for (guint i = 0; i < self->sheets->len; i++)
    {
      PwArrangedSheet *sheet = &g_array_index (self->sheets, PwArrangedSheet, i);

      is_same &= translate (&sheet->diagram, model) && translate (&sheet->drawing->plane, model);
      for (guint k = 0; k < pw_diagram_get_n_items (sheet->drawing); k++)
        {
          PwDiagramItem *item = pw_diagram_get_item (sheet->drawing, k);

          is_same &= translate (&item->element, model) && translate (&item->shape, model);
          item->font.family = NULL; /* belongs to the other */
        }
    }

  return is_same;
}
