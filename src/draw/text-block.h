/* draw/text-block.h - text broken into lines
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/display-list.h"

G_BEGIN_DECLS

typedef enum
{
  PW_BREAK_BETWEEN_WORDS, /* a word wider than the width stays whole */
  PW_BREAK_INSIDE_WORDS,  /* a word wider than the width is hyphenated */
} PwTextBreak;

typedef enum
{
  PW_ALIGN_LEFT,
  PW_ALIGN_CENTER,
  PW_ALIGN_RIGHT,
} PwTextAlign;

typedef struct
{
  char  *text;
  double width;
} PwTextLine;

/**
 * PwTextBlock:
 * @lines: (element-type PwTextLine): without white space at their ends
 * @width: of the widest line
 * @height: of all lines
 */
typedef struct
{
  PwDrawFont font;
  GArray    *lines;
  double     width;
  double     height;
} PwTextBlock;

/**
 * pw_text_block_new:
 * @text: line breaks in it are kept
 * @max_width: where lines end; 0 means never
 *
 * Returns: (transfer full): without lines where @text has no ink
 */
PwTextBlock *pw_text_block_new (const char       *text,
                                const PwDrawFont *font,
                                double            max_width,
                                PwTextBreak       breaking);

/**
 * pw_text_block_new_balanced:
 * @max_width: where lines end at the latest
 * @n_lines: how many lines it may have even if fewer would do
 *
 * As pw_text_block_new(), but all lines about equally long: as narrow as can be
 * without more lines.
 */
PwTextBlock *pw_text_block_new_balanced (const char       *text,
                                         const PwDrawFont *font,
                                         double            max_width,
                                         guint             n_lines,
                                         PwTextBreak       breaking);

void pw_text_block_free (PwTextBlock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwTextBlock, pw_text_block_free)

/**
 * pw_text_block_draw:
 * @middle: of the block
 * @rotation: of the block about its middle, in degrees, clockwise
 */
void pw_text_block_draw (const PwTextBlock *self,
                         PwDisplayList     *list,
                         PwPoint            middle,
                         PwTextAlign        align,
                         double             rotation,
                         PwColor            color);

/** pw_text_block_get_rect: where an unrotated block around @middle stands */
PwRect pw_text_block_get_rect (const PwTextBlock *self,
                               PwPoint            middle);

G_END_DECLS
