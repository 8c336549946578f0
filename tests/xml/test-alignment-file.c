/* tests/xml/test-alignment-file.c - abgleich.xml: read, change, write, and nothing else changes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "base/error.h"
#include "xml/alignment-file.h"

#define ROOT "<alignment xmlns=\"urn:prozesswerkstatt:alignment:1\" version=\"1\" service=\"hund\">"
#define FILES "<files><file key=\"a\" path=\"a.bpmn\"/><file key=\"b\" path=\"b.bpmn\"/></files>"

static const char full[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<!-- von Hand -->\n"
    "<alignment xmlns=\"urn:prozesswerkstatt:alignment:1\" version=\"1\" service=\"hund\" later=\"x\">\n"
    "  <files>\n"
    "    <file key=\"giessen\" path=\"giessen.bpmn\" later=\"1\"/>\n"
    "    <file key=\"fulda\" path=\"fulda.bpmn\"/>\n"
    "  </files>\n"
    "  <note>bleibt</note>\n"
    "  <cluster id=\"c1\" name=\"Anmeldung prüfen\" origin=\"proposed\" score=\"0.72\">\n"
    "    <member file=\"giessen\" element=\"Activity_H04\"/>\n"
    "    <!-- zwei in Fulda -->\n"
    "    <member file=\"fulda\" element=\"A\" later=\"2\"/>\n"
    "    <member file=\"fulda\" element=\"B\"/>\n"
    "    <verdict kind=\"keep\" reason=\"Satzung\" owner=\"Frau A\" date=\"2026-05-12\"/>\n"
    "  </cluster>\n"
    "  <cluster id=\"c2\" origin=\"manual\">\n"
    "    <member file=\"giessen\" element=\"X\"/>\n"
    "    <later/>\n"
    "  </cluster>\n"
    "  <rejected>\n"
    "    <member file=\"giessen\" element=\"X\"/>\n"
    "    <member file=\"fulda\" element=\"A\"/>\n"
    "  </rejected>\n"
    "</alignment>\n";

static PwAlignmentFile *
read_text (const char *text,
           int         depth,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return pw_alignment_file_read (bytes, "hund/abgleich.xml", depth, error);
}

static char *
write_text (PwAlignmentFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = pw_alignment_file_write (file, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
replace (char      **text,
         const char *old,
         const char *new)
{
  g_auto (GStrv) parts = g_strsplit (*text, old, -1);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  g_free (*text);
  *text = g_strjoinv (new, parts);
}

static void
test_alignment_is_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PwAlignmentFile) file = read_text (full, 0, &error);
  const PwAlignmentCluster   *cluster;
  const PwAlignmentRejection *rejection;

  g_assert_no_error (error);
  g_assert_cmpstr (file->service, ==, "hund");
  g_assert_cmpuint (file->sources->len, ==, 2);
  g_assert_cmpstr (pw_alignment_file_find_source (file, "fulda")->path, ==, "fulda.bpmn");
  g_assert_null (pw_alignment_file_find_source (file, "kassel"));
  g_assert_cmpuint (file->clusters->len, ==, 2);

  cluster = pw_alignment_file_find_cluster (file, "fulda", "B");
  g_assert_true (cluster == g_ptr_array_index (file->clusters, 0));
  g_assert_cmpstr (cluster->id, ==, "c1");
  g_assert_cmpstr (cluster->name, ==, "Anmeldung prüfen");
  g_assert_cmpint (cluster->origin, ==, PW_ORIGIN_PROPOSED);
  g_assert_cmpfloat (cluster->score, ==, 0.72);
  g_assert_cmpuint (cluster->members->len, ==, 3);
  g_assert_cmpint (cluster->verdict, ==, PW_VERDICT_KEEP);
  g_assert_cmpstr (cluster->reason, ==, "Satzung");
  g_assert_cmpstr (cluster->owner, ==, "Frau A");
  g_assert_cmpstr (cluster->date, ==, "2026-05-12");

  cluster = g_ptr_array_index (file->clusters, 1);
  g_assert_true (isnan (cluster->score));
  g_assert_cmpint (cluster->verdict, ==, PW_VERDICT_NONE);
  g_assert_null (pw_alignment_file_find_cluster (file, "fulda", "X"));

  g_assert_cmpuint (file->rejections->len, ==, 1);
  rejection = g_ptr_array_index (file->rejections, 0);
  g_assert_cmpstr (rejection->a->element, ==, "X");
  g_assert_cmpstr (rejection->b->file, ==, "fulda");
}

static void
test_unchanged_is_written_as_it_was (void)
{
  g_autoptr (PwAlignmentFile) file = read_text (full, 0, NULL);
  g_autofree char *once = write_text (file);
  g_autofree char *twice = write_text (file);

  g_assert_cmpstr (once, ==, full);
  g_assert_cmpstr (twice, ==, full);
}

static void
test_a_verdict_changes_nothing_else (void)
{
  g_autoptr (PwAlignmentFile) file = read_text (full, 0, NULL);
  PwAlignmentCluster *first = g_ptr_array_index (file->clusters, 0);
  PwAlignmentCluster *second = g_ptr_array_index (file->clusters, 1);
  g_autofree char    *expected = g_strdup (full);
  g_autofree char    *written = NULL;

  first->verdict = PW_VERDICT_NONE;
  second->verdict = PW_VERDICT_ALIGN;
  second->reason = g_strdup ("Alle gleich\nab \"2027\" \001& später");
  written = write_text (file);

  replace (&expected, "\n    <verdict kind=\"keep\" reason=\"Satzung\" owner=\"Frau A\" date=\"2026-05-12\"/>", "");
  replace (&expected, "<member file=\"giessen\" element=\"X\"/>\n    <later/>",
           "<member file=\"giessen\" element=\"X\"/>\n    <verdict kind=\"align\" reason=\"Alle gleich&#10;ab &quot;2027&quot; &amp; später\"/>\n    <later/>");
  g_assert_cmpstr (written, ==, expected);
}

static void
test_members_move_between_clusters (void)
{
  g_autoptr (PwAlignmentFile) file = read_text (full, 0, NULL);
  PwAlignmentCluster *first = g_ptr_array_index (file->clusters, 0);
  PwAlignmentCluster *second = g_ptr_array_index (file->clusters, 1);
  g_autofree char    *expected = g_strdup (full);
  g_autofree char    *written = NULL;

  g_ptr_array_add (second->members, g_ptr_array_steal_index (first->members, 2));
  first->origin = PW_ORIGIN_CONFIRMED;
  first->score = NAN;
  written = write_text (file);

  replace (&expected, "origin=\"proposed\" score=\"0.72\"", "origin=\"confirmed\"");
  replace (&expected, "\n    <member file=\"fulda\" element=\"B\"/>", "");
  replace (&expected, "X\"/>\n    <later/>", "X\"/>\n    <member file=\"fulda\" element=\"B\"/>\n    <later/>");
  g_assert_cmpstr (written, ==, expected);
}

static void
test_clusters_come_go_and_change_places (void)
{
  g_autoptr (PwAlignmentFile) file = read_text (full, 0, NULL);
  g_autoptr (PwAlignmentFile) again = NULL;
  PwAlignmentCluster *added = pw_alignment_file_add_cluster (file, PW_ORIGIN_PROPOSED, "Neu");
  g_autofree char    *written = NULL;
  PwAlignmentCluster *cluster;

  g_assert_cmpstr (added->id, ==, "c3");
  added->score = 1.0 / 3;
  pw_alignment_cluster_add_member (added, "fulda", "N");
  pw_alignment_file_add_rejection (file, "giessen", "X", "fulda", "N");
  pw_alignment_file_add_cluster (file, PW_ORIGIN_MANUAL, "empty"); /* is dropped */

  /* c2, c3, c1 */
  g_ptr_array_insert (file->clusters, 2, g_ptr_array_steal_index (file->clusters, 0));
  cluster = g_ptr_array_steal_index (file->clusters, 1);
  g_assert_true (cluster == added);
  g_ptr_array_insert (file->clusters, 1, cluster);
  written = write_text (file);

  again = read_text (written, 0, NULL);
  g_assert_nonnull (again);
  g_assert_cmpuint (again->clusters->len, ==, 3);
  g_assert_cmpstr (((PwAlignmentCluster *) g_ptr_array_index (again->clusters, 0))->id, ==, "c2");
  g_assert_cmpstr (((PwAlignmentCluster *) g_ptr_array_index (again->clusters, 1))->id, ==, "c3");
  g_assert_cmpfloat_with_epsilon (((PwAlignmentCluster *) g_ptr_array_index (again->clusters, 1))->score, 0.3333, 1e-9);
  g_assert_cmpstr (((PwAlignmentCluster *) g_ptr_array_index (again->clusters, 2))->id, ==, "c1");
  g_assert_cmpuint (again->rejections->len, ==, 2);
  g_assert_nonnull (strstr (written, "\n  <note>bleibt</note>\n"));
  g_assert_nonnull (strstr (written, "\n    <!-- zwei in Fulda -->\n"));
  g_assert_nonnull (strstr (written, "later=\"2\"/>"));

  /* and out again */
  g_ptr_array_set_size (file->clusters, 0);
  g_ptr_array_set_size (file->rejections, 0);
  g_free (written);
  written = write_text (file);
  g_assert_null (strstr (written, "<cluster"));
  g_assert_null (strstr (written, "<rejected"));
  g_assert_nonnull (strstr (written, "<note>bleibt</note>"));
}

static void
test_a_new_file_is_written (void)
{
  g_autoptr (PwAlignmentFile) file = pw_alignment_file_new ("hund");
  PwAlignmentCluster *cluster;
  g_autofree char    *written = NULL;

  pw_alignment_file_add_source (file, "a", "a.bpmn");
  pw_alignment_file_add_source (file, "b", "b.bpmn");
  cluster = pw_alignment_file_add_cluster (file, PW_ORIGIN_PROPOSED, "Prüfen");
  cluster->score = 1;
  pw_alignment_cluster_add_member (cluster, "a", "A");
  pw_alignment_cluster_add_member (cluster, "b", "B");
  cluster->verdict = PW_VERDICT_OPEN;
  pw_alignment_file_add_rejection (file, "a", "A", "b", "C");
  written = write_text (file);

  g_assert_cmpstr (written, ==,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<alignment xmlns=\"urn:prozesswerkstatt:alignment:1\" version=\"1\" service=\"hund\">\n"
                   "  <files>\n"
                   "    <file key=\"a\" path=\"a.bpmn\"/>\n"
                   "    <file key=\"b\" path=\"b.bpmn\"/>\n"
                   "  </files>\n"
                   "  <cluster id=\"c1\" name=\"Prüfen\" origin=\"proposed\" score=\"1\">\n"
                   "    <member file=\"a\" element=\"A\"/>\n"
                   "    <member file=\"b\" element=\"B\"/>\n"
                   "    <verdict kind=\"open\"/>\n"
                   "  </cluster>\n"
                   "  <rejected>\n"
                   "    <member file=\"a\" element=\"A\"/>\n"
                   "    <member file=\"b\" element=\"C\"/>\n"
                   "  </rejected>\n"
                   "</alignment>\n");
}

static void
test_paths_may_go_up_inside_the_workspace (void)
{
  const char *text = ROOT "<files><file key=\"a\" path=\"../a/b.bpmn\"/></files></alignment>";
  g_autoptr (GError) error = NULL;
  g_autoptr (PwAlignmentFile) one_below = read_text (text, 1, &error);
  g_autoptr (PwAlignmentFile) nowhere = read_text (text, -1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (one_below);
  g_assert_nonnull (nowhere);
  g_assert_null (read_text (text, 0, &error));
  g_assert_error (error, PW_ERROR, PW_ERROR_UNSAFE);
}

typedef struct
{
  const char *name;
  const char *text;
  PwError     code;
  const char *says;
} Fault;

#define WITH(inside) ROOT FILES "\n" inside "</alignment>"

/* clang-format off */
static const Fault faults[] = {
  { "not-xml", "x", PW_ERROR_NOT_XML, "not an XML file" },
  { "truncated", ROOT FILES, PW_ERROR_TRUNCATED, "ends in the middle" },
  { "workspace", "<workspace xmlns='urn:prozesswerkstatt:workspace:1'/>", PW_ERROR_FORMAT, "<workspace>" },
  { "newer", "<alignment xmlns='urn:prozesswerkstatt:alignment:3'/>", PW_ERROR_FORMAT, "newer version" },
  { "no-service", "<alignment xmlns='urn:prozesswerkstatt:alignment:1'/>", PW_ERROR_FORMAT, "“service” of <alignment>" },
  { "file-without-key", ROOT "<files><file path='a'/></files></alignment>", PW_ERROR_FORMAT, "“key” of <file>" },
  { "file-without-path", ROOT "<files><file key='a'/></files></alignment>", PW_ERROR_FORMAT, "“path” of <file>" },
  { "key-twice", ROOT "<files><file key='a' path='a'/><file key='a' path='b'/></files></alignment>", PW_ERROR_FORMAT, "two files with the key “a”" },
  { "path-absolute", ROOT "<files><file key='a' path='/etc/passwd'/></files></alignment>", PW_ERROR_UNSAFE, "absolute" },
  { "path-goes-up-late", ROOT "<files><file key='a' path='a/../../b'/></files></alignment>", PW_ERROR_UNSAFE, "leads out" },
  { "cluster-without-id", WITH ("<cluster origin='manual'><member file='a' element='x'/></cluster>"), PW_ERROR_FORMAT, "line 2: The attribute “id” of <cluster>" },
  { "cluster-without-origin", WITH ("<cluster id='c'><member file='a' element='x'/></cluster>"), PW_ERROR_FORMAT, "“origin” of <cluster>" },
  { "bad-origin", WITH ("<cluster id='c' origin='guess'><member file='a' element='x'/></cluster>"), PW_ERROR_FORMAT, "one of proposed, confirmed, manual" },
  { "bad-score", WITH ("<cluster id='c' origin='proposed' score='72 %'><member file='a' element='x'/></cluster>"), PW_ERROR_FORMAT, "“score”" },
  { "score-beyond-one", WITH ("<cluster id='c' origin='proposed' score='1.2'><member file='a' element='x'/></cluster>"), PW_ERROR_FORMAT, "from 0 to 1" },
  { "cluster-twice", WITH ("<cluster id='c' origin='manual'><member file='a' element='x'/></cluster><cluster id='c' origin='manual'><member file='a' element='y'/></cluster>"), PW_ERROR_FORMAT, "two clusters with the id “c”" },
  { "empty-cluster", WITH ("<cluster id='c' origin='manual'/>"), PW_ERROR_FORMAT, "at least one member" },
  { "member-of-unknown-file", WITH ("<cluster id='c' origin='manual'><member file='z' element='x'/></cluster>"), PW_ERROR_FORMAT, "no file with the key “z”" },
  { "member-without-element", WITH ("<cluster id='c' origin='manual'><member file='a'/></cluster>"), PW_ERROR_FORMAT, "“element” of <member>" },
  { "element-in-two-clusters", WITH ("<cluster id='c' origin='manual'><member file='a' element='x'/></cluster><cluster id='d' origin='manual'><member file='a' element='x'/></cluster>"), PW_ERROR_FORMAT, "“x” of “a” is in two clusters" },
  { "verdict-without-kind", WITH ("<cluster id='c' origin='manual'><member file='a' element='x'/><verdict/></cluster>"), PW_ERROR_FORMAT, "“kind” of <verdict>" },
  { "bad-verdict", WITH ("<cluster id='c' origin='manual'><member file='a' element='x'/><verdict kind='ja'/></cluster>"), PW_ERROR_FORMAT, "one of align, keep, open" },
  { "two-verdicts", WITH ("<cluster id='c' origin='manual'><member file='a' element='x'/><verdict kind='open'/><verdict kind='keep'/></cluster>"), PW_ERROR_FORMAT, "only one verdict" },
  { "bad-date", WITH ("<cluster id='c' origin='manual'><member file='a' element='x'/><verdict kind='open' date='12.05.2026'/></cluster>"), PW_ERROR_FORMAT, "“12.05.2026” is no date" },
  { "no-such-day", WITH ("<cluster id='c' origin='manual'><member file='a' element='x'/><verdict kind='open' date='2026-02-30'/></cluster>"), PW_ERROR_FORMAT, "is no date" },
  { "bad-step", WITH ("<cluster id='c' origin='manual'><member file='a' element='x'/><verdict kind='align' step='maybe'/></cluster>"), PW_ERROR_FORMAT, "one of take, drop" },
  { "from-unknown-file", WITH ("<cluster id='c' origin='manual'><member file='a' element='x'/><verdict kind='align' from='z'/></cluster>"), PW_ERROR_FORMAT, "no file with the key “z”" },
  { "seen-without-date", WITH ("<seen/>"), PW_ERROR_FORMAT, "“date” of <seen>" },
  { "seen-on-no-day", WITH ("<seen date='gestern'/>"), PW_ERROR_FORMAT, "is no date" },
  { "difference-without-kind", WITH ("<seen date='2026-05-12'><difference file='a' element='x'/></seen>"), PW_ERROR_FORMAT, "“kind” of <difference>" },
  { "rejected-alone", WITH ("<rejected><member file='a' element='x'/></rejected>"), PW_ERROR_FORMAT, "two members" },
  { "rejected-three", WITH ("<rejected><member file='a' element='x'/><member file='b' element='x'/><member file='b' element='y'/></rejected>"), PW_ERROR_FORMAT, "two members" },
  { "rejected-unknown-file", WITH ("<rejected><member file='a' element='x'/><member file='z' element='x'/></rejected>"), PW_ERROR_FORMAT, "no file with the key “z”" },
};
/* clang-format on */

static void
test_fault_is_said (gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (fault->text, 0, &error));
  g_assert_error (error, PW_ERROR, (gint) fault->code);
  g_assert_true (g_str_has_prefix (error->message, "“hund/abgleich.xml”"));
  if (strstr (error->message, fault->says) == NULL)
    g_error ("%s", error->message);
}

static void
test_the_joint_process_and_what_was_seen (void)
{
  g_autofree char *text = g_strdup (ROOT FILES "<cluster id='c' origin='manual'><member file='a' element='x'/>"
                                               "<verdict kind='align' step='take' from='b'/></cluster>"
                                               "<seen date='2026-05-12'><difference file='a' element='x' kind='order'/>"
                                               "<difference file='b' element='a:x' kind='missing'/></seen></alignment>");
  g_autoptr (PwAlignmentFile) file = read_text (text, 0, NULL);
  g_autofree char       *written = NULL;
  PwAlignmentCluster    *cluster = g_ptr_array_index (file->clusters, 0);
  const PwAlignmentSeen *seen = g_ptr_array_index (file->seen, 1);

  g_assert_cmpint (cluster->step, ==, PW_VERDICT_STEP_TAKE);
  g_assert_cmpstr (cluster->from, ==, "b");
  g_assert_cmpstr (file->seen_date, ==, "2026-05-12");
  g_assert_cmpuint (file->seen->len, ==, 2);
  g_assert_cmpstr (seen->element, ==, "a:x");

  cluster->step = PW_VERDICT_STEP_DROP;
  g_clear_pointer (&cluster->from, g_free);
  g_ptr_array_remove_index (file->seen, 0);
  pw_alignment_file_add_seen (file, "a", "y", "role");
  written = write_text (file);
  g_assert_nonnull (strstr (written, "<verdict kind=\"align\" step=\"drop\"/>"));
  g_assert_nonnull (strstr (written, "<difference file=\"b\" element=\"a:x\" kind=\"missing\"/>"));
  g_assert_nonnull (strstr (written, "<difference file=\"a\" element=\"y\" kind=\"role\"/>"));
  g_assert_null (strstr (written, "order"));

  /* Nobody has looked: nothing of it is left. */
  g_clear_pointer (&file->seen_date, g_free);
  g_free (written);
  written = write_text (file);
  g_assert_null (strstr (written, "seen"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xml/alignment-file/alignment-is-read", test_alignment_is_read);
  g_test_add_func ("/xml/alignment-file/unchanged-is-written-as-it-was", test_unchanged_is_written_as_it_was);
  g_test_add_func ("/xml/alignment-file/a-verdict-changes-nothing-else", test_a_verdict_changes_nothing_else);
  g_test_add_func ("/xml/alignment-file/members-move-between-clusters", test_members_move_between_clusters);
  g_test_add_func ("/xml/alignment-file/clusters-come-go-and-change-places", test_clusters_come_go_and_change_places);
  g_test_add_func ("/xml/alignment-file/a-new-file-is-written", test_a_new_file_is_written);
  g_test_add_func ("/xml/alignment-file/paths-may-go-up-inside-the-workspace", test_paths_may_go_up_inside_the_workspace);
  g_test_add_func ("/xml/alignment-file/the-joint-process-and-what-was-seen", test_the_joint_process_and_what_was_seen);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/xml/alignment-file/faults/", faults[i].name, NULL);

      g_test_add_data_func (path, &faults[i], test_fault_is_said);
    }

  return g_test_run ();
}
