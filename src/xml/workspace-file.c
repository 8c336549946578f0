/* xml/workspace-file.c - werkstatt.xml, the description of a shared workspace
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "config.h"

#include "xml/workspace-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "xml/own-format.h"

#define URI "urn:prozesswerkstatt:workspace:1"
#define VERSION 1

#define MIN_CITIES 2
#define MAX_CITIES 12

/* Far more than anybody has: the catalogue of all German services has 8,557. */
#define MAX_ENTRIES 20000

#define DEFAULT_SURCHARGE 0.15
#define DEFAULT_ANNUAL_MINUTES 93600

/* For cities without a colour: told apart by colour-blind people too (Okabe and Ito). */
static const char *const palette[] = { "#0072B2", "#009E73", "#D55E00", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442", "#000000" };

static const char *const states[] = {
  [PW_RECORDING_MISSING] = "missing",
  [PW_RECORDING_IN_WORK] = "in-work",
  [PW_RECORDING_RECORDED] = "recorded",
  NULL,
};

static void
free_city (gpointer data)
{
  PwCity *city = data;

  g_free (city->id);
  g_free (city->name);
  g_free (city->sign);
  g_free (city->contact);
  g_free (city);
}

static void
free_rate (gpointer data)
{
  PwRate *rate = data;

  g_free (rate->group);
  g_free (rate->source);
  g_free (rate);
}

static void
free_variant (gpointer data)
{
  PwVariantInfo *variant = data;

  g_free (variant->path);
  g_free (variant->maturity_model);
  g_free (variant);
}

static void
free_service (gpointer data)
{
  PwService *service = data;

  g_free (service->id);
  g_free (service->name);
  g_free (service->leika);
  g_free (service->ozg);
  g_free (service->theme);
  g_free (service->target_path);
  g_free (service->alignment_path);
  g_ptr_array_unref (service->variants);
  g_free (service);
}

static void
read_color (PwOwnFormat   *format,
            const xmlNode *node,
            guint          n,
            PwColor       *color)
{
  g_autofree char *text = pw_own_format_dup (node, "color");

  pw_color_parse (palette[n % G_N_ELEMENTS (palette)], color);
  if (text != NULL && !pw_color_parse (text, color))
    pw_own_format_fail (format, PW_ERROR_FORMAT, node, _ ("“%s” is no colour; write it as “#0072B2”."), text);
}

static gboolean
has_sign (const PwWorkspaceInfo *info,
          const char            *sign)
{
  for (guint i = 0; i < info->cities->len; i++)
    if (g_strcmp0 (((const PwCity *) g_ptr_array_index (info->cities, i))->sign, sign) == 0)
      return TRUE;

  return FALSE;
}

/* As many letters of the name as make it different from the others. */
static char *
make_sign (const PwWorkspaceInfo *info,
           const char            *name)
{
  glong length = g_utf8_strlen (name, -1);

  for (glong n = MIN (2, length); n < length; n++)
    {
      g_autofree char *start = g_utf8_substring (name, 0, n);
      g_autofree char *sign = g_utf8_strup (start, -1);

      if (!has_sign (info, sign))
        return g_steal_pointer (&sign);
    }

  return g_utf8_strup (name, -1);
}

static void
read_city (PwOwnFormat     *format,
           const xmlNode   *node,
           PwWorkspaceInfo *info)
{
  PwCity *city = g_new0 (PwCity, 1);

  city->id = pw_own_format_dup_required (format, node, "id");
  city->name = pw_own_format_dup_required (format, node, "name");
  city->sign = pw_own_format_dup (node, "sign");
  if (city->sign == NULL && city->name != NULL)
    city->sign = make_sign (info, city->name);
  read_color (format, node, info->cities->len, &city->color);
  city->inhabitants = pw_own_format_get_integer (format, node, "inhabitants", 0, G_MAXINT, 0);
  city->contact = pw_own_format_dup_text (format, node, "contact");

  if (city->id != NULL && pw_workspace_info_find_city (info, city->id) >= 0)
    pw_own_format_fail (format, PW_ERROR_FORMAT, node, _ ("There are two cities with the id “%s”."), city->id);
  if (city->sign != NULL && has_sign (info, city->sign))
    pw_own_format_fail (format, PW_ERROR_FORMAT, node, _ ("There are two cities with the sign “%s”."), city->sign);
  g_ptr_array_add (info->cities, city);
}

static void
read_cities (PwOwnFormat     *format,
             const xmlNode   *root,
             PwWorkspaceInfo *info)
{
  const xmlNode   *list = pw_own_format_first (format, root, "cities");
  const xmlNode   *node = list != NULL ? pw_own_format_first (format, list, "city") : NULL;
  g_autofree char *lead = list != NULL ? pw_own_format_dup (list, "lead") : NULL;

  for (; node != NULL && format->error == NULL && info->cities->len <= MAX_CITIES; node = pw_own_format_next (format, node))
    read_city (format, node, info);

  if (info->cities->len < MIN_CITIES || info->cities->len > MAX_CITIES)
    pw_own_format_fail (format, PW_ERROR_FORMAT, list != NULL ? list : root,
                        _ ("A workspace has from %d to %d cities."), MIN_CITIES, MAX_CITIES);

  info->lead = pw_workspace_info_find_city (info, lead);
  if (lead != NULL && info->lead < 0)
    pw_own_format_fail (format, PW_ERROR_FORMAT, list, _ ("There is no city with the id “%s”."), lead);
}

static void
check_number (PwOwnFormat     *format,
              const xmlNode   *node,
              const GPtrArray *entries)
{
  if (entries->len > MAX_ENTRIES)
    pw_own_format_fail (format, PW_ERROR_TOO_LARGE, node, _ ("There are more than %d entries of this kind."), MAX_ENTRIES);
}

static void
read_rate (PwOwnFormat     *format,
           const xmlNode   *node,
           PwWorkspaceInfo *info)
{
  PwRate *rate = g_new0 (PwRate, 1);

  g_free (pw_own_format_dup_required (format, node, "perHour"));
  g_ptr_array_add (info->rates, rate);
  check_number (format, node, info->rates);
  rate->group = pw_own_format_dup_required (format, node, "group");
  rate->per_hour = pw_own_format_get_number (format, node, "perHour", 0, 10000, 0);
  rate->year = pw_own_format_get_integer (format, node, "year", 1990, 2200, 0);
  rate->source = pw_own_format_dup (node, "source");

  for (guint i = 0; rate->group != NULL && i + 1 < info->rates->len; i++)
    {
      const PwRate *other = g_ptr_array_index (info->rates, i);

      if (g_strcmp0 (other->group, rate->group) == 0 && other->year == rate->year)
        pw_own_format_fail (format, PW_ERROR_FORMAT, node,
                            _ ("There are two rates for the pay group “%s” in the same year."), rate->group);
    }
}

static void
read_rates (PwOwnFormat     *format,
            const xmlNode   *root,
            PwWorkspaceInfo *info)
{
  const xmlNode *list = pw_own_format_first (format, root, "rates");

  info->surcharge = DEFAULT_SURCHARGE;
  info->annual_minutes = DEFAULT_ANNUAL_MINUTES;
  if (list == NULL)
    return;

  info->surcharge = pw_own_format_get_number (format, list, "surcharge", 0, 10, DEFAULT_SURCHARGE);
  info->annual_minutes = pw_own_format_get_number (format, list, "annualMinutes", 1, 527040, DEFAULT_ANNUAL_MINUTES);
  for (const xmlNode *node = pw_own_format_first (format, list, "rate"); node != NULL && format->error == NULL;
       node = pw_own_format_next (format, node))
    read_rate (format, node, info);
}

static void
read_variant (PwOwnFormat           *format,
              const xmlNode         *node,
              const PwWorkspaceInfo *info,
              PwService             *service)
{
  PwVariantInfo   *variant = g_new0 (PwVariantInfo, 1);
  g_autofree char *city = pw_own_format_dup_required (format, node, "city");
  int              n = pw_workspace_info_find_city (info, city);

  if (city != NULL && n < 0)
    pw_own_format_fail (format, PW_ERROR_FORMAT, node, _ ("There is no city with the id “%s”."), city);
  else if (city != NULL && pw_service_find_variant (service, (guint) n) != NULL)
    pw_own_format_fail (format, PW_ERROR_FORMAT, node, _ ("There are two variants of the city “%s” for one service."), city);

  g_ptr_array_add (service->variants, variant);
  variant->city = n >= 0 ? (guint) n : G_MAXUINT;
  variant->path = pw_own_format_dup_path (format, node, "file", 0);
  variant->cases = pw_own_format_get_integer (format, node, "cases", 0, G_MAXINT, -1);
  variant->state = (PwRecordingState) pw_own_format_get_choice (format, node, "state", states,
                                                                variant->path != NULL ? PW_RECORDING_RECORDED : PW_RECORDING_MISSING);
  variant->maturity_model = pw_own_format_dup (node, "maturityModel");
  variant->maturity_as_is = pw_own_format_get_integer (format, node, "maturityAsIs", 0, 5, -1);
  variant->maturity_target = pw_own_format_get_integer (format, node, "maturityTarget", 0, 5, -1);
  if (variant->path == NULL && variant->state != PW_RECORDING_MISSING)
    pw_own_format_fail (format, PW_ERROR_FORMAT, node,
                        _ ("The variant of “%s” names no file, but its state is not “missing”."), city != NULL ? city : "");
}

static gint
compare_variants (gconstpointer a,
                  gconstpointer b)
{
  const PwVariantInfo *variant_a = *(const PwVariantInfo *const *) a;
  const PwVariantInfo *variant_b = *(const PwVariantInfo *const *) b;

  return (variant_a->city > variant_b->city) - (variant_a->city < variant_b->city);
}

/* The path of <target> or <alignment>, of which there may be one each. */
static char *
read_only_file (PwOwnFormat   *format,
                const xmlNode *service,
                const char    *tag)
{
  const xmlNode *node = pw_own_format_first (format, service, tag);

  if (node == NULL)
    return NULL;
  if (pw_own_format_next (format, node) != NULL)
    pw_own_format_fail (format, PW_ERROR_FORMAT, pw_own_format_next (format, node), _ ("A service may have only one <%s>."), tag);

  return pw_own_format_dup_required_path (format, node, "file", 0);
}

static void
read_service (PwOwnFormat     *format,
              const xmlNode   *node,
              PwWorkspaceInfo *info)
{
  PwService       *service = g_new0 (PwService, 1);
  g_autofree char *id = pw_own_format_dup_required (format, node, "id");

  if (id != NULL && pw_workspace_info_find_service (info, id) != NULL)
    pw_own_format_fail (format, PW_ERROR_FORMAT, node, _ ("There are two services with the id “%s”."), id);

  g_ptr_array_add (info->services, service);
  check_number (format, node, info->services);
  service->variants = g_ptr_array_new_with_free_func (free_variant);
  service->id = g_steal_pointer (&id);
  service->name = pw_own_format_dup_required (format, node, "name");
  service->leika = pw_own_format_dup (node, "leika");
  service->ozg = pw_own_format_dup (node, "ozg");
  service->theme = pw_own_format_dup (node, "theme");

  for (const xmlNode *child = pw_own_format_first (format, node, "variant"); child != NULL && format->error == NULL;
       child = pw_own_format_next (format, child))
    read_variant (format, child, info, service);
  g_ptr_array_sort (service->variants, compare_variants);

  service->target_path = read_only_file (format, node, "target");
  service->alignment_path = read_only_file (format, node, "alignment");
}

/* Two entries for one file would save over each other. */
static void
check_paths_differ (PwOwnFormat           *format,
                    const xmlNode         *root,
                    const PwWorkspaceInfo *info)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < info->services->len; i++)
    {
      const PwService *service = g_ptr_array_index (info->services, i);
      const char      *paths[MAX_CITIES + 2];
      guint            n_paths = 0;

      for (guint n = 0; n < service->variants->len; n++)
        paths[n_paths++] = ((const PwVariantInfo *) g_ptr_array_index (service->variants, n))->path;
      paths[n_paths++] = service->target_path;
      paths[n_paths++] = service->alignment_path;

      for (guint n = 0; n < n_paths; n++)
        if (paths[n] != NULL && !g_hash_table_add (seen, (gpointer) paths[n]))
          pw_own_format_fail (format, PW_ERROR_FORMAT, root, _ ("The file “%s” is named twice."), paths[n]);
    }
}

static PwWorkspaceInfo *
new_info (void)
{
  PwWorkspaceInfo *info = g_new0 (PwWorkspaceInfo, 1);

  info->cities = g_ptr_array_new_with_free_func (free_city);
  info->rates = g_ptr_array_new_with_free_func (free_rate);
  info->services = g_ptr_array_new_with_free_func (free_service);
  return info;
}

static void
read_root (PwOwnFormat     *format,
           const xmlNode   *root,
           PwWorkspaceInfo *info)
{
  const xmlNode *list;

  info->name = pw_own_format_dup_required (format, root, "name");
  info->description = pw_own_format_dup_text (format, root, "description");
  info->is_invented = pw_own_format_get_boolean (format, root, "invented", FALSE);
  read_cities (format, root, info);
  read_rates (format, root, info);

  list = pw_own_format_first (format, root, "services");
  for (const xmlNode *node = list != NULL ? pw_own_format_first (format, list, "service") : NULL;
       node != NULL && format->error == NULL; node = pw_own_format_next (format, node))
    read_service (format, node, info);

  if (format->error == NULL)
    check_paths_differ (format, root, info);
}

PwWorkspaceInfo *
pw_workspace_file_read (GBytes     *bytes,
                        const char *name,
                        GError    **error)
{
  PwOwnFormat      format = { .name = name, .uri = URI };
  PwWorkspaceInfo *info;
  xmlDoc          *document;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  document = pw_own_format_parse (&format, bytes, "workspace", VERSION);
  if (document == NULL)
    {
      g_propagate_error (error, format.error);
      return NULL;
    }

  info = new_info ();
  read_root (&format, xmlDocGetRootElement (document), info);
  xmlFreeDoc (document);
  if (format.error != NULL)
    {
      g_propagate_error (error, format.error);
      g_clear_pointer (&info, pw_workspace_info_free);
    }
  return info;
}

void
pw_workspace_info_free (PwWorkspaceInfo *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->description);
  g_ptr_array_unref (self->cities);
  g_ptr_array_unref (self->rates);
  g_ptr_array_unref (self->services);
  g_free (self);
}

int
pw_workspace_info_find_city (const PwWorkspaceInfo *self,
                             const char            *id)
{
  for (guint i = 0; id != NULL && i < self->cities->len; i++)
    if (g_strcmp0 (((const PwCity *) g_ptr_array_index (self->cities, i))->id, id) == 0)
      return (int) i;

  return -1;
}

PwService *
pw_workspace_info_find_service (const PwWorkspaceInfo *self,
                                const char            *id)
{
  for (guint i = 0; id != NULL && i < self->services->len; i++)
    {
      PwService *service = g_ptr_array_index (self->services, i);

      if (g_strcmp0 (service->id, id) == 0)
        return service;
    }

  return NULL;
}

PwVariantInfo *
pw_service_find_variant (const PwService *self,
                         guint            city)
{
  for (guint i = 0; i < self->variants->len; i++)
    {
      PwVariantInfo *variant = g_ptr_array_index (self->variants, i);

      if (variant->city == city)
        return variant;
    }

  return NULL;
}
