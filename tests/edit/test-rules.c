/* tests/edit/test-rules.c - what may be done with what, and that a refusal says why
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "edit/rules.h"

#include "edit-sample.h"
#include "edit/scope.h"

#define NO PW_ELEMENT_UNKNOWN

static const struct
{
  const char   *source;
  const char   *target;
  PwElementType flow;
} connections[] = {
  /* sequence flows: inside one scope */
  { "Start", "A", PW_ELEMENT_SEQUENCE_FLOW },
  { "A", "G", PW_ELEMENT_SEQUENCE_FLOW },
  { "A", "A", PW_ELEMENT_SEQUENCE_FLOW },
  { "G", "Sub", PW_ELEMENT_SEQUENCE_FLOW },
  { "Timer", "B", PW_ELEMENT_SEQUENCE_FLOW },
  { "SubStart", "SubTask", PW_ELEMENT_SEQUENCE_FLOW },
  { "A", "SubTask", NO },
  { "SubTask", "A", NO },
  { "Sub", "SubTask", NO },
  /* not from end events, not into start or boundary events */
  { "End", "A", NO },
  { "A", "Start", NO },
  { "A", "Timer", NO },
  /* event sub-processes and compensation activities */
  { "A", "Esp", NO },
  { "Esp", "A", NO },
  { "A", "Com", NO },
  { "Com", "A", NO },
  { "Cat", "A", PW_ELEMENT_ASSOCIATION },
  { "Cat", "Com", PW_ELEMENT_ASSOCIATION },
  { "Cat", "G", NO },
  /* link events by direction */
  { "A", "LinkT", PW_ELEMENT_SEQUENCE_FLOW },
  { "LinkT", "A", NO },
  { "LinkC", "A", PW_ELEMENT_SEQUENCE_FLOW },
  { "A", "LinkC", NO },
  /* event-based gateways */
  { "Eb", "Rt", PW_ELEMENT_SEQUENCE_FLOW },
  { "Eb", "Cm", PW_ELEMENT_SEQUENCE_FLOW },
  { "Eb", "A", NO },
  { "Eb", "Throw", NO },
  /* message flows: only between pools */
  { "Citizen", "Town", PW_ELEMENT_MESSAGE_FLOW },
  { "Citizen", "Start", PW_ELEMENT_MESSAGE_FLOW },
  { "Citizen", "A", PW_ELEMENT_MESSAGE_FLOW },
  { "A", "Citizen", PW_ELEMENT_MESSAGE_FLOW },
  { "A", "QTask", PW_ELEMENT_MESSAGE_FLOW },
  { "Throw", "QTask", PW_ELEMENT_MESSAGE_FLOW },
  { "A", "Cm", PW_ELEMENT_SEQUENCE_FLOW },
  { "QTask", "Cm", PW_ELEMENT_MESSAGE_FLOW },
  { "End", "Citizen", PW_ELEMENT_MESSAGE_FLOW },
  { "A", "QStart", PW_ELEMENT_MESSAGE_FLOW },
  { "A", "QEnd", NO },
  { "Start", "Citizen", NO },
  { "G", "Citizen", NO },
  { "Citizen", "Timer", NO },
  { "Citizen", "Com", NO },
  { "A", "Town", NO },
  { "Town", "A", NO },
  { "Esp", "Citizen", NO },
  /* data associations */
  { "A", "Data", PW_ELEMENT_DATA_OUTPUT_ASSOCIATION },
  { "Data", "A", PW_ELEMENT_DATA_INPUT_ASSOCIATION },
  { "Start", "Data", PW_ELEMENT_DATA_OUTPUT_ASSOCIATION },
  { "Data", "Throw", PW_ELEMENT_DATA_INPUT_ASSOCIATION },
  { "Data", "Start", NO },
  { "End", "Data", NO },
  { "G", "Data", NO },
  { "Data", "Data", NO },
  /* associations with annotations, flows included */
  { "A", "Note", PW_ELEMENT_ASSOCIATION },
  { "Note", "f1", PW_ELEMENT_ASSOCIATION },
  { "Note", "Town", PW_ELEMENT_ASSOCIATION },
  { "Note", "Note", NO },
  { "Note", "as1", NO },
};

static PwElement *
find (PwModel    *model,
      const char *id)
{
  PwElement *element = pw_model_find (model, id);

  g_assert_nonnull (element);

  return element;
}

static void
test_connect (void)
{
  g_autoptr (PwModel) model = edit_sample_town ();

  for (guint i = 0; i < G_N_ELEMENTS (connections); i++)
    {
      PwVerdict verdict = pw_rules_can_connect (find (model, connections[i].source), find (model, connections[i].target));

      g_test_message ("%s to %s: %s", connections[i].source, connections[i].target, verdict.reason);
      g_assert_cmpuint (verdict.type, ==, connections[i].flow);
      g_assert_cmpint (verdict.allowed, ==, connections[i].flow != NO);
      g_assert_cmpint (verdict.reason == NULL, ==, verdict.allowed);
    }
}

static const struct
{
  const char *variant;
  const char *container; /* "" is outside */
  gboolean    allowed;
} creations[] = {
  { "task", "C", FALSE },
  { "task", "Town", TRUE },
  { "task", "L1", TRUE },
  { "task", "Citizen", FALSE },
  { "task", "Sub", TRUE },
  { "task", "A", FALSE },
  { "task", "", FALSE },
  { "pool", "C", TRUE },
  { "pool", "Town", FALSE },
  { "pool", "", FALSE },
  { "data-store", "C", TRUE },
  { "data-object", "C", FALSE },
  { "annotation", "C", TRUE },
  { "annotation", "Citizen", FALSE },
  { "group", "Town", TRUE },
  { "timer-boundary-event", "Town", FALSE },
};

static void
test_create (void)
{
  g_autoptr (PwModel) model = edit_sample_town ();

  for (guint i = 0; i < G_N_ELEMENTS (creations); i++)
    {
      const PwVariant *variant = pw_variant_find (creations[i].variant);
      PwVerdict        verdict;

      g_assert_nonnull (variant);
      verdict = pw_rules_can_create (variant, *creations[i].container != '\0' ? find (model, creations[i].container) : NULL);
      g_test_message ("%s in %s: %s", creations[i].variant, creations[i].container, verdict.reason);
      g_assert_cmpint (verdict.allowed, ==, creations[i].allowed);
      g_assert_cmpint (verdict.reason == NULL, ==, verdict.allowed);
    }
}

static void
test_first_pool (void)
{
  g_autoptr (PwModel) model = edit_sample_plain ();

  g_assert_true (pw_rules_can_create (pw_variant_find ("pool"), find (model, "P")).allowed);
  g_assert_true (pw_rules_can_create (pw_variant_find ("task"), find (model, "P")).allowed);
}

static const struct
{
  const char *event;
  const char *host;
  gboolean    allowed;
} attachments[] = {
  { "Timer", "B", TRUE },
  { "Timer", "Com", FALSE },
  { "Timer", "Esp", FALSE },
  { "Timer", "Rt", FALSE },
  { "Timer", "G", FALSE },
  { "Timer", "Sub", TRUE },
  { "Cm", "B", FALSE }, /* a flow leads to it */
  { "Throw", "B", FALSE },
  { "LinkC", "B", FALSE },
  { "Start", "B", FALSE },
};

static void
test_attach (void)
{
  g_autoptr (PwModel) model = edit_sample_town ();

  for (guint i = 0; i < G_N_ELEMENTS (attachments); i++)
    {
      PwVerdict verdict = pw_rules_can_attach (find (model, attachments[i].event), NULL, find (model, attachments[i].host));

      g_test_message ("%s at %s: %s", attachments[i].event, attachments[i].host, verdict.reason);
      g_assert_cmpint (verdict.allowed, ==, attachments[i].allowed);
    }
  g_assert_true (pw_rules_can_attach (NULL, pw_variant_find ("intermediate-event"), find (model, "A")).allowed);
  g_assert_false (pw_rules_can_attach (NULL, pw_variant_find ("cancel-boundary-event"), find (model, "A")).allowed);
}

static const struct
{
  const char *source;
  const char *variant;
  gboolean    allowed;
} appendings[] = {
  { "A", "task", TRUE },
  { "A", "end-event", TRUE },
  { "A", "start-event", FALSE },
  { "A", "annotation", TRUE },
  { "A", "data-object", TRUE },
  { "A", "event-sub-process", FALSE },
  { "A", "link-throw-event", TRUE },
  { "A", "link-catch-event", FALSE },
  { "End", "task", FALSE },
  { "LinkT", "task", FALSE },
  { "Com", "task", FALSE },
  { "Esp", "task", FALSE },
  { "Eb", "task", FALSE },
  { "Eb", "receive-task", TRUE },
  { "Eb", "timer-catch-event", TRUE },
  { "Cat", "task", TRUE },
  { "Cat", "end-event", FALSE },
  { "Data", "task", FALSE },
};

static void
test_append (void)
{
  g_autoptr (PwModel) model = edit_sample_town ();

  for (guint i = 0; i < G_N_ELEMENTS (appendings); i++)
    {
      PwVerdict verdict = pw_rules_can_append (find (model, appendings[i].source), pw_variant_find (appendings[i].variant));

      g_test_message ("%s after %s: %s", appendings[i].variant, appendings[i].source, verdict.reason);
      g_assert_cmpint (verdict.allowed, ==, appendings[i].allowed);
      g_assert_cmpint (verdict.reason == NULL, ==, verdict.allowed);
    }
}

static const struct
{
  const char *element;
  const char *variant;
  gboolean    allowed;
} changes[] = {
  { "A", "service-task", TRUE },
  { "A", "expanded-sub-process", TRUE },
  { "A", "event-sub-process", FALSE },
  { "A", "exclusive-gateway", FALSE },
  { "Sub", "transaction", TRUE },
  { "Sub", "event-sub-process", TRUE },
  { "G", "parallel-gateway", TRUE },
  { "G", "event-based-gateway", FALSE },
  { "Eb", "exclusive-gateway", TRUE },
  { "Rt", "user-task", FALSE },
  { "Start", "timer-start-event", TRUE },
  { "Start", "error-start-event", FALSE },
  { "SubStart", "timer-start-event", FALSE },
  { "EspStart", "error-start-event", TRUE },
  { "EspStart", "timer-start-event-non-interrupting", TRUE },
  { "Start", "timer-start-event-non-interrupting", FALSE },
  { "Timer", "signal-boundary-event-non-interrupting", TRUE },
  { "Timer", "cancel-boundary-event", FALSE },
  { "End", "terminate-end-event", TRUE },
  { "End", "cancel-end-event", FALSE },
  { "Cm", "timer-catch-event", TRUE },
  { "Cm", "message-throw-event", FALSE },
  { "Data", "data-store", TRUE },
  { "Town", "black-box-pool", TRUE },
  { "Note", "task", FALSE },
};

static void
test_change_type (void)
{
  g_autoptr (PwModel) model = edit_sample_town ();

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      PwVerdict verdict = pw_rules_can_change_type (find (model, changes[i].element), pw_variant_find (changes[i].variant));

      g_test_message ("%s to %s: %s", changes[i].element, changes[i].variant, verdict.reason);
      g_assert_cmpint (verdict.allowed, ==, changes[i].allowed);
    }
}

/* The menu offers what B4 lists. */
static const struct
{
  const char *element;
  const char *current;
  guint       n_variants;
} menus[] = {
  { "Start", "message-start-event", 4 },
  { "EspStart", "escalation-start-event-non-interrupting", 12 },
  { "Timer", "timer-boundary-event", 11 },
  { "End", "end-event", 6 },
  { "Throw", "message-throw-event", 10 },
  { "G", "exclusive-gateway", 3 },
  { "A", "user-task", 12 },
  { "Sub", "expanded-sub-process", 14 },
  { "Data", "data-object", 1 },
  { "Citizen", "black-box-pool", 1 },
  { "Note", "annotation", 0 },
};

static void
test_menus (void)
{
  g_autoptr (PwModel) model = edit_sample_town ();

  for (guint i = 0; i < G_N_ELEMENTS (menus); i++)
    {
      PwElement *element = find (model, menus[i].element);
      g_autoptr (GPtrArray) variants = pw_rules_list_variants (element);

      g_test_message ("%s", menus[i].element);
      g_assert_cmpstr (pw_variant_get_of (element)->key, ==, menus[i].current);
      g_assert_cmpuint (variants->len, ==, menus[i].n_variants);
    }
}

static void
test_flows (void)
{
  g_autoptr (PwModel) model = edit_sample_town ();

  g_assert_true (pw_rules_can_be_default (find (model, "f3")).allowed);
  g_assert_true (pw_rules_can_be_default (find (model, "f2")).allowed); /* leaves an activity */
  g_assert_false (pw_rules_can_be_default (find (model, "f1")).allowed);
  g_assert_false (pw_rules_can_be_default (find (model, "f6")).allowed);
  g_assert_false (pw_rules_can_be_default (find (model, "m1")).allowed);
  g_assert_false (pw_rules_can_have_condition (find (model, "f1")).allowed);
  g_assert_true (pw_rules_can_insert_into_flow (NULL, pw_variant_find ("task"), find (model, "f3")).allowed);
  g_assert_false (pw_rules_can_insert_into_flow (NULL, pw_variant_find ("end-event"), find (model, "f3")).allowed);
  g_assert_false (pw_rules_can_insert_into_flow (NULL, pw_variant_find ("task"), find (model, "f6")).allowed);
  g_assert_false (pw_rules_can_insert_into_flow (NULL, pw_variant_find ("task"), find (model, "m1")).allowed);
  g_assert_true (pw_rules_can_insert_into_flow (find (model, "Throw"), NULL, find (model, "f3")).allowed);
  g_assert_false (pw_rules_can_insert_into_flow (find (model, "A"), NULL, find (model, "f5")).allowed);
}

static void
test_names (void)
{
  g_assert_true (pw_variant_find ("userTask") == pw_variant_find ("user-task"));
  g_assert_true (pw_variant_find ("User task") == pw_variant_find ("user-task"));
  g_assert_nonnull (pw_variant_find ("exclusiveGateway"));
  g_assert_nonnull (pw_variant_find ("boundaryEvent"));
  g_assert_null (pw_variant_find ("nonsense"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/connect", test_connect);
  g_test_add_func ("/rules/create", test_create);
  g_test_add_func ("/rules/first-pool-on-a-process", test_first_pool);
  g_test_add_func ("/rules/attach", test_attach);
  g_test_add_func ("/rules/append", test_append);
  g_test_add_func ("/rules/change-type", test_change_type);
  g_test_add_func ("/rules/menus-offer-what-is-legal", test_menus);
  g_test_add_func ("/rules/default-condition-and-insertion", test_flows);
  g_test_add_func ("/variant/names", test_names);

  return g_test_run ();
}
