/* draw/text-block.c - fills lines with words, one after the other
 *
 * Words are measured one by one: diagrams repeat them, and pw_text_run_get()
 * keeps what it has measured. Only a word that is too wide for a line of its
 * own is taken apart: first after hyphens and slashes it already has and at soft
 * hyphens, then by the rules of German, then anywhere.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/hyphenation.h"
#include "draw/text-block.h"
#include "draw/text-run.h"

#include <math.h>
#include <string.h>

#define LINE_HEIGHT 1.2 /* per font size */
#define BASELINE 0.35   /* below the middle of a line, per font size */

/* Beyond this no label is a label: files can hold anything. */
#define MOST_BYTES 8000
#define MOST_WORD_BYTES 300

#define SOFT_HYPHEN 0x00ad
#define ZERO_WIDTH_SPACE 0x200b

/* A first part shorter than this share of the line looks torn off. */
#define LEAST_JOINT_SHARE 0.35

typedef struct
{
  PwTextBlock *block;
  GString     *line;
  double       line_width;
  double       max_width; /* 0: lines never end */
  double       space;
  PwTextBreak  breaking;
  gboolean     ends_soft; /* the line so far ends at a soft hyphen */
  gboolean     is_trial;  /* only counts what it would make */
  guint        n_lines;
  gboolean     has_cut; /* a word was taken apart, or stands out */
} Filler;

static void
line_clear (gpointer data)
{
  PwTextLine *line = data;

  g_free (line->text);
}

static double
measure (const Filler *filler,
         const char   *text,
         gssize        length)
{
  return pw_text_run_get_width (pw_text_run_get (text, length, &filler->block->font));
}

static void
end_line (Filler *filler)
{
  PwTextLine line;

  filler->n_lines++;
  if (filler->is_trial)
    {
      g_string_truncate (filler->line, 0);
      filler->line_width = 0;
      filler->ends_soft = FALSE;
      return;
    }

  if (filler->ends_soft)
    g_string_append_c (filler->line, '-');
  line.text = g_strchomp (g_strdup (filler->line->str));
  line.width = measure (filler, line.text, -1);

  g_array_append_val (filler->block->lines, line);
  filler->block->width = MAX (filler->block->width, line.width);
  g_string_truncate (filler->line, 0);
  filler->line_width = 0;
  filler->ends_soft = FALSE;
}

static gboolean
fits (const Filler *filler,
      double        width)
{
  return filler->max_width <= 0 || width <= filler->max_width;
}

static void
append (Filler     *filler,
        const char *text,
        gsize       length,
        double      width)
{
  g_string_append_len (filler->line, text, (gssize) length);
  filler->line_width += width;
  filler->ends_soft = FALSE;
}

/* What a hyphen after the first @length bytes of @text makes of them. */
static char *
with_hyphen (const char *text,
             gsize       length)
{
  return g_strdup_printf ("%.*s-", (int) length, text);
}

/* Where to cut a run of letters so that its start fits into @room, hyphen
 * included; 0 where no part of it does. Behind other words only a joint will do.
 */
static gsize
find_cut (const Filler *filler,
          const char   *text,
          gsize         length,
          double        room)
{
  g_autoptr (GArray) hyphens = pw_hyphenation_find (text, length);
  gsize cut = 0;

  for (guint i = hyphens->len; i > 0; i--)
    {
      const PwHyphen  *hyphen = &g_array_index (hyphens, PwHyphen, i - 1);
      g_autofree char *start = with_hyphen (text, hyphen->offset);
      double           width = measure (filler, start, -1);

      if (width > room)
        continue;
      if (hyphen->is_joint && width >= filler->max_width * LEAST_JOINT_SHARE)
        return hyphen->offset;
      if (filler->line->len > 0)
        continue;
      cut = MAX (cut, hyphen->offset);
    }

  return cut;
}

/* The last resort: as many letters as fit, at least one. */
static gsize
find_hard_cut (const Filler *filler,
               const char   *text,
               gsize         length)
{
  const char *at = g_utf8_next_char (text);

  while (at < text + length)
    {
      const char      *next = g_utf8_next_char (at);
      g_autofree char *start = with_hyphen (text, (gsize) (next - text));

      if (!fits (filler, measure (filler, start, -1)))
        break;
      at = next;
    }

  return (gsize) (at - text);
}

static void
add_letters (Filler     *filler,
             const char *text,
             gsize       length)
{
  while (length > 0)
    {
      double           width = measure (filler, text, (gssize) length);
      gsize            cut;
      g_autofree char *start = NULL;

      if (filler->breaking == PW_BREAK_BETWEEN_WORDS && filler->line->len > 0)
        {
          end_line (filler);
          continue;
        }
      if (fits (filler, filler->line_width + width) || filler->breaking == PW_BREAK_BETWEEN_WORDS)
        {
          append (filler, text, length, width);
          return;
        }

      cut = find_cut (filler, text, length, filler->max_width - filler->line_width);
      if (cut == 0 && filler->line->len > 0)
        {
          end_line (filler);
          continue;
        }
      if (cut == 0)
        cut = find_hard_cut (filler, text, length);
      if (cut >= length)
        {
          append (filler, text, length, width);
          return;
        }

      start = with_hyphen (text, cut);
      append (filler, start, strlen (start), 0);
      end_line (filler);
      text += cut;
      length -= cut;
    }
}

static gboolean
is_wide_letter (gunichar letter)
{
  return letter >= 0x2e80 && g_unichar_iswide (letter) && !g_unichar_ispunct (letter);
}

/* The length of the first part of @text that a line may end with; @has_soft_hyphen
 * if it then shows a hyphen of its own.
 */
static gsize
find_part (const char *text,
           gsize       length,
           gboolean   *has_soft_hyphen)
{
  const char *end = text + length;

  *has_soft_hyphen = FALSE;
  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      gunichar    letter = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);

      if (next >= end)
        break;
      if (letter == SOFT_HYPHEN || letter == ZERO_WIDTH_SPACE)
        {
          *has_soft_hyphen = letter == SOFT_HYPHEN;
          return (gsize) (next - text);
        }
      if (is_wide_letter (letter) || is_wide_letter (g_utf8_get_char (next)))
        return (gsize) (next - text);
      if (strchr ("-/", *at) == NULL && letter != 0x2013)
        continue;
      /* "E-Mail" and "u/o" stay together. */
      if (at - text >= 2 && end - next >= 2 && g_unichar_isalnum (g_utf8_get_char (next)))
        return (gsize) (next - text);
    }

  return length;
}

static char *
without_soft_hyphens (const char *text,
                      gsize       length)
{
  GString *clean = g_string_sized_new (length);

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter != SOFT_HYPHEN && letter != ZERO_WIDTH_SPACE)
        g_string_append_unichar (clean, letter);
    }

  return g_string_free (clean, FALSE);
}

/* A word too wide for a line: @text has no white space. */
static void
add_long_word (Filler     *filler,
               const char *text,
               gsize       length)
{
  while (length > 0)
    {
      gboolean         has_soft_hyphen;
      gsize            n = find_part (text, length, &has_soft_hyphen);
      g_autofree char *part = without_soft_hyphens (text, n);
      double           width = measure (filler, part, -1);
      double           hyphen = has_soft_hyphen ? measure (filler, "-", 1) : 0;

      if (!fits (filler, filler->line_width + width + hyphen) && filler->line->len > 0 && fits (filler, width))
        end_line (filler);

      if (fits (filler, filler->line_width + width))
        append (filler, part, strlen (part), width);
      else
        add_letters (filler, part, strlen (part));
      filler->ends_soft = has_soft_hyphen;

      text += n;
      length -= n;
    }
}

static void
add_word (Filler     *filler,
          const char *text,
          gsize       length)
{
  gboolean         has_marks = memchr (text, 0xc2, length) != NULL || memchr (text, 0xe2, length) != NULL;
  g_autofree char *clean = has_marks ? without_soft_hyphens (text, length) : NULL;
  const char      *word = has_marks ? clean : text;
  gsize            word_length = has_marks ? strlen (clean) : length;
  double           width = measure (filler, word, (gssize) word_length);
  double           space = filler->line->len > 0 ? filler->space : 0;

  if (fits (filler, filler->line_width + space + width))
    {
      if (space > 0)
        append (filler, " ", 1, space);
      append (filler, word, word_length, width);
    }
  else if (fits (filler, width))
    {
      if (filler->line->len > 0)
        end_line (filler);
      append (filler, word, word_length, width);
    }
  else
    {
      filler->has_cut = TRUE;
      if (space > 0)
        append (filler, " ", 1, space);
      add_long_word (filler, text, length);
    }
}

static void
add_paragraph (Filler     *filler,
               const char *text,
               gsize       length)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *start;

      while (text < end && g_ascii_isspace (*text))
        text++;
      start = text;
      while (text < end && !g_ascii_isspace (*text))
        text++;
      while (text - start > MOST_WORD_BYTES)
        {
          const char *cut = g_utf8_find_prev_char (start, start + MOST_WORD_BYTES);

          add_word (filler, start, (gsize) (cut - start));
          start = cut;
        }
      if (text > start)
        add_word (filler, start, (gsize) (text - start));
    }

  /* An empty line between others keeps its place. */
  if (filler->line->len > 0 || filler->n_lines > 0)
    end_line (filler);
}

static void
fill (Filler     *filler,
      const char *text)
{
  filler->line = g_string_new (NULL);
  filler->space = measure (filler, " ", 1);

  for (const char *at = text; *at != '\0';)
    {
      gsize length = strcspn (at, "\r\n");

      add_paragraph (filler, at, length);
      at += length;
      at += strncmp (at, "\r\n", 2) == 0 ? 2 : (*at != '\0');
    }

  g_string_free (filler->line, TRUE);
}

/* Valid UTF-8 of a bearable length. */
static char *
dup_bearable (const char *text)
{
  gsize            length = text != NULL ? strlen (text) : 0;
  g_autofree char *start = NULL;

  if (length <= MOST_BYTES)
    return g_utf8_make_valid (text != NULL ? text : "", -1);

  start = g_utf8_make_valid (text, MOST_BYTES);
  return g_strconcat (start, "…", NULL);
}

static PwTextBlock *
block_new (const PwDrawFont *font)
{
  PwTextBlock *self = g_new0 (PwTextBlock, 1);

  self->font = *font;
  self->lines = g_array_new (FALSE, FALSE, sizeof (PwTextLine));
  g_array_set_clear_func (self->lines, line_clear);

  return self;
}

static void
set_lines (PwTextBlock *self,
           const char  *text,
           double       max_width,
           PwTextBreak  breaking)
{
  Filler filler = { .block = self, .max_width = max_width, .breaking = breaking };

  fill (&filler, text);
  while (self->lines->len > 0 && *g_array_index (self->lines, PwTextLine, self->lines->len - 1).text == '\0')
    g_array_set_size (self->lines, self->lines->len - 1);
  self->height = self->lines->len * self->font.size * LINE_HEIGHT;
}

/* How many lines @width would make; @has_cut where a word does not fit. */
static guint
count_lines (PwTextBlock *self,
             const char  *text,
             double       width,
             gboolean    *has_cut)
{
  Filler filler = { .block = self, .max_width = width, .breaking = PW_BREAK_BETWEEN_WORDS, .is_trial = TRUE };

  fill (&filler, text);
  *has_cut = filler.has_cut;

  return filler.n_lines;
}

/* The least width that makes no more lines than @n_lines, with whole words. */
static double
find_least_width (PwTextBlock *self,
                  const char  *text,
                  guint        n_lines,
                  double       most_width)
{
  double too_little = most_width / 8, enough = most_width;

  while (enough - too_little > self->font.size / 6)
    {
      double   middle = (too_little + enough) / 2;
      gboolean has_cut;

      if (count_lines (self, text, middle, &has_cut) <= n_lines && !has_cut)
        enough = middle;
      else
        too_little = middle;
    }

  return enough;
}

PwTextBlock *
pw_text_block_new (const char       *text,
                   const PwDrawFont *font,
                   double            max_width,
                   PwTextBreak       breaking)
{
  PwTextBlock     *self = block_new (font);
  g_autofree char *valid = dup_bearable (text);

  set_lines (self, valid, max_width, breaking);

  return self;
}

PwTextBlock *
pw_text_block_new_balanced (const char       *text,
                            const PwDrawFont *font,
                            double            max_width,
                            guint             n_lines,
                            PwTextBreak       breaking)
{
  PwTextBlock     *self = block_new (font);
  g_autofree char *valid = dup_bearable (text);
  gboolean         has_cut;
  guint            least_lines = count_lines (self, valid, max_width, &has_cut);

  n_lines = MAX (n_lines, least_lines);
  if (n_lines > 1 && !has_cut)
    max_width = find_least_width (self, valid, n_lines, max_width);
  set_lines (self, valid, max_width, breaking);

  return self;
}

void
pw_text_block_free (PwTextBlock *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->lines);
  g_free (self);
}

void
pw_text_block_draw (const PwTextBlock *self,
                    PwDisplayList     *list,
                    PwPoint            middle,
                    PwTextAlign        align,
                    double             rotation,
                    PwColor            color)
{
  double line_height = self->font.size * LINE_HEIGHT;
  double cosine = cos (rotation * G_PI / 180);
  double sine = sin (rotation * G_PI / 180);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const PwTextLine *line = &g_array_index (self->lines, PwTextLine, i);
      double            x = -line->width / 2;
      double            y = (i + 0.5) * line_height - self->height / 2 + self->font.size * BASELINE;
      PwPoint           origin;

      if (align == PW_ALIGN_LEFT)
        x = -self->width / 2;
      else if (align == PW_ALIGN_RIGHT)
        x = self->width / 2 - line->width;

      origin.x = middle.x + x * cosine - y * sine;
      origin.y = middle.y + x * sine + y * cosine;
      pw_display_list_text (list, line->text, origin, line->width, rotation, self->font, color);
    }
}

PwRect
pw_text_block_get_rect (const PwTextBlock *self,
                        PwPoint            middle)
{
  return (PwRect){ middle.x - self->width / 2, middle.y - self->height / 2, self->width, self->height };
}
