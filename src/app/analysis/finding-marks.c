/* app/analysis/finding-marks.c - findings as signs on the elements they are about
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/analysis/finding-marks.h"

#include "analysis/finding.h"
#include "app/canvas/canvas-mark.h"

static PwCanvasSign
get_sign (PwSeverity severity)
{
  switch (severity)
    {
    case PW_SEVERITY_ERROR:
      return PW_CANVAS_SIGN_ERROR;
    case PW_SEVERITY_WARNING:
      return PW_CANVAS_SIGN_WARNING;
    case PW_SEVERITY_HINT:
    case PW_SEVERITY_OFF:
    default:
      return PW_CANVAS_SIGN_HINT;
    }
}

GHashTable *
pw_finding_marks_new (const GPtrArray *findings)
{
  GHashTable *marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pw_canvas_mark_free);

  for (guint i = 0; i < findings->len; i++)
    {
      const PwFinding *finding = g_ptr_array_index (findings, i);
      PwCanvasMark    *mark;

      if (finding->is_ignored || *finding->element == '\0')
        continue;
      mark = g_hash_table_lookup (marks, finding->element);
      if (mark == NULL)
        {
          mark = pw_canvas_mark_new (NULL, finding->message, (PwColor){ 0 }, FALSE);
          g_hash_table_insert (marks, g_strdup (finding->element), mark);
        }
      else
        {
          g_autofree char *label = g_steal_pointer (&mark->label);

          mark->label = g_strconcat (label, "\n", finding->message, NULL);
        }
      mark->sign = MAX (mark->sign, get_sign (finding->severity));
    }

  return marks;
}
