/* report/text-table.c - tables of text with aligned columns
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "report/text-table.h"

#include <string.h>

#define GAP 2
/* Narrower than this no column becomes: a word broken after every few letters is
 * worse than a line the terminal breaks.
 */
#define LEAST_COLUMN 12

typedef struct
{
  char       *heading;
  PwTextAlign align;
} Column;

struct _PwTextTable
{
  GArray    *columns; /* Column */
  GPtrArray *rows;    /* GPtrArray of char *, NULL where empty */
};

/* --- widths and lines --------------------------------------------------------------- */

static guint
get_letter_width (gunichar letter)
{
  if (g_unichar_iszerowidth (letter))
    return 0;

  return g_unichar_iswide (letter) ? 2 : 1;
}

guint
pw_text_get_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += get_letter_width (g_utf8_get_char (p));

  return width;
}

/* As many letters of @text as fit, one at least. */
static const char *
find_break (const char *text,
            guint       width)
{
  const char *p = text;
  guint       used = 0;

  while (*p != '\0' && (p == text || used + get_letter_width (g_utf8_get_char (p)) <= width))
    {
      used += get_letter_width (g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }

  return p;
}

static void
wrap_line (const char *line,
           guint       width,
           GPtrArray  *lines)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autoptr (GString) current = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = words[i];
      guint       used = pw_text_get_width (current->str);

      if (i > 0 && used + 1 + pw_text_get_width (word) <= width)
        {
          g_string_append_printf (current, " %s", word);
          continue;
        }
      if (i > 0)
        g_ptr_array_add (lines, g_strdup (current->str));
      while (pw_text_get_width (word) > width)
        {
          const char *end = find_break (word, width);

          g_ptr_array_add (lines, g_strndup (word, (gsize) (end - word)));
          word = end;
        }
      g_string_assign (current, word);
    }
  g_ptr_array_add (lines, g_strdup (current->str));
}

/* Returns the lines of @text, none wider than @width; 0 means they stay as they are. */
static GPtrArray *
split_lines (const char *text,
             guint       width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) given = g_strsplit (text, "\n", -1);

  for (guint i = 0; given[i] != NULL; i++)
    if (width > 0 && pw_text_get_width (given[i]) > width)
      wrap_line (given[i], width, lines);
    else
      g_ptr_array_add (lines, g_strdup (given[i]));

  return lines;
}

char *
pw_text_wrap (const char *text,
              guint       width)
{
  g_autoptr (GPtrArray) lines = split_lines (text, width);

  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* --- building ------------------------------------------------------------------------- */

static void
clear_column (gpointer data)
{
  g_free (((Column *) data)->heading);
}

static void
free_row (gpointer data)
{
  g_ptr_array_unref (data);
}

PwTextTable *
pw_text_table_new (void)
{
  PwTextTable *self = g_new (PwTextTable, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, clear_column);
  self->rows = g_ptr_array_new_with_free_func (free_row);

  return self;
}

void
pw_text_table_free (PwTextTable *self)
{
  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
pw_text_table_add_column (PwTextTable *self,
                          const char  *heading,
                          PwTextAlign  align)
{
  Column column = { g_strdup (heading), align };

  g_array_append_val (self->columns, column);
}

void
pw_text_table_add_row (PwTextTable *self)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_set_size (row, (int) self->columns->len);
  g_ptr_array_add (self->rows, row);
}

void
pw_text_table_set (PwTextTable *self,
                   guint        column,
                   const char  *text)
{
  GPtrArray *row;

  g_return_if_fail (self->rows->len > 0);
  g_return_if_fail (column < self->columns->len);

  row = g_ptr_array_index (self->rows, self->rows->len - 1);
  g_free (row->pdata[column]);
  row->pdata[column] = g_strdup (text);
}

/* --- setting -------------------------------------------------------------------------- */

/* Splits off what stands at the right end. */
static char *
split_cell (const char  *text,
            const char **right)
{
  const char *tab = strchr (text, '\t');

  *right = tab != NULL ? tab + 1 : "";

  return tab != NULL ? g_strndup (text, (gsize) (tab - text)) : g_strdup (text);
}

static guint
get_right_room (const char *right)
{
  return *right != '\0' ? pw_text_get_width (right) + 1 : 0;
}

static guint
measure_cell (const char *text)
{
  const char      *right;
  g_autofree char *left = split_cell (text, &right);
  g_autoptr (GPtrArray) lines = split_lines (left, 0);
  guint widest = 0;

  for (guint i = 0; i < lines->len; i++)
    widest = MAX (widest, pw_text_get_width (g_ptr_array_index (lines, i)));

  return widest + get_right_room (right);
}

static guint *
measure_columns (const PwTextTable *self)
{
  guint *widths = g_new0 (guint, self->columns->len + 1);

  for (guint c = 0; c < self->columns->len; c++)
    {
      const Column *column = &g_array_index (self->columns, Column, c);

      if (column->heading != NULL)
        widths[c] = pw_text_get_width (column->heading);
      for (guint r = 0; r < self->rows->len; r++)
        {
          const char *text = g_ptr_array_index ((GPtrArray *) g_ptr_array_index (self->rows, r), c);

          if (text != NULL)
            widths[c] = MAX (widths[c], measure_cell (text));
        }
    }

  return widths;
}

/* Takes one after the other from what is widest, until all of it fits. */
static void
narrow_columns (guint *widths,
                guint  n,
                guint  width)
{
  guint total = GAP * (n > 0 ? n - 1 : 0);

  for (guint c = 0; c < n; c++)
    total += widths[c];

  while (total > width)
    {
      guint widest = 0;

      for (guint c = 1; c < n; c++)
        if (widths[c] > widths[widest])
          widest = c;
      if (n == 0 || widths[widest] <= LEAST_COLUMN)
        return;
      widths[widest]--;
      total--;
    }
}

static void
append_padded (GString    *line,
               const char *text,
               guint       width,
               PwTextAlign align)
{
  guint used = pw_text_get_width (text);
  guint padding = width > used ? width - used : 0;

  if (align == PW_TEXT_ALIGN_RIGHT)
    g_string_append_printf (line, "%*s%s", (int) padding, "", text);
  else
    g_string_append_printf (line, "%s%*s", text, (int) padding, "");
}

static void
append_line (GString *text,
             GString *line)
{
  gsize length = line->len;

  while (length > 0 && line->str[length - 1] == ' ')
    length--;
  g_string_append_len (text, line->str, (gssize) length);
  g_string_append_c (text, '\n');
  g_string_truncate (line, 0);
}

/* The lines of one cell, each as wide as the column. */
static GPtrArray *
set_cell (const char *text,
          guint       width,
          PwTextAlign align)
{
  const char      *right;
  g_autofree char *left = split_cell (text != NULL ? text : "", &right);
  guint            room = get_right_room (right);
  guint            left_width = width > room + 1 ? width - room : 1;
  g_autoptr (GPtrArray) lines = split_lines (left, left_width);
  GPtrArray *cell = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lines->len; i++)
    {
      GString *line = g_string_new (NULL);

      if (i == 0 && room > 0)
        {
          append_padded (line, g_ptr_array_index (lines, i), left_width, PW_TEXT_ALIGN_LEFT);
          g_string_append_printf (line, " %s", right);
        }
      else
        append_padded (line, g_ptr_array_index (lines, i), width, align);
      g_ptr_array_add (cell, g_string_free (line, FALSE));
    }

  return cell;
}

static void
format_row (const PwTextTable *self,
            char *const       *texts,
            const guint       *widths,
            GString           *text)
{
  guint n = self->columns->len;
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (free_row);
  g_autoptr (GString) line = g_string_new (NULL);
  guint height = 0;

  for (guint c = 0; c < n; c++)
    {
      GPtrArray *cell = set_cell (texts[c], widths[c], g_array_index (self->columns, Column, c).align);

      height = MAX (height, cell->len);
      g_ptr_array_add (cells, cell);
    }

  for (guint i = 0; i < height; i++)
    {
      for (guint c = 0; c < n; c++)
        {
          const GPtrArray *cell = g_ptr_array_index (cells, c);

          append_padded (line, i < cell->len ? cell->pdata[i] : "", widths[c], PW_TEXT_ALIGN_LEFT);
          g_string_append_printf (line, "%*s", c + 1 < n ? GAP : 0, "");
        }
      append_line (text, line);
    }
}

static void
format_headings (const PwTextTable *self,
                 const guint       *widths,
                 GString           *text)
{
  guint             n = self->columns->len;
  g_autofree char **headings = g_new0 (char *, n + 1);
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean is_headed = FALSE;

  for (guint c = 0; c < n; c++)
    {
      headings[c] = g_array_index (self->columns, Column, c).heading;
      is_headed = is_headed || headings[c] != NULL;
    }
  if (!is_headed)
    return;

  format_row (self, headings, widths, text);
  for (guint c = 0; c < n; c++)
    {
      for (guint i = 0; i < widths[c]; i++)
        g_string_append (line, "─");
      g_string_append_printf (line, "%*s", c + 1 < n ? GAP : 0, "");
    }
  append_line (text, line);
}

char *
pw_text_table_format (const PwTextTable *self,
                      guint              width)
{
  GString          *text = g_string_new (NULL);
  g_autofree guint *widths = measure_columns (self);

  if (width > 0)
    narrow_columns (widths, self->columns->len, width);
  format_headings (self, widths, text);
  for (guint r = 0; r < self->rows->len; r++)
    {
      const GPtrArray *row = g_ptr_array_index (self->rows, r);

      format_row (self, (char *const *) row->pdata, widths, text);
    }

  return g_string_free (text, FALSE);
}
