/* app/canvas/canvas-overlay.c - what lies over a diagram, from bottom to top
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/canvas/canvas-overlay.h"

#include <math.h>

#include "app/canvas/overlay-grid.h"
#include "app/canvas/overlay-handles.h"
#include "app/canvas/overlay-marks.h"
#include "app/canvas/overlay-preview.h"

/* In pixels. */
#define SELECTION_WIDTH 2.0
#define HOVER_WIDTH 1.0

static void
draw_selection (const PwOverlayPen *self)
{
  PwSelection *selection = pw_editor_get_selection (self->editor);

  for (guint i = 0; i < pw_selection_get_n_ids (selection); i++)
    {
      int n = pw_editor_find (self->editor, pw_selection_get_nth_id (selection, i));

      if (n >= 0 && pw_overlay_pen_is_in_sight (self, (guint) n))
        pw_overlay_pen_draw_outline (self, (guint) n, self->theme->accent, SELECTION_WIDTH);
    }
}

static void
draw_hover (const PwOverlayPen *self)
{
  int n = pw_editor_get_hover (self->editor);

  if (n >= 0 && !pw_selection_contains (pw_editor_get_selection (self->editor),
                                        pw_editor_get_item_id (self->editor, (guint) n)))
    pw_overlay_pen_draw_outline (self, (guint) n, self->theme->accent, HOVER_WIDTH);
}

static void
draw_lasso (const PwOverlayPen *self)
{
  PwRect   lasso;
  cairo_t *cr;

  if (!pw_editor_get_lasso (self->editor, &lasso))
    return;

  lasso = pw_view_state_rect_to_view (self->view, lasso);
  cr = pw_overlay_pen_begin (self, pw_rect_grow (lasso, 1));
  cairo_rectangle (cr, round (lasso.x) + 0.5, round (lasso.y) + 0.5, round (lasso.width), round (lasso.height));
  pw_overlay_set_color (cr, self->theme->accent, 0.12);
  cairo_fill_preserve (cr);
  pw_overlay_set_color (cr, self->theme->accent, 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

void
pw_canvas_overlay_append (GtkWidget      *widget,
                          GtkSnapshot    *snapshot,
                          PwEditor       *editor,
                          const PwScene  *scene,
                          GHashTable     *marks,
                          PwGhostPicture *ghosts,
                          gboolean        has_grid)
{
  PwOverlayPen     pen = { widget, snapshot, editor, pw_editor_get_view_state (editor), pw_scene_get_theme (scene) };
  const PwPreview *preview = pw_editor_get_preview (editor);

  if (has_grid)
    pw_overlay_grid_append (&pen);
  if (marks != NULL)
    pw_overlay_marks_append (&pen, marks);
  draw_hover (&pen);
  draw_selection (&pen);
  if (preview != NULL)
    pw_overlay_preview_append (&pen, scene, preview, ghosts);
  else
    pw_overlay_handles_append (&pen);
  draw_lasso (&pen);
}
