/* interact/editor-fixture.h - an editor on a document, with a hand on its pointer
 *
 * Does what the canvas does: reads the diagram anew whenever the document changes. The
 * view is at 100 % with its corner at 0,0, so pixels are diagram units until a test
 * says otherwise.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit-fixture.h"
#include "interact/editor.h"

typedef struct
{
  EditFixture  edit; /* first: what tests/edit asks works here as well */
  PwSelection *selection;
  PwViewState *view;
  PwEditor    *editor;
  PwDiagram   *diagram;

  PwPointerEvent event; /* the last one; its device and modifiers hold until altered */
  guint          n_changed;
  char          *refused;    /* what was last said, NULL for nothing */
  char          *edit_label; /* ids that the editor told of last */
  char          *activated;
  char          *drill_down;
} EditorFixture;

/** editor_set_up: @data as of edit_set_up(); the selecting tool is in hand */
void editor_set_up (EditorFixture *f,
                    gconstpointer  data);

/** editor_tear_down: whatever a test did, undo leads back to the first byte */
void editor_tear_down (EditorFixture *f,
                       gconstpointer  data);

/* With the primary button, at places in pixels. */
void editor_press (EditorFixture *f,
                   double         x,
                   double         y);
void editor_motion (EditorFixture *f,
                    double         x,
                    double         y);
void editor_release (EditorFixture *f);
/** editor_hover: a motion without a button */
void editor_hover (EditorFixture *f,
                   double         x,
                   double         y);
void editor_click (EditorFixture *f,
                   double         x,
                   double         y);
void editor_double_click (EditorFixture *f,
                          double         x,
                          double         y);

/** editor_pull: press and motion in several steps, not released yet */
void editor_pull (EditorFixture *f,
                  double         from_x,
                  double         from_y,
                  double         to_x,
                  double         to_y);
/** editor_drag: all of it, to the release */
void editor_drag (EditorFixture *f,
                  double         from_x,
                  double         from_y,
                  double         to_x,
                  double         to_y);

/** editor_select: @ids parted by spaces */
void editor_select (EditorFixture *f,
                    const char    *ids);

/** editor_assert_selected: @ids parted by spaces, in the order of selecting */
void editor_assert_selected (EditorFixture *f,
                             const char    *ids);

/** editor_find_ghost: (nullable): where the preview shows the element */
const PwGhost *editor_find_ghost (EditorFixture *f,
                                  const char    *id);

/** editor_find_ghost_flow: (nullable): the way that the preview shows of a flow */
const PwGhostFlow *editor_find_ghost_flow (EditorFixture *f,
                                           const char    *id);

/** editor_get_target: (nullable): the id of what the preview marks */
const char *editor_get_target (EditorFixture *f);

/** editor_assert_step: the document was changed in exactly one step, which undo names so */
void editor_assert_step (EditorFixture *f,
                         const char    *label);

/** editor_assert_untouched: nothing was done and nothing is shown */
void editor_assert_untouched (EditorFixture *f);

/**
 * editor_release_as_shown:
 * @shapes: ids parted by spaces, all of which the preview shows
 * @flows: likewise
 *
 * Releases; what was shown is what there is.
 */
void editor_release_as_shown (EditorFixture *f,
                              const char    *shapes,
                              const char    *flows);

#define editor_assert_ghost(f, id, x_, y_, w_, h_)                    \
  G_STMT_START                                                        \
  {                                                                   \
    const PwGhost *ghost_ = editor_find_ghost (f, id);                \
    g_assert_nonnull (ghost_);                                        \
    g_assert_cmpfloat_with_epsilon (ghost_->bounds.x, x_, 0.01);      \
    g_assert_cmpfloat_with_epsilon (ghost_->bounds.y, y_, 0.01);      \
    g_assert_cmpfloat_with_epsilon (ghost_->bounds.width, w_, 0.01);  \
    g_assert_cmpfloat_with_epsilon (ghost_->bounds.height, h_, 0.01); \
  }                                                                   \
  G_STMT_END

#define EDITOR_TOWN(path, function) g_test_add (path, EditorFixture, GINT_TO_POINTER (0), editor_set_up, function, editor_tear_down)
#define EDITOR_PLAIN(path, function) g_test_add (path, EditorFixture, GINT_TO_POINTER (1), editor_set_up, function, editor_tear_down)
