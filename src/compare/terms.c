/* compare/terms.c - the words of all names that are compared, each once
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/terms.h"

#include <string.h>

#define SAME 0.9
#define NEAR 0.6
#define SPELLING 0.85
#define PART_HEAD 0.7
#define PART_OTHER 0.55

/* Shorter words differ by one letter and mean something else. */
#define LEAST_SPELLING 5
#define LEAST_PART 4
#define LONGEST_SPELLING 40

typedef struct
{
  float      value;
  PwLikeKind kind;
} Likeness;

static void
free_term (gpointer data)
{
  PwTerm *term = data;

  g_free (term->stem);
  g_free (term->shown);
  g_free (term);
}

PwTerms *
pw_terms_new (const PwMatchTuning *tuning)
{
  PwTerms *self = g_new (PwTerms, 1);

  self->terms = g_ptr_array_new_with_free_func (free_term);
  self->without = tuning->without;
  self->by_stem = g_hash_table_new (g_str_hash, g_str_equal);
  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < PW_N_LANGUAGES; i++)
    self->stemmers[i] = pw_stemmer_new (i);

  return self;
}

void
pw_terms_free (PwTerms *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->terms);
  g_hash_table_unref (self->by_stem);
  g_ptr_array_unref (self->links);
  for (guint i = 0; i < PW_N_LANGUAGES; i++)
    pw_stemmer_free (self->stemmers[i]);
  g_free (self);
}

guint
pw_terms_intern (PwTerms    *self,
                 PwLanguage  language,
                 const char *stem,
                 const char *shown)
{
  gpointer known;
  PwTerm  *term;

  if (g_hash_table_lookup_extended (self->by_stem, stem, NULL, &known))
    return GPOINTER_TO_UINT (known);

  term = g_new0 (PwTerm, 1);
  term->stem = g_strdup (stem);
  term->shown = g_strdup (shown);
  term->word = pw_lexicon_find (pw_lexicon_get (language), stem);
  term->language = language;
  term->is_number = g_ascii_isdigit (*stem);
  g_hash_table_insert (self->by_stem, term->stem, GUINT_TO_POINTER (self->terms->len));
  g_ptr_array_add (self->terms, term);

  return self->terms->len - 1;
}

const PwTerm *
pw_terms_get (const PwTerms *self,
              guint          term)
{
  return g_ptr_array_index (self->terms, term);
}

static gboolean
share_number (const GArray *a,
              const GArray *b)
{
  for (guint i = 0; i < a->len; i++)
    for (guint k = 0; k < b->len; k++)
      if (g_array_index (a, guint, i) == g_array_index (b, guint, k))
        return TRUE;

  return FALSE;
}

/* How many letters must be put in, left out, replaced or swapped with the next. */
static guint
count_errors (const char *a,
              gsize       n_a,
              const char *b,
              gsize       n_b)
{
  guint rows[3][LONGEST_SPELLING + 1];

  for (gsize k = 0; k <= n_b; k++)
    rows[0][k] = (guint) k;
  for (gsize i = 1; i <= n_a; i++)
    {
      guint       *row = rows[i % 3];
      const guint *last = rows[(i + 2) % 3];
      const guint *before = rows[(i + 1) % 3];

      row[0] = (guint) i;
      for (gsize k = 1; k <= n_b; k++)
        {
          row[k] = MIN (MIN (last[k], row[k - 1]) + 1, last[k - 1] + (a[i - 1] != b[k - 1]));
          if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
            row[k] = MIN (row[k], before[k - 2] + 1);
        }
    }

  return rows[n_a % 3][n_b];
}

/* A misspelt word is in no dictionary; "beantragen" and "beauftragen" both are. */
static gboolean
is_misspelt (const PwTerm *a,
             const PwTerm *b)
{
  gsize n_a = strlen (a->stem);
  gsize n_b = strlen (b->stem);
  gsize least = MIN (n_a, n_b);

  if (least < LEAST_SPELLING || MAX (n_a, n_b) > LONGEST_SPELLING || *a->stem != *b->stem)
    return FALSE;
  if (a->word != NULL && b->word != NULL)
    return FALSE;
  if (MAX (n_a, n_b) - least > 1)
    return FALSE;

  return count_errors (a->stem, n_a, b->stem, n_b) <= 1;
}

static Likeness
compare_parts (const PwTerm *a,
               const PwTerm *b)
{
  const PwTerm *whole = strlen (a->stem) > strlen (b->stem) ? a : b;
  const PwTerm *part = whole == a ? b : a;
  gsize         n_whole = strlen (whole->stem);
  gsize         n_part = strlen (part->stem);

  if (n_part < LEAST_PART || n_whole == n_part)
    return (Likeness){ 0, PW_LIKE_NOT };

  if (g_str_has_prefix (whole->stem, part->stem))
    {
      /* "notif" is cut short; "Versicherung" is the first part of "Versicherungsbedarf". */
      if (n_whole - n_part <= 3)
        return (Likeness){ SPELLING, PW_LIKE_SPELLING };
      return (Likeness){ PART_OTHER, PW_LIKE_PART };
    }
  if (whole->language == PW_LANGUAGE_GERMAN && n_whole - n_part >= 3 && g_str_has_suffix (whole->stem, part->stem))
    return (Likeness){ PART_HEAD, PW_LIKE_PART };

  return (Likeness){ 0, PW_LIKE_NOT };
}

static Likeness
compute_likeness (const PwTerm *a,
                  const PwTerm *b)
{
  if (a->is_number || b->is_number)
    return (Likeness){ 0, PW_LIKE_NOT };
  if (a->word != NULL && b->word != NULL)
    {
      if (share_number (a->word->same, b->word->same))
        return (Likeness){ SAME, PW_LIKE_SAME };
      if (share_number (a->word->near, b->word->near))
        return (Likeness){ NEAR, PW_LIKE_NEAR };
    }
  if (is_misspelt (a, b))
    return (Likeness){ SPELLING, PW_LIKE_SPELLING };

  return compare_parts (a, b);
}

double
pw_terms_compare (const PwTerms *self,
                  guint          a,
                  guint          b,
                  PwLikeKind    *kind)
{
  const GArray *links = g_ptr_array_index (self->links, a);

  if (kind != NULL)
    *kind = a == b ? PW_LIKE_EQUAL : PW_LIKE_NOT;
  if (a == b)
    return 1;

  for (guint i = 0; i < links->len; i++)
    {
      const PwTermLink *link = &g_array_index (links, PwTermLink, i);

      if (link->term != b)
        continue;
      if (kind != NULL)
        *kind = link->kind;
      return link->value;
    }

  return 0;
}

const GArray *
pw_terms_get_links (const PwTerms *self,
                    guint          term)
{
  return g_ptr_array_index (self->links, term);
}

gboolean
pw_terms_are_opposite (const PwTerms *self,
                       guint          a,
                       guint          b)
{
  const PwWord *first = pw_terms_get (self, a)->word;
  const PwWord *second = pw_terms_get (self, b)->word;

  if (first == NULL || second == NULL)
    return FALSE;
  for (guint i = 0; i < first->opposite->len; i++)
    for (guint k = 0; k < second->opposite->len; k++)
      if (g_array_index (first->opposite, guint, i) == (g_array_index (second->opposite, guint, k) ^ 1))
        return TRUE;

  return FALSE;
}

/* --- linking ---------------------------------------------------------------------------- */

static void
add_links (PwTerms *self,
           guint    a,
           guint    b,
           Likeness likeness)
{
  PwTermLink link = { b, likeness.value, likeness.kind };

  g_array_append_val ((GArray *) g_ptr_array_index (self->links, a), link);
  link.term = a;
  g_array_append_val ((GArray *) g_ptr_array_index (self->links, b), link);
}

static void
link_pair (PwTerms *self,
           guint    a,
           guint    b)
{
  Likeness found;

  if (a == b || pw_terms_compare (self, a, b, NULL) > 0)
    return;
  found = compute_likeness (pw_terms_get (self, a), pw_terms_get (self, b));
  if (found.kind != PW_LIKE_NOT)
    add_links (self, a, b, found);
}

/* Links @term with all that came to the same place before it. */
static void
meet (PwTerms    *self,
      GHashTable *places,
      char       *place,
      guint       term)
{
  GArray *there = g_hash_table_lookup (places, place);

  if (there == NULL)
    {
      there = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (places, place, there);
    }
  else
    g_free (place);
  for (guint i = 0; i < there->len; i++)
    link_pair (self, g_array_index (there, guint, i), term);
  g_array_append_val (there, term);
}

static void
meet_by_lines (PwTerms      *self,
               GHashTable   *places,
               const GArray *lines,
               char          kind,
               guint         term)
{
  for (guint i = 0; i < lines->len; i++)
    meet (self, places, g_strdup_printf ("%c%u %u", kind, pw_terms_get (self, term)->language, g_array_index (lines, guint, i)), term);
}

static void
meet_by_spelling (PwTerms    *self,
                  GHashTable *places,
                  guint       term)
{
  const char *stem = pw_terms_get (self, term)->stem;
  gsize       length = strlen (stem);

  if (length < LEAST_SPELLING - 1 || length > LONGEST_SPELLING)
    return;
  meet (self, places, g_strdup (stem), term);
  for (gsize i = 1; i < length; i++)
    if (stem[i] != stem[i - 1])
      meet (self, places, g_strdup_printf ("%.*s%s", (int) i, stem, stem + i + 1), term);
}

static void
link_parts (PwTerms *self,
            guint    term)
{
  const char *stem = pw_terms_get (self, term)->stem;
  gsize       length = strlen (stem);
  gpointer    part;

  for (gsize i = LEAST_PART; i < length; i++)
    {
      g_autofree char *start = g_strndup (stem, i);

      if (g_hash_table_lookup_extended (self->by_stem, start, NULL, &part))
        link_pair (self, term, GPOINTER_TO_UINT (part));
      if (g_hash_table_lookup_extended (self->by_stem, stem + length - i, NULL, &part))
        link_pair (self, term, GPOINTER_TO_UINT (part));
    }
}

/* What a dictionary gives for a word is only near: it knows nothing of administration. */
static void
link_by_dictionary (PwTerms           *self,
                    const PwThesaurus *thesaurus,
                    guint              term)
{
  const PwTerm *known = pw_terms_get (self, term);
  g_autoptr (GPtrArray) words = pw_thesaurus_find (thesaurus, known->shown);

  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *stem = pw_stemmer_stem (self->stemmers[known->language], g_ptr_array_index (words, i));
      gpointer         other;

      if (g_hash_table_lookup_extended (self->by_stem, stem, NULL, &other) && GPOINTER_TO_UINT (other) != term &&
          pw_terms_compare (self, term, GPOINTER_TO_UINT (other), NULL) <= 0)
        add_links (self, term, GPOINTER_TO_UINT (other), (Likeness){ NEAR, PW_LIKE_NEAR });
    }
}

void
pw_terms_link (PwTerms *self)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);

  while (self->links->len < self->terms->len)
    g_ptr_array_add (self->links, g_array_new (FALSE, FALSE, sizeof (PwTermLink)));
  for (guint i = 0; i < self->terms->len; i++)
    {
      const PwTerm *term = pw_terms_get (self, i);

      if (term->is_number)
        continue;
      if (term->word != NULL)
        {
          meet_by_lines (self, places, term->word->same, '=', i);
          meet_by_lines (self, places, term->word->near, '~', i);
        }
      meet_by_spelling (self, places, i);
      link_parts (self, i);
    }
  for (guint i = 0; i < self->terms->len; i++)
    {
      const PwTerm    *term = pw_terms_get (self, i);
      const GPtrArray *thesauri = pw_lexicon_get_thesauri (pw_lexicon_get (term->language));

      for (guint t = 0; t < thesauri->len && !term->is_number; t++)
        link_by_dictionary (self, g_ptr_array_index (thesauri, t), i);
    }
}
