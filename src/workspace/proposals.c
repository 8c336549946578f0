/* workspace/proposals.c - what the program proposes and what people have decided
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "workspace/proposals.h"

/* No id and no key holds it. */
#define SEPARATOR "\x1f"

typedef struct
{
  const char *file;
  const char *element;
} Member;

typedef struct
{
  PwAlignmentFile *file;
  GHashTable      *decided;  /* (element-type utf8): members of clusters that stay */
  GHashTable      *rejected; /* (element-type utf8): pairs, in both directions */
} Update;

static char *
name_member (const char *file,
             const char *element)
{
  return g_strconcat (file, SEPARATOR, element, NULL);
}

static char *
name_pair (const char *file_a,
           const char *element_a,
           const char *file_b,
           const char *element_b)
{
  return g_strconcat (file_a, SEPARATOR, element_a, SEPARATOR, file_b, SEPARATOR, element_b, NULL);
}

static void
drop_proposals (Update *self)
{
  for (guint i = self->file->clusters->len; i > 0; i--)
    {
      const PwAlignmentCluster *cluster = g_ptr_array_index (self->file->clusters, i - 1);

      if (cluster->origin == PW_ORIGIN_PROPOSED && cluster->verdict == PW_VERDICT_NONE)
        {
          g_ptr_array_remove_index (self->file->clusters, i - 1);
          continue;
        }
      for (guint m = 0; m < cluster->members->len; m++)
        {
          const PwAlignmentMember *member = g_ptr_array_index (cluster->members, m);

          g_hash_table_add (self->decided, name_member (member->file, member->element));
        }
    }
}

static void
collect_rejections (Update *self)
{
  for (guint i = 0; i < self->file->rejections->len; i++)
    {
      const PwAlignmentRejection *rejection = g_ptr_array_index (self->file->rejections, i);

      g_hash_table_add (self->rejected, name_pair (rejection->a->file, rejection->a->element, rejection->b->file, rejection->b->element));
      g_hash_table_add (self->rejected, name_pair (rejection->b->file, rejection->b->element, rejection->a->file, rejection->a->element));
    }
}

static gboolean
may_join (const Update *self,
          const GArray *group,
          Member        member)
{
  if (g_hash_table_size (self->rejected) == 0)
    return TRUE;

  for (guint i = 0; i < group->len; i++)
    {
      const Member    *other = &g_array_index (group, Member, i);
      g_autofree char *pair = name_pair (member.file, member.element, other->file, other->element);

      if (g_hash_table_contains (self->rejected, pair))
        return FALSE;
    }

  return TRUE;
}

/* The members of @cluster that nobody has decided on, in groups that hold no
 * rejected pair: mostly one.
 */
static GPtrArray *
group_members (const Update         *self,
               const PwCluster      *cluster,
               guint                 n_variants,
               const PwGraph *const *graphs,
               const char *const    *keys)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint v = 0; v < n_variants; v++)
    for (guint i = 0; i < cluster->members[v]->len; i++)
      {
        Member           member = { keys[v], graphs[v]->nodes[g_array_index (cluster->members[v], guint, i)].id };
        g_autofree char *name = name_member (member.file, member.element);
        guint            g = 0;

        if (*member.element == '#' || g_hash_table_contains (self->decided, name))
          continue;
        while (g < groups->len && !may_join (self, g_ptr_array_index (groups, g), member))
          g++;
        if (g == groups->len)
          g_ptr_array_add (groups, g_array_new (FALSE, FALSE, sizeof (Member)));
        g_array_append_val ((GArray *) g_ptr_array_index (groups, g), member);
      }

  return groups;
}

static const char *
find_name (const PwCluster      *cluster,
           guint                 n_variants,
           const PwGraph *const *graphs)
{
  for (guint v = 0; v < n_variants; v++)
    if (cluster->members[v]->len > 0)
      return graphs[v]->nodes[g_array_index (cluster->members[v], guint, 0)].name;

  return "";
}

void
pw_proposals_update (PwAlignmentFile      *file,
                     const PwAlignment    *alignment,
                     const PwGraph *const *graphs,
                     const char *const    *keys)
{
  g_autoptr (GHashTable) decided = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) rejected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Update self = { file, decided, rejected };

  drop_proposals (&self);
  collect_rejections (&self);

  for (guint c = 0; c < alignment->clusters->len; c++)
    {
      const PwCluster *found = g_ptr_array_index (alignment->clusters, c);
      const char      *name = find_name (found, alignment->n_variants, graphs);
      g_autoptr (GPtrArray) groups = group_members (&self, found, alignment->n_variants, graphs, keys);

      for (guint g = 0; g < groups->len; g++)
        {
          const GArray       *group = g_ptr_array_index (groups, g);
          PwAlignmentCluster *cluster = pw_alignment_file_add_cluster (file, PW_ORIGIN_PROPOSED, *name != '\0' ? name : NULL);

          cluster->score = found->score;
          for (guint i = 0; i < group->len; i++)
            {
              const Member *member = &g_array_index (group, Member, i);

              pw_alignment_cluster_add_member (cluster, member->file, member->element);
            }
        }
    }
}
