/* app/window/window.h - a window: the start page, or what is open and its frame
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "app/application.h"

G_BEGIN_DECLS

#define PW_TYPE_WINDOW (pw_window_get_type ())
G_DECLARE_FINAL_TYPE (PwWindow, pw_window, PW, WINDOW, AdwApplicationWindow)

PwWindow *pw_window_new (PwApplication *application);

/**
 * pw_window_open:
 * @file: a workspace folder, its werkstatt.xml, or a diagram
 *
 * Reads it without blocking. What cannot be opened is explained in the window;
 * what was open stays so.
 */
void pw_window_open (PwWindow *self,
                     GFile    *file);

/**
 * pw_window_reopen:
 *
 * Opens the workspace that was open last. Where it is gone the start page stays,
 * and nothing is said: nobody asked for it.
 */
void pw_window_reopen (PwWindow *self);

/** pw_window_offer_lost: asks what to do with work that was not saved when the program ended, if there is any */
void pw_window_offer_lost (PwWindow *self);

G_END_DECLS
