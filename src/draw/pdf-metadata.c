/* draw/pdf-metadata.c - what a PDF says about itself, in both its languages
 *
 * PDF/A wants the document information and the XMP packet to say the same.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/pdf-metadata.h"

char *
pw_pdf_make_date (GDateTime *time)
{
  g_autofree char *digits = g_date_time_format (time, "%Y%m%d%H%M%S");
  int              offset = (int) (g_date_time_get_utc_offset (time) / G_TIME_SPAN_MINUTE);

  if (offset == 0)
    return g_strdup_printf ("D:%sZ", digits);

  return g_strdup_printf ("D:%s%c%02d'%02d'", digits, offset < 0 ? '-' : '+', ABS (offset) / 60, ABS (offset) % 60);
}

static char *
make_iso_date (GDateTime *time)
{
  return g_date_time_format (time, g_date_time_get_utc_offset (time) == 0 ? "%Y-%m-%dT%H:%M:%SZ" : "%Y-%m-%dT%H:%M:%S%:z");
}

G_GNUC_PRINTF (2, 3)
static void
append (GString    *string,
        const char *format,
        ...)
{
  g_autofree char *text = NULL;
  va_list          arguments;

  va_start (arguments, format);
  text = g_markup_vprintf_escaped (format, arguments);
  va_end (arguments);
  g_string_append (string, text);
}

char *
pw_pdf_make_xmp (const PwPdfFacts *facts)
{
  GString         *xmp = g_string_new (NULL);
  g_autofree char *date = make_iso_date (facts->created);

  g_string_append (xmp, "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                        "<rdf:Description rdf:about=\"\"\n"
                        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
                        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
                        " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
                        " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
                        "<pdfaid:part>2</pdfaid:part>\n"
                        "<pdfaid:conformance>B</pdfaid:conformance>\n"
                        "<dc:format>application/pdf</dc:format>\n");
  if (facts->title != NULL)
    append (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n", facts->title);
  if (facts->author != NULL)
    append (xmp, "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n", facts->author);
  append (xmp, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n", facts->language);
  append (xmp, "<xmp:CreatorTool>%s</xmp:CreatorTool>\n", PW_PDF_PRODUCER);
  append (xmp, "<xmp:CreateDate>%s</xmp:CreateDate>\n<xmp:ModifyDate>%s</xmp:ModifyDate>\n<xmp:MetadataDate>%s</xmp:MetadataDate>\n",
          date, date, date);
  append (xmp, "<pdf:Producer>%s</pdf:Producer>\n", PW_PDF_PRODUCER);
  g_string_append (xmp, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");

  return g_string_free (xmp, FALSE);
}
