/* xml/own-format.c - reading our own formats: checks with a message each
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "xml/own-format.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "xml/message.h"
#include "xml/parse.h"

void
pw_own_format_fail (PwOwnFormat   *self,
                    PwError        code,
                    const xmlNode *node,
                    const char    *format,
                    ...)
{
  g_autofree char *cause = NULL;
  va_list          arguments;

  if (self->error != NULL)
    return;

  va_start (arguments, format);
  cause = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  pw_xml_set_error (&self->error, code, self->name, node != NULL ? (guint) MAX (xmlGetLineNo (node), 0) : 0, "%s", cause);
}

/* "urn:prozesswerkstatt:workspace:1" without its version */
static gsize
length_of_family (const char *uri)
{
  return (gsize) (strrchr (uri, ':') - uri) + 1;
}

static void
check_root (PwOwnFormat   *self,
            const xmlNode *root,
            const char    *tag,
            int            version)
{
  const char *uri = root->ns != NULL ? (const char *) root->ns->href : "";
  gboolean    is_family = strncmp (uri, self->uri, length_of_family (self->uri)) == 0;

  if (is_family && strcmp (uri, self->uri) != 0)
    {
      pw_own_format_fail (self, PW_ERROR_FORMAT, root,
                          _ ("It was made by a newer version of Prozesswerkstatt. Bring the program up to date."));
      return;
    }
  if (!is_family || strcmp ((const char *) root->name, tag) != 0)
    {
      pw_own_format_fail (self, PW_ERROR_FORMAT, root,
                          _ ("Its outermost element is <%s>, not <%s xmlns=\"%s\">."), root->name, tag, self->uri);
      return;
    }
  if (pw_own_format_get_integer (self, root, "version", 1, G_MAXINT, 1) > version)
    pw_own_format_fail (self, PW_ERROR_FORMAT, root,
                        _ ("It was made by a newer version of Prozesswerkstatt. Bring the program up to date."));
}

xmlDoc *
pw_own_format_parse (PwOwnFormat *self,
                     GBytes      *bytes,
                     const char  *tag,
                     int          version)
{
  xmlDoc *document = pw_xml_parse_bytes (bytes, self->name, &self->error);

  if (document == NULL)
    return NULL;

  check_root (self, xmlDocGetRootElement (document), tag, version);
  if (self->error != NULL)
    g_clear_pointer (&document, xmlFreeDoc);
  return document;
}

static gboolean
is_called (const PwOwnFormat *self,
           const xmlNode     *node,
           const char        *tag)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, tag) == 0 &&
         node->ns != NULL && strcmp ((const char *) node->ns->href, self->uri) == 0;
}

static xmlNode *
find_from (const PwOwnFormat *self,
           xmlNode           *node,
           const char        *tag)
{
  while (node != NULL && !is_called (self, node, tag))
    node = node->next;
  return node;
}

xmlNode *
pw_own_format_first (const PwOwnFormat *self,
                     const xmlNode     *parent,
                     const char        *tag)
{
  return find_from (self, parent->children, tag);
}

xmlNode *
pw_own_format_next (const PwOwnFormat *self,
                    const xmlNode     *node)
{
  return find_from (self, node->next, (const char *) node->name);
}

char *
pw_own_format_dup (const xmlNode *node,
                   const char    *attribute)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) attribute);
  char    *text = value != NULL ? g_strstrip (g_strdup ((const char *) value)) : NULL;

  xmlFree (value);
  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

char *
pw_own_format_dup_required (PwOwnFormat   *self,
                            const xmlNode *node,
                            const char    *attribute)
{
  char *text = pw_own_format_dup (node, attribute);

  if (text == NULL)
    pw_own_format_fail (self, PW_ERROR_FORMAT, node, _ ("The attribute “%s” of <%s> is missing."), attribute, node->name);
  return text;
}

char *
pw_own_format_dup_text (const PwOwnFormat *self,
                        const xmlNode     *parent,
                        const char        *tag)
{
  const xmlNode *node = pw_own_format_first (self, parent, tag);
  xmlChar       *content = node != NULL ? xmlNodeGetContent (node) : NULL;
  char          *text = content != NULL ? g_strstrip (g_strdup ((const char *) content)) : NULL;

  xmlFree (content);
  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static void
check_path (PwOwnFormat   *self,
            const xmlNode *node,
            const char    *path,
            int            depth)
{
  g_auto (GStrv) parts = NULL;
  gboolean is_beginning = TRUE;

  if (strchr (path, '\\') != NULL)
    pw_own_format_fail (self, PW_ERROR_UNSAFE, node, _ ("The path “%s” has a backslash; write “/” between folders."), path);
  if (path[0] == '/' || strstr (path, "://") != NULL || (g_ascii_isalpha (path[0]) && path[1] == ':'))
    pw_own_format_fail (self, PW_ERROR_UNSAFE, node, _ ("The path “%s” is absolute; it must begin at the folder of the workspace."), path);

  parts = g_strsplit (path, "/", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      is_beginning &= strcmp (parts[i], "..") == 0;
      if (strcmp (parts[i], "..") == 0 && (!is_beginning || (depth >= 0 && i >= (guint) depth)))
        pw_own_format_fail (self, PW_ERROR_UNSAFE, node, _ ("The path “%s” leads out of the folder of the workspace."), path);
      if (*parts[i] == '\0' || strcmp (parts[i], ".") == 0)
        pw_own_format_fail (self, PW_ERROR_UNSAFE, node, _ ("The path “%s” has an empty part."), path);
    }
  for (const char *p = path; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      pw_own_format_fail (self, PW_ERROR_UNSAFE, node, _ ("The path “%s” has a line break or another invisible character."), path);
}

char *
pw_own_format_dup_path (PwOwnFormat   *self,
                        const xmlNode *node,
                        const char    *attribute,
                        int            depth)
{
  char *path = pw_own_format_dup (node, attribute);

  if (path != NULL)
    check_path (self, node, path, depth);
  if (self->error != NULL)
    g_clear_pointer (&path, g_free);
  return path;
}

char *
pw_own_format_dup_required_path (PwOwnFormat   *self,
                                 const xmlNode *node,
                                 const char    *attribute,
                                 int            depth)
{
  g_autofree char *text = pw_own_format_dup_required (self, node, attribute);

  return text != NULL ? pw_own_format_dup_path (self, node, attribute, depth) : NULL;
}

int
pw_own_format_get_integer (PwOwnFormat   *self,
                           const xmlNode *node,
                           const char    *attribute,
                           int            min,
                           int            max,
                           int            fallback)
{
  g_autofree char *text = pw_own_format_dup (node, attribute);
  gint64           value;

  if (text == NULL)
    return fallback;
  if (g_ascii_string_to_signed (text, 10, min, max, &value, NULL))
    return (int) value;

  pw_own_format_fail (self, PW_ERROR_FORMAT, node,
                      _ ("The attribute “%s” of <%s> must be a whole number from %d to %d, not “%s”."),
                      attribute, node->name, min, max, text);
  return fallback;
}

double
pw_own_format_get_number (PwOwnFormat   *self,
                          const xmlNode *node,
                          const char    *attribute,
                          double         min,
                          double         max,
                          double         fallback)
{
  g_autofree char *text = pw_own_format_dup (node, attribute);
  char            *end;
  double           value;

  if (text == NULL)
    return fallback;

  value = g_ascii_strtod (text, &end);
  if (*end == '\0' && isfinite (value) && value >= min && value <= max)
    return value;

  pw_own_format_fail (self, PW_ERROR_FORMAT, node,
                      _ ("The attribute “%s” of <%s> must be a number from %g to %g with a decimal point, not “%s”."),
                      attribute, node->name, min, max, text);
  return fallback;
}

gboolean
pw_own_format_get_boolean (PwOwnFormat   *self,
                           const xmlNode *node,
                           const char    *attribute,
                           gboolean       fallback)
{
  static const char *const choices[] = { "false", "true", "0", "1", NULL };
  int                      choice = pw_own_format_get_choice (self, node, attribute, choices, -1);

  return choice < 0 ? fallback : choice % 2 == 1;
}

int
pw_own_format_get_choice (PwOwnFormat       *self,
                          const xmlNode     *node,
                          const char        *attribute,
                          const char *const *choices,
                          int                fallback)
{
  g_autofree char *text = pw_own_format_dup (node, attribute);
  g_autofree char *allowed = NULL;

  if (text == NULL)
    return fallback;
  for (int i = 0; choices[i] != NULL; i++)
    if (strcmp (text, choices[i]) == 0)
      return i;

  allowed = g_strjoinv (", ", (char **) choices);
  pw_own_format_fail (self, PW_ERROR_FORMAT, node, _ ("The attribute “%s” of <%s> must be one of %s, not “%s”."),
                      attribute, node->name, allowed, text);
  return fallback;
}
