/* app/compare/table-menus.c - what can be chosen above the alignment table and in it
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/table-menus.h"

#include <glib/gi18n-lib.h>

static void
add (GMenu      *menu,
     const char *label,
     const char *what,
     const char *value)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "table.show", "(ss)", what, value);
  g_menu_append_item (menu, item);
}

static void
add_section (GMenu      *menu,
             const char *label,
             GMenu      *section)
{
  g_menu_append_section (menu, label, G_MENU_MODEL (section));
  g_object_unref (section);
}

GMenuModel *
pw_table_menu_new_presence (const PwComparison *comparison)
{
  const PwTable *table = pw_comparison_get_table (comparison);
  GMenu         *menu = g_menu_new ();

  add (menu, _ ("All Steps"), "presence", "all");
  for (guint n = table->n_variants; n > 0; n--)
    if (pw_row_filter_count ((PwRowFilter){ PW_ROW_FILTER_IN, n }, table) > 0)
      {
        g_autofree char *label = pw_row_filter_dup_label ((PwRowFilter){ PW_ROW_FILTER_IN, n }, table);
        g_autofree char *value = g_strdup_printf ("%u", n);

        add (menu, label, "presence", value);
      }
  add (menu, _ ("Steps with Differences"), "presence", "different");
  add (menu, _ ("Steps Missing Somewhere"), "presence", "missing");

  return G_MENU_MODEL (menu);
}

GMenuModel *
pw_table_menu_new_kinds (void)
{
  GMenu *menu = g_menu_new ();

  add (menu, _ ("Any Kind"), "kind", "");
  for (guint i = 0; i < PW_N_DIFFERENCES; i++)
    {
      PwDifference     kind = pw_difference_get_nth (i);
      g_autofree char *label = g_strdup_printf ("%s  %s", pw_difference_get_symbol (kind), pw_difference_get_label (kind));

      add (menu, label, "kind", pw_difference_get_key (kind));
    }

  return G_MENU_MODEL (menu);
}

GMenuModel *
pw_table_menu_new_cities (const PwComparison *comparison)
{
  GMenu *menu = g_menu_new ();

  add (menu, _ ("All Cities"), "city", "");
  for (guint i = 0; i < pw_comparison_get_n_variants (comparison); i++)
    {
      const PwCity    *city = pw_comparison_get_city (comparison, i);
      g_autofree char *label = g_strdup_printf (_ ("%s Differs"), city->name);

      add (menu, label, "city", city->id);
    }

  return G_MENU_MODEL (menu);
}

/* clang-format off */
static const struct
{
  const char *key;
  const char *label;
} groups[] = {
  [PW_ROW_GROUP_NONE]  = { "none",  N_ ("No Groups") },
  [PW_ROW_GROUP_PHASE] = { "phase", N_ ("By Activity Group") },
  [PW_ROW_GROUP_ROLE]  = { "role",  N_ ("By Role") },
}, sorts[] = {
  [PW_ROW_SORT_FLOW]    = { "flow",    N_ ("Order of the Flow") },
  [PW_ROW_SORT_STEP]    = { "step",    N_ ("Name") },
  [PW_ROW_SORT_PRESENT] = { "present", N_ ("Number of Cities") },
  [PW_ROW_SORT_STATE]   = { "state",   N_ ("Verdict") },
  [PW_ROW_SORT_OWNER]   = { "owner",   N_ ("Responsible") },
  [PW_ROW_SORT_DATE]    = { "date",    N_ ("Due") },
};
/* clang-format on */

GMenuModel *
pw_table_menu_new_order (void)
{
  GMenu *menu = g_menu_new ();
  GMenu *by_group = g_menu_new ();
  GMenu *by_sort = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    add (by_group, _ (groups[i].label), "group", groups[i].key);
  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    add (by_sort, _ (sorts[i].label), "sort", sorts[i].key);
  add_section (menu, _ ("Groups"), by_group);
  add_section (menu, _ ("Order"), by_sort);

  return G_MENU_MODEL (menu);
}

static void
add_choice (GMenu      *menu,
            const char *label,
            const char *action,
            const char *value)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", value);
  g_menu_append_item (menu, item);
}

GMenuModel *
pw_table_menu_new_verdict (const PwComparison *comparison)
{
  GMenu *menu = g_menu_new ();
  GMenu *verdicts = g_menu_new ();
  GMenu *steps = g_menu_new ();
  GMenu *models = g_menu_new ();

  add_choice (verdicts, _ ("Align (1)"), "table.verdict", "align");
  add_choice (verdicts, _ ("Differs on Purpose (2)"), "table.verdict", "keep");
  add_choice (verdicts, _ ("Open (3)"), "table.verdict", "open");
  add_choice (verdicts, _ ("No Verdict (0)"), "table.verdict", "none");
  for (guint i = 0; i < pw_comparison_get_n_variants (comparison); i++)
    add_choice (models, pw_comparison_get_city (comparison, i)->name, "table.from", pw_comparison_get_city (comparison, i)->id);
  g_menu_append_submenu (verdicts, _ ("Align to"), G_MENU_MODEL (models));
  g_object_unref (models);
  add_choice (steps, _ ("Has This Step"), "table.step", "take");
  add_choice (steps, _ ("Does Without"), "table.step", "drop");
  add_choice (steps, _ ("As Many Cities Do"), "table.step", "count");
  add_section (menu, NULL, verdicts);
  add_section (menu, _ ("The Joint Process"), steps);

  return G_MENU_MODEL (menu);
}

/* --- what they do --- */

static gboolean
set_presence (PwRowQuery *query,
              const char *value)
{
  if (g_str_equal (value, "all"))
    query->presence = (PwRowFilter){ PW_ROW_FILTER_ALL, 0 };
  else if (g_str_equal (value, "different"))
    query->presence = (PwRowFilter){ PW_ROW_FILTER_DIFFERENT, 0 };
  else if (g_str_equal (value, "missing"))
    query->presence = (PwRowFilter){ PW_ROW_FILTER_MISSING, 0 };
  else
    query->presence = (PwRowFilter){ PW_ROW_FILTER_IN, (guint) g_ascii_strtoull (value, NULL, 10) };

  return TRUE;
}

static gboolean
set_kind (PwRowQuery *query,
          const char *value)
{
  query->kind = PW_DIFFERENCE_NONE;
  for (guint i = 0; i < PW_N_DIFFERENCES; i++)
    if (g_str_equal (pw_difference_get_key (pw_difference_get_nth (i)), value))
      query->kind = pw_difference_get_nth (i);

  return query->kind != PW_DIFFERENCE_NONE || *value == '\0';
}

static gboolean
set_city (PwRowQuery         *query,
          const PwComparison *comparison,
          const char         *value)
{
  query->variant = -1;
  for (guint i = 0; i < pw_comparison_get_n_variants (comparison); i++)
    if (g_str_equal (pw_comparison_get_city (comparison, i)->id, value))
      query->variant = (int) i;

  return query->variant >= 0 || *value == '\0';
}

gboolean
pw_table_query_set (PwRowQuery         *query,
                    const PwComparison *comparison,
                    const char         *what,
                    const char         *value)
{
  if (g_str_equal (what, "presence"))
    return set_presence (query, value);
  if (g_str_equal (what, "kind"))
    return set_kind (query, value);
  if (g_str_equal (what, "city"))
    return set_city (query, comparison, value);
  if (g_str_equal (what, "state"))
    {
      query->state = *value != '\0' ? (int) g_ascii_strtoll (value, NULL, 10) : -1;
      return query->state < PW_N_ROW_STATES;
    }
  if (g_str_equal (what, "new"))
    {
      query->is_new = *value != '\0';
      return TRUE;
    }
  if (g_str_equal (what, "group"))
    {
      for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
        if (g_str_equal (groups[i].key, value))
          {
            query->group = i;
            return TRUE;
          }
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (sorts) && g_str_equal (what, "sort"); i++)
    if (g_str_equal (sorts[i].key, value))
      {
        /* The same once more is the other way round. */
        query->is_descending = query->sort == i && !query->is_descending;
        query->sort = i;
        return TRUE;
      }

  return FALSE;
}

char *
pw_table_query_dup_label (const PwRowQuery   *query,
                          const PwComparison *comparison,
                          const char         *what)
{
  if (g_str_equal (what, "presence"))
    switch (query->presence.kind)
      {
      case PW_ROW_FILTER_DIFFERENT:
        return g_strdup (_ ("With Differences"));
      case PW_ROW_FILTER_MISSING:
        return g_strdup (_ ("Missing Somewhere"));
      case PW_ROW_FILTER_IN:
        return pw_row_filter_dup_label (query->presence, pw_comparison_get_table (comparison));
      case PW_ROW_FILTER_ALL:
      default:
        return g_strdup (_ ("All Steps"));
      }
  if (g_str_equal (what, "kind"))
    return g_strdup (query->kind != PW_DIFFERENCE_NONE ? pw_difference_get_label (query->kind) : _ ("Any Kind"));
  if (g_str_equal (what, "city"))
    return g_strdup (query->variant >= 0 ? pw_comparison_get_city (comparison, (guint) query->variant)->name : _ ("All Cities"));

  return g_strdup (query->group != PW_ROW_GROUP_NONE ? _ (groups[query->group].label) : _ ("Arrange"));
}
