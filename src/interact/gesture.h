/* interact/gesture.h - one drag of the selecting tool, from the threshold to the release
 *
 * A gesture gathers what it needs when it is made, shows in a preview what it would do,
 * and does it in one command. It never outlives the diagram it was made on. Whoever
 * holds it takes the preview away when it ends, whichever way.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "interact/editor.h"
#include "interact/handles.h"

G_BEGIN_DECLS

typedef struct _PwGesture PwGesture;

/**
 * PwGestureClass:
 * @motion: the pointer is at @at, in diagram units: shows what would be
 * @finish: does it, if it is allowed; %FALSE with @error where the command failed
 * @clear: frees what the gesture holds
 */
typedef struct
{
  void (*motion) (PwGesture  *self,
                  PwEditor   *editor,
                  PwPoint     at,
                  PwModifiers modifiers);
  gboolean (*finish) (PwGesture *self,
                      PwEditor  *editor,
                      GError   **error);
  void (*clear) (PwGesture *self);
} PwGestureClass;

struct _PwGesture
{
  const PwGestureClass *klass;
};

static inline void
pw_gesture_free (PwGesture *self)
{
  if (self != NULL)
    self->klass->clear (self);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwGesture, pw_gesture_free)

/**
 * pw_move_gesture_new: moves all that is selected, to another container, onto a border,
 * off it, or into a flow
 * @grabbed: the selected item that the hand is on
 * @start: where the pointer was pressed
 *
 * Returns: (transfer full) (nullable): %NULL where nothing that is selected has a place
 *   of its own
 */
PwGesture *pw_move_gesture_new (PwEditor *editor,
                                guint     grabbed,
                                PwPoint   start);

/** pw_resize_gesture_new: (transfer full): pulls at one of the eight handles of a shape */
PwGesture *pw_resize_gesture_new (PwEditor       *editor,
                                  const PwHandle *handle,
                                  PwPoint         start);

/** pw_label_gesture_new: (transfer full): moves the name beside item @n */
PwGesture *pw_label_gesture_new (PwEditor *editor,
                                 guint     n,
                                 PwPoint   start);

/**
 * pw_flow_gesture_new: bends flow @n, or moves one of its segments
 * @start: where on its line the pointer was pressed
 *
 * Returns: (transfer full) (nullable): %NULL where its way cannot be changed
 */
PwGesture *pw_flow_gesture_new (PwEditor *editor,
                                guint     n,
                                PwPoint   start);

/** pw_flow_gesture_new_at_handle: (transfer full): moves the bend or segment of @handle */
PwGesture *pw_flow_gesture_new_at_handle (PwEditor       *editor,
                                          const PwHandle *handle,
                                          PwPoint         start);

/** pw_reconnect_gesture_new: (transfer full): takes an end of a flow elsewhere */
PwGesture *pw_reconnect_gesture_new (PwEditor       *editor,
                                     const PwHandle *handle);

G_END_DECLS
