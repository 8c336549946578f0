/* interact/event.h - what pointers and keys do, in words of no toolkit
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "base/geometry.h"

G_BEGIN_DECLS

typedef enum
{
  PW_MODIFIER_NONE = 0,
  PW_MODIFIER_SHIFT = 1 << 0,
  PW_MODIFIER_CONTROL = 1 << 1,
  PW_MODIFIER_ALT = 1 << 2,
} PwModifiers;

typedef enum
{
  PW_BUTTON_NONE, /* of a motion with nothing pressed */
  PW_BUTTON_PRIMARY,
  PW_BUTTON_MIDDLE,
  PW_BUTTON_SECONDARY,
} PwButton;

typedef enum
{
  PW_DEVICE_MOUSE,
  PW_DEVICE_TOUCH,
  PW_DEVICE_PEN,
} PwDevice;

/**
 * PwPointerEvent:
 * @pixel: where, from the upper left corner of the view
 * @n_press: 1 for a press, 2 for the second of a double click
 */
typedef struct
{
  PwPoint     pixel;
  PwButton    button;
  PwModifiers modifiers;
  PwDevice    device;
  guint       n_press;
} PwPointerEvent;

typedef enum
{
  PW_KEY_SPACE,
  PW_KEY_ESCAPE,
} PwKey;

G_END_DECLS
