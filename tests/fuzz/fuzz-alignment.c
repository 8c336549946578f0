/* tests/fuzz/fuzz-alignment.c - any bytes as an abgleich.xml: read, change, write, read
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include <glib.h>

#include "target.h"
#include "xml/alignment-file.h"

static void
change_something (PwAlignmentFile *file)
{
  PwAlignmentCluster *added = pw_alignment_file_add_cluster (file, PW_ORIGIN_MANUAL, "neu");
  PwAlignmentCluster *first = g_ptr_array_index (file->clusters, 0);

  if (first != added)
    {
      g_ptr_array_add (added->members, g_ptr_array_steal_index (first->members, 0));
      added->verdict = first->verdict;
      first->verdict = PW_VERDICT_OPEN;
      g_ptr_array_insert (file->clusters, 1, g_ptr_array_steal_index (file->clusters, file->clusters->len - 1));
    }
  if (file->rejections->len > 1)
    g_ptr_array_remove_index (file->rejections, 0);
}

static PwAlignmentFile *
write_and_read (PwAlignmentFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = pw_alignment_file_write (file, &error);
  PwAlignmentFile *again;

  g_assert_no_error (error);
  again = pw_alignment_file_read (bytes, "written", -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->clusters->len, ==, file->clusters->len);
  g_assert_cmpuint (again->rejections->len, ==, file->rejections->len);
  return again;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (PwAlignmentFile) file = pw_alignment_file_read (bytes, "fuzz", -1, &error);
  g_autoptr (PwAlignmentFile) same = NULL;
  g_autoptr (PwAlignmentFile) changed = NULL;

  g_assert_true ((file == NULL) == (error != NULL));
  if (file == NULL)
    return 0;

  same = write_and_read (file);
  change_something (file);
  changed = write_and_read (file);
  return 0;
}
