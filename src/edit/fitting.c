/* edit/fitting.c - tasks and annotations grow with their text
 *
 * A task grows around its middle, so that flows through it stay straight: in height
 * first, in width where that would reach its neighbours, to one side where that is all
 * there is room for. It gets smaller again only from a size that its old text had given
 * it: one that a person chose stays.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/behaviors-private.h"

#include <math.h>

#include "edit/document-private.h"
#include "edit/drawing.h"
#include "edit/editing-private.h"
#include "edit/scope.h"

/* As draw has it. */
#define FONT_SIZE 12
#define INSET 6
#define ICON_BOTTOM 23
#define MARKER_HEIGHT 17

#define STEP 10
#define WIDTH_STEP 20
#define MOST_WIDENING 100
#define HIGH 160
/* Between a shape that grows and its neighbours. */
#define GAP 10

static PwElementType
type_of (const PwElement *element)
{
  return pw_element_get_bpmn_type (element);
}

static gboolean
is_box (const PwElement *element)
{
  return pw_element_has (element, PW_TRAIT_ACTIVITY) && !pw_element_has (element, PW_TRAIT_CHOREOGRAPHY) &&
         !(pw_element_has (element, PW_TRAIT_SUB_PROCESS) && pw_drawing_is_expanded (element));
}

/* --- how much room a text needs -------------------------------------------------------------- */

static gboolean
has_icon (const PwElement *task)
{
  return type_of (task) != PW_ELEMENT_TASK && (pw_element_has (task, PW_TRAIT_TASK));
}

static gboolean
has_markers (const PwElement *activity)
{
  return pw_element_find_child (activity, PW_ELEMENT_STANDARD_LOOP_CHARACTERISTICS) != NULL ||
         pw_element_find_child (activity, PW_ELEMENT_MULTI_INSTANCE_LOOP_CHARACTERISTICS) != NULL ||
         pw_scope_is_compensation_activity (activity) || pw_element_has (activity, PW_TRAIT_SUB_PROCESS) ||
         type_of (activity) == PW_ELEMENT_CALL_ACTIVITY;
}

/* The height of the text alone at this width, 0 where it is empty or nobody can measure. */
static double
measure (const PwEdit *edit,
         const char   *text,
         double        width)
{
  double text_width, text_height;

  if (text == NULL || *text == '\0' ||
      !pw_document_measure (edit->document, text, FONT_SIZE, MAX (width - 2 * INSET, FONT_SIZE), &text_width, &text_height))
    return 0;
  /* A word that is wider is broken, which takes another line. */
  if (text_width > width - 2 * INSET + 1)
    text_height += FONT_SIZE * 1.3;

  return text_height;
}

/* How high the element has to be at this width. */
static double
get_height (const PwEdit    *edit,
            const PwElement *element,
            const char      *text,
            double           width)
{
  double height = measure (edit, text, width);
  double least = pw_element_type_get_info (type_of (element))->height;

  if (height <= 0)
    return 0;
  if (type_of (element) == PW_ELEMENT_TEXT_ANNOTATION)
    return ceil (height) + 2 * INSET;
  height += INSET + (has_icon (element) && height > least - 2 * ICON_BOTTOM ? ICON_BOTTOM : INSET);
  if (has_markers (element))
    height += MARKER_HEIGHT;

  return ceil (height / STEP) * STEP;
}

/* How high it is where nobody else has said it: as high as usual, or as the text needs. */
static double
get_own_height (const PwEdit    *edit,
                const PwElement *element,
                const char      *text,
                double           width)
{
  return MAX (get_height (edit, element, text, width), pw_element_type_get_info (type_of (element))->height);
}

/* --- where there is room ---------------------------------------------------------------------- */

static gboolean
is_clear (const PwElement *element,
          PwRect           old,
          PwRect           wanted)
{
  PwElement *scope = pw_scope_get (element);
  PwElement *plane = pw_drawing_get_plane (element);
  PwRect     place;

  for (PwElement *other = scope != NULL ? pw_element_get_first_child (scope) : NULL; other != NULL; other = pw_element_get_next_sibling (other))
    {
      if (other == element || !pw_element_has (other, PW_TRAIT_FLOW_NODE | PW_TRAIT_DATA | PW_TRAIT_ARTIFACT) || type_of (other) == PW_ELEMENT_GROUP ||
          pw_element_get_reference (other, "attachedToRef") == element || pw_drawing_get_plane (other) != plane || !pw_drawing_get_bounds (other, &place))
        continue;
      /* What was that near before is no reason. */
      if (pw_rect_intersects (pw_rect_grow (wanted, GAP), place) && !pw_rect_intersects (pw_rect_grow (old, GAP), place))
        return FALSE;
    }

  return TRUE;
}

static PwRect
around_middle (PwRect old,
               double width,
               double height)
{
  return (PwRect){ old.x + (old.width - width) / 2, old.y + (old.height - height) / 2, width, height };
}

static PwRect
choose_place (const PwEdit    *edit,
              const PwElement *element,
              const char      *text,
              PwRect           old)
{
  double height = get_height (edit, element, text, old.width);
  PwRect first = around_middle (old, old.width, MAX (height, old.height));
  PwRect other;

  if (height <= HIGH && is_clear (element, old, first))
    return first;
  for (double width = old.width + WIDTH_STEP; width <= old.width + MOST_WIDENING; width += WIDTH_STEP)
    {
      double needed = get_height (edit, element, text, width);

      other = around_middle (old, width, MAX (needed, old.height));
      if (needed <= HIGH && needed < height && is_clear (element, old, other))
        return other;
    }
  other = (PwRect){ old.x, old.y, first.width, first.height };
  if (is_clear (element, old, other))
    return other;
  other.y = old.y + old.height - first.height;

  return is_clear (element, old, other) ? other : first;
}

/* --- the behaviour --------------------------------------------------------------------------------- */

char *
pw_fitting_dup_text (const PwElement *element)
{
  const PwElement *text = type_of (element) == PW_ELEMENT_TEXT_ANNOTATION ? pw_element_find_child (element, PW_ELEMENT_TEXT) : NULL;

  return text != NULL ? pw_element_dup_text (text) : g_strdup (pw_element_get_name (element));
}

void
pw_behavior_fit_text (PwEdit    *edit,
                      PwElement *element)
{
  gboolean         is_note = type_of (element) == PW_ELEMENT_TEXT_ANNOTATION;
  g_autofree char *text = NULL;
  const char      *old_text = pw_edit_get_old_text (edit, element);
  PwRect           now, old;
  double           height;
  gboolean         was_fitting;

  if (!(is_note || is_box (element)) || !pw_document_can_measure (edit->document) || !pw_drawing_get_bounds (element, &now))
    return;
  /* Whoever sets the size of a task means it; that of a note follows its width. */
  if (!is_note && (pw_edit_get_touch (edit, element) & (PW_TOUCH_NAMED | PW_TOUCH_TYPE)) == 0)
    return;

  text = pw_fitting_dup_text (element);
  height = get_height (edit, element, text, now.width);
  was_fitting = pw_edit_get_old_bounds (edit, element, &old) && fabs (old.height - get_own_height (edit, element, old_text, old.width)) < 1;
  if (height <= now.height && was_fitting)
    height = get_own_height (edit, element, text, now.width);
  else if (height <= now.height)
    return;
  if (is_note)
    pw_edit_set_bounds (edit, element, (PwRect){ now.x, now.y, now.width, height });
  else if (height > now.height)
    pw_edit_set_bounds (edit, element, choose_place (edit, element, text, now));
  else
    pw_edit_set_bounds (edit, element, around_middle (now, now.width, height));
}
