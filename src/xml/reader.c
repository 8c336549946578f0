/* xml/reader.c - reads BPMN files, losing nothing and trusting nothing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "xml/reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "xml/message.h"

/* What a document is that is XML but not BPMN 2.0, for people who were given the
 * wrong file: the first row wins whose namespace begins so (%NULL fits all) and
 * whose root is called so (%NULL fits all).
 */
/* clang-format off */
static const struct
{
  const char *uri;
  const char *root;
  const char *what;
} other_formats[] = {
  { "http://schema.omg.org/spec/BPMN/2.0",     NULL,             N_ ("This file follows a draft of BPMN 2.0. Open it in the program it comes from and export it as BPMN 2.0.") },
  { "http://www.omg.org/spec/BPMN/",           "definitions",    N_ ("This file follows another version of BPMN; only BPMN 2.0 can be read.") },
  { "http://www.omg.org/spec/BPMN/",           NULL,             N_ ("This is only a part of a BPMN file: its outermost element is not “definitions”.") },
  { "http://www.omg.org/spec/DMN/",            NULL,             N_ ("This is a decision model (DMN), not a BPMN file.") },
  { "https://www.omg.org/spec/DMN/",           NULL,             N_ ("This is a decision model (DMN), not a BPMN file.") },
  { "http://www.omg.org/spec/CMMN/",           NULL,             N_ ("This is a case model (CMMN), not a BPMN file.") },
  { "http://www.w3.org/1999/xhtml",            NULL,             N_ ("This is a web page (HTML), not a BPMN file.") },
  { "http://www.w3.org/2000/svg",              NULL,             N_ ("This is a picture (SVG), not a BPMN file.") },
  { "http://www.w3.org/2001/XMLSchema",        NULL,             N_ ("This is an XML schema, not a BPMN file.") },
  { "http://schemas.xmlsoap.org/wsdl/",        NULL,             N_ ("This is a description of web services (WSDL), not a BPMN file.") },
  { "http://www.wfmc.org/",                    NULL,             N_ ("This is an XPDL file. Export it as BPMN 2.0 from the program it comes from.") },
  { "http://www.regierung-mv.de/xprozess",     NULL,             N_ ("This is a FIM message (XProzess). The process is in the BPMN file that belongs to it.") },
  { "urn:xoev-de:",                            NULL,             N_ ("This is a message of a German public administration (XÖV), not a BPMN file.") },
  { "urn:oasis:names:tc:opendocument",         NULL,             N_ ("This is an Office document, not a BPMN file.") },
  { "http://schemas.microsoft.com/",           NULL,             N_ ("This is an Office or Visio document, not a BPMN file.") },
  { "urn:prozesswerkstatt:workspace:",         NULL,             N_ ("This is the description of a workspace. Open the folder it lies in.") },
  { "urn:prozesswerkstatt:alignment:",         NULL,             N_ ("This is a list of correspondences between variants, not a BPMN file.") },
  { NULL,                                      "html",           N_ ("This is a web page (HTML), not a BPMN file.") },
  { NULL,                                      "Package",        N_ ("This is an XPDL file. Export it as BPMN 2.0 from the program it comes from.") },
  { NULL,                                      "AML",            N_ ("This is an export of ARIS in its own format. Export the model from ARIS as BPMN 2.0.") },
  { NULL,                                      "ADOXML",         N_ ("This is an export of ADONIS in its own format. Export the model from ADONIS as BPMN 2.0.") },
  { NULL,                                      "adoxml",         N_ ("This is an export of ADONIS in its own format. Export the model from ADONIS as BPMN 2.0.") },
  { NULL,                                      "VisioDocument",  N_ ("This is an Office or Visio document, not a BPMN file.") },
  { NULL,                                      "mxfile",         N_ ("This is a drawing of draw.io, not a BPMN file.") },
  { NULL,                                      "mxGraphModel",   N_ ("This is a drawing of draw.io, not a BPMN file.") },
  { NULL,                                      "epml",           N_ ("This is a file with event-driven process chains (EPML), not a BPMN file.") },
  { NULL,                                      "pnml",           N_ ("This is a Petri net (PNML), not a BPMN file.") },
  { NULL,                                      "graphml",        N_ ("This is a graph (GraphML), not a BPMN file.") },
  { NULL,                                      "XMI",            N_ ("This is a UML model (XMI), not a BPMN file.") },
  { NULL,                                      "svg",            N_ ("This is a picture (SVG), not a BPMN file.") },
};
/* clang-format on */

static const char *
name_other_format (const char *uri,
                   const char *root)
{
  for (guint i = 0; i < G_N_ELEMENTS (other_formats); i++)
    {
      if (other_formats[i].uri != NULL && (uri == NULL || !g_str_has_prefix (uri, other_formats[i].uri)))
        continue;
      if (other_formats[i].root != NULL && strcmp (root, other_formats[i].root) != 0)
        continue;
      return other_formats[i].what;
    }

  return NULL;
}

static gboolean
check_root (const xmlDoc *document,
            const char   *name,
            GError      **error)
{
  const xmlNode *root = xmlDocGetRootElement (document);
  const char    *tag = (const char *) root->name;
  const char    *uri = root->ns != NULL ? (const char *) root->ns->href : NULL;
  const char    *colon = strchr (tag, ':');
  const char    *what;
  guint          line = (guint) MAX (xmlGetLineNo (root), 0);

  if (g_strcmp0 (uri, PW_NAMESPACE_URI_MODEL) == 0 && strcmp (tag, "definitions") == 0)
    return TRUE;

  what = name_other_format (uri, colon != NULL ? colon + 1 : tag);
  if (what != NULL)
    pw_xml_set_error (error, PW_ERROR_NOT_BPMN, name, line, "%s", _ (what));
  else if (colon != NULL && uri == NULL)
    pw_xml_set_error (error, PW_ERROR_NOT_BPMN, name, line,
                      _ ("This is not a BPMN 2.0 file: its outermost element is <%s>, and the file does not say what “%.*s” stands for."),
                      tag, (int) (colon - tag), tag);
  else
    pw_xml_set_error (error, PW_ERROR_NOT_BPMN, name, line,
                      _ ("This is not a BPMN 2.0 file: its outermost element is <%s> and not <definitions> of BPMN 2.0."), tag);
  return FALSE;
}

static void
set_io_error (const GError *cause,
              const char   *name,
              GError      **error)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (cause));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    pw_xml_set_error (error, PW_ERROR_NOT_FOUND, name, 0, _ ("There is no such file. It may have been moved, renamed or deleted."));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    pw_xml_set_error (error, PW_ERROR_IO, name, 0, _ ("You have no right to read this file."));
  else
    pw_xml_set_error (error, PW_ERROR_IO, name, 0, _ ("The file cannot be read (%s)."), cause->message);
}

static gboolean
check_file (GFile        *file,
            const char   *name,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  if (info == NULL)
    {
      set_io_error (cause, name, error);
      return FALSE;
    }

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    pw_xml_set_error (error, PW_ERROR_IO, name, 0, _ ("This is a folder, not a file."));
  else if (g_file_info_get_file_type (info) == G_FILE_TYPE_SPECIAL)
    pw_xml_set_error (error, PW_ERROR_IO, name, 0, _ ("This is a device or a pipe, not a file."));
  else if (g_file_info_get_size (info) > (goffset) PW_XML_MAX_BYTES)
    pw_xml_set_error (error, PW_ERROR_TOO_LARGE, name, 0,
                      _ ("The file is larger than %u MB."), PW_XML_MAX_BYTES / 1000000);
  else
    return TRUE;

  return FALSE;
}

GBytes *
pw_xml_load_bytes (GFile        *file,
                   GCancellable *cancellable,
                   GError      **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = NULL;
  GBytes          *bytes;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  name = pw_xml_dup_file_name (file);
  if (!check_file (file, name, cancellable, error))
    return NULL;

  bytes = g_file_load_bytes (file, cancellable, NULL, &cause);
  if (bytes == NULL)
    set_io_error (cause, name, error);
  return bytes;
}

PwModel *
pw_xml_read_bytes (GBytes     *bytes,
                   const char *name,
                   GError    **error)
{
  xmlDoc *document = pw_xml_parse_bytes (bytes, name, error);

  if (document == NULL)
    return NULL;
  if (!check_root (document, name, error))
    {
      xmlFreeDoc (document);
      return NULL;
    }

  return pw_model_new (document);
}

PwModel *
pw_xml_read_file (GFile        *file,
                  GCancellable *cancellable,
                  GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  bytes = pw_xml_load_bytes (file, cancellable, error);
  if (bytes == NULL)
    return NULL;

  name = pw_xml_dup_file_name (file);
  return pw_xml_read_bytes (bytes, name, error);
}
