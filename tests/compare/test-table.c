/* compare/test-table.c - the alignment table: steps × cities
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/table.h"

#include "support/sketch-graph.h"

#include <math.h>
#include <string.h>

#define MAX_VARIANTS 5

typedef struct
{
  PwGraph     *graphs[MAX_VARIANTS];
  guint        n;
  PwAlignment *alignment;
  PwTable     *table;
} Fixture;

static void
fixture_sketch (Fixture           *self,
                const char *const *sketches)
{
  self->alignment = NULL;
  self->table = NULL;
  for (self->n = 0; self->n < MAX_VARIANTS && sketches[self->n] != NULL; self->n++)
    self->graphs[self->n] = sketch_graph (sketches[self->n]);
}

static void
fixture_compare (Fixture *self)
{
  self->alignment = pw_alignment_compute ((const PwGraph *const *) self->graphs, self->n, NULL);
  self->table = pw_table_new (self->alignment, (const PwGraph *const *) self->graphs);
}

static void
fixture_clear (Fixture *self)
{
  pw_table_free (self->table);
  pw_alignment_free (self->alignment);
  for (guint v = 0; v < self->n; v++)
    pw_graph_free (self->graphs[v]);
}

static const PwTableRow *
find_row (const Fixture *self,
          const char    *name)
{
  for (guint r = 0; r < self->table->rows->len; r++)
    if (g_str_equal (pw_table_get_row (self->table, r)->name, name))
      return pw_table_get_row (self->table, r);
  g_assert_not_reached ();
}

/* --- what is there and in which order ------------------------------------------- */

typedef struct
{
  const char *name;
  const char *sketches[MAX_VARIANTS + 1];
  const char *expected; /* rows; per variant "." same, "-" missing, "+" only here, "o" order, "w" wording */
} MarkCase;

/* The five ways to register a dog: Limburg checks the breed first, Fulda hands out
 * the tag before the notice.
 */
#define DOG_GI "H01 > H03 > H04 > ?v > H06 > H07 > ?d > H12 > H15 > H16 ; ?v > H05 > H04 ; ?d > H08 > H12"
#define DOG_LM "H01 > H07 > H04 > ?v > H06 > ?d > H12 > H13 > H15 > H16 ; ?v > H05 > H04 ; ?d > H08 > H12"
#define DOG_FD "H01 > H03 > H04 > ?v > H06 > H07 > ?d > H15 > H12 > H16 ; ?v > H05 > H04 ; ?d > H08 > H15"
#define DOG_WZ "H01 > H04 > ?v > H06 > H07 > ?d > H12 > H13 > H15 > H16 ; ?v > H05 > H04 ; ?d > H08 > H12"

static const MarkCase mark_cases[] = {
  { "equal", { "A > B", "A > B" }, "A.. B.." },
  { "one-variant-differs-from-nobody", { "A > B" }, "A. B." },
  { "missing", { "A > B > C", "A > C", "A > B > C" }, "A... B.-. C..." },
  { "only-here", { "A > B > C", "A > C", "A > C" }, "A... B+-- C..." },
  { "wording", { "Prüfen", "prüfen", "Prüfen" }, "Prüfen.w." },
  { "order-one-step", { "A > B > C > D", "D > A > B > C", "A > B > C > D" }, "A... B... C... D.o." },
  { "order-is-minimal", { "A > B > C > D > E", "A > D > B > C > E", "A > B > C > D > E" }, "A... B... C... D.o. E..." },
  { "order-of-branches-does-not-count",
    { "A > ?s > B > ?j > D ; ?s > C > ?j", "A > ?s > C > ?j > D ; ?s > B > ?j", "A > B > C > D" },
    "A... B... C... D..." },
  { "order-in-long-branches-does-not-count",
    { "A > B > C > D > E > F", "?s > E > A > D > ?j ; ?s > F > B > C > ?j", "A > B > C > D > E > F" },
    "A... B... C... D... E.o. F.o." },
  { "loop-is-no-order", { "A > B > C", "A > B > ?g > A ; ?g > C", "A > B > C" }, "A... B... C..." },
  { "copies-in-two-places", { "A > B > C > E", "A > ?g > E@1 ; ?g > B > C > E@2", "A > B > C > E" }, "A... B... C... E..." },
  { "dog-tax",
    { DOG_GI, DOG_GI, DOG_LM, DOG_FD, DOG_WZ },
    "H01..... H03..-.- H04..... H05..... H06..... H07..o.. H08..... H12..... H13--.-. H15...o. H16....." },
};

static char
get_mark (PwDifference differences)
{
  if (differences & PW_DIFFERENCE_MISSING)
    return '-';
  if (differences & PW_DIFFERENCE_ONLY)
    return '+';
  if (differences & PW_DIFFERENCE_ORDER)
    return 'o';
  return differences & PW_DIFFERENCE_WORDING ? 'w' : '.';
}

static void
test_marks (gconstpointer data)
{
  const MarkCase *test = data;
  Fixture         fixture;
  g_autoptr (GString) actual = g_string_new (NULL);

  fixture_sketch (&fixture, test->sketches);
  fixture_compare (&fixture);
  for (guint r = 0; r < fixture.table->rows->len; r++)
    {
      const PwTableRow *row = pw_table_get_row (fixture.table, r);
      guint             n_present = 0;

      g_string_append_printf (actual, "%s%s", r > 0 ? " " : "", row->name);
      for (guint v = 0; v < fixture.n; v++)
        {
          g_string_append_c (actual, get_mark (row->cells[v].differences));
          n_present += row->cells[v].nodes->len > 0;
        }
      g_assert_cmpuint (row->n_present, ==, n_present);
    }

  g_assert_cmpstr (actual->str, ==, test->expected);
  fixture_clear (&fixture);
}

static void
test_order_says_what_it_jumps_over (void)
{
  static const char *const sketches[] = { DOG_GI, DOG_LM, DOG_FD, DOG_WZ, NULL };
  Fixture                  fixture;
  const PwTableCell       *cell;

  fixture_sketch (&fixture, sketches);
  fixture_compare (&fixture);
  cell = &find_row (&fixture, "H07")->cells[1];

  g_assert_cmpint (cell->before, >=, 0);
  g_assert_cmpstr (pw_table_get_row (fixture.table, (guint) cell->before)->name, ==, "H04");
  g_assert_cmpint (cell->after, ==, -1);
  fixture_clear (&fixture);
}

/* --- what is recorded --------------------------------------------------------------- */

static void
set_role (PwGraphNode *node,
          const char  *value)
{
  node->role = value;
}

static void
set_minutes (PwGraphNode *node,
             const char  *value)
{
  node->processing_s = 60 * g_ascii_strtod (value, NULL);
}

static void
set_medium (PwGraphNode *node,
            const char  *value)
{
  node->medium_in = value;
}

static void
set_medium_out (PwGraphNode *node,
                const char  *value)
{
  node->medium_out = value;
}

static void
set_system (PwGraphNode *node,
            const char  *value)
{
  node->system = value;
}

static void
set_type (PwGraphNode *node,
          const char  *value)
{
  node->type = pw_element_type_lookup (PW_NAMESPACE_MODEL, value);
}

typedef struct
{
  const char *name;
  void (*set) (PwGraphNode *node, const char *value);
  const char  *values[MAX_VARIANTS]; /* NULL: not recorded */
  PwDifference kind;
  const char  *expected; /* "x" where it differs */
} ValueCase;

static const ValueCase value_cases[] = {
  { "role", set_role, { "SB", "SB", "Kasse", "SB", "SB" }, PW_DIFFERENCE_ROLE, "..x.." },
  { "role-not-recorded", set_role, { "SB", NULL, NULL, "SB", "Kasse" }, PW_DIFFERENCE_ROLE, "....x" },
  { "role-spelling", set_role, { "Bürgerbüro", "BÜRGERBÜRO", "Bürgerbüro", "Bürgerbüro", "Bürgerbüro" }, PW_DIFFERENCE_ROLE, "....." },
  { "role-tie-first-counts", set_role, { "A", "B", "B", "A", NULL }, PW_DIFFERENCE_ROLE, ".xx.." },
  { "medium-in", set_medium, { "file", "file", "paper", "file", NULL }, PW_DIFFERENCE_MEDIUM, "..x.." },
  { "medium-out", set_medium_out, { "file", "online-service", "file", "file", "paper" }, PW_DIFFERENCE_MEDIUM, ".x..x" },
  { "system", set_system, { "DMS", "DMS", "Excel, DMS", "DMS", "DMS" }, PW_DIFFERENCE_SYSTEM, "..x.." },
  { "system-order-does-not-count", set_system, { "A, B", "B, A", "A, B", "a, b", NULL }, PW_DIFFERENCE_SYSTEM, "....." },
  { "type", set_type, { "userTask", "serviceTask", "userTask", "userTask", "userTask" }, PW_DIFFERENCE_TYPE, ".x..." },
  { "plain-task-is-any-type", set_type, { "userTask", "task", "userTask", "task", "userTask" }, PW_DIFFERENCE_TYPE, "....." },
  { "time", set_minutes, { "2", "1", "4", "2", "4" }, PW_DIFFERENCE_TIME, "..x.x" },
  { "time-within-half", set_minutes, { "10", "8", "12", "15", "12" }, PW_DIFFERENCE_TIME, "....." },
  { "time-not-recorded", set_minutes, { "10", NULL, "30", NULL, "10" }, PW_DIFFERENCE_TIME, "..x.." },
  { "time-below-a-minute", set_minutes, { "0.2", "0.2", "1.0", "0.2", "0.2" }, PW_DIFFERENCE_TIME, "....." },
  { "time-median-zero", set_minutes, { "0", "0", "5", "0", "1" }, PW_DIFFERENCE_TIME, "..x.x" },
  { "time-of-one", set_minutes, { "5", NULL, NULL, NULL, NULL }, PW_DIFFERENCE_TIME, "....." },
};

static void
test_values (gconstpointer data)
{
  static const char *const sketches[] = { "A", "A", "A", "A", "A", NULL };
  const ValueCase         *test = data;
  const PwTableRow        *row;
  Fixture                  fixture;
  char                     actual[MAX_VARIANTS + 1] = "";

  fixture_sketch (&fixture, sketches);
  for (guint v = 0; v < MAX_VARIANTS; v++)
    if (test->values[v] != NULL)
      test->set (sketch_node (fixture.graphs[v], "A"), test->values[v]);
  fixture_compare (&fixture);

  row = pw_table_get_row (fixture.table, 0);
  for (guint v = 0; v < MAX_VARIANTS; v++)
    {
      actual[v] = row->cells[v].differences & test->kind ? 'x' : '.';
      g_assert_cmpint (row->cells[v].differences & ~test->kind, ==, 0);
    }
  g_assert_cmpstr (actual, ==, test->expected);
  g_assert_cmpint (row->differences, ==, strchr (actual, 'x') != NULL ? test->kind : PW_DIFFERENCE_NONE);
  fixture_clear (&fixture);
}

static void
test_copies_count_once (void)
{
  static const char *const sketches[] = { "A > ?g > E@1 ; ?g > E@2", "A > E", NULL };
  const PwTableRow        *row;
  Fixture                  fixture;

  fixture_sketch (&fixture, sketches);
  sketch_node (fixture.graphs[0], "E@1")->processing_s = 60;
  sketch_node (fixture.graphs[0], "E@2")->processing_s = 180;
  sketch_node (fixture.graphs[1], "E")->processing_s = 120;
  fixture_compare (&fixture);

  row = find_row (&fixture, "E");
  g_assert_cmpfloat (row->cells[0].processing_s, ==, 120);
  g_assert_cmpstr (row->cells[0].name, ==, "E");
  g_assert_true (isnan (row->cells[0].waiting_s));
  g_assert_cmpint (row->differences, ==, PW_DIFFERENCE_NONE);
  fixture_clear (&fixture);
}

/* Parts that a person put together: made by hand, as matching by label never does. */
static void
test_parts_add_up (void)
{
  static const char *const sketches[] = { "A > B", "A", NULL };
  const PwTableRow        *row;
  const PwCluster         *cluster;
  Fixture                  fixture;
  guint                    part;

  fixture_sketch (&fixture, sketches);
  sketch_node (fixture.graphs[0], "A")->processing_s = 60;
  sketch_node (fixture.graphs[0], "B")->processing_s = 180;
  sketch_node (fixture.graphs[0], "A")->medium_in = "paper";
  sketch_node (fixture.graphs[0], "B")->medium_in = "email";
  sketch_node (fixture.graphs[0], "B")->medium_out = "file";
  fixture.alignment = pw_alignment_compute ((const PwGraph *const *) fixture.graphs, fixture.n, NULL);
  cluster = g_ptr_array_index (fixture.alignment->clusters, 0);
  part = (guint) pw_graph_find (fixture.graphs[0], "B");
  g_array_append_val (cluster->members[0], part);
  fixture.table = pw_table_new (fixture.alignment, (const PwGraph *const *) fixture.graphs);

  row = pw_table_get_row (fixture.table, 0);
  g_assert_cmpstr (row->cells[0].name, ==, "A / B");
  g_assert_cmpfloat (row->cells[0].processing_s, ==, 240);
  g_assert_cmpstr (row->cells[0].medium_in, ==, "paper");
  g_assert_cmpstr (row->cells[0].medium_out, ==, "file");
  fixture_clear (&fixture);
}

/* --- any process, drawn in any order ------------------------------------------------ */

typedef struct
{
  GRand     *random;
  GPtrArray *edges; /* (element-type utf8): "A > B" */
  guint      n;
} Maker;

static char *
make_node (Maker *self,
           char   kind)
{
  return g_strdup_printf ("%c%u", kind, self->n++);
}

static void
connect (Maker      *self,
         const char *from,
         const char *to)
{
  g_ptr_array_add (self->edges, g_strdup_printf ("%s > %s", from, to));
}

/* Adds a block after @from and returns its last node: a step, a row of blocks, a
 * split that is joined, or a loop.
 */
static char *
make_block (Maker      *self,
            const char *from,
            guint       depth)
{
  guint            kind = depth == 0 ? 0 : (guint) g_rand_int_range (self->random, 0, 4);
  g_autofree char *split = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  char            *last;

  if (kind == 0)
    {
      last = make_node (self, 'T');
      connect (self, from, last);
      return last;
    }
  if (kind == 1)
    {
      first = make_block (self, from, depth - 1);
      return make_block (self, first, depth - 1);
    }

  split = make_node (self, '?');
  last = make_node (self, '?');
  connect (self, from, split);
  first = make_block (self, split, depth - 1);
  connect (self, first, last);
  if (kind == 2)
    {
      second = make_block (self, split, depth - 1);
      connect (self, second, last);
    }
  else
    {
      second = make_block (self, last, 0);
      connect (self, second, split);
    }

  return last;
}

static char *
shuffle (Maker *self)
{
  for (guint i = self->edges->len; i > 1; i--)
    {
      guint    k = (guint) g_rand_int_range (self->random, 0, (gint32) i);
      gpointer other = self->edges->pdata[k];

      self->edges->pdata[k] = self->edges->pdata[i - 1];
      self->edges->pdata[i - 1] = other;
    }

  return g_strjoinv (" ; ", (char **) self->edges->pdata);
}

static void
test_drawing_order_does_not_count (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GPtrArray) edges = g_ptr_array_new_null_terminated (8, g_free, TRUE);
      Maker            maker = { random, edges, 0 };
      g_autofree char *end = make_block (&maker, "(s", 4);
      g_autofree char *first = shuffle (&maker);
      g_autofree char *second = shuffle (&maker);
      g_autofree char *third = shuffle (&maker);
      const char      *sketches[] = { first, second, third, NULL };
      Fixture          fixture;

      fixture_sketch (&fixture, sketches);
      fixture_compare (&fixture);
      for (guint r = 0; r < fixture.table->rows->len; r++)
        if (pw_table_get_row (fixture.table, r)->differences != PW_DIFFERENCE_NONE)
          g_error ("“%s” differs in\n%s\n%s\n%s", pw_table_get_row (fixture.table, r)->name, first, second, third);
      fixture_clear (&fixture);
    }
}

static void
test_every_difference_has_its_sign (void)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) symbols = g_hash_table_new (g_str_hash, g_str_equal);
  PwDifference all = PW_DIFFERENCE_NONE;

  for (guint i = 0; i < PW_N_DIFFERENCES; i++)
    {
      PwDifference kind = pw_difference_get_nth (i);

      all |= kind;
      g_assert_cmpstr (pw_difference_get_label (kind), !=, "");
      g_assert_true (g_hash_table_add (keys, (gpointer) pw_difference_get_key (kind)));
      g_assert_true (g_hash_table_add (symbols, (gpointer) pw_difference_get_symbol (kind)));
      g_assert_cmpint (g_utf8_strlen (pw_difference_get_symbol (kind), -1), ==, 1);
    }
  g_assert_cmpint (all, ==, (1 << PW_N_DIFFERENCES) - 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (mark_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/compare/table/marks/%s", mark_cases[i].name);

      g_test_add_data_func (path, &mark_cases[i], test_marks);
    }
  g_test_add_func ("/compare/table/order-says-what-it-jumps-over", test_order_says_what_it_jumps_over);
  for (guint i = 0; i < G_N_ELEMENTS (value_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/compare/table/values/%s", value_cases[i].name);

      g_test_add_data_func (path, &value_cases[i], test_values);
    }
  g_test_add_func ("/compare/table/copies-count-once", test_copies_count_once);
  g_test_add_func ("/compare/table/parts-add-up", test_parts_add_up);
  g_test_add_func ("/compare/table/drawing-order-does-not-count", test_drawing_order_does_not_count);
  g_test_add_func ("/compare/table/every-difference-has-its-sign", test_every_difference_has_its_sign);

  return g_test_run ();
}
