/* workspace/decisions.c - what people have decided about the steps of a service
 *
 * A step of the history is the whole file before it: it is small, and reading it again
 * brings back all, also what this program does not know.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "workspace/decisions-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/error.h"
#include "store/versions.h"
#include "workspace/service-file.h"
#include "workspace/session-private.h"
#include "xml/message.h"
#include "xml/reader.h"

#define MOST_STEPS 200

typedef struct
{
  GBytes *before;
  char   *label;
} Step;

struct _PwDecisions
{
  GObject parent_instance;

  PwWorkspace     *workspace;
  const PwService *service;
  GFile           *file;
  PwAlignmentFile *content;
  GBytes          *base;    /* what the file held; NULL where there was none */
  GBytes          *saved;   /* what is in memory when nothing is to be saved */
  GBytes          *attempt; /* what a save that failed late may have written */
  GQueue           undo;    /* Step, the latest at the tail */
  GQueue           redo;
};

G_DEFINE_FINAL_TYPE (PwDecisions, pw_decisions, G_TYPE_OBJECT)

static guint changed_signal;

static void
free_step (gpointer data)
{
  Step *step = data;

  g_bytes_unref (step->before);
  g_free (step->label);
  g_free (step);
}

static void
pw_decisions_finalize (GObject *object)
{
  PwDecisions *self = PW_DECISIONS (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->file);
  g_clear_pointer (&self->content, pw_alignment_file_free);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_pointer (&self->saved, g_bytes_unref);
  g_clear_pointer (&self->attempt, g_bytes_unref);
  g_queue_clear_full (&self->undo, free_step);
  g_queue_clear_full (&self->redo, free_step);

  G_OBJECT_CLASS (pw_decisions_parent_class)->finalize (object);
}

static void
pw_decisions_class_init (PwDecisionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pw_decisions_finalize;
  changed_signal = g_signal_new ("changed", PW_TYPE_DECISIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pw_decisions_init (PwDecisions *self)
{
  g_queue_init (&self->undo);
  g_queue_init (&self->redo);
}

/* --- content ---------------------------------------------------------------------------- */

static int
count_folders (const char *path)
{
  int n = 0;

  for (const char *p = path; *p != '\0'; p++)
    n += *p == '/';

  return n;
}

static PwAlignmentFile *
parse (PwDecisions *self,
       GBytes      *bytes,
       GError     **error)
{
  g_autofree char *path = pw_service_file_dup_path (self->workspace, self->service, PW_SERVICE_FILE_ALIGNMENT);
  g_autofree char *name = pw_xml_dup_file_name (self->file);

  return pw_alignment_file_read (bytes, name, count_folders (path), error);
}

/* "giessen.bpmn" as abgleich.xml names "hundesteuer/giessen.bpmn" */
static char *
make_relative (const char *path,
               const char *to)
{
  g_autoptr (GString) way = g_string_new (NULL);
  const char *rest = to;

  for (const char *slash = strchr (path, '/'); slash != NULL; slash = strchr (path, '/'))
    {
      gsize length = (gsize) (slash - path) + 1;

      if (way->len == 0 && strncmp (path, rest, length) == 0)
        rest += length;
      else
        g_string_append (way, "../");
      path += length;
    }

  return g_strconcat (way->str, rest, NULL);
}

/* Cities that came later are named as well. */
static void
name_sources (PwDecisions *self)
{
  const PwWorkspaceInfo *info = pw_workspace_get_info (self->workspace);
  g_autofree char       *path = pw_service_file_dup_path (self->workspace, self->service, PW_SERVICE_FILE_ALIGNMENT);

  for (guint i = 0; i < self->service->variants->len; i++)
    {
      const PwVariantInfo *variant = g_ptr_array_index (self->service->variants, i);
      const PwCity        *city = g_ptr_array_index (info->cities, variant->city);
      g_autofree char     *relative = variant->path != NULL ? make_relative (path, variant->path) : NULL;

      if (relative != NULL && pw_alignment_file_find_source (self->content, city->id) == NULL)
        pw_alignment_file_add_source (self->content, city->id, relative);
    }
}

static GBytes *
serialise (PwDecisions *self)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = pw_alignment_file_write (self->content, &error);

  if (bytes == NULL)
    g_warning ("%s", error->message); /* never of a tree of our own */

  return bytes;
}

static void
take_content (PwDecisions     *self,
              PwAlignmentFile *content,
              GBytes          *base)
{
  g_clear_pointer (&self->content, pw_alignment_file_free);
  self->content = content;
  g_clear_pointer (&self->base, g_bytes_unref);
  self->base = base != NULL ? g_bytes_ref (base) : NULL;
  g_clear_pointer (&self->saved, g_bytes_unref);
  name_sources (self);
  self->saved = serialise (self);
}

PwDecisions *
pw_decisions_open (PwWorkspace     *workspace,
                   const PwService *service,
                   GCancellable    *cancellable,
                   GError         **error)
{
  g_autoptr (PwDecisions) self = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;
  PwAlignmentFile *content;

  g_return_val_if_fail (PW_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (service != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_object_new (PW_TYPE_DECISIONS, NULL);
  self->workspace = g_object_ref (workspace);
  self->service = service;
  self->file = pw_service_file_get (workspace, service, PW_SERVICE_FILE_ALIGNMENT, error);
  if (self->file == NULL)
    return NULL;

  bytes = pw_xml_load_bytes (self->file, cancellable, &cause);
  if (bytes == NULL && !g_error_matches (cause, PW_ERROR, PW_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  content = bytes != NULL ? parse (self, bytes, error) : pw_alignment_file_new (service->id);
  if (content == NULL)
    return NULL;
  take_content (self, content, bytes);

  return g_steal_pointer (&self);
}

PwAlignmentFile *
pw_decisions_get_content (PwDecisions *self)
{
  return self->content;
}

/* --- steps ---------------------------------------------------------------------------------- */

static void
push (GQueue     *queue,
      GBytes     *before,
      const char *label)
{
  Step *step = g_new (Step, 1);

  step->before = g_bytes_ref (before);
  step->label = g_strdup (label);
  g_queue_push_tail (queue, step);
  if (queue->length > MOST_STEPS)
    free_step (g_queue_pop_head (queue));
}

void
pw_decisions_begin_step (PwDecisions *self,
                         const char  *label)
{
  g_autoptr (GBytes) before = serialise (self);

  push (&self->undo, before, label);
  g_queue_clear_full (&self->redo, free_step);
}

/* A step that has changed nothing is none. */
void
pw_decisions_end_step (PwDecisions *self)
{
  g_autoptr (GBytes) after = serialise (self);
  const Step *step = g_queue_peek_tail (&self->undo);

  if (g_bytes_equal (step->before, after))
    free_step (g_queue_pop_tail (&self->undo));
  else
    g_signal_emit (self, changed_signal, 0);
}

static void
go (PwDecisions *self,
    GQueue      *from,
    GQueue      *to)
{
  g_autoptr (GBytes) now = NULL;
  g_autoptr (GError) error = NULL;
  PwAlignmentFile *content;
  Step            *step = g_queue_pop_tail (from);

  if (step == NULL)
    return;
  now = serialise (self);
  content = parse (self, step->before, &error);
  if (content != NULL)
    {
      push (to, now, step->label);
      pw_alignment_file_free (self->content);
      self->content = content;
    }
  else
    g_warning ("%s", error->message); /* never of what we wrote */
  free_step (step);
  g_signal_emit (self, changed_signal, 0);
}

static const char *
get_label (const GQueue *queue)
{
  const Step *step = queue->tail != NULL ? queue->tail->data : NULL;

  return step != NULL ? step->label : NULL;
}

const char *
pw_decisions_get_undo_label (PwDecisions *self)
{
  g_return_val_if_fail (PW_IS_DECISIONS (self), NULL);

  return get_label (&self->undo);
}

const char *
pw_decisions_get_redo_label (PwDecisions *self)
{
  g_return_val_if_fail (PW_IS_DECISIONS (self), NULL);

  return get_label (&self->redo);
}

void
pw_decisions_undo (PwDecisions *self)
{
  g_return_if_fail (PW_IS_DECISIONS (self));

  go (self, &self->undo, &self->redo);
}

void
pw_decisions_redo (PwDecisions *self)
{
  g_return_if_fail (PW_IS_DECISIONS (self));

  go (self, &self->redo, &self->undo);
}

/* --- the file --------------------------------------------------------------------------------- */

GFile *
pw_decisions_get_file (PwDecisions *self)
{
  g_return_val_if_fail (PW_IS_DECISIONS (self), NULL);

  return self->file;
}

gboolean
pw_decisions_is_modified (PwDecisions *self)
{
  g_autoptr (GBytes) now = NULL;

  g_return_val_if_fail (PW_IS_DECISIONS (self), FALSE);

  now = serialise (self);

  return !g_bytes_equal (now, self->saved);
}

static gboolean
save_as (PwDecisions *self,
         GBytes      *base,
         GBytes      *bytes,
         GError     **error)
{
  if (!pw_service_file_make_folder (self->file, error))
    return FALSE;
  if (!pw_save_file (self->file, base, self->attempt, bytes, error))
    {
      g_clear_pointer (&self->attempt, g_bytes_unref);
      self->attempt = g_bytes_ref (bytes);
      return FALSE;
    }
  g_clear_pointer (&self->attempt, g_bytes_unref);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_clear_pointer (&self->saved, g_bytes_unref);
  self->base = g_bytes_ref (bytes);
  self->saved = g_bytes_ref (bytes);
  g_signal_emit (self, changed_signal, 0);

  return pw_service_file_enter (self->workspace, self->service, PW_SERVICE_FILE_ALIGNMENT, error);
}

gboolean
pw_decisions_save (PwDecisions *self,
                   GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (PW_IS_DECISIONS (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  bytes = pw_alignment_file_write (self->content, error);

  return bytes != NULL && save_as (self, self->base, bytes, error);
}

gboolean
pw_decisions_save_over (PwDecisions *self,
                        PwStore     *store,
                        GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) theirs = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (PW_IS_DECISIONS (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  bytes = pw_alignment_file_write (self->content, error);
  if (bytes == NULL)
    return FALSE;
  theirs = pw_xml_load_bytes (self->file, NULL, &cause);
  if (theirs == NULL && !g_error_matches (cause, PW_ERROR, PW_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (theirs != NULL && store != NULL)
    {
      g_autofree char *key = pw_session_dup_file_key (self->file);

      (void) pw_store_add_version (store, key, theirs, PW_VERSION_THEIRS, g_get_real_time () / G_USEC_PER_SEC, NULL);
    }

  return save_as (self, theirs, bytes, error);
}

GFile *
pw_decisions_save_beside (PwDecisions *self,
                          GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) beside = NULL;

  g_return_val_if_fail (PW_IS_DECISIONS (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  bytes = pw_alignment_file_write (self->content, error);
  beside = pw_save_dup_name_beside (self->file);
  if (bytes == NULL || !pw_save_file (beside, NULL, NULL, bytes, error) || !pw_decisions_reload (self, error))
    return NULL;

  return g_steal_pointer (&beside);
}

gboolean
pw_decisions_reload (PwDecisions *self,
                     GError     **error)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) theirs = NULL;
  g_autoptr (GError) cause = NULL;
  PwAlignmentFile *content;

  g_return_val_if_fail (PW_IS_DECISIONS (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  before = serialise (self);
  theirs = pw_xml_load_bytes (self->file, NULL, &cause);
  if (theirs == NULL && !g_error_matches (cause, PW_ERROR, PW_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  content = theirs != NULL ? parse (self, theirs, error) : pw_alignment_file_new (self->service->id);
  if (content == NULL)
    return FALSE;
  push (&self->undo, before, _ ("Take over what others decided"));
  g_queue_clear_full (&self->redo, free_step);
  g_clear_pointer (&self->attempt, g_bytes_unref);
  take_content (self, content, theirs);
  g_signal_emit (self, changed_signal, 0);

  return TRUE;
}
