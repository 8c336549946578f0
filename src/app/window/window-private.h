/* app/window/window-private.h - what the files that make up the window share
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/compare/comparison-page.h"
#include "app/panels/service-list.h"
#include "app/window/modelling-page.h"
#include "app/window/start-page.h"
#include "app/window/status-line.h"
#include "app/window/window.h"

G_BEGIN_DECLS

struct _PwWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay      *toasts;
  GtkStack             *root_stack;
  PwStartPage          *start_page;
  AdwViewSwitcherTitle *switcher_title;
  AdwViewStack         *perspectives;
  PwSidePane           *navigation_pane;
  PwServiceList        *service_list;
  PwModellingPage      *modelling;
  PwComparisonPage     *comparison;
  PwStatusLine         *status_line;
  GtkWidget            *navigation_button;
  GtkWidget            *properties_button;
  GtkWidget            *undo_button;
  GtkWidget            *redo_button;
  GtkMenuButton        *new_button;

  PwWorkspace   *workspace; /* NULL while empty or with single files */
  PwProblemList *problems;
  PwSelection   *selection; /* the one whose size is shown */
  PwDocument    *history;   /* what "undo" is about */
  AdwToast      *undo_toast;
  PwDiagramPage *watched_page; /* whose file the status line tells of */
  gboolean       is_closing;   /* all is saved, or nobody wants it */
  GCancellable  *cancellable;
  guint          n_shown_problems;
};

/* Nothing has been opened in it yet. */
gboolean pw_window_is_empty (PwWindow *self);

gboolean pw_window_is_modelling (PwWindow *self);

/* "modelling" or "comparison", if there is such a thing now. */
void pw_window_set_perspective (PwWindow   *self,
                                const char *name);

/* (nullable): the service of the workspace with that id */
const PwService *pw_window_find_service (PwWindow   *self,
                                         const char *id);

/* Leaves the start page, and shows what belongs to a workspace if there is one. */
void pw_window_show_work (PwWindow *self);

/* What is to be told by title and status line may have changed. */
void pw_window_refresh_state (PwWindow *self);

void pw_window_install_actions (PwWindowClass *klass);

/* Undo and redo, their keys, and "win.notify-undoable". */
void pw_window_install_history (GtkWidgetClass *widget_class);

/* Another diagram or perspective is in front. */
void pw_window_update_history (PwWindow *self);

/* Saving, new documents, what was lost, earlier versions. */
void pw_window_install_files (GtkWidgetClass *widget_class);
void pw_window_prepare_files (PwWindow *self);

/* (nullable): whose file status line and actions are about. */
void pw_window_watch_page (PwWindow      *self,
                           PwDiagramPage *page);

/* FALSE while what is open is being saved or asked about; the window closes by itself then. */
gboolean pw_window_may_close (PwWindow *self);

/* Shows a document in this window, or in one beside it where this one has a workspace. */
void pw_window_show_session (PwWindow   *self,
                             PwSession  *session,
                             const char *note);

/* Reads the workspace again and shows that city's variant; (nullable) @city: the joint process. */
void pw_window_refresh_workspace (PwWindow   *self,
                                  const char *service,
                                  const char *city);

/* A new window of the same application. */
PwWindow *pw_window_new_beside (PwWindow *self);

/* To the front, but not in front of a question that it asks. */
void pw_window_bring_forward (PwWindow *self);

G_END_DECLS
