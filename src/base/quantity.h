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

/**
 * pw_quantity_parse_number:
 * @text: as people write it, in German or English: "1.234,56", "1,234.56", "0,85"
 *
 * The last mark is the decimal one; a single one in front of exactly three digits
 * stands between thousands where the language writes it there.
 *
 * Returns: whether @text is a number
 */
gboolean pw_quantity_parse_number (const char *text,
                                   double     *value);

/**
 * pw_quantity_parse_duration:
 * @text: as people write it, in German or English: "1:30 h", "90 min", "1,5 h",
 *   "2 h 30 min", "3 Tage", "PT4M"; a number alone means minutes, a day has 24 hours
 */
gboolean pw_quantity_parse_duration (const char *text,
                                     double     *duration_s);

/** pw_quantity_parse_money: euros: "0,85 €", "€0.85", "85 ct", "1.200 EUR" */
gboolean pw_quantity_parse_money (const char *text,
                                  double     *euros);

/** pw_quantity_parse_share: 0…1: "15 %", "15 Prozent", "0,15"; above 1 percent are meant */
gboolean pw_quantity_parse_share (const char *text,
                                  double     *share);

/** pw_quantity_parse_date: (nullable) (transfer full): "22.11.2026" or "2026-11-22" as the latter */
char *pw_quantity_parse_date (const char *text);

/** pw_number_format: @value with @decimals places, in the locale's spelling */
char *pw_number_format (double value,
                        guint  decimals);

/** pw_money_format: euros in the language of the locale: "1.234,56 €" */
char *pw_money_format (double euros);

/** pw_share_format: a share 0…1 as "15 %", with a decimal place where needed */
char *pw_share_format (double share);

G_END_DECLS
