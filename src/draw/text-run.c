/* draw/text-run.c - shapes text with Pango below its layout
 *
 * A PangoLayout costs some 50 µs a line, shaping a Latin word with a font that
 * is already known less than 5. Nearly all labels are Latin text in one font:
 * these skip itemization. Everything else (other scripts, right to left, signs
 * the font lacks) takes Pango's whole way.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/text-run.h"
#include "draw/theme.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* A run takes about 1 kB: this is where a store starts anew. */
#define MOST_RUNS 30000

/* Sizes are told apart by hundredths. */
#define SIZE_STEPS 100

/* Added to spaces, per font size. */
#define SPACE_GAIN 0.07

#define LANGUAGE "de"

struct _PwTextRun
{
  char   *text;
  GSList *items; /* PangoGlyphItem, left to right */
  double  width;
};

typedef struct
{
  PwDrawFont            font;
  PangoFontDescription *description;
  PangoItem            *latin; /* how Latin text is analysed in this font */
  GHashTable           *runs;  /* text → PwTextRun */
} Face;

typedef struct
{
  PangoContext *context;
  GPtrArray    *faces; /* few: searched one by one, the last hit first */
  guint         n_runs;
} Store;

static void
run_free (gpointer data)
{
  PwTextRun *self = data;

  g_slist_free_full (self->items, (GDestroyNotify) pango_glyph_item_free);
  g_free (self->text);
  g_free (self);
}

static void
face_free (gpointer data)
{
  Face *face = data;

  g_hash_table_unref (face->runs);
  pango_item_free (face->latin);
  pango_font_description_free (face->description);
  g_free (face);
}

static void
store_free (gpointer data)
{
  Store *store = data;

  g_ptr_array_unref (store->faces);
  g_object_unref (store->context);
  g_free (store);
}

static GPrivate thread_store = G_PRIVATE_INIT (store_free);

static Store *
store_get (void)
{
  Store                *store = g_private_get (&thread_store);
  cairo_font_options_t *options;

  if (store != NULL)
    return store;

  store = g_new0 (Store, 1);
  store->faces = g_ptr_array_new_with_free_func (face_free);
  store->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  options = cairo_font_options_create ();
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (store->context, options);
  cairo_font_options_destroy (options);

  pango_context_set_round_glyph_positions (store->context, FALSE);
  pango_context_set_language (store->context, pango_language_from_string (LANGUAGE));

  g_private_set (&thread_store, store);
  return store;
}

static GList *
itemize (Store                      *store,
         const PangoFontDescription *description,
         const char                 *text,
         int                         length)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_context_set_font_description (store->context, description);
  return pango_itemize_with_base_dir (store->context, PANGO_DIRECTION_LTR, text, 0, length, attributes, NULL);
}

static gboolean
is_same_font (const PwDrawFont *a,
              const PwDrawFont *b)
{
  return a->size == b->size && a->is_bold == b->is_bold && a->is_italic == b->is_italic &&
         (a->family == b->family || g_strcmp0 (a->family, b->family) == 0);
}

static Face *
store_get_face (Store            *store,
                const PwDrawFont *wanted)
{
  PwDrawFont       font = *wanted;
  g_autofree char *families = NULL;
  Face            *face;
  GList           *items;

  font.family = font.family != NULL ? font.family : PW_THEME_FONT_FAMILY;
  font.size = MAX (round (font.size * SIZE_STEPS), 1) / SIZE_STEPS;

  for (guint i = 0; i < store->faces->len; i++)
    {
      face = g_ptr_array_index (store->faces, i);
      if (is_same_font (&face->font, &font))
        return face;
    }

  face = g_new0 (Face, 1);
  face->font = font;
  face->font.family = g_intern_string (font.family);
  face->description = pango_font_description_new ();
  /* A font that is not here gives way to ours, on every computer to the same. */
  families = g_strconcat (face->font.family, ", " PW_THEME_FONT_FAMILY, NULL);
  pango_font_description_set_family (face->description, families);
  pango_font_description_set_absolute_size (face->description, font.size * PANGO_SCALE);
  if (font.is_bold)
    pango_font_description_set_weight (face->description, PANGO_WEIGHT_BOLD);
  if (font.is_italic)
    pango_font_description_set_style (face->description, PANGO_STYLE_ITALIC);
  face->runs = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, run_free);

  items = itemize (store, face->description, "n", 1);
  face->latin = items->data;
  g_list_free (items);

  g_ptr_array_add (store->faces, face);
  return face;
}

/* Whether the font alone can show @text, left to right. */
static gboolean
is_latin (const Face *face,
          const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter >= 0x20 && letter < 0x7f)
        continue;
      if (letter < 0xa0 || (letter >= 0x250 && letter < 0x2010) || letter > 0x20ac)
        return FALSE;
      if (!pango_font_has_char (face->latin->analysis.font, letter))
        return FALSE;
    }

  return TRUE;
}

/* cairo before 1.17.4 puts letters on whole pixels, which on the screen can leave
 * nothing of the narrow spaces of interface fonts: ours are a little wider.
 */
static void
widen_spaces (const char       *text,
              PangoGlyphString *glyphs,
              double            by)
{
  for (int i = 0; i < glyphs->num_glyphs; i++)
    if (text[glyphs->log_clusters[i]] == ' ')
      glyphs->glyphs[i].geometry.width += (int) (by * PANGO_SCALE);
}

static void
add_item (PwTextRun *self,
          PangoItem *item,
          double     size)
{
  PangoGlyphItem *glyph_item = g_slice_new0 (PangoGlyphItem);

  glyph_item->item = item;
  glyph_item->glyphs = pango_glyph_string_new ();
  pango_shape_full (self->text + item->offset, item->length, self->text, (int) strlen (self->text),
                    &item->analysis, glyph_item->glyphs);
  widen_spaces (self->text + item->offset, glyph_item->glyphs, size * SPACE_GAIN);
  self->width += (double) pango_glyph_string_get_width (glyph_item->glyphs) / PANGO_SCALE;
  self->items = g_slist_append (self->items, glyph_item);
}

static PwTextRun *
run_new (Store      *store,
         const Face *face,
         const char *text,
         gsize       length)
{
  PwTextRun *self = g_new0 (PwTextRun, 1);

  self->text = g_utf8_make_valid (text, (gssize) length);
  if (*self->text == '\0')
    return self;

  if (is_latin (face, self->text))
    {
      PangoItem *item = pango_item_copy (face->latin);

      item->offset = 0;
      item->length = (int) strlen (self->text);
      item->num_chars = (int) g_utf8_strlen (self->text, -1);
      add_item (self, item, face->font.size);
    }
  else
    {
      GList *logical = itemize (store, face->description, self->text, (int) strlen (self->text));
      GList *visual = pango_reorder_items (logical);

      for (GList *link = visual; link != NULL; link = link->next)
        add_item (self, link->data, face->font.size);
      g_list_free (visual);
      g_list_free (logical);
    }

  return self;
}

const PwTextRun *
pw_text_run_get (const char       *text,
                 gssize            length,
                 const PwDrawFont *font)
{
  Store           *store = store_get ();
  Face            *face = store_get_face (store, font);
  PwTextRun       *self;
  g_autofree char *copy = NULL;
  char             buffer[256];
  const char      *key = text;

  g_return_val_if_fail (text != NULL, NULL);

  if (length >= 0 && text[length] != '\0')
    {
      if ((gsize) length < sizeof buffer)
        {
          memcpy (buffer, text, (gsize) length);
          buffer[length] = '\0';
          key = buffer;
        }
      else
        key = copy = g_strndup (text, (gsize) length);
    }

  self = g_hash_table_lookup (face->runs, key);
  if (self != NULL)
    return self;

  if (store->n_runs >= MOST_RUNS)
    {
      for (guint i = 0; i < store->faces->len; i++)
        g_hash_table_remove_all (((Face *) g_ptr_array_index (store->faces, i))->runs);
      store->n_runs = 0;
    }

  self = run_new (store, face, key, strlen (key));
  g_hash_table_replace (face->runs, self->text, self);
  store->n_runs++;

  return self;
}

double
pw_text_run_get_width (const PwTextRun *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

void
pw_text_run_paint (const PwTextRun *self,
                   cairo_t         *cr)
{
  double x = 0;

  g_return_if_fail (self != NULL);

  for (const GSList *link = self->items; link != NULL; link = link->next)
    {
      PangoGlyphItem *item = link->data;

      cairo_move_to (cr, x, 0);
      pango_cairo_show_glyph_item (cr, self->text, item);
      x += (double) pango_glyph_string_get_width (item->glyphs) / PANGO_SCALE;
    }
  cairo_new_path (cr);
}

void
pw_text_run_add_path (const PwTextRun *self,
                      cairo_t         *cr)
{
  double x = 0;

  g_return_if_fail (self != NULL);

  for (const GSList *link = self->items; link != NULL; link = link->next)
    {
      PangoGlyphItem *item = link->data;

      cairo_move_to (cr, x, 0);
      pango_cairo_glyph_string_path (cr, item->item->analysis.font, item->glyphs);
      x += (double) pango_glyph_string_get_width (item->glyphs) / PANGO_SCALE;
    }
}
