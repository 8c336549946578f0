/* compare/test-digest.c - what is in a consolidated process, and how its flow goes
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "compare/consolidate.h"

#include "support/sample-model.h"

#include <string.h>

#define MAX_VARIANTS 5

/* "A > ?x > B ; ?x > C": tasks by their names; "?" is an exclusive gateway, "+" a parallel
 * one, "(" a start, ")" an end event. "A@2" is a second task named "A".
 */
static char *
make_document (const char *sketch)
{
  GString *text = g_string_new ("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='D' targetNamespace='urn:t'>"
                                "<process id='P' name='Probe'>");
  g_auto (GStrv) words = g_strsplit (sketch, " ", -1);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const char *last = NULL;

  for (guint i = 0, n = 0; words[i] != NULL; i++)
    {
      const char *word = words[i];
      const char *tag = *word == '?' ? "exclusiveGateway" : *word == '+' ? "parallelGateway" :
                                                        *word == '('     ? "startEvent" :
                                                        *word == ')'     ? "endEvent" :
                                                                           "task";

      if (strcmp (word, ";") == 0)
        last = NULL;
      if (strcmp (word, ">") == 0 || strcmp (word, ";") == 0)
        continue;
      if (!g_hash_table_contains (known, word))
        {
          g_autofree char *name = g_strndup (word, strcspn (word, "@"));

          g_hash_table_insert (known, g_strdup (word), g_strdup_printf ("n%u", i));
          g_string_append_printf (text, "<%s id='n%u'%s%s%s/>", tag, i, strcmp (tag, "task") == 0 ? " name='" : "",
                                  strcmp (tag, "task") == 0 ? name : "", strcmp (tag, "task") == 0 ? "'" : "");
        }
      if (last != NULL)
        g_string_append_printf (text, "<sequenceFlow id='f%u' sourceRef='%s' targetRef='%s'/>", n++,
                                (const char *) g_hash_table_lookup (known, last), (const char *) g_hash_table_lookup (known, word));
      last = word;
    }
  g_string_append (text, "</process></definitions>");

  return g_string_free (text, FALSE);
}

static const char *
get_sign (const PwModel     *model,
          const PwGraphNode *node)
{
  gboolean is_artificial = pw_provenance_is_artificial (pw_model_find (model, node->id));

  switch ((guint) node->type)
    {
    case PW_ELEMENT_EXCLUSIVE_GATEWAY:
      return is_artificial ? "*X" : "X";
    case PW_ELEMENT_INCLUSIVE_GATEWAY:
      return is_artificial ? "*O" : "O";
    case PW_ELEMENT_PARALLEL_GATEWAY:
      return "+";
    case PW_ELEMENT_START_EVENT:
      return "(";
    case PW_ELEMENT_END_EVENT:
      return ")";
    default:
      return node->name;
    }
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* "A>B B>C", sorted */
static char *
describe_flows (const PwModel *model)
{
  g_autoptr (PwGraph) graph = pw_graph_new (model, NULL);
  g_autoptr (GPtrArray) flows = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < graph->n_edges; i++)
    g_ptr_array_add (flows, g_strdup_printf ("%s>%s", get_sign (model, &graph->nodes[graph->edges[i].source]), get_sign (model, &graph->nodes[graph->edges[i].target])));
  g_ptr_array_sort (flows, compare_texts);
  g_ptr_array_add (flows, NULL);

  return g_strjoinv (" ", (GStrv) flows->pdata);
}

typedef struct
{
  PwConsolidateVariant variants[MAX_VARIANTS];
  const PwGraph       *graphs[MAX_VARIANTS];
  guint                n;
  PwAlignment         *alignment;
} Fixture;

/* Equal names are the same step, others are not, whatever matching thinks of them. */
static void
fixture_align (Fixture *self)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (PwAlignmentLink));
  PwAlignmentOptions options = { NULL, 0 };

  for (guint v = 0; v < self->n; v++)
    for (guint w = v + 1; w < self->n; w++)
      for (guint i = 0; i < self->graphs[v]->n_nodes; i++)
        for (guint k = 0; k < self->graphs[w]->n_nodes; k++)
          {
            gboolean              is_same = strcmp (self->graphs[v]->nodes[i].name, self->graphs[w]->nodes[k].name) == 0;
            const PwAlignmentLink link = { is_same ? PW_LINK_MUST : PW_LINK_CANNOT, v, i, w, k };

            if (self->graphs[v]->nodes[i].type == PW_ELEMENT_TASK && self->graphs[w]->nodes[k].type == PW_ELEMENT_TASK)
              g_array_append_val (links, link);
          }
  options.links = (const PwAlignmentLink *) links->data;
  options.n_links = links->len;
  self->alignment = pw_alignment_compute (self->graphs, self->n, &options);
}

static void
fixture_init (Fixture           *self,
              const char *const *sketches)
{
  static const char *const keys[MAX_VARIANTS] = { "a", "b", "c", "d", "e" };

  for (self->n = 0; self->n < MAX_VARIANTS && sketches[self->n] != NULL; self->n++)
    {
      g_autofree char *text = make_document (sketches[self->n]);
      PwModel         *model = sample_model_parse (text);

      self->graphs[self->n] = pw_graph_new (model, NULL);
      self->variants[self->n] = (PwConsolidateVariant){ keys[self->n], NULL, model, self->graphs[self->n] };
    }
  fixture_align (self);
}

static void
fixture_clear (Fixture *self)
{
  pw_alignment_free (self->alignment);
  for (guint v = 0; v < self->n; v++)
    {
      pw_graph_free ((PwGraph *) self->graphs[v]);
      pw_model_free ((PwModel *) self->variants[v].model);
    }
}

/* --- how many cities ---------------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  const char *sketches[MAX_VARIANTS + 1];
  guint       at_least; /* 0: the union */
  const char *flows;
} Case;

static const Case cases[] = {
  { "union-of-equals", { "( > Anna > Berta > )", "( > Anna > Berta > )" }, 0, "(>Anna Anna>Berta Berta>)" },
  { "union-parts-and-meets", { "( > Anna > Berta > )", "( > Anna > Zeppelin > Berta > )" }, 0, "(>Anna *X>*X *X>Berta *X>Zeppelin Anna>*X Berta>) Zeppelin>*X" },
  { "union-takes-a-choice-as-it-is",
    { "( > ?x > Anna > ) ; ?x > Berta > )", "( > ?x > Anna > ) ; ?x > Zeppelin > )" },
    0,
    "(>X *X>) Anna>*X Berta>*X X>Anna X>Berta X>Zeppelin Zeppelin>*X" },
  { "union-of-parallels-differs",
    { "( > +x > Anna > +y > ) ; +x > Berta > +y", "( > +x > Anna > +y > ) ; +x > Zeppelin > +y" },
    0,
    "(>O Anna>O Berta>O O>) O>Anna O>Berta O>Zeppelin Zeppelin>O" },
  { "both-at-once-behind-a-step",
    { "( > Anna > Berta > )@1 ; Anna > Zeppelin > )@2", "( > Anna > Quark > )" },
    0,
    "(>Anna *O>Berta *O>Quark *O>Zeppelin *X>) Anna>*O Berta>*X Quark>*X Zeppelin>)" },
  { "left-out", { "( > Anna > Berta > )", "( > Anna > Zeppelin > Berta > )", "( > Anna > Berta > )" }, 2, "(>Anna Anna>Berta Berta>)" },
  { "left-out-everywhere", { "( > Anna > Berta > )", "( > Anna > Zeppelin > Berta > )", "( > Anna > Quark > Berta > )" }, 2, "(>Anna Anna>Berta Berta>)" },
  { "loop-goes-with-its-step",
    { "( > Anna > ?x > Berta > ) ; ?x > Zeppelin > Anna", "( > Anna > Berta > )", "( > Anna > Berta > )" },
    2,
    "(>Anna Anna>Berta Berta>)" },
  { "choice-of-two",
    { "( > ?x > Anna > ?y > Berta > ) ; ?x > Zeppelin > ?y", "( > ?x > Anna > ?y > Berta > ) ; ?x > Zeppelin > ?y", "( > Anna > Berta > )" },
    2,
    "(>X Anna>X Berta>) X>Anna X>Berta X>Zeppelin Zeppelin>X" },
  { "idle-gateways-go",
    { "( > ?x > Anna > ?y > Berta > ) ; ?x > Zeppelin > ?y", "( > ?x > Anna > ?y > Berta > ) ; ?x > Quark > ?y", "( > Anna > Berta > )" },
    2,
    "(>X Anna>X Berta>) X>Anna X>Berta X>X" },
  { "parallel-with-one-branch-goes",
    { "( > +x > Anna > +y > Berta > ) ; +x > Zeppelin > +y", "( > +x > Anna > +y > Berta > ) ; +x > Quark > +y" },
    2,
    "(>Anna Anna>Berta Berta>)" },
  { "choice-inside-a-parallel-stays-one",
    { "( > +x > Anna > +y > ) ; +x > ?v > Berta > ?w > +y ; ?v > Zeppelin > ?w",
      "( > +x > Anna > +y > ) ; +x > Kurt > ?v > Berta > ?w > +y ; ?v > Zeppelin > ?w",
      "( > +x > Anna > +y > ) ; +x > Berta > Zeppelin > +y" },
    3,
    "(>+ *X>Berta *X>Zeppelin +>*X +>Anna Anna>O Berta>O O>) Zeppelin>O" },
  { "everything-can-be-reached",
    { "( > Anna > Berta > Zeppelin > )", "( > Zeppelin > Anna > Berta > )", "( > Anna > Zeppelin > Berta > )" },
    3,
    "(>Anna *X>) *X>*X *X>Zeppelin Anna>Berta Berta>*X Zeppelin>*X" },
};

static void
test_case (gconstpointer data)
{
  const Case                *test = data;
  const PwConsolidateOptions options = { .at_least = test->at_least };
  g_autoptr (PwModel) model = NULL;
  g_autofree char *flows = NULL;
  Fixture          fixture;

  fixture_init (&fixture, test->sketches);
  model = test->at_least == 0 ? pw_consolidate_union (fixture.variants, fixture.n, fixture.alignment, NULL) :
                                pw_consolidate_digest (fixture.variants, fixture.n, fixture.alignment, &options);
  flows = describe_flows (model);
  g_assert_cmpstr (flows, ==, test->flows);
  fixture_clear (&fixture);
}

/* --- what people want ------------------------------------------------------------------------------ */

/* The cluster of the step with that name. */
static guint
find_cluster (const Fixture *self,
              const char    *name)
{
  for (guint v = 0; v < self->n; v++)
    for (guint i = 0; i < self->graphs[v]->n_nodes; i++)
      if (strcmp (self->graphs[v]->nodes[i].name, name) == 0)
        return (guint) pw_alignment_find (self->alignment, v, i);
  g_assert_not_reached ();
}

static char *
digest_with (const Fixture      *fixture,
             const char         *step,
             PwConsolidateChoice choice)
{
  g_autofree PwConsolidateChoice *choices = g_new (PwConsolidateChoice, fixture->alignment->clusters->len);
  const PwConsolidateOptions      options = { .at_least = 2, .choices = choices };
  g_autoptr (PwModel) model = NULL;

  for (guint c = 0; c < fixture->alignment->clusters->len; c++)
    choices[c] = (PwConsolidateChoice){ PW_CONSOLIDATE_BY_NUMBER, -1 };
  choices[find_cluster (fixture, step)] = choice;
  model = pw_consolidate_digest (fixture->variants, fixture->n, fixture->alignment, &options);

  return describe_flows (model);
}

static void
test_choices (void)
{
  static const char *const sketches[] = { "( > Anna > Berta > )", "( > Anna > Zeppelin > Berta > )", "( > Anna > Berta > )", NULL };
  g_autofree char         *taken = NULL;
  g_autofree char         *dropped = NULL;
  Fixture                  fixture;

  fixture_init (&fixture, sketches);
  /* A step that all shall do leaves no way around it. */
  taken = digest_with (&fixture, "Zeppelin", (PwConsolidateChoice){ PW_CONSOLIDATE_TAKE, -1 });
  g_assert_cmpstr (taken, ==, "(>Anna Anna>Zeppelin Berta>) Zeppelin>Berta");
  dropped = digest_with (&fixture, "Anna", (PwConsolidateChoice){ PW_CONSOLIDATE_DROP, -1 });
  g_assert_cmpstr (dropped, ==, "(>Berta Berta>)");
  fixture_clear (&fixture);
}

/* Nothing at all is still a document. */
static void
test_nothing (void)
{
  g_autoptr (PwAlignment) alignment = pw_alignment_compute (NULL, 0, NULL);
  const PwConsolidateOptions options = { .at_least = 1 };
  g_autoptr (PwModel) all = pw_consolidate_union (NULL, 0, alignment, "Leer");
  g_autoptr (PwModel) few = pw_consolidate_digest (NULL, 0, alignment, &options);

  g_assert_cmpuint (pw_model_count (all, PW_ELEMENT_PROCESS), ==, 0);
  g_assert_cmpuint (pw_model_count (few, PW_ELEMENT_PROCESS), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/compare/digest/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/compare/digest/choices", test_choices);
  g_test_add_func ("/compare/digest/nothing", test_nothing);

  return g_test_run ();
}
