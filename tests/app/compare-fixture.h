/* app/compare-fixture.h - workspaces to be compared, in folders of their own
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "workspace/comparison.h"

#include <glib/gstdio.h>

typedef struct
{
  char         *folder;
  PwWorkspace  *workspace;
  PwComparison *comparison;
} CompareFixture;

static inline void
compare_fixture_write (CompareFixture *self,
                       const char     *name,
                       const char     *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static inline void
compare_fixture_load (CompareFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);

  self->workspace = pw_workspace_open (folder, NULL, &error);
  g_assert_no_error (error);
  self->comparison = pw_comparison_load (self->workspace, pw_workspace_info_find_service (pw_workspace_get_info (self->workspace), "s"), NULL, &error);
  g_assert_no_error (error);
}

/* The sample's dog tax; further cities have one of its diagrams as well. */
static inline void
compare_fixture_sample (CompareFixture *self,
                        guint           n_cities)
{
  static const char *const files[] = { "giessen", "marburg", "limburg", "fulda", "wetzlar", "giessen", "limburg", "wetzlar" };
  static const char *const names[] = { "Gießen", "Marburg", "Limburg", "Fulda", "Wetzlar", "Hanau", "Rüsselsheim am Main", "Bad Homburg" };
  static const char *const signs[] = { "GI", "MR", "LM", "FD", "WZ", "HU", "GG", "HG" };
  static const char *const colors[] = { "#0072B2", "#009E73", "#D55E00", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442", "#000000" };
  g_autoptr (GString) cities = g_string_new ("<workspace xmlns='urn:prozesswerkstatt:workspace:1' version='1' name='Test'><cities>");
  g_autoptr (GString) variants = g_string_new (NULL);

  g_assert_cmpuint (n_cities, <=, G_N_ELEMENTS (files));
  self->folder = g_dir_make_tmp ("compare-XXXXXX", NULL);
  for (guint i = 0; i < n_cities; i++)
    {
      g_autofree char *source = g_strdup_printf ("%s/hundesteuer/%s.bpmn", g_getenv ("PW_SAMPLES"), files[i]);
      g_autofree char *name = g_strdup_printf ("city%u.bpmn", i);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (source, &text, NULL, NULL));
      compare_fixture_write (self, name, text);
      g_string_append_printf (cities, "<city id='c%u' name='%s' sign='%s' color='%s'/>", i, names[i], signs[i], colors[i]);
      g_string_append_printf (variants, "<variant city='c%u' file='%s' state='recorded' cases='%u'/>", i, name, 100 + i);
    }
  g_string_append_printf (cities, "</cities><services><service id='s' name='Hund zur Hundesteuer anmelden'>%s</service></services></workspace>", variants->str);
  compare_fixture_write (self, "werkstatt.xml", cities->str);
  compare_fixture_load (self);
}

static inline void
compare_fixture_clear (CompareFixture *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_clear_pointer (&self->comparison, pw_comparison_free);
  g_clear_object (&self->workspace);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
}
