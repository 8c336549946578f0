/* interact/handles.h - where what is selected can be taken hold of
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "interact/editor.h"

G_BEGIN_DECLS

/**
 * PwHandleKind:
 * @PW_HANDLE_SOURCE: the beginning of a flow, to connect it elsewhere
 * @PW_HANDLE_BEND: one of its bends
 * @PW_HANDLE_SEGMENT: the middle of a straight part, moves all of it
 */
typedef enum
{
  PW_HANDLE_NORTH_WEST,
  PW_HANDLE_NORTH,
  PW_HANDLE_NORTH_EAST,
  PW_HANDLE_EAST,
  PW_HANDLE_SOUTH_EAST,
  PW_HANDLE_SOUTH,
  PW_HANDLE_SOUTH_WEST,
  PW_HANDLE_WEST,
  PW_HANDLE_SOURCE,
  PW_HANDLE_TARGET,
  PW_HANDLE_BEND,
  PW_HANDLE_SEGMENT,
} PwHandleKind;

/**
 * PwHandle:
 * @index: of the bend among the points of the edge, or of the segment
 * @at: in diagram units
 */
typedef struct
{
  PwHandleKind kind;
  int          item;
  guint        index;
  PwPoint      at;
} PwHandle;

/**
 * pw_handles_list:
 *
 * Those of the only selected element, none where several are selected or the document
 * cannot be edited.
 *
 * Returns: (transfer full) (element-type PwHandle)
 */
GArray *pw_handles_list (PwEditor *editor);

/**
 * pw_handles_hit:
 * @pixel: in pixels of the view
 * @handle: (out)
 *
 * The border of pools and lanes can be taken anywhere.
 *
 * Returns: whether there is a handle at @pixel; fingers hit more than mice
 */
gboolean pw_handles_hit (PwEditor *editor,
                         PwPoint   pixel,
                         PwDevice  device,
                         PwHandle *handle);

G_END_DECLS
