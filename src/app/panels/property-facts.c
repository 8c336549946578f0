/* app/panels/property-facts.c - which facts of ours stand in front, and which fold away
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/panels/property-sheet-private.h"

#include "app/panels/list-editor.h"
#include "edit/scope.h"

#include <glib/gi18n-lib.h>

/* Asked for at every step, recorded or not. */
static const char *const usual_of_activities[] = {
  "processing-time", "waiting-time", "medium-in", "medium-out", "executions", "data-quality", "systems", "legal-basis", NULL
};

/* Three short groups; the first two without a heading. */
static const char *const usual_of_processes[][6] = {
  { "summary", "trigger", "result", NULL },
  { "leika", "cases", "cases-quality", "maturity", "maturity-target", NULL },
  { "recorded-on", "status", "recorded-by", NULL },
};

/* Short values that are entered in pairs stand side by side. */
/* clang-format off */
static const char *const pairs[][2] = {
  { "processing-time",     "waiting-time" },
  { "processing-time-min", "processing-time-max" },
  { "setup-time",          "idle-time" },
  { "transport-time",      "material-cost" },
  { "medium-in",           "medium-out" },
  { "executions",          "data-quality" },
  { "cases",               "cases-quality" },
  { "cases-year",          "deadline" },
  { "ozg",                 "reuse" },
  { "maturity",            "maturity-target" },
  { "investment",          "running-cost" },
  { "recorded-on",         "status" },
};
/* clang-format on */

/* Shown elsewhere: with the name, or in the head of the panel. */
static const char *const shown_elsewhere[] = { "performers", NULL };

static const char *
find_partner (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_str_equal (pairs[i][0], key))
      return pairs[i][1];

  return NULL;
}

static GtkWidget *
make (PwPropertySheet   *self,
      const PwFieldInfo *field)
{
  return pw_property_sheet_make_field (self, (const char *const *) self->fact_ids, field, _ (field->label));
}

/* Rows for these fields in their order; pairs that are both there share a line. */
static void
add_fields (PwPropertySheet *self,
            PwFactGroup     *group,
            GPtrArray       *wanted)
{
  for (guint i = 0; i < wanted->len; i++)
    {
      const PwFieldInfo *field = g_ptr_array_index (wanted, i);
      const PwFieldInfo *next = i + 1 < wanted->len ? g_ptr_array_index (wanted, i + 1) : NULL;

      if (next != NULL && g_strcmp0 (find_partner (field->key), next->key) == 0)
        {
          GtkWidget *first = make (self, field);

          pw_fact_group_add_pair (group, first, make (self, next));
          i++;
        }
      else
        pw_fact_group_add (group, make (self, field));
    }
}

static gboolean
is_recorded (const PwElement   *element,
             const PwFieldInfo *field)
{
  g_autofree char *raw = pw_field_dup_raw (element, field);

  return raw != NULL && *raw != '\0';
}

static GPtrArray *
list_fields (PwFieldOwner       owner,
             const char *const *keys)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; keys[i] != NULL; i++)
    g_ptr_array_add (list, (gpointer) pw_field_find (owner, keys[i]));

  return list;
}

/* --- folding ------------------------------------------------------------------------------------------ */

typedef struct
{
  PwPropertySheet *sheet;
  GPtrArray       *fields;
  gboolean         has_markers;
} Fold;

static void
fold_free (gpointer  data,
           GClosure *closure)
{
  Fold *fold = data;

  g_ptr_array_unref (fold->fields);
  g_free (fold);
}

static void
on_fill (PwFactGroup *group,
         gpointer     data)
{
  Fold *fold = data;

  add_fields (fold->sheet, group, fold->fields);
  if (fold->has_markers)
    pw_fact_group_add (group, pw_property_sheet_make_loop (fold->sheet));
}

static void
on_folded (PwFactGroup *group,
           gboolean     is_open,
           gpointer     data)
{
  PwPropertySheet *self = data;

  if (is_open)
    g_hash_table_add (self->open_folds, g_strdup (pw_fact_group_get_title (group)));
  else
    g_hash_table_remove (self->open_folds, pw_fact_group_get_title (group));
}

static void
add_fold (PwPropertySheet *self,
          const char      *title,
          const PwElement *element,
          GPtrArray       *fields,
          gboolean         has_markers)
{
  Fold            *fold = g_new (Fold, 1);
  guint            n_recorded = 0;
  g_autofree char *note = NULL;
  GtkWidget       *group;

  for (guint i = 0; i < fields->len; i++)
    n_recorded += is_recorded (element, g_ptr_array_index (fields, i));
  if (n_recorded > 0)
    /* TRANSLATORS: how many fields of a folded group are filled in */
    note = g_strdup_printf (ngettext ("%u entry", "%u entries", n_recorded), n_recorded);
  group = pw_fact_group_new_folding (title, note);
  fold->sheet = self;
  fold->fields = fields;
  fold->has_markers = has_markers;
  g_signal_connect_data (group, "fill", G_CALLBACK (on_fill), fold, fold_free, 0);
  g_signal_connect (group, "folded", G_CALLBACK (on_folded), self);
  gtk_box_append (self->box, group);
  if (g_hash_table_contains (self->open_folds, title))
    pw_fact_group_set_open (PW_FACT_GROUP (group), TRUE);
}

/* --- by what is selected ---------------------------------------------------------------------------- */

void
pw_property_sheet_add_activity_facts (PwPropertySheet *self,
                                      const PwElement *element)
{
  guint              n_fields;
  const PwFieldInfo *fields = pw_field_get_all (&n_fields);
  g_autoptr (GPtrArray) front = list_fields (PW_FIELD_OWNER_ACTIVITY, usual_of_activities);
  GPtrArray *rest = g_ptr_array_new ();

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].owner != PW_FIELD_OWNER_ACTIVITY || g_strv_contains (shown_elsewhere, fields[i].key) ||
          g_strv_contains (usual_of_activities, fields[i].key))
        continue;
      if (is_recorded (element, &fields[i]))
        g_ptr_array_add (front, (gpointer) &fields[i]);
      else
        g_ptr_array_add (rest, (gpointer) &fields[i]);
    }
  add_fields (self, pw_property_sheet_add_group (self, NULL), front);
  add_fold (self, _ ("More details"), element, rest, TRUE);
}

static gboolean
is_usual_of_processes (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (usual_of_processes); i++)
    if (g_strv_contains (usual_of_processes[i], key))
      return TRUE;

  return FALSE;
}

/* What is usual, then one fold for each heading of the profile. */
void
pw_property_sheet_add_process_facts (PwPropertySheet *self,
                                     const PwElement *process)
{
  guint              n_fields;
  const PwFieldInfo *fields = pw_field_get_all (&n_fields);
  const char        *heading = NULL;
  GPtrArray         *folded = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (usual_of_processes); i++)
    {
      g_autoptr (GPtrArray) usual = list_fields (PW_FIELD_OWNER_PROCESS, usual_of_processes[i]);

      add_fields (self, pw_property_sheet_add_group (self, NULL), usual);
    }
  for (guint i = 0; i <= n_fields; i++)
    {
      gboolean is_process = i < n_fields && fields[i].owner == PW_FIELD_OWNER_PROCESS;

      if (folded != NULL && (!is_process || !g_str_equal (fields[i].group, heading)))
        {
          add_fold (self, _ (heading), process, folded, FALSE);
          folded = NULL;
        }
      if (!is_process || is_usual_of_processes (fields[i].key))
        continue;
      if (folded == NULL)
        {
          folded = g_ptr_array_new ();
          heading = fields[i].group;
        }
      g_ptr_array_add (folded, (gpointer) &fields[i]);
    }
}

void
pw_property_sheet_add_common_facts (PwPropertySheet *self,
                                    PwFieldOwner     owner)
{
  static const char *const of_flows[] = { "probability", NULL };
  g_autoptr (GPtrArray) fields = NULL;

  if (owner == PW_FIELD_OWNER_PROCESS)
    return;
  fields = list_fields (owner, owner == PW_FIELD_OWNER_ACTIVITY ? usual_of_activities : of_flows);
  if (owner == PW_FIELD_OWNER_ACTIVITY)
    g_ptr_array_insert (fields, 0, (gpointer) pw_field_find (owner, "performers"));
  add_fields (self, pw_property_sheet_add_group (self, NULL), fields);
}
