/* cli/command-align.c - which activities of several files correspond
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/error.h"
#include "base/text.h"
#include "cli/arguments.h"
#include "cli/output.h"
#include "cli/variants.h"
#include "report/json-writer.h"
#include "report/text-table.h"
#include "workspace/proposals.h"
#include "workspace/workspace.h"
#include "xml/message.h"
#include "xml/reader.h"
#include "xml/writer.h"

#define MOST_FILES 100

/* --- printing --------------------------------------------------------------------------- */

static char *
list_ids (const PwGraph *graph,
          const GArray  *members)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < members->len; i++)
    {
      const PwGraphNode *node = &graph->nodes[g_array_index (members, guint, i)];

      if (pw_cli_variants_has_id (node))
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", node->id);
    }

  return g_string_free (text, FALSE);
}

static char *
format_tsv (const PwCliVariants *variants)
{
  GString *text = g_string_new (NULL);

  for (guint c = 0; c < variants->alignment->clusters->len; c++)
    for (guint v = 0; v < variants->n; v++)
      {
        g_autofree char *ids = list_ids (variants->graphs[v], pw_cli_variants_get_members (variants, c, v));

        g_string_append_printf (text, "%s%c", ids, v + 1 < variants->n ? '\t' : '\n');
      }

  return g_string_free (text, FALSE);
}

static char *
format_json (const PwCliVariants *variants)
{
  PwJsonWriter *json = pw_json_writer_new ();

  pw_json_begin_object (json, NULL);
  pw_json_begin_array (json, "files");
  for (guint v = 0; v < variants->n; v++)
    pw_json_string (json, NULL, variants->names[v]);
  pw_json_end (json);

  pw_json_begin_array (json, "clusters");
  for (guint c = 0; c < variants->alignment->clusters->len; c++)
    {
      const PwCluster *cluster = g_ptr_array_index (variants->alignment->clusters, c);

      pw_json_begin_object (json, NULL);
      pw_json_number (json, "score", cluster->score);
      pw_json_begin_array (json, "members");
      for (guint v = 0; v < variants->n; v++)
        for (guint i = 0; i < cluster->members[v]->len; i++)
          {
            const PwGraphNode *node = &variants->graphs[v]->nodes[g_array_index (cluster->members[v], guint, i)];

            pw_json_begin_object (json, NULL);
            pw_json_number (json, "file", v);
            pw_json_string (json, "element", pw_cli_variants_has_id (node) ? node->id : NULL);
            pw_json_string (json, "name", node->name);
            pw_json_end (json);
          }
      pw_json_end (json);
      pw_json_end (json);
    }
  pw_json_end (json);
  pw_json_end (json);

  return pw_json_writer_free_to_text (json);
}

static const char *
get_cluster_name (const PwCliVariants *variants,
                  guint                cluster)
{
  for (guint v = 0; v < variants->n; v++)
    {
      const GArray *members = pw_cli_variants_get_members (variants, cluster, v);

      if (members->len > 0)
        return variants->graphs[v]->nodes[g_array_index (members, guint, 0)].name;
    }

  return "";
}

static void
set_cell (PwTextTable         *table,
          const PwCliVariants *variants,
          guint                cluster,
          guint                variant)
{
  const GArray    *members = pw_cli_variants_get_members (variants, cluster, variant);
  const char      *name = get_cluster_name (variants, cluster);
  const char      *own = members->len > 0 ? variants->graphs[variant]->nodes[g_array_index (members, guint, 0)].name : "";
  const char      *sign = members->len == 0 ? "－" : strcmp (own, name) == 0 ? "=" :
                                                                               own;
  g_autofree char *text = members->len > 1 ? g_strdup_printf ("%s\t%u×", sign, members->len) : g_strdup (sign);

  pw_text_table_set (table, variant + 2, text);
}

static char *
format_text (const PwCliVariants *variants)
{
  g_autoptr (PwTextTable) table = pw_text_table_new ();
  guint n = variants->alignment->clusters->len;

  pw_text_table_add_column (table, C_ ("heading", "No."), PW_TEXT_ALIGN_RIGHT);
  pw_text_table_add_column (table, C_ ("heading", "Step"), PW_TEXT_ALIGN_LEFT);
  for (guint v = 0; v < variants->n; v++)
    {
      g_autofree char *base = g_path_get_basename (variants->names[v]);

      pw_text_table_add_column (table, base, PW_TEXT_ALIGN_LEFT);
    }
  for (guint c = 0; c < n; c++)
    {
      const char      *name = get_cluster_name (variants, c);
      g_autofree char *number = g_strdup_printf ("%u", c + 1);

      pw_text_table_add_row (table);
      pw_text_table_set (table, 0, number);
      pw_text_table_set (table, 1, *name != '\0' ? name : _ ("(no name)"));
      for (guint v = 0; v < variants->n; v++)
        set_cell (table, variants, c, v);
    }

  return pw_text_table_format (table, pw_cli_get_width ());
}

/* --- abgleich.xml ----------------------------------------------------------------------- */

/* Where files stand in the file that names them: the city's id in a workspace, else
 * the name of the file.
 */
typedef struct
{
  char      *service;
  GPtrArray *keys;  /* (element-type utf8) */
  GPtrArray *paths; /* (element-type utf8): relative to the file that is written */
  int        depth; /* of that file below the workspace's folder, negative where there is none */
} Sources;

static void
sources_clear (Sources *self)
{
  g_free (self->service);
  g_ptr_array_unref (self->keys);
  g_ptr_array_unref (self->paths);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sources, sources_clear)

/* "../giessen.bpmn": the way from @folder to @file; NULL where there is none. */
static char *
find_way (GFile *folder,
          GFile *file)
{
  g_autoptr (GString) way = g_string_new (NULL);
  g_autoptr (GFile) at = g_object_ref (folder);

  while (at != NULL)
    {
      g_autofree char *rest = g_file_get_relative_path (at, file);
      GFile           *parent;

      if (rest != NULL)
        return g_strconcat (way->str, rest, NULL);
      g_string_append (way, "../");
      parent = g_file_get_parent (at);
      g_object_unref (at);
      at = parent;
    }

  return NULL;
}

static char *
make_key (const Sources *self,
          GFile         *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *key = g_utf8_make_valid (base, -1);
  char            *dot = strrchr (key, '.');
  GString         *unique = NULL;

  if (dot != NULL && dot != key)
    *dot = '\0';
  unique = g_string_new (key);
  for (guint n = 2; g_ptr_array_find_with_equal_func (self->keys, unique->str, g_str_equal, NULL); n++)
    g_string_printf (unique, "%s-%u", key, n);

  return g_string_free (unique, FALSE);
}

static int
count_folders (const char *path)
{
  int n = 1;

  for (const char *p = path; *p != '\0'; p++)
    n += *p == G_DIR_SEPARATOR;

  return n;
}

static gboolean
sources_add (Sources    *self,
             const char *name,
             GFile      *out_folder,
             GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (name);
  const PwService     *service = NULL;
  const PwVariantInfo *variant = NULL;
  g_autoptr (PwWorkspace) workspace = pw_workspace_open_around (file, &service, &variant);
  g_autofree char *way = find_way (out_folder, file);
  char            *key = NULL;

  if (way == NULL || !g_utf8_validate (way, -1, NULL))
    {
      g_autofree char *display = g_filename_display_name (name);

      g_set_error (error, PW_ERROR, PW_ERROR_USAGE, _ ("“%s” cannot be named in an alignment: its name is no valid text."), display);
      return FALSE;
    }

  if (workspace != NULL && (self->service == NULL || strcmp (self->service, service->id) == 0))
    {
      const PwCity    *city = g_ptr_array_index (pw_workspace_get_info (workspace)->cities, variant->city);
      g_autofree char *below = g_file_get_relative_path (pw_workspace_get_folder (workspace), out_folder);

      if (self->service == NULL)
        self->service = g_strdup (service->id);
      if (below != NULL)
        self->depth = count_folders (below);
      if (!g_ptr_array_find_with_equal_func (self->keys, city->id, g_str_equal, NULL))
        key = g_strdup (city->id);
    }
  g_ptr_array_add (self->keys, key != NULL ? key : make_key (self, file));
  g_ptr_array_add (self->paths, g_steal_pointer (&way));

  return TRUE;
}

/* What is there already is brought up to date: people have decided things in it. */
static PwAlignmentFile *
read_or_make (GFile         *out,
              const Sources *sources,
              GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  if (!g_file_query_exists (out, NULL))
    return pw_alignment_file_new (sources->service);

  bytes = pw_xml_load_bytes (out, NULL, error);
  name = pw_xml_dup_file_name (out);

  return bytes != NULL ? pw_alignment_file_read (bytes, name, sources->depth, error) : NULL;
}

static gboolean
write_alignment (const PwCliVariants *variants,
                 GStrv                names,
                 const char          *out_name,
                 GError             **error)
{
  g_autoptr (GFile) out = g_file_new_for_path (out_name);
  g_autoptr (GFile) folder = g_file_get_parent (out);
  g_autoptr (PwAlignmentFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_auto (Sources) sources = { NULL, g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free), -1 };

  for (guint v = 0; v < variants->n; v++)
    if (!sources_add (&sources, names[v], folder, error))
      return FALSE;
  if (sources.service == NULL)
    {
      g_autofree char *base = g_file_get_basename (folder);

      sources.service = g_utf8_make_valid (base, -1);
    }

  file = read_or_make (out, &sources, error);
  if (file == NULL)
    return FALSE;
  for (guint v = 0; v < variants->n; v++)
    {
      PwAlignmentSource *source = pw_alignment_file_find_source (file, g_ptr_array_index (sources.keys, v));

      if (source == NULL)
        pw_alignment_file_add_source (file, g_ptr_array_index (sources.keys, v), g_ptr_array_index (sources.paths, v));
      else
        {
          g_free (source->path);
          source->path = g_strdup (g_ptr_array_index (sources.paths, v));
        }
    }
  pw_proposals_update (file, variants->alignment, pw_cli_variants_get_graphs (variants), (const char *const *) sources.keys->pdata);
  bytes = pw_alignment_file_write (file, error);

  return bytes != NULL && pw_xml_save_bytes (bytes, out, error);
}

/* --- the command ------------------------------------------------------------------------ */

static void
print_alignment (const PwCliVariants *variants,
                 PwCliFormat          format)
{
  g_autofree char *text = NULL;

  if (format == PW_CLI_FORMAT_TSV)
    text = format_tsv (variants);
  else if (format == PW_CLI_FORMAT_JSON)
    text = format_json (variants);
  else
    text = format_text (variants);
  pw_cli_print (text);
}

static PwCliStatus
run (const PwCliCommand *self,
     GStrv               words)
{
  g_auto (GStrv) names = NULL;
  g_autofree char   *format_name = NULL;
  g_autofree char   *out = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out, N_ ("Write an abgleich.xml; decisions in one that is there are kept"), N_ ("OUT") },
    PW_CLI_FORMAT_OPTION (format_name),
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (PwCliVariants) variants = NULL;
  g_autoptr (GError) error = NULL;
  PwCliFormat format;
  PwCliStatus status;

  if (!pw_cli_parse (self, entries, words, 2, MOST_FILES, &names, &status))
    return status;
  if (!pw_cli_parse_format (format_name, &format))
    return PW_CLI_FAILURE;
  variants = pw_cli_variants_load (names, TRUE);
  if (variants == NULL)
    return PW_CLI_FAILURE;

  if (out != NULL && !write_alignment (variants, names, out, &error))
    {
      pw_cli_error (error);
      return PW_CLI_FAILURE;
    }
  if (out == NULL || format_name != NULL)
    print_alignment (variants, format);

  return PW_CLI_SUCCESS;
}

const PwCliCommand pw_cli_align = {
  .name = "align",
  .arguments = N_ ("A B…"),
  .summary = N_ ("Finds the steps of several files that correspond"),
  .description = N_ ("As tsv, each line is a step and each column a file, with ids set apart by spaces."),
  .run = run,
};
