/* xml/parse.h - the safe parser behind every reader of files
 *
 * Files are not trusted. Nothing is fetched, no entity may be declared, size, depth
 * and number of nodes are limited, and libxml2 never writes to the terminal. A harmless
 * DOCTYPE stays in the tree, a name with an undeclared prefix keeps it.
 *
 * May be called from any thread, at the same time.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

#include "base/error.h"

G_BEGIN_DECLS

/* 13,739 public files: the largest has 885 kB. */
#define PW_XML_MAX_BYTES (100u * 1000u * 1000u)
#define PW_XML_MAX_DEPTH 200
#define PW_XML_MAX_NODES (5u * 1000u * 1000u)

/**
 * PwXmlSource:
 *
 * How a file was spelled beyond what a tree remembers, so that it is written the
 * same way again.
 */
typedef enum
{
  PW_XML_SOURCE_PLAIN = 0,
  PW_XML_SOURCE_BOM = 1 << 0,            /* begins with a byte order mark */
  PW_XML_SOURCE_CRLF = 1 << 1,           /* lines end as on Windows */
  PW_XML_SOURCE_NO_DECLARATION = 1 << 2, /* has no <?xml …?> */
  PW_XML_SOURCE_NO_LAST_LINE = 1 << 3,   /* does not end with a line break */
  PW_XML_SOURCE_BIG_ENDIAN = 1 << 4,     /* is UTF-16 with the high byte first */
} PwXmlSource;

/**
 * pw_xml_parse_bytes:
 * @name: (nullable): what to call the source in messages
 *
 * Parses without looking at what the XML says.
 *
 * Returns: (transfer full) (nullable): a tree to be freed with xmlFreeDoc(), or
 *   %NULL with @error set in %PW_ERROR
 */
xmlDoc *pw_xml_parse_bytes (GBytes     *bytes,
                            const char *name,
                            GError    **error);

/**
 * pw_xml_parse_records:
 * @name: (nullable): what to call the source in messages
 * @start: how each record begins, on a line of its own: "<change kind="
 * @is_torn: (out): whether the text ends within a record
 *
 * Parses a text that is one record, an XML element, after the other, as a journal
 * is. A text that breaks off, or ends in rubbish as after a power cut, ends with
 * the last whole record.
 *
 * Returns: (transfer full) (nullable): a tree whose root has the whole records as
 *   children, or %NULL with @error set in %PW_ERROR where something is wrong before
 *   the end
 */
xmlDoc *pw_xml_parse_records (GBytes     *bytes,
                              const char *name,
                              const char *start,
                              gboolean   *is_torn,
                              GError    **error);

/** pw_xml_get_source: how the file was spelled that @document was parsed from */
PwXmlSource pw_xml_get_source (const xmlDoc *document);

G_END_DECLS
