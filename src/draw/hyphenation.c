/* draw/hyphenation.c - rules for cutting German words, without a dictionary
 *
 * Words in process models are compounds of few parts: "Wohnungs|geber|bestätigung".
 * So the joints are looked for first, by the words that town halls put at the end
 * of compounds and by the joining endings ("-ungs", "-heits", …). What lies
 * between joints is cut into syllables by the rule that one consonant goes to the
 * next line, where "ch", "sch", "st" after a prefix and the like count as one.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/hyphenation.h"

#include <string.h>

#define LEAST_LETTERS 3
#define MOST_LETTERS 120

/* How a word may go on after a joint. A joint before a short one ("amt") is only
 * believed where the word ends with it or a joining "s" follows.
 */
/* clang-format off */
static const char *const heads[] = {
  "abgabe", "abgleich", "abholung", "ablehnung", "abmeldung", "abrechnung", "abschluss", "abstimmung", "abteilung",
  "abwicklung", "adresse", "akte", "amt", "amts", "änderung", "anfrage", "anforderung", "angabe", "anhörung",
  "anlage", "anmeldung", "annahme", "anschrift", "ansprech", "antrag", "anträge", "antwort", "anweisung", "anzeige",
  "archiv", "aufforderung", "aufgabe", "auftrag", "aufnahme", "ausgabe", "ausgang", "auskunft", "ausländer",
  "ausstellung", "auswahl", "ausweis", "auswertung", "bearbeit", "bearbeiter", "bearbeitung", "beauftragte",
  "bedarf", "befreiung", "begründung", "behörde", "beirat", "bekannt", "bekanntmachung", "beleg", "benachrichtigung",
  "beratung", "berechnung", "berechtigung", "bereich", "bericht", "bescheid", "bescheinigung", "beschluss",
  "bestätigung", "bestell", "bestellung", "beteiligung", "betrag", "betrieb", "bewertung", "bewilligung",
  "bezeichnung", "bezirk", "buch", "büro", "bürger", "daten", "datei", "dienst", "dokument", "durchführung",
  "eingabe", "eingang", "einkommen", "einreichung", "einrichtung", "eintrag", "eintragung", "einwilligung",
  "entscheidung", "erfassung", "ergebnis", "erhebung", "erinnerung", "erklärung", "erlaubnis", "ermittlung",
  "erstellung", "erstattung", "erteilung", "fahrzeug", "falle", "festsetzung", "formular", "fortschreibung",
  "freigabe", "frist", "führung", "gebühr", "gebühren", "geber", "gelder", "gemeinde", "genehmigung", "geschäft",
  "gesetz", "grund", "gutachten", "haushalt", "hinweis", "information", "jahr", "kammer", "karte", "kasse",
  "klärung", "kontrolle", "konto", "kosten", "kunde", "leistung", "leiter", "leiterin", "leitung", "liste",
  "mahnung", "management", "marke", "meister", "meldung", "melde", "mitarbeiter", "mitteilung", "nachweis", "nehmen",
  "nehmer", "nummer", "ordnung", "ordnungs", "parkausweis", "person", "personal", "pflicht", "planung", "platz",
  "post", "probe", "programm", "protokoll", "prozess", "prüfung", "prüfen", "rechnung", "recht", "rechtlich",
  "referat", "regelung", "register", "richtlinie", "rückmeldung", "rückfrage", "sachbearbeiter", "sachbearbeitung",
  "satzung", "schein", "schreiben", "schulden", "schutz", "service", "sicherheit", "sitzung", "stadt", "stelle",
  "stellen", "stellung", "steller", "steuer", "straße", "system", "tabelle", "tafel", "teilung", "termin", "titel",
  "träger", "übergabe", "übermittlung", "überprüfung", "überweisung", "umlauf", "unterlagen", "unterschrift",
  "unterstützung", "untersuchung", "urkunde", "verband", "verein", "vereinbarung", "verfahren", "vergabe", "verkehr",
  "vermerk", "vermittlung", "verordnung", "versand", "versicherung", "verteilung", "vertrag", "vertretung",
  "verwaltung", "verwarnung", "verzeichnis", "vollmacht", "vorgang", "vorlage", "vorprüfung", "vorschlag", "wechsel",
  "wesen", "widerspruch", "wohnung", "wohnungs", "zahl", "zahlung", "zahlungs", "zeichen", "zeit", "zentrum",
  "zertifikat", "zeugnis", "ziel", "zulassung", "zusage", "zustellung", "zustimmung", "zuständigkeit", "zuweisung",
};
/* clang-format on */

/* What a joint may end with; the letter after it starts a new word. */
/* clang-format off */
static const char *const endings[] = {
  "ungs", "heits", "keits", "schafts", "täts", "tions", "lings", "tums",
};
/* clang-format on */

/* Words may begin with these, and a syllable ends with them. */
/* clang-format off */
static const char *const prefixes[] = {
  "entgegen", "gegen", "zurück", "zusammen", "weiter", "wieder", "unter", "über", "durch", "hinter", "heraus",
  "herunter", "nach", "fest", "fort", "rück", "auf", "aus", "ein", "ent", "ver", "vor", "zer", "abs", "an", "ab",
  "be", "er", "ge", "um", "un", "zu",
};
/* clang-format on */

/* Consonants that stay together at the start of a syllable, longest first. */
/* clang-format off */
static const char *const onsets[] = {
  "schl", "schr", "schm", "schn", "schw", "sch", "str", "spr", "pfl", "pfr", "chr", "bl", "br", "ch", "ck", "dr",
  "fl", "fr", "gl", "gr", "kl", "kn", "kr", "pf", "ph", "pl", "pr", "qu", "th", "tr", "zw",
};
/* clang-format on */

typedef struct
{
  gunichar letters[MOST_LETTERS + 1]; /* in lower case */
  gsize    offsets[MOST_LETTERS + 1]; /* in the text */
  guint8   cuts[MOST_LETTERS + 1];    /* 1 between syllables, 2 at a joint */
  guint    n;
  char     folded[4 * MOST_LETTERS + 1]; /* the letters as UTF-8 */
  gsize    starts[MOST_LETTERS + 1];     /* of the letters in it */
} Word;

static gboolean
read_word (Word       *word,
           const char *text,
           gsize       length)
{
  gsize end = 0;

  word->n = 0;
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      if (!g_unichar_isalpha (g_utf8_get_char (at)))
        {
          /* Signs may stand around the word, but not in it. */
          if (word->n == 0)
            continue;
          while (at < text + length && !g_unichar_isalpha (g_utf8_get_char (at)))
            at = g_utf8_next_char (at);
          return at == text + length;
        }
      if (word->n == MOST_LETTERS)
        return FALSE;
      word->offsets[word->n] = (gsize) (at - text);
      word->letters[word->n] = g_unichar_tolower (g_utf8_get_char (at));
      word->starts[word->n] = end;
      end += (gsize) g_unichar_to_utf8 (word->letters[word->n], word->folded + end);
      word->folded[end] = '\0';
      word->cuts[word->n++] = 0;
    }

  return TRUE;
}

/* How many letters of @part stand at @at, 0 unless all do. */
static guint
match (const Word *word,
       guint       at,
       const char *part)
{
  const char *text = word->folded + word->starts[at];
  gsize       length;

  if (at >= word->n || *text != *part)
    return 0;

  length = strlen (part);
  return strncmp (text, part, length) == 0 ? (guint) g_utf8_strlen (part, (gssize) length) : 0;
}

static guint
match_any (const Word        *word,
           guint              at,
           const char *const *parts,
           guint              n_parts)
{
  guint longest = 0;

  for (guint i = 0; i < n_parts; i++)
    longest = MAX (longest, match (word, at, parts[i]));

  return longest;
}

static gboolean
is_vowel (const Word *word,
          guint       at)
{
  static const char vowels[] = "aeiouyäöüáéèêíóú";

  return g_utf8_strchr (vowels, -1, word->letters[at]) != NULL;
}

static gboolean
has_vowel (const Word *word,
           guint       from,
           guint       to)
{
  for (guint i = from; i < to; i++)
    if (is_vowel (word, i))
      return TRUE;

  return FALSE;
}

static void
find_joints (Word *word)
{
  guint last = 0;

  for (guint at = LEAST_LETTERS; at + LEAST_LETTERS <= word->n; at++)
    {
      guint    n = match_any (word, at, heads, G_N_ELEMENTS (heads));
      guint    rest = word->n - at;
      gboolean is_end = n > 0 && (rest - n <= 2 || (n >= 5 && rest - n >= LEAST_LETTERS));

      if (is_end && at - last >= LEAST_LETTERS && has_vowel (word, last, at))
        {
          word->cuts[at] = 2;
          last = at;
        }
    }

  for (guint at = 1; at < word->n; at++)
    {
      guint n = match_any (word, at, endings, G_N_ELEMENTS (endings));

      if (n > 0 && at + n + LEAST_LETTERS <= word->n && has_vowel (word, at + n, word->n))
        word->cuts[at + n] = 2;
    }
}

/* Cuts letters @from to @to, one word of a compound, into syllables. */
static void
find_syllables (Word *word,
                guint from,
                guint to)
{
  guint prefix = match_any (word, from, prefixes, G_N_ELEMENTS (prefixes));
  guint vowel_end;

  if (prefix > 0 && from + prefix + LEAST_LETTERS <= to && has_vowel (word, from + prefix, to) &&
      !(is_vowel (word, from + prefix - 1) && is_vowel (word, from + prefix)))
    {
      word->cuts[from + prefix] = MAX (word->cuts[from + prefix], 1);
      from += prefix;
    }

  for (guint at = from; at < to; at = vowel_end)
    {
      guint next, cut;

      while (at < to && !is_vowel (word, at))
        at++;
      vowel_end = at;
      while (vowel_end < to && is_vowel (word, vowel_end))
        vowel_end++;
      next = vowel_end;
      while (next < to && !is_vowel (word, next))
        next++;
      if (next >= to || next == vowel_end)
        continue;

      /* The last consonant, or the longest group that may begin a syllable. */
      cut = next - 1;
      for (guint start = vowel_end; start < next - 1; start++)
        if (start + match_any (word, start, onsets, G_N_ELEMENTS (onsets)) == next)
          {
            cut = start;
            break;
          }
      /* "Voll-ständig", "Ver-ständnis", but "Leis-tung", "güns-tig". */
      if (cut >= vowel_end + 2 && word->letters[cut] == 't' && word->letters[cut - 1] == 's' &&
          (word->letters[cut - 2] == 'l' || word->letters[cut - 2] == 'r'))
        cut--;
      word->cuts[cut] = MAX (word->cuts[cut], 1);
    }
}

GArray *
pw_hyphenation_find (const char *word,
                     gsize       length)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (PwHyphen));
  Word    letters;
  guint   from = 0;

  g_return_val_if_fail (word != NULL, found);

  if (!read_word (&letters, word, length) || letters.n < 2 * LEAST_LETTERS)
    return found;

  find_joints (&letters);
  for (guint at = 1; at <= letters.n; at++)
    if (at == letters.n || letters.cuts[at] == 2)
      {
        find_syllables (&letters, from, at);
        from = at;
      }

  for (guint at = LEAST_LETTERS; at + LEAST_LETTERS <= letters.n; at++)
    if (letters.cuts[at] > 0)
      {
        PwHyphen hyphen = { letters.offsets[at], letters.cuts[at] == 2 };

        g_array_append_val (found, hyphen);
      }

  return found;
}
