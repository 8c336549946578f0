/* base/quantity.h - durations, money, shares and numbers as people write them
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * pw_duration_parse_iso:
 * @text: an ISO 8601 duration such as "PT4M" or "P1DT2H". Years and months have
 *   no fixed length and are refused; a day has 24 hours
 * @duration_s: (out): its length in seconds
 *
 * Returns: whether @text is a duration
 */
gboolean pw_duration_parse_iso (const char *text,
                                double     *duration_s);

/** pw_duration_format_iso: the shortest ISO 8601 duration, such as "PT1H30M" */
char *pw_duration_format_iso (double duration_s);

/**
 * pw_duration_format:
 *
 * Returns: (transfer full): for people, in the language of the locale:
 *   "4 min", "1,5 min", "24 h", "5 d"; minutes below 2 hours, hours below 5 days
 */
char *pw_duration_format (double duration_s);

/** pw_number_format: @value with @decimals places, in the locale's spelling */
char *pw_number_format (double value,
                        guint  decimals);

/** pw_money_format: euros in the language of the locale: "1.234,56 €" */
char *pw_money_format (double euros);

/** pw_share_format: a share 0…1 as "15 %", with a decimal place where needed */
char *pw_share_format (double share);

G_END_DECLS
