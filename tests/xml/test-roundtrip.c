/* tests/xml/test-roundtrip.c - reading and writing loses nothing and changes nothing
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <string.h>

#include "tree.h"
#include "xml/reader.h"
#include "xml/writer.h"

#define MODEL "http://www.omg.org/spec/BPMN/20100524/MODEL"
#define DI "http://www.omg.org/spec/BPMN/20100524/DI"

typedef struct
{
  const char *name;
  const char *text;
  int         length;
  gboolean    is_identical; /* the very same bytes come out */
} Trap;

#define IS(text) (text), sizeof (text) - 1, TRUE
#define BECOMES_OTHER_BYTES(text) (text), sizeof (text) - 1, FALSE
#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define BPMN "<definitions xmlns=\"" MODEL "\" targetNamespace=\"t\">"
#define END "</definitions>\n"

/* clang-format off */
static const Trap traps[] = {
  { "line-ends-in-attributes", IS (HEAD BPMN "<process id=\"a\" name=\"Antrag&#10;prüfen&#13;&#10;und&#9;buchen\"/>" END) },
  { "raw-line-ends-in-attributes", BECOMES_OTHER_BYTES (HEAD BPMN "<process id=\"a\" name=\"Antrag\nprüfen\tx\"/>" END) },
  { "quotes-in-attributes", IS (HEAD BPMN "<process id=\"a\" name=\"&quot;ja&quot; 'nein' &amp;lt; &lt;b&gt;\"/>" END) },
  { "one-uri-default-and-prefixed",
    IS (HEAD "<definitions xmlns=\"" MODEL "\" xmlns:bpmn=\"" MODEL "\" targetNamespace=\"t\"><process id=\"a\" bpmn:name=\"n\"><bpmn:task id=\"b\"/></process>" END) },
  { "vendor-uri-default-and-prefixed",
    IS (HEAD BPMN "<process xmlns:g=\"urn:drools\" id=\"a\" g:version=\"1\"><extensionElements><m xmlns=\"urn:drools\" g:name=\"x\" name=\"y\"/></extensionElements></process>" END) },
  { "vendor-content-in-model-namespace",
    IS (HEAD BPMN "<process id=\"a\"><extensionElements><w4:pool xmlns:w4=\"urn:w4\"><Grid VpId=\"1\"><StringProperty name=\"x\">y</StringProperty></Grid></w4:pool></extensionElements></process>" END) },
  { "undeclared-prefix-on-attribute", IS (HEAD "<definitions xmlns=\"" MODEL "\" modeler:executionPlatform=\"Camunda\" targetNamespace=\"t\"/>\n") },
  { "undeclared-prefix-on-element", IS (HEAD BPMN "<process id=\"a\"><extensionElements><zeebe:task camunda:type=\"x\"><zeebe:in/></zeebe:task></extensionElements></process>" END) },
  { "duplicate-ids", IS (HEAD BPMN "<process id=\"a\"><task id=\"b\"/><task id=\"b\"/></process><process id=\"a\"/>" END) },
  { "nested-declarations", IS (HEAD BPMN "<process xmlns:x=\"urn:x\" id=\"a\"><task xmlns=\"" MODEL "\" xmlns:x=\"urn:y\" id=\"b\" x:c=\"d\"/></process>" END) },
  { "unset-default-namespace", IS (HEAD BPMN "<process id=\"a\"><extensionElements><x xmlns=\"\"><y/></x></extensionElements></process>" END) },
  { "prefixed-references", IS (HEAD "<definitions xmlns=\"" MODEL "\" xmlns:tns=\"t\" targetNamespace=\"t\"><process id=\"a\"><task id=\"b\"/><sequenceFlow id=\"c\" sourceRef=\"tns:b\" targetRef=\"tns:gone\"/></process>" END) },
  { "dangling-references", IS (HEAD BPMN "<process id=\"a\"><boundaryEvent id=\"b\" attachedToRef=\"gone\"/><laneSet><lane id=\"l\"><flowNodeRef>gone</flowNodeRef></lane></laneSet></process>" END) },
  { "cdata", IS (HEAD BPMN "<process id=\"a\"><scriptTask id=\"s\"><script><![CDATA[if (a < b && c > \"d\") { }\n\t]]></script></scriptTask></process>" END) },
  { "cdata-between-text", IS (HEAD BPMN "<process id=\"a\"><documentation> a <![CDATA[ <b> ]]> c <![CDATA[ d ]]>\n</documentation></process>" END) },
  { "cdata-end-split", IS (HEAD BPMN "<process id=\"a\"><documentation><![CDATA[a]]]]><![CDATA[>b]]></documentation></process>" END) },
  { "odd-namespace-name", IS (HEAD "<definitions xmlns=\"" MODEL "\" xmlns:v=\"http://v?a=1&#38;b='2'&lt;&quot;&#10;\" targetNamespace=\"t\"><process v:a=\"&amp;\"/></definitions>\n") },
  { "both-colours", IS (HEAD BPMN "<bpmndi:BPMNDiagram xmlns:bpmndi=\"" DI "\" xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\" xmlns:color=\"http://www.omg.org/spec/BPMN/non-normative/color/1.0\">"
                        "<bpmndi:BPMNPlane><bpmndi:BPMNShape bpmnElement=\"a\" bioc:fill=\"#fff\" color:background-color=\"#fff\"/></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>" END) },
  { "harmless-doctype", IS (HEAD "<!DOCTYPE definitions>\n" BPMN "<import/>" END) },
  { "doctype-elsewhere", IS (HEAD "<!DOCTYPE definitions PUBLIC \"-//X//Y\" \"http://127.0.0.1:9/b.dtd\">\n" BPMN "<import/>" END) },
  { "xhtml-doctype", IS (HEAD "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">\n" BPMN "<process id=\"a\"><documentation><br/></documentation></process>" END) },
  { "edge-without-element", IS (HEAD BPMN "<BPMNDiagram xmlns=\"" DI "\"><BPMNPlane bpmnElement=\"gone\"><BPMNEdge id=\"e\"/></BPMNPlane></BPMNDiagram><BPMNDiagram xmlns=\"" DI "\"><BPMNPlane/></BPMNDiagram>" END) },
  { "typed-waypoints", IS (HEAD "<definitions xmlns=\"" MODEL "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:dc=\"urn:dc\" xsi:schemaLocation=\"a b\"><w xsi:type=\"dc:Point\" x=\"-1.50\" y=\"1e3\"/>" END) },
  { "comments-and-instructions", IS (HEAD "<!-- vor -->\n<?xml-stylesheet href=\"a.css\"?>\n" BPMN "<!-- ä - \n --><?x y?>" END "<!-- nach -->\n") },
  { "white-space", IS (HEAD BPMN "\n\n\t<process id=\"a\">  \n  </process> \n" END) },
  { "space-kept", IS (HEAD BPMN "<process id=\"a\" xml:space=\"preserve\" xml:lang=\"de\" xml:base=\"http://x/\">\n  </process>" END) },
  { "xml-id", IS (HEAD BPMN "<process xml:id=\"a\"/><process xml:id=\"a\"/><process xml:id=\"1 2\"/>" END) },
  { "text-like-markup", IS (HEAD BPMN "<process id=\"a\"><documentation>&lt;b&gt; &amp;amp; &amp;#10; ]]&gt; \"'</documentation></process>" END) },
  { "carriage-return-in-text", IS (HEAD BPMN "<process id=\"a\"><documentation>a&#13;\nb</documentation></process>" END) },
  { "beyond-the-basic-plane", IS (HEAD BPMN "<process id=\"a\" name=\"😀 𝒳 \xef\xbf\xbd\xe2\x80\xa8\xc2\xad\xc2\x85\xc2\xa0\"><documentation>😀\xef\xbb\xbf</documentation></process>" END) },
  { "non-ascii-names", IS (HEAD BPMN "<process id=\"Prüfung\"><extensionElements><ü:größe xmlns:ü=\"urn:ü\" maß=\"1\"/></extensionElements></process>" END) },
  { "no-declaration", IS (BPMN "<process id=\"a\" name=\"ä\"/>" END) },
  { "no-encoding-named", BECOMES_OTHER_BYTES ("<?xml version=\"1.0\"?>\n" BPMN "<process id=\"a\" name=\"ä\"/>" END) },
  { "stands-alone", IS ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" BPMN "<import/>" END) },
  { "no-last-line-end", IS (HEAD BPMN "<import/></definitions>") },
  { "byte-order-mark", IS ("\xef\xbb\xbf" HEAD BPMN "<import/>" END) },
  { "byte-order-mark-only", IS ("\xef\xbb\xbf" BPMN "<import/>" END) },
  { "windows-line-ends", IS ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n" BPMN "\r\n<process id=\"a\">\r\n<documentation>x\r\ny</documentation></process></definitions>\r\n") },
  { "windows-1252", IS ("<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n" BPMN "<process id=\"a\" name=\"Geb\xfchr \x80 \x84x\x93\"><documentation>\xdf &#8594;</documentation></process>" END) },
  { "iso-8859-1", IS ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\" standalone=\"yes\"?>\n" BPMN "<process id=\"a\" name=\"Geb\xfchr &#8364;\"/>" END) },
  { "iso-8859-15", IS ("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n" BPMN "<process id=\"a\" name=\"\xa4\"/>" END) },
  { "us-ascii", IS ("<?xml version=\"1.0\" encoding=\"US-ASCII\"?>\n" BPMN "<process id=\"a\" name=\"&#228;\"/>" END) },
  { "xml-1.1", IS ("<?xml version=\"1.1\" encoding=\"UTF-8\"?>\n" BPMN "<import/>" END) },
};
/* clang-format on */

static xmlDoc *
parse (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  xmlDoc *document = pw_xml_parse_bytes (bytes, "a.bpmn", &error);

  g_assert_no_error (error);
  return document;
}

static GBytes *
read_and_write (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PwModel) model = pw_xml_read_bytes (bytes, "a.bpmn", &error);
  GBytes *written;

  g_assert_no_error (error);
  g_assert_nonnull (model);
  written = pw_xml_write_bytes (model, &error);
  g_assert_no_error (error);
  return written;
}

static void
assert_same_tree (GBytes *original,
                  GBytes *written)
{
  xmlDoc          *before = parse (original);
  xmlDoc          *after = parse (written);
  g_autofree char *difference = tree_find_difference (before, after);

  g_assert_cmpstr (difference, ==, NULL);
  xmlFreeDoc (before);
  xmlFreeDoc (after);
}

static void
test_trap (gconstpointer data)
{
  const Trap *trap = data;
  g_autoptr (GBytes) original = g_bytes_new_static (trap->text, (gsize) trap->length);
  g_autoptr (GBytes) written = read_and_write (original);
  g_autoptr (GBytes) again = read_and_write (written);

  assert_same_tree (original, written);
  if (trap->is_identical)
    g_assert_cmpmem (g_bytes_get_data (written, NULL), g_bytes_get_size (written), trap->text, trap->length);
  g_assert_true (g_bytes_equal (written, again));
}

static void
test_utf16 (gconstpointer data)
{
  const char      *byte_order = data; /* as iconv calls it */
  const char      *mark = strcmp (byte_order, "UTF-16LE") == 0 ? "\xff\xfe" : "\xfe\xff";
  const char      *text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\r\n" BPMN "<process id=\"a\" name=\"Gebühr 😀\"/></definitions>";
  g_autofree char *converted = NULL;
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (GBytes) original = NULL;
  g_autoptr (GBytes) written = NULL;
  gsize length;

  converted = g_convert (text, -1, byte_order, "UTF-8", NULL, &length, NULL);
  g_byte_array_append (array, (const guint8 *) mark, 2);
  g_byte_array_append (array, (const guint8 *) converted, (guint) length);
  original = g_byte_array_free_to_bytes (g_steal_pointer (&array));

  written = read_and_write (original);
  assert_same_tree (original, written);
  g_assert_true (g_bytes_equal (written, original));
}

/* A value of 5 MB, an element with 2,000 attributes, 199 levels. */
static void
test_extremes (void)
{
  g_autoptr (GString) text = g_string_new (HEAD BPMN "<process id=\"a\" name=\"");
  g_autoptr (GBytes) original = NULL;
  g_autoptr (GBytes) written = NULL;

  while (text->len < 5 * 1000 * 1000)
    g_string_append (text, "Gebühr prüfen&#10;");
  g_string_append (text, "\"><task");
  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, " a%u=\"%u\"", i, i);
  g_string_append (text, "/>");
  for (guint i = 0; i < PW_XML_MAX_DEPTH - 2; i++)
    g_string_append (text, "<subProcess>");
  for (guint i = 0; i < PW_XML_MAX_DEPTH - 2; i++)
    g_string_append (text, i == 0 ? "x</subProcess>" : "</subProcess>");
  g_string_append (text, "</process>" END);

  original = g_bytes_new (text->str, text->len);
  written = read_and_write (original);
  g_assert_true (g_bytes_equal (original, written));
}

static void
check_folder (const char *path,
              guint      *n_files)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      g_autofree char *contents = NULL;
      gsize            length;

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        check_folder (child, n_files);
      else if (g_str_has_suffix (name, ".bpmn") && g_file_get_contents (child, &contents, &length, NULL))
        {
          g_autoptr (GBytes) original = g_bytes_new (contents, length);
          g_autoptr (GBytes) written = read_and_write (original);

          g_test_message ("%s", child);
          assert_same_tree (original, written);
          (*n_files)++;
        }
    }
}

static void
test_files_of_others (void)
{
  const char *folder = g_getenv ("PW_SHARED_DATA");
  guint       n_files = 0;

  if (folder == NULL || !g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("The shared test data is not here");
      return;
    }

  check_folder (folder, &n_files);
  g_assert_cmpuint (n_files, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (traps); i++)
    {
      g_autofree char *path = g_strconcat ("/xml/roundtrip/", traps[i].name, NULL);

      g_test_add_data_func (path, &traps[i], test_trap);
    }
  g_test_add_data_func ("/xml/roundtrip/utf-16-le", "UTF-16LE", test_utf16);
  g_test_add_data_func ("/xml/roundtrip/utf-16-be", "UTF-16BE", test_utf16);
  g_test_add_func ("/xml/roundtrip/extremes", test_extremes);
  g_test_add_func ("/xml/roundtrip/files-of-others", test_files_of_others);

  return g_test_run ();
}
