/* app/compare/decision-keeper.c - saves decisions as soon as they are made
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/decision-keeper.h"

#include "workspace/save.h"

/* Several steps in a row are one save. */
#define PAUSE_MS 400

struct _PwDecisionKeeper
{
  GObject parent_instance;

  PwDecisions *decisions;
  guint        pause_id;
};

G_DEFINE_FINAL_TYPE (PwDecisionKeeper, pw_decision_keeper, G_TYPE_OBJECT)

enum
{
  FAILED,
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

gboolean
pw_decision_keeper_save (PwDecisionKeeper *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (PW_IS_DECISION_KEEPER (self), FALSE);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (!pw_decisions_is_modified (self->decisions))
    return TRUE;
  if (!pw_decisions_save (self->decisions, &error))
    {
      g_signal_emit (self, signals[FAILED], 0, error->message, error->domain == PW_SAVE_ERROR);
      return FALSE;
    }

  g_signal_emit (self, signals[SAVED], 0);

  return TRUE;
}

static gboolean
on_pause (gpointer data)
{
  PwDecisionKeeper *self = data;

  self->pause_id = 0;
  pw_decision_keeper_save (self);

  return G_SOURCE_REMOVE;
}

static void
on_changed (PwDecisionKeeper *self)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (pw_decisions_is_modified (self->decisions))
    self->pause_id = g_timeout_add (PAUSE_MS, on_pause, self);
}

static void
pw_decision_keeper_dispose (GObject *object)
{
  PwDecisionKeeper *self = PW_DECISION_KEEPER (object);

  if (self->pause_id != 0)
    pw_decision_keeper_save (self);
  g_clear_object (&self->decisions);
  G_OBJECT_CLASS (pw_decision_keeper_parent_class)->dispose (object);
}

static void
pw_decision_keeper_class_init (PwDecisionKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_decision_keeper_dispose;

  signals[FAILED] = g_signal_new ("failed", PW_TYPE_DECISION_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[SAVED] = g_signal_new ("saved", PW_TYPE_DECISION_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pw_decision_keeper_init (PwDecisionKeeper *self)
{
}

PwDecisionKeeper *
pw_decision_keeper_new (PwDecisions *decisions)
{
  PwDecisionKeeper *self = g_object_new (PW_TYPE_DECISION_KEEPER, NULL);

  self->decisions = g_object_ref (decisions);
  g_signal_connect_object (decisions, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);

  return self;
}
