/* draw/drawing.h - a small drawing for tests, and everything it needs to live
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/scene.h"

G_BEGIN_DECLS

typedef struct
{
  PwModel   *model;
  PwDiagram *diagram;
  PwScene   *scene;
} PwDrawing;

/** pw_drawing_new: a pool with a task "Größe prüfen", a gateway, flows and an end */
PwDrawing *pw_drawing_new (const char *theme_id);

/** pw_drawing_read: the first diagram of a whole BPMN document */
PwDrawing *pw_drawing_read (const char *xml,
                            const char *theme_id);

/**
 * pw_drawing_sketch:
 * @root: XML beside the process "P", such as a collaboration "C"; the plane shows P
 * @process: XML inside of it
 * @plane: XML of the drawing, where di:, dc: and dd: are declared
 */
PwDrawing *pw_drawing_sketch (const char *root,
                              const char *process,
                              const char *plane,
                              const char *theme_id);

/** pw_drawing_find: the display list of the element called @id; it must be drawn */
const PwDisplayList *pw_drawing_find (const PwDrawing *self,
                                      const char      *id);

/** pw_drawing_get_label: where the label of the element called @id stands */
PwRect pw_drawing_get_label (const PwDrawing *self,
                             const char      *id);

/** pw_drawing_new_empty: a diagram in which nothing is drawn */
PwDrawing *pw_drawing_new_empty (void);

/** pw_drawing_new_wide: tasks in a row, so wide that no picture in memory could hold it */
PwDrawing *pw_drawing_new_wide (guint n_tasks);

void pw_drawing_free (PwDrawing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwDrawing, pw_drawing_free)

G_END_DECLS
