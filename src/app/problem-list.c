/* app/problem-list.c - which files of a workspace cannot be read, and why
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/problem-list.h"

struct _PwProblemList
{
  GObject parent_instance;

  GHashTable *messages; /* "service\ncity" to message */
};

G_DEFINE_FINAL_TYPE (PwProblemList, pw_problem_list, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
make_key (const char *service,
          const char *city)
{
  return g_strdup_printf ("%s\n%s", service, city);
}

static void
pw_problem_list_finalize (GObject *object)
{
  PwProblemList *self = PW_PROBLEM_LIST (object);

  g_hash_table_unref (self->messages);
  G_OBJECT_CLASS (pw_problem_list_parent_class)->finalize (object);
}

static void
pw_problem_list_class_init (PwProblemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_problem_list_finalize;

  signals[CHANGED] = g_signal_new ("changed", PW_TYPE_PROBLEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pw_problem_list_init (PwProblemList *self)
{
  self->messages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

PwProblemList *
pw_problem_list_new (void)
{
  return g_object_new (PW_TYPE_PROBLEM_LIST, NULL);
}

guint
pw_problem_list_get_n_problems (PwProblemList *self)
{
  g_return_val_if_fail (PW_IS_PROBLEM_LIST (self), 0);

  return g_hash_table_size (self->messages);
}

const char *
pw_problem_list_get (PwProblemList *self,
                     const char    *service,
                     const char    *city)
{
  g_autofree char *key = make_key (service, city);

  g_return_val_if_fail (PW_IS_PROBLEM_LIST (self), NULL);

  return g_hash_table_lookup (self->messages, key);
}

void
pw_problem_list_set (PwProblemList *self,
                     const char    *service,
                     const char    *city,
                     const char    *message)
{
  g_return_if_fail (PW_IS_PROBLEM_LIST (self));

  if (g_strcmp0 (message, pw_problem_list_get (self, service, city)) == 0)
    return;

  if (message != NULL)
    {
      g_hash_table_replace (self->messages, make_key (service, city), g_strdup (message));
    }
  else
    {
      g_autofree char *key = make_key (service, city);

      g_hash_table_remove (self->messages, key);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}
