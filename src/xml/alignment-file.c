/* xml/alignment-file.c - abgleich.xml: its content and reading it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "xml/alignment-file.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "xml/alignment-format.h"
#include "xml/own-format.h"

typedef struct
{
  PwOwnFormat      format;
  PwAlignmentFile *file;
  int              depth;
  GHashTable      *keys;        /* of sources */
  GHashTable      *cluster_ids; /* seen so far */
  GHashTable      *elements;    /* "key\nid" of all members seen so far */
} Reader;

static void
free_source (gpointer data)
{
  PwAlignmentSource *source = data;

  g_free (source->key);
  g_free (source->path);
  g_free (source);
}

static void
free_member (gpointer data)
{
  PwAlignmentMember *member = data;

  if (member == NULL)
    return;

  g_free (member->file);
  g_free (member->element);
  g_free (member);
}

static void
free_cluster (gpointer data)
{
  PwAlignmentCluster *cluster = data;

  g_free (cluster->id);
  g_free (cluster->name);
  g_free (cluster->reason);
  g_free (cluster->owner);
  g_free (cluster->date);
  g_free (cluster->from);
  g_ptr_array_unref (cluster->members);
  g_free (cluster);
}

static void
free_rejection (gpointer data)
{
  PwAlignmentRejection *rejection = data;

  free_member (rejection->a);
  free_member (rejection->b);
  g_free (rejection);
}

static void
free_seen (gpointer data)
{
  PwAlignmentSeen *seen = data;

  g_free (seen->file);
  g_free (seen->element);
  g_free (seen->kind);
  g_free (seen);
}

static PwAlignmentCluster *
new_cluster (PwAlignmentFile *file)
{
  PwAlignmentCluster *cluster = g_new0 (PwAlignmentCluster, 1);

  cluster->score = NAN;
  cluster->members = g_ptr_array_new_with_free_func (free_member);
  g_ptr_array_add (file->clusters, cluster);
  return cluster;
}

static PwAlignmentFile *
new_file (xmlDoc *document)
{
  PwAlignmentFile *file = g_new0 (PwAlignmentFile, 1);

  file->document = document;
  file->sources = g_ptr_array_new_with_free_func (free_source);
  file->clusters = g_ptr_array_new_with_free_func (free_cluster);
  file->rejections = g_ptr_array_new_with_free_func (free_rejection);
  file->seen = g_ptr_array_new_with_free_func (free_seen);
  return file;
}

static void
read_source (Reader  *reader,
             xmlNode *node)
{
  PwAlignmentSource *source = g_new0 (PwAlignmentSource, 1);

  source->node = node;
  source->key = pw_own_format_dup_required (&reader->format, node, "key");
  source->path = pw_own_format_dup_required_path (&reader->format, node, "path", reader->depth);
  g_ptr_array_add (reader->file->sources, source);
  if (source->key != NULL && !g_hash_table_add (reader->keys, source->key))
    pw_own_format_fail (&reader->format, PW_ERROR_FORMAT, node, _ ("There are two files with the key “%s”."), source->key);
}

static PwAlignmentMember *
read_member (Reader  *reader,
             xmlNode *node)
{
  PwAlignmentMember *member = g_new0 (PwAlignmentMember, 1);

  member->node = node;
  member->file = pw_own_format_dup_required (&reader->format, node, "file");
  member->element = pw_own_format_dup_required (&reader->format, node, "element");
  if (member->file != NULL && !g_hash_table_contains (reader->keys, member->file))
    pw_own_format_fail (&reader->format, PW_ERROR_FORMAT, node, _ ("There is no file with the key “%s”."), member->file);
  return member;
}

static void
check_date (Reader        *reader,
            const xmlNode *node,
            const char    *date)
{
  int year;
  int month;
  int day;
  int length = 0;

  if (date == NULL)
    return;
  if (sscanf (date, "%4d-%2d-%2d%n", &year, &month, &day, &length) == 3 && length == 10 && date[length] == '\0' &&
      year > 0 && month > 0 && day > 0 && g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return;

  pw_own_format_fail (&reader->format, PW_ERROR_FORMAT, node, _ ("“%s” is no date; write it as “2026-05-12”."), date);
}

static void
read_verdict (Reader             *reader,
              const xmlNode      *node,
              PwAlignmentCluster *cluster)
{
  g_free (pw_own_format_dup_required (&reader->format, node, "kind"));
  cluster->verdict = (PwVerdictKind) pw_own_format_get_choice (&reader->format, node, "kind", &pw_alignment_verdicts[1], -1) + 1;
  cluster->reason = pw_own_format_dup (node, "reason");
  cluster->owner = pw_own_format_dup (node, "owner");
  cluster->date = pw_own_format_dup (node, "date");
  cluster->step = (PwVerdictStep) pw_own_format_get_choice (&reader->format, node, "step", pw_alignment_steps, -1) + 1;
  cluster->from = pw_own_format_dup (node, "from");
  if (cluster->from != NULL && !g_hash_table_contains (reader->keys, cluster->from))
    pw_own_format_fail (&reader->format, PW_ERROR_FORMAT, node, _ ("There is no file with the key “%s”."), cluster->from);
  check_date (reader, node, cluster->date);
  if (pw_own_format_next (&reader->format, node) != NULL)
    pw_own_format_fail (&reader->format, PW_ERROR_FORMAT, pw_own_format_next (&reader->format, node),
                        _ ("A cluster may have only one verdict."));
}

static void
read_members (Reader             *reader,
              const xmlNode      *node,
              PwAlignmentCluster *cluster)
{
  for (xmlNode *child = pw_own_format_first (&reader->format, node, "member");
       child != NULL && reader->format.error == NULL; child = pw_own_format_next (&reader->format, child))
    {
      PwAlignmentMember *member = read_member (reader, child);

      g_ptr_array_add (cluster->members, member);
      if (reader->format.error == NULL && !g_hash_table_add (reader->elements, g_strconcat (member->file, "\n", member->element, NULL)))
        pw_own_format_fail (&reader->format, PW_ERROR_FORMAT, child,
                            _ ("The element “%s” of “%s” is in two clusters."), member->element, member->file);
    }

  if (cluster->members->len == 0)
    pw_own_format_fail (&reader->format, PW_ERROR_FORMAT, node, _ ("A cluster needs at least one member."));
}

static void
read_cluster (Reader  *reader,
              xmlNode *node)
{
  PwAlignmentCluster *cluster = new_cluster (reader->file);
  const xmlNode      *verdict;

  cluster->node = node;
  cluster->id = pw_own_format_dup_required (&reader->format, node, "id");
  cluster->name = pw_own_format_dup (node, "name");
  g_free (pw_own_format_dup_required (&reader->format, node, "origin"));
  cluster->origin = (PwClusterOrigin) pw_own_format_get_choice (&reader->format, node, "origin", pw_alignment_origins, 0);
  cluster->score = pw_own_format_get_number (&reader->format, node, "score", 0, 1, NAN);
  if (cluster->id != NULL && !g_hash_table_add (reader->cluster_ids, cluster->id))
    pw_own_format_fail (&reader->format, PW_ERROR_FORMAT, node, _ ("There are two clusters with the id “%s”."), cluster->id);

  read_members (reader, node, cluster);
  verdict = pw_own_format_first (&reader->format, node, "verdict");
  if (verdict != NULL)
    read_verdict (reader, verdict, cluster);
}

static void
read_rejection (Reader  *reader,
                xmlNode *node)
{
  PwAlignmentRejection *rejection = g_new0 (PwAlignmentRejection, 1);
  xmlNode              *first = pw_own_format_first (&reader->format, node, "member");
  xmlNode              *second = first != NULL ? pw_own_format_next (&reader->format, first) : NULL;

  rejection->node = node;
  if (second == NULL || pw_own_format_next (&reader->format, second) != NULL)
    pw_own_format_fail (&reader->format, PW_ERROR_FORMAT, node, _ ("A rejected pair has two members."));
  else
    {
      rejection->a = read_member (reader, first);
      rejection->b = read_member (reader, second);
    }
  g_ptr_array_add (reader->file->rejections, rejection);
}

/* What is seen of a file that is no more counts no more. */
static void
read_difference (Reader  *reader,
                 xmlNode *node)
{
  PwAlignmentSeen *seen = g_new0 (PwAlignmentSeen, 1);

  seen->node = node;
  seen->file = pw_own_format_dup_required (&reader->format, node, "file");
  seen->element = pw_own_format_dup_required (&reader->format, node, "element");
  seen->kind = pw_own_format_dup_required (&reader->format, node, "kind");
  g_ptr_array_add (reader->file->seen, seen);
}

static void
read_all (Reader        *reader,
          const xmlNode *parent,
          const char    *tag,
          void (*read) (Reader *reader, xmlNode *node))
{
  xmlNode *node = parent != NULL ? pw_own_format_first (&reader->format, parent, tag) : NULL;

  for (; node != NULL && reader->format.error == NULL; node = pw_own_format_next (&reader->format, node))
    read (reader, node);
}

PwAlignmentFile *
pw_alignment_file_read (GBytes     *bytes,
                        const char *name,
                        int         depth,
                        GError    **error)
{
  Reader   reader = { .format = { .name = name, .uri = PW_ALIGNMENT_URI }, .depth = depth };
  xmlDoc  *document;
  xmlNode *root;
  xmlNode *seen;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  document = pw_own_format_parse (&reader.format, bytes, "alignment", PW_ALIGNMENT_VERSION);
  if (document == NULL)
    {
      g_propagate_error (error, reader.format.error);
      return NULL;
    }

  root = xmlDocGetRootElement (document);
  reader.file = new_file (document);
  reader.keys = g_hash_table_new (g_str_hash, g_str_equal);
  reader.cluster_ids = g_hash_table_new (g_str_hash, g_str_equal);
  reader.elements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  reader.file->service = pw_own_format_dup_required (&reader.format, root, "service");
  read_all (&reader, pw_own_format_first (&reader.format, root, "files"), "file", read_source);
  read_all (&reader, root, "cluster", read_cluster);
  read_all (&reader, root, "rejected", read_rejection);
  seen = pw_own_format_first (&reader.format, root, "seen");
  if (seen != NULL)
    {
      reader.file->seen_date = pw_own_format_dup_required (&reader.format, seen, "date");
      check_date (&reader, seen, reader.file->seen_date);
    }
  read_all (&reader, seen, "difference", read_difference);

  g_hash_table_unref (reader.keys);
  g_hash_table_unref (reader.cluster_ids);
  g_hash_table_unref (reader.elements);
  if (reader.format.error != NULL)
    {
      g_propagate_error (error, reader.format.error);
      g_clear_pointer (&reader.file, pw_alignment_file_free);
    }
  return reader.file;
}

PwAlignmentFile *
pw_alignment_file_new (const char *service)
{
  PwAlignmentFile *file = new_file (pw_alignment_format_new_document ());

  file->service = g_strdup (service);
  return file;
}

void
pw_alignment_file_free (PwAlignmentFile *self)
{
  if (self == NULL)
    return;

  g_free (self->service);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->clusters);
  g_ptr_array_unref (self->rejections);
  g_ptr_array_unref (self->seen);
  g_free (self->seen_date);
  xmlFreeDoc (self->document);
  g_free (self);
}

PwAlignmentSource *
pw_alignment_file_find_source (const PwAlignmentFile *self,
                               const char            *key)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      PwAlignmentSource *source = g_ptr_array_index (self->sources, i);

      if (g_strcmp0 (source->key, key) == 0)
        return source;
    }

  return NULL;
}

PwAlignmentCluster *
pw_alignment_file_find_cluster (const PwAlignmentFile *self,
                                const char            *file,
                                const char            *element)
{
  for (guint i = 0; i < self->clusters->len; i++)
    {
      PwAlignmentCluster *cluster = g_ptr_array_index (self->clusters, i);

      for (guint n = 0; n < cluster->members->len; n++)
        {
          const PwAlignmentMember *member = g_ptr_array_index (cluster->members, n);

          if (strcmp (member->element, element) == 0 && strcmp (member->file, file) == 0)
            return cluster;
        }
    }

  return NULL;
}

void
pw_alignment_file_add_source (PwAlignmentFile *self,
                              const char      *key,
                              const char      *path)
{
  PwAlignmentSource *source;

  g_return_if_fail (pw_alignment_file_find_source (self, key) == NULL);

  source = g_new0 (PwAlignmentSource, 1);
  source->key = g_strdup (key);
  source->path = g_strdup (path);
  g_ptr_array_add (self->sources, source);
}

/* One more than the largest number that any id ends with: never one used before. */
static char *
make_cluster_id (const PwAlignmentFile *self)
{
  guint64 largest = 0;

  for (guint i = 0; i < self->clusters->len; i++)
    {
      const PwAlignmentCluster *cluster = g_ptr_array_index (self->clusters, i);
      guint64                   number;

      if (cluster->id != NULL && cluster->id[0] == 'c' &&
          g_ascii_string_to_unsigned (cluster->id + 1, 10, 0, G_MAXUINT32, &number, NULL))
        largest = MAX (largest, number);
    }

  return g_strdup_printf ("c%" G_GUINT64_FORMAT, largest + 1);
}

PwAlignmentCluster *
pw_alignment_file_add_cluster (PwAlignmentFile *self,
                               PwClusterOrigin  origin,
                               const char      *name)
{
  char               *id = make_cluster_id (self);
  PwAlignmentCluster *cluster = new_cluster (self);

  cluster->id = id;
  cluster->origin = origin;
  cluster->name = g_strdup (name);
  return cluster;
}

static PwAlignmentMember *
new_member (const char *file,
            const char *element)
{
  PwAlignmentMember *member = g_new0 (PwAlignmentMember, 1);

  member->file = g_strdup (file);
  member->element = g_strdup (element);
  return member;
}

void
pw_alignment_cluster_add_member (PwAlignmentCluster *self,
                                 const char         *file,
                                 const char         *element)
{
  g_ptr_array_add (self->members, new_member (file, element));
}

void
pw_alignment_file_add_rejection (PwAlignmentFile *self,
                                 const char      *file_a,
                                 const char      *element_a,
                                 const char      *file_b,
                                 const char      *element_b)
{
  PwAlignmentRejection *rejection = g_new0 (PwAlignmentRejection, 1);

  rejection->a = new_member (file_a, element_a);
  rejection->b = new_member (file_b, element_b);
  g_ptr_array_add (self->rejections, rejection);
}

void
pw_alignment_file_add_seen (PwAlignmentFile *self,
                            const char      *file,
                            const char      *element,
                            const char      *kind)
{
  PwAlignmentSeen *seen = g_new0 (PwAlignmentSeen, 1);

  seen->file = g_strdup (file);
  seen->element = g_strdup (element);
  seen->kind = g_strdup (kind);
  g_ptr_array_add (self->seen, seen);
}
