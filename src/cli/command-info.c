/* cli/command-info.c - says what is in a BPMN file
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/quantity.h"
#include "base/text.h"
#include "cli/arguments.h"
#include "cli/output.h"
#include "model/diagram.h"
#include "report/json-writer.h"
#include "report/text-table.h"
#include "xml/reader.h"

/* What people count; the rest is the file's own book-keeping. */
#define COUNTED_TRAITS                                                          \
  (PW_TRAIT_FLOW_NODE | PW_TRAIT_SWIMLANE | PW_TRAIT_DATA | PW_TRAIT_ARTIFACT | \
   PW_TRAIT_CONNECTION | PW_TRAIT_CHOREOGRAPHY | PW_TRAIT_CONVERSATION | PW_TRAIT_SCOPE)

typedef struct
{
  const char *name;
  gsize       n_bytes;
  PwModel    *model;
  char       *title;
  char       *exporter; /* NULL where the file does not say */
} Info;

static char *
dup_exporter (const PwModel *model)
{
  PwElement  *definitions = pw_model_get_definitions (model);
  const char *program = pw_element_get_attribute (definitions, "exporter");
  const char *version = pw_element_get_attribute (definitions, "exporterVersion");

  if (program == NULL || *program == '\0')
    return NULL;

  return version != NULL ? g_strdup_printf ("%s %s", program, version) : g_strdup (program);
}

static char *
dup_diagram_name (const PwElement *diagram)
{
  g_autofree char *name = pw_text_clean (pw_element_get_name (diagram));

  if (*name == '\0')
    {
      g_autoptr (PwDiagram) drawn = pw_diagram_read ((PwElement *) diagram);
      g_autofree char *of_plane = drawn->plane != NULL ? pw_text_clean (pw_element_get_name (drawn->plane)) : g_strdup ("");

      return g_steal_pointer (&of_plane);
    }

  return g_steal_pointer (&name);
}

typedef struct
{
  PwElementType type;
  guint         n;
} Count;

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const Count *first = a;
  const Count *second = b;

  if (first->n != second->n)
    return first->n > second->n ? -1 : 1;
  return strcmp (pw_element_type_get_info (first->type)->tag, pw_element_type_get_info (second->type)->tag);
}

/* Types with one of @traits that occur, the most frequent first. */
static GArray *
count_types (const PwModel  *model,
             PwElementTraits traits)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (Count));

  for (guint type = 0; type < PW_N_ELEMENT_TYPES; type++)
    {
      Count count = { (PwElementType) type, pw_model_count (model, (PwElementType) type) };

      if (count.n > 0 && type != PW_ELEMENT_UNKNOWN && pw_element_type_has (count.type, traits))
        g_array_append_val (counts, count);
    }
  g_array_sort (counts, compare_counts);

  return counts;
}

/* --- as text -------------------------------------------------------------------------- */

static void
add_line (PwTextTable *table,
          const char  *label,
          const char  *value)
{
  pw_text_table_add_row (table);
  pw_text_table_set (table, 0, "");
  pw_text_table_set (table, 1, label);
  pw_text_table_set (table, 2, value);
}

static void
add_number (PwTextTable *table,
            const char  *label,
            guint        number)
{
  g_autofree char *text = pw_number_format (number, 0);

  add_line (table, label, text);
}

/* "Diagram_1 “Name”, 21 shapes, 20 connections" */
static char *
describe_diagram (PwElement *element)
{
  g_autoptr (PwDiagram) diagram = pw_diagram_read (element);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *name = dup_diagram_name (element);
  g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), name);
  g_autofree char *shapes = NULL;
  g_autofree char *edges = NULL;
  const char      *id = pw_element_get_id (element);
  guint            n_edges = 0;
  guint            n_shapes;

  for (guint i = 0; i < pw_diagram_get_n_items (diagram); i++)
    n_edges += pw_diagram_get_item (diagram, i)->is_edge;
  n_shapes = pw_diagram_get_n_items (diagram) - n_edges;
  shapes = g_strdup_printf (ngettext ("%u shape", "%u shapes", n_shapes), n_shapes);
  edges = g_strdup_printf (ngettext ("%u connection", "%u connections", n_edges), n_edges);

  if (id != NULL)
    g_strv_builder_add (parts, id);
  if (*name != '\0')
    g_strv_builder_add (parts, quoted);
  g_strv_builder_add (parts, shapes);
  g_strv_builder_add (parts, edges);
  words = g_strv_builder_end (parts);

  return g_strjoinv (", ", words);
}

/* As people say it: "51,5 kB". */
static char *
format_size (gsize n_bytes)
{
  g_autofree char *number = NULL;

  if (n_bytes < 1000)
    return g_strdup_printf (ngettext ("%u byte", "%u bytes", n_bytes), (guint) n_bytes);

  number = pw_number_format (n_bytes < 1000000 ? n_bytes / 1e3 : n_bytes / 1e6, 1);
  if (n_bytes < 1000000)
    /* Translators: kilobytes */
    return g_strdup_printf (_ ("%s kB"), number);
  /* Translators: megabytes */
  return g_strdup_printf (_ ("%s MB"), number);
}

static void
print_text (const Info *info,
            gboolean    is_first)
{
  g_autoptr (PwTextTable) table = pw_text_table_new ();
  g_autoptr (GArray) counts = count_types (info->model, COUNTED_TRAITS);
  g_autofree char *name = g_filename_display_name (info->name);
  g_autofree char *size = format_size (info->n_bytes);
  g_autofree char *text = NULL;
  guint            n_diagrams = pw_model_get_n_diagrams (info->model);

  for (guint c = 0; c < 3; c++)
    pw_text_table_add_column (table, NULL, PW_TEXT_ALIGN_LEFT);
  if (*info->title != '\0')
    add_line (table, _ ("Title"), info->title);
  add_line (table, _ ("Size"), size);
  add_line (table, _ ("Encoding"), pw_model_get_encoding (info->model));
  add_line (table, _ ("Made by"), info->exporter != NULL ? info->exporter : _ ("not said"));
  if (n_diagrams == 0)
    add_line (table, _ ("Diagrams"), _ ("none; a simple drawing is made for display"));
  for (guint i = 0; i < n_diagrams; i++)
    {
      g_autofree char *diagram = describe_diagram (pw_model_get_nth_diagram (info->model, i));

      add_line (table, i == 0 ? _ ("Diagrams") : "", diagram);
    }
  add_number (table, _ ("Elements"), pw_model_get_n_elements (info->model));
  for (guint i = 0; i < counts->len; i++)
    {
      const Count     *count = &g_array_index (counts, Count, i);
      g_autofree char *label = g_strdup_printf ("  %s", pw_element_type_get_label (count->type));

      add_number (table, label, count->n);
    }
  if (pw_model_get_n_duplicate_ids (info->model) > 0)
    add_number (table, _ ("Duplicate ids"), pw_model_get_n_duplicate_ids (info->model));
  if (pw_model_get_n_dangling (info->model) > 0)
    add_number (table, _ ("Dangling references"), pw_model_get_n_dangling (info->model));

  text = pw_text_table_format (table, pw_cli_get_width ());
  if (!is_first)
    pw_cli_print ("\n");
  pw_cli_print (name);
  pw_cli_print ("\n");
  pw_cli_print (text);
}

/* --- for machines --------------------------------------------------------------------- */

static void
print_row (const char *name,
           const char *key,
           const char *value)
{
  g_autofree char *file = g_filename_display_name (name);
  g_autofree char *clean = pw_text_clean (value);
  g_autofree char *line = g_strdup_printf ("%s\t%s\t%s\n", file, key, clean);

  pw_cli_print (line);
}

static void
print_count (const char *name,
             const char *key,
             gsize       value)
{
  g_autofree char *text = g_strdup_printf ("%" G_GSIZE_FORMAT, value);

  print_row (name, key, text);
}

static void
print_tsv (const Info *info)
{
  g_autoptr (GArray) counts = count_types (info->model, (PwElementTraits) ~0);

  print_row (info->name, "title", info->title);
  print_count (info->name, "bytes", info->n_bytes);
  print_row (info->name, "encoding", pw_model_get_encoding (info->model));
  print_row (info->name, "exporter", info->exporter != NULL ? info->exporter : "");
  print_count (info->name, "diagrams", pw_model_get_n_diagrams (info->model));
  print_count (info->name, "elements", pw_model_get_n_elements (info->model));
  print_count (info->name, "duplicate-ids", pw_model_get_n_duplicate_ids (info->model));
  print_count (info->name, "dangling-references", pw_model_get_n_dangling (info->model));
  for (guint i = 0; i < counts->len; i++)
    {
      const Count *count = &g_array_index (counts, Count, i);

      print_count (info->name, pw_element_type_get_info (count->type)->tag, count->n);
    }
}

static void
write_json (const Info   *info,
            PwJsonWriter *json)
{
  g_autoptr (GArray) counts = count_types (info->model, (PwElementTraits) ~0);
  g_autofree char *name = g_filename_display_name (info->name);

  pw_json_begin_object (json, NULL);
  pw_json_string (json, "file", name);
  pw_json_string (json, "title", info->title);
  pw_json_number (json, "bytes", (double) info->n_bytes);
  pw_json_string (json, "encoding", pw_model_get_encoding (info->model));
  pw_json_string (json, "exporter", info->exporter);
  pw_json_number (json, "elements", pw_model_get_n_elements (info->model));
  pw_json_number (json, "duplicate_ids", pw_model_get_n_duplicate_ids (info->model));
  pw_json_number (json, "dangling_references", pw_model_get_n_dangling (info->model));

  pw_json_begin_array (json, "diagrams");
  for (guint i = 0; i < pw_model_get_n_diagrams (info->model); i++)
    {
      PwElement       *element = pw_model_get_nth_diagram (info->model, i);
      g_autofree char *diagram_name = dup_diagram_name (element);
      g_autoptr (PwDiagram) diagram = pw_diagram_read (element);

      pw_json_begin_object (json, NULL);
      pw_json_string (json, "id", pw_element_get_id (element));
      pw_json_string (json, "name", diagram_name);
      pw_json_number (json, "items", pw_diagram_get_n_items (diagram));
      pw_json_end (json);
    }
  pw_json_end (json);

  pw_json_begin_object (json, "types");
  for (guint i = 0; i < counts->len; i++)
    {
      const Count *count = &g_array_index (counts, Count, i);

      pw_json_number (json, pw_element_type_get_info (count->type)->tag, count->n);
    }
  pw_json_end (json);
  pw_json_end (json);
}

/* --- the command ---------------------------------------------------------------------- */

static gboolean
info_load (Info       *info,
           const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_path (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = pw_xml_load_bytes (file, NULL, &error);
  g_autofree char *display = g_filename_display_name (name);

  info->name = name;
  if (bytes != NULL)
    info->model = pw_xml_read_bytes (bytes, display, &error);
  if (info->model == NULL)
    {
      pw_cli_error (error);
      return FALSE;
    }
  info->n_bytes = g_bytes_get_size (bytes);
  info->title = pw_model_dup_title (info->model);
  info->exporter = dup_exporter (info->model);

  return TRUE;
}

static void
info_clear (Info *info)
{
  g_clear_pointer (&info->model, pw_model_free);
  g_clear_pointer (&info->title, g_free);
  g_clear_pointer (&info->exporter, g_free);
}

static PwCliStatus
run (const PwCliCommand *self,
     GStrv               words)
{
  g_auto (GStrv) names = NULL;
  g_autofree char   *format_name = NULL;
  const GOptionEntry entries[] = { PW_CLI_FORMAT_OPTION (format_name), G_OPTION_ENTRY_NULL };
  PwCliFormat        format;
  PwCliStatus        status;
  PwJsonWriter      *json = NULL;
  gboolean           is_first = TRUE;

  if (!pw_cli_parse (self, entries, words, 1, G_MAXUINT, &names, &status))
    return status;
  if (!pw_cli_parse_format (format_name, &format))
    return PW_CLI_FAILURE;

  status = PW_CLI_SUCCESS;
  if (format == PW_CLI_FORMAT_JSON)
    {
      json = pw_json_writer_new ();
      pw_json_begin_array (json, NULL);
    }

  for (guint i = 0; names[i] != NULL; i++)
    {
      Info info = { 0 };

      if (!info_load (&info, names[i]))
        status = PW_CLI_FAILURE;
      else if (format == PW_CLI_FORMAT_TEXT)
        print_text (&info, is_first);
      else if (format == PW_CLI_FORMAT_TSV)
        print_tsv (&info);
      else
        write_json (&info, json);
      is_first = is_first && info.model == NULL;
      info_clear (&info);
    }

  if (json != NULL)
    {
      g_autofree char *text = NULL;

      pw_json_end (json);
      text = pw_json_writer_free_to_text (json);
      pw_cli_print (text);
    }

  return status;
}

const PwCliCommand pw_cli_info = {
  .name = "info",
  .arguments = N_ ("FILE…"),
  .summary = N_ ("Says what is in BPMN files: diagrams, elements, size"),
  .run = run,
};
