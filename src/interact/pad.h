/* interact/pad.h - what can be done next with what is selected: the context pad as data
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "edit/document.h"
#include "edit/variant.h"

G_BEGIN_DECLS

/**
 * PwPadKind: what an entry does, with the value that belongs to it
 * @PW_PAD_APPEND: a click puts the variant where there is room (pw_command_append()), a
 *   drag takes pw_create_tool_new() into the hand
 * @PW_PAD_APPEND_ANYTHING: opens the list of pw_choice_list_append()
 * @PW_PAD_CONNECT: takes pw_connect_tool_new() into the hand
 * @PW_PAD_CHANGE_TYPE: opens the list of what it may become; of a sequence flow normal,
 *   default and conditional
 * @PW_PAD_ADD_LANE: 1 below or to the right, 0 above or to the left
 * @PW_PAD_DIVIDE_LANE: into how many
 * @PW_PAD_TIDY: what is selected, or what is in it
 * @PW_PAD_ALIGN: a #PwAlign
 * @PW_PAD_DISTRIBUTE: 1 horizontally, 0 vertically
 * @PW_PAD_COLOR: opens the colours
 */
typedef enum
{
  PW_PAD_APPEND,
  PW_PAD_APPEND_ANYTHING,
  PW_PAD_CONNECT,
  PW_PAD_CHANGE_TYPE,
  PW_PAD_ADD_LANE,
  PW_PAD_DIVIDE_LANE,
  PW_PAD_TIDY,
  PW_PAD_ALIGN,
  PW_PAD_DISTRIBUTE,
  PW_PAD_COLOR,
  PW_PAD_DELETE,
} PwPadKind;

/**
 * PwPadEntry:
 * @variant: (nullable): what is appended
 * @value: see #PwPadKind
 * @label: what it does, translated
 * @term: (nullable): BPMN's word for what is appended where @label says another one
 * @icon: the key of the variant, or the name of a picture: "connect", "delete", "type",
 *   "color", "more", "align-left", "lane-above", "lane-divide-2" …
 * @keys: (nullable): the shortcut as GTK writes it: "a", "Delete"
 */
typedef struct
{
  PwPadKind        kind;
  const PwVariant *variant;
  int              value;
  const char      *label;
  const char      *term;
  const char      *icon;
  const char      *keys;
} PwPadEntry;

/**
 * pw_pad_list:
 * @ids: (array zero-terminated=1): what is selected; unknown ids do not count
 *
 * Only what the rules allow: an entry that is there works.
 *
 * Returns: (transfer full) (element-type PwPadEntry): in the order of display, entries of a
 *   kind together; empty where nothing can be done
 */
GArray *pw_pad_list (PwDocument        *document,
                     const char *const *ids);

G_END_DECLS
