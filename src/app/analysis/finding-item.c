/* app/analysis/finding-item.c - a finding as an item of a list
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/analysis/finding-item.h"

struct _PwFindingItem
{
  GObject parent_instance;

  PwFinding *finding;
};

G_DEFINE_FINAL_TYPE (PwFindingItem, pw_finding_item, G_TYPE_OBJECT)

static void
pw_finding_item_finalize (GObject *object)
{
  pw_finding_unref (PW_FINDING_ITEM (object)->finding);
  G_OBJECT_CLASS (pw_finding_item_parent_class)->finalize (object);
}

static void
pw_finding_item_class_init (PwFindingItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_finding_item_finalize;
}

static void
pw_finding_item_init (PwFindingItem *self)
{
}

PwFindingItem *
pw_finding_item_new (PwFinding *finding)
{
  PwFindingItem *self = g_object_new (PW_TYPE_FINDING_ITEM, NULL);

  self->finding = pw_finding_ref (finding);

  return self;
}

const PwFinding *
pw_finding_item_get (PwFindingItem *self)
{
  g_return_val_if_fail (PW_IS_FINDING_ITEM (self), NULL);

  return self->finding;
}

int
pw_finding_item_compare (PwFindingItem *a,
                         PwFindingItem *b)
{
  if (a->finding->is_ignored != b->finding->is_ignored)
    return a->finding->is_ignored ? 1 : -1;

  return (int) b->finding->severity - (int) a->finding->severity;
}

const char *
pw_severity_get_icon_name (PwSeverity severity)
{
  switch (severity)
    {
    case PW_SEVERITY_ERROR:
      return "dialog-error-symbolic";
    case PW_SEVERITY_WARNING:
      return "dialog-warning-symbolic";
    case PW_SEVERITY_HINT:
    case PW_SEVERITY_OFF:
    default:
      return "dialog-information-symbolic";
    }
}

const char *
pw_severity_get_css_class (PwSeverity severity)
{
  switch (severity)
    {
    case PW_SEVERITY_ERROR:
      return "error-text";
    case PW_SEVERITY_WARNING:
      return "hint";
    case PW_SEVERITY_HINT:
    case PW_SEVERITY_OFF:
    default:
      return "secondary";
    }
}
