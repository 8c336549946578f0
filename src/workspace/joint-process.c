/* workspace/joint-process.c - the process that all cities are to have
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "workspace/joint-process.h"

#include <glib/gi18n-lib.h>

#include "base/error.h"
#include "edit/lay-out.h"
#include "store/versions.h"
#include "workspace/consolidation.h"
#include "workspace/service-file.h"
#include "workspace/session-private.h"
#include "xml/message.h"
#include "xml/reader.h"
#include "xml/writer.h"

#define SEPARATOR "\x1f"

/* --- what people want ---------------------------------------------------------------------- */

static gboolean
has_step (const PwComparison *comparison,
          guint               row,
          int                 variant)
{
  return pw_table_get_row (pw_comparison_get_table (comparison), row)->cells[variant].nodes->len > 0;
}

static PwConsolidateChoice
choose (const PwComparison *comparison,
        guint               row)
{
  PwDecisions        *decisions = pw_comparison_get_decisions (comparison);
  PwConsolidateChoice choice = { PW_CONSOLIDATE_BY_NUMBER, -1 };
  PwDecision          decision;

  if (decisions == NULL)
    return choice;
  decision = pw_decisions_get (decisions, comparison, row);
  choice.variant = decision.from;
  if (decision.step == PW_VERDICT_STEP_TAKE)
    choice.fate = PW_CONSOLIDATE_TAKE;
  else if (decision.step == PW_VERDICT_STEP_DROP)
    choice.fate = PW_CONSOLIDATE_DROP;
  else if (decision.verdict == PW_VERDICT_ALIGN && decision.from >= 0)
    choice.fate = has_step (comparison, row, decision.from) ? PW_CONSOLIDATE_TAKE : PW_CONSOLIDATE_DROP;

  /* A city can only give what it has. */
  if (choice.variant >= 0 && !has_step (comparison, row, choice.variant))
    choice.variant = -1;

  return choice;
}

/* --- what became of it ------------------------------------------------------------------------ */

static char *
name_element (const char *city,
              const char *element)
{
  return g_strconcat (city, SEPARATOR, element, NULL);
}

/* All elements of the cities that the process comes from. */
static GHashTable *
list_origins (const PwModel *model)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  PwElement  *root = pw_model_get_definitions (model);

  for (PwElement *element = root; element != NULL; element = pw_element_next_in_tree (element, root))
    {
      g_autoptr (GPtrArray) origins = NULL;

      if (!pw_element_has (element, PW_TRAIT_FLOW_NODE))
        continue;
      origins = pw_provenance_list (element);
      for (guint i = 0; i < origins->len; i++)
        {
          const PwOrigin *origin = g_ptr_array_index (origins, i);

          g_hash_table_add (known, name_element (origin->city, origin->element));
        }
    }

  return known;
}

static gboolean
is_in_model (const PwComparison *comparison,
             guint               row,
             GHashTable         *origins)
{
  for (guint v = 0; v < pw_comparison_get_n_variants (comparison); v++)
    {
      const PwTableCell *cell = &pw_table_get_row (pw_comparison_get_table (comparison), row)->cells[v];
      const PwGraph     *graph = pw_comparison_get_graph (comparison, v);

      for (guint i = 0; i < cell->nodes->len; i++)
        {
          g_autofree char *name = name_element (pw_comparison_get_city (comparison, v)->id, graph->nodes[g_array_index (cell->nodes, guint, i)].id);

          if (g_hash_table_contains (origins, name))
            return TRUE;
        }
    }

  return FALSE;
}

static void
read_outcome (PwJointProcess            *self,
              const PwComparison        *comparison,
              const PwConsolidateChoice *choices)
{
  const PwTable *table = pw_comparison_get_table (comparison);
  g_autoptr (GHashTable) origins = list_origins (self->model);

  for (guint r = 0; r < table->rows->len; r++)
    {
      PwJointStep step = { is_in_model (comparison, r, origins), PW_JOINT_BY_NUMBER };

      if (choices[r].fate != PW_CONSOLIDATE_BY_NUMBER && step.is_taken == (choices[r].fate == PW_CONSOLIDATE_TAKE))
        step.cause = PW_JOINT_BY_VERDICT;
      else if (step.is_taken != (pw_table_get_row (table, r)->n_present >= self->at_least))
        step.cause = PW_JOINT_BY_HOLDER;
      self->n_taken += step.is_taken;
      g_array_append_val (self->steps, step);
    }
}

PwJointProcess *
pw_joint_process_new (const PwComparison *comparison,
                      guint               at_least,
                      GError            **error)
{
  g_autoptr (PwJointProcess) self = NULL;
  g_autoptr (GArray) variants = NULL;
  g_autofree PwConsolidateChoice *choices = NULL;
  PwConsolidateOptions            options = { .at_least = at_least };
  g_autoptr (GError) cause = NULL;
  guint n_rows;

  g_return_val_if_fail (comparison != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (PwJointProcess, 1);
  self->at_least = MAX (at_least, 1);
  self->steps = g_array_new (FALSE, FALSE, sizeof (PwJointStep));
  self->workspace = g_object_ref (pw_comparison_get_workspace (comparison));
  self->service = pw_comparison_get_service (comparison);
  self->file = pw_service_file_get (self->workspace, self->service, PW_SERVICE_FILE_TARGET, error);
  if (self->file == NULL)
    return NULL;
  self->base = pw_xml_load_bytes (self->file, NULL, &cause);
  if (self->base == NULL && !g_error_matches (cause, PW_ERROR, PW_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }

  n_rows = pw_comparison_get_table (comparison)->rows->len;
  choices = g_new (PwConsolidateChoice, n_rows + 1);
  for (guint r = 0; r < n_rows; r++)
    choices[r] = choose (comparison, r);
  options.title = self->service->name;
  options.choices = choices;
  variants = pw_consolidation_list_variants (comparison);
  self->model = pw_consolidate_digest ((const PwConsolidateVariant *) variants->data, variants->len,
                                       pw_comparison_get_alignment (comparison), &options);
  read_outcome (self, comparison, choices);

  return g_steal_pointer (&self);
}

void
pw_joint_process_free (PwJointProcess *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->model, pw_model_free);
  g_array_unref (self->steps);
  g_object_unref (self->workspace);
  g_clear_object (&self->file);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_free (self);
}

gboolean
pw_joint_process_has_file (const PwJointProcess *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->base != NULL;
}

char *
pw_joint_process_dup_summary (const PwJointProcess *self)
{
  guint n_left;

  g_return_val_if_fail (self != NULL, NULL);

  n_left = self->steps->len - self->n_taken;
  /* Translators: how many steps are taken, how many there are, how many are left out */
  return g_strdup_printf (ngettext ("%u of %u step is taken, %u left out.", "%u of %u steps are taken, %u left out.", self->steps->len),
                          self->n_taken, self->steps->len, n_left);
}

/* --- saving ------------------------------------------------------------------------------------ */

static GBytes *
draw (PwJointProcess *self,
      PwTextSizeFunc  measure,
      gpointer        user_data,
      GError        **error)
{
  g_autoptr (PwDocument) document = pw_lay_out_new (g_steal_pointer (&self->model), self->service->name, measure, user_data, error);

  return document != NULL ? pw_xml_write_bytes (pw_document_get_model (document), error) : NULL;
}

static void
keep_version (PwJointProcess *self,
              PwStore        *store)
{
  g_autofree char *key = pw_session_dup_file_key (self->file);

  if (store != NULL)
    (void) pw_store_add_version (store, key, self->base, PW_VERSION_THEIRS, g_get_real_time () / G_USEC_PER_SEC, NULL);
}

GFile *
pw_joint_process_save (PwJointProcess *self,
                       PwJointPlace    place,
                       PwStore        *store,
                       PwTextSizeFunc  measure,
                       gpointer        user_data,
                       GError        **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean is_beside;

  g_return_val_if_fail (self != NULL && self->model != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (self->base != NULL && place == PW_JOINT_ONLY_NEW)
    {
      g_autofree char *name = pw_xml_dup_file_name (self->file);

      g_set_error (error, PW_SAVE_ERROR, PW_SAVE_ERROR_CHANGED_ON_DISK, _ ("“%s” holds a joint process already. It has not been replaced."), name);
      return NULL;
    }
  is_beside = self->base != NULL && place == PW_JOINT_BESIDE;
  file = is_beside ? pw_save_dup_name_beside (self->file) : g_object_ref (self->file);
  bytes = draw (self, measure, user_data, error);
  if (bytes == NULL || !pw_service_file_make_folder (file, error))
    return NULL;
  if (self->base != NULL && !is_beside)
    keep_version (self, store);
  if (!pw_save_file (file, is_beside ? NULL : self->base, NULL, bytes, error) ||
      (!is_beside && !pw_service_file_enter (self->workspace, self->service, PW_SERVICE_FILE_TARGET, error)))
    return NULL;

  return g_steal_pointer (&file);
}
