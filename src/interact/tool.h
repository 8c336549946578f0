/* interact/tool.h - a tool: what pointer and keys mean while it is in hand
 *
 * A tool is a state machine that is fed neutral events and acts on an editor, such as
 * the one of select-tool.c.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "interact/editor.h"

G_BEGIN_DECLS

/**
 * PwToolClass:
 * @id: stable name
 * @press: a button went down
 * @motion: the pointer moved, with the button of the press or without any
 * @release: the button came up
 * @cancel: Escape, a lost grab: everything as before the press
 * @leave: (nullable): the pointer left the view
 * @key: (nullable): a key went down or came up; %TRUE if the tool took it
 * @clear: (nullable): frees what the tool holds
 *
 * A command that a tool runs changes the document and thereby the editor's diagram: item
 * indices and elements are void afterwards, ids stay.
 */
typedef struct
{
  const char *id;
  void (*press) (PwTool               *self,
                 PwEditor             *editor,
                 const PwPointerEvent *event);
  void (*motion) (PwTool               *self,
                  PwEditor             *editor,
                  const PwPointerEvent *event);
  void (*release) (PwTool               *self,
                   PwEditor             *editor,
                   const PwPointerEvent *event);
  void (*cancel) (PwTool   *self,
                  PwEditor *editor);
  void (*leave) (PwTool   *self,
                 PwEditor *editor);
  gboolean (*key) (PwTool   *self,
                   PwEditor *editor,
                   PwKey     key,
                   gboolean  is_down);
  void (*clear) (PwTool *self);
} PwToolClass;

struct _PwTool
{
  const PwToolClass *klass;
};

static inline void
pw_tool_free (PwTool *self)
{
  if (self != NULL && self->klass->clear != NULL)
    self->klass->clear (self);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwTool, pw_tool_free)

static inline void
pw_tool_press (PwTool               *self,
               PwEditor             *editor,
               const PwPointerEvent *event)
{
  self->klass->press (self, editor, event);
}

static inline void
pw_tool_motion (PwTool               *self,
                PwEditor             *editor,
                const PwPointerEvent *event)
{
  self->klass->motion (self, editor, event);
}

static inline void
pw_tool_release (PwTool               *self,
                 PwEditor             *editor,
                 const PwPointerEvent *event)
{
  self->klass->release (self, editor, event);
}

static inline void
pw_tool_cancel (PwTool   *self,
                PwEditor *editor)
{
  self->klass->cancel (self, editor);
}

static inline void
pw_tool_leave (PwTool   *self,
               PwEditor *editor)
{
  if (self->klass->leave != NULL)
    self->klass->leave (self, editor);
}

static inline gboolean
pw_tool_key (PwTool   *self,
             PwEditor *editor,
             PwKey     key,
             gboolean  is_down)
{
  return self->klass->key != NULL && self->klass->key (self, editor, key, is_down);
}

G_END_DECLS
