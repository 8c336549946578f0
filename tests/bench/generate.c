/* tests/bench/generate.c - writes BPMN files of any size: bench-generate N OUT
 *
 * N activities in pools of about 50, each with four lanes, gateways, a few
 * boundary events, data objects, message flows, our own facts, German labels and a
 * complete drawing. The same N gives the same bytes everywhere. With N = 1,000 the
 * file has about 1.65 MB and 3,900 shapes and edges.
 *
 *   lane   ┌ data ┐          row 0: 50 high
 *          [ task ] → <x> →  row 1: the main path
 *             o        [ b ] row 2: second branches, ends of boundary events
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>

#define ACTIVITIES_PER_POOL 50
#define N_LANES 4
#define COLUMN_WIDTH 160
#define LANE_HEIGHT 320
#define POOL_GAP 60
#define TITLE_WIDTH 30

typedef enum
{
  TASK,
  USER_TASK,
  SERVICE_TASK,
  SEND_TASK,
  SUB_PROCESS,
  EXCLUSIVE,
  PARALLEL,
  START,
  END,
  BOUNDARY,
  DATA,
} Kind;

/* clang-format off */
static const struct
{
  const char *tag;
  const char *id;
  int         width;
  int         height;
} kinds[] = {
  [TASK]         = { "task",                "Activity", 100, 80 },
  [USER_TASK]    = { "userTask",            "Activity", 100, 80 },
  [SERVICE_TASK] = { "serviceTask",         "Activity", 100, 80 },
  [SEND_TASK]    = { "sendTask",            "Activity", 100, 80 },
  [SUB_PROCESS]  = { "subProcess",          "Activity", 100, 80 },
  [EXCLUSIVE]    = { "exclusiveGateway",    "Gateway",   50, 50 },
  [PARALLEL]     = { "parallelGateway",     "Gateway",   50, 50 },
  [START]        = { "startEvent",          "Event",     36, 36 },
  [END]          = { "endEvent",            "Event",     36, 36 },
  [BOUNDARY]     = { "boundaryEvent",       "Event",     36, 36 },
  [DATA]         = { "dataObjectReference", "Data",      36, 50 },
};

static const char *const nouns[] = {
  "Antrag", "Anmeldung", "Unterlagen", "Meldedaten", "Gebührenbescheid", "Halterdaten", "Nachweis", "Vollmacht",
  "Steuerbescheid", "Kassenzeichen", "Hundesteuermarke", "Wohnungsgeberbestätigung", "Sondernutzungserlaubnis",
  "Stellungnahme des Ordnungsamts", "Zahlungseingang", "Akte", "Rückfrage", "Bewohnerparkausweis", "Terminvereinbarung",
  "Identitätsnachweis", "Befreiungsantrag", "Widerspruch", "Fachverfahrenseintrag", "Posteingang",
};
static const char *const verbs[] = {
  "annehmen", "prüfen", "erfassen", "vollständig anlegen", "weiterleiten", "freigeben", "versenden", "ablegen",
  "im Fachverfahren buchen", "bearbeiten", "zuordnen", "ausdrucken", "anfordern", "scannen", "bestätigen",
};
static const char *const questions[] = {
  "Unterlagen vollständig?", "Gebühr bezahlt?", "Zuständigkeit gegeben?", "Ermäßigung möglich?", "Daten plausibel?",
};
static const char *const roles[] = { "Bürgerbüro", "Sachbearbeitung Steueramt", "Teamleitung", "Stadtkasse" };
static const char *const media[] = { "paper", "email", "file", "specialist-system", "online-service" };
/* clang-format on */

typedef struct
{
  Kind  kind;
  guint number;
  int   pool;
  int   lane;
  int   x; /* middle */
  int   y;
  int   host; /* of a boundary event */
} Node;

typedef struct
{
  int         source;
  int         target;
  const char *name;
  guint       is_message : 1;
  guint       is_data : 1;
} Edge;

typedef struct
{
  FILE    *out;
  guint32  state; /* of the random numbers */
  GArray  *nodes;
  GArray  *edges;
  int      n_pools;
  int      pool;
  int      column;
  int      lane;
  int      widest;
  GArray **of_node; /* for each node: its flows and data associations, by index */
} Generator;

/* Numerical Recipes' linear congruence: the same on every machine. */
static guint
pick (Generator *self,
      guint      n)
{
  self->state = self->state * 1664525u + 1013904223u;
  return (self->state >> 16) % n;
}

static Node *
node_at (const Generator *self,
         int              n)
{
  return &g_array_index (self->nodes, Node, n);
}

static int
pool_top (int pool)
{
  return pool * (N_LANES * LANE_HEIGHT + POOL_GAP);
}

/* Adds a node in the present column and lane, @row as in the picture above. */
static int
add_node (Generator *self,
          Kind       kind,
          int        row)
{
  static const int middles[] = { 40, 140, 260 };
  Node             node = { .kind = kind, .number = self->nodes->len, .pool = self->pool, .lane = self->lane, .host = -1 };

  node.x = TITLE_WIDTH * 2 + 60 + self->column * COLUMN_WIDTH;
  node.y = pool_top (self->pool) + self->lane * LANE_HEIGHT + middles[row];
  self->widest = MAX (self->widest, node.x + 120);
  g_array_append_val (self->nodes, node);
  return (int) self->nodes->len - 1;
}

static void
connect (Generator  *self,
         int         source,
         int         target,
         const char *name)
{
  Edge edge = { .source = source, .target = target, .name = name };

  g_array_append_val (self->edges, edge);
}

static int
add_activity (Generator *self,
              int        row)
{
  static const Kind kinds_of_tasks[] = { TASK, USER_TASK, USER_TASK, USER_TASK, SERVICE_TASK, SEND_TASK, TASK, SUB_PROCESS };
  int               task = add_node (self, kinds_of_tasks[pick (self, G_N_ELEMENTS (kinds_of_tasks))], row);

  if (row == 1 && pick (self, 3) == 0)
    {
      Edge edge = { .source = task, .target = add_node (self, DATA, 0), .is_data = TRUE };

      g_array_append_val (self->edges, edge);
    }
  return task;
}

static int
add_plain_task (Generator *self,
                int        previous)
{
  int task = add_activity (self, 1);

  connect (self, previous, task, NULL);
  if (pick (self, 5) == 0)
    {
      int event = add_node (self, BOUNDARY, 1);
      int end = add_node (self, END, 2);

      node_at (self, event)->host = task;
      node_at (self, event)->y += 40;
      connect (self, event, end, NULL);
    }
  self->column++;
  return task;
}

/* Two branches between gateways; the exclusive one may lead back. */
static int
add_branches (Generator *self,
              int        previous,
              int       *n_left)
{
  gboolean is_exclusive = pick (self, 3) > 0;
  Kind     kind = is_exclusive ? EXCLUSIVE : PARALLEL;
  int      split = add_node (self, kind, 1);
  int      length = 1 + (int) pick (self, 3);
  int      ends[2] = { split, split };
  int      join;

  connect (self, previous, split, NULL);
  for (int i = 0; i < length; i++)
    {
      self->column++;
      for (int branch = 0; branch < 2 && *n_left > 0; branch++, (*n_left)--)
        {
          int task = add_activity (self, branch + 1);

          connect (self, ends[branch], task, i == 0 && is_exclusive ? (branch == 0 ? "ja" : "nein") : NULL);
          ends[branch] = task;
        }
    }

  self->column++;
  join = add_node (self, kind, 1);
  connect (self, ends[0], join, NULL);
  if (ends[1] != split)
    connect (self, ends[1], join, NULL);
  self->column++;
  return join;
}

static void
add_pool (Generator *self,
          int        n_activities)
{
  int previous;
  int end;

  self->column = 0;
  self->lane = (int) pick (self, N_LANES);
  previous = add_node (self, START, 1);
  self->column++;
  while (n_activities > 0)
    {
      if (pick (self, 4) == 0)
        self->lane = (int) pick (self, N_LANES);
      if (pick (self, 3) == 0)
        previous = add_branches (self, previous, &n_activities);
      else
        {
          previous = add_plain_task (self, previous);
          n_activities--;
        }
    }

  end = add_node (self, END, 1);
  connect (self, previous, end, NULL);
}

/* Between neighbouring pools, from a send task to some activity of the next one. */
static void
add_messages (Generator *self)
{
  guint last = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const Node *node = node_at (self, (int) i);

      if (node->kind != SEND_TASK || node->pool + 1 >= self->n_pools)
        continue;
      for (last = MAX (last, i + 1); last < self->nodes->len; last++)
        {
          const Node *other = node_at (self, (int) last);
          Edge        edge = { .source = (int) i, .target = (int) last++, .is_message = TRUE };

          if (other->pool == node->pool + 1 && other->kind <= SERVICE_TASK)
            {
              g_array_append_val (self->edges, edge);
              break;
            }
        }
    }
}

static void
index_edges (Generator *self)
{
  self->of_node = g_new0 (GArray *, self->nodes->len);
  for (guint i = 0; i < self->nodes->len; i++)
    self->of_node[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->edges->len; i++)
    {
      const Edge *edge = &g_array_index (self->edges, Edge, i);

      if (edge->is_message)
        continue;
      g_array_append_val (self->of_node[edge->source], i);
      if (!edge->is_data)
        g_array_append_val (self->of_node[edge->target], i);
    }
}

static void
write_facts (Generator *self)
{
  fprintf (self->out,
           "      <bpmn:extensionElements>\n"
           "        <pw:activity number=\"%02u\" rag=\"%u\" ragList=\"2019-08-07\" processingTime=\"PT%uM\" waitingTime=\"PT%uH\" mediumIn=\"%s\" mediumList=\"1\" materialCost=\"0.85\">\n"
           "          <pw:performer role=\"%s\" payGroup=\"E8\" rate=\"59.00\" share=\"1\"/>\n"
           "        </pw:activity>\n"
           "      </bpmn:extensionElements>\n",
           1 + pick (self, 99), 1 + pick (self, 8), 1 + pick (self, 30), pick (self, 72),
           media[pick (self, G_N_ELEMENTS (media))], roles[pick (self, G_N_ELEMENTS (roles))]);
}

static void
write_name (Generator  *self,
            const Node *node)
{
  if (node->kind <= SUB_PROCESS || node->kind == DATA)
    fprintf (self->out, " name=\"%s%s%s\"", nouns[pick (self, G_N_ELEMENTS (nouns))], node->kind == DATA ? "" : " ",
             node->kind == DATA ? "" : verbs[pick (self, G_N_ELEMENTS (verbs))]);
  else if (node->kind == EXCLUSIVE && node->number % 2 == 0)
    fprintf (self->out, " name=\"%s\"", questions[pick (self, G_N_ELEMENTS (questions))]);
  else if (node->kind == START || node->kind == END)
    fprintf (self->out, " name=\"%s eingegangen\"", nouns[pick (self, G_N_ELEMENTS (nouns))]);
}

/* Flows that arrive, flows that leave, data that leaves: in the order the schema wants. */
static void
write_ends (Generator  *self,
            const Node *node)
{
  const GArray *edges = self->of_node[node->number];

  for (guint pass = 0; pass < 3; pass++)
    for (guint i = 0; i < edges->len; i++)
      {
        guint       n = g_array_index (edges, guint, i);
        const Edge *edge = &g_array_index (self->edges, Edge, n);
        guint       kind = edge->is_data ? 2 : edge->source == (int) node->number;

        if (kind == pass && kind < 2)
          fprintf (self->out, "      <bpmn:%s>Flow_%06x</bpmn:%s>\n", kind == 0 ? "incoming" : "outgoing", n, kind == 0 ? "incoming" : "outgoing");
        else if (kind == pass)
          fprintf (self->out,
                   "      <bpmn:dataOutputAssociation id=\"Flow_%06x\">\n        <bpmn:targetRef>Data_%06x</bpmn:targetRef>\n"
                   "      </bpmn:dataOutputAssociation>\n",
                   n, (guint) edge->target);
      }
}

static void
write_node (Generator  *self,
            const Node *node)
{
  const char *tag = kinds[node->kind].tag;

  fprintf (self->out, "    <bpmn:%s id=\"%s_%06x\"", tag, kinds[node->kind].id, node->number);
  write_name (self, node);
  if (node->kind == DATA)
    {
      fprintf (self->out, " dataObjectRef=\"DataObject_%06x\"/>\n    <bpmn:dataObject id=\"DataObject_%06x\"/>\n", node->number, node->number);
      return;
    }
  if (node->kind == BOUNDARY)
    fprintf (self->out, " attachedToRef=\"Activity_%06x\"", (guint) node->host);
  fprintf (self->out, ">\n");

  if (node->kind <= SUB_PROCESS && pick (self, 10) < 6)
    write_facts (self);
  write_ends (self, node);
  if (node->kind == BOUNDARY)
    fprintf (self->out,
             "      <bpmn:timerEventDefinition id=\"Timer_%06x\">\n        <bpmn:timeDuration>P14D</bpmn:timeDuration>\n"
             "      </bpmn:timerEventDefinition>\n",
             node->number);
  fprintf (self->out, "    </bpmn:%s>\n", tag);
}

static void
write_lanes (Generator *self,
             int        pool)
{
  fprintf (self->out, "    <bpmn:laneSet id=\"LaneSet_%d\">\n", pool);
  for (int lane = 0; lane < N_LANES; lane++)
    {
      fprintf (self->out, "      <bpmn:lane id=\"Lane_%d_%d\" name=\"%s\">\n", pool, lane, roles[lane]);
      for (guint i = 0; i < self->nodes->len; i++)
        {
          const Node *node = node_at (self, (int) i);

          if (node->pool == pool && node->lane == lane && node->kind != DATA)
            fprintf (self->out, "        <bpmn:flowNodeRef>%s_%06x</bpmn:flowNodeRef>\n", kinds[node->kind].id, i);
        }
      fprintf (self->out, "      </bpmn:lane>\n");
    }
  fprintf (self->out, "    </bpmn:laneSet>\n");
}

static void
write_flow (Generator  *self,
            const Edge *edge,
            guint       n)
{
  const Node *source = node_at (self, edge->source);
  const Node *target = node_at (self, edge->target);

  fprintf (self->out, "    <bpmn:sequenceFlow id=\"Flow_%06x\"", n);
  if (edge->name != NULL)
    fprintf (self->out, " name=\"%s\"", edge->name);
  fprintf (self->out, " sourceRef=\"%s_%06x\" targetRef=\"%s_%06x\"", kinds[source->kind].id, source->number, kinds[target->kind].id, target->number);
  if (edge->name == NULL)
    fprintf (self->out, "/>\n");
  else
    fprintf (self->out,
             ">\n      <bpmn:extensionElements>\n        <pw:flow probability=\"0.%u\"/>\n      </bpmn:extensionElements>\n    </bpmn:sequenceFlow>\n",
             1 + pick (self, 9));
}

static void
write_process (Generator *self,
               int        pool)
{
  fprintf (self->out, "  <bpmn:process id=\"Process_%d\" name=\"Verfahren %d\" isExecutable=\"false\">\n", pool, pool + 1);
  write_lanes (self, pool);
  for (guint i = 0; i < self->nodes->len; i++)
    if (node_at (self, (int) i)->pool == pool)
      write_node (self, node_at (self, (int) i));
  for (guint i = 0; i < self->edges->len; i++)
    {
      const Edge *edge = &g_array_index (self->edges, Edge, i);

      if (!edge->is_message && !edge->is_data && node_at (self, edge->source)->pool == pool)
        write_flow (self, edge, i);
    }
  fprintf (self->out, "  </bpmn:process>\n");
}

static void
write_collaboration (Generator *self)
{
  fprintf (self->out, "  <bpmn:collaboration id=\"Collaboration_1\">\n");
  for (int pool = 0; pool < self->n_pools; pool++)
    fprintf (self->out, "    <bpmn:participant id=\"Participant_%d\" name=\"Stadt %d\" processRef=\"Process_%d\"/>\n", pool, pool + 1, pool);
  for (guint i = 0; i < self->edges->len; i++)
    {
      const Edge *edge = &g_array_index (self->edges, Edge, i);

      if (edge->is_message)
        fprintf (self->out, "    <bpmn:messageFlow id=\"Flow_%06x\" sourceRef=\"Activity_%06x\" targetRef=\"Activity_%06x\"/>\n",
                 i, (guint) edge->source, (guint) edge->target);
    }
  fprintf (self->out, "  </bpmn:collaboration>\n");
}

static void
write_shape (Generator  *self,
             const char *id,
             const char *attributes,
             int         x,
             int         y,
             int         width,
             int         height,
             gboolean    has_label)
{
  fprintf (self->out,
           "      <bpmndi:BPMNShape id=\"%s_di\" bpmnElement=\"%s\"%s>\n"
           "        <dc:Bounds x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n",
           id, id, attributes, x, y, width, height);
  if (has_label)
    fprintf (self->out,
             "        <bpmndi:BPMNLabel>\n          <dc:Bounds x=\"%d\" y=\"%d\" width=\"90\" height=\"14\"/>\n        </bpmndi:BPMNLabel>\n",
             x + width / 2 - 45, y + height + 5);
  fprintf (self->out, "      </bpmndi:BPMNShape>\n");
}

static void
write_bands (Generator *self)
{
  for (int pool = 0; pool < self->n_pools; pool++)
    {
      g_autofree char *id = g_strdup_printf ("Participant_%d", pool);

      write_shape (self, id, " isHorizontal=\"true\"", 0, pool_top (pool), self->widest, N_LANES * LANE_HEIGHT, FALSE);
      for (int lane = 0; lane < N_LANES; lane++)
        {
          g_autofree char *lane_id = g_strdup_printf ("Lane_%d_%d", pool, lane);

          write_shape (self, lane_id, " isHorizontal=\"true\"", TITLE_WIDTH, pool_top (pool) + lane * LANE_HEIGHT,
                       self->widest - TITLE_WIDTH, LANE_HEIGHT, FALSE);
        }
    }
}

static void
write_edge_shape (Generator  *self,
                  const Edge *edge,
                  guint       n)
{
  const Node *a = node_at (self, edge->source);
  const Node *b = node_at (self, edge->target);
  int         points[4][2];
  guint       n_points = 2;

  if (edge->is_message || a->x == b->x) /* upright, but for a step in the middle */
    {
      int down = b->y > a->y ? 1 : -1;

      points[0][0] = a->x;
      points[0][1] = a->y + down * kinds[a->kind].height / 2;
      points[3][0] = b->x;
      points[3][1] = b->y - down * kinds[b->kind].height / 2;
      points[1][0] = a->x;
      points[2][0] = b->x;
      points[1][1] = points[2][1] = pool_top (b->pool) - POOL_GAP / 2;
      n_points = a->x == b->x ? 2 : 4;
    }
  else
    {
      points[0][0] = a->x + kinds[a->kind].width / 2;
      points[0][1] = points[1][1] = a->y;
      points[3][0] = b->x - kinds[b->kind].width / 2;
      points[3][1] = points[2][1] = b->y;
      points[1][0] = points[2][0] = points[3][0] - 20;
      n_points = a->y == b->y ? 2 : 4;
    }

  fprintf (self->out, "      <bpmndi:BPMNEdge id=\"Flow_%06x_di\" bpmnElement=\"Flow_%06x\">\n", n, n);
  for (guint i = 0; i < 4; i++)
    if (n_points == 4 || i % 3 == 0)
      fprintf (self->out, "        <di:waypoint x=\"%d\" y=\"%d\"/>\n", points[i][0], points[i][1]);
  if (edge->name != NULL)
    fprintf (self->out,
             "        <bpmndi:BPMNLabel>\n          <dc:Bounds x=\"%d\" y=\"%d\" width=\"24\" height=\"14\"/>\n        </bpmndi:BPMNLabel>\n",
             points[0][0] + 6, points[0][1] - 20);
  fprintf (self->out, "      </bpmndi:BPMNEdge>\n");
}

static void
write_drawing (Generator *self)
{
  fprintf (self->out, "  <bpmndi:BPMNDiagram id=\"BPMNDiagram_1\">\n    <bpmndi:BPMNPlane id=\"BPMNPlane_1\" bpmnElement=\"Collaboration_1\">\n");
  write_bands (self);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const Node      *node = node_at (self, (int) i);
      g_autofree char *id = g_strdup_printf ("%s_%06x", kinds[node->kind].id, i);
      gboolean         has_label = node->kind >= EXCLUSIVE && node->kind != BOUNDARY && node->kind != PARALLEL;

      write_shape (self, id, node->kind == EXCLUSIVE ? " isMarkerVisible=\"true\"" : node->kind == SUB_PROCESS ? " isExpanded=\"false\"" :
                                                                                                                 "",
                   node->x - kinds[node->kind].width / 2, node->y - kinds[node->kind].height / 2, kinds[node->kind].width,
                   kinds[node->kind].height, has_label);
    }
  for (guint i = 0; i < self->edges->len; i++)
    write_edge_shape (self, &g_array_index (self->edges, Edge, i), i);
  fprintf (self->out, "    </bpmndi:BPMNPlane>\n  </bpmndi:BPMNDiagram>\n");
}

static void
write_all (Generator *self)
{
  fprintf (self->out,
           "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
           " xmlns:bpmndi=\"http://www.omg.org/spec/BPMN/20100524/DI\" xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\""
           " xmlns:di=\"http://www.omg.org/spec/DD/20100524/DI\" xmlns:pw=\"urn:prozesswerkstatt:bpmn:1\""
           " id=\"Definitions_1\" targetNamespace=\"urn:prozesswerkstatt:bench\">\n");
  write_collaboration (self);
  for (int pool = 0; pool < self->n_pools; pool++)
    write_process (self, pool);
  write_drawing (self);
  fprintf (self->out, "</bpmn:definitions>\n");
}

int
main (int    argc,
      char **argv)
{
  Generator self = { .state = 20100524 };
  int       n_activities = argc == 3 ? atoi (argv[1]) : 0;

  if (n_activities < 1 || n_activities > 1000000)
    {
      fprintf (stderr, "Usage: bench-generate N OUT\nN: number of activities, at most 1000000\n");
      return 2;
    }
  self.out = fopen (argv[2], "w");
  if (self.out == NULL)
    {
      perror (argv[2]);
      return 2;
    }

  self.nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  self.edges = g_array_new (FALSE, TRUE, sizeof (Edge));
  self.n_pools = MAX (1, n_activities / ACTIVITIES_PER_POOL);
  for (self.pool = 0; self.pool < self.n_pools; self.pool++)
    add_pool (&self, (self.pool + 1) * n_activities / self.n_pools - self.pool * n_activities / self.n_pools);
  add_messages (&self);
  index_edges (&self);
  write_all (&self);

  for (guint i = 0; i < self.nodes->len; i++)
    g_array_unref (self.of_node[i]);
  g_free (self.of_node);
  g_array_unref (self.nodes);
  g_array_unref (self.edges);
  return fclose (self.out) == 0 ? 0 : 2;
}
