/* draw/svg-writer.c - display lists as an SVG document
 *
 * Structure, attributes and text go through libxml2's writer. Paths are most of
 * a drawing and hold nothing that needs escaping: they are put together here and
 * handed over raw, which makes the whole export several times faster.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/svg-writer.h"

#include "draw/svg-number.h"
#include "draw/text-path.h"
#include "draw/theme.h"

#include <libxml/xmlwriter.h>
#include <math.h>
#include <string.h>

/* Of a drawing with some hundred steps: growing copies all there is. */
#define BUFFER_SIZE (1 << 20)

struct _PwSvgWriter
{
  xmlBuffer     *buffer;
  xmlTextWriter *writer;
  GString       *scratch;
  GHashTable    *taken_ids; /* id → the last number put behind it */
  PwTextPath    *text_path; /* where text becomes outlines, else NULL */
  double         font_size;
  char          *font_family;
  guint          n_clips;
  gboolean       has_failed;
};

static void
check (PwSvgWriter *self,
       int          result)
{
  if (result < 0)
    self->has_failed = TRUE;
}

static void
write_attribute (PwSvgWriter *self,
                 const char  *name,
                 const char  *value)
{
  check (self, xmlTextWriterWriteAttribute (self->writer, BAD_CAST name, BAD_CAST value));
}

static void
write_number (PwSvgWriter *self,
              const char  *name,
              double       value)
{
  g_string_truncate (self->scratch, 0);
  pw_svg_append_number (self->scratch, value);
  write_attribute (self, name, self->scratch->str);
}

static void
start_element (PwSvgWriter *self,
               const char  *name)
{
  check (self, xmlTextWriterStartElement (self->writer, BAD_CAST name));
}

static void
end_element (PwSvgWriter *self)
{
  check (self, xmlTextWriterEndElement (self->writer));
}

static void
write_scratch (PwSvgWriter *self)
{
  check (self, xmlTextWriterWriteRawLen (self->writer, BAD_CAST self->scratch->str, (int) self->scratch->len));
}

static void
write_line_break (PwSvgWriter *self)
{
  check (self, xmlTextWriterWriteRawLen (self->writer, BAD_CAST "\n", 1));
}

/* XML 1.0 cannot say most control characters, and invalid UTF-8 not at all. */
static char *
make_writable (const char *text)
{
  char *valid = g_utf8_make_valid (text, -1);
  char *to = valid;

  for (const char *from = valid; *from != '\0'; from = g_utf8_next_char (from))
    {
      gunichar character = g_utf8_get_char (from);
      gsize    length = (gsize) (g_utf8_next_char (from) - from);

      if ((character < 0x20 && strchr ("\t\n\r", (int) character) == NULL) || character == 0xFFFE || character == 0xFFFF)
        continue;
      memmove (to, from, length);
      to += length;
    }
  *to = '\0';

  return valid;
}

/* As nearly all labels are. */
static gboolean
is_writable (const char *text)
{
  const guint8 *at = (const guint8 *) text;

  while (*at >= 0x20 && *at < 0x80)
    at++;
  if (*at == '\0')
    return TRUE;
  while (*at >= 0x20 && *at != 0xef)
    at++;

  return *at == '\0' && g_utf8_validate (text, -1, NULL);
}

static void
write_text (PwSvgWriter *self,
            const char  *text)
{
  g_autofree char *writable = is_writable (text) ? NULL : make_writable (text);

  check (self, xmlTextWriterWriteString (self->writer, BAD_CAST (writable != NULL ? writable : text)));
}

static void
write_text_element (PwSvgWriter *self,
                    const char  *name,
                    const char  *id,
                    const char  *text)
{
  start_element (self, name);
  if (id != NULL)
    write_attribute (self, "id", id);
  write_text (self, text);
  end_element (self);
}

/* Ids must be unique in the whole document, those of BPMN files are not always. */
static char *
make_id (PwSvgWriter *self,
         const char  *wish)
{
  const char *base = wish != NULL && xmlValidateNCName (BAD_CAST wish, 0) == 0 ? wish : "item";
  guint       n = GPOINTER_TO_UINT (g_hash_table_lookup (self->taken_ids, base));
  char       *id = g_strdup (base);

  while (g_hash_table_contains (self->taken_ids, id))
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", base, ++n);
    }
  g_hash_table_insert (self->taken_ids, g_strdup (base), GUINT_TO_POINTER (MAX (n, 1)));
  if (strcmp (id, base) != 0)
    g_hash_table_insert (self->taken_ids, g_strdup (id), GUINT_TO_POINTER (1));

  return id;
}

static void
append_name (GString    *string,
             const char *name)
{
  g_string_append_c (string, ' ');
  g_string_append (string, name);
  g_string_append (string, "=\"");
}

static void
append_number_attribute (GString    *string,
                         const char *name,
                         double      value)
{
  append_name (string, name);
  pw_svg_append_number (string, value);
  g_string_append_c (string, '"');
}

static void
append_color_attribute (GString    *string,
                        const char *name,
                        const char *opacity_name,
                        PwColor     color)
{
  append_name (string, name);
  pw_svg_append_color (string, color);
  g_string_append_c (string, '"');
  if (color.alpha < 0.995)
    append_number_attribute (string, opacity_name, color.alpha);
}

static void
append_dashes (GString      *string,
               const double *dashes)
{
  gsize n = G_N_ELEMENTS (((PwDrawOp *) NULL)->dashes);

  while (n > 0 && dashes[n - 1] <= 0)
    n--;
  if (n == 0)
    return;

  append_name (string, "stroke-dasharray");
  for (gsize i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (string, ' ');
      pw_svg_append_number (string, dashes[i]);
    }
  g_string_append_c (string, '"');
}

/* The root group says fill="none" and stroke-width="1". */
static void
add_path (PwSvgWriter    *self,
          const PwDrawOp *op)
{
  GString *string = self->scratch;

  if (op->n_verbs == 0 || (op->fill.alpha <= 0 && op->stroke.alpha <= 0))
    return;

  g_string_assign (string, "<path d=\"");
  pw_svg_append_path (string, op);
  g_string_append_c (string, '"');
  if (op->fill.alpha > 0)
    append_color_attribute (string, "fill", "fill-opacity", op->fill);
  if (op->stroke.alpha > 0)
    {
      append_color_attribute (string, "stroke", "stroke-opacity", op->stroke);
      if (fabs (op->line_width - 1.0) > 0.004)
        append_number_attribute (string, "stroke-width", op->line_width);
      append_dashes (string, op->dashes);
      if (op->is_round)
        g_string_append (string, " stroke-linecap=\"round\" stroke-linejoin=\"round\"");
    }
  g_string_append (string, "/>");
  write_scratch (self);
}

static void
write_font (PwSvgWriter      *self,
            const PwDrawFont *font)
{
  if (font->family != NULL && g_strcmp0 (font->family, self->font_family) != 0)
    {
      g_autofree char *family = make_writable (font->family);
      g_autofree char *list = NULL;

      g_strdelimit (family, "'\"", ' ');
      list = g_strdup_printf ("'%s', %s", family, self->font_family);
      write_attribute (self, "font-family", list);
    }
  if (fabs (font->size - self->font_size) > 0.004)
    write_number (self, "font-size", font->size);
  if (font->is_bold)
    write_attribute (self, "font-weight", "bold");
  if (font->is_italic)
    write_attribute (self, "font-style", "italic");
  if (font->is_underlined && font->is_struck_through)
    write_attribute (self, "text-decoration", "underline line-through");
  else if (font->is_underlined)
    write_attribute (self, "text-decoration", "underline");
  else if (font->is_struck_through)
    write_attribute (self, "text-decoration", "line-through");
}

static void
write_rotation (PwSvgWriter *self,
                double       degrees,
                PwPoint      center)
{
  if (degrees == 0)
    return;

  g_string_assign (self->scratch, "rotate(");
  pw_svg_append_number (self->scratch, degrees);
  g_string_append_c (self->scratch, ' ');
  pw_svg_append_number (self->scratch, center.x);
  g_string_append_c (self->scratch, ' ');
  pw_svg_append_number (self->scratch, center.y);
  g_string_append_c (self->scratch, ')');
  write_attribute (self, "transform", self->scratch->str);
}

static void
write_fill (PwSvgWriter *self,
            PwColor      color)
{
  g_string_truncate (self->scratch, 0);
  pw_svg_append_color (self->scratch, color);
  write_attribute (self, "fill", self->scratch->str);
  if (color.alpha < 0.995)
    write_number (self, "fill-opacity", color.alpha);
}

static PwPoint
find_middle (const PwDrawOp *op)
{
  double angle = op->rotation * G_PI / 180.0;

  return (PwPoint){ op->origin.x + op->text_width / 2 * cos (angle), op->origin.y + op->text_width / 2 * sin (angle) };
}

/* textLength keeps the lines as wide as they were laid out, so that labels stay
 * inside their shapes where another font has to stand in. Not all programs know
 * it: standing on their middle lines at least run over on both sides alike.
 */
static void
add_text (PwSvgWriter    *self,
          const PwDrawOp *op)
{
  PwPoint middle = find_middle (op);

  start_element (self, "text");
  write_number (self, "x", middle.x);
  write_number (self, "y", middle.y);
  write_rotation (self, op->rotation, middle);
  write_fill (self, op->fill);
  write_font (self, &op->font);
  if (op->text_width > 0 && op->text[0] != '\0' && *g_utf8_next_char (op->text) != '\0')
    {
      write_number (self, "textLength", op->text_width);
      write_attribute (self, "lengthAdjust", "spacingAndGlyphs");
    }
  if (op->text[0] == ' ' || strstr (op->text, "  ") != NULL)
    write_attribute (self, "xml:space", "preserve");
  write_text (self, op->text);
  end_element (self);
}

static void
add_text_path (PwSvgWriter    *self,
               const PwDrawOp *op)
{
  GString *string = self->scratch;

  g_string_assign (string, "<path d=\"");
  pw_text_path_append (self->text_path, op, string);
  g_string_append_c (string, '"');
  append_color_attribute (string, "fill", "fill-opacity", op->fill);
  g_string_append (string, "/>");
  write_scratch (self);
}

static void
push_clip (PwSvgWriter    *self,
           const PwDrawOp *op)
{
  g_autofree char *wish = g_strdup_printf ("clip-%u", ++self->n_clips);
  g_autofree char *id = make_id (self, wish);
  g_autofree char *reference = g_strdup_printf ("url(#%s)", id);

  start_element (self, "clipPath");
  write_attribute (self, "id", id);
  g_string_assign (self->scratch, "<path d=\"");
  pw_svg_append_path (self->scratch, op);
  g_string_append (self->scratch, "\"/>");
  write_scratch (self);
  end_element (self);

  start_element (self, "g");
  write_attribute (self, "clip-path", reference);
}

void
pw_svg_writer_add_list (PwSvgWriter         *self,
                        const PwDisplayList *list)
{
  guint n_ops = pw_display_list_get_n_ops (list);
  guint n_open = 0;

  for (guint i = 0; i < n_ops; i++)
    {
      const PwDrawOp *op = pw_display_list_get_op (list, i);

      switch (op->kind)
        {
        case PW_DRAW_PATH:
          add_path (self, op);
          break;
        case PW_DRAW_TEXT:
          if (op->text == NULL || op->text[0] == '\0')
            break;
          if (self->text_path != NULL)
            add_text_path (self, op);
          else
            add_text (self, op);
          break;
        case PW_DRAW_PUSH_CLIP:
          push_clip (self, op);
          n_open++;
          break;
        case PW_DRAW_POP_CLIP:
        default:
          if (n_open == 0)
            break;
          end_element (self);
          n_open--;
          break;
        }
    }

  for (; n_open > 0; n_open--)
    end_element (self);
}

void
pw_svg_writer_begin_group (PwSvgWriter *self,
                           const char  *element_id,
                           const char  *title)
{
  g_autofree char *id = make_id (self, element_id);

  write_line_break (self);
  start_element (self, "g");
  write_attribute (self, "id", id);
  if (element_id != NULL)
    write_attribute (self, "data-element-id", element_id);
  if (title != NULL && title[0] != '\0')
    write_text_element (self, "title", NULL, title);
}

void
pw_svg_writer_begin_placed (PwSvgWriter *self,
                            PwPoint      origin,
                            double       scale)
{
  write_line_break (self);
  start_element (self, "g");
  g_string_assign (self->scratch, "translate(");
  pw_svg_append_number (self->scratch, origin.x);
  g_string_append_c (self->scratch, ' ');
  pw_svg_append_number (self->scratch, origin.y);
  g_string_append (self->scratch, ")");
  if (scale != 1.0)
    {
      char digits[G_ASCII_DTOSTR_BUF_SIZE];

      /* Two decimals would be too coarse for what multiplies everything. */
      g_string_append (self->scratch, " scale(");
      g_string_append (self->scratch, g_ascii_formatd (digits, sizeof digits, "%.6g", scale));
      g_string_append (self->scratch, ")");
    }
  write_attribute (self, "transform", self->scratch->str);
}

void
pw_svg_writer_end_group (PwSvgWriter *self)
{
  end_element (self);
}

static void
write_paper (PwSvgWriter     *self,
             const PwSvgHead *head)
{
  if (head->paper.alpha <= 0)
    return;

  write_line_break (self);
  start_element (self, "rect");
  write_number (self, "x", head->view.x);
  write_number (self, "y", head->view.y);
  write_number (self, "width", head->view.width);
  write_number (self, "height", head->view.height);
  write_fill (self, head->paper);
  end_element (self);
}

static void
write_root (PwSvgWriter     *self,
            const PwSvgHead *head)
{
  const double view[4] = { head->view.x, head->view.y, head->view.width, head->view.height };

  start_element (self, "svg");
  write_attribute (self, "xmlns", "http://www.w3.org/2000/svg");
  write_attribute (self, "version", "1.1");
  write_attribute (self, "width", head->width);
  write_attribute (self, "height", head->height);
  g_string_truncate (self->scratch, 0);
  for (guint i = 0; i < G_N_ELEMENTS (view); i++)
    {
      if (i > 0)
        g_string_append_c (self->scratch, ' ');
      pw_svg_append_number (self->scratch, view[i]);
    }
  write_attribute (self, "viewBox", self->scratch->str);
  if (head->language != NULL)
    write_attribute (self, "xml:lang", head->language);
  write_attribute (self, "role", "img");
  if (head->title != NULL)
    write_attribute (self, "aria-labelledby", "title");
  if (head->description != NULL)
    write_attribute (self, "aria-describedby", "description");
}

/* Everything below inherits from this group what most of it shares. */
static void
write_defaults (PwSvgWriter     *self,
                const PwSvgHead *head)
{
  write_line_break (self);
  start_element (self, "g");
  write_attribute (self, "fill", "none");
  write_attribute (self, "stroke-miterlimit", "10");
  if (!head->text_as_paths)
    {
      write_attribute (self, "font-family", self->font_family);
      write_number (self, "font-size", self->font_size);
      write_attribute (self, "text-anchor", "middle");
    }
}

PwSvgWriter *
pw_svg_writer_new (const PwSvgHead *head)
{
  PwSvgWriter *self = g_new0 (PwSvgWriter, 1);

  self->buffer = xmlBufferCreateSize (BUFFER_SIZE);
  xmlBufferSetAllocationScheme (self->buffer, XML_BUFFER_ALLOC_DOUBLEIT);
  self->writer = xmlNewTextWriterMemory (self->buffer, 0);
  self->scratch = g_string_sized_new (1024);
  self->taken_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->font_family = g_strdup (head->font_family != NULL ? head->font_family : PW_THEME_FONT_FAMILY);
  self->font_size = head->font_size;
  if (head->text_as_paths)
    self->text_path = pw_text_path_new ();
  g_hash_table_insert (self->taken_ids, g_strdup ("title"), GUINT_TO_POINTER (1));
  g_hash_table_insert (self->taken_ids, g_strdup ("description"), GUINT_TO_POINTER (1));

  check (self, xmlTextWriterStartDocument (self->writer, "1.0", "UTF-8", NULL));
  write_root (self, head);
  if (head->title != NULL)
    {
      write_line_break (self);
      write_text_element (self, "title", "title", head->title);
    }
  if (head->description != NULL)
    {
      write_line_break (self);
      write_text_element (self, "desc", "description", head->description);
    }
  write_paper (self, head);
  write_defaults (self, head);

  return self;
}

GBytes *
pw_svg_writer_finish (PwSvgWriter *self)
{
  gsize length;
  char *text;

  write_line_break (self);
  check (self, xmlTextWriterEndDocument (self->writer));
  check (self, xmlTextWriterFlush (self->writer));
  if (self->has_failed)
    return NULL;

  length = (gsize) xmlBufferLength (self->buffer);
  text = (char *) xmlBufferDetach (self->buffer);

  return g_bytes_new_with_free_func (text, length, (GDestroyNotify) xmlFree, text);
}

void
pw_svg_writer_free (PwSvgWriter *self)
{
  if (self->writer != NULL)
    xmlFreeTextWriter (self->writer);
  if (self->buffer != NULL)
    xmlBufferFree (self->buffer);
  g_string_free (self->scratch, TRUE);
  g_hash_table_unref (self->taken_ids);
  g_clear_pointer (&self->text_path, pw_text_path_free);
  g_free (self->font_family);
  g_free (self);
}
