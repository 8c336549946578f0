/* draw/svg-writer.h - display lists as an SVG document
 *
 * Begin, then groups and lists in drawing order, then finish. Text stays text:
 * it can be found, read aloud and edited.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "draw/display-list.h"

G_BEGIN_DECLS

/**
 * PwSvgHead: the document's first lines
 * @view: what is shown, in diagram units
 * @width: with its unit, such as "297mm" or "640"
 * @height: likewise
 * @title: (nullable): announced and shown as the window's title
 * @description: (nullable): for people who do not see the drawing
 * @language: (nullable): of the texts, such as "de"
 * @font_family: (nullable): of text that names none, as CSS lists them; %NULL for our own
 * @font_size: of most texts; others say so
 * @paper: painted behind everything; alpha 0 for none
 * @text_as_paths: outlines instead of text, for programs without the font
 */
typedef struct
{
  PwRect      view;
  const char *width;
  const char *height;
  const char *title;
  const char *description;
  const char *language;
  const char *font_family;
  double      font_size;
  PwColor     paper;
  gboolean    text_as_paths;
} PwSvgHead;

typedef struct _PwSvgWriter PwSvgWriter;

/** pw_svg_writer_new: (transfer full): with the head written; @head is not kept */
PwSvgWriter *pw_svg_writer_new (const PwSvgHead *head);

void pw_svg_writer_free (PwSvgWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwSvgWriter, pw_svg_writer_free)

/**
 * pw_svg_writer_begin_group:
 * @element_id: (nullable): the BPMN element's id; the group's own id is the same
 *   with a number behind it where it is taken already
 * @title: (nullable): what the group is, for tooltips and screen readers
 */
void pw_svg_writer_begin_group (PwSvgWriter *self,
                                const char  *element_id,
                                const char  *title);

/** pw_svg_writer_begin_placed: a group moved to @origin and scaled from there */
void pw_svg_writer_begin_placed (PwSvgWriter *self,
                                 PwPoint      origin,
                                 double       scale);

void pw_svg_writer_end_group (PwSvgWriter *self);

void pw_svg_writer_add_list (PwSvgWriter         *self,
                             const PwDisplayList *list);

/**
 * pw_svg_writer_finish:
 *
 * Closes what is open.
 *
 * Returns: (transfer full) (nullable): the document in UTF-8; %NULL where memory
 *   ended. The writer takes no more
 */
GBytes *pw_svg_writer_finish (PwSvgWriter *self);

G_END_DECLS
