/* compare/aspects.h - in what steps differ, as people ask for it
 *
 * A cell of the alignment table says each kind of difference on its own; who looks at all
 * cities in one drawing chooses among a few aspects.
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include "compare/table.h"

G_BEGIN_DECLS

/**
 * PwAspect:
 * @PW_ASPECT_MEDIUM: medium, system or kind of activity: how a step is done
 * @PW_ASPECT_PRESENCE: not every city has the step
 * @PW_ASPECT_SPLIT: several steps here are one there
 */
typedef enum
{
  PW_ASPECT_WORDING = 1 << 0,
  PW_ASPECT_ORDER = 1 << 1,
  PW_ASPECT_ROLE = 1 << 2,
  PW_ASPECT_MEDIUM = 1 << 3,
  PW_ASPECT_TIME = 1 << 4,
  PW_ASPECT_PRESENCE = 1 << 5,
  PW_ASPECT_SPLIT = 1 << 6,
} PwAspect;

#define PW_N_ASPECTS 7
#define PW_ASPECTS_ALL ((PwAspect) ((1 << PW_N_ASPECTS) - 1))

/** PwCitySet: a bit for each variant; comparisons have fewer than PW_CITY_SET_MOST */
typedef guint64 PwCitySet;

#define PW_CITY_SET_MOST 64

#define PW_CITY_SET_BIT(variant) (G_GUINT64_CONSTANT (1) << (variant))

/** pw_city_set_all: of the first @n variants */
PwCitySet pw_city_set_all (guint n);

guint pw_city_set_count (PwCitySet self);

/** pw_aspect_get_label: (transfer none): one aspect in words, translated */
const char *pw_aspect_get_label (PwAspect aspect);

/** pw_aspect_get_hint: (transfer none): what it comprises, a whole sentence, translated */
const char *pw_aspect_get_hint (PwAspect aspect);

typedef struct _PwAspects PwAspects;

/**
 * pw_aspects_new:
 * @table: not kept
 * @alignment: that the table was made of; not kept
 *
 * Returns: (transfer full): what differs, of all rows
 */
PwAspects *pw_aspects_new (const PwTable     *table,
                           const PwAlignment *alignment);

void pw_aspects_free (PwAspects *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PwAspects, pw_aspects_free)

guint pw_aspects_get_n_rows (const PwAspects *self);
guint pw_aspects_get_n_variants (const PwAspects *self);

/** pw_aspects_get_cell: all in which a city differs from its row */
PwAspect pw_aspects_get_cell (const PwAspects *self,
                              guint            row,
                              guint            variant);

/** pw_aspects_get_cities: which cities do the step, be it with another one as well */
PwCitySet pw_aspects_get_cities (const PwAspects *self,
                                 guint            row);

/**
 * pw_aspects_get_row:
 * @cities: of interest
 *
 * Returns: all in which any of them differs; nothing where none of them has the step
 */
PwAspect pw_aspects_get_row (const PwAspects *self,
                             guint            row,
                             PwCitySet        cities);

/**
 * pw_aspects_list_rows:
 * @wanted: of interest
 * @cities: likewise
 * @at_least: how many of them have the step
 *
 * Returns: (transfer full) (element-type guint): rows in which they differ, in the order
 *   of the table
 */
GArray *pw_aspects_list_rows (const PwAspects *self,
                              PwAspect         wanted,
                              PwCitySet        cities,
                              guint            at_least);

/**
 * pw_aspects_step:
 * @rows: (element-type guint): ascending
 * @from: the row one is at, -1 for none
 * @by: 1 to the next, -1 to the one before; around the ends
 *
 * Returns: the row one comes to, -1 where there is none at all
 */
int pw_aspects_step (const GArray *rows,
                     int           from,
                     int           by);

G_END_DECLS
