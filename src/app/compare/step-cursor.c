/* app/compare/step-cursor.c - the step and city that all views of a comparison share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/step-cursor.h"

struct _PwStepCursor
{
  GObject parent_instance;

  int row;
  int variant;
};

G_DEFINE_FINAL_TYPE (PwStepCursor, pw_step_cursor, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
pw_step_cursor_class_init (PwStepCursorClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", PW_TYPE_STEP_CURSOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pw_step_cursor_init (PwStepCursor *self)
{
  self->row = -1;
  self->variant = -1;
}

PwStepCursor *
pw_step_cursor_new (void)
{
  return g_object_new (PW_TYPE_STEP_CURSOR, NULL);
}

int
pw_step_cursor_get_row (PwStepCursor *self)
{
  g_return_val_if_fail (PW_IS_STEP_CURSOR (self), -1);

  return self->row;
}

int
pw_step_cursor_get_variant (PwStepCursor *self)
{
  g_return_val_if_fail (PW_IS_STEP_CURSOR (self), -1);

  return self->variant;
}

void
pw_step_cursor_set (PwStepCursor *self,
                    int           row,
                    int           variant)
{
  g_return_if_fail (PW_IS_STEP_CURSOR (self));

  if (self->row == row && self->variant == variant)
    return;

  self->row = row;
  self->variant = variant;
  g_signal_emit (self, signals[CHANGED], 0);
}
