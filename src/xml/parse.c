/* xml/parse.c - the safe parser behind every reader of files
 *
 * libxml2 builds the tree; its SAX handlers are wrapped where a file could do
 * harm, so that it is refused before the harm: a declaration of an entity stops
 * the parser when it is read, long before anything could be expanded.
 *
 * The first fatal error counts, the ones that follow are its consequences.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "xml/parse.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "xml/message.h"

/* libxml2 keeps its own flags in the low bits of xmlDoc.properties and, since
 * the repair of CVE-2025-6021 and its kin, in bits 27 to 30.
 */
#define SOURCE_SHIFT 16
#define SOURCE_MASK 0x1f

/* An unfinished token at the very end, such as "&am" or "<![CDA", is at most so long. */
#define LONGEST_RUMP 9

/* HUGE lifts limits of libxml2 that files of more than 10 MB run into; size, depth and
 * number of nodes are limited here, and without entities nothing grows.
 */
#define PARSE_OPTIONS (XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_HUGE)

/* What makes one document of a text of records. */
#define RECORDS_START "<records>"
#define RECORDS_END "</records>"

typedef struct
{
  xmlParserCtxt *context;
  const char    *name;
  guint          n_nodes;
  xmlNode       *last_record;
  gboolean       is_records; /* which are UTF-8 */
  gboolean       is_aris;
  gboolean       has_failed;
  PwError        code;
  guint          line;
  long           offset; /* bytes read until then */
  char          *cause;
} Parse;

static void
fail (Parse      *parse,
      PwError     code,
      guint       line,
      const char *format,
      ...) G_GNUC_PRINTF (4, 5);

static void
fail (Parse      *parse,
      PwError     code,
      guint       line,
      const char *format,
      ...)
{
  va_list arguments;

  if (parse->has_failed)
    return;

  va_start (arguments, format);
  parse->cause = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  parse->has_failed = TRUE;
  parse->code = code;
  parse->line = line;
  if (parse->is_records)
    parse->offset = (long) parse->context->input->consumed + (parse->context->input->cur - parse->context->input->base);
}

static void
stop (Parse *parse)
{
  parse->context->wellFormed = 0;
  xmlStopParser (parse->context);
}

static guint
current_line (const Parse *parse)
{
  const xmlParserInput *input = parse->context->input;

  return input != NULL ? (guint) MAX (input->line, 0) : 0;
}

/* Whether the parser stands where the file ends, though something is open. */
static gboolean
is_at_end (const Parse *parse)
{
  const xmlParserInput *input = parse->context->input;
  gsize                 rest;

  if (input == NULL || input->cur == NULL)
    return FALSE;

  rest = (gsize) (input->end - input->cur);
  return rest == 0 || (rest <= LONGEST_RUMP && memchr (input->cur, '>', rest) == NULL);
}

static gboolean
says_too_much (const char *message)
{
  static const char *const words[] = { "too long", "too big", "huge", "Huge", "Excessive" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (message, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

static void
fail_for_undeclared_entity (Parse          *parse,
                            const xmlError *error)
{
  fail (parse, PW_ERROR_UNSAFE, (guint) MAX (error->line, 0),
        _ ("It uses the abbreviation “&%s;”, which only another file could explain; such files are not fetched."),
        error->str1 != NULL ? error->str1 : "…");
}

static void
fail_by_error (Parse          *parse,
               const xmlError *error)
{
  g_autofree char *detail = g_strstrip (g_strdup (error->message != NULL ? error->message : ""));
  guint            line = error->line > 0 ? (guint) error->line : current_line (parse);

  if (error->code == XML_ERR_NO_MEMORY || says_too_much (detail))
    fail (parse, PW_ERROR_TOO_LARGE, line, _ ("Something in it is larger than is safe to read (%s)."), detail);
  else if (error->domain == XML_FROM_I18N) /* raised while the input is being moved: do not look at it */
    fail (parse, PW_ERROR_NOT_XML, line,
          _ ("It holds characters that cannot be read; it was saved in another encoding than it says, or is damaged."));
  else if (error->code == XML_ERR_INVALID_ENCODING || error->code == XML_ERR_INVALID_CHAR)
    fail (parse, is_at_end (parse) ? PW_ERROR_TRUNCATED : PW_ERROR_NOT_XML, line,
          _ ("It holds characters that cannot be read; it was saved in another encoding than it says, or is damaged."));
  else if (error->code == XML_ERR_UNKNOWN_ENCODING || error->code == XML_ERR_UNSUPPORTED_ENCODING)
    fail (parse, PW_ERROR_NOT_XML, line, _ ("Its encoding is not known (%s)."), detail);
  else if (error->code == XML_ERR_DOCUMENT_END)
    fail (parse, PW_ERROR_NOT_XML, line, _ ("More text follows after the end of the document; perhaps two files were written into one."));
  else if (is_at_end (parse) && error->code != XML_ERR_TAG_NAME_MISMATCH)
    fail (parse, PW_ERROR_TRUNCATED, line, _ ("The file ends in the middle. It may have been copied or saved only in part."));
  else
    fail (parse, PW_ERROR_NOT_XML, line, _ ("The file is damaged here and cannot be read as XML (%s)."), detail);
}

static void
on_error (void     *data,
          xmlError *error)
{
  Parse *parse = data;

  if (parse->has_failed)
    return;

  /* Without a DOCTYPE this is fatal; with one, libxml2 would drop it from attributes. */
  if (error->code == XML_ERR_UNDECLARED_ENTITY || error->code == XML_WAR_UNDECLARED_ENTITY)
    {
      fail_for_undeclared_entity (parse, error);
      stop (parse);
      return;
    }
  if (error->level == XML_ERR_FATAL)
    fail_by_error (parse, error);
}

static void
refuse_declaration (Parse *parse)
{
  if (parse->is_aris)
    fail (parse, PW_ERROR_NOT_BPMN, current_line (parse),
          _ ("This is an export of ARIS in its own format. Export the model from ARIS as BPMN 2.0."));
  else
    fail (parse, PW_ERROR_UNSAFE, current_line (parse),
          _ ("It declares entities in its DOCTYPE. Such files can be made to read other files or to fill the memory, so they are not opened."));
  stop (parse);
}

/* A hundred megabytes of "<a/>" would take gigabytes of memory. */
static gboolean
count_nodes (Parse *parse,
             guint  n)
{
  parse->n_nodes += n;
  if (parse->n_nodes <= PW_XML_MAX_NODES)
    return TRUE;

  fail (parse, PW_ERROR_TOO_LARGE, current_line (parse),
        _ ("It holds more than %u million elements and attributes."), PW_XML_MAX_NODES / 1000000);
  stop (parse);
  return FALSE;
}

static void
on_comment (void          *context,
            const xmlChar *text)
{
  if (count_nodes (((xmlParserCtxt *) context)->_private, 1))
    xmlSAX2Comment (context, text);
}

static void
on_instruction (void          *context,
                const xmlChar *target,
                const xmlChar *text)
{
  if (count_nodes (((xmlParserCtxt *) context)->_private, 1))
    xmlSAX2ProcessingInstruction (context, target, text);
}

static void
on_start_element (void           *context,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  xmlParserCtxt *self = context;
  Parse         *parse = self->_private;

  if (!count_nodes (parse, (guint) (1 + n_attributes + n_namespaces)))
    return;
  if (self->nodeNr >= PW_XML_MAX_DEPTH)
    {
      fail (parse, PW_ERROR_TOO_LARGE, current_line (parse),
            _ ("Its elements are nested more than %d deep."), PW_XML_MAX_DEPTH);
      stop (parse);
      return;
    }

  xmlSAX2StartElementNs (context, name, prefix, uri, n_namespaces, namespaces, n_attributes, n_defaulted, attributes);
}

static void
on_internal_subset (void          *context,
                    const xmlChar *name,
                    const xmlChar *public_id,
                    const xmlChar *system_id)
{
  xmlParserCtxt *self = context;
  Parse         *parse = self->_private;

  parse->is_aris = xmlStrEqual (name, (const xmlChar *) "AML");
  xmlSAX2InternalSubset (context, name, public_id, system_id);
}

static void
on_entity_declaration (void          *context,
                       const xmlChar *name,
                       int            type,
                       const xmlChar *public_id,
                       const xmlChar *system_id,
                       xmlChar       *content)
{
  refuse_declaration (((xmlParserCtxt *) context)->_private);
}

static void
on_unparsed_entity_declaration (void          *context,
                                const xmlChar *name,
                                const xmlChar *public_id,
                                const xmlChar *system_id,
                                const xmlChar *notation)
{
  refuse_declaration (((xmlParserCtxt *) context)->_private);
}

/* A default value is copied to every element that lacks the attribute, so a
 * short file could ask for any amount of memory.
 */
static void
on_attribute_declaration (void           *context,
                          const xmlChar  *element,
                          const xmlChar  *full_name,
                          int             type,
                          int             def,
                          const xmlChar  *default_value,
                          xmlEnumeration *tree)
{
  if (default_value != NULL)
    {
      refuse_declaration (((xmlParserCtxt *) context)->_private);
      xmlFreeEnumeration (tree);
      return;
    }

  xmlSAX2AttributeDecl (context, element, full_name, type, def, default_value, tree);
}

static xmlParserInput *
refuse_to_fetch (void          *context,
                 const xmlChar *public_id,
                 const xmlChar *system_id)
{
  return NULL;
}

static xmlParserCtxt *
new_context (Parse *parse)
{
  xmlParserCtxt *context = xmlNewParserCtxt ();

  if (context == NULL)
    return NULL;

  context->_private = parse;
  context->sax->startElementNs = on_start_element;
  context->sax->comment = on_comment;
  context->sax->processingInstruction = on_instruction;
  context->sax->internalSubset = on_internal_subset;
  context->sax->externalSubset = NULL;
  context->sax->resolveEntity = refuse_to_fetch;
  context->sax->entityDecl = on_entity_declaration;
  context->sax->unparsedEntityDecl = on_unparsed_entity_declaration;
  context->sax->attributeDecl = on_attribute_declaration;
  return context;
}

/* Some programs write encoding="utf-16" because that is how their strings are
 * in memory, and then save UTF-8.
 */
static gboolean
falsely_claims_utf16 (const char *data,
                      gsize       length)
{
  g_autofree char *head = NULL;
  const char      *end;
  const char      *claim;

  if (length < 5 || memcmp (data, "<?xml", 5) != 0)
    return FALSE;

  head = g_ascii_strdown (data, (gssize) MIN (length, 200));
  end = strstr (head, "?>");
  claim = strstr (head, "encoding");
  if (end == NULL || claim == NULL || claim > end)
    return FALSE;

  claim += strcspn (claim, "\"'");
  return *claim != '\0' && g_str_has_prefix (claim + 1, "utf-16");
}

/* The first line end and the last character of UTF-16; @low is where the low byte is. */
static PwXmlSource
find_source_of_utf16 (const char *data,
                      gsize       length,
                      gsize       low)
{
  PwXmlSource source = low == 1 ? PW_XML_SOURCE_BIG_ENDIAN : PW_XML_SOURCE_PLAIN;

  for (gsize i = low; i < length; i += 2)
    if (data[i] == '\n' && data[i ^ 1] == '\0')
      {
        if (i >= 2 && data[i - 2] == '\r')
          source |= PW_XML_SOURCE_CRLF;
        break;
      }
  if (length >= 2 && data[length - 2 + low] != '\n')
    source |= PW_XML_SOURCE_NO_LAST_LINE;
  if (memcmp (data, low == 1 ? "\xfe\xff" : "\xff\xfe", 2) == 0)
    source |= PW_XML_SOURCE_BOM;

  return source;
}

static PwXmlSource
find_source (const char *data,
             gsize       length)
{
  PwXmlSource source = PW_XML_SOURCE_PLAIN;
  const char *line_end;

  if (memchr (data, '\0', MIN (length, 4)) != NULL) /* "<" or a mark and "<" */
    return length % 2 == 0 ? find_source_of_utf16 (data, length, data[0] == '\0' || (guchar) data[0] == 0xfe ? 1 : 0) : PW_XML_SOURCE_PLAIN;
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      source |= PW_XML_SOURCE_BOM;
      data += 3;
      length -= 3;
    }
  if (length < 5 || memcmp (data, "<?xml", 5) != 0)
    source |= PW_XML_SOURCE_NO_DECLARATION;
  line_end = memchr (data, '\n', length);
  if (line_end != NULL && line_end > data && line_end[-1] == '\r')
    source |= PW_XML_SOURCE_CRLF;
  if (length > 0 && data[length - 1] != '\n')
    source |= PW_XML_SOURCE_NO_LAST_LINE;

  return source;
}

static gboolean
has_utf16_bom (const char *data,
               gsize       length)
{
  return length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0);
}

/* What other files are, by how they begin. */
static const char *
name_other_format (const char *data,
                   gsize       length)
{
  static const struct
  {
    const char *magic;
    gsize       length;
    const char *what;
  } formats[] = {
    { "%PDF", 4, N_ ("This is a PDF document, not a BPMN file.") },
    { "PK\003\004", 4, N_ ("This is a ZIP archive or an Office document, not a BPMN file.") },
    { "\320\317\021\340", 4, N_ ("This is an old Office or Visio document, not a BPMN file.") },
    { "\211PNG", 4, N_ ("This is a picture, not a BPMN file.") },
    { "\377\330\377", 3, N_ ("This is a picture, not a BPMN file.") },
    { "GIF8", 4, N_ ("This is a picture, not a BPMN file.") },
    { "{", 1, N_ ("This looks like JSON, not like a BPMN file.") },
    { "[", 1, N_ ("This looks like JSON, not like a BPMN file.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (length >= formats[i].length && memcmp (data, formats[i].magic, formats[i].length) == 0)
      return formats[i].what;

  return NULL;
}

/* HTML is seldom well-formed, so its first words must do. */
static gboolean
begins_as_html (const char *data,
                gsize       length)
{
  g_autofree char *head = g_ascii_strdown (data, (gssize) MIN (length, 400));

  return strstr (head, "<!doctype html") != NULL || strstr (head, "<html") != NULL;
}

static gboolean
is_blank (const char *data,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (data[i]) && data[i] != '\0')
      return FALSE;

  return TRUE;
}

static gboolean
check_bytes (const char *data,
             gsize       length,
             const char *name,
             GError    **error)
{
  const char *other;

  if (length > PW_XML_MAX_BYTES)
    {
      pw_xml_set_error (error, PW_ERROR_TOO_LARGE, name, 0,
                        _ ("The file is larger than %u MB."), PW_XML_MAX_BYTES / 1000000);
      return FALSE;
    }
  if (is_blank (data, length))
    {
      pw_xml_set_error (error, PW_ERROR_NOT_XML, name, 0, _ ("The file is empty."));
      return FALSE;
    }
  other = name_other_format (data, length);
  if (other != NULL)
    {
      pw_xml_set_error (error, PW_ERROR_NOT_XML, name, 0, "%s", _ (other));
      return FALSE;
    }
  return TRUE;
}

static void
set_parse_error (const Parse *parse,
                 const char  *data,
                 gsize        length,
                 GError     **error)
{
  if (!parse->has_failed)
    pw_xml_set_error (error, PW_ERROR_TOO_LARGE, parse->name, 0, _ ("There is not enough memory to read it."));
  else if (begins_as_html (data, length))
    pw_xml_set_error (error, PW_ERROR_NOT_BPMN, parse->name, 0, _ ("This is a web page (HTML), not a BPMN file."));
  else if (parse->line <= 1 && memchr (data, '<', MIN (length, 1000)) == NULL)
    pw_xml_set_error (error, PW_ERROR_NOT_XML, parse->name, 0, _ ("This is not an XML file."));
  else
    pw_xml_set_error (error, parse->code, parse->name, parse->line, "%s", parse->cause);
}

xmlDoc *
pw_xml_parse_bytes (GBytes     *bytes,
                    const char *name,
                    GError    **error)
{
  Parse                  parse = { .name = name };
  gsize                  length;
  const char            *data;
  xmlStructuredErrorFunc outer_func;
  void                  *outer_data;
  xmlDoc                *document;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (!check_bytes (data, length, name, error))
    return NULL;

  xmlInitParser ();
  parse.context = new_context (&parse);
  if (parse.context == NULL)
    {
      set_parse_error (&parse, data, length, error);
      return NULL;
    }

  /* Errors in an encoding reach no context, only this handler. It is the thread's own. */
  outer_func = xmlStructuredError;
  outer_data = xmlStructuredErrorContext;
  xmlSetStructuredErrorFunc (&parse, on_error);
  document = xmlCtxtReadMemory (parse.context, data, (int) length, NULL,
                                falsely_claims_utf16 (data, length) ? "UTF-8" : NULL,
                                PARSE_OPTIONS);
  xmlSetStructuredErrorFunc (outer_data, outer_func);

  if (document != NULL && parse.has_failed)
    g_clear_pointer (&document, xmlFreeDoc);
  if (document == NULL)
    set_parse_error (&parse, data, length, error);
  else
    {
      document->properties |= (int) find_source (data, length) << SOURCE_SHIFT;
      if (document->encoding == NULL && has_utf16_bom (data, length))
        document->encoding = xmlStrdup ((const xmlChar *) "UTF-16");
    }

  xmlFreeParserCtxt (parse.context);
  g_free (parse.cause);
  return document;
}

/* Whether a record begins behind the place where the parser gave up. */
static gboolean
has_later_record (const Parse *parse,
                  const char  *data,
                  gsize        length,
                  const char  *start)
{
  g_autofree char *line = g_strconcat ("\n", start, NULL);
  gsize            offset = (gsize) CLAMP (parse->offset - (long) strlen (RECORDS_START), 0, (long) length);

  return g_strstr_len (data + offset, (gssize) (length - offset), line) != NULL;
}

/* Remembers the last record that was read to its end. */
static void
on_end_element (void          *context,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  xmlParserCtxt *self = context;

  if (self->nodeNr == 2)
    ((Parse *) self->_private)->last_record = self->node;
  xmlSAX2EndElementNs (context, name, prefix, uri);
}

static void
drop_open_record (const Parse *parse)
{
  xmlNode *root = xmlDocGetRootElement (parse->context->myDoc);
  xmlNode *node = parse->last_record != NULL ? parse->last_record->next : root->children;
  xmlNode *next;

  for (; node != NULL; node = next)
    {
      next = node->next;
      xmlUnlinkNode (node);
      xmlFreeNode (node);
    }
}

xmlDoc *
pw_xml_parse_records (GBytes     *bytes,
                      const char *name,
                      const char *start,
                      gboolean   *is_torn,
                      GError    **error)
{
  Parse                  parse = { .name = name, .is_records = TRUE };
  gsize                  length;
  const char            *data;
  xmlStructuredErrorFunc outer_func;
  void                  *outer_data;
  xmlDoc                *document = NULL;
  gboolean               is_wrong; /* before the end */

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (length > PW_XML_MAX_BYTES)
    {
      pw_xml_set_error (error, PW_ERROR_TOO_LARGE, name, 0, _ ("The file is larger than %u MB."), PW_XML_MAX_BYTES / 1000000);
      return NULL;
    }

  xmlInitParser ();
  parse.context = new_context (&parse);
  parse.context->sax->endElementNs = on_end_element;
  outer_func = xmlStructuredError;
  outer_data = xmlStructuredErrorContext;
  xmlSetStructuredErrorFunc (&parse, on_error);
  xmlCtxtUseOptions (parse.context, PARSE_OPTIONS);
  xmlCtxtResetPush (parse.context, RECORDS_START, strlen (RECORDS_START), NULL, "UTF-8");
  xmlParseChunk (parse.context, data, (int) length, 0);
  is_wrong = parse.has_failed && (parse.code == PW_ERROR_TOO_LARGE || has_later_record (&parse, data, length, start));
  if (!parse.has_failed)
    xmlParseChunk (parse.context, RECORDS_END, strlen (RECORDS_END), 1);
  xmlSetStructuredErrorFunc (outer_data, outer_func);

  *is_torn = parse.has_failed;
  if (is_wrong)
    pw_xml_set_error (error, parse.code, name, parse.line, "%s", parse.cause);
  else if (parse.context->myDoc == NULL || xmlDocGetRootElement (parse.context->myDoc) == NULL)
    set_parse_error (&parse, data, length, error);
  else
    {
      if (parse.has_failed)
        drop_open_record (&parse);
      document = g_steal_pointer (&parse.context->myDoc);
    }

  g_clear_pointer (&parse.context->myDoc, xmlFreeDoc);
  xmlFreeParserCtxt (parse.context);
  g_free (parse.cause);
  return document;
}

PwXmlSource
pw_xml_get_source (const xmlDoc *document)
{
  return (PwXmlSource) ((document->properties >> SOURCE_SHIFT) & SOURCE_MASK);
}
