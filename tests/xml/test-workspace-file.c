/* tests/xml/test-workspace-file.c - werkstatt.xml: what it says, and what is said of faults
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <string.h>

#include "base/error.h"
#include "xml/workspace-file.h"

#define HEAD "<workspace xmlns='urn:prozesswerkstatt:workspace:1' version='1' name='IKZ'>\n"
#define CITIES "<cities><city id='a' name='Alsfeld'/><city id='b' name='Bebra'/></cities>\n"
#define SERVICES(inside) HEAD CITIES "<services>\n" inside "</services></workspace>"
#define SERVICE(inside) SERVICES ("<service id='s' name='S'>\n" inside "</service>")

static const char full[] =
    "<?xml version='1.0' encoding='UTF-8'?>\n"
    "<workspace xmlns='urn:prozesswerkstatt:workspace:1' version='1' name='IKZ Mittelhessen' invented='true' later='x'>\n"
    "  <description>\n  Beispieldaten: alles erfunden\n</description>\n"
    "  <cities lead='wetzlar'>\n"
    "    <city id='giessen' name='Gießen' sign='GI' color='#0072B2' inhabitants='93000'><contact>Frau A</contact></city>\n"
    "    <city id='wetzlar' name='Wetzlar' sign='WZ' color='#E69F00'/>\n"
    "    <city id='fulda' name='Fulda'/>\n"
    "  </cities>\n"
    "  <rates surcharge='0.2' annualMinutes='95000'>\n"
    "    <rate group='E4' perHour='52.50' year='2026' source='erfunden'/>\n"
    "    <rate group='E4' perHour='50'/>\n"
    "  </rates>\n"
    "  <later/>\n"
    "  <services>\n"
    "    <service id='hund' name='Hund zur Hundesteuer anmelden' leika='99102013104000' ozg='10160' theme='Steuern &amp; Zoll'>\n"
    "      <variant city='fulda' state='missing'/>\n"
    "      <variant city='giessen' file='hund/Gießen 1.bpmn' cases='620' state='recorded' maturityModel='1.1' maturityAsIs='2' maturityTarget='3'/>\n"
    "      <variant city='wetzlar' file='hund/..wetzlar.bpmn'/>\n"
    "      <target file='hund/soll.bpmn'/>\n"
    "      <alignment file='hund/abgleich.xml'/>\n"
    "    </service>\n"
    "  </services>\n"
    "</workspace>\n";

static PwWorkspaceInfo *
read_text (const char *text,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return pw_workspace_file_read (bytes, "ikz/werkstatt.xml", error);
}

static void
test_workspace_is_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PwWorkspaceInfo) info = read_text (full, &error);
  const PwCity *city;

  g_assert_no_error (error);
  g_assert_cmpstr (info->name, ==, "IKZ Mittelhessen");
  g_assert_cmpstr (info->description, ==, "Beispieldaten: alles erfunden");
  g_assert_true (info->is_invented);
  g_assert_cmpuint (info->cities->len, ==, 3);
  g_assert_cmpint (info->lead, ==, 1);
  g_assert_cmpint (pw_workspace_info_find_city (info, "fulda"), ==, 2);
  g_assert_cmpint (pw_workspace_info_find_city (info, "kassel"), ==, -1);

  city = g_ptr_array_index (info->cities, 0);
  g_assert_cmpstr (city->name, ==, "Gießen");
  g_assert_cmpstr (city->sign, ==, "GI");
  g_assert_cmpint (city->inhabitants, ==, 93000);
  g_assert_cmpstr (city->contact, ==, "Frau A");
  g_assert_cmpfloat_with_epsilon (city->color.blue, 0xb2 / 255.0, 1e-9);

  city = g_ptr_array_index (info->cities, 2);
  g_assert_cmpstr (city->sign, ==, "FU");
  g_assert_cmpfloat_with_epsilon (city->color.red, 0xd5 / 255.0, 1e-9);
  g_assert_null (city->contact);
}

static void
test_rates_are_read (void)
{
  g_autoptr (PwWorkspaceInfo) info = read_text (full, NULL);
  const PwRate *rate = g_ptr_array_index (info->rates, 0);

  g_assert_cmpfloat (info->surcharge, ==, 0.2);
  g_assert_cmpfloat (info->annual_minutes, ==, 95000);
  g_assert_cmpuint (info->rates->len, ==, 2);
  g_assert_cmpstr (rate->group, ==, "E4");
  g_assert_cmpfloat (rate->per_hour, ==, 52.5);
  g_assert_cmpint (rate->year, ==, 2026);
  g_assert_cmpstr (rate->source, ==, "erfunden");
}

static void
test_services_are_read (void)
{
  g_autoptr (PwWorkspaceInfo) info = read_text (full, NULL);
  const PwService     *service = pw_workspace_info_find_service (info, "hund");
  const PwVariantInfo *variant = pw_service_find_variant (service, 0);

  g_assert_nonnull (service);
  g_assert_null (pw_workspace_info_find_service (info, "katze"));
  g_assert_cmpstr (service->theme, ==, "Steuern & Zoll");
  g_assert_cmpstr (service->leika, ==, "99102013104000");
  g_assert_cmpstr (service->target_path, ==, "hund/soll.bpmn");
  g_assert_cmpstr (service->alignment_path, ==, "hund/abgleich.xml");
  g_assert_cmpuint (service->variants->len, ==, 3);

  /* in the order of the cities, not of the file */
  g_assert_true (g_ptr_array_index (service->variants, 0) == variant);
  g_assert_cmpstr (variant->path, ==, "hund/Gießen 1.bpmn");
  g_assert_cmpint (variant->cases, ==, 620);
  g_assert_cmpint (variant->state, ==, PW_RECORDING_RECORDED);
  g_assert_cmpint (variant->maturity_as_is, ==, 2);
  g_assert_cmpint (variant->maturity_target, ==, 3);
  g_assert_cmpstr (variant->maturity_model, ==, "1.1");

  variant = pw_service_find_variant (service, 1);
  g_assert_cmpint (variant->state, ==, PW_RECORDING_RECORDED);
  g_assert_cmpint (variant->cases, ==, -1);
  g_assert_cmpint (variant->maturity_as_is, ==, -1);

  variant = pw_service_find_variant (service, 2);
  g_assert_null (variant->path);
  g_assert_cmpint (variant->state, ==, PW_RECORDING_MISSING);
  g_assert_null (pw_service_find_variant (service, 3));
}

static void
test_defaults (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PwWorkspaceInfo) info = read_text (HEAD CITIES "</workspace>", &error);

  g_assert_no_error (error);
  g_assert_cmpint (info->lead, ==, -1);
  g_assert_false (info->is_invented);
  g_assert_cmpfloat (info->surcharge, ==, 0.15);
  g_assert_cmpfloat (info->annual_minutes, ==, 93600);
  g_assert_cmpuint (info->rates->len, ==, 0);
  g_assert_cmpuint (info->services->len, ==, 0);
}

static void
test_missing_signs_differ (void)
{
  g_autoptr (PwWorkspaceInfo) info = read_text (HEAD "<cities><city id='a' name='Marburg'/><city id='b' name='Marköbel'/>"
                                                     "<city id='c' name='Ö'/></cities></workspace>",
                                                NULL);

  g_assert_cmpstr (((PwCity *) g_ptr_array_index (info->cities, 0))->sign, ==, "MA");
  g_assert_cmpstr (((PwCity *) g_ptr_array_index (info->cities, 1))->sign, ==, "MAR");
  g_assert_cmpstr (((PwCity *) g_ptr_array_index (info->cities, 2))->sign, ==, "Ö");
}

typedef struct
{
  const char *name;
  const char *text;
  PwError     code;
  const char *says;
} Fault;

/* clang-format off */
static const Fault faults[] = {
  { "not-xml", "Arbeitsbereich", PW_ERROR_NOT_XML, "not an XML file" },
  { "truncated", HEAD CITIES, PW_ERROR_TRUNCATED, "line 3: The file ends in the middle" },
  { "entities", "<!DOCTYPE workspace [<!ENTITY a 'b'>]>" HEAD CITIES "</workspace>", PW_ERROR_UNSAFE, "declares entities" },
  { "bpmn", "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/>", PW_ERROR_FORMAT, "<definitions>" },
  { "no-namespace", "<workspace/>", PW_ERROR_FORMAT, "urn:prozesswerkstatt:workspace:1" },
  { "newer-namespace", "<workspace xmlns='urn:prozesswerkstatt:workspace:2'/>", PW_ERROR_FORMAT, "newer version" },
  { "newer-version", "<workspace xmlns='urn:prozesswerkstatt:workspace:1' version='2'/>", PW_ERROR_FORMAT, "newer version" },
  { "bad-version", "<workspace xmlns='urn:prozesswerkstatt:workspace:1' version='eins'/>", PW_ERROR_FORMAT, "“version”" },
  { "no-name", "<workspace xmlns='urn:prozesswerkstatt:workspace:1' version='1'>" CITIES "</workspace>", PW_ERROR_FORMAT, "line 1: The attribute “name” of <workspace> is missing." },
  { "bad-invented", "<workspace xmlns='urn:prozesswerkstatt:workspace:1' name='a' invented='ja'>" CITIES "</workspace>", PW_ERROR_FORMAT, "“invented”" },
  { "no-cities", HEAD "</workspace>", PW_ERROR_FORMAT, "from 2 to 12 cities" },
  { "one-city", HEAD "<cities><city id='a' name='A'/></cities></workspace>", PW_ERROR_FORMAT, "from 2 to 12 cities" },
  { "thirteen-cities", HEAD "<cities><city id='a' name='aa'/><city id='b' name='bb'/><city id='c' name='cc'/><city id='d' name='dd'/><city id='e' name='ee'/><city id='f' name='ff'/>"
    "<city id='g' name='gg'/><city id='h' name='hh'/><city id='i' name='ii'/><city id='j' name='jj'/><city id='k' name='kk'/><city id='l' name='ll'/><city id='m' name='mm'/></cities></workspace>", PW_ERROR_FORMAT, "from 2 to 12 cities" },
  { "city-without-id", HEAD "<cities>\n<city name='A'/><city id='b' name='B'/></cities></workspace>", PW_ERROR_FORMAT, "line 3: The attribute “id” of <city> is missing." },
  { "city-without-name", HEAD "<cities><city id='a' name=' '/><city id='b' name='B'/></cities></workspace>", PW_ERROR_FORMAT, "“name” of <city> is missing" },
  { "city-twice", HEAD "<cities><city id='a' name='A'/><city id='a' name='B'/></cities></workspace>", PW_ERROR_FORMAT, "two cities with the id “a”" },
  { "sign-twice", HEAD "<cities><city id='a' name='A' sign='X'/><city id='b' name='B' sign='X'/></cities></workspace>", PW_ERROR_FORMAT, "two cities with the sign “X”" },
  { "bad-colour", HEAD "<cities><city id='a' name='A' color='bläulich'/><city id='b' name='B'/></cities></workspace>", PW_ERROR_FORMAT, "“bläulich” is no colour" },
  { "bad-inhabitants", HEAD "<cities><city id='a' name='A' inhabitants='viele'/><city id='b' name='B'/></cities></workspace>", PW_ERROR_FORMAT, "whole number from 0" },
  { "unknown-lead", HEAD "<cities lead='c'><city id='a' name='A'/><city id='b' name='B'/></cities></workspace>", PW_ERROR_FORMAT, "no city with the id “c”" },
  { "rate-without-group", HEAD CITIES "<rates><rate perHour='1'/></rates></workspace>", PW_ERROR_FORMAT, "“group” of <rate>" },
  { "rate-without-amount", HEAD CITIES "<rates><rate group='E4'/></rates></workspace>", PW_ERROR_FORMAT, "“perHour” of <rate>" },
  { "rate-with-comma", HEAD CITIES "<rates>\n<rate group='E4' perHour='52,50'/></rates></workspace>", PW_ERROR_FORMAT, "line 4: The attribute “perHour” of <rate> must be a number from 0 to 10000 with a decimal point, not “52,50”." },
  { "rate-not-finite", HEAD CITIES "<rates><rate group='E4' perHour='inf'/></rates></workspace>", PW_ERROR_FORMAT, "“inf”" },
  { "rate-twice", HEAD CITIES "<rates><rate group='E4' perHour='1' year='2026'/><rate group='E4' perHour='2' year='2026'/></rates></workspace>", PW_ERROR_FORMAT, "two rates for the pay group “E4”" },
  { "bad-year", HEAD CITIES "<rates><rate group='E4' perHour='1' year='26'/></rates></workspace>", PW_ERROR_FORMAT, "“year”" },
  { "bad-surcharge", HEAD CITIES "<rates surcharge='15 %'/></workspace>", PW_ERROR_FORMAT, "“surcharge”" },
  { "no-minutes", HEAD CITIES "<rates annualMinutes='0'/></workspace>", PW_ERROR_FORMAT, "“annualMinutes”" },
  { "service-without-id", SERVICES ("<service name='S'/>"), PW_ERROR_FORMAT, "line 4: The attribute “id” of <service>" },
  { "service-without-name", SERVICES ("<service id='s'/>"), PW_ERROR_FORMAT, "“name” of <service>" },
  { "service-twice", SERVICES ("<service id='s' name='S'/><service id='s' name='T'/>"), PW_ERROR_FORMAT, "two services with the id “s”" },
  { "variant-without-city", SERVICE ("<variant file='a.bpmn'/>"), PW_ERROR_FORMAT, "“city” of <variant>" },
  { "variant-of-unknown-city", SERVICE ("<variant city='x' file='a.bpmn'/>"), PW_ERROR_FORMAT, "line 5: There is no city with the id “x”." },
  { "variant-twice", SERVICE ("<variant city='a' file='a.bpmn'/><variant city='a' file='b.bpmn'/>"), PW_ERROR_FORMAT, "two variants of the city “a”" },
  { "variant-without-file", SERVICE ("<variant city='a' state='recorded'/>"), PW_ERROR_FORMAT, "names no file" },
  { "bad-state", SERVICE ("<variant city='a' file='a.bpmn' state='fertig'/>"), PW_ERROR_FORMAT, "one of missing, in-work, recorded, not “fertig”" },
  { "bad-cases", SERVICE ("<variant city='a' file='a.bpmn' cases='-1'/>"), PW_ERROR_FORMAT, "“cases”" },
  { "bad-maturity", SERVICE ("<variant city='a' file='a.bpmn' maturityAsIs='6'/>"), PW_ERROR_FORMAT, "from 0 to 5" },
  { "file-twice", SERVICE ("<variant city='a' file='a.bpmn'/><variant city='b' file='a.bpmn'/>"), PW_ERROR_FORMAT, "“a.bpmn” is named twice" },
  { "target-without-file", SERVICE ("<target/>"), PW_ERROR_FORMAT, "“file” of <target>" },
  { "target-twice", SERVICE ("<target file='a'/><target file='b'/>"), PW_ERROR_FORMAT, "only one <target>" },
  { "path-absolute", SERVICE ("<variant city='a' file='/etc/passwd'/>"), PW_ERROR_UNSAFE, "line 5: The path “/etc/passwd” is absolute" },
  { "path-with-drive", SERVICE ("<variant city='a' file='C:/a.bpmn'/>"), PW_ERROR_UNSAFE, "absolute" },
  { "path-with-scheme", SERVICE ("<variant city='a' file='smb://server/a.bpmn'/>"), PW_ERROR_UNSAFE, "absolute" },
  { "path-out-of-folder", SERVICE ("<variant city='a' file='x/../../a.bpmn'/>"), PW_ERROR_UNSAFE, "leads out of the folder" },
  { "path-with-backslash", SERVICE ("<variant city='a' file='x\\a.bpmn'/>"), PW_ERROR_UNSAFE, "backslash" },
  { "path-with-empty-part", SERVICE ("<variant city='a' file='x//a.bpmn'/>"), PW_ERROR_UNSAFE, "empty part" },
  { "path-of-folder", SERVICE ("<variant city='a' file='x/'/>"), PW_ERROR_UNSAFE, "empty part" },
  { "path-with-dot", SERVICE ("<variant city='a' file='./a.bpmn'/>"), PW_ERROR_UNSAFE, "empty part" },
  { "path-with-line-break", SERVICE ("<variant city='a' file='a&#10;b.bpmn'/>"), PW_ERROR_UNSAFE, "invisible character" },
  { "target-out-of-folder", SERVICE ("<target file='../soll.bpmn'/>"), PW_ERROR_UNSAFE, "leads out of the folder" },
  { "alignment-out-of-folder", SERVICE ("<alignment file='../abgleich.xml'/>"), PW_ERROR_UNSAFE, "leads out of the folder" },
};
/* clang-format on */

static void
test_fault_is_said (gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (fault->text, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, PW_ERROR, (gint) fault->code);
  g_assert_true (g_str_has_prefix (error->message, "“ikz/werkstatt.xml”"));
  g_assert_nonnull (strstr (error->message, fault->says));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xml/workspace-file/workspace-is-read", test_workspace_is_read);
  g_test_add_func ("/xml/workspace-file/rates-are-read", test_rates_are_read);
  g_test_add_func ("/xml/workspace-file/services-are-read", test_services_are_read);
  g_test_add_func ("/xml/workspace-file/defaults", test_defaults);
  g_test_add_func ("/xml/workspace-file/missing-signs-differ", test_missing_signs_differ);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/xml/workspace-file/faults/", faults[i].name, NULL);

      g_test_add_data_func (path, &faults[i], test_fault_is_said);
    }

  return g_test_run ();
}
