/* app/problem-list.h - which files of a workspace cannot be read, and why
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PwProblemList:
 *
 * One message at most for each service and city. Emits PwProblemList::changed once
 * whenever a message comes, goes or becomes another one.
 */
#define PW_TYPE_PROBLEM_LIST (pw_problem_list_get_type ())
G_DECLARE_FINAL_TYPE (PwProblemList, pw_problem_list, PW, PROBLEM_LIST, GObject)

PwProblemList *pw_problem_list_new (void);

guint pw_problem_list_get_n_problems (PwProblemList *self);

/** pw_problem_list_get: (nullable) (transfer none): the message, %NULL where all is well */
const char *pw_problem_list_get (PwProblemList *self,
                                 const char    *service,
                                 const char    *city);

/** pw_problem_list_set: @message, or %NULL once all is well */
void pw_problem_list_set (PwProblemList *self,
                          const char    *service,
                          const char    *city,
                          const char    *message);

G_END_DECLS
