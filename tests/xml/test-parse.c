/* tests/xml/test-parse.c - the safe parser: what it takes, what it refuses, what it says
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <glib.h>
#include <libxml/tree.h>
#include <string.h>

#include "xml/parse.h"

static xmlDoc *
parse (const char *text,
       gssize      length,
       GError    **error)
{
  g_autoptr (GBytes) bytes = NULL;

  bytes = g_bytes_new (text, length >= 0 ? (gsize) length : strlen (text));
  return pw_xml_parse_bytes (bytes, "variants/a.bpmn", error);
}

typedef struct
{
  const char *name;
  const char *text;
  PwError     code;
  const char *says; /* part of the message */
} Refusal;

#define ROOT "<d xmlns='urn:x'>"

/* clang-format off */
static const Refusal refusals[] = {
  { "empty",               "",                                             PW_ERROR_NOT_XML,   "“variants/a.bpmn”: The file is empty." },
  { "blank",               " \n\t ",                                       PW_ERROR_NOT_XML,   "empty" },
  { "text",                "Hund anmelden",                                PW_ERROR_NOT_XML,   "not an XML file" },
  { "json",                "{\"a\": 1}",                                   PW_ERROR_NOT_XML,   "JSON" },
  { "pdf",                 "%PDF-1.7\n<</Type/Catalog>>",                  PW_ERROR_NOT_XML,   "PDF" },
  { "zip",                 "PK\003\004<",                                  PW_ERROR_NOT_XML,   "ZIP" },
  { "picture",             "\211PNG\r\n",                                  PW_ERROR_NOT_XML,   "picture" },
  { "html",                "<!DOCTYPE html><html><br></html>",             PW_ERROR_NOT_BPMN,  "web page" },
  { "html-with-entity",    "<html><p>&nbsp;</p></html>",                  PW_ERROR_NOT_BPMN,  "web page" },
  { "truncated-in-tag",    ROOT "<a b='c'",                                PW_ERROR_TRUNCATED, "ends in the middle" },
  { "truncated-in-text",   ROOT "\n\n<a>bcd",                              PW_ERROR_TRUNCATED, "line 3" },
  { "truncated-in-value",  ROOT "<a b='c",                                 PW_ERROR_TRUNCATED, "ends in the middle" },
  { "truncated-in-cdata",  ROOT "<a><![CDATA[ x ]",                        PW_ERROR_TRUNCATED, "ends in the middle" },
  { "truncated-comment",   ROOT "<!-- abc",                                PW_ERROR_TRUNCATED, "ends in the middle" },
  { "truncated-character", ROOT "<a>\xc3",                                 PW_ERROR_TRUNCATED, NULL },
  { "only-a-declaration",  "<?xml version='1.0'?>",                        PW_ERROR_TRUNCATED, "ends in the middle" },
  { "mismatched-tags",     ROOT "\n<a></b></d>",                           PW_ERROR_NOT_XML,   "line 2: The file is damaged" },
  { "attribute-twice",     ROOT "<a b='1' b='2'/></d>",                    PW_ERROR_NOT_XML,   "redefined" },
  { "second-document",     ROOT "</d>\n" ROOT "</d>",                      PW_ERROR_NOT_XML,   "More text follows" },
  { "control-character",   ROOT "<a>\001</a></d>",                         PW_ERROR_NOT_XML,   "cannot be read" },
  { "not-utf8",            "<?xml version='1.0' encoding='UTF-8'?>" ROOT "<a>\xe4</a></d>", PW_ERROR_NOT_XML, "another encoding" },
  { "bad-windows-1252",    "<?xml version='1.0' encoding='windows-1252'?>" ROOT "<a>\x81</a></d>", PW_ERROR_NOT_XML, "another encoding" },
  { "unknown-encoding",    "<?xml version='1.0' encoding='klingon'?>" ROOT "</d>", PW_ERROR_NOT_XML, "encoding is not known" },
  { "undeclared-entity",   ROOT "<a>&foo;</a></d>",                        PW_ERROR_UNSAFE,    "&foo;" },
  { "entity-of-dtd",       "<!DOCTYPE d SYSTEM 'http://127.0.0.1:9/x.dtd'>" ROOT "<a>&foo;</a></d>", PW_ERROR_UNSAFE, "&foo;" },
  { "entity-in-value",     "<!DOCTYPE d SYSTEM 'http://127.0.0.1:9/x.dtd'>" ROOT "<a b='&foo;'/></d>", PW_ERROR_UNSAFE, "&foo;" },
  { "internal-entity",     "<!DOCTYPE d [<!ENTITY a 'b'>]>" ROOT "&a;</d>", PW_ERROR_UNSAFE,   "line 1: It declares entities" },
  { "unused-entity",       "<!DOCTYPE d [\n<!ENTITY a 'b'>]>" ROOT "</d>", PW_ERROR_UNSAFE,    "line 2" },
  { "external-entity",     "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" ROOT "&a;</d>", PW_ERROR_UNSAFE, "declares entities" },
  { "parameter-entity",    "<!DOCTYPE d [<!ENTITY % a SYSTEM 'http://127.0.0.1:9/'> %a;]>" ROOT "</d>", PW_ERROR_UNSAFE, "declares entities" },
  { "undeclared-parameter", "<!DOCTYPE d [%a;]>" ROOT "</d>",              PW_ERROR_UNSAFE,    "a" },
  { "unparsed-entity",     "<!DOCTYPE d [<!NOTATION n SYSTEM 'n'><!ENTITY a SYSTEM 'b' NDATA n>]>" ROOT "</d>", PW_ERROR_UNSAFE, "declares entities" },
  { "default-attribute",   "<!DOCTYPE d [<!ATTLIST d a CDATA 'b'>]>" ROOT "</d>", PW_ERROR_UNSAFE, "DOCTYPE" },
  { "billion-laughs",      "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                           "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY e '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]>" ROOT "&e;</d>", PW_ERROR_UNSAFE, "declares entities" },
  { "aris",                "<!DOCTYPE AML SYSTEM 'ARIS-Export.dtd' [<!ENTITY L '1031'>]><AML/>", PW_ERROR_NOT_BPMN, "ARIS" },
};
/* clang-format on */

static void
test_refused (gconstpointer data)
{
  const Refusal *refusal = data;
  g_autoptr (GError) error = NULL;
  xmlDoc *document = parse (refusal->text, -1, &error);

  g_assert_null (document);
  g_assert_error (error, PW_ERROR, (gint) refusal->code);
  g_test_message ("%s", error->message);
  if (refusal->says != NULL)
    g_assert_nonnull (strstr (error->message, refusal->says));
  g_assert_true (g_str_has_prefix (error->message, "“variants/a.bpmn”"));
}

/* Every beginning of a document is a truncated document, whatever it stops in. */
static void
test_every_prefix_is_truncated (void)
{
  const char text[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<!DOCTYPE d>\n"
                      "<!-- äöü -->\n"
                      "<?pi some text?>\n"
                      "<p:d xmlns:p=\"urn:x\" xmlns=\"urn:y\" a='1' p:b=\"&lt;&#10;&amp;\">\n"
                      "  <p:task id=\"a\" name=\"Gebühr prüfen\"/>\n"
                      "  <e><![CDATA[ a < b ]]> text &gt; 1 &#x20AC;</e>\n"
                      "</p:d>";
  gsize      length = sizeof text - 1;

  for (gsize n = 1; n < length; n++)
    {
      g_autoptr (GError) error = NULL;
      xmlDoc *document = parse (text, (gssize) n, &error);

      g_assert_null (document);
      if (!g_error_matches (error, PW_ERROR, PW_ERROR_TRUNCATED))
        g_error ("after “%.*s”: %s", (int) n, text, error->message);
    }
}

typedef struct
{
  const char *name;
  const char *text;
  int         length;  /* -1: to the NUL */
  const char *content; /* of the root */
  int         source;
} Acceptance;

#define OF(text) (text), sizeof (text) - 1

/* clang-format off */
static const Acceptance acceptances[] = {
  { "plain",             OF ("<d>ä</d>\n"), "ä", PW_XML_SOURCE_NO_DECLARATION },
  { "declared",          OF ("<?xml version='1.0' encoding='utf-8' standalone='yes'?>\n<d>ä</d>\n"), "ä", 0 },
  { "bom",               OF ("\xef\xbb\xbf<?xml version='1.0'?><d>ä</d>\n"), "ä", PW_XML_SOURCE_BOM },
  { "crlf",              OF ("<?xml version='1.0'?>\r\n<d>a\r\nb</d>\r\n"), "a\nb", PW_XML_SOURCE_CRLF },
  { "no-last-line",      OF ("<?xml version='1.0'?>\n<d/>"), "", PW_XML_SOURCE_NO_LAST_LINE },
  { "windows-1252",      OF ("<?xml version='1.0' encoding='windows-1252'?><d>\xe4 \x80</d>\n"), "ä €", 0 },
  { "iso-8859-1",        OF ("<?xml version='1.0' encoding='ISO-8859-1'?><d>\xe4</d>\n"), "ä", 0 },
  { "utf-16-le",         OF ("\xff\xfe<\0d\0>\0\xe4\0<\0/\0d\0>\0"), "ä", PW_XML_SOURCE_BOM | PW_XML_SOURCE_NO_LAST_LINE },
  { "utf-16-be",         OF ("\xfe\xff\0<\0d\0>\0\xe4\0<\0/\0d\0>"), "ä", PW_XML_SOURCE_BOM | PW_XML_SOURCE_NO_LAST_LINE | PW_XML_SOURCE_BIG_ENDIAN },
  { "utf-16-without-mark", OF ("<\0?\0x\0m\0l\0 \0v\0e\0r\0s\0i\0o\0n\0=\0'\0""1\0.\0""0\0'\0?\0>\0\r\0\n\0<\0d\0>\0\xe4\0<\0/\0d\0>\0\r\0\n\0"), "ä", PW_XML_SOURCE_CRLF },
  { "utf-16-only-said",  OF ("<?xml version='1.0' encoding='utf-16'?><d>ä</d>\n"), "ä", 0 },
  { "harmless-doctype",  OF ("<?xml version='1.0'?><!DOCTYPE d><d>a</d>\n"), "a", 0 },
  { "doctype-elsewhere", OF ("<?xml version='1.0'?><!DOCTYPE d SYSTEM 'http://127.0.0.1:9/d.dtd'><d>a</d>\n"), "a", 0 },
  { "doctype-elements",  OF ("<?xml version='1.0'?><!DOCTYPE d [<!ELEMENT d ANY><!ATTLIST d a CDATA #IMPLIED>]><d>a</d>\n"), "a", 0 },
  { "undeclared-prefix", OF ("<?xml version='1.0'?><d a:b='c'><a:e>f</a:e></d>\n"), "f", 0 },
  { "known-entities",    OF ("<?xml version='1.0'?><d>&lt;&gt;&amp;&quot;&apos;&#228;&#x1F600;</d>\n"), "<>&\"'ä😀", 0 },
  { "xml-1.1",           OF ("<?xml version='1.1'?><d>a</d>\n"), "a", 0 },
  { "same-attribute-by-two-prefixes", OF ("<?xml version='1.0'?><d xmlns:a='u' xmlns:b='u' a:x='1' b:x='2'>a</d>\n"), "a", 0 },
};
/* clang-format on */

static void
test_accepted (gconstpointer data)
{
  const Acceptance *acceptance = data;
  g_autoptr (GError) error = NULL;
  xmlDoc  *document = parse (acceptance->text, acceptance->length, &error);
  xmlChar *content;

  g_assert_no_error (error);
  g_assert_nonnull (document);
  content = xmlNodeGetContent (xmlDocGetRootElement (document));
  g_assert_cmpstr ((const char *) content, ==, acceptance->content);
  g_assert_cmpint (pw_xml_get_source (document), ==, acceptance->source);
  xmlFree (content);
  xmlFreeDoc (document);
}

static char *
nest (guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, "<a>");
  for (guint i = 0; i < depth; i++)
    g_string_append (text, "</a>");

  return g_string_free (text, FALSE);
}

static void
test_depth_is_limited (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *deep = nest (PW_XML_MAX_DEPTH);
  g_autofree char *too_deep = nest (PW_XML_MAX_DEPTH + 1);
  g_autofree char *abyss = nest (100000);
  xmlDoc          *document = parse (deep, -1, &error);

  g_assert_no_error (error);
  xmlFreeDoc (document);

  g_assert_null (parse (too_deep, -1, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "200"));
  g_clear_error (&error);

  g_assert_null (parse (abyss, -1, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_TOO_LARGE);
}

static void
test_size_is_limited (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *huge = g_malloc (PW_XML_MAX_BYTES + 1);

  memset (huge, ' ', PW_XML_MAX_BYTES + 1);
  memcpy (huge, "<d/>", 4);
  g_assert_null (parse (huge, PW_XML_MAX_BYTES + 1, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "larger than 100 MB"));
}

/* Longer than anybody writes, but harmless. */
static void
test_huge_values_are_read (void)
{
  g_autofree char *filler = g_strnfill (20 * 1000 * 1000, 'x');
  g_autofree char *in_attribute = g_strconcat ("<d a='", filler, "'/>", NULL);
  g_autofree char *in_text = g_strconcat ("<d>", filler, "&#10;", filler, "</d>", NULL);
  const char      *texts[] = { in_attribute, in_text };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      xmlDoc *document = parse (texts[i], -1, &error);

      g_assert_no_error (error);
      xmlFreeDoc (document);
    }
}

/* Few bytes in the file, many in memory. */
static void
test_number_of_nodes_is_limited (gconstpointer data)
{
  const char *piece = data;
  g_autoptr (GString) text = g_string_new ("<d>");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= PW_XML_MAX_NODES; i++)
    g_string_append (text, piece);
  g_string_append (text, "</d>");
  g_assert_null (parse (text->str, (gssize) text->len, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "5 million"));
}

/* A file near the limit is read, in whatever encoding. */
static void
test_large_files_are_read (gconstpointer data)
{
  const char      *encoding = data;
  g_autofree char *filler = g_strnfill (900, 'x');
  g_autoptr (GString) text = g_string_sized_new (13 * 1000 * 1000);
  g_autoptr (GError) error = NULL;
  xmlDoc *document;

  g_string_printf (text, "<?xml version='1.0' encoding='%s'?>\n<d>\n", encoding);
  while (text->len < 12 * 1000 * 1000)
    g_string_append_printf (text, "  <task name='Antrag annehmen' a='%s'>text</task>\n", filler);
  g_string_append (text, "</d>\n");

  document = parse (text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
  g_assert_nonnull (document);
  xmlFreeDoc (document);
}

static gpointer
parse_many (gpointer data)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GError) error = NULL;
      const Refusal    *refusal = &refusals[i % G_N_ELEMENTS (refusals)];
      const Acceptance *acceptance = &acceptances[i % G_N_ELEMENTS (acceptances)];
      xmlDoc           *document = parse (acceptance->text, acceptance->length, NULL);

      g_assert_nonnull (document);
      xmlFreeDoc (document);
      g_assert_null (parse (refusal->text, -1, &error));
      g_assert_error (error, PW_ERROR, (gint) refusal->code);
    }

  return NULL;
}

static void
test_threads_do_not_disturb_each_other (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("parse", parse_many, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_nothing_is_printed (void)
{
  if (g_test_subprocess ())
    {
      for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
        g_assert_null (parse (refusals[i].text, -1, NULL));
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/xml/parse/refuses/", refusals[i].name, NULL);

      g_test_add_data_func (path, &refusals[i], test_refused);
    }
  for (guint i = 0; i < G_N_ELEMENTS (acceptances); i++)
    {
      g_autofree char *path = g_strconcat ("/xml/parse/reads/", acceptances[i].name, NULL);

      g_test_add_data_func (path, &acceptances[i], test_accepted);
    }
  g_test_add_func ("/xml/parse/every-prefix-is-truncated", test_every_prefix_is_truncated);
  g_test_add_func ("/xml/parse/depth-is-limited", test_depth_is_limited);
  g_test_add_func ("/xml/parse/size-is-limited", test_size_is_limited);
  g_test_add_func ("/xml/parse/huge-values-are-read", test_huge_values_are_read);
#ifndef __SANITIZE_ADDRESS__ /* which would need gigabytes */
  g_test_add_data_func ("/xml/parse/number-of-nodes-is-limited/elements", "<a/>", test_number_of_nodes_is_limited);
#endif
  if (g_test_slow ())
    g_test_add_data_func ("/xml/parse/number-of-nodes-is-limited/instructions", "<?a?>", test_number_of_nodes_is_limited);
  g_test_add_data_func ("/xml/parse/large-files-are-read/utf-8", "UTF-8", test_large_files_are_read);
  g_test_add_data_func ("/xml/parse/large-files-are-read/windows-1252", "windows-1252", test_large_files_are_read);
  g_test_add_func ("/xml/parse/threads-do-not-disturb-each-other", test_threads_do_not_disturb_each_other);
  g_test_add_func ("/xml/parse/nothing-is-printed", test_nothing_is_printed);

  return g_test_run ();
}
