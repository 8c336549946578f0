/* tests/fuzz/fuzz-workspace.c - any bytes as a werkstatt.xml
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include <glib.h>
#include <string.h>

#include "target.h"
#include "xml/workspace-file.h"

static void
check_path (const char *path)
{
  g_autofree char *canonical = NULL;

  if (path == NULL)
    return;
  canonical = g_canonicalize_filename (path, "/workspace");
  g_assert_true (g_str_has_prefix (canonical, "/workspace/"));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwWorkspaceInfo) info = pw_workspace_file_read (bytes, "fuzz", &error);

  g_assert_true ((info == NULL) == (error != NULL));
  for (guint i = 0; info != NULL && i < info->services->len; i++)
    {
      const PwService *service = g_ptr_array_index (info->services, i);

      check_path (service->target_path);
      check_path (service->alignment_path);
      for (guint n = 0; n < service->variants->len; n++)
        {
          const PwVariantInfo *variant = g_ptr_array_index (service->variants, n);

          g_assert_cmpuint (variant->city, <, info->cities->len);
          check_path (variant->path);
        }
    }
  return 0;
}
