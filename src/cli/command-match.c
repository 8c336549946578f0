/* cli/command-match.c - which activities of two files correspond
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/quantity.h"
#include "cli/arguments.h"
#include "cli/output.h"
#include "cli/variants.h"
#include "compare/match.h"
#include "report/json-writer.h"
#include "report/text-table.h"

typedef void (*PairFunc) (const PwGraphNode *a,
                          const PwGraphNode *b,
                          const PwMatchPair *pair,
                          gpointer           data);

/* Calls @func for every pair that can be named, in the order of the file. */
static guint
for_each_pair (const PwCliVariants *variants,
               PairFunc             func,
               gpointer             data)
{
  g_autoptr (GArray) pairs = pw_match_compute (variants->graphs[0], variants->graphs[1]);
  guint n = 0;

  for (guint i = 0; i < pairs->len; i++)
    {
      const PwMatchPair *pair = &g_array_index (pairs, PwMatchPair, i);
      const PwGraphNode *a = &variants->graphs[0]->nodes[pair->a];
      const PwGraphNode *b = &variants->graphs[1]->nodes[pair->b];

      if (!pw_cli_variants_has_id (a) || !pw_cli_variants_has_id (b))
        continue;
      func (a, b, pair, data);
      n++;
    }

  return n;
}

static void
write_tsv (const PwGraphNode *a,
           const PwGraphNode *b,
           const PwMatchPair *pair,
           gpointer           data)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (data, "%s\t%s\t%s\n", a->id, b->id, g_ascii_formatd (buffer, sizeof buffer, "%.4g", pair->score));
}

static void
write_json (const PwGraphNode *a,
            const PwGraphNode *b,
            const PwMatchPair *pair,
            gpointer           data)
{
  g_autofree char *why = pw_match_format (pair);

  pw_json_begin_object (data, NULL);
  pw_json_string (data, "a", a->id);
  pw_json_string (data, "b", b->id);
  pw_json_number (data, "score", pair->score);
  pw_json_string (data, "name_a", a->name);
  pw_json_string (data, "name_b", b->name);
  pw_json_string (data, "why", why);
  pw_json_end (data);
}

static void
write_row (const PwGraphNode *a,
           const PwGraphNode *b,
           const PwMatchPair *pair,
           gpointer           data)
{
  g_autofree char *share = pw_share_format (pair->score);
  g_autofree char *left = g_strdup_printf ("%s\n  %s", a->name, a->id);
  g_autofree char *right = g_strdup_printf ("%s\n  %s", b->name, b->id);

  pw_text_table_add_row (data);
  pw_text_table_set (data, 0, left);
  pw_text_table_set (data, 1, right);
  pw_text_table_set (data, 2, share);
}

static char *
format_text (const PwCliVariants *variants)
{
  g_autoptr (PwTextTable) table = pw_text_table_new ();
  g_autofree char *formatted = NULL;
  g_autofree char *count = NULL;
  guint            n;

  for (guint i = 0; i < 2; i++)
    pw_text_table_add_column (table, variants->names[i], PW_TEXT_ALIGN_LEFT);
  pw_text_table_add_column (table, C_ ("heading", "Match"), PW_TEXT_ALIGN_RIGHT);
  n = for_each_pair (variants, write_row, table);
  formatted = pw_text_table_format (table, pw_cli_get_width ());
  count = g_strdup_printf (ngettext ("%u pair of corresponding steps", "%u pairs of corresponding steps", n), n);

  return g_strdup_printf ("%s\n%s\n", formatted, count);
}

static char *
format_json (const PwCliVariants *variants)
{
  PwJsonWriter *json = pw_json_writer_new ();

  pw_json_begin_array (json, NULL);
  for_each_pair (variants, write_json, json);
  pw_json_end (json);

  return pw_json_writer_free_to_text (json);
}

static PwCliStatus
run (const PwCliCommand *self,
     GStrv               words)
{
  g_auto (GStrv) names = NULL;
  g_autofree char   *format_name = NULL;
  const GOptionEntry entries[] = { PW_CLI_FORMAT_OPTION (format_name), G_OPTION_ENTRY_NULL };
  g_autoptr (PwCliVariants) variants = NULL;
  g_autoptr (GString) tsv = g_string_new (NULL);
  g_autofree char *text = NULL;
  PwCliFormat      format;
  PwCliStatus      status;

  if (!pw_cli_parse (self, entries, words, 2, 2, &names, &status))
    return status;
  if (!pw_cli_parse_format (format_name, &format))
    return PW_CLI_FAILURE;
  variants = pw_cli_variants_load (names, FALSE);
  if (variants == NULL)
    return PW_CLI_FAILURE;

  if (format == PW_CLI_FORMAT_TSV)
    for_each_pair (variants, write_tsv, tsv);
  else if (format == PW_CLI_FORMAT_JSON)
    text = format_json (variants);
  else
    text = format_text (variants);
  pw_cli_print (text != NULL ? text : tsv->str);

  return PW_CLI_SUCCESS;
}

const PwCliCommand pw_cli_match = {
  .name = "match",
  .arguments = N_ ("A B"),
  .summary = N_ ("Finds the steps of two files that correspond"),
  .description = N_ ("As tsv, each line has an id in A, an id in B and a score from 0 to 1."),
  .run = run,
};
