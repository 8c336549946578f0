/* interact/choice.c - finding the kind of element that people want by typing
 *
 * Each kind is known by several words: its label, BPMN's name for it, its key, what
 * people say instead, and its category. All are tried in both languages.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "interact/choice.h"

#include <glib/gi18n-lib.h>

#include "base/text-match.h"
#include "edit/rules.h"

/* What people say instead, by key or, for all events with it, by trigger. */
/* clang-format off */
static const struct
{
  const char   *key; /* NULL: all with the trigger */
  PwElementType trigger;
  const char   *words;
} synonyms[] =
{
  /* TRANSLATORS: these lists are searched, not shown: words, apart by ";", that people may
   * type when they look for a kind of element, as many as help in your language. */
  { NULL, PW_ELEMENT_MESSAGE_EVENT_DEFINITION, N_ ("message;mail;e-mail;email;letter;call;request") },
  { NULL, PW_ELEMENT_TIMER_EVENT_DEFINITION, N_ ("time;clock;date;deadline;wait;reminder") },
  { NULL, PW_ELEMENT_CONDITIONAL_EVENT_DEFINITION, N_ ("condition;rule;threshold") },
  { NULL, PW_ELEMENT_SIGNAL_EVENT_DEFINITION, N_ ("broadcast;announcement") },
  { NULL, PW_ELEMENT_ERROR_EVENT_DEFINITION, N_ ("failure;exception;fault") },
  { NULL, PW_ELEMENT_ESCALATION_EVENT_DEFINITION, N_ ("escalate;supervisor") },
  { NULL, PW_ELEMENT_COMPENSATE_EVENT_DEFINITION, N_ ("undo;reverse;roll back") },
  { NULL, PW_ELEMENT_LINK_EVENT_DEFINITION, N_ ("jump;go to;continue elsewhere;off-page connector") },
  { NULL, PW_ELEMENT_CANCEL_EVENT_DEFINITION, N_ ("abort;withdraw") },
  { NULL, PW_ELEMENT_TERMINATE_EVENT_DEFINITION, N_ ("stop everything;kill;abort") },
  { "start-event", PW_ELEMENT_UNKNOWN, N_ ("begin;beginning;trigger") },
  { "end-event", PW_ELEMENT_UNKNOWN, N_ ("finish;stop;result") },
  { "intermediate-event", PW_ELEMENT_UNKNOWN, N_ ("milestone;state;status") },
  { "exclusive-gateway", PW_ELEMENT_UNKNOWN, N_ ("XOR gateway;decision;branch;choice;if;either or;merge") },
  { "parallel-gateway", PW_ELEMENT_UNKNOWN, N_ ("AND gateway;fork;join;at the same time;split") },
  { "inclusive-gateway", PW_ELEMENT_UNKNOWN, N_ ("OR gateway;and or;several branches") },
  { "complex-gateway", PW_ELEMENT_UNKNOWN, N_ ("asterisk;special case") },
  { "event-based-gateway", PW_ELEMENT_UNKNOWN, N_ ("wait for;whichever comes first") },
  { "task", PW_ELEMENT_UNKNOWN, N_ ("step;activity;action;work") },
  { "user-task", PW_ELEMENT_UNKNOWN, N_ ("person;clerk;form;screen;specialist software") },
  { "service-task", PW_ELEMENT_UNKNOWN, N_ ("system;automatic;machine;interface;web service") },
  { "send-task", PW_ELEMENT_UNKNOWN, N_ ("mail;e-mail;email;letter;notify;dispatch;post") },
  { "receive-task", PW_ELEMENT_UNKNOWN, N_ ("mail;e-mail;email;inbox;wait for a message;post") },
  { "manual-task", PW_ELEMENT_UNKNOWN, N_ ("paper;by hand;without a computer") },
  { "business-rule-task", PW_ELEMENT_UNKNOWN, N_ ("decision table;DMN;calculation") },
  { "script-task", PW_ELEMENT_UNKNOWN, N_ ("program;macro;code") },
  { "call-activity", PW_ELEMENT_UNKNOWN, N_ ("call a process;reuse;module") },
  { "sub-process", PW_ELEMENT_UNKNOWN, N_ ("subprocess;details") },
  { "expanded-sub-process", PW_ELEMENT_UNKNOWN, N_ ("subprocess;details") },
  { "event-sub-process", PW_ELEMENT_UNKNOWN, N_ ("event subprocess;exception handling;interruption") },
  { "transaction", PW_ELEMENT_UNKNOWN, N_ ("all or nothing") },
  { "ad-hoc-sub-process", PW_ELEMENT_UNKNOWN, N_ ("any order;case work") },
  { "expanded-ad-hoc-sub-process", PW_ELEMENT_UNKNOWN, N_ ("any order;case work") },
  { "data-object", PW_ELEMENT_UNKNOWN, N_ ("document;file;form;paper;record") },
  { "data-store", PW_ELEMENT_UNKNOWN, N_ ("database;archive;register") },
  { "pool", PW_ELEMENT_UNKNOWN, N_ ("participant;organisation;authority;town") },
  { "black-box-pool", PW_ELEMENT_UNKNOWN, N_ ("black box;external;citizen;applicant;company") },
  { "annotation", PW_ELEMENT_UNKNOWN, N_ ("note;comment;remark") },
  { "group", PW_ELEMENT_UNKNOWN, N_ ("frame;box;phase") },
};
/* clang-format on */

/* Where a match was found counts for less than how well. */
typedef enum
{
  SOURCE_LABEL,
  SOURCE_TERM,
  SOURCE_SYNONYM,
  SOURCE_FOREIGN, /* what people say in English: "undo" is no "und" */
  SOURCE_CATEGORY,
  N_SOURCES,
} Source;

typedef struct
{
  guint score; /* less is better */
  guint order; /* of display */
  guint group; /* order of its category */
  char *synonym;
} Found;

typedef struct
{
  PwChoice choice;
  Found    found;
} Candidate;

GPtrArray *
pw_choice_list_create (void)
{
  GPtrArray       *variants = g_ptr_array_new ();
  guint            n;
  const PwVariant *all = pw_variant_get_all (&n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (variants, (gpointer) &all[i]);

  return variants;
}

GPtrArray *
pw_choice_list_append (const PwElement *source)
{
  GPtrArray       *variants = g_ptr_array_new ();
  guint            n;
  const PwVariant *all = pw_variant_get_all (&n);

  for (guint i = 0; i < n; i++)
    if (pw_rules_can_append (source, &all[i]).allowed)
      g_ptr_array_add (variants, (gpointer) &all[i]);

  return variants;
}

static gboolean
consider (Found      *best,
          const char *text,
          const char *query,
          Source      source)
{
  g_autofree char *folded = pw_text_fold_loosely (text);
  PwMatch          match = pw_text_match (folded, query);
  guint            score;

  /* "mail" is no part of "blackmail": inside of words only labels are looked at. */
  if (match == PW_MATCH_NONE || (match == PW_MATCH_INSIDE && (source == SOURCE_SYNONYM || source == SOURCE_FOREIGN)))
    return FALSE;
  /* A whole category is never what was wanted best. */
  if (source == SOURCE_CATEGORY)
    match = PW_MATCH_INSIDE;
  score = match * N_SOURCES + source;
  if (score >= best->score)
    return FALSE;

  best->score = score;
  return TRUE;
}

static void
consider_synonyms (Found      *best,
                   const char *list,
                   const char *query,
                   Source      source)
{
  g_auto (GStrv) words = g_strsplit (list, ";", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (consider (best, words[i], query, source))
      {
        g_free (best->synonym);
        best->synonym = g_strdup (words[i]);
      }
}

static gboolean
look_at (const PwVariant *variant,
         const char      *query,
         Found           *best)
{
  best->score = G_MAXUINT;
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (synonyms[i].key != NULL ? g_str_equal (synonyms[i].key, variant->key) : synonyms[i].trigger == variant->trigger)
      {
        consider_synonyms (best, _ (synonyms[i].words), query, SOURCE_SYNONYM);
        consider_synonyms (best, synonyms[i].words, query, SOURCE_FOREIGN);
      }
  /* Found by its own name, it needs no other word to explain that. */
  if (consider (best, _ (variant->label), query, SOURCE_LABEL) | consider (best, variant->label, query, SOURCE_TERM) |
      consider (best, variant->key, query, SOURCE_TERM) | consider (best, pw_element_type_get_info (variant->type)->tag, query, SOURCE_TERM))
    g_clear_pointer (&best->synonym, g_free);
  consider (best, _ (variant->category), query, SOURCE_CATEGORY);
  consider (best, variant->category, query, SOURCE_CATEGORY);

  return best->score != G_MAXUINT;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Found *left = &((const Candidate *) a)->found;
  const Found *right = &((const Candidate *) b)->found;

  if (left->group != right->group)
    return left->group < right->group ? -1 : 1;
  if (left->score != right->score)
    return left->score < right->score ? -1 : 1;

  return left->order < right->order ? -1 : 1;
}

/* A category comes where its best choice would: by its score, then by its place. */
static void
set_groups (GArray *candidates)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      candidate->found.group = G_MAXUINT;
      for (guint k = 0; k < candidates->len; k++)
        {
          const Candidate *other = &g_array_index (candidates, Candidate, k);

          if (g_str_equal (other->choice.variant->category, candidate->choice.variant->category))
            candidate->found.group = MIN (candidate->found.group, other->found.score * candidates->len + other->found.order);
        }
    }
}

static void
clear_choice (gpointer data)
{
  PwChoice *choice = data;

  g_free (choice->synonym);
}

GArray *
pw_choice_find (const GPtrArray *variants,
                const char      *query)
{
  g_autofree char *wanted = pw_text_fold_loosely (query);
  g_autoptr (GArray) candidates = g_array_new (FALSE, TRUE, sizeof (Candidate));
  GArray *result = g_array_new (FALSE, FALSE, sizeof (PwChoice));

  g_array_set_clear_func (result, clear_choice);
  for (guint i = 0; i < variants->len; i++)
    {
      const PwVariant *variant = g_ptr_array_index (variants, i);
      Candidate        candidate = { { .variant = variant, .label = _ (variant->label), .category = _ (variant->category) },
                                     { .order = candidates->len } };

      if (*wanted != '\0' && !look_at (variant, wanted, &candidate.found))
        continue;
      candidate.choice.term = g_str_equal (candidate.choice.label, variant->label) ? NULL : variant->label;
      candidate.choice.synonym = candidate.found.synonym;
      if (candidate.choice.synonym == NULL)
        pw_text_locate (candidate.choice.label, wanted, &candidate.choice.start, &candidate.choice.length);
      g_array_append_val (candidates, candidate);
    }

  set_groups (candidates);
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    g_array_append_val (result, g_array_index (candidates, Candidate, i).choice);

  return result;
}
