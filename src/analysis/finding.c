/* analysis/finding.c - one thing the checker has to say about a process
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/finding.h"

#include <glib/gi18n-lib.h>

PwFinding *
pw_finding_ref (PwFinding *self)
{
  g_atomic_int_inc (&self->n_refs);

  return self;
}

void
pw_finding_unref (PwFinding *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->n_refs))
    return;

  g_free (self->element);
  g_free (self->other);
  g_free (self->message);
  g_free (self->advice);
  g_free (self->reason);
  g_free (self);
}

const char *
pw_severity_get_id (PwSeverity severity)
{
  switch (severity)
    {
    case PW_SEVERITY_ERROR:
      return "error";
    case PW_SEVERITY_WARNING:
      return "warning";
    case PW_SEVERITY_HINT:
      return "hint";
    case PW_SEVERITY_OFF:
    default:
      return "off";
    }
}

const char *
pw_severity_get_label (PwSeverity severity)
{
  switch (severity)
    {
    case PW_SEVERITY_ERROR:
      return _ ("Error");
    case PW_SEVERITY_WARNING:
      return _ ("Warning");
    case PW_SEVERITY_HINT:
      return _ ("Hint");
    case PW_SEVERITY_OFF:
    default:
      return _ ("Off");
    }
}
