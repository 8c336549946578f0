/* app/choosing/entry-text.c - what entries of palette, pad and lists are called
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/choosing/entry-text.h"

#include <glib/gi18n-lib.h>

/* Entries that are no elements. */
/* clang-format off */
static const struct
{
  const char *entry;
  const char *label;
  const char *keys;    /* that take it */
  gboolean    is_term; /* BPMN calls it so */
} others[] = {
  { "hand",             N_ ("Move the View"),     "H",  FALSE },
  { "lasso",            N_ ("Select by Lasso"),   "L",  FALSE },
  { "space",            N_ ("Make or Take Room"), "S",  FALSE },
  { "connect",          N_ ("Connect"),           "C",  FALSE },
  { "more",             N_ ("More Elements…"),    "N",  FALSE },
  { "normal-flow",      N_ ("Sequence flow"),     NULL, TRUE },
  { "default-flow",     N_ ("Default flow"),      NULL, TRUE },
  { "conditional-flow", N_ ("Conditional flow"),  NULL, TRUE },
};
/* clang-format on */

static int
find_other (const char *entry)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (others[i].entry, entry))
      return (int) i;
  return -1;
}

const char *
pw_entry_text_get_label (const char *entry)
{
  int              n = find_other (entry);
  const PwVariant *variant = n < 0 ? pw_variant_find (entry) : NULL;

  if (n >= 0)
    return _ (others[n].label);
  return variant != NULL ? _ (variant->label) : entry;
}

const char *
pw_entry_text_get_keys (const char *entry)
{
  int n = find_other (entry);

  return n >= 0 ? others[n].keys : NULL;
}

const char *
pw_entry_text_get_term (const char *entry)
{
  int              n = find_other (entry);
  const PwVariant *variant = n < 0 ? pw_variant_find (entry) : NULL;
  const char      *term = NULL;

  if (n >= 0 && others[n].is_term)
    term = others[n].label;
  else if (variant != NULL)
    term = variant->label;
  return term != NULL && !g_str_equal (_ (term), term) ? term : NULL;
}

static char *
dup_markup (const char *label,
            const char *keys,
            const char *term)
{
  g_autofree char *first = keys != NULL ? g_markup_printf_escaped ("%s <small>(%s)</small>", label, keys) :
                                          g_markup_escape_text (label, -1);

  if (term == NULL)
    return g_steal_pointer (&first);
  return g_strdup_printf ("%s\n<small>BPMN: %s</small>", first, term);
}

char *
pw_entry_text_dup_tooltip (const char *entry)
{
  return dup_markup (pw_entry_text_get_label (entry), pw_entry_text_get_keys (entry), pw_entry_text_get_term (entry));
}

char *
pw_entry_text_dup_tooltip_of (const PwPadEntry *entry)
{
  g_autofree char *keys = NULL;
  guint            keyval;
  GdkModifierType  modifiers;

  if (entry->keys != NULL && gtk_accelerator_parse (entry->keys, &keyval, &modifiers))
    keys = gtk_accelerator_get_label (keyval, modifiers);
  return dup_markup (entry->label, keys, entry->term);
}
