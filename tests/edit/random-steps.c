/* edit/random-steps.c - commands at random, as hands might give them
 *
 * Every command of edit/commands.h is one function here and one row of the table.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "random-steps.h"

#include "edit/clipboard.h"
#include "edit/drawing.h"
#include "edit/scope.h"
#include "model/diagram.h"

typedef enum
{
  ANY,
  NODE,
  ACTIVITY,
  EVENT,
  FLOW,
  LANE,
  SWIMLANE,
  CONTAINER,
} Wanted;

static gboolean
is_wanted (const PwElement *element,
           Wanted           wanted)
{
  PwElementType type = pw_element_get_bpmn_type (element);

  switch (wanted)
    {
    case NODE:
      return pw_element_has (element, PW_TRAIT_FLOW_NODE | PW_TRAIT_DATA);
    case ACTIVITY:
      return pw_element_has (element, PW_TRAIT_ACTIVITY);
    case EVENT:
      return pw_element_has (element, PW_TRAIT_EVENT);
    case FLOW:
      return pw_element_has (element, PW_TRAIT_CONNECTION);
    case LANE:
      return type == PW_ELEMENT_LANE;
    case SWIMLANE:
      return pw_element_has (element, PW_TRAIT_SWIMLANE);
    case CONTAINER:
      return pw_element_has (element, PW_TRAIT_SWIMLANE | PW_TRAIT_SUB_PROCESS) || type == PW_ELEMENT_PROCESS || type == PW_ELEMENT_COLLABORATION;
    case ANY:
    default:
      return TRUE;
    }
}

/* One of those that are drawn, and of what planes show; now and then one that nobody sees. */
static char *
pick (RandomSteps *self,
      Wanted       wanted)
{
  PwModel *model = pw_document_get_model (self->document);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  PwElement *root = pw_model_get_definitions (model);
  gboolean   is_blind = g_rand_int_range (self->random, 0, 100) == 0;

  for (PwElement *element = root; element != NULL; element = pw_element_next_in_tree (element, root))
    {
      PwElement *drawn = element;

      if (!is_blind)
        drawn = pw_element_has (element, PW_TRAIT_DIAGRAM) ? pw_element_get_reference (element, "bpmnElement") : NULL;
      if (drawn != NULL && (is_blind || is_wanted (drawn, wanted)))
        g_ptr_array_add (found, drawn);
    }
  if (found->len == 0)
    return g_strdup ("nobody");

  return pw_scope_dup_name_of (g_ptr_array_index (found, g_rand_int_range (self->random, 0, (gint32) found->len)));
}

static char **
pick_several (RandomSteps *self,
              guint        most)
{
  guint  n = (guint) g_rand_int_range (self->random, 1, (gint32) most + 1);
  char **ids = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    ids[i] = pick (self, ANY);

  return ids;
}

static const PwVariant *
pick_variant (RandomSteps *self)
{
  guint            n;
  const PwVariant *variants = pw_variant_get_all (&n);

  return &variants[g_rand_int_range (self->random, 0, (gint32) n)];
}

static double
number (RandomSteps *self,
        int          from,
        int          to)
{
  return g_rand_int_range (self->random, from, to);
}

static gboolean
coin (RandomSteps *self)
{
  return g_rand_boolean (self->random);
}

/* Somewhere in or around an element. */
static PwPoint
place_near (RandomSteps *self,
            const char  *id)
{
  PwElement *element = pw_scope_find (pw_document_get_model (self->document), id);
  PwRect     bounds = { 0, 0, 600, 400 };

  if (element != NULL && pw_drawing_get_shape (element) != NULL)
    pw_drawing_get_bounds (element, &bounds);

  return (PwPoint){ bounds.x + number (self, -10, (int) CLAMP (bounds.width, 1, 5000) + 10), bounds.y + number (self, -10, (int) CLAMP (bounds.height, 1, 5000) + 10) };
}

static const char *
pick_name (RandomSteps *self)
{
  static const char *const names[] = { "Antrag prüfen", "", "Neu", "Gewerbesteuermessbescheid von Hand erfassen und weiterleiten", "ja", "Zeile 1\nZeile 2" };

  return names[g_rand_int_range (self->random, 0, G_N_ELEMENTS (names))];
}

/* --- the commands -------------------------------------------------------------------------------- */

static gboolean
create (RandomSteps *self)
{
  g_autofree char *container = pick (self, CONTAINER);
  PwNewElement     wanted = { pick_variant (self), coin (self) ? pick_name (self) : NULL, NULL };

  g_string_printf (self->log, "create %s in %s", wanted.variant->key, container);
  return pw_command_create (self->document, &wanted, container, place_near (self, container), NULL, NULL);
}

static gboolean
append (RandomSteps *self)
{
  g_autofree char *source = pick (self, coin (self) ? NODE : ANY);
  PwNewElement     wanted = { pick_variant (self), coin (self) ? pick_name (self) : NULL, NULL };
  PwPoint          at = place_near (self, source);

  g_string_printf (self->log, "append %s to %s", wanted.variant->key, source);
  return pw_command_append (self->document, source, &wanted, coin (self) ? &at : NULL, NULL, NULL);
}

static gboolean
connect (RandomSteps *self)
{
  g_autofree char *source = pick (self, coin (self) ? NODE : ANY);
  g_autofree char *target = pick (self, coin (self) ? NODE : ANY);

  g_string_printf (self->log, "connect %s %s", source, target);
  return pw_command_connect (self->document, source, target, PW_ELEMENT_UNKNOWN, NULL, NULL);
}

static gboolean
reconnect (RandomSteps *self)
{
  g_autofree char *flow = pick (self, FLOW);
  PwElement       *element = pw_scope_find (pw_document_get_model (self->document), flow);
  PwElement       *ends[2] = { element != NULL ? pw_scope_get_source (element) : NULL, element != NULL ? pw_scope_get_target (element) : NULL };
  g_autofree char *other = pick (self, NODE);
  g_autofree char *source = coin (self) && ends[0] != NULL ? pw_scope_dup_name_of (ends[0]) : g_strdup (other);
  g_autofree char *target = ends[1] != NULL ? pw_scope_dup_name_of (ends[1]) : g_strdup (other);

  g_string_printf (self->log, "reconnect %s %s %s", flow, source, target);
  return pw_command_reconnect (self->document, flow, source, target, NULL);
}

static gboolean
delete_some (RandomSteps *self)
{
  g_auto (GStrv) ids = pick_several (self, 3);
  g_autofree char *all = g_strjoinv (" ", ids);

  g_string_printf (self->log, "delete %s", all);
  return pw_command_delete (self->document, (const char *const *) ids, NULL);
}

static gboolean
copy (RandomSteps *self)
{
  g_auto (GStrv) ids = pick_several (self, 6);
  PwModel *clip = pw_clipboard_copy (pw_document_get_model (self->document), (const char *const *) ids);

  g_string_assign (self->log, "copy");
  if (clip == NULL)
    return FALSE;
  g_clear_pointer (&self->clip, pw_model_free);
  self->clip = clip;

  return TRUE;
}

static gboolean
cut (RandomSteps *self)
{
  g_auto (GStrv) ids = pick_several (self, 3);
  g_autofree char *all = g_strjoinv (" ", ids);
  PwModel         *clip = NULL;

  g_string_printf (self->log, "cut %s", all);
  if (!pw_command_cut (self->document, (const char *const *) ids, &clip, NULL))
    return FALSE;
  g_clear_pointer (&self->clip, pw_model_free);
  self->clip = clip;

  return TRUE;
}

static gboolean
paste (RandomSteps *self)
{
  g_autofree char *container = pick (self, CONTAINER);

  g_string_printf (self->log, "paste into %s", container);
  self->copies = TRUE;
  return self->clip != NULL && pw_command_paste (self->document, self->clip, container, place_near (self, container), NULL, NULL);
}

static gboolean
duplicate (RandomSteps *self)
{
  g_auto (GStrv) ids = pick_several (self, 3);
  g_autofree char *all = g_strjoinv (" ", ids);

  g_string_printf (self->log, "duplicate %s", all);
  self->copies = TRUE;
  return pw_command_duplicate (self->document, (const char *const *) ids, NULL, NULL);
}

static gboolean
move (RandomSteps *self)
{
  g_auto (GStrv) ids = pick_several (self, 3);
  g_autofree char *all = g_strjoinv (" ", ids);
  double           dx = number (self, -200, 200);
  double           dy = number (self, -200, 200);

  g_string_printf (self->log, "move %s %g %g", all, dx, dy);
  return pw_command_move (self->document, (const char *const *) ids, dx, dy, NULL, coin (self) ? "nudge" : NULL, NULL);
}

static gboolean
move_into (RandomSteps *self)
{
  g_auto (GStrv) ids = pick_several (self, 2);
  g_autofree char *container = pick (self, CONTAINER);
  g_autofree char *all = g_strjoinv (" ", ids);
  PwElement       *first = pw_scope_find (pw_document_get_model (self->document), ids[0]);
  PwPoint          to = place_near (self, container);
  PwRect           from = { 0, 0, 0, 0 };

  if (first != NULL)
    pw_drawing_get_bounds (first, &from);
  g_string_printf (self->log, "move %s into %s", all, container);
  return pw_command_move (self->document, (const char *const *) ids, to.x - pw_rect_center (from).x, to.y - pw_rect_center (from).y, container, NULL, NULL);
}

static gboolean
make_space (RandomSteps *self)
{
  g_autofree char *container = pick (self, CONTAINER);
  PwPoint          at = place_near (self, container);
  gboolean         is_horizontal = coin (self);
  double           cut = is_horizontal ? at.x : at.y;
  double           delta = number (self, -150, 150);
  gboolean         everywhere = coin (self);

  g_string_printf (self->log, "space in %s at %s %g by %g%s", container, is_horizontal ? "x" : "y", cut, delta, everywhere ? " everywhere" : "");
  return pw_command_make_space (self->document, container, cut, is_horizontal, delta, everywhere, NULL);
}

static PwRect
pick_bounds (RandomSteps *self,
             const char  *id)
{
  PwElement *element = pw_scope_find (pw_document_get_model (self->document), id);
  PwRect     bounds = { 0, 0, 100, 100 };
  double     by = number (self, -120, 120);

  if (element != NULL)
    pw_drawing_get_bounds (element, &bounds);
  switch (g_rand_int_range (self->random, 0, 4))
    {
    case 0:
      bounds.width += by;
      break;
    case 1:
      bounds.height += by;
      break;
    case 2:
      bounds.x -= by;
      bounds.width += by;
      break;
    default:
      bounds.y -= by;
      bounds.height += by;
    }

  return bounds;
}

static gboolean
resize (RandomSteps *self)
{
  g_autofree char *id = pick (self, coin (self) ? CONTAINER : ANY);
  PwRect           bounds = pick_bounds (self, id);

  g_string_printf (self->log, "resize %s to %g %g %g %g", id, bounds.x, bounds.y, bounds.width, bounds.height);
  return pw_command_resize (self->document, id, bounds, NULL);
}

static gboolean
resize_lane (RandomSteps *self)
{
  g_autofree char *id = pick (self, LANE);
  PwRect           bounds = pick_bounds (self, id);
  gboolean         grows = coin (self);

  g_string_printf (self->log, "resize lane %s to %g %g %g %g%s", id, bounds.x, bounds.y, bounds.width, bounds.height, grows ? " with its pool" : "");
  return pw_command_resize_lane (self->document, id, bounds, grows, NULL);
}

static gboolean
move_label (RandomSteps *self)
{
  g_autofree char *id = pick (self, ANY);

  g_string_printf (self->log, "move label of %s", id);
  return pw_command_move_label (self->document, id, number (self, -50, 50), number (self, -50, 50), NULL);
}

static gboolean
set_waypoints (RandomSteps *self)
{
  g_autofree char *id = pick (self, FLOW);
  PwElement       *flow = pw_scope_find (pw_document_get_model (self->document), id);
  g_autoptr (GArray) points = flow != NULL ? pw_drawing_dup_points (flow) : NULL;

  g_string_printf (self->log, "set waypoints of %s", id);
  if (points == NULL || points->len < 2)
    return FALSE;
  if (points->len > 2)
    g_array_index (points, PwPoint, 1).x += number (self, -40, 40);
  else
    {
      PwPoint bend = { g_array_index (points, PwPoint, 0).x + number (self, -60, 60), g_array_index (points, PwPoint, 0).y + number (self, 60, 90) };

      g_array_insert_val (points, 1, bend);
    }

  for (guint i = 0; i < points->len; i++)
    g_string_append_printf (self->log, " %g,%g", g_array_index (points, PwPoint, i).x, g_array_index (points, PwPoint, i).y);

  return pw_command_set_waypoints (self->document, id, (const PwPoint *) points->data, points->len, NULL);
}

static gboolean
rename_one (RandomSteps *self)
{
  g_autofree char *id = pick (self, ANY);
  const char      *name = pick_name (self);

  g_string_printf (self->log, "rename %s \"%s\"", id, name);
  return pw_command_rename (self->document, id, name, NULL);
}

static gboolean
set_field (RandomSteps *self)
{
  g_autofree char *id = pick (self, coin (self) ? FLOW : ACTIVITY);
  const char      *ids[] = { id, NULL };

  g_string_printf (self->log, "set field of %s", id);
  return pw_command_set_field (self->document, ids, coin (self) ? "probability" : "processing-time", coin (self) ? "15 %" : "1:30 h", NULL);
}

static gboolean
set_property (RandomSteps *self)
{
  static const char *const properties[][2] = {
    { "documentation", "So wird es gemacht." },
    { "condition", "gut" },
    { "condition", NULL },
    { "default", "yes" },
    { "default", "no" },
    { "id", "Anders_1" },
    { "text", "Erklärung" },
  };
  const char *const *property = properties[g_rand_int_range (self->random, 0, G_N_ELEMENTS (properties))];
  g_autofree char   *id = pick (self, coin (self) ? FLOW : ANY);
  const char        *ids[] = { id, NULL };

  g_string_printf (self->log, "set %s of %s to %s", property[0], id, property[1]);
  self->copies = g_str_equal (property[0], "id");
  return pw_command_set_property (self->document, ids, property[0], property[1], NULL);
}

static gboolean
change_type (RandomSteps *self)
{
  g_autofree char *id = pick (self, coin (self) ? NODE : ANY);
  const PwVariant *variant = pick_variant (self);

  g_string_printf (self->log, "change %s to %s", id, variant->key);
  return pw_command_change_type (self->document, id, variant, NULL);
}

static gboolean
toggle_marker (RandomSteps *self)
{
  g_autofree char *id = pick (self, coin (self) ? ACTIVITY : ANY);
  PwMarker         marker = (PwMarker) g_rand_int_range (self->random, 0, PW_MARKER_NON_INTERRUPTING + 1);

  g_string_printf (self->log, "toggle marker %d of %s", (int) marker, id);
  return pw_command_toggle_marker (self->document, id, marker, NULL);
}

static gboolean
attach (RandomSteps *self)
{
  g_autofree char *event = pick (self, EVENT);
  g_autofree char *host = pick (self, ACTIVITY);

  g_string_printf (self->log, "attach %s to %s", event, host);
  return pw_command_attach (self->document, event, host, place_near (self, host), NULL);
}

static gboolean
attach_new (RandomSteps *self)
{
  g_autofree char *host = pick (self, ACTIVITY);
  PwNewElement     wanted = { pick_variant (self), NULL, NULL };

  g_string_printf (self->log, "attach new %s to %s", wanted.variant->key, host);
  return pw_command_attach_new (self->document, &wanted, host, place_near (self, host), NULL, NULL);
}

static gboolean
detach (RandomSteps *self)
{
  g_autofree char *event = pick (self, EVENT);
  g_autofree char *container = pick (self, CONTAINER);
  gboolean         stays = coin (self);

  g_string_printf (self->log, "detach %s into %s", event, stays ? "the same" : container);
  return pw_command_detach (self->document, event, stays ? NULL : container, place_near (self, stays ? event : container), NULL);
}

static gboolean
insert_into_flow (RandomSteps *self)
{
  g_autofree char *flow = pick (self, FLOW);
  g_autofree char *element = pick (self, NODE);
  PwNewElement     wanted = { pick_variant (self), "Dazwischen", NULL };
  gboolean         is_new = coin (self);

  g_string_printf (self->log, "insert %s into %s", is_new ? wanted.variant->key : element, flow);
  return pw_command_insert_into_flow (self->document, is_new ? NULL : element, is_new ? &wanted : NULL, flow, place_near (self, element), NULL, NULL);
}

static gboolean
add_lane (RandomSteps *self)
{
  g_autofree char *id = pick (self, SWIMLANE);

  g_string_printf (self->log, "add lane at %s", id);
  return pw_command_add_lane (self->document, id, coin (self), coin (self) ? "Bahn" : NULL, NULL, NULL);
}

static gboolean
divide_lane (RandomSteps *self)
{
  g_autofree char *id = pick (self, SWIMLANE);

  g_string_printf (self->log, "divide %s", id);
  return pw_command_divide_lane (self->document, id, coin (self) ? 2 : 3, NULL);
}

static gboolean
align (RandomSteps *self)
{
  g_auto (GStrv) ids = pick_several (self, 4);
  g_autofree char *all = g_strjoinv (" ", ids);

  g_string_printf (self->log, "align %s", all);
  return pw_command_align (self->document, (const char *const *) ids, (PwAlign) g_rand_int_range (self->random, 0, PW_ALIGN_BOTTOM + 1), NULL);
}

static gboolean
distribute (RandomSteps *self)
{
  g_auto (GStrv) ids = pick_several (self, 5);
  g_autofree char *all = g_strjoinv (" ", ids);

  g_string_printf (self->log, "distribute %s", all);
  return pw_command_distribute (self->document, (const char *const *) ids, coin (self), NULL);
}

static gboolean
color (RandomSteps *self)
{
  g_auto (GStrv) ids = pick_several (self, 3);

  g_string_assign (self->log, "color");
  return pw_command_color (self->document, (const char *const *) ids, coin (self) ? "#ff8800" : NULL, coin (self) ? "#000000" : NULL, NULL);
}

static gboolean
back_and_forth (RandomSteps *self)
{
  g_string_assign (self->log, "undo and redo");
  pw_document_undo (self->document);
  pw_document_redo (self->document);

  return TRUE;
}

/* How often, of the sum of all. */
static const struct
{
  gboolean (*take) (RandomSteps *self);
  guint weight;
} steps[] = {
  { create, 10 },
  { append, 14 },
  { connect, 8 },
  { reconnect, 5 },
  { delete_some, 7 },
  { copy, 2 },
  { cut, 2 },
  { paste, 3 },
  { duplicate, 2 },
  { move, 10 },
  { move_into, 10 },
  { make_space, 6 },
  { resize, 6 },
  { resize_lane, 4 },
  { move_label, 3 },
  { set_waypoints, 4 },
  { rename_one, 6 },
  { set_field, 3 },
  { set_property, 5 },
  { change_type, 12 },
  { toggle_marker, 5 },
  { attach, 5 },
  { attach_new, 5 },
  { detach, 4 },
  { insert_into_flow, 6 },
  { add_lane, 3 },
  { divide_lane, 3 },
  { align, 3 },
  { distribute, 2 },
  { color, 2 },
  { back_and_forth, 2 },
};

gboolean
random_steps_take (RandomSteps *self)
{
  guint sum = 0;
  guint at;

  self->copies = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    sum += steps[i].weight;
  at = (guint) g_rand_int_range (self->random, 0, (gint32) sum);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (at < steps[i].weight)
        return steps[i].take (self);
      at -= steps[i].weight;
    }

  return FALSE;
}

void
random_steps_init (RandomSteps *self,
                   PwDocument  *document,
                   guint32      seed)
{
  *self = (RandomSteps){ document, g_rand_new_with_seed (seed), NULL, g_string_new (NULL), FALSE };
  g_random_set_seed (seed); /* new ids as well */
}

void
random_steps_clear (RandomSteps *self)
{
  g_clear_pointer (&self->clip, pw_model_free);
  g_rand_free (self->random);
  g_string_free (self->log, TRUE);
}
