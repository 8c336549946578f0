/* cli/edit-words.c - editing commands in words
 *
 * One function and one row of the table for each.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "cli/edit-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/error.h"
#include "cli/output.h"
#include "edit/commands.h"
#include "edit/scope.h"
#include "model/field.h"

typedef gboolean (*Action) (PwDocument *document,
                            GStrv       words,
                            guint       n_words,
                            char      **new_id,
                            GError    **error);

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, PW_ERROR, PW_ERROR_USAGE, message);

  return FALSE;
}

static const PwVariant *
find_variant (const char *word,
              GError    **error)
{
  const PwVariant *variant = pw_variant_find (word);

  if (variant == NULL)
    g_set_error (error, PW_ERROR, PW_ERROR_USAGE,
                 /* TRANSLATORS: the placeholder is what was typed */
                 _ ("There is no type “%s”. Types are called as in BPMN, such as user-task or timer-start-event."), word);

  return variant;
}

static gboolean
read_number (const char *word,
             double     *value,
             GError    **error)
{
  char *end;

  *value = g_ascii_strtod (word, &end);
  if (end == word || *end != '\0' || !(*value > -1e6 && *value < 1e6))
    {
      g_set_error (error, PW_ERROR, PW_ERROR_USAGE, _ ("“%s” is no number."), word);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_point (GStrv    words,
            guint    at,
            PwPoint *point,
            GError **error)
{
  return read_number (words[at], &point->x, error) && read_number (words[at + 1], &point->y, error);
}

static gboolean
run_rename (PwDocument *document,
            GStrv       words,
            guint       n_words,
            char      **new_id,
            GError    **error)
{
  return pw_command_rename (document, words[1], words[2], error);
}

static gboolean
run_append (PwDocument *document,
            GStrv       words,
            guint       n_words,
            char      **new_id,
            GError    **error)
{
  PwNewElement wanted = { find_variant (words[2], error), n_words > 3 ? words[3] : NULL, n_words > 4 ? words[4] : NULL };

  return wanted.variant != NULL && pw_command_append (document, words[1], &wanted, NULL, new_id, error);
}

static gboolean
run_create (PwDocument *document,
            GStrv       words,
            guint       n_words,
            char      **new_id,
            GError    **error)
{
  PwNewElement wanted = { find_variant (words[1], error), n_words > 5 ? words[5] : NULL, n_words > 6 ? words[6] : NULL };
  PwPoint      center;

  return wanted.variant != NULL && read_point (words, 3, &center, error) &&
         pw_command_create (document, &wanted, words[2], center, new_id, error);
}

static gboolean
run_connect (PwDocument *document,
             GStrv       words,
             guint       n_words,
             char      **new_id,
             GError    **error)
{
  return pw_command_connect (document, words[1], words[2], PW_ELEMENT_UNKNOWN, new_id, error);
}

static gboolean
run_delete (PwDocument *document,
            GStrv       words,
            guint       n_words,
            char      **new_id,
            GError    **error)
{
  return pw_command_delete (document, (const char *const *) words + 1, error);
}

static gboolean
run_move (PwDocument *document,
          GStrv       words,
          guint       n_words,
          char      **new_id,
          GError    **error)
{
  const char *ids[] = { words[1], NULL };
  double      dx, dy;

  return read_number (words[2], &dx, error) && read_number (words[3], &dy, error) &&
         pw_command_move (document, ids, dx, dy, n_words > 4 ? words[4] : NULL, NULL, error);
}

static gboolean
run_set (PwDocument *document,
         GStrv       words,
         guint       n_words,
         char      **new_id,
         GError    **error)
{
  const char *ids[] = { words[1], NULL };
  PwElement  *element = pw_scope_find (pw_document_get_model (document), words[1]);
  const char *text = n_words > 3 ? words[3] : NULL;

  for (PwFieldOwner owner = PW_FIELD_OWNER_PROCESS; owner <= PW_FIELD_OWNER_FLOW; owner++)
    {
      PwFieldOwner own;
      PwElement   *holder = element;

      if (holder != NULL && pw_element_get_bpmn_type (holder) == PW_ELEMENT_PARTICIPANT && pw_scope_get_process (holder) != NULL)
        holder = pw_scope_get_process (holder);
      if (holder != NULL && pw_field_owner_of (holder, &own) && own == owner && pw_field_find (owner, words[2]) != NULL)
        return pw_command_set_field (document, ids, words[2], text, error);
    }

  return pw_command_set_property (document, ids, words[2], text, error);
}

static gboolean
run_type (PwDocument *document,
          GStrv       words,
          guint       n_words,
          char      **new_id,
          GError    **error)
{
  const PwVariant *variant = find_variant (words[2], error);

  return variant != NULL && pw_command_change_type (document, words[1], variant, error);
}

/* "lane ID above|below [NAME]", "lane ID divide N" */
static gboolean
run_lane (PwDocument *document,
          GStrv       words,
          guint       n_words,
          char      **new_id,
          GError    **error)
{
  double n;

  if (g_str_equal (words[2], "above") || g_str_equal (words[2], "below"))
    return pw_command_add_lane (document, words[1], g_str_equal (words[2], "below"), n_words > 3 ? words[3] : NULL, new_id, error);
  if (g_str_equal (words[2], "divide") && n_words == 4)
    return read_number (words[3], &n, error) && pw_command_divide_lane (document, words[1], n > 0 ? (guint) n : 0, error);

  return refuse (error, _ ("A lane is added “above” or “below”, or divided by “divide N”."));
}

/* The element of that id, else a new one of that type. */
static gboolean
read_element (PwDocument   *document,
              const char   *word,
              const char   *name,
              const char  **id,
              PwNewElement *wanted,
              GError      **error)
{
  *id = pw_scope_find (pw_document_get_model (document), word) != NULL ? word : NULL;
  *wanted = (PwNewElement){ *id == NULL ? find_variant (word, error) : NULL, name, NULL };

  return *id != NULL || wanted->variant != NULL;
}

static gboolean
run_insert (PwDocument *document,
            GStrv       words,
            guint       n_words,
            char      **new_id,
            GError    **error)
{
  const char  *id;
  PwNewElement wanted;
  PwPoint      center;

  return read_element (document, words[1], n_words > 5 ? words[5] : NULL, &id, &wanted, error) && read_point (words, 3, &center, error) &&
         pw_command_insert_into_flow (document, id, id == NULL ? &wanted : NULL, words[2], center, id == NULL ? new_id : NULL, error);
}

static gboolean
run_attach (PwDocument *document,
            GStrv       words,
            guint       n_words,
            char      **new_id,
            GError    **error)
{
  const char  *id;
  PwNewElement wanted;
  PwPoint      center;

  if (!read_element (document, words[1], NULL, &id, &wanted, error) || !read_point (words, 3, &center, error))
    return FALSE;

  return id != NULL ? pw_command_attach (document, id, words[2], center, error) : pw_command_attach_new (document, &wanted, words[2], center, new_id, error);
}

static gboolean
run_detach (PwDocument *document,
            GStrv       words,
            guint       n_words,
            char      **new_id,
            GError    **error)
{
  PwPoint center;

  return read_point (words, 2, &center, error) && pw_command_detach (document, words[1], n_words > 4 ? words[4] : NULL, center, error);
}

static gboolean
run_reconnect (PwDocument *document,
               GStrv       words,
               guint       n_words,
               char      **new_id,
               GError    **error)
{
  return pw_command_reconnect (document, words[1], words[2], words[3], error);
}

static gboolean
run_duplicate (PwDocument *document,
               GStrv       words,
               guint       n_words,
               char      **new_id,
               GError    **error)
{
  g_auto (GStrv) made = NULL;

  if (!pw_command_duplicate (document, (const char *const *) words + 1, &made, error))
    return FALSE;
  *new_id = g_strjoinv ("\n", made);

  return TRUE;
}

static gboolean
run_resize (PwDocument *document,
            GStrv       words,
            guint       n_words,
            char      **new_id,
            GError    **error)
{
  PwPoint at, size;

  if (!read_point (words, 2, &at, error) || !read_point (words, 4, &size, error))
    return FALSE;
  if (size.x <= 0 || size.y <= 0)
    return refuse (error, _ ("Width and height are greater than 0."));

  return pw_command_resize (document, words[1], (PwRect){ at.x, at.y, size.x, size.y }, error);
}

static gboolean
run_space (PwDocument *document,
           GStrv       words,
           guint       n_words,
           char      **new_id,
           GError    **error)
{
  double cut, delta;

  if (!g_str_equal (words[2], "x") && !g_str_equal (words[2], "y"))
    return refuse (error, _ ("Space is made along “x” or “y”."));
  if (n_words > 5 && !g_str_equal (words[5], "everywhere"))
    return refuse (error, _ ("The last word can only be “everywhere”."));

  return read_number (words[3], &cut, error) && read_number (words[4], &delta, error) &&
         pw_command_make_space (document, words[1], cut, g_str_equal (words[2], "x"), delta, n_words > 5, error);
}

static gboolean
run_waypoints (PwDocument *document,
               GStrv       words,
               guint       n_words,
               char      **new_id,
               GError    **error)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (PwPoint));

  for (guint i = 2; i < n_words; i++)
    {
      g_auto (GStrv) numbers = g_strsplit (words[i], ",", -1);
      PwPoint point;

      if (g_strv_length (numbers) != 2)
        return refuse (error, _ ("A point is written as “X,Y”."));
      if (!read_point (numbers, 0, &point, error))
        return FALSE;
      g_array_append_val (points, point);
    }

  return pw_command_set_waypoints (document, words[1], (const PwPoint *) points->data, points->len, error);
}

static gboolean
run_label (PwDocument *document,
           GStrv       words,
           guint       n_words,
           char      **new_id,
           GError    **error)
{
  PwPoint by;

  return read_point (words, 2, &by, error) && pw_command_move_label (document, words[1], by.x, by.y, error);
}

/* Returns the place of @word in @list, -1 with @error set where it is not there. */
static int
find_word (const char *const *list,
           const char        *word,
           GError           **error)
{
  g_autofree char *all = NULL;

  for (int i = 0; list[i] != NULL; i++)
    if (g_str_equal (list[i], word))
      return i;
  all = g_strjoinv (", ", (GStrv) list);
  /* TRANSLATORS: what was typed, and what could have been */
  g_set_error (error, PW_ERROR, PW_ERROR_USAGE, _ ("“%s” is none of these: %s."), word, all);

  return -1;
}

static gboolean
run_align (PwDocument *document,
           GStrv       words,
           guint       n_words,
           char      **new_id,
           GError    **error)
{
  static const char *const aligns[] = { "left", "center", "right", "top", "middle", "bottom", NULL };
  int                      align = find_word (aligns, words[1], error);

  return align >= 0 && pw_command_align (document, (const char *const *) words + 2, (PwAlign) align, error);
}

static gboolean
run_distribute (PwDocument *document,
                GStrv       words,
                guint       n_words,
                char      **new_id,
                GError    **error)
{
  static const char *const directions[] = { "vertical", "horizontal", NULL };
  int                      direction = find_word (directions, words[1], error);

  return direction >= 0 && pw_command_distribute (document, (const char *const *) words + 2, direction == 1, error);
}

static gboolean
read_color (const char  *word,
            const char **color,
            GError     **error)
{
  PwColor parsed;

  *color = g_str_equal (word, "none") ? NULL : word;
  if (*color == NULL || (strlen (word) == 7 && pw_color_parse (word, &parsed)))
    return TRUE;

  return refuse (error, _ ("A colour is written as “#rrggbb”, or is “none”."));
}

static gboolean
run_color (PwDocument *document,
           GStrv       words,
           guint       n_words,
           char      **new_id,
           GError    **error)
{
  const char *ids[] = { words[1], NULL };
  const char *fill, *stroke = NULL;

  return read_color (words[2], &fill, error) && (n_words < 4 || read_color (words[3], &stroke, error)) &&
         pw_command_color (document, ids, fill, stroke, error);
}

static gboolean
run_marker (PwDocument *document,
            GStrv       words,
            guint       n_words,
            char      **new_id,
            GError    **error)
{
  static const char *const markers[] = { "loop", "parallel", "sequential", "compensation", "collection", "multiplicity", "non-interrupting", NULL };
  int                      marker = find_word (markers, words[2], error);

  return marker >= 0 && pw_command_toggle_marker (document, words[1], (PwMarker) marker, error);
}

static gboolean
run_undo (PwDocument *document,
          GStrv       words,
          guint       n_words,
          char      **new_id,
          GError    **error)
{
  if (!pw_document_can_undo (document))
    return refuse (error, _ ("There is nothing to undo."));
  pw_document_undo (document);

  return TRUE;
}

static gboolean
run_redo (PwDocument *document,
          GStrv       words,
          guint       n_words,
          char      **new_id,
          GError    **error)
{
  if (!pw_document_can_redo (document))
    return refuse (error, _ ("There is nothing to redo."));
  pw_document_redo (document);

  return TRUE;
}

/* clang-format off */
static const struct
{
  const char *name;
  const char *usage;
  guint       least; /* words, the name included */
  guint       most;
  Action      run;
} actions[] = {
  { "rename",     "rename ID TEXT",                                   3, 3,          run_rename },
  { "append",     "append ID TYPE [NAME [NEW-ID]]",                   3, 5,          run_append },
  { "create",     "create TYPE CONTAINER X Y [NAME [NEW-ID]]",        5, 7,          run_create },
  { "insert",     "insert ID|TYPE FLOW X Y [NAME]",                   5, 6,          run_insert },
  { "connect",    "connect ID ID",                                    3, 3,          run_connect },
  { "reconnect",  "reconnect FLOW ID ID",                             4, 4,          run_reconnect },
  { "attach",     "attach ID|TYPE ID X Y",                            5, 5,          run_attach },
  { "detach",     "detach ID X Y [CONTAINER]",                        4, 5,          run_detach },
  { "delete",     "delete ID…",                                       2, G_MAXUINT,  run_delete },
  { "duplicate",  "duplicate ID…",                                    2, G_MAXUINT,  run_duplicate },
  { "move",       "move ID DX DY [CONTAINER]",                        4, 5,          run_move },
  { "resize",     "resize ID X Y WIDTH HEIGHT",                       6, 6,          run_resize },
  { "space",      "space CONTAINER x|y CUT DELTA [everywhere]",       5, 6,          run_space },
  { "waypoints",  "waypoints FLOW X,Y X,Y…",                          4, G_MAXUINT,  run_waypoints },
  { "label",      "label ID DX DY",                                   4, 4,          run_label },
  { "align",      "align left|center|right|top|middle|bottom ID…",    4, G_MAXUINT,  run_align },
  { "distribute", "distribute horizontal|vertical ID…",               5, G_MAXUINT,  run_distribute },
  { "color",      "color ID FILL [STROKE]",                           3, 4,          run_color },
  { "set",        "set ID FIELD [VALUE]",                             3, 4,          run_set },
  { "type",       "type ID TYPE",                                     3, 3,          run_type },
  { "marker",     "marker ID MARKER",                                 3, 3,          run_marker },
  { "lane",       "lane ID above|below [NAME], lane ID divide N",     3, 4,          run_lane },
  { "undo",       "undo",                                             1, 1,          run_undo },
  { "redo",       "redo",                                             1, 1,          run_redo },
};
/* clang-format on */

gboolean
pw_cli_edit_line (PwDocument *document,
                  const char *line,
                  const char *place)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *new_id = NULL;
  g_autoptr (GError) error = NULL;
  int n_words = 0;

  if (!g_shell_parse_argv (line, &n_words, &words, &error))
    {
      /* A blank line and a comment are no commands; all else is a quote left open. */
      if (g_error_matches (error, G_SHELL_ERROR, G_SHELL_ERROR_EMPTY_STRING))
        return TRUE;
      pw_cli_message (_ ("%s: A quotation mark is not closed."), place);
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (strcmp (actions[i].name, words[0]) != 0)
        continue;
      if ((guint) n_words < actions[i].least || (guint) n_words > actions[i].most)
        {
          pw_cli_message (_ ("%s: Write it as “%s”."), place, actions[i].usage);
          return FALSE;
        }
      if (!actions[i].run (document, words, (guint) n_words, &new_id, &error))
        {
          /* TRANSLATORS: file and line, then what is wrong */
          pw_cli_message (_ ("%s: %s"), place, error->message);
          return FALSE;
        }
      if (new_id != NULL)
        {
          g_autofree char *made = g_strconcat (new_id, "\n", NULL);

          pw_cli_print (made);
        }
      return TRUE;
    }
  pw_cli_message (_ ("%s: There is no editing command “%s”."), place, words[0]);

  return FALSE;
}
