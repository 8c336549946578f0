/* analysis/label-style.c - how labels are worded, German or English
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "analysis/label-style.h"

#include <string.h>

/* Words in small letters that end like an infinitive but are none. */
static const char *const no_infinitives[] = {
  "aller", "allen", "anderen", "außen", "daneben", "darin", "dein", "deinen", "den", "denen", "deren", "diesen", "durch",
  "eigenen", "ein", "einen", "eigen", "entgegen", "fehlenden", "für", "gegen", "gestern", "ihren", "innen", "inzwischen", "jeden",
  "jenen", "kein", "keinen", "mein", "meinen", "neben", "neuen", "oben", "offen", "seinen", "soeben", "sondern", "sowie", "unseren",
  "unten", "von", "vorn", "wegen", "wen", "zwischen", "zehn", "sieben", "selben", "hinten", "alten", "ersten", "zweiten", NULL
};

/* Nouns with the ending of an action that are things. */
static const char *const things[] = {
  "ordnung", "verordnung", "satzung", "zeitung", "rechnung", "wohnung", "leistung", "abteilung", "urkundung",
  "bedingung", "währung", "richtung", "kleidung", "sitzung", "vereinbarung", "siedlung", "verwaltung", "regierung",
  "versicherung", "umgebung", "bevölkerung", "stiftung", "meldung", "quittung",
  "heizung", "zulassung", "genehmigung", "anmeldung", "bescheinigung", "mitteilung",
  "forderung", "nachforderung", "abmeldung", "vollmacht", "rückmeldung", "mahnung", NULL
};

static const char *const persons[] = { "Herr", "Herrn", "Frau", "Hr.", "Fr.", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", NULL };

/* What stands in brackets only adds details. */
static char *
dup_without_brackets (const char *label)
{
  GString *text = g_string_new (NULL);
  guint    depth = 0;

  for (const char *p = label; *p != '\0'; p++)
    if (*p == '(' || *p == '[')
      depth++;
    else if (*p == ')' || *p == ']')
      depth -= depth > 0;
    else if (depth == 0)
      g_string_append_c (text, *p);

  return g_string_free (text, FALSE);
}

static gboolean
is_lower (const char *word)
{
  return g_unichar_islower (g_utf8_get_char (word));
}

static gboolean
is_upper (const char *word)
{
  return g_unichar_isupper (g_utf8_get_char (word));
}

static gboolean
is_infinitive (const char *word)
{
  gsize length = strlen (word);

  if (!is_lower (word) || length < 4 || g_strv_contains (no_infinitives, word))
    return strcmp (word, "tun") == 0;

  return g_str_has_suffix (word, "en") || g_str_has_suffix (word, "eln") || g_str_has_suffix (word, "ern");
}

/* "Prüfung", "Bescheiderstellung", but not "Satzung". */
static gboolean
is_german_action (const char *word)
{
  g_autofree char *small = NULL;

  if (!is_upper (word) || !g_str_has_suffix (word, "ung"))
    return FALSE;
  small = g_utf8_strdown (word, -1);
  for (guint i = 0; things[i] != NULL; i++)
    if (g_str_has_suffix (small, things[i]))
      return FALSE;

  return TRUE;
}

static gboolean
is_english_action (const char *word)
{
  return strlen (word) > 5 && g_str_has_suffix (word, "ing") && !g_str_has_suffix (word, "ything") && !g_str_has_suffix (word, "thing");
}

static gboolean
is_and (const char *word)
{
  return strcmp (word, "und") == 0 || strcmp (word, "and") == 0 || strcmp (word, "&") == 0 || strcmp (word, "sowie") == 0 ||
         strcmp (word, "u.") == 0;
}

static gboolean
is_person (char *const *words)
{
  return words[0] != NULL && words[1] != NULL && g_strv_contains ((const char *const *) persons, words[0]) && is_upper (words[1]);
}

PwLabelStyle
pw_label_style_get (const char *label)
{
  PwLabelStyle     style = { 0 };
  g_autofree char *text = dup_without_brackets (label);
  g_auto (GStrv) words = g_strsplit_set (text, " ,;:", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      style.has_infinitive = style.has_infinitive || is_infinitive (words[i]);
      style.has_and = style.has_and || (n > 0 && is_and (words[i]));
      style.has_noun_for_verb = style.has_noun_for_verb || is_german_action (words[i]) || (n == 0 && is_english_action (words[i]));
      n++;
    }
  style.n_words = n;
  style.is_person = is_person (words);
  if (style.has_infinitive)
    style.has_noun_for_verb = FALSE;

  return style;
}
