/* app/compare/table-export.c - the alignment table for spreadsheets and documents
 *
 * All forms have the same cells, asked for one after the other; each says only how cells,
 * lines and heads are written.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/compare/table-export.h"

#include "app/compare/cell-text.h"
#include "base/quantity.h"
#include "model/field.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

typedef struct
{
  const PwComparison *comparison;
  const GArray       *facts;
  gboolean            has_minutes; /* in columns of their own */
} Export;

static guint
get_n_cities (const Export *self)
{
  return pw_comparison_get_n_variants (self->comparison);
}

/* --- cells --- */

static GPtrArray *
list_heads (const Export *self)
{
  GPtrArray *heads = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (heads, g_strdup (C_ ("number of a step", "No.")));
  g_ptr_array_add (heads, g_strdup (_ ("Activity group")));
  g_ptr_array_add (heads, g_strdup (_ ("Step")));
  g_ptr_array_add (heads, g_strdup (_ ("Role")));
  for (guint i = 0; i < get_n_cities (self); i++)
    {
      const char *city = pw_comparison_get_city (self->comparison, i)->name;

      g_ptr_array_add (heads, g_strdup (city));
      if (self->has_minutes)
        g_ptr_array_add (heads, g_strdup_printf (_ ("%s, min"), city));
    }
  g_ptr_array_add (heads, g_strdup (_ ("Differences")));
  g_ptr_array_add (heads, g_strdup (_ ("Verdict")));
  g_ptr_array_add (heads, g_strdup (_ ("Reason")));
  g_ptr_array_add (heads, g_strdup (_ ("Responsible")));
  g_ptr_array_add (heads, g_strdup (_ ("Due")));

  return heads;
}

static char *
dup_wording (const PwTableCell *cell)
{
  if (cell->differences & PW_DIFFERENCE_MISSING)
    return g_strdup (C_ ("step", "missing"));

  return *cell->role != '\0' ? g_strdup_printf ("%s (%s)", cell->name, cell->role) : g_strdup (cell->name);
}

static char *
dup_kinds (PwDifference differences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < PW_N_DIFFERENCES; i++)
    if (differences & pw_difference_get_nth (i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", pw_difference_get_label (pw_difference_get_nth (i)));

  return g_string_free (text, FALSE);
}

static char *
dup_date (const char *iso)
{
  g_autofree char *text = iso != NULL ? pw_field_format (PW_FIELD_KIND_DATE, NULL, iso) : NULL;

  return text != NULL ? g_steal_pointer (&text) : g_strdup ("");
}

static GPtrArray *
list_cells (const Export *self,
            guint         n)
{
  const PwTableRow *row = pw_table_get_row (pw_comparison_get_table (self->comparison), n);
  const PwRowFacts *facts = &g_array_index (self->facts, PwRowFacts, n);
  GPtrArray        *cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup_printf ("%u", n + 1));
  g_ptr_array_add (cells, pw_row_list_dup_phase (self->comparison, n));
  g_ptr_array_add (cells, g_strdup (row->name));
  g_ptr_array_add (cells, g_strdup (row->role));
  for (guint i = 0; i < get_n_cities (self); i++)
    {
      double seconds = row->cells[i].processing_s;

      if (!self->has_minutes)
        g_ptr_array_add (cells, pw_cell_text_dup_plain (self->comparison, n, i));
      else
        {
          g_ptr_array_add (cells, dup_wording (&row->cells[i]));
          g_ptr_array_add (cells, isnan (seconds) ? g_strdup ("") : pw_number_format (seconds / 60, 2));
        }
    }
  g_ptr_array_add (cells, dup_kinds (row->differences));
  g_ptr_array_add (cells, g_strdup (pw_row_state_get_label (facts->state)));
  g_ptr_array_add (cells, g_strdup (facts->reason != NULL ? facts->reason : ""));
  g_ptr_array_add (cells, g_strdup (facts->owner != NULL ? facts->owner : ""));
  g_ptr_array_add (cells, dup_date (facts->date));

  return cells;
}

/* --- forms --- */

typedef void (*WriteLine) (GString         *text,
                           const GPtrArray *cells);

static void
write_csv_line (GString         *text,
                const GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);
      gboolean    is_formula = *cell != '\0' && strchr ("=+-@", *cell) != NULL;

      if (i > 0)
        g_string_append_c (text, ';');
      g_string_append (text, is_formula ? "\"'" : "\"");
      for (const char *c = cell; *c != '\0'; c++)
        {
          if (*c == '"')
            g_string_append_c (text, '"');
          g_string_append_c (text, *c);
        }
      g_string_append_c (text, '"');
    }
  g_string_append (text, "\r\n");
}

static void
write_tsv_line (GString         *text,
                const GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\t');
      for (const char *c = g_ptr_array_index (cells, i); *c != '\0'; c++)
        g_string_append_c (text, *c == '\t' || *c == '\n' || *c == '\r' ? ' ' : *c);
    }
  g_string_append_c (text, '\n');
}

static void
write_html_cells (GString         *text,
                  const GPtrArray *cells,
                  const char      *tag)
{
  g_string_append (text, "<tr>");
  for (guint i = 0; i < cells->len; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (g_ptr_array_index (cells, i), -1);

      g_string_append_printf (text, "<%s>%s</%s>", tag, escaped, tag);
    }
  g_string_append (text, "</tr>\n");
}

static void
write_html_line (GString         *text,
                 const GPtrArray *cells)
{
  write_html_cells (text, cells, "td");
}

static void
write_rows (const Export *self,
            const GArray *entries,
            WriteLine     write,
            GString      *text)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const PwRowEntry *entry = &g_array_index (entries, PwRowEntry, i);

      if (entry->row >= 0)
        {
          g_autoptr (GPtrArray) cells = list_cells (self, (guint) entry->row);

          write (text, cells);
        }
      else if (write == write_html_line)
        {
          g_autofree char *title = g_markup_escape_text (entry->title, -1);
          guint            n = 4 + get_n_cities (self) + 5;

          g_string_append_printf (text, "<tr><th colspan=\"%u\" align=\"left\">%s</th></tr>\n", n, title);
        }
    }
}

char *
pw_table_export_to_csv (const PwComparison *comparison,
                        const GArray       *entries,
                        const GArray       *facts)
{
  Export   self = { comparison, facts, TRUE };
  GString *text = g_string_new (BYTE_ORDER_MARK);
  g_autoptr (GPtrArray) heads = list_heads (&self);

  write_csv_line (text, heads);
  write_rows (&self, entries, write_csv_line, text);

  return g_string_free (text, FALSE);
}

char *
pw_table_export_to_tsv (const PwComparison *comparison,
                        const GArray       *entries,
                        const GArray       *facts)
{
  Export   self = { comparison, facts, FALSE };
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) heads = list_heads (&self);

  write_tsv_line (text, heads);
  write_rows (&self, entries, write_tsv_line, text);

  return g_string_free (text, FALSE);
}

char *
pw_table_export_to_html (const PwComparison *comparison,
                         const GArray       *entries,
                         const GArray       *facts)
{
  Export   self = { comparison, facts, FALSE };
  GString *text = g_string_new ("<html><head><meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\"></head><body>\n"
                                "<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\">\n");
  g_autoptr (GPtrArray) heads = list_heads (&self);

  write_html_cells (text, heads, "th");
  write_rows (&self, entries, write_html_line, text);
  g_string_append (text, "</table>\n</body></html>\n");

  return g_string_free (text, FALSE);
}
