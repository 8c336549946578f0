/* app/files/closing.c - closes documents without losing anything and without needless questions
 *
 * nothing unsaved ------------------------------------------> close
 * can be saved as it is --save all--> all saved -------------> close
 *                                 \-> one failed ------------> stay, the page says why
 * else --one question--> discard ----------------------------> close
 *                    \-> save: each, asking for places ------> as above
 *                     \> cancel -----------------------------> stay
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/files/closing.h"

#include "app/dialogs/chooser.h"
#include "app/settings.h"
#include "workspace/session.h"

#include <glib/gi18n-lib.h>

#define MOST_NAMED 5

/* A GObject, because choosers keep one until they are answered, and drop it if they are not. */
#define PW_TYPE_CLOSING (pw_closing_get_type ())
G_DECLARE_FINAL_TYPE (PwClosing, pw_closing, PW, CLOSING, GObject)

struct _PwClosing
{
  GObject parent_instance;

  GtkWindow    *window;
  GObject      *owner;
  GPtrArray    *sessions; /* all */
  GPtrArray    *unsaved;  /* those still to be saved */
  PwClosingFunc done;
  gpointer      user_data;
};

G_DEFINE_FINAL_TYPE (PwClosing, pw_closing, G_TYPE_OBJECT)

static void
finish (PwClosing *self,
        gboolean   may_close)
{
  PwClosingFunc done = self->done;

  if (done == NULL)
    return;
  self->done = NULL;
  for (guint i = 0; i < self->sessions->len && may_close; i++)
    pw_session_close (g_ptr_array_index (self->sessions, i));
  done (self->owner, may_close, self->user_data);
}

/* A chooser that was cancelled lets go without a word. */
static void
pw_closing_dispose (GObject *object)
{
  PwClosing *self = PW_CLOSING (object);

  if (self->owner != NULL)
    finish (self, FALSE);
  g_clear_object (&self->window);
  g_clear_object (&self->owner);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->unsaved, g_ptr_array_unref);
  G_OBJECT_CLASS (pw_closing_parent_class)->dispose (object);
}

static void
pw_closing_class_init (PwClosingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pw_closing_dispose;
}

static void
pw_closing_init (PwClosing *self)
{
  self->unsaved = g_ptr_array_new_with_free_func (g_object_unref);
}

gboolean
pw_closing_saves_by_itself (void)
{
  return pw_settings_get_boolean ("autosave", TRUE);
}

static void save_next (PwClosing *self);

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (PwClosing) self = data;

  if (!pw_session_save_finish (PW_SESSION (source), result, NULL))
    finish (self, FALSE);
  else
    save_next (self);
}

static void
on_place (GFile   *file,
          gpointer data)
{
  PwClosing *self = data;
  PwSession *session = g_ptr_array_index (self->unsaved, 0);

  pw_session_save_async (session, file, on_saved, g_object_ref (self));
}

/* One after the other: each may ask for a place, and all may be on one slow drive. */
static void
save_next (PwClosing *self)
{
  PwSession *session;

  while (self->unsaved->len > 0 && !pw_session_is_modified (g_ptr_array_index (self->unsaved, 0)))
    g_ptr_array_remove_index (self->unsaved, 0);
  if (self->unsaved->len == 0)
    {
      finish (self, TRUE);
      return;
    }

  session = g_ptr_array_index (self->unsaved, 0);
  if (pw_session_get_file (session) != NULL)
    pw_session_save_async (session, NULL, on_saved, g_object_ref (self));
  else
    pw_chooser_ask_place (self->window, pw_session_get_proposal (session), pw_session_get_title (session), on_place, self);
}

static void
on_response (PwClosing  *self,
             const char *response)
{
  if (g_str_equal (response, "save"))
    {
      save_next (self);
    }
  else if (g_str_equal (response, "discard"))
    {
      for (guint i = 0; i < self->unsaved->len; i++)
        pw_session_discard (g_ptr_array_index (self->unsaved, i));
      finish (self, TRUE);
    }
  else
    {
      finish (self, FALSE);
    }
}

static char *
dup_question (PwClosing *self)
{
  g_autoptr (GString) text = g_string_new (_ ("What is not saved will be lost."));

  g_string_append_c (text, '\n');
  for (guint i = 0; i < self->unsaved->len && i < MOST_NAMED; i++)
    g_string_append_printf (text, "\n%s", pw_session_get_title (g_ptr_array_index (self->unsaved, i)));
  if (self->unsaved->len > MOST_NAMED)
    g_string_append (text, "\n…");

  return g_strdup (text->str);
}

static void
ask (PwClosing *self)
{
  g_autofree char *heading = NULL;
  g_autofree char *question = dup_question (self);
  GtkWidget       *dialog;

  if (self->unsaved->len == 1)
    /* TRANSLATORS: the placeholder is the name of a document */
    heading = g_strdup_printf (_ ("Save “%s”?"), pw_session_get_title (g_ptr_array_index (self->unsaved, 0)));
  else
    heading = g_strdup_printf (ngettext ("Save %u Diagram?", "Save %u Diagrams?", self->unsaved->len), self->unsaved->len);
  dialog = adw_message_dialog_new (self->window, heading, self->unsaved->len == 1 ? _ ("What is not saved will be lost.") : question);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "discard", _ ("_Discard"), "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), g_object_ref (self), (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
needs_a_person (PwSession *session)
{
  PwSessionState state = pw_session_get_state (session);

  return pw_session_get_file (session) == NULL || state == PW_SESSION_CHANGED_ON_DISK || state == PW_SESSION_GONE ||
         state == PW_SESSION_FAILED;
}

void
pw_closing_run (GtkWindow    *window,
                GObject      *owner,
                GPtrArray    *sessions,
                PwClosingFunc done,
                gpointer      user_data)
{
  g_autoptr (PwClosing) self = g_object_new (PW_TYPE_CLOSING, NULL);
  gboolean needs_answer = !pw_closing_saves_by_itself ();

  self->window = g_object_ref (window);
  self->owner = g_object_ref (owner);
  self->sessions = g_ptr_array_ref (sessions);
  self->done = done;
  self->user_data = user_data;
  for (guint i = 0; i < sessions->len; i++)
    {
      PwSession *session = g_ptr_array_index (sessions, i);

      if (!pw_session_is_modified (session))
        continue;
      g_ptr_array_add (self->unsaved, g_object_ref (session));
      needs_answer |= needs_a_person (session);
    }

  if (self->unsaved->len > 0 && needs_answer)
    ask (self);
  else
    save_next (self);
}
