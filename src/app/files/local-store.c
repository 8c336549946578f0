/* app/files/local-store.c - the local database of the running application
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/files/local-store.h"

#include <glib/gi18n-lib.h>

static char *notice;

static gpointer
open_store (gpointer unused)
{
  g_autofree char *folder = pw_store_dup_folder ();
  g_autoptr (GError) error = NULL;
  PwStore *store = pw_store_open (folder, &notice, &error);

  if (store == NULL)
    notice = g_strdup_printf ("%s %s", error->message, _ ("You can work and save, but nothing is kept of what is not saved."));

  return store;
}

PwStore *
pw_local_store_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, open_store, NULL);
}

const char *
pw_local_store_get_notice (void)
{
  pw_local_store_get ();

  return notice;
}
