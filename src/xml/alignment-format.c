/* xml/alignment-format.c - bringing the tree of abgleich.xml in line with what is known
 *
 * Every record remembers the node it was read from. Writing walks the records in
 * their order and, beside them, the children of their name in the tree: a record's
 * node is altered where it is, a new record gets a node behind the one before it,
 * and nodes that no record claims are taken out. All else in the tree stays.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "xml/alignment-format.h"

#include <math.h>
#include <string.h>

#include "xml/alignment-file.h"
#include "xml/own-format.h"
#include "xml/writer.h"

#define INDENT "  "

const char *const pw_alignment_origins[] = { "proposed", "confirmed", "manual", NULL };
const char *const pw_alignment_verdicts[] = { "", "align", "keep", "open", NULL };
const char *const pw_alignment_steps[] = { "take", "drop", NULL };

static const PwOwnFormat format = { .uri = PW_ALIGNMENT_URI };

xmlDoc *
pw_alignment_format_new_document (void)
{
  xmlDoc  *document = xmlNewDoc ((const xmlChar *) "1.0");
  xmlNode *root = xmlNewDocNode (document, NULL, (const xmlChar *) "alignment", NULL);

  document->encoding = xmlStrdup ((const xmlChar *) "UTF-8");
  xmlSetNs (root, xmlNewNs (root, (const xmlChar *) PW_ALIGNMENT_URI, NULL));
  xmlNewProp (root, (const xmlChar *) "version", (const xmlChar *) G_STRINGIFY (PW_ALIGNMENT_VERSION));
  xmlDocSetRootElement (document, root);
  return document;
}

/* XML has no way to say most control characters. */
static char *
dup_sayable (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString         *sayable = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c >= 0x20 && c != 0xfffe && c != 0xffff) || c == '\n' || c == '\t')
        g_string_append_unichar (sayable, c);
    }

  return g_string_free (sayable, FALSE);
}

static void
set_attribute (xmlNode    *node,
               const char *name,
               const char *value)
{
  g_autofree char *sayable = value != NULL ? dup_sayable (value) : NULL;
  g_autofree char *old = pw_own_format_dup (node, name);

  if (g_strcmp0 (old, sayable) == 0)
    return;
  if (sayable != NULL)
    xmlSetProp (node, (const xmlChar *) name, (const xmlChar *) sayable);
  else
    xmlUnsetProp (node, (const xmlChar *) name);
}

static gboolean
is_blank (const xmlNode *node)
{
  return node != NULL && node->type == XML_TEXT_NODE && xmlIsBlankNode (node);
}

static guint
depth_of (const xmlNode *node)
{
  guint depth = 0;

  for (; node->parent != NULL && node->parent->type == XML_ELEMENT_NODE; node = node->parent)
    depth++;
  return depth;
}

static xmlNode *
new_line (const xmlNode *parent,
          guint          depth)
{
  g_autoptr (GString) text = g_string_new ("\n");

  for (guint i = 0; i < depth; i++)
    g_string_append (text, INDENT);
  return xmlNewDocText (parent->doc, (const xmlChar *) text->str);
}

/* Takes it out with the line break and indentation in front of it. */
static void
take_out (xmlNode *node)
{
  xmlNode *before = node->prev;

  if (is_blank (before))
    {
      xmlUnlinkNode (before);
      xmlFreeNode (before);
    }
  xmlUnlinkNode (node);
}

/* Puts @node behind @previous, or first among the elements of @parent. Adding text
 * beside text would melt the two, so the line break goes in after the element.
 */
static void
put_in (xmlNode *parent,
        xmlNode *previous,
        xmlNode *node)
{
  guint depth = depth_of (parent) + 1;

  if (previous != NULL)
    xmlAddNextSibling (previous, node);
  else if (parent->children != NULL)
    xmlAddPrevSibling (parent->children, node);
  else
    {
      xmlAddChild (parent, node);
      xmlAddNextSibling (node, new_line (parent, depth - 1));
    }
  xmlAddPrevSibling (node, new_line (parent, depth));
}

static gboolean
stands_behind (const xmlNode *node,
               const xmlNode *previous)
{
  const xmlNode *sibling = previous->next;

  while (sibling != NULL && sibling != node)
    sibling = sibling->next;
  return sibling != NULL;
}

/* The node of a record: its own, put behind @previous if it is not there yet. */
static xmlNode *
settle (xmlNode    *parent,
        xmlNode    *previous,
        xmlNode    *node,
        const char *tag)
{
  if (node != NULL && (previous == NULL || stands_behind (node, previous)))
    return node;

  if (node != NULL)
    take_out (node);
  else
    node = xmlNewDocNode (parent->doc, parent->ns, (const xmlChar *) tag, NULL);
  put_in (parent, previous, node);
  return node;
}

/* Removes the children called @tag that are in no record. */
static void
remove_unclaimed (xmlNode    *parent,
                  const char *tag,
                  GHashTable *claimed)
{
  xmlNode *next;

  for (xmlNode *node = pw_own_format_first (&format, parent, tag); node != NULL; node = next)
    {
      next = pw_own_format_next (&format, node);
      if (!g_hash_table_contains (claimed, node))
        {
          take_out (node);
          xmlFreeNode (node);
        }
    }
}

/* A member that came from another cluster leaves its old node behind. */
static void
forget_foreign_nodes (GPtrArray     *members,
                      const xmlNode *parent)
{
  for (guint i = 0; i < members->len; i++)
    {
      PwAlignmentMember *member = g_ptr_array_index (members, i);

      if (member->node != NULL && member->node->parent != parent)
        member->node = NULL;
    }
}

static void
write_members (GPtrArray *members,
               xmlNode   *parent)
{
  g_autoptr (GHashTable) claimed = g_hash_table_new (NULL, NULL);
  xmlNode *previous = NULL;

  for (guint i = 0; i < members->len; i++)
    g_hash_table_add (claimed, ((PwAlignmentMember *) g_ptr_array_index (members, i))->node);
  remove_unclaimed (parent, "member", claimed);

  for (guint i = 0; i < members->len; i++)
    {
      PwAlignmentMember *member = g_ptr_array_index (members, i);

      member->node = settle (parent, previous, member->node, "member");
      set_attribute (member->node, "file", member->file);
      set_attribute (member->node, "element", member->element);
      previous = member->node;
    }
}

static xmlNode *
last_of (const xmlNode *parent,
         const char    *tag)
{
  xmlNode *last = NULL;

  for (xmlNode *node = pw_own_format_first (&format, parent, tag); node != NULL; node = pw_own_format_next (&format, node))
    last = node;
  return last;
}

static void
write_verdict (const PwAlignmentCluster *cluster)
{
  xmlNode *node = pw_own_format_first (&format, cluster->node, "verdict");

  if (cluster->verdict == PW_VERDICT_NONE)
    {
      if (node != NULL)
        {
          take_out (node);
          xmlFreeNode (node);
        }
      return;
    }

  node = node != NULL ? node : settle (cluster->node, last_of (cluster->node, "member"), NULL, "verdict");
  set_attribute (node, "kind", pw_alignment_verdicts[cluster->verdict]);
  set_attribute (node, "reason", cluster->reason);
  set_attribute (node, "owner", cluster->owner);
  set_attribute (node, "date", cluster->date);
  set_attribute (node, "step", cluster->step != PW_VERDICT_STEP_UNSAID ? pw_alignment_steps[cluster->step - 1] : NULL);
  set_attribute (node, "from", cluster->from);
}

static void
write_cluster (const PwAlignmentCluster *cluster)
{
  g_autofree char *old = pw_own_format_dup (cluster->node, "score");
  char             score[G_ASCII_DTOSTR_BUF_SIZE];

  set_attribute (cluster->node, "id", cluster->id);
  set_attribute (cluster->node, "name", cluster->name);
  set_attribute (cluster->node, "origin", pw_alignment_origins[cluster->origin]);
  if (isnan (cluster->score))
    set_attribute (cluster->node, "score", NULL);
  else if (old == NULL || fabs (g_ascii_strtod (old, NULL) - cluster->score) > 5e-5)
    set_attribute (cluster->node, "score", g_ascii_formatd (score, sizeof score, "%.4g", cluster->score));

  write_members (cluster->members, cluster->node);
  write_verdict (cluster);
}

static xmlNode *
write_sources (PwAlignmentFile *file,
               xmlNode         *root)
{
  g_autoptr (GHashTable) claimed = g_hash_table_new (NULL, NULL);
  xmlNode *list = pw_own_format_first (&format, root, "files");
  xmlNode *previous = NULL;

  if (list == NULL)
    list = settle (root, NULL, NULL, "files");
  for (guint i = 0; i < file->sources->len; i++)
    g_hash_table_add (claimed, ((PwAlignmentSource *) g_ptr_array_index (file->sources, i))->node);
  remove_unclaimed (list, "file", claimed);

  for (guint i = 0; i < file->sources->len; i++)
    {
      PwAlignmentSource *source = g_ptr_array_index (file->sources, i);

      source->node = settle (list, previous, source->node, "file");
      set_attribute (source->node, "key", source->key);
      set_attribute (source->node, "path", source->path);
      previous = source->node;
    }
  return list;
}

static void
write_clusters (PwAlignmentFile *file,
                xmlNode         *root,
                xmlNode         *previous)
{
  g_autoptr (GHashTable) claimed = g_hash_table_new (NULL, NULL);

  for (guint i = file->clusters->len; i-- > 0;)
    {
      const PwAlignmentCluster *cluster = g_ptr_array_index (file->clusters, i);

      forget_foreign_nodes (cluster->members, cluster->node);
      if (cluster->members->len == 0)
        g_ptr_array_remove_index (file->clusters, i);
      else
        g_hash_table_add (claimed, cluster->node);
    }
  remove_unclaimed (root, "cluster", claimed);

  for (guint i = 0; i < file->clusters->len; i++)
    {
      PwAlignmentCluster *cluster = g_ptr_array_index (file->clusters, i);

      cluster->node = settle (root, previous, cluster->node, "cluster");
      write_cluster (cluster);
      previous = cluster->node;
    }
}

static void
write_rejections (PwAlignmentFile *file,
                  xmlNode         *root)
{
  g_autoptr (GHashTable) claimed = g_hash_table_new (NULL, NULL);
  xmlNode *previous = last_of (root, "cluster");

  for (guint i = 0; i < file->rejections->len; i++)
    g_hash_table_add (claimed, ((PwAlignmentRejection *) g_ptr_array_index (file->rejections, i))->node);
  remove_unclaimed (root, "rejected", claimed);
  if (previous == NULL)
    previous = pw_own_format_first (&format, root, "files");

  for (guint i = 0; i < file->rejections->len; i++)
    {
      PwAlignmentRejection *rejection = g_ptr_array_index (file->rejections, i);
      g_autoptr (GPtrArray) members = g_ptr_array_new ();

      rejection->node = settle (root, previous, rejection->node, "rejected");
      g_ptr_array_add (members, rejection->a);
      g_ptr_array_add (members, rejection->b);
      write_members (members, rejection->node);
      previous = rejection->node;
    }
}

/* Behind all else that we know. */
static xmlNode *
last_of_all (const xmlNode *root)
{
  static const char *const tags[] = { "rejected", "cluster", "files" };
  xmlNode                 *last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tags) && last == NULL; i++)
    last = last_of (root, tags[i]);

  return last;
}

static void
write_seen (PwAlignmentFile *file,
            xmlNode         *root)
{
  g_autoptr (GHashTable) claimed = g_hash_table_new (NULL, NULL);
  xmlNode *list = pw_own_format_first (&format, root, "seen");
  xmlNode *previous = NULL;

  if (file->seen_date == NULL)
    {
      if (list != NULL)
        {
          take_out (list);
          xmlFreeNode (list);
        }
      return;
    }
  if (list == NULL)
    list = settle (root, last_of_all (root), NULL, "seen");
  set_attribute (list, "date", file->seen_date);
  for (guint i = 0; i < file->seen->len; i++)
    g_hash_table_add (claimed, ((PwAlignmentSeen *) g_ptr_array_index (file->seen, i))->node);
  remove_unclaimed (list, "difference", claimed);

  for (guint i = 0; i < file->seen->len; i++)
    {
      PwAlignmentSeen *seen = g_ptr_array_index (file->seen, i);

      seen->node = settle (list, previous, seen->node, "difference");
      set_attribute (seen->node, "file", seen->file);
      set_attribute (seen->node, "element", seen->element);
      set_attribute (seen->node, "kind", seen->kind);
      previous = seen->node;
    }
}

GBytes *
pw_alignment_file_write (PwAlignmentFile *self,
                         GError         **error)
{
  xmlNode *root;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  root = xmlDocGetRootElement (self->document);
  set_attribute (root, "service", self->service);
  write_clusters (self, root, write_sources (self, root));
  write_rejections (self, root);
  write_seen (self, root);
  return pw_xml_write_document (self->document, error);
}
