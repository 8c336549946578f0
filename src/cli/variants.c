/* cli/variants.c - the files that a command aligns
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "cli/variants.h"

#include <gio/gio.h>

#include "cli/output.h"
#include "xml/reader.h"

PwCliVariants *
pw_cli_variants_load (GStrv    file_names,
                      gboolean shall_align)
{
  g_autoptr (PwCliVariants) self = g_new0 (PwCliVariants, 1);
  guint n = g_strv_length (file_names);

  self->names = g_new0 (char *, n + 1);
  self->graphs = g_new0 (PwGraph *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (file_names[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (PwModel) model = pw_xml_read_file (file, NULL, &error);

      if (model == NULL)
        {
          pw_cli_error (error);
          return NULL;
        }
      self->graphs[i] = pw_graph_new (model, NULL);
      self->names[i] = g_filename_display_name (file_names[i]);
      self->n++;
    }
  if (shall_align)
    self->alignment = pw_alignment_compute (pw_cli_variants_get_graphs (self), n, NULL);

  return g_steal_pointer (&self);
}

void
pw_cli_variants_free (PwCliVariants *self)
{
  if (self == NULL)
    return;

  pw_alignment_free (self->alignment);
  for (guint i = 0; i < self->n; i++)
    pw_graph_free (self->graphs[i]);
  g_free (self->graphs);
  g_strfreev (self->names);
  g_free (self);
}

const PwGraph *const *
pw_cli_variants_get_graphs (const PwCliVariants *self)
{
  return (const PwGraph *const *) self->graphs;
}

gboolean
pw_cli_variants_has_id (const PwGraphNode *node)
{
  return *node->id != '#';
}

const GArray *
pw_cli_variants_get_members (const PwCliVariants *self,
                             guint                cluster,
                             guint                variant)
{
  const PwCluster *found = g_ptr_array_index (self->alignment->clusters, cluster);

  return found->members[variant];
}
