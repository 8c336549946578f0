/* report/json-writer.c - writes JSON for other programs
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "report/json-writer.h"

#include <math.h>

struct _PwJsonWriter
{
  GString *text;
  GString *ends; /* the brackets still to be written, innermost last */
  gboolean is_empty;
};

PwJsonWriter *
pw_json_writer_new (void)
{
  PwJsonWriter *self = g_new (PwJsonWriter, 1);

  self->text = g_string_new (NULL);
  self->ends = g_string_new (NULL);
  self->is_empty = TRUE;

  return self;
}

char *
pw_json_writer_free_to_text (PwJsonWriter *self)
{
  char *text;

  g_warn_if_fail (self->ends->len == 0);

  g_string_append_c (self->text, '\n');
  text = g_string_free (self->text, FALSE);
  g_string_free (self->ends, TRUE);
  g_free (self);

  return text;
}

static void
break_line (PwJsonWriter *self)
{
  g_string_append_c (self->text, '\n');
  for (gsize i = 0; i < self->ends->len; i++)
    g_string_append (self->text, "  ");
}

static void
append_quoted (PwJsonWriter *self,
               const char   *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);

  g_string_append_c (self->text, '"');
  for (const char *p = valid; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_printf (self->text, "\\%c", *p);
      else if (*p == '\n')
        g_string_append (self->text, "\\n");
      else if (*p == '\t')
        g_string_append (self->text, "\\t");
      else if ((guchar) *p < 0x20 || *p == 0x7f)
        g_string_append_printf (self->text, "\\u%04x", (guint) (guchar) *p);
      else
        g_string_append_c (self->text, *p);
    }
  g_string_append_c (self->text, '"');
}

static void
begin_value (PwJsonWriter *self,
             const char   *name)
{
  if (self->ends->len > 0)
    {
      if (!self->is_empty)
        g_string_append_c (self->text, ',');
      break_line (self);
    }
  self->is_empty = FALSE;
  if (name == NULL)
    return;

  append_quoted (self, name);
  g_string_append (self->text, ": ");
}

static void
begin (PwJsonWriter *self,
       const char   *name,
       char          start,
       char          end)
{
  begin_value (self, name);
  g_string_append_c (self->text, start);
  g_string_append_c (self->ends, end);
  self->is_empty = TRUE;
}

void
pw_json_begin_object (PwJsonWriter *self,
                      const char   *name)
{
  begin (self, name, '{', '}');
}

void
pw_json_begin_array (PwJsonWriter *self,
                     const char   *name)
{
  begin (self, name, '[', ']');
}

void
pw_json_end (PwJsonWriter *self)
{
  gboolean was_empty = self->is_empty;
  char     end;

  g_return_if_fail (self->ends->len > 0);

  end = self->ends->str[self->ends->len - 1];
  g_string_truncate (self->ends, self->ends->len - 1);
  if (!was_empty)
    break_line (self);
  g_string_append_c (self->text, end);
  self->is_empty = FALSE;
}

void
pw_json_string (PwJsonWriter *self,
                const char   *name,
                const char   *value)
{
  begin_value (self, name);
  if (value != NULL)
    append_quoted (self, value);
  else
    g_string_append (self->text, "null");
}

void
pw_json_number (PwJsonWriter *self,
                const char   *name,
                double        value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  begin_value (self, name);
  if (!isfinite (value))
    g_string_append (self->text, "null");
  else if (value == floor (value) && fabs (value) < 1e15)
    g_string_append (self->text, g_ascii_formatd (buffer, sizeof buffer, "%.0f", value));
  else
    g_string_append (self->text, g_ascii_formatd (buffer, sizeof buffer, "%.10g", value));
}

void
pw_json_boolean (PwJsonWriter *self,
                 const char   *name,
                 gboolean      value)
{
  begin_value (self, name);
  g_string_append (self->text, value ? "true" : "false");
}
