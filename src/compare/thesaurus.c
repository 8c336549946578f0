/* compare/thesaurus.c - dictionaries of synonyms as office programs have them
 *
 * The index is "UTF-8", the number of entries, then lines "word|offset" in the order of
 * their bytes. At its offset the data has "word|n" and n lines, one a meaning:
 * "-|synonym|synonym (colloquial)|…". A word may have several lines in the index.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/thesaurus.h"

#include <string.h>

#include "base/text.h"

#define MOST_MEANINGS 100

struct _PwThesaurus
{
  GMappedFile *data;
  GMappedFile *index;
  gsize        first; /* where the lines of the index begin */
};

static gboolean
starts_with_encoding (GMappedFile *file)
{
  gsize length = g_mapped_file_get_length (file);

  return length > 6 && strncmp (g_mapped_file_get_contents (file), "UTF-8\n", 6) == 0;
}

PwThesaurus *
pw_thesaurus_open (const char *path)
{
  g_autoptr (PwThesaurus) self = g_new0 (PwThesaurus, 1);
  g_autofree char *index = NULL;
  const char      *text;
  const char      *count;

  if (!g_path_is_absolute (path) || !g_str_has_suffix (path, ".dat"))
    return NULL;
  index = g_strdup_printf ("%.*sidx", (int) (strlen (path) - 3), path);
  self->data = g_mapped_file_new (path, FALSE, NULL);
  self->index = g_mapped_file_new (index, FALSE, NULL);
  if (self->data == NULL || self->index == NULL || !starts_with_encoding (self->data) || !starts_with_encoding (self->index))
    return NULL;

  text = g_mapped_file_get_contents (self->index);
  count = memchr (text + 6, '\n', g_mapped_file_get_length (self->index) - 6);
  if (count == NULL)
    return NULL;
  self->first = (gsize) (count + 1 - text);

  return g_steal_pointer (&self);
}

void
pw_thesaurus_free (PwThesaurus *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->data, g_mapped_file_unref);
  g_clear_pointer (&self->index, g_mapped_file_unref);
  g_free (self);
}

static gsize
find_line_start (const char *text,
                 gsize       at,
                 gsize       first)
{
  while (at > first && text[at - 1] != '\n')
    at--;

  return at;
}

static gsize
find_line_end (const char *text,
               gsize       at,
               gsize       length)
{
  const char *end = memchr (text + at, '\n', length - at);

  return end != NULL ? (gsize) (end - text) : length;
}

/* As strcmp() of the line's word with @word. */
static int
compare_line (const char *line,
              gsize       length,
              const char *word)
{
  const char *bar = memchr (line, '|', length);
  gsize       n_line = bar != NULL ? (gsize) (bar - line) : length;
  gsize       n_word = strlen (word);
  int         order = memcmp (line, word, MIN (n_line, n_word));

  return order != 0 ? order : n_line < n_word ? -1 :
                                                n_line > n_word;
}

/* The first line of the index whose word is not before @word. */
static gsize
find_first_line (const PwThesaurus *self,
                 const char        *word)
{
  const char *text = g_mapped_file_get_contents (self->index);
  gsize       length = g_mapped_file_get_length (self->index);
  gsize       low = self->first;
  gsize       high = length;

  while (low < high)
    {
      gsize start = find_line_start (text, low + (high - low) / 2, low);
      gsize end = find_line_end (text, start, length);

      if (compare_line (text + start, end - start, word) < 0)
        low = MIN (end + 1, length);
      else
        high = start;
    }

  return low;
}

static void
add_words (GPtrArray  *words,
           const char *line,
           gsize       length)
{
  g_autofree char *text = g_strndup (line, length);
  g_auto (GStrv) synonyms = g_strsplit (text, "|", -1);

  for (guint i = 1; synonyms[0] != NULL && synonyms[i] != NULL; i++)
    {
      char *note = strchr (synonyms[i], '(');
      char *folded;

      if (note != NULL)
        *note = '\0';
      folded = pw_text_fold (synonyms[i]);
      if (*folded != '\0' && strchr (folded, ' ') == NULL)
        g_ptr_array_add (words, folded);
      else
        g_free (folded);
    }
}

static void
read_entry (const PwThesaurus *self,
            guint64            offset,
            GPtrArray         *words)
{
  const char *text = g_mapped_file_get_contents (self->data);
  gsize       length = g_mapped_file_get_length (self->data);
  gsize       end, at;
  const char *bar;
  guint64     n;

  if (offset >= length)
    return;
  end = find_line_end (text, offset, length);
  bar = memchr (text + offset, '|', end - offset);
  n = bar != NULL && end < length ? g_ascii_strtoull (bar + 1, NULL, 10) : 0;
  at = end + 1;
  for (guint i = 0; i < MIN (n, MOST_MEANINGS) && at < length; i++)
    {
      end = find_line_end (text, at, length);
      add_words (words, text + at, end - at);
      at = end + 1;
    }
}

GPtrArray *
pw_thesaurus_find (const PwThesaurus *self,
                   const char        *word)
{
  const char *text = g_mapped_file_get_contents (self->index);
  gsize       length = g_mapped_file_get_length (self->index);
  GPtrArray  *words = g_ptr_array_new_with_free_func (g_free);

  for (gsize at = find_first_line (self, word); at < length;)
    {
      gsize            end = find_line_end (text, at, length);
      g_autofree char *line = g_strndup (text + at, end - at);
      const char      *bar = strchr (line, '|');

      if (bar == NULL || compare_line (line, end - at, word) != 0)
        break;
      read_entry (self, g_ascii_strtoull (bar + 1, NULL, 10), words);
      at = end + 1;
    }

  return words;
}
