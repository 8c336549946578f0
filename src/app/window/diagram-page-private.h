/* app/window/diagram-page-private.h - what the files that make up the page share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/files/notice-bar.h"
#include "app/window/diagram-page.h"

G_BEGIN_DECLS

struct _PwDiagramPage
{
  AdwBin parent_instance;

  GtkStack      *stack;
  GtkSpinner    *spinner;
  PwNoticeBar   *notice;
  AdwBin        *view_bin;
  AdwStatusPage *problem_page;
  AdwStatusPage *missing_page;
  GtkButton     *copy_button;
  AdwActionRow  *other_row;

  GFile           *file;      /* NULL for what was never saved */
  PwWorkspace     *workspace; /* NULL for a single file */
  const PwService *service;
  guint            city;
  PwProblemList   *problems;
  char            *title;

  PwSession    *session;
  PwLostWork   *lost;        /* work on this file that another run of the program left behind */
  char         *note;        /* what people should know about the document */
  GCancellable *cancellable; /* while it is being read */
  guint         spinner_timeout;
  char         *wanted_element;
};

/* Actions of the page that are about its file. */
void pw_diagram_page_install_file_actions (GtkWidgetClass *widget_class);

/* Those of a city without a diagram. */
void pw_diagram_page_install_missing_actions (GtkWidgetClass *widget_class);

/* That the city has no diagram yet, and how it can begin. */
void pw_diagram_page_show_missing (PwDiagramPage *self);

/* The session's state has changed, or there is another session. */
void pw_diagram_page_refresh_notice (PwDiagramPage *self);

G_END_DECLS
