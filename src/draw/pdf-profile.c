/* draw/pdf-profile.c - what our red, green and blue mean: an sRGB colour profile
 *
 * Made here from the numbers of IEC 61966-2-1, so that no file of unclear licence
 * is needed. Layout by ICC.1:2001-04 (profile version 2.4):
 *
 *   header 128 | number of tags, table (12 bytes each) | tag data, 4-byte aligned
 *
 * The three tone curves are the same and share their data.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "draw/pdf-profile.h"

#include <math.h>
#include <string.h>

#define HEADER_SIZE 128
#define TAG_ENTRY_SIZE 12
#define CURVE_STEPS 1024

#define COPYRIGHT "No copyright, use freely"

static void
append_u16 (GByteArray *bytes,
            guint       value)
{
  guint16 big = GUINT16_TO_BE ((guint16) value);

  g_byte_array_append (bytes, (const guint8 *) &big, sizeof big);
}

static void
append_u32 (GByteArray *bytes,
            guint32     value)
{
  guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (bytes, (const guint8 *) &big, sizeof big);
}

static void
append_signature (GByteArray *bytes,
                  const char *signature)
{
  g_byte_array_append (bytes, (const guint8 *) signature, 4);
}

static void
append_zeros (GByteArray *bytes,
              guint       n)
{
  guint at = bytes->len;

  g_byte_array_set_size (bytes, at + n);
  memset (bytes->data + at, 0, n);
}

/* s15Fixed16Number */
static void
append_fixed (GByteArray *bytes,
              double      value)
{
  append_u32 (bytes, (guint32) (gint32) lround (value * 65536.0));
}

static void
append_description (GByteArray *bytes)
{
  append_signature (bytes, "desc");
  append_u32 (bytes, 0);
  append_u32 (bytes, sizeof PW_PDF_PROFILE_NAME);
  g_byte_array_append (bytes, (const guint8 *) PW_PDF_PROFILE_NAME, sizeof PW_PDF_PROFILE_NAME);
  /* Unicode: language and count; ScriptCode: code, count, 67 bytes; all empty. */
  append_zeros (bytes, 4 + 4 + 2 + 1 + 67);
}

static void
append_copyright (GByteArray *bytes)
{
  append_signature (bytes, "text");
  append_u32 (bytes, 0);
  g_byte_array_append (bytes, (const guint8 *) COPYRIGHT, sizeof COPYRIGHT);
}

static void
append_xyz (GByteArray  *bytes,
            const double xyz[3])
{
  append_signature (bytes, "XYZ ");
  append_u32 (bytes, 0);
  for (guint i = 0; i < 3; i++)
    append_fixed (bytes, xyz[i]);
}

static void
append_curve (GByteArray *bytes)
{
  append_signature (bytes, "curv");
  append_u32 (bytes, 0);
  append_u32 (bytes, CURVE_STEPS);
  for (guint i = 0; i < CURVE_STEPS; i++)
    {
      double x = i / (CURVE_STEPS - 1.0);
      double y = x <= 0.04045 ? x / 12.92 : pow ((x + 0.055) / 1.055, 2.4);

      append_u16 (bytes, (guint) lround (y * 65535.0));
    }
}

/* The primaries of sRGB, carried from its white D65 to D50, the white of
 * profiles, by Bradford's adaptation; the three add up to D50.
 */
static const double white_d50[3] = { 0.9642, 1.0, 0.8249 };
static const double red[3] = { 0.436041, 0.222485, 0.013920 };
static const double green[3] = { 0.385113, 0.716905, 0.097067 };
static const double blue[3] = { 0.143046, 0.060610, 0.713913 };

static const char *const tags[] = { "desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC" };

static void
append_tag (GByteArray *bytes,
            guint       n)
{
  switch (n)
    {
    case 0:
      append_description (bytes);
      break;
    case 1:
      append_copyright (bytes);
      break;
    case 2:
      append_xyz (bytes, white_d50);
      break;
    case 3:
      append_xyz (bytes, red);
      break;
    case 4:
      append_xyz (bytes, green);
      break;
    case 5:
      append_xyz (bytes, blue);
      break;
    default:
      append_curve (bytes);
      break;
    }
}

static void
append_header (GByteArray *bytes,
               guint32     size)
{
  append_u32 (bytes, size);
  append_u32 (bytes, 0); /* no preferred colour management module */
  append_u32 (bytes, 0x02400000);
  append_signature (bytes, "mntr");
  append_signature (bytes, "RGB ");
  append_signature (bytes, "XYZ ");
  append_u16 (bytes, 2026); /* made: year, month, day, hour, minute, second */
  append_u16 (bytes, 1);
  append_u16 (bytes, 1);
  append_zeros (bytes, 6);
  append_signature (bytes, "acsp");
  append_zeros (bytes, 4 + 4 + 4 + 4 + 8); /* platform, flags, maker, model, attributes */
  append_u32 (bytes, 0);                   /* perceptual */
  for (guint i = 0; i < 3; i++)
    append_fixed (bytes, white_d50[i]);
  append_zeros (bytes, HEADER_SIZE - bytes->len);
}

GBytes *
pw_pdf_make_profile (void)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  GByteArray *profile = g_byte_array_new ();
  guint32     base = HEADER_SIZE + 4 + G_N_ELEMENTS (tags) * TAG_ENTRY_SIZE;
  guint32     offsets[G_N_ELEMENTS (tags)];
  guint32     sizes[G_N_ELEMENTS (tags)];

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      gboolean is_shared = i > 0 && g_str_has_suffix (tags[i], "TRC") && g_str_has_suffix (tags[i - 1], "TRC");

      if (is_shared)
        {
          offsets[i] = offsets[i - 1];
          sizes[i] = sizes[i - 1];
          continue;
        }
      offsets[i] = base + data->len;
      append_tag (data, i);
      sizes[i] = base + data->len - offsets[i];
      append_zeros (data, (4 - data->len % 4) % 4);
    }

  append_header (profile, base + data->len);
  append_u32 (profile, G_N_ELEMENTS (tags));
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      append_signature (profile, tags[i]);
      append_u32 (profile, offsets[i]);
      append_u32 (profile, sizes[i]);
    }
  g_byte_array_append (profile, data->data, data->len);

  return g_byte_array_free_to_bytes (profile);
}
