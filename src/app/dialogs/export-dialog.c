/* app/dialogs/export-dialog.c - how a diagram shall come out, and where to
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "app/dialogs/export-dialog.h"

#include "app/application.h"
#include "app/dialogs/chooser.h"
#include "app/dialogs/export-job.h"
#include "app/dialogs/page-preview.h"
#include "base/quantity.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Below this nobody reads a drawing on paper without a glass. */
#define LEAST_FONT_PT 7.0
#define USUAL_DPI 300

/* clang-format off */
static const struct
{
  PwExportFormat format;
  const char    *label;
  const char    *use;
  const char    *ending;
  const char    *kind;
} formats[] = {
  { PW_EXPORT_PDF, "PDF", N_("For printing and sending"), "pdf", N_("PDF documents") },
  { PW_EXPORT_SVG, "SVG", N_("For drawing programs"),     "svg", N_("SVG drawings") },
  { PW_EXPORT_PNG, "PNG", N_("For texts and web pages"),  "png", N_("PNG pictures") },
};

/* Those with several sheets last: only a PDF can have them. */
static const struct
{
  PwPageSize  page;
  const char *label;
} pages[] = {
  { PW_PAGE_A4,       N_("A4") },
  { PW_PAGE_A3,       N_("A3") },
  { PW_PAGE_FIT,      N_("As large as the drawing") },
  { PW_PAGE_A4_TILED, N_("Several sheets of A4") },
};
/* clang-format on */

struct _PwExportDialog
{
  AdwWindow parent_instance;

  AdwComboRow   *format_row;
  AdwComboRow   *page_row;
  AdwComboRow   *theme_row;
  GtkWidget     *dpi_row;
  GtkSpinButton *dpi_spin;
  GtkWidget     *transparent_row;
  GtkSwitch     *transparent_switch;
  GtkWidget     *paths_row;
  GtkSwitch     *paths_switch;
  GtkWidget     *texts_group;
  GtkEditable   *header_row;
  GtkEditable   *footer_row;
  GtkWidget     *small_box;
  GtkLabel      *small_label;
  GtkWidget     *a3_button;
  PwPagePreview *preview;
  GtkWidget     *preview_box;
  GtkLabel      *size_label;
  GtkWidget     *pager;
  GtkLabel      *page_label;
  GtkStack      *export_stack;
  GtkWidget     *content;

  PwDocument    *document;
  PwDiagram     *shown; /* only to say which one */
  PwSceneStyle   style;
  PwExportJob   *first; /* (nullable): with what was to be drawn in a style of its own */
  gpointer       keep;  /* what that style lives by */
  GDestroyNotify free_keep;
  PwExportJob   *job;
  char          *name;
  char          *author;
  char          *date;
  GCancellable  *cancellable;
  guint          page;
  guint          n_pages;
};

G_DEFINE_FINAL_TYPE (PwExportDialog, pw_export_dialog, ADW_TYPE_WINDOW)

enum
{
  EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static PwExportFormat
get_format (PwExportDialog *self)
{
  return formats[MIN (adw_combo_row_get_selected (self->format_row), G_N_ELEMENTS (formats) - 1)].format;
}

static const PwTheme *
get_theme (PwExportDialog *self)
{
  guint          n;
  const PwTheme *themes = pw_theme_get_all (&n);

  return &themes[MIN (adw_combo_row_get_selected (self->theme_row), n - 1)];
}

static PwExportOptions
get_options (PwExportDialog *self)
{
  gboolean is_pdf = get_format (self) == PW_EXPORT_PDF;
  gboolean has_texts = is_pdf;

  return (PwExportOptions){
    .format = get_format (self),
    .dpi = gtk_spin_button_get_value (self->dpi_spin),
    .page = pages[MIN (adw_combo_row_get_selected (self->page_row), G_N_ELEMENTS (pages) - 1)].page,
    .header = has_texts ? gtk_editable_get_text (self->header_row) : NULL,
    .header_right = has_texts ? self->date : NULL,
    .footer = has_texts ? gtk_editable_get_text (self->footer_row) : NULL,
    .author = self->author,
    .text_as_paths = gtk_switch_get_active (self->paths_switch),
    .is_transparent = gtk_switch_get_active (self->transparent_switch),
  };
}

/* "A4 landscape, 297 × 210 mm, smallest text 5.4 pt" or "3508 × 2480 pixels". */
static char *
describe_size (const PwExportInfo    *info,
               const PwExportOptions *options)
{
  g_autofree char *width = pw_number_format (options->format == PW_EXPORT_PNG ? (double) info->width_px : info->page_width, 0);
  g_autofree char *height = pw_number_format (options->format == PW_EXPORT_PNG ? (double) info->height_px : info->page_height, 0);
  g_autofree char *text = pw_number_format (info->min_font_pt, 1);
  g_autofree char *sheets = g_strdup_printf (ngettext ("%u sheet", "%u sheets", info->n_pages), info->n_pages);

  if (options->format == PW_EXPORT_PNG)
    return g_strdup_printf (_ ("%s × %s pixels"), width, height);
  if (options->page == PW_PAGE_A4_TILED)
    /* Translators: number of sheets, width and height of one, size of the smallest text */
    return g_strdup_printf (_ ("%s, %s × %s mm, smallest text %s pt"), sheets, width, height, text);
  return g_strdup_printf (_ ("%s × %s mm, smallest text %s pt"), width, height, text);
}

static void
show_size (PwExportDialog        *self,
           const PwExportInfo    *info,
           const PwExportOptions *options)
{
  g_autofree char *size = describe_size (info, options);
  gboolean         is_small = options->format == PW_EXPORT_PDF && info->min_font_pt > 0 && info->min_font_pt < LEAST_FONT_PT;
  g_autofree char *points = pw_number_format (info->min_font_pt, 1);
  g_autofree char *warning = g_strdup_printf (_ ("The smallest text would be %s pt, too small to read."), points);
  g_autofree char *place = g_strdup_printf (_ ("%u of %u"), self->page + 1, self->n_pages);

  gtk_label_set_label (self->size_label, size);
  gtk_label_set_label (self->small_label, warning);
  gtk_widget_set_visible (self->small_box, is_small && options->page != PW_PAGE_A4_TILED);
  gtk_widget_set_visible (self->a3_button, options->page == PW_PAGE_A4);
  gtk_widget_set_visible (self->pager, self->n_pages > 1);
  gtk_label_set_label (self->page_label, place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Preview"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, size, -1);
}

static void
refresh (PwExportDialog *self)
{
  PwExportOptions options;
  PwExportInfo    info;
  PwExportFormat  format;

  if (self->job == NULL)
    return;

  format = get_format (self);
  options = get_options (self);
  info = pw_export_measure (pw_export_job_get_scene (self->job), &options);
  self->n_pages = MAX (info.n_pages, 1);
  self->page = MIN (self->page, self->n_pages - 1);

  gtk_widget_set_visible (self->dpi_row, format == PW_EXPORT_PNG);
  gtk_widget_set_visible (self->transparent_row, format == PW_EXPORT_PNG);
  gtk_widget_set_visible (self->paths_row, format == PW_EXPORT_SVG);
  gtk_widget_set_visible (self->texts_group, format == PW_EXPORT_PDF);
  show_size (self, &info, &options);
  pw_page_preview_show (self->preview, self->job, &options, self->page);
}

/* Only a PDF can have several sheets; the others are as large as the drawing at first. */
static void
on_format (PwExportDialog *self)
{
  gboolean       is_pdf = get_format (self) == PW_EXPORT_PDF;
  guint          n = is_pdf ? G_N_ELEMENTS (pages) : G_N_ELEMENTS (pages) - 1;
  GtkStringList *names;

  if (self->job == NULL)
    return;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->format_row), _ (formats[adw_combo_row_get_selected (self->format_row)].use));
  names = gtk_string_list_new (NULL);
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, _ (pages[i].label));
  adw_combo_row_set_model (self->page_row, G_LIST_MODEL (names));
  g_object_unref (names);
  adw_combo_row_set_selected (self->page_row, is_pdf ? 0 : 2);
  refresh (self);
}

static void
make_job (PwExportDialog *self)
{
  g_clear_object (&self->job);
  if (self->first != NULL)
    self->job = pw_export_job_new_styled (self->document, pw_scene_get_diagram (pw_export_job_get_scene (self->first)), get_theme (self), &self->style);
  else
    self->job = pw_export_job_new (self->document, self->shown, get_theme (self));
}

static void
on_theme (PwExportDialog *self)
{
  if (self->job == NULL)
    return;

  make_job (self);
  refresh (self);
}

static void
choose_page (PwExportDialog *self,
             PwPageSize      page)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (pages[i].page == page)
      adw_combo_row_set_selected (self->page_row, i);
}

static void
on_use_a3 (PwExportDialog *self)
{
  choose_page (self, PW_PAGE_A3);
}

static void
on_use_tiles (PwExportDialog *self)
{
  choose_page (self, PW_PAGE_A4_TILED);
}

static void
on_previous_page (PwExportDialog *self)
{
  self->page = (self->page + self->n_pages - 1) % self->n_pages;
  refresh (self);
}

static void
on_next_page (PwExportDialog *self)
{
  self->page = (self->page + 1) % self->n_pages;
  refresh (self);
}

static void
set_busy (PwExportDialog *self,
          gboolean        is_busy)
{
  gtk_widget_set_sensitive (self->content, !is_busy);
  gtk_stack_set_visible_child_name (self->export_stack, is_busy ? "busy" : "ready");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose", !is_busy);
}

static void
explain_failure (PwExportDialog *self,
                 const GError   *error)
{
  g_autofree char *body = g_strdup_printf ("%s\n\n%s", error->message, _ ("The diagram itself is untouched. Choose another name or another folder."));
  GtkWidget       *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("The file could not be written"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}

typedef struct
{
  PwExportDialog *dialog;
  GFile          *file;
} Finish;

static void
on_exported (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Finish         *finish = data;
  PwExportDialog *self = finish->dialog;
  g_autoptr (GError) error = NULL;
  gboolean is_done = pw_export_job_run_finish (PW_EXPORT_JOB (source), result, &error);

  if (is_done)
    {
      g_signal_emit (self, signals[EXPORTED], 0, finish->file);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      set_busy (self, FALSE);
      explain_failure (self, error);
    }

  g_object_unref (finish->dialog);
  g_object_unref (finish->file);
  g_free (finish);
}

static void
export_to (GFile   *file,
           gpointer data)
{
  PwExportDialog *self = data;
  PwExportOptions options = get_options (self);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  Finish *finish = g_new0 (Finish, 1);

  options.created = now;
  options.language = "de";
  finish->dialog = g_object_ref (self);
  finish->file = g_object_ref (file);
  set_busy (self, TRUE);
  pw_export_job_run_async (self->job, &options, file, self->cancellable, on_exported, finish);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PwExportDialog  *self = PW_EXPORT_DIALOG (widget);
  guint            format = adw_combo_row_get_selected (self->format_row);
  g_autofree char *file_name = g_strdup_printf ("%s.%s", self->name, formats[format].ending);
  g_autofree char *pattern = g_strdup_printf ("*.%s", formats[format].ending);

  pw_chooser_ask_target (GTK_WINDOW (self), file_name, pattern, _ (formats[format].kind), export_to, self);
}

static void
to_uri_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  export_to (file, widget);
}

static void
show_preview_by_width (PwExportDialog *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));

  gtk_widget_set_visible (self->preview_box, gdk_surface_get_width (surface) >= 680);
}

static void
pw_export_dialog_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pw_export_dialog_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "notify::width", G_CALLBACK (show_preview_by_width), widget, G_CONNECT_SWAPPED);
}

static void
pw_export_dialog_dispose (GObject *object)
{
  PwExportDialog *self = PW_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->job);
  g_clear_object (&self->first);
  g_clear_pointer (&self->keep, self->free_keep);
  g_clear_object (&self->document);
  g_clear_pointer (&self->shown, pw_diagram_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->date, g_free);
  G_OBJECT_CLASS (pw_export_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, PW_RESOURCES "ui/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, page_row);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, dpi_row);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, dpi_spin);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, transparent_row);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, transparent_switch);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, paths_row);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, paths_switch);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, texts_group);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, header_row);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, footer_row);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, small_box);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, small_label);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, a3_button);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, preview_box);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, size_label);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, pager);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, page_label);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, export_stack);
  gtk_widget_class_bind_template_child (widget_class, PwExportDialog, content);
  gtk_widget_class_bind_template_callback (widget_class, gtk_spinner_start);
  gtk_widget_class_bind_template_callback (widget_class, gtk_spinner_stop);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_bind_template_callback (widget_class, on_format);
  gtk_widget_class_bind_template_callback (widget_class, on_theme);
  gtk_widget_class_bind_template_callback (widget_class, on_use_a3);
  gtk_widget_class_bind_template_callback (widget_class, on_use_tiles);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_page);
  gtk_widget_class_bind_template_callback (widget_class, on_next_page);
}

static void
pw_export_dialog_class_init (PwExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pw_export_dialog_dispose;
  widget_class->realize = pw_export_dialog_realize;

  signals[EXPORTED] = g_signal_new ("exported", PW_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_FILE);

  gtk_widget_class_install_action (widget_class, "export.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "export.to-uri", "s", to_uri_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (PW_TYPE_PAGE_PREVIEW);
  bind_template (widget_class);
}

static void
fill_choices (PwExportDialog *self)
{
  g_autoptr (GtkStringList) format_names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) theme_names = gtk_string_list_new (NULL);
  guint          n;
  const PwTheme *themes = pw_theme_get_all (&n);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    gtk_string_list_append (format_names, formats[i].label);
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (format_names));

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (theme_names, _ (themes[i].label));
  adw_combo_row_set_model (self->theme_row, G_LIST_MODEL (theme_names));
  for (guint i = 0; i < n; i++)
    if (g_str_equal (themes[i].id, "print"))
      adw_combo_row_set_selected (self->theme_row, i);
  gtk_spin_button_set_value (self->dpi_spin, USUAL_DPI);
}

static void
pw_export_dialog_init (PwExportDialog *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  self->cancellable = g_cancellable_new ();
  /* Translators: a date as people write it, for strftime(): "22.11.2026" */
  self->date = g_date_time_format (now, _ ("%Y-%m-%d"));
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->format_row));
}

static GtkWidget *
dialog_new (PwExportDialog *self,
            PwDocument     *document,
            const char     *name,
            const char     *header,
            const char     *footer)
{
  self->document = g_object_ref (document);
  self->name = g_strdup (name);
  gtk_editable_set_text (self->header_row, header != NULL ? header : "");
  gtk_editable_set_text (self->footer_row, footer != NULL ? footer : "");
  make_job (self);
  on_format (self);

  return GTK_WIDGET (self);
}

GtkWidget *
pw_export_dialog_new (PwDocument      *document,
                      const PwDiagram *shown,
                      const char      *name,
                      const char      *header,
                      const char      *footer,
                      const char      *author)
{
  PwExportDialog *self = g_object_new (PW_TYPE_EXPORT_DIALOG, NULL);

  self->shown = pw_diagram_new (shown->plane);
  self->shown->id = g_strdup (shown->id);
  self->shown->is_generated = shown->is_generated;
  self->author = g_strdup (author);

  return dialog_new (self, document, name, header, footer);
}

GtkWidget *
pw_export_dialog_new_styled (PwDocument         *document,
                             const PwDiagram    *drawing,
                             const PwSceneStyle *style,
                             gpointer            keep,
                             GDestroyNotify      free_keep,
                             const char         *name,
                             const char         *header,
                             const char         *footer)
{
  PwExportDialog *self = g_object_new (PW_TYPE_EXPORT_DIALOG, NULL);

  self->style = *style;
  self->keep = keep;
  self->free_keep = free_keep;
  self->first = pw_export_job_new_styled (document, drawing, pw_theme_find ("light"), style);

  return dialog_new (self, document, name, header, footer);
}
