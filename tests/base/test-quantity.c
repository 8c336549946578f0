/* tests/base/test-quantity.c - durations, money, shares and numbers
 *
 * SPDX-License-Identifier: EUPL-1.2
 */
#include "base/quantity.h"

static const struct
{
  const char *text;
  double      seconds; /* -1: no duration */
} durations[] = {
  { "PT4M", 240 },
  { "PT24H", 86400 },
  { "P14D", 14 * 86400 },
  { "P1DT2H30M", 86400 + 9000 },
  { "PT1.5H", 5400 },
  { "PT0M", 0 },
  { "P2W", 14 * 86400 },
  { "P1M", -1 }, /* a month has no fixed length */
  { "P1Y", -1 },
  { "PT", -1 },
  { "P", -1 },
  { "PT4", -1 },
  { "4M", -1 },
  { "PT4M3D", -1 },
  { "PT-4M", -1 },
  { "", -1 },
};

static void
test_parse_duration (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (durations); i++)
    {
      double seconds = -1;

      g_assert_cmpint (pw_duration_parse_iso (durations[i].text, &seconds), ==, durations[i].seconds >= 0);
      g_assert_cmpfloat_with_epsilon (seconds, durations[i].seconds, 1e-9);
    }
  g_assert_false (pw_duration_parse_iso (NULL, NULL));
}

static void
test_format_duration (void)
{
  static const struct
  {
    double      seconds;
    const char *iso;
    const char *text;
  } cases[] = {
    { 0, "PT0S", "0 min" },
    { 240, "PT4M", "4 min" },
    { 90, "PT1M30S", "1.5 min" },
    { 5400, "PT1H30M", "90 min" },
    { 86400, "PT24H", "24 h" },
    { 14 * 86400, "PT336H", "14 d" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *iso = pw_duration_format_iso (cases[i].seconds);
      g_autofree char *text = pw_duration_format (cases[i].seconds);
      double           back = -1;

      g_assert_cmpstr (iso, ==, cases[i].iso);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_true (pw_duration_parse_iso (iso, &back));
      g_assert_cmpfloat (back, ==, cases[i].seconds);
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    double      value;
    guint       decimals;
    const char *text;
  } cases[] = {
    { 1234.56, 2, "1,234.56" },
    { 1234567, 0, "1,234,567" },
    { 999, 0, "999" },
    { -1234.5, 1, "-1,234.5" },
    { -0.001, 2, "0.00" }, /* no negative zero on paper */
    { 0.85, 2, "0.85" },
  };
  g_autofree char *money = pw_money_format (1234.5);
  g_autofree char *share = pw_share_format (0.15);
  g_autofree char *half = pw_share_format (0.125);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = pw_number_format (cases[i].value, cases[i].decimals);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
  g_assert_cmpstr (money, ==, "€1,234.50");
  g_assert_cmpstr (share, ==, "15%");
  g_assert_cmpstr (half, ==, "12.5%");
}

typedef gboolean (*Parser) (const char *text,
                            double     *value);

static void
test_people (void)
{
  static const struct
  {
    Parser      parse;
    const char *text;
    double      value; /* below 0: refused */
  } cases[] = {
    { pw_quantity_parse_duration, "1:30 h", 5400 },
    { pw_quantity_parse_duration, "0:05 h", 300 },
    { pw_quantity_parse_duration, "1:30", 5400 },
    { pw_quantity_parse_duration, "1:30 min", 90 },
    { pw_quantity_parse_duration, "90 min", 5400 },
    { pw_quantity_parse_duration, "90", 5400 },
    { pw_quantity_parse_duration, "1,5 h", 5400 },
    { pw_quantity_parse_duration, "1.5 h", 5400 },
    { pw_quantity_parse_duration, "1 Std. 30 Min.", 5400 },
    { pw_quantity_parse_duration, "1h30min", 5400 },
    { pw_quantity_parse_duration, "PT4M", 240 },
    { pw_quantity_parse_duration, "3 Tage", 3 * 86400 },
    { pw_quantity_parse_duration, "10 AT", 10 * 86400 },
    { pw_quantity_parse_duration, "2 weeks", 14 * 86400 },
    { pw_quantity_parse_duration, "30\u00a0s", 30 },
    { pw_quantity_parse_duration, "0", 0 },
    { pw_quantity_parse_duration, "", -1 },
    { pw_quantity_parse_duration, "bald", -1 },
    { pw_quantity_parse_duration, "5 Monate", -1 },
    { pw_quantity_parse_duration, "1:75 h", -1 },
    { pw_quantity_parse_duration, "-5 min", -1 },
    { pw_quantity_parse_duration, "5 min später", -1 },
    { pw_quantity_parse_money, "0,85 €", 0.85 },
    { pw_quantity_parse_money, "€0.85", 0.85 },
    { pw_quantity_parse_money, "1.234,56 EUR", 1234.56 },
    { pw_quantity_parse_money, "1,234.56", 1234.56 },
    { pw_quantity_parse_money, "5,000 €", 5000 },
    { pw_quantity_parse_money, "1.000.000 Euro", 1000000 },
    { pw_quantity_parse_money, "85 ct", 0.85 },
    { pw_quantity_parse_money, "viel", -1 },
    { pw_quantity_parse_money, "€", -1 },
    { pw_quantity_parse_share, "15 %", 0.15 },
    { pw_quantity_parse_share, "15", 0.15 },
    { pw_quantity_parse_share, "0,15", 0.15 },
    { pw_quantity_parse_share, "12.5%", 0.125 },
    { pw_quantity_parse_share, "100 Prozent", 1 },
    { pw_quantity_parse_share, "0.5 %", 0.005 },
    { pw_quantity_parse_share, "120 %", -1 },
    { pw_quantity_parse_number, "1.200,5", 1200.5 },
    { pw_quantity_parse_number, "0,2", 0.2 },
    { pw_quantity_parse_number, "3x", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double value = -1;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (cases[i].parse (cases[i].text, &value), ==, cases[i].value >= 0);
      g_assert_cmpfloat_with_epsilon (value, cases[i].value, 1e-9);
    }
}

static void
test_dates (void)
{
  static const char *const cases[][2] = {
    { "22.11.2026", "2026-11-22" },
    { "1.2.2026", "2026-02-01" },
    { "2026-11-22", "2026-11-22" },
    { "31.02.2026", NULL },
    { "gestern", NULL },
    { "22.11.26", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = pw_quantity_parse_date (cases[i][0]);

      g_assert_cmpstr (date, ==, cases[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantity/durations-are-read", test_parse_duration);
  g_test_add_func ("/quantity/durations-are-written", test_format_duration);
  g_test_add_func ("/quantity/numbers-are-written-for-people", test_numbers);

  g_test_add_func ("/quantity/what-people-write-is-understood", test_people);
  g_test_add_func ("/quantity/dates-are-understood", test_dates);

  return g_test_run ();
}
