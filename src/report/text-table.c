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
  guint       least;
} Column;

struct _PwTextTable
{
  GArray    *columns; /* Column */
  GPtrArray *rows;    /* GPtrArray of char *, NULL where empty; a row without cells is a rule */
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

/* A line that begins with a sign goes on under its text, not under the sign. */
static guint
get_indent (const char *line)
{
  gunichar    first = g_utf8_get_char (line);
  const char *second = *line != '\0' ? g_utf8_next_char (line) : line;

  if (*line == '\0' || g_unichar_isalnum (first) || *second != ' ')
    return 0;

  return get_letter_width (first) + 1;
}

static void
add_line (GPtrArray     *lines,
          const GString *line)
{
  char *text = g_strdup (line->str);

  g_strchomp (text);
  g_ptr_array_add (lines, text);
}

/* The first line has @first columns, all others @width. */
static void
wrap_line (const char *line,
           guint       first,
           guint       width,
           GPtrArray  *lines)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autoptr (GString) current = g_string_new (NULL);
  guint indent = get_indent (line) < width ? get_indent (line) : 0;
  guint n_before = lines->len;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = words[i];
      guint       used = pw_text_get_width (current->str);
      guint       limit = lines->len == n_before ? first : width;

      /* Of several spaces none moves to the next line. */
      if (*word == '\0' && used + 1 > limit)
        continue;
      if (i > 0 && used + 1 + pw_text_get_width (word) <= limit)
        {
          g_string_append_printf (current, " %s", word);
          continue;
        }

      if (i > 0 && used < indent)
        g_string_append_c (current, ' ');
      else if (i > 0)
        {
          add_line (lines, current);
          g_string_printf (current, "%*s", (int) indent, "");
          limit = width;
        }
      used = pw_text_get_width (current->str);
      while (used + pw_text_get_width (word) > limit)
        {
          const char *end = find_break (word, limit > used ? limit - used : 1);

          g_string_append_len (current, word, end - word);
          add_line (lines, current);
          g_string_printf (current, "%*s", (int) indent, "");
          used = indent;
          limit = width;
          word = end;
        }
      g_string_append (current, word);
    }
  add_line (lines, current);
}

/* Returns the lines of @text, the first not wider than @first, the others than
 * @width; 0 means they stay as they are.
 */
static GPtrArray *
split_lines (const char *text,
             guint       first,
             guint       width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) given = g_strsplit (text, "\n", -1);

  if (given[0] == NULL)
    g_ptr_array_add (lines, g_strdup (""));
  for (guint i = 0; given[i] != NULL; i++)
    if (width > 0 && pw_text_get_width (given[i]) > (i == 0 ? first : width))
      wrap_line (given[i], i == 0 ? first : width, width, lines);
    else
      g_ptr_array_add (lines, g_strdup (given[i]));

  return lines;
}

char *
pw_text_wrap (const char *text,
              guint       width)
{
  g_autoptr (GPtrArray) lines = split_lines (text, width, width);

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
  Column column = { g_strdup (heading), align, 0 };

  g_array_append_val (self->columns, column);
}

void
pw_text_table_set_least_width (PwTextTable *self,
                               guint        column,
                               guint        width)
{
  g_return_if_fail (column < self->columns->len);

  g_array_index (self->columns, Column, column).least = width;
}

void
pw_text_table_add_row (PwTextTable *self)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_set_size (row, (int) self->columns->len);
  g_ptr_array_add (self->rows, row);
}

void
pw_text_table_add_rule (PwTextTable *self)
{
  g_ptr_array_add (self->rows, g_ptr_array_new ());
}

void
pw_text_table_set (PwTextTable *self,
                   guint        column,
                   const char  *text)
{
  GPtrArray *row;

  g_return_if_fail (self->rows->len > 0);
  row = g_ptr_array_index (self->rows, self->rows->len - 1);
  g_return_if_fail (column < row->len);
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

typedef struct
{
  guint natural; /* no line is broken */
  guint least;   /* no word is broken */
} Widths;

static void
measure_cell (const char *text,
              Widths     *widths)
{
  const char      *right;
  g_autofree char *left = split_cell (text, &right);
  g_autoptr (GPtrArray) lines = split_lines (left, 0, 0);

  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      guint       room = i == 0 ? get_right_room (right) : 0;
      guint       indent = get_indent (line);
      g_auto (GStrv) words = g_strsplit (line, " ", -1);

      widths->natural = MAX (widths->natural, pw_text_get_width (line) + room);
      widths->least = MAX (widths->least, room + 1);
      for (guint w = indent > 0 ? 1 : 0; words[w] != NULL; w++)
        widths->least = MAX (widths->least, pw_text_get_width (words[w]) + indent + (w <= (indent > 0) ? room : 0));
    }
}

static Widths *
measure_columns (const PwTextTable *self)
{
  Widths *widths = g_new0 (Widths, self->columns->len + 1);

  for (guint c = 0; c < self->columns->len; c++)
    {
      const Column *column = &g_array_index (self->columns, Column, c);

      if (column->heading != NULL)
        measure_cell (column->heading, &widths[c]);
      for (guint r = 0; r < self->rows->len; r++)
        {
          const GPtrArray *row = g_ptr_array_index (self->rows, r);

          if (c < row->len && row->pdata[c] != NULL)
            measure_cell (row->pdata[c], &widths[c]);
        }
      widths[c].least = MAX (widths[c].least, MIN (column->least, widths[c].natural));
    }

  return widths;
}

/* Takes one after the other from the widest column, of those whose words need not
 * be broken as long as there is one.
 */
static guint *
choose_widths (const Widths *widths,
               guint         n,
               guint         width)
{
  guint *chosen = g_new (guint, n + 1);
  guint  total = GAP * (n > 0 ? n - 1 : 0);

  for (guint c = 0; c < n; c++)
    total += chosen[c] = widths[c].natural;

  while (width > 0 && total > width)
    {
      guint    best = n;
      gboolean is_whole = FALSE;

      for (guint c = 0; c < n; c++)
        {
          gboolean has_slack = chosen[c] > widths[c].least;

          if (chosen[c] <= LEAST_COLUMN || has_slack < is_whole)
            continue;
          if (best == n || has_slack > is_whole || chosen[c] > chosen[best])
            best = c;
          is_whole = is_whole || has_slack;
        }
      if (best == n)
        break;
      chosen[best]--;
      total--;
    }

  return chosen;
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
  guint            first = width > room + 1 ? width - room : 1;
  g_autoptr (GPtrArray) lines = split_lines (left, first, width);
  GPtrArray *cell = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lines->len; i++)
    {
      GString *line = g_string_new (NULL);

      if (i == 0 && room > 0)
        {
          append_padded (line, g_ptr_array_index (lines, i), first, PW_TEXT_ALIGN_LEFT);
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
format_rule (const PwTextTable *self,
             const guint       *widths,
             GString           *text)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint c = 0; c < self->columns->len; c++)
    {
      for (guint i = 0; i < widths[c]; i++)
        g_string_append (line, "─");
      g_string_append_printf (line, "%*s", c + 1 < self->columns->len ? GAP : 0, "");
    }
  append_line (text, line);
}

static void
format_headings (const PwTextTable *self,
                 const guint       *widths,
                 GString           *text)
{
  guint             n = self->columns->len;
  g_autofree char **headings = g_new0 (char *, n + 1);
  gboolean          is_headed = FALSE;

  for (guint c = 0; c < n; c++)
    {
      headings[c] = g_array_index (self->columns, Column, c).heading;
      is_headed = is_headed || headings[c] != NULL;
    }
  if (!is_headed)
    return;

  format_row (self, headings, widths, text);
  format_rule (self, widths, text);
}

char *
pw_text_table_format (const PwTextTable *self,
                      guint              width)
{
  GString           *text = g_string_new (NULL);
  g_autofree Widths *measured = measure_columns (self);
  g_autofree guint  *widths = choose_widths (measured, self->columns->len, width);

  format_headings (self, widths, text);
  for (guint r = 0; r < self->rows->len; r++)
    {
      const GPtrArray *row = g_ptr_array_index (self->rows, r);

      if (row->len == 0)
        format_rule (self, widths, text);
      else
        format_row (self, (char *const *) row->pdata, widths, text);
    }

  return g_string_free (text, FALSE);
}

guint
pw_text_table_get_least_width (const PwTextTable *self)
{
  guint              n = self->columns->len;
  g_autofree Widths *widths = measure_columns (self);
  guint              total = GAP * (n > 0 ? n - 1 : 0);

  for (guint c = 0; c < n; c++)
    total += widths[c].least;

  return total;
}
