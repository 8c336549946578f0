/* tests/edit/test-random.c - after any command all that must hold holds, and all can be taken back
 *
 * Runs over the samples, our own workspace and diagrams of other makers. PW_RANDOM_STEPS
 * is how many steps to take in all (20,000 where it is not set), PW_RANDOM_SEED where
 * the seeds begin. With a part of a file's name in PW_RANDOM_FILE one run is made of each
 * such file with that seed; PW_RANDOM_VERBOSE says what it does.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/commands.h"

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <stdlib.h>
#include <string.h>

#include "edit-sample.h"
#include "invariants.h"
#include "random-steps.h"
#include "sample-model.h"

#define DEFAULT_STEPS 20000
#define STEPS_A_RUN 100
/* Where one check takes long, there are few of them. */
#define MOST_ELEMENTS 3000
/* What is right by the schema is looked at once in so many steps. */
#define SCHEMA_EVERY 25

typedef struct
{
  const char *name;
  PwModel *(*make) (void);
} Sample;

typedef struct
{
  xmlSchema  *schema;     /* NULL where it is not here, or the file does not keep to it */
  GHashTable *violations; /* what was wrong before */
  RandomSteps steps;
  char       *name;
  guint32     seed;
  guint       step;
  guint       n_done;
} Run;

static guint
get_number (const char *variable,
            guint       otherwise)
{
  const char *text = g_getenv (variable);

  return text != NULL ? (guint) strtoul (text, NULL, 10) : otherwise;
}

/* --- the standard's schema ---------------------------------------------------------------------- */

static xmlSchema *
load_schema (void)
{
  const char          *root = g_getenv ("PW_SHARED_DATA");
  g_autofree char     *path = root != NULL ? g_build_filename (root, "miwg", "xsd", "BPMN20.xsd", NULL) : NULL;
  xmlSchemaParserCtxt *parser;
  xmlSchema           *schema;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;
  parser = xmlSchemaNewParserCtxt (path);
  schema = xmlSchemaParse (parser);
  xmlSchemaFreeParserCtxt (parser);

  return schema;
}

static void
note_problem (void       *data,
              xmlErrorPtr error)
{
  GString *problems = data;

  if (problems->len < 2000)
    g_string_append_printf (problems, "%d: %s", error->line, error->message);
}

/* Written and read again, as another program would see it. */
static char *
find_schema_problems (xmlSchema     *schema,
                      const PwModel *model)
{
  g_autofree char    *text = sample_model_to_string (model);
  xmlDoc             *document = xmlReadMemory (text, (int) strlen (text), NULL, NULL, XML_PARSE_NONET);
  xmlSchemaValidCtxt *context = xmlSchemaNewValidCtxt (schema);
  GString            *problems = g_string_new (NULL);

  xmlSchemaSetValidStructuredErrors (context, (xmlStructuredErrorFunc) note_problem, problems);
  xmlSchemaValidateDoc (context, document);
  xmlSchemaFreeValidCtxt (context);
  xmlFreeDoc (document);

  return g_string_free (problems, problems->len == 0);
}

/* --- one run ---------------------------------------------------------------------------------------- */

static char *
dup_kind (const char *violation)
{
  return g_strndup (violation, strcspn (violation, ":"));
}

static gboolean
has_kind (GHashTable *violations,
          const char *kind)
{
  GHashTableIter iter;
  gpointer       violation;

  g_hash_table_iter_init (&iter, violations);
  while (g_hash_table_iter_next (&iter, &violation, NULL))
    if (g_str_has_prefix (violation, kind))
      return TRUE;

  return FALSE;
}

static void
fail (const Run  *self,
      const char *what)
{
  g_test_message ("%s, seed %u, step %u: %s", self->name, self->seed, self->step, self->steps.log->str);
  g_error ("%s (PW_RANDOM_FILE=%s PW_RANDOM_SEED=%u, step %u: %s)", what, self->name, self->seed, self->step, self->steps.log->str);
}

static void
check_violations (Run *self)
{
  GHashTable    *now = invariants_find_violations (pw_document_get_model (self->steps.document));
  GHashTableIter iter;
  gpointer       violation;

  g_hash_table_iter_init (&iter, now);
  while (g_hash_table_iter_next (&iter, &violation, NULL))
    {
      g_autofree char *kind = dup_kind (violation);

      if (g_hash_table_contains (self->violations, violation))
        continue;
      /* A copy of what was wrong is wrong. */
      if (self->steps.copies && has_kind (self->violations, kind))
        g_hash_table_add (self->violations, g_strdup (violation));
      else
        fail (self, violation);
    }
  g_hash_table_unref (now);
}

static void
take_steps (Run  *self,
            guint n_steps)
{
  PwModel *model = pw_document_get_model (self->steps.document);

  for (self->step = 0; self->step < n_steps; self->step++)
    {
      if (g_getenv ("PW_RANDOM_VERBOSE") != NULL)
        g_printerr ("%u ", self->step);
      if (random_steps_take (&self->steps))
        {
          if (g_getenv ("PW_RANDOM_VERBOSE") != NULL)
            g_printerr ("%s\n", self->steps.log->str);
          self->n_done++;
          check_violations (self);
        }
      if (self->schema != NULL && self->step % SCHEMA_EVERY == 0)
        {
          g_autofree char *problems = find_schema_problems (self->schema, model);

          if (problems != NULL)
            fail (self, problems);
        }
    }
}

/* Returns how many of the steps were done. */
static guint
run (const char *name,
     PwModel    *model,
     xmlSchema  *schema,
     guint32     seed,
     guint       n_steps)
{
  g_autoptr (PwDocument) document = pw_document_new (model, NULL);
  g_autofree char *start = sample_model_to_string (model);
  g_autofree char *problems = schema != NULL ? find_schema_problems (schema, model) : NULL;
  g_autofree char *end = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  Run              self = { problems == NULL ? schema : NULL, invariants_find_violations (model), .name = g_path_get_basename (name), .seed = seed };

  random_steps_init (&self.steps, document, seed);
  take_steps (&self, n_steps);
  end = sample_model_to_string (model);
  while (pw_document_can_undo (document))
    pw_document_undo (document);
  undone = sample_model_to_string (model);
  g_assert_cmpstr (undone, ==, start);
  while (pw_document_can_redo (document))
    pw_document_redo (document);
  redone = sample_model_to_string (model);
  g_assert_cmpstr (redone, ==, end);
  random_steps_clear (&self.steps);
  g_hash_table_unref (self.violations);
  g_free (self.name);

  return self.n_done;
}

/* --- over all ------------------------------------------------------------------------------------------ */

static void
test_samples (void)
{
  static const Sample samples[] = { { "town", edit_sample_town }, { "plain", edit_sample_plain } };
  xmlSchema          *schema = load_schema ();
  const char         *only = g_getenv ("PW_RANDOM_FILE");
  guint               n_runs = MAX (1, get_number ("PW_RANDOM_STEPS", DEFAULT_STEPS) / 2 / STEPS_A_RUN);
  guint               first = get_number ("PW_RANDOM_SEED", 1);
  guint               n_done = 0;

  for (guint i = 0; i < n_runs; i++)
    {
      const Sample *sample = &samples[i % G_N_ELEMENTS (samples)];

      if (only == NULL)
        n_done += run (sample->name, sample->make (), schema, first + i, STEPS_A_RUN);
      else if (i < G_N_ELEMENTS (samples) && strstr (sample->name, only) != NULL)
        run (sample->name, sample->make (), schema, first, STEPS_A_RUN);
    }
  g_test_message ("%u of %u steps were done", n_done, n_runs * STEPS_A_RUN);
  g_assert_true (n_done > 0 || only != NULL);
  xmlSchemaFree (schema);
}

static void
add_files (GPtrArray  *files,
           const char *folder)
{
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        add_files (files, path);
      else if (g_str_has_suffix (name, ".bpmn"))
        g_ptr_array_add (files, g_steal_pointer (&path));
    }
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_files (void)
{
  GPtrArray *files = sample_model_list_files ();

  add_files (files, g_getenv ("PW_SAMPLES"));
  g_ptr_array_sort (files, compare_paths);

  return files;
}

static void
test_files (void)
{
  g_autoptr (GPtrArray) files = list_files ();
  xmlSchema  *schema = load_schema ();
  const char *only = g_getenv ("PW_RANDOM_FILE");
  guint       n_runs = only != NULL ? files->len : MAX (1, get_number ("PW_RANDOM_STEPS", DEFAULT_STEPS) / 2 / STEPS_A_RUN);
  guint       first = get_number ("PW_RANDOM_SEED", 1);
  guint       stride = MAX (1, files->len / n_runs);
  guint       n_done = 0;

  for (guint i = 0; i < n_runs && files->len > 0; i++)
    {
      const char *path = g_ptr_array_index (files, i * stride % files->len);
      xmlDoc     *file;
      PwModel    *model;

      if (only != NULL && strstr (path, only) == NULL)
        continue;
      file = xmlReadFile (path, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
      model = pw_model_new (file);
      if (pw_model_get_n_elements (model) > MOST_ELEMENTS && only == NULL)
        pw_model_free (model);
      else
        n_done += run (path, model, schema, only != NULL ? first : first + i, STEPS_A_RUN);
    }
  g_test_message ("%u steps were done in %u files", n_done, files->len);
  xmlSchemaFree (schema);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random/invariants-on-samples", test_samples);
  g_test_add_func ("/random/invariants-on-files", test_files);

  return g_test_run ();
}
