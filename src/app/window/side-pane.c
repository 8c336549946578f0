/* app/window/side-pane.c - a pane beside what matters, which folds away
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/window/side-pane.h"

#include "app/window/pane-frame.h"

struct _PwSidePane
{
  AdwBin parent_instance;

  AdwFlap     *flap;
  PwPaneFrame *frame;
  gboolean     wanted;
  gboolean     always_folded;
  gboolean     available;
};

G_DEFINE_FINAL_TYPE (PwSidePane, pw_side_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CONTENT,
  PROP_PANE,
  PROP_POSITION,
  PROP_WANTED,
  PROP_SHOWN,
  PROP_ALWAYS_FOLDED,
  PROP_AVAILABLE,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Folding takes the pane away, unfolding brings it back if it is wanted. */
static void
settle (PwSidePane *self)
{
  adw_flap_set_fold_policy (self->flap, self->always_folded || !self->available ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_AUTO);
  adw_flap_set_reveal_flap (self->flap, self->available && self->wanted && !adw_flap_get_folded (self->flap));
  adw_flap_set_swipe_to_open (self->flap, self->available);
}

static void
on_folded (PwSidePane *self)
{
  settle (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
on_reveal (PwSidePane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static void
set_wanted (PwSidePane *self,
            gboolean    wanted)
{
  if (self->wanted == wanted)
    return;

  self->wanted = wanted;
  if (!adw_flap_get_folded (self->flap))
    settle (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WANTED]);
}

static void
pw_side_pane_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  PwSidePane *self = PW_SIDE_PANE (object);

  switch (id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, adw_flap_get_content (self->flap));
      break;
    case PROP_PANE:
      g_value_set_object (value, pw_pane_frame_get_child (self->frame));
      break;
    case PROP_POSITION:
      g_value_set_enum (value, adw_flap_get_flap_position (self->flap));
      break;
    case PROP_WANTED:
      g_value_set_boolean (value, self->wanted);
      break;
    case PROP_SHOWN:
      g_value_set_boolean (value, pw_side_pane_get_shown (self));
      break;
    case PROP_ALWAYS_FOLDED:
      g_value_set_boolean (value, self->always_folded);
      break;
    case PROP_AVAILABLE:
      g_value_set_boolean (value, self->available);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, pw_side_pane_is_folded (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pw_side_pane_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  PwSidePane *self = PW_SIDE_PANE (object);

  switch (id)
    {
    case PROP_CONTENT:
      adw_flap_set_content (self->flap, g_value_get_object (value));
      break;
    case PROP_PANE:
      pw_pane_frame_set_child (self->frame, g_value_get_object (value));
      break;
    case PROP_POSITION:
      adw_flap_set_flap_position (self->flap, g_value_get_enum (value));
      break;
    case PROP_WANTED:
      set_wanted (self, g_value_get_boolean (value));
      break;
    case PROP_SHOWN:
      pw_side_pane_set_shown (self, g_value_get_boolean (value));
      break;
    case PROP_ALWAYS_FOLDED:
      pw_side_pane_set_always_folded (self, g_value_get_boolean (value));
      break;
    case PROP_AVAILABLE:
      pw_side_pane_set_available (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pw_side_pane_class_init (PwSidePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pw_side_pane_get_property;
  object_class->set_property = pw_side_pane_set_property;

  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_PANE] = g_param_spec_object ("pane", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_POSITION] = g_param_spec_enum ("position", NULL, NULL, GTK_TYPE_PACK_TYPE, GTK_PACK_START, flags);
  properties[PROP_WANTED] = g_param_spec_boolean ("wanted", NULL, NULL, TRUE, flags);
  properties[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, TRUE, flags);
  properties[PROP_ALWAYS_FOLDED] = g_param_spec_boolean ("always-folded", NULL, NULL, FALSE, flags);
  properties[PROP_AVAILABLE] = g_param_spec_boolean ("available", NULL, NULL, TRUE, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pw_side_pane_init (PwSidePane *self)
{
  self->wanted = TRUE;
  self->available = TRUE;
  self->flap = ADW_FLAP (adw_flap_new ());
  self->frame = PW_PANE_FRAME (pw_pane_frame_new ());
  adw_flap_set_flap (self->flap, GTK_WIDGET (self->frame));
  adw_flap_set_locked (self->flap, TRUE);
  adw_flap_set_separator (self->flap, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->flap));
  g_signal_connect_object (self->flap, "notify::folded", G_CALLBACK (on_folded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (on_reveal), self, G_CONNECT_SWAPPED);
}

gboolean
pw_side_pane_get_shown (PwSidePane *self)
{
  g_return_val_if_fail (PW_IS_SIDE_PANE (self), FALSE);

  return adw_flap_get_reveal_flap (self->flap);
}

void
pw_side_pane_set_shown (PwSidePane *self,
                        gboolean    shown)
{
  g_return_if_fail (PW_IS_SIDE_PANE (self));

  if (!self->available)
    return;

  if (!adw_flap_get_folded (self->flap))
    set_wanted (self, shown);
  adw_flap_set_reveal_flap (self->flap, shown);
}

void
pw_side_pane_set_always_folded (PwSidePane *self,
                                gboolean    always_folded)
{
  g_return_if_fail (PW_IS_SIDE_PANE (self));

  if (self->always_folded == always_folded)
    return;

  self->always_folded = always_folded;
  settle (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALWAYS_FOLDED]);
}

void
pw_side_pane_set_available (PwSidePane *self,
                            gboolean    available)
{
  g_return_if_fail (PW_IS_SIDE_PANE (self));

  if (self->available == available)
    return;

  self->available = available;
  settle (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AVAILABLE]);
}

void
pw_side_pane_set_pane_width (PwSidePane *self,
                             int         width)
{
  g_return_if_fail (PW_IS_SIDE_PANE (self));

  pw_pane_frame_set_width (self->frame, width);
}

gboolean
pw_side_pane_is_folded (PwSidePane *self)
{
  g_return_val_if_fail (PW_IS_SIDE_PANE (self), FALSE);

  return adw_flap_get_folded (self->flap);
}
