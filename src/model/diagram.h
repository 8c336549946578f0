/* model/diagram.h - where everything is drawn: one plane as plain arrays
 *
 * Either read from the file's diagram interchange or computed by layout. Drawing,
 * hit testing and snapping work on this and need not know which.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

typedef enum
{
  PW_MESSAGE_NONE,
  PW_MESSAGE_INITIATING,     /* white envelope */
  PW_MESSAGE_NON_INITIATING, /* dark envelope */
} PwMessageKind;

/**
 * PwDiagramFont:
 * @family: (nullable): %NULL for our own
 * @size: in diagram units, 0 for our own
 */
typedef struct
{
  const char *family;
  double      size;
  gboolean    is_bold;
  gboolean    is_italic;
  gboolean    is_underlined;
  gboolean    is_struck_through;
} PwDiagramFont;

/**
 * PwDiagramItem:
 * @element: (nullable): what is drawn; %NULL where the file names nothing or
 *   something that does not exist
 * @shape: (nullable): the BPMNShape or BPMNEdge; %NULL where layout placed it
 * @type: type of @element, %PW_ELEMENT_UNKNOWN where there is none
 * @parent: index of the innermost item that holds it (pool, lane, sub-process,
 *   host of a boundary event), -1 at the top
 * @bounds: a shape's place; for an edge the rectangle around its points
 * @points: (array length=n_points): the way of an edge, source to target
 * @label_bounds: where the file wants the label, if @has_label_bounds. Often too
 *   narrow: take its centre and treat the width as the least width
 * @fill: colour set in the file (BPMN in Color or bioc); alpha 0 where none
 * @stroke: likewise
 * @label_color: likewise
 * @has_children: other items lie inside on this plane
 * @has_plane: a collapsed sub-process with a diagram of its own to step into
 * @is_held_by_place: nothing holds it by meaning: @parent is what lies around it
 * @level: drawing order goes by this first
 */
typedef struct
{
  PwElement    *element;
  PwElement    *shape;
  PwElementType type;
  int           parent;
  PwRect        bounds;
  PwPoint      *points;
  guint         n_points;
  PwRect        label_bounds;
  PwColor       fill;
  PwColor       stroke;
  PwColor       label_color;
  PwDiagramFont font;
  PwMessageKind message;
  guint         is_edge : 1;
  guint         is_expanded : 1;
  guint         is_horizontal : 1;
  guint         is_marker_visible : 1;
  guint         has_label_bounds : 1;
  guint         has_children : 1;
  guint         has_plane : 1;
  guint         is_held_by_place : 1;
  guint         level : 3;
} PwDiagramItem;

/**
 * PwDiagram:
 * @name: (nullable): the diagram's own name
 * @plane: (nullable): the element whose content it shows (process, collaboration,
 *   sub-process)
 * @id: (nullable): the BPMNDiagram's id
 * @items: (element-type PwDiagramItem): in drawing order: containers before what
 *   they hold, edges above shapes, boundary events above their hosts
 * @is_generated: layout made it, the file has no such diagram
 * @serial: of the model's transaction that it is in step with
 * @places: (nullable): private: shape → index + 1, made when first needed
 */
typedef struct
{
  char      *name;
  char      *id;
  PwElement *plane;
  GArray    *items;
  gboolean   is_generated;

  guint64     serial;
  GHashTable *places;
} PwDiagram;

/**
 * pw_diagram_new:
 *
 * Returns: (transfer full): an empty diagram, to be filled by layout
 */
PwDiagram *pw_diagram_new (PwElement *plane);

/**
 * pw_diagram_read:
 * @diagram: a BPMNDiagram element
 *
 * Reads what the file draws there. Shapes with no size, edges with fewer than
 * two points and shapes of elements that do not exist are tolerated: what can be
 * drawn is in the result.
 *
 * Returns: (transfer full): never %NULL, perhaps without items
 */
PwDiagram *pw_diagram_read (PwElement *diagram);

/**
 * PwDiagramUpdate: how a diagram differs from what it was
 * @map: (array length=n_before) (nullable): where each item is now, %PW_DIAGRAM_GONE for
 *   those that are no more; %NULL where all are where they were
 * @n_before: how many items there were
 * @changed: (element-type guint): in ascending order: items that are new, that differ or
 *   whose element does, and those that may look different because of these
 */
typedef struct
{
  guint  *map;
  guint   n_before;
  GArray *changed;
} PwDiagramUpdate;

#define PW_DIAGRAM_GONE G_MAXUINT

/**
 * pw_diagram_update:
 * @diagram: the BPMNDiagram element, which may be another than before
 *
 * Brings what pw_diagram_read() returned in step with the document after a
 * transaction: as if it had been read now. Where nothing came, went or found another
 * holder, it takes as long as what changed is large.
 *
 * Returns: (transfer full): never %NULL
 */
PwDiagramUpdate *pw_diagram_update (PwDiagram *self,
                                    PwElement *diagram);

/** pw_diagram_update_map: where an item is now, %PW_DIAGRAM_GONE where nowhere */
guint pw_diagram_update_map (const PwDiagramUpdate *self,
                             guint                  before);

void pw_diagram_update_free (PwDiagramUpdate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwDiagramUpdate, pw_diagram_update_free)

/**
 * pw_diagram_find_plane:
 *
 * Returns: (nullable): the BPMNDiagram element whose plane shows the content of
 *   @element, such as a collapsed sub-process
 */
PwElement *pw_diagram_find_plane (const PwElement *element);

/**
 * pw_diagram_read_bounds:
 * @shape: a BPMNShape or BPMNLabel
 *
 * Returns: %FALSE, with @bounds untouched, where it has none
 */
gboolean pw_diagram_read_bounds (const PwElement *shape,
                                 PwRect          *bounds);

/** pw_diagram_read_points: (transfer full) (element-type PwPoint): the way of a BPMNEdge */
GArray *pw_diagram_read_points (const PwElement *edge);

void pw_diagram_free (PwDiagram *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwDiagram, pw_diagram_free)

/**
 * pw_diagram_add:
 *
 * Appends an item with nothing but type and place set.
 *
 * Returns: (transfer none): the item, valid until the next is added
 */
PwDiagramItem *pw_diagram_add (PwDiagram *self,
                               PwElement *element);

/**
 * pw_diagram_finish:
 *
 * Sets @parent, @has_children and the drawing order once all items are there.
 */
void pw_diagram_finish (PwDiagram *self);

guint pw_diagram_get_n_items (const PwDiagram *self);

PwDiagramItem *pw_diagram_get_item (const PwDiagram *self,
                                    guint            n);

/** pw_diagram_find: the index of the item that draws @element, or -1 */
int pw_diagram_find (const PwDiagram *self,
                     const PwElement *element);

/**
 * pw_diagram_find_last:
 * @element: an element that is drawn, or a shape or edge
 *
 * Returns: the last of the items that draw it, or -1; not by a walk
 */
int pw_diagram_find_last (PwDiagram       *self,
                          const PwElement *element);

/** pw_diagram_get_bounds: the rectangle around all items and stored labels */
PwRect pw_diagram_get_bounds (const PwDiagram *self);

G_END_DECLS
