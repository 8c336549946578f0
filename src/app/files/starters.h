/* app/files/starters.h - what a new diagram begins as
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** PwStarter: @id: also the name of its file in data/starters; @label: not translated yet */
typedef struct
{
  const char *id;
  const char *label;
  const char *title;
} PwStarter;

/** pw_starter_get_all: (array length=n_starters): in the order people see them */
const PwStarter *pw_starter_get_all (guint *n_starters);

/** pw_starter_find: (nullable): by its id */
const PwStarter *pw_starter_find (const char *id);

/** pw_starter_create: (transfer full): a whole BPMN file, its texts in the language of the application */
GBytes *pw_starter_create (const PwStarter *self);

G_END_DECLS
